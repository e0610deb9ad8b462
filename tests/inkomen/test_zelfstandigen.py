"""A self-employed person gets a provisional loan month by month, and what is due after the book year."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from opstap.financien import betaalopdrachten, vrijgave
from opstap.financien.models import Betaalrekening, Betaling, Boeking
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.inkomen import vorderingen, zelfstandigen
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.models import (
    Bedrijfskapitaal,
    Boekjaarafrekening,
    Vordering,
    Zelfstandigenmaand,
    Zelfstandigenuitkering,
)
from opstap.inkomen.zelfstandigen import Jaarcijfers, Runverslag
from opstap.kern.models import Besluit, Zaak
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, OpstapFout, ParameterOntbreekt
from opstap.regels.geld import Cent, Netto

from .conftest import HAAG, IBAN, Dorp, moment
from .ondernemers import JAN, NU, Zaakvoering, gegevens, jaarcijfers
from .schulden import ontvang

FEB, MRT, APR = (date(2025, maand, 1) for maand in (2, 3, 4))
NORM = 134545
VOORLOPIG = NORM - 40500
"""The norm less the expected profit of 500 after 19% tax."""
JAARNORM = 6 * NORM + 6 * 136906
VERLEEND = 3 * VOORLOPIG


def draai(maand: date, nu: datetime | None = None) -> Runverslag:
    return zelfstandigen.draai(HAAG, maand, nu or moment(maand.year, maand.month, 20))


def reken_af(
    uitkering: Zelfstandigenuitkering, cijfers: Jaarcijfers | None = None, **anders: Any
) -> Boekjaarafrekening:
    return zelfstandigen.reken_af(
        uitkering,
        JAN,
        cijfers or jaarcijfers(),
        **{
            "vorder_terug": True,
            "reden": "jaarrekening 2025",
            "door": "k.jansen",
            "nu": moment(2026, 3, 2),
            **anders,
        },
    )


def drie_maanden(dorp: Dorp) -> Zelfstandigenuitkering:
    uitkering = Zaakvoering(dorp).ken_toe()
    draai(MRT)
    zelfstandigen.beeindig(
        uitkering, vanaf=APR, reden="bedrijf loopt weer", door="k.jansen", nu=moment(2025, 3, 25)
    )
    return uitkering


def stand(rekening: str) -> int:
    rijen = Boeking.objects.filter(rekening__code=rekening)
    return int(rijen.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def test_zonder_onderzoek_door_een_deskundige_is_er_geen_besluit(dorp: Dorp) -> None:
    zaak = Zaakvoering(dorp)
    with pytest.raises(OpstapFout, match="ONDERZOEK-ONTBREEKT"):
        zaak.beslis()
    for zonder in ("deskundige", "reden"):
        with pytest.raises(OpstapFout, match="ONDERZOEK-REDEN"):
            zaak.onderzoek(**{zonder: " "})
    assert not Besluit.objects.exists()


def test_het_besluit_noemt_de_deskundige_en_komt_opnieuw_zo_uit(dorp: Dorp) -> None:
    uitkering = Zaakvoering(dorp).ken_toe()
    assert uitkering.nummer == "BBZ-2025-00001"
    bron = uitkering.besluit.feiten["dag"]["bronnen"]["bbz_levensvatbaar"]
    assert bron == "oordeel van m.adviseur, 16-12-2024: De orders van dit jaar dekken de kosten."
    assert besluitbeeld(uitkering.besluit).naspeelbaar
    nagespeeld = speel_dag_na(uitkering.besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk


def test_een_bedrijf_dat_niet_levensvatbaar_is_wordt_afgewezen(dorp: Dorp) -> None:
    zaak = Zaakvoering(dorp)
    zaak.onderzoek()
    zaak.onderzoek(levensvatbaar=False, nu=moment(2024, 12, 18))
    besluit, uitkering = zaak.beslis()
    assert uitkering is None
    assert besluit.soort == Besluit.Soort.BBZ
    zaak.zaak.refresh_from_db()
    assert zaak.zaak.status == Zaak.Status.AFGEROND
    draai(JAN)
    assert not Betaling.objects.exists()


def test_bijstand_die_meteen_om_niet_is_wordt_met_naam_geweigerd(dorp: Dorp) -> None:
    zaak = Zaakvoering(dorp)
    zaak.onderzoek()
    with pytest.raises(OpstapFout, match="BBZ-METEEN-OM-NIET"):
        zaak.beslis(
            bbz_verwachte_duur_in_maanden=6,
            bbz_inkomen_komt_regelmatig=True,
            bbz_inkomen_duurzaam_te_laag=True,
        )
    assert not Besluit.objects.exists()


def test_elke_maand_is_een_deel_van_de_lening_van_het_boekjaar(dorp: Dorp) -> None:
    """The norm of the month less the expected profit after 19% tax, owed from the day on which it is paid."""
    Zaakvoering(dorp).ken_toe()
    for maand in (JAN, FEB):
        draai(maand)
    assert list(Betaling.objects.order_by("id").values_list("soort", "maand", "bedrag_cent", "iban")) == [
        ("bbz", JAN, VOORLOPIG, IBAN),
        ("bbz", FEB, VOORLOPIG, IBAN),
    ]
    lening = Vordering.objects.get()
    assert (lening.grond, lening.aard) == ("bbz_lening", Vordering.Aard.BBZ_ALGEMEEN)
    assert vorderingen.saldo(lening) == 2 * VOORLOPIG
    assert vorderingen.saldo(lening, op=date(2025, 2, 19)) == VOORLOPIG
    assert stand("vorderingen-bijstand") == 2 * VOORLOPIG == -stand("te-betalen-uitkeringen")
    assert stand("4.1.1") == 0, "een voorlopige lening is nog geen last"


def test_een_maand_nog_eens_draaien_betaalt_niets_en_een_gemiste_maand_wordt_ingehaald(dorp: Dorp) -> None:
    Zaakvoering(dorp).ken_toe()
    assert draai(FEB).besloten == 2
    assert draai(FEB, moment(2025, 2, 25)).besloten == 0
    assert Betaling.objects.count() == 2


def test_na_twaalf_maanden_stopt_het_tenzij_de_termijn_is_verlengd(dorp: Dorp) -> None:
    uitkering = Zaakvoering(dorp).ken_toe()
    verslag = draai(date(2026, 1, 1))
    assert (verslag.besloten, len(verslag.wachtend)) == (12, 1)
    assert isinstance(verslag.wachtend[0].reden, FeitOntbreekt), "of er is verlengd, beslist een mens"
    zelfstandigen.wijzig(
        uitkering, vanaf=date(2026, 1, 1), antwoorden=gegevens(bbz_verlenging_toegekend=True),
        reden="externe oorzaak", door="k.jansen", nu=moment(2026, 1, 21),
    )  # fmt: skip
    draai(date(2026, 1, 1), moment(2026, 1, 22))
    assert Zelfstandigenmaand.objects.get(maand=date(2026, 1, 1)).bedrag_cent == 140150 - 40500
    assert Vordering.objects.count() == 2, "een nieuw boekjaar is een nieuwe lening"


def test_een_andere_verwachting_geldt_vanaf_haar_maand(dorp: Dorp) -> None:
    uitkering = Zaakvoering(dorp).ken_toe()
    zelfstandigen.wijzig(
        uitkering, vanaf=FEB, antwoorden=gegevens(bbz_verwachte_winst_per_maand=0), reden="klant weggevallen",
        door="k.jansen", nu=moment(2025, 1, 25),
    )  # fmt: skip
    draai(FEB)
    per_maand = list(Zelfstandigenmaand.objects.order_by("maand").values_list("bedrag_cent", flat=True))
    assert per_maand == [VOORLOPIG, NORM]


def test_een_jaar_zonder_bevestigd_percentage_wacht(dorp: Dorp) -> None:
    """The tax share of art. 6 lid 2 for 2024 was not found in a source."""
    zaak = Zaakvoering(dorp)
    zaak.onderzoek()
    _, uitkering = zelfstandigen.beslis(
        zaak.zaak,
        vanaf=date(2024, 12, 1),
        antwoorden=zaak.antwoorden(),
        boekjaar_maand=1,
        door="k.jansen",
        nu=NU,
    )
    assert uitkering is not None
    verslag = draai(date(2024, 12, 1))
    assert [type(een.reden) for een in verslag.wachtend] == [ParameterOntbreekt]
    assert not Betaling.objects.exists()


def test_wat_bij_het_inkomen_past_wordt_om_niet(dorp: Dorp) -> None:
    """Year's norm minus net profit leaves more than was paid; the supplement goes up to three twelfths."""
    uitkering = drie_maanden(dorp)
    assert zelfstandigen.af_te_rekenen(HAAG, op=date(2025, 12, 31)) == []
    assert zelfstandigen.af_te_rekenen(HAAG, op=date(2026, 1, 1)) == [(uitkering, JAN)]
    afrekening = reken_af(uitkering, jaarcijfers(bbz_winst_boekjaar=0))
    aanvulling = (JAARNORM * 3 + 6) // 12 - VERLEEND
    assert (afrekening.om_niet_cent, afrekening.aanvulling_cent) == (VERLEEND + aanvulling, aanvulling)
    assert vorderingen.saldo(Vordering.objects.get()) == 0
    assert stand("4.1.1") == VERLEEND + aanvulling
    assert Betaling.objects.latest("id").bedrag_cent == aanvulling
    assert zelfstandigen.af_te_rekenen(HAAG, op=date(2026, 4, 1)) == []


