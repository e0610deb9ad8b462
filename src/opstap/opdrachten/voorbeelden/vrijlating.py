"""Worked examples of the disregard of wage (art. 31 lid 2, from 2027 art. 34a), of one person or a couple."""

from __future__ import annotations

from collections.abc import Mapping

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_huishouden, namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.participatiewet.vrijlatingen import EEN_REGEL
from opstap.regels import als_datum, dag, deel_afgerond
from opstap.regels.beslissen import Geval

ZONDER = "geen"
ONDERDELEN = {
    f"{voor}{onderdeel}": onderdeel
    for onderdeel in ("n", "r", "y", "z", "aa", ZONDER)
    for voor in ("", "onder_", "onderdeel_", "lid_2_onder_")
}
MAXIMUM = ("maximum", "vrijlating_maximum", "maximum_vrijlating")
PERCENTAGE = ("percentage", "vrijlating_percentage", "percentage_vrijlating")
EEN_REGEL_VANAF = als_datum(dag(EEN_REGEL))
NORM = ("norm", "bijstandsnorm")
BEDRAGEN = {"netto_loon": "netto_loon", "overig_inkomen": "overig_inkomen"}
VAKANTIE = "vakantieaanspraak"
VERBRUIKT = (
    "maanden_n_verbruikt",
    "maanden_r_verbruikt",
    "maanden_z_verbruikt",
    "maanden_34a_verbruikt",
)
DEZE_MAAND = "maand_van_vrijlating"
AL_VERBRUIKT = ("maanden_verbruikt", "maanden_vrijlating_verbruikt")
TELLERS = (*VERBRUIKT, DEZE_MAAND, *AL_VERBRUIKT)
VRIJLATING_JANEE = {
    "draagt_bij": "draagt_bij_aan_arbeidsinschakeling",
    "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
    "medisch_urenbeperkt": "medisch_urenbeperkt",
    "loonkostensubsidie": "loonkostensubsidie",
    "doelgroep_loonkostensubsidie": "loonkostensubsidie",
    "uitbreiding_niet_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
    "geen_uitbreiding_van_uren_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
}
GEDEELD = ("onderdeel", *TELLERS, *VRIJLATING_JANEE)
"""Said without saying of whom, these hold for both of a couple; an amount is then of the first."""
PER_PERSOON = (*BEDRAGEN, VAKANTIE, *GEDEELD)
STAARTEN = (("_partner_1", "_aanvrager"), ("_partner_2", "_partner"))
UITKOMSTEN = {
    "vrijlating": "vrijlating",
    "in_aanmerking_te_nemen_inkomen": "inkomen_na_vrijlating",
    "inkomen_na_vrijlating": "inkomen_na_vrijlating",
    "telt_mee": "inkomen_na_vrijlating",
    "inkomen": "inkomen",
    "bijstand_inclusief_vt": "bijstand",
    "bijstand": "bijstand",
    "bijstand_inclusief_vakantietoeslag": "bijstand",
    "vakantietoeslag": "vakantietoeslag",
    "maandbetaling": "maandbetaling",
    "maandbetaling_samen": "maandbetaling",
    "recht": "recht_op_bijstand",
    "recht_op_bijstand": "recht_op_bijstand",
}


def _vrijlating(vertaling: Vertaling) -> Uitkomsten:
    velden = _velden(vertaling)
    van_partner = any(f"{naam}{staart}" in velden for naam in PER_PERSOON for staart in STAARTEN[1])
    return _reken(vertaling, velden, gehuwd=van_partner)


def _vrijlating_gehuwden(vertaling: Vertaling) -> Uitkomsten:
    return _reken(vertaling, _velden(vertaling), gehuwd=True)


def _velden(vertaling: Vertaling) -> dict[str, Plek]:
    per_persoon = (f"{naam}{staart}" for naam in PER_PERSOON for staart in ("", *STAARTEN[0], *STAARTEN[1]))
    huishouden = namen_van_huishouden(vertaling.invoer)
    return vertaling.invoer.velden((*NORM, *per_persoon, *MAXIMUM, *PERCENTAGE, *huishouden))


