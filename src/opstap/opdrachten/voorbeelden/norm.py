"""Worked examples of the norm: the table, an institution, and cost sharing."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.huishouden import (
    ALLEEN,
    BEVESTIGINGEN,
    EEN_AOW,
    HUISHOUDEN,
    PAAR,
    Huishouden,
    een_janee,
    lees_bewoner,
    lees_huishouden,
    lees_leefvorm,
    rol_in,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.participatiewet import Normgrond
from opstap.regels.beslissen import Geval

AANTAL_MEDEBEWONERS = "aantal_kostendelende_medebewoners"
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
    "norm_per_persoon": "kostendelersnorm",
    "kostendelersnorm": "kostendelersnorm",
}


def _norm(vertaling: Vertaling) -> Uitkomsten:
    rollen = (sleutel for sleutel in vertaling.invoer.namen() if rol_in(sleutel) is not None)
    velden = vertaling.invoer.velden((*HUISHOUDEN, *rollen, AANTAL_MEDEBEWONERS))
    huishouden = lees_huishouden(vertaling, velden)
    geval = huishouden.geval()
    if AANTAL_MEDEBEWONERS in velden:
        aantal: Bekend = {AANTAL_MEDEBEWONERS: velden[AANTAL_MEDEBEWONERS].geheel(0, 100) or 0}
        geval = Geval({**geval.gezin, **aantal}, geval.personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in NORM_UITKOMSTEN.items()}


def _kostendelers(vertaling: Vertaling) -> Uitkomsten:
    if "aantal_A" in vertaling.invoer.namen():
        return _kostendelers_uit_aantal(vertaling)
    if "bewoners" in vertaling.invoer.namen():
        return _kostendelers_per_bewoner(vertaling)
    return _norm(vertaling)


def _kostendelers_uit_aantal(vertaling: Vertaling) -> Uitkomsten:
    """The formula: how many people (A) and, when given, the norm that it is a part of (B)."""
    velden = vertaling.invoer.velden(("aantal_A", "rekennorm_B", *HUISHOUDEN))
    aantal = velden["aantal_A"].geheel(1, 100) or 1
    gezin: Bekend = {"aantal_kostendelers": aantal}
    if "rekennorm_B" in velden:
        gezin["rekennorm"] = velden["rekennorm_B"].bedrag() or 0
    if set(velden) <= {"aantal_A", "rekennorm_B", "leefvorm", "aow", *PAAR, *ALLEEN, *EEN_AOW}:
        huishouden = Huishouden()
        lees_leefvorm(huishouden, velden)
        gezin |= {
            "normgrond": int(Normgrond.ARTIKEL_22A),
            "aantal_volwassenen_met_norm": 2 if huishouden.gehuwd else 1,
            "rekennorm_is_aow_norm": een_janee(velden, ("aow", *EEN_AOW)),
        }
        geval = Geval(gezin, ())
    else:
        huishouden = lees_huishouden(vertaling, velden)
        eigen = sum(leeftijd is None or leeftijd >= 21 for leeftijd in huishouden.eigen_leeftijden)
        gezin["aantal_kostendelende_medebewoners"] = max(0, aantal - max(1, eigen))
        geval = Geval(gezin, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in NORM_UITKOMSTEN.items()}


def _kostendelers_per_bewoner(vertaling: Vertaling) -> Uitkomsten:
    """Everyone in the home in turn as the one who applies, with all others as housemates; per day."""
    velden = vertaling.invoer.velden(("bewoners", *BEVESTIGINGEN))
    bewoners: list[tuple[str, int | None, Bekend]] = []
    for nummer, plek in enumerate(velden["bewoners"].lijst(), start=1):
        gelezen = Huishouden()
        kenmerk = lees_bewoner(vertaling, gelezen, plek).get("id")
        naam = (kenmerk.tekst() if kenmerk is not None else None) or str(nummer)
        if gelezen.gehuwd:
            plek.fout("ROL-PARTNER", "een partner kan hier niet; beschrijf het paar als echtpaar")
        elif gelezen.bewoners:
            leeftijd = gelezen.bewoners[0].get("leeftijd")
            bewoners.append((naam, None if leeftijd is None else int(leeftijd), gelezen.bewoners[0]))
    uitkomsten: dict[str, Antwoord | Vast] = {}
    for datum in vertaling.datums:
        for naam, leeftijd, zelf in bewoners:
            anderen = [ander for _, _, ander in bewoners if ander is not zelf]
            if leeftijd is None and "geboortedatum" not in zelf:
                continue  # of no age: counted by others at most, never the one who applies
            huishouden = Huishouden(leeftijden=[leeftijd, None], bewoners=anderen)
            if leeftijd is None:
                huishouden.geboortedatum = int(zelf["geboortedatum"])
            geval = huishouden.geval()
            for sleutel, knoop in NORM_UITKOMSTEN.items():
                antwoord = Antwoord(datum, geval, knoop)
                uitkomsten[f"{sleutel}_{naam}_{datum.year}_{datum.month:02d}"] = antwoord
                if len(vertaling.datums) == 1:
                    uitkomsten[f"{sleutel}_{naam}"] = antwoord
    return uitkomsten


ONDERWERPEN: dict[str, Onderwerp] = {
    "norm": _norm,
    "norm inrichting": _norm,
    "kostendelers": _kostendelers,
    "kostendelers tellen": _kostendelers,
    "kostendelers, overgang 2023": _kostendelers,
}
