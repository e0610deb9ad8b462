"""Files with executors: what goes out is what was described, what comes back is checked and taken once."""

from __future__ import annotations

import stat
from argparse import ArgumentParser
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.utils import timezone

from opstap.financien import rekeningschema
from opstap.kern import besluiten, feiten, personen
from opstap.kern.models import Besluit, Bewoning, Gemeente, Inzage, Persoon
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.koppelingen import uitvoerders
from opstap.koppelingen.bestand import lees
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima import partners, toekenningen
from opstap.minima.models import Levering, Leverregel, Partner
from opstap.minima.uitvoerders import afspraken, doorgeven
from opstap.opdrachten import uitvoerders as opdracht
from opstap.regels.fouten import OpstapFout

from .conftest import als_csv, inhoud

NU = datetime(2024, 3, 1, 10, 0, tzinfo=UTC)
LATER = datetime(2024, 4, 2, 10, 0, tzinfo=UTC)
BEHEER = Gebruiker("beheer", Rol.BEHEERDER, "GM0518")
FIETS = "fiets"


@pytest.fixture
def leergeld(db: None) -> Partner:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    rekeningschema.werk_bij()
    partner = partners.neem_op("GM0518", kvk_nummer="27000000", naam="Stichting Leergeld")
    afspraken.spreek_af(
        partner,
        regeling=FIETS,
        geldig=vanaf(date(2024, 1, 1)),
        hoogste_cent=250_00,
        herhaal_maanden=60,
        grond="overeenkomst van de proefgemeente",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    return partner


def kind(bsn: str, voornamen: str = "Kim", jaar: int = 2024) -> Persoon:
    """A child with an address and a grant."""
    wie = personen.schrijf_in(
        "GM0518",
        bsn=bsn,
        voornamen=voornamen,
        achternaam="Voorbeeld; zoon",
        geboortedatum=date(2012, 5, 1),
        vandaag=NU.date(),
    )
    huis = personen.adres(
        "GM0518", straat="Proefstraat", huisnummer=bsn[-2:], postcode="2500 AA", plaats="Den Haag"
    )
    begin = vanaf(date(2020, 1, 1))
    feiten.leg_vast(Bewoning, geldig=begin, bron="test", nu=NU, persoon=wie, adres=huis)
    besluit = besluiten.neem(
        dossier=personen.nieuw_dossier("GM0518"),
        soort=Besluit.Soort.TOEKENNING,
        ingangsdatum=date(2024, 1, 1),
        genomen_op=NU,
        genomen_door="t.test",
        feiten={},
        bon={},
        uitkomst={},
        spoor=[],
        bekend_op=NU,
    )
    heel_jaar = vanaf(date(jaar, 1, 1), date(jaar + 1, 1, 1))
    toekenningen.ken_toe(besluit, regeling=FIETS, geldig=heel_jaar, nu=NU, persoon_id=wie.pk)
    return wie


def levering(wie: Persoon, **anders: str) -> dict[str, str]:
    return {
        "kenmerk": Leverregel.objects.get(persoon=wie).kenmerk,
        "onderdeel": FIETS,
        "geleverd_op": "2024-03-20",
        "bedrag": "249,99",
        "factuur": "F-1",
    } | anders


def verwerk(partner: Partner, rijen: list[dict[str, str]], nu: datetime = LATER) -> Verslag:
    return uitvoerders.verwerk(partner, inhoud(uitvoerders.LEVERINGEN, rijen), door="Ana", nu=nu)


def test_het_bestand_voldoet_aan_de_beschrijving_en_is_alleen_voor_wie_het_schreef(
    leergeld: Partner, tmp_path: Path
) -> None:
    kind("900000995"), kind("900000983")
    gemaakt = doorgeven.lever(leergeld, peildatum=NU.date(), door="Ana", nu=NU).opdracht
    assert gemaakt is not None
    pad = tmp_path / "kinderen.csv"
    assert uitvoerders.schrijf(gemaakt, pad, gebruiker=BEHEER, nu=NU) == 2
    gelezen = lees(pad.read_bytes(), uitvoerders.DOORGEVEN)
    assert (len(gelezen.regels), gelezen.geweigerd) == (2, ())
    assert gelezen.regels[0].waarden["achternaam"] == "Voorbeeld; zoon"
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert b"900000995" not in pad.read_bytes()
    assert Inzage.objects.count() == 2
    with pytest.raises(OpstapFout) as fout:
        uitvoerders.schrijf(gemaakt, pad, gebruiker=BEHEER, nu=LATER)
    assert fout.value.code == "BESTAND-BESTAAT"


def test_wat_niet_aan_de_beschrijving_voldoet_wordt_niet_geschreven(
    leergeld: Partner, tmp_path: Path
) -> None:
    kind("900000995", voornamen=" Kim")
    gemaakt = doorgeven.lever(leergeld, peildatum=NU.date(), door="Ana", nu=NU).opdracht
    assert gemaakt is not None
    with pytest.raises(OpstapFout) as fout:
        uitvoerders.schrijf(gemaakt, tmp_path / "kinderen.csv", gebruiker=BEHEER, nu=NU)
    assert fout.value.code == "LEVERBESTAND"
    assert not (tmp_path / "kinderen.csv").exists()


def test_goede_regels_worden_verwerkt_en_de_andere_teruggestuurd(leergeld: Partner) -> None:
    eerste, tweede = kind("900000995"), kind("900000983")
    doorgeven.lever(leergeld, peildatum=NU.date(), door="Ana", nu=NU)
    verslag = verwerk(
        leergeld,
        [
            levering(eerste),
            levering(tweede, bedrag="1.000"),
            levering(tweede, geleverd_op="20-3-2024"),
            levering(tweede, factuur=""),
            levering(tweede, bedrag="250,01"),
            levering(tweede, kenmerk="0123456789ab"),
        ],
    )
    assert verslag.nieuw == Levering.objects.count() == 1
    assert [(een.nummer, een.kolom, een.code) for een in verslag.geweigerd] == [
        (3, "bedrag", "BEDRAG-DUBBELZINNIG"),
        (4, "geleverd_op", "VELD-DATUM"),
        (5, "factuur", "VELD-LEEG"),
        (6, "bedrag", "LEVERING-TE-HOOG"),
        (7, "kenmerk", "LEVERING-ONBEKEND"),
    ]


def test_hetzelfde_bestand_of_dezelfde_levering_nog_eens_verandert_niets(leergeld: Partner) -> None:
    eerste, tweede = kind("900000995"), kind("900000983")
    doorgeven.lever(leergeld, peildatum=NU.date(), door="Ana", nu=NU)
    assert verwerk(leergeld, [levering(eerste)]).nieuw == 1
    assert verwerk(leergeld, [levering(eerste)]).eerder == LATER
    ander = verwerk(leergeld, [levering(eerste), levering(tweede)])
    assert (ander.nieuw, ander.bestond, ander.geweigerd) == (1, 1, ())


def test_van_een_afgebroken_bestand_wordt_niets_verwerkt(leergeld: Partner) -> None:
    eerste = kind("900000995")
    doorgeven.lever(leergeld, peildatum=NU.date(), door="Ana", nu=NU)
    heel = als_csv(uitvoerders.LEVERINGEN, [levering(eerste)] * 2)
    with pytest.raises(OpstapFout) as fout:
        lees(heel[:-1], uitvoerders.LEVERINGEN)
    assert fout.value.code == "BESTAND-AFGEBROKEN"


# -- the command ---------------------------------------------------------------------------------------------


def draai(*woorden: str) -> int:
    lezer = ArgumentParser()
    opdracht.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["uitvoerders", *woorden])
    code: int = args.uitvoeren(args)
    return code


