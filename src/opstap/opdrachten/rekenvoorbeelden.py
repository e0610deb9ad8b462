"""Worked examples: short cases with an expected outcome, in the words of who published them.

A file holds `gevallen`: a list of examples with `onderwerp`, `datum`, `invoer` and, mostly, `verwacht`. Each
is translated to a case for the rule book and compared to the cent. What the translation does not know is
refused by name; what an example leaves open but plainly means is named in `Uitslag.gelezen_als`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import FAMILIE, GEEN_FAMILIE, HUURDERS, MEDEHUURDERS
from opstap.opdrachten.invoerlezer import JA, NEE, InvoerFout, Lezer, Plek
from opstap.recht.algemeen.aow import aow_datum, maanden_later
from opstap.recht.algemeen.termijnen import (
    uiterste_beslisdatum,
    uiterste_voorschotdatum,
    vroegste_aanvraagdatum,
)
from opstap.recht.participatiewet import Normgrond, Rol
from opstap.regels import Basispunt, dag, deel_afgerond, toon_euro
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.spoor import Uitkomst

GELIJK, ANDERS, GEWEIGERD, BEREKEND = "gelijk", "anders", "geweigerd", "berekend"

VELDEN = ("id", "onderwerp", "datum", "invoer", "verwacht", "berekening", "bron", "status", "zeker", "noot")
VERPLICHT = ("onderwerp", "datum", "invoer")
HOOGSTE_LEEFTIJD = 120

Bekend = dict[str, int | bool]


class VoorbeeldFout(OpstapFout):
    """This example cannot be translated to the rule book."""


@dataclass(frozen=True)
class Antwoord:
    """Where the outcome for one expected key comes from: a node of the rule book, on a day, for a case."""

    datum: date
    geval: Geval
    naam: str
    persoon: int | None = None
    bewerk: Callable[[int], int] = int

    def bereken(self) -> tuple[str, int]:
        """The kind and the value; raises the refusal of the rule book."""
        uitkomst = self._uitkomst()
        stap = uitkomst.spoor.stap(self.naam, self.persoon)
        return stap.soort.naam, self.bewerk(int(uitkomst.waarde(self.naam, self.persoon)))

    def _uitkomst(self) -> Uitkomst:
        return gemeenten.regelboek().op(self.datum).beslis(self.geval, [self.naam])


@dataclass(frozen=True)
class Vast:
    """An outcome that is a text, such as a date."""

    tekst: str


Uitkomsten = Mapping[str, "Antwoord | Vast"]


@dataclass(frozen=True)
class Regel:
    """One expected key: what was computed and, when given, what was expected, both as text."""

    sleutel: str
    berekend: str
    verwacht: str | None
    gelijk: bool


@dataclass(frozen=True)
class Uitslag:
    """What became of one example."""

    id: str
    onderwerp: str
    status: str
    regels: tuple[Regel, ...] = ()
    code: str = ""
    zin: str = ""
    gelezen_als: tuple[str, ...] = ()


@dataclass
class Vertaling:
    """The example being translated: its day or days, its input, and what was read into it."""

    datums: tuple[date, ...]
    invoer: Plek
    gelezen_als: dict[str, None] = field(default_factory=dict)

    @property
    def datum(self) -> date:
        return self.datums[0]

    def lees_als(self, zin: str) -> None:
        self.gelezen_als[zin] = None


def zijn_voorbeelden(wortel: Plek) -> bool:
    """Whether a file holds worked examples rather than a household."""
    if wortel.is_lijst:
        return all("invoer" in plek.namen() for plek in wortel.lijst()) and bool(wortel.lijst())
    return "gevallen" in wortel.namen() or {"invoer", "onderwerp"} <= set(wortel.namen())


def reken_na(wortel: Plek) -> list[Uitslag]:
    """Compute all examples of a file and compare each with what it expects."""
    if wortel.is_lijst:
        plekken = wortel.lijst()
    elif "gevallen" in wortel.namen():
        plekken = wortel.velden(("gevallen", *wortel.namen()))["gevallen"].lijst()
    else:
        plekken = [wortel]
    return [reken_voorbeeld_na(plek) for plek in plekken]


def reken_voorbeeld_na(plek: Plek) -> Uitslag:
    """Compute one example; whatever stops it becomes a refusal of that example alone."""
    eigen = Plek(Lezer(plek.lezer.bestand), plek.knoop, plek.pad)
    naam, onderwerp = plek.pad or "voorbeeld", "?"
    try:
        velden = eigen.velden(VELDEN)
        naam = (velden["id"].tekst() if "id" in velden else None) or naam
        onderwerp = (velden["onderwerp"].tekst() if "onderwerp" in velden else None) or onderwerp
        for verplicht in VERPLICHT:
            if verplicht not in velden:
                eigen.fout("VOORBEELD-ONVOLLEDIG", f'"{verplicht}" ontbreekt')
        eigen.lezer.klaar()
        vertaal = ONDERWERPEN.get(onderwerp.split("(")[0].strip().casefold())
        if vertaal is None:
            kan = ", ".join(sorted(ONDERWERPEN))
            raise VoorbeeldFout(
                "ONDERWERP-NIET-IN-REGELBOEK",
                f'Het onderwerp "{onderwerp}" staat nog niet in dit regelboek. Wel: {kan}.',
            )
        vertaling = Vertaling(_datums(velden["datum"]), velden["invoer"])
        eigen.lezer.klaar()
        uitkomsten = vertaal(vertaling)
        eigen.lezer.klaar()
        regels = tuple(_regels(velden.get("verwacht"), uitkomsten))
        eigen.lezer.klaar()
    except InvoerFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    except OpstapFout as fout:
        return Uitslag(naam, onderwerp, GEWEIGERD, (), fout.code, fout.zin)
    if "verwacht" not in velden:
        status = BEREKEND
    else:
        status = GELIJK if all(regel.gelijk for regel in regels) else ANDERS
    return Uitslag(naam, onderwerp, status, regels, gelezen_als=tuple(vertaling.gelezen_als))


def _regels(verwacht: Plek | None, uitkomsten: Uitkomsten) -> list[Regel]:
    """Computed beside expected; without an expectation all that can be computed.

    Statistics say "geen" (or 0) for A when nobody shares costs; the law then counts only the applicant.
    """
    if verwacht is None:
        return [Regel(sleutel, tekst, None, True) for sleutel, tekst in _wat_kan(uitkomsten)]
    regels = []
    for sleutel, plek in verwacht.velden(uitkomsten).items():
        berekend, soort, waarde = _toon(uitkomsten[sleutel])
        if sleutel.startswith("aantal_A") and (plek.is_leeg or plek.tekst() in ("0", "geen")):
            regels.append(Regel(sleutel, berekend, "geen", waarde == 1))
            continue
        tekst = plek.tekst()
        if tekst is not None:
            gelezen = _lees_verwacht(plek, soort)
            regels.append(Regel(sleutel, berekend, tekst, gelezen is not None and gelezen == waarde))
    return regels


def _wat_kan(uitkomsten: Uitkomsten) -> list[tuple[str, str]]:
    """All outcomes that can be computed; raises the first refusal when there are none."""
    gevonden, fouten = [], []
    for sleutel, uitkomst in uitkomsten.items():
        try:
            gevonden.append((sleutel, _toon(uitkomst)[0]))
        except OpstapFout as fout:
            fouten.append(fout)
    if fouten and not gevonden:
        raise fouten[0]
    return gevonden


def _toon(uitkomst: Antwoord | Vast) -> tuple[str, str, int | str]:
    """An outcome as text, its kind, and the value to compare."""
    if isinstance(uitkomst, Vast):
        return uitkomst.tekst, "tekst", uitkomst.tekst
    soort, waarde = uitkomst.bereken()
    if soort in ("Netto", "Bruto", "Cent"):
        return toon_euro(waarde), soort, waarde
    if soort == "bool":
        return ("ja" if waarde else "nee"), soort, waarde
    return str(waarde), soort, waarde


def _lees_verwacht(plek: Plek, soort: str) -> int | str | None:
    if soort in ("Netto", "Bruto", "Cent"):
        return plek.bedrag(negatief=True)
    if soort == "bool":
        return plek.janee()
    return plek.tekst() if soort == "tekst" else plek.geheel(-(10**9), 10**9)


def _datums(plek: Plek) -> tuple[date, ...]:
    """One or more days: "2024-02-01", or "2022-12-01 en 2023-01-01"."""
    tekst = plek.tekst() or ""
    gevonden = re.findall(r"\d{4}-\d{2}-\d{2}", tekst)
    rest = re.sub(r"\d{4}-\d{2}-\d{2}|\ben\b|,", "", tekst).strip()
    try:
        datums = tuple(date.fromisoformat(deel) for deel in gevonden)
    except ValueError:
        datums = ()
    if not datums or rest:
        plek.fout("INVOER-DATUM", "hier hoort een datum te staan als jaar-maand-dag, zoals 2024-05-01")
    return datums


# --- Households: norm, institution, cost sharing ---------------------------------------------------------

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
    "schriftelijke_overeenkomst", "schriftelijk_contract",
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
HUISGENOTEN = ("overige_bewoners", "medebewoners", "huisgenoten")
VOLWASSEN_KINDEREN = ("kinderen_meerderjarig", "meerderjarige_kinderen", "volwassen_kinderen")
BEVESTIGINGEN = (
    "niet_studerend", "geen_commerciele_relatie", "beiden_bijstand", "allen_bijstand", "bijstand",
    "geen_studenten",
)  # fmt: skip
HUISHOUDEN = (
    "leefvorm", *PAAR, *ALLEEN, *OUDER, *EIGEN_LEEFTIJD, *PARTNERLEEFTIJD, "leeftijden", "geboortedatum",
    "aow", "beiden_aow", *EEN_AOW, "inrichting", *EEN_INRICHTING, *PARTNER_INRICHTING, *BEIDEN_INRICHTING,
    *ZONDER_RECHT, *MET_RECHT, "kinderen", "aantal_kinderen", "jongste_kind", *HUISGENOTEN, "medebewoner",
    *VOLWASSEN_KINDEREN, "studerend", "geen_beroep_op_ouders", *BEVESTIGINGEN,
)  # fmt: skip

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


def _lees_huishouden(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Huishouden:
    """Read all that an example can say about who lives where."""
    huishouden = Huishouden()
    _lees_leefvorm(huishouden, velden)
    _lees_leeftijden(vertaling, huishouden, velden)
    if _een_janee(velden, ZONDER_RECHT):
        huishouden.gehuwd = huishouden.partner_zonder_recht = True
    for sleutel in MET_RECHT:
        if sleutel in velden:
            huishouden.gehuwd = True
            huishouden.partner_zonder_recht = velden[sleutel].janee() is False
    for sleutel in (*HUISGENOTEN, "medebewoner"):
        if sleutel in velden:
            plekken = velden[sleutel].lijst() if velden[sleutel].is_lijst else [velden[sleutel]]
            for plek in plekken:
                _lees_bewoner(vertaling, huishouden, plek)
    _lees_losse_huisgenoten(vertaling, huishouden, velden)
    _lees_volwassen_kinderen(huishouden, velden)
    _lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "geen_beroep_op_ouders" in velden:
        huishouden.geen_beroep_op_ouders = bool(velden["geen_beroep_op_ouders"].janee())
    if None in huishouden.eigen_leeftijden and huishouden.geboortedatum is None:
        vertaling.lees_als(
            "zonder leeftijd: 21 jaar of ouder, en jonger dan de AOW-leeftijd tenzij anders gezegd"
        )
    return huishouden


def _lees_leefvorm(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    leefvorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    huishouden.gehuwd = leefvorm == "gehuwden" or _een_janee(velden, PAAR)
    ouder = leefvorm == "alleenstaande_ouder" or _een_janee(velden, OUDER)
    if huishouden.gehuwd and (ouder or leefvorm == "alleenstaande" or _een_janee(velden, ALLEEN)):
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
    if "jongste_kind" in velden:
        jongste = velden["jongste_kind"].geheel(0, HOOGSTE_LEEFTIJD)
        huishouden.kinderen = [jongste, *huishouden.kinderen[1:]]
    if ouder and not huishouden.kinderen:
        huishouden.kinderen = [None]


def _lees_leeftijden(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
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


def _lees_aow_en_inrichting(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    if "aow" in velden:
        huishouden.aow = [velden["aow"].janee(), None]
    if _een_janee(velden, EEN_AOW):
        oudste = 1 if (huishouden.leeftijden[1] or 0) > (huishouden.leeftijden[0] or 0) else 0
        huishouden.aow[oudste] = True
    if _een_janee(velden, ("beiden_aow",)):
        huishouden.aow = [True, True]
    if _een_janee(velden, ("inrichting",)):
        if huishouden.gehuwd:
            velden["inrichting"].fout(
                "INRICHTING-WIE", "zeg bij gehuwden beiden_inrichting of een_inrichting"
            )
        huishouden.inrichting[0] = True
    if _een_janee(velden, EEN_INRICHTING):
        huishouden.inrichting[0] = True
        vertaling.lees_als("de eerste leeftijd is van wie in de inrichting verblijft")
    if _een_janee(velden, PARTNER_INRICHTING):
        huishouden.gehuwd = huishouden.inrichting[1] = True
    if _een_janee(velden, BEIDEN_INRICHTING):
        huishouden.inrichting = [True, True]


def _lees_bewoner(
    vertaling: Vertaling, huishouden: Huishouden, plek: Plek, rol_uit_sleutel: str = "bewoner"
) -> dict[str, Plek]:
    """One housemate, described with its own keys; gives those keys back."""
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
        "student": rol == "student" or _een_janee(velden, STUDEERT),
        "bbl_leerling": rol == "bbl_leerling" or _een_janee(velden, LEERT_BBL),
        "medehuurder_bij_derde": rol in MEDEHUURDERS or _een_janee(velden, MEDEHUURT),
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
        rol = _rol_in(sleutel)
        if rol is None:
            continue
        for deel in plek.lijst() if plek.is_lijst else [plek]:
            if deel.is_velden:
                _lees_bewoner(vertaling, huishouden, deel, rol)
                continue
            tekst = (deel.tekst() or "").casefold()
            if tekst in NEE:
                continue
            leeftijd = None if tekst in JA else deel.geheel(0, HOOGSTE_LEEFTIJD)
            _voeg_bewoner_toe(vertaling, huishouden, deel, rol, leeftijd, {})


def _rol_in(sleutel: str) -> str | None:
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


def _norm(vertaling: Vertaling) -> Uitkomsten:
    rollen = (sleutel for sleutel in vertaling.invoer.namen() if _rol_in(sleutel) is not None)
    velden = vertaling.invoer.velden((*HUISHOUDEN, *rollen))
    geval = _lees_huishouden(vertaling, velden).geval()
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
        _lees_leefvorm(huishouden, velden)
        gezin |= {
            "normgrond": int(Normgrond.ARTIKEL_22A),
            "aantal_volwassenen_met_norm": 2 if huishouden.gehuwd else 1,
            "rekennorm_is_aow_norm": _een_janee(velden, ("aow", *EEN_AOW)),
        }
        geval = Geval(gezin, ())
    else:
        huishouden = _lees_huishouden(vertaling, velden)
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
        kenmerk = _lees_bewoner(vertaling, gelezen, plek).get("id")
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


# --- Disregard of wage -----------------------------------------------------------------------------------

ONDERDELEN = {onderdeel: onderdeel for onderdeel in ("n", "r", "y", "z", "aa")}
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
    "aow", "alleenstaande", "alleenstaande_ouder", "leefvorm", "kinderen", "jongste_kind", *TELLERS,
    *VRIJLATING_JANEE,
)  # fmt: skip
VRIJLATING_PAAR = (
    "norm", "bijstandsnorm", "netto_loon_partner_1", "netto_loon_partner_2", "onderdeel",
    "onderdeel_partner_1", "onderdeel_partner_2", "leeftijden", "leefvorm", "kinderen", "overig_inkomen",
    "vakantieaanspraak", *TELLERS, *(f"{teller}_partner_{nummer}" for teller in TELLERS for nummer in (1,
    2)), *VRIJLATING_JANEE, *(f"{sleutel}_partner_{nummer}" for sleutel in VRIJLATING_JANEE for nummer in
    (1, 2)),
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
    _lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in HUISHOUDEN})
    _lees_leeftijden(vertaling, huishouden, velden)
    _lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "netto_loon" not in velden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"netto_loon" ontbreekt')
        return {}
    geval = huishouden.geval()
    werk = _lees_werk(vertaling, velden, "netto_loon", "")
    personen = ({**geval.personen[0], **werk}, *geval.personen[1:])
    return _vrijlating_uitkomsten(vertaling, velden, Geval(geval.gezin, personen))


def _vrijlating_gehuwden(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(VRIJLATING_PAAR)
    huishouden = Huishouden(gehuwd=True)
    _lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in ("leefvorm", "kinderen")})
    huishouden.gehuwd = True
    _lees_leeftijden(vertaling, huishouden, velden)
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
        "draagt_bij_aan_arbeidsinschakeling": True,
        "maanden_n_verbruikt": verbruikt,
        "maanden_r_verbruikt": 0,
        "maanden_z_verbruikt": z_op.bedrag if onderdeel == "aa" and z_op is not None else 0,
        "medisch_urenbeperkt": onderdeel == "y",
        "loonkostensubsidie": onderdeel in ("z", "aa"),
        "geen_uitbreiding_van_uren_mogelijk": onderdeel == "aa",
    }


def _vrijlating_uitkomsten(vertaling: Vertaling, velden: Mapping[str, Plek], geval: Geval) -> Uitkomsten:
    gezin: Bekend = {
        "recht_gelet_op_vermogen": True, "woonsituatie": 0, "recente_schoolverlater": False,
    }  # fmt: skip
    vertaling.lees_als("er is geen vermogen dat bijstand in de weg staat")
    for sleutel in ("norm", "bijstandsnorm"):
        if sleutel in velden:
            gezin["bijstandsnorm"] = velden[sleutel].bedrag() or 0
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


# --- Wealth ----------------------------------------------------------------------------------------------

GRENZEN = ("grens", "vermogensgrens", "actuele_grens")
VERBRUIKT = (
    "vermogensvrijlating_verbruikt",
    "aanvangsvermogen",
    "eerdere_aanwas",
    "aanwas",
    "eerder_vrijgelaten",
)
VERMOGEN = (
    "leefvorm", *ALLEEN, *OUDER, *PAAR, "kinderen", "vermogen", "bezittingen", "schulden", *GRENZEN,
    *VERBRUIKT, "overwaarde_woning",
)  # fmt: skip
VERMOGEN_UITKOMSTEN = {
    "vermogen": "vermogen",
    "grens": "vermogensgrens",
    "vermogensgrens": "vermogensgrens",
    "in_aanmerking_te_nemen_vermogen": "in_aanmerking_te_nemen_vermogen",
    "recht_gelet_op_vermogen": "recht_gelet_op_vermogen",
    "resterende_ruimte": "resterende_vermogensruimte",
    "resterende_vermogensruimte": "resterende_vermogensruimte",
}


def _vermogen(vertaling: Vertaling) -> Uitkomsten:
    """Wealth against the limit; what was left free before makes the room smaller."""
    velden = vertaling.invoer.velden(VERMOGEN)
    huishouden = Huishouden()
    _lees_leefvorm(huishouden, {naam: velden[naam] for naam in velden if naam in HUISHOUDEN})
    gezin: Bekend = {"overwaarde_woning": 0}
    if "overwaarde_woning" in velden:
        gezin["overwaarde_woning"] = velden["overwaarde_woning"].bedrag() or 0
    if "vermogen" in velden:
        gezin["vermogen"] = velden["vermogen"].bedrag(negatief=True) or 0
    elif "bezittingen" in velden:
        schulden = (velden["schulden"].bedrag() or 0) if "schulden" in velden else 0
        gezin["vermogen"] = (velden["bezittingen"].bedrag() or 0) - schulden
    if "vermogen" in velden and ("bezittingen" in velden or "schulden" in velden):
        velden["vermogen"].fout("VERMOGEN-DUBBEL", "geef het vermogen, of de bezittingen en de schulden")
    verbruikt = [velden[naam].bedrag() or 0 for naam in VERBRUIKT if naam in velden]
    gezin["vermogensvrijlating_verbruikt"] = sum(verbruikt)
    for sleutel in GRENZEN:
        if sleutel in velden:
            gezin["vermogensgrens"] = velden[sleutel].bedrag() or 0
    geval = Geval(gezin, huishouden.geval().personen)
    return {sleutel: Antwoord(vertaling.datum, geval, naam) for sleutel, naam in VERMOGEN_UITKOMSTEN.items()}


def _eigen_woning(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(
        ("overwaarde_woning", "overwaarde", "waarde_woning", "hypotheek", "vrijstelling")
    )
    gezin: Bekend = {}
    for sleutel in ("overwaarde_woning", "overwaarde"):
        if sleutel in velden:
            gezin["overwaarde_woning"] = velden[sleutel].bedrag() or 0
    if "waarde_woning" in velden and "hypotheek" in velden:
        gezin["overwaarde_woning"] = max(
            0, (velden["waarde_woning"].bedrag() or 0) - (velden["hypotheek"].bedrag() or 0)
        )
    if "overwaarde_woning" not in gezin:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"overwaarde_woning" ontbreekt')
    if "vrijstelling" in velden:
        gezin["vrijstelling_eigen_woning"] = velden["vrijstelling"].bedrag() or 0
    return {
        "overwaarde_boven_vrijstelling": Antwoord(
            vertaling.datum, Geval(gezin, ()), "overwaarde_boven_vrijstelling"
        ),
        "vrijstelling": Antwoord(vertaling.datum, Geval(gezin, ()), "vrijstelling_eigen_woning"),
    }


# --- Lowering, deadlines, AOW age ------------------------------------------------------------------------


def _verlaging_woonsituatie(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("gehuwdennorm", "percentage"))
    gezin: Bekend = {"heeft_geen_woonlasten": True}
    if "percentage" in velden:
        gezin["percentage_geen_woonlasten"] = Basispunt(velden["percentage"].procent() or 0)
    else:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"percentage" ontbreekt: de wet noemt er geen')
    if "gehuwdennorm" in velden:
        gezin["norm_gehuwden"] = velden["gehuwdennorm"].bedrag() or 0
    return {"verlaging": Antwoord(vertaling.datum, Geval(gezin, ()), "verlaging_geen_woonlasten")}


def _zoektermijn(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("melding", "leeftijd", "leeftijden"))
    melding = velden["melding"].datum() if "melding" in velden else vertaling.datum
    plekken = velden["leeftijden"].lijst() if "leeftijden" in velden else []
    if "leeftijd" in velden:
        plekken.append(velden["leeftijd"])
    leeftijden = [plek.geheel(18, HOOGSTE_LEEFTIJD) for plek in plekken]
    if not leeftijden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leeftijd" ontbreekt')
    if melding is None or None in leeftijden or not leeftijden:
        return {}
    vroegste = vroegste_aanvraagdatum(melding, tuple(int(leeftijd or 0) for leeftijd in leeftijden))
    return {"vroegste_aanvraag": Vast(vroegste.isoformat())}


def _termijnen(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("aanvraag", "leeftijd"))
    aanvraag = velden["aanvraag"].datum() if "aanvraag" in velden else vertaling.datum
    if aanvraag is None:
        return {}
    return {
        "uiterste_voorschot": Vast(uiterste_voorschotdatum(aanvraag).isoformat()),
        "uiterste_beslissing": Vast(uiterste_beslisdatum(aanvraag).isoformat()),
    }


def _aow_leeftijd(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("geboortedatum",))
    geboren = velden["geboortedatum"].datum() if "geboortedatum" in velden else None
    if geboren is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"geboortedatum" ontbreekt')
        return {}
    bereikt, maanden = aow_datum(geboren)
    return {
        "aow_datum": Vast(bereikt.isoformat()),
        "aow_leeftijd": Vast(f"{maanden // 12} jaar en {maanden % 12} maanden"),
    }


def _leeftijd_kostendeler(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("medebewoner_geboortedatum",))
    geboren = velden["medebewoner_geboortedatum"].datum() if velden else None
    grens = gemeenten.regelboek().op(vertaling.datum).plan.knoop("leeftijdsgrens_kostendeler").waarde
    if geboren is None or grens is None:
        return {}
    return {"telt_mee_vanaf": Vast(maanden_later(geboren, 12 * grens.bedrag).isoformat())}


def _een_janee(velden: Mapping[str, Plek], sleutels: Sequence[str]) -> bool:
    """Whether any of these keys says yes."""
    gezegd = [bool(velden[sleutel].janee()) for sleutel in sleutels if sleutel in velden]
    return any(gezegd)


ONDERWERPEN: Mapping[str, Callable[[Vertaling], Uitkomsten]] = {
    "norm": _norm,
    "norm inrichting": _norm,
    "kostendelers": _kostendelers,
    "kostendelers tellen": _kostendelers,
    "kostendelers, overgang 2023": _kostendelers,
    "vrijlating arbeidsinkomen": _vrijlating,
    "vrijlating arbeidsinkomen gehuwden": _vrijlating_gehuwden,
    "vermogen": _vermogen,
    "vermogensruimte": _vermogen,
    "eigen woning": _eigen_woning,
    "verlaging woonsituatie": _verlaging_woonsituatie,
    "zoektermijn": _zoektermijn,
    "termijnen": _termijnen,
    "aow-leeftijd": _aow_leeftijd,
    "leeftijd kostendeler": _leeftijd_kostendeler,
}