def _reken(vertaling: Vertaling, velden: dict[str, Plek], *, gehuwd: bool) -> Uitkomsten:
    if not any(naam.startswith("netto_loon") for naam in velden):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"netto_loon" ontbreekt')
        return {}
    huishouden = lees_huishouden(vertaling, velden, gehuwd=gehuwd)
    geval = huishouden.geval()
    personen = list(geval.personen)
    onderdelen = []
    for nummer in range(2 if huishouden.gehuwd else 1):
        werk, onderdeel = _lees_werk(vertaling, _van_persoon(velden, nummer))
        if huishouden.aow[nummer] and huishouden.leeftijden[nummer] is None:
            werk["oud_genoeg_voor_vrijlating"] = True
        personen[nummer] = {**personen[nummer], **werk}
        onderdelen.append(onderdeel)
    gezin: Bekend = {
        "recht_gelet_op_vermogen": True, "woonsituatie": 0, "recente_schoolverlater": False,
    }  # fmt: skip
    vertaling.lees_als("er is geen vermogen dat bijstand in de weg staat")
    norm = een_waarde(velden, NORM)
    if norm is not None:
        gezin["bijstandsnorm"] = norm.bedrag() or 0
    gezin |= _gegeven_grenzen(velden, onderdelen[0])
    return _uitkomsten(vertaling, Geval({**geval.gezin, **gezin}, tuple(personen)), onderdelen)


def _van_persoon(velden: Mapping[str, Plek], nummer: int) -> dict[str, Plek]:
    """What is said of one of the couple, by the plain name."""
    eigen: dict[str, Plek] = {}
    for naam in PER_PERSOON:
        namen = [f"{naam}{staart}" for staart in STAARTEN[nummer]]
        if nummer == 0 or naam in GEDEELD:
            namen.append(naam)
        gevonden = een_waarde(velden, namen)
        if gevonden is not None:
            eigen[naam] = gevonden
    return eigen


def _lees_werk(vertaling: Vertaling, eigen: Mapping[str, Plek]) -> tuple[Bekend, str | None]:
    """Wage and counters of one person; a named part of the law fills in what it stands for."""
    werk: Bekend = {
        knoop: (eigen[naam].bedrag() or 0) if naam in eigen else 0 for naam, knoop in BEDRAGEN.items()
    }
    werk["vakantieaanspraak_loon"] = (eigen[VAKANTIE].bedrag() or 0) if VAKANTIE in eigen else 0
    if werk["netto_loon"] and VAKANTIE not in eigen:
        vertaling.lees_als("het loon is zonder vakantieaanspraak")
    onderdeel = eigen["onderdeel"].keuze(ONDERDELEN) if "onderdeel" in eigen else None
    if onderdeel is not None:
        werk |= _bij_onderdeel(vertaling, onderdeel)
    elif vertaling.datum >= EEN_REGEL_VANAF:
        werk |= _bij_onderdeel(vertaling, "n") | {"maanden_34a_verbruikt": 0}
        vertaling.lees_als("het werk draagt bij, en de maanden van de vrijlating zijn nog niet gebruikt")
    else:
        werk |= {"medisch_urenbeperkt": False, "loonkostensubsidie": False}
    for naam, feit in VRIJLATING_JANEE.items():
        if naam in eigen and (janee := eigen[naam].janee()) is not None:
            werk[feit] = janee
    return werk | _tellers(vertaling, eigen, onderdeel), onderdeel


