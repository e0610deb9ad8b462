"""Worked examples of the scheme for a computer, tablets and internet."""

from __future__ import annotations

from dataclasses import replace

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.lokaal import GEMEENSCHAPPELIJK, antwoord, dag_van, middelen
from opstap.opdrachten.voorbeelden.scholen import SCHOLEN, SCHOOL, VOORTGEZET, aantal
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.minima import Schoolsoort
from opstap.recht.participatiewet import Rol

MAX_KOSTEN = 10_000_000
OOK_MBO = {**SCHOLEN, "mbo": Schoolsoort.MBO_OVERIG}
VERGOED = {
    **dict.fromkeys(("computer", "laptop", "pc"), "computer"),
    **dict.fromkeys(("tablet", "tablets"), "tablet"),
    "internet": "internet",
}
AL_VERSTREKT = ("verstrekt_in_laatste_5_jaar", "al_verstrekt", "eerder_verstrekt")
AL_VERGOED = ("al_vergoed", "al_vergoed_in_laatste_5_jaar", "eerder_vergoed")
TABLET = (
    "offerte_tablet",
    "offerte_per_tablet",
    "tablet_offerte",
    "tabletprijs",
    "prijs_per_tablet",
    "tablet",
    "tablet_per_kind",
    "offertes_tablet",
    "offertes_tablets",
    "tablet_offertes",
)
AANTAL_TABLETS = ("tablets", "aantal_tablets")
COMPUTER = ("offerte", "offerte_computer", "computer_offerte", "prijs", "computer")
KINDEREN = ("kinderen", "aantal_kinderen", *VOORTGEZET, "kinderen_voortgezet_of_mbo", *AANTAL_TABLETS)


def _computerregeling(vertaling: Vertaling) -> Uitkomsten:
    """A computer, tablets or internet: which one, the names in the example say, or its `soort`."""
    velden = vertaling.invoer.velden(
        (*GEMEENSCHAPPELIJK, *COMPUTER, *TABLET, *AL_VERSTREKT, *AL_VERGOED, *KINDEREN, *SCHOOL, "maanden",
         "soort")
    )  # fmt: skip
    dag = dag_van(vertaling, velden)
    gezin = middelen(vertaling, velden) | {"heeft_kind_voor_computer": True}
    vertaling.lees_als("er is een kind voor wie de regeling geldt")
    uitkomsten: dict[str, str] = {}
    personen: list[Bekend] = []
    tablet, computer = een_waarde(velden, TABLET), een_waarde(velden, COMPUTER)
    soort = velden["soort"].keuze(VERGOED) if "soort" in velden else None
    if tablet is None and (soort == "tablet" or een_waarde(velden, AANTAL_TABLETS) is not None):
        tablet, computer = computer, None
    if "maanden" in velden:
        gezin["internet_maanden"] = velden["maanden"].geheel(0, 1200) or 0
        uitkomsten |= dict.fromkeys(("totaal", "internet", "vergoeding"), "internet_vergoeding")
    if tablet is not None:
        personen = _kinderen_met_tablet(vertaling, velden, tablet)
        uitkomsten |= dict.fromkeys(("totaal", "tablets", "vergoeding"), "tablet_vergoeding")
    if computer is not None:
        gezin["computer_offerte"] = computer.bedrag() or 0
        gezin["computer_al_vergoed"] = _al_vergoed(vertaling, velden)
        uitkomsten |= dict.fromkeys(("totaal", "computer", "vergoeding"), "computer_vergoeding")
    if tablet is not None and computer is not None:
        uitkomsten.pop("totaal")
        uitkomsten.pop("vergoeding")
    if not uitkomsten:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", 'geef "offerte", "offerte_tablet" of "maanden"')
    uitkomsten |= {
        "recht": "computerregeling_recht",
        "voldoet": "computerregeling_recht",
        "voldoet_inkomen": "computerregeling_gelet_op_inkomen",
    }
    gevonden = {
        sleutel: antwoord(vertaling, dag, gezin, naam, personen) for sleutel, naam in uitkomsten.items()
    }
    if "vergoeding" in gevonden and "maanden" not in velden:
        prijs = gezin.get("computer_offerte", 0) + sum(kind["tablet_offerte"] for kind in personen)
        gevonden["eigen_bijdrage"] = replace(gevonden["vergoeding"], bewerk=lambda cent: prijs - cent)
    return gevonden


def _al_vergoed(vertaling: Vertaling, velden: dict[str, Plek]) -> int:
    """What was paid in the last five years; a bare "yes" means that all of the maximum is used."""
    vergoed, verstrekt = een_waarde(velden, AL_VERGOED), een_waarde(velden, AL_VERSTREKT)
    if vergoed is not None:
        return vergoed.bedrag() or 0
    if verstrekt is not None and verstrekt.janee():
        vertaling.lees_als("het hele maximum van vijf jaar is al gebruikt")
        return MAX_KOSTEN
    return 0


def _kinderen_met_tablet(vertaling: Vertaling, velden: dict[str, Plek], tablet: Plek) -> list[Bekend]:
    """A child for each price of a list, or as many as the example counts at one price."""
    prijzen = [plek.bedrag() or 0 for plek in (tablet.lijst() if tablet.is_lijst else [tablet])]
    plek = een_waarde(velden, SCHOOL)
    school = (
        plek.keuze({**SCHOLEN, "mbo": Schoolsoort.MBO_OVERIG})
        if plek is not None
        else Schoolsoort.VOORTGEZET_ONDERWIJS
    )
    al_vergoed = _al_vergoed(vertaling, velden)
    keer = 1 if tablet.is_lijst else max(1, aantal(velden, KINDEREN))
    return [_kind_met_tablet(prijs, al_vergoed, school or Schoolsoort.GEEN) for prijs in prijzen] * keer


def _kind_met_tablet(offerte: int, al_vergoed: int, school: Schoolsoort) -> Bekend:
    return {
        "rol": int(Rol.KIND),
        "schoolsoort": int(school),
        "tablet_offerte": offerte,
        "tablet_al_vergoed": al_vergoed,
    }


ONDERWERPEN: dict[str, Onderwerp] = {"computerregeling": _computerregeling}
