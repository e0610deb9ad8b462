"""From Python to machine code: the same outcome, the same refusals, and each kernel made once."""

from __future__ import annotations

import fcntl
import itertools
import threading
from collections.abc import Callable
from datetime import date
from enum import IntEnum
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from opstap.regels.boek import Regelboek
from opstap.regels.datum import dag, datum_van, jaar, maand, volle_jaren
from opstap.regels.fouten import WetFout
from opstap.regels.geld import deel_afgerond
from opstap.regels.graaf import Wet
from opstap.regels.kernelbron import GETALLEN
from opstap.regels.kernelcode import laad
from opstap.regels.kernelvertaling import NietTeVertalen, vertaal

Maak = Callable[..., ModuleType]

LOOP = """
def kern(van, tot, peildatum, in_a, in_b, uit):
    for h in range(van, tot):
        uit[0, h] = f(in_a[h], in_b[h])
"""
GROOT = 2**40
RANDEN = (-GROOT, -101, -7, -2, -1, 0, 1, 2, 7, 101, GROOT)
GRENS = 3
SCHRIKKELDAG = dag("2000-02-29")


class Kleur(IntEnum):
    ROOD = 1
    BLAUW = 7


def op(a: int, b: int) -> int:
    return a + b * 2 - (-a)


def heel(a: int, b: int) -> int:
    return a // 7 + b // -7


def rest(a: int, b: int) -> int:
    return a % 7 * 1000 + b % -7


def delen(a: int, b: int) -> int:
    return a // b if b != 0 else a


def resten(a: int, b: int) -> int:
    return a % b if b else 0


def veilig_gedeeld(a: int, b: int) -> bool:
    return b != 0 and a // b > 1


def of_anders(a: int, b: int) -> int:
    return a or b


def en_ook(a: int, b: int) -> int:
    return a and b and 5


def niet(a: int, b: int) -> bool:
    return not a or not (b > 0)


def ja_is_een(a: int, b: int) -> int:
    return (a > b) + True * (a == b) + bool(a)


def keten(a: int, b: int) -> bool:
    return -1 <= a < b <= 7


def keten_die_niet_deelt(a: int, b: int) -> bool:
    return 0 < b < a // b


def in_rij(a: int, b: int) -> int:
    return (a in (1, Kleur.BLAUW, GRENS)) + 2 * (b not in (0, a))


def uitersten(a: int, b: int) -> int:
    return min(a, b, 5) + max(a, -b) + abs(b)


def takken(a: int, b: int) -> int:
    if a < 0:
        uit = 1
    elif a == b:
        return Kleur.BLAUW
    else:
        uit = int(b)
        uit += GRENS
    return uit


def hulp(a: int, b: int) -> int:
    return deel_afgerond(takken(a, b) * 10, 3) + uitersten(b, a)


def tellen(a: int, b: int) -> int:
    som = 0
    for nummer in range(3, min(abs(a), 9)):
        if nummer == b:
            return som
        som += nummer
    return -som


def kalender(a: int, b: int) -> int:
    geboren = SCHRIKKELDAG + a % 40_000
    return volle_jaren(geboren, datum_van(2024, 2, 28 + b % 2)) * 10_000 + jaar(geboren) + maand(geboren)


@pytest.fixture
def reken(tmp_path: Path) -> Callable[..., list[int]]:
    """Compile a function of two numbers, and run it over pairs."""

    def doe(functie: Callable[..., int], paren: list[tuple[int, int]]) -> list[int]:
        kern = laad(_tekst(tmp_path), lambda: vertaal(LOOP, {"f": functie}, GETALLEN))
        a, b = (np.array([paar[kant] for paar in paren], dtype=np.int64) for kant in (0, 1))
        uit = np.zeros((1, len(paren)), dtype=np.int64)
        kern((0, len(paren), 0), (a, b, uit))
        return [int(waarde) for waarde in uit[0]]

    return doe


def _tekst(map_: Path) -> Path:
    pad = map_ / "kern.py"
    pad.write_text(LOOP)
    return pad


@pytest.mark.parametrize(
    "functie",
    [
        op, heel, rest, delen, resten, veilig_gedeeld, of_anders, en_ook, niet, ja_is_een, keten,
        keten_die_niet_deelt, in_rij, uitersten, takken, hulp, tellen, kalender,
    ],
    ids=lambda functie: functie.__name__,
)  # fmt: skip
def test_gecompileerd_is_gelijk_aan_python(
    functie: Callable[..., int], reken: Callable[..., list[int]]
) -> None:
    """Also below zero, where a processor rounds a quotient the other way."""
    paren = list(itertools.product(RANDEN, RANDEN))
    assert reken(functie, paren) == [int(functie(a, b)) for a, b in paren]


def kaal_gedeeld(a: int, b: int) -> int:
    return a // b


def kale_rest(a: int, b: int) -> int:
    return a % b


@pytest.mark.parametrize("functie", [kaal_gedeeld, kale_rest])
def test_delen_door_nul_is_een_fout_en_delen_door_min_een_niet(
    functie: Callable[..., int], reken: Callable[..., list[int]]
) -> None:
    """The lowest number divided by -1 does not fit; it ends on this side of the program, as any overflow."""
    laagst = -(2**63)
    assert reken(functie, [(7, 2), (7, -1), (laagst, 1)]) == [
        functie(7, 2),
        functie(7, -1),
        functie(laagst, 1),
    ]
    assert reken(functie, [(laagst, -1)]) == [0 if functie is kale_rest else laagst]
    with pytest.raises(ZeroDivisionError):
        reken(functie, [(7, 2), (7, 0), (7, 3)])


