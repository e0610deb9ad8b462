"""The list of destruction: one draws it up, another approves it, and then it is carried out line by line.

Each line names exactly the rows that go. What changed since the list was drawn up is passed over, with the
reason: nothing goes that nobody has seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from opstap.kern import accounts, bewaarplaats, nummers
from opstap.kern.archief.beleid import ROL
from opstap.kern.archief.beoordeling import beoordeel
from opstap.kern.archief.omvang import samenhang, van_dossier, van_persoon
from opstap.kern.archief.sporen import kamers
from opstap.kern.archief.termijnen import Termijnen
from opstap.kern.archief.voornemen import (
    DOSSIER_POST,
    PERSOON_POST,
    Regel,
    Voornemen,
    Voortgang,
    als_rijen,
    digest,
)
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier, Vernietigingslijst, Vernietigingspost, Vernietigingsstap
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "vernietiging_vier_ogen": (
        "VERNIETIGEN-VIER-OGEN",
        "Wie een lijst opstelt, keurt haar niet goed. Vraag een ander om te kijken.",
    ),
    "vernietiging_niet_goedgekeurd": (
        "VERNIETIGEN-NIET-GOEDGEKEURD",
        "Deze lijst is niet goedgekeurd. Er is niets vernietigd.",
    ),
    "vernietigingslijst_een_oordeel": (
        "VERNIETIGEN-AL-BEOORDEELD",
        "Over deze lijst is al besloten. Stel een nieuwe op.",
    ),
}
_REEKS = nummers.reeks("VN")
_MAG = frozenset({Rol.BEHEERDER, Rol.CONTROLLER})
Soort = Vernietigingsstap.Soort


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How many lines were destroyed, and how many were passed over."""

    vernietigd: int
    overgeslagen: int


def stel_op(
    gemeente: str, voornemen: Voornemen, *, peildatum: date, door: str, nu: datetime
) -> Vernietigingslijst:
    """Write down what would go, line by line. Errors: VERNIETIGEN-NIETS, VERNIETIGEN-ROL."""
    _eis_rol(gemeente, door)
    regels = voornemen.regels
    if not regels:
        raise OpstapFout("VERNIETIGEN-NIETS", "Er is niets waarvan de termijn voorbij is.")
    with duidelijke_fouten(), transaction.atomic():
        lijst = Vernietigingslijst.objects.create(
            gemeente_id=gemeente,
            nummer=nummers.volgend(gemeente, _REEKS, jaar=nu.year),
            peildatum=peildatum,
            digest=digest([regel.digest for regel in regels]),
            moment=nu,
            door=door,
        )
        Vernietigingspost.objects.bulk_create(
            [_post(lijst, nummer, regel) for nummer, regel in enumerate(regels, start=1)], batch_size=500
        )
    return lijst


def _post(lijst: Vernietigingslijst, nummer: int, regel: Regel) -> Vernietigingspost:
    return Vernietigingspost(
        lijst=lijst,
        volgnummer=nummer,
        soort=regel.soort,
        sleutel=regel.sleutel,
        grond=regel.grond,
        artikel=regel.artikel,
        termijn=regel.termijn,
        tot=regel.tot,
        rijen=dict(regel.rijen),
        rest=regel.rest,
        digest=regel.digest,
    )


def zoek(gemeente: str, nummer: str) -> Vernietigingslijst:
    """A list by its number. Errors: VERNIETIGEN-ONBEKEND."""
    lijst = Vernietigingslijst.objects.filter(gemeente=gemeente, nummer=nummer).first()
    if lijst is None:
        raise OpstapFout("VERNIETIGEN-ONBEKEND", "Er is geen vernietigingslijst met dit nummer.")
    return lijst


def keur_goed(lijst: Vernietigingslijst, *, door: str, nu: datetime) -> None:
    """Approve it as it is. Errors: VERNIETIGEN-VIER-OGEN, VERNIETIGEN-AL-BEOORDEELD, VERNIETIGEN-ROL."""
    _oordeel(lijst, Soort.GOEDGEKEURD, "", door, nu)


def wijs_af(lijst: Vernietigingslijst, reden: str, *, door: str, nu: datetime) -> None:
    """Turn the list down. Errors: VERNIETIGEN-REDEN, and those of `keur_goed`."""
    if not reden.strip():
        raise OpstapFout("VERNIETIGEN-REDEN", "Schrijf op waarom u deze lijst afwijst.")
    _oordeel(lijst, Soort.AFGEWEZEN, reden.strip(), door, nu)


