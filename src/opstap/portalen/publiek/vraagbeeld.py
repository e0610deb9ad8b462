"""A question as a page shows it: its words, about whom, which field, why it is asked, and the answer."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from opstap.portalen.publiek.antwoorden import BUNDEL, Antwoorden, Gegeven
from opstap.portalen.templatetags.notatie import datum
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import bereik
from opstap.regels.datum import als_datum
from opstap.regels.regel import Feit
from opstap.regels.soorten import Soort
from opstap.regels.vragen import Vraag
from opstap.verkenning.bundels import OP_SLEUTEL, Bundel
from opstap.verkenning.stand import MEESTE_PERSONEN, SAMENSTELLING, Kop, Stand

UREN = {
    "uren_dagopvang_in_honderdsten": "Hoeveel uur gaat dit kind per maand naar dagopvang?",
    "uren_buitenschoolse_opvang_in_honderdsten": (
        "Hoeveel uur gaat dit kind per maand naar buitenschoolse opvang?"
    ),
    "uren_gastouderopvang_in_honderdsten": "Hoeveel uur gaat dit kind per maand naar een gastouder?",
    "kinderopvang_honderdste_uren": "Hoeveel uur kinderopvang staat er op de factuur?",
}
"""Facts that count in hundredths of an hour, and how people are asked for hours."""


@dataclass(frozen=True)
class Keuze:
    waarde: str
    naam: str


@dataclass(frozen=True)
class Vraagbeeld:
    """`veld`: keuze, bundel, datum, bedrag, uren, procent, promille or getal.

    `laagst` and `hoogst` are in the unit of the fact itself: cents, hundredths, days.
    """

    naam: str
    persoon: int | None
    tekst: str
    over: str
    veld: str
    keuzes: tuple[Keuze, ...] = ()
    laagst: int = 0
    hoogst: int = 0
    waarom: str = ""
    artikel: str = ""
    mag_onbekend: bool = True

    @property
    def cijfers(self) -> int:
        """How many digits behind the comma an answer can have."""
        return {"bedrag": 2, "uren": 2, "procent": 2, "promille": 3}.get(self.veld, 0)


def van_vraag(vraag: Kop | Bundel | Vraag, stand: Stand) -> Vraagbeeld:
    """The next question."""
    if isinstance(vraag, Kop):
        return _kop(vraag)
    if isinstance(vraag, Bundel):
        return _bundel(vraag)
    return _feit(vraag.naam, vraag.persoon_index, stand, vraag.nodig_voor)


def van_gegeven(gegeven: Gegeven, stand: Stand) -> Vraagbeeld:
    """The question that was answered before."""
    if gegeven.naam in set(Kop):
        return _kop(Kop(gegeven.naam))
    if gegeven.naam.startswith(BUNDEL):
        return _bundel(OP_SLEUTEL[gegeven.naam.removeprefix(BUNDEL)])
    return _feit(gegeven.naam, gegeven.persoon, stand, "")


def vraagtekst(naam: str, stand: Stand) -> str:
    """The words of the rule book for a fact, in the language of the page."""
    verklaring = stand.boek.plan.knoop(naam).verklaring
    return _(UREN.get(naam) or (verklaring.vraag if isinstance(verklaring, Feit) else verklaring.titel))


def getoond(gegeven: Gegeven, stand: Stand) -> str:
    """An answer in words."""
    waarde = gegeven.waarde
    if waarde is None:
        return _("Dat weet ik niet")
    if isinstance(waarde, list):
        bundel = OP_SLEUTEL[gegeven.naam.removeprefix(BUNDEL)]
        gekozen = [_(deel.tekst) for deel in bundel.delen if deel.naam in waarde]
        return ", ".join(gekozen) or _("Niets hiervan")
    if gegeven.naam in set(Kop):
        return _janee(bool(waarde)) if gegeven.naam == Kop.PARTNER else str(waarde)
    return toon(gegeven.naam, stand.boek.plan.knoop(gegeven.naam).verklaring.soort, waarde)


def toon(naam: str, soort: Soort, waarde: int | bool) -> str:
    """A value of a fact in words."""
    if soort.is_janee:
        return _janee(bool(waarde))
    if naam in UREN:
        return _("%(uren)s uur") % {"uren": f"{int(waarde) / 100:g}".replace(".", ",")}
    if soort.keuzes is not None:
        return _(soort.toon(int(waarde)))
    if soort.naam == "Datum":
        return datum(als_datum(int(waarde)))
    return soort.toon(int(waarde))


def wie(persoon: int | None, stand: Stand) -> str:
    """Whom a question is about, as the resident calls them; empty for the household."""
    if persoon is None or persoon >= len(stand.geval.personen):
        return ""
    rollen = [rij.get("rol") for rij in stand.geval.personen]
    rol = rollen[persoon]
    nummer = rollen[: persoon + 1].count(rol)
    if rol == Rol.AANVRAGER:
        return _("uzelf")
    if rol == Rol.PARTNER:
        return _("uw partner")
    if rol == Rol.KIND:
        return _("kind %(nummer)s") % {"nummer": nummer} if rollen.count(rol) > 1 else _("uw kind")
    return _("huisgenoot %(nummer)s") % {"nummer": nummer} if rollen.count(rol) > 1 else _("uw huisgenoot")


def per_antwoord(antwoorden: Antwoorden) -> list[tuple[Vraagbeeld, str]]:
    """Every question that was answered, with its answer."""
    stand = antwoorden.stand()
    return [(van_gegeven(gegeven, stand), getoond(gegeven, stand)) for gegeven in antwoorden.lijst]


def _janee(waarde: bool) -> str:
    return _("Ja") if waarde else _("Nee")


def _kop(kop: Kop) -> Vraagbeeld:
    tekst, waarom = SAMENSTELLING[kop]
    if kop == Kop.PARTNER:
        keuzes = (Keuze("1", _("Ja")), Keuze("0", _("Nee")))
        return Vraagbeeld(kop, None, _(tekst), "", "keuze", keuzes, waarom=_(waarom), mag_onbekend=False)
    return Vraagbeeld(
        kop, None, _(tekst), "", "getal", hoogst=MEESTE_PERSONEN, waarom=_(waarom), mag_onbekend=False
    )


def _bundel(bundel: Bundel) -> Vraagbeeld:
    keuzes = tuple(Keuze(deel.naam, _(deel.tekst)) for deel in bundel.delen)
    return Vraagbeeld(
        f"{BUNDEL}{bundel.sleutel}", None, _(bundel.vraag), "", "bundel", keuzes, mag_onbekend=False
    )


def _feit(naam: str, persoon: int | None, stand: Stand, nodig_voor: str) -> Vraagbeeld:
    knoop = stand.boek.plan.knoop(naam)
    verklaring = knoop.verklaring
    laagst, hoogst = bereik(knoop)
    soort = verklaring.soort
    keuzes: tuple[Keuze, ...] = ()
    if soort.is_janee:
        keuzes = (Keuze("1", _("Ja")), Keuze("0", _("Nee")))
    elif soort.keuzes is not None:
        keuzes = tuple(Keuze(str(waarde), _(soort.toon(waarde))) for waarde in soort.mogelijke_waarden)
    return Vraagbeeld(
        naam,
        persoon,
        vraagtekst(naam, stand),
        wie(persoon, stand),
        veldsoort(naam, soort),
        keuzes,
        laagst,
        hoogst,
        nodig_voor,
        verklaring.artikel,
    )


def veldsoort(naam: str, soort: Soort) -> str:
    """With which field a fact is asked (`Vraagbeeld.veld`)."""
    if soort.mogelijke_waarden:
        return "keuze"
    if naam in UREN:
        return "uren"
    if soort.is_geld:
        return "bedrag"
    return {"Datum": "datum", "Basispunt": "procent", "Milliprocent": "promille"}.get(soort.naam, "getal")
