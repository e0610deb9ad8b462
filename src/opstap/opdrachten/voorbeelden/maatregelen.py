"""Worked examples of measures (art. 18) and of the lowering for the language (art. 18b)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.handhaving import (
    INKOMEN,
    NORM,
    antwoorden,
    bijstand_uit_norm,
    dag_van,
    inkomen_naast_bijstand,
)
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging, Maatregeltrede
from opstap.regels import dag

PERCENTAGE = ("percentage", "maatregel_procent", "verlaging_procent", "procent")
DUUR = ("maanden", "duur_maanden", "duur", "verordening_maanden", "duur_eerste_keer", "duur_eerste")
DUUR_TWEEDE = ("duur_tweede_keer", "duur_tweede", "verordening_maanden_tweede_keer")
SPREIDING = ("spreiding_maanden", "maanden_spreiding", "spreiden_over_maanden")
TOTAAL = ("verlaging_totaal", "totaal", "maatregel_totaal")
DEEL = ("eerste_maand_minimaal", "minimum_eerste_maand")
VERWIJTBAAR = ("verwijtbaar", "enige_verwijtbaarheid")
KEER = ("keer", "hoeveelste_keer")
BINNEN = (
    "binnen_twaalf_maanden", "binnen_12_maanden", "recidive_binnen_12_maanden",
    "herhaling_binnen_12_maanden", "herhaling", "recidive",
)  # fmt: skip
VORIGE = ("vorige_maatregel", "vorige_maatregel_op")
GEDRAGING_OP = ("gedraging_op", "gedraging_datum")
GEDRAGING = ("verplichting", "gedraging", "schending")
TREDE = ("trede", "soort_maatregel", "maatregelsoort")
BESLUIT = ("besluit", "besluitdatum", "datum_besluit", "maatregelbesluit_op")
DRINGEND = ("dringende_redenen",)
AFGESTEMD = ("percentage_na_afstemming",)
SPREIDEN_MAG = ("spreiden_mag", "verordening_staat_spreiden_toe")
MAATREGEL = (
    *NORM, *INKOMEN, *PERCENTAGE, *DUUR, *DUUR_TWEEDE, *SPREIDING, *TOTAAL, *DEEL, *VERWIJTBAAR, *KEER,
    *BINNEN, *VORIGE, *GEDRAGING_OP, *GEDRAGING, *TREDE, *BESLUIT, *DRINGEND, *AFGESTEMD, *SPREIDEN_MAG,
)  # fmt: skip
MAATREGEL_UITKOMSTEN = {
    "maatregel": "maatregel_geldt",
    "percentage": "maatregelpercentage",
    "verlaging_procent": "maatregelpercentage",
    "duur_maanden": "maatregel_duur_maanden",
    "duur": "maatregel_duur_maanden",
    "maanden": "maatregel_duur_maanden",
    "ingang": "maatregel_gaat_in_op",
    "verlaging": "maatregelbedrag_per_maand",
    "verlaging_per_maand": "maatregelbedrag_per_maand",
    "totaal": "maatregelbedrag_totaal",
    "verlaging_totaal": "maatregelbedrag_totaal",
    "minimum_eerste_maand": "maatregel_minimum_eerste_maand",
    "eerste_maand_minimaal": "maatregel_minimum_eerste_maand",
    "hoogstens_daarna": "maatregel_hoogstens_daarna",
    "bijstand_na_maatregel": "bijstand_na_maatregel",
    "duur_maximaal": "maatregelduur_hoogstens",
}
VERORDENING = "verordening"
"""In the name of a subject: it is about the ordinance, whatever else the example says."""
KORTSTE_DUUR = "duur_minimaal"
"""The shortest that the law lets an ordinance choose: a second time longer than the first (lid 6)."""
GEDRAGINGEN = (
    (("inlichting",), Maatregelgedraging.INLICHTINGENPLICHT),
    (("training", "niet_versch", "afspraak", "verordening"), Maatregelgedraging.VERORDENING),
    (
        ("lid_4", "lid4", "geuniformeerd", "arbeid", "werk", "weiger", "uitzendbureau", "reistijd",
         "reisduur", "verhui", "kleding", "voorziening"),
        Maatregelgedraging.ARTIKEL_18_LID_4,
    ),
)  # fmt: skip
"""Words in an example's own description of what someone did, and the kind of duty they stand for."""
TREDEN = {
    "waarschuwing": Maatregeltrede.WAARSCHUWING,
    "lichte_maatregel": Maatregeltrede.LICHT,
    "licht": Maatregeltrede.LICHT,
    "zware_maatregel": Maatregeltrede.ZWAAR,
    "zwaar": Maatregeltrede.ZWAAR,
}
LICHT_IN_UITSPRAAK = ("training", "niet_versch")


