"""From an application to what somebody gets: facts and answers, decision, grant, and what it brings."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien.models import Betaling, Boeking
from opstap.kern import termijnen, zaken
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.minima import aanvragen, beeindigen, beslissen, oordelen, passen
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Pas, Regelingaanvraag, Toekenning, Uitbetaling
from opstap.minima.uitbetalen import REGELING
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import BEGIN, Dorp, dorp, moment, vanaf  # noqa: TID252

__all__ = ["dorp"]
NU = moment(2024, 3, 12)
PAS = "stadspas"


def vraag_aan(dossier: Dossier, regeling: str = PAS) -> Regelingaanvraag:
    return aanvragen.vraag_aan(
        dossier, regeling, ontvangen=date(2024, 3, 12), nu=NU, kanaal="via Mijn Opstap"
    )


def antwoord_tot_er_een_oordeel_is(aanvraag: Regelingaanvraag, waarde: int = 0) -> list[str]:
    """Answer every question with this value; the facts that were asked."""
    gevraagd = []
    while (vraag := oordelen.stand(aanvraag, nu=NU).vraag) is not None:
        gevraagd.append(vraag.naam)
        aanvragen.geef_antwoord(
            aanvraag, vraag.naam, max(waarde, vraag.bereik[0]), bron="gesprek", door="m.jansen", nu=NU
        )
    return gevraagd


def test_een_aanvraag_is_een_zaak_met_een_wettelijke_termijn(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden())

    assert aanvraag.zaak.soort == Zaak.Soort.REGELING
    assert aanvraag.peildatum == date(2024, 3, 1)
    assert aanvraag.zaak.beslissen_voor == date(2024, 5, 7)
    assert termijnen.opschorting(aanvraag.zaak) is None


def test_een_regeling_met_een_eigen_termijn_volgt_die(dorp: Dorp) -> None:
    """Waiver of taxes: thirteen weeks by the policy, where the general law says eight."""
    zaak = vraag_aan(dorp.huishouden(), "kwijtschelding").zaak
    assert zaak.beslissen_voor == date(2024, 6, 11)
    assert termijnen.verloop(zaak)[0].artikel == "Gemeentewet art. 255; denhaag.nl, kwijtschelding"


def test_dezelfde_regeling_wordt_niet_twee_keer_tegelijk_aangevraagd(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    vraag_aan(dossier)

    with pytest.raises(OpstapFout, match="REGELING-LOOPT"):
        vraag_aan(dossier)
    vraag_aan(dossier, "inkomenstoeslag")


def test_wat_het_dossier_weet_wordt_niet_gevraagd(dorp: Dorp) -> None:
    gevraagd = antwoord_tot_er_een_oordeel_is(vraag_aan(dorp.huishouden()))

    assert "netto_loon" not in gevraagd
    assert "vermogen" not in gevraagd


def test_wie_recht_heeft_krijgt_een_pas_voor_iedereen_in_het_huishouden(dorp: Dorp) -> None:
    dossier = dorp.huishouden(partner=date(1986, 2, 1), kinderen=(date(2015, 4, 1),))
    aanvraag = vraag_aan(dossier)
    antwoord_tot_er_een_oordeel_is(aanvraag)

    besluit = beslissen.beslis(aanvraag, door="m.jansen", nu=NU)

    assert besluit.soort == Besluit.Soort.TOEKENNING
    aanvraag.zaak.refresh_from_db()
    assert aanvraag.zaak.status == Zaak.Status.AFGEROND
    toekenning = Toekenning.objects.get(dossier=dossier)
    assert (toekenning.geldig.lower, toekenning.geldig.upper) == (date(2024, 3, 12), date(2025, 3, 12))
    assert Pas.objects.filter(dossier=dossier).count() == 3


def test_wie_te_veel_verdient_krijgt_een_afwijzing_in_de_woorden_van_de_regels(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.loon(dorp.aanvrager(dossier), 9_000_00, vanaf(BEGIN), moment(2023, 6, 2))
    aanvraag = vraag_aan(dossier)
    antwoord_tot_er_een_oordeel_is(aanvraag)

    besluit = beslissen.beslis(aanvraag, door="m.jansen", nu=NU)

    assert besluit.soort == Besluit.Soort.AFWIJZING
    assert "Ooievaarspas" in besluit.uitkomst["grond"]
    assert not Toekenning.objects.exists()


def test_zonder_antwoord_wordt_er_niet_beslist(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), "inkomenstoeslag")

    with pytest.raises(OpstapFout, match="FEIT-ONTBREEKT"):
        beslissen.beslis(aanvraag, door="m.jansen", nu=NU)
    assert zaken.is_open(aanvraag.zaak)


def test_anders_dan_de_regels_kan_met_een_reden_een_bedrag_en_een_collega(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvraag = vraag_aan(dossier, "inkomenstoeslag")
    afwijking = Afwijking(Besluit.Soort.TOEKENNING, "Al jaren rondkomen van niets.", 350_00)

    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        beslissen.beslis(aanvraag, door="m.jansen", nu=NU, afwijking=afwijking)
    with pytest.raises(OpstapFout, match="AFWIJKING-BEDRAG"):
        beslissen.beslis(
            aanvraag,
            door="m.jansen",
            nu=NU,
            afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Zo maar."),
            medeondertekenaar="k.devries",
        )
    besluit = beslissen.beslis(
        aanvraag, door="m.jansen", nu=NU, afwijking=afwijking, medeondertekenaar="k.devries"
    )

    assert besluit.afwijking_reden == "Al jaren rondkomen van niets."
    betaling = Betaling.objects.get(dossier_id=dossier.pk, soort=REGELING)
    assert betaling.bedrag_cent == 350_00
    geboekt = Boeking.objects.filter(journaalpost__bron_soort="uitbetaling").values_list(
        "rekening__code", "bedrag_cent", "besluit_id"
    )
    assert set(geboekt) == {("4.1.1", 350_00, besluit.pk), ("te-betalen-uitkeringen", -350_00, besluit.pk)}
    assert Uitbetaling.objects.get().toekenning.besluit == besluit


def test_wie_terugkomt_in_dezelfde_periode_krijgt_alleen_opnieuw_wat_een_mens_besluit(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    eerst = vraag_aan(dossier)
    antwoord_tot_er_een_oordeel_is(eerst)
    beslissen.beslis(eerst, door="m.jansen", nu=NU)
    (pas,) = Pas.objects.filter(dossier=dossier)
    weg, later = date(2024, 6, 1), moment(2024, 9, 2)
    beeindigen.beeindig(
        dossier, Toekenning.objects.get().pk, per=weg, reden="Verhuisd.", door="m.jansen", nu=later
    )
    terug = aanvragen.vraag_aan(dossier, PAS, ontvangen=later.date(), nu=later, kanaal="aan de balie")
    antwoord_tot_er_een_oordeel_is(terug)

    with pytest.raises(OpstapFout, match="TOEKENNING-EERDER"):
        beslissen.beslis(terug, door="m.jansen", nu=later)
    beslissen.beslis(
        terug,
        door="m.jansen",
        nu=later,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Woont weer hier."),
        medeondertekenaar="k.devries",
    )

    opnieuw = Toekenning.objects.get(dossier=dossier, einde=None)
    assert opnieuw.geldig.lower == later.date()
    assert passen.dekking(pas, later.date()) == opnieuw
    assert Pas.objects.filter(dossier=dossier).count() == 1


def test_een_oordeel_vraagt_een_reden_en_wat_volgt_uit_de_regels_wordt_niet_gegeven(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden())

    with pytest.raises(OpstapFout, match="GEGEVEN-BRON"):
        aanvragen.geef_antwoord(
            aanvraag, "student_hbo_of_wo_met_studiefinanciering", 0, bron=" ", door="i", nu=NU
        )
    with pytest.raises(OpstapFout, match="GEGEVEN-NIET-TE-GEVEN"):
        aanvragen.geef_antwoord(aanvraag, "stadspas_recht", 1, bron="zo", door="i", nu=NU)
    with pytest.raises(OpstapFout, match="OORDEEL-REDEN"):
        aanvragen.geef_antwoord(aanvraag, "ongedateerde_bedragen_nagegaan", 1, bron="", door="i", nu=NU)


def test_het_laatste_antwoord_telt_en_het_eerste_blijft_te_zien(dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden())
    for waarde in (1, 0):
        aanvragen.geef_antwoord(
            aanvraag, "student_hbo_of_wo_met_studiefinanciering", waarde, bron="brief", door="i", nu=NU
        )

    laatste = aanvragen.laatste_gegevens(aanvraag)
    assert [rij.waarde for rij in laatste.values()] == [0]
    assert aanvraag.gegevens.count() == 2
