"""Two counters of a vet that use the same voucher at once: one of them pays."""

from __future__ import annotations

import pytest

from opstap.kern import personen
from opstap.kern.models import Gemeente
from opstap.minima import tegoeden, toekenningen, voucherregels, vouchers
from opstap.minima.models import Voucherbon
from opstap.regels.fouten import OpstapFout

from ..tegelijk import tegelijk  # noqa: TID252
from .conftest import JAAR, NU, maak_afspraak, maak_besluit
from .dierenarts import DIERENARTS
from .test_vouchers import PRIK, bevestigd

__all__ = ["bevestigd"]


@pytest.mark.django_db(transaction=True)
def test_een_voucher_wordt_aan_twee_balies_tegelijk_een_keer_gebruikt(bevestigd: None) -> None:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    besluit = maak_besluit(personen.nieuw_dossier("GM0518"))
    toekenning = toekenningen.ken_toe(besluit, regeling=DIERENARTS, geldig=JAAR, nu=NU)
    voucher = vouchers.geef_uit(toekenning, door="Ana", nu=NU)
    afspraak = maak_afspraak(doel=DIERENARTS)
    gezien = voucherregels.verdeel(voucher, PRIK, op=NU.date())

    def wissel(balie: int) -> Voucherbon:
        return vouchers.wissel_in(
            voucher, afspraak, PRIK, gezien=gezien, sleutel=f"balie-{balie}", door="dierenarts", nu=NU
        )

    uitkomsten = tegelijk(wissel)
    assert sum(isinstance(een, Voucherbon) for een in uitkomsten) == 1
    assert {een.code for een in uitkomsten if isinstance(een, OpstapFout)} == {"VOUCHER-GEBRUIKT"}
    assert tegoeden.saldo(voucher.tegoed) == 240_00
