"""Tasks that are no case, each through the gate: signals, statements to divide, reviews, investigations.

The task is the reason to open the dossier; the resident reads its number in the log.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from opstap.inkomen.beelden.papier import Gebeurtenisbeeld
from opstap.inkomen.handhaving import onderzoeken, onderzoeksbeeld
from opstap.inkomen.heronderzoek import heronderzoeken
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.ontbrekende_opgaven import Ontbrekend
from opstap.inkomen.models import (
    Heronderzoek,
    Heronderzoekstap,
    Inkomstenopgave,
    Inkomstenverhouding,
    Onderzoekstap,
    Opgaveverzoek,
    Signaal,
)
from opstap.kern import berichten, toegang
from opstap.kern.models import Dossier, Gezinslid, Persoon, Rol
from opstap.kern.tijdvak import maand_in_woorden
from opstap.kern.toegang import Doel, Gebruiker
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

_ONBEKEND = ("TAAK-ONBEKEND", "Er is geen taak met dit nummer. Controleer het nummer.")


@dataclass(frozen=True)
class Taakbeeld:
    """A task on a screen: what it is (`ding`), what is known of it, and what was done."""

    ding: Any
    nummer: str
    titel: str
    stand: str
    """Where it stands; decides what can be done."""
    gegevens: tuple[tuple[str, str | date], ...]
    teksten: tuple[tuple[str, str], ...] = ()
    dossier: Dossier | None = None
    persoon: Persoon | None = None
    verloop: tuple[Gebeurtenisbeeld, ...] = ()


def signaal(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """A signal (SG-12), through the gate of the household of the person that it is about.

    Errors: those of the gate, TOEGANG-DOSSIER.
    """
    toegang.betreed(gebruiker, gemeente, Doel.UITKERING)
    gevonden = Signaal.objects.filter(gemeente=gemeente, pk=_id(nummer)).select_related("persoon").first()
    dossier = _open(gebruiker, gemeente, gevonden.persoon_id if gevonden else 0, nummer, nu)
    assert gevonden is not None
    klaar = getattr(gevonden, "afhandeling", None)
    return Taakbeeld(
        ding=gevonden,
        nummer=nummer,
        titel=f"Signaal: {gevonden.get_soort_display()}",
        stand="open" if klaar is None else "klaar",
        gegevens=(
            ("Gaat over", str(gevonden.persoon)),
            ("Van", gevonden.get_register_display()),
            ("Over de dag", gevonden.peildatum),
            ("Ontvangen", gevonden.ontvangen),
            *(
                ()
                if klaar is None
                else (("Gedaan", klaar.get_uitkomst_display()), ("Door", klaar.door), ("Waarom", klaar.reden))
            ),
        ),
        teksten=(("Wat het register zegt", gevonden.toelichting),),
        dossier=dossier,
        persoon=gevonden.persoon,
    )


def opgave(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """A statement of income over two months (IO-7) that a human divides. Errors: as for a signal."""
    toegang.betreed(gebruiker, gemeente, Doel.UITKERING)
    gevonden = (
        Inkomstenopgave.objects.filter(gemeente=gemeente, pk=_id(nummer)).select_related("persoon").first()
    )
    dossier = _open(gebruiker, gemeente, gevonden.persoon_id if gevonden else 0, nummer, nu)
    assert gevonden is not None
    klaar = getattr(gevonden, "keuze", None)
    return Taakbeeld(
        ding=gevonden,
        nummer=nummer,
        titel="Inkomen over meer dan een maand",
        stand="open" if klaar is None else "klaar",
        gegevens=(
            ("Van", str(gevonden.persoon)),
            ("Werk of uitkering", gevonden.kenmerk),
            ("Soort opgave", gevonden.get_aard_display()),
            ("Eerste dag", gevonden.periode.lower),
            ("Dag na de laatste", gevonden.periode.upper),
            ("Netto", toon_euro(gevonden.netto_cent)),
            ("Vakantiegeld", toon_euro(gevonden.vakantieaanspraak_cent)),
            ("Ontvangen", gevonden.ontvangen),
            *(() if klaar is None else (("Verdeeld door", klaar.door), ("Waarom", klaar.reden))),
        ),
        dossier=dossier,
        persoon=gevonden.persoon,
    )


def ontbreekt(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """A month without a statement of income (OM-7-202403). Errors: as for a signal, TAAK-ONBEKEND."""
    toegang.betreed(gebruiker, gemeente, Doel.UITKERING)
    soort, _, rest = nummer.partition("-")
    verhouding, _, maand = rest.partition("-")
    gevonden = Inkomstenverhouding.objects.filter(gemeente=gemeente, pk=_id(f"{soort}-{verhouding}")).first()
    dossier = _open(gebruiker, gemeente, gevonden.persoon_id if gevonden else 0, nummer, nu)
    assert gevonden is not None
    dag = _maand(maand)
    mist = any(
        (een.persoon_id, een.kenmerk) == (gevonden.persoon_id, gevonden.kenmerk)
        for een in inkomstenopgaven.ontbrekend(gemeente, dag, bekend_op=nu)
    )
    verzoek = Opgaveverzoek.objects.filter(
        persoon=gevonden.persoon_id, kenmerk=gevonden.kenmerk, maand=dag
    ).first()
    gevraagd = () if verzoek is None else (("Gevraagd in zaak", verzoek.zaak.nummer),)
    return Taakbeeld(
        ding=Ontbrekend(gevonden.pk, gevonden.persoon_id, gevonden.kenmerk, dossier.pk, dag),
        nummer=nummer,
        titel=f"Opgave van inkomen over {maand_in_woorden(dag)} ontbreekt",
        stand="open" if mist and verzoek is None else "klaar",
        gegevens=(
            ("Van", str(gevonden.persoon)),
            ("Werk of uitkering", gevonden.kenmerk),
            ("Maand", maand_in_woorden(dag)),
            *gevraagd,
        ),
        dossier=dossier,
        persoon=gevonden.persoon,
    )


def heronderzoek(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """A review (HO-2024-00001), through the gate of its dossier. Errors: those of the gate."""
    toegang.betreed(gebruiker, gemeente, Doel.UITKERING)
    gevonden = Heronderzoek.objects.filter(gemeente=gemeente, nummer=nummer).select_related("dossier").first()
    dossier = toegang.open_dossier(
        gebruiker,
        gemeente,
        gevonden.dossier.nummer if gevonden else "",
        Doel.UITKERING,
        toelichting=f"taak {nummer}",
        moment=nu,
    )
    assert gevonden is not None
    stappen = list(gevonden.stappen.order_by("-volgnummer"))
    return Taakbeeld(
        ding=gevonden,
        nummer=nummer,
        titel="Heronderzoek",
        stand=stappen[0].soort if stappen else heronderzoeken.GEPLAND,
        gegevens=(("Uiterlijk", gevonden.uiterlijk), ("Op grond van", gevonden.grondslag)),
        dossier=dossier,
        verloop=tuple(_stap(stap, f"{_soort(stap)}, {stap.op:%d-%m-%Y}: {stap.verslag}") for stap in stappen),
    )


def onderzoek(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """An investigation (OZ-2024-00001), through the gate of its dossier. Errors: those of the gate."""
    gevonden = onderzoeksbeeld.open_onderzoek(gebruiker, gemeente, nummer, Doel.UITKERING, moment=nu)
    stappen = list(gevonden.stappen.order_by("-volgnummer"))
    lid = (
        Gezinslid.objects.filter(dossier=gevonden.dossier, rol=Rol.AANVRAGER)
        .select_related("persoon")
        .order_by("-bekend_van")
        .first()
        if gevonden.dossier
        else None
    )
    return Taakbeeld(
        ding=gevonden,
        nummer=nummer,
        titel="Onderzoek",
        stand=onderzoeken.stand(gevonden),
        gegevens=(
            ("Begonnen met", gevonden.get_bron_display()),
            ("Binnengekomen via", gevonden.get_kanaal_display()),
            ("Ontvangen", gevonden.ontvangen),
        ),
        teksten=(("Wat er is gemeld", gevonden.omschrijving),),
        dossier=gevonden.dossier,
        persoon=lid.persoon if lid else None,
        verloop=tuple(_stap(stap, f"{_soort(stap)}: {stap.toelichting}") for stap in stappen),
    )


def bericht(gebruiker: Gebruiker, gemeente: str, nummer: str, *, nu: datetime) -> Taakbeeld:
    """A message of a resident (MB-2024-00001), through the gate of its dossier. Errors: those of the gate."""
    gevonden = berichten.open_bericht(gebruiker, gemeente, nummer, Doel.POST, moment=nu)
    klaar = getattr(gevonden, "afhandeling", None)
    return Taakbeeld(
        ding=gevonden,
        nummer=nummer,
        titel="Bericht van een inwoner" if gevonden.van_inwoner else "Bericht aan een inwoner",
        stand="open" if klaar is None and gevonden.van_inwoner else "klaar",
        gegevens=(
            ("Ontvangen", localdate(gevonden.moment)),
            *((("Over zaak", gevonden.zaak.nummer),) if gevonden.zaak else ()),
            *((("Gedaan door", klaar.door),) if klaar else ()),
            *((("Waarom geen antwoord", klaar.toelichting),) if klaar and klaar.toelichting else ()),
        ),
        teksten=(
            ("Wat de inwoner schrijft" if gevonden.van_inwoner else "Wat wij schreven", gevonden.tekst),
            *((("Het antwoord", klaar.antwoord.tekst),) if klaar and klaar.antwoord else ()),
        ),
        dossier=gevonden.dossier,
    )


def _open(gebruiker: Gebruiker, gemeente: str, persoon: int, nummer: str, nu: datetime) -> Dossier:
    """The dossier in which this person is applicant or partner."""
    lid = (
        Gezinslid.objects.filter(persoon=persoon, rol__in=(Rol.AANVRAGER, Rol.PARTNER))
        .select_related("dossier")
        .order_by("-bekend_van", "-id")
        .first()
    )
    return toegang.open_dossier(
        gebruiker,
        gemeente,
        lid.dossier.nummer if lid else "",
        Doel.UITKERING,
        toelichting=f"taak {nummer}",
        moment=nu,
    )


def _id(nummer: str) -> int:
    """The number of a task that has no series of its own ('SG-12'). Errors: TAAK-ONBEKEND."""
    cijfers = nummer.partition("-")[2]
    if not cijfers.isdecimal() or len(cijfers) > 18:
        raise OpstapFout(*_ONBEKEND)
    return int(cijfers)


def _maand(tekst: str) -> date:
    """The month in the number of a task ('202403'). Errors: TAAK-ONBEKEND."""
    try:
        return date.fromisoformat(f"{tekst}01")
    except ValueError:
        raise OpstapFout(*_ONBEKEND) from None


def _soort(stap: Heronderzoekstap | Onderzoekstap) -> str:
    return stap.get_uitkomst_display() if stap.uitkomst else stap.get_soort_display()


def _stap(stap: Heronderzoekstap | Onderzoekstap, tekst: str) -> Gebeurtenisbeeld:
    tekst = f"{tekst} ({stap.door})"
    return Gebeurtenisbeeld(stap.moment, stap.soort, tekst[:1].upper() + tekst[1:], None)
