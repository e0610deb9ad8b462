"""Worked examples of the fine (art. 18a)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.handhaving import (
    INKOMEN,
    antwoorden,
    dag_van,
    inkomen_naast_bijstand,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import dag
from opstap.regels.beslissen import Geval

BENADELING = (
    "benadelingsbedrag", "teruggevorderd", "teruggevorderd_bedrag", "te_veel_ontvangen",
    "te_veel_ontvangen_bijstand", "ten_onrechte_ontvangen", "fraudebedrag",
)  # fmt: skip
VERWIJTBAARHEID = ("verwijtbaarheid", "mate_van_verwijtbaarheid", "verwijt", "schuldgraad")
BIJ_OPZET = ("boete_bij_opzet_100_procent", "boetegrondslag")
NORM = ("norm", "bijstandsnorm")
MAANDEN = ("maanden", "draagkracht_maanden", "aflostermijn_maanden")
DRAAGKRACHT = ("draagkracht_procent", "draagkracht_percentage")
RUIMTE = ("ruimte_boven_beslagvrije_voet", "draagkracht_per_maand", "afloscapaciteit")
VERMOGEN = ("vermogen", "beschikbaar_vermogen")
RECIDIVE = ("recidive", "recidive_binnen_5_jaar", "recidive_binnen_vijf_jaar")
HERHALING = "recidive"
EERDER = ("eerdere_boete_op", "eerdere_boete")
OVERTREDING = ("overtreding_op", "overtreding")
GEVANGENIS = ("gevangenisstraf", "eerder_gevangenisstraf")
DAGEN = ("dagen_te_laat_gemeld", "zelf_gemeld_na_dagen")
GEWAARSCHUWD = ("eerder_gewaarschuwd", "waarschuwing_laatste_twee_jaar")
DRINGEND = ("dringende_redenen",)
BOETE = (
    *BENADELING, *BIJ_OPZET, *NORM, *MAANDEN, *DRAAGKRACHT, *RUIMTE, *VERMOGEN, *RECIDIVE, *EERDER,
    *OVERTREDING, *GEVANGENIS, *DAGEN, *GEWAARSCHUWD, *DRINGEND, *INKOMEN, *VERWIJTBAARHEID,
)  # fmt: skip
VERWIJT = {
    "geen": Verwijtbaarheid.GEEN,
    "geen_verwijt": Verwijtbaarheid.GEEN,
    "opzet": Verwijtbaarheid.OPZET,
    "grove_schuld": Verwijtbaarheid.GROVE_SCHULD,
    "normaal": Verwijtbaarheid.NORMAAL,
    "gewoon": Verwijtbaarheid.NORMAAL,
    "gewone_verwijtbaarheid": Verwijtbaarheid.NORMAAL,
    "gemiddeld": Verwijtbaarheid.NORMAAL,
    "normale_verwijtbaarheid": Verwijtbaarheid.NORMAAL,
    "verminderd": Verwijtbaarheid.VERMINDERD,
    "verminderde_verwijtbaarheid": Verwijtbaarheid.VERMINDERD,
}
UITKOMSTEN = {
    "boete": "boete",
    "percentagebedrag": "boete_volgens_percentage",
    "boete_volgens_percentage": "boete_volgens_percentage",
    "percentage": "boetepercentage",
    "draagkrachtgrens": "boete_draagkrachtgrens",
    "draagkracht": "boete_draagkrachtgrens",
    "maximum": "hoogste_boete",
    "hoogste_boete": "hoogste_boete",
    "recidive": "boeterecidive",
    "waarschuwing_mogelijk": "waarschuwing_mogelijk",
    "waarschuwing": "waarschuwing_mogelijk",
    "boete_opgelegd": "boete_geldt",
}


def _boete(vertaling: Vertaling) -> Uitkomsten:
    """What an example leaves open about the breach itself is taken for granted: it is about the amount."""
    velden = vertaling.invoer.velden(BOETE)
    datum = dag_van(vertaling)
    gezin: Bekend = {
        "inlichtingenplicht_geschonden": True,
        "gemeente_volstaat_met_waarschuwing": False,
        "boete_dringende_redenen": _ja(velden, DRINGEND),
        "afwijkende_boete_nodig": False,
    }
    verwijtbaarheid = een_waarde(velden, VERWIJTBAARHEID)
    if verwijtbaarheid is not None:
        gezin["verwijtbaarheid"] = int(verwijtbaarheid.keuze(VERWIJT) or 0)
    benadeling, bij_opzet = een_waarde(velden, BENADELING), een_waarde(velden, BIJ_OPZET)
    if benadeling is not None:
        gezin["benadelingsbedrag"] = benadeling.bedrag() or 0
    elif bij_opzet is not None:
        gezin["boetegrondslag"] = bij_opzet.bedrag() or 0
    gezin |= _waarschuwing(velden) | _recidive(vertaling, velden) | _draagkracht(vertaling, velden)
    if benadeling is None:
        gezin["heeft_benadelingsbedrag"] = True
        gezin["blijft_bij_waarschuwing"] = False
    if benadeling is None and bij_opzet is None:
        vertaling.lees_als("de boete naar verwijt is niet lager dan de draagkracht")
        grens = Antwoord(datum, Geval(gezin, ()), "boete_draagkrachtgrens", gemeente=vertaling.gemeente)
        gezin["boete_naar_draagkracht"] = grens.bereken()[1]
    return antwoorden(vertaling, datum, gezin, UITKOMSTEN)


def _ja(velden: Mapping[str, Plek], namen: tuple[str, ...]) -> bool:
    plek = een_waarde(velden, namen)
    return plek is not None and bool(plek.janee())


def _waarschuwing(velden: Mapping[str, Plek]) -> Bekend:
    dagen = een_waarde(velden, DAGEN)
    bekend: Bekend = {
        "zelf_gemeld_voor_ontdekking": dagen is not None,
        "kort_geleden_gewaarschuwd": _ja(velden, GEWAARSCHUWD),
    }
    if dagen is not None:
        bekend["dagen_te_laat_gemeld"] = dagen.geheel(0, 36_500) or 0
    return bekend


def _recidive(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    """Told, or from the days of the earlier fine and of the breach; else what the subject is about."""
    eerder, overtreding = een_waarde(velden, EERDER), een_waarde(velden, OVERTREDING)
    if eerder is None or overtreding is None:
        if een_waarde(velden, RECIDIVE) is None and HERHALING in vertaling.onderwerp.casefold():
            vertaling.lees_als("er is recidive: daar gaat het voorbeeld over")
            return {"boeterecidive": True}
        return {"boeterecidive": _ja(velden, RECIDIVE)}
    eerder_dag, overtreding_dag = eerder.datum(), overtreding.datum()
    if eerder_dag is None or overtreding_dag is None:
        return {}
    return {
        "eerder_bestraft_zelfde_gedraging": True,
        "eerder_bestraft_op": int(dag(eerder_dag)),
        "overtreding_begaan_op": int(dag(overtreding_dag)),
        "eerder_gevangenisstraf": _ja(velden, GEVANGENIS),
    }


def _draagkracht(vertaling: Vertaling, velden: Mapping[str, Plek]) -> Bekend:
    """Capacity from the norm, or from what is free above the protected level; without either unknown."""
    norm, ruimte, maanden = een_waarde(velden, NORM), een_waarde(velden, RUIMTE), een_waarde(velden, MAANDEN)
    if norm is None and ruimte is None:
        vertaling.lees_als("de draagkracht is niet bekend en begrenst de boete niet")
        return {"financiele_omstandigheden_bekend": False}
    bekend: Bekend = {
        "financiele_omstandigheden_bekend": True,
        "inkomen_op_bijstandsniveau": ruimte is None,
        "vermogen_beschikbaar_voor_boete": 0,
    }
    inkomen = inkomen_naast_bijstand(velden)
    if inkomen is not None and ruimte is None:
        inkomen.fout("VOORBEELD-ONVOLLEDIG", "geef ruimte_boven_beslagvrije_voet bij een hoger inkomen")
    if norm is not None:
        bekend["bijstandsnorm"] = norm.bedrag() or 0
    if ruimte is not None:
        bekend["ruimte_boven_beslagvrije_voet"] = ruimte.bedrag() or 0
    if maanden is not None:
        bekend["boete_draagkracht_maanden"] = maanden.geheel(0, 600) or 0
    procent, vermogen = een_waarde(velden, DRAAGKRACHT), een_waarde(velden, VERMOGEN)
    if procent is not None:
        bekend["boete_draagkracht_percentage"] = procent.procent() or 0
    if vermogen is not None:
        bekend["vermogen_beschikbaar_voor_boete"] = vermogen.bedrag() or 0
    return bekend


ONDERWERPEN: dict[str, Onderwerp] = {
    "boete": _boete,
    "boete draagkracht": _boete,
    "boete recidive": _boete,
    "boete zonder benadelingsbedrag": _boete,
    "boete waarschuwing": _boete,
}
