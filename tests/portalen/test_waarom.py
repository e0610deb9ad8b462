"""The resident's questions: only steps of the rule book, and nothing of a housemate."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien.specificaties.vormen import Basis, Regel, Specificatie
from opstap.gemeenten import regelboek
from opstap.gevallen.uitleg import Stapbeeld
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.portalen.inwoner.waarom import ONDERWERPEN, vragen, zonder_huisgenoten


def stap(naam: str, waarde: str, *kinderen: Stapbeeld, **anders: object) -> Stapbeeld:
    velden = {
        "naam": naam,
        "titel": naam.replace("_", " ").capitalize(),
        "artikel": "art. 1",
        "soort": "regel",
        "persoon": "",
        "waarde": waarde,
        "zin": f"{naam} is {waarde}.",
        "bron": "",
        "invoer": {},
        "kinderen": kinderen,
        **anders,
    }
    return Stapbeeld(**velden)  # type: ignore[arg-type]


def feit(naam: str, waarde: str, persoon: str = "aanvrager") -> Stapbeeld:
    return stap(naam, waarde, soort="feit", artikel="", persoon=persoon, bron="opgave")


def specificatie(*uitleg: Stapbeeld, soorten: tuple[str, ...] = ("norm",)) -> Betaalspecificatie:
    mei = date(2024, 5, 1)
    lijst = tuple(Regel(soort, soort, 100, "Gewone zin.", "art. 1", Basis.NETTO) for soort in soorten)
    betaling = Specificatie("maandbetaling", "Uw bijstand", mei, Basis.NETTO, lijst, 100 * len(lijst))
    return Betaalspecificatie("D-000001", mei, (betaling,), betaling.bedrag, None, "", 0, (), uitleg)


@pytest.mark.parametrize("soort", ONDERWERPEN)
def test_elke_genoemde_stap_staat_in_het_regelboek(soort: str) -> None:
    onderwerp = ONDERWERPEN[soort]
    plan = regelboek("GM0518").op(date(2024, 5, 1)).plan

    for naam in (onderwerp.stap, *onderwerp.stappen, *onderwerp.feiten):
        assert plan.knoop(naam).naam == naam


def test_een_antwoord_vertelt_wat_gold_en_niet_wat_niet_gold() -> None:
    norm = stap(
        "norm",
        "€ 1.283,83",
        stap("leefvorm", "alleenstaande"),
        stap("norm_uit_tabel", "€ 1.283,83"),
        stap("kostendelersnorm", "€ 550,21", van_toepassing=False),
        feit("geboortedatum", "2 maart 1990"),
    )

    (vraag,) = vragen(specificatie(norm))

    assert vraag.vraag == "Waarom is mijn norm € 1.283,83?"
    assert [zin.tekst for zin in vraag.zinnen] == [
        "leefvorm is alleenstaande.",
        "norm_uit_tabel is € 1.283,83.",
    ]
    assert [(deel.titel, deel.waarde) for deel in vraag.feiten] == [("Geboortedatum", "2 maart 1990")]


def test_zonder_bijzondere_stappen_is_het_antwoord_de_zin_van_de_stap_zelf() -> None:
    (vraag,) = vragen(specificatie(stap("norm", "€ 1,00")))

    assert [zin.tekst for zin in vraag.zinnen] == ["norm is € 1,00."]


def test_een_regel_zonder_stap_in_de_uitleg_krijgt_geen_vraag() -> None:
    assert vragen(specificatie(stap("norm", "€ 1,00"), soorten=("nabetaling", "inkomen"))) == ()


def test_van_een_huisgenoot_ziet_de_inwoner_geen_feiten() -> None:
    boom = stap(
        "norm",
        "€ 1,00",
        stap(
            "leeftijd", "45", feit("geboortedatum", "29 maart 1979", "medebewoner 1"), persoon="medebewoner 1"
        ),
        feit("geboortedatum", "2 maart 1990"),
    )

    (gezien,) = zonder_huisgenoten((boom,))

    (leeftijd, eigen) = gezien.kinderen
    assert leeftijd.kinderen[0].waarde == "bij ons bekend"
    assert leeftijd.kinderen[0].zin == ""
    assert eigen.waarde == "2 maart 1990"
    (vraag,) = vragen(specificatie(boom))
    assert [deel.persoon for deel in vraag.feiten] == ["aanvrager"]
