"""Texts for residents are plain: measured by the formula of Flesch-Douma, and held to what was reached."""

from __future__ import annotations

import pytest

from opstap.portalen.vertalen import bronnen
from opstap.portalen.vertalen.leesbaarheid import GEWOON, MOEILIJK, lettergrepen, meet, slechtste_eerst


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        ("ja", 1),
        ("inkomen", 3),
        ("gemeente", 3),
        ("huurtoeslag", 3),
        ("beëindigt", 4),
        ("mooie", 2),
        ("pgb", 1),
    ],
)
def test_telt_lettergrepen_van_nederlandse_woorden(woord: str, aantal: int) -> None:
    assert lettergrepen(woord) == aantal


def test_volgt_de_formule_van_flesch_douma() -> None:
    meting = meet("Wij gaan naar huis. Dat is goed.")
    assert (meting.woorden, meting.woorden_per_zin) == (7, 3.5)
    assert meting.score == pytest.approx(206.84 - 77 * 7 / 7 - 0.93 * 3.5)


def test_wat_wordt_ingevuld_en_wat_tussen_haakjes_staat_telt_niet() -> None:
    met = meet("U krijgt %(bedrag)s van {gemeente} (Participatiewet art. 22a).")
    assert met.score == meet("U krijgt van.").score


def test_een_moeilijke_zin_staat_boven_een_gewone() -> None:
    gewoon = "Wij stellen u een paar vragen over uw huis."
    moeilijk = (
        "Onderhavige aangelegenheden behoeven nadere verantwoording overeenkomstig bovengenoemde bepalingen."
    )
    assert [meting.tekst for meting in slechtste_eerst([(gewoon, ""), (moeilijk, "")])] == [moeilijk, gewoon]
    assert meet(moeilijk).score < MOEILIJK < GEWOON < meet(gewoon).score


def test_de_teksten_voor_inwoners_zijn_gemiddeld_ruim_gewoon_te_lezen() -> None:
    metingen = slechtste_eerst(bronnen.alle().items())
    assert sum(meting.score for meting in metingen) / len(metingen) > GEWOON + 10


def test_geen_bladzijde_en_geen_vraag_is_echt_moeilijk() -> None:
    metingen = slechtste_eerst(bronnen.alle().items())
    eigen = [meting for meting in metingen if meting.plek != "regelboek"]
    assert [meting.tekst for meting in eigen if meting.score < MOEILIJK] == []
    assert [meting.tekst for meting in metingen if meting.score < MOEILIJK - 15] == []


def test_de_uitleg_in_besluiten_en_brieven_is_gemiddeld_gewoon_te_lezen() -> None:
    metingen = slechtste_eerst(bronnen.uitleg().items())
    assert sum(meting.score for meting in metingen) / len(metingen) > GEWOON
