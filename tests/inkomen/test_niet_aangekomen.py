"""What never arrived is never claimed back: it was withdrawn or came back, and the right ended since."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from opstap.financien import bank, betaalopdrachten, rekeningen, vrijgave
from opstap.financien.models import (
    Betaalopdracht,
    Betaalrekening,
    Betaling,
    Boeking,
    TeruggekomenBetaling,
    VervallenBetaling,
)
from opstap.financien.rekeningen import Kanaal
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN, TE_BETALEN_VASTE_LASTEN, UITKERINGEN
from opstap.inkomen import maandcijfers, maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Maandrun, RedenEinde, Uitkering, Vordering
from opstap.kern.models import Besluit, Dossier
from opstap.kern.tijdvak import maand, vanaf
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto
from opstap.verantwoording import aansluiting

from ..financien.bankbestanden import afschrift, regel  # noqa: TID252
from ..financien.conftest import RUIM, keur  # noqa: TID252
from .conftest import HAAG, IBAN, Dorp, moment
from .schulden import EIGEN_REKENING

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in (1, 2, 3, 4))
NORM = 121964
"""A single person's month of 2024, without holiday allowance (cents)."""
VAKANTIEGELD = 6419
"""The holiday allowance of January, due when the benefit ended after it (cents)."""


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    Betaalrekening.objects.create(gemeente_id=HAAG, naam="Gemeente Den Haag", iban=EIGEN_REKENING)
    vrijgave.stel_in(HAAG, RUIM, vanaf=JAN, door="Eva")
    vrijgave.geef_rol(HAAG, "Ben", Rol.BETAALMEDEWERKER, geldig=vanaf(JAN), door="Eva")
    betaal(JAN)
    return dossier


def draai(eerste: date) -> Maandrun:
    return maandrun.draai(HAAG, eerste, moment(2024, eerste.month, 20))


def opdracht(eerste: date) -> Betaalopdracht:
    gemaakt = betaalopdrachten.maak_opdracht(
        HAAG, eerste, uitvoerdatum=eerste.replace(day=24), door="Ana", moment=moment(2024, eerste.month, 21)
    )
    assert gemaakt is not None
    return gemaakt


def betaal(eerste: date) -> Betaalopdracht:
    """Run a month, and send its batch to the bank."""
    draai(eerste)
    gemaakt = opdracht(eerste)
    keur(gemaakt)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=moment(2024, eerste.month, 22))
    betaalopdrachten.verzend(gemaakt, door="Ben", datum=gemaakt.uitvoerdatum)
    return gemaakt


def houd_tegen(eerste: date) -> Betaling:
    """Stop the batch of a month, and withdraw the payment in it."""
    gemaakt = opdracht(eerste)
    betaling = gemaakt.betalingen.get()
    betaalopdrachten.stop(gemaakt, door="Ana")
    betaalopdrachten.trek_in(
        betaling, door="Ana", reden="beëindigd na de run", moment=moment(2024, eerste.month, 22)
    )
    return betaling


def keert_terug(gemaakt: Betaalopdracht) -> Betaling:
    """The bank pays the batch, and its payment comes back."""
    betaling = gemaakt.betalingen.get()
    dag = f"{gemaakt.uitvoerdatum}"
    bestand = afschrift(
        EIGEN_REKENING,
        0,
        0,
        regel(-gemaakt.totaal_cent, opdracht=gemaakt.kenmerk, dag=dag),
        regel(betaling.bedrag_cent, betaling=betaling.end_to_end_id, code="AC04", dag=dag),
        dag=gemaakt.uitvoerdatum,
    )
    bank.lees_bestand(bestand, gemeente=HAAG, door="Ben", moment=moment(2024, gemaakt.maand.month, 25))
    return betaling


def eindig(dossier: Dossier, per: date, op: date) -> None:
    beeindigingen.beeindig(
        Uitkering.objects.get(dossier=dossier),
        per=per,
        code=RedenEinde.WERK,
        reden="werk gevonden",
        door="k.jansen",
        nu=moment(op.year, op.month, op.day),
    )


def stand(rekening: str) -> int:
    return int(
        Boeking.objects.filter(rekening__code=rekening).aggregate(s=Sum("bedrag_cent", default=0))["s"]
    )


def alles_sluit(*runs: date) -> None:
    """The ledger owes nobody what was never due, and every pair of the books of the year closes."""
    assert Boeking.objects.aggregate(s=Sum("bedrag_cent"))["s"] == 0
    for eerste in runs:
        run = Maandrun.objects.get(maand=eerste)
        assert all(een.sluit for een in maandcijfers.sluit_aan(run, maandcijfers.maandcijfers(run)))
    scheef = {een.controle.code for een in aansluiting.sluit_aan(HAAG, 2024) if not een.regel.sluit}
    assert scheef == set()


def test_een_uitkering_die_na_de_run_eindigt_en_niet_werd_betaald_wordt_geen_vordering(
    dossier: Dossier,
) -> None:
    lasten = stand(UITKERINGEN)
    draai(FEB)
    eindig(dossier, FEB, date(2024, 2, 21))
    betaling = houd_tegen(FEB)
    assert stand(TE_BETALEN_UITKERINGEN) == -NORM
    draai(MRT)
    assert not Vordering.objects.exists()
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    assert stand(UITKERINGEN) == lasten
    assert VervallenBetaling.objects.get().betaling == betaling
    alles_sluit(JAN, FEB, MRT)


def test_wat_wel_is_betaald_wordt_een_vordering(dossier: Dossier) -> None:
    betaal(FEB)
    eindig(dossier, FEB, date(2024, 2, 28))
    draai(MRT)
    assert Vordering.objects.get().bedrag_cent == NORM
    assert not VervallenBetaling.objects.exists()
    alles_sluit(JAN, FEB, MRT)


