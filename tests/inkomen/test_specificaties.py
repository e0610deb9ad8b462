"""Every payment has its specification as soon as it is put ready, and its lines are the payment."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien import bank
from opstap.financien.models import Bankbestand, Betaling, TeruggekomenBetaling
from opstap.financien.specificaties.ontvangen import van_maand
from opstap.financien.specificaties.vormen import Basis, Regel, Specificatie
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Maandrun, RedenEinde, Uitkering, Vordering
from opstap.inkomen.specificaties import vakantiegeldrekening
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.kern.models import Besluit, Dossier
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

from .conftest import HAAG, IBAN, Dorp, maand, moment, vanaf
from .schulden import NU, beslag, verreken, vorder
from .test_inhoudingen import stand
from .test_voorschotten import verleen

JAN, FEB, MRT, APR, MEI, JUN, JUL = (date(2024, nummer, 1) for nummer in range(1, 8))


def ken_toe(*dossiers: Dossier) -> None:
    aanvragen.beslis_veel([Verzoek(dossier, JAN) for dossier in dossiers], door="k.jansen", nu=NU)


def draai(*maanden: date) -> None:
    for eerste in maanden:
        maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))


def alle(dossier: Dossier) -> list[Specificatie]:
    maanden = {*Maandrun.objects.values_list("maand", flat=True)}
    maanden |= {*Betaling.objects.filter(dossier_id=dossier.pk).values_list("maand", flat=True)}
    return [een for eerste in sorted(maanden) for een in van_maand(dossier, eerste)]


def eis_dat_elke_betaling_klopt(dossier: Dossier) -> None:
    """One specification per payment, with its amount; the lines add up, or it would not exist."""
    gespecificeerd = [(een.overboeking.kenmerk, een.bedrag) for een in alle(dossier) if een.overboeking]
    betaald = Betaling.objects.filter(dossier_id=dossier.pk).values_list("end_to_end_id", "bedrag_cent")
    assert sorted(gespecificeerd) == sorted(betaald)
    assert all(een.bedrag == 0 for een in alle(dossier) if een.overboeking is None)


def test_elke_betaling_van_een_bewogen_half_jaar_heeft_haar_specificatie(dorp: Dorp) -> None:
    """Wage, a recomputation up and one down, a claim, an attachment, fixed costs, holiday pay and an end."""
    bewogen, gestopt = dorp.huishouden(), dorp.huishouden(partner=date(1986, 2, 2))
    wie = dorp.aanvrager(bewogen)
    dorp.loon(wie, 52000, vanaf(MRT), moment(2023, 12, 1))
    ken_toe(bewogen, gestopt)
    verreken(vorder(dorp, bewogen, 50000), 2000, JAN)
    beslag(bewogen, 100000, FEB)
    inhoudingen.betaal_vaste_lasten(
        gestopt,
        schuldeiser="Verhuurder Voorbeeld",
        iban=IBAN,
        kenmerk="HUUR-1",
        rang=1,
        vanaf=JAN,
        per_maand=Netto(60000),
        besluit=Besluit.objects.filter(dossier=gestopt).latest("id"),
        grond="achterstand in de huur",
        door="k.jansen",
        gecontroleerd_door="p.devries",
        nu=NU,
    )
    draai(JAN, FEB, MRT, APR, MEI)
    dorp.loon(wie, 30000, maand(2024, 3), moment(2024, 5, 27))
    dorp.loon(wie, 80000, maand(2024, 4), moment(2024, 5, 27))
    draai(JUN)
    beeindigingen.beeindig(
        Uitkering.objects.get(dossier=gestopt),
        per=JUN,
        code=RedenEinde.WERK,
        reden="werk gevonden",
        door="k.jansen",
        nu=moment(2024, 6, 25),
    )
    dorp.loon(wie, 0, maand(2024, 2), moment(2024, 6, 26))
    dorp.loon(wie, 40000, maand(2024, 1), moment(2024, 6, 26))
    draai(JUL)
    assert {een.soort for een in [*alle(bewogen), *alle(gestopt)]} == {
        "maandbetaling",
        "nabetaling",
        "terugvordering",
        "vakantietoeslag",
        "derdenbeslag",
        "vaste_lasten",
    }
    for dossier in (bewogen, gestopt):
        eis_dat_elke_betaling_klopt(dossier)


def test_een_nabetaling_noemt_wat_zij_verbetert_en_waardoor(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    wie = dorp.aanvrager(dossier)
    dorp.loon(wie, 52000, maand(2024, 1), moment(2023, 12, 1))
    ken_toe(dossier)
    draai(JAN)
    eerst = Betaling.objects.get(maand=JAN)
    dorp.loon(wie, 30000, maand(2024, 1), moment(2024, 2, 2))
    draai(FEB)
    _, nabetaling = specificaties(dossier, FEB)
    assert (nabetaling.soort, nabetaling.maand) == ("nabetaling", JAN)
    (verbeterd,) = nabetaling.verbetert
    assert (verbeterd.overboeking.kenmerk, verbeterd.bedrag) == (eerst.end_to_end_id, eerst.bedrag_cent)
    assert "Netto loon: was €\u00a0520,00, is nu €\u00a0300,00." in nabetaling.oorzaken
    inkomen = next(regel for regel in nabetaling.regels if regel.soort == "inkomen")
    assert (inkomen.wordt, inkomen.bedrag) == (inkomen.was + inkomen.bedrag, inkomen.wordt - inkomen.was)
    assert sum(regel.was for regel in nabetaling.regels) == eerst.bedrag_cent
    assert sum(regel.wordt for regel in nabetaling.regels) == eerst.bedrag_cent + nabetaling.bedrag


def test_wat_te_veel_was_gaat_niet_van_de_betaling_af_maar_wordt_een_vordering(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN)
    dorp.loon(dorp.aanvrager(dossier), 30000, maand(2024, 1), moment(2024, 2, 2))
    draai(FEB)
    eigen, lager = specificaties(dossier, FEB)
    assert eigen.bedrag == Betaling.objects.get(maand=FEB).bedrag_cent
    assert (lager.soort, lager.bedrag, lager.overboeking) == ("terugvordering", 0, None)
    assert lager.regels[-1].bedrag == Vordering.objects.get().bedrag_cent


def test_van_een_huisgenoot_staat_er_wat_er_anders_is_en_nooit_een_bedrag(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN)
    dorp.trekt_in(dossier, date(1980, 1, 1), vanaf(JAN), moment(2024, 2, 2))
    draai(FEB)
    lager = next(een for een in specificaties(dossier, FEB) if een.soort == "terugvordering")
    assert lager.oorzaken == ("Er is iemand bijgekomen op uw adres.",)


def test_een_voorschot_heeft_een_specificatie_en_komt_terug_als_inhouding(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2023, 12, 28), nu=moment(2023, 12, 28))
    voorschot = verleen(zaak)
    (vooraf,) = specificaties(dossier, JAN)
    assert (vooraf.soort, vooraf.bedrag) == ("voorschot", voorschot.bedrag_cent)
    aanvragen.beslis_veel([Verzoek(dossier, JAN, zaak)], door="k.jansen", nu=moment(2024, 1, 15))
    draai(JAN)
    betaling = specificaties(dossier, JAN)[0]
    (inhouding,) = [regel for regel in betaling.regels if regel.soort == "inhouding"]
    assert inhouding.bedrag == -voorschot.bedrag_cent
    assert voorschot.nummer in inhouding.zin
    eis_dat_elke_betaling_klopt(dossier)


def test_wat_terugkwam_staat_er_bij_met_wat_opnieuw_wordt_betaald(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN)
    eerst = Betaling.objects.get()
    bestand = Bankbestand.objects.create(
        gemeente_id=HAAG,
        soort=Bankbestand.Soort.STATUSBERICHT,
        kenmerk="S-1",
        sha256="0" * 64,
        gelezen_op=moment(2024, 1, 25),
        gelezen_door="b.bank",
    )
    terug = TeruggekomenBetaling.objects.create(
        betaling=eerst,
        bankbestand=bestand,
        wijze=TeruggekomenBetaling.Wijze.AFGEKEURD,
        code="AC04",
        reden="De rekening is opgeheven.",
        rekening_onzeker=False,
        datum=date(2024, 1, 25),
        moment=moment(2024, 1, 25),
    )
    opnieuw = bank.betaal_opnieuw(
        terug, iban=eerst.iban, naam=eerst.naam, door="b.bank", moment=moment(2024, 1, 26)
    )
    oud, nieuw = van_maand(dossier, JAN)
    assert oud.overboeking is not None
    assert (oud.overboeking.stand, oud.komt_aan) == ("teruggekomen", False)
    assert (nieuw.bedrag, nieuw.komt_aan) == (opnieuw.bedrag_cent, True)
    (vervangen,) = nieuw.verbetert
    assert vervangen.overboeking.kenmerk == eerst.end_to_end_id
    assert betaalspecificatie(dossier, JAN).totaal == opnieuw.bedrag_cent
    eis_dat_elke_betaling_klopt(dossier)


def test_een_specificatie_die_niet_sluit_of_bruto_en_netto_mengt_bestaat_niet() -> None:
    netto = Regel("norm", "Uw norm", 100, "", "", Basis.NETTO)
    bruto = Regel("grondslag", "Uw grondslag", 100, "", "", Basis.BRUTO)
    assert Specificatie("maandbetaling", "Uw bijstand", MEI, Basis.NETTO, (netto,), 100).bedrag == 100
    with pytest.raises(OpstapFout, match="SPECIFICATIE-SLUIT-NIET"):
        Specificatie("maandbetaling", "Uw bijstand", MEI, Basis.NETTO, (netto,), 99)
    with pytest.raises(OpstapFout, match="SPECIFICATIE-BASIS"):
        Specificatie("maandbetaling", "Uw bijstand", MEI, Basis.NETTO, (netto, bruto), 200)


def test_de_vakantiegeldrekening_is_op_elke_dag_gelijk_aan_het_grootboek(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    ken_toe(dossier)
    draai(JAN, FEB)
    dorp.loon(dorp.aanvrager(dossier), 30000, maand(2024, 1), moment(2024, 3, 2))
    draai(MRT, APR, MEI, JUN)
    bewegingen = vakantiegeldrekening.mutaties(dossier.pk)
    assert [(een.soort.value, een.maand) for een in bewegingen] == [
        ("opgebouwd", JAN),
        ("opgebouwd", FEB),
        ("verbeterd", JAN),
        ("opgebouwd", MRT),
        ("opgebouwd", APR),
        ("opgebouwd", MEI),
        ("opgebouwd", JUN),
        ("uitbetaald", JUN),
    ]
    for beweging in bewegingen:
        tot_hier = [een.bedrag for een in bewegingen if een.datum <= beweging.datum]
        assert vakantiegeldrekening.saldo(dossier.pk, op=beweging.datum) == sum(tot_hier)
    assert bewegingen[-1].saldo == -stand(dossier, "reservering-vakantietoeslag") > 0
    betaald = next(een for een in specificaties(dossier, JUN) if een.soort == "vakantietoeslag")
    assert [regel.bedrag for regel in betaald.regels] == [een.bedrag for een in bewegingen if een.maand < JUN]
