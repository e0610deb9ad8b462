"""A file of attachments: put on record by two people, line by line; twice changes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.inkomen.models import Inhouding
from opstap.kern.models import Persoon
from opstap.koppelingen import beslagen
from opstap.koppelingen.ontvangst import Verslag
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, inhoud, moment

NU, LATER = moment(2024, 3, 5), moment(2024, 3, 6)


@pytest.fixture
def wie(dorp: Dorp) -> Persoon:
    return dorp.aanvrager(dorp.huishouden())


def beslag(persoon: Persoon, **anders: str) -> dict[str, str]:
    return {
        "bsn": persoon.bsn,
        "beslaglegger": "Deurwaarder Voorbeeld",
        "iban": "NL86INGB0002445588",
        "kenmerk": "D-17",
        "rang": "1",
        "gelegd_op": "2024-03-01",
        "vanaf": "2024-04-01",
        "hoofdsom": "1500,00",
        "per_maand": "",
        "grond": "exploot van 1 maart 2024",
    } | anders


def lees_in(rijen: list[dict[str, str]], controle: str = "p.peters", nu: object = NU) -> Verslag:
    return beslagen.verwerk(
        HAAG,
        inhoud(beslagen.SOORT, rijen),
        door="k.jansen",
        gecontroleerd_door=controle,
        nu=nu,  # type: ignore[arg-type]
    )


def test_een_beslag_wordt_vastgelegd_door_twee_mensen(wie: Persoon) -> None:
    for controle in ("", "k.jansen"):
        with pytest.raises(OpstapFout) as fout:
            lees_in([beslag(wie)], controle)
        assert fout.value.code == "VIER-OGEN"
    assert lees_in([beslag(wie)]).nieuw == 1
    vast = Inhouding.objects.get()
    assert (vast.hoofdsom_cent, vast.vanaf, vast.gecontroleerd_door) == (
        150_000,
        date(2024, 4, 1),
        "p.peters",
    )


def test_wat_niet_kan_wordt_teruggestuurd_en_de_rest_vastgelegd(wie: Persoon) -> None:
    rijen = [
        beslag(wie),
        beslag(wie, kenmerk="D-18", hoofdsom="1.500"),
        beslag(wie, kenmerk="D-19", vanaf="2024-04-02"),
        beslag(wie, kenmerk="D-20", hoofdsom="0,00"),
        beslag(wie, bsn="900000995"),
    ]
    verslag = lees_in(rijen)
    assert verslag.nieuw == Inhouding.objects.count() == 1
    assert [(een.nummer, een.code) for een in verslag.geweigerd] == [
        (3, "BEDRAG-DUBBELZINNIG"),
        (4, "INHOUDING-MAAND"),
        (5, "INHOUDING-BEDRAG"),
        (6, "BESLAG-GEEN-DOSSIER"),
    ]


def test_hetzelfde_bestand_of_beslag_nog_eens_voegt_niets_toe(wie: Persoon) -> None:
    lees_in([beslag(wie)])
    assert lees_in([beslag(wie)], nu=LATER).eerder == NU
    ander = lees_in([beslag(wie), beslag(wie, kenmerk="D-18")], nu=LATER)
    assert (ander.nieuw, ander.bestond) == (1, 1)
    anders = lees_in([beslag(wie, hoofdsom="9000,00")], nu=LATER)
    assert [een.code for een in anders.geweigerd] == ["INHOUDING-BESTAAT"]
    assert Inhouding.objects.count() == 2