def _maatregel(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(MAATREGEL)
    besluit = een_waarde(velden, BESLUIT)
    datum = dag_van(vertaling, besluit)
    gezin = bijstand_uit_norm(velden, inkomen_naast_bijstand(velden))
    besluitdag = besluit.datum() if besluit is not None else None
    if besluitdag is not None:
        gezin["maatregelbesluit_op"] = int(dag(besluitdag))
    gezin |= _gedraging(vertaling, velden)
    gezin |= _herhaling(velden)
    gezin |= _hoogte_en_duur(velden, gezin)
    gezin |= _spreiding(vertaling, velden)
    verwijtbaar = een_waarde(velden, VERWIJTBAAR)
    gezin["maatregel_verwijtbaar"] = True if verwijtbaar is None else bool(verwijtbaar.janee())
    dringend = een_waarde(velden, DRINGEND)
    gezin["maatregel_dringende_redenen"] = dringend is not None and bool(dringend.janee())
    afgestemd = een_waarde(velden, AFGESTEMD)
    if afgestemd is not None:
        gezin["maatregelpercentage_na_afstemming"] = afgestemd.procent() or 0
    kortste = {0: "maatregelduur_minstens", 1: "maatregelduur_eerste_keer"}.get(
        int(gezin["eerdere_maatregelen_op_rij"]), "maatregelduur_derde_keer"
    )
    uitkomsten = antwoorden(vertaling, datum, gezin, {**MAATREGEL_UITKOMSTEN, KORTSTE_DUUR: kortste})
    if kortste == "maatregelduur_eerste_keer":
        uitkomsten[KORTSTE_DUUR] = replace(uitkomsten[KORTSTE_DUUR], bewerk=lambda maanden: maanden + 1)
    return uitkomsten


def _gedraging(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    """What someone did, in the example's words; a percentage without more is one of the ordinance."""
    plek = een_waarde(velden, GEDRAGING)
    trede = een_waarde(velden, TREDE)
    gekozen = trede.keuze(TREDEN) if trede is not None else None
    if plek is None:
        eigen = gekozen is not None or een_waarde(velden, PERCENTAGE) is not None
        eigen |= VERORDENING in vertaling.onderwerp.casefold()
        soort = Maatregelgedraging.VERORDENING if eigen else Maatregelgedraging.ARTIKEL_18_LID_4
        if not eigen:
            vertaling.lees_als("een verplichting van artikel 18 lid 4 is niet nagekomen")
    else:
        woorden = "_".join(re.split(r"[\s\-.]+", (plek.tekst() or "").casefold()))
        genoemd = (trede for trede in TREDEN if f"_{trede}_" in f"_{woorden}_")
        gekozen = gekozen or next((TREDEN[trede] for trede in genoemd), None)
        soort = next(
            (soort for delen, soort in GEDRAGINGEN if any(deel in woorden for deel in delen)),
            Maatregelgedraging.GEEN if gekozen is None else Maatregelgedraging.VERORDENING,
        )
        if soort == Maatregelgedraging.GEEN:
            plek.fout("VOORBEELD-GEDRAGING", "van deze gedraging is niet bekend welke verplichting het is")
        if gekozen is None and any(deel in woorden for deel in LICHT_IN_UITSPRAAK):
            gekozen = Maatregeltrede.LICHT
            vertaling.lees_als("niet verschijnen is een lichte maatregel (ECLI:NL:RBDHA:2022:167)")
    bekend: Bekend = {"maatregelgedraging": int(soort)}
    return bekend if gekozen is None else {**bekend, "maatregeltrede": int(gekozen)}


def _herhaling(velden: Mapping[str, Plek]) -> Bekend:
    """Which time it is: told, or from the day of the measure before."""
    plek = een_waarde(velden, KEER)
    keer = (plek.geheel(1, 100) if plek is not None else None) or 1
    bekend: Bekend = {"eerdere_maatregelen_op_rij": keer - 1}
    vorige, nu = een_waarde(velden, VORIGE), een_waarde(velden, GEDRAGING_OP)
    vorige_dag = vorige.datum() if vorige is not None else None
    if vorige_dag is not None:
        bekend |= {
            "eerdere_maatregelen_op_rij": max(keer - 1, 1),
            "vorige_maatregel_op": int(dag(vorige_dag)),
        }
    nu_dag = nu.datum() if nu is not None else None
    if nu_dag is not None:
        bekend["gedraging_op"] = int(dag(nu_dag))
    binnen = een_waarde(velden, BINNEN)
    if binnen is not None or (keer > 1 and vorige_dag is None):
        bekend["herhaling_binnen_termijn"] = True if binnen is None else bool(binnen.janee())
        bekend["eerdere_maatregelen_op_rij"] = max(keer - 1, int(bekend["herhaling_binnen_termijn"]))
    return bekend


def _hoogte_en_duur(velden: Mapping[str, Plek], gezin: Bekend) -> Bekend:
    """A percentage and a duration that the example states take the place of what an ordinance says."""
    bekend: Bekend = {}
    percentage, duur, tweede = (
        een_waarde(velden, PERCENTAGE),
        een_waarde(velden, DUUR),
        een_waarde(velden, DUUR_TWEEDE),
    )
    if percentage is not None:
        bekend["maatregelpercentage_volgens_regels"] = percentage.procent() or 0
    maanden = None if duur is None else duur.geheel(0, 120)
    if maanden is not None and gezin["maatregelgedraging"] == Maatregelgedraging.ARTIKEL_18_LID_4:
        bekend["maatregelduur_eerste_keer"] = maanden
    elif maanden is not None:
        bekend["maatregelduur_verordening"] = maanden
    if tweede is not None:
        bekend["maatregelduur_tweede_keer"] = tweede.geheel(0, 120) or 0
    return bekend


def _spreiding(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    bekend: Bekend = {}
    totaal, maanden, deel = (
        een_waarde(velden, TOTAAL),
        een_waarde(velden, SPREIDING),
        een_waarde(velden, DEEL),
    )
    if totaal is not None:
        bekend["maatregelbedrag_totaal"] = totaal.bedrag() or 0
    if maanden is not None:
        bekend["maatregel_spreiding_maanden"] = maanden.geheel(1, 12) or 1
        mag = een_waarde(velden, SPREIDEN_MAG)
        bekend["maatregel_spreiden_mag"] = True if mag is None else bool(mag.janee())
        if mag is None:
            vertaling.lees_als("de verordening staat spreiden toe")
    if deel is not None:
        breuk = re.fullmatch(r"1\s*/\s*(\d{1,2})", deel.tekst() or "")
        if breuk is None:
            deel.fout("VOORBEELD-DEEL", "hier hoort een deel te staan, zoals 1/3")
        else:
            bekend["maatregel_eerste_maand_een_op"] = int(breuk[1])
    return bekend


MAANDEN = ("volle_maanden_sinds_start_verlaging", "volle_maanden_sinds_kennisgeving", "maanden")
KENNISGEVING = ("kennisgeving", "kennisgeving_op", "datum_kennisgeving")
TAAL_JANEE = {
    "toets_onvoldoende": ("taaleis_toets_onvoldoende",),
    "enige_verwijtbaarheid": ("taaleis_verwijtbaar",),
    "verwijtbaar": ("taaleis_verwijtbaar",),
    "bereid_binnen_een_maand_gestart": ("taaleis_bereid_en_begonnen",),
    "bereid_en_begonnen": ("taaleis_bereid_en_begonnen",),
    "voldoende_voortgang": ("taaleis_voldoende_voortgang",),
    "bereid_en_voldoende_voortgang": ("taaleis_bereid_en_begonnen", "taaleis_voldoende_voortgang"),
    "diploma": ("taaleis_bewijs_getoond",),
    "bewijs": ("taaleis_bewijs_getoond",),
    "dringende_redenen": ("taaleis_dringende_redenen",),
}
TAALEIS = (*NORM, *INKOMEN, *MAANDEN, *KENNISGEVING, *TAAL_JANEE, *AFGESTEMD)
TAALEIS_UITKOMSTEN = {
    "percentage": "taaleis_percentage",
    "verlaging": "taaleis_verlaging",
    "bijstand_na_verlaging": "bijstand_na_taaleis",
    "maanden": "taaleis_maanden",
}


def _taaleis(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(TAALEIS)
    gezin: Bekend = {
        "taaleis_toets_onvoldoende": True,
        "taaleis_bewijs_getoond": False,
        "taaleis_verwijtbaar": True,
        "taaleis_bereid_en_begonnen": False,
        "taaleis_voldoende_voortgang": False,
        "taaleis_dringende_redenen": False,
        **bijstand_uit_norm(velden, inkomen_naast_bijstand(velden)),
    }
    for sleutel, feiten in TAAL_JANEE.items():
        if sleutel in velden and (ja := velden[sleutel].janee()) is not None:
            gezin |= dict.fromkeys(feiten, ja)
    maanden, kennisgeving = een_waarde(velden, MAANDEN), een_waarde(velden, KENNISGEVING)
    kennisdag = kennisgeving.datum() if kennisgeving is not None else None
    if kennisdag is not None:
        gezin["taaleis_kennisgeving_op"] = int(dag(kennisdag))
    elif maanden is not None:
        gezin["taaleis_maanden"] = maanden.geheel(0, 600) or 0
    else:
        gezin["taaleis_maanden"] = 0
        vertaling.lees_als("zonder maanden: in de maand van de kennisgeving")
    afgestemd = een_waarde(velden, AFGESTEMD)
    if afgestemd is not None:
        gezin["taaleis_percentage_na_afstemming"] = afgestemd.procent() or 0
    return antwoorden(vertaling, dag_van(vertaling), gezin, TAALEIS_UITKOMSTEN)


ONDERWERPEN: dict[str, Onderwerp] = {
    "maatregelen": _maatregel,
    "maatregel": _maatregel,
    "maatregel verordening": _maatregel,
    "maatregel geuniformeerd": _maatregel,
    "maatregel spreiding": _maatregel,
    "maatregel recidive": _maatregel,
    "taaleis_verlaging": _taaleis,
}
