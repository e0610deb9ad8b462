"""Cases: numbered without gaps, with their lawful deadline, and along allowed steps only."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import personen, zaken
from opstap.kern.models import Dossier, Gemeente, Zaak, ZaakGebeurtenis
from opstap.kern.zaken import NieuweZaak
from opstap.regels.fouten import OpstapFout

MOMENT = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)


def zaak(dossier: Dossier, ontvangen: date = date(2024, 3, 4)) -> Zaak:
    return zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=ontvangen, moment=MOMENT, tekst="Aanvraag ontvangen"
    )


@pytest.mark.parametrize(
    ("ontvangen", "uiterlijk"),
    [
        (date(2024, 3, 5), date(2024, 4, 30)),
        # Eight weeks later it is Sunday, and Saturday is King's day.
        (date(2024, 3, 3), date(2024, 4, 29)),
        # Ascension day, and the Friday after it is an ordinary day.
        (date(2024, 3, 14), date(2024, 5, 10)),
    ],
)
def test_een_zaak_krijgt_haar_wettelijke_termijn(dossier: Dossier, ontvangen: date, uiterlijk: date) -> None:
    assert zaak(dossier, ontvangen).beslissen_voor == uiterlijk


def test_nummers_lopen_per_gemeente_en_jaar_door(dossier: Dossier, wassenaar: Gemeente) -> None:
    elders = personen.nieuw_dossier(wassenaar.pk)
    geopend = zaken.open_zaken(
        [
            NieuweZaak(waar, "aanvraag", date(jaar, 3, 4), MOMENT, "Aanvraag ontvangen")
            for waar, jaar in ((dossier, 2024), (elders, 2024), (dossier, 2023), (dossier, 2024))
        ]
    )
    assert [een.nummer for een in geopend] == ["B-2024-00001", "B-2024-00001", "B-2023-00001", "B-2024-00002"]
    assert zaak(dossier).nummer == "B-2024-00003"
    assert ZaakGebeurtenis.objects.count() == 5


def test_een_mislukte_zaak_laat_geen_gat_in_de_nummers(dossier: Dossier) -> None:
    with pytest.raises(OpstapFout, match="GEMEENTE-ANDERS"):
        zaak(Dossier(pk=-1, gemeente=dossier.gemeente))
    assert zaak(dossier).nummer == "B-2024-00001"


def test_van_ontvangen_naar_afgerond(dossier: Dossier) -> None:
    een = zaak(dossier)
    for stap, gedaan in enumerate(
        (zaken.neem_in_behandeling, zaken.vraag_gegevens, zaken.neem_in_behandeling)
    ):
        gedaan(een, moment=MOMENT + timedelta(days=stap), tekst="stap")
    zaken.rond_af(een, op=date(2024, 4, 2), moment=MOMENT + timedelta(days=29), tekst="Besluit genomen")
    een.refresh_from_db()
    assert (een.status, een.afgerond_op) == (Zaak.Status.AFGEROND, date(2024, 4, 2))
    tijdlijn = ZaakGebeurtenis.objects.filter(zaak=een).order_by("moment", "id")
    assert [regel.soort for regel in tijdlijn] == [
        "ontvangen",
        "in_behandeling",
        "wacht_op_inwoner",
        "in_behandeling",
        "afgerond",
    ]


STAPPEN = {
    "in_behandeling": lambda een: zaken.neem_in_behandeling(een, moment=MOMENT, tekst="x"),
    "wacht_op_inwoner": lambda een: zaken.vraag_gegevens(een, moment=MOMENT, tekst="x"),
    "afgerond": lambda een: zaken.rond_af(een, op=date(2024, 4, 2), moment=MOMENT, tekst="x"),
    "ingetrokken": lambda een: zaken.trek_in(een, op=date(2024, 4, 2), moment=MOMENT, tekst="x"),
}


@pytest.mark.parametrize("van", [status.value for status in Zaak.Status])
@pytest.mark.parametrize("naar", list(STAPPEN))
def test_elke_stap_mag_of_wordt_geweigerd(dossier: Dossier, van: str, naar: str) -> None:
    een = zaak(dossier)
    Zaak.objects.filter(pk=een.pk).update(status=van)
    voor = ZaakGebeurtenis.objects.count()
    if naar in zaken.OVERGANGEN[van]:
        STAPPEN[naar](een)
        assert Zaak.objects.get(pk=een.pk).status == naar
    else:
        with pytest.raises(OpstapFout, match="ZAAK-OVERGANG"):
            STAPPEN[naar](een)
        assert Zaak.objects.get(pk=een.pk).status == van
        assert ZaakGebeurtenis.objects.count() == voor


def test_een_verouderd_beeld_van_de_zaak_telt_niet(dossier: Dossier) -> None:
    een = zaak(dossier)
    verouderd = Zaak.objects.get(pk=een.pk)
    STAPPEN["ingetrokken"](een)
    with pytest.raises(OpstapFout, match="ZAAK-OVERGANG"):
        STAPPEN["in_behandeling"](verouderd)


def test_afronden_voor_de_ontvangst_wordt_geweigerd(dossier: Dossier) -> None:
    een = zaak(dossier)
    STAPPEN["in_behandeling"](een)
    with pytest.raises(OpstapFout, match="ZAAK-DATUM"):
        zaken.rond_af(een, op=date(2024, 3, 3), moment=MOMENT, tekst="x")
    zaken.rond_af(een, op=date(2024, 3, 4), moment=MOMENT, tekst="x")


def test_gebeurtenis_op_een_dossier_staat_los_van_zaken(dossier: Dossier) -> None:
    regel = zaken.gebeurtenis(dossier, moment=MOMENT, soort="betaling", tekst="Uitkering maart betaald")
    assert (regel.zaak, regel.dossier_id) == (None, dossier.pk)


@pytest.mark.parametrize(
    "opdracht", ["UPDATE kern_zaakgebeurtenis SET tekst = 'anders'", "DELETE FROM kern_zaakgebeurtenis"]
)
def test_de_tijdlijn_verandert_niet(dossier: Dossier, opdracht: str) -> None:
    zaak(dossier)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert ZaakGebeurtenis.objects.get().tekst == "Aanvraag ontvangen"
