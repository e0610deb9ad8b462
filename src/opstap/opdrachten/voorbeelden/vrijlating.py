"""Worked examples of the disregard of wage (art. 31 lid 2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.huishouden import (
    HUISHOUDEN,
    JONGSTE_KIND,
    Huishouden,
    lees_aow_en_inrichting,
    lees_leeftijden,
    lees_leefvorm,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.recht.participatiewet.vrijlatingen import EEN_REGEL
from opstap.regels import als_datum, dag, deel_afgerond
from opstap.regels.beslissen import Geval

ONDERDELEN = {onderdeel: onderdeel for onderdeel in ("n", "r", "y", "z", "aa", "geen")}
MAXIMUM = ("maximum", "vrijlating_maximum", "maximum_vrijlating")
PERCENTAGE = ("percentage", "vrijlating_percentage", "percentage_vrijlating")
EEN_REGEL_VANAF = als_datum(dag(EEN_REGEL))
TELLERS = ("maand_van_vrijlating", "maanden_n_verbruikt", "maanden_r_verbruikt", "maanden_z_verbruikt")
VRIJLATING_JANEE = {
    "draagt_bij": "draagt_bij_aan_arbeidsinschakeling",
    "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
    "medisch_urenbeperkt": "medisch_urenbeperkt",
    "loonkostensubsidie": "loonkostensubsidie",
    "doelgroep_loonkostensubsidie": "loonkostensubsidie",
    "uitbreiding_niet_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
    "geen_uitbreiding_van_uren_mogelijk": "geen_uitbreiding_van_uren_mogelijk",
}
VRIJLATING = (
    "norm", "bijstandsnorm", "netto_loon", "vakantieaanspraak", "overig_inkomen", "onderdeel", "leeftijd",
    "aow", "alleenstaande", "alleenstaande_ouder", "leefvorm", "kinderen", *JONGSTE_KIND, *TELLERS,
    *VRIJLATING_JANEE, *MAXIMUM, *PERCENTAGE,
)  # fmt: skip
VRIJLATING_PAAR = (
    "norm", "bijstandsnorm", "netto_loon_partner_1", "netto_loon_partner_2", "onderdeel",
    "onderdeel_partner_1", "onderdeel_partner_2", "leeftijden", "leefvorm", "kinderen", "overig_inkomen",
    "vakantieaanspraak", *TELLERS, *(f"{teller}_partner_{nummer}" for teller in TELLERS for nummer in (1,
    2)), *MAXIMUM, *PERCENTAGE, *VRIJLATING_JANEE, *(f"{sleutel}_partner_{nummer}" for sleutel in
    VRIJLATING_JANEE for nummer in (1, 2)),
)  # fmt: skip
VRIJLATING_UITKOMSTEN = {
    "vrijlating": "vrijlating",
    "in_aanmerking_te_nemen_inkomen": "inkomen_na_vrijlating",
    "inkomen_na_vrijlating": "inkomen_na_vrijlating",
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
    velden = vertaling.invoer.velden(VRIJLATING)
    huishouden = Huishouden()
    lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in HUISHOUDEN})
    lees_leeftijden(vertaling, huishouden, velden)
    lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "netto_loon" not in velden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"netto_loon" ontbreekt')
        return {}
    geval = huishouden.geval()
    werk = _lees_werk(vertaling, velden, "netto_loon", "")
    if huishouden.aow[0] and huishouden.leeftijden[0] is None:
        werk["oud_genoeg_voor_vrijlating"] = True
    personen = ({**geval.personen[0], **werk}, *geval.personen[1:])
    return _vrijlating_uitkomsten(vertaling, velden, Geval(geval.gezin, personen))


def _vrijlating_gehuwden(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(VRIJLATING_PAAR)
    huishouden = Huishouden(gehuwd=True)
    lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in ("leefvorm", "kinderen")})
    huishouden.gehuwd = True
    lees_leeftijden(vertaling, huishouden, velden)
    geval = huishouden.geval()
    werk = [
        _lees_werk(vertaling, velden, f"netto_loon_partner_{nummer}", f"_partner_{nummer}")
        for nummer in (1, 2)
    ]
    werk[1]["overig_inkomen"] = werk[1]["vakantieaanspraak_loon"] = 0
    personen = [{**geval.personen[nummer], **werk[nummer]} for nummer in (0, 1)]
    return _vrijlating_uitkomsten(vertaling, velden, Geval(geval.gezin, (*personen, *geval.personen[2:])))


def _lees_werk(vertaling: Vertaling, velden: Mapping[str, Plek], loonsleutel: str, staart: str) -> Bekend:
    """Wage and counters of one person; a named part of the law fills in what it stands for."""
    werk: Bekend = {
        "netto_loon": (velden[loonsleutel].bedrag() or 0) if loonsleutel in velden else 0,
        "overig_inkomen": (velden["overig_inkomen"].bedrag() or 0) if "overig_inkomen" in velden else 0,
        "vakantieaanspraak_loon": 0,
    }
    if "vakantieaanspraak" in velden:
        werk["vakantieaanspraak_loon"] = velden["vakantieaanspraak"].bedrag() or 0
    elif werk["netto_loon"]:
        vertaling.lees_als("het loon is zonder vakantieaanspraak")
    plek = velden.get(f"onderdeel{staart}") or velden.get("onderdeel")
    onderdeel = plek.keuze(ONDERDELEN) if plek is not None else None
    if onderdeel is not None:
        werk |= _bij_onderdeel(vertaling.datum, onderdeel)
    elif vertaling.datum >= EEN_REGEL_VANAF:
        werk |= _bij_onderdeel(vertaling.datum, "n") | {"maanden_34a_verbruikt": 0}
        vertaling.lees_als("het werk draagt bij, en de maanden van de vrijlating zijn nog niet gebruikt")
    for naam in (*VRIJLATING_JANEE, *(f"{sleutel}{staart}" for sleutel in VRIJLATING_JANEE)):
        if naam in velden:
            janee = velden[naam].janee()
            if janee is not None:
                werk[VRIJLATING_JANEE[naam.removesuffix(staart) if staart else naam]] = janee
    for teller in TELLERS:
        tellerplek = velden.get(f"{teller}{staart}") or velden.get(teller)
        maanden = tellerplek.geheel(0, 600) if tellerplek is not None else None
        if tellerplek is None or maanden is None:
            continue
        if teller != "maand_van_vrijlating":
            werk[teller] = maanden
        elif onderdeel in ("n", "r", "z") and maanden >= 1:
            werk[f"maanden_{onderdeel}_verbruikt"] = maanden - 1
        else:
            tellerplek.fout("VRIJLATING-MAAND", "dit kan alleen bij onderdeel n, r of z, vanaf maand 1")
    return werk


def _bij_onderdeel(datum: date, onderdeel: str) -> Bekend:
    """What an example takes for granted when it names the part of the law that it is about."""
    op_datum = gemeenten.regelboek().op(datum)
    n_op = op_datum.plan.knoop("vrijlating_n_maanden").waarde
    z_op = op_datum.plan.knoop("vrijlating_z_maanden").waarde
    verbruikt = 0 if onderdeel == "n" or n_op is None else n_op.bedrag
    return {
        "draagt_bij_aan_arbeidsinschakeling": onderdeel != "geen",
        "maanden_n_verbruikt": verbruikt,
        "maanden_r_verbruikt": 0,
        "maanden_z_verbruikt": z_op.bedrag if onderdeel == "aa" and z_op is not None else 0,
        "medisch_urenbeperkt": onderdeel == "y",
        "loonkostensubsidie": onderdeel in ("z", "aa"),
        "geen_uitbreiding_van_uren_mogelijk": onderdeel == "aa",
    }


def _gegeven_grenzen(velden: Mapping[str, Plek]) -> Bekend:
    """A percentage or maximum that the example states itself, for the part of the law that it names."""
    gezin: Bekend = {}
    plek = velden.get("onderdeel")
    onderdeel = plek.keuze(ONDERDELEN) if plek is not None else None
    for sleutels, staart in ((MAXIMUM, "maximum"), (PERCENTAGE, "percentage")):
        for sleutel in sleutels:
            if sleutel not in velden:
                continue
            if onderdeel in (None, "geen"):
                velden[sleutel].fout("VRIJLATING-ONDERDEEL", "zeg ook bij welk onderdeel dit hoort")
                continue
            eigen = velden[sleutel]
            gezin[f"vrijlating_{onderdeel}_{staart}"] = (
                eigen.bedrag() if staart == "maximum" else eigen.procent()
            ) or 0
    return gezin


def _vrijlating_uitkomsten(vertaling: Vertaling, velden: Mapping[str, Plek], geval: Geval) -> Uitkomsten:
    gezin: Bekend = {
        "recht_gelet_op_vermogen": True, "woonsituatie": 0, "recente_schoolverlater": False,
    }  # fmt: skip
    vertaling.lees_als("er is geen vermogen dat bijstand in de weg staat")
    for sleutel in ("norm", "bijstandsnorm"):
        if sleutel in velden:
            gezin["bijstandsnorm"] = velden[sleutel].bedrag() or 0
    gezin |= _gegeven_grenzen(velden)
    geval = Geval({**geval.gezin, **gezin}, geval.personen)
    uitkomsten: dict[str, Antwoord | Vast] = {
        sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in VRIJLATING_UITKOMSTEN.items()
    }
    for nummer in (1, 2):
        if sum(persoon["rol"] in (Rol.AANVRAGER, Rol.PARTNER) for persoon in geval.personen) == 2:
            uitkomsten[f"vrijlating_partner_{nummer}"] = Antwoord(
                vertaling.datum, geval, "vrijlating_persoon", nummer - 1
            )
    uitkomsten["maandbetaling_per_partner"] = Antwoord(
        vertaling.datum, geval, "maandbetaling", bewerk=lambda cent: deel_afgerond(cent, 2)
    )
    return uitkomsten


ONDERWERPEN: dict[str, Onderwerp] = {
    "vrijlating arbeidsinkomen": _vrijlating,
    "vrijlating arbeidsinkomen gehuwden": _vrijlating_gehuwden,
}
