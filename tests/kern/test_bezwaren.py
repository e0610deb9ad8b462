"""Objections: on time or excused, heard, decided by somebody else, and the old decision stays as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import (
    bekendmakingen,
    besluiten,
    bezwaren,
    gebeurtenissen,
    horen,
    ingebrekestellingen,
    naspelen,
    termijnen,
    wettelijke_rente,
)
from opstap.kern.models import Besluit, Bezwaar, Bezwaaruitkomst, Dossier, Hoorzitting, Zaak, ZaakGebeurtenis
from opstap.recht.awb.rente import Achterstand
from opstap.regels import Cent
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

GENOMEN = datetime(2024, 4, 2, 14, 0, tzinfo=UTC)
BEKEND = date(2024, 4, 3)
LAATSTE = date(2024, 5, 15)
NU = datetime(2024, 6, 10, 9, 0, tzinfo=UTC)


def neem(dossier: Dossier, **anders: Any) -> Besluit:
    gegevens: dict[str, Any] = {
        "dossier": dossier,
        "soort": "afwijzing",
        "ingangsdatum": date(2024, 4, 1),
        "genomen_op": GENOMEN,
        "genomen_door": "Ana",
        "medeondertekenaar": "Cas",
        "feiten": {"maanden": []},
        "bon": {"maanden": []},
        "uitkomst": {"maanden": []},
        "spoor": [],
        "bekend_op": GENOMEN,
        **anders,
    }
    return besluiten.neem(**gegevens)


@pytest.fixture
def besluit(dossier: Dossier) -> Besluit:
    genomen = neem(dossier)
    bekendmakingen.maak_bekend(genomen, op=BEKEND, wijze="post", door="Ana", nu=GENOMEN)
    return genomen


def bezwaar(besluit: Besluit, ontvangen: date = date(2024, 5, 6), **anders: Any) -> Bezwaar:
    gegevens: dict[str, Any] = {
        "reden": "feiten",
        "gronden": "Ik woon alleen.",
        "met_commissie": False,
        "door": "Dia",
        "nu": NU,
        **anders,
    }
    return bezwaren.dien_in(besluit, ontvangen=ontvangen, **gegevens)


def gehoord(besluit: Besluit, **anders: Any) -> Bezwaar:
    een = bezwaar(besluit, **anders)
    horen.hoor(een.zaak, gehouden_op=date(2024, 6, 3), verslag="De inwoner woont alleen.", door="Eli", nu=NU)
    return een


def beslis(een: Bezwaar, uitkomst: str = "gegrond", **anders: Any) -> Besluit:
    gegevens: dict[str, Any] = {"motivering": "De inwoner woont alleen.", "door": "Fay", "nu": NU, **anders}
    return bezwaren.beslis(een, uitkomst=uitkomst, **gegevens)


@pytest.mark.parametrize(
    ("ontvangen", "gepost_op", "op_tijd"),
    [
        (date(2024, 4, 2), None, True),  # before it was made known (Awb art. 6:10)
        (date(2024, 5, 14), None, True),
        (LAATSTE, None, True),
        (date(2024, 5, 16), None, False),
        (date(2024, 5, 16), LAATSTE, True),
        (date(2024, 5, 22), LAATSTE, True),  # a week after the term
        (date(2024, 5, 23), LAATSTE, False),
        (date(2024, 5, 17), date(2024, 5, 16), False),
    ],
)
def test_op_tijd_is_binnen_zes_weken_ontvangen_of_gepost(
    besluit: Besluit, ontvangen: date, gepost_op: date | None, op_tijd: bool
) -> None:
    een = bezwaar(besluit, ontvangen, gepost_op=gepost_op)
    assert (een.laatste_dag, een.op_tijd) == (LAATSTE, op_tijd)


def test_zonder_bekendmaking_is_er_geen_termijn(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="BEKENDMAKING-ONTBREEKT"):
        bezwaar(neem(dossier))
    assert not Zaak.objects.exists()


def test_bekendmaken_kan_een_keer_en_niet_voor_het_besluit(dossier: Dossier) -> None:
    genomen = neem(dossier)
    with pytest.raises(OpstapFout, match="BEKENDMAKING-DATUM"):
        bekendmakingen.maak_bekend(genomen, op=date(2024, 4, 1), wijze="post", door="Ana", nu=NU)
    bekendmakingen.maak_bekend(genomen, op=date(2024, 4, 2), wijze="post", door="Ana", nu=NU)
    with pytest.raises(OpstapFout, match="BEKENDMAKING-BESTAAT"):
        bekendmakingen.maak_bekend(genomen, op=date(2024, 4, 3), wijze="post", door="Ana", nu=NU)


@pytest.mark.parametrize(
    ("met_commissie", "uiterlijk"), [(False, date(2024, 6, 26)), (True, date(2024, 8, 7))]
)
@pytest.mark.parametrize("ontvangen", [date(2024, 4, 10), LAATSTE])
def test_de_beslistermijn_loopt_vanaf_het_einde_van_de_bezwaartermijn(
    besluit: Besluit, ontvangen: date, met_commissie: bool, uiterlijk: date
) -> None:
    een = bezwaar(besluit, ontvangen, met_commissie=met_commissie)
    assert een.zaak.beslissen_voor == uiterlijk
    assert termijnen.verloop(een.zaak)[0].artikel == "Awb art. 7:10 lid 1"


def verdaag(een: Bezwaar, tot: date) -> None:
    termijnen.verdaag(een.zaak, tot=tot, reden="Advies", door="Dia", op=date(2024, 6, 10), nu=NU)


def test_verdagen_kan_hoogstens_zes_weken(besluit: Besluit) -> None:
    een, ander = bezwaar(besluit), bezwaar(besluit)
    verdaag(een, date(2024, 8, 7))
    assert (een.zaak.beslissen_voor, termijnen.verloop(een.zaak)[-1].artikel) == (
        date(2024, 8, 7),
        "Awb art. 7:10 lid 3",
    )
    with pytest.raises(OpstapFout, match="TERMIJN-TE-LANG"):
        verdaag(ander, date(2024, 8, 8))


def test_een_verzuim_herstellen_schort_op(besluit: Besluit) -> None:
    een = bezwaar(besluit)
    termijnen.schort_op(
        een.zaak,
        gevraagd_op=date(2024, 5, 20),
        uiterlijk=date(2024, 6, 3),
        reden="Handtekening ontbreekt",
        door="Dia",
        nu=NU,
    )
    termijnen.hervat(een.zaak, op=date(2024, 5, 31), door="Dia", nu=NU)
    assert (termijnen.verloop(een.zaak)[-1].dagen, een.zaak.beslissen_voor) == (10, date(2024, 7, 8))


def test_gegrond_maakt_een_nieuw_besluit_naast_het_oude(besluit: Besluit) -> None:
    voor = Besluit.objects.filter(pk=besluit.pk).values().get()
    nieuw = beslis(gehoord(besluit))
    assert (nieuw.soort, nieuw.vervangt) == ("op_bezwaar", besluit)
    assert Besluit.objects.filter(pk=besluit.pk).values().get() == voor
    zaak = Zaak.objects.get(pk=nieuw.zaak_id)
    assert (zaak.status, zaak.afgerond_op) == (Zaak.Status.AFGEROND, date(2024, 6, 10))
    laatste = ZaakGebeurtenis.objects.filter(zaak=zaak).latest("id")
    assert laatste.tekst == f"Bezwaar gegrond verklaard ({nieuw.nummer})"


@pytest.mark.parametrize(
    ("uitkomst", "vervangt"),
    [("gegrond", True), ("deels_gegrond", True), ("ongegrond", False), ("niet_ontvankelijk", False)],
)
def test_alleen_een_gegrond_bezwaar_vervangt_en_wordt_gemeld(
    besluit: Besluit, uitkomst: str, vervangt: bool
) -> None:
    gemeld: list[tuple[Besluit, Besluit]] = []

    @gebeurtenissen.bij(gebeurtenissen.BESLUIT_VERVANGEN)
    def luister(*, oud: Besluit, nieuw: Besluit, **_: Any) -> None:
        gemeld.append((oud, nieuw))

    try:
        nieuw = beslis(gehoord(besluit), uitkomst)
    finally:
        gebeurtenissen.vergeet(gebeurtenissen.BESLUIT_VERVANGEN, luister)
    assert (nieuw.vervangt == besluit) is vervangt
    assert gemeld == ([(besluit, nieuw)] if vervangt else [])


def test_te_laat_is_niet_ontvankelijk_of_heeft_een_reden(besluit: Besluit) -> None:
    laat = gehoord(besluit, ontvangen=date(2024, 5, 16))
    with pytest.raises(OpstapFout, match="BEZWAAR-TE-LAAT"):
        beslis(laat)
    nieuw = beslis(laat, verschoonbaar_omdat="De inwoner lag in het ziekenhuis.")
    assert Bezwaaruitkomst.objects.get().verschoonbaar_omdat == "De inwoner lag in het ziekenhuis."
    assert nieuw.uitkomst["verschoonbaar_omdat"] == "De inwoner lag in het ziekenhuis."
    beslis(gehoord(besluit, ontvangen=date(2024, 5, 16)), "niet_ontvankelijk")


def test_op_tijd_heeft_geen_verontschuldiging_nodig(besluit: Besluit) -> None:
    with pytest.raises(OpstapFout, match="BEZWAAR-OP-TIJD"):
        beslis(gehoord(besluit), verschoonbaar_omdat="Ziek")


@pytest.mark.parametrize("door", ["Ana", "Cas"])
def test_wie_het_besluit_nam_beslist_niet_op_het_bezwaar(besluit: Besluit, door: str) -> None:
    with pytest.raises(OpstapFout, match="BEZWAAR-ZELFDE-BESLISSER"):
        beslis(gehoord(besluit), door=door)


def test_eerst_horen_of_zeggen_waarom_niet(besluit: Besluit) -> None:
    een = bezwaar(besluit)
    with pytest.raises(OpstapFout, match="BEZWAAR-HOREN"):
        beslis(een)
    with pytest.raises(OpstapFout, match="HOREN-VERSLAG"):
        horen.zie_af(een.zaak, grond="verklaard", toelichting="", door="Dia", nu=NU)
    horen.zie_af(een.zaak, grond="verklaard", toelichting="Brief van 3 juni", door="Dia", nu=NU)
    beslis(een)


def test_horen_kan_niet_voor_de_ontvangst(besluit: Besluit) -> None:
    with pytest.raises(OpstapFout, match="HOREN-DATUM"):
        horen.hoor(bezwaar(besluit).zaak, gehouden_op=date(2024, 5, 5), verslag="x", door="Eli", nu=NU)


def test_een_beslissing_zonder_motivering_of_een_tweede_beslissing_kan_niet(besluit: Besluit) -> None:
    een = gehoord(besluit)
    with pytest.raises(OpstapFout, match="BEZWAAR-MOTIVERING"):
        beslis(een, motivering=" ")
    beslis(een)
    with pytest.raises(OpstapFout, match="BEZWAAR-BESLIST"), transaction.atomic():
        beslis(een)
    assert Besluit.objects.filter(soort="op_bezwaar").count() == 1


def test_een_bezwaar_zonder_gronden_wordt_niet_stil_aangenomen(besluit: Besluit) -> None:
    with pytest.raises(OpstapFout, match="BEZWAAR-GRONDEN"):
        bezwaar(besluit, gronden="")


def test_beroep_heeft_zijn_eigen_termijn_en_een_uitspraak(besluit: Besluit) -> None:
    nieuw = beslis(gehoord(besluit), "ongegrond")
    beroep_op = {"instantie": "rechtbank", "kenmerk": "SGR 24/1", "ingesteld_op": date(2024, 7, 1)}
    with pytest.raises(OpstapFout, match="BEROEP-ZONDER-BEZWAAR"):
        bezwaren.stel_beroep_in(besluit, **beroep_op, door="Dia", nu=NU)
    bekendmakingen.maak_bekend(nieuw, op=date(2024, 6, 11), wijze="post", door="Fay", nu=NU)
    beroep = bezwaren.stel_beroep_in(nieuw, **beroep_op, door="Dia", nu=NU)
    assert beroep.laatste_dag == date(2024, 7, 23)
    with pytest.raises(OpstapFout, match="BEROEP-BESTAAT"):
        bezwaren.stel_beroep_in(nieuw, **beroep_op, door="Dia", nu=NU)
    bezwaren.leg_uitspraak_vast(beroep, soort="ongegrond", op=date(2024, 12, 2), door="Dia", nu=NU)
    with pytest.raises(OpstapFout, match="BEROEP-UITSPRAAK"):
        bezwaren.leg_uitspraak_vast(beroep, soort="gegrond", op=date(2024, 12, 3), door="Dia", nu=NU)


def test_tellen_per_soort_besluit_reden_en_uitkomst(besluit: Besluit) -> None:
    beslis(gehoord(besluit))
    beslis(gehoord(besluit, reden="bedrag"), "ongegrond", nu=datetime(2024, 6, 27, 9, 0, tzinfo=UTC))
    bezwaren.trek_in(bezwaar(besluit), op=date(2024, 6, 30), door="Dia", nu=NU)
    bezwaar(besluit, date(2024, 7, 1))
    telling = bezwaren.tel("GM0518", date(2024, 1, 1), date(2024, 7, 1))
    assert telling.binnen == {("afwijzing", "feiten"): 2, ("afwijzing", "bedrag"): 1}
    assert telling.beslist == {("afwijzing", "gegrond"): 1, ("afwijzing", "ongegrond"): 1}
    assert (telling.ingetrokken, telling.op_tijd_beslist) == (1, 1)
    assert bezwaren.tel("GM0518", date(2024, 7, 1), date(2025, 1, 1)).binnen.total() == 1


def test_ook_bij_bezwaar_hoort_een_dwangsom(besluit: Besluit) -> None:
    een = gehoord(besluit)
    gesteld = ingebrekestellingen.stel_in_gebreke(een.zaak, ontvangen=date(2024, 6, 27), door="Dia", nu=NU)
    uitkomst = ingebrekestellingen.dwangsom(gesteld, op=date(2024, 7, 13), uitgesloten=False)
    assert uitkomst.waarde("awb_dwangsom") == 23_00


def rente(besluit: Besluit, bedrag: int, betaald: date) -> Besluit:
    return wettelijke_rente.stel_vast(
        besluit,
        achterstanden=[Achterstand(Cent(bedrag), date(2024, 5, 1))],
        betaald=betaald,
        door="Fay",
        nu=NU,
    )


def test_rente_is_een_besluit_dat_is_na_te_spelen(besluit: Besluit) -> None:
    nieuw = beslis(gehoord(besluit))
    vastgesteld = rente(nieuw, 5000_00, date(2024, 6, 14))
    assert vastgesteld.uitkomst == {"awb_rente_verschuldigd": 43_15}  # 45 days of 365 at 7%
    assert naspelen.NASPELERS[vastgesteld.soort](vastgesteld)
    vastgesteld.uitkomst = {"awb_rente_verschuldigd": 43_16}
    assert not naspelen.NASPELERS[vastgesteld.soort](vastgesteld)
    with pytest.raises(OpstapFout, match="RENTE-BESTAAT"):
        rente(nieuw, 5000_00, date(2024, 6, 14))


def test_kleine_rente_is_niet_verschuldigd_en_onbekende_rente_wordt_geweigerd(besluit: Besluit) -> None:
    nieuw = beslis(gehoord(besluit))
    with pytest.raises(ParameterOntbreekt):
        rente(nieuw, 5000_00, date(2025, 1, 2))
    assert rente(nieuw, 1000_00, date(2024, 6, 14)).uitkomst == {"awb_rente_verschuldigd": 0}


@pytest.mark.parametrize(
    "tabel", ["bekendmaking", "bezwaar", "hoorzitting", "bezwaaruitkomst", "beroep", "beroepuitspraak"]
)
def test_wat_is_vastgelegd_verandert_niet(besluit: Besluit, tabel: str) -> None:
    nieuw = beslis(gehoord(besluit))
    bekendmakingen.maak_bekend(nieuw, op=date(2024, 6, 11), wijze="post", door="Fay", nu=NU)
    beroep = bezwaren.stel_beroep_in(
        nieuw, instantie="rechtbank", kenmerk="x", ingesteld_op=date(2024, 7, 1), door="Dia", nu=NU
    )
    bezwaren.leg_uitspraak_vast(beroep, soort="gegrond", op=date(2024, 12, 2), door="Dia", nu=NU)
    for opdracht in (f"UPDATE kern_{tabel} SET gemeente_id = gemeente_id", f"DELETE FROM kern_{tabel}"):
        with (
            pytest.raises(IntegrityError, match="niet gewijzigd"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(opdracht)
    assert Hoorzitting.objects.exists()
