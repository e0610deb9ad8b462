"""Reading the household of a worked example: who lives there, and of what age."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.invoerlezer import JA, NEE, Plek
from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
    MEESTE_BEWONERS,
    Rolnaam,
    een_janee,
    getelde_bewoners,
    lees_bewoner,
    lees_bewoners,
    rol_in_sleutel,
)
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import (
    AANTAL_HUISGENOTEN,
    ALLEEN,
    BEIDEN_INRICHTING,
    EEN_AOW,
    EEN_INRICHTING,
    EIGEN_LEEFTIJD,
    GEBOORTEDATUMS,
    GEEN_AOW,
    HUISGENOTEN,
    HUISHOUDEN,
    JONGSTE_KIND,
    KINDEREN,
    LEEFVORMEN,
    MET_RECHT,
    OUDER,
    PAAR,
    PARTNER_INRICHTING,
    PARTNERLEEFTIJD,
    PERSONEN,
    VOLWASSEN_KINDEREN,
    WEL_AOW,
    ZONDER_RECHT,
    Huishouden,
    kind_van,
)
from opstap.opdrachten.voorbeelden.huishoudencontrole import controleer
from opstap.opdrachten.voorbeelden.vertaling import Vertaling
from opstap.regels import dag, volle_jaren


def namen_van_huishouden(invoer: Plek) -> tuple[str, ...]:
    """All names by which an example may describe its household, with the housemates that it names itself."""
    return (*HUISHOUDEN, *(naam for naam in invoer.namen() if is_losse_huisgenoot(naam)))


def lees_huishouden(vertaling: Vertaling, velden: Mapping[str, Plek], *, gehuwd: bool = False) -> Huishouden:
    """Read all that an example can say about who lives where. `gehuwd`: what else it says is of a couple."""
    huishouden = Huishouden(gehuwd=gehuwd)
    lees_leefvorm(huishouden, velden)
    lees_leeftijden(vertaling, huishouden, velden)
    if een_janee(velden, ZONDER_RECHT):
        huishouden.gehuwd = huishouden.partner_zonder_recht = True
    met_recht = een_waarde(velden, MET_RECHT)
    if met_recht is not None:
        huishouden.gehuwd = True
        huishouden.partner_zonder_recht = met_recht.janee() is False
    for sleutel in (*HUISGENOTEN, "medebewoner"):
        if sleutel in velden:
            _lees_huisgenoten(vertaling, huishouden, sleutel, velden[sleutel])
    for sleutel, plek in velden.items():
        if is_losse_huisgenoot(sleutel):
            for bewoner in lees_bewoners(vertaling, sleutel, plek):
                huishouden.voeg_toe(bewoner)
    _lees_volwassen_kinderen(huishouden, velden)
    _lees_aantal_huisgenoten(vertaling, huishouden, velden)
    lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "geen_beroep_op_ouders" in velden:
        huishouden.geen_beroep_op_ouders = bool(velden["geen_beroep_op_ouders"].janee())
    controleer(vertaling, huishouden, velden)
    if not huishouden.gehuwd and not noemt_leefvorm(velden):
        vertaling.lees_als("zonder leefvorm: alleenstaande")
    if huishouden.zonder_leeftijd:
        vertaling.lees_als(
            "zonder leeftijd: 21 jaar of ouder, en jonger dan de AOW-leeftijd tenzij anders gezegd"
        )
    return huishouden


def noemt_leefvorm(velden: Mapping[str, Plek]) -> bool:
    """Whether an example says itself in what form somebody lives."""
    return any(naam in velden for naam in ("leefvorm", *PAAR, *ALLEEN, *OUDER))


def is_losse_huisgenoot(sleutel: str) -> bool:
    """Whether a key names a housemate, such as `inwonende_neef: 29` or `broers: [24, 28]`."""
    return sleutel not in HUISHOUDEN and rol_in_sleutel(sleutel) is not None


def _lees_huisgenoten(vertaling: Vertaling, huishouden: Huishouden, sleutel: str, plek: Plek) -> None:
    """Described in a list, or only counted."""
    if plek.is_lijst or sleutel == "medebewoner" or plek.is_velden:
        bewoners = [lees_bewoner(vertaling, deel) for deel in (plek.lijst() if plek.is_lijst else [plek])]
    else:
        bewoners = list(getelde_bewoners(vertaling, plek, Rolnaam("medebewoner", meervoud=True)))
    for bewoner in bewoners:
        huishouden.voeg_toe(bewoner)


def _lees_aantal_huisgenoten(
    vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]
) -> None:
    """A number alone counts; beside the people themselves it says the same once more."""
    plek = een_waarde(velden, AANTAL_HUISGENOTEN)
    if plek is None:
        return
    genoemd, geteld = len(huishouden.bewoners), plek.geheel(0, MEESTE_BEWONERS)
    if not genoemd:
        _lees_huisgenoten(vertaling, huishouden, AANTAL_HUISGENOTEN[0], plek)
    elif geteld is not None and geteld != genoemd:
        plek.fout(
            "INVOER-TEGENSTRIJDIG", f"hier staan {geteld} huisgenoten, maar er zijn er {genoemd} genoemd"
        )


def lees_leefvorm(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    leefvorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    huishouden.gehuwd |= leefvorm == "gehuwden" or een_janee(velden, PAAR)
    ouder = leefvorm == "alleenstaande_ouder" or een_janee(velden, OUDER)
    if huishouden.gehuwd and (ouder or leefvorm == "alleenstaande" or een_janee(velden, ALLEEN)):
        velden["leefvorm" if "leefvorm" in velden else next(iter(velden))].fout(
            "LEEFVORM-TEGENSTRIJDIG", "het huishouden kan niet alleenstaand en gehuwd tegelijk zijn"
        )
    _lees_kinderen(huishouden, velden)
    if ouder and not huishouden.kinderen:
        huishouden.kinderen = [None]


def _lees_kinderen(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """By age or counted; both ways must be of as many, and the youngest one of them."""
    genoemd = [(velden[sleutel], lees_kinderen(velden[sleutel])) for sleutel in KINDEREN if sleutel in velden]
    for plek, kinderen in genoemd[1:]:
        if len(kinderen) != len(genoemd[0][1]):
            elders = f"op {genoemd[0][0].waar} {len(genoemd[0][1])}"
            plek.fout("INVOER-TEGENSTRIJDIG", f"dit zijn er {len(kinderen)}, maar {elders}; haal er één weg")
    huishouden.kinderen = next(
        (kinderen for _, kinderen in genoemd if None not in kinderen), genoemd[0][1] if genoemd else []
    )
    jongste = een_waarde(velden, JONGSTE_KIND)
    leeftijd = None if jongste is None else jongste.geheel(0, HOOGSTE_LEEFTIJD)
    bekend = [jaren for jaren in huishouden.kinderen if jaren is not None]
    if jongste is None or leeftijd is None:
        return
    if bekend and min(bekend) != leeftijd:
        jongste.fout(
            "INVOER-TEGENSTRIJDIG", f"het jongste kind is hier {leeftijd}, maar elders {min(bekend)}"
        )
    elif not bekend:
        huishouden.kinderen = [leeftijd, *huishouden.kinderen[1:]]


def lees_kinderen(plek: Plek) -> list[int | None]:
    """The ages of the children, or for each that is only counted None."""
    if not plek.is_lijst:
        return [None] * (plek.geheel(0, 20) or 0)
    plekken = [deel.velden(("leeftijd",)).get("leeftijd", deel) for deel in plek.lijst() if deel.is_velden]
    plekken += [deel for deel in plek.lijst() if not deel.is_velden]
    return [deel.geheel(0, HOOGSTE_LEEFTIJD) for deel in plekken]


def lees_leeftijden(vertaling: Vertaling, huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    """Ages or dates of birth of the couple; also of somebody described with keys of their own."""
    if "leeftijden" in velden:
        plekken = velden["leeftijden"].lijst()
        if len(plekken) != (2 if huishouden.gehuwd else 1):
            velden["leeftijden"].fout("LEEFTIJDEN-AANTAL", "geef één leeftijd per persoon: twee bij gehuwden")
        for nummer, plek in enumerate(plekken[:2]):
            _lees_leeftijd(huishouden, nummer, plek)
    for sleutels, nummer in ((EIGEN_LEEFTIJD, 0), (PARTNERLEEFTIJD, 1)):
        eigen = een_waarde(velden, sleutels)
        if eigen is not None:
            _lees_leeftijd(huishouden, nummer, eigen)
    for nummer, sleutel in enumerate(GEBOORTEDATUMS):
        if sleutel in velden:
            _lees_geboortedatum(vertaling, huishouden, nummer, velden[sleutel])
    for sleutel, nummer in PERSONEN.items():
        if sleutel in velden:
            _lees_persoon(vertaling, huishouden, nummer, velden[sleutel])


def _lees_persoon(vertaling: Vertaling, huishouden: Huishouden, nummer: int, plek: Plek) -> None:
    if nummer == 1:
        if not plek.is_velden and (plek.tekst() or "").casefold() in (*JA, *NEE):
            huishouden.gehuwd |= bool(plek.janee())
            return
        huishouden.gehuwd = True
    if not plek.is_velden:
        _lees_leeftijd(huishouden, nummer, plek)
        return
    eigen = plek.velden(("leeftijd", "geboortedatum", "aow", "inrichting", "rechthebbend"))
    if "leeftijd" in eigen:
        _lees_leeftijd(huishouden, nummer, eigen["leeftijd"])
    if "geboortedatum" in eigen:
        _lees_geboortedatum(vertaling, huishouden, nummer, eigen["geboortedatum"])
    if "aow" in eigen:
        huishouden.aow[nummer] = eigen["aow"].janee()
    if "inrichting" in eigen:
        huishouden.inrichting[nummer] = bool(eigen["inrichting"].janee())
    if "rechthebbend" in eigen and nummer == 1:
        huishouden.partner_zonder_recht = eigen["rechthebbend"].janee() is False


def _lees_leeftijd(huishouden: Huishouden, nummer: int, plek: Plek) -> None:
    """A number, or in words on which side of the AOW age somebody is."""
    woorden = " ".join((plek.tekst() or "").casefold().replace("_", " ").split())
    if woorden in (*WEL_AOW, *GEEN_AOW):
        huishouden.aow[nummer] = woorden in WEL_AOW
        return
    leeftijd, eerder = plek.geheel(0, HOOGSTE_LEEFTIJD), huishouden.leeftijden[nummer]
    if None not in (leeftijd, eerder) and leeftijd != eerder:
        plek.fout("LEEFTIJD-TEGENSTRIJDIG", f"hier staat {leeftijd} jaar, maar elders {eerder} jaar")
    huishouden.leeftijden[nummer] = leeftijd


def _lees_geboortedatum(vertaling: Vertaling, huishouden: Huishouden, nummer: int, plek: Plek) -> None:
    geboren = plek.datum()
    if geboren is not None and vertaling.datums and geboren > vertaling.datum:
        plek.fout("GEBOORTEDATUM-TOEKOMST", "deze geboortedatum ligt na de datum van het geval")
    gezegd = huishouden.leeftijden[nummer]
    if geboren is not None and gezegd is not None and vertaling.datums:
        jaren = volle_jaren(dag(geboren), dag(vertaling.datum))
        if jaren != gezegd:
            zin = f"wie dan is geboren, is {jaren} jaar, maar elders staat {gezegd} jaar"
            plek.fout("LEEFTIJD-TEGENSTRIJDIG", zin)
    huishouden.geboortedatums[nummer] = None if geboren is None else int(dag(geboren))


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


def _lees_volwassen_kinderen(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    for sleutel in VOLWASSEN_KINDEREN:
        for plek in velden[sleutel].lijst() if sleutel in velden else []:
            huishouden.bewoners.append(kind_van(plek.geheel(18, HOOGSTE_LEEFTIJD)))
    if "studerend" not in velden:
        return
    for plek in velden["studerend"].lijst():
        leeftijd = plek.geheel(0, HOOGSTE_LEEFTIJD)
        wie = [bewoner for bewoner in huishouden.bewoners if bewoner.get("leeftijd") == leeftijd]
        if len(wie) != 1:
            plek.fout("STUDEREND-WIE", "noem hier de leeftijd van precies één huisgenoot die studeert")
        for bewoner in wie:
            bewoner["student"] = True