def met_vangnet(a: int, b: int) -> int:
    try:
        waarde = a // b
        fout = 0
    except Exception:
        waarde = -1
        fout = 1
    return waarde + fout * 1000


def test_wie_een_deling_door_nul_opvangt_gaat_verder(reken: Callable[..., list[int]]) -> None:
    assert reken(met_vangnet, [(7, 2), (7, 0), (9, 3)]) == [3, 999, 3]


@pytest.mark.parametrize(
    ("romp", "waarom"),
    [
        ("return ~a", "UnaryOp"),
        ("return a / b", "BinOp"),
        ("return a ** b", "BinOp"),
        ("return {1: a}[b]", "Subscript"),
        ("return a is b", "Is"),
        ("return 1.5", "Constant"),
        ("return round(a)", "round"),
        ("return onbekend(a)", "onbekend"),
        ("return elders", "elders"),
        ("return max(a)", "max"),
        ("return 2**63", "BinOp"),
        (f"return {2**63}", "64 bits"),
        ("return kern", "kern"),
        ("return pair(a, b)", "argumenten"),
        ("if a:\n        return b", "niet elke weg"),
        ("if a:\n        c = b\n    return c", '"c" is niet op elke weg gezet'),
        ("if a:\n        GRENS = 1\n    return GRENS", '"GRENS" is niet op elke weg gezet'),
        ("for c in range(a):\n        b = c\n    return c", '"c" is niet op elke weg gezet'),
        ("while a:\n        a -= 1\n    return a", "While"),
        ("try:\n        c = a // b\n    except Exception:\n        d = 0\n    return b", "except"),
        ("try:\n        c = a // b\n    except ValueError:\n        c = 0\n    return c", "ExceptHandler"),
        ("if a:\n        return a, b\n    return b", "evenveel"),
        ("return int(a, base=2)", "Call"),
    ],
)
def test_wat_gecompileerd_iets_anders_zou_zijn_wordt_geweigerd(module: Maak, romp: str, waarom: str) -> None:
    """With the name of the function: of what is not set on every way, nobody knows what it would hold."""
    wet = module(f"GRENS = 3\ndef pair(a):\n    return a\ndef krom(a, b):\n    {romp}\n")
    with pytest.raises(NietTeVertalen, match=rf"(?s)kern: krom: .*{waarom}"):
        vertaal(LOOP, {"f": wet.krom}, GETALLEN)


def test_een_hulpfunctie_die_na_het_laden_is_veranderd_wordt_niet_gecompileerd(module: Maak) -> None:
    """What decides one case is what was loaded; the file now says something else."""
    wet = module("""
        feit("loon", soort="Netto")
        def half(bedrag: Netto) -> Netto:
            return bedrag // 2
        @regel("art. 1", vanaf="2020-01-01")
        def deel(loon: Netto) -> Netto:
            return half(loon)
    """)
    assert wet.__file__
    bestand = Path(wet.__file__)
    bestand.write_text(bestand.read_text().replace("bedrag // 2", "bedrag // 20"))
    kern = Regelboek(Wet("Half", regels=[wet])).op(date(2024, 1, 1)).kern(["loon"], ["deel"])
    with pytest.raises(WetFout, match="half") as fout:
        kern.reken({"loon": np.array([6])}, {}, np.array([0, 0]))
    assert fout.value.code == "KERN-VERANDERD"


# --- kept machine code


@pytest.fixture
def tekst(tmp_path: Path) -> Path:
    """The text of a kernel of which the machine code is kept."""
    pad = _tekst(tmp_path)
    laad(pad, lambda: vertaal(LOOP, {"f": op}, GETALLEN))
    return pad


def _nooit() -> str:
    raise AssertionError("made again")


def test_een_kern_die_er_al_is_wordt_niet_nog_eens_gemaakt(tekst: Path) -> None:
    uit = np.zeros((1, 1), dtype=np.int64)
    laad(tekst, _nooit)((0, 1, 0), (np.array([3]), np.array([4]), uit))
    assert uit.tolist() == [[op(3, 4)]]


@pytest.mark.parametrize("schade", [b"", b"kort", b"x" * 5000])
def test_beschadigde_machinecode_wordt_opnieuw_gemaakt(tekst: Path, schade: bytes) -> None:
    (opslag,) = tekst.parent.glob("*.o")
    heel_ = opslag.read_bytes()
    opslag.write_bytes(schade)
    with pytest.raises(AssertionError, match="made again"):
        laad(tekst, _nooit)
    laad(tekst, lambda: vertaal(LOOP, {"f": op}, GETALLEN))
    assert opslag.read_bytes() == heel_


def test_wie_een_kern_nodig_heeft_die_een_ander_maakt_wacht_en_neemt_die(tekst: Path) -> None:
    """Two workers that start together do not make the same kernel twice."""
    (opslag,) = tekst.parent.glob("*.o")
    elders = opslag.rename(tekst.parent / "elders")
    gevonden = []
    with open(tekst, "rb") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        ander = threading.Thread(target=lambda: gevonden.append(laad(tekst, _nooit)), daemon=True)
        ander.start()
        ander.join(0.2)
        assert ander.is_alive()
        elders.rename(opslag)
    ander.join(30)
    assert len(gevonden) == 1
