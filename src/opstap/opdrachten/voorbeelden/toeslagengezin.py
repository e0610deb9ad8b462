"""A household in the words of an example of allowances or tax: partner, ages, children, others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.bewoners import HOOGSTE_LEEFTIJD
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import GEEN_AOW, WEL_AOW
from opstap.opdrachten.voorbeelden.huishoudentekst import Huishoudentekst, lees_huishoudentekst
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Vertaling
from opstap.recht.belasting import AowInJaar
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval

HUISHOUDEN = ("huishouden", "huishoudtype", "leefvorm")
PARTNER = ("toeslagpartner", "heeft_toeslagpartner", "partner", "met_partner")
LEEFTIJD = ("leeftijd", "leeftijd_aanvrager")
PARTNERLEEFTIJD = ("leeftijd_partner", "leeftijd_toeslagpartner", "partner_leeftijd")
KINDEREN = ("leeftijden_kinderen", "kinderen", "aantal_kinderen")
PERSONEN = ("aantal_personen", "aantal_bewoners", "personen")
VERMOGEN = ("vermogen_1_januari", "vermogen", "rendementsgrondslag")
GEZIN = (
    *HUISHOUDEN, *PARTNER, *LEEFTIJD, *PARTNERLEEFTIJD, *KINDEREN, *PERSONEN, *VERMOGEN, "medebewoners",
    "geboortedatum", "omschrijving", "leeftijden",
)  # fmt: skip
JONG_KIND, MEESTE_KINDEREN = 6, 20
_GEEN_EIGEN: Bekend = {
    "is_toeslagpartner": False,
    "toetsingsinkomen_persoon": 0,
    "arbeidsinkomen": 0,
    "vermogen_1_januari": 0,
}


@dataclass
class Toeslaggezin:
    """Who lives there. A leeftijd of None is an adult under the AOW age, `AOW` one above it."""

    personen: list[Bekend] = field(default_factory=list)
    gezin: Bekend = field(default_factory=dict)

    @property
    def heeft_partner(self) -> bool:
        return any(persoon["rol"] == Rol.PARTNER for persoon in self.personen)

    def geval(self, **gezin: int | bool) -> Geval:
        return Geval({**self.gezin, **gezin}, tuple(self.personen))


def lees_gezin(
    vertaling: Vertaling,
    velden: Mapping[str, Plek],
    *,
    kinderen_zonder_leeftijd: bool = False,
    partner: bool = False,
) -> Toeslaggezin:
    """Read all that an example says of who lives there; what it leaves open is noted as read.

    `partner`: what else it says is of a couple.
    `kinderen_zonder_leeftijd`: children that are only counted are read as young ones, for an outcome that
    is the same at all ages under twelve.
    """
    tekst = lees_huishoudentekst(een_waarde(velden, HUISHOUDEN))
    resultaat = Toeslaggezin()
    resultaat.personen.append(_volwassene(vertaling, Rol.AANVRAGER, velden, LEEFTIJD, tekst.ouderen))
    if _partner(vertaling, velden, tekst, partner):
        resultaat.personen.append(_volwassene(vertaling, Rol.PARTNER, velden, PARTNERLEEFTIJD, tekst.ouderen))
    _lees_leeftijden(velden, resultaat)
    resultaat.personen += _kinderen(vertaling, velden, tekst, ook_geteld=kinderen_zonder_leeftijd)
    for plek in velden["medebewoners"].lijst() if "medebewoners" in velden else []:
        resultaat.personen.append(_medebewoner(plek))
    _vul_aan(vertaling, velden, tekst, resultaat)
    vermogen = een_waarde(velden, VERMOGEN)
    resultaat.gezin["vermogen_toeslagen"] = 0 if vermogen is None else vermogen.bedrag() or 0
    if vermogen is None:
        vertaling.lees_als("er is geen vermogen")
    return resultaat


def _lees_leeftijden(velden: Mapping[str, Plek], resultaat: Toeslaggezin) -> None:
    """The ages of the adults in one list; the second is that of a partner or else of a housemate."""
    if "leeftijden" not in velden:
        return
    leeftijden = [plek.geheel(0, HOOGSTE_LEEFTIJD) or 0 for plek in velden["leeftijden"].lijst()]
    if len(leeftijden) != len(resultaat.personen) or any(naam in velden for naam in LEEFTIJD):
        velden["leeftijden"].fout("LEEFTIJDEN-AANTAL", "geef één leeftijd per volwassene: twee bij een paar")
        return
    for nummer, leeftijd in enumerate(leeftijden):
        rol = {
            naam: resultaat.personen[nummer][naam] for naam in ("rol", "is_toeslagpartner", "zorgverzekerd")
        }
        resultaat.personen[nummer] = rol | {"leeftijd": leeftijd}


def _partner(vertaling: Vertaling, velden: Mapping[str, Plek], tekst: Huishoudentekst, blijkt: bool) -> bool:
    """By its own name, else by an age of a partner, else by the words for the household."""
    gezegd = een_waarde(velden, PARTNER)
    if gezegd is not None:
        return bool(gezegd.janee())
    if tekst.partner is None:
        blijkt = blijkt or any(sleutel in velden for sleutel in PARTNERLEEFTIJD)
        if not blijkt and tekst.personen is None:
            vertaling.lees_als("er is geen toeslagpartner")
        return blijkt
    return tekst.partner


def _volwassene(
    vertaling: Vertaling, rol: Rol, velden: Mapping[str, Plek], sleutels: tuple[str, ...], ouderen: bool
) -> Bekend:
    persoon: Bekend = {"rol": int(rol), "is_toeslagpartner": rol == Rol.PARTNER, "zorgverzekerd": True}
    plek = een_waarde(velden, sleutels)
    woorden = "" if plek is None else (plek.tekst() or "").casefold().replace("_", " ")
    if rol == Rol.AANVRAGER and "geboortedatum" in velden:
        geboren = velden["geboortedatum"].datum()
        if geboren is not None:
            return persoon | {"geboortedatum": int(dag(geboren))}
    if plek is not None and woorden not in (*WEL_AOW, *GEEN_AOW):
        leeftijd = plek.geheel(0, HOOGSTE_LEEFTIJD)
        return persoon | {"leeftijd": leeftijd or 0}
    aow = woorden in WEL_AOW or (plek is None and ouderen)
    if plek is None:
        grens = "vanaf" if aow else "tot"
        vertaling.lees_als(f"wie geen leeftijd heeft, is volwassen, {grens} de AOW-leeftijd")
    return persoon | {
        "kan_toeslagpartner_zijn": rol == Rol.PARTNER,
        "oud_genoeg_voor_zorgtoeslag": True,
        "is_meerderjarige_aanvrager": rol == Rol.AANVRAGER,
        "oud_genoeg_voor_gewone_huurgrens": True,
        "aow_in_jaar": int(AowInJaar.HELE_JAAR if aow else AowInJaar.NIET),
        "aow_leeftijd_bereikt": aow,
        "langere_schijf_geldt": False,
    }


def _kinderen(
    vertaling: Vertaling, velden: Mapping[str, Plek], tekst: Huishoudentekst, *, ook_geteld: bool
) -> list[Bekend]:
    """The children by age or date of birth; those that are only counted are young, when that may be."""
    lijst = een_waarde({naam: plek for naam, plek in velden.items() if plek.is_lijst}, KINDEREN)
    geteld = een_waarde({naam: plek for naam, plek in velden.items() if not plek.is_lijst}, KINDEREN)
    aantal = tekst.kinderen if geteld is None else geteld.geheel(0, MEESTE_KINDEREN) or 0
    if lijst is not None:
        kinderen = [lees_kind(kind) for kind in lijst.lijst()]
        if geteld is not None and len(kinderen) != aantal:
            geteld.fout("INVOER-TEGENSTRIJDIG", f"op {lijst.waar} staan er {len(kinderen)}; haal er één weg")
        return kinderen
    plek = geteld or een_waarde(velden, HUISHOUDEN)
    if len(tekst.leeftijden) == aantal:
        return [_kind(leeftijd) for leeftijd in tekst.leeftijden]
    if aantal and ook_geteld:
        vertaling.lees_als("de kinderen zijn jonger dan 12 jaar")
    elif aantal and plek is not None:
        plek.fout("VOORBEELD-ONVOLLEDIG", "van de kinderen ontbreekt de leeftijd; geef leeftijden_kinderen")
    return [_kind(JONG_KIND)] * aantal


def lees_kind(plek: Plek) -> Bekend:
    """One child: an age, or its own keys."""
    eigen = plek.velden(("leeftijd", "geboortedatum")) if plek.is_velden else {"leeftijd": plek}
    if "geboortedatum" in eigen and (geboren := eigen["geboortedatum"].datum()) is not None:
        return {"rol": int(Rol.KIND), "geboortedatum": int(dag(geboren)), **_GEEN_EIGEN}
    if "leeftijd" not in eigen:
        plek.fout("LEEFTIJD-ONTBREEKT", "de leeftijd van dit kind ontbreekt")
        return _kind(0)
    return _kind(eigen["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) or 0)


def _kind(leeftijd: int) -> Bekend:
    """A child of which only the age is known: it had that age before the month and the quarter began."""
    return {
        "rol": int(Rol.KIND),
        "leeftijd": leeftijd,
        "leeftijd_deze_maand_bereikt": False,
        "leeftijd_dit_kwartaal_bereikt": False,
        **_GEEN_EIGEN,
    }


def _medebewoner(plek: Plek) -> Bekend:
    """Somebody else in the home: `kind` or `relatie: kind` makes it a child with its own income."""
    velden = plek.velden(("leeftijd", "inkomen", "toetsingsinkomen", "relatie", "onderhuurder", "vermogen"))
    kind = "relatie" in velden and velden["relatie"].tekst() in ("kind", "zoon", "dochter", "pleegkind")
    bewoner: Bekend = {
        "rol": int(Rol.KIND if kind else Rol.MEDEBEWONER),
        "huurt_deel_van_woning": "onderhuurder" in velden and bool(velden["onderhuurder"].janee()),
        "is_ouder_of_kind_van_aanvrager": kind,
        **_GEEN_EIGEN,
    }
    if "leeftijd" in velden:
        bewoner["leeftijd"] = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) or 0
    else:
        bewoner["oud_genoeg_voor_gewone_huurgrens"] = True
    for sleutel, naam in (
        ("inkomen", "toetsingsinkomen_persoon"),
        ("toetsingsinkomen", "toetsingsinkomen_persoon"),
        ("vermogen", "vermogen_1_januari"),
    ):
        if sleutel in velden:
            bewoner[naam] = velden[sleutel].bedrag() or 0
    return bewoner


def _vul_aan(
    vertaling: Vertaling, velden: Mapping[str, Plek], tekst: Huishoudentekst, resultaat: Toeslaggezin
) -> None:
    """Bring the household to the number of persons that the example names."""
    geteld = een_waarde(velden, PERSONEN)
    plek = geteld or een_waarde(velden, HUISHOUDEN)
    genoemd = tekst.personen if geteld is None else geteld.geheel(1, 30) or 1
    aantal = genoemd or 0
    if genoemd == 0 and len(resultaat.personen) == 1:
        aantal = 2
        vertaling.lees_als("een meerpersoonshuishouden zonder aantal heeft twee personen")
    if plek is not None and 0 < aantal < len(resultaat.personen):
        plek.fout(
            "HUISHOUDEN-TEGENSTRIJDIG",
            f"het aantal personen is {aantal}, maar er zijn er {len(resultaat.personen)} genoemd",
        )
    while len(resultaat.personen) < aantal:
        vertaling.lees_als("van de andere bewoners zit het inkomen in het toetsingsinkomen")
        resultaat.personen.append(
            {
                "rol": int(Rol.MEDEBEWONER),
                "huurt_deel_van_woning": False,
                "oud_genoeg_voor_gewone_huurgrens": True,
                "aow_in_jaar": resultaat.personen[0].get("aow_in_jaar", int(AowInJaar.NIET)),
                "aow_leeftijd_bereikt": False,
                **_GEEN_EIGEN,
            }
        )
