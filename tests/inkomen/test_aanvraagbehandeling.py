"""Before the decision: reported, stated, assessed beside the statement, heard; or never decided."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from opstap.gevallen import aanvraagzaken
from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen.aanvraag import aanvraagbehandeling, aanvragen, meldingen
from opstap.inkomen.handhaving import zienswijzen
from opstap.inkomen.herziening import naspelen
from opstap.inkomen.models import Aanvraagopgave, Gehoord, Melding, Uitkering, Zienswijze
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.regels.datum import dag
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

from .conftest import HAAG, Dorp, moment

ONTVANGEN = date(2024, 3, 11)
NU = moment(2024, 3, 11)
JONG, OUD = date(2001, 6, 1), date(1984, 3, 5)


def dien_in(dossier: Dossier, ontvangen: date = ONTVANGEN) -> Zaak:
    nu = moment(ontvangen.year, ontvangen.month, ontvangen.day)
    return aanvragen.dien_in(dossier, ontvangen=ontvangen, nu=nu)


def zoektermijn(wel: bool) -> dict[str, Gegeven]:
    return {"zoektermijn_wordt_toegepast": Gegeven(wel, "beleidsregel in deze toets")}


def meld(dossier: Dossier, *, wel: bool = True, gemeld_op: date = ONTVANGEN) -> Melding:
    return meldingen.meld(dossier, gemeld_op=gemeld_op, door="k.jansen", nu=NU, antwoorden=zoektermijn(wel))


@pytest.mark.parametrize(
    ("geboren", "wel", "vanaf_dag"),
    [
        (JONG, True, date(2024, 4, 8)),
        (JONG, False, ONTVANGEN),
        (OUD, True, ONTVANGEN),
        (date(1997, 3, 12), True, date(2024, 4, 8)),
        (date(1997, 3, 11), True, ONTVANGEN),
    ],
    ids=["jong", "jong, gemeente past haar niet toe", "oud", "nog net 26", "die dag 27"],
)
def test_wie_jong_is_wacht_vier_weken_als_de_gemeente_dat_vraagt(
    dorp: Dorp, geboren: date, wel: bool, vanaf_dag: date
) -> None:
    melding = meld(dorp.huishouden(geboren=geboren), wel=wel)
    assert melding.aanvragen_vanaf == vanaf_dag
    assert meldingen.speel_na(melding)


@pytest.mark.parametrize(("ontvangen", "mag"), [(date(2024, 4, 7), False), (date(2024, 4, 8), True)])
def test_een_aanvraag_binnen_de_zoektermijn_is_te_vroeg(dorp: Dorp, ontvangen: date, mag: bool) -> None:
    dossier = dorp.huishouden(geboren=JONG)
    melding = meld(dossier)
    zaak = dien_in(dossier, ontvangen)
    if mag:
        aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU, melding=melding)
        assert meldingen.wachten(HAAG, ontvangen) == []
    else:
        with pytest.raises(OpstapFout, match="AANVRAAG-TE-VROEG"):
            aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU, melding=melding)
        assert meldingen.wachten(HAAG, ontvangen) == []
        assert meldingen.wachten(HAAG, date(2024, 4, 8)) == [melding]


def test_een_melding_in_de_toekomst_of_van_een_ander_wordt_geweigerd(dorp: Dorp) -> None:
    with pytest.raises(OpstapFout, match="MELDING-DATUM"):
        meld(dorp.huishouden(), gemeld_op=date(2024, 3, 12))
    melding, zaak = meld(dorp.huishouden()), dien_in(dorp.huishouden())
    with pytest.raises(OpstapFout, match="AANVRAAG-MELDING"):
        aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU, melding=melding)


def test_de_bijstand_begint_niet_voor_de_melding_ook_als_de_aanvraag_later_kwam(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    melding = meld(dossier, gemeld_op=date(2024, 1, 15))
    zaak = dien_in(dossier)
    aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU, melding=melding)
    ingang = aanvragen.bepaal_ingang(
        zaak,
        {
            "dag_waarop_recht_ontstond": Gegeven(dag(date(2023, 12, 1)), "loonstrook"),
            "aanvraag_verwijtbaar_laat": Gegeven(False, "wachtte op de zoektermijn"),
        },
        door="k.jansen",
    )
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 4, 2), ingang=ingang)
    assert Uitkering.objects.get(dossier=dossier).geldig.lower == date(2024, 2, 1)
    assert "15 januari tot en met 31 januari 2024" in besluit.uitkomst["voorbehoud"]
    assert besluit.uitkomst["dag"]["waarden"] == {"ingangsdatum_bijstand": dag(date(2024, 1, 15))}
    assert naspelen.speel_na(HAAG).gelijk


def test_zonder_oordeel_over_de_late_aanvraag_is_er_geen_ingang(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    melding, zaak = meld(dossier, gemeld_op=date(2024, 1, 15)), dien_in(dossier)
    aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU, melding=melding)
    recht = {"dag_waarop_recht_ontstond": Gegeven(dag(date(2024, 3, 1)), "loonstrook")}
    with pytest.raises(FeitOntbreekt):
        aanvragen.bepaal_ingang(zaak, recht, door="k.jansen")


def test_de_opgave_blijft_staan_naast_de_beoordeling(dorp: Dorp) -> None:
    zaak = dien_in(dorp.huishouden())
    aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen", "werk": "geen"}, nu=NU)
    for beoordeling, wijkt_af in (("met een vriend", True), ("alleen", False)):
        aanvraagbehandeling.beoordeel(
            zaak,
            "wonen",
            beoordeling=beoordeling,
            wijkt_af=wijkt_af,
            reden="gesprek",
            door="k.jansen",
            nu=NU,
        )
    wonen, werk = aanvraagbehandeling.naast_elkaar(zaak)
    assert (wonen.opgave, wonen.beoordeling, wonen.wijkt_af) == ("alleen", "alleen", False)
    assert (werk.opgave, werk.beoordeling) == ("geen", "")
    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvraagopgave.objects.filter(zaak=zaak).update(verklaring=[["wonen", "met een vriend"]])


@pytest.mark.parametrize(
    ("onderwerp", "reden", "code"),
    [("inkomen", "loonstrook", "BEOORDELING-ONDERWERP"), ("wonen", " ", "BEOORDELING-REDEN")],
)
def test_een_beoordeling_gaat_over_wat_is_opgegeven_en_heeft_een_reden(
    dorp: Dorp, onderwerp: str, reden: str, code: str
) -> None:
    zaak = dien_in(dorp.huishouden())
    with pytest.raises(OpstapFout, match="OPGAVE-ONTBREEKT"):
        aanvraagbehandeling.beoordeel(
            zaak, "wonen", beoordeling="x", wijkt_af=False, reden="y", door="k.jansen", nu=NU
        )
    aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "alleen"}, nu=NU)
    with pytest.raises(OpstapFout, match=code):
        aanvraagbehandeling.beoordeel(
            zaak, onderwerp, beoordeling="x", wijkt_af=False, reden=reden, door="k.jansen", nu=NU
        )


def rijk_en_anders(dorp: Dorp) -> Zaak:
    """An application that the rules refuse, on wealth that the applicant did not state."""
    dossier = dorp.huishouden(vermogen=9_000_000)
    zaak = dien_in(dossier)
    aanvraagbehandeling.leg_opgave_vast(zaak, {"vermogen": "geen"}, nu=NU)
    aanvraagbehandeling.beoordeel(
        zaak,
        "vermogen",
        beoordeling="90.000 euro",
        wijkt_af=True,
        reden="bankafschrift",
        door="k.jansen",
        nu=NU,
    )
    return zaak


def hoor(dorp: Dorp, zaak: Zaak, nu: datetime) -> None:
    gelegenheid = zienswijzen.geef_gelegenheid(
        zaak.dossier,
        dorp.aanvrager(zaak.dossier),
        onderwerp=Zienswijze.Onderwerp.AANVRAAG,
        voornemen="afwijzen wegens vermogen",
        uiterlijk=date(2024, 3, 25),
        door="k.jansen",
        nu=NU,
    )
    zienswijzen.leg_vast(
        gelegenheid,
        wijze=Gehoord.Wijze.GESPREK,
        op=nu.date(),
        tekst="dat geld is geleend",
        door="k.jansen",
        nu=nu,
    )


def test_niemand_wordt_ongehoord_afgewezen_op_iets_anders_dan_de_eigen_opgave(
    dorp: Dorp,
) -> None:
    zaak, later = rijk_en_anders(dorp), moment(2024, 3, 20)
    with pytest.raises(OpstapFout, match="AANVRAAG-HOREN"):
        aanvragen.beslis(zaak, door="k.jansen", nu=later)
    assert not Besluit.objects.exists()
    hoor(dorp, zaak, later)
    assert aanvragen.beslis(zaak, door="k.jansen", nu=later).soort == Besluit.Soort.AFWIJZING


def test_niet_horen_kan_alleen_met_de_wettelijke_grond_die_in_het_besluit_staat(dorp: Dorp) -> None:
    zaak = rijk_en_anders(dorp)
    besluit = aanvragen.beslis(
        zaak, door="k.jansen", nu=moment(2024, 3, 20), zonder_horen="Awb art. 4:11 onder b: al eerder gehoord"
    )
    assert besluit.uitkomst["zonder_horen"].startswith("Awb art. 4:11")


def test_wie_alles_krijgt_hoeft_niet_te_worden_gehoord(dorp: Dorp) -> None:
    zaak = dien_in(dorp.huishouden())
    aanvraagbehandeling.leg_opgave_vast(zaak, {"wonen": "met een vriend"}, nu=NU)
    aanvraagbehandeling.beoordeel(
        zaak, "wonen", beoordeling="alleen", wijkt_af=True, reden="BRP", door="k.jansen", nu=NU
    )
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 3, 20))
    assert besluit.soort == Besluit.Soort.TOEKENNING


def vraag(zaak: Zaak, uiterlijk: date = date(2024, 3, 25)) -> None:
    aanvraagzaken.vraag_stukken(
        zaak, gevraagd=["bankafschrift"], uiterlijk=uiterlijk, door="k.jansen", nu=moment(2024, 3, 12)
    )


@pytest.mark.parametrize(
    ("op", "code"),
    [
        (date(2024, 3, 25), "NIET-BEHANDELEN-LOOPT"),
        (date(2024, 3, 26), None),
        (date(2024, 4, 22), None),
        (date(2024, 4, 23), "NIET-BEHANDELEN-TE-LAAT"),
    ],
)
def test_niet_behandelen_kan_pas_na_de_tijd_om_aan_te_vullen_en_binnen_vier_weken(
    dorp: Dorp, op: date, code: str | None
) -> None:
    zaak = dien_in(dorp.huishouden())
    vraag(zaak)
    nu = moment(op.year, op.month, op.day)
    if code is not None:
        with pytest.raises(OpstapFout, match=code):
            aanvraagzaken.behandel_niet(zaak, reden="geen bankafschrift", door="k.jansen", nu=nu)
        return
    besluit = aanvraagzaken.behandel_niet(zaak, reden="geen bankafschrift", door="k.jansen", nu=nu)
    zaak.refresh_from_db()
    assert (besluit.soort, zaak.status) == (Besluit.Soort.NIET_BEHANDELEN, Zaak.Status.AFGEROND)
    assert not Uitkering.objects.exists()


def test_zonder_gelegenheid_om_aan_te_vullen_wordt_alles_behandeld(dorp: Dorp) -> None:
    zaak = dien_in(dorp.huishouden())
    with pytest.raises(OpstapFout, match="NIET-BEHANDELEN-GEVRAAGD"):
        aanvraagzaken.behandel_niet(zaak, reden="geen bankafschrift", door="k.jansen", nu=NU)


def test_een_ingetrokken_aanvraag_eindigt_zonder_besluit(dorp: Dorp) -> None:
    zaak = dien_in(dorp.huishouden())
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        aanvraagzaken.trek_in(zaak, op=ONTVANGEN, reden="", nu=NU)
    aanvraagzaken.trek_in(zaak, op=ONTVANGEN, reden="per brief: werk gevonden", nu=NU)
    zaak.refresh_from_db()
    assert zaak.status == Zaak.Status.INGETROKKEN
    with pytest.raises(OpstapFout, match="ZAAK-OVERGANG"):
        aanvragen.beslis(zaak, door="k.jansen", nu=moment(2024, 3, 20))
