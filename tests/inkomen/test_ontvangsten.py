"""What comes in on a claim is a movement on the bank's statement: recognised, or a question; never twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.financien import bank, grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Vraagpostoplossing
from opstap.financien.rekeningschema import BANK, VORDERINGEN, VRAAGPOSTEN
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Vordering
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording import aansluiting

from ..financien.bankbestanden import afschrift  # noqa: TID252
from .conftest import HAAG, Dorp, moment
from .schulden import EIGEN_REKENING, afschriftregel, ontvang, vorder

DAG = date(2024, 2, 5)


@pytest.fixture
def vordering(dorp: Dorp) -> Vordering:
    return vorder(dorp, dorp.huishouden(), 100000)


def stand() -> tuple[int, int, int]:
    """On the account of the bank, owed to the municipality, unexplained."""
    bank_, vorderingen_, vragen = (
        grootboek.saldo(HAAG, rekening, tot_en_met="2024-12") for rekening in (BANK, VORDERINGEN, VRAAGPOSTEN)
    )
    return bank_, vorderingen_, vragen


def beantwoord(vordering: Vordering, regel: Any, **anders: Any) -> int:
    gegeven = {"door": "k.jansen", "reden": "gebeld met de inwoner", "moment": moment(2024, 2, 6)}
    return vorderingen.ontvang(vordering, regel, **{**gegeven, **anders})


@pytest.mark.parametrize(
    "tekst",
    [
        "Aflossing V-2024-00001 feb",
        "v202400001",
        "betreft V 2024 00001, dank u",
        "V-2024-00001 (V 2024 00001)",
    ],
)
def test_een_overschrijving_die_de_vordering_noemt_is_geboekt_zodra_het_afschrift_er_is(
    dorp: Dorp, tekst: str
) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000, nu=moment(2024, 1, 15))
    assert vordering.nummer == "V-2024-00001"
    regel = afschriftregel(40000, tekst, DAG)
    assert stand() == (40000, 60000, 0)
    assert vorderingen.saldo(vordering) == 60000
    mutatie = vordering.mutaties.get(soort="ontvangst")
    assert (mutatie.datum, mutatie.bedrag_cent) == (DAG, -40000)
    antwoord = Vraagpostoplossing.objects.get(regel=regel)
    assert (antwoord.door, antwoord.reden) == ("b.bank", "De overschrijving noemt V-2024-00001.")
    assert bank.sluit_aan(HAAG).sluit


@pytest.mark.parametrize(
    "tekst",
    [
        "Aflossing",
        "V-2024-00002",
        "V-2024-000011",
        "WV-2024-00001",
        "12V202400001",
        "V-2024-00001 en V-2024-00002",
        "V-2024-00001 en WV-2024-00001",
    ],
)
def test_wie_geen_of_meer_dan_een_vordering_noemt_laat_een_vraag_achter(dorp: Dorp, tekst: str) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000, nu=moment(2024, 1, 15))
    afschriftregel(40000, tekst, DAG)
    assert vorderingen.saldo(vordering) == 100000
    assert stand() == (40000, 100000, -40000)


def test_meer_dan_er_open_staat_is_een_vraag_en_precies_dat_niet(vordering: Vordering) -> None:
    assert ontvang(vordering, 100001, DAG) == 100000
    assert ontvang(vordering, 100000, DAG) == 0
    assert ontvang(vordering, 1, DAG) == 0
    assert stand() == (200002, 0, -100002)


def test_wat_van_de_rekening_af_gaat_is_geen_ontvangst(vordering: Vordering) -> None:
    regel = afschriftregel(-40000, f"Teruggestort {vordering.nummer}", DAG)
    assert stand() == (-40000, 100000, 40000)
    with pytest.raises(OpstapFout, match="ONTVANGST-BEDRAG"):
        beantwoord(vordering, regel)


def test_een_mens_boekt_een_vraag_eenmaal_op_de_vordering_met_een_reden(vordering: Vordering) -> None:
    regel = afschriftregel(40000, "van mij", DAG)
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        beantwoord(vordering, regel, reden=" ")
    assert beantwoord(vordering, regel) == 60000
    with pytest.raises(OpstapFout, match="VRAAGPOST-OPGELOST"):
        beantwoord(vordering, regel)
    assert stand() == (40000, 60000, 0)
    with pytest.raises(OpstapFout, match="ONTVANGST-BEDRAG"):
        beantwoord(vordering, afschriftregel(60001, "te veel", DAG))
    assert bank.open_vraagposten(HAAG).count() == 1


def test_een_andere_gemeente_boekt_niet_op_deze_vordering(vordering: Vordering) -> None:
    regel = afschriftregel(40000, "van mij", DAG)
    regel.afschrift.gemeente_id = "GM0629"
    with pytest.raises(OpstapFout, match="ONTVANGST-GEMEENTE"):
        beantwoord(vordering, regel)


def test_een_betalingskenmerk_telt_als_de_tekst_van_de_overschrijving(vordering: Vordering) -> None:
    regel = (
        '<Ntry><Amt Ccy="EUR">400.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>'
        '<BookgDt><Dt>2024-02-05</Dt></BookgDt><NtryDtls><TxDtls><Amt Ccy="EUR">400.00</Amt>'
        "<CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf>"
        f"<Ref>{vordering.nummer}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
    afschriftregel(1, "eerst", DAG)
    gelezen = bank.lees_bestand(
        afschrift(EIGEN_REKENING, 1, 40001, regel, kenmerk="AFSCHRIFT-2"),
        gemeente=HAAG,
        door="b.bank",
        moment=moment(2024, 2, 6),
    )
    assert gelezen.aantallen == {"herkend als ontvangst": 1}
    assert vorderingen.saldo(vordering) == 60000


def test_niets_dan_een_afschrift_boekt_op_de_bank(vordering: Vordering) -> None:
    post = Post(
        HAAG,
        DAG,
        "2024-02",
        "Kas",
        "vordering",
        vordering.pk,
        "kas/1",
        (Regel(BANK, 5), Regel(VRAAGPOSTEN, -5)),
    )
    with pytest.raises(OpstapFout, match="BOEKING-BANK"):
        grootboek.boek(post)
    assert stand() == (0, 100000, 0)


def test_een_antwoord_van_later_telt_op_de_dag_van_de_ontvangst_en_de_boeken_sluiten(
    vordering: Vordering,
) -> None:
    regel = afschriftregel(40000, "van mij", DAG)
    beantwoord(vordering, regel, moment=moment(2024, 3, 6))
    assert vorderingen.saldo(vordering, op=DAG) == 60000
    sluit = {een.controle.code: een.regel.sluit for een in aansluiting.sluit_aan(HAAG, 2024)}
    assert sluit["vraagposten"]
    assert sluit["afschrift"]
