"""The outcome for people: amounts, why, what is missing, what was not mentioned, and the explanation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap import gemeenten
from opstap.inkomen.specificaties.opbouw import REGELINGEN, opbouw
from opstap.opdrachten.berekening.rekenen import GEMEENTELAST, UITBETALING, Berekening, als_weigering
from opstap.opdrachten.berekening.uitleg import boom, waarom
from opstap.opdrachten.gevalbestand import toon_maand
from opstap.regels.geld import toon_euro
from opstap.regels.reden import reden_van
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.zin import toon

REKENREGELS = (
    "norm",
    "verlaging",
    "bijstandsnorm",
    "inkomen",
    "vrijlating",
    "inkomen_na_vrijlating",
    "hoogte_bijstand",
    "recht_op_bijstand",
)
TE_LEZEN_ALS = ("svb_voert_uit", "lening_op_woning_mogelijk")
UITGELEGD = ("maandbetaling", "hoogte_bijstand", "lasten")
BREEDTE = 45


def als_tekst(berekening: Berekening, *, alles: bool = False, juridisch: bool = False) -> Iterator[str]:
    """All that there is to say about a computed case."""
    yield from _kop(berekening)
    if berekening.is_bijstand:
        yield from _bijstand(berekening)
    else:
        for naam in berekening.gevraagd:
            for stap in berekening.stappen(naam):
                yield _regel_van(berekening, naam, stap)
            yield from _opbouw(berekening, naam)
    yield from _waarom(berekening, juridisch)
    yield from _let_op(berekening)
    yield from _wat_ontbreekt(berekening)
    yield from lijst("Niet genoemd, dus niet meegenomen", berekening.niet_genoemd)
    yield from lijst("Genoemd, maar telt volgens de wet niet mee", berekening.gelezen.telt_niet_mee)
    yield ""
    yield "Uitleg"
    gezien: set[int] = set()
    for naam in UITGELEGD if berekening.is_bijstand else berekening.gevraagd:
        for stap in berekening.stappen(naam):
            yield from boom(stap, gezien, berekening.wie, alles=alles, juridisch=juridisch)
    yield ""
    bon = berekening.boek.bon(berekening.gelezen.geval)
    yield "Bon: " + ", ".join(f"{sleutel} {waarde}" for sleutel, waarde in bon.items() if waarde)


def lijst(kop: str, regels: Sequence[str]) -> Iterator[str]:
    """A heading with a line per item; nothing when there are none."""
    if regels:
        yield ""
        yield f"{kop}:"
        for regel in regels:
            yield f"  - {regel}"


def waar(gemeente: str | None) -> str:
    """Which rules hold: of the nation, or with those of one municipality."""
    return "landelijke regels" if gemeente is None else f"{gemeenten.GEMEENTEN[gemeente]} ({gemeente})"


def kolommen(titel: str, waarde: str) -> str:
    """A title and its value, in columns."""
    return f"  {titel:<{BREEDTE}} {waarde}"


def _kop(berekening: Berekening) -> Iterator[str]:
    wat = "Bijstand" if berekening.is_bijstand else "Uitkomst"
    yield f"{wat} in {toon_maand(berekening.gelezen.maand)}, {waar(berekening.gelezen.gemeente)}"
    if berekening.gelezen.omschrijving:
        yield berekening.gelezen.omschrijving
    yield ""


def _bijstand(berekening: Berekening) -> Iterator[str]:
    for naam in (*REKENREGELS, *UITBETALING):
        yield _maandregel(berekening, naam)
    yield ""
    yield "De gemeente betaalt daarbovenop"
    for naam in GEMEENTELAST:
        yield _maandregel(berekening, naam)
    for naam in TE_LEZEN_ALS:
        (stap,) = berekening.stappen(naam)
        if stap.uitkomst:
            yield ""
            yield f"Let op: {stap.zin}"


def _opbouw(berekening: Berekening, naam: str) -> Iterator[str]:
    """The lines that add up to what a scheme pays, each on its basis; nothing when nothing is paid."""
    regeling = next((regeling for regeling in REGELINGEN if regeling.resultaat == naam), None)
    if regeling is None or naam in berekening.uitkomst.gaten:
        return
    uitkomsten = berekening.uitkomst.waarden.items()
    waarden = {wat: int(waarde) for wat, waarde in uitkomsten if isinstance(waarde, int)}
    if not waarden[naam]:
        return
    yield ""
    yield f"Opbouw ({regeling.naam}, {regeling.basis})"
    for regel in opbouw(regeling, waarden):
        yield kolommen(f"{regel.titel} ({regel.basis})", toon_euro(regel.bedrag))
    yield f"  {regeling.toelichting}"


def _maandregel(berekening: Berekening, naam: str) -> str:
    """One outcome of the month; conditional when only the right itself is unknown."""
    (stap,) = berekening.stappen(naam)
    als_recht = berekening.voorwaardelijk
    if naam not in berekening.uitkomst.gaten or berekening.geweigerd(naam) or als_recht is None:
        return _regel_van(berekening, naam, stap)
    if naam not in als_recht.gevraagd or naam in als_recht.gaten:
        return kolommen(stap.titel, "nog niet bekend")
    return kolommen(stap.titel, toon_uitkomst(als_recht, naam) + "  voorwaardelijk: alleen bij recht")


def toon_uitkomst(uitkomst: Uitkomst, naam: str) -> str:
    """The outcome of the household for a name, as text."""
    stap = uitkomst.gevraagd[naam][0]
    return toon(stap.soort, stap.uitkomst)


def _regel_van(berekening: Berekening, naam: str, stap: Stap) -> str:
    wie = f" ({berekening.wie(stap.persoon_index)})" if stap.persoon_index is not None else ""
    titel = f"{stap.titel}{wie}"
    if berekening.geweigerd(naam) and stap.uitkomst is None:
        return kolommen(titel, f"kan niet [{berekening.uitkomst.gaten[naam].code}]")
    if stap.uitkomst is None:
        return kolommen(titel, "nog niet bekend")
    return kolommen(titel, toon(stap.soort, stap.uitkomst))


def _waarom(berekening: Berekening, juridisch: bool) -> Iterator[str]:
    """Why each asked outcome is what it is: of the month of assistance only the assistance itself."""
    namen = ("bijstand",) if berekening.is_bijstand else berekening.gevraagd
    regels: list[str] = []
    for naam in namen:
        for stap in berekening.stappen(naam):
            if stap.uitkomst is None or naam in berekening.uitkomst.gaten or not stap.kinderen:
                continue
            omslagen = berekening.omslagen(stap)
            regels += waarom(reden_van(stap), omslagen, berekening.wie, juridisch=juridisch)
    if regels:
        yield ""
        yield "Waarom"
        yield from (f"  {regel}" for regel in regels)


def _let_op(berekening: Berekening) -> Iterator[str]:
    """What was given, while the other facts say something else."""
    regels = []
    for stap, anders in berekening.opgegeven_anders:
        wie = f" ({berekening.wie(stap.persoon_index)})" if stap.persoon_index is not None else ""
        regels.append(
            f"{stap.titel}{wie} is opgegeven als {toon(stap.soort, stap.uitkomst)}, en zo is gerekend. "
            f"Uit de andere gegevens volgt {stap.soort.toon(anders)}."
        )
    yield from lijst("Let op", regels)


def _wat_ontbreekt(berekening: Berekening) -> Iterator[str]:
    nodig = []
    for naam, persoon in berekening.nog_nodig:
        verklaring = berekening.boek.plan.knoop(naam).verklaring
        wie = f" ({berekening.wie(persoon)})" if persoon is not None else ""
        vraag = getattr(verklaring, "vraag", verklaring.titel)
        nodig.append(f"{verklaring.titel}{wie}: {vraag} [{naam}]")
    yield from lijst("Nog nodig", nodig)
    zinnen = dict.fromkeys(als_weigering(gat) for gat in berekening.weigeringen.values())
    yield from lijst("Kan niet worden bepaald", list(zinnen))
