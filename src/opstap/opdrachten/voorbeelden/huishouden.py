"""A household in the words of a worked example: form, ages, children and housemates."""

from __future__ import annotations

from dataclasses import dataclass, field

from opstap.opdrachten.voorbeelden.bewoners import Bewoner
from opstap.opdrachten.voorbeelden.vertaling import Bekend
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval

LEEFVORMEN = {
    "alleenstaande": "alleenstaande",
    "alleenstaand": "alleenstaande",
    "alleenstaande_ouder": "alleenstaande_ouder",
    "eenoudergezin": "alleenstaande_ouder",
    "gehuwden": "gehuwden",
    "gehuwd": "gehuwden",
    "samenwonend": "gehuwden",
    "samenwonenden": "gehuwden",
    "echtpaar": "gehuwden",
    "paar": "gehuwden",
    "partners": "gehuwden",
}
WEL_AOW = ("aow", "boven aow", "aow-leeftijd", "boven de aow-leeftijd", "vanaf aow", "aow-gerechtigd")
GEEN_AOW = (
    "onder aow", "onder de aow-leeftijd", "geen aow", "tot aow", "onder aow-leeftijd", "volwassen",
    "21 tot aow", "21 jaar tot aow-leeftijd",
)  # fmt: skip
"""Words that may stand for an age."""

PAAR = ("gehuwd", "gehuwden", "echtpaar", "echtpaar_bijstand", "samenwonend")
ALLEEN = ("alleenstaande", "alleenstaand")
OUDER = ("alleenstaande_ouder",)
EIGEN_LEEFTIJD = ("leeftijd", "belanghebbende_leeftijd", "leeftijd_belanghebbende", "leeftijd_aanvrager")
PARTNERLEEFTIJD = ("partner_leeftijd", "leeftijd_partner", "leeftijd_echtgenoot")
GEBOORTEDATUMS = ("geboortedatum", "geboortedatum_partner")
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
KINDEREN = ("kinderen", "leeftijden_kinderen", "aantal_kinderen")
JONGSTE_KIND = ("jongste_kind", "leeftijd_jongste_kind", "jongste_kind_leeftijd")
HUISGENOTEN = ("overige_bewoners", "medebewoners", "huisgenoten")
AANTAL_HUISGENOTEN = ("aantal_medebewoners", "meerderjarige_medebewoners", "volwassen_medebewoners")
VOLWASSEN_KINDEREN = ("kinderen_meerderjarig", "meerderjarige_kinderen", "volwassen_kinderen")
BEVESTIGINGEN = (
    "niet_studerend", "geen_commerciele_relatie", "beiden_bijstand", "allen_bijstand", "geen_studenten",
)  # fmt: skip
PERSONEN = {"aanvrager": 0, "belanghebbende": 0, "partner": 1, "echtgenoot": 1}
"""Somebody described with keys of their own, or by age alone."""
HUISHOUDEN = (
    "leefvorm", *PAAR, *ALLEEN, *OUDER, *EIGEN_LEEFTIJD, *PARTNERLEEFTIJD, "leeftijden", *GEBOORTEDATUMS,
    "aow", "beiden_aow", *EEN_AOW, "inrichting", *EEN_INRICHTING, *PARTNER_INRICHTING, *BEIDEN_INRICHTING,
    *ZONDER_RECHT, *MET_RECHT, *KINDEREN, *JONGSTE_KIND, *HUISGENOTEN, *AANTAL_HUISGENOTEN, "medebewoner",
    *VOLWASSEN_KINDEREN, "studerend", "geen_beroep_op_ouders", *BEVESTIGINGEN, "bijstand",
    *PERSONEN,
)  # fmt: skip


@dataclass
class Huishouden:
    """A household as an example describes it; None is what it leaves open."""

    gehuwd: bool = False
    leeftijden: list[int | None] = field(default_factory=lambda: [None, None])
    geboortedatums: list[int | None] = field(default_factory=lambda: [None, None])
    aow: list[bool | None] = field(default_factory=lambda: [None, None])
    inrichting: list[bool] = field(default_factory=lambda: [False, False])
    partner_zonder_recht: bool = False
    kinderen: list[int | None] = field(default_factory=list)
    bewoners: list[Bekend] = field(default_factory=list)
    geen_beroep_op_ouders: bool = False

    @property
    def eigen_leeftijden(self) -> list[int | None]:
        return self.leeftijden[: 2 if self.gehuwd else 1]

    @property
    def zonder_leeftijd(self) -> list[int]:
        """Who of the couple has no age and no date of birth."""
        return [
            nummer
            for nummer, leeftijd in enumerate(self.eigen_leeftijden)
            if leeftijd is None and self.geboortedatums[nummer] is None
        ]

    def voeg_toe(self, bewoner: Bewoner) -> None:
        """A partner becomes one of the couple, everyone else a housemate."""
        if bewoner.is_partner:
            self.gehuwd = True
            self.leeftijden[1] = bewoner.leeftijd
        else:
            self.bewoners.append(bewoner.bekend)

    def geval(self) -> Geval:
        personen = [self._belanghebbende(0, Rol.AANVRAGER)]
        if self.gehuwd:
            personen.append(self._belanghebbende(1, Rol.PARTNER))
        personen += [kind_van(leeftijd) for leeftijd in self.kinderen]
        return Geval({}, (*personen, *self.bewoners))

    def _belanghebbende(self, nummer: int, rol: Rol) -> Bekend:
        recht = not (nummer == 1 and self.partner_zonder_recht)
        persoon: Bekend = {
            "rol": int(rol),
            "in_inrichting": self.inrichting[nummer],
            "geen_beroep_op_ouders": self.geen_beroep_op_ouders,
        }
        leeftijd, geboren, aow = self.leeftijden[nummer], self.geboortedatums[nummer], self.aow[nummer]
        if leeftijd is not None:
            persoon |= {"leeftijd": leeftijd, "rechthebbend": recht}
            if aow is not None:
                persoon["aow_leeftijd_bereikt"] = aow
        elif geboren is not None:
            persoon |= {"geboortedatum": geboren, "rechthebbend": recht}
        else:
            persoon |= {"is_jongere": False, "aow_leeftijd_bereikt": bool(aow), "is_rechthebbende": recht}
        return persoon


def kind_van(leeftijd: int | None) -> Bekend:
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
