"""The only door to a person's data. It asks who, which municipality and what for, and writes that down.

No screen, export or command reads a dossier around it. A refusal does not tell whether the dossier exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils import timezone

from opstap.kern.models import Besluit, Dossier, Gemeente, Inzage, Zaak
from opstap.regels.fouten import OpstapFout


class Rol(StrEnum):
    INWONER = "inwoner"
    MEDEWERKER = "medewerker"
    BESTUUR = "bestuur"
    BETAALMEDEWERKER = "betaalmedewerker"
    CONTROLLER = "controller"


class Doel(StrEnum):
    """Why somebody looks; shown to the resident, so in words that a resident understands."""

    AANVRAAG = "aanvraag behandelen"
    UITKERING = "uitkering uitvoeren"
    CONTROLE = "besluit controleren"
    POST = "post behandelen"
    BEZWAAR = "bezwaar of klacht behandelen"
    EIGEN_GEGEVENS = "eigen gegevens bekijken"


DOELEN: dict[Rol, frozenset[Doel]] = {
    Rol.INWONER: frozenset({Doel.EIGEN_GEGEVENS}),
    Rol.MEDEWERKER: frozenset({Doel.AANVRAAG, Doel.UITKERING, Doel.CONTROLE, Doel.POST, Doel.BEZWAAR}),
    Rol.BESTUUR: frozenset(),
    Rol.BETAALMEDEWERKER: frozenset({Doel.UITKERING}),
    Rol.CONTROLLER: frozenset({Doel.CONTROLE}),
}


@dataclass(frozen=True)
class Gebruiker:
    """Who looks; `gemeente` is where they work or live, `dossiers` the numbers of a resident's own."""

    naam: str
    rol: Rol
    gemeente: str
    dossiers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Inzageregel:
    """One reading of a dossier, as its resident may see it."""

    moment: datetime
    gebruiker: str
    rol: str
    doel: str


def open_dossier(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime | None = None
) -> Dossier:
    """The dossier, when this user may see it for this purpose; the reading is logged (Inzage).

    Errors: TOEGANG-ROL, TOEGANG-GEMEENTE, TOEGANG-DOEL, TOEGANG-DOSSIER (not there, or not yours).
    """
    _controleer(gebruiker, gemeente, doel)
    eigen = gebruiker.rol is not Rol.INWONER or nummer in gebruiker.dossiers
    dossier = Dossier.objects.filter(gemeente_id=gemeente, nummer=nummer).first() if eigen else None
    if dossier is None:
        raise OpstapFout(
            "TOEGANG-DOSSIER",
            "Er is geen dossier met dit nummer dat u mag openen. Controleer het nummer.",
        )
    _noteer(gebruiker, gemeente, doel, moment, dossier)
    return dossier


def open_zaak(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime | None = None
) -> Zaak:
    """The case, through the gate of its dossier. Errors: those of open_dossier."""
    _controleer(gebruiker, gemeente, doel)
    zaak = Zaak.objects.select_related("dossier").filter(gemeente_id=gemeente, nummer=nummer).first()
    open_dossier(gebruiker, gemeente, zaak.dossier.nummer if zaak else "", doel, moment=moment)
    assert zaak is not None
    return zaak


def open_besluit(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime | None = None
) -> Besluit:
    """The decision, through the gate of its dossier. Errors: those of open_dossier."""
    _controleer(gebruiker, gemeente, doel)
    besluit = (
        Besluit.objects.select_related("dossier", "zaak").filter(gemeente_id=gemeente, nummer=nummer).first()
    )
    open_dossier(gebruiker, gemeente, besluit.dossier.nummer if besluit else "", doel, moment=moment)
    assert besluit is not None
    return besluit


def inzagen(dossier: Dossier) -> tuple[Inzageregel, ...]:
    """Who looked at this dossier and what for, newest first; for whoever came through the gate."""
    rijen = Inzage.objects.filter(dossier=dossier).order_by("-moment", "-id")
    return tuple(Inzageregel(*rij) for rij in rijen.values_list("moment", "gebruiker", "rol", "doel"))


def open_lijst(gebruiker: Gebruiker, gemeente: str, doel: str, *, moment: datetime | None = None) -> Gemeente:
    """The municipality, when this user may see a list of its dossiers; logged without a dossier.

    A resident never sees a list of other people's dossiers (TOEGANG-ROL).
    """
    if gebruiker.rol is Rol.INWONER:
        raise _geen_rol(gebruiker)
    _controleer(gebruiker, gemeente, doel)
    gevonden = Gemeente.objects.filter(code=gemeente).first()
    if gevonden is None:
        raise _andere_gemeente()
    _noteer(gebruiker, gemeente, doel, moment, None)
    return gevonden


def _controleer(gebruiker: Gebruiker, gemeente: str, doel: str) -> None:
    doelen = DOELEN[gebruiker.rol]
    if not doelen:
        raise _geen_rol(gebruiker)
    if gemeente != gebruiker.gemeente:
        raise _andere_gemeente()
    if doel not in doelen:
        raise OpstapFout(
            "TOEGANG-DOEL",
            "Gegevens van inwoners bekijkt u alleen voor een doel dat bij uw werk hoort. "
            f"Kies uit: {', '.join(sorted(doelen))}.",
        )


def _geen_rol(gebruiker: Gebruiker) -> OpstapFout:
    return OpstapFout(
        "TOEGANG-ROL",
        f"Met de rol '{gebruiker.rol}' kunt u deze gegevens van inwoners niet bekijken. "
        "Meld u aan met een rol die daarvoor is bedoeld.",
    )


def _andere_gemeente() -> OpstapFout:
    return OpstapFout(
        "TOEGANG-GEMEENTE", "U kunt alleen gegevens van uw eigen gemeente bekijken. Kies uw eigen gemeente."
    )


def _noteer(
    gebruiker: Gebruiker, gemeente: str, doel: str, moment: datetime | None, dossier: Dossier | None
) -> None:
    Inzage.objects.create(
        gemeente_id=gemeente,
        moment=moment or timezone.now(),
        gebruiker=gebruiker.naam,
        rol=gebruiker.rol,
        dossier=dossier,
        doel=doel,
    )
