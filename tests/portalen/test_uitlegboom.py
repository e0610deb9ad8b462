"""The explanation tree: amounts stand open, what did not apply is folded, nothing of it runs as HTML."""

from __future__ import annotations

from dataclasses import replace

from opstap.gevallen.uitleg import Stapbeeld
from opstap.portalen.templatetags.uitlegboom import uitlegboom

FEIT = Stapbeeld("loon", "loon", "", "feit", "aanvrager", "€ 100,00", "", "opgave <b>inwoner</b>", {}, ())
REGEL = Stapbeeld("norm", "norm", "Participatiewet art. 21", "regel", "", "ja", "De norm geldt.", "", {}, ())


def boom(*kinderen: Stapbeeld, waarde: str = "€ 1,00") -> str:
    return uitlegboom([replace(REGEL, naam="top", titel="top", waarde=waarde, kinderen=kinderen)])


def test_wat_iemand_schreef_wordt_nooit_opmaak() -> None:
    assert "opgave &lt;b&gt;inwoner&lt;/b&gt;" in boom(FEIT)
    assert "<b>" not in boom(FEIT)


def test_bedragen_staan_open_en_voorwaarden_dicht() -> None:
    bedrag = replace(REGEL, waarde="€ 5,00", kinderen=(FEIT,))
    voorwaarde = replace(REGEL, waarde="ja", kinderen=(FEIT,))
    assert boom(bedrag).count("<details open>") == 2
    assert boom(voorwaarde).count("<details open>") == 1
    diep = bedrag
    for _ in range(4):
        diep = replace(bedrag, kinderen=(diep,))
    assert boom(diep).count("<details open>") == 4


def test_wat_niet_gold_staat_achteraan_en_dichtgevouwen() -> None:
    html = boom(
        replace(REGEL, titel="vervallen regel", van_toepassing=False), replace(REGEL, titel="geldende")
    )
    assert (
        html.index("geldende") < html.index("1\u00a0regel die hier niet gold") < html.index("vervallen regel")
    )


def test_wat_al_is_uitgelegd_verwijst_naar_boven_zonder_zin() -> None:
    html = boom(replace(REGEL, herhaald=True))
    assert 'class="uitleg__herhaald"' in html
    assert "zie hierboven" in html
    assert html.count("De norm geldt.") == 1


def test_een_feit_noemt_zijn_bron_bij_de_naam_en_een_bedrag_eronder() -> None:
    assert 'label--bron">opgave' in boom(FEIT)
    assert "Bron: Normenbrief" in boom(replace(FEIT, soort="parameter", bron="Normenbrief"))
