"""The half-year report counts what happened in it, on both sides of its first and last day."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path

import pytest

from opstap.gevallen import aanvraagzaken
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.inkomen.wijziging import signalen
from opstap.kern import bekendmakingen, bezwaren
from opstap.kern.models import Dossier, Zaak
from opstap.opdrachten import main
from opstap.opdrachten.halfjaar import lees_halfjaar
from opstap.verantwoording import halfjaar
from opstap.verantwoording.halfjaar import Telling

from ..inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

__all__ = ["dorp"]

VAN, TOT = date(2024, 1, 1), date(2024, 7, 1)
LATER = moment(2025, 1, 10)


def tel() -> dict[tuple[str, str, str], int]:
    return {
        (regel.onderdeel, regel.wat, regel.uitsplitsing): regel.aantal
        for regel in halfjaar.tellingen(HAAG, VAN, TOT, LATER)
        if regel.aantal
    }


def op(dag: date) -> datetime:
    return moment(dag.year, dag.month, dag.day)


def vraag_aan(dossier: Dossier, ontvangen: date) -> Zaak:
    return aanvragen.dien_in(dossier, ontvangen=ontvangen, nu=op(ontvangen))


def test_zonder_gebeurtenissen_is_alles_nul(dorp: Dorp) -> None:
    assert tel() == {}


def test_zaken_tellen_op_hun_eigen_dag_mee(dorp: Dorp) -> None:
    for ontvangen in (date(2023, 12, 29), VAN, date(2024, 6, 30), TOT):
        vraag_aan(dorp.huishouden(), ontvangen)
    op_tijd, te_laat, weg = Zaak.objects.order_by("id")[:3]
    aanvragen.beslis(op_tijd, door="k.jansen", nu=op(date(2024, 1, 5)))
    aanvragen.beslis(te_laat, door="k.jansen", nu=op(date(2024, 3, 20)))
    aanvraagzaken.trek_in(weg, op=date(2024, 6, 30), reden="werk", nu=op(date(2024, 6, 30)))
    geteld = {wat: n for (deel, wat, _), n in tel().items() if deel == "zaken"}
    assert geteld == {"ontvangen": 2, "afgerond": 2, "afgerond binnen de termijn": 1, "ingetrokken": 1}


def test_uitstroom_telt_naar_reden_en_bezwaar_naar_besluit_en_reden(dorp: Dorp) -> None:
    zaak = vraag_aan(dorp.huishouden(), VAN)
    besluit = aanvragen.beslis(zaak, door="k.jansen", nu=op(date(2024, 1, 5)))
    bekendmakingen.maak_bekend(
        besluit, op=date(2024, 1, 8), wijze="post", door="k.jansen", nu=op(date(2024, 1, 8))
    )
    bezwaren.dien_in(
        besluit,
        ontvangen=date(2024, 2, 1),
        reden="bedrag",
        gronden="Het is te weinig.",
        met_commissie=False,
        door="b.post",
        nu=op(date(2024, 2, 1)),
    )
    beeindigingen.beeindig(
        Uitkering.objects.get(),
        per=date(2024, 5, 1),
        code=RedenEinde.WERK,
        reden="werk gevonden",
        door="k.jansen",
        nu=op(date(2024, 4, 20)),
    )
    geteld = tel()
    assert geteld["uitkeringen", "instroom", ""] == 1
    assert geteld["uitkeringen", "uitstroom naar reden", RedenEinde.WERK.label] == 1
    assert geteld["bezwaren", "ontvangen", "toekenning: het bedrag klopt niet"] == 1


@pytest.mark.parametrize(
    ("aantal", "tekst"), [(0, "0"), (1, "minder dan 10"), (9, "minder dan 10"), (10, "10")]
)
def test_in_het_openbaar_staat_geen_klein_aantal(aantal: int, tekst: str) -> None:
    assert Telling("zaken", "ontvangen", "", aantal).openbaar() == tekst


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [("2024-1", VAN, TOT), ("2024-2", TOT, date(2025, 1, 1))],
)
def test_een_half_jaar_heeft_zes_hele_maanden(tekst: str, van: date, tot: date) -> None:
    assert lees_halfjaar(tekst) == (van, tot)


def test_iets_anders_dan_een_half_jaar_wordt_geweigerd() -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        lees_halfjaar("2024-3")


def test_het_commando_schrijft_de_openbare_tabel(
    dorp: Dorp, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    vraag_aan(dorp.huishouden(), VAN)
    assert signalen.open_signalen(HAAG) == []
    pad = tmp_path / "halfjaar.csv"
    assert main(["halfjaar", "2024-1", "--openbaar", "--csv", str(pad)]) == 0
    assert "minder dan 10" in capsys.readouterr().out
    assert pad.read_text(encoding="utf-8").startswith("onderdeel;wat;uitsplitsing;aantal\n")
