"""Users beside the target group: reach per scheme, by kind of household and by district, and what is unsure.

A number of the model is printed in two figures, because it is no more precise than that. A number of the
administration is printed as counted, or withheld (`sluier`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from opstap import gemeenten
from opstap.beleidslab.doelgroep import schatting, telling
from opstap.beleidslab.doelgroep.huishoudens import SOORTNAMEN, Huishoudsoort, heeft_model
from opstap.beleidslab.doelgroep.schatting import Schatting, schat
from opstap.beleidslab.doelgroep.telling import Regelingtelling
from opstap.gemeenten.regelingen import Ritme
from opstap.verantwoording.aantal import Aantal, geteld
from opstap.verantwoording.bereik.gebruik import ONBEKEND, Gebruik, tel_gebruik, tel_indicatoren
from opstap.verantwoording.bereik.sluier import Dicht, Gebruikers, sluier
from opstap.verantwoording.bereik.woorden import (
    aannamen,
    gebruikers_zin,
    ongeveer,
    procenten,
    van_tot,
    zinnen,
)
from opstap.verantwoording.geheimhouding import KLEINSTE_CEL
from opstap.verantwoording.sluier import VERBORGEN
from opstap.verantwoording.teken import STREEPJE

IN_HET_JAAR = frozenset({Ritme.EENMALIG, Ritme.FACTUUR})
"""Of what one has once, or per bill, everybody counts who had it in the year; else who has it on the day."""

GEEN_RECHT = "Het model kent geen huishouden met recht op deze regeling."


@dataclass(frozen=True, slots=True)
class Bandbreedte:
    """A share in per mille and its ends; above 1000 when more households use it than the model knows."""

    midden: int
    laag: int
    hoog: int

    @property
    def tekst(self) -> str:
        return procenten(self.midden)

    @property
    def band(self) -> str:
        return f"{procenten(self.laag)} tot {procenten(self.hoog)}"


@dataclass(frozen=True, slots=True)
class Bereikrij:
    """A kind of household within a scheme, or all of them (`naam` of the scheme)."""

    naam: str
    doelgroep: Schatting | None
    gebruikers: Aantal
    bereik: Bandbreedte | None
    niet_gebruik: Schatting | None = None
    """Those with a right who do not use it: for a campaign, as a number only."""

    @property
    def doelgroep_tekst(self) -> str:
        return ongeveer(self.doelgroep.midden) if self.doelgroep else STREEPJE

    @property
    def doelgroep_band(self) -> str:
        return van_tot(self.doelgroep)

    @property
    def niet_gebruik_tekst(self) -> str:
        return ongeveer(self.niet_gebruik.midden) if self.niet_gebruik else STREEPJE

    @property
    def niet_gebruik_band(self) -> str:
        return van_tot(self.niet_gebruik)


@dataclass(frozen=True, slots=True)
class Stadsdeelrij:
    """Of the households that the municipality knows in a district, how many use the scheme."""

    naam: str
    bekend: Aantal
    gebruikers: Aantal
    deel: str


@dataclass(frozen=True, slots=True)
class Regelingbereik:
    """One scheme; `gat`: why its target group cannot be counted, '' when it can; `onbeslist`: why in part."""

    regeling: gemeenten.Regeling
    samen: Bereikrij
    soorten: tuple[Bereikrij, ...]
    stadsdelen: tuple[Stadsdeelrij, ...]
    indicator: Aantal
    """What the declaration has counted (`regeling.indicator`)."""
    gat: str = ""
    onbeslist: str = ""

    @property
    def zonder_gebruik(self) -> bool:
        """No grant at all: whether nobody uses it, or it is kept elsewhere, is not known here."""
        return self.samen.gebruikers.aantal == 0

    @property
    def telling(self) -> str:
        """Over what time its users are counted."""
        return "in het jaar" if self.regeling.uitvoering.ritme in IN_HET_JAAR else "op de dag"


@dataclass(frozen=True, slots=True)
class Bereikbeeld:
    """All schemes of a municipality on a day."""

    gemeente: str
    gemeente_naam: str
    op: date
    schaal: int
    regelingen: tuple[Regelingbereik, ...]
    bekend: Aantal
    zinnen: tuple[str, ...]
    aannamen: tuple[str, ...]
    bron: str

    @property
    def titel(self) -> str:
        geteld = sum(not rij.gat for rij in self.regelingen)
        return f"Van {geteld} van de {len(self.regelingen)} regelingen is het bereik te berekenen"

    @property
    def telbaar(self) -> tuple[Regelingbereik, ...]:
        return tuple(rij for rij in self.regelingen if not rij.gat)

    @property
    def gaten(self) -> tuple[Regelingbereik, ...]:
        return tuple(rij for rij in self.regelingen if rij.gat)


def bereikbeeld(gemeente: str, op: date, schaal: int, *, deel: int | None = None) -> Bereikbeeld:
    """The reach of every scheme in a city at scale 1 to `schaal`.

    The model draws as many households as such a city has, or one in `deel` of the whole city.
    Without published figures there is no model: users are counted, and each target group is a gap.
    Errors: GEMEENTE-ONBEKEND.
    """
    gebruik = tel_gebruik(gemeente, op)
    bekend = _per_stadsdeel(gebruik.bekend)
    gebruikers = {een.sleutel: _gebruikers(gebruik, een) for een in telling.geldende(gemeente, op)}
    dicht = sluier(bekend, {sleutel: een for sleutel, een in gebruikers.items() if een.totaal})
    modellen = telling.modellen(gemeente, op, deel or schaal)
    gemodelleerd = heeft_model(gemeente)
    indicatoren = tel_indicatoren(gemeente, op)
    return Bereikbeeld(
        gemeente=gemeente,
        gemeente_naam=gemeenten.GEMEENTEN[gemeente],
        op=op,
        schaal=schaal,
        regelingen=tuple(
            _regeling(model, gebruikers[model.regeling.sleutel], bekend, dicht, schaal, indicatoren)
            for model in modellen
        ),
        bekend=geteld(sum(bekend.values()), dicht.bekend()),
        zinnen=zinnen(gemeente, op) if gemodelleerd else (gebruikers_zin(op),),
        aannamen=aannamen(gemeente) if gemodelleerd else (),
        bron="Bevolkingsmodel op gepubliceerde cijfers, en toekenningen en uitkeringen in Opstap",
    )


def kies_thema(beeld: Bereikbeeld, thema: gemeenten.Thema) -> Bereikbeeld:
    """Only the schemes of one theme; what is withheld was decided over all of them."""
    return replace(beeld, regelingen=tuple(een for een in beeld.regelingen if een.regeling.thema is thema))


def _gebruikers(gebruik: Gebruik, regeling: gemeenten.Regeling) -> Gebruikers:
    jaarlijks = regeling.uitvoering.ritme in IN_HET_JAAR
    cellen = (gebruik.in_jaar if jaarlijks else gebruik.op_dag).get(regeling.sleutel, {})
    soorten: Counter[str] = Counter()
    for (soort, _), aantal in cellen.items():
        soorten[_soortnaam(soort)] += aantal
    return Gebruikers(soorten, _per_stadsdeel(cellen), onder_bekenden=not jaarlijks)


def _per_stadsdeel(cellen: Mapping[tuple[int | None, str], int]) -> dict[str, int]:
    uit: Counter[str] = Counter()
    for (_, stadsdeel), aantal in cellen.items():
        uit[stadsdeel] += aantal
    return dict(sorted(uit.items(), key=lambda deel: (deel[0] == ONBEKEND, deel[0])))


def _soortnaam(soort: int | None) -> str:
    return ONBEKEND if soort is None else SOORTNAMEN[Huishoudsoort(soort)]


def _regeling(
    model: Regelingtelling,
    gebruikers: Gebruikers,
    bekend: Mapping[str, int],
    dicht: Dicht,
    schaal: int,
    indicatoren: Mapping[str, tuple[int, int]],
) -> Regelingbereik:
    sleutel = model.regeling.sleutel
    telbaar, in_gebruik = model.telling.telbaar, gebruikers.totaal > 0
    soorten = []
    for soort, naam in SOORTNAMEN.items():
        doelgroep = schat(model.telling.kies(schatting.van_soort(soort)), schaal=schaal) if telbaar else None
        aantal = geteld(gebruikers.per_soort.get(naam, 0), dicht.soort(sleutel, naam))
        soorten.append(_rij(naam, doelgroep, aantal, in_gebruik=in_gebruik))
    if onbekend := gebruikers.per_soort.get(ONBEKEND):
        soorten.append(Bereikrij(ONBEKEND, None, geteld(onbekend, dicht.soort(sleutel, ONBEKEND)), None))
    samen = _rij(
        model.regeling.naam,
        schat(model.telling, schaal=schaal) if telbaar else None,
        geteld(gebruikers.totaal, dicht.gebruik(sleutel)),
        in_gebruik=in_gebruik,
    )
    return Regelingbereik(
        regeling=model.regeling,
        samen=samen,
        soorten=tuple(soorten),
        stadsdelen=tuple(_stadsdelen(sleutel, gebruikers, bekend, dicht)),
        indicator=_indicator(model.regeling, indicatoren, dicht),
        gat="" if telbaar else model.reden or GEEN_RECHT,
        onbeslist=model.reden if telbaar else "",
    )


def _indicator(
    regeling: gemeenten.Regeling, indicatoren: Mapping[str, tuple[int, int]], dicht: Dicht
) -> Aantal:
    """Withheld with the number of households, and whenever it is small itself."""
    op_dag, in_jaar = indicatoren.get(regeling.sleutel, (0, 0))
    aantal = in_jaar if regeling.uitvoering.ritme in IN_HET_JAAR else op_dag
    return geteld(aantal, dicht.gebruik(regeling.sleutel) or 0 < aantal < KLEINSTE_CEL)


def _stadsdelen(
    sleutel: str, gebruikers: Gebruikers, bekend: Mapping[str, int], dicht: Dicht
) -> list[Stadsdeelrij]:
    if not gebruikers.onder_bekenden or not gebruikers.totaal:
        return []
    rijen = []
    for naam, aantal in bekend.items():
        gebruikt = gebruikers.per_stadsdeel.get(naam, 0)
        weg = dicht.deel(sleutel, naam)
        rijen.append(
            Stadsdeelrij(
                naam,
                geteld(aantal, dicht.bekend(naam)),
                geteld(gebruikt, weg),
                VERBORGEN if weg else procenten(1000 * gebruikt // aantal),
            )
        )
    return rijen


def _rij(naam: str, doelgroep: Schatting | None, gebruikers: Aantal, *, in_gebruik: bool) -> Bereikrij:
    """Without a single grant of the scheme nothing is said about its reach: unknown is not nil."""
    bereik = niet = None
    aantal = gebruikers.aantal
    if in_gebruik and aantal is not None and doelgroep and doelgroep.midden and doelgroep.laag:
        bereik = Bandbreedte(
            1000 * aantal // doelgroep.midden,
            1000 * aantal // doelgroep.hoog,
            1000 * aantal // doelgroep.laag,
        )
        niet = Schatting(
            *(max(0, een - aantal) for een in (doelgroep.midden, doelgroep.laag, doelgroep.hoog))
        )
    return Bereikrij(naam, doelgroep, gebruikers, bereik, niet)
