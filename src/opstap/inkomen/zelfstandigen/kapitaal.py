"""Business capital (Bbz 2004 art. 14 to 26): a loan with interest, paid back in instalments.

The rule book says how much, in which form, for how long at most and at what interest. How the interest of a
year follows from a balance that falls from month to month stands in no rule that we know: a person gives the
amount that interest is due over, with the place that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Regel
from opstap.financien.rekeningschema import RENTE_BBZ, TE_BETALEN_UITKERINGEN
from opstap.gevallen.dagoordelen import Gegevens, oordeel_op
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.betalen.betaalsoorten import LENING
from opstap.inkomen.models import (
    Aflossingsregeling,
    Bedrijfskapitaal,
    Vordering,
    Vorderinggebeurtenis,
    Vorderingsmutatie,
)
from opstap.inkomen.rechthebbenden import rechthebbenden
from opstap.inkomen.vorderingen import leg_gebeurtenis_vast, leg_vast, regel_aflossing, saldo
from opstap.inkomen.vorderingen.rekening import muteer, sleutel_van, vergrendel
from opstap.inkomen.zelfstandigen.toekennen import leg_besluit_vast, levensvatbaarheid, oordeel
from opstap.kern import feiten, zaken
from opstap.kern.models import Bankrekening, Besluit, Persoon, Zaak
from opstap.kern.tijdvak import vanaf as tijdvak_vanaf
from opstap.recht.bbz import Vorm
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent, Netto, toon_euro

BEDRAG = "bbz_bedrijfskapitaal"
VORM = "bbz_vorm_bedrijfskapitaal"
LOOPTIJD = "bbz_looptijd_toegestaan"
RENTE = "bbz_rente_per_jaar"
GEVRAAGD = (BEDRAG, VORM, LOOPTIJD)
ARTIKEL_RENTE = "Bbz 2004 art. 15 onder a"
ARTIKEL_UITSTEL = "Bbz 2004 art. 41"


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """What should have been paid by the end of a day and what was; in cents."""

    vervallen_cent: int
    betaald_cent: int

    @property
    def achterstand_cent(self) -> int:
        return max(0, self.vervallen_cent - self.betaald_cent)


@transaction.atomic
def verstrek_kapitaal(
    zaak: Zaak,
    *,
    maand: date,
    antwoorden: Gegevens,
    aflossing_vanaf: date,
    aflossing_per_maand: Netto,
    door: str,
    nu: datetime,
    medeondertekenaar: str,
) -> Bedrijfskapitaal:
    """Lend business capital by the rules and put it ready to pay; two people sign.

    `antwoorden` holds what is asked for (`bbz_bedrijfskapitaal_gevraagd`) and for how many months
    (`bbz_looptijd_gevraagd`). Errors: KAPITAAL-NIET, KAPITAAL-VORM, KAPITAAL-LOOPTIJD, ONDERZOEK-ONTBREEKT,
    REKENING-ONTBREEKT, and the refusals of the rules.
    """
    huidig = Zaak.objects.select_for_update(no_key=True).select_related("dossier").get(pk=zaak.pk)
    dossier = huidig.dossier
    genomen = oordeel(dossier, maand, antwoorden, levensvatbaarheid(huidig), GEVRAAGD, door=door, nu=nu)
    bedrag = int(genomen.waarde(BEDRAG))
    if not bedrag:
        raise OpstapFout("KAPITAAL-NIET", f"Er is geen bedrijfskapitaal. {genomen.zin(BEDRAG)}")
    if genomen.waarde(VORM) != Vorm.RENTEDRAGENDE_LENING:
        raise OpstapFout(
            "KAPITAAL-VORM",
            "Dit bedrijfskapitaal is geen lening met rente. Opstap verstrekt alleen leningen met rente.",
        )
    if not genomen.waarde(LOOPTIJD):
        raise OpstapFout("KAPITAAL-LOOPTIJD", genomen.zin(LOOPTIJD))
    rekening = feiten.op(Bankrekening, localdate(nu), nu).filter(dossier=dossier).first()
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    besluit = leg_besluit_vast(
        dossier, genomen, maand, BEDRAG, door=door, nu=nu, zaak=huidig, medeondertekenaar=medeondertekenaar
    )
    wie = rechthebbenden([(dossier.pk, maand)], nu)[dossier.pk, maand]
    lening = leg_vast(
        besluit,
        grond=Vordering.Grond.BBZ_LENING,
        ontstaansgrond=Vordering.Ontstaansgrond.LENING,
        bedrag=Cent(bedrag),
        datum=localdate(nu),
        schuldenaren=Persoon.objects.filter(pk__in=wie).order_by("id"),
        aard=Vordering.Aard.BBZ_BIJZONDER,
        tegen=(TE_BETALEN_UITKERINGEN, None),
    )
    regel_aflossing(
        lening,
        wijze=Aflossingsregeling.Wijze.BETALING,
        vanaf=aflossing_vanaf,
        per_maand=aflossing_per_maand,
        reden=f"Aflossing van bedrijfskapitaal ({besluit.nummer})",
        door=door,
        nu=nu,
    )
    betalingen.zet_klaar(
        dossier.gemeente_id,
        [
            NieuweBetaling(
                dossier.pk,
                maand,
                LENING,
                bedrag,
                rekening.iban,
                rekening.tenaamstelling,
                sleutel_van(lening),
            )
        ],
    )
    zaken.gebeurtenis(
        huidig,
        moment=nu,
        soort=besluit.soort,
        tekst=f"Bedrijfskapitaal van {toon_euro(bedrag)} verstrekt als lening ({besluit.nummer})",
    )
    return Bedrijfskapitaal.objects.create(
        gemeente_id=dossier.gemeente_id,
        lening=lening,
        verleend_op=localdate(nu),
        looptijd_maanden=int(genomen.geval.gezin["bbz_looptijd_gevraagd"]),
    )


@transaction.atomic
def boek_rente(
    kapitaal: Bedrijfskapitaal, *, jaar: int, over: Cent, grondslag: str, door: str, nu: datetime
) -> int:
    """Book the interest of a year over this amount, at the rate of the day of the grant; the cents.

    It is booked once per year. Errors: RENTE-GRONDSLAG, RENTE-BEDRAG, RENTE-AL-GEBOEKT, ParameterOntbreekt.
    """
    if not grondslag.strip():
        raise OpstapFout(
            "RENTE-GRONDSLAG", "Schrijf op waar staat over welk bedrag de rente van dit jaar wordt berekend."
        )
    lening = vergrendel(kapitaal.lening)
    hoogste = max(saldo(lening, op=date(jaar - 1, 12, 31)), lening.bedrag_cent)
    if not 0 < over <= hoogste:
        raise OpstapFout(
            "RENTE-BEDRAG", f"Rente is er over een bedrag boven nul en hoogstens {toon_euro(hoogste)}."
        )
    sleutel = sleutel_van(lening, f"rente/{jaar}")
    if Vorderingsmutatie.objects.filter(sleutel=sleutel).exists():
        raise OpstapFout("RENTE-AL-GEBOEKT", f"De rente over {jaar} is al geboekt.")
    geval = Geval({"bbz_restant_lening": int(over)}, (), {"bbz_restant_lening": f"{door}: {grondslag}"})
    genomen = oordeel_op(kapitaal.gemeente_id, kapitaal.verleend_op, geval, (RENTE,))
    rente = int(genomen.waarde(RENTE))
    besluit = leg_besluit_vast(lening.dossier, genomen, kapitaal.verleend_op, RENTE, door=door, nu=nu)
    if rente:
        muteer(
            lening,
            soort=Vorderingsmutatie.Soort.RENTE,
            bedrag=rente,
            datum=localdate(nu),
            grond=f"Rente over {jaar}: {grondslag}"[:200],
            artikel=ARTIKEL_RENTE,
            sleutel=sleutel,
            tegen=[Regel(RENTE_BBZ, -rente, None, lening.dossier_id, besluit.pk)],
            besluit=besluit,
            jaar=jaar,
        )
    return rente


def stel_uit(
    kapitaal: Bedrijfskapitaal,
    *,
    vanaf: date,
    tot: date,
    reden: str,
    door: str,
    nu: datetime,
    besluit: Besluit | None = None,
) -> Vorderinggebeurtenis:
    """No instalment is due in the months from `vanaf` until `tot`, with the reason; interest runs on."""
    return leg_gebeurtenis_vast(
        kapitaal.lening,
        soort=Vorderinggebeurtenis.Soort.UITSTEL,
        geldig=tijdvak_vanaf(vanaf, tot),
        grond=reden,
        artikel=ARTIKEL_UITSTEL,
        door=door,
        nu=nu,
        besluit=besluit,
    )


def termijnstand(kapitaal: Bedrijfskapitaal, *, op: date) -> Termijnstand:
    """The instalments that fell due by the end of this day, without the months of postponement."""
    lening = kapitaal.lening
    regelingen = list(lening.regelingen.order_by("vanaf", "id"))
    uitstel = [
        gebeurtenis.geldig
        for gebeurtenis in lening.gebeurtenissen.filter(soort=Vorderinggebeurtenis.Soort.UITSTEL)
    ]
    vervallen = 0
    maand = regelingen[0].vanaf if regelingen else op
    while regelingen and maand <= op:
        geldend = [regeling for regeling in regelingen if regeling.vanaf <= maand][-1]
        if not any(maand >= een.lower and (een.upper is None or maand < een.upper) for een in uitstel):
            vervallen += geldend.per_maand_cent
        maand = volgende_maand(maand)
    bij = (Vorderingsmutatie.Soort.ONTSTAAN, Vorderingsmutatie.Soort.RENTE)
    af = (Vorderingsmutatie.Soort.ONTVANGST, Vorderingsmutatie.Soort.VERREKENING)
    stand = lening.mutaties.filter(datum__lte=op)
    schuld = int(stand.filter(soort__in=bij).aggregate(s=Sum("bedrag_cent", default=0))["s"])
    betaald = -int(stand.filter(soort__in=af).aggregate(s=Sum("bedrag_cent", default=0))["s"])
    return Termijnstand(min(vervallen, schuld), betaald)
