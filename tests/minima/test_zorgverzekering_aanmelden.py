"""Taking part in the group insurance follows the decision: from a known choice, and from nothing else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon, ZaakGebeurtenis
from opstap.kern.tijdvak import vanaf
from opstap.minima import aanvragen, ambtshalve, beeindigen, beslissen, oordelen, partners
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import (
    Partner,
    Regelingaanvraag,
    Toekenning,
    Toekenningseinde,
    Verzekerde,
    Verzekeringsmutatie,
)
from opstap.minima.zorgverzekering import aanmelden, deelname, melden, premies, toetsen
from opstap.minima.zorgverzekering.aanmelden import Stap
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import BEGIN, HAAG, Dorp, moment  # noqa: TID252

LAAG, HOOG = Inkomensband.LAAG, Inkomensband.HOOG
POLIS = "gemeentepolis"
NU = moment(2024, 3, 12)
MEI = date(2024, 5, 1)


@pytest.fixture
def dorp(den_haag: Gemeente) -> Dorp:
    return Dorp()


@pytest.fixture
def vgz(den_haag: Gemeente) -> Partner:
    partner = partners.neem_op(HAAG, kvk_nummer="30000000", naam="Proefverzekeraar")
    premies.spreek_af(
        partner,
        band=LAAG,
        geldig=vanaf(date(2024, 1, 1)),
        bijdrage_cent=30_00,
        grond="overeenkomst van de proefgemeente",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    return partner


def vraag_aan(dossier: Dossier, nu: datetime = NU) -> Regelingaanvraag:
    aanvraag = aanvragen.vraag_aan(dossier, POLIS, ontvangen=nu.date(), nu=nu, kanaal="op papier")
    while (vraag := oordelen.stand(aanvraag, nu=nu).vraag) is not None:
        aanvragen.geef_antwoord(aanvraag, vraag.naam, vraag.bereik[0], bron="gesprek", door="Ana", nu=nu)
    return aanvraag


def ken_toe(dossier: Dossier) -> Besluit:
    besluit = beslissen.beslis(vraag_aan(dossier), door="Ana", nu=NU)
    assert besluit.soort == Besluit.Soort.TOEKENNING
    return besluit


def kies(dossier: Dossier, wie: Persoon, bij: Partner | None, **anders: Any) -> Any:
    gegevens: dict[str, Any] = {"vanaf": MEI if bij else None, "bron": "gesprek", "door": "Ana", "nu": NU}
    return aanmelden.kies(dossier, wie, verzekeraar=bij, **(gegevens | anders))


def stand(dag: date) -> dict[int, int]:
    gevonden = deelname.op(HAAG, dag)
    personen = dict(Verzekerde.objects.values_list("pk", "persoon_id"))
    return {
        personen[wie]: band
        for wie, band in zip(gevonden.verzekerde.tolist(), gevonden.band.tolist(), strict=True)
    }


def stappen(dossier: Dossier) -> list[Stap]:
    return [een.stap for een in aanmelden.van_dossier(dossier, nu=NU)]


def test_een_toekenning_meldt_aan_wie_koos_en_de_rest_blijft_als_taak_staan(dorp: Dorp, vgz: Partner) -> None:
    dossier = dorp.huishouden(partner=date(1986, 1, 1))
    wie = dorp.aanvrager(dossier)
    kies(dossier, wie, vgz)
    assert stappen(dossier) == [Stap.TOEKENNING, Stap.KEUZE]
    assert not Verzekerde.objects.exists()

    besluit = ken_toe(dossier)

    assert (stand(date(2024, 4, 30)), stand(MEI)) == ({}, {wie.pk: LAAG})
    assert Verzekeringsmutatie.objects.get().besluit == besluit
    assert besluit.uitkomst["dag"]["waarden"] == {"gemeentepolis_recht": 1, "gemeentepolis_band": LAAG}
    assert stappen(dossier) == [Stap.DOET_MEE, Stap.KEUZE]
    assert aanmelden.wachtend(HAAG, MEI, nu=NU) == {Stap.KEUZE.value: [dossier.nummer]}
    assert melden.maak(vgz, maand=MEI, door="Ana", nu=NU) is not None
    assert ZaakGebeurtenis.objects.filter(
        dossier=dossier, tekst="Zorgverzekering: aangemeld bij Proefverzekeraar per 01-05-2024"
    ).exists()


def test_wie_na_de_toekenning_kiest_doet_meteen_mee_en_wie_niet_meedoet_is_geen_taak(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier = dorp.huishouden(partner=date(1986, 1, 1))
    ken_toe(dossier)
    wie, partner = (een.persoon for een in aanmelden.van_dossier(dossier, nu=NU))
    kies(dossier, wie, vgz)
    kies(dossier, partner, None)
    assert stand(MEI) == {wie.pk: LAAG}
    assert stappen(dossier) == [Stap.DOET_MEE, Stap.NIET]
    assert aanmelden.wachtend(HAAG, MEI, nu=NU) == {}


def test_de_band_komt_uit_de_regels_en_zonder_regels_van_een_mens(dorp: Dorp, vgz: Partner) -> None:
    hoog = dorp.huishouden()
    dorp.overig(dorp.aanvrager(hoog), 1_700_00, vanaf(BEGIN), moment(2023, 6, 2))
    ken_toe(hoog)
    kies(hoog, dorp.aanvrager(hoog), vgz, band=LAAG)
    anders = dorp.huishouden()
    dorp.overig(dorp.aanvrager(anders), 9_000_00, vanaf(BEGIN), moment(2023, 6, 2))
    beslissen.beslis(
        vraag_aan(anders),
        door="Ana",
        nu=NU,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Schulden."),
        medeondertekenaar="Ben",
    )
    kies(anders, dorp.aanvrager(anders), vgz)
    assert stappen(anders) == [Stap.BAND]
    kies(anders, dorp.aanvrager(anders), vgz, band=HOOG)
    assert stand(MEI) == {dorp.aanvrager(hoog).pk: HOOG, dorp.aanvrager(anders).pk: HOOG}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"vanaf": date(2024, 5, 2)}, "VERZEKERING-EERSTE-DAG"),
        ({"vanaf": None}, "VERZEKERING-EERSTE-DAG"),
        ({"vanaf": date(2023, 12, 1)}, "VERZEKERING-VERZEKERAAR"),
        ({"bron": " "}, "GEGEVEN-BRON"),
    ],
)
def test_een_keuze_heeft_een_eerste_dag_een_verzekeraar_met_afspraak_en_een_bron(
    dorp: Dorp, vgz: Partner, anders: dict[str, Any], code: str
) -> None:
    dossier = dorp.huishouden()
    with pytest.raises(OpstapFout) as fout:
        kies(dossier, dorp.aanvrager(dossier), vgz, **anders)
    assert fout.value.code == code


def test_alleen_een_volwassene_van_het_huishouden_kiest_en_wie_meedoet_niet_nog_eens(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    with pytest.raises(OpstapFout, match="VERZEKERING-WIE"):
        kies(dossier, dorp.aanvrager(ander), vgz)
    ken_toe(dossier)
    kies(dossier, dorp.aanvrager(dossier), vgz)
    with pytest.raises(OpstapFout, match="VERZEKERING-DOET-MEE"):
        kies(dossier, dorp.aanvrager(dossier), None)


def test_het_einde_van_een_toekenning_is_een_afmelding_op_de_eerste_dag_daarna(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    wie = dorp.aanvrager(dossier)
    kies(dossier, wie, vgz)
    toekenning = Toekenning.objects.get()
    besluit = beeindigen.beeindig(
        dossier, toekenning.pk, per=date(2024, 7, 15), reden="Verhuisd.", door="Ana", nu=NU
    )
    assert (stand(date(2024, 7, 31)), stand(date(2024, 8, 1))) == ({wie.pk: LAAG}, {})
    assert Verzekeringsmutatie.objects.latest("id").besluit == besluit
    assert stappen(dossier) == [Stap.KEUZE]
    with pytest.raises(OpstapFout, match="VERZEKERING-PER-DAG"):
        kies(dossier, wie, vgz, vanaf=date(2024, 8, 1))


def test_een_toekenning_die_eindigt_voor_de_verzekering_begint_stopt_haar_een_maand_later(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    kies(dossier, dorp.aanvrager(dossier), vgz)
    toekenning = Toekenning.objects.get()
    beeindigen.beeindig(dossier, toekenning.pk, per=date(2024, 4, 1), reden="Fout.", door="Ana", nu=NU)
    assert (len(stand(MEI)), stand(date(2024, 6, 1))) == (1, {})


def test_verlengen_houdt_wie_meedoet_en_meldt_aan_wie_op_het_nieuwe_jaar_wachtte(
    dorp: Dorp, vgz: Partner
) -> None:
    nieuwjaar, nu = date(2025, 1, 1), moment(2024, 12, 20)
    doet_mee, wacht = dorp.huishouden(), dorp.huishouden()
    for dossier, begin in ((doet_mee, MEI), (wacht, nieuwjaar)):
        ken_toe(dossier)
        kies(dossier, dorp.aanvrager(dossier), vgz, vanaf=begin)
    assert stappen(wacht) == [Stap.TOEKENNING]
    verslag = ambtshalve.verleng(HAAG, POLIS, per=nieuwjaar, door="Ana", nu=nu, antwoorden_van_eerder=True)
    assert verslag.gegeven == 2
    assert stand(nieuwjaar) == {dorp.aanvrager(doet_mee).pk: LAAG, dorp.aanvrager(wacht).pk: LAAG}
    assert Verzekeringsmutatie.objects.count() == 2


def test_verlengen_van_meer_huishoudens_vraagt_de_databank_voor_de_verzekering_niet_meer(
    dorp: Dorp, vgz: Partner
) -> None:
    aantallen = []
    for hoeveel in (1, 4):
        nieuwe = [dorp.huishouden() for _ in range(hoeveel)]
        for dossier in nieuwe:
            ken_toe(dossier)
            kies(dossier, dorp.aanvrager(dossier), vgz)
        with CaptureQueriesContext(connection) as vragen:
            aanmelden.volg([een.pk for een in nieuwe], door="Ana", nu=NU)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_een_afwijzing_stopt_wie_zonder_lopende_toekenning_meedoet(dorp: Dorp, vgz: Partner) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    wie = dorp.aanvrager(dossier)
    kies(dossier, wie, vgz)
    dorp.overig(wie, 9_000_00, vanaf(date(2024, 6, 1)), moment(2024, 6, 1))
    juni, februari = moment(2024, 6, 12), moment(2025, 2, 3)
    lopend = beslissen.beslis(vraag_aan(dossier, juni), door="Ana", nu=juni)
    assert (lopend.soort, len(stand(date(2024, 7, 1)))) == (Besluit.Soort.AFWIJZING, 1)
    beslissen.beslis(vraag_aan(dossier, februari), door="Ana", nu=februari)
    assert (len(stand(date(2025, 2, 1))), stand(date(2025, 3, 1))) == (1, {})


def test_wie_bij_de_toets_geen_recht_meer_heeft_verliest_ook_de_toekenning(dorp: Dorp, vgz: Partner) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    wie = dorp.aanvrager(dossier)
    kies(dossier, wie, vgz)
    dorp.overig(wie, 9_000_00, vanaf(date(2024, 6, 1)), moment(2024, 6, 1))
    verslag = toetsen.toets(
        HAAG,
        peildatum=date(2024, 7, 1),
        per=date(2024, 9, 1),
        door="Ana",
        medeondertekenaar="Ben",
        nu=moment(2024, 7, 2),
    )
    assert (verslag.geen_recht, stand(date(2024, 9, 1))) == (1, {})
    einde = Toekenningseinde.objects.get()
    assert (einde.per, einde.besluit) == (date(2024, 9, 1), Verzekeringsmutatie.objects.latest("id").besluit)
