"""From which day assistance is granted (art. 44), with the three months back that exist since 2026."""

from __future__ import annotations

from opstap.regels import Datum, feit, keuze, regel
from opstap.regels.datum import MAANDEN_PER_JAAR, dag_in_maand, datum_van, jaar, maand

feit(
    "dag_waarop_recht_ontstond",
    soort="Datum",
    titel="Dag waarop het recht ontstond",
    vraag="Vanaf welke dag had u te weinig om van te leven?",
    artikel="Participatiewet art. 44 lid 1",
)
feit(
    "aanvraag_verwijtbaar_laat",
    soort="bool",
    titel="Te laat aangevraagd na de melding, door eigen schuld",
    vraag="Kwam de aanvraag niet zo snel mogelijk na de melding, is dat te verwijten, en begint de bijstand "
    "daarom op de dag van de aanvraag?",
    artikel="Participatiewet art. 44 lid 3",
    oordeel=True,
)
feit(
    "omstandigheden_vragen_eerdere_ingang",
    soort="bool",
    titel="De omstandigheden vragen om een eerdere ingang",
    vraag="Maken de omstandigheden het nodig om bijstand te geven van voor de melding?",
    artikel="Participatiewet art. 44 lid 5",
    oordeel=True,
)


def maanden_ervoor(datum: Datum, aantal: int) -> Datum:
    """The same day some months before; where that day does not exist, the first of the month after it."""
    sinds_nul = jaar(datum) * MAANDEN_PER_JAAR + maand(datum) - 1 - aantal
    eerste = datum_van(sinds_nul // MAANDEN_PER_JAAR, sinds_nul % MAANDEN_PER_JAAR + 1, 1)
    volgende = datum_van((sinds_nul + 1) // MAANDEN_PER_JAAR, (sinds_nul + 1) % MAANDEN_PER_JAAR + 1, 1)
    return Datum(min(eerste + dag_in_maand(datum) - 1, volgende))


@regel(
    "Participatiewet art. 44 lid 1 (tekst tot 2026)",
    titel="Vroegste dag waarop bijstand kan ingaan",
    uitleg="De bijstand gaat niet in voor de melding op {meldingsdatum}.",
    naam="vroegste_ingangsdatum",
    vanaf="2015-01-01",
    tot="2026-01-01",
)
def vroegste_ingangsdatum_tot_2026(meldingsdatum: Datum) -> Datum:
    return meldingsdatum


@regel(
    "Participatiewet art. 44 lid 5",
    titel="Vroegste dag bij bijzondere omstandigheden",
    uitleg="De bijstand kan hoogstens {terugwerking_maanden} maanden voor de melding ingaan: op "
    "{vroegste_ingangsdatum_met_terugwerking}.",
    vanaf="2026-01-01",
)
def vroegste_ingangsdatum_met_terugwerking(meldingsdatum: Datum, terugwerking_maanden: int) -> Datum:
    return maanden_ervoor(meldingsdatum, terugwerking_maanden)


keuze(
    "vroegste_ingangsdatum",
    uit="omstandigheden_vragen_eerdere_ingang",
    waarden={True: "vroegste_ingangsdatum_met_terugwerking", False: "meldingsdatum"},
    titel="Vroegste dag waarop bijstand kan ingaan",
    artikel="Participatiewet art. 44 lid 1 en 5",
    uitleg={
        True: "Uw omstandigheden zijn reden om bijstand te geven vanaf "
        "{vroegste_ingangsdatum_met_terugwerking}.",
        False: "De bijstand gaat niet in voor de melding op {meldingsdatum}.",
    },
    vanaf="2026-01-01",
)


@regel(
    "Participatiewet art. 44 lid 1",
    titel="Ingang zonder verwijt",
    uitleg="Het recht ontstond op {dag_waarop_recht_ontstond}. Vroeger dan {vroegste_ingangsdatum} kan niet.",
    vanaf="2015-01-01",
)
def ingangsdatum_zonder_verwijt(dag_waarop_recht_ontstond: Datum, vroegste_ingangsdatum: Datum) -> Datum:
    return max(dag_waarop_recht_ontstond, vroegste_ingangsdatum)


@regel(
    "Participatiewet art. 44 lid 3",
    titel="Ingang bij een verwijtbaar late aanvraag",
    uitleg="U vroeg te laat aan. De bijstand gaat niet in voor de aanvraag op {aanvraagdatum}.",
    vanaf="2015-01-01",
)
def ingangsdatum_bij_verwijt(ingangsdatum_zonder_verwijt: Datum, aanvraagdatum: Datum) -> Datum:
    return max(ingangsdatum_zonder_verwijt, aanvraagdatum)


keuze(
    "ingangsdatum_bijstand",
    uit="aanvraag_verwijtbaar_laat",
    waarden={True: "ingangsdatum_bij_verwijt", False: "ingangsdatum_zonder_verwijt"},
    titel="Dag waarop de bijstand ingaat",
    artikel="Participatiewet art. 44",
    uitleg={
        True: "De bijstand gaat in op {ingangsdatum_bij_verwijt}.",
        False: "De bijstand gaat in op {ingangsdatum_zonder_verwijt}.",
    },
    vanaf="2015-01-01",
)
