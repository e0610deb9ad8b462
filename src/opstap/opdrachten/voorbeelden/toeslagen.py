"""Worked examples of the allowances and of child benefit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
)
from opstap.opdrachten.voorbeelden.toeslagengezin import GEZIN, Toeslaggezin, lees_gezin
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval

INKOMEN = ("toetsingsinkomen", "gezamenlijk_toetsingsinkomen", "rekeninkomen", "inkomen")
INKOMEN_PER_PERSOON = ("toetsingsinkomen_aanvrager", "toetsingsinkomen_partner")
EURO = 100

JAARUITKOMSTEN = {
    "recht": "recht_op_{}",
    "jaarbedrag": "{}_jaar",
    "jaarbedrag_afgerond": "{}_jaar",
    "maandbedrag": "{}_maand",
    "maandbedrag_voorschot": "{}_maand",
    "per_maand": "{}_maand",
    "per_jaar": "{}_jaar",
}
ZORGTOESLAG = {
    "jaarbedrag_exact": "zorgtoeslag_jaar_onafgerond",
    "normpremie": "normpremie",
    "standaardpremie": "standaardpremie_huishouden",
    "drempelinkomen": "drempelinkomen",
}
HUURTOESLAG = {
    "maandbedrag_exact": "huurtoeslag_maand_onafgerond",
    "maandbedrag_op_de_cent": "huurtoeslag_maand_op_de_cent",
    "rekenhuur": "rekenhuur",
    "rekeninkomen": "rekeninkomen",
    "normhuur": "normhuur",
    "basishuur": "basishuur",
    "aftoppingsgrens": "aftoppingsgrens",
    "deel_a": "huurtoeslag_deel_a",
    "deel_b": "huurtoeslag_deel_b",
    "deel_c": "huurtoeslag_deel_c",
    "correctie": "huurtoeslag_verlaging_inkomen",
}
KINDGEBONDEN_BUDGET = {
    "jaarbedrag_exact": "kindgebonden_budget_jaar_onafgerond",
    "maximum": "kindgebonden_budget_maximum",
    "maximumbedrag": "kindgebonden_budget_maximum",
    "vermindering": "kindgebonden_budget_vermindering",
    "afbouw": "kindgebonden_budget_vermindering",
    "drempel": "kindgebonden_budget_drempel",
    "grens": "kindgebonden_budget_drempel",
    "grensinkomen": "kindgebonden_budget_drempel",
    "alleenstaande_ouderkop": "alleenstaande_ouderkop",
    "alo_kop": "alleenstaande_ouderkop",
}
KINDEROPVANGTOESLAG = {
    "maandbedrag_exact": "kinderopvangtoeslag_maand_op_de_cent",
    "percentage_eerste_kind": "kinderopvang_percentage_eerste_kind",
    "percentage_volgend_kind": "kinderopvang_percentage_volgend_kind",
    "percentage_tweede_kind": "kinderopvang_percentage_volgend_kind",
    "kosten_in_aanmerking": "opvangkosten_die_meetellen",
}
HUUR = ("kale_huur", "huur", "kale_huur_per_maand")
SERVICEKOSTEN = ("servicekosten_subsidiabel", "subsidiabele_servicekosten", "servicekosten")
POSTEN = (
    "servicekosten_energie",
    "servicekosten_schoonmaak",
    "servicekosten_huismeester",
    "servicekosten_dienstruimten",
)
HUUR_JANEE = {
    "handicap": "handicap_in_huishouden",
    "aangepaste_woning": "woning_aangepast_voor_handicap",
    "woning_aangepast": "woning_aangepast_voor_handicap",
    "verworven_recht": "eerder_huurtoeslag_voor_woning",
    "eerder_huurtoeslag": "eerder_huurtoeslag_voor_woning",
    "woning_voor_groot_huishouden": "woning_voor_groot_huishouden",
    "zelfstandige_woning": "huurt_zelfstandige_woning",
}
OPVANGSOORTEN = {
    "dagopvang": "dagopvang",
    "kinderdagopvang": "dagopvang",
    "kdv": "dagopvang",
    "bso": "buitenschoolse_opvang",
    "buitenschoolse_opvang": "buitenschoolse_opvang",
    "gastouder": "gastouderopvang",
    "gastouderopvang": "gastouderopvang",
}
UREN = ("uren_per_maand", "uren")
PRIJS = ("uurtarief", "uurprijs", "tarief")
OPVANG_JANEE = ("werkt_of_traject", "ouders_werken", "werken")


def _inkomen(vertaling: Vertaling, velden: Mapping[str, Plek], gezin: Toeslaggezin) -> None:
    """The income of the year; an example that does not need it may leave it out."""
    per_persoon = [velden[sleutel].bedrag() or 0 for sleutel in INKOMEN_PER_PERSOON if sleutel in velden]
    if per_persoon:
        gezin.gezin["toetsingsinkomen"] = sum(per_persoon)
    for sleutel in INKOMEN:
        if sleutel not in velden:
            continue
        if per_persoon:
            velden[sleutel].fout("INKOMEN-DUBBEL", "geef het inkomen samen, of dat van ieder apart")
        gezin.gezin["toetsingsinkomen"] = velden[sleutel].bedrag() or 0


def _antwoorden(
    vertaling: Vertaling, gezin: Toeslaggezin, toeslag: str, eigen: Mapping[str, str]
) -> dict[str, Antwoord]:
    """Each expected key with its node; `bij_een_euro_meer` is the year's amount with an income a euro up."""
    namen = {sleutel: naam.format(toeslag) for sleutel, naam in JAARUITKOMSTEN.items()} | dict(eigen)
    geval = gezin.geval()
    uit = {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in namen.items()}
    inkomen = gezin.gezin.get("toetsingsinkomen")
    if inkomen is not None:
        meer = gezin.geval(toetsingsinkomen=inkomen + EURO)
        uit["bij_een_euro_meer"] = Antwoord(vertaling.datum, meer, f"{toeslag}_jaar")
    return uit


