"""All that a household gets stands in one list: assistance and schemes, paid, put ready, or decided."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.financien import rekeningschema
from opstap.financien.models import Betaling, Intrekking
from opstap.financien.specificaties.ontvangen import Maand, Ontvangst
from opstap.inkomen.besluitbrieven import maak_bekend
from opstap.kern.models import Besluit, Dossier
from opstap.minima import aanvragen, beslissen, oordelen, uitbetalen
from opstap.minima.beslissen import Afwijking
from opstap.portalen.inwoner import koppen

from .conftest import NU, Inwoner

TARIEF = "bewindvoering"


@pytest.fixture(autouse=True)
def rekeningen(dossier: Dossier) -> None:
    rekeningschema.werk_bij()


def ken_toe(dossier: Dossier, regeling: str, **antwoorden: int) -> Besluit:
    """Answer what is asked, and decide as the rules say."""
    aanvraag = aanvragen.vraag_aan(
        dossier, regeling, ontvangen=date(2024, 3, 12), nu=NU, kanaal="via Mijn Opstap"
    )
    while (vraag := oordelen.stand(aanvraag, nu=NU).vraag) is not None:
        waarde = antwoorden.get(vraag.naam, vraag.bereik[0])
        aanvragen.geef_antwoord(aanvraag, vraag.naam, waarde, bron="gesprek", door="m.jansen", nu=NU)
    return beslissen.beslis(aanvraag, door="m.jansen", nu=NU)


def ken_bewind_toe(dossier: Dossier) -> Besluit:
    return ken_toe(dossier, TARIEF, bewindvoering_benoemd=1)


def blad(antwoord: Any) -> str:
    tekst = " ".join(antwoord.content.decode().split())
    assert antwoord.status_code == 200, tekst[-1500:]
    return tekst.replace("\u00a0", " ")


def test_een_regeling_staat_bij_de_betalingen_voor_de_betaaldag_met_waarom_en_het_besluit(
    inwoner: Inwoner, dossier: Dossier
) -> None:
    besluit = ken_bewind_toe(dossier)
    betaling = Betaling.objects.get(dossier_id=dossier.pk)

    lijst = inwoner.open("betalingen/")
    (maart, april) = reversed(lijst.context["maanden"])
    assert [(naam, deel.bedrag, deel.klaar) for naam, deel in maart[1]] == [
        ("Kosten van een bewindvoerder", betaling.bedrag_cent, True)
    ]
    assert (maart[0].klaar, april[0].klaar) == (True, False)
    assert "volgt nog" in blad(lijst)

    tekst = blad(inwoner.open("betaling/2024-03/"))
    for zin in (
        "Het bedrag staat nog niet bij de bank",
        "Kosten van een bewindvoerder per maand",
        "Dit geldt vanaf 12 maart 2024.",
        "De rechter heeft een bewindvoerder benoemd.",
        "Van het tarief van",
        betaling.end_to_end_id,
    ):
        assert zin in tekst
    assert "vakantiegeld" not in tekst
    assert besluit.nummer not in tekst, "a decision that was not made known is not shown"
    maak_bekend([besluit], wijze="post", op=date(2024, 3, 20), door="k.jansen", nu=NU)
    assert f"Dit staat in besluit {besluit.nummer}" in blad(inwoner.open("betaling/2024-03/"))
    assert inwoner.open("betaling/2024-03/pdf/")["Content-Type"] == "application/pdf"


def test_wat_besloten_is_en_nog_niet_klaarstaat_is_te_lezen_en_staat_er_daarna_een_keer(
    inwoner: Inwoner, dossier: Dossier
) -> None:
    ken_bewind_toe(dossier)
    assert "Dit is al besloten." in blad(inwoner.open("betaling/2024-04/"))
    assert inwoner.open("betaling/2024-05/").status_code == 400

    uitbetalen.betaal_maand(dossier.gemeente_id, date(2024, 4, 1), nu=NU)

    april = inwoner.open("betalingen/").context["maanden"][0]
    assert (april[0].maand, len(april[1]), april[0].klaar) == (date(2024, 4, 1), 1, True)
    assert "Dit is al besloten." not in blad(inwoner.open("betaling/2024-04/"))


def test_wat_een_medewerker_anders_besliste_heeft_geen_zinnen_van_de_regels(
    inwoner: Inwoner, dossier: Dossier
) -> None:
    aanvraag = aanvragen.vraag_aan(
        dossier, "inkomenstoeslag", ontvangen=date(2024, 3, 12), nu=NU, kanaal="op papier"
    )
    beslissen.beslis(
        aanvraag,
        door="m.jansen",
        nu=NU,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Het bedrag staat in het raadsbesluit.", 400_00),
        medeondertekenaar="k.jansen",
    )
    (een,) = inwoner.open("betaling/2024-03/").context["specificatie"].betalingen
    assert (een.bedrag, een.regels[0].zin) == (400_00, "")
    assert een.oorzaken == ("Dit geldt van 12 maart 2024 tot en met 11 maart 2025.",)


def test_wat_nooit_aankomt_telt_niet_mee_maar_blijft_te_lezen(inwoner: Inwoner, dossier: Dossier) -> None:
    ken_bewind_toe(dossier)
    Intrekking.objects.create(betaling=Betaling.objects.get(), door="b.bank", reden="fout", moment=NU)
    maart = inwoner.open("betalingen/").context["maanden"][-1]
    assert (maart[0].maand, maart[0].bedrag) == (date(2024, 3, 1), 0)
    assert "Deze betaling is ingetrokken." in blad(inwoner.open("betaling/2024-03/"))


def test_een_deel_dat_nog_niet_bij_de_bank_is_heet_niet_betaald() -> None:
    def kop(*dagen: date | None) -> tuple[str, str]:
        delen = tuple(Ontvangst(date(2024, 3, 1), "regeling", "", 100_00, dag=dag) for dag in dagen)
        titel, zin = koppen.overzicht(Maand(date(2024, 3, 1), 100_00 * len(delen), delen), (), NU.date())
        return titel, zin.replace("\u00a0", " ")

    betaald = date(2024, 3, 18)
    assert kop(betaald)[0].startswith("U kreeg over maart")
    assert "Wij betaalden op maandag 18 maart" in kop(betaald)[1]
    deels = kop(betaald, None)
    assert deels[0].startswith("U krijgt over maart")
    assert "Een deel betaalden wij op maandag 18 maart 2024. De rest volgt." in deels[1]
    assert kop(None)[1] == "U hebt nu geen uitkering."


@pytest.mark.parametrize("taal", ["en", "ar", "tr", "pl"])
def test_de_lijst_is_er_in_elke_taal(inwoner: Inwoner, dossier: Dossier, taal: str) -> None:
    ken_bewind_toe(dossier)
    antwoord = inwoner.client.get(f"{inwoner.pad}betalingen/?taal={taal}", follow=True)
    assert f'lang="{taal}"' in blad(antwoord)
    assert "volgt nog" not in blad(antwoord)
