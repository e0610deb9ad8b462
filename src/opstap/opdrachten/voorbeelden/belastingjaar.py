"""Worked examples of a year's income tax, alone and together with the allowances, and of grossing up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import LEEFVORMEN
from opstap.opdrachten.voorbeelden.toeslagen import HUUR, HUUR_JANEE, POSTEN, SERVICEKOSTEN, lees_huur, maal
from opstap.opdrachten.voorbeelden.toeslagengezin import GEZIN, Toeslaggezin, lees_gezin
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval

LOON = ("bruto_loon", "bruto_jaarloon", "brutoloon", "loon")
BELASTBAAR = ("belastbaar_loon", "arbeidsinkomen")
PREMIE = ("pensioenpremie", "werknemerspremie_pensioen")
PENSIOEN = ("bruto_inkomen", "aow_en_pensioen")
PENSIOEN_DELEN = ("aow", "pensioen")
UITKERING = ("uitkering", "overige_uitkering", "bruto_uitkering")
BIJSTAND = ("netto_bijstand", "netto_bijstand_jaar")
INKOMENS = (*LOON, *BELASTBAAR, *PREMIE, *PENSIOEN, *PENSIOEN_DELEN, *UITKERING, *BIJSTAND)
PARTNER = "_partner"
ALLEENSTAAND = ("aow_voor_alleenstaande", "alleenstaand")

PER_PERSOON = {
    "heffing_box1": "heffing_box_1",
    "heffing_box_1": "heffing_box_1",
    "algemene_heffingskorting": "algemene_heffingskorting_jaar",
    "arbeidskorting": "arbeidskorting",
    "iack": "combinatiekorting",
    "combinatiekorting": "combinatiekorting",
    "inkomensafhankelijke_combinatiekorting": "combinatiekorting",
    "ouderenkorting": "ouderenkorting",
    "alleenstaande_ouderenkorting": "alleenstaande_ouderenkorting",
    "heffingskortingen": "heffingskortingen",
    "te_betalen": "inkomensheffing",
    "inkomensheffing": "inkomensheffing",
    "inkomensheffing_na_kortingen": "inkomensheffing",
    "zvw_bijdrage": "zvw_bijdrage_inwoner",
    "netto": "netto_jaarinkomen",
    "netto_inkomen": "netto_jaarinkomen",
    "netto_jaarinkomen": "netto_jaarinkomen",
    "belastbaar_inkomen": "belastbaar_inkomen",
    "bruto_bijstand": "bruto_bijstand_jaar",
}
SAMEN = {
    "toetsingsinkomen": "toetsingsinkomen",
    "netto_inkomen_samen": "netto_jaarinkomen_samen",
    "zorgtoeslag": "zorgtoeslag_jaar",
    "zorgtoeslag_maand": "zorgtoeslag_maand",
    "kindgebonden_budget": "kindgebonden_budget_jaar",
    "kgb": "kindgebonden_budget_jaar",
    "kindgebonden_budget_maand": "kindgebonden_budget_maand",
    "huurtoeslag": "huurtoeslag_jaar",
    "huurtoeslag_maand": "huurtoeslag_maand",
    "kinderbijslag_kwartaal": "kinderbijslag_kwartaal",
    "besteedbaar_zonder_kinderbijslag": "jaarinkomen_met_toeslagen",
}
NULLEN: Bekend = {
    "bruto_jaarloon": 0,
    "pensioenpremie_jaar": 0,
    "aow_en_pensioen_jaar": 0,
    "overige_uitkering_jaar": 0,
    "netto_bijstand_jaar": 0,
    "heffingskorting_bij_gemeente": True,
}
NETTO_JAAR = ("netto_jaar", "netto_bijstand", "netto_bijstand_jaar")
NETTO_MAAND = ("netto_maand", "netto_per_maand", "norm_per_maand")
MAANDEN = 12
KWARTALEN = 4


def _inkomens(velden: Mapping[str, Plek], staart: str) -> Bekend:
    """The gross income of one person; a taxable wage alone is read as a wage without premium."""

    def bedrag(sleutels: tuple[str, ...]) -> int | None:
        plek = een_waarde(velden, [sleutel + staart for sleutel in sleutels])
        return None if plek is None else plek.bedrag() or 0

    persoon = dict(NULLEN)
    loon, belastbaar, premie = bedrag(LOON), bedrag(BELASTBAAR), bedrag(PREMIE)
    if loon is not None:
        persoon |= {"bruto_jaarloon": loon, "pensioenpremie_jaar": premie or 0}
        if belastbaar is not None and belastbaar != loon - (premie or 0):
            next(velden[n + staart] for n in BELASTBAAR if n + staart in velden).fout(
                "LOON-TEGENSTRIJDIG", "het belastbaar loon is niet het brutoloon min de pensioenpremie"
            )
    elif belastbaar is not None:
        persoon["bruto_jaarloon"] = belastbaar
    for sleutels, naam in ((UITKERING, "overige_uitkering_jaar"), (BIJSTAND, "netto_bijstand_jaar")):
        persoon[naam] = bedrag(sleutels) or 0
    return persoon | {"aow_en_pensioen_jaar": _pensioen(velden, staart)}


def _pensioen(velden: Mapping[str, Plek], staart: str) -> int:
    """AOW and pension: as a whole or as parts; given in both ways they must agree."""
    delen = [velden[naam + staart] for naam in PENSIOEN_DELEN if naam + staart in velden]
    som = sum(plek.bedrag() or 0 for plek in delen)
    geheel = een_waarde(velden, [naam + staart for naam in PENSIOEN])
    if geheel is None:
        return som
    bedrag = geheel.bedrag() or 0
    if delen and bedrag != som:
        geheel.fout("INKOMEN-DUBBEL", f"dit is niet de som van de delen, op {delen[0].waar}")
    return bedrag


def _lees(
    vertaling: Vertaling, extra: tuple[str, ...], *, partner: bool = False
) -> tuple[Toeslaggezin, dict[str, Plek]]:
    van_partner = tuple(naam + PARTNER for naam in INKOMENS)
    velden = vertaling.invoer.velden((*GEZIN, *INKOMENS, *van_partner, *ALLEENSTAAND, *extra))
    if not {*INKOMENS, *van_partner} & set(velden):
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", "er is geen inkomen; geef bruto_loon of bruto_inkomen")
    gezin = lees_gezin(vertaling, velden, partner=partner or any(naam in velden for naam in van_partner))
    gezin.personen[0] |= _inkomens(velden, "")
    for persoon in gezin.personen[1:]:
        persoon |= _inkomens(velden, PARTNER) if persoon["rol"] == Rol.PARTNER else NULLEN
    gezegd = [bool(velden[naam].janee()) for naam in ALLEENSTAAND if naam in velden]
    for persoon in gezin.personen[: 2 if gezin.heeft_partner else 1]:
        persoon["aow_voor_alleenstaande"] = all(gezegd) if gezegd else len(gezin.personen) == 1
    return gezin, velden


def _uitkomsten(vertaling: Vertaling, gezin: Toeslaggezin) -> dict[str, Antwoord]:
    geval = gezin.geval()
    uit = {sleutel: Antwoord(vertaling.datum, geval, naam, 0) for sleutel, naam in PER_PERSOON.items()}
    if gezin.heeft_partner:
        for sleutel, naam in PER_PERSOON.items():
            uit[sleutel + PARTNER] = Antwoord(vertaling.datum, geval, naam, 1)
    return uit | {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in SAMEN.items()}


def _inkomensheffing(vertaling: Vertaling) -> Uitkomsten:
    gezin, _ = _lees(vertaling, ())
    return _uitkomsten(vertaling, gezin)


def _paar(vertaling: Vertaling) -> Uitkomsten:
    """A couple: what one of them has is not what both have, so each is named."""
    if not vertaling.invoer.noemt(naam + PARTNER for naam in INKOMENS):
        vertaling.invoer.fout(
            "VOORBEELD-ONVOLLEDIG", "geef van ieder het inkomen, zoals bruto_inkomen en bruto_inkomen_partner"
        )
    return _met_toeslagen(vertaling, partner=True)


def _met_toeslagen(vertaling: Vertaling, *, partner: bool = False) -> Uitkomsten:
    """Tax and allowances together, from gross income; child benefit at the rate of July."""
    gezin, velden = _lees(vertaling, (*HUUR, *SERVICEKOSTEN, *POSTEN, *HUUR_JANEE), partner=partner)
    lees_huur(vertaling, velden, gezin)
    uit = _uitkomsten(vertaling, gezin)
    uit["huurtoeslag_12_keer_maand"] = Antwoord(
        vertaling.datum, gezin.geval(), "huurtoeslag_maand", bewerk=maal(MAANDEN)
    )
    juli = date(vertaling.datum.year, 7, 1)
    uit["kinderbijslag_12_maanden_tarief_juli"] = Antwoord(
        juli, gezin.geval(), "kinderbijslag_kwartaal", bewerk=maal(KWARTALEN)
    )
    return uit


def _bruto_bijstand(vertaling: Vertaling) -> Uitkomsten:
    """Grossing up: from the net of a year; credit and rate may be given, else they are the year's own."""
    velden = vertaling.invoer.velden(
        (*NETTO_JAAR, *NETTO_MAAND, "algemene_heffingskorting", "tarief_schijf_1", "leefvorm")
    )
    jaar, maand = (
        None if plek is None else plek.bedrag() or 0
        for plek in (een_waarde(velden, NETTO_JAAR), een_waarde(velden, NETTO_MAAND))
    )
    bedrag = MAANDEN * maand if jaar is None and maand is not None else jaar
    if bedrag is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"netto_jaar" ontbreekt')
    if "leefvorm" in velden and velden["leefvorm"].keuze(LEEFVORMEN) == "gehuwden":
        velden["leefvorm"].fout(
            "VOORBEELD-ONVOLLEDIG", "belasting is er per persoon; geef het netto van ieder"
        )
    persoon: Bekend = {"netto_bijstand_jaar": bedrag or 0, "gemeente_past_heffingskorting_toe": True}
    gezin: Bekend = {}
    if "algemene_heffingskorting" in velden:
        persoon["heffingskorting_persoon"] = velden["algemene_heffingskorting"].bedrag() or 0
        persoon["bruto_bijstand_te_hoog"] = False
        vertaling.lees_als("de heffingskorting is niet lager door het inkomen")
    if "tarief_schijf_1" in velden:
        gezin["tarief_eerste_schijf"] = _tarief(velden["tarief_schijf_1"])
    geval = Geval(gezin, (persoon,))
    sleutels = ("bruto_jaar", "bruto_bijstand", "bruto", "belastbaar_jaarinkomen", "belastbaar_inkomen")
    return {sleutel: Antwoord(vertaling.datum, geval, "bruto_bijstand_jaar", 0) for sleutel in sleutels}


def _tarief(plek: Plek) -> int:
    """A rate as "36.97" per cent or as the share "0.3697", in ten-thousandths."""
    tekst = plek.tekst() or ""
    if tekst.startswith(("0.", "0,")):
        cijfers = tekst[2:].ljust(4, "0")
        if cijfers.isdecimal() and len(cijfers) == 4:
            return int(cijfers)
    return plek.procent() or 0


ONDERWERPEN: dict[str, Onderwerp] = {
    "inkomensheffing": _inkomensheffing,
    "inkomstenbelasting": _inkomensheffing,
    "combinatie_aow_alleenstaand": _met_toeslagen,
    "combinatie_aow_paar": _paar,
    "combinatie_werkend": _met_toeslagen,
    "combinatie": _met_toeslagen,
    "bruto_bijstand": _bruto_bijstand,
}
