"""UWV, May 2018: about 285 people had their holiday pay sent to a wrong account."""

from __future__ import annotations

from datetime import date

from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaling
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.kern import feiten
from opstap.kern.models import Bankrekening

from ..inkomen.conftest import BEGIN, IBAN, Dorp, moment, vanaf  # noqa: TID252
from .betaaldag import Balie

JAN = date(2024, 1, 1)
NIEUW = synthetisch_iban(285)


def test_uwv_2018_rekening_zonder_bevestiging_krijgt_niets(dorp: Dorp, balie: Balie) -> None:
    gewijzigd, gelijk = dorp.huishouden(), dorp.huishouden()
    aanvragen.beslis_veel(
        [Verzoek(d, JAN) for d in (gewijzigd, gelijk)], door="k.jansen", nu=moment(2023, 12, 20)
    )
    feiten.leg_vast(
        Bankrekening,
        dossier=gewijzigd,
        geldig=vanaf(BEGIN),
        iban=NIEUW,
        tenaamstelling="Test Persoon",
        bron="opgave inwoner",
        nu=moment(2024, 1, 10),
    )
    balie.opstap("maandrun", "2024-01")
    weg = balie.geef_vrij("2024-01")
    assert weg.betalingen.get().iban == IBAN
    assert weg.bevindingen.get(zwaarte="aangehouden").code == "REKENING-NIET-BEVESTIGD"
    wacht = Betaling.objects.get(betaalopdracht=None)
    assert wacht.iban == NIEUW
    assert (
        f"Wachten op bevestiging van de rekening: 1\n  {wacht.end_to_end_id}"
        in balie.opstap("bank", "open").tekst
    )

    bevestig = ("bank", "bevestig", gewijzigd.nummer, NIEUW, "--gemeld-via", "digitaal", "--door", "Dirk")
    zelfde = balie.opstap(*bevestig, "--bevestigd-via", "digitaal")
    assert "[REKENING-ZELFDE-KANAAL]" in zelfde.fout
    assert balie.opstap(*bevestig, "--bevestigd-via", "balie").code == 0
    daarna = balie.geef_vrij("2024-01")
    assert [(een.dossier_id, een.iban) for een in daarna.betalingen.all()] == [(gewijzigd.pk, NIEUW)]
