"""Worked examples of the allowances and of child benefit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.toeslagengezin import GEZIN, Toeslaggezin, lees_gezin, lees_kind
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval

INKOMEN = ("toetsingsinkomen", "gezamenlijk_toetsingsinkomen", "rekeninkomen", "inkomen")
INKOMEN_PER_PERSOON = ("toetsingsinkomen_aanvrager", "toetsingsinkomen_partner")
EEN_KIND = ("leeftijd", "leeftijd_kind", "kind")
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


def lees_toetsingsinkomen(vertaling: Vertaling, velden: Mapping[str, Plek], gezin: Toeslaggezin) -> None:
    """The income of the year; an example that does not need it may leave it out."""
    per_persoon = [velden[sleutel].bedrag() or 0 for sleutel in INKOMEN_PER_PERSOON if sleutel in velden]
    if per_persoon:
        gezin.gezin["toetsingsinkomen"] = sum(per_persoon)
    samen = een_waarde(velden, INKOMEN)
    if samen is not None and per_persoon:
        samen.fout("INKOMEN-DUBBEL", "geef het inkomen samen, of dat van ieder apart")
    elif samen is not None:
        gezin.gezin["toetsingsinkomen"] = samen.bedrag() or 0


def antwoorden(
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
    lees_toetsingsinkomen(vertaling, velden, gezin)
    for sleutel in verzekerd:
        if sleutel in velden:
            nummer = 1 if sleutel == "partner_verzekerd" and gezin.heeft_partner else 0
            gezin.personen[nummer]["zorgverzekerd"] = bool(velden[sleutel].janee())
    if not any(sleutel in velden for sleutel in verzekerd):
        vertaling.lees_als("iedereen heeft een Nederlandse zorgverzekering")
    return antwoorden(vertaling, gezin, "zorgtoeslag", ZORGTOESLAG)


def _verdeeld_over_posten(bedrag: int) -> Bekend:
    """A total of service costs over the four posts, so that the law's maximum holds for it as well."""
    deel, rest = divmod(bedrag, len(POSTEN))
    return {post: deel + (nummer < rest) for nummer, post in enumerate(POSTEN)}


def lees_huur(vertaling: Vertaling, velden: Mapping[str, Plek], gezin: Toeslaggezin) -> None:
    """Rent, service costs and what is special about the home."""
    huur = een_waarde(velden, HUUR)
    if huur is not None:
        gezin.gezin["kale_huur"] = huur.bedrag() or 0
    posten = [velden[post].bedrag() or 0 for post in POSTEN if post in velden]
    if posten:
        gezin.gezin |= {post: velden[post].bedrag() or 0 if post in velden else 0 for post in POSTEN}
    else:
        kosten = een_waarde(velden, SERVICEKOSTEN)
        gezin.gezin |= _verdeeld_over_posten(0 if kosten is None else kosten.bedrag() or 0)
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
    lees_toetsingsinkomen(vertaling, velden, gezin)
    lees_huur(vertaling, velden, gezin)
    return antwoorden(vertaling, gezin, "huurtoeslag", HUURTOESLAG)


def _kindgebonden_budget(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON))
    gezin = lees_gezin(vertaling, velden, kinderen_zonder_leeftijd=True)
    if not any(persoon["rol"] == Rol.KIND for persoon in gezin.personen):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leeftijden_kinderen" ontbreekt')
    lees_toetsingsinkomen(vertaling, velden, gezin)
    return antwoorden(vertaling, gezin, "kindgebonden_budget", KINDGEBONDEN_BUDGET)


def maal(factor: int) -> Callable[[int], int]:
    """So many times an amount."""
    return lambda bedrag: factor * bedrag


def _kinderbijslag(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*GEZIN, *EEN_KIND))
    if "leeftijden" in velden and "leeftijden_kinderen" not in velden:
        velden["leeftijden_kinderen"] = velden.pop("leeftijden")
    kind = een_waarde(velden, EEN_KIND)
    geval = lees_gezin(vertaling, velden).geval() if kind is None else Geval({}, (lees_kind(kind),))
    kwartaal = ("kwartaalbedrag", "per_kwartaal", "bedrag", "kinderbijslag", "kinderbijslag_kwartaal")
    uit = {sleutel: Antwoord(vertaling.datum, geval, "kinderbijslag_kwartaal") for sleutel in kwartaal}
    vier = Antwoord(vertaling.datum, geval, "kinderbijslag_kwartaal", bewerk=maal(4))
    return uit | {"vier_kwartalen": vier}


ONDERWERPEN: dict[str, Onderwerp] = {
    "zorgtoeslag": _zorgtoeslag,
    "huurtoeslag": _huurtoeslag,
    "kindgebonden_budget": _kindgebonden_budget,
    "kinderbijslag": _kinderbijslag,
}
