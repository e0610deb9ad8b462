"""The titles of the resident's pages: the answer first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from opstap.inkomen.beelden.dossier import Dossierbeeld
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.kern.toegang import Inzageregel, Rol
from opstap.portalen.templatetags.notatie import datum, euro, getal, maandnaam, weekdag


def overzicht(beeld: Dossierbeeld) -> tuple[str, str]:
    """What was paid last, and since when the benefit runs."""
    lopend = next((uitkering for uitkering in beeld.uitkeringen if uitkering.loopt), None)
    stand = _("U hebt nu geen uitkering.")
    if lopend:
        stand = _("Uw uitkering loopt sinds %(dag)s.") % {"dag": datum(lopend.van)}
    if not beeld.maanden:
        return _("Wij hebben u nog niets betaald"), stand
    laatste = beeld.maanden[0]
    wat = {"maand": maandnaam(laatste.maand), "bedrag": euro(laatste.betaald)}
    return _("U kreeg over %(maand)s %(bedrag)s") % wat, stand


def betaling(specificatie: Betaalspecificatie, vandaag: date) -> tuple[str, str]:
    """What is paid in this month, and when."""
    dag = specificatie.betaaldatum
    geweest = dag is not None and dag <= vandaag
    wat = {"maand": maandnaam(specificatie.maand), "bedrag": euro(specificatie.totaal)}
    if specificatie.totaal:
        kop = _("U kreeg in %(maand)s %(bedrag)s") if geweest else _("U krijgt in %(maand)s %(bedrag)s")
    else:
        kop = _("U kreeg in %(maand)s geen bijstand") if geweest else _("U krijgt in %(maand)s geen bijstand")
    kop %= wat
    if dag is None:
        return kop, _("Het bedrag staat nog niet bij de bank. Hieronder ziet u hoe wij het berekenen.")
    wanneer = _("Wij betaalden op %(dag)s.") if geweest else _("Wij betalen op %(dag)s.")
    hoe = _("Hieronder ziet u hoe wij dit bedrag hebben berekend.")
    return kop, f"{wanneer % {'dag': weekdag(dag)}} {hoe}"


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
    anderen = sum(regel.rol != Rol.INWONER for regel in gezien)
    kop = _("Niemand anders heeft in uw gegevens gekeken")
    if anderen:
        kop = _("Er is %(keer)s keer door een ander in uw gegevens gekeken") % {"keer": f"{getal(anderen)}"}
        kop = kop.replace(" keer ", "\u00a0keer ", 1)
    return kop, tuple(Inzagen(*wat, aantal) for wat, aantal in tellingen.items())
