"""Worked examples of the norm: the table, an institution, and cost sharing."""

from __future__ import annotations

from datetime import date

from opstap.opdrachten.invoerlezer import als_woord
from opstap.opdrachten.voorbeelden.bewoners import Bewoner, een_janee, lees_bewoner
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import (
    ALLEEN,
    BEIDEN_INRICHTING,
    BEVESTIGINGEN,
    EEN_AOW,
    EEN_INRICHTING,
    LEEFVORMEN,
    PAAR,
    PARTNER_INRICHTING,
    PARTNERLEEFTIJD,
    Huishouden,
)
from opstap.opdrachten.voorbeelden.huishoudencontrole import controleer_bevestigingen
from opstap.opdrachten.voorbeelden.huishoudenlezer import (
    lees_huishouden,
    lees_leefvorm,
    namen_van_huishouden,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.participatiewet import Normgrond
from opstap.regels import deel_afgerond
from opstap.regels.beslissen import Geval

AANTAL_MEDEBEWONERS = "aantal_kostendelende_medebewoners"
INRICHTING = ("inrichting", *EEN_INRICHTING, *PARTNER_INRICHTING, *BEIDEN_INRICHTING)
AANTAL_A = ("aantal_A", "A", "aantal_kostendelers", "kostendelers")
REKENNORM = ("rekennorm_B", "B", "rekennorm", "gehuwdennorm", "norm_gehuwden")
PER_PERSOON = ("norm_per_persoon", "norm_per_partner", "per_persoon", "per_partner")
NORM_UITKOMSTEN = {
    "norm": "norm",
    "totaal": "norm",
    "norm_samen": "norm",
    "norm_echtpaar": "norm",
    "norm_echtpaar_samen": "norm",
    "norm_gehuwden": "norm",
    "norm_gehuwden_samen": "norm",
    "norm_inclusief_vakantietoeslag": "norm",
    "vakantietoeslag": "norm_vakantietoeslag",
    "exclusief_vakantietoeslag": "norm_exclusief_vakantietoeslag",
    "norm_exclusief_vakantietoeslag": "norm_exclusief_vakantietoeslag",
    "norm_lid1": "norm_in_inrichting",
    "verhoging_lid2": "verhoging_in_inrichting",
    "norm_partner_thuis": "norm_partner_thuis",
    "norm_thuis": "norm_partner_thuis",
    "aantal_A": "aantal_kostendelers",
    "aantal_kostendelers": "aantal_kostendelers",
    "aantal_kostendelende_medebewoners": "aantal_kostendelende_medebewoners",
    "rekennorm_B": "rekennorm",
    "percentage": "kostendelersnorm_percentage",
    "percentage_van_B": "kostendelersnorm_percentage",
    "kostendelersnorm": "kostendelersnorm",
}


def _norm(vertaling: Vertaling, *, inrichting: bool = False) -> Uitkomsten:
    velden = vertaling.invoer.velden((*namen_van_huishouden(vertaling.invoer), AANTAL_MEDEBEWONERS))
    huishouden = lees_huishouden(vertaling, velden)
    huishouden.inrichting[0] |= inrichting
    geval = huishouden.geval()
    if AANTAL_MEDEBEWONERS in velden:
        aantal: Bekend = {AANTAL_MEDEBEWONERS: velden[AANTAL_MEDEBEWONERS].geheel(0, 100) or 0}
        geval = Geval({**geval.gezin, **aantal}, geval.personen)
    return _uitkomsten(vertaling.datum, geval, gehuwd=huishouden.gehuwd)


def _norm_inrichting(vertaling: Vertaling) -> Uitkomsten:
    """Who stays there has to be said of a couple; of one person the subject itself says it."""
    if not vertaling.invoer.noemt(INRICHTING):
        if vertaling.invoer.noemt((*PAAR, *PARTNERLEEFTIJD, "leeftijden")) or _is_paar(vertaling):
            vertaling.invoer.fout("INRICHTING-WIE", "zeg beiden_inrichting of een_inrichting")
        vertaling.lees_als("de aanvrager verblijft in een inrichting")
        return _norm(vertaling, inrichting=True)
    return _norm(vertaling)


def _is_paar(vertaling: Vertaling) -> bool:
    plek = vertaling.invoer.veld("leefvorm")
    return plek is not None and LEEFVORMEN.get(als_woord(plek.tekst() or "")) == "gehuwden"


def _uitkomsten(datum: date, geval: Geval, *, gehuwd: bool) -> dict[str, Antwoord]:
    """Each expected key with its node; of a couple each has half of their norm."""
    mensen = 2 if gehuwd else 1
    deel = Antwoord(datum, geval, "norm", bewerk=lambda cent: deel_afgerond(cent, mensen))
    namen = {sleutel: Antwoord(datum, geval, naam) for sleutel, naam in NORM_UITKOMSTEN.items()}
    return namen | dict.fromkeys(PER_PERSOON, deel)


def _kostendelers(vertaling: Vertaling) -> Uitkomsten:
    if vertaling.invoer.noemt(AANTAL_A):
        return _kostendelers_uit_aantal(vertaling)
    if "bewoners" in vertaling.invoer.namen():
        return _kostendelers_per_bewoner(vertaling)
    return _norm(vertaling)


def _kostendelers_uit_aantal(vertaling: Vertaling) -> Uitkomsten:
    """The formula: how many people (A) and, when given, the norm that it is a part of (B)."""
    velden = vertaling.invoer.velden((*AANTAL_A, *REKENNORM, *namen_van_huishouden(vertaling.invoer)))
    geteld, rekennorm = een_waarde(velden, AANTAL_A), een_waarde(velden, REKENNORM)
    aantal = (None if geteld is None else geteld.geheel(1, 100)) or 1
    gezin: Bekend = {"aantal_kostendelers": aantal}
    if rekennorm is not None:
        gezin["rekennorm"] = rekennorm.bedrag() or 0
    if set(velden) <= {*AANTAL_A, *REKENNORM, "leefvorm", "aow", *PAAR, *ALLEEN, *EEN_AOW}:
        huishouden = Huishouden()
        lees_leefvorm(huishouden, velden)
        gezin |= {
            "normgrond": int(Normgrond.ARTIKEL_22A),
            "aantal_volwassenen_met_norm": 2 if huishouden.gehuwd else 1,
            "rekennorm_is_aow_norm": een_janee(velden, ("aow", *EEN_AOW)),
        }
    else:
        huishouden = lees_huishouden(vertaling, velden)
        eigen = sum(leeftijd is None or leeftijd >= 21 for leeftijd in huishouden.eigen_leeftijden)
        gezin["aantal_kostendelende_medebewoners"] = max(0, aantal - max(1, eigen))
    geval = Geval(gezin, huishouden.geval().personen)
    return _uitkomsten(vertaling.datum, geval, gehuwd=huishouden.gehuwd)


def _kostendelers_per_bewoner(vertaling: Vertaling) -> Uitkomsten:
    """Everyone in the home in turn as the one who applies, with all others as housemates; per day."""
    velden = vertaling.invoer.velden(("bewoners", *BEVESTIGINGEN, "bijstand"))
    controleer_bevestigingen(velden)
    bewoners: list[tuple[str, Bewoner]] = []
    for nummer, plek in enumerate(velden["bewoners"].lijst(), start=1):
        bewoner = lees_bewoner(vertaling, plek)
        if bewoner.is_partner:
            plek.fout("ROL-PARTNER", "een partner kan hier niet; beschrijf het paar als echtpaar")
        else:
            bewoners.append((bewoner.kenmerk or str(nummer), bewoner))
    uitkomsten: dict[str, Antwoord | Vast] = {}
    for datum in vertaling.datums:
        for naam, zelf in bewoners:
            anderen = [ander.bekend for _, ander in bewoners if ander is not zelf]
            geboren = zelf.bekend.get("geboortedatum")
            if zelf.leeftijd is None and geboren is None:
                continue  # of no age: counted by others at most, never the one who applies
            huishouden = Huishouden(
                leeftijden=[zelf.leeftijd, None],
                geboortedatums=[None if geboren is None else int(geboren), None],
                bewoners=anderen,
            )
            for sleutel, antwoord in _uitkomsten(datum, huishouden.geval(), gehuwd=False).items():
                uitkomsten[f"{sleutel}_{naam}_{datum.year}_{datum.month:02d}"] = antwoord
                if len(vertaling.datums) == 1:
                    uitkomsten[f"{sleutel}_{naam}"] = antwoord
    return uitkomsten


ONDERWERPEN: dict[str, Onderwerp] = {
    "norm": _norm,
    "norm inrichting": _norm_inrichting,
    "kostendelers": _kostendelers,
    "kostendelers tellen": _kostendelers,
    "kostendelersnorm": _kostendelers,
    "kostendelers, overgang 2023": _kostendelers,
}
