"""The accounts of those who are paid: a changed one is paid on only after a confirmation by a second channel.

The first account of a dossier is checked when assistance is applied for; that of somebody else to whom is
paid, with the decision to pay there, and its kind compares each payment with that. Any other account needs a
`Rekeningbevestiging`. An account from which a payment came back needs a new one, whatever it was before.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from django.db import connection, transaction

from opstap.financien.betaalsoorten import alle
from opstap.financien.models import Betaalopdracht, Rekeningbevestiging, Rekeningnotitie
from opstap.kern import feiten, tijdvak, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.iban import controleer_iban, maskeer
from opstap.kern.models import OPEN_EINDE, Bankrekening, Dossier
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "rekeningbevestiging_tweede_kanaal": (
        "REKENING-ZELFDE-KANAAL",
        "Een nieuwe rekening wordt bevestigd langs een andere weg dan waarlangs zij is doorgegeven.",
    ),
    "rekeningbevestiging_tweede_persoon": (
        "REKENING-ZELFDE-PERSOON",
        "U noteerde deze rekening zelf. Laat een collega haar bevestigen.",
    ),
}

Kanaal = Rekeningbevestiging.Kanaal

# Which of these payments (with dossier, kind and account) are on an account that is not known to be right.
# The first account is looked up per payment: the database has not counted payments of this moment yet, and
# would lay all accounts beside each of them.
_ONBEVESTIGD = """
WITH te_zien AS ({welke}),
teruggekomen AS (
  SELECT b.dossier_id, b.iban, max(t.moment) AS moment FROM financien_teruggekomenbetaling t
  JOIN financien_betaling b ON b.id = t.betaling_id WHERE t.rekening_onzeker GROUP BY 1, 2)
SELECT z.id FROM te_zien z
LEFT JOIN LATERAL (
  SELECT r.iban FROM kern_bankrekening r WHERE r.dossier_id = z.dossier_id
  ORDER BY r.bekend_van, r.id LIMIT 1) eigen ON true
LEFT JOIN LATERAL (
  SELECT b.iban FROM financien_betaling b
  WHERE b.dossier_id = z.dossier_id AND b.soort <> ALL(%(derden)s) AND eigen.iban IS NULL
  ORDER BY b.id LIMIT 1) betaald ON true
LEFT JOIN teruggekomen t ON t.dossier_id = z.dossier_id AND t.iban = z.iban
WHERE NOT (t.moment IS NULL AND (z.soort = ANY(%(derden)s)
                                 OR z.iban = coalesce(eigen.iban, betaald.iban, z.iban)))
  AND NOT EXISTS (SELECT FROM financien_rekeningbevestiging c
                  WHERE c.dossier_id = z.dossier_id AND c.iban = z.iban
                  AND c.moment > coalesce(t.moment, '-infinity'))
