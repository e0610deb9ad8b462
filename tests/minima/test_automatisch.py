"""A scheme without an application: to known households, once, as the rules say, and nobody refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.financien import grootboek, rekeningschema
from opstap.financien.models import Betaling
from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import Gegeven, speel_dag_na
from opstap.gevallen.geval import geval_op
from opstap.kern import feiten
from opstap.kern.models import Bankrekening, Besluit, Dossier, Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.minima import aanvragen, automatisch
from opstap.minima.automatisch import Verslag
from opstap.minima.models import Toekenning
from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import BEGIN, HAAG, Dorp, moment  # noqa: TID252

PEIL, NU = date(2023, 7, 1), moment(2023, 7, 20)
REGELING = "energietoeslag"
BRON = "besluit van de proefgemeente"
VASTGESTELD = {
    "eigen_woning_of_huurcontract": Gegeven(True, BRON),
    "aanvrager_is_student": Gegeven(False, BRON),
}


@pytest.fixture
def dorp(den_haag: Gemeente) -> Dorp:
    rekeningschema.werk_bij()
    return Dorp()


def ken_toe(*dossiers: Dossier, **anders: Any) -> Verslag:
    gegevens: dict[str, Any] = {
        "peildatum": PEIL,
        "gegeven": VASTGESTELD,
        "grond": BRON,
        "door": "Ana",
        "medeondertekenaar": "Ben",
        "nu": NU,
    }
    bekend = {dossier.pk: "bijstand op 01-07-2023" for dossier in dossiers}
    regeling = anders.pop("regeling", REGELING)
    return automatisch.ken_toe(HAAG, regeling, bekend, **(gegevens | anders))


def test_wie_bekend_is_krijgt_zonder_aanvraag_een_besluit_een_toekenning_en_het_geld(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    verslag = ken_toe(dossier)
    assert (verslag.bekend, verslag.toegekend, verslag.bedrag_cent) == (1, 1, 800_00)
    toekenning = Toekenning.objects.get()
    assert (toekenning.dossier, toekenning.bedrag_cent) == (dossier, 800_00)
    assert toekenning.geldig == vanaf(PEIL, date(2024, 1, 1))
    besluit = toekenning.besluit
    assert (besluit.soort, besluit.genomen_door, besluit.medeondertekenaar) == ("toekenning", "Ana", "Ben")
    assert besluit.uitkomst["grond"] == f"Zonder aanvraag toegekend: bijstand op 01-07-2023 ({BRON})."
    assert besluit.feiten["dag"]["bronnen"]["aanvrager_is_student"] == BRON
    nagespeeld = speel_dag_na(besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk
    assert Betaling.objects.get().bedrag_cent == 800_00
    saldi = {een.rekening: een.saldo_cent for een in grootboek.saldi(HAAG, "2023-07", "2023-07")}
    assert set(saldi.values()) == {800_00, -800_00}


@pytest.mark.parametrize(
    ("procent", "erbij", "cent"), [(130, 0, 800_00), (130, 1, 400_00), (150, 0, 400_00), (150, 1, 0)]
)
def test_het_bedrag_volgt_tot_op_de_cent_uit_de_regels(
    dorp: Dorp, procent: int, erbij: int, cent: int
) -> None:
    dossier = dorp.huishouden()
    boek = regelboek(HAAG).op(PEIL)
    norm = int(boek.beslis(geval_op(dossier.pk, PEIL, NU), ["minimanorm"]).waarde("minimanorm"))
    grens = int(procent_van(Netto(norm), Basispunt(procent * 100)))
    dorp.overig(dorp.aanvrager(dossier), grens + erbij, vanaf(BEGIN), moment(2023, 6, 2))
    verslag = ken_toe(dossier)
    assert verslag.bedrag_cent == cent
    assert verslag.anders[automatisch.GEEN_RECHT] == (0 if cent else 1)


def test_wie_geen_recht_heeft_krijgt_geen_afwijzing(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.overig(dorp.aanvrager(dossier), 1_000_000, vanaf(BEGIN), moment(2023, 6, 2))
    assert ken_toe(dossier).toegekend == 0
    assert not Besluit.objects.exists()


def test_wat_niemand_heeft_vastgesteld_wordt_niet_ingevuld(dorp: Dorp) -> None:
    verslag = ken_toe(dorp.huishouden(), gegeven={})
    assert (verslag.toegekend, dict(verslag.anders)["FEIT-ONTBREEKT"]) == (0, 1)


def test_nog_eens_kent_niets_dubbel_toe(dorp: Dorp) -> None:
    eerste, tweede = dorp.huishouden(), dorp.huishouden()
    ken_toe(eerste)
    verslag = ken_toe(eerste, tweede)
    assert (verslag.toegekend, verslag.anders[automatisch.AL_TOEGEKEND]) == (1, 1)
    assert Betaling.objects.count() == 2


def test_over_een_lopende_aanvraag_wordt_apart_beslist(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.vraag_aan(dossier, REGELING, ontvangen=PEIL, nu=NU, kanaal="aan de balie")
    verslag = ken_toe(dossier)
    assert (verslag.toegekend, verslag.anders[automatisch.AANVRAAG]) == (0, 1)


def test_zonder_rekening_wordt_niet_toegekend(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(Bankrekening, per=PEIL, bron="test", nu=moment(2023, 7, 1), dossier=dossier)
    verslag = ken_toe(dossier)
    assert (verslag.toegekend, verslag.anders[automatisch.ZONDER_REKENING]) == (0, 1)


def test_wie_de_regels_weigeren_houdt_de_anderen_niet_tegen(dorp: Dorp) -> None:
    zonder = dorp.huishouden(begin=date(2023, 7, 2))
    verslag = ken_toe(zonder, dorp.huishouden(), nu=moment(2023, 7, 21))
    assert (verslag.toegekend, verslag.anders["GEVAL-ZONDER-AANVRAGER"]) == (1, 1)


def test_een_onderbroken_run_gaat_verder_waar_hij_was(dorp: Dorp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automatisch, "PER_KEER", 1)
    twee = [dorp.huishouden(), dorp.huishouden()]

    def breek(klaar: int) -> None:
        raise OSError("killed")

    with pytest.raises(OSError, match="killed"):
        ken_toe(*twee, meld=breek)
    assert Toekenning.objects.count() == 1
    verslag = ken_toe(*twee)
    assert (verslag.toegekend, verslag.anders[automatisch.AL_TOEGEKEND]) == (1, 1)
    assert Betaling.objects.count() == 2


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"medeondertekenaar": "Ana"}, "VIER-OGEN"),
        ({"grond": " "}, "REDEN-ONTBREEKT"),
        ({"regeling": "stadspas"}, "REGELING-NIET-AUTOMATISCH"),
        ({"peildatum": date(2024, 1, 1)}, "REGELING-NIET-OPEN"),
        ({"gegeven": {"aanvrager_is_student": Gegeven(False, "")}}, "GEGEVEN-BRON"),
    ],
)
def test_toekennen_zonder_aanvraag_heeft_een_grond_een_regeling_en_twee_mensen(
    dorp: Dorp, anders: dict[str, Any], code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        ken_toe(dorp.huishouden(), **anders)
    assert fout.value.code == code
    assert not Besluit.objects.exists()