def test_van_doorgeven_tot_sluiten_met_opdrachten(
    leergeld: Partner, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    jaar = timezone.localdate().year
    wie = kind("900000995", jaar=jaar)
    uit, terug = tmp_path / "kinderen.csv", tmp_path / "leveringen.csv"
    assert draai("geef-door", "27000000", str(uit)) == 0
    assert draai("geef-door", "27000000", str(tmp_path / "leeg.csv")) == 0
    assert "Er is niets door te geven." in capsys.readouterr().out
    assert draai("opnieuw", f"LO-{jaar}-00001", str(tmp_path / "weer.csv")) == 0
    assert (tmp_path / "weer.csv").read_bytes() == uit.read_bytes()
    goed, fout = levering(wie, geleverd_op=f"{jaar}-01-01"), levering(wie, kenmerk="0123456789ab")
    terug.write_bytes(als_csv(uitvoerders.LEVERINGEN, [goed, fout]))
    assert draai("neem-aan", "27000000", str(terug)) == 1
    assert "LEVERING-ONBEKEND" in (tmp_path / "leveringen.geweigerd.csv").read_text()
    partners.leg_rekening_vast(
        leergeld,
        iban="NL86INGB0002445588",
        tenaamstelling="Stichting Leergeld",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    assert draai("betaal", f"{jaar}-01") == 0
    capsys.readouterr()
    assert draai("sluit-aan", "27000000") == 0
    regels = dict(regel.split(":", 1) for regel in capsys.readouterr().out.splitlines())
    assert {naam: waarde.strip() for naam, waarde in regels.items()} == {
        "Doorgegeven": "1",
        "Vervallen": "0",
        "Leveringen": "1",
        "Geleverd": "€\u00a0249,99",
        "Nog te leveren": "0",
        "Gevraagd": "€\u00a0499,98",
        "Geweigerd": "€\u00a0249,99",
        "Geboekt": "€\u00a0249,99",
        "Gefactureerd": "€\u00a0249,99",
        "Klaargezet": "€\u00a0249,99",
        "Naar de bank": "€\u00a00,00",
        "Nog te factureren": "€\u00a00,00",
    }


def test_wat_niet_kan_worden_geschreven_is_niet_doorgegeven(leergeld: Partner, tmp_path: Path) -> None:
    kind("900000995", jaar=timezone.localdate().year)
    with pytest.raises(OpstapFout, match="BESTAND-ONSCHRIJFBAAR"):
        draai("geef-door", "27000000", str(tmp_path / "er-niet" / "kinderen.csv"))
    assert (Leverregel.objects.count(), Inzage.objects.count()) == (0, 0)
