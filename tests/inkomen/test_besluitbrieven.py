"""A letter about assistance: what, why and how much, with numbers of the decision only."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.inkomen import besluitbrieven
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import Uitkering
from opstap.kern import brieven
from opstap.kern.models import Besluit, Brief, Dossier

from .conftest import Dorp, moment

NU = moment(2024, 4, 10)
VANDAAG = date(2024, 4, 10)


def stuur(besluit: Besluit) -> Brief:
    return brieven.maak_besluit_bekend(
        besluit,
        aan="De inwoner",
        onderwerp="Uw bijstand",
        alineas=besluitbrieven.alineas(besluit),
        wijze="post",
        op=VANDAAG,
        door="k.jansen",
        nu=NU,
    )


def besluit_op_aanvraag(dossier: Dossier) -> Besluit:
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 4, 2), nu=NU)
    return aanvragen.beslis(zaak, door="k.jansen", nu=NU)


def test_een_toekenning_noemt_het_bedrag_per_maand_en_wat_nog_niet_is_beslist(dorp: Dorp) -> None:
    besluit = besluit_op_aanvraag(dorp.huishouden())
    tekst = stuur(besluit).tekst.replace("\u00a0", " ")
    cent = besluit.uitkomst["maanden"][0]["bedragen"]["maandbetaling"]
    euro = f"{cent // 100:,}".replace(",", ".") + f",{cent % 100:02d}"
    assert "Bijstand toegekend per 1 mei 2024." in tekst
    assert f"Over mei 2024 betalen wij u € {euro}." in tekst
    assert "Over 2 april tot en met 30 april 2024 is hiermee nog niet beslist" in tekst
    assert "uiterlijk op 22 mei 2024" in tekst


def test_een_beeindiging_noemt_haar_reden(dorp: Dorp) -> None:
    besluit = besluit_op_aanvraag(dorp.huishouden())
    einde = beeindigingen.beeindig(
        Uitkering.objects.get(besluit=besluit),
        per=date(2024, 6, 1),
        code=next(iter(beeindigingen.RedenEinde)),
        reden="U verdient genoeg om van te leven.",
        door="k.jansen",
        nu=NU,
    )
    tekst = stuur(einde).tekst
    assert "Bijstand beëindigd per 1 juni 2024." in tekst
    assert "U verdient genoeg om van te leven." in tekst


@pytest.mark.parametrize("soort", list(Besluit.Soort))
def test_elk_soort_besluit_heeft_een_zin(soort: Besluit.Soort) -> None:
    besluit = Besluit(soort=soort, ingangsdatum=date(2024, 4, 1), uitkomst={})
    assert besluitbrieven.alineas(besluit)[0].endswith("1 april 2024.")


@pytest.mark.parametrize(
    ("verschil", "zin"),
    [
        (
            1016,
            "Over mei 2024 is uw bijstand € 10,16 hoger dan wij eerder berekenden. Dit veranderde: inkomen.",
        ),
        (-1, "Over mei 2024 is uw bijstand € 0,01 lager dan wij eerder berekenden. Dit veranderde: inkomen."),
        (0, None),
    ],
)
def test_een_wijziging_noemt_per_maand_het_verschil_en_wat_er_veranderde(
    verschil: int, zin: str | None
) -> None:
    maand = {"maand": "2024-05-01", "bedragen": {}, "verschil": verschil, "reden": "inkomen"}
    besluit = Besluit(soort="wijziging", ingangsdatum=date(2024, 5, 1), uitkomst={"maanden": [maand]})
    gevonden = [alinea.replace("\u00a0", " ") for alinea in besluitbrieven.alineas(besluit)]
    assert gevonden[1:] == ([zin] if zin else [])