ORDER BY z.id"""
_OPEN = """SELECT b.id, b.dossier_id, b.soort, b.iban FROM financien_betaling b
WHERE b.gemeente_id = %(gemeente)s AND b.betaalopdracht_id IS NULL
AND NOT EXISTS (SELECT FROM financien_intrekking i WHERE i.betaling_id = b.id)"""
_IN_OPDRACHT = """SELECT b.id, b.dossier_id, b.soort, b.iban FROM financien_betaling b
WHERE b.betaalopdracht_id = %(opdracht)s"""
_EEN = """SELECT 0::bigint AS id, %(dossier)s::bigint AS dossier_id, %(soort)s::text AS soort,
%(iban)s::text AS iban"""


class GewijzigdeRekening(NamedTuple):
    """A payment on another account than the dossier was paid on the time before."""

    betaling_id: int
    end_to_end_id: str
    dossier_id: int


class Onbevestigd(NamedTuple):
    """The account of a household that nobody confirmed."""

    rekening: Bankrekening
    notitie: Rekeningnotitie | None
    """Who wrote it down at the desk; None when it became known in another way."""


@transaction.atomic
def noteer(
    dossier: Dossier,
    *,
    iban: str,
    tenaamstelling: str,
    vanaf: date,
    gemeld_via: Kanaal,
    bewijs: str,
    door: str,
    nu: datetime,
) -> Bankrekening:
    """Write down another account; nothing is paid on it before somebody else confirms it.

    Errors: IBAN-CONTROLE, REKENING-NAAM, those of the fact.
    """
    if not tenaamstelling.strip():
        raise OpstapFout("REKENING-NAAM", "Schrijf op welke naam de rekening staat.")
    rekening = feiten.leg_vast(
        Bankrekening,
        dossier=dossier,
        geldig=tijdvak.vanaf(vanaf),
        iban=iban,
        tenaamstelling=tenaamstelling.strip(),
        bron=f"doorgegeven: {gemeld_via.value}, genoteerd door {door}",
        bewijs=bewijs,
        nu=nu,
    )
    Rekeningnotitie.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        iban=rekening.iban,
        gemeld_via=gemeld_via,
        door=door,
        moment=nu,
    )
    zaken.gebeurtenis(
        dossier,
        moment=nu,
        soort="rekening",
        tekst=f"Andere rekening genoteerd door {door} ({maskeer(rekening.iban)}); wacht op bevestiging",
    )
    return rekening


def te_bevestigen(dossier: Dossier) -> Onbevestigd | None:
    """The last account of this household, when nobody confirmed it; for whoever came through the gate."""
    laatste = (
        Bankrekening.objects.filter(dossier=dossier, bekend_tot=OPEN_EINDE)
        .order_by("-bekend_van", "-geldig")
        .first()
    )
    if laatste is None or not _zoek(_EEN, dossier=dossier.pk, soort="", iban=laatste.iban):
        return None
    return Onbevestigd(laatste, _notitie(dossier, laatste.iban))


def bevestig(
    dossier: Dossier,
    *,
    iban: str,
    gemeld_via: Kanaal,
    bevestigd_via: Kanaal,
    door: str,
    moment: datetime,
) -> Rekeningbevestiging:
    """Record that this account was confirmed through another channel than it was reported by.

    Who wrote it down at the desk does not confirm it. Errors: IBAN-CONTROLE, REKENING-ZELFDE-KANAAL,
    REKENING-ZELFDE-PERSOON.
    """
    iban = controleer_iban(iban)
    notitie = _notitie(dossier, iban)
    with duidelijke_fouten(), transaction.atomic():
        bevestiging = Rekeningbevestiging.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.pk,
            iban=iban,
            gemeld_via=gemeld_via,
            bevestigd_via=bevestigd_via,
            bevestigd_door=door,
            genoteerd_door=notitie.door if notitie else "",
            moment=moment,
        )
        zaken.gebeurtenis(
            dossier,
            moment=moment,
            soort="rekening bevestigd",
            tekst=f"Rekening bevestigd door {door}: {Kanaal(bevestigd_via).label}",
        )
    return bevestiging


def _notitie(dossier: Dossier, iban: str) -> Rekeningnotitie | None:
    """Who last wrote down this account at the desk."""
    return Rekeningnotitie.objects.filter(dossier=dossier, iban=iban).order_by("-id").first()


def onbevestigd(gemeente: str) -> list[int]:
    """Payments in no batch that wait until somebody confirms their account."""
    return _zoek(_OPEN, gemeente=gemeente)


def onbevestigd_in(opdracht: Betaalopdracht) -> list[int]:
    """Payments in this batch on an account that nobody confirmed; there should be none."""
    return _zoek(_IN_OPDRACHT, opdracht=opdracht.pk)


def eis_bevestigd(dossier_id: int, soort: str, iban: str) -> None:
    """Refuse an account of this dossier that is not known to be right: REKENING-NIET-BEVESTIGD."""
    if _zoek(_EEN, dossier=dossier_id, soort=soort, iban=iban):
        raise OpstapFout(
            "REKENING-NIET-BEVESTIGD",
            "Deze rekening is nog niet bevestigd. Vraag de inwoner langs een andere weg of zij klopt, en leg "
            "dat vast.",
        )


def gewijzigd(opdracht: Betaalopdracht) -> list[GewijzigdeRekening]:
    """Payments in this batch whose dossier was paid on another account the time before."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT b.id, b.end_to_end_id, b.dossier_id FROM financien_betaling b CROSS JOIN LATERAL (
                 SELECT v.iban FROM financien_betaling v
                 WHERE v.dossier_id = b.dossier_id AND v.id < b.id
                   AND v.betaalopdracht_id IS DISTINCT FROM b.betaalopdracht_id
                   AND v.soort <> ALL(%(derden)s)
                 ORDER BY v.id DESC LIMIT 1) vorige
               WHERE b.betaalopdracht_id = %(opdracht)s AND b.soort <> ALL(%(derden)s)
                 AND vorige.iban <> b.iban ORDER BY b.id""",
            {"opdracht": opdracht.pk, "derden": _derden()},
        )
        return [GewijzigdeRekening(*rij) for rij in cursor.fetchall()]


def _zoek(welke: str, **parameters: str | int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_ONBEVESTIGD.format(welke=welke), {"derden": _derden(), **parameters})
        return [rij[0] for rij in cursor.fetchall()]


def _derden() -> list[str]:
    return [soort.code for soort in alle() if soort.aan_derde]
