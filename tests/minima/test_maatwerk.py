"""A team spends from its small customisation budget first, within its ceiling, and accounts afterwards."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import bank, betaalopdrachten, grootboek, rekeningschema, vrijgave
from opstap.financien.bank.vraagposten import los_op, open_vraagposten
from opstap.financien.betaalsoorten import Regel, betaalsoort
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalrekening, Betaling
from opstap.kern import feiten, personen
from opstap.kern.archief.termijnen import Soort
from opstap.kern.bestanden import Bestand
from opstap.kern.models import Bankrekening, Dossier, Gemeente, Stukstap
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol, teams
from opstap.minima import bewaren
from opstap.minima.maatwerk import besteden, boekingen, plafonds, verantwoorden
from opstap.minima.maatwerk.besteden import Nieuw, Wijze
from opstap.minima.models import Maatwerkbesteding, Maatwerkplafond
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.aansluiting.te_betalen import te_betalen
from opstap.verantwoording.aansluiting.vormen import Periode

from ..financien.bankbestanden import afschrift, regel  # noqa: TID252

NU = datetime(2024, 3, 1, 10, 0, tzinfo=UTC)
ANA = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")
CORA = Gebruiker("Cora", Rol.CONTROLLER, "GM0518")
TEAM = "Sociaal Casemanagement"
EIGEN, WINKEL = synthetisch_iban(1), synthetisch_iban(2)
BON = Bestand("bon.pdf", "application/pdf", b"%PDF-1.7 bon")
NAAR_INWONER = Nieuw(TEAM, 75_00, Wijze.INWONER, "koelkast", "De koelkast is stuk.", "Het duurt te lang.")
NAAR_WINKEL = NAAR_INWONER._replace(
    wijze=Wijze.LEVERANCIER, iban=WINKEL, tenaamstelling="Witgoed BV", kenmerk="F-2024-17"
)


def _plafond(cent: int = 100_00, team: str = TEAM, wie: Gebruiker = CORA) -> Maatwerkplafond:
    return plafonds.stel_vast(
        wie,
        team=team,
        jaar=2024,
        bedrag_cent=cent,
        verantwoorden_dagen=30,
        grondslag="Collegebesluit van de proefgemeente",
        nu=NU,
    )


def _dossier() -> Dossier:
    dossier = personen.nieuw_dossier("GM0518")
    feiten.leg_vast(
        Bankrekening,
        dossier=dossier,
        geldig=vanaf(date(2024, 1, 1)),
        bron="opgave inwoner",
        nu=NU,
        iban=EIGEN,
        tenaamstelling="T. Persoon",
    )
    return dossier


@pytest.fixture
def dossier(db: None) -> Dossier:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    rekeningschema.werk_bij()
    teams.zet_in_team("GM0518", "Ana", TEAM, door="Chef", nu=NU)
    return _dossier()


def _besteed(dossier: Dossier, nieuw: Nieuw = NAAR_INWONER, **anders: Any) -> Maatwerkbesteding:
    return besteden.besteed(ANA, dossier, nieuw._replace(**anders), nu=NU)


def _saldi() -> dict[str, int]:
    return {een.rekening: een.saldo_cent for een in grootboek.saldi("GM0518", "2024-01", "2024-12")}


def test_een_besteding_wordt_meteen_geboekt_en_klaargezet_en_wacht_op_verantwoording(
    dossier: Dossier,
) -> None:
    _plafond()
    besteding = _besteed(dossier)
    assert (besteding.nummer, besteding.verantwoorden_voor) == ("MW-2024-00001", date(2024, 3, 31))
    betaling = Betaling.objects.get()
    assert (betaling.bedrag_cent, betaling.iban, betaling.dossier_id) == (75_00, EIGEN, dossier.pk)
    assert _saldi() == {"maatwerk": 75_00, "te-betalen-maatwerk": -75_00}


@pytest.mark.parametrize(("cent", "mag"), [(25_00, True), (25_01, False)])
def test_een_team_besteedt_tot_en_met_het_plafond_en_geen_cent_meer(
    dossier: Dossier, cent: int, mag: bool
) -> None:
    _plafond(100_00)
    _besteed(dossier)
    if mag:
        _besteed(dossier, bedrag_cent=cent)
    else:
        with pytest.raises(OpstapFout, match="MAATWERK-PLAFOND-OP"):
            _besteed(dossier, bedrag_cent=cent)
    assert _saldi()["maatwerk"] == (100_00 if mag else 75_00)


def test_zonder_plafond_wordt_niets_besteed(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="MAATWERK-GEEN-PLAFOND"):
        _besteed(dossier)


def test_het_plafond_van_het_ene_team_is_niet_dat_van_het_andere(dossier: Dossier) -> None:
    _plafond(10_00)
    _plafond(500_00, team="Tijdelijk Extra Ondersteuning")
    with pytest.raises(OpstapFout, match="MAATWERK-PLAFOND-OP"):
        _besteed(dossier)


@pytest.mark.parametrize(("cent", "mag"), [(75_00, True), (74_99, False)])
def test_een_plafond_gaat_niet_onder_wat_al_is_besteed(dossier: Dossier, cent: int, mag: bool) -> None:
    _plafond()
    _besteed(dossier)
    if mag:
        assert _plafond(cent).bedrag_cent == cent
    else:
        with pytest.raises(OpstapFout, match="MAATWERK-PLAFOND-BESTEED"):
            _plafond(cent)


def test_wie_in_het_team_werkt_stelt_het_plafond_niet_zelf_vast(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="MAATWERK-PLAFOND-EIGEN"):
        _plafond(wie=ANA)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"team": "Tijdelijk Extra Ondersteuning"}, "MAATWERK-TEAM"),
        ({"bedrag_cent": 0}, "MAATWERK-BEDRAG"),
        ({"waarvoor": " "}, "MAATWERK-WAARVOOR"),
        ({"reden": " "}, "REDEN-ONTBREEKT"),
        ({"geen_regeling": ""}, "REDEN-ONTBREEKT"),
        ({"wijze": Wijze.AANKOOPPAS}, "MAATWERK-KENMERK"),
        ({"wijze": Wijze.LEVERANCIER, "kenmerk": "F-1"}, "REKENING-NAAM"),
        (
            {"wijze": Wijze.LEVERANCIER, "kenmerk": "F-1", "tenaamstelling": "Witgoed", "iban": "NL00"},
            "IBAN-CONTROLE",
        ),
    ],
)
def test_een_besteding_die_niet_af_is_wordt_geweigerd(
    dossier: Dossier, anders: dict[str, Any], code: str
) -> None:
    _plafond()
    with pytest.raises(OpstapFout, match=code):
        _besteed(dossier, **anders)
    assert not Maatwerkbesteding.objects.exists()


def test_zonder_bekende_rekening_gaat_er_niets_naar_de_inwoner(dossier: Dossier) -> None:
    _plafond()
    with pytest.raises(OpstapFout, match="REKENING-ONTBREEKT"):
        _besteed(personen.nieuw_dossier("GM0518"))


def test_een_leverancier_wordt_betaald_nadat_een_collega_de_rekening_nakeek(dossier: Dossier) -> None:
    _plafond()
    besteding = _besteed(dossier, NAAR_WINKEL)
    assert not Betaling.objects.exists()
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        besteden.keur_goed(besteding, door="Ana", nu=NU)
    besteden.keur_goed(besteding, door="Ben", nu=NU)
    assert Betaling.objects.get().iban == WINKEL
    with pytest.raises(OpstapFout, match="MAATWERK-NAGEKEKEN"):
        besteden.keur_goed(besteding, door="Cor", nu=NU)


def test_een_afgekeurde_rekening_geeft_het_bedrag_terug_aan_het_team(dossier: Dossier) -> None:
    _plafond(75_00)
    besteding = _besteed(dossier, NAAR_WINKEL)
    besteden.keur_af(besteding, reden="De rekening is niet van de winkel.", door="Ben", nu=NU)
    assert not Betaling.objects.exists()
    assert _saldi() == {"maatwerk": 0, "te-betalen-maatwerk": 0}
    with pytest.raises(OpstapFout, match="MAATWERK-AFGEKEURD"):
        verantwoorden.verantwoord(besteding, opbrengst="Niets.", bewijs=BON, door="Ana", nu=NU)
    assert _besteed(dossier).bedrag_cent == 75_00


def test_met_de_aankooppas_is_al_betaald_en_wacht_het_bedrag_op_het_afschrift(dossier: Dossier) -> None:
    _plafond()
    besteding = _besteed(dossier, wijze=Wijze.AANKOOPPAS, kenmerk="bon 17")
    assert not Betaling.objects.exists()
    assert _saldi() == {"maatwerk": 75_00, "te-betalen-maatwerk": -75_00}
    with pytest.raises(OpstapFout, match="MAATWERK-OORDEEL"):
        besteden.keur_goed(besteding, door="Ben", nu=NU)


def _naast() -> tuple[int, int, int]:
    return te_betalen("te-betalen-maatwerk", "GM0518", Periode.jaar(2024))


def test_wat_nog_te_betalen_is_sluit_aan_op_de_bestedingen(dossier: Dossier) -> None:
    """Money for a resident, for two suppliers of whom one is refused, and with the card, paid by the bank."""
    iban = synthetisch_iban(9_999)
    Betaalrekening.objects.create(gemeente_id="GM0518", naam="Den Haag", iban=iban)
    _plafond(1_000_00)
    _besteed(dossier)
    _besteed(_dossier(), NAAR_WINKEL)
    besteden.keur_af(_besteed(dossier, NAAR_WINKEL), reden="Andere winkel.", door="Ben", nu=NU)
    _besteed(dossier, wijze=Wijze.AANKOOPPAS, kenmerk="bon 17", bedrag_cent=30_00)
    assert _naast() == (180_00, 180_00, 0)
    bestand = afschrift(
        iban, 100_00, 70_00, regel(-30_00, tekst="Kassa", dag="2024-03-04"), dag=date(2024, 3, 4)
    )
    bank.lees_bestand(bestand, gemeente="GM0518", door="Ben", moment=NU)
    (vraag,) = open_vraagposten("GM0518").exclude(bedrag_cent=100_00)
    los_op(vraag, rekening="te-betalen-maatwerk", door="Ben", reden="bon 17", moment=NU)
    assert _naast() == (150_00, 150_00, 0)


def test_een_besteding_die_niet_is_geboekt_wordt_gezien(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    _plafond()
    monkeypatch.setattr(boekingen, "boek", lambda besteding: None)
    _besteed(dossier)
    assert _naast() == (75_00, 0, 1)


def test_achteraf_staat_er_een_bon_bij_en_wat_het_bracht(
    dossier: Dossier, settings: Any, tmp_path: Any
) -> None:
    settings.STUKKEN_MAP = tmp_path
    _plafond()
    besteding = _besteed(dossier)
    af = verantwoorden.verantwoord(besteding, opbrengst="Weer een koelkast.", bewijs=BON, door="Ana", nu=NU)
    assert af.stuk is not None
    assert [een.soort for een in Stukstap.objects.filter(stuk=af.stuk).order_by("id")] == [
        "gekoppeld",
        "opgeborgen",
    ]
    with pytest.raises(OpstapFout, match="MAATWERK-VERANTWOORD"):
        verantwoorden.verantwoord(besteding, opbrengst="Nog eens.", zonder_stuk="Weg.", door="Ana", nu=NU)


@pytest.mark.parametrize(
    ("gegeven", "code"),
    [
        ({"opbrengst": " ", "zonder_stuk": "Kwijt."}, "REDEN-ONTBREEKT"),
        ({"opbrengst": "Een koelkast."}, "MAATWERK-BEWIJS"),
        ({"opbrengst": "Een koelkast.", "bewijs": BON, "zonder_stuk": "Kwijt."}, "MAATWERK-BEWIJS"),
    ],
)
def test_een_verantwoording_zegt_wat_het_bracht_en_heeft_een_bon_of_een_reden(
    dossier: Dossier, gegeven: dict[str, Any], code: str
) -> None:
    _plafond()
    besteding = _besteed(dossier)
    with pytest.raises(OpstapFout, match=code):
        verantwoorden.verantwoord(besteding, **gegeven, door="Ana", nu=NU)


def test_wat_op_een_collega_wacht_wordt_nog_niet_verantwoord(dossier: Dossier) -> None:
    _plafond()
    besteding = _besteed(dossier, NAAR_WINKEL)
    with pytest.raises(OpstapFout, match="MAATWERK-WACHT"):
        verantwoorden.verantwoord(besteding, opbrengst="Goed.", zonder_stuk="Kwijt.", door="Ana", nu=NU)


def test_de_bewaartermijn_begint_als_er_is_verantwoord(dossier: Dossier) -> None:
    _plafond()
    besteding = _besteed(dossier)
    (open_,) = bewaren.sporen("GM0518")
    assert (open_.sinds, open_.loopt) == (
        None,
        "Een besteding uit het maatwerkbudget is nog niet verantwoord.",
    )
    verantwoorden.verantwoord(besteding, opbrengst="Goed.", zonder_stuk="Kwijt.", door="Ana", nu=NU)
    (klaar,) = bewaren.sporen("GM0518")
    assert (klaar.dossier, klaar.soort, klaar.sinds) == (dossier.pk, Soort.VOORZIENING, date(2024, 3, 1))


def test_de_databank_laat_een_besteding_zoals_zij_is(dossier: Dossier) -> None:
    _plafond()
    besteding = _besteed(dossier)
    for verander in (
        lambda: Maatwerkbesteding.objects.update(bedrag_cent=1),
        besteding.delete,
        lambda: Maatwerkplafond.objects.update(bedrag_cent=1_000_000),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            verander()


def test_een_betaling_gaat_langs_de_vrijgave_naar_de_bank(dossier: Dossier) -> None:
    Betaalrekening.objects.create(gemeente_id="GM0518", naam="Den Haag", iban=synthetisch_iban(9_999))
    vrijgave.geef_rol("GM0518", "Ben", Rol.BETAALMEDEWERKER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    _plafond()
    _besteed(dossier)
    opdracht = betaalopdrachten.maak_opdracht(
        "GM0518", date(2024, 3, 1), uitvoerdatum=date(2024, 3, 5), door="Ana", moment=NU
    )
    assert opdracht is not None
    assert not [een.code for een in vrijgave.controleer(opdracht, moment=NU) if een.zwaarte == "stopt"]


@pytest.mark.parametrize(
    ("nieuw", "anders", "code"),
    [
        (NAAR_INWONER, {}, None),
        (NAAR_INWONER, {"bedrag_cent": 75_01}, "REGEL-BEDRAG"),
        (NAAR_INWONER, {"iban": WINKEL}, "REGEL-REKENING"),
        (NAAR_INWONER, {"sleutel": "maatwerk/GM0518/MW-2024-99999"}, "REGEL-ZONDER-BESTEDING"),
        (NAAR_WINKEL, {}, "REGEL-NIET-NAGEKEKEN"),
    ],
)
def test_elke_betaling_wordt_naast_haar_besteding_gelegd(
    dossier: Dossier, nieuw: Nieuw, anders: dict[str, Any], code: str | None
) -> None:
    _plafond()
    een = _besteed(dossier, nieuw)
    soort = betaalsoort(f"maatwerk_{een.wijze}")
    regel = Regel(
        1,
        dossier.pk,
        date(2024, 3, 1),
        soort.code,
        een.bedrag_cent,
        een.iban,
        een.tenaamstelling,
        f"maatwerk/GM0518/{een.nummer}",
        False,
    )._replace(**anders)
    assert [afwijking.code for _, afwijking in soort.controleer("GM0518", [regel])] == (
        [code] if code else []
    )
    (hoogste,) = soort.plafonds("GM0518", [regel])
    assert hoogste.bedrag_cent == (None if code == "REGEL-ZONDER-BESTEDING" else 100_00)
