"""Complaints: about conduct, never about a decision; judged part by part, with the way to the ombudsman."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import besluiten, brieven, horen, klachten, termijnen
from opstap.kern.klachten import Onderdeel, Oordeel
from opstap.kern.models import Besluit, Dossier, Klacht, Klachtafhandeling, Klachtoordeel, Zaak
from opstap.regels.fouten import OpstapFout

ONTVANGEN = date(2024, 6, 3)
NU = datetime(2024, 6, 24, 9, 0, tzinfo=UTC)
ONDERDELEN = (
    Onderdeel("bejegening", "De medewerker was onbeleefd."),
    Onderdeel("traagheid", "Ik werd niet teruggebeld."),
)
OORDELEN = {
    1: Oordeel("geen_oordeel", "De lezingen lopen uiteen."),
    2: Oordeel("gegrond", "Er is niet teruggebeld."),
}


def klacht(dossier: Dossier, ontvangen: date = ONTVANGEN, **anders: Any) -> Klacht:
    gegevens: dict[str, Any] = {
        "proces": "aanvraag",
        "onderdelen": ONDERDELEN,
        "betrokkenen": ["Ana"],
        "met_advies": False,
        "door": "Dia",
        "nu": NU,
        **anders,
    }
    return klachten.dien_in(dossier, ontvangen=ontvangen, **gegevens)


def gehoord(dossier: Dossier, door: str = "Eli", **anders: Any) -> Klacht:
    een = klacht(dossier, **anders)
    horen.hoor(een.zaak, gehouden_op=date(2024, 6, 12), verslag="Beiden gehoord.", door=door, nu=NU)
    return een


def beoordeel(een: Klacht, **anders: Any) -> Klachtafhandeling:
    gegevens: dict[str, Any] = {
        "oordelen": OORDELEN,
        "conclusie": "Wij bellen voortaan terug.",
        "ombudsman": "de Voorbeeldombudsman",
        "door": "Fay",
        "nu": NU,
        **anders,
    }
    return klachten.beoordeel(een, **gegevens)


@pytest.mark.parametrize(("met_advies", "uiterlijk"), [(False, date(2024, 7, 15)), (True, date(2024, 8, 12))])
def test_zes_weken_en_tien_met_een_adviseur(dossier: Dossier, met_advies: bool, uiterlijk: date) -> None:
    een = klacht(dossier, met_advies=met_advies)
    assert (een.zaak.soort, een.zaak.beslissen_voor) == (Zaak.Soort.KLACHT, uiterlijk)
    assert termijnen.verloop(een.zaak)[0].artikel == "Awb art. 9:11 lid 1"


def test_een_klacht_over_een_besluit_is_een_bezwaar(dossier: Dossier) -> None:
    besluit = besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.AFWIJZING,
        ingangsdatum=ONTVANGEN,
        genomen_op=NU,
        genomen_door="Ana",
        feiten={},
        bon={},
        uitkomst={},
        spoor=[],
        bekend_op=NU,
    )
    with pytest.raises(OpstapFout, match="KLACHT-IS-BEZWAAR"):
        klacht(dossier, tegen_besluit=besluit)
    assert not Zaak.objects.exists()


@pytest.mark.parametrize("onderdelen", [(), (Onderdeel("bejegening", " "),)])
def test_een_klacht_zegt_waarover_zij_gaat(dossier: Dossier, onderdelen: tuple[Onderdeel, ...]) -> None:
    with pytest.raises(OpstapFout, match="KLACHT-LEEG"):
        klacht(dossier, onderdelen=onderdelen)


def verdaag(een: Klacht, tot: date) -> None:
    termijnen.verdaag(een.zaak, tot=tot, reden="Vakantie", door="Dia", op=date(2024, 7, 1), nu=NU)


def test_verdagen_kan_hoogstens_vier_weken(dossier: Dossier) -> None:
    een = klacht(dossier)
    with pytest.raises(OpstapFout, match="TERMIJN-TE-LANG"):
        verdaag(een, date(2024, 8, 13))
    verdaag(een, date(2024, 8, 12))
    assert termijnen.verloop(een.zaak)[-1].artikel == "Awb art. 9:11 lid 2"


def test_de_termijn_van_een_klacht_staat_niet_stil(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="TERMIJN-GEEN-OPSCHORTING"):
        termijnen.schort_op(
            klacht(dossier).zaak,
            gevraagd_op=date(2024, 6, 5),
            uiterlijk=date(2024, 6, 19),
            reden="x",
            door="Dia",
            nu=NU,
        )


def test_elk_onderdeel_krijgt_een_oordeel(dossier: Dossier) -> None:
    een = gehoord(dossier)
    zonder_reden = {**OORDELEN, 2: Oordeel("gegrond", "")}
    for oordelen in ({1: OORDELEN[1]}, {**OORDELEN, 3: OORDELEN[2]}, zonder_reden):
        with pytest.raises(OpstapFout, match="KLACHT-ONDERDELEN"):
            beoordeel(een, oordelen=oordelen)
    beoordeel(een)
    gegeven = Klachtoordeel.objects.order_by("onderdeel__volgnummer").values_list("soort", flat=True)
    assert list(gegeven) == ["geen_oordeel", "gegrond"]
    een.zaak.refresh_from_db()
    assert (een.zaak.status, een.zaak.afgerond_op) == (Zaak.Status.AFGEROND, date(2024, 6, 24))
    with pytest.raises(OpstapFout, match="KLACHT-AFGEHANDELD"):
        beoordeel(een)


def test_wie_betrokken_was_hoort_niet_en_beoordeelt_niet(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="KLACHT-BETROKKEN"):
        beoordeel(gehoord(dossier), door="Ana")
    with pytest.raises(OpstapFout, match="KLACHT-HOREN"):
        beoordeel(gehoord(dossier, door="Ana"))
    with pytest.raises(OpstapFout, match="KLACHT-BETROKKEN"):
        klachten.los_op(klacht(dossier), conclusie="Opgelost", door="Ana", nu=NU)


@pytest.mark.parametrize(
    ("grond", "mag"),
    [
        ("ongegrond", True),
        ("verklaard", True),
        ("niet_gereageerd", True),
        ("niet_ontvankelijk", False),
        ("tegemoetgekomen", False),
    ],
)
def test_alleen_op_een_grond_van_de_wet_wordt_niet_gehoord(dossier: Dossier, grond: str, mag: bool) -> None:
    een = klacht(dossier)
    with pytest.raises(OpstapFout, match="KLACHT-HOREN"):
        beoordeel(een)
    horen.zie_af(een.zaak, grond=grond, toelichting="Brief van 5 juni", door="Dia", nu=NU)
    if mag:
        beoordeel(een)
    else:
        with pytest.raises(OpstapFout, match="KLACHT-HOREN"):
            beoordeel(een)


def test_zonder_conclusie_of_ombudsman_is_een_klacht_niet_af(dossier: Dossier) -> None:
    een = gehoord(dossier)
    with pytest.raises(OpstapFout, match="KLACHT-CONCLUSIE"):
        beoordeel(een, conclusie="")
    with pytest.raises(OpstapFout, match="KLACHT-OMBUDSMAN"):
        beoordeel(een, ombudsman="")


def behandel_niet(een: Klacht, nu: datetime) -> Klachtafhandeling:
    return klachten.behandel_niet(
        een, conclusie="Al eerder behandeld.", ombudsman="de Voorbeeldombudsman", door="Fay", nu=nu
    )


def test_niet_behandelen_kan_tot_vier_weken_na_de_ontvangst(dossier: Dossier) -> None:
    op_tijd, te_laat = klacht(dossier), klacht(dossier)
    behandel_niet(op_tijd, datetime(2024, 7, 1, 21, 59, tzinfo=UTC))
    with pytest.raises(OpstapFout, match="KLACHT-TE-LAAT"):
        behandel_niet(te_laat, datetime(2024, 7, 1, 22, 1, tzinfo=UTC))  # 2 July in the Netherlands


def test_de_brief_noemt_elk_oordeel_en_de_ombudsman_met_een_laatste_dag(dossier: Dossier) -> None:
    een = gehoord(dossier)
    alineas = klachten.alineas(beoordeel(een), op=date(2024, 6, 25))
    brief = brieven.schrijf_over_zaak(
        een.zaak,
        aan="S. Voorbeeld",
        onderwerp="Uw klacht",
        alineas=alineas,
        op=date(2024, 6, 25),
        door="Fay",
        nu=NU,
    )
    assert "Ik werd niet teruggebeld. Ons oordeel: gegrond. Er is niet teruggebeld." in brief.tekst
    assert "tot en met 25 juni 2025 een verzoek sturen aan de Voorbeeldombudsman" in brief.tekst


def test_wie_tevreden_is_wordt_niet_naar_de_ombudsman_gestuurd(dossier: Dossier) -> None:
    opgelost = klachten.los_op(klacht(dossier), conclusie="Excuses aangeboden.", door="Fay", nu=NU)
    assert klachten.alineas(opgelost, op=date(2024, 6, 25)) == ["Excuses aangeboden."]


def test_tellen_per_proces_reden_en_oordeel(dossier: Dossier) -> None:
    beoordeel(gehoord(dossier))
    laat = gehoord(dossier, proces="terugvordering", onderdelen=ONDERDELEN[:1])
    beoordeel(laat, oordelen={1: OORDELEN[2]}, nu=datetime(2024, 7, 16, 9, 0, tzinfo=UTC))
    klachten.los_op(klacht(dossier, onderdelen=ONDERDELEN[:1]), conclusie="Opgelost", door="Fay", nu=NU)
    klacht(dossier, date(2024, 7, 1))
    half = klachten.tel("GM0518", date(2024, 1, 1), date(2024, 7, 1))
    assert half.klachten == 3
    assert half.binnen == {
        ("aanvraag", "bejegening"): 2,
        ("aanvraag", "traagheid"): 1,
        ("terugvordering", "bejegening"): 1,
    }
    assert half.afgehandeld == {"beoordeeld": 1, "tevreden": 1}
    assert half.oordelen == {("bejegening", "geen_oordeel"): 1, ("traagheid", "gegrond"): 1}
    assert half.op_tijd == 2
    jaar = klachten.tel("GM0518", date(2024, 1, 1), date(2025, 1, 1))
    assert (jaar.klachten, jaar.afgehandeld.total(), jaar.op_tijd) == (4, 3, 2)


@pytest.mark.parametrize("tabel", ["klacht", "klachtonderdeel", "klachtafhandeling", "klachtoordeel"])
def test_wat_is_vastgelegd_verandert_niet(dossier: Dossier, tabel: str) -> None:
    beoordeel(gehoord(dossier))
    for opdracht in (f"UPDATE kern_{tabel} SET gemeente_id = gemeente_id", f"DELETE FROM kern_{tabel}"):
        with (
            pytest.raises(IntegrityError, match="niet gewijzigd"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(opdracht)
