"""What never arrived is never claimed back: it was withdrawn or came back, and the right ended since."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from opstap.financien import bank, betaalopdrachten, rekeningen, vrijgave
from opstap.financien.grootboek import Regel
from opstap.financien.models import (
    Betaalopdracht,
    Betaalrekening,
    Betaling,
    Boeking,
    Intrekking,
    TeruggekomenBetaling,
    VervallenBetaling,
)
from opstap.financien.rekeningen import Kanaal
from opstap.financien.rekeningschema import (
    TE_BETALEN_UITKERINGEN,
    TE_BETALEN_VASTE_LASTEN,
    TERUGVORDERING,
    UITKERINGEN,
    VORDERINGEN,
    VRAAGPOSTEN,
)
from opstap.inkomen import maandcijfers, maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.maandrun import run as maandrunrun
from opstap.inkomen.models import (
    Maandrun,
    RedenEinde,
    Uitkering,
    Vordering,
    Vorderingsmutatie,
)
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van
from opstap.kern import gebeurtenissen
from opstap.kern.models import Besluit, Dossier
from opstap.kern.tijdvak import maand, vanaf
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto
from opstap.verantwoording import aansluiting

from ..financien.bankbestanden import afschrift, regel  # noqa: TID252
from ..financien.conftest import RUIM, keur  # noqa: TID252
from .conftest import HAAG, IBAN, Dorp, moment
from .schulden import EIGEN_REKENING, verreken, vorder

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


# -- afterwards: the claim was there before the payment turned out not to have arrived ---------------------


def vordering_op_februari(dossier: Dossier) -> tuple[Betaalopdracht, Vordering]:
    """February was sent, and ended since: March claims it back."""
    gemaakt = betaal(FEB)
    eindig(dossier, FEB, date(2024, 2, 28))
    draai(MRT)
    return gemaakt, Vordering.objects.get()


def test_een_vordering_gaat_weg_als_haar_betaling_daarna_terugkomt(dossier: Dossier) -> None:
    lasten = stand(UITKERINGEN)
    gemaakt, vordering = vordering_op_februari(dossier)
    assert saldo(vordering) == NORM
    betaling = keert_terug(gemaakt)
    assert saldo(vordering) == 0
    mutatie = vordering.mutaties.latest("id")
    assert (mutatie.soort, mutatie.bedrag_cent) == (Vorderingsmutatie.Soort.CORRECTIE, -NORM)
    assert mutatie.sleutel.endswith("/niet-aangekomen/1")
    assert VervallenBetaling.objects.get().betaling == betaling
    # What was never due is no cost and no income either, and is not paid again.
    assert stand(UITKERINGEN) == lasten
    assert stand(TERUGVORDERING) == stand(VORDERINGEN) == 0
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    assert not bank.open_posten(HAAG).exists()
    alles_sluit(JAN, FEB, MRT)


def test_een_vordering_gaat_weg_als_haar_betaling_daarna_wordt_ingetrokken(dossier: Dossier) -> None:
    """The batch of February was stopped; the run of March did not know yet that it would never leave."""
    draai(FEB)
    eindig(dossier, FEB, date(2024, 2, 21))
    draai(MRT)
    vordering = Vordering.objects.get()
    houd_tegen(FEB)
    assert saldo(vordering) == 0
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    assert not betaalopdrachten.ingetrokken(HAAG).exists()
    alles_sluit(JAN, FEB, MRT)


def test_wat_op_zo_n_vordering_al_was_terugbetaald_krijgt_het_huishouden_terug(dossier: Dossier) -> None:
    gemaakt, vordering = vordering_op_februari(dossier)
    muteer(
        vordering, soort=Vorderingsmutatie.Soort.ONTVANGST, bedrag=-30000, datum=date(2024, 3, 21),
        grond="contant", artikel="-", sleutel=sleutel_van(vordering, "proef"),
        tegen=[Regel(VRAAGPOSTEN, 30000)],
    )  # fmt: skip
    keert_terug(gemaakt)
    assert saldo(vordering) == 0
    (post,) = bank.open_posten(HAAG)
    assert opnieuw(post).bedrag_cent == 30000


def test_een_vordering_blijft_voor_wat_wel_aankwam(dorp: Dorp, dossier: Dossier) -> None:
    """February came out lower; of what was paid too much nothing is left when all of it came back."""
    gemaakt = betaal(FEB)
    dorp.overig(dorp.aanvrager(dossier), 20000, maand(2024, 2), moment(2024, 2, 28))
    draai(MRT)
    vordering = Vordering.objects.get()
    gevorderd = vordering.bedrag_cent
    assert 0 < gevorderd < NORM
    keert_terug(gemaakt)
    assert saldo(vordering) == 0
    (post,) = bank.open_posten(HAAG)
    assert opnieuw(post).bedrag_cent == NORM - gevorderd
    gemaakt = opdracht(MRT)
    assert sorted(gemaakt.betalingen.values_list("bedrag_cent", flat=True)) == [NORM - gevorderd, NORM]
    assert not {"REGEL-BEDRAG", "REGEL-HERREKEND"} & set(keur(gemaakt))
    alles_sluit(JAN, FEB, MRT)


def test_een_betaling_van_een_andere_maand_laat_de_vordering_staan(dossier: Dossier) -> None:
    januari = Betaling.objects.get(maand=JAN)
    betaal(FEB)
    eindig(dossier, FEB, date(2024, 2, 28))
    draai(MRT)
    vordering = Vordering.objects.get()
    keert_terug(Betaalopdracht.objects.get(pk=januari.betaalopdracht_id))
    assert saldo(vordering) == NORM
    assert not VervallenBetaling.objects.exists()


def test_wat_tijdens_de_run_terugkomt_gaat_van_de_vordering_van_die_run_af(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run has looked at what did not arrive; before it is done a payment comes back."""
    gemaakt = betaal(FEB)
    eindig(dossier, FEB, date(2024, 2, 28))
    schrijf = maandrunrun.schrijf_uitval

    def en_komt_terug(*gegeven: Any) -> None:
        schrijf(*gegeven)
        with monkeypatch.context() as doof:
            doof.setattr(gebeurtenissen, "_luisteraars", {gebeurtenissen.BETALING_NIET_AANGEKOMEN: []})
            keert_terug(gemaakt)

    monkeypatch.setattr(maandrunrun, "schrijf_uitval", en_komt_terug)
    draai(MRT)
    assert saldo(Vordering.objects.get()) == 0
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD


