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
from opstap.minima import aanvragen, automatisch, beslissen, oordelen, tegoeden
from opstap.minima.automatisch import Verslag
from opstap.minima.models import Tegoed, Toekenning
from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import BEGIN, HAAG, Dorp, moment  # noqa: TID252

PEIL, NU = date(2023, 7, 1), moment(2023, 7, 20)
SPORT, TOEN = date(2024, 4, 1), moment(2024, 4, 2)
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
    assert (verslag.bekend, verslag.regels.gegeven, verslag.regels.bedrag_cent) == (1, 1, 800_00)
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
    assert besluit.uitkomst["zin"] == nagespeeld.oordeel.zin("energietoeslag")
    assert besluit.uitkomst["geldig"] == ["2023-07-01", "2023-12-31"]
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
    assert verslag.regels.bedrag_cent == cent
    assert verslag.regels.geen_recht == ([] if cent else [dossier.nummer])


def test_wie_geen_recht_heeft_krijgt_geen_afwijzing(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.overig(dorp.aanvrager(dossier), 1_000_000, vanaf(BEGIN), moment(2023, 6, 2))
    assert ken_toe(dossier).regels.gegeven == 0
    assert not Besluit.objects.exists()


def test_wat_niemand_heeft_vastgesteld_wordt_niet_ingevuld(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    verslag = ken_toe(dossier, gegeven={})
    ((zin, dossiers),) = verslag.regels.niet_bekend.items()
    assert (verslag.regels.gegeven, dossiers) == (0, [dossier.nummer])
    assert zin.startswith("Nog niet bekend")


def test_nog_eens_kent_niets_dubbel_toe(dorp: Dorp) -> None:
    eerste, tweede = dorp.huishouden(), dorp.huishouden()
    ken_toe(eerste)
    verslag = ken_toe(eerste, tweede)
    assert (verslag.regels.gegeven, verslag.anders[automatisch.AL_TOEGEKEND]) == (1, 1)
    assert Betaling.objects.count() == 2


def test_over_een_lopende_aanvraag_wordt_apart_beslist(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    aanvragen.vraag_aan(dossier, REGELING, ontvangen=PEIL, nu=NU, kanaal="aan de balie")
    verslag = ken_toe(dossier)
    assert (verslag.regels.gegeven, verslag.anders[automatisch.AANVRAAG]) == (0, 1)


def test_zonder_rekening_wordt_niet_toegekend(dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    feiten.beeindig(Bankrekening, per=PEIL, bron="test", nu=moment(2023, 7, 1), dossier=dossier)
    verslag = ken_toe(dossier)
    assert (verslag.regels.gegeven, verslag.anders[automatisch.ZONDER_REKENING]) == (0, 1)


def test_wie_de_regels_weigeren_houdt_de_anderen_niet_tegen(dorp: Dorp) -> None:
    zonder = dorp.huishouden(begin=date(2023, 7, 2))
    verslag = ken_toe(zonder, dorp.huishouden(), nu=moment(2023, 7, 21))
    assert (verslag.regels.gegeven, verslag.regels.bekeken) == (1, 2)
    assert [*verslag.regels.niet_bekend.values()] == [[zonder.nummer]]


def test_een_onderbroken_run_gaat_verder_waar_hij_was(dorp: Dorp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automatisch, "PER_BLOK", 1)
    twee = [dorp.huishouden(), dorp.huishouden()]

    def breek(klaar: int, totaal: int) -> None:
        raise OSError("killed")

    with pytest.raises(OSError, match="killed"):
        ken_toe(*twee, voortgang=breek)
    assert Toekenning.objects.count() == 1
    verslag = ken_toe(*twee)
    assert (verslag.regels.gegeven, verslag.anders[automatisch.AL_TOEGEKEND]) == (1, 1)
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


def test_een_regeling_per_kind_volgt_op_de_pas_voor_kinderen_van_die_leeftijd(dorp: Dorp) -> None:
    """Sport for children comes with the pass; what was answered for the pass counts."""
    dossier = dorp.huishouden(kinderen=(date(2015, 4, 1), date(2022, 4, 1)))
    aanvraag = aanvragen.vraag_aan(dossier, "stadspas", ontvangen=SPORT, nu=TOEN, kanaal="op papier")
    while (vraag := oordelen.stand(aanvraag, nu=TOEN).vraag) is not None:
        aanvragen.geef_antwoord(aanvraag, vraag.naam, 0, bron="brief", door="Ana", nu=TOEN)
    beslissen.beslis(aanvraag, door="Ana", nu=TOEN)

    verslag = ken_toe(dossier, regeling="sport", peildatum=SPORT, gegeven={}, nu=TOEN)

    assert verslag.regels.gegeven == 1
    tegoed = Tegoed.objects.get(doel="sport")
    assert tegoed.toekenning.persoon is not None
    assert tegoed.toekenning.persoon.geboortedatum == date(2015, 4, 1)
    assert tegoeden.saldo(tegoed) == 450_00
