"""What a household had in the other system, as opening balances against an account of their own."""

from __future__ import annotations

from collections import defaultdict
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
from opstap.inkomen.vorderingen import NieuweVordering
from opstap.kern import zaken
from opstap.kern.models import Dossier, Gezinslid, Rol
from opstap.kern.tijdvak import vanaf
from opstap.recht.algemeen.verjaring import laatste_dag_voor_verjaring, uiterste_betaaldag
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


@transaction.atomic
def neem_vorderingen_over(
    overgenomen: Sequence[tuple[Uitkering, Sequence[BestaandeVordering]]],
    persoon_van: Mapping[str, int],
    *,
    door: str,
    nu: datetime,
) -> dict[int, OpstapFout]:
    """Begin the account of every claim with what is still owed; why not, by the place of the benefit.

    With a reason for one of them, none is taken over.
    """
    redenen: dict[int, OpstapFout] = {}
    nieuwe: list[tuple[BestaandeVordering, NieuweVordering]] = []
    leden = _leden([uitkering for uitkering, _ in overgenomen])
    for plek, (uitkering, oude) in enumerate(overgenomen):
        for oud in oude:
            try:
                nieuw = _nieuw(oud, uitkering, persoon_van, nu)
                _controleer(oud, nieuw, leden[uitkering.dossier_id], nu)
            except OpstapFout as fout:
                zin = f"Regel {oud.regel} van het bestand met vorderingen: {fout.zin}"
                redenen.setdefault(plek, OpstapFout(fout.code, zin))
            else:
                nieuwe.append((oud, nieuw))
    if redenen:
        return redenen
    begonnen = vorderingen.leg_veel_vast([nieuw for _, nieuw in nieuwe])
    for (oud, _), vordering in zip(nieuwe, begonnen, strict=True):
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
    zaken.gebeurtenissen(
        [
            (nieuw.besluit.dossier, f"Vordering {oud.kenmerk} overgenomen als {vordering.nummer}")
            for (oud, nieuw), vordering in zip(nieuwe, begonnen, strict=True)
        ],
        moment=nu,
        soort="overname",
    )
    return redenen


def _leden(uitkeringen: Sequence[Uitkering]) -> dict[int, set[int]]:
    """Per dossier who can owe: the applicant and the partner."""
    leden: dict[int, set[int]] = defaultdict(set)
    for dossier, persoon in Gezinslid.objects.filter(
        dossier__in=[uitkering.dossier_id for uitkering in uitkeringen],
        rol__in=(Rol.AANVRAGER, Rol.PARTNER),
    ).values_list("dossier_id", "persoon_id"):
        leden[dossier].add(persoon)
    return leden


def _nieuw(
    oud: BestaandeVordering, uitkering: Uitkering, persoon_van: Mapping[str, int], nu: datetime
) -> NieuweVordering:
    return NieuweVordering(
        besluit=uitkering.besluit,
        grond=oud.grond,
        ontstaansgrond=oud.ontstaansgrond,
        bedrag=oud.saldo,
        datum=oud.ontstaan_op,
        schuldenaren=tuple(persoon_van.get(bsn, 0) for bsn in oud.bsns),
        betaald_in_jaar=oud.betaald_in_jaar,
        tegen=(BEGINSTANDEN, None),
        geboekt_op=localdate(nu),
    )


def _controleer(oud: BestaandeVordering, nieuw: NieuweVordering, leden: set[int], nu: datetime) -> None:
    vandaag = localdate(nu)
    if oud.ontstaan_op > vandaag:
        raise OpstapFout("VORDERING-DATUM", "Deze vordering ontstaat in de toekomst. Controleer de datum.")
    if not leden.issuperset(nieuw.schuldenaren):
        raise OpstapFout(
            "SCHULDENAAR-ANDERS", "Een schuldenaar is geen aanvrager of partner van dit huishouden."
        )
    vorderingen.controleer(nieuw)
    if vandaag > laatste_dag_voor_verjaring(uiterste_betaaldag(oud.ontstaan_op), oud.stuitingen):
        raise OpstapFout(
            "VORDERING-VERJAARD",
            "Deze vordering is verjaard met de stuitingen die zijn opgegeven (art. 4:104 Awb).",
        )
