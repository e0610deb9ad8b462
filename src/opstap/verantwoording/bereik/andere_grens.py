"""What if the income limit of a scheme were another one: households and euros, for the whole city.

Beside it stands what was published, when something was: Den Haag's own number of households between 130 and
150 percent. The two count different things, and the page says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap import gemeenten
from opstap.beleidslab.doelgroep import grens, telling
from opstap.beleidslab.doelgroep.grens import AndereGrens
from opstap.beleidslab.doelgroep.huishoudens import Band, cijfers, omvang
from opstap.beleidslab.doelgroep.schatting import Schatting
from opstap.regels.geld import toon_euro
from opstap.verantwoording.bereik.gebruik import besteed
from opstap.verantwoording.bereik.woorden import ongeveer, procenten, van_tot
from opstap.verantwoording.geheimhouding import Cel
from opstap.verantwoording.teken import getal, miljoen, rond_af

STANDAARD = ("stadspas", 130, 150)
"""The change of 2024 that the council asked about."""


@dataclass(frozen=True, slots=True)
class Naastelkaar:
    """A number of the model beside the one that was published."""

    wat: str
    model: str
    band: str
    gepubliceerd: str


@dataclass(frozen=True, slots=True)
class Grensbeeld:
    """Another limit, ready to be read: who comes or goes, what it costs, and what was published."""

    regeling: gemeenten.Regeling
    oud_procent: int
    nieuw_procent: int
    zin: str
    rijen: tuple[Naastelkaar, ...]
    kosten: str
    verschil: tuple[str, ...]
    bron: str


def met_grens(gemeente: str, op: date) -> tuple[gemeenten.Regeling, ...]:
    """The schemes of which another limit can be computed on a day."""
    boek = gemeenten.regelboek(gemeente).op(op)
    telbaar = {een.regeling.sleutel for een in telling.modellen(gemeente, op) if een.telling.telbaar}
    return tuple(
        een
        for een in telling.geldende(gemeente, op)
        if een.sleutel in telbaar and grens.grens_van(boek, een) is not None
    )


def grensbeeld(
    gemeente: str, sleutel: str, procent: int, op: date, *, oud_procent: int | None = None
) -> Grensbeeld:
    """A scheme with another limit. Errors: those of `beleidslab.doelgroep.grens.wat_als`."""
    uitkomst = grens.wat_als(gemeente, sleutel, procent, op, oud_procent=oud_procent)
    omhoog = uitkomst.nieuw_procent >= uitkomst.oud_procent
    anders = uitkomst.erbij if omhoog else uitkomst.eraf
    vergelijk = (uitkomst.oud_procent, uitkomst.nieuw_procent) == STANDAARD[1:]
    naast = cijfers(gemeente)["van_130_tot_150"] if vergelijk else None
    gepubliceerd = naast.waarden if naast else {}
    wat = "Huishoudens die recht krijgen" if omhoog else "Huishoudens die hun recht verliezen"
    rijen = [_rij(wat, anders, gepubliceerd.get("alle"))]
    if omhoog:
        rijen.append(
            _rij("Waarvan met kinderen", uitkomst.erbij_met_kinderen, gepubliceerd.get("met_kinderen"))
        )
    return Grensbeeld(
        regeling=uitkomst.regeling,
        oud_procent=uitkomst.oud_procent,
        nieuw_procent=uitkomst.nieuw_procent,
        zin=_zin(uitkomst, anders, omhoog),
        rijen=tuple(rijen),
        kosten=_kosten(gemeente, uitkomst, anders, op),
        verschil=_verschil(gemeente) if vergelijk else (),
        bron="; ".join(cijfers(gemeente).bronnen[een] for een in naast.bron) if naast else "",
    )


def _rij(wat: str, model: Schatting, gepubliceerd: int | None) -> Naastelkaar:
    return Naastelkaar(
        wat,
        ongeveer(model.midden),
        van_tot(model),
        f"circa {getal(gepubliceerd)}" if gepubliceerd is not None else "",
    )


def _zin(uitkomst: AndereGrens, anders: Schatting, omhoog: bool) -> str:
    van, naar = uitkomst.oud_procent, uitkomst.nieuw_procent
    if van == naar:
        return f"De grens blijft {naar}%: er verandert niets."
    gevolg = "krijgen recht" if omhoog else "verliezen hun recht"
    return (
        f"Gaat de grens van {uitkomst.regeling.naam} van {van}% naar {naar}% van de norm, dan {gevolg} in de "
        f"hele stad ongeveer {ongeveer(anders.midden)} huishoudens ({van_tot(anders)})."
    )


def _kosten(gemeente: str, uitkomst: AndereGrens, anders: Schatting, op: date) -> str:
    """In euros: the amount of the rules, else what a household had on average in the year of that day."""
    naam = uitkomst.regeling.naam
    if uitkomst.per_huishouden_cent is not None:
        per, hoe = (
            uitkomst.per_huishouden_cent,
            f"het bedrag dat de regels geven ({uitkomst.per or 'per keer'})",
        )
    else:
        gehad = besteed(gemeente, uitkomst.regeling.sleutel, op)
        if not gehad.huishoudens or not Cel(gehad.huishoudens, gehad.cent, gehad.grootste_cent).veilig:
            return (
                f"Wat dit in euro's is, is niet te zeggen: {naam} heeft geen bedrag in de regels, en in "
                f"{op.year} is er in Opstap niet genoeg mee betaald om een gemiddelde te tonen."
            )
        per = rond_af(gehad.cent, gehad.huishoudens)
        hoe = f"wat een huishouden met {naam} in {op.year} gemiddeld kreeg of besteedde"
    laag, midden, hoog = (miljoen(per * een) for een in (anders.laag, anders.midden, anders.hoog))
    return (
        f"Als al deze huishoudens het gebruiken, gaat het om {midden} ({laag} tot {hoog}): "
        f"{toon_euro(per)} per "
        f"huishouden, {hoe}. Uitvoeringskosten zijn niet meegeteld."
    )


def _verschil(gemeente: str) -> tuple[str, ...]:
    """Why the model and the published number differ, as far as that is known."""
    in_band, ijk = sum(omvang(gemeente)[Band.TOT_150]), cijfers(gemeente)
    dicht = (ijk.waarde("tot_130") - ijk.waarde("bijstand")) * 20 // 30
    vermogen = ijk.verdeling("te_veel_vermogen")["boven_130"]
    return (
        (
            f"Het gepubliceerde getal telt inkomens; het model telt wie recht heeft. Het model begint bij "
            f"dezelfde "
            f"{getal(in_band)} huishoudens in de hele stad, en is dus geen onafhankelijke toets van dat "
            f"getal."
        ),
        (
            f"Het verschil is het vermogen: het model neemt aan dat {procenten(vermogen)} van deze "
            f"huishoudens "
            "meer heeft dan de vermogensgrens. Daarvoor is geen bron."
        ),
        (
            "Studenten, en huishoudens die de woning met andere volwassenen delen, kent het model hier "
            "niet. Zij zouden het "
            "getal lager maken."
        ),
        (
            f"Zouden er boven 130% evenveel huishoudens per procent zijn als tussen 100% en 130%, dan "
            f"waren het er ongeveer "
            f"{ongeveer(dicht)} in plaats van {getal(in_band)}. Hoe de inkomens daar echt verdeeld zijn, "
            f"is niet gepubliceerd."
        ),
    )
