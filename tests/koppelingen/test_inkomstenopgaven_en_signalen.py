"""Files of payslips and of signals: good lines are accepted, the rest is sent back, twice changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from opstap.inkomen.models import Inkomensmaand, Inkomstenopgave, Inkomstenverhouding, Signaal
from opstap.kern import feiten
from opstap.kern.models import Persoon
from opstap.kern.tijdvak import vanaf
from opstap.koppelingen import inkomstenopgaven, signalen
from opstap.koppelingen.models import Bestandsontvangst
from opstap.koppelingen.ontvangst import Verslag
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, inhoud, moment

NU, LATER = moment(2024, 3, 5), moment(2024, 3, 6)


@pytest.fixture
def wie(dorp: Dorp) -> Persoon:
    persoon = dorp.aanvrager(dorp.huishouden())
    for subsidie, kenmerk in ((False, "Bakker"), (True, "Slager")):
        feiten.leg_vast(
            Inkomstenverhouding,
            persoon=persoon,
            kenmerk=kenmerk,
            soort="loon",
            heffingskorting_bij_gemeente=True,
            loonkostensubsidie=subsidie,
            geldig=vanaf(date(2024, 2, 1) if kenmerk == "Bakker" else date(2024, 4, 1)),
            bron="opgave inwoner",
            nu=moment(2024, 1, 15),
        )
    return persoon


def strook(persoon: Persoon, **anders: str) -> dict[str, str]:
    return {
        "bsn": persoon.bsn,
        "kenmerk": "Bakker",
        "aard": "loonstrook",
        "van": "2024-02-01",
        "tot_en_met": "2024-02-29",
        "netto": "512,34",
        "vakantieaanspraak": "40,99",
    } | anders


def lees_in(rijen: list[dict[str, str]], nu: object = NU) -> Verslag:
    return inkomstenopgaven.verwerk(
        HAAG,
        inhoud(inkomstenopgaven.SOORT, rijen),
        door="k.jansen",
        nu=nu,  # type: ignore[arg-type]
    )


def test_goede_regels_worden_aangenomen_en_de_andere_teruggestuurd(wie: Persoon) -> None:
    rijen = [
        strook(wie),
        strook(wie, netto="1.234"),
        strook(wie, kenmerk="Onbekend"),
        strook(wie, bsn="900000995"),
        strook(wie, van="2024-02-10", tot_en_met="2024-02-20"),
    ]
    verslag = lees_in(rijen)
    assert (verslag.regels, verslag.nieuw, verslag.geweigerde_regels) == (5, 1, 4)
    assert [(een.nummer, een.code) for een in verslag.geweigerd] == [
        (3, "BEDRAG-DUBBELZINNIG"),
        (4, "OPGAVE-VERHOUDING"),
        (5, "PERSOON-ONBEKEND"),
        (6, "OPGAVE-OVERLAPT"),
    ]
    assert Inkomensmaand.objects.get().netto_cent == 51_234
    opgave = Inkomstenopgave.objects.get()
    assert opgave.bron.endswith("regel 2")
    assert "bsn" not in opgave.inhoud
    assert opgave.inhoud["netto"] == "512,34"


def test_hetzelfde_bestand_nog_eens_verandert_niets(wie: Persoon) -> None:
    lees_in([strook(wie)])
    tweede = lees_in([strook(wie)], LATER)
    assert (tweede.eerder, tweede.nieuw) == (NU, 0)
    assert Bestandsontvangst.objects.count() == Inkomstenopgave.objects.count() == 1


def test_een_oud_bestand_draait_een_latere_verbetering_niet_terug(wie: Persoon) -> None:
    lees_in([strook(wie)])
    lees_in([strook(wie, netto="600,00")], LATER)
    lees_in([strook(wie)], moment(2024, 3, 7))
    assert Inkomensmaand.objects.latest("volgnummer").netto_cent == 60_000


def test_een_regel_die_al_bekend_is_telt_als_bekend(wie: Persoon) -> None:
    lees_in([strook(wie)])
    verslag = lees_in(
        [strook(wie), strook(wie, van="2024-03-01", tot_en_met="2024-03-31", aard="opgave")], LATER
    )
    assert (verslag.nieuw, verslag.bestond) == (1, 1)


def test_een_periode_over_twee_maanden_wordt_bewaard_en_genoemd(wie: Persoon) -> None:
    """The first month is confirmed by it, but the municipality has no way to divide it."""
    verslag = lees_in([strook(wie, van="2024-02-01", tot_en_met="2024-03-03")])
    assert [(een.nummer, een.code) for een in verslag.opmerkingen] == [(2, "TOEREKENING-ONBEKEND")]
    assert verslag.nieuw == 1
    assert not Inkomensmaand.objects.exists()


def test_werk_met_en_zonder_loonkostensubsidie_in_een_maand_leest_een_mens(wie: Persoon) -> None:
    april = {"van": "2024-04-01", "tot_en_met": "2024-04-30"}
    verslag = lees_in([strook(wie, **april), strook(wie, kenmerk="Slager", **april)])
    assert [een.code for een in verslag.opmerkingen] == ["OPGAVE-LOONKOSTENSUBSIDIE"]
    assert verslag.nieuw == 2
    assert not Inkomensmaand.objects.exists()


def test_een_gemeente_die_niet_bestaat_wordt_geweigerd(wie: Persoon) -> None:
    with pytest.raises(OpstapFout) as fout:
        inkomstenopgaven.verwerk(
            "GM0001", inhoud(inkomstenopgaven.SOORT, [strook(wie)]), door="k.jansen", nu=NU
        )
    assert fout.value.code == "GEMEENTE-ONBEKEND"


def test_wat_ontvangen_is_blijft_vastgelegd(wie: Persoon) -> None:
    lees_in([strook(wie), strook(wie, netto="x")])
    ontvangst = Bestandsontvangst.objects.get()
    assert (ontvangst.regels, ontvangst.aangenomen, ontvangst.geweigerd) == (2, 1, 1)
    for doe in (
        lambda: Bestandsontvangst.objects.all().delete(),
        lambda: Bestandsontvangst.objects.update(regels=0),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            doe()


def test_signalen_uit_een_bestand_wachten_op_een_mens(wie: Persoon) -> None:
    rij = {
        "bsn": wie.bsn,
        "register": "inlichtingenbureau",
        "soort": "detentie",
        "peildatum": "2024-02-01",
        "toelichting": "",
    }
    rijen = [rij, rij, {**rij, "soort": "vermoeden"}, {**rij, "bsn": "900000995"}]
    verslag = signalen.verwerk(HAAG, inhoud(signalen.SOORT, rijen), door="k.jansen", nu=NU)
    assert (verslag.nieuw, verslag.bestond) == (1, 1)
    assert [(een.nummer, een.code) for een in verslag.geweigerd] == [
        (4, "VELD-KEUZE"),
        (5, "PERSOON-ONBEKEND"),
    ]
    ander = signalen.verwerk(HAAG, inhoud(signalen.SOORT, [rij]), door="k.jansen", nu=LATER)
    assert (ander.nieuw, ander.bestond) == (0, 1), "the same signal in another file"
    zelfde = signalen.verwerk(HAAG, inhoud(signalen.SOORT, [rij]), door="k.jansen", nu=LATER)
    assert zelfde.eerder == LATER
    assert Signaal.objects.count() == 1