def _zorgtoeslag(vertaling: Vertaling) -> Uitkomsten:
    verzekerd = ("verzekerd", "zorgverzekerd", "partner_verzekerd")
    velden = vertaling.invoer.velden((*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON, *verzekerd))
    gezin = lees_gezin(vertaling, velden, kinderen_zonder_leeftijd=True)
    _inkomen(vertaling, velden, gezin)
    for sleutel in verzekerd:
        if sleutel in velden:
            nummer = 1 if sleutel == "partner_verzekerd" and gezin.heeft_partner else 0
            gezin.personen[nummer]["zorgverzekerd"] = bool(velden[sleutel].janee())
    if not any(sleutel in velden for sleutel in verzekerd):
        vertaling.lees_als("iedereen heeft een Nederlandse zorgverzekering")
    return _antwoorden(vertaling, gezin, "zorgtoeslag", ZORGTOESLAG)


def _verdeeld_over_posten(bedrag: int) -> Bekend:
    """A total of service costs over the four posts, so that the law's maximum holds for it as well."""
    deel, rest = divmod(bedrag, len(POSTEN))
    return {post: deel + (nummer < rest) for nummer, post in enumerate(POSTEN)}


def lees_huur(vertaling: Vertaling, velden: Mapping[str, Plek], gezin: Toeslaggezin) -> None:
    """Rent, service costs and what is special about the home."""
    for sleutel in HUUR:
        if sleutel in velden:
            gezin.gezin["kale_huur"] = velden[sleutel].bedrag() or 0
    posten = [velden[post].bedrag() or 0 for post in POSTEN if post in velden]
    if posten:
        gezin.gezin |= {post: velden[post].bedrag() or 0 if post in velden else 0 for post in POSTEN}
    else:
        bedragen = [velden[sleutel].bedrag() or 0 for sleutel in SERVICEKOSTEN if sleutel in velden]
        gezin.gezin |= _verdeeld_over_posten(max(bedragen, default=0))
        if "servicekosten" in velden:
            vertaling.lees_als("alle servicekosten tellen mee")
    bijzonder: Bekend = {
        "huurt_zelfstandige_woning": True,
        "handicap_in_huishouden": False,
        "woning_aangepast_voor_handicap": False,
        "eerder_huurtoeslag_voor_woning": False,
        "woning_voor_groot_huishouden": False,
    }
    for sleutel, naam in HUUR_JANEE.items():
        if sleutel in velden:
            bijzonder[naam] = bool(velden[sleutel].janee())
    gezin.gezin |= bijzonder


def _huurtoeslag(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(
        (*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON, *HUUR, *SERVICEKOSTEN, *POSTEN, *HUUR_JANEE)
    )
    gezin = lees_gezin(vertaling, velden, kinderen_zonder_leeftijd=True)
    _inkomen(vertaling, velden, gezin)
    lees_huur(vertaling, velden, gezin)
    return _antwoorden(vertaling, gezin, "huurtoeslag", HUURTOESLAG)


def _kindgebonden_budget(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON))
    gezin = lees_gezin(vertaling, velden, kinderen_zonder_leeftijd=True)
    _inkomen(vertaling, velden, gezin)
    return _antwoorden(vertaling, gezin, "kindgebonden_budget", KINDGEBONDEN_BUDGET)


