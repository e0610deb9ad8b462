"""Income (cluster 2): assistance from the first report to the last instalment, month after month.

| what | room |
| --- | --- |
| an application | `aanvraag`: `meldingen`, `aanvraagbehandeling`, `aanvragen`, `voorschotten` |
| a change, or a signal of one | `wijziging`: `wijzigingsmeldingen`, `signalen`, `wijzigingen` (months) |
| income every month | `inkomsten`: `inkomstenopgaven`, `inkomensstand`, `inkomenslezing`, `opschorting` |
| the month | `maandrun`, with `proefrun`, `inhoudingen` and `boekingen`; what it came to: `maandcijfers` |
| release and payment | `betalen`: `betaalcontrole`, `plafonds`, `betaalsoorten`, `betaalsleutels` |
| paying for a late decision | `betalen`: `verzuimbetalingen` |
| what people read | `specificaties` with `vakantiegeldrekening`, `jaaropgaven`, `besluitbrieven`, `beelden` |
| owing and paying back | `vorderingen` |
| enforcement | `handhaving`: `onderzoeken`, `steekproeven`, `zienswijzen`, `maatregelen`, `boetes` |
| guidance | `heronderzoek`: `heronderzoeken`, `begeleiding` |
| leaving | `einde`: `beeindigingen`, `uitstroom` |
| other than assistance | `zelfstandigen` (Bbz), `loonkostensubsidies` |
| the past again | `herziening`: `naspelen`, `herrekenen` (the law changed), `rente_na_bezwaar` |
| an existing caseload | `overnemen` |

Between these and the rule book stands `beoordeling`: `geval` (facts to inputs), `rekenen` (many at once),
`besluitvorming` (months), `deelmaand` and `verlaagd` (part of a month, a measure), and `dagoordelen` with
`regelbesluiten` (one matter on one day). What each starts, guards and books: docs/processen.md.
"""
