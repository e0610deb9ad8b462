"""A household in the words of a worked example: form, ages, children and housemates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from opstap.opdrachten.gevalbestand import FAMILIE, GEEN_FAMILIE, HUURDERS, MEDEHUURDERS
from opstap.opdrachten.invoerlezer import JA, NEE, Plek
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Vertaling
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval

HOOGSTE_LEEFTIJD = 120

LEEFVORMEN = {
    "alleenstaande": "alleenstaande",
    "alleenstaand": "alleenstaande",
    "alleenstaande_ouder": "alleenstaande_ouder",
    "gehuwden": "gehuwden",
    "gehuwd": "gehuwden",
    "samenwonend": "gehuwden",
    "samenwonenden": "gehuwden",
    "echtpaar": "gehuwden",
    "paar": "gehuwden",
}
PARTNERS = frozenset({"partner", "echtgenoot", "echtgenote"})
EIGEN_KINDEREN = frozenset({"kind", "zoon", "dochter", "stiefkind", "stiefzoon", "stiefdochter"})
NEUTRAAL = frozenset({"medebewoner", "bewoner", "kamergenoot", "woongroepslid", "student", "bbl_leerling"})
ROLLEN = {rol: rol for rol in sorted(FAMILIE | GEEN_FAMILIE | HUURDERS | MEDEHUURDERS | PARTNERS | NEUTRAAL)}

STUDEERT = ("student", "studerend", "studeert", "studie")
LEERT_BBL = ("bbl", "bbl_leerling")
COMMERCIEEL = (
    "commercieel", "commerciele_relatie", "commerciele_huur", "commerciele_prijs",
    "schriftelijke_overeenkomst", "schriftelijk_contract", "commercieel_contract", "commerciele_huurprijs",
)  # fmt: skip
VERWANT = ("familie", "familielid", "familie_eerste_of_tweede_graad", "verwant")
MEDEHUURT = ("medehuurder", "medehuurder_bij_derde", "zelfde_verhuurder")
ZONDER_GEVOLG = ("id", "naam", "bijstand", "uitkering", "inkomen")
BEWONER = (
    "rol", "relatie", "leeftijd", "geboortedatum", *STUDEERT, *LEERT_BBL, *COMMERCIEEL, *VERWANT,
    *MEDEHUURT, *ZONDER_GEVOLG,
)  # fmt: skip

PAAR = ("gehuwd", "gehuwden", "echtpaar", "echtpaar_bijstand", "samenwonend")
ALLEEN = ("alleenstaande", "alleenstaand")
OUDER = ("alleenstaande_ouder",)
EIGEN_LEEFTIJD = ("leeftijd", "belanghebbende_leeftijd", "leeftijd_belanghebbende", "leeftijd_aanvrager")
PARTNERLEEFTIJD = ("partner_leeftijd", "leeftijd_partner", "leeftijd_echtgenoot")
EEN_AOW = ("een_of_beiden_aow", "een_aow", "een_van_beiden_aow")
EEN_INRICHTING = (
    "een_inrichting",
    "een_in_inrichting",
    "een_van_beiden_inrichting",
    "een_van_beiden_in_inrichting",
)
PARTNER_INRICHTING = ("partner_inrichting", "partner_in_inrichting")
BEIDEN_INRICHTING = ("beiden_inrichting", "beiden_in_inrichting")
ZONDER_RECHT = (
    "niet_rechthebbende_partner", "niet_rechthebbende_partner_in_woning", "partner_zonder_recht",
    "niet_rechthebbende_echtgenoot",
)  # fmt: skip
MET_RECHT = ("partner_rechthebbend", "partner_heeft_recht")
JONGSTE_KIND = ("jongste_kind", "leeftijd_jongste_kind", "jongste_kind_leeftijd")
HUISGENOTEN = ("overige_bewoners", "medebewoners", "huisgenoten")
VOLWASSEN_KINDEREN = ("kinderen_meerderjarig", "meerderjarige_kinderen", "volwassen_kinderen")
BEVESTIGINGEN = (
    "niet_studerend", "geen_commerciele_relatie", "beiden_bijstand", "allen_bijstand", "bijstand",
    "geen_studenten",
)  # fmt: skip
HUISHOUDEN = (
    "leefvorm", *PAAR, *ALLEEN, *OUDER, *EIGEN_LEEFTIJD, *PARTNERLEEFTIJD, "leeftijden", "geboortedatum",
    "aow", "beiden_aow", *EEN_AOW, "inrichting", *EEN_INRICHTING, *PARTNER_INRICHTING, *BEIDEN_INRICHTING,
    *ZONDER_RECHT, *MET_RECHT, "kinderen", "aantal_kinderen", *JONGSTE_KIND, *HUISGENOTEN, "medebewoner",
    *VOLWASSEN_KINDEREN, "studerend", "geen_beroep_op_ouders", *BEVESTIGINGEN,
)  # fmt: skip


@dataclass
class Huishouden:
    """A household as an example describes it; None is what it leaves open."""

    gehuwd: bool = False
    leeftijden: list[int | None] = field(default_factory=lambda: [None, None])
    geboortedatum: int | None = None
    aow: list[bool | None] = field(default_factory=lambda: [None, None])
    inrichting: list[bool] = field(default_factory=lambda: [False, False])
    partner_zonder_recht: bool = False
    kinderen: list[int | None] = field(default_factory=list)
    bewoners: list[Bekend] = field(default_factory=list)
    geen_beroep_op_ouders: bool = False

    @property
    def eigen_leeftijden(self) -> list[int | None]:
        return self.leeftijden[: 2 if self.gehuwd else 1]

    def geval(self) -> Geval:
        personen = [self._belanghebbende(0, Rol.AANVRAGER)]
        if self.gehuwd:
            personen.append(self._belanghebbende(1, Rol.PARTNER))
        personen += [_kind(leeftijd) for leeftijd in self.kinderen]
        return Geval({}, (*personen, *self.bewoners))

    def _belanghebbende(self, nummer: int, rol: Rol) -> Bekend:
        recht = not (nummer == 1 and self.partner_zonder_recht)
        persoon: Bekend = {
            "rol": int(rol),
            "in_inrichting": self.inrichting[nummer],
            "geen_beroep_op_ouders": self.geen_beroep_op_ouders,
        }
        leeftijd, aow = self.leeftijden[nummer], self.aow[nummer]
        if leeftijd is not None:
            persoon |= {"leeftijd": leeftijd, "rechthebbend": recht}
            if aow is not None:
                persoon["aow_leeftijd_bereikt"] = aow
        elif nummer == 0 and self.geboortedatum is not None:
            persoon |= {"geboortedatum": self.geboortedatum, "rechthebbend": recht}
        else:
            persoon |= {"is_jongere": False, "aow_leeftijd_bereikt": bool(aow), "is_rechthebbende": recht}
        return persoon


def _kind(leeftijd: int | None) -> Bekend:
    """A dependent child; of an unknown age it is one all the same."""
    if leeftijd is None:
        return {"rol": int(Rol.KIND), "ten_laste_komend_kind": True, "huisgenoot_heeft_leeftijd": False}
    return {
        "rol": int(Rol.KIND),
        "leeftijd": leeftijd,
        "medehuurder_bij_derde": False,
        "student": False,
        "bbl_leerling": False,
    }


def lees_huishouden(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Huishouden:
    """Read all that an example can say about who lives where."""
    huishouden = Huishouden()
    lees_leefvorm(huishouden, velden)
    lees_leeftijden(vertaling, huishouden, velden)
    if een_janee(velden, ZONDER_RECHT):
        huishouden.gehuwd = huishouden.partner_zonder_recht = True
    for sleutel in MET_RECHT:
        if sleutel in velden:
            huishouden.gehuwd = True
            huishouden.partner_zonder_recht = velden[sleutel].janee() is False
    for sleutel in (*HUISGENOTEN, "medebewoner"):
        if sleutel in velden:
            plekken = velden[sleutel].lijst() if velden[sleutel].is_lijst else [velden[sleutel]]
            for plek in plekken:
                lees_bewoner(vertaling, huishouden, plek)
    _lees_losse_huisgenoten(vertaling, huishouden, velden)
    _lees_volwassen_kinderen(huishouden, velden)
    lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "geen_beroep_op_ouders" in velden:
        huishouden.geen_beroep_op_ouders = bool(velden["geen_beroep_op_ouders"].janee())
    if None in huishouden.eigen_leeftijden and huishouden.geboortedatum is None:
        vertaling.lees_als(
            "zonder leeftijd: 21 jaar of ouder, en jonger dan de AOW-leeftijd tenzij anders gezegd"
        )
    return huishouden


def lees_leefvorm(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    leefvorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    huishouden.gehuwd = leefvorm == "gehuwden" or een_janee(velden, PAAR)
    ouder = leefvorm == "alleenstaande_ouder" or een_janee(velden, OUDER)
    if huishouden.gehuwd and (ouder or leefvorm == "alleenstaande" or een_janee(velden, ALLEEN)):
        velden["leefvorm" if "leefvorm" in velden else next(iter(velden))].fout(
            "LEEFVORM-TEGENSTRIJDIG", "het huishouden kan niet alleenstaand en gehuwd tegelijk zijn"
        )
    if "kinderen" in velden and velden["kinderen"].is_lijst:
        huishouden.kinderen = [plek.geheel(0, HOOGSTE_LEEFTIJD) for plek in velden["kinderen"].lijst()]
    else:
        aantallen = [
            velden[naam].geheel(0, 20) or 0 for naam in ("kinderen", "aantal_kinderen") if naam in velden
        ]
        huishouden.kinderen = [None] * max(aantallen, default=0)
    for sleutel in JONGSTE_KIND:
        if sleutel in velden:
            jongste = velden[sleutel].geheel(0, HOOGSTE_LEEFTIJD)
            huishouden.kinderen = [jongste, *huishouden.kinderen[1:]]
    if ouder and not huishouden.kinderen:
        huishouden.kinderen = [None]


def lees_leeftijden(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    if "leeftijden" in velden:
        leeftijden = [plek.geheel(0, HOOGSTE_LEEFTIJD) for plek in velden["leeftijden"].lijst()]
        if len(leeftijden) != (2 if huishouden.gehuwd else 1):
            velden["leeftijden"].fout("LEEFTIJDEN-AANTAL", "geef één leeftijd per persoon: twee bij gehuwden")
        huishouden.leeftijden[: len(leeftijden)] = leeftijden
    for sleutels, nummer in ((EIGEN_LEEFTIJD, 0), (PARTNERLEEFTIJD, 1)):
        for sleutel in sleutels:
            if sleutel in velden:
                huishouden.leeftijden[nummer] = velden[sleutel].geheel(0, HOOGSTE_LEEFTIJD)
    if "geboortedatum" in velden:
        geboren = velden["geboortedatum"].datum()
        if geboren is not None and geboren > vertaling.datum:
            velden["geboortedatum"].fout(
                "GEBOORTEDATUM-TOEKOMST", "deze geboortedatum ligt na de datum van het geval"
            )
        huishouden.geboortedatum = None if geboren is None else int(dag(geboren))


def lees_aow_en_inrichting(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    if "aow" in velden:
        huishouden.aow = [velden["aow"].janee(), None]
    if een_janee(velden, EEN_AOW):
        oudste = 1 if (huishouden.leeftijden[1] or 0) > (huishouden.leeftijden[0] or 0) else 0
        huishouden.aow[oudste] = True
    if een_janee(velden, ("beiden_aow",)):
        huishouden.aow = [True, True]
    if een_janee(velden, ("inrichting",)):
        if huishouden.gehuwd:
            velden["inrichting"].fout(
                "INRICHTING-WIE", "zeg bij gehuwden beiden_inrichting of een_inrichting"
            )
        huishouden.inrichting[0] = True
    if een_janee(velden, EEN_INRICHTING):
        huishouden.inrichting[0] = True
        vertaling.lees_als("de eerste leeftijd is van wie in de inrichting verblijft")
    if een_janee(velden, PARTNER_INRICHTING):
        huishouden.gehuwd = huishouden.inrichting[1] = True
    if een_janee(velden, BEIDEN_INRICHTING):
        huishouden.inrichting = [True, True]


def lees_bewoner(
    vertaling: Vertaling, huishouden: Huishouden, plek: Plek, rol_uit_sleutel: str = "bewoner"
) -> dict[str, Plek]:
    """One housemate, described with its own keys or by age alone; gives those keys back."""
    if not plek.is_velden:
        _voeg_bewoner_toe(vertaling, huishouden, plek, rol_uit_sleutel, plek.geheel(0, HOOGSTE_LEEFTIJD), {})
        return {}
    velden = plek.velden(BEWONER)
    rolplek = velden.get("rol") or velden.get("relatie")
    rol = (rolplek.keuze(ROLLEN) if rolplek is not None else None) or rol_uit_sleutel
    leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) if "leeftijd" in velden else None
    _voeg_bewoner_toe(vertaling, huishouden, plek, rol, leeftijd, velden)
    return velden


def _voeg_bewoner_toe(
    vertaling: Vertaling,
    huishouden: Huishouden,
    plek: Plek,
    rol: str,
    leeftijd: int | None,
    velden: Mapping[str, Plek],
) -> None:
    """A partner and a child become what they are, everyone else a housemate."""
    if rol in PARTNERS:
        huishouden.gehuwd = True
        huishouden.leeftijden[1] = leeftijd
        return
    bewoner: Bekend = {"rol": int(Rol.KIND if rol in EIGEN_KINDEREN else Rol.MEDEBEWONER)}
    if leeftijd is not None:
        bewoner["leeftijd"] = leeftijd
    if "geboortedatum" in velden:
        geboren = velden["geboortedatum"].datum()
        if geboren is not None:
            bewoner["geboortedatum"] = int(dag(geboren))
    commercieel = [velden[sleutel].janee() for sleutel in COMMERCIEEL if sleutel in velden]
    if not commercieel and rol in HUURDERS:
        vertaling.lees_als(f"{rol}: met een schriftelijke overeenkomst en een commerciële prijs")
    bewoner |= {
        "student": rol == "student" or een_janee(velden, STUDEERT),
        "bbl_leerling": rol == "bbl_leerling" or een_janee(velden, LEERT_BBL),
        "medehuurder_bij_derde": rol in MEDEHUURDERS or een_janee(velden, MEDEHUURT),
        "commerciele_relatie": all(commercieel) if commercieel else rol in HUURDERS,
    }
    verwant = [velden[sleutel].janee() for sleutel in VERWANT if sleutel in velden]
    if verwant:
        bewoner["familie_eerste_of_tweede_graad"] = bool(verwant[0])
    elif rol not in NEUTRAAL:
        bewoner["familie_eerste_of_tweede_graad"] = rol in FAMILIE
    if leeftijd is None and "geboortedatum" not in velden:
        _zonder_leeftijd(plek, bewoner)
    huishouden.bewoners.append(bewoner)


def _zonder_leeftijd(plek: Plek, bewoner: Bekend) -> None:
    """Without an age a housemate can only be left out, and only when an exception does so at any age."""
    huurder = bewoner["commerciele_relatie"] and not bewoner.get("familie_eerste_of_tweede_graad", True)
    if huurder or bewoner["student"] or bewoner["bbl_leerling"] or bewoner["medehuurder_bij_derde"]:
        bewoner["kostendelende_medebewoner"] = False
    else:
        plek.fout("LEEFTIJD-ONTBREEKT", "de leeftijd van deze huisgenoot ontbreekt")


def _lees_losse_huisgenoten(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """Housemates named by their own key, such as `inwonende_neef: 29` or `student: true`."""
    for sleutel, plek in velden.items():
        rol = rol_in(sleutel)
        if rol is None:
            continue
        for deel in plek.lijst() if plek.is_lijst else [plek]:
            if deel.is_velden:
                lees_bewoner(vertaling, huishouden, deel, rol)
                continue
            tekst = (deel.tekst() or "").casefold()
            if tekst in NEE:
                continue
            leeftijd = None if tekst in JA else deel.geheel(0, HOOGSTE_LEEFTIJD)
            _voeg_bewoner_toe(vertaling, huishouden, deel, rol, leeftijd, {})


def rol_in(sleutel: str) -> str | None:
    """The role that a key of an example names, as "neef" in "inwonende_neef"; None when it names none."""
    kaal = re.sub(r"^(inwonende?|medebewonende?)_|_(leeftijd|in_woning)$", "", sleutel)
    return kaal if kaal in ROLLEN and kaal not in PARTNERS and sleutel not in HUISHOUDEN else None


def _lees_volwassen_kinderen(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    for sleutel in VOLWASSEN_KINDEREN:
        for plek in velden[sleutel].lijst() if sleutel in velden else []:
            huishouden.bewoners.append(_kind(plek.geheel(18, HOOGSTE_LEEFTIJD)))
    if "studerend" not in velden:
        return
    for plek in velden["studerend"].lijst():
        leeftijd = plek.geheel(0, HOOGSTE_LEEFTIJD)
        wie = [bewoner for bewoner in huishouden.bewoners if bewoner.get("leeftijd") == leeftijd]
        if len(wie) != 1:
            plek.fout("STUDEREND-WIE", "noem hier de leeftijd van precies één huisgenoot die studeert")
        for bewoner in wie:
            bewoner["student"] = True


def een_janee(velden: Mapping[str, Plek], sleutels: Sequence[str]) -> bool:
    """Whether any of these keys says yes."""
    gezegd = [bool(velden[sleutel].janee()) for sleutel in sleutels if sleutel in velden]
    return any(gezegd)
