"""Reading the household of a worked example: who lives there, and of what age."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.invoerlezer import JA, NEE, Plek
from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
    Rolnaam,
    een_janee,
    getelde_bewoners,
    lees_bewoner,
    lees_bewoners,
    rol_in_sleutel,
)
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
from opstap.opdrachten.voorbeelden.vertaling import Vertaling
from opstap.regels import dag


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
    for sleutel in MET_RECHT:
        if sleutel in velden:
            huishouden.gehuwd = True
            huishouden.partner_zonder_recht = velden[sleutel].janee() is False
    for sleutel in (*HUISGENOTEN, *AANTAL_HUISGENOTEN, "medebewoner"):
        if sleutel in velden:
            _lees_huisgenoten(vertaling, huishouden, sleutel, velden[sleutel])
    for sleutel, plek in velden.items():
        if is_losse_huisgenoot(sleutel):
            for bewoner in lees_bewoners(vertaling, sleutel, plek):
                huishouden.voeg_toe(bewoner)
    _lees_volwassen_kinderen(huishouden, velden)
    lees_aow_en_inrichting(vertaling, huishouden, velden)
    if "geen_beroep_op_ouders" in velden:
        huishouden.geen_beroep_op_ouders = bool(velden["geen_beroep_op_ouders"].janee())
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


def lees_leefvorm(huishouden: Huishouden, velden: Mapping[str, Plek]) -> None:
    leefvorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    huishouden.gehuwd |= leefvorm == "gehuwden" or een_janee(velden, PAAR)
    ouder = leefvorm == "alleenstaande_ouder" or een_janee(velden, OUDER)
    if huishouden.gehuwd and (ouder or leefvorm == "alleenstaande" or een_janee(velden, ALLEEN)):
        velden["leefvorm" if "leefvorm" in velden else next(iter(velden))].fout(
            "LEEFVORM-TEGENSTRIJDIG", "het huishouden kan niet alleenstaand en gehuwd tegelijk zijn"
        )
    for sleutel in KINDEREN:
        if sleutel in velden:
            gelezen = lees_kinderen(velden[sleutel])
            huishouden.kinderen = max(huishouden.kinderen, gelezen, key=len)
    for sleutel in JONGSTE_KIND:
        if sleutel in velden:
            jongste = velden[sleutel].geheel(0, HOOGSTE_LEEFTIJD)
            huishouden.kinderen = [jongste, *huishouden.kinderen[1:]]
    if ouder and not huishouden.kinderen:
        huishouden.kinderen = [None]


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
        for sleutel in sleutels:
            if sleutel in velden:
                _lees_leeftijd(huishouden, nummer, velden[sleutel])
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
    else:
        huishouden.leeftijden[nummer] = plek.geheel(0, HOOGSTE_LEEFTIJD)


def _lees_geboortedatum(vertaling: Vertaling, huishouden: Huishouden, nummer: int, plek: Plek) -> None:
    geboren = plek.datum()
    if geboren is not None and vertaling.datums and geboren > vertaling.datum:
        plek.fout("GEBOORTEDATUM-TOEKOMST", "deze geboortedatum ligt na de datum van het geval")
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
