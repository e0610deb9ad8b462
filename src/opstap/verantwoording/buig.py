"""Number × price: why the lasten of benefits differ from the budget, split into a volume and a price effect.

Volume effect = (actual number − budgeted number) × budgeted price. Price effect = actual lasten − actual
number × budgeted price. Their sum is the whole difference, exactly: the price effect comes from the lasten,
never from a rounded price. Whole numbers and fractions only.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from opstap.regels.datum import MAANDNAMEN
from opstap.verantwoording.beelden import Buigbeeld, Buigeffect, Buigregel
from opstap.verantwoording.gepubliceerd import document_2019
from opstap.verantwoording.grafiek import Svg, Trede, brug
from opstap.verantwoording.teken import (
    STREEPJE,
    druk_resultaat,
    getal,
    lees_bedrag,
    lees_resultaat,
    met_teken,
    miljoen,
    procent,
    rond_af,
)
from opstap.verantwoording.tellingen import GETELD, Uitkeringstelling

CENT_PER_EURO = 100
MAANDEN_PER_JAAR = 12
RAMING = "raming van Opstap: bestand en normen van 1 januari"

_FORMULE_VOLUME = "(werkelijk aantal − begroot aantal) × begrote prijs"
_FORMULE_PRIJS = "werkelijke lasten − werkelijk aantal × begrote prijs"


@dataclass(frozen=True, slots=True)
class Effecten:
    """The difference in lasten and its two parts; positive is more lasten than budgeted."""

    volume: Fraction
    prijs: Fraction

    @property
    def samen(self) -> Fraction:
        return self.volume + self.prijs


def splits(
    *, aantal_begroot: Fraction, aantal_werkelijk: Fraction, prijs_begroot: Fraction, lasten: Fraction
) -> Effecten:
    """Split actual minus budgeted lasten (all in one unit, euros or cents) into volume and price."""
    return Effecten(
        volume=(aantal_werkelijk - aantal_begroot) * prijs_begroot,
        prijs=lasten - aantal_werkelijk * prijs_begroot,
    )


def buigbeeld_2019() -> Buigbeeld:
    """The published table of 2019, recomputed: what is printed stays, what does not follow is marked."""
    inhoud = document_2019()["buig"]
    aantal, prijs, lasten = (inhoud[naam] for naam in ("aantal_gemiddeld", "prijs", "lasten"))
    effecten = splits(
        aantal_begroot=_breuk(aantal["begroot"]),
        aantal_werkelijk=_breuk(aantal["realisatie"]),
        prijs_begroot=_breuk(prijs["begroot"]),
        lasten=_breuk(lasten["realisatie"]),
    )
    return Buigbeeld(
        jaar=2019,
        titel=_titel(effecten, "BUIG 2019"),
        regels=tuple(_gedrukte_regel(naam, inhoud) for naam in inhoud),
        effecten=_effecten(effecten, "begroot"),
        eenheid="euro",
        begroot_heet="Begroot",
        werkelijk_heet="Realisatie",
        geteld=(
            (
                "Aantallen, prijs en lasten staan er zoals het jaarverslag ze drukt, in hele euro's; "
                "verschil en percentage zijn nagerekend."
            ),
            (
                "Het gemiddelde is volgens het jaarverslag een gemiddelde over het jaar; het ligt niet "
                "midden tussen begin en eind."
            ),
            (
                "De splitsing staat niet in het jaarverslag. Zij is van Opstap, uit de gedrukte aantallen, "
                "de begrote prijs en de lasten."
            ),
        ),
        bron=document_2019()["document"]["titel"],
        brug=_brug("buig-2019", effecten, _breuk(lasten["begroot"]), _breuk(lasten["realisatie"])),
    )


def bijstand_2019() -> tuple[Buigregel, ...]:
    """The printed counts of all assistance benefits on 1 January and 31 December 2019, recomputed."""
    gegeven = document_2019()["bijstand"]
    begin, einde = lees_bedrag(gegeven["begin"]).waarde, lees_bedrag(gegeven["einde"]).waarde
    sluit = lees_resultaat(gegeven["verschil"]).waarde == einde - begin and gegeven["procent"] == _kaal(
        procent(einde - begin, begin)
    )
    return (
        Buigregel(
            naam=gegeven["naam"],
            eenheid="aantal",
            begroot=Fraction(begin),
            werkelijk=Fraction(einde),
            begroot_tekst=gegeven["begin"],
            werkelijk_tekst=gegeven["einde"],
            verschil_tekst=met_teken(einde - begin),
            procent_tekst=procent(einde - begin, begin),
            wijkt_af=not sluit,
            uitleg=gegeven["noot"],
        ),
    )


def begrote_prijs(telling: Uitkeringstelling) -> int:
    """OUR ESTIMATE of the budgeted price per benefit over the months that were run, in whole euros.

    The first month's own run, per benefit, times the number of months: the caseload and norms of 1 January,
    without the indexation of 1 July. The budget of 2024 publishes no price. Whole euros, as budgets print it.
    """
    per_maand = Fraction(telling.eerste_lasten, telling.eerste_aantal * CENT_PER_EURO)
    return rond_af(per_maand * len(telling.maanden))


def buigbeeld(
    jaar: int, telling: Uitkeringstelling, lasten_cent: int, begroot_aantal: int, bron: str
) -> Buigbeeld | None:
    """Number × price of a played year from counts and booked lasten; None when no benefit was computed."""
    if not telling.eerste_aantal or not telling.gemiddeld:
        return None
    aantal_begroot, prijs = Fraction(begroot_aantal), Fraction(begrote_prijs(telling))
    lasten = Fraction(lasten_cent, CENT_PER_EURO)
    effecten = splits(
        aantal_begroot=aantal_begroot,
        aantal_werkelijk=telling.gemiddeld,
        prijs_begroot=prijs,
        lasten=lasten,
    )
    heel_jaar = len(telling.maanden) == MAANDEN_PER_JAAR
    slot = f"{telling.laatste_dag.day} {MAANDNAMEN[telling.laatste_dag.month - 1]}"
    over = "" if heel_jaar else f" ({len(telling.maanden)} {_maanden(telling)})"
    return Buigbeeld(
        jaar=jaar,
        titel=_titel(effecten, "Uitkeringen"),
        regels=(
            _regel(
                "Aantal uitkeringen 1 januari",
                "aantal",
                None,
                Fraction(telling.begin),
                "De begroting noemt één aantal voor het jaar, en geen stand op een dag.",
            ),
            _regel(f"Aantal uitkeringen {slot}", "aantal", None, Fraction(telling.einde), ""),
            _regel(
                "Gemiddeld aantal uitkeringen",
                "aantal",
                aantal_begroot,
                telling.gemiddeld,
                f"Begroot: {bron} (circa).",
            ),
            _regel(
                f"Prijs per uitkering{over}",
                "euro",
                prijs,
                lasten / telling.gemiddeld,
                f"De begroting noemt geen prijs. Begroot is hier een {RAMING}.",
            ),
            _regel(
                f"Totaal uitkeringslasten{over} (gem. aantal × prijs)",
                "euro",
                aantal_begroot * prijs,
                lasten,
                "Werkelijk is de som van de boekingen; de prijs is daaruit berekend en afgerond getoond.",
            ),
        ),
        effecten=_effecten(effecten, "geraamd"),
        eenheid="euro",
        begroot_heet="Begroot en geraamd",
        werkelijk_heet="Werkelijk",
        geteld=(
            *GETELD[:2],
            f"Begroot aantal: {bron}, op de schaal van deze stad.",
            (
                f"Begrote prijs: {RAMING} (de lasten van de eerste maand per uitkering, maal "
                f"{len(telling.maanden)}). Het prijseffect toont dus ook wat de normen op 1 juli veranderen."
            ),
            (
                "Lasten: netto-uitkering, gereserveerde vakantietoeslag, loonheffing en Zvw-bijdrage, zoals "
                "geboekt. Wat wordt teruggevorderd, is er niet van afgetrokken: dat staat bij de baten."
            ),
        ),
        bron=bron,
        brug=_brug(f"buig-{jaar}", effecten, aantal_begroot * prijs, lasten),
    )


def _gedrukte_regel(naam: str, inhoud: dict[str, Any]) -> Buigregel:
    gegeven = inhoud[naam]
    begroot, werkelijk = _breuk(gegeven["begroot"]), _breuk(gegeven["realisatie"])
    uitleg = []
    if _breuk(gegeven["verschil"]) != werkelijk - begroot:
        uitleg.append(f"Gedrukt verschil {gegeven['verschil']}, berekend {_heel(werkelijk - begroot)}.")
    berekend = procent(werkelijk - begroot, begroot)
    if gegeven["procent"] != _kaal(berekend):
        uitleg.append(f"Gedrukt {gegeven['procent']}%, berekend {berekend}.")
    if naam == "lasten":
        uitleg += _aantal_maal_prijs(inhoud)
    return Buigregel(
        naam=gegeven["naam"],
        eenheid="euro" if naam in ("prijs", "lasten") else "aantal",
        begroot=begroot,
        werkelijk=werkelijk,
        begroot_tekst=gegeven["begroot"],
        werkelijk_tekst=gegeven["realisatie"],
        verschil_tekst=gegeven["verschil"],
        procent_tekst=f"{gegeven['procent']}%",
        wijkt_af=bool(uitleg),
        uitleg=" ".join(uitleg),
    )


def _aantal_maal_prijs(inhoud: dict[str, Any]) -> list[str]:
    """What is off when the printed number times the printed price is not the printed total."""
    zinnen = []
    for kolom in ("begroot", "realisatie"):
        aantal, prijs, lasten = (
            _breuk(inhoud[naam][kolom]) for naam in ("aantal_gemiddeld", "prijs", "lasten")
        )
        if aantal * prijs != lasten:
            zinnen.append(
                f"Gedrukt {inhoud['lasten'][kolom]} ({kolom}); {inhoud['aantal_gemiddeld'][kolom]} × "
                f"{inhoud['prijs'][kolom]} is {_heel(aantal * prijs)}. "
                + (
                    "De gedrukte prijs is afgerond op hele euro's."
                    if rond_af(lasten / aantal) == prijs
                    else "Afronding van de prijs verklaart dit niet."
                )
            )
    return zinnen


def _regel(naam: str, eenheid: str, begroot: Fraction | None, werkelijk: Fraction, uitleg: str) -> Buigregel:
    toon = _aantal if eenheid == "aantal" else _heel
    verschil = None if begroot is None else werkelijk - begroot
    return Buigregel(
        naam=naam,
        eenheid=eenheid,
        begroot=begroot,
        werkelijk=werkelijk,
        begroot_tekst=STREEPJE if begroot is None else toon(begroot),
        werkelijk_tekst=toon(werkelijk),
        verschil_tekst=STREEPJE if verschil is None else ("+" if verschil > 0 else "") + toon(verschil),
        procent_tekst=STREEPJE if begroot is None else procent(werkelijk - begroot, begroot),
        uitleg=uitleg,
    )


def _effecten(effecten: Effecten, prijs_heet: str) -> tuple[Buigeffect, ...]:
    """The effects as amounts that close in cents and in the whole euros that are shown."""
    in_cent = _sluitend(effecten, CENT_PER_EURO)
    in_euro = _sluitend(effecten, 1)
    volume, prijs, samen = in_euro
    zinnen = (
        _zin(volume, "Gemiddeld {} begroot", ("meer uitkeringen dan", "minder uitkeringen dan", "zoals")),
        _zin(prijs, f"De prijs per uitkering was {{}} {prijs_heet}", ("hoger dan", "lager dan", "zoals")),
        _zin(samen, "Samen {} begroot", ("meer lasten dan", "minder lasten dan", "zoals")),
    )
    return tuple(
        Buigeffect(naam, -cent, druk_resultaat(-euro), zin, formule)
        for naam, cent, euro, zin, formule in zip(
            ("Volume-effect", "Prijseffect", "Samen"),
            in_cent,
            (volume, prijs, samen),
            zinnen,
            (_FORMULE_VOLUME, _FORMULE_PRIJS, "volume-effect + prijseffect"),
            strict=True,
        )
    )


def _sluitend(effecten: Effecten, factor: int) -> tuple[int, int, int]:
    """Volume, price and sum in whole units; the price takes the rounding, so that they always close."""
    volume, samen = rond_af(effecten.volume * factor), rond_af(effecten.samen * factor)
    return volume, samen - volume, samen


def _zin(lasten: int, zin: str, woorden: tuple[str, str, str]) -> str:
    omhoog, omlaag, gelijk = woorden
    if not lasten:
        return f"{zin.format(gelijk)}."
    richting, soort = (omhoog, "nadeel") if lasten > 0 else (omlaag, "voordeel")
    return f"{zin.format(richting)}: {soort}."


def _titel(effecten: Effecten, onderwerp: str) -> str:
    samen = rond_af(effecten.samen * CENT_PER_EURO)
    if not samen:
        return f"{onderwerp}: lasten precies zoals begroot"
    return f"{onderwerp}: {miljoen(samen)} {'meer' if samen > 0 else 'minder'} uitgegeven dan begroot"


def _brug(kenmerk: str, effecten: Effecten, begroot: Fraction, werkelijk: Fraction) -> Svg:
    volume, prijs, _ = _sluitend(effecten, 1)
    return brug(
        kenmerk,
        "Van begrote naar werkelijke uitkeringslasten",
        Trede("Begroot", rond_af(begroot), _heel(begroot)),
        [
            Trede("Volume-effect", volume, str(druk_resultaat(-volume))),
            Trede("Prijseffect", prijs, str(druk_resultaat(-prijs))),
        ],
        Trede("Werkelijk", rond_af(werkelijk), _heel(werkelijk)),
        eenheid="hele euro's; N is nadelig, V is voordelig",
    )


def _breuk(gedrukt: str) -> Fraction:
    return Fraction(lees_resultaat(gedrukt).waarde)


def _heel(waarde: Fraction) -> str:
    return getal(rond_af(waarde))


def _aantal(waarde: Fraction) -> str:
    """A number of benefits; an average that is not whole keeps one decimal."""
    if waarde.denominator == 1:
        return getal(int(waarde))
    tienden = rond_af(waarde * 10)
    heel = getal(abs(tienden) // 10)
    return f"{'−' if tienden < 0 else ''}{heel},{abs(tienden) % 10}"


def _kaal(tekst: str) -> str:
    """A percentage as the annual account prints it: no plus, a hyphen for minus, no sign."""
    return tekst.removesuffix("%").removeprefix("+").replace("−", "-")


def _maanden(telling: Uitkeringstelling) -> str:
    return "maand" if len(telling.maanden) == 1 else "maanden"
