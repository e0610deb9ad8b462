"""Worked examples of the childcare allowance: children with their care, hours and price."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.bewoners import HOOGSTE_LEEFTIJD
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.toeslagen import (
    EURO,
    INKOMEN,
    INKOMEN_PER_PERSOON,
    antwoorden,
    lees_toetsingsinkomen,
)
from opstap.opdrachten.voorbeelden.toeslagengezin import GEZIN, lees_gezin
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Rol

KINDEROPVANGTOESLAG = {
    "maandbedrag_exact": "kinderopvangtoeslag_maand_op_de_cent",
    "percentage_eerste_kind": "kinderopvang_percentage_eerste_kind",
    "percentage_volgend_kind": "kinderopvang_percentage_volgend_kind",
    "percentage_tweede_kind": "kinderopvang_percentage_volgend_kind",
    "kosten_in_aanmerking": "opvangkosten_die_meetellen",
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
MAXIMUMPRIJS = "kinderopvang_maximumprijs_{}"
UREN = ("uren_per_maand", "uren")
PRIJS = ("uurtarief", "uurprijs", "tarief")
OPVANG = ("soort", "opvangsoort", *UREN, *PRIJS, "leeftijd")
OPVANG_JANEE = ("werkt_of_traject", "ouders_werken", "werken")


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
    velden = plek.velden(OPVANG)
    return _opvang(plek, velden)


def _opvang(plek: Plek, velden: Mapping[str, Plek]) -> _Opvang:
    soortplek = velden.get("soort") or velden.get("opvangsoort")
    soort = soortplek.keuze(OPVANGSOORTEN) if soortplek is not None else None
    uren, prijs = (
        None if gegeven is None else gegeven.bedrag()
        for gegeven in (een_waarde(velden, UREN), een_waarde(velden, PRIJS))
    )
    if soort is None or uren is None or prijs is None:
        plek.fout("VOORBEELD-ONVOLLEDIG", "geef van elk kind soort, uren_per_maand en uurtarief")
    leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) if "leeftijd" in velden else None
    return _Opvang(soort or "dagopvang", uren or 0, prijs or 0, leeftijd or 0)


def _kinderopvangtoeslag(vertaling: Vertaling) -> Uitkomsten:
    los = vertaling.invoer.noemt(UREN)
    velden = vertaling.invoer.velden(
        (*GEZIN, *INKOMEN, *INKOMEN_PER_PERSOON, *OPVANG_JANEE, *(OPVANG if los else ()))
    )
    kinderen = [_lees_opvang(plek) for plek in velden["kinderen"].lijst()] if "kinderen" in velden else []
    if los:
        kinderen.append(_opvang(vertaling.invoer, {naam: velden[naam] for naam in OPVANG if naam in velden}))
    if not kinderen:
        vertaling.lees_als("er is geen kind in de opvang")
    van_kind = ("kinderen", *(OPVANG if los else ()))
    gezin = lees_gezin(vertaling, {naam: plek for naam, plek in velden.items() if naam not in van_kind})
    lees_toetsingsinkomen(vertaling, velden, gezin)
    werkt = [bool(velden[naam].janee()) for naam in OPVANG_JANEE if naam in velden]
    gezin.gezin["ouders_werken_of_volgen_traject"] = all(werkt)
    if not werkt:
        vertaling.lees_als("de ouders werken, of volgen een opleiding of traject")
    eerste = max(range(len(kinderen)), key=lambda i: (kinderen[i].uren, kinderen[i].prijs), default=0)
    begin = len(gezin.personen)
    gezin.personen += [kind.bekend(nummer == eerste) for nummer, kind in enumerate(kinderen)]
    uit = antwoorden(vertaling, gezin, "kinderopvangtoeslag", KINDEROPVANGTOESLAG)
    geval = gezin.geval()
    for nummer in range(len(kinderen)):
        uren = Antwoord(
            vertaling.datum,
            geval,
            "opvanguren_die_meetellen_in_honderdsten",
            begin + nummer,
            bewerk=lambda honderdsten: honderdsten // EURO,
        )
        prijs = Antwoord(
            vertaling.datum,
            geval,
            MAXIMUMPRIJS.format(kinderen[nummer].soort),
            bewerk=hoogstens(kinderen[nummer].prijs),
        )
        for naam, antwoord in (("uren_in_aanmerking", uren), ("uurtarief_in_aanmerking", prijs)):
            uit[f"{naam}_kind_{nummer + 1}"] = antwoord
            if nummer == eerste:
                uit[naam] = antwoord
    return uit


def hoogstens(prijs: int) -> Callable[[int], int]:
    """A price, but no more than the amount."""
    return lambda bedrag: min(prijs, bedrag)


ONDERWERPEN: dict[str, Onderwerp] = {"kinderopvangtoeslag": _kinderopvangtoeslag}
