"""The titles of the desk: what a page says, in one line, before anything else."""

from __future__ import annotations

from opstap.inkomen.beelden.dossier import Dossierbeeld
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.inkomen.beelden.werkvoorraad import GEPLAND, Werkvoorraad
from opstap.inkomen.beelden.zaak import Zaakbeeld
from opstap.minima.beelden.aanvraag import Aanvraagbeeld
from opstap.portalen.templatetags.notatie import datum, euro, hoofdletter, telwoord, weekdag
from opstap.portalen.templatetags.notatie import maand as maandnotatie

OPEN = ("ontvangen", "in_behandeling", "wacht_op_inwoner")
"""The states of a case in which something must still be done."""


def werkvoorraad(voorraad: Werkvoorraad) -> tuple[str, str]:
    """How much there is, and what must be done first."""
    if not voorraad.rijen:
        return "Er staat hier niets te wachten", "Kies een ander filter, of zoek op een nummer."
    kop = telwoord(voorraad.totaal, "taak,taken")
    if voorraad.keuzes.stand == GEPLAND:
        kop = telwoord(voorraad.totaal, "taak is nog niet aan de beurt,taken zijn nog niet aan de beurt")
    elif not voorraad.keuzes.status and not voorraad.keuzes.zoek:
        kop = telwoord(voorraad.totaal, "taak wacht op iemand,taken wachten op iemand")
    lopend = [
        taak.termijn
        for taak in voorraad.rijen
        if taak.termijn is not None and taak.termijn.stand not in ("afgerond", "opgeschort")
    ]
    if not lopend:
        return kop, "Op deze bladzijde loopt geen termijn."
    eerste = min(lopend, key=lambda termijn: termijn.beslissen_voor)
    dag = weekdag(eerste.beslissen_voor)
    if eerste.stand == "te laat":
        return kop, f"De oudste termijn is verstreken op {dag}."
    return kop, f"De eerste termijn loopt af op {dag}."


def dossier(beeld: Dossierbeeld) -> tuple[str, str]:
    """Who, in which household type, and what they receive."""
    aanvrager = next((lid.naam for lid in beeld.huishouden if lid.rol == "aanvrager"), beeld.nummer)
    lopend = next((uitkering for uitkering in beeld.uitkeringen if uitkering.loopt), None)
    wat = lopend.soort if lopend else "geen uitkering"
    kop = f"{aanvrager}: {wat}" + (f" als {beeld.leefvorm}" if lopend and beeld.leefvorm else "")
    zinnen = []
    if lopend:
        zinnen.append(f"De uitkering loopt sinds {datum(lopend.van)}.")
    if beeld.maanden:
        laatste = beeld.maanden[0]
        zinnen.append(f"Laatst betaald: {euro(laatste.betaald)} over {maandnotatie(laatste.maand)}.")
    return kop, " ".join(zinnen) or "Er is over dit huishouden nog niets besloten en niets betaald."


def maand(specificatie: Betaalspecificatie) -> tuple[str, str]:
    """What a household gets in a month, and when."""
    naam = maandnotatie(specificatie.maand)
    wat = euro(specificatie.totaal) if specificatie.totaal else "geen bijstand"
    dag = specificatie.betaaldatum
    wanneer = f"De opdracht aan de bank is van {weekdag(dag)}." if dag else "Dit staat nog niet bij de bank."
    return f"{hoofdletter(naam)}: {wat}", f"{wanneer} Hieronder staat wat de inwoner ziet."


def zaak(beeld: Zaakbeeld) -> str:
    """What the rules come to, before which application it is."""
    if beeld.besluit_nummer:
        return f"{hoofdletter(beeld.soort)} {beeld.nummer}: besloten"
    if not beeld.voorstel:
        return f"{hoofdletter(beeld.soort)} {beeld.nummer}"
    if beeld.voorstel == "toekenning" and "maandbetaling" in beeld.bedragen:
        return f"Voorstel: toekennen, {euro(beeld.bedragen['maandbetaling'])} per maand"
    if beeld.voorstel == "onvolledig":
        return "Er ontbreken nog gegevens"
    return "Voorstel: afwijzen" if beeld.voorstel == "afwijzing" else "Voorstel: toekennen"


def regelingzaak(aanvraag: Aanvraagbeeld, beeld: Zaakbeeld) -> str:
    """What the rules come to, before which scheme it is."""
    naam = aanvraag.regeling.naam
    if beeld.besluit_nummer:
        return f"{naam}: besloten"
    if aanvraag.uitkomst is None:
        return f"{naam}: nog niet te beslissen"
    if not aanvraag.uitkomst.recht:
        return f"{naam}. Voorstel: afwijzen"
    totaal = aanvraag.uitkomst.totaal_cent
    return f"{naam}. Voorstel: toekennen" + (f", {euro(totaal)}" if totaal is not None else "")