@dataclass(frozen=True)
class _Opvang:
    """One child in childcare: sort, hundredths of hours and price."""

    soort: str
    uren: int
    prijs: int
    leeftijd: int

    def bekend(self, eerste: bool) -> Bekend:
        kind: Bekend = {
            "rol": int(Rol.KIND),
            "leeftijd": self.leeftijd,
            "opvang_geregistreerd_en_betaald": True,
            "meeste_opvanguren": eerste,
        }
        for soort in dict.fromkeys(OPVANGSOORTEN.values()):
            kind[f"uren_{soort}_in_honderdsten"] = self.uren if soort == self.soort else 0
            kind[f"uurprijs_{soort}"] = self.prijs if soort == self.soort else 0
        return kind


def _lees_opvang(plek: Plek) -> _Opvang:
    velden = plek.velden(("soort", "opvangsoort", *UREN, *PRIJS, "leeftijd"))
    soortplek = velden.get("soort") or velden.get("opvangsoort")
    soort = soortplek.keuze(OPVANGSOORTEN) if soortplek is not None else None
    uren = next((velden[naam].bedrag() for naam in UREN if naam in velden), None)
    prijs = next((velden[naam].bedrag() for naam in PRIJS if naam in velden), None)
    if soort is None or uren is None or prijs is None:
        plek.fout("VOORBEELD-ONVOLLEDIG", "geef van elk kind soort, uren_per_maand en uurtarief")
    leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) if "leeftijd" in velden else None
    return _Opvang(soort or "dagopvang", uren or 0, prijs or 0, leeftijd or 0)


def _kinderopvangtoeslag(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON, *OPVANG_JANEE))
    kinderen = [_lees_opvang(plek) for plek in velden["kinderen"].lijst()] if "kinderen" in velden else []
    gezin = lees_gezin(vertaling, {naam: plek for naam, plek in velden.items() if naam != "kinderen"})
    _inkomen(vertaling, velden, gezin)
    werkt = [bool(velden[naam].janee()) for naam in OPVANG_JANEE if naam in velden]
    gezin.gezin["ouders_werken_of_volgen_traject"] = all(werkt)
    if not werkt:
        vertaling.lees_als("de ouders werken, of volgen een opleiding of traject")
    eerste = max(range(len(kinderen)), key=lambda i: (kinderen[i].uren, kinderen[i].prijs), default=0)
    begin = len(gezin.personen)
    gezin.personen += [kind.bekend(nummer == eerste) for nummer, kind in enumerate(kinderen)]
    uit = _antwoorden(vertaling, gezin, "kinderopvangtoeslag", KINDEROPVANGTOESLAG)
    geval = gezin.geval()
    for nummer in range(len(kinderen)):
        uren = Antwoord(
            vertaling.datum,
            geval,
            "opvanguren_die_meetellen_in_honderdsten",
            begin + nummer,
            bewerk=lambda honderdsten: honderdsten // EURO,
        )
        uit[f"uren_in_aanmerking_kind_{nummer + 1}"] = uren
        if nummer == eerste:
            uit["uren_in_aanmerking"] = uren
    return uit


def maal(factor: int) -> Callable[[int], int]:
    """So many times an amount."""
    return lambda bedrag: factor * bedrag


def _kinderbijslag(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(GEZIN)
    if "leeftijden" in velden and "leeftijden_kinderen" not in velden:
        velden["leeftijden_kinderen"] = velden.pop("leeftijden")
    if "leeftijd" in velden:
        leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) or 0
        kind: Bekend = {"rol": int(Rol.KIND), "leeftijd": leeftijd, "leeftijd_dit_kwartaal_bereikt": False}
        geval = Geval({}, (kind,))
    else:
        geval = lees_gezin(vertaling, velden).geval()
    kwartaal = ("kwartaalbedrag", "per_kwartaal", "bedrag", "kinderbijslag", "kinderbijslag_kwartaal")
    uit = {sleutel: Antwoord(vertaling.datum, geval, "kinderbijslag_kwartaal") for sleutel in kwartaal}
    vier = Antwoord(vertaling.datum, geval, "kinderbijslag_kwartaal", bewerk=maal(4))
    return uit | {"vier_kwartalen": vier}


_OP_NAAM: dict[str, Onderwerp] = {
    "zorgtoeslag": _zorgtoeslag,
    "huurtoeslag": _huurtoeslag,
    "kindgebonden_budget": _kindgebonden_budget,
    "kinderopvangtoeslag": _kinderopvangtoeslag,
    "kinderbijslag": _kinderbijslag,
}
ONDERWERPEN: dict[str, Onderwerp] = _OP_NAAM | {
    naam.replace("_", " "): onderwerp for naam, onderwerp in _OP_NAAM.items()
}
