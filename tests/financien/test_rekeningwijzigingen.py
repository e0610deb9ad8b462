"""Another account: it counts only after a code that came another way; until then the old one is paid on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.financien import rekeningen, rekeningwijzigingen
from opstap.financien.models import Rekeningbevestiging, Rekeningwijziging
from opstap.financien.rekeningwijzigingen import GELDIG, POGINGEN, Kanaal, Stand
from opstap.kern import feiten
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Bankrekening, Dossier, Gemeente, ZaakGebeurtenis
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 3, 9, 0, tzinfo=UTC)
OUD, NIEUW, ANDER = (synthetisch_iban(nummer) for nummer in (1, 2, 3))
WIE = "De inwoner zelf"


class Post:
    """The paper that would have been sent."""

    via = Kanaal.BRIEF

    def __init__(self) -> None:
        self.codes: list[str] = []

    def verstuur(self, wijziging: Rekeningwijziging, code: str, *, door: str, nu: datetime) -> None:
        self.codes.append(code)


@pytest.fixture
def dossier(den_haag: Gemeente) -> Dossier:
    eigen = Dossier.objects.create(gemeente=den_haag, nummer="D-000001")
    feiten.leg_vast(
        Bankrekening,
        dossier=eigen,
        geldig=vanaf(date(2024, 1, 1)),
        iban=OUD,
        tenaamstelling="S. Voorbeeld",
        bron="aanvraag",
        nu=NU - timedelta(days=30),
    )
    return eigen


@pytest.fixture
def post() -> Post:
    return Post()


def vraag_aan(dossier: Dossier, post: Post, iban: str = NIEUW, **anders: Any) -> Rekeningwijziging:
    gegevens: dict[str, Any] = {"tenaamstelling": "S. Voorbeeld", "door": WIE, "nu": NU, **anders}
    return rekeningwijzigingen.vraag_aan(dossier, iban=iban, kanaal=post, **gegevens)


def probeer(wijziging: Rekeningwijziging, code: str, nu: datetime = NU) -> Any:
    return rekeningwijzigingen.bevestig(wijziging, code, door=WIE, nu=nu)


def betaald_op(dossier: Dossier) -> str:
    return rekeningwijzigingen.huidige_iban(dossier, NU.date())


def test_tot_de_code_blijft_de_oude_rekening_de_rekening(dossier: Dossier, post: Post) -> None:
    vraag_aan(dossier, post)
    assert betaald_op(dossier) == OUD
    assert not Rekeningbevestiging.objects.exists()
    with pytest.raises(OpstapFout) as fout:
        rekeningen.eis_bevestigd(dossier.pk, "bijstand", NIEUW)
    assert fout.value.code == "REKENING-NIET-BEVESTIGD"


@pytest.mark.parametrize("vorm", [str, str.lower, lambda code: code.replace("-", " ")])
def test_met_de_code_telt_de_nieuwe_rekening(dossier: Dossier, post: Post, vorm: Any) -> None:
    wijziging = vraag_aan(dossier, post)
    assert probeer(wijziging, vorm(post.codes[0])).stand is Stand.BEVESTIGD
    assert betaald_op(dossier) == NIEUW
    rekeningen.eis_bevestigd(dossier.pk, "bijstand", NIEUW)
    bevestiging = Rekeningbevestiging.objects.get()
    assert (bevestiging.gemeld_via, bevestiging.bevestigd_via) == (Kanaal.DIGITAAL, Kanaal.BRIEF)


def test_de_code_staat_nergens_leesbaar(dossier: Dossier, post: Post) -> None:
    wijziging = vraag_aan(dossier, post)
    kaal = post.codes[0].replace("-", "")
    assert kaal not in wijziging.code_afdruk
    assert not any(kaal in regel.tekst or NIEUW in regel.tekst for regel in ZaakGebeurtenis.objects.all())


def test_na_te_veel_verkeerde_codes_telt_ook_de_goede_niet_meer(dossier: Dossier, post: Post) -> None:
    wijziging = vraag_aan(dossier, post)
    for over in range(POGINGEN - 1, 0, -1):
        beeld = probeer(wijziging, "FOUT-FOUT")
        assert (beeld.stand, beeld.pogingen_over) == (Stand.WACHT, over)
    assert probeer(wijziging, "FOUT-FOUT").stand is Stand.GEBLOKKEERD
    with pytest.raises(OpstapFout) as fout:
        probeer(wijziging, post.codes[0])
    assert fout.value.code == "REKENING-KLAAR"
    assert betaald_op(dossier) == OUD


def test_voor_de_laatste_poging_telt_de_goede_code_nog(dossier: Dossier, post: Post) -> None:
    wijziging = vraag_aan(dossier, post)
    for _ in range(POGINGEN - 1):
        probeer(wijziging, "FOUT-FOUT")
    assert probeer(wijziging, post.codes[0]).stand is Stand.BEVESTIGD


@pytest.mark.parametrize(("later", "mag"), [(GELDIG, True), (GELDIG + timedelta(days=1), False)])
def test_een_code_geldt_tot_en_met_de_laatste_dag(
    dossier: Dossier, post: Post, later: timedelta, mag: bool
) -> None:
    wijziging = vraag_aan(dossier, post)
    if mag:
        assert probeer(wijziging, post.codes[0], NU + later).stand is Stand.BEVESTIGD
        return
    with pytest.raises(OpstapFout) as fout:
        probeer(wijziging, post.codes[0], NU + later)
    assert fout.value.code == "REKENING-VERLOPEN"
    assert betaald_op(dossier) == OUD
    assert vraag_aan(dossier, post, nu=NU + later) != wijziging


def test_dezelfde_vraag_nog_eens_stuurt_geen_tweede_code(dossier: Dossier, post: Post) -> None:
    assert vraag_aan(dossier, post) == vraag_aan(dossier, post)
    assert len(post.codes) == 1
    with pytest.raises(OpstapFout) as fout:
        vraag_aan(dossier, post, ANDER)
    assert fout.value.code == "REKENING-LOOPT-AL"


def test_na_intrekken_kan_een_andere_rekening(dossier: Dossier, post: Post) -> None:
    eerste = vraag_aan(dossier, post)
    rekeningwijzigingen.trek_in(eerste, door=WIE, nu=NU)
    with pytest.raises(OpstapFout) as fout:
        probeer(eerste, post.codes[0])
    assert fout.value.code == "REKENING-KLAAR"
    tweede = vraag_aan(dossier, post, ANDER)
    assert probeer(tweede, post.codes[1]).stand is Stand.BEVESTIGD
    assert betaald_op(dossier) == ANDER


@pytest.mark.parametrize(
    ("iban", "naam", "code"),
    [
        ("NL00 TEST 0000 0000 02", "S. Voorbeeld", "IBAN-CONTROLE"),
        (OUD, "S. Voorbeeld", "REKENING-ZELFDE"),
        (NIEUW, "  ", "REKENING-NAAM"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_en_er_gaat_geen_brief_uit(
    dossier: Dossier, post: Post, iban: str, naam: str, code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        vraag_aan(dossier, post, iban, tenaamstelling=naam)
    assert fout.value.code == code
    assert post.codes == []
    assert not Rekeningwijziging.objects.exists()


def test_het_kantoor_ziet_elke_stap_op_de_tijdlijn(dossier: Dossier, post: Post) -> None:
    wijziging = vraag_aan(dossier, post)
    probeer(wijziging, post.codes[0])
    assert list(ZaakGebeurtenis.objects.order_by("pk").values_list("soort", flat=True)) == [
        "rekening",
        "rekening bevestigd",
    ]


def test_na_het_einde_komt_er_in_de_databank_geen_stap_meer_bij(dossier: Dossier, post: Post) -> None:
    wijziging = vraag_aan(dossier, post)
    rekeningwijzigingen.trek_in(wijziging, door=WIE, nu=NU)
    with pytest.raises(IntegrityError, match="al klaar"), transaction.atomic():
        wijziging.stappen.create(gemeente=dossier.gemeente, soort="fout", moment=NU, door=WIE)
    for tabel in ("financien_rekeningwijziging", "financien_rekeningwijzigingstap"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {tabel} SET door = 'Iemand'")