def test_wat_te_veel_was_wordt_een_eigen_vordering(dorp: Dorp) -> None:
    uitkering = drie_maanden(dorp)
    winst_netto = JAARNORM - VERLEEND + 100000
    afrekening = reken_af(
        uitkering, jaarcijfers(bbz_overig_inkomen_boekjaar=winst_netto, bbz_winst_boekjaar=0)
    )
    assert (afrekening.te_veel_cent, afrekening.om_niet_cent) == (100000, VERLEEND - 100000)
    terug = afrekening.teruggevorderd
    assert terug is not None
    assert (terug.grond, vorderingen.saldo(terug)) == ("bbz_terugvordering", 100000)
    assert stand("4.1.1") == VERLEEND
    assert stand("4.1.2") == -100000
    nagespeeld = speel_dag_na(afrekening.besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk


def test_de_gemeente_mag_afzien_van_terugvorderen_met_een_reden(dorp: Dorp) -> None:
    uitkering = drie_maanden(dorp)
    cijfers = jaarcijfers(bbz_overig_inkomen_boekjaar=JAARNORM, bbz_winst_boekjaar=0)
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        reken_af(uitkering, cijfers, vorder_terug=False, reden=" ")
    afrekening = reken_af(uitkering, cijfers, vorder_terug=False, reden="dringende redenen")
    assert (afrekening.te_veel_cent, afrekening.teruggevorderd) == (VERLEEND, None)
    assert stand("vorderingen-bijstand") == 0


def test_bij_te_veel_vermogen_blijft_het_een_lening_met_een_tiende_per_jaar(dorp: Dorp) -> None:
    """Own wealth 10 euros above 58,035: that much stays a loan (art. 13)."""
    uitkering = drie_maanden(dorp)
    winst_netto = JAARNORM - VERLEEND
    afrekening = reken_af(
        uitkering,
        jaarcijfers(
            bbz_overig_inkomen_boekjaar=winst_netto,
            bbz_winst_boekjaar=0,
            bbz_totaal_vermogen=5_803_500 + 1000,
        ),
    )
    assert (afrekening.lening_cent, afrekening.om_niet_cent) == (1000, VERLEEND - 1000)
    assert afrekening.aflossing_per_jaar_cent == 100
    assert vorderingen.saldo(Vordering.objects.get()) == 1000


def test_verlies_naast_ander_inkomen_rekent_een_mens(dorp: Dorp) -> None:
    uitkering = drie_maanden(dorp)
    with pytest.raises(NietGemodelleerd):
        reken_af(uitkering, jaarcijfers(bbz_winst_boekjaar=-1, bbz_overig_inkomen_boekjaar=1))
    assert not Boekjaarafrekening.objects.exists()


def test_een_boekjaar_wordt_een_keer_afgerekend_en_pas_als_het_voorbij_is(dorp: Dorp) -> None:
    uitkering = drie_maanden(dorp)
    with pytest.raises(OpstapFout, match="BBZ-BOEKJAAR:"):
        reken_af(uitkering, nu=moment(2025, 12, 31))
    reken_af(uitkering)
    with pytest.raises(OpstapFout, match="BBZ-BOEKJAAR-AFGEREKEND"):
        reken_af(uitkering)


def kapitaal(dorp: Dorp, gevraagd: int = 2_000_000, looptijd: int = 60) -> Bedrijfskapitaal:
    zaak = Zaakvoering(dorp)
    zaak.onderzoek()
    antwoorden = zaak.antwoorden() | gegevens(
        bbz_bedrijfskapitaal_gevraagd=gevraagd, bbz_bedrijfskapitaal_eerder=0, bbz_looptijd_gevraagd=looptijd
    )
    return zelfstandigen.verstrek_kapitaal(
        zaak.zaak, maand=JAN, antwoorden=antwoorden, aflossing_vanaf=FEB, aflossing_per_maand=Netto(40000),
        door="k.jansen", nu=moment(2025, 1, 6), medeondertekenaar="p.devries",
    )  # fmt: skip


def test_bedrijfskapitaal_is_een_lening_die_wordt_betaald_en_gecontroleerd(dorp: Dorp) -> None:
    Betaalrekening.objects.create(gemeente_id=HAAG, naam="Gemeente Den Haag", iban="NL02ABNA0123456789")
    verstrekt = kapitaal(dorp)
    assert (verstrekt.lening.aard, verstrekt.looptijd_maanden) == (Vordering.Aard.BBZ_BIJZONDER, 60)
    assert vorderingen.saldo(verstrekt.lening) == 2_000_000 == -stand("te-betalen-uitkeringen")
    opdracht = betaalopdrachten.maak_opdracht(
        HAAG, JAN, uitvoerdatum=date(2025, 1, 8), door="k.jansen", moment=moment(2025, 1, 7)
    )
    assert opdracht is not None
    assert not [een for een in vrijgave.controleer(opdracht, moment=moment(2025, 1, 7)) if een.betaling_id]


def test_nooit_meer_dan_het_hoogste_bedrijfskapitaal_en_nooit_langer_dan_tien_jaar(dorp: Dorp) -> None:
    assert kapitaal(dorp, gevraagd=30_000_000, looptijd=120).lening.bedrag_cent == 25_342_000
    with pytest.raises(OpstapFout, match="KAPITAAL-LOOPTIJD"):
        kapitaal(dorp, looptijd=121)


def test_rente_is_acht_procent_van_de_dag_van_verstrekking_en_een_keer_per_jaar(dorp: Dorp) -> None:
    verstrekt = kapitaal(dorp)
    gegeven: dict[str, Any] = {"jaar": 2025, "grondslag": "leenovereenkomst art. 3", "door": "k.jansen"}
    with pytest.raises(OpstapFout, match="RENTE-GRONDSLAG"):
        zelfstandigen.boek_rente(verstrekt, over=Cent(100), **gegeven | {"grondslag": " "}, nu=NU)
    with pytest.raises(OpstapFout, match="RENTE-BEDRAG"):
        zelfstandigen.boek_rente(verstrekt, over=Cent(2_000_001), **gegeven, nu=moment(2026, 1, 5))
    rente = zelfstandigen.boek_rente(verstrekt, over=Cent(2_000_000), **gegeven, nu=moment(2026, 1, 5))
    assert rente == 160_000 == -stand("rente-bbz")
    assert vorderingen.saldo(verstrekt.lening) == 2_160_000
    overzicht = vorderingen.rekeningoverzicht(verstrekt.lening, op=date(2026, 1, 31)).als_tekst()
    assert overzicht.endswith("met de rente tot nu toe.")
    with pytest.raises(OpstapFout, match="RENTE-AL-GEBOEKT"):
        zelfstandigen.boek_rente(verstrekt, over=Cent(2_000_000), **gegeven, nu=moment(2026, 1, 6))


def test_termijnen_lopen_op_en_uitstel_stelt_uit(dorp: Dorp) -> None:
    verstrekt = kapitaal(dorp)
    assert zelfstandigen.termijnstand(verstrekt, op=date(2025, 1, 31)).vervallen_cent == 0
    ontvang(verstrekt.lening, 40000, date(2025, 2, 10))
    stand_mei = zelfstandigen.termijnstand(verstrekt, op=date(2025, 5, 31))
    assert (stand_mei.vervallen_cent, stand_mei.betaald_cent, stand_mei.achterstand_cent) == (
        160000,
        40000,
        120000,
    )
    zelfstandigen.stel_uit(
        verstrekt, vanaf=MRT, tot=date(2025, 5, 1), reden="omzet viel tijdelijk weg", door="k.jansen",
        nu=moment(2025, 3, 3),
    )  # fmt: skip
    assert zelfstandigen.termijnstand(verstrekt, op=date(2025, 5, 31)).achterstand_cent == 40000


def test_de_controle_ziet_een_ander_bedrag_en_de_databank_houdt_alles_vast(dorp: Dorp) -> None:
    Betaalrekening.objects.create(gemeente_id=HAAG, naam="Gemeente Den Haag", iban="NL02ABNA0123456789")
    uitkering = drie_maanden(dorp)
    opdracht = betaalopdrachten.maak_opdracht(
        HAAG, MRT, uitvoerdatum=date(2025, 3, 28), door="k.jansen", moment=moment(2025, 3, 26)
    )
    assert opdracht is not None
    assert not [een for een in vrijgave.controleer(opdracht, moment=moment(2025, 3, 26)) if een.betaling_id]
    for rijen in (uitkering.maanden, uitkering.wijzigingen):
        with pytest.raises(IntegrityError), transaction.atomic():
            rijen.all().delete()
    with pytest.raises(OpstapFout, match="BBZ-HELE-MAAND"):
        zelfstandigen.beeindig(
            uitkering, vanaf=date(2025, 4, 2), reden="gestopt", door="k.jansen", nu=moment(2025, 4, 3)
        )
