"""A loan from a scheme: decided, paid, owed, paid back by transfer or from the benefit, and booked."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Sum

from opstap.financien import bank, betaalopdrachten, opnieuw, rekeningen
from opstap.financien.models import Betaling, Boeking, TeruggekomenBetaling
from opstap.financien.rekeningen import Kanaal
from opstap.gevallen import besluitwoorden, leningen
from opstap.gevallen.leningen import Geleend, Lening
from opstap.inkomen import besluitbrieven, maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen as bijstand
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beelden.eigen_vorderingen import eigen_vorderingen
from opstap.inkomen.betalen.betaalsoorten import LEENBIJSTAND
from opstap.inkomen.models import Inhoudingsregel, Vordering
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern import feiten, zaken
from opstap.kern.models import Bankrekening, Besluit, Dossier, Gezinslid, ZaakGebeurtenis
from opstap.minima import aanvragen, ambtshalve, beslissen, oordelen
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Regelingaanvraag, Toekenning, Uitbetaling
from opstap.minima.uitbetalen import REGELING
from opstap.recht.minima import Leengrond
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto
from opstap.verantwoording.aansluiting import sluit_aan

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from ..financien.bankbestanden import afschrift, regel  # noqa: TID252
from ..inkomen import schulden  # noqa: TID252
from ..inkomen.conftest import HAAG, IBAN, Dorp, dorp, moment  # noqa: TID252

__all__ = ["balie", "dorp"]
NU = moment(2024, 3, 12)
MAART = date(2024, 3, 1)
BEDRAG = 1200_00


def leen(dossier: Dossier, bedrag: int = BEDRAG, regeling: str = "woninginrichting") -> Besluit:
    """The norm prices of the city are not known: an officer says how much and why, with a colleague."""
    aanvraag = aanvragen.vraag_aan(dossier, regeling, ontvangen=date(2024, 3, 12), nu=NU, kanaal="op papier")
    return beslissen.beslis(
        aanvraag,
        door="m.jansen",
        nu=NU,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Na een brand is alles weg.", bedrag),
        medeondertekenaar="k.devries",
    )


def open_controles(jaar: int = 2024) -> set[tuple[str, str]]:
    uit = sluit_aan(HAAG, jaar, met_specificaties=True)
    return {(een.controle.code, een.periode.naam) for een in uit if not een.regel.sluit}


@pytest.mark.parametrize("regeling", ["woninginrichting", "huisraad"])
def test_een_lening_wordt_betaald_en_is_vanaf_die_dag_een_vordering(dorp: Dorp, regeling: str) -> None:
    dossier = dorp.huishouden(partner=date(1985, 1, 1))
    besluit = leen(dossier, regeling=regeling)

    vordering = Vordering.objects.get()
    assert (vordering.besluit, vordering.bedrag_cent) == (besluit, BEDRAG)
    assert (vordering.grond, vordering.aard, vordering.ontstaansgrond) == ("leenbijstand", "02", 60)
    assert vorderingen.saldo(vordering) == BEDRAG
    samen = Gezinslid.objects.filter(dossier=dossier).values_list("persoon_id", flat=True)
    assert set(vordering.schuldenaren.values_list("persoon_id", flat=True)) == set(samen)
    betaling = Betaling.objects.get()
    assert (betaling.soort, betaling.bedrag_cent, betaling.iban, betaling.maand) == (
        LEENBIJSTAND,
        BEDRAG,
        IBAN,
        MAART,
    )
    geboekt = set(Boeking.objects.values_list("rekening__code", "bedrag_cent", "product"))
    assert geboekt == {
        ("vorderingen-bijstand", BEDRAG, None),
        ("te-betalen-uitkeringen", -BEDRAG, None),
    }
    assert not Uitbetaling.objects.exists()
    (begin,) = vorderingen.rekeningoverzicht(vordering, op=NU.date()).regels
    assert begin.artikel.startswith("Participatiewet art. 35 en 51")
    assert ZaakGebeurtenis.objects.filter(zaak=besluit.zaak, tekst__contains=vordering.nummer).exists()
    (gespecificeerd,) = specificaties(dossier, MAART)
    assert "betaalt het later terug" in gespecificeerd.regels[0].zin


def test_de_brief_zegt_dat_het_terug_moet_en_verzint_geen_termijn(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    besluit = leen(dossier)
    leen(dorp.huishouden())
    tekst = "\n".join(besluitwoorden.alineas(besluit)).replace("\u00a0", " ")
    assert "Na een brand is alles weg." in tekst
    assert "Dit is een lening. U moet € 1.200,00 terugbetalen." in tekst

    vordering = Vordering.objects.get(besluit=besluit)
    (eigen,) = eigen_vorderingen(dossier, date(2024, 12, 31))
    assert (eigen.volgt, eigen.ineens, eigen.te_laat) == (True, False, False)
    schulden.verreken(vordering, 30_00, date(2024, 4, 1), nu=NU)
    (eigen,) = eigen_vorderingen(dossier, date(2024, 12, 31))
    assert (eigen.volgt, eigen.verrekend, eigen.termijn) == (False, True, 30_00)
    regeling = vordering.regelingen.get()
    brief = "\n".join(besluitwoorden.alineas(regeling.besluit)).replace("\u00a0", " ")
    assert "U betaalt elke maand hoogstens € 30,00 terug. Wij houden dit van uw uitkering af." in brief
    schulden.verreken(vordering, 30_00, date(2024, 5, 1), wijze="betaling", nu=NU)
    besluiten = [besluit, *(een.besluit for een in vordering.regelingen.order_by("id"))]
    brieven = besluitbrieven.maak_bekend(besluiten, wijze="post", op=NU.date(), door="k.jansen", nu=NU)
    assert f"Zet nummer {vordering.nummer} bij de overschrijving." in brieven[-1].tekst


def vraag_bijzondere_bijstand(dossier: Dossier, **antwoorden: int) -> Regelingaanvraag:
    """Costs of EUR 500 that are necessary and that nobody else pays."""
    aanvraag = aanvragen.vraag_aan(
        dossier, "bijzondere_bijstand", ontvangen=date(2024, 3, 12), nu=NU, kanaal="op papier"
    )
    gegeven = {
        "bijzondere_bijstand_kosten_gemaakt": 1,
        "bijzondere_bijstand_voorliggend": 0,
        "bijzondere_bijstand_noodzakelijk": 1,
        "bijzondere_bijstand_bijzonder": 1,
        "bijzondere_bijstand_kosten": 500_00,
        "bijzondere_bijstand_draagkracht": 0,
        **antwoorden,
    }
    for naam, waarde in gegeven.items():
        aanvragen.geef_antwoord(aanvraag, naam, waarde, bron="gesprek", door="m.jansen", nu=NU)
    return aanvraag


def test_bijzondere_bijstand_is_een_gift_tot_iemand_een_grond_voor_een_lening_vindt(dorp: Dorp) -> None:
    """Art. 48: a gift, unless somebody judges that there is a ground for a loan; the letter names it."""
    open_ = vraag_bijzondere_bijstand(dorp.huishouden())
    vraag = oordelen.stand(open_, nu=NU).vraag
    assert vraag is not None
    assert (vraag.naam, vraag.oordeel) == ("leenbijstand_grond", True)
    with pytest.raises(OpstapFout, match="FEIT-ONTBREEKT"):
        beslissen.beslis(open_, door="m.jansen", nu=NU)

    gift = beslissen.beslis(
        vraag_bijzondere_bijstand(dorp.huishouden(), leenbijstand_grond=Leengrond.GEEN),
        door="m.jansen",
        nu=NU,
    )
    assert (Betaling.objects.get().soort, Uitbetaling.objects.get().bedrag_cent) == (REGELING, 500_00)
    assert leningen.geleend(gift) is None
    assert "lening" not in " ".join(besluitwoorden.alineas(gift))

    lening = beslissen.beslis(
        vraag_bijzondere_bijstand(dorp.huishouden(), leenbijstand_grond=Leengrond.WAARBORGSOM),
        door="m.jansen",
        nu=NU,
    )
    assert Uitbetaling.objects.count() == 1
    assert Betaling.objects.filter(soort=LEENBIJSTAND, bedrag_cent=500_00).count() == 1
    geleend = leningen.geleend(lening)
    assert geleend is not None
    assert geleend.saldo_cent == 500_00
    brief = " ".join(besluitwoorden.alineas(lening))
    assert "De grond is: een waarborgsom (artikel 48 lid 2 onder c)." in brief
    assert open_controles() == set()


def test_een_lening_wordt_niet_uit_zichzelf_opnieuw_gegeven(dorp: Dorp) -> None:
    leen(dorp.huishouden())
    with pytest.raises(OpstapFout, match="VERLENGEN-LENING"):
        ambtshalve.verleng(HAAG, "woninginrichting", per=date(2025, 3, 12), door="m.jansen", nu=NU)
    assert Vordering.objects.count() == 1


def test_een_besluit_leent_een_keer_ook_als_het_nog_eens_wordt_gevraagd(dorp: Dorp) -> None:
    besluit = leen(dorp.huishouden())
    assert leningen.geleend(besluit) == Geleend(Vordering.objects.get().nummer, BEDRAG)
    leningen.verstrek([Lening(besluit, Netto(BEDRAG), "Participatiewet art. 51")], nu=moment(2024, 3, 13))

    assert Vordering.objects.count() == 1
    assert Betaling.objects.count() == 1


def test_terugbetalen_gaat_met_een_overschrijving_en_van_de_uitkering_en_alles_sluit(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    bijstand.beslis_veel([Verzoek(dossier, MAART)], door="k.jansen", nu=moment(2024, 2, 20))
    vordering = Vordering.objects.get(besluit=leen(dossier))
    schulden.verreken(vordering, 30_00, date(2024, 4, 1), nu=NU)
    maandrun.draai(HAAG, MAART, moment(2024, 3, 20))
    assert vorderingen.saldo(vordering) == BEDRAG
    assert schulden.ontvang(vordering, 200_00, date(2024, 4, 5)) == BEDRAG - 200_00
    maandrun.draai(HAAG, date(2024, 4, 1), moment(2024, 4, 20))

    (ingehouden,) = Inhoudingsregel.objects.all()
    assert (ingehouden.bron_id, ingehouden.bedrag_cent) == (vordering.pk, 30_00)
    assert vorderingen.saldo(vordering) == BEDRAG - 230_00
    assert open_controles() == set()


def test_een_lening_die_terugkomt_blijft_te_betalen_en_wordt_een_keer_opnieuw_betaald(
    dorp: Dorp, balie: Balie
) -> None:
    dossier = dorp.huishouden()
    vordering = Vordering.objects.get(besluit=leen(dossier))
    maandrun.draai(HAAG, MAART, moment(2024, 3, 20))
    opdracht = balie.geef_vrij("2024-03")
    betaling = Betaling.objects.get()
    bestand = afschrift(
        schulden.EIGEN_REKENING,
        BEDRAG,
        BEDRAG,
        regel(-BEDRAG, opdracht=opdracht.kenmerk, dag="2024-12-24"),
        regel(BEDRAG, betaling=betaling.end_to_end_id, code="AC04", dag="2024-12-24"),
        dag=date(2024, 12, 24),
    )
    bank.lees_bestand(bestand, gemeente=HAAG, door="Ben", moment=moment(2024, 12, 24))
    terug = TeruggekomenBetaling.objects.get()
    assert vorderingen.saldo(vordering) == BEDRAG

    later = moment(2024, 12, 27)
    with pytest.raises(OpstapFout, match="REKENING-NIET-BEVESTIGD"):
        opnieuw.betaal_opnieuw(terug, iban=IBAN, naam="Test Persoon", door="Ben", moment=later)
    rekeningen.bevestig(
        dossier,
        iban=IBAN,
        gemeld_via=Kanaal.BRIEF,
        bevestigd_via=Kanaal.BALIE,
        door="Dirk",
        moment=moment(2024, 12, 26),
    )
    for _ in range(2):
        nieuw = opnieuw.betaal_opnieuw(terug, iban=IBAN, naam="Test Persoon", door="Ben", moment=later)
    assert Betaling.objects.count() == 2
    tweede = balie.geef_vrij("2024-03")
    assert list(tweede.betalingen.all()) == [nieuw]
    assert vorderingen.saldo(vordering) == BEDRAG


def test_een_lening_die_niet_is_uitbetaald_vervalt_door_een_ander_dan_wie_haar_introk(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    vordering = Vordering.objects.get(besluit=leen(dossier))
    with pytest.raises(OpstapFout, match="LENING-UITBETAALD"):
        vorderingen.laat_vervallen(vordering, reden="Niet meer nodig.", door="p.devries", nu=NU)
    assert vorderingen.niet_aangekomen(dossier) == []
    betaalopdrachten.trek_in(Betaling.objects.get(), door="b.bank", reden="Niet meer nodig.", moment=NU)
    assert vorderingen.niet_aangekomen(dossier) == [vordering.nummer]
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        vorderingen.laat_vervallen(vordering, reden="Niet meer nodig.", door="b.bank", nu=NU)

    besluit = vorderingen.laat_vervallen(vordering, reden="Niet meer nodig.", door="p.devries", nu=NU)

    brief = " ".join(besluitwoorden.alineas(besluit)).replace("\u00a0", " ")
    assert "U hoeft € 1.200,00 niet terug te betalen: wij hebben dat niet aan u betaald." in brief
    assert vorderingen.saldo(vordering) == 0
    standen = Boeking.objects.values_list("rekening__code").annotate(som=Sum("bedrag_cent"))
    assert dict(standen) == {"vorderingen-bijstand": 0, "te-betalen-uitkeringen": 0}
    assert open_controles() == set()
    with pytest.raises(OpstapFout, match="LENING-UITBETAALD"):
        vorderingen.laat_vervallen(vordering, reden="Nog eens.", door="p.devries", nu=NU)
    assert vorderingen.niet_aangekomen(dossier) == []


def test_zonder_rekening_wordt_er_niets_besloten(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(Bankrekening, per=MAART, bron="opgave", nu=moment(2024, 3, 1), dossier=dossier)
    with pytest.raises(OpstapFout, match="REKENING-ONTBREEKT"):
        leen(dossier)
    assert not Vordering.objects.exists()
    assert not Toekenning.objects.exists()
    assert zaken.is_open(aanvragen.open_aanvragen(dossier)[0].zaak)


def test_wat_niet_wordt_teruggevorderd_komt_op_het_product_van_de_regeling(dorp: Dorp) -> None:
    """Special assistance is paid from the policy for low incomes, not from the bundled benefit."""
    vordering = Vordering.objects.get(besluit=leen(dorp.huishouden()))
    vorderingen.boek_af(
        vordering,
        reden="Uit de schulden geholpen.",
        artikel="Participatiewet art. 58 lid 7",
        door="k.jansen",
        nu=moment(2024, 6, 3),
        medeondertekenaar="p.devries",
    )

    (lasten,) = Boeking.objects.filter(rekening__code="4.1.2")
    assert (lasten.product.code, lasten.bedrag_cent) == ("minimabeleid", BEDRAG)
    assert open_controles() == set()
