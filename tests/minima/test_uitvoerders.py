"""Children of whom an executor hears, and what it delivers: once each, checked per line, to the cent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import betaalopdrachten, grootboek, rekeningschema, vrijgave
from opstap.financien.betaalsoorten import Regel as Betaalregel
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling
from opstap.financien.vrijgave import Instelling
from opstap.kern import feiten, personen
from opstap.kern.models import Bewoning, Gemeente, Inzage, Persoon
from opstap.kern.tijdvak import Tijdvak, vanaf
from opstap.kern.toegang import Doel, Gebruiker, Rol, inzagen
from opstap.minima import aanvragen, beslissen, oordelen, partners, toekenningen
from opstap.minima.models import Levering, Leverregel, Partner, Toekenning, Uitvoerafspraak
from opstap.minima.uitvoerders import afspraken, doorgeven, facturen, verantwoorden
from opstap.minima.uitvoerders.aansluiten import sluit_aan
from opstap.minima.uitvoerders.betaalsoort import UITVOERFACTUUR
from opstap.minima.uitvoerders.verantwoorden import Opgave, Uitslag
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import Dorp  # noqa: TID252
from .conftest import JAAR, NU, maak_besluit

FIETS, PAS, LAPTOP = "fiets", "schoolspullen", "laptop"
PEIL = date(2024, 3, 1)
BEHEER = Gebruiker("beheer", Rol.BEHEERDER, "GM0518")


@pytest.fixture(autouse=True)
def schema(den_haag: Gemeente) -> None:
    rekeningschema.werk_bij()


@pytest.fixture
def leergeld(den_haag: Gemeente) -> Partner:
    partner = partners.neem_op("GM0518", kvk_nummer="27000000", naam="Stichting Leergeld")
    spreek_af(partner, FIETS, herhaal=60)
    spreek_af(partner, PAS, herhaal=12)
    return partner


def spreek_af(partner: Partner, regeling: str, *, herhaal: int | None, **anders: Any) -> Uitvoerafspraak:
    gegevens: dict[str, Any] = {
        "geldig": vanaf(date(2024, 1, 1)),
        "hoogste_cent": 250_00,
        "grond": "overeenkomst van de proefgemeente, artikel 4",
        "door": "Ana",
        "gecontroleerd_door": "Ben",
    }
    return afspraken.spreek_af(
        partner, regeling=regeling, herhaal_maanden=herhaal, nu=NU, **(gegevens | anders)
    )


def maak_kind(nummer: int = 0, *, adres: bool = True) -> Persoon:
    kind = personen.schrijf_in(
        "GM0518",
        bsn=_elfproef(nummer),
        voornamen="Kim",
        achternaam="Voorbeeld",
        geboortedatum=date(2012, 5, 1),
        vandaag=PEIL,
    )
    if adres:
        huis = personen.adres(
            "GM0518", straat="Proefstraat", huisnummer=str(nummer + 1), postcode="2500 AA", plaats="Den Haag"
        )
        feiten.leg_vast(
            Bewoning,
            geldig=vanaf(date(2020, 1, 1)),
            bron="test",
            nu=datetime(2024, 1, 1, tzinfo=UTC),
            persoon=kind,
            adres=huis,
        )
    return kind


def _elfproef(nummer: int) -> str:
    """The next test number that passes the 11-proof."""
    goede = (
        f"{kandidaat}"
        for kandidaat in range(900_000_000, 900_001_000)
        if sum((9 - i) * int(c) for i, c in enumerate(f"{kandidaat}"[:8])) % 11 == kandidaat % 10
    )
    return [next(goede) for _ in range(nummer + 1)][-1]


def ken_toe(kind: Persoon, regeling: str = FIETS, geldig: Tijdvak = JAAR) -> Toekenning:
    besluit = maak_besluit(personen.nieuw_dossier("GM0518"))
    return toekenningen.ken_toe(besluit, regeling=regeling, geldig=geldig, nu=NU, persoon_id=kind.pk)


def lever(partner: Partner, op: date = PEIL, nu: datetime = NU) -> doorgeven.Verslag:
    return doorgeven.lever(partner, peildatum=op, door="Ana", nu=nu)


def kenmerk(toekenning: Toekenning) -> str:
    return Leverregel.objects.get(toekenning=toekenning).kenmerk


def opgave(toekenning: Toekenning, nummer: int = 2, **anders: Any) -> Opgave:
    gegevens = {
        "nummer": nummer,
        "kenmerk": kenmerk(toekenning),
        "onderdeel": toekenning.regeling,
        "geleverd_op": date(2024, 3, 20),
        "bedrag_cent": 249_99,
        "factuur": "F-1",
    }
    return Opgave(**(gegevens | anders))  # type: ignore[arg-type]


def verwerk(
    partner: Partner, *opgaven: Opgave, nu: datetime = datetime(2024, 4, 2, 9, tzinfo=UTC)
) -> Uitslag:
    return verantwoorden.verwerk(partner, opgaven, door="Ana", nu=nu)


def codes(uitslag: Uitslag) -> list[str]:
    return [een.fout.code for een in uitslag.geweigerd]


# -- passing on ----------------------------------------------------------------------------------------------


def test_een_kind_wordt_een_keer_doorgegeven_met_alleen_wat_voor_de_levering_nodig_is(
    leergeld: Partner,
) -> None:
    toekenning = ken_toe(maak_kind())
    verslag = lever(leergeld)
    assert verslag.opdracht is not None
    assert doorgeven.inhoud(verslag.opdracht, BEHEER, nu=NU) == [
        doorgeven.Regel(
            "nieuw",
            kenmerk(toekenning),
            FIETS,
            "Kim",
            "Voorbeeld",
            date(2012, 5, 1),
            "Proefstraat",
            "1",
            "2500 AA",
            "Den Haag",
            date(2024, 1, 1),
            date(2024, 12, 31),
        )
    ]
    assert lever(leergeld).opdracht is None


def test_de_inwoner_leest_wat_van_het_kind_aan_wie_is_doorgegeven(leergeld: Partner) -> None:
    eerste, tweede = ken_toe(maak_kind(0)), ken_toe(maak_kind(1), PAS)
    opdracht = lever(leergeld).opdracht
    assert opdracht is not None
    assert not Inzage.objects.exists()
    doorgeven.inhoud(opdracht, BEHEER, nu=NU)
    for toekenning in (eerste, tweede):
        wat = toekenningen.declaratie("GM0518", toekenning.regeling).naam
        [regel] = inzagen(toekenning.dossier)
        assert (regel.gebruiker, regel.doel, regel.moment) == ("beheer", Doel.LEVERING, NU)
        assert regel.reden == f"{wat}: naam, geboortedatum en adres van een kind, aan Stichting Leergeld"


def test_wie_dat_doel_niet_heeft_geeft_niets_door(leergeld: Partner) -> None:
    ken_toe(maak_kind())
    opdracht = lever(leergeld).opdracht
    assert opdracht is not None
    with pytest.raises(OpstapFout) as fout:
        doorgeven.inhoud(opdracht, Gebruiker("Ana", Rol.MEDEWERKER, "GM0518"), nu=NU)
    assert fout.value.code == "TOEGANG-DOEL"
    assert not Inzage.objects.exists()


def test_wat_nog_niet_kan_wacht_met_de_reden(leergeld: Partner) -> None:
    ken_toe(maak_kind(0, adres=False))
    toekenningen.ken_toe(maak_besluit(personen.nieuw_dossier("GM0518")), regeling=FIETS, geldig=JAAR, nu=NU)
    ken_toe(maak_kind(1), "stadspas")
    verslag = lever(leergeld)
    assert (verslag.opdracht, dict(verslag.wacht)) == (
        None,
        {"adres onbekend": 1, "niet voor een kind toegekend": 1},
    )


def test_zonder_afspraak_op_de_dag_wordt_niets_doorgegeven(leergeld: Partner) -> None:
    ken_toe(maak_kind())
    with pytest.raises(OpstapFout) as fout:
        lever(leergeld, date(2023, 12, 31))
    assert fout.value.code == "LEVERING-GEEN-AFSPRAAK"


def test_een_uitvoerder_hoort_dat_een_toekenning_is_geeindigd_als_hij_nog_niet_leverde(
    leergeld: Partner,
) -> None:
    geleverd, open_ = ken_toe(maak_kind(0)), ken_toe(maak_kind(1))
    lever(leergeld)
    verwerk(leergeld, opgave(geleverd))
    for een in (geleverd, open_):
        toekenningen.beeindig(een, per=date(2024, 6, 1), besluit=maak_besluit(een.dossier), nu=NU)
    verslag = lever(leergeld, date(2024, 5, 1))
    assert (verslag.nieuw, verslag.vervallen) == (0, 1)
    assert verslag.opdracht is not None
    assert doorgeven.inhoud(verslag.opdracht, BEHEER, nu=NU) == [
        doorgeven.Regel("vervallen", kenmerk(open_), FIETS, geldig_tot_en_met=date(2024, 5, 31))
    ]
    assert lever(leergeld, date(2024, 5, 1)).opdracht is None


@pytest.mark.parametrize(
    ("op", "nieuw", "wacht"),
    [
        (date(2029, 3, 19), 0, {"nog niet weer aan de beurt": 1}),
        (date(2029, 3, 20), 1, {}),
    ],
)
def test_na_de_herhaaltermijn_krijgt_een_kind_het_weer(
    leergeld: Partner, op: date, nieuw: int, wacht: dict[str, int]
) -> None:
    kind = maak_kind()
    eerste = ken_toe(kind)
    lever(leergeld)
    verwerk(leergeld, opgave(eerste))
    ken_toe(kind, geldig=vanaf(date(2029, 1, 1), date(2030, 1, 1)))
    verslag = lever(leergeld, op)
    assert (verslag.nieuw, dict(verslag.wacht)) == (nieuw, wacht)


def test_zonder_vastgelegde_herhaaltermijn_krijgt_een_kind_het_niet_nog_eens(leergeld: Partner) -> None:
    ander = partners.neem_op("GM0518", kvk_nummer="27000001", naam="Fietsenbank")
    spreek_af(ander, "stadspas", herhaal=None)
    kind = maak_kind()
    eerste = ken_toe(kind, "stadspas")
    assert lever(ander).nieuw == 1
    verwerk(ander, opgave(eerste))
    ken_toe(kind, "stadspas", vanaf(date(2039, 1, 1), date(2040, 1, 1)))
    verslag = lever(ander, date(2039, 5, 1))
    assert (verslag.nieuw, dict(verslag.wacht)) == (0, {"herhaaltermijn onbekend": 1})


def test_van_aanvraag_tot_geleverd_en_verantwoord(leergeld: Partner) -> None:
    """A laptop for each child: granted by the rules, passed on, delivered, invoiced and adding up."""
    dorp = Dorp()
    dossier = dorp.huishouden(kinderen=(date(2014, 4, 1), date(2016, 4, 1)))
    spreek_af(leergeld, LAPTOP, herhaal=None)
    aanvraag = aanvragen.vraag_aan(dossier, LAPTOP, ontvangen=PEIL, nu=NU, kanaal="op papier")
    while (vraag := oordelen.stand(aanvraag, nu=NU).vraag) is not None:
        aanvragen.geef_antwoord(aanvraag, vraag.naam, vraag.bereik[0], bron="gesprek", door="Ana", nu=NU)
    besluit = beslissen.beslis(aanvraag, door="Ana", nu=NU)

    assert lever(leergeld).nieuw == 2
    toegekend = list(Toekenning.objects.filter(besluit=besluit))
    uitslag = verwerk(leergeld, *(opgave(een, nummer) for nummer, een in enumerate(toegekend, 2)))
    assert (uitslag.nieuw, codes(uitslag)) == (2, [])
    _rekening(leergeld)
    facturen.zet_klaar("GM0518", date(2024, 3, 1), door="Ana", nu=NU)
    stand = sluit_aan(leergeld)
    assert (stand.geleverd_cent, stand.geboekt_cent, stand.klaargezet_cent) == (499_98, 499_98, 499_98)
    assert not stand.verschillen


def test_goederen_die_met_niemand_zijn_afgesproken_worden_geteld(leergeld: Partner) -> None:
    ken_toe(maak_kind(), LAPTOP)
    assert dict(lever(leergeld).wacht) == {"met geen uitvoerder afgesproken": 1}
    spreek_af(leergeld, LAPTOP, herhaal=None)
    verslag = lever(leergeld)
    assert (verslag.nieuw, dict(verslag.wacht)) == (1, {})


# -- accounting ----------------------------------------------------------------------------------------------


def test_een_levering_wordt_een_last_op_het_product_en_een_schuld_aan_de_uitvoerder(
    leergeld: Partner,
) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)
    uitslag = verwerk(leergeld, opgave(toekenning, bedrag_cent=250_00))
    assert (uitslag.nieuw, uitslag.aanvaard_cent, codes(uitslag)) == (1, 250_00, [])
    assert {
        (een.rekening, een.product): een.saldo_cent for een in grootboek.saldi("GM0518", "2024-03", "2024-03")
    } == {("verstrekkingen", "minimabeleid"): 250_00, ("te-betalen-partners", None): -250_00}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"kenmerk": "0123456789ab"}, "LEVERING-ONBEKEND"),
        ({"onderdeel": PAS}, "LEVERING-ONDERDEEL"),
        ({"geleverd_op": date(2024, 1, 1)}, None),
        ({"geleverd_op": date(2023, 12, 31)}, "LEVERING-BUITEN-TERMIJN"),
        ({"geleverd_op": date(2024, 4, 2)}, None),
        ({"geleverd_op": date(2024, 4, 3)}, "LEVERING-TOEKOMST"),
        ({"bedrag_cent": 1}, None),
        ({"bedrag_cent": 0}, "LEVERING-BEDRAG"),
        ({"bedrag_cent": 250_00}, None),
        ({"bedrag_cent": 250_01}, "LEVERING-TE-HOOG"),
    ],
)
def test_een_regel_die_niet_klopt_wordt_geweigerd_en_de_goede_verwerkt(
    leergeld: Partner, anders: dict[str, Any], code: str | None
) -> None:
    goed, ander = ken_toe(maak_kind(0)), ken_toe(maak_kind(1))
    lever(leergeld)
    uitslag = verwerk(leergeld, opgave(goed), opgave(ander, 3, **anders))
    assert codes(uitslag) == ([code] if code else [])
    assert uitslag.nieuw == Levering.objects.count() == (1 if code else 2)
    assert not sluit_aan(leergeld).verschillen


@pytest.mark.parametrize(
    ("dag", "code"), [(date(2024, 3, 14), None), (date(2024, 3, 15), "LEVERING-BUITEN-TERMIJN")]
)
def test_vanaf_het_einde_van_een_toekenning_telt_een_levering_niet(
    leergeld: Partner, dag: date, code: str | None
) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)
    toekenningen.beeindig(toekenning, per=date(2024, 3, 15), besluit=maak_besluit(toekenning.dossier), nu=NU)
    assert codes(verwerk(leergeld, opgave(toekenning, geleverd_op=dag))) == ([code] if code else [])


def test_op_een_dag_zonder_afspraak_telt_een_levering_niet(den_haag: Gemeente) -> None:
    partner = partners.neem_op("GM0518", kvk_nummer="27000001", naam="Fietsenbank")
    spreek_af(partner, FIETS, herhaal=60, geldig=vanaf(date(2024, 1, 1), date(2024, 3, 10)))
    binnen, buiten = ken_toe(maak_kind(0)), ken_toe(maak_kind(1))
    lever(partner)
    uitslag = verwerk(
        partner,
        opgave(binnen, geleverd_op=date(2024, 3, 9)),
        opgave(buiten, 3, geleverd_op=date(2024, 3, 10)),
    )
    assert (uitslag.nieuw, codes(uitslag)) == (1, ["LEVERING-ZONDER-AFSPRAAK"])


def test_wat_een_andere_uitvoerder_hoorde_is_bij_deze_onbekend(leergeld: Partner) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)
    ander = partners.neem_op("GM0518", kvk_nummer="27000001", naam="Fietsenbank")
    assert codes(verwerk(ander, opgave(toekenning))) == ["LEVERING-ONBEKEND"]


def test_een_tweede_levering_bij_een_kenmerk_wordt_geweigerd_en_dezelfde_is_bekend(leergeld: Partner) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)
    dubbel = verwerk(leergeld, opgave(toekenning), opgave(toekenning, 3, factuur="F-2"))
    assert (dubbel.nieuw, codes(dubbel)) == (1, ["LEVERING-DUBBEL"])
    weer = verwerk(leergeld, opgave(toekenning), opgave(toekenning, 3, bedrag_cent=200_00))
    assert (weer.nieuw, weer.bestond, codes(weer)) == (0, 1, ["LEVERING-DUBBEL"])
    assert sluit_aan(leergeld).geleverd_cent == 249_99


@pytest.mark.parametrize(
    ("dag", "code"), [(date(2025, 3, 19), "LEVERING-TE-SNEL"), (date(2025, 3, 20), None)]
)
def test_een_levering_binnen_de_herhaaltermijn_wordt_geweigerd(
    leergeld: Partner, dag: date, code: str | None
) -> None:
    kind = maak_kind()
    eerste = ken_toe(kind, PAS)
    tweede = ken_toe(kind, PAS, vanaf(date(2025, 1, 1), date(2026, 1, 1)))
    lever(leergeld)
    lever(leergeld, date(2025, 2, 1))
    later = datetime(2025, 4, 1, tzinfo=UTC)
    uitslag = verwerk(leergeld, opgave(eerste), opgave(tweede, 3, geleverd_op=dag), nu=later)
    assert codes(uitslag) == ([code] if code else [])


def test_de_databank_weigert_een_levering_boven_de_afspraak(leergeld: Partner) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)
    verwerk(leergeld)
    with pytest.raises(IntegrityError, match="past niet"), transaction.atomic():
        Levering.objects.create(
            gemeente_id="GM0518",
            dossier=toekenning.dossier,
            regel=toekenning.leverregel,
            opgave=leergeld.verantwoordingsopgaven.get(),
            partner=leergeld,
            afspraak=Uitvoerafspraak.objects.get(regeling=FIETS),
            geleverd_op=PEIL,
            bedrag_cent=250_01,
            factuur="F-1",
        )


def test_breekt_het_verwerken_af_dan_is_er_niets_gebeurd(
    leergeld: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    toekenning = ken_toe(maak_kind())
    lever(leergeld)

    def breek(posten: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as stuk:
        stuk.setattr(grootboek, "boek_veel", breek)
        with pytest.raises(OSError, match="disk"):
            verwerk(leergeld, opgave(toekenning))
    assert (Levering.objects.count(), leergeld.verantwoordingsopgaven.count()) == (0, 0)
    assert verwerk(leergeld, opgave(toekenning)).nieuw == 1


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"gecontroleerd_door": "Ana"}, "VIER-OGEN"),
        ({"hoogste_cent": 0}, "AFSPRAAK-BEDRAG"),
        ({"grond": " "}, "REDEN-ONTBREEKT"),
        ({"geldig": vanaf(date(2025, 1, 1))}, "AFSPRAAK-BESTAAT"),
    ],
)
def test_een_afspraak_heeft_bedrag_grond_en_twee_mensen_en_een_uitvoerder_tegelijk(
    leergeld: Partner, anders: dict[str, Any], code: str
) -> None:
    ander = partners.neem_op("GM0518", kvk_nummer="27000001", naam="Fietsenbank")
    regeling = FIETS if "geldig" in anders else "stadspas"
    with pytest.raises(OpstapFout) as fout, transaction.atomic():
        spreek_af(ander, regeling, herhaal=12, **anders)
    assert fout.value.code == code


# -- paying --------------------------------------------------------------------------------------------------

MAART = date(2024, 3, 1)
RUIM = Instelling(
    reden_promille=500,
    stopt_promille=5_000,
    verdeling_promille=1_000,
    steekproef=0,
    tweede_vrijgave_cent=1_000_000_00,
    grondslag="Besluit van de proefgemeente",
)


def _op(dag: int) -> datetime:
    return datetime(2024, 4, dag, 10, 0, tzinfo=UTC)


def _rekening(partner: Partner) -> str:
    iban = synthetisch_iban(7)
    partners.leg_rekening_vast(
        partner,
        iban=iban,
        tenaamstelling="Stichting Leergeld",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    return iban


@pytest.fixture
def twee_facturen(leergeld: Partner) -> Partner:
    drie = [ken_toe(maak_kind(i)) for i in range(3)]
    lever(leergeld)
    verwerk(
        leergeld,
        opgave(drie[0], bedrag_cent=100_00),
        opgave(drie[1], 3, bedrag_cent=50_50),
        opgave(drie[2], 4, bedrag_cent=7_00, factuur="F-2"),
    )
    return leergeld


def test_elke_factuur_wordt_een_keer_betaald_en_krijgt_er_niets_bij(twee_facturen: Partner) -> None:
    zonder = facturen.zet_klaar("GM0518", MAART, door="Ana", nu=_op(3))
    assert (zonder.posten, zonder.zonder_rekening) == ([], [twee_facturen])
    iban = _rekening(twee_facturen)
    eerst = facturen.zet_klaar("GM0518", MAART, door="Ana", nu=_op(3))
    assert [(een.kenmerk, een.bedrag_cent) for een in eerst.posten] == [("F-1", 150_50), ("F-2", 7_00)]
    assert facturen.zet_klaar("GM0518", MAART, door="Ana", nu=_op(4)).posten == []
    assert {(een.bedrag_cent, een.iban) for een in Betaling.objects.all()} == {(150_50, iban), (7_00, iban)}
    later = ken_toe(maak_kind(4))
    lever(twee_facturen)
    assert codes(verwerk(twee_facturen, opgave(later))) == ["LEVERING-FACTUUR-KLAAR"]
    assert codes(verwerk(twee_facturen, opgave(later, factuur="F-3"))) == []
    stand = sluit_aan(twee_facturen)
    assert (stand.nog_te_factureren_cent, stand.klaargezet_cent) == (249_99, 157_50)
    assert stand.verschillen == ()


@pytest.fixture
def opdracht(twee_facturen: Partner) -> Betaalopdracht:
    Betaalrekening.objects.create(gemeente_id="GM0518", naam="Den Haag", iban=synthetisch_iban(9_999))
    vrijgave.stel_in("GM0518", RUIM, vanaf=date(2024, 1, 1), door="Eva")
    vrijgave.geef_rol("GM0518", "Ben", Rol.BETAALMEDEWERKER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    vrijgave.geef_rol("GM0518", "Cor", Rol.CONTROLLER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    _rekening(twee_facturen)
    facturen.zet_klaar("GM0518", MAART, door="Ana", nu=_op(2))
    gemaakt = betaalopdrachten.maak_opdracht(
        "GM0518", MAART, uitvoerdatum=date(2024, 4, 5), door="Ana", moment=_op(2)
    )
    assert gemaakt is not None
    return gemaakt


def test_een_factuur_gaat_na_controle_en_vrijgave_naar_de_bank_en_alles_sluit(
    opdracht: Betaalopdracht, leergeld: Partner
) -> None:
    assert {
        een.code for een in vrijgave.controleer(opdracht, moment=_op(3)) if een.zwaarte == "stopt"
    } == set()
    for code in {een.code for een in opdracht.bevindingen.all()}:
        vrijgave.beoordeel(opdracht, code, door="Cor", reden="Nagekeken.", moment=_op(3))
    assert vrijgave.geef_vrij(opdracht, door="Ben", moment=_op(3))
    betaalopdrachten.verzend(opdracht, door="Ben", datum=date(2024, 4, 5))
    saldi = {een.rekening: een.saldo_cent for een in grootboek.saldi("GM0518", "2024-01", "2024-12")}
    assert saldi == {"verstrekkingen": 157_50, "te-betalen-partners": 0, "betalingen-onderweg": -157_50}
    stand = sluit_aan(leergeld)
    assert (stand.doorgegeven, stand.geleverd, stand.nog_te_leveren) == (3, 3, 0)
    assert stand.geleverd_cent == stand.geboekt_cent == stand.gefactureerd_cent == stand.verzonden_cent
    assert stand.verschillen == ()


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"bedrag_cent": 150_51}, "REGEL-BEDRAG"),
        ({"bedrag_cent": 150_49}, "REGEL-BEDRAG"),
        ({"iban": synthetisch_iban(8)}, "REGEL-REKENING"),
        ({"sleutel": "uitvoerfactuur/GM0518/UF-2024-99999"}, "REGEL-ZONDER-FACTUUR"),
    ],
)
def test_een_betaling_wordt_met_haar_factuur_vergeleken(
    opdracht: Betaalopdracht, anders: dict[str, Any], code: str | None
) -> None:
    een = opdracht.betalingen.get(bedrag_cent=150_50)
    regel = Betaalregel(
        een.pk, None, een.maand, een.soort, een.bedrag_cent, een.iban, een.naam, een.sleutel, False
    )._replace(**anders)
    gevonden = [afwijking.code for _, afwijking in UITVOERFACTUUR.controleer("GM0518", [regel])]
    assert gevonden == ([code] if code else [])
    assert UITVOERFACTUUR.plafonds("GM0518", [regel])[0].bedrag_cent == (
        0 if code == "REGEL-ZONDER-FACTUUR" else 500_00
    )
