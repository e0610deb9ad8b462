"""What a household had in the other system, as opening balances against an account of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import BEGINSTANDEN, RESERVERING_VAKANTIETOESLAG
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Uitkering, Vorderinggebeurtenis
from opstap.inkomen.overnemen.huishouden import BestaandeVordering, Huishouden
from opstap.kern import zaken
from opstap.kern.models import Dossier, Gezinslid, Persoon, Rol
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

BRON = "Overgenomen uit het vorige systeem"


def boek_reserveringen(
    gemeente: str,
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    uitkeringen: Mapping[int, Uitkering],
    *,
    datum: date,
    per: date,
) -> None:
    """The holiday reservations that were built up before, as opening balances: one posting per household."""
    grootboek.boek_veel(
        Post(
            gemeente,
            datum,
            f"{per:%Y-%m}",
            "Overgenomen reservering vakantietoeslag",
            "overname",
            uitkeringen[dossier.pk].pk,
            f"overname/{gemeente}/{dossier.nummer}/vakantietoeslag",
            (
                Regel(BEGINSTANDEN, huis.vakantiegeld, None, dossier.pk, uitkeringen[dossier.pk].besluit_id),
                Regel(
                    RESERVERING_VAKANTIETOESLAG,
                    -huis.vakantiegeld,
                    None,
                    dossier.pk,
                    uitkeringen[dossier.pk].besluit_id,
                ),
            ),
        )
        for huis, dossier in zip(huishoudens, dossiers, strict=True)
    )


def neem_vorderingen_over(
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    uitkeringen: Mapping[int, Uitkering],
    persoon_van: Mapping[str, int],
    *,
    door: str,
    nu: datetime,
) -> dict[int, OpstapFout]:
    """Begin the account of every claim with what is still owed; why not, by the place of the household."""
    redenen: dict[int, OpstapFout] = {}
    for plek, (huis, dossier) in enumerate(zip(huishoudens, dossiers, strict=True)):
        for oud in huis.vorderingen:
            try:
                _neem_vordering_over(oud, uitkeringen[dossier.pk], persoon_van, door=door, nu=nu)
            except OpstapFout as fout:
                zin = f"Regel {oud.regel} van het bestand met vorderingen: {fout.zin}"
                redenen.setdefault(plek, OpstapFout(fout.code, zin))
    return redenen


def _neem_vordering_over(
    oud: BestaandeVordering,
    uitkering: Uitkering,
    persoon_van: Mapping[str, int],
    *,
    door: str,
    nu: datetime,
) -> None:
    leden = set(
        Gezinslid.objects.filter(
            dossier=uitkering.dossier_id, rol__in=(Rol.AANVRAGER, Rol.PARTNER)
        ).values_list("persoon_id", flat=True)
    )
    if oud.ontstaan_op > localdate(nu):
        raise OpstapFout("VORDERING-DATUM", "Deze vordering ontstaat in de toekomst. Controleer de datum.")
    if not leden.issuperset(persoon_van.get(bsn, 0) for bsn in oud.bsns):
        raise OpstapFout(
            "SCHULDENAAR-ANDERS", "Een schuldenaar is geen aanvrager of partner van dit huishouden."
        )
    with transaction.atomic():
        vordering = vorderingen.leg_vast(
            uitkering.besluit,
            grond=oud.grond,
            ontstaansgrond=oud.ontstaansgrond,
            bedrag=oud.saldo,
            datum=oud.ontstaan_op,
            schuldenaren=Persoon.objects.filter(pk__in=[persoon_van[bsn] for bsn in oud.bsns]),
            betaald_in_jaar=oud.betaald_in_jaar,
            tegen=(BEGINSTANDEN, None),
            geboekt_op=localdate(nu),
        )
        for dag in sorted(oud.stuitingen):
            vorderingen.leg_gebeurtenis_vast(
                vordering,
                soort=Vorderinggebeurtenis.Soort.STUITING,
                geldig=vanaf(dag),
                grond=f"{BRON} (kenmerk {oud.kenmerk})",
                artikel="Awb art. 4:105 en 4:106",
                door=door,
                nu=nu,
            )
        if localdate(nu) > vorderingen.verjaart_na(vordering):
            raise OpstapFout(
                "VORDERING-VERJAARD",
                "Deze vordering is verjaard met de stuitingen die zijn opgegeven (art. 4:104 Awb).",
            )
        zaken.gebeurtenis(
            uitkering.dossier,
            moment=nu,
            soort="overname",
            tekst=f"Vordering {oud.kenmerk} overgenomen als {vordering.nummer}",
        )
