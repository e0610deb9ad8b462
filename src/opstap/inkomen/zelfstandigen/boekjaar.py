"""The settlement of a book year (Bbz 2004 art. 12 and 13): the provisional loan becomes final.

The rule book says what of it is a gift, what stays a loan because of wealth, and what was too much. The norms
of the twelve months are those of the household as it is known now; what the business earned comes from the
annual figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import BIJSTANDSVERLENING, TE_BETALEN_UITKERINGEN, UITKERINGEN
from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import Gegeven, Gegevens
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.betalen.betaalsleutels import zelfstandigen_sleutel
from opstap.inkomen.models import (
    Boekjaarafrekening,
    Vordering,
    Vorderingsmutatie,
    Zelfstandigenmaand,
    Zelfstandigenuitkering,
)
from opstap.inkomen.vorderingen import leg_vast
from opstap.inkomen.vorderingen.rekening import muteer, sleutel_van, vergrendel
from opstap.inkomen.zelfstandigen.maanden import maanden_van, zet_betaling_klaar
from opstap.inkomen.zelfstandigen.toekennen import leg_besluit_vast, oordeel
from opstap.kern import zaken
from opstap.kern.models import Besluit
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto, toon_euro

OM_NIET = "bbz_levensonderhoud_om_niet"
LENING = "bbz_blijft_lening"
TE_VEEL = "bbz_terug_te_vorderen"
AANVULLING = "bbz_aanvulling"
AFLOSSING = "bbz_aflossing_gehandhaafde_lening"
GEVRAAGD = (OM_NIET, LENING, TE_VEEL, AANVULLING, AFLOSSING)
ARTIKEL = "Bbz 2004 art. 12"


@dataclass(frozen=True)
class Jaarcijfers:
    """What the rules ask about the year, each with its source (the annual accounts, the tax assessment).

    `antwoorden`: profit, other income, wealth and debts, and the reimbursements of art. 1 under g.
    """

    antwoorden: Gegevens


def af_te_rekenen(gemeente: str, *, op: date) -> list[tuple[Zelfstandigenuitkering, date]]:
    """Book years that are over and in which something was paid, but that nobody settled: the oldest first."""
    gedaan = set(Boekjaarafrekening.objects.filter(gemeente=gemeente).values_list("uitkering_id", "boekjaar"))
    betaald = (
        Zelfstandigenmaand.objects.filter(gemeente=gemeente, bedrag_cent__gt=0)
        .values_list("uitkering_id", "boekjaar")
        .distinct()
    )
    wachtend = sorted(
        (boekjaar, uitkering)
        for uitkering, boekjaar in betaald
        if (uitkering, boekjaar) not in gedaan and _laatste_dag(boekjaar) < op
    )
    uitkeringen = Zelfstandigenuitkering.objects.in_bulk([uitkering for _, uitkering in wachtend])
    return [(uitkeringen[uitkering], boekjaar) for boekjaar, uitkering in wachtend]


@transaction.atomic
def reken_af(
    uitkering: Zelfstandigenuitkering,
    boekjaar: date,
    cijfers: Jaarcijfers,
    *,
    vorder_terug: bool,
    reden: str,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> Boekjaarafrekening:
    """Settle a book year by the rule book of its last day.

    `vorder_terug`, with its `reden`: whether what was too much is claimed back; the municipality may. Errors:
    BBZ-BOEKJAAR, BBZ-BOEKJAAR-AFGEREKEND, BBZ-BOEKJAAR-LEENDEEL, and the refusals of the rules.
    """
    Zelfstandigenuitkering.objects.select_for_update(no_key=True).get(pk=uitkering.pk)
    dag = _laatste_dag(boekjaar)
    lening = (
        Vordering.objects.filter(
            zelfstandigenmaand__uitkering=uitkering, zelfstandigenmaand__boekjaar=boekjaar
        )
        .distinct()
        .first()
    )
    if localdate(nu) <= dag or lening is None:
        raise OpstapFout(
            "BBZ-BOEKJAAR", "Dit boekjaar is nog niet voorbij, of er is niets als voorlopige lening betaald."
        )
    if Boekjaarafrekening.objects.filter(uitkering=uitkering, boekjaar=boekjaar).exists():
        raise OpstapFout(
            "BBZ-BOEKJAAR-AFGEREKEND", "Dit boekjaar is al afgerekend. Bekijk het besluit in het dossier."
        )
    eis_reden(reden)
    eigen = _administratie(uitkering, boekjaar, nu)
    genomen = oordeel(uitkering.dossier, dag, cijfers.antwoorden, eigen, GEVRAAGD, door=door, nu=nu)
    om_niet, leendeel, te_veel, aanvulling, aflossing = (int(genomen.waarde(naam)) for naam in GEVRAAGD)
    verleend = int(eigen["bbz_bijstand_verleend_boekjaar"].waarde)
    if aanvulling and leendeel > verleend:
        raise OpstapFout(
            "BBZ-BOEKJAAR-LEENDEEL",
            "Een deel van de aanvulling zou een lening zijn. Verstrek die lening apart.",
        )
    besluit = leg_besluit_vast(
        uitkering.dossier, genomen, boekjaar, OM_NIET, door=door, nu=nu, medeondertekenaar=medeondertekenaar
    )
    teruggevorderd = _boek_lening(
        lening, om_niet - aanvulling, te_veel, besluit, nu, vorder_terug=vorder_terug
    )
    if aanvulling:
        _vul_aan(uitkering, boekjaar, aanvulling, besluit, nu)
    zaken.gebeurtenis(
        uitkering.dossier,
        moment=nu,
        soort=besluit.soort,
        tekst=f"Boekjaar vanaf {boekjaar:%d-%m-%Y} afgerekend: {toon_euro(om_niet)} om niet, "
        f"{toon_euro(leendeel)} lening, {toon_euro(te_veel)} te veel ({besluit.nummer}). {reden}"[:400],
    )
    return Boekjaarafrekening.objects.create(
        gemeente_id=uitkering.gemeente_id,
        uitkering=uitkering,
        boekjaar=boekjaar,
        verleend_cent=verleend,
        om_niet_cent=om_niet,
        lening_cent=leendeel,
        te_veel_cent=te_veel,
        aanvulling_cent=aanvulling,
        aflossing_per_jaar_cent=aflossing,
        teruggevorderd=teruggevorderd,
        besluit=besluit,
        besloten_op=nu,
    )


def _administratie(uitkering: Zelfstandigenuitkering, boekjaar: date, nu: datetime) -> dict[str, Gegeven]:
    """What our own records say about the year: what was paid, in how many months, and the norms."""
    betaald = uitkering.maanden.filter(boekjaar=boekjaar).aggregate(
        som=Sum("bedrag_cent", default=0), aantal=Count("id", filter=Q(bedrag_cent__gt=0))
    )
    normen = [
        int(
            regelboek(uitkering.gemeente_id)
            .op(maand)
            .beslis(geval_in(uitkering.dossier_id, maand, nu), ["bijstandsnorm"])
            .waarde("bijstandsnorm")
        )
        for maand in maanden_van(boekjaar)
    ]
    bewaard = uitkering.besluit.feiten["dag"]["gezin"]
    return {
        "bbz_bijstand_verleend_boekjaar": Gegeven(betaald["som"], "voorlopig betaald"),
        "bbz_maanden_bijstand_in_boekjaar": Gegeven(betaald["aantal"], "voorlopig betaald"),
        "bbz_som_bijstandsnormen_boekjaar": Gegeven(sum(normen), "de normen van de twaalf maanden"),
        "bbz_soort_zelfstandige": Gegeven(bewaard["bbz_soort_zelfstandige"], uitkering.besluit.nummer),
    }


def _boek_lening(
    lening: Vordering, om_niet: int, te_veel: int, besluit: Besluit, nu: datetime, *, vorder_terug: bool
) -> Vordering | None:
    """Take off the loan what became a gift or was too much; what is claimed back is a claim of its own."""
    huidig = vergrendel(lening)
    schuldenaren = [
        rij.persoon for rij in huidig.schuldenaren.select_related("persoon").order_by("persoon_id")
    ]
    for bedrag, grond, deel in (
        (om_niet, "Definitief: een bedrag om niet", "om-niet"),
        (te_veel, "Definitief: te veel ontvangen", "te-veel"),
    ):
        if bedrag:
            muteer(
                huidig,
                soort=Vorderingsmutatie.Soort.CORRECTIE,
                bedrag=-bedrag,
                datum=localdate(nu),
                grond=grond,
                artikel=ARTIKEL,
                sleutel=sleutel_van(huidig, f"boekjaar/{deel}"),
                tegen=[Regel(UITKERINGEN, bedrag, BIJSTANDSVERLENING, huidig.dossier_id, besluit.pk)],
                besluit=besluit,
            )
    if not (te_veel and vorder_terug):
        return None
    return leg_vast(
        besluit,
        grond=Vordering.Grond.BBZ_TERUGVORDERING,
        ontstaansgrond=Vordering.Ontstaansgrond.ONVERSCHULDIGD,
        bedrag=Netto(te_veel),
        datum=localdate(nu),
        schuldenaren=schuldenaren,
        periode=huidig.periode,
        aard=Vordering.Aard.BBZ_ALGEMEEN,
    )


def _vul_aan(
    uitkering: Zelfstandigenuitkering, boekjaar: date, bedrag: int, besluit: Besluit, nu: datetime
) -> None:
    """Book and pay what the household should have had besides, as a gift."""
    wie = (uitkering.dossier_id, besluit.pk)
    grootboek.boek(
        Post(
            uitkering.gemeente_id,
            localdate(nu),
            f"{localdate(nu):%Y-%m}",
            f"Aanvulling Bbz {uitkering.nummer}, boekjaar vanaf {boekjaar:%d-%m-%Y}",
            "bbz",
            uitkering.pk,
            zelfstandigen_sleutel(uitkering.gemeente_id, uitkering.nummer, boekjaar, boekjaar=True),
            (
                Regel(UITKERINGEN, bedrag, BIJSTANDSVERLENING, *wie),
                Regel(TE_BETALEN_UITKERINGEN, -bedrag, None, *wie),
            ),
        )
    )
    zet_betaling_klaar(uitkering, boekjaar, bedrag, nu, boekjaar=True)


def _laatste_dag(boekjaar: date) -> date:
    return boekjaar.replace(year=boekjaar.year + 1) - timedelta(days=1)
