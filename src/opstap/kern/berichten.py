"""Messages between a resident and the desk, on a case or on the file as a whole; and what was read.

A message of a resident is a task until somebody answers it or writes down why no answer is needed.
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction

from opstap.kern import nummers, toegang, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Bericht, Berichtafhandeling, Brief, Dossier, Gelezen, Zaak
from opstap.kern.toegang import Doel, Gebruiker
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "kern_berichtafhandeling_bericht_id_key": (
        "BERICHT-AFGEHANDELD",
        "Dit bericht is al afgehandeld. Ververs de pagina om te zien wat er is gedaan.",
    ),
}
_REEKS_BERICHT = nummers.reeks("MB")
LANGSTE = 4_000
"""Characters of a message at most."""


@transaction.atomic
def stuur(
    dossier: Dossier, tekst: str, *, van_inwoner: bool, door: str, nu: datetime, zaak: Zaak | None = None
) -> Bericht:
    """Write a message; one of a resident becomes a task. Errors: BERICHT-LEEG, BERICHT-LANG, BERICHT-ZAAK."""
    tekst = tekst.strip()
    if not tekst:
        raise OpstapFout("BERICHT-LEEG", "Schrijf een bericht.")
    if len(tekst) > LANGSTE:
        raise OpstapFout("BERICHT-LANG", "Dit bericht is te lang. Maak er twee berichten van.")
    if zaak is not None and zaak.dossier_id != dossier.pk:
        raise OpstapFout("BERICHT-ZAAK", "Deze zaak hoort niet bij dit dossier. Kies een andere zaak.")
    with duidelijke_fouten():
        bericht = Bericht.objects.create(
            gemeente_id=dossier.gemeente_id,
            nummer=nummers.volgend(dossier.gemeente_id, _REEKS_BERICHT, jaar=nu.year),
            dossier=dossier,
            zaak=zaak,
            van_inwoner=van_inwoner,
            tekst=tekst,
            moment=nu,
            door=door,
        )
    wat = "van de inwoner" if van_inwoner else "aan de inwoner"
    zaken.gebeurtenis(zaak or dossier, moment=nu, soort="bericht", tekst=f"Bericht {bericht.nummer} {wat}")
    return bericht


@transaction.atomic
def beantwoord(bericht: Bericht, tekst: str, *, door: str, nu: datetime) -> Bericht:
    """Answer a message of a resident. Errors: those of `stuur`, BERICHT-AFGEHANDELD."""
    antwoord = stuur(bericht.dossier, tekst, van_inwoner=False, door=door, nu=nu, zaak=bericht.zaak)
    _handel_af(bericht, antwoord, "", door, nu)
    return antwoord


@transaction.atomic
def laat_rusten(bericht: Bericht, *, toelichting: str, door: str, nu: datetime) -> None:
    """Close a message without an answer. Errors: BERICHT-TOELICHTING, BERICHT-AFGEHANDELD."""
    if not toelichting.strip():
        raise OpstapFout("BERICHT-TOELICHTING", "Schrijf op waarom dit bericht geen antwoord nodig heeft.")
    _handel_af(bericht, None, toelichting.strip(), door, nu)


def _handel_af(bericht: Bericht, antwoord: Bericht | None, toelichting: str, door: str, nu: datetime) -> None:
    with duidelijke_fouten(), transaction.atomic():
        Berichtafhandeling.objects.create(
            gemeente_id=bericht.gemeente_id,
            bericht=bericht,
            antwoord=antwoord,
            toelichting=toelichting,
            moment=nu,
            door=door,
        )


def open_bericht(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: Doel, *, moment: datetime
) -> Bericht:
    """The message, through the gate of its dossier; the task is the reason. Errors: those of the gate."""
    toegang.betreed(gebruiker, gemeente, doel)
    bericht = (
        Bericht.objects.select_related("dossier", "zaak").filter(gemeente_id=gemeente, nummer=nummer).first()
    )
    toegang.open_dossier(
        gebruiker,
        gemeente,
        bericht.dossier.nummer if bericht else "",
        doel,
        toelichting=f"taak {nummer}",
        moment=moment,
    )
    assert bericht is not None
    return bericht


def van_dossier(dossier: Dossier) -> list[Bericht]:
    """The messages of a dossier, oldest first; for whoever came through the gate."""
    return list(Bericht.objects.filter(dossier=dossier).select_related("zaak").order_by("moment", "pk"))


# -- what the resident has read ----------------------------------------------------------------------------


def lees_brief(brief: Brief, *, nu: datetime) -> None:
    """The resident opens a letter; a second time changes nothing."""
    _lees(brief.gemeente_id, brief.dossier_id, "brief_id", [brief.pk], nu)


def lees_berichten(dossier: Dossier, *, nu: datetime) -> None:
    """The resident opens the page with messages; what was read before changes nothing."""
    nieuw = Bericht.objects.filter(dossier=dossier, van_inwoner=False, gelezen=None)
    _lees(dossier.gemeente_id, dossier.pk, "bericht_id", list(nieuw.values_list("pk", flat=True)), nu)


def nieuw(dossier: Dossier) -> int:
    """How many letters and messages of the desk the resident has not opened."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT (SELECT count(*) FROM kern_brief b WHERE b.dossier_id = %(dossier)s
                  AND NOT EXISTS (SELECT FROM kern_gelezen g WHERE g.brief_id = b.id))
               + (SELECT count(*) FROM kern_bericht b WHERE b.dossier_id = %(dossier)s AND NOT b.van_inwoner
                  AND NOT EXISTS (SELECT FROM kern_gelezen g WHERE g.bericht_id = b.id))""",
            {"dossier": dossier.pk},
        )
        return int(cursor.fetchone()[0])


def ongelezen_brieven(dossier: Dossier) -> frozenset[str]:
    """The numbers of the letters that the resident has not opened."""
    return frozenset(Brief.objects.filter(dossier=dossier, gelezen=None).values_list("nummer", flat=True))


def _lees(gemeente: str, dossier_id: int, kolom: str, ids: list[int], nu: datetime) -> None:
    if not ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Gelezen._meta.db_table} (gemeente_id, dossier_id, {kolom}, moment) "
            f"SELECT %s, %s, unnest(%s::bigint[]), %s ON CONFLICT ({kolom}) DO NOTHING",
            [gemeente, dossier_id, ids, nu],
        )
