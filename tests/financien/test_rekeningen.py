"""A changed account is paid on only after somebody asked about it through another channel."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import betaalopdrachten, betalingen, rekeningen, vrijgave
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaling, Rekeningbevestiging
from opstap.financien.rekeningen import Kanaal
from opstap.kern import feiten, personen
from opstap.kern.models import Bankrekening, Dossier
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

from .conftest import MEI, MOMENT, betaling, keur, opdracht, verzonden

pytestmark = pytest.mark.usefixtures("rekening", "mensen")
EERSTE, TWEEDE = synthetisch_iban(1), synthetisch_iban(2)


@pytest.fixture
def dossier(rekening: object) -> Dossier:
    nieuw = personen.nieuw_dossier("GM0518")
    leg_vast(nieuw, EERSTE, dagen_terug=30)
    return nieuw


def leg_vast(dossier: Dossier, iban: str, *, dagen_terug: int) -> None:
    feiten.leg_vast(
        Bankrekening,
        dossier=dossier,
        geldig=vanaf(date(2024, 1, 1)),
        iban=iban,
        tenaamstelling="S. Voorbeeld",
        bron="Melding inwoner",
        nu=MOMENT - timedelta(days=dagen_terug),
    )


def zet_klaar(dossier: Dossier, iban: str, sleutel: str, **anders: object) -> None:
    betalingen.zet_klaar(
        "GM0518", [betaling(dossier_id=dossier.pk, iban=iban, sleutel=sleutel)._replace(**anders)]
    )


def bevestig(dossier: Dossier, iban: str, via: Kanaal = Kanaal.TELEFOON) -> None:
    rekeningen.bevestig(
        dossier, iban=iban, gemeld_via=Kanaal.DIGITAAL, bevestigd_via=via, door="Dirk", moment=MOMENT
    )


def test_de_eerste_rekening_is_bij_de_aanvraag_nagekeken(dossier: Dossier) -> None:
    zet_klaar(dossier, EERSTE, "mei")
    assert rekeningen.onbevestigd("GM0518") == []
    assert opdracht().aantal == 1


def test_een_gewijzigde_rekening_wacht_op_bevestiging_en_de_rest_gaat_door(dossier: Dossier) -> None:
    leg_vast(dossier, TWEEDE, dagen_terug=2)
    zet_klaar(dossier, TWEEDE, "mei")
    betalingen.zet_klaar("GM0518", [betaling(999)])
    gemaakt = opdracht()
    assert gemaakt.betalingen.get().dossier_id == 999
    gevonden = vrijgave.controleer(gemaakt, moment=MOMENT)
    assert [(een.zwaarte, een.code) for een in gevonden if een.betaling_id] == [
        ("aangehouden", "REKENING-NIET-BEVESTIGD")
    ]
    keur(gemaakt)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
    bevestig(dossier, TWEEDE)
    assert opdracht().betalingen.get().iban == TWEEDE


def test_zonder_feit_telt_de_eerste_betaling_en_daarna_wacht_een_andere_rekening(dossier: Dossier) -> None:
    betalingen.zet_klaar("GM0518", [betaling(999)])
    verzonden()
    betalingen.zet_klaar("GM0518", [betaling(999, iban=TWEEDE, sleutel="juni")])
    assert betaalopdrachten.maak_opdracht("GM0518", MEI, uitvoerdatum=MEI, door="Ana", moment=MOMENT) is None


def test_bevestigen_langs_dezelfde_weg_telt_niet(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="REKENING-ZELFDE-KANAAL"), transaction.atomic():
        bevestig(dossier, TWEEDE, Kanaal.DIGITAAL)
    assert not Rekeningbevestiging.objects.exists()
    bevestig(dossier, TWEEDE)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rekeningbevestiging.objects.update(iban=EERSTE)


def test_een_bevestigde_nieuwe_rekening_staat_op_de_lijst_en_vraagt_een_reden(dossier: Dossier) -> None:
    zet_klaar(dossier, EERSTE, "april", maand=date(2024, 4, 1))
    verzonden()
    bevestig(dossier, TWEEDE)
    zet_klaar(dossier, TWEEDE, "mei")
    gemaakt = opdracht()
    assert [een.dossier_id for een in rekeningen.gewijzigd(gemaakt)] == [dossier.pk]
    assert "REKENING-GEWIJZIGD" in keur(gemaakt)
    assert gemaakt.status == Betaalopdracht.Status.CONCEPT


def test_een_betaling_aan_een_ander_verandert_de_rekening_van_het_dossier_niet(dossier: Dossier) -> None:
    zet_klaar(dossier, TWEEDE, "huur", soort="derde")
    zet_klaar(dossier, EERSTE, "mei")
    gemaakt = opdracht()
    assert (gemaakt.aantal, rekeningen.gewijzigd(gemaakt)) == (2, [])


def test_wat_toch_in_de_opdracht_komt_stopt_haar(dossier: Dossier) -> None:
    zet_klaar(dossier, TWEEDE, "mei")
    betalingen.zet_klaar("GM0518", [betaling(999)])
    gemaakt = opdracht()
    Betaling.objects.filter(sleutel="mei").update(betaalopdracht=gemaakt)
    assert len(rekeningen.onbevestigd_in(gemaakt)) == 1
    assert "REKENING-NIET-BEVESTIGD" in keur(gemaakt)
    assert gemaakt.status == Betaalopdracht.Status.GESTOPT
