"""The account of a deadline: every move has an article, a reason and a name; nothing else moves it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import termijnen, zaken
from opstap.kern.models import Dossier, Gemeente, Termijnmutatie, Zaak
from opstap.regels.fouten import OpstapFout

ONTVANGEN = date(2024, 4, 2)  # eight weeks later is Tuesday 28 May 2024


def om(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 9, 0, tzinfo=UTC)


def zaak(dossier: Dossier, ontvangen: date = ONTVANGEN) -> Zaak:
    geopend = zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=ontvangen, moment=om(ontvangen), tekst="Aanvraag ontvangen"
    )
    zaken.neem_in_behandeling(geopend, moment=om(ontvangen), tekst="In behandeling genomen")
    return geopend


def schort_op(een: Zaak, gevraagd: date, uiterlijk: date) -> None:
    termijnen.schort_op(
        een, gevraagd_op=gevraagd, uiterlijk=uiterlijk, reden="Huurcontract", door="Ana", nu=om(gevraagd)
    )


def hervat(een: Zaak, op: date, geregistreerd: date | None = None) -> date:
    termijnen.hervat(een, op=op, door="Ana", nu=om(geregistreerd or op))
    return Zaak.objects.get(pk=een.pk).beslissen_voor


def verdaag(
    een: Zaak, tot: date, op: date = date(2024, 5, 20), reden: str = "Onderzoek in het buitenland"
) -> None:
    termijnen.verdaag(een, tot=tot, reden=reden, door="Ana", op=op, nu=om(op))


def stel_uit(een: Zaak, tot: date, instemming: str = "Brief van de inwoner") -> None:
    dag = date(2024, 5, 20)
    termijnen.stel_uit(een, tot=tot, instemming=instemming, door="Ana", op=dag, nu=om(dag))


def test_een_zaak_begint_haar_verloop_met_haar_artikel(dossier: Dossier) -> None:
    een = zaak(dossier)
    (regel,) = termijnen.verloop(een)
    assert (regel.soort, regel.artikel) == ("begin", "Awb art. 4:13 lid 2")
    assert (regel.op, regel.van, regel.naar) == (ONTVANGEN, None, date(2024, 5, 28))


@pytest.mark.parametrize(
    ("aangevuld", "dagen"),
    [
        (date(2024, 4, 8), 0),  # the same day as the question
        (date(2024, 4, 9), 0),  # suspended from this day on, up to this day
        (date(2024, 4, 10), 1),
        (date(2024, 4, 22), 13),  # the last day to complete
        (date(2024, 4, 23), 14),  # a day late: the time to complete had passed
        (date(2024, 5, 23), 14),  # a month late changes nothing more
    ],
)
def test_de_termijn_staat_stil_tot_de_aanvulling_of_het_einde_van_de_hersteltermijn(
    dossier: Dossier, aangevuld: date, dagen: int
) -> None:
    een = zaak(dossier)
    schort_op(een, date(2024, 4, 8), date(2024, 4, 22))
    hervat(een, aangevuld)
    laatste = termijnen.verloop(een)[-1]
    assert (laatste.artikel, laatste.dagen) == ("Awb art. 4:15 lid 1 onder a", dagen)
    assert Termijnmutatie.objects.latest("id").kalendereinde == date(2024, 5, 28) + timedelta(days=dagen)


def test_een_aanvulling_telt_vanaf_haar_ontvangst_ook_als_zij_later_wordt_geregistreerd(
    dossier: Dossier,
) -> None:
    een, ander = zaak(dossier), zaak(dossier)
    for open_zaak in (een, ander):
        schort_op(open_zaak, date(2024, 4, 8), date(2024, 4, 22))
    assert hervat(een, date(2024, 4, 18)) == hervat(ander, date(2024, 4, 18), date(2024, 5, 2))


def test_een_vrije_dag_telt_maar_een_keer(dossier: Dossier) -> None:
    een = zaak(dossier, date(2024, 3, 24))  # Sunday 19 May, Whit Monday 20 May
    assert een.beslissen_voor == date(2024, 5, 21)
    schort_op(een, date(2024, 4, 1), date(2024, 4, 15))
    assert hervat(een, date(2024, 4, 4)) == date(2024, 5, 21)  # two days after Sunday, not after Tuesday


@pytest.mark.parametrize(
    ("ontvangen", "gevraagd", "aangevuld", "uiterlijk"),
    [
        # across the leap day: five days, of which 29 February is one
        (date(2024, 2, 5), date(2024, 2, 26), date(2024, 3, 3), date(2024, 4, 8)),
        # across the night that summer time begins: 31 March is one day
        (date(2024, 3, 5), date(2024, 3, 29), date(2024, 4, 2), date(2024, 5, 3)),
        # across the night that it ends
        (date(2024, 10, 1), date(2024, 10, 25), date(2024, 10, 29), date(2024, 11, 29)),
    ],
)
def test_opschorting_telt_kalenderdagen_ook_over_schrikkeldag_en_zomertijd(
    dossier: Dossier, ontvangen: date, gevraagd: date, aangevuld: date, uiterlijk: date
) -> None:
    een = zaak(dossier, ontvangen)
    schort_op(een, gevraagd, gevraagd + timedelta(weeks=2))
    assert hervat(een, aangevuld) == uiterlijk


def test_twee_keer_stilstaan_kan_alleen_na_elkaar(dossier: Dossier) -> None:
    een = zaak(dossier)
    schort_op(een, date(2024, 4, 8), date(2024, 4, 22))
    with pytest.raises(OpstapFout, match="TERMIJN-STAAT-STIL"):
        schort_op(een, date(2024, 4, 9), date(2024, 4, 23))
    hervat(een, date(2024, 4, 18))
    with pytest.raises(OpstapFout, match="TERMIJN-LOOPT"):
        hervat(een, date(2024, 4, 18))
    schort_op(een, date(2024, 5, 1), date(2024, 5, 15))
    assert hervat(een, date(2024, 5, 4)) == date(2024, 6, 10)  # 9 + 2 days: Saturday 8 June


def test_een_termijn_die_voorbij_is_staat_niet_meer_stil(dossier: Dossier) -> None:
    op_de_dag, erna = zaak(dossier), zaak(dossier)
    schort_op(op_de_dag, date(2024, 5, 28), date(2024, 6, 11))
    with pytest.raises(OpstapFout, match="TERMIJN-VERSTREKEN"):
        schort_op(erna, date(2024, 5, 29), date(2024, 6, 12))


@pytest.mark.parametrize(
    ("gevraagd", "uiterlijk"),
    [(date(2024, 4, 8), date(2024, 4, 8)), (date(2024, 4, 1), date(2024, 4, 15))],
)
def test_zonder_tijd_om_aan_te_vullen_is_er_geen_opschorting(
    dossier: Dossier, gevraagd: date, uiterlijk: date
) -> None:
    with pytest.raises(OpstapFout, match="HERSTELTERMIJN"):
        schort_op(zaak(dossier), gevraagd, uiterlijk)


def test_een_ongebruikte_hersteltermijn_laat_de_termijn_weer_lopen(dossier: Dossier) -> None:
    een, ander = zaak(dossier), zaak(dossier)
    schort_op(een, date(2024, 4, 8), date(2024, 4, 22))
    schort_op(ander, date(2024, 4, 8), date(2024, 4, 23))
    gedaan = termijnen.hervat_verlopen(
        dossier.gemeente_id, vandaag=date(2024, 4, 23), door="nachtwerk", nu=om(date(2024, 4, 23))
    )
    assert [(mutatie.zaak_id, mutatie.dagen) for mutatie in gedaan] == [(een.pk, 14)]
    assert termijnen.opschorting(ander) is not None


@pytest.mark.parametrize(
    ("aangevuld", "uiterlijk"),
    [
        (None, date(2024, 5, 21)),  # four weeks after Monday 22 April is Whit Monday
        (date(2024, 4, 10), date(2024, 5, 8)),
        (date(2024, 4, 22), date(2024, 5, 21)),
        (date(2024, 4, 30), date(2024, 5, 21)),  # after the time to complete
    ],
)
def test_niet_behandelen_kan_tot_vier_weken_na_de_hersteltermijn(
    dossier: Dossier, aangevuld: date | None, uiterlijk: date
) -> None:
    een = zaak(dossier)
    assert termijnen.uiterlijk_niet_behandelen(een) is None
    schort_op(een, date(2024, 4, 8), date(2024, 4, 22))
    if aangevuld is not None:
        hervat(een, aangevuld)
    assert termijnen.uiterlijk_niet_behandelen(een) == uiterlijk


def test_verlengen_kan_een_keer_en_binnen_de_termijn(dossier: Dossier) -> None:
    een, te_laat = zaak(dossier), zaak(dossier)
    verdaag(een, date(2024, 6, 15), op=date(2024, 5, 28))
    een.refresh_from_db()
    assert een.beslissen_voor == date(2024, 6, 17)  # Saturday, then Sunday
    assert termijnen.verloop(een)[-1].artikel == "Awb art. 4:14 lid 3"
    with pytest.raises(OpstapFout, match="TERMIJN-AL-VERDAAGD"):
        verdaag(een, date(2024, 7, 15))
    with pytest.raises(OpstapFout, match="TERMIJN-VERSTREKEN"):
        verdaag(te_laat, date(2024, 6, 15), op=date(2024, 5, 29))


def test_langer_heeft_een_reden_en_een_latere_dag_nodig(dossier: Dossier) -> None:
    een = zaak(dossier)
    with pytest.raises(OpstapFout, match="TERMIJN-REDEN"):
        verdaag(een, date(2024, 6, 15), reden=" ")
    with pytest.raises(OpstapFout, match="TERMIJN-NIET-LATER"):
        verdaag(een, date(2024, 5, 28))
    verdaag(een, date(2024, 5, 29))


def test_uitstel_met_instemming_kan_vaker_en_noemt_de_instemming(dossier: Dossier) -> None:
    een = zaak(dossier)
    stel_uit(een, date(2024, 6, 10))
    stel_uit(een, date(2024, 6, 20))
    een.refresh_from_db()
    assert een.beslissen_voor == date(2024, 6, 20)
    assert termijnen.verloop(een)[-1].artikel == "Awb art. 4:15 lid 2 onder a"
    with pytest.raises(OpstapFout, match="TERMIJN-REDEN"):
        stel_uit(een, date(2024, 6, 30), instemming="")


@pytest.mark.parametrize(
    "beweeg",
    [
        lambda een: schort_op(een, date(2024, 4, 8), date(2024, 4, 22)),
        lambda een: verdaag(een, date(2024, 6, 15)),
        lambda een: stel_uit(een, date(2024, 6, 15)),
    ],
)
def test_van_een_zaak_die_klaar_is_verandert_de_termijn_niet(
    dossier: Dossier, beweeg: Callable[[Zaak], None]
) -> None:
    een = zaak(dossier)
    zaken.rond_af(een, op=date(2024, 4, 3), moment=om(date(2024, 4, 3)), tekst="Besluit genomen")
    with pytest.raises(OpstapFout, match="ZAAK-KLAAR"):
        beweeg(een)


@pytest.mark.parametrize(
    "opdracht", ["UPDATE kern_termijnmutatie SET dagen = 7", "DELETE FROM kern_termijnmutatie"]
)
def test_het_verloop_wordt_niet_gewijzigd(dossier: Dossier, opdracht: str) -> None:
    zaak(dossier)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Termijnmutatie.objects.get().dagen == 0


def test_de_databank_weigert_een_termijn_buiten_het_verloop_om(dossier: Dossier) -> None:
    een = zaak(dossier)
    with pytest.raises(IntegrityError, match="niet de uitkomst"), transaction.atomic():
        Zaak.objects.filter(pk=een.pk).update(beslissen_voor=date(2024, 5, 29))
    assert Zaak.objects.get(pk=een.pk).beslissen_voor == date(2024, 5, 28)


def test_een_soort_zaak_zonder_bekende_termijn_wordt_geweigerd(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="ZAAK-TERMIJN"):
        zaken.open_zaak(dossier, soort="onbekend", ontvangen=ONTVANGEN, moment=om(ONTVANGEN), tekst="x")
    assert not Zaak.objects.exists()


def test_een_mutatie_blijft_binnen_haar_gemeente(dossier: Dossier, wassenaar: Gemeente) -> None:
    een = zaak(dossier)
    with pytest.raises(IntegrityError, match="zelfde_gemeente"), transaction.atomic():
        Termijnmutatie.objects.create(
            gemeente=wassenaar,
            zaak=een,
            soort="begin",
            artikel="x",
            op=ONTVANGEN,
            kalendereinde=ONTVANGEN,
            naar=ONTVANGEN,
            moment=om(ONTVANGEN),
        )
