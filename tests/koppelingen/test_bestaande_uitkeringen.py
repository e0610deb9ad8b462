"""An existing caseload is taken over whole or not at all, and is paid in the next month run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.db.models import Sum

from opstap.beleidslab.namen import ibans
from opstap.financien.models import Betaling, Boeking
from opstap.inkomen import maandrun
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import Maandberekening, Overname, TeHerrekenen, Uitkering, VrijlatingVooraf
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Besluit, Bewoning, Dossier, Gemeente, Inkomen, Persoon, Woonrelatie
from opstap.koppelingen.bestaande_uitkeringen import SOORT, verwerk
from opstap.koppelingen.bestand import lees
from opstap.koppelingen.models import Bestandsontvangst
from opstap.koppelingen.ontvangst import Verslag
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, als_csv, moment

WORTEL = Path(__file__).parents[2]
VOORBEELD = WORTEL / "voorbeelden" / "bestaande-uitkeringen.csv"
PER, NU = date(2024, 1, 1), moment(2023, 12, 20)
_BSNS = [bsn for bsn, _ in zip(synthetische_bsns(), range(20), strict=False)]
Rij = dict[str, str]


@pytest.fixture(autouse=True)
def haag(db: None) -> None:
    Gemeente.objects.create(code=HAAG, naam="Den Haag")


def aanvrager(plek: int = 0, **anders: str) -> Rij:
    return {
        "nummer": f"W-{plek}",
        "rol": "aanvrager",
        "bsn": _BSNS[plek],
        "voornamen": "Test",
        "achternaam": "Persoon",
        "geboortedatum": "1984-03-05",
        "straat": "Papierlaan",
        "huisnummer": str(plek + 1),
        "postcode": "2599 AA",
        "plaats": "Den Haag",
        "bijstand_sinds": "2020-02-01",
        "vermogen": "0,00",
        "overwaarde_woning": "0,00",
        "woonsituatie": "gewoon",
        "recente_schoolverlater": "nee",
        "iban": ibans(1)[0],
        "tenaamstelling": "T. Persoon",
        "vakantiegeld": "449,33",
        "rechthebbend": "ja",
        "in_inrichting": "nee",
        "loon": "0,00",
        "vakantieaanspraak": "0,00",
        "overig_inkomen": "0,00",
        "heffingskorting_bij_gemeente": "ja",
        "loonkostensubsidie": "nee",
        "draagt_bij_aan_arbeidsinschakeling": "ja",
        "medisch_urenbeperkt": "nee",
        "vrijlating_maanden_n": "0",
        "vrijlating_maanden_r": "0",
        "vrijlating_maanden_z": "0",
    } | anders


def inwoner(bij: Rij, plek: int, **anders: str) -> Rij:
    """Somebody who lives in with the household of `bij`."""
    adres = {naam: bij[naam] for naam in ("nummer", "straat", "huisnummer", "postcode", "plaats")}
    return {
        **adres,
        "rol": "medebewoner",
        "bsn": _BSNS[plek],
        "voornamen": "Inwoner",
        "achternaam": "Persoon",
        "geboortedatum": "1990-01-01",
        "student": "nee",
        "bbl_leerling": "nee",
        "commerciele_relatie": "nee",
        "familie": "nee",
        "medehuurder": "nee",
    } | anders


def neem_over(*rijen: Rij, per: date = PER, zonder_geweigerde: bool = False) -> Verslag:
    return verwerk(
        HAAG,
        lees(als_csv(SOORT, rijen), SOORT),
        per=per,
        door="k.jansen",
        nu=NU,
        zonder_geweigerde=zonder_geweigerde,
    )


def codes(verslag: Verslag) -> list[tuple[int, str, str]]:
    return [(een.nummer, een.kolom, een.code) for een in verslag.geweigerd]


def niets_geladen() -> bool:
    modellen = (Persoon, Dossier, Bewoning, Inkomen, Uitkering, Besluit, Boeking, Overname, Bestandsontvangst)
    return not any(model.objects.exists() for model in modellen)


def test_een_overgenomen_huishouden_is_in_een_keer_compleet() -> None:
    rij = aanvrager(loon="450,00", vakantieaanspraak="36,00", vrijlating_maanden_n="2")
    verslag = neem_over(rij, inwoner(rij, 1))
    assert (verslag.nieuw, verslag.geweigerd) == (2, ())
    assert verslag.tellingen == {"huishoudens": 1, "personen": 2, "vorderingen": 0}
    uitkering = Uitkering.objects.get()
    assert (uitkering.geldig.lower, uitkering.geldig.upper) == (PER, None)
    overname = Overname.objects.get()
    assert (overname.oud_nummer, overname.bijstand_sinds, overname.regel) == ("W-0", date(2020, 2, 1), 2)
    loon = Inkomen.objects.get(soort="loon")
    assert (loon.bedrag_cent, loon.vakantieaanspraak_cent) == (45_000, 3_600)
    assert VrijlatingVooraf.objects.get().maanden_n == 2
    assert Bewoning.objects.count() == 2
    assert Woonrelatie.objects.get().dossier_id == uitkering.dossier_id
    assert speel_na(HAAG).gelijk


def test_de_reservering_vakantiegeld_komt_als_beginstand_en_wordt_in_juni_betaald() -> None:
    neem_over(aanvrager())
    standen = dict(Boeking.objects.values_list("rekening__code").annotate(som=Sum("bedrag_cent")))
    assert standen == {"overgenomen-beginstanden": 44_933, "reservering-vakantietoeslag": -44_933}
    for maand in range(1, 7):
        maandrun.draai(HAAG, date(2024, maand, 1), moment(2024, maand, 20))
    eigen = Maandberekening.objects.filter(maand__lt=date(2024, 6, 1)).aggregate(
        som=Sum("vakantietoeslag_cent")
    )["som"]
    assert Betaling.objects.get(soort="vakantietoeslag").bedrag_cent == 44_933 + eigen


def test_hetzelfde_bestand_nog_eens_verandert_niets() -> None:
    neem_over(aanvrager())
    tweede = neem_over(aanvrager())
    assert tweede.eerder == NU
    assert Persoon.objects.count() == Overname.objects.count() == 1


def test_een_foute_regel_en_er_is_niets_geladen() -> None:
    verslag = neem_over(aanvrager(0), aanvrager(1, vermogen="1.234"), aanvrager(2, iban=""))
    assert codes(verslag) == [(3, "vermogen", "BEDRAG-DUBBELZINNIG"), (4, "iban", "VELD-LEEG")]
    assert niets_geladen()


def test_met_een_foute_regel_hoor_je_ook_wat_de_regels_zouden_weigeren() -> None:
    verslag = neem_over(aanvrager(0, vermogen="x"), aanvrager(1, vermogen="90000,00"))
    assert codes(verslag) == [(2, "vermogen", "BEDRAG-ONLEESBAAR"), (3, "", "OVERNAME-GEEN-RECHT")]
    assert niets_geladen()


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"vermogen": "90000,00"}, "OVERNAME-GEEN-RECHT"),
        ({"overig_inkomen": "2000,00"}, "OVERNAME-GEEN-RECHT"),
        ({"loon": ""}, "FEIT-ONTBREEKT"),
        ({"geboortedatum": "1950-01-01"}, "SVB-VOERT-UIT"),
        ({"bijstand_sinds": "2024-01-02"}, "OVERNAME-BEGIN"),
        ({"student": "ja"}, ""),
    ],
)
def test_een_huishouden_waar_de_regels_niet_uitkomen_wordt_met_reden_geweigerd(
    anders: Rij, code: str
) -> None:
    verslag = neem_over(aanvrager(**anders))
    assert [een.code for een in verslag.geweigerd] == ([code] if code else [])
    assert niets_geladen() is bool(code)


def _zonder_aanvrager() -> list[Rij]:
    return [inwoner(aanvrager(), 1)]


def _twee_aanvragers() -> list[Rij]:
    return [aanvrager(), aanvrager(1, nummer="W-0", huisnummer="1")]


def _ander_adres() -> list[Rij]:
    rij = aanvrager()
    return [rij, inwoner(rij, 1, huisnummer="99")]


def _kind_met_loon() -> list[Rij]:
    rij = aanvrager()
    kind = inwoner(rij, 1, rol="kind", commerciele_relatie="", familie="", medehuurder="")
    return [rij, {**kind, "loon": "1,00"}]


def _twee_keer_zelfde_bsn() -> list[Rij]:
    return [aanvrager(0), aanvrager(1, bsn=_BSNS[0])]


def _in_twee_gezinnen() -> list[Rij]:
    rijen = [aanvrager(0), aanvrager(1, straat="Papierlaan", huisnummer="1")]
    kind = inwoner(rijen[0], 5, rol="kind", commerciele_relatie="", familie="", medehuurder="")
    return [*rijen, kind, {**kind, "nummer": "W-1"}]


@pytest.mark.parametrize(
    ("rijen", "code"),
    [
        (_zonder_aanvrager, "OVERNAME-GEZIN"),
        (_twee_aanvragers, "OVERNAME-GEZIN"),
        (_ander_adres, "OVERNAME-ADRES"),
        (_kind_met_loon, "VELD-NIET-BIJ-ROL"),
        (_twee_keer_zelfde_bsn, "BSN-ANDERS"),
        (_in_twee_gezinnen, "GEZIN-DUBBEL"),
    ],
)
def test_een_huishouden_dat_niet_kan_wordt_geweigerd(rijen: Callable[[], list[Rij]], code: str) -> None:
    verslag = neem_over(*rijen())
    assert code in {een.code for een in verslag.geweigerd}
    assert niets_geladen()


def test_per_juni_is_er_geen_reservering_over_te_nemen() -> None:
    verslag = neem_over(aanvrager(), per=date(2024, 6, 1))
    assert [een.code for een in verslag.geweigerd] == ["OVERNAME-JUNI"]
    assert not neem_over(aanvrager(vakantiegeld="0,00"), per=date(2024, 6, 1)).geweigerd


def test_een_overname_begint_op_de_eerste_van_de_maand() -> None:
    with pytest.raises(OpstapFout) as fout:
        neem_over(aanvrager(), per=date(2024, 1, 2))
    assert fout.value.code == "OVERNAME-MAAND"


def test_zonder_geweigerde_komen_de_goede_huishoudens_heel_over() -> None:
    heel, stuk, arm = aanvrager(0), aanvrager(1), aanvrager(2, vermogen="90000,00")
    rijen = (heel, stuk, inwoner(stuk, 6, geboortedatum="1990"), arm, inwoner(heel, 7))
    verslag = neem_over(*rijen, zonder_geweigerde=True)
    assert codes(verslag) == [
        (3, "", "HUISHOUDEN-NIET-HEEL"),
        (4, "geboortedatum", "VELD-DATUM"),
        (5, "", "OVERNAME-GEEN-RECHT"),
    ]
    assert (verslag.nieuw, Dossier.objects.count(), Persoon.objects.count()) == (2, 1, 2)
    ontvangst = Bestandsontvangst.objects.get()
    assert (ontvangst.aangenomen, ontvangst.geweigerd) == (2, 3)


def test_wie_er_al_is_wordt_niet_nog_eens_overgenomen() -> None:
    neem_over(aanvrager(0))
    assert codes(neem_over(aanvrager(0, nummer="W-9", huisnummer="7"))) == [(2, "", "BSN-BESTAAT")]
    assert codes(neem_over(aanvrager(3, nummer="W-0"))) == [(2, "", "OVERNAME-BESTAAT")]
    assert Dossier.objects.count() == 1


def test_een_bestaand_adres_wordt_hergebruikt() -> None:
    neem_over(aanvrager(0))
    later = aanvrager(1, huisnummer="1", student="nee", bbl_leerling="nee")
    verslag = neem_over(later)
    assert [een.code for een in verslag.geweigerd] == ["FEIT-ONTBREEKT"], "who else lives there matters"


def test_wie_bij_twee_huishoudens_op_een_adres_inwoont_staat_bij_beide() -> None:
    een = aanvrager(0, student="nee", bbl_leerling="nee")
    ander = aanvrager(1, huisnummer="1", student="nee", bbl_leerling="nee")
    wie = {"voornamen": "Test", "geboortedatum": "1984-03-05"}
    verslag = neem_over(een, ander, inwoner(een, 1, **wie), inwoner(ander, 0, **wie))
    assert verslag.geweigerd == ()
    assert verslag.tellingen == {"huishoudens": 2, "personen": 2, "vorderingen": 0}
    maandrun.draai(HAAG, PER, moment(2024, 1, 20))
    assert set(Maandberekening.objects.values_list("aantal_kostendelers", flat=True)) == {2}


def test_het_voorbeeldbestand_wordt_overgenomen_en_betaald() -> None:
    inhoud = lees(VOORBEELD.read_bytes(), SOORT)
    verslag = verwerk(HAAG, inhoud, per=PER, door="k.jansen", nu=NU)
    assert verslag.geweigerd == ()
    assert verslag.tellingen == {"huishoudens": 4, "personen": 9, "vorderingen": 0}
    maandrun.draai(HAAG, PER, moment(2024, 1, 20))
    bijstand = [
        Maandberekening.objects.get(uitkering__overname__oud_nummer=f"W-100{nummer}").bijstand_cent
        for nummer in (1, 2, 3, 4)
    ]
    assert bijstand[0] == 128_383
    assert bijstand[1] == 183_404
    assert Betaling.objects.filter(soort="maandbetaling", maand=PER).count() == 4
    assert not TeHerrekenen.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.duurt_lang
def test_van_bestand_tot_maandbetaling_aan_de_opdrachtregel(databank_url: str, tmp_path: Path) -> None:
    def opstap(*argumenten: str) -> subprocess.CompletedProcess[str]:
        opdracht = "import sys; from opstap.opdrachten import main; sys.exit(main())"
        return subprocess.run(
            [sys.executable, "-c", opdracht, *argumenten],
            env={**os.environ, "DATABASE_URL": databank_url},
            capture_output=True,
            text=True,
            check=False,
        )

    stuk = tmp_path / "stuk.csv"
    stuk.write_text(VOORBEELD.read_text(encoding="utf-8").replace("1250,00", "1.250"), encoding="utf-8")
    geweigerd = opstap("overnemen", str(stuk), "--per", "2024-01")
    assert geweigerd.returncode == 1
    assert "regel 3, vermogen: " in geweigerd.stderr
    assert "[BEDRAG-DUBBELZINNIG]" in geweigerd.stderr
    assert "2599 AA" in (tmp_path / "stuk.geweigerd.csv").read_text(encoding="utf-8")
    assert not Persoon.objects.exists()

    gelukt = opstap("overnemen", str(VOORBEELD), "--per", "2024-01", "--regels", "9")
    assert gelukt.returncode == 0, gelukt.stderr
    assert "Huishoudens:              4" in gelukt.stdout
    assert "al ingelezen" in opstap("overnemen", str(VOORBEELD), "--per", "2024-01").stdout
    assert opstap("maandrun", "2024-01").returncode == 0
    assert Betaling.objects.filter(soort="maandbetaling").count() == 4
    buiten = opstap("inlezen", "signalen", "../../etc/passwd", "--map", str(tmp_path))
    assert "[BESTAND-BUITEN-MAP]" in buiten.stderr
