"""Paying at the desk: one person puts a batch together, others look and release it, the bank gets a file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from opstap.financien import betalingen, rekeningschema, sepa, vrijgave
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling
from opstap.financien.vrijgave import Instelling
from opstap.inkomen.aanvraag import voorschotten
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Inzage
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.regels.geld import Netto

from ...bezoeker import sessiesleutel  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, aanvraag

pytestmark = pytest.mark.django_db
LIJST = "/medewerker/betalen/"
MAART = date(2024, 3, 1)
MENSEN = {"Ana": Rol.BETAALMEDEWERKER, "Ben": Rol.BETAALMEDEWERKER, "Cor": Rol.CONTROLLER}


def als(naam: str) -> Client:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = sessiesleutel(Gebruiker(naam, MENSEN[naam], HAAG))
    return client


def tekst(antwoord: Any, status: int = 200) -> str:
    assert antwoord.status_code == status, antwoord.content.decode()[-1500:]
    return str(antwoord.content.decode()).replace("\u00a0", " ")


@pytest.fixture
def voorschot(bureau: Bureau, dorp: Dorp) -> Betaling:
    """An advance that waits to be paid, before the month's run; Ana puts batches together."""
    rekeningschema.werk_bij()
    Betaalrekening.objects.create(gemeente_id=HAAG, naam="Gemeente Den Haag", iban=synthetisch_iban(9_999))
    grenzen = Instelling(100, 1_000, 200, 1, 100_00, "Besluit van de proefgemeente")
    vrijgave.stel_in(HAAG, grenzen, vanaf=date(2024, 1, 1), door="Eva")
    for naam in ("Ben", "Cor"):
        vrijgave.geef_rol(HAAG, naam, MENSEN[naam], geldig=vanaf(date(2024, 1, 1)), door="Eva")
    voorschotten.verleen(
        aanvraag(dorp.huishouden()),
        maand=MAART,
        verwachte_bijstand=Netto(1_283_83),
        duidelijk_geen_recht=False,
        gegevens_verwijtbaar_onvolledig=False,
        door="k.jansen",
        nu=NU,
    )
    return Betaling.objects.get()


@pytest.fixture
def opdracht(bureau: Bureau, voorschot: Betaling) -> Betaalopdracht:
    assert bureau.vul_in(als("Ana"), f"{LIJST}maken/").url == LIJST
    return Betaalopdracht.objects.get()


def pad(opdracht: Betaalopdracht, stap: str = "") -> str:
    return f"{LIJST}{opdracht.kenmerk}/{f'{stap}/' if stap else ''}"


def test_van_wat_klaarstaat_tot_het_bestand_bij_de_bank(bureau: Bureau, voorschot: Betaling) -> None:
    begin = tekst(als("Ana").get(LIJST))
    assert "1 betaling staat klaar" in begin
    assert "Voorschot Participatiewet" in begin
    bureau.vul_in(als("Ana"), f"{LIJST}maken/")
    opdracht = Betaalopdracht.objects.get()
    assert opdracht.tussentijds
    getoond = tekst(als("Ben").get(pad(opdracht)))
    assert "is een reden nodig" in getoond
    assert voorschot.naam not in getoond
    for code in ("STEEKPROEF", "VERGELIJKING-GEEN-VORIGE"):
        bureau.vul_in(als("Ben"), pad(opdracht, "reden"), code=code, reden="Nagekeken.")
    assert "Iemand met de andere rol" in tekst(
        als("Ben").post(
            pad(opdracht, "vrijgeven"), bureau.formulier(als("Ben"), pad(opdracht, "vrijgeven")), follow=True
        )
    )
    assert als("Cor").get(f"{pad(opdracht)}bestand.xml").status_code == 400
    bureau.vul_in(als("Cor"), pad(opdracht, "vrijgeven"))
    bestand = als("Cor").get(f"{pad(opdracht)}bestand.xml")
    assert bestand["Content-Disposition"] == f'attachment; filename="{opdracht.kenmerk}.xml"'
    assert sepa.controleer(bestand.content) == []
    assert voorschot.end_to_end_id in bestand.content.decode()
    bureau.vul_in(als("Ben"), pad(opdracht, "verzonden"))
    opdracht.refresh_from_db()
    assert (opdracht.status, opdracht.verzonden_door) == ("verzonden", "Ben")
    assert "Er staat niets klaar om te betalen" in tekst(als("Ana").get(LIJST))
    meegenomen = Inzage.objects.filter(handeling="betaalbestand meenemen").latest("id")
    assert (meegenomen.gebruiker, meegenomen.doel) == ("Cor", "besluit controleren")


