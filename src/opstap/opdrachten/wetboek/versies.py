"""From one declaration of the rule book to what the site shows of it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from opstap.opdrachten.wetboek.artikelen import lees_artikelen
from opstap.opdrachten.wetboek.beelden import Naambeeld, Versie, Verwijzing, Waardebeeld
from opstap.opdrachten.wetboek.trap import Trede, teken_lijn, teken_trap
from opstap.opdrachten.wetboek.wettekst import wettekst
from opstap.opdrachten.wetboek.zinnen import periode, zinnen_van
from opstap.regels.datum import als_datum, dag
from opstap.regels.parameters import Parameter, Waarde
from opstap.regels.regel import GEEN_DAG, Bepaling, Keuze, Leemte, Regel, Verklaring
from opstap.regels.soorten import Soort

EERSTE_JAAR = 2018
"""Charts and gaps begin here; older values stand in the tables only."""
_BEGIN = dag(date(EERSTE_JAAR, 1, 1))
_DAGEN_PER_JAAR = 366


@dataclass(frozen=True)
class Versiemaker:
    """Makes versions that link to `namen`; `soorten` has the kind of each name.

    `einde`: the day up to which charts are drawn, and a missing value is a gap.
    """

    namen: Mapping[str, Naambeeld]
    soorten: Mapping[str, Soort]
    einde: int

    def versie(self, van_wie: str, verklaring: Verklaring) -> Versie:
        """What the site shows of one declaration of the law or of a municipality."""
        artikel = lees_artikelen(verklaring.artikel)[0]
        kaal = Versie(
            van_wie=van_wie,
            artikel=verklaring.artikel,
            periode="",
            wettekst="",
            zinnen=zinnen_van(verklaring, self.namen, self.soorten.__getitem__),
        )
        if isinstance(verklaring, Bepaling):
            kaal = replace(
                kaal,
                periode=periode(verklaring.vanaf, verklaring.tot),
                wettekst=wettekst(artikel, verklaring.vanaf) if artikel.nummer else "",
            )
        match verklaring:
            case Parameter():
                return self._reeks(kaal, verklaring)
            case Leemte():
                return self._leemte(kaal, verklaring)
            case Keuze():
                return self._keuze(kaal, verklaring)
            case Regel():
                voorwaarde = self._verwijzing(verklaring.als)
                return replace(kaal, voorwaarde=voorwaarde, code=textwrap.dedent(verklaring.bron))
            case _:
                return kaal

    def _reeks(self, kaal: Versie, parameter: Parameter) -> Versie:
        treden = self._treden(parameter)
        einde = max([self.einde, *(trede.tot for trede in treden)])
        jaren = range(EERSTE_JAAR, als_datum(einde).year + 1)
        begin = max(_BEGIN, parameter.waarden[0].vanaf)
        return replace(
            kaal,
            waarden=tuple(_waardebeeld(parameter, waarde) for waarde in parameter.waarden),
            grafiek=teken_trap(
                treden, einde, [(dag(date(jaar, 1, 1)), str(jaar)) for jaar in jaren], parameter.titel
            ),
            lijn=teken_lijn(treden, einde),
            gaten=tuple(periode(van, tot) for van, tot in parameter.gaten(begin, self.einde)),
        )

    def _leemte(self, kaal: Versie, leemte: Leemte) -> Versie:
        return replace(
            kaal,
            weigering=leemte.zin,
            speelt_als=self._verwijzing(leemte.als),
            houdt_tegen=tuple(self.namen[naam].verwijzing for naam in leemte.voor),
        )

    def _keuze(self, kaal: Versie, keuze: Keuze) -> Versie:
        """With a list of what is chosen, unless the sentences name all of it."""
        gevuld = replace(kaal, hangt_af_van=self._verwijzing(keuze.als))
        zinnen = "".join(zin.html for zin in kaal.zinnen)
        if all(f'/{self.namen[naam].adres}"' in zinnen for naam in keuze.waarden.values()):
            return gevuld
        soort = self.soorten[keuze.als]
        keuzes = ((soort.toon(waarde), self.namen[naam].verwijzing) for waarde, naam in keuze.waarden.items())
        return replace(gevuld, keuzes=tuple(keuzes))

    def _verwijzing(self, naam: str | None) -> Verwijzing | None:
        return self.namen[naam].verwijzing if naam is not None else None

    def _treden(self, parameter: Parameter) -> list[Trede]:
        """The steps of a series that can be drawn: not of yes/no and dates, none before the charts begin."""
        if parameter.soort.is_janee or parameter.soort.naam == "Datum":
            return []
        return [
            Trede(
                max(waarde.vanaf, _BEGIN),
                max(self.einde, waarde.vanaf + _DAGEN_PER_JAAR) if waarde.tot == GEEN_DAG else waarde.tot,
                waarde.bedrag,
                waarde.zeker,
                parameter.soort.toon(waarde.bedrag),
            )
            for waarde in parameter.waarden
            if waarde.tot > _BEGIN
        ]


def _waardebeeld(parameter: Parameter, waarde: Waarde) -> Waardebeeld:
    return Waardebeeld(
        periode=periode(waarde.vanaf, waarde.tot),
        tekst=parameter.soort.toon(waarde.bedrag),
        zeker=waarde.zeker,
        bronnen=tuple((bron.titel, bron.url) for bron in waarde.bronnen),
        noot=waarde.noot,
    )
