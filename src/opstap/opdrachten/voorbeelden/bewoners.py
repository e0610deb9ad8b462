"""Who else lives there in a worked example: a role, an age, and what keeps them from counting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from opstap.opdrachten.gevalbestand import FAMILIE, GEEN_FAMILIE, HUURDERS, MEDEHUURDERS
from opstap.opdrachten.invoerlezer import JA, NEE, Plek, als_woord
from opstap.opdrachten.voorbeelden.gegevens import TELWOORDEN
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels import dag

HOOGSTE_LEEFTIJD = 120
MEESTE_BEWONERS = 30

PARTNERS = frozenset({"partner", "echtgenoot", "echtgenote"})
EIGEN_KINDEREN = frozenset({"kind", "zoon", "dochter", "stiefkind", "stiefzoon", "stiefdochter"})
NEUTRAAL = frozenset(
    ["medebewoner", "bewoner", "kamergenoot", "woongroepslid", "student", "bbl_leerling", "pleegkind",
     *(f"partner_van_{rol}" for rol in FAMILIE | GEEN_FAMILIE)]
)  # fmt: skip
"""Whether these are relatives is not said."""
ROLLEN = {rol: rol for rol in sorted(FAMILIE | GEEN_FAMILIE | HUURDERS | MEDEHUURDERS | PARTNERS | NEUTRAAL)}
MEERVOUD = {
    meervoud: rol
    for rol in sorted(set(ROLLEN) - PARTNERS - {"kind"})
    for meervoud in (
        *(f"{rol}{einde}" for einde in ("s", "en", "sen", "eren")),
        re.sub("eef$", "even", rol),
        re.sub("oon$", "onen", rol),
    )
    if meervoud not in ROLLEN
}
"""The plural of a role, in every way that one of them has it."""
EIGENSCHAP = {
    **dict.fromkeys(("commercieel", "commerciele"), "commerciele_relatie"),
    **dict.fromkeys(("studerend", "studerende"), "student"),
    **dict.fromkeys(("inwonend", "inwonende", "medebewonende", "volwassen", "meerderjarige", "werkende"), ""),
}
"""What may stand before a role, and the fact that it tells; empty when it tells none."""

STUDEERT = ("student", "studerend", "studeert", "studie")
LEERT_BBL = ("bbl", "bbl_leerling")
CONTRACT = ("huurcontract", "schriftelijke_overeenkomst", "schriftelijk_contract", "contract", "overeenkomst")
COMMERCIEEL = (
    "commercieel", "commerciele_relatie", "commerciele_huur", "commerciele_prijs", "commercieel_contract",
    "commerciele_huurprijs",
)  # fmt: skip
VERWANT = ("familie", "familielid", "familie_eerste_of_tweede_graad", "verwant")
MEDEHUURT = ("medehuurder", "medehuurder_bij_derde", "zelfde_verhuurder")
ZONDER_GEVOLG = ("id", "naam", "bijstand", "uitkering", "inkomen")
BEWONER = (
    "rol", "relatie", "leeftijd", "geboortedatum", *STUDEERT, *LEERT_BBL, *CONTRACT, *COMMERCIEEL, *VERWANT,
    *MEDEHUURT, *ZONDER_GEVOLG,
)  # fmt: skip


@dataclass(frozen=True)
class Rolnaam:
    """What a role or the name of a key says: who, whether it is a plural, and what is told of them."""

    rol: str
    meervoud: bool = False
    eigenschappen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Bewoner:
    """One housemate as an example describes it."""

    rol: str
    leeftijd: int | None
    bekend: Bekend
    kenmerk: str | None = None

    @property
    def is_partner(self) -> bool:
        return self.rol in PARTNERS


def lees_rolnaam(tekst: str) -> Rolnaam | None:
    """The role in "broer", "inwonende_neef" or "twee_broers"; None when there is none in it."""
    woorden = als_woord(tekst).split("_")
    eigenschappen = set()
    while woorden and (woorden[0] in EIGENSCHAP or woorden[0] in TELWOORDEN):
        eigenschappen.add(EIGENSCHAP.get(woorden.pop(0), ""))
    rol = "_".join(woorden)
    if rol not in ROLLEN and rol not in MEERVOUD:
        return None
    return Rolnaam(MEERVOUD.get(rol, rol), rol in MEERVOUD, frozenset(eigenschappen - {""}))


def rol_in_sleutel(sleutel: str) -> Rolnaam | None:
    """The role that a key of an example names; a partner has keys of their own."""
    gevonden = lees_rolnaam(re.sub(r"_(leeftijd|leeftijden|in_woning)$", "", sleutel))
    return None if gevonden is None or gevonden.rol in PARTNERS else gevonden


def lees_bewoners(vertaling: Vertaling, sleutel: str, plek: Plek) -> Iterator[Bewoner]:
    """Those that one key names: "inwonende_neef: 29", "broers: [24, 28]", "ouders: 2", "student: ja"."""
    wie = rol_in_sleutel(sleutel) or Rolnaam("bewoner")
    if wie.meervoud and not plek.is_lijst:
        yield from getelde_bewoners(vertaling, plek, wie)
        return
    for deel in plek.lijst() if plek.is_lijst else [plek]:
        tekst = "" if deel.is_velden else (deel.tekst() or "").casefold()
        if tekst not in NEE:
            yield lees_bewoner(vertaling, deel, wie, zonder_leeftijd=tekst in JA)


def getelde_bewoners(vertaling: Vertaling, plek: Plek, wie: Rolnaam) -> Iterator[Bewoner]:
    """As many as a number says; of an age at which they count, unless what they are makes them not count."""
    if wie.rol in EIGEN_KINDEREN:
        plek.fout("LEEFTIJD-ONTBREEKT", "geef van elk kind de leeftijd, als een lijst")
    bekend = _bekend(vertaling, wie, {})
    telt = not _blijft_buiten_telling(bekend)
    if telt:
        vertaling.lees_als("de medebewoners zijn oud genoeg en vallen niet onder een uitzondering")
    for _ in range(plek.geheel(0, MEESTE_BEWONERS) or 0):
        yield Bewoner(wie.rol, None, bekend | {"kostendelende_medebewoner": telt})


def lees_bewoner(
    vertaling: Vertaling, plek: Plek, wie: Rolnaam | None = None, *, zonder_leeftijd: bool = False
) -> Bewoner:
    """One housemate, described with its own keys or by age alone."""
    wie = wie or Rolnaam("bewoner")
    velden = plek.velden(BEWONER) if plek.is_velden else {}
    rolplek = velden.get("rol") or velden.get("relatie")
    if rolplek is not None:
        genoemd = lees_rolnaam(rolplek.tekst() or "")
        if genoemd is None:
            rolplek.keuze(ROLLEN)
        wie = genoemd or wie
    leeftijd = None
    if "leeftijd" in velden or not (plek.is_velden or zonder_leeftijd):
        leeftijd = velden.get("leeftijd", plek).geheel(0, HOOGSTE_LEEFTIJD)
    bekend = _bekend(vertaling, wie, velden)
    geboren = velden["geboortedatum"].datum() if "geboortedatum" in velden else None
    if geboren is not None:
        bekend["geboortedatum"] = int(dag(geboren))
    if leeftijd is not None:
        bekend["leeftijd"] = leeftijd
    elif "geboortedatum" not in velden and wie.rol not in PARTNERS:
        if _blijft_buiten_telling(bekend):
            bekend["kostendelende_medebewoner"] = False
        else:
            plek.fout("LEEFTIJD-ONTBREEKT", "de leeftijd van deze huisgenoot ontbreekt")
    kenmerk = velden["id"].tekst() if "id" in velden else None
    return Bewoner(wie.rol, leeftijd, bekend, kenmerk)


def _bekend(vertaling: Vertaling, wie: Rolnaam, velden: Mapping[str, Plek]) -> Bekend:
    """The facts of one housemate."""
    bekend: Bekend = {
        "rol": int(Rol.KIND if wie.rol in EIGEN_KINDEREN else Rol.MEDEBEWONER),
        "student": wie.rol == "student" or "student" in wie.eigenschappen or een_janee(velden, STUDEERT),
        "bbl_leerling": wie.rol == "bbl_leerling" or een_janee(velden, LEERT_BBL),
        "medehuurder_bij_derde": wie.rol in MEDEHUURDERS or een_janee(velden, MEDEHUURT),
        "commerciele_relatie": _is_commercieel(vertaling, wie, velden),
    }
    verwant = [velden[sleutel].janee() for sleutel in VERWANT if sleutel in velden]
    if verwant:
        bekend["familie_eerste_of_tweede_graad"] = bool(verwant[0])
    elif wie.rol not in NEUTRAAL:
        bekend["familie_eerste_of_tweede_graad"] = wie.rol in FAMILIE
    return bekend


def _is_commercieel(vertaling: Vertaling, wie: Rolnaam, velden: Mapping[str, Plek]) -> bool:
    """A written agreement at a commercial price; which of the two is left open, is taken for granted."""
    contract, prijs = (
        [velden[naam].janee() for naam in namen if naam in velden] for namen in (CONTRACT, COMMERCIEEL)
    )
    if "commerciele_relatie" in wie.eigenschappen:
        prijs.append(True)
    if not prijs and any(contract):
        vertaling.lees_als("een schriftelijke overeenkomst is tegen een commerciële prijs")
    elif not prijs and not contract and wie.rol in HUURDERS:
        vertaling.lees_als(f"{wie.rol}: met een schriftelijke overeenkomst en een commerciële prijs")
        return True
    return bool(contract or prijs) and all((*contract, *prijs))


def _blijft_buiten_telling(bekend: Bekend) -> bool:
    """Whether somebody does not count at any age."""
    huurt = bekend["commerciele_relatie"] and not bekend.get("familie_eerste_of_tweede_graad", True)
    return bool(huurt or bekend["student"] or bekend["bbl_leerling"] or bekend["medehuurder_bij_derde"])


def een_janee(velden: Mapping[str, Plek], sleutels: Sequence[str]) -> bool:
    """Whether any of these keys says yes."""
    gezegd = [bool(velden[sleutel].janee()) for sleutel in sleutels if sleutel in velden]
    return any(gezegd)
