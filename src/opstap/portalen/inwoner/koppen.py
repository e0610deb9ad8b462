"""The titles of the resident's pages: the answer first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from opstap.financien.specificaties.ontvangen import Maand
from opstap.inkomen.beelden.dossier import Uitkeringbeeld
from opstap.inkomen.beelden.eigen_zaken import EigenZaak
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.kern.toegang import VAN_HET_HUISHOUDEN, Inzageregel
from opstap.portalen.templatetags.notatie import datum, euro, getal, maandnaam, weekdag


def overzicht(laatste: Maand | None, gevonden: Sequence[Uitkeringbeeld], vandaag: date) -> tuple[str, str]:
    """What is paid last, when, and since when the benefit runs."""
    lopend = next((uitkering for uitkering in gevonden if uitkering.loopt), None)
    stand = _("U hebt nu geen uitkering.")
    if lopend:
        stand = _("Uw uitkering loopt sinds %(dag)s.") % {"dag": datum(lopend.van)}
    if laatste is None:
        return _("Wij hebben u nog niets betaald"), stand
    wanneer = min((een.dag for een in laatste.delen if een.dag), default=None)
    volgt = any(not een.dag for een in laatste.delen)
    geweest = wanneer is not None and wanneer <= vandaag and not volgt
    kop = _("U kreeg over %(maand)s %(bedrag)s") if geweest else _("U krijgt over %(maand)s %(bedrag)s")
    kop %= {"maand": maandnaam(laatste.maand), "bedrag": euro(laatste.bedrag)}
    if wanneer is None:
        return kop, stand
    zin = _wanneer(geweest=wanneer <= vandaag, volgt=volgt)
    return kop, f"{zin % {'dag': weekdag(wanneer)}} {stand}"


def betaling(specificatie: Betaalspecificatie, vandaag: date) -> tuple[str, str]:
    """What is paid in this month, and when."""
    dag = specificatie.betaaldatum
    geweest = dag is not None and dag <= vandaag and not specificatie.volgt
    wat = {"maand": maandnaam(specificatie.maand), "bedrag": euro(specificatie.totaal)}
    if specificatie.totaal:
        kop = _("U kreeg in %(maand)s %(bedrag)s") if geweest else _("U krijgt in %(maand)s %(bedrag)s")
    else:
        kop = _("U kreeg in %(maand)s geen bijstand") if geweest else _("U krijgt in %(maand)s geen bijstand")
    kop %= wat
    if dag is None:
        return kop, _("Het bedrag staat nog niet bij de bank. Hieronder ziet u hoe wij het berekenen.")
    wanneer = _wanneer(geweest=dag <= vandaag, volgt=specificatie.volgt)
    hoe = _("Hieronder ziet u hoe wij dit bedrag hebben berekend.")
    return kop, f"{wanneer % {'dag': weekdag(dag)}} {hoe}"


def _wanneer(*, geweest: bool, volgt: bool) -> str:
    """When it was or is paid; `volgt`: part of it is not with the bank yet."""
    if volgt and geweest:
        return _("Een deel betaalden wij op %(dag)s. De rest volgt.")
    if volgt:
        return _("Een deel betalen wij op %(dag)s. De rest volgt.")
    return _("Wij betaalden op %(dag)s.") if geweest else _("Wij betalen op %(dag)s.")


def zaaksoort(soort: str) -> str:
    """The kind of a case in the words of a resident."""
    return {
        "aanvraag": _("Aanvraag van bijstand"),
        "wijziging": _("Wijziging die u doorgaf"),
        "beeindiging": _("Einde van uw uitkering"),
        "bezwaar": _("Uw bezwaar"),
        "klacht": _("Uw klacht"),
    }.get(soort, soort)


def post(nieuw: int) -> str:
    """How much the resident has not read."""
    if not nieuw:
        return _("U hebt alles gelezen")
    return (
        _("U hebt 1 nieuw bericht")
        if nieuw == 1
        else _("U hebt %(aantal)s nieuwe berichten") % {"aantal": nieuw}
    )


def zaken(gevonden: Sequence[EigenZaak]) -> tuple[str, str]:
    """How many cases run, and for how many the resident has to do something."""
    lopend = sum(een.loopt for een in gevonden)
    wachtend = sum(bool(een.te_sturen) for een in gevonden)
    if not lopend:
        return _("U hebt geen lopende zaken"), ""
    kop = _("U hebt 1 lopende zaak") if lopend == 1 else _("U hebt %(aantal)s lopende zaken")
    zin = _("Bij 1 zaak moet u nog iets sturen.") if wachtend == 1 else ""
    if wachtend > 1:
        zin = _("Bij %(aantal)s zaken moet u nog iets sturen.") % {"aantal": wachtend}
    return kop % {"aantal": lopend}, zin


def zaak(gevonden: EigenZaak, vandaag: date) -> tuple[str, str]:
    """Where a case stands: what the resident must do, or by when there is an answer."""
    if not gevonden.loopt:
        return _("Deze zaak is klaar"), ""
    if gevonden.te_sturen:
        dag = datum(min(een.uiterlijk for een in gevonden.te_sturen))
        kop = _("Stuur ons nog iets, uiterlijk op %(dag)s") % {"dag": dag}
        return kop, _("Zonder uw gegevens kunnen wij niet verder.")
    if vandaag > gevonden.beslissen_voor:
        zin = _("Wij hadden moeten beslissen op of voor %(dag)s.") % {"dag": datum(gevonden.beslissen_voor)}
        return _("Wij zijn te laat met ons besluit"), zin
    return _("U hoort uiterlijk op %(dag)s van ons") % {"dag": datum(gevonden.beslissen_voor)}, ""


@dataclass(frozen=True, slots=True)
class Inzagen:
    """What one user read for one purpose and reason on one day."""

    dag: date
    gebruiker: str
    rol: str
    doel: str
    reden: str
    aantal: int


def inzagen(gezien: Sequence[Inzageregel]) -> tuple[str, tuple[Inzagen, ...]]:
    """How often somebody else looked, and every day with who and what for; newest first."""
    tellingen = Counter(
        (localdate(regel.moment), regel.gebruiker, regel.rol, regel.doel, regel.reden) for regel in gezien
    )
    anderen = sum(regel.rol not in VAN_HET_HUISHOUDEN for regel in gezien)
    return inzagezin(anderen), tuple(Inzagen(*wat, aantal) for wat, aantal in tellingen.items())


def inzagezin(anderen: int) -> str:
    """How often somebody else looked, in a sentence."""
    if not anderen:
        return _("Niemand anders heeft in uw gegevens gekeken")
    kop = _("Er is %(keer)s keer door een ander in uw gegevens gekeken") % {"keer": f"{getal(anderen)}"}
    return kop.replace(" keer ", "\u00a0keer ", 1)