def test_wat_terugkwam_van_de_bank_wordt_geen_vordering_en_niet_opnieuw_betaald(dossier: Dossier) -> None:
    keert_terug(betaal(FEB))
    eindig(dossier, FEB, date(2024, 2, 28))
    (post,) = bank.open_posten(HAAG)
    draai(MRT)
    assert not Vordering.objects.exists()
    assert not bank.open_posten(HAAG).exists()
    with pytest.raises(OpstapFout, match="BETALING-VERVALLEN"):
        opnieuw(post)
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    alles_sluit(JAN, FEB, MRT)


def test_wat_terugkwam_en_opnieuw_is_betaald_wordt_wel_een_vordering(dossier: Dossier) -> None:
    keert_terug(betaal(FEB))
    (post,) = bank.open_posten(HAAG)
    opnieuw(post)
    eindig(dossier, FEB, date(2024, 2, 28))
    draai(MRT)
    assert Vordering.objects.get().bedrag_cent == NORM
    alles_sluit(JAN, FEB, MRT)


def test_van_een_lagere_maand_vervalt_alleen_het_verschil_en_de_rest_wordt_betaald(
    dorp: Dorp, dossier: Dossier
) -> None:
    keert_terug(betaal(FEB))
    (post,) = bank.open_posten(HAAG)
    dorp.overig(dorp.aanvrager(dossier), 20000, maand(2024, 2), moment(2024, 2, 28))
    draai(MRT)
    vervallen = VervallenBetaling.objects.get().bedrag_cent
    assert 0 < vervallen < NORM
    assert not Vordering.objects.exists()
    opnieuw(post)
    gemaakt = opdracht(MRT)
    assert sorted(gemaakt.betalingen.values_list("bedrag_cent", flat=True)) == [NORM - vervallen, NORM]
    assert not {"REGEL-BEDRAG", "REGEL-HERREKEND"} & set(keur(gemaakt))
    alles_sluit(JAN, FEB, MRT)


def test_een_tweede_verlaging_neemt_niet_nog_eens_hetzelfde_af(dorp: Dorp, dossier: Dossier) -> None:
    draai(FEB)
    houd_tegen(FEB)
    dorp.overig(dorp.aanvrager(dossier), 20000, maand(2024, 2), moment(2024, 2, 28))
    draai(MRT)
    eindig(dossier, FEB, date(2024, 3, 22))
    houd_tegen(MRT)
    draai(APR)
    assert not Vordering.objects.exists()
    per_maand = VervallenBetaling.objects.values_list("betaling__maand").annotate(s=Sum("bedrag_cent"))
    assert dict(per_maand) == {FEB: NORM, MRT: NORM}
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    alles_sluit(JAN, FEB, MRT, APR)


def test_vaste_lasten_die_niet_werden_doorbetaald_vervallen_ook(dorp: Dorp, dossier: Dossier) -> None:
    besluit = Besluit.objects.get(dossier=dossier)
    inhoudingen.betaal_vaste_lasten(
        dossier, schuldeiser="Verhuurder", iban=IBAN, kenmerk="HUUR-1", rang=1, vanaf=FEB,
        per_maand=Netto(50000), besluit=besluit, grond="budgethulp, art. 57", door="k.jansen",
        gecontroleerd_door="p.devries", nu=moment(2023, 12, 21),
    )  # fmt: skip
    draai(FEB)
    gemaakt = opdracht(FEB)
    betalingen = list(gemaakt.betalingen.all())
    assert len(betalingen) == 2
    betaalopdrachten.stop(gemaakt, door="Ana")
    for betaling in betalingen:
        betaalopdrachten.trek_in(betaling, door="Ana", reden="beëindigd", moment=moment(2024, 2, 22))
    eindig(dossier, FEB, date(2024, 2, 23))
    draai(MRT)
    assert not Vordering.objects.exists()
    assert (stand(TE_BETALEN_UITKERINGEN), stand(TE_BETALEN_VASTE_LASTEN)) == (-VAKANTIEGELD, 0)
    alles_sluit(JAN, FEB, MRT)


def test_de_databank_laat_niets_vervallen_van_wat_aankwam_of_meer_dan_er_was(dossier: Dossier) -> None:
    draai(FEB)
    wacht = Betaling.objects.get(maand=FEB)

    def verval(cent: int, grond: str) -> None:
        with transaction.atomic():
            VervallenBetaling.objects.create(betaling=wacht, bedrag_cent=cent, grond=grond, datum=MRT)

    with pytest.raises(IntegrityError, match="vervalt niets"):
        verval(1, "wacht nog")
    betaalopdrachten.trek_in(wacht, door="Ana", reden="fout", moment=moment(2024, 2, 22))
    verval(NORM - 1, "een")
    with pytest.raises(IntegrityError, match="niet zoveel"):
        verval(2, "twee")
    verval(1, "drie")
    with pytest.raises(IntegrityError), transaction.atomic():
        VervallenBetaling.objects.update(bedrag_cent=1)


def opnieuw(post: TeruggekomenBetaling) -> Betaling:
    """Confirm the account, and put ready again what came back."""
    dossier = Dossier.objects.get(pk=post.betaling.dossier_id)
    rekeningen.bevestig(
        dossier, iban=IBAN, gemeld_via=Kanaal.BRIEF, bevestigd_via=Kanaal.BALIE, door="Dirk",
        moment=moment(2024, 2, 26),
    )  # fmt: skip
    return bank.betaal_opnieuw(post, iban=IBAN, naam="Test Persoon", door="Ben", moment=moment(2024, 2, 27))
