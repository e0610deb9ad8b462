"""A loan from a scheme at the desk: granted, seen with its decision, and how it is paid back."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien import betaalopdrachten
from opstap.financien.models import Betaling
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Vordering
from opstap.kern.models import Besluit
from opstap.minima import aanvragen, beslissen
from opstap.minima.beslissen import Afwijking

from .conftest import Bureau, Dorp, moment
from .test_regelingen import tekst, zeg_waarom

pytestmark = pytest.mark.django_db


def test_een_lening_staat_bij_het_besluit_en_een_medewerker_regelt_het_terugbetalen(
    bureau: Bureau, dorp: Dorp
) -> None:
    dossier = dorp.huishouden()
    nu = moment(2024, 3, 12)
    aanvraag = aanvragen.vraag_aan(
        dossier, "huisraad", ontvangen=date(2024, 3, 12), nu=nu, kanaal="op papier"
    )
    besluit = beslissen.beslis(
        aanvraag,
        door="m.jansen",
        nu=nu,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Na een brand is alles weg.", 900_00),
        medeondertekenaar="k.devries",
    )
    vordering = Vordering.objects.get(besluit=besluit)
    wie = bureau.als("medewerker-1")
    bladen = (f"besluit/{besluit.nummer}/", f"dossier/{dossier.nummer}/?reden=aanvraag")
    for adres in (f"/medewerker/{blad}" for blad in bladen):
        zeg_waarom(wie, adres)
        assert f"terug te betalen op {vordering.nummer}" in tekst(wie.get(adres))

    regelen = f"/medewerker/dossier/{dossier.nummer}/terugbetalen-regelen/"
    geweigerd = bureau.vul_in(
        wie, regelen, vordering=vordering.nummer, wijze="betaling", per_maand="", vanaf="2024-05", reden="x"
    )
    assert geweigerd.status_code == 422
    assert not vordering.regelingen.exists()
    antwoord = bureau.vul_in(
        wie,
        regelen,
        vordering=vordering.nummer,
        wijze="betaling",
        per_maand="25,00",
        vanaf="2024-05",
        reden="Zo afgesproken.",
    )
    regeling = vordering.regelingen.get()
    assert antwoord.url == f"/medewerker/besluit/{regeling.besluit.nummer}/bekendmaken/"
    assert (regeling.per_maand_cent, regeling.vanaf) == (25_00, date(2024, 5, 1))
    assert "U betaalt elke maand" in tekst(wie.get(antwoord.url))

    vervallen = f"/medewerker/dossier/{dossier.nummer}/lening-vervallen/"
    assert "Dit kan nu niet" in tekst(wie.get(vervallen))
    betaalopdrachten.trek_in(Betaling.objects.get(), door="b.bank", reden="Andere rekening.", moment=nu)
    assert "Een lening laten vervallen" in tekst(wie.get(f"/medewerker/{bladen[1]}"))
    antwoord = bureau.vul_in(wie, vervallen, vordering=vordering.nummer, reden="Niet meer nodig.")
    assert "wij hebben dat niet aan u betaald" in tekst(wie.get(antwoord.url))
    assert vorderingen.saldo(vordering) == 0

    assert "Dit kan nu niet" in tekst(wie.get(regelen))
