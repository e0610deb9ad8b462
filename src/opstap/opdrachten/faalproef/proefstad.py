"""The month that is disturbed: some benefits, a month that was paid, and wages that changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.core.management import call_command

from opstap.beleidslab import bevolking
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.stad import BRON_AANVRAAG, leg_eenheden_vast, overname, sla_op
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalrekening
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Uitkering
from opstap.kern import feiten
from opstap.kern.models import Gezinslid, Inkomen, Rol
from opstap.kern.tijdvak import vanaf
from opstap.opdrachten.faalproef.proefbank import BASIS, LEEG, Proefbank

GEMEENTE = "GM0518"
JAAR = 2024
MEI, JUNI = date(JAAR, 5, 1), date(JAAR, 6, 1)
RUN_MEI = datetime(JAAR, 5, 20, 16, tzinfo=UTC)
RUN_JUNI = datetime(JAAR, 6, 20, 16, tzinfo=UTC)
CONSULENT = "Consulent Proef"
_BEKEND = datetime(JAAR, 6, 5, 8, tzinfo=UTC)
_EEN_OP = 6
_SCHAAL_AANVRAGERS = 500


@dataclass(frozen=True)
class Opzet:
    """How large the disturbed month is. `blok`: benefits per transaction of the run."""

    uitkeringen: int
    blok: int


def bouw(bank: Proefbank, opzet: Opzet) -> None:
    """Store the city, pay May, and let one wage in six be known to have changed since 1 May.

    June then pays the month and the holiday allowance, computes May again, and claims what was too much.
    """
    bank.maak(LEEG)
    call_command("migrate", interactive=False, verbosity=0)
    bank.maak(BASIS, van=LEEG)
    getekend = bevolking.teken(
        jaar=JAAR,
        schaal=_SCHAAL_AANVRAGERS,
        tot_geboortedatum=lambda _: laatste_geboortedatum_met_aow(date(JAAR, 12, 1)),
        eenheden=opzet.uitkeringen,
    )
    stad = sla_op(GEMEENTE, getekend)
    Betaalrekening.objects.create(
        gemeente_id=GEMEENTE, naam="Gemeente Proef", iban=synthetisch_iban(10_000_000)
    )
    aanvragen.beslis_veel(
        [Verzoek(stad.dossiers[nummer], date(JAAR, 1, 1)) for nummer in range(opzet.uitkeringen)],
        door=CONSULENT,
        nu=overname(JAAR),
    )
    nieuwe = range(opzet.uitkeringen, opzet.uitkeringen + len(getekend.aanvragers))
    ontvangen = datetime(JAAR, 4, 15, 8, tzinfo=UTC)
    leg_eenheden_vast(stad, nieuwe, per=date(JAAR, 4, 1), nu=ontvangen, bron=BRON_AANVRAAG)
    aanvragen.dien_veel_in([(stad.dossiers[nummer], ontvangen.date()) for nummer in nieuwe], nu=ontvangen)
    maandrun.draai(GEMEENTE, MEI, RUN_MEI)
    lopend = Uitkering.objects.filter(beeindigd_door=None).values_list("dossier_id", flat=True)
    aanvragers = Gezinslid.objects.filter(rol=Rol.AANVRAGER, dossier__in=lopend).order_by("persoon_id")
    feiten.leg_veel_vast(
        Inkomen,
        [
            {
                "persoon_id": persoon,
                "soort": Inkomen.Soort.LOON,
                "geldig": vanaf(MEI),
                "bedrag_cent": 10_000 + 137 * (nummer % 400),
                "vakantieaanspraak_cent": 0,
                "heffingskorting_bij_gemeente": True,
                "loonkostensubsidie": False,
            }
            for nummer, persoon in enumerate(aanvragers.values_list("persoon_id", flat=True)[::_EEN_OP])
        ],
        gemeente=GEMEENTE,
        nu=_BEKEND,
        bron="Loonstrook",
    )
