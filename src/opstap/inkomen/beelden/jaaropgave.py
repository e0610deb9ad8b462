"""The annual statement of the persons of a household, and the years of which there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap.gemeenten import GEMEENTEN
from opstap.inkomen.jaaropgaven import Jaaropgave, van_dossier
from opstap.inkomen.models import Maandberekening, Maandrun
from opstap.kern.models import Dossier, Persoon


@dataclass(frozen=True, slots=True)
class Persoonsopgave:
    """Whose statement it is, with its figures."""

    naam: str
    geboortedatum: date
    bsn_gemaskeerd: str
    opgave: Jaaropgave


@dataclass(frozen=True, slots=True)
class Jaaropgavebeeld:
    """The statements of one household over one year."""

    jaar: int
    dossier_nummer: str
    gemeente_naam: str
    personen: tuple[Persoonsopgave, ...]


def jaaropgavebeeld(dossier: Dossier, jaar: int) -> Jaaropgavebeeld:
    """The statements of a year. Errors: those of ``jaaropgaven.van_dossier``."""
    opgaven = van_dossier(dossier, jaar)
    personen = Persoon.objects.in_bulk({opgave.persoon_id for opgave in opgaven})
    return Jaaropgavebeeld(
        jaar=jaar,
        dossier_nummer=dossier.nummer,
        gemeente_naam=GEMEENTEN.get(dossier.gemeente_id, dossier.gemeente_id),
        personen=tuple(
            Persoonsopgave(
                naam=f"{persoon.voornamen} {persoon.achternaam}",
                geboortedatum=persoon.geboortedatum,
                bsn_gemaskeerd="•••••" + persoon.bsn[-4:],
                opgave=opgave,
            )
            for opgave in opgaven
            for persoon in (personen[opgave.persoon_id],)
        ),
    )


def jaren(dossier: Dossier) -> tuple[int, ...]:
    """The years of which December is paid and in which something was computed for it; newest first."""
    klaar = Maandrun.objects.filter(
        gemeente=dossier.gemeente_id, maand__month=12, status=Maandrun.Status.KLAAR
    ).values_list("maand__year", flat=True)
    gevonden = (
        Maandberekening.objects.filter(dossier_id=dossier.pk, maandrun__maand__year__in=klaar)
        .values_list("maandrun__maand__year", flat=True)
        .distinct()
    )
    return tuple(sorted(gevonden, reverse=True))