def test_wie_de_opdracht_maakte_geeft_haar_niet_vrij_en_geen_reden(
    bureau: Bureau, opdracht: Betaalopdracht
) -> None:
    getoond = tekst(als("Ana").get(pad(opdracht)))
    for stap in ("reden", "vrijgeven"):
        assert f"/{stap}/" not in getoond
        assert als("Ana").get(pad(opdracht, stap)).status_code == 400
    assert "/stoppen/" in getoond


def test_een_gestopte_opdracht_laat_haar_betalingen_weer_wachten(
    bureau: Bureau, opdracht: Betaalopdracht
) -> None:
    bureau.vul_in(als("Ben"), pad(opdracht, "stoppen"))
    assert "1 betaling staat klaar" in tekst(als("Ana").get(LIJST))
    assert "Haar betalingen wachten op een andere" in tekst(als("Ben").get(pad(opdracht)))


def test_wat_een_opdracht_stopte_wordt_ingetrokken_en_de_rest_vertrekt(
    bureau: Bureau, dorp: Dorp, voorschot: Betaling
) -> None:
    betalingen.zet_klaar(
        HAAG,
        [
            NieuweBetaling(
                voorschot.dossier_id,
                MAART,
                "dwangsom",
                5_00,
                voorschot.iban,
                "V. Voorbeeld",
                "zonder besluit",
            )
        ],
    )
    bureau.vul_in(als("Ana"), f"{LIJST}maken/")
    gestopt = Betaalopdracht.objects.get()
    assert gestopt.status == "gestopt"
    fout = Betaling.objects.get(soort="dwangsom").end_to_end_id
    assert voorschot.end_to_end_id not in tekst(als("Ben").get(pad(gestopt, "intrekken")))
    leeg = als("Ben").post(
        pad(gestopt, "intrekken"),
        bureau.formulier(als("Ben"), pad(gestopt, "intrekken")) | {"betaling": fout},
    )
    assert leeg.status_code == 422
    bureau.vul_in(als("Ben"), pad(gestopt, "intrekken"), betaling=fout, reden="Er is geen besluit.")
    assert "/intrekken/" not in tekst(als("Ben").get(pad(gestopt)))
    bureau.vul_in(als("Ana"), f"{LIJST}maken/")
    nieuw = Betaalopdracht.objects.latest("id")
    assert (nieuw.status, nieuw.betalingen.get()) == ("concept", voorschot)


def test_een_controller_maakt_geen_opdracht(voorschot: Betaling) -> None:
    assert als("Cor").get(f"{LIJST}maken/").status_code == 403
    assert "maken/" not in tekst(als("Cor").get(LIJST))


@pytest.mark.parametrize(("vraag", "gevonden"), [("2024-03", 1), ("2024-04", 0), ("bo-2024", 1)])
def test_een_opdracht_is_te_vinden_en_mee_te_nemen(
    opdracht: Betaalopdracht, vraag: str, gevonden: int
) -> None:
    rijen = tekst(als("Ben").get(f"/medewerker/betalen.csv?zoek={vraag}")).splitlines()
    assert len(rijen) == 1 + gevonden
