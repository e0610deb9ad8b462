"""Households that contradict themselves are refused with both places; what is just possible, is read."""

from __future__ import annotations

import pytest

from opstap.opdrachten.gevalbestand import lees_gevalbestand
from opstap.opdrachten.invoerlezer import InvoerFout
from opstap.recht.participatiewet import Rol

AANVRAGER = "{rol: aanvrager, naam: Sam, geboortedatum: 1984-05-02}"
PARTNER = "{rol: partner, naam: Kim, leeftijd: 42}"


def _bestand(*personen: str, overig: str = "", maand: str = "2024-03") -> str:
    lijst = "\n".join(f"  - {persoon}" for persoon in personen)
    return f"gemeente: Den Haag\nmaand: {maand}\npersonen:\n{lijst}\n{overig}\n"


def _weigering(tekst: str) -> str:
    with pytest.raises(InvoerFout) as fout:
        lees_gevalbestand(tekst, "geval.yaml")
    return str(fout.value)


@pytest.mark.parametrize(
    ("tekst", "code", "hier", "daar"),
    [
        (_bestand(AANVRAGER, PARTNER, PARTNER), "ROL-PARTNER", "regel 6, kolom 5", "regel 5, kolom 5"),
        (_bestand(AANVRAGER, AANVRAGER), "ROL-AANVRAGER", "regel 5, kolom 5", "regel 4, kolom 5"),
        (
            _bestand(AANVRAGER, PARTNER, overig="medebewoners: [{naam: kim, relatie: vriend, leeftijd: 42}]"),
            "PERSOON-DUBBEL",
            "regel 6, kolom 16",
            "regel 5, kolom 5 (personen[2])",
        ),
        (
            _bestand(AANVRAGER, overig="kinderen: [{naam: Sam, geboortedatum: 1984-05-02}]"),
            "PERSOON-DUBBEL",
            "regel 5, kolom 12",
            "regel 4, kolom 5 (personen[1])",
        ),
        (
            _bestand(AANVRAGER, overig="medebewoners: [{relatie: zoon, leeftijd: 39}]"),
            "KIND-OUDER-DAN-OUDER",
            "regel 5, kolom 42",
            "regel 4, kolom 48 (personen[1].geboortedatum)",
        ),
    ],
)
def test_wie_twee_keer_of_onmogelijk_genoemd_is(tekst: str, code: str, hier: str, daar: str) -> None:
    fout = _weigering(tekst)
    assert f"[{code}]" in fout
    assert hier in fout
    assert daar in fout


def test_van_drie_partners_wordt_elke_volgende_genoemd() -> None:
    fout = _weigering(_bestand(AANVRAGER, PARTNER, PARTNER, PARTNER))
    assert [fout.count("[ROL-PARTNER]"), fout.count("staat al op regel 5, kolom 5")] == [2, 2]


@pytest.mark.parametrize(
    ("personen", "overig", "melding"),
    [
        ((AANVRAGER,), "leefvorm: gehuwden", '"Leefvorm" (leefvorm) is hier gehuwden'),
        ((AANVRAGER, PARTNER), "leefvorm: alleenstaande", "volgt gehuwden"),
        ((AANVRAGER,), "leefvorm: alleenstaande\nkinderen: [17]", "volgt alleenstaande ouder"),
        ((AANVRAGER,), "aantal_kinderen: 3\nkinderen: [4]", "is hier 3, maar uit de personen"),
        ((AANVRAGER,), "kinderen: [{leeftijd: 17, is_partner: ja}]", '"Partner" (is_partner) is hier ja'),
        (
            ("{rol: aanvrager, leeftijd: 40, aow_leeftijd_bereikt: ja}",),
            "",
            "(personen[1].leeftijd)) volgt nee",
        ),
        (
            ("{rol: aanvrager, geboortedatum: 1944-01-01, aow_leeftijd_bereikt: nee}",),
            "",
            "(personen[1].geboortedatum)) volgt ja",
        ),
        (
            ('{rol: aanvrager, leeftijd: 40, inkomen: [{soort: aow, netto: "900,00"}]}',),
            "",
            "krijgt geen AOW; zie regel 4, kolom 32 (personen[1].leeftijd)",
        ),
    ],
)
def test_wat_uit_de_personen_anders_volgt(personen: tuple[str, ...], overig: str, melding: str) -> None:
    fout = _weigering(_bestand(*personen, overig=overig))
    assert "[INVOER-TEGENSTRIJDIG]" in fout
    assert melding in fout