def voer_uit(
    lijst: Vernietigingslijst,
    termijnen: Termijnen,
    *,
    door: str,
    nu: datetime,
    voortgang: Voortgang | None = None,
) -> Uitslag:
    """Destroy what the list names and what may still go; again after a break, it goes on where it stopped.

    Errors: VERNIETIGEN-NIET-GOEDGEKEURD, VERNIETIGEN-ROL.
    """
    _eis_rol(lijst.gemeente_id, door)
    if not lijst.stappen.filter(soort=Soort.GOEDGEKEURD).exists():
        raise OpstapFout(*ZINNEN["vernietiging_niet_goedgekeurd"])
    blijft = {
        stand.dossier: stand.blijft
        for stand in beoordeel(lijst.gemeente_id, lijst.peildatum, termijnen)
        if stand.blijft
    }
    te_doen = list(lijst.posten.filter(stap=None).order_by("volgnummer").values_list("pk", flat=True))
    for klaar, pk in enumerate(te_doen, start=1):
        with duidelijke_fouten(), transaction.atomic():
            _een(Vernietigingspost.objects.get(pk=pk), blijft, door, nu)
        if voortgang is not None:
            voortgang(klaar, len(te_doen))
    stappen = lijst.stappen.exclude(post=None)
    return Uitslag(
        stappen.filter(soort=Soort.VERNIETIGD).count(), stappen.filter(soort=Soort.OVERGESLAGEN).count()
    )


def _een(post: Vernietigingspost, blijft: dict[int, str], door: str, nu: datetime) -> None:
    reden, bestanden = _waarom_niet(post, blijft), 0
    if not reden:
        afdrukken = _afdrukken(post)
        _verwijder(post)
        bestanden = len(_nergens_meer(afdrukken))
        transaction.on_commit(lambda: bewaarplaats.verwijder(_nergens_meer(afdrukken)))
    Vernietigingsstap.objects.create(
        lijst_id=post.lijst_id,
        post=post,
        soort=Soort.OVERGESLAGEN if reden else Soort.VERNIETIGD,
        toelichting=reden,
        bestanden=bestanden,
        moment=nu,
        door=door,
    )


def _waarom_niet(post: Vernietigingspost, blijft: dict[int, str]) -> str:
    """Why this line may not go as it was approved; '' when it may."""
    nu_daar = post.rijen
    if post.soort == DOSSIER_POST:
        assert post.sleutel is not None
        if not Dossier.objects.select_for_update().filter(pk=post.sleutel).exists():
            return "Dit dossier is er niet meer."
        if post.sleutel in blijft:
            return blijft[post.sleutel]
        nu_daar = als_rijen(van_dossier(post.sleutel))
    elif post.soort == PERSOON_POST:
        assert post.sleutel is not None
        nu_daar = als_rijen(van_persoon(post.sleutel))
    if digest([post.soort, nu_daar]) != post.digest:
        return "Er is iets bijgekomen of veranderd sinds deze lijst is opgesteld."
    return ""


def _verwijder(post: Vernietigingspost) -> None:
    """Delete the rows of this line, children first, as the role that can delete nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('opstap.vernietigingspost', %s, true)", [str(post.pk)])
        cursor.execute(f"SET LOCAL ROLE {ROL}")
        for tabel in reversed(samenhang().volgorde):
            pks = post.rijen.get(tabel)
            if pks:
                cursor.execute(f'DELETE FROM "{tabel}" WHERE id = ANY(%s)', [pks])  # noqa: S608
                if cursor.rowcount != len(pks):
                    raise OpstapFout(*ZINNEN["vernietiging_niet_goedgekeurd"])
        cursor.execute("RESET ROLE")


def _afdrukken(post: Vernietigingspost) -> frozenset[str]:
    """The fingerprints of contents that these rows have."""
    return frozenset(
        afdruk
        for tabel, kolom in _inhoud()
        if (pks := post.rijen.get(tabel))
        for afdruk in _kolom(f'SELECT "{kolom}" FROM "{tabel}" WHERE id = ANY(%s)', pks)  # noqa: S608
        if afdruk
    )


def _nergens_meer(afdrukken: frozenset[str]) -> frozenset[str]:
    """The contents that no row of any municipality has."""
    return afdrukken.difference(
        *(
            _kolom(f'SELECT "{kolom}" FROM "{tabel}" WHERE "{kolom}" = ANY(%s)', sorted(afdrukken))  # noqa: S608
            for tabel, kolom in _inhoud()
        )
    )


def _inhoud() -> list[tuple[str, str]]:
    return sorted(plek for kamer in kamers() for plek in kamer.INHOUD)


def _kolom(sql: str, waarden: list[int] | list[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(sql, [waarden])
        return [rij[0] for rij in cursor.fetchall()]


def _oordeel(lijst: Vernietigingslijst, soort: Soort, toelichting: str, door: str, nu: datetime) -> None:
    _eis_rol(lijst.gemeente_id, door)
    with duidelijke_fouten(), transaction.atomic():
        Vernietigingsstap.objects.create(
            lijst=lijst, soort=soort, toelichting=toelichting, moment=nu, door=door
        )


def _eis_rol(gemeente: str, door: str) -> None:
    """Only an administrator or a controller draws up, approves or carries out a list."""
    if accounts.rol_van(accounts.zoek(gemeente, door)) not in _MAG:
        raise OpstapFout(
            "VERNIETIGEN-ROL", "Alleen een beheerder of een controller gaat over een vernietigingslijst."
        )
