"""A late decision: the notice counts from its receipt, and the penalty is a decision with a receipt."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import ingebrekestellingen, naspelen, termijnen, zaken
from opstap.kern.models import Besluit, Dossier, Ingebrekestelling, Zaak
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

NU = datetime(2024, 7, 1, 9, 0, tzinfo=UTC)
GESTELD = date(2024, 6, 3)  # the penalty begins on 18 June


def zaak(dossier: Dossier, ontvangen: date = date(2024, 4, 2)) -> Zaak:
    een = zaken.open_zaak(dossier, soort="aanvraag", ontvangen=ontvangen, moment=NU, tekst="Aanvraag")
    zaken.neem_in_behandeling(een, moment=NU, tekst="In behandeling")
    return een


def stel(een: Zaak, ontvangen: date = GESTELD) -> Ingebrekestelling:
    return ingebrekestellingen.stel_in_gebreke(een, ontvangen=ontvangen, door="Ana", nu=NU)


def beslis(een: Zaak, op: date) -> None:
    zaken.rond_af(een, op=op, moment=NU, tekst="Besluit genomen")


def test_in_gebreke_stellen_kan_vanaf_de_dag_na_de_termijn(dossier: Dossier) -> None:
    een = zaak(dossier)
    with pytest.raises(OpstapFout, match="INGEBREKESTELLING-TE-VROEG"):
        stel(een, date(2024, 5, 28))
    assert stel(een, date(2024, 5, 29)).ontvangen == date(2024, 5, 29)
    with pytest.raises(OpstapFout, match="INGEBREKESTELLING-BESTAAT"):
        stel(een)


def test_zolang_de_termijn_stilstaat_kan_het_niet(dossier: Dossier) -> None:
    een = zaak(dossier)
    termijnen.schort_op(
        een,
        gevraagd_op=date(2024, 5, 28),
        uiterlijk=date(2024, 6, 11),
        reden="Huurcontract",
        door="Ana",
        nu=NU,
    )
    with pytest.raises(OpstapFout, match="INGEBREKESTELLING-TE-VROEG"):
        stel(een, date(2024, 6, 3))


def test_na_het_besluit_kan_het_niet_meer(dossier: Dossier) -> None:
    een = zaak(dossier)
    beslis(een, date(2024, 6, 3))
    with pytest.raises(OpstapFout, match="INGEBREKESTELLING-BESLIST"):
        stel(een, date(2024, 6, 4))


@pytest.mark.parametrize(
    ("besloten", "bedrag"),
    [
        (date(2024, 6, 17), 0),
        (date(2024, 6, 18), 0),  # decided on the first day itself
        (date(2024, 6, 19), 23_00),
        (date(2024, 7, 2), 322_00),
        (date(2024, 7, 3), 357_00),
        (date(2024, 7, 30), 1442_00),
        (date(2024, 8, 30), 1442_00),
    ],
)
def test_de_dwangsom_telt_de_dagen_tot_het_besluit(dossier: Dossier, besloten: date, bedrag: int) -> None:
    een = zaak(dossier)
    gesteld = stel(een)
    beslis(een, besloten)
    besluit = ingebrekestellingen.stel_dwangsom_vast(gesteld, uitgesloten=False, door="Ben", nu=NU)
    assert besluit.uitkomst["awb_dwangsom"] == bedrag
    assert (besluit.soort, besluit.zaak_id) == ("dwangsom", een.pk)
    assert besluit.bon["peildatum"] == GESTELD.isoformat()
    assert naspelen.NASPELERS[besluit.soort](besluit)
    besluit.uitkomst = {"awb_dwangsom": bedrag + 1}
    assert not naspelen.NASPELERS[besluit.soort](besluit)


def test_de_stand_van_vandaag_is_te_zien_voordat_er_is_besloten(dossier: Dossier) -> None:
    gesteld = stel(zaak(dossier))
    uitkomst = ingebrekestellingen.dwangsom(gesteld, op=date(2024, 6, 20), uitgesloten=False)
    assert uitkomst.waarde("awb_dwangsom") == 46_00
    with pytest.raises(OpstapFout, match="DWANGSOM-LOOPT"):
        ingebrekestellingen.stel_dwangsom_vast(gesteld, uitgesloten=False, door="Ben", nu=NU)


def test_over_de_dwangsom_wordt_een_keer_beslist_en_weigeren_heeft_een_reden(dossier: Dossier) -> None:
    een = zaak(dossier)
    gesteld = stel(een)
    beslis(een, date(2024, 7, 2))
    with pytest.raises(OpstapFout, match="DWANGSOM-REDEN"):
        ingebrekestellingen.stel_dwangsom_vast(gesteld, uitgesloten=True, door="Ben", nu=NU)
    besluit = ingebrekestellingen.stel_dwangsom_vast(
        gesteld, uitgesloten=True, door="Ben", nu=NU, reden="Geen belanghebbende"
    )
    assert besluit.uitkomst == {"awb_dwangsom": 0, "reden": "Geen belanghebbende"}
    with pytest.raises(OpstapFout, match="DWANGSOM-BESTAAT"):
        ingebrekestellingen.stel_dwangsom_vast(gesteld, uitgesloten=False, door="Ben", nu=NU)
    assert Besluit.objects.count() == 1


def test_een_jaar_zonder_bevestigde_bedragen_wordt_geweigerd(dossier: Dossier) -> None:
    een = zaak(dossier, date(2026, 1, 5))
    gesteld = stel(een, date(2026, 4, 1))
    with pytest.raises(ParameterOntbreekt):
        ingebrekestellingen.dwangsom(gesteld, op=date(2026, 5, 1), uitgesloten=False)


@pytest.mark.parametrize(
    "opdracht",
    ["UPDATE kern_ingebrekestelling SET ontvangen = '2024-06-01'", "DELETE FROM kern_ingebrekestelling"],
)
def test_een_ingebrekestelling_verandert_niet(dossier: Dossier, opdracht: str) -> None:
    stel(zaak(dossier))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