def _tellers(vertaling: Vertaling, eigen: Mapping[str, Plek], onderdeel: str | None) -> Bekend:
    """Months by their own name, or as months of the part that the example is about."""
    tellers: Bekend = {}
    for naam in TELLERS:
        maanden = eigen[naam].geheel(0, 600) if naam in eigen else None
        if maanden is None:
            continue
        eerder = maanden - 1 if naam == DEZE_MAAND else maanden
        if naam in VERBRUIKT:
            tellers[naam] = maanden
        elif vertaling.datum >= EEN_REGEL_VANAF and eerder >= 0:
            tellers["maanden_34a_verbruikt"] = eerder
        elif onderdeel in ("n", "r", "z") and eerder >= 0:
            tellers[f"maanden_{onderdeel}_verbruikt"] = eerder
        else:
            eigen[naam].fout("VRIJLATING-MAAND", "dit kan alleen bij onderdeel n, r of z, vanaf maand 1")
    return tellers


def _bij_onderdeel(vertaling: Vertaling, onderdeel: str) -> Bekend:
    """What an example takes for granted when it names the part of the law that it is about."""
    op_datum = gemeenten.regelboek().op(vertaling.datum)
    n_op = op_datum.plan.knoop("vrijlating_n_maanden").waarde
    z_op = op_datum.plan.knoop("vrijlating_z_maanden").waarde
    verbruikt = 0 if onderdeel == "n" or n_op is None else n_op.bedrag
    return {
        "draagt_bij_aan_arbeidsinschakeling": onderdeel != ZONDER,
        "maanden_n_verbruikt": verbruikt,
        "maanden_r_verbruikt": 0,
        "maanden_z_verbruikt": z_op.bedrag if onderdeel == "aa" and z_op is not None else 0,
        "medisch_urenbeperkt": onderdeel == "y",
        "loonkostensubsidie": onderdeel in ("z", "aa"),
        "geen_uitbreiding_van_uren_mogelijk": onderdeel == "aa",
    }


def _gegeven_grenzen(velden: Mapping[str, Plek], onderdeel: str | None) -> Bekend:
    """A percentage or maximum that the example states itself, for the part of the law that it names."""
    gezin: Bekend = {}
    for sleutels, staart in ((MAXIMUM, "maximum"), (PERCENTAGE, "percentage")):
        for sleutel in sleutels:
            if sleutel not in velden:
                continue
            if onderdeel in (None, ZONDER):
                velden[sleutel].fout("VRIJLATING-ONDERDEEL", "zeg ook bij welk onderdeel dit hoort")
                continue
            eigen = velden[sleutel]
            gezin[f"vrijlating_{onderdeel}_{staart}"] = (
                eigen.bedrag() if staart == "maximum" else eigen.procent()
            ) or 0
    return gezin


def _uitkomsten(vertaling: Vertaling, geval: Geval, onderdelen: list[str | None]) -> Uitkomsten:
    uitkomsten: dict[str, Antwoord | Vast] = {
        sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in UITKOMSTEN.items()
    }
    for nummer in range(len(onderdelen)):
        uitkomsten[f"vrijlating_partner_{nummer + 1}"] = Antwoord(
            vertaling.datum, geval, "vrijlating_persoon", nummer
        )
    if onderdelen[0] not in (None, ZONDER) and vertaling.datum < EEN_REGEL_VANAF:
        for naam in ("percentage", "maximum"):
            uitkomsten[naam] = Antwoord(vertaling.datum, geval, f"vrijlating_{onderdelen[0]}_{naam}")
    uitkomsten["maandbetaling_per_partner"] = Antwoord(
        vertaling.datum, geval, "maandbetaling", bewerk=lambda cent: deel_afgerond(cent, 2)
    )
    return uitkomsten


ONDERWERPEN: dict[str, Onderwerp] = {
    "vrijlating arbeidsinkomen": _vrijlating,
    "vrijlating inkomsten uit arbeid": _vrijlating,
    "vrijlating loon": _vrijlating,
    "inkomstenvrijlating": _vrijlating,
    "vrijlating": _vrijlating,
    "vrijlating arbeidsinkomen gehuwden": _vrijlating_gehuwden,
}
