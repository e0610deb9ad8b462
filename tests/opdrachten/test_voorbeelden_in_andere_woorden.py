"""Worked examples in other words than those first seen: read as meant, or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from opstap.opdrachten import main


def _draai(capsys: pytest.CaptureFixture[str], pad: Path, voorbeeld: str) -> str:
    pad.write_text(f"voorbeelden:\n- {{id: T, {voorbeeld}}}\n", encoding="utf-8")
    main(["bereken", str(pad)])
    return capsys.readouterr().out.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "voorbeeld",
    [
        pytest.param(
            "regeling: huurtoeslag, jaar: 2024, invoer: {huishouden: eenpersoons, leeftijd: 40, "
            "kale_huur: '740.00', servicekosten: '60.00', toetsingsinkomen: '26500.00'}, "
            "verwacht: {rekenhuur: '788.00', deel_c: '55.03'}",
            id="servicekosten tellen tot het maximum van de vier posten",
        ),
        pytest.param(
            "regeling: huurtoeslag, jaar: 2024, invoer: {huishouden: eenpersoons, leeftijd: 40, "
            "kale_huur: '700.00', servicekosten: '47.99', toetsingsinkomen: '25000.00'}, "
            "verwacht: {rekenhuur: '747.99'}",
            id="servicekosten onder het maximum tellen op de cent",
        ),
        pytest.param(
            "regeling: kindgebonden_budget, jaar: 2026, invoer: {toeslagpartner: false, aantal_kinderen: 2, "
            "toetsingsinkomen: '20000.00'}, verwacht: {jaarbedrag_exact: '8576.00'}",
            id="kinderen die alleen geteld zijn",
        ),
        pytest.param(
            "regeling: kindgebonden_budget, jaar: 2026, invoer: {toeslagpartner: true, aantal_kinderen: 2, "
            "leeftijden_kinderen: [13, 8], toetsingsinkomen: '20000.00'}, "
            "verwacht: {jaarbedrag_exact: '5884.00'}",
            id="leeftijden gaan boven een aantal",
        ),
        pytest.param(
            "regeling: huurtoeslag, jaar: 2026, invoer: {huishouden: partners zonder kinderen, "
            "kale_huur: '700.00', toetsingsinkomen: '20000.00'}, verwacht: {deel_a: '297.49'}",
            id="zonder kinderen is geen kind",
        ),
        pytest.param(
            "regeling: zorgtoeslag, jaar: 2025, invoer: {toeslagpartner: true, leeftijden: [40, 39], "
            "toetsingsinkomen_aanvrager: '20000.00', toetsingsinkomen_partner: '30206.00'}, "
            "verwacht: {jaarbedrag: '24.00', bij_een_euro_meer: '0.00'}",
            id="inkomen van ieder apart",
        ),
        pytest.param(
            "onderwerp: vrijlating arbeidsinkomen, datum: 2024-03-01, invoer: {norm: '1425.76', "
            "netto_loon: '1200.00', aow: true, onderdeel: n, maand_van_vrijlating: 20}, "
            "verwacht: {vrijlating: '264.00'}",
            id="met de AOW-leeftijd duurt de vrijlating door",
        ),
        pytest.param(
            "onderwerp: vrijlating arbeidsinkomen, datum: 2022-03-01, invoer: {norm: '1091.71', "
            "netto_loon: '1200.00', leeftijd: 40, onderdeel: n, maximum: '224.00'}, "
            "verwacht: {vrijlating: '224.00'}",
            id="een maximum dat het voorbeeld geeft",
        ),
        pytest.param(
            "onderwerp: vrijlating arbeidsinkomen, datum: 2027-02-01, invoer: {norm: '1401.50', "
            "netto_loon: '1000.00', leeftijd: 25}, verwacht: {vrijlating: '150.00'}",
            id="vanaf 2027 hoeft geen onderdeel genoemd",
        ),
        pytest.param(
            "onderwerp: AOW-leeftijd, invoer: {geboortedatum: 1957-03-01}, "
            "verwacht: {aow_leeftijd: 67 jaar, aow_datum: 2024-03-01}",
            id="hele jaren zonder maanden",
        ),
        pytest.param(
            "onderwerp: kostendelers tellen, datum: 2024-02-01, invoer: {leefvorm: alleenstaande, "
            "leeftijd: 40, medebewoners: [30, 26]}, verwacht: {aantal_A: 2, norm: '917.02'}",
            id="huisgenoten als leeftijden",
        ),
        pytest.param(
            "onderwerp: kostendelers tellen, datum: 2024-02-01, invoer: {leefvorm: alleenstaande, "
            "leeftijd: 40, aantal_kostendelende_medebewoners: 2}, verwacht: {aantal_A: 3, norm: '794.75'}",
            id="huisgenoten als aantal",
        ),
        pytest.param(
            "regeling: computerregeling, gemeente: GM1916, invoer: {tablets: 2, offerte: '350.00'}, "
            "verwacht: {totaal: '620.00'}",
            id="een offerte bij een aantal tablets",
        ),
        pytest.param(
            "regeling: computerregeling, gemeente: GM1916, invoer: {offertes_tablet: ['350.00', '300.00']}, "
            "verwacht: {vergoeding: '610.00'}",
            id="een prijs per tablet",
        ),
        pytest.param(
            "regeling: computerregeling, gemeente: GM1916, invoer: {tablet_offerte: '399.00', "
            "onderwijs: basisschool}, verwacht: {vergoeding: '0.00'}",
            id="geen tablet op de basisschool",
        ),
        pytest.param(
            "regeling: giften, gemeente: GM0518, invoer: {jaar: 2022, leefvorm: gehuwden, giften: '1700.00', "
            "gift_energie_achterstand: '800.00'}, verwacht: {meerdere: '0.00', melden: true}",
            id="een gift voor een achterstand in andere woorden",
        ),
        pytest.param(
            "regeling: individuele_inkomenstoeslag, gemeente: GM0518, invoer: {leeftijd: 20}, "
            "verwacht: {voldoet: false}",
            id="te jong voor inkomenstoeslag",
        ),
        pytest.param(
            "regeling: individuele_inkomenstoeslag, gemeente: GM0518, "
            "invoer: {maanden_sinds_vorige_toeslag: 12}, verwacht: {voldoet: true}",
            id="twaalf maanden na de vorige toeslag",
        ),
        pytest.param(
            "regeling: individuele_inkomenstoeslag, gemeente: GM0518, "
            "invoer: {maanden_sinds_vorige_toeslag: 11}, verwacht: {voldoet: false}",
            id="elf maanden na de vorige toeslag",
        ),
        pytest.param(
            "regeling: energietoeslag, gemeente: GM0518, invoer: {toeslagjaar: 2023, "
            "soort: vooruitbetaling, inkomen_procent_van_norm: '125'}, verwacht: {bedrag: '500.00'}",
            id="de vooruitbetaling van de energietoeslag",
        ),
        pytest.param(
            "regeling: bewindvoering_tarieven, invoer: {jaar: 2024, maandbedrag_exclusief_btw: '110.00'}, "
            "verwacht: {maandbedrag_inclusief_btw: '133.10'}",
            id="een maandtarief zonder btw",
        ),
        pytest.param(
            "regeling: kinderopvang_4_procent, gemeente: GM0518, invoer: {uren_per_maand: '60', "
            "uurtarief: '8.00', maximumuurprijs: '8.50', jaar: 2022, soort: dagopvang}, "
            "verwacht: {tegemoetkoming: '19.20'}",
            id="uren per maand",
        ),
        pytest.param(
            "regeling: kwijtschelding, invoer: {aanslag: '420.00', "
            "betalingscapaciteit_12_maanden: '314.04'}, "
            "verwacht: {te_betalen: '251.23', kwijtschelding: '168.77'}",
            id="een betalingscapaciteit die het voorbeeld geeft",
        ),
        pytest.param(
            "regeling: bewindvoering_tarieven, invoer: {jaar: 2025, soort: alleenstaande, btw: nee}, "
            "verwacht: {maandtarief: '116.92'}",
            id="een bewindvoerder zonder btw",
        ),
        pytest.param(
            "regeling: tegemoetkoming_chronisch_zieken, gemeente: GM0518, "
            "invoer: {gronden: [WAO-uitkering, CIZ-indicatie]}, verwacht: {maximum: '125.00', recht: true}",
            id="een indicatie in Den Haag",
        ),
        pytest.param(
            "regeling: tegemoetkoming_chronisch_zieken, gemeente: GM0518, "
            "invoer: {grond: WAO-uitkering}, verwacht: {maximum: '0.00', recht: false}",
            id="een uitkering is in Den Haag geen grond",
        ),
        pytest.param(
            "regeling: kwijtschelding, datum: 2026-03-01, invoer: {kosten_van_bestaan: '1300.00', "
            "netto_inkomen: '1700.00', kale_huur: '700.00', huurtoeslag: '400.00', zorgpremie: '160.00', "
            "normpremie: '47.00', zorgtoeslag: '120.00', aanslag: '500.00'}, "
            "verwacht: {woonlasten_die_meetellen: '95.66', netto_besteedbaar_inkomen: '1604.34', "
            "te_betalen: '500.00'}",
            id="huur na huurtoeslag en zorg na zorgtoeslag",
        ),
        pytest.param(
            "regeling: uitkeringen_2018, invoer: {begin: 25114, eind: 25014}, "
            "verwacht: {verschil: -100, procent: '-0.4'}",
            id="een tabel van een ander jaar",
        ),
    ],
)
def test_een_voorbeeld_in_andere_woorden_komt_uit(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, voorbeeld: str
) -> None:
    assert _draai(capsys, tmp_path / "v.yaml", voorbeeld).strip().splitlines()[-1] == "1 gelijk"


@pytest.mark.parametrize(
    ("voorbeeld", "code"),
    [
        ("regeling: kinderbijslag, jaar: 2026, invoer: {aantal_kinderen: 2}", "VOORBEELD-ONVOLLEDIG"),
        (
            (
                "regeling: zorgtoeslag, jaar: 2025, invoer: {toeslagpartner: true, toetsingsinkomen: '1.00', "
                "toetsingsinkomen_partner: '1.00'}"
            ),
            "INKOMEN-DUBBEL",
        ),
        (
            (
                "onderwerp: vrijlating arbeidsinkomen, datum: 2024-03-01, invoer: {norm: '1283.83', "
                "netto_loon: '100.00', leeftijd: 40, maximum: '224.00'}"
            ),
            "VRIJLATING-ONDERDEEL",
        ),
        ("regeling: giften, invoer: {jaar: 2022, leefvorm: gehuwden, gift_auto: '1.00'}", "INVOER-ONBEKEND"),
    ],
)
def test_wat_niet_eenduidig_is_wordt_met_naam_geweigerd(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, voorbeeld: str, code: str
) -> None:
    assert f"[{code}]" in _draai(capsys, tmp_path / "v.yaml", voorbeeld)
