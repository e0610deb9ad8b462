"""The books of a year: what they close between, and that every difference is seen where it is."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.utils.timezone import localdate

from opstap.financien import bank, betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Betaling, Journaalpost, TeruggekomenBetaling
from opstap.financien.rekeningschema import BIJSTANDSVERLENING, te_betalen_rekeningen
from opstap.inkomen import loonkostensubsidies, maandrun, vorderingen, zelfstandigen
from opstap.inkomen.aanvraag import aanvragen, voorschotten
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Terugvorderingskeuze, Werkgevervordering
from opstap.kern.models import Dossier
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels.geld import Cent, Netto
from opstap.verantwoording.aansluiting import sluit_aan

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from ..financien.bankbestanden import afschrift, regel  # noqa: TID252
from ..inkomen.conftest import HAAG, IBAN, Dorp, dorp, moment  # noqa: TID252
from ..inkomen.ondernemers import Zaakvoering, gegevens, jaarcijfers  # noqa: TID252
from ..inkomen.schulden import NU, beslag, verreken, vorder  # noqa: TID252
from ..inkomen.werkgevers import Baan  # noqa: TID252

__all__ = ["balie", "dorp"]

JAN, FEB = date(2024, 1, 1), date(2024, 2, 1)
EIGEN_IBAN = "NL86INGB0002445588"


@pytest.fixture
def gezin(dorp: Dorp) -> Dossier:
    """An advance that the grant settles, a claim that is offset, an attachment, and fixed costs."""
    dossier = dorp.huishouden()
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2023, 12, 18), nu=moment(2023, 12, 18))
    voorschotten.verleen(
        zaak,
        maand=JAN,
        verwachte_bijstand=Netto(128383),
        duidelijk_geen_recht=False,
        gegevens_verwijtbaar_onvolledig=False,
        door="k.jansen",
        nu=moment(2023, 12, 19),
    )
    aanvragen.beslis_veel([Verzoek(dossier, JAN, zaak)], door="k.jansen", nu=NU)
    verreken(vorder(dorp, dossier, 50000), 3000, FEB)
    beslag(dossier, 90000, FEB)
    return dossier


@pytest.fixture
def ander(dorp: Dorp) -> Dossier:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    return dossier


def open_controles() -> set[str]:
    return {
        een.controle.code
        for een in sluit_aan(HAAG, 2024, met_specificaties=True)
        if not een.regel.sluit and een.periode.naam == "2024"
    }


def draai(*maanden: date) -> None:
    for eerste in maanden:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def links(code: str, periode: str = "2024") -> int:
    (een,) = (
        een for een in sluit_aan(HAAG, 2024) if een.controle.code == code and een.periode.naam == periode
    )
    return een.regel.links


def boek_los(*regels: Regel) -> None:
    """A posting by hand, in balance, that follows from nothing."""
    bron = Journaalpost.objects.latest("id").pk
    grootboek.boek(
        Post(HAAG, date(2024, 1, 25), "2024-01", "Met de hand", "tegenboeking", bron, "los/1", regels)
    )


def test_voorschot_verrekening_en_beslag_sluiten_ook(gezin: Dossier, ander: Dossier) -> None:
    draai(JAN, FEB)
    assert open_controles() == set()
    assert links("derden") == 3419
    assert links("inhouding") > 3419
    assert links("stand-te-betalen-derdenbeslag") == 3419
    assert links("stand-voorschotten-bijstand", "2024-01") == 0
    assert links("stand-te-betalen-uitkeringen") > 0


def test_wat_terugkwam_en_opnieuw_wordt_betaald_sluit_ook(
    gezin: Dossier, ander: Dossier, balie: Balie
) -> None:
    draai(JAN)
    opdracht = balie.geef_vrij("2024-01")
    terug = Betaling.objects.get(dossier_id=ander.pk)
    bedrag = terug.bedrag_cent
    bestand = afschrift(
        EIGEN_IBAN,
        opdracht.totaal_cent,
        bedrag + 500,
        regel(-opdracht.totaal_cent, opdracht=opdracht.kenmerk, dag="2024-12-24"),
        regel(bedrag, betaling=terug.end_to_end_id, code="AC04", dag="2024-12-24"),
        regel(500, tekst="onbekend", dag="2024-12-24"),
        dag=date(2024, 12, 24),
    )
    bank.lees_bestand(bestand, gemeente=HAAG, door="Ben", moment=moment(2024, 12, 24))
    jaar = localdate().year
    uit = {een.controle.code: een.regel for een in sluit_aan(HAAG, jaar) if een.periode.naam == str(jaar)}
    assert {code for code, een in uit.items() if not een.sluit} == set()
    assert uit["stand-te-betalen-uitkeringen"].links == bedrag
    assert uit["vraagposten"].links == opdracht.totaal_cent + 500
    assert TeruggekomenBetaling.objects.count() == 1


def test_een_vordering_die_de_inwoner_betaalt_sluit_ook(dorp: Dorp, ander: Dossier) -> None:
    vordering = vorder(dorp, ander, 50000, terugvorderingsgrond=Terugvorderingsgrond.TE_VEEL_VERLEEND)
    draai(JAN)
    assert links("stand-vorderingen-bijstand") == 50000
    assert vorderingen.saldo(vordering) == 50000
    assert open_controles() == set()


def test_loonkostensubsidie_met_verrekening_sluit_ook(dorp: Dorp) -> None:
    baan = Baan(dorp)
    baan.ken_toe()
    loonkostensubsidies.draai(HAAG, date(2021, 3, 1), moment(2021, 3, 20))
    baan.werk(1800, date(2021, 2, 1), nu=moment(2021, 4, 2))
    loonkostensubsidies.draai(HAAG, date(2021, 4, 1), moment(2021, 4, 20))
    for vordering in Werkgevervordering.objects.all():
        loonkostensubsidies.kies_wijze(
            vordering,
            wijze=Terugvorderingskeuze.Wijze.VERREKENEN,
            reden="afgesproken",
            door="k.jansen",
            nu=moment(2021, 5, 3),
        )
    loonkostensubsidies.draai(HAAG, date(2021, 5, 1), moment(2021, 5, 20))
    uit = {(een.controle.code, een.periode.naam): een.regel for een in sluit_aan(HAAG, 2021)}
    assert {waar for waar, een in uit.items() if not een.sluit} == set()
    assert uit["stand-vorderingen-werkgevers", "2021-04"].links > 0
    assert uit["stand-vorderingen-werkgevers", "2021-05"].links == 0
    assert uit["werkgevers", "2021"].links < sum(
        uit["loonkosten", f"2021-0{nummer}"].links for nummer in (3, 4, 5)
    ) + sum(Werkgevervordering.objects.values_list("bedrag_cent", flat=True))


def test_een_zelfstandige_van_lening_tot_afrekening_en_rente_sluit_ook(dorp: Dorp) -> None:
    onderneming = Zaakvoering(dorp)
    onderneming.onderzoek()
    kapitaal = zelfstandigen.verstrek_kapitaal(
        onderneming.zaak,
        maand=date(2025, 1, 1),
        antwoorden=onderneming.antwoorden()
        | gegevens(
            bbz_bedrijfskapitaal_gevraagd=2_000_000, bbz_bedrijfskapitaal_eerder=0, bbz_looptijd_gevraagd=60
        ),
        aflossing_vanaf=date(2025, 2, 1),
        aflossing_per_maand=Netto(40000),
        door="k.jansen",
        nu=moment(2025, 1, 6),
        medeondertekenaar="p.devries",
    )
    _, uitkering = onderneming.beslis()
    assert uitkering is not None
    zelfstandigen.draai(HAAG, date(2025, 3, 1), moment(2025, 3, 20))
    zelfstandigen.beeindig(
        uitkering, vanaf=date(2025, 4, 1), reden="loopt weer", door="k.jansen", nu=moment(2025, 3, 25)
    )
    zelfstandigen.reken_af(
        uitkering, date(2025, 1, 1), jaarcijfers(bbz_winst_boekjaar=0), vorder_terug=True, reden="cijfers",
        door="k.jansen", nu=moment(2026, 3, 2),
    )  # fmt: skip
    zelfstandigen.boek_rente(
        kapitaal, jaar=2025, over=Cent(2_000_000), grondslag="leenovereenkomst", door="k.jansen",
        nu=moment(2026, 1, 5),
    )  # fmt: skip
    for jaar in (2025, 2026):
        uit = {
            (een.controle.code, een.periode.naam): een.regel
            for een in sluit_aan(HAAG, jaar, met_specificaties=True)
        }
        assert {waar for waar, een in uit.items() if not een.sluit} == set()
        assert uit["zelfstandigen", str(jaar)].links > 0
    assert uit["stand-rente-bbz", "2026"].links == 160_000
    assert uit["lasten", "2026-03"].links > 0


@pytest.mark.parametrize(
    ("rekening", "product", "controles"),
    [
        ("4.1.1", BIJSTANDSVERLENING, {"lasten"}),
        *((rekening, None, {f"stand-{rekening}"}) for rekening in te_betalen_rekeningen()),
        ("vorderingen-subsidies", None, {"stand-vorderingen-subsidies"}),
        ("reservering-vakantietoeslag", None, {"stand-reservering-vakantietoeslag"}),
        ("af-te-dragen-loonheffing-en-zvw", None, {"stand-af-te-dragen-loonheffing-en-zvw"}),
        ("vorderingen-bijstand", None, {"stand-vorderingen-bijstand", "bdfs"}),
        ("voorschotten-bijstand", None, {"stand-voorschotten-bijstand"}),
        ("betalingen-onderweg", None, {"onderweg"}),
        ("vraagposten", None, {"vraagposten"}),
    ],
)
def test_een_losse_boeking_wordt_gezien_op_haar_rekening(
    ander: Dossier, rekening: str, product: str | None, controles: set[str]
) -> None:
    draai(JAN)
    boek_los(Regel(rekening, 12345, product, ander.pk), Regel("overgenomen-beginstanden", -12345))
    assert open_controles() == controles


def test_een_betaling_zonder_recht_wordt_gezien(ander: Dossier) -> None:
    draai(JAN)
    betalingen.zet_klaar(
        HAAG, [NieuweBetaling(ander.pk, JAN, "nabetaling", 100, IBAN, "Test Persoon", "uit/de/lucht")]
    )
    assert open_controles() == {"grond"}


def test_twee_fouten_die_elkaar_opheffen_worden_gezien(gezin: Dossier, ander: Dossier) -> None:
    draai(JAN)
    boek_los(
        Regel("reservering-vakantietoeslag", 700, None, gezin.pk),
        Regel("reservering-vakantietoeslag", -700, None, ander.pk),
    )
    (een,) = (
        een
        for een in sluit_aan(HAAG, 2024)
        if een.controle.code == "stand-reservering-vakantietoeslag" and een.periode.naam == "2024"
    )
    assert (een.regel.verschil, een.regel.afwijkend, een.regel.sluit) == (0, 2, False)


def test_de_opdracht_toont_de_tabel_en_eindigt_met_code_nul(gezin: Dossier, balie: Balie) -> None:
    draai(JAN)
    uit = balie.opstap("aansluiting", "2024")
    assert uit.code == 0
    assert "2024-01: sluit" in uit.tekst
    assert "recht en betaling aan het huishouden" in uit.tekst


def test_de_opdracht_noemt_wat_niet_sluit_zonder_iemand_te_noemen(
    gezin: Dossier, ander: Dossier, balie: Balie
) -> None:
    draai(JAN)
    betalingen.zet_klaar(
        HAAG, [NieuweBetaling(ander.pk, JAN, "nabetaling", 100, IBAN, "Test Persoon", "uit/de/lucht")]
    )
    uit = balie.opstap("aansluiting", "2024")
    assert uit.code == 1
    assert "! betaling en het recht waar zij op rust: 1 keer ongelijk." in uit.tekst
    assert "Kijk in: opstap betaalopdracht" in uit.tekst
    for geheim in (ander.nummer, "Test Persoon", IBAN):
        assert geheim not in uit.tekst
    als_json = balie.opstap("aansluiting", "2024", "--json")
    assert als_json.code == 1
    fout = [een for een in json.loads(als_json.tekst) if not een["sluit"]]
    assert {(een["controle"], een["verschil"], een["afwijkend"]) for een in fout} == {("grond", 100, 1)}