def test_wat_voor_een_vordering_werd_ingehouden_is_wel_aangekomen(dorp: Dorp, dossier: Dossier) -> None:
    """It went off a debt of the household: of the month that was never due, that part is claimed back."""
    schuld = vorder(dorp, dossier, 50000)
    verreken(schuld, 5000, FEB)
    draai(FEB)
    ingehouden = 50000 - saldo(schuld)
    assert 0 < ingehouden <= 5000
    eindig(dossier, FEB, date(2024, 2, 21))
    draai(MRT)
    vordering = Vordering.objects.get(maandrun__isnull=False)
    assert saldo(vordering) == NORM
    houd_tegen(FEB)
    assert saldo(vordering) == ingehouden
    assert saldo(schuld) == 50000 - ingehouden
    assert stand(TE_BETALEN_UITKERINGEN) == -VAKANTIEGELD
    alles_sluit(JAN, FEB, MRT)


# -- a withdrawn payment that is paid after all ----------------------------------------------------------


def test_een_ingetrokken_betaling_wordt_alsnog_betaald_als_een_ander_dat_besluit(dossier: Dossier) -> None:
    draai(FEB)
    betaling = houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    for _ in range(2):
        nieuw = alsnog(ingetrokken)
    assert (nieuw.bedrag_cent, nieuw.sleutel) == (NORM, f"{betaling.sleutel}/opnieuw")
    assert not betaalopdrachten.ingetrokken(HAAG).exists()
    gemaakt = opdracht(FEB)
    assert list(gemaakt.betalingen.all()) == [nieuw]
    assert not [code for code in keur(gemaakt) if code.startswith(("REGEL", "PLAFOND", "REKENING"))]
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=moment(2024, 2, 28))
    betaalopdrachten.verzend(gemaakt, door="Ben", datum=date(2024, 2, 29))
    assert stand(TE_BETALEN_UITKERINGEN) == 0
    alles_sluit(JAN, FEB)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"door": "Ana"}, "VIER-OGEN"),
        ({"reden": " "}, "REDEN-ONTBREEKT"),
        ({"iban": "NL20INGB0001234567"}, "REKENING-NIET-BEVESTIGD"),
    ],
)
def test_een_ingetrokken_betaling_wordt_niet_zomaar_betaald(
    dossier: Dossier, anders: dict[str, str], code: str
) -> None:
    draai(FEB)
    houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    with pytest.raises(OpstapFout, match=code):
        alsnog(ingetrokken, **anders)
    assert Betaling.objects.filter(maand=FEB).count() == 1


def test_op_een_nieuwe_rekening_pas_na_bevestiging(dossier: Dossier) -> None:
    draai(FEB)
    houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    rekeningen.bevestig(
        dossier, iban="NL20INGB0001234567", gemeld_via=Kanaal.BRIEF, bevestigd_via=Kanaal.BALIE,
        door="Dirk", moment=moment(2024, 2, 23),
    )  # fmt: skip
    assert alsnog(ingetrokken, iban="NL20INGB0001234567").iban == "NL20INGB0001234567"


def test_wat_alsnog_is_betaald_vervalt_niet_meer_en_wordt_wel_een_vordering(dossier: Dossier) -> None:
    draai(FEB)
    betaling = houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    alsnog(ingetrokken)
    with pytest.raises(IntegrityError, match="vervalt niets"), transaction.atomic():
        VervallenBetaling.objects.create(betaling=betaling, bedrag_cent=1, grond="proef", datum=MRT)
    eindig(dossier, FEB, date(2024, 2, 28))
    draai(MRT)
    assert Vordering.objects.get().bedrag_cent == NORM


def test_van_wat_vervallen_is_wordt_niets_alsnog_betaald(dossier: Dossier) -> None:
    draai(FEB)
    eindig(dossier, FEB, date(2024, 2, 21))
    houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    draai(MRT)
    with pytest.raises(OpstapFout, match="BETALING-VERVALLEN"):
        alsnog(ingetrokken)


def test_de_databank_laat_een_intrekking_maar_een_keer_vervangen(dossier: Dossier) -> None:
    draai(FEB)
    houd_tegen(FEB)
    (ingetrokken,) = betaalopdrachten.ingetrokken(HAAG)
    alsnog(ingetrokken)
    ander = Betaling.objects.get(maand=JAN)
    for wijziging in ({"opnieuw": ander}, {"opnieuw": None}, {"reden": "anders"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Intrekking.objects.filter(pk=ingetrokken.pk).update(**wijziging)


def alsnog(ingetrokken: Intrekking, **anders: str) -> Betaling:
    gegeven = {"iban": IBAN, "naam": "Test Persoon", "door": "Cas", "reden": "recht bleek er toch", **anders}
    return bank.betaal_opnieuw(ingetrokken, moment=moment(2024, 2, 24), **gegeven)