@pytest.mark.parametrize(
    ("personen", "overig"),
    [
        ((AANVRAGER, PARTNER), "leefvorm: gehuwden"),
        ((AANVRAGER,), "leefvorm: alleenstaande\nkinderen: [18]"),
        ((AANVRAGER,), "aantal_kinderen: 1\nkinderen: [17, 18]"),
        ((AANVRAGER,), "kinderen: [{naam: kind, leeftijd: 4}, {naam: kind, leeftijd: 4}]"),
        ((AANVRAGER, "{rol: partner, naam: Sam, leeftijd: 20}"), ""),
        (("{rol: aanvrager, leeftijd: 66, aow_leeftijd_bereikt: ja}",), ""),
        (("{rol: aanvrager, leeftijd: 66, aow_leeftijd_bereikt: nee}",), ""),
        (('{rol: aanvrager, leeftijd: 67, inkomen: [{soort: aow, netto: "900,00"}]}',), ""),
        (('{rol: aanvrager, leeftijd: 40, inkomen: [{soort: anw, netto: "900,00"}]}',), ""),
    ],
)
def test_wat_elkaar_niet_tegenspreekt_wordt_gelezen(personen: tuple[str, ...], overig: str) -> None:
    assert lees_gevalbestand(_bestand(*personen, overig=overig), "geval.yaml").geval.personen


@pytest.mark.parametrize(("dag", "mag"), [("1957-03-01", True), ("1957-03-31", True), ("1957-04-01", False)])
def test_aow_bij_de_aow_leeftijd_in_maart_2024(dag: str, mag: bool) -> None:
    """Sixty-seven years is reached in March 2024 by whoever was born before 1 April 1957 (AOW art. 7a)."""
    tekst = _bestand(f"{{rol: aanvrager, geboortedatum: {dag}, aow_leeftijd_bereikt: ja}}")
    if mag:
        assert lees_gevalbestand(tekst, "geval.yaml").geval.personen[0]["aow_leeftijd_bereikt"]
    else:
        assert "[INVOER-TEGENSTRIJDIG]" in _weigering(tekst)


def test_een_eigen_kind_bij_de_medebewoners_is_een_kind_van_het_gezin() -> None:
    for relatie in ("kind", "zoon", "dochter", "stiefkind"):
        kind = _bestand(AANVRAGER, overig=f"medebewoners: [{{relatie: {relatie}, leeftijd: 17}}]")
        assert lees_gevalbestand(kind, "geval.yaml").geval.personen[1]["rol"] == Rol.KIND
    ander = _bestand(AANVRAGER, overig="medebewoners: [{relatie: kleinkind, leeftijd: 17}]")
    assert lees_gevalbestand(ander, "geval.yaml").geval.personen[1]["rol"] == Rol.MEDEBEWONER


@pytest.mark.parametrize(
    ("tekst", "hint"),
    [
        (_bestand(AANVRAGER, overig="partner: 42"), 'Zet de partner in "personen", met "rol: partner".'),
        (
            _bestand(AANVRAGER, overig="medebewoners: [{relatie: echtgenoot, leeftijd: 42}]"),
            'Zet de partner in "personen", met "rol: partner".',
        ),
        (
            _bestand(AANVRAGER, overig='kinderen: [{leeftijd: 16, inkomen: "5,00"}]'),
            'Inkomen staat bij een van de "personen".',
        ),
        (_bestand(AANVRAGER, overig='spaargeld: "5,00"'), 'Zet het in "vermogen", onder "bezittingen".'),
        (
            _bestand('{rol: aanvrager, leeftijd: 40, inkomen: [{soort: zzp, netto: "5,00"}]}'),
            "Wat een zelfstandige krijgt, staat in het Bbz",
        ),
        (
            _bestand(AANVRAGER, overig='eigen_woning: {overwaarde: "-5,00"}'),
            "kan niet lager dan nul zijn [BEDRAG-NEGATIEF]",
        ),
    ],
)
def test_wat_op_de_verkeerde_plek_staat_wordt_gewezen(tekst: str, hint: str) -> None:
    assert hint in _weigering(tekst)


def test_een_verkeerde_naam_gaat_voor_wat_daardoor_ontbreekt() -> None:
    fout = _weigering(_bestand("{rol: aanvrager, leeftijt: 40}"))
    assert fout.index("INVOER-ONBEKEND") < fout.index("LEEFTIJD-ONTBREEKT")
