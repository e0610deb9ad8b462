"""Reading the persons of a case file: applicant and partner, children, and others who live there."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from opstap.opdrachten.gevalbestand.lezing import Lezing
from opstap.opdrachten.gevalbestand.rij import Rij
from opstap.opdrachten.gevalbestand.woorden import (
    ANDERE_NAAM,
    ANDERS_TE_SCHRIJVEN,
    EIGEN_KIND,
    FAMILIE,
    HOOGSTE_LEEFTIJD,
    HUISGENOOT_HINT,
    HUURDERS,
    INKOMEN,
    INKOMEN_HINT,
    INKOMENSSOORTEN,
    KIND,
    KIND_HINT,
    LOON,
    MEDEBEWONER,
    MEDEHUURDERS,
    PERSOON,
    PERSOON_HINT,
    RELATIE_HINT,
    RELATIES,
    TELT_NIET,
)
from opstap.opdrachten.invoerlezer import Plek, als_woord
from opstap.recht.participatiewet import Rol
from opstap.recht.participatiewet.soorten import Plaats
from opstap.verkenning.niet_genoemd import HUISHOUDING, Afwezig
from opstap.verkenning.niet_genoemd import PERSOON as AFWEZIG

INKOMENS = ("netto_loon", "overig_inkomen")
"""What a list of income is about."""

ROLLEN = {"aanvrager": Rol.AANVRAGER, "partner": Rol.PARTNER, "echtgenoot": Rol.PARTNER}
PLAATSEN = {
    Rol.AANVRAGER: Plaats.AANVRAGER,
    Rol.PARTNER: Plaats.ECHTGENOOT,
    Rol.KIND: Plaats.KIND,
    Rol.MEDEBEWONER: Plaats.HUISGENOOT,
}
ROL_HINT = {
    "kind": 'Zet kinderen in de lijst "kinderen".',
    "medebewoner": 'Zet medebewoners in de lijst "medebewoners".',
}
NAMEN = {
    Rol.AANVRAGER: "de aanvrager",
    Rol.PARTNER: "de partner",
    Rol.KIND: "het kind",
    Rol.MEDEBEWONER: "de medebewoner",
}


def lees_personen(lezing: Lezing, wortel: Plek, velden: Mapping[str, Plek]) -> list[Rij]:
    """Everybody in the household, applicant and partner first."""
    rijen: list[Rij] = []
    if "personen" in velden:
        rijen = [_belanghebbende(lezing, plek) for plek in velden["personen"].lijst()]
        _controleer_rollen(velden["personen"], rijen)
    elif not lezing.mag_onvolledig:
        wortel.fout(
            "PERSONEN-ONTBREKEN", 'de personen ontbreken; schrijf "personen" met ten minste de aanvrager'
        )
    for naam, lees_een in (("kinderen", _kind), ("medebewoners", _medebewoner)):
        if naam in velden:
            rijen += [lees_een(lezing, plek) for plek in velden[naam].lijst()]
        elif rijen:
            lezing.mist(naam)
    return rijen


def _controleer_rollen(plek: Plek, rijen: list[Rij]) -> None:
    """Exactly one applicant, at most one partner; who comes next is refused with the place of the first."""
    rollen = [rij.rol for rij in rijen]
    if not rijen:
        plek.fout("PERSONEN-ONTBREKEN", "hier hoort ten minste de aanvrager te staan")
    elif not {None, Rol.AANVRAGER} & set(rollen):
        plek.fout("ROL-AANVRAGER", "er hoort precies één persoon met rol: aanvrager te zijn")
    for rol, code in ((Rol.AANVRAGER, "ROL-AANVRAGER"), (Rol.PARTNER, "ROL-PARTNER")):
        plekken = [rij.begin for rij in rijen if rij.rol == rol and rij.begin is not None]
        for ander in plekken[1:]:
            ander.fout(code, f"{NAMEN[rol]} staat al op {plekken[0].waar}; er kan er maar één zijn")


def _belanghebbende(lezing: Lezing, plek: Plek) -> Rij:
    velden = lezing.velden(plek, PERSOON, PERSOON_HINT, per_persoon=True)
    rij = Rij(lezing.plan, begin=plek)
    rol = velden["rol"].keuze(ROLLEN, hint=ROL_HINT) if "rol" in velden else None
    if "rol" not in velden:
        plek.fout("ROL-ONTBREEKT", "de rol ontbreekt; kies aanvrager of partner")
    _gewone_velden(lezing, plek, velden, rij, rol or Rol.PARTNER, PERSOON)
    if rol is not None:
        _rol(lezing, rij, rol, velden["rol"])
    _inkomen(lezing, velden.get("inkomen"), rij)
    _wat_niet_genoemd_is(lezing, rij, rol or Rol.PARTNER, stil=INKOMENS if "inkomen" in velden else ())
    return rij


def _kind(lezing: Lezing, plek: Plek) -> Rij:
    rij = Rij(lezing.plan, begin=plek)
    _rol(lezing, rij, Rol.KIND, plek)
    if plek.is_velden:
        velden = lezing.velden(plek, KIND, KIND_HINT, per_persoon=True)
        _gewone_velden(lezing, plek, velden, rij, Rol.KIND, KIND)
    else:
        rij.lees("leeftijd", plek, lambda veld: veld.geheel(0, HOOGSTE_LEEFTIJD))
        lezing.namen.append(NAMEN[Rol.KIND])
    _wat_niet_genoemd_is(lezing, rij, Rol.KIND)
    return rij


def _medebewoner(lezing: Lezing, plek: Plek) -> Rij:
    velden = lezing.velden(plek, MEDEBEWONER, HUISGENOOT_HINT, per_persoon=True)
    rij = Rij(lezing.plan, begin=plek)
    relatie = velden["relatie"].keuze(RELATIES, hint=RELATIE_HINT) if "relatie" in velden else None
    rol = Rol.KIND if relatie in EIGEN_KIND else Rol.MEDEBEWONER
    rij.relatie = relatie
    _gewone_velden(lezing, plek, velden, rij, rol, MEDEBEWONER)
    _rol(lezing, rij, rol, plek)
    if relatie is not None and "familie_eerste_of_tweede_graad" not in rij.plekken:
        rij.zet("familie_eerste_of_tweede_graad", relatie in FAMILIE, velden["relatie"])
    open_ = {"commerciele_relatie"} if relatie in HUURDERS else set()
    open_ |= {"medehuurder_bij_derde"} if relatie in MEDEHUURDERS else set()
    _wat_niet_genoemd_is(lezing, rij, rol, behalve=open_)
    return rij


def _rol(lezing: Lezing, rij: Rij, rol: Rol, plek: Plek) -> None:
    """What this person is to the applicant, as it is written down.

    When facts are given from which the law itself concludes who is a partner (art. 3), only the place in the
    household is noted, and the role is computed.
    """
    rij.rol = rol
    if any(naam in rij.plekken for naam, _ in HUISHOUDING):
        rij.zet("plaats_in_huishouden", int(PLAATSEN[rol]), plek)
        for naam, waarde in HUISHOUDING:
            lezing.anders(rij, Afwezig(naam, waarde, "een gezamenlijke huishouding"))
    else:
        rij.zet("rol", int(rol), plek)


def _wat_niet_genoemd_is(
    lezing: Lezing, rij: Rij, rol: Rol, *, behalve: Collection[str] = (), stil: Collection[str] = ()
) -> None:
    """What is not mentioned does not hold; `stil`: what a list that is there does not hold, is no news."""
    for afwezig in AFWEZIG[rol]:
        if afwezig.naam not in behalve:
            lezing.anders(rij, afwezig._replace(wat="") if afwezig.naam in stil else afwezig)


def _gewone_velden(
    lezing: Lezing, plek: Plek, velden: Mapping[str, Plek], rij: Rij, rol: Rol, eigen: tuple[str, ...]
) -> None:
    """What every person has: a name, an age, and any name of the rule book."""
    naam = velden["naam"].tekst() if "naam" in velden else None
    lezing.namen.append(naam or NAMEN[rol])
    for kort, lang in ANDERE_NAAM.items():
        if kort in eigen and kort in velden:
            lezing.lees_knoop(rij, lang, velden[kort])
    for leeftijd in ("geboortedatum", "leeftijd"):
        if leeftijd in velden:
            lezing.lees_knoop(rij, leeftijd, velden[leeftijd])
    lezing.lees_knopen(rij, velden, eigen, per_persoon=True)
    genoemd = {*velden, *(velden["gegeven"].namen() if "gegeven" in velden else ())}
    if not lezing.mag_onvolledig and not {"geboortedatum", "leeftijd"} & genoemd:
        plek.fout("LEEFTIJD-ONTBREEKT", "geef de geboortedatum (zoals 1984-05-31) of de leeftijd")


def _inkomen(lezing: Lezing, lijst: Plek | None, rij: Rij) -> None:
    """Adds up the income per kind; an amount that cannot be read leaves its kind unknown."""
    if lijst is None:
        return
    sommen: dict[str, int] = {}
    aanspraken: list[int | None] = []
    for plek in lijst.lijst():
        delen = plek.velden(INKOMEN, hint=INKOMEN_HINT)
        soort = None
        if "soort" in delen:
            soort = delen["soort"].keuze(INKOMENSSOORTEN, hint=ANDERS_TE_SCHRIJVEN)
        elif plek.is_velden:
            plek.fout("INKOMEN-SOORT", 'de soort ontbreekt, bijvoorbeeld "soort: loon"')
        if "soort" in delen and soort is not None and als_woord(delen["soort"].tekst() or "") == "aow":
            rij.aow = delen["soort"]
        netto = delen["netto"].bedrag() if "netto" in delen else None
        if "netto" not in delen and plek.is_velden:
            plek.fout("INKOMEN-BEDRAG", 'het nettobedrag ontbreekt, bijvoorbeeld netto: "800,00"')
        vakantie = delen["vakantieaanspraak"].bedrag() if "vakantieaanspraak" in delen else None
        if "vakantieaanspraak" in delen and soort != LOON:
            delen["vakantieaanspraak"].fout("INKOMEN-VAKANTIE", "een vakantieaanspraak hoort alleen bij loon")
        if soort == TELT_NIET:
            wat = delen["soort"].tekst()
            lezing.telt_niet_mee.append(f"{wat} (Participatiewet art. 31 lid 2 onder b en d)")
        elif soort is not None:
            sommen[soort] = sommen.get(soort, 0) + (netto or 0)
        if soort == LOON:
            aanspraken.append(vakantie)
    for naam, som in sommen.items():
        rij.zet(naam, som, lijst)
    bekend = [aanspraak for aanspraak in aanspraken if aanspraak is not None]
    if sommen.get(LOON) and len(bekend) == len(aanspraken):
        rij.zet("vakantieaanspraak_loon", sum(bekend), lijst)
    if not lezing.vul_aan:  # the list is the whole list, also for who fills in nothing else
        for naam in (LOON, *(() if set(sommen) - {LOON} else ("overig_inkomen",))):
            if naam not in rij.plekken:
                rij.zet(naam, 0, lijst)
