"""What the screens read: complete, adding up, and in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opstap.financien import betaalopdrachten
from opstap.financien.models import Betaalopdracht
from opstap.gevallen import aanvraagzaken
from opstap.gevallen.uitleg import Stapbeeld
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Afwijking, Verzoek
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beelden.dossier import dossierbeeld
from opstap.inkomen.beelden.maandrun import maandrunbeeld
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.inkomen.beelden.termijn import termijn
from opstap.inkomen.beelden.werkvoorraad import Keuzes, werkvoorraad
from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.inkomen.maandrun import draai
from opstap.kern import feiten
from opstap.kern.models import Besluit, Inkomen, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment, vanaf

JAN, FEB, MRT, APR, MEI, JUN = (date(2024, nummer, 1) for nummer in range(1, 7))
NU = moment(2023, 12, 20)


def run(eerste: date) -> None:
    draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def opdracht_voor(eerste: date) -> Betaalopdracht | None:
    return betaalopdrachten.maak_opdracht(
        HAAG,
        eerste,
        uitvoerdatum=eerste.replace(day=24),
        door="f.bakker",
        moment=moment(2024, eerste.month, 21),
    )


def stappen(boom: tuple[Stapbeeld, ...]) -> Iterator[Stapbeeld]:
    for stap in boom:
        yield stap
        yield from stappen(stap.kinderen)


def test_dossierbeeld_toont_huishouden_feiten_en_maanden(dorp: Dorp) -> None:
    dossier = dorp.huishouden(kinderen=(date(2017, 5, 5),))
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    run(JAN)
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(FEB), moment(2024, 2, 2))
    beeld = dossierbeeld(dossier, gold_op=MRT, bekend_op=moment(2024, 3, 1))
    assert [(wie.rol, wie.leeftijd, wie.hoort_bij_gezin) for wie in beeld.huishouden] == [
        ("aanvrager", 39, True),
        ("kind", 6, True),
        ("medebewoner", 44, False),
    ]
    assert beeld.leefvorm == "alleenstaande ouder"
    assert beeld.adres is not None
    assert beeld.adres.straatregel == "Papierlaan 1"
    assert ("Netto loon", "€\u00a00,00") in {(feit.titel, feit.waarde) for feit in beeld.feiten}
    assert [rij.soort for rij in beeld.besluiten] == ["toekenning"]
    assert [(rij.maand, rij.maandbetaling, rij.betaald) for rij in beeld.maanden] == [(JAN, 121964, 121964)]
    assert beeld.vakantiegeld_klaar == 6419
    assert beeld.iban_gemaskeerd == "NL91 •••• 4300"
    assert [rij.loopt for rij in beeld.uitkeringen] == [True]

    eerder = dossierbeeld(dossier, gold_op=MRT, bekend_op=moment(2024, 2, 1))
    assert [wie.rol for wie in eerder.huishouden] == ["aanvrager", "kind"]


def test_aantal_vragen_groeit_niet_met_het_dossier(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    run(JAN)
    with CaptureQueriesContext(
        connection,
    ) as klein:
        dossierbeeld(dossier, gold_op=JAN)
    for nummer in range(2, 7):
        run(date(2024, nummer, 1))
        dorp.loon(dorp.aanvrager(dossier), 10000, maand(2024, nummer), moment(2024, nummer, 22))
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(FEB), moment(2024, 6, 23))
    aanvragen.dien_in(dossier, ontvangen=FEB, nu=moment(2024, 6, 24))
    with CaptureQueriesContext(connection) as groot:
        dossierbeeld(dossier, gold_op=JUN)
    assert len(groot) == len(klein) <= 12


def test_werkvoorraad_staat_op_termijn_en_vraagt_altijd_even_vaak(dorp: Dorp) -> None:
    dagen = (date(2024, 2, 5), date(2024, 1, 15), date(2024, 3, 4))
    zaken = [aanvragen.dien_in(dorp.huishouden(), ontvangen=dag, nu=moment(2024, 3, 5)) for dag in dagen]
    with CaptureQueriesContext(connection) as drie:
        voorraad = werkvoorraad(HAAG, vandaag=date(2024, 3, 8))
    assert [rij.nummer for rij in voorraad.rijen] == [zaken[plek].nummer for plek in (1, 0, 2)]
    assert [rij.termijn and rij.termijn.stand for rij in voorraad.rijen] == ["bijna", "ruim", "ruim"]
    assert voorraad.tellingen["status"]["ontvangen"] == voorraad.totaal == 3
    with CaptureQueriesContext(connection) as een:
        tweede = werkvoorraad(HAAG, per_pagina=2, pagina=9, vandaag=date(2024, 3, 8))
    assert (tweede.pagina, tweede.paginas, len(tweede.rijen)) == (2, 2, 1)
    assert len(een) == len(drie)
    gezocht = werkvoorraad(HAAG, Keuzes(zoek=zaken[2].nummer[-5:]), vandaag=MRT)
    assert [rij.nummer for rij in gezocht.rijen] == [zaken[2].nummer]


def test_zaakbeeld_geeft_het_voorstel_met_uitleg(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 4, 2), nu=moment(2024, 4, 2))
    beeld = zaakbeeld(zaak, bekend_op=moment(2024, 4, 3))
    assert (beeld.voorstel, beeld.ingangsdatum) == ("toekenning", MEI)
    assert beeld.bedragen["maandbetaling"] == 121964
    assert beeld.termijn.beslissen_voor == date(2024, 5, 28)
    assert [stap.naam for stap in beeld.uitleg] == ["maandbetaling"]
    alle = list(stappen(beeld.uitleg))
    assert {"bijstand", "bijstandsnorm", "norm", "geboortedatum"} <= {stap.naam for stap in alle}
    uitgeschreven = [(stap.naam, stap.persoon) for stap in alle if stap.kinderen]
    assert len(uitgeschreven) == len(set(uitgeschreven))


def test_zaakbeeld_noemt_wat_ontbreekt(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(
        Inkomen, per=JAN, bron="proef", nu=moment(2024, 4, 1), persoon=dorp.aanvrager(dossier), soort="loon"
    )
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 4, 2), nu=moment(2024, 4, 2))
    beeld = zaakbeeld(zaak, bekend_op=moment(2024, 4, 3))
    assert beeld.voorstel == "onvolledig"
    assert any("loon kreeg deze persoon netto" in zin for zin in beeld.ontbreekt)


def test_besluitbeeld_maakt_de_uitleg_opnieuw_en_is_gelijk(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 1, 10), nu=moment(2024, 1, 10))
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 30))
    beeld = besluitbeeld(Besluit.objects.get(pk=besluit.pk))
    assert beeld.naspeelbaar
    assert beeld.samenvatting == "Bijstand toegekend per 1 februari 2024"
    assert beeld.voorbehoud.startswith(
        "Over 10 januari tot en met 31 januari 2024 is hiermee nog niet beslist"
    )
    assert len(beeld.maanden[0].digest) == 64
    assert beeld.zelfde_uitleg
    assert beeld.maanden[0].bedragen["maandbetaling"] == 121964
    assert beeld.bon["peildatum"] == "2024-02-01"
    bronnen = {stap.naam: stap.bron for stap in stappen(beeld.maanden[0].uitleg)}
    assert bronnen["netto_loon"] == "opgave inwoner"


def test_afwijzing_noemt_de_grond(dorp: Dorp) -> None:
    dossier = dorp.huishouden(vermogen=5_000_000)
    zaak = aanvragen.dien_in(dossier, ontvangen=JAN, nu=moment(2024, 1, 2))
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 30))
    beeld = besluitbeeld(besluit)
    assert (beeld.soort, beeld.uitkomst_regels) == ("afwijzing", "afwijzing")
    assert "te veel vermogen" in beeld.grond
    assert beeld.grond.endswith("(Participatiewet art. 19 lid 1 onder b)")
    assert Zaak.objects.get(pk=zaak.pk).status == "afgerond"


def test_afwijken_is_een_eigen_daad_naast_de_uitkomst_van_de_regels(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(), ontvangen=JAN, nu=moment(2024, 1, 2))
    afwijking = Afwijking(Besluit.Soort.AFWIJZING, "Recht niet vast te stellen (art. 17).")
    with pytest.raises(OpstapFout, match="AFWIJKING-MEDEONDERTEKENAAR"):
        aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 1, 30), afwijking=afwijking)
    besluit = aanvragen.beslis(
        zaak, door="k.jansen", nu=moment(2024, 1, 30), afwijking=afwijking, medeondertekenaar="a.visser"
    )
    beeld = besluitbeeld(besluit)
    assert (beeld.soort, beeld.uitkomst_regels) == ("afwijzing", "toekenning")
    assert beeld.afwijking_reden == beeld.grond == "Recht niet vast te stellen (art. 17)."
    assert beeld.naspeelbaar


def test_specificatie_van_een_maand_noemt_elke_betaling_en_telt_ze_op(dorp: Dorp) -> None:
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.loon(wie, 52000, vanaf(MRT), moment(2023, 12, 1))
    aanvragen.beslis_veel([Verzoek(dossier, JAN), Verzoek(ander, JAN)], door="k.jansen", nu=NU)
    for eerste in (JAN, FEB, MRT, APR, MEI):
        run(eerste)
    opdracht_voor(MEI)
    dorp.loon(wie, 30000, maand(2024, 4), moment(2024, 5, 27))
    run(JUN)
    opdracht = opdracht_voor(JUN)
    assert opdracht is not None
    beeld = betaalspecificatie(dossier, JUN)
    assert [een.soort for een in beeld.aan_inwoner] == ["maandbetaling", "nabetaling", "vakantietoeslag"]
    in_bestand = opdracht.betalingen.filter(dossier_id=dossier.pk).values_list("bedrag_cent", flat=True)
    assert sum(in_bestand) == beeld.totaal
    assert beeld.betaaldatum == date(2024, 6, 24)
    assert beeld.eigen_maand is beeld.betalingen[0]
    assert [stap.naam for stap in beeld.uitleg] == ["maandbetaling"]
    juni = next(rij for rij in dossierbeeld(dossier).maanden if rij.maand == JUN)
    assert (beeld.vakantiegeld_klaar, juni.betaald) == (juni.vakantietoeslag, beeld.totaal)

    with pytest.raises(OpstapFout, match="SPECIFICATIE-ONTBREEKT"):
        betaalspecificatie(dossier, date(2024, 7, 1))


def test_specificatie_van_een_maand_zonder_recht_komt_op_nul(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=NU)
    dorp.loon(dorp.aanvrager(dossier), 250000, maand(2024, 1), moment(2024, 1, 5))
    run(JAN)
    (betaling,) = betaalspecificatie(dossier, JAN).betalingen
    assert [regel.soort for regel in betaling.regels] == [
        "norm",
        "inkomen",
        "vrijlating",
        "boven de norm",
    ]
    assert betaling.bedrag == 0
    assert betaling.overboeking is None


def test_maandrunbeeld_noemt_wat_niet_is_betaald(dorp: Dorp) -> None:
    dossier, ander = dorp.huishouden(), dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN), Verzoek(ander, JAN)], door="k.jansen", nu=NU)
    feiten.beeindig(
        Inkomen, per=JAN, bron="proef", nu=moment(2024, 1, 2), persoon=dorp.aanvrager(dossier), soort="loon"
    )
    run(JAN)
    beeld = maandrunbeeld(HAAG, JAN)
    assert (beeld.aantal_berekend, beeld.aantal_betalingen, beeld.bedrag_betalingen) == (1, 1, 121964)
    assert [(rij.dossier_nummer, rij.code) for rij in beeld.uitval] == [(dossier.nummer, "FEIT-ONTBREEKT")]


def test_termijn_staat_stil_zolang_er_stukken_zijn_gevraagd(dorp: Dorp) -> None:
    zaak = aanvragen.dien_in(dorp.huishouden(), ontvangen=date(2024, 4, 2), nu=moment(2024, 4, 2))
    aanvraagzaken.vraag_stukken(
        zaak, gevraagd=["loonstrook"], uiterlijk=date(2024, 4, 22), door="k.jansen", nu=moment(2024, 4, 8)
    )
    assert termijn(zaak, date(2024, 4, 9)).stand == "opgeschort"
    aanvraagzaken.stukken_ontvangen(zaak, door="k.jansen", nu=moment(2024, 4, 18))
    zaak.refresh_from_db()
    assert zaak.beslissen_voor == date(2024, 6, 6)  # nine days: 9 up to and including 17 April
    teksten = [rij.tekst for rij in zaakbeeld(zaak, bekend_op=moment(2024, 4, 19)).tijdlijn]
    assert teksten[0] == "Gevraagde stukken ontvangen"
    assert "Stukken gevraagd: loonstrook" in teksten
