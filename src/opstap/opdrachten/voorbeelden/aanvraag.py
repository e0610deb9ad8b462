"""Worked examples of applying: the waiting period, the advance, and the day on which assistance begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
)
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.handhaving import bijstand_van_huishouden
from opstap.opdrachten.voorbeelden.huishoudenlezer import namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import (
    Antwoord,
    Bekend,
    Onderwerp,
    Uitkomsten,
    Vast,
    Vertaling,
)
from opstap.recht.algemeen.termijnen import uiterste_voorschotdata
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval

MELDING = ("melding", "meldingsdatum", "datum_melding")
EIGEN = ("leeftijd", "leeftijd_aanvrager", "geboortedatum")
VAN_PARTNER = ("leeftijd_partner", "partner_leeftijd", "geboortedatum_partner")
UITZONDERINGEN = {
    "praktijkonderwijs": "recent_praktijkonderwijs_of_vso",
    "vso": "recent_praktijkonderwijs_of_vso",
    "praktijkonderwijs_of_vso": "recent_praktijkonderwijs_of_vso",
    "praktijkonderwijs_of_vso_laatste_jaar": "recent_praktijkonderwijs_of_vso",
    "recent_praktijkonderwijs_of_vso": "recent_praktijkonderwijs_of_vso",
    "medisch_urenbeperkt": "medisch_urenbeperkt",
    "doelgroep_loonkostensubsidie": "doelgroep_loonkostensubsidie",
    "doelgroep_lks": "doelgroep_loonkostensubsidie",
}
LID_11 = ("omstandigheden", "bijzondere_omstandigheden", "omstandigheden_vragen_eerdere_behandeling")
ZOEKTERMIJN = (
    "datum", "leeftijden", "uitzondering", "gemeente", *MELDING, *EIGEN, *VAN_PARTNER,
    *UITZONDERINGEN, *LID_11,
)  # fmt: skip
ZOEKTERMIJN_UITKOMSTEN = {
    "zoektermijn": "zoektermijn_geldt",
    "zoektermijn_geldt": "zoektermijn_geldt",
    "vroegste_aanvraag": "vroegste_aanvraagdatum",
    "vroegste_aanvraagdatum": "vroegste_aanvraagdatum",
    "aanvraag_vanaf": "vroegste_aanvraagdatum",
}
VERWACHT = ("verwachte_bijstand", "bijstand", "hoogte_bijstand", "norm", "bijstandsnorm")
VOORSCHOT = (
    "datum", "aanvraag", "aanvraagdatum", "percentage", "duidelijk_geen_recht",
    "gegevens_verwijtbaar_onvolledig", "verwijtbaar_onvolledig", "recht_vastgesteld", *VERWACHT,
)  # fmt: skip
INGANG = (
    "datum",
    "recht_ontstaan",
    "recht_vanaf",
    "aanvraag",
    "aanvraag_verwijtbaar_laat",
    *MELDING,
    *LID_11,
)


def _dag(velden: Mapping[str, Plek], namen: tuple[str, ...]) -> date | None:
    plek = een_waarde(velden, namen)
    return None if plek is None else plek.datum()


def _ja(velden: Mapping[str, Plek], namen: tuple[str, ...]) -> bool:
    """Whether one of these names says yes; what is not named does not hold."""
    plek = een_waarde(velden, namen)
    return plek is not None and bool(plek.janee())


def _gemeente(vertaling: Vertaling, velden: Mapping[str, Plek]) -> str | None:
    naam = velden["gemeente"].tekst() if "gemeente" in velden else None
    return vertaling.gemeente if naam is None else gemeenten.code_van(naam)


def _zoektermijn(vertaling: Vertaling) -> Uitkomsten:
    """Ages and exceptions of those who apply, on the day of registering."""
    velden = vertaling.invoer.velden(ZOEKTERMIJN)
    melding = _dag(velden, MELDING) or vertaling.datum
    leeftijden = velden["leeftijden"].lijst() if "leeftijden" in velden else []
    leeftijden += [plek for namen in (EIGEN, VAN_PARTNER) if (plek := een_waarde(velden, namen))]
    if not leeftijden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leeftijd" ontbreekt')
    uitzondering = dict.fromkeys(UITZONDERINGEN.values(), False)
    for naam, feit in UITZONDERINGEN.items():
        uitzondering[feit] = uitzondering[feit] or _ja(velden, (naam,))
    if "uitzondering" in velden and not velden["uitzondering"].is_leeg:
        genoemd = velden["uitzondering"].keuze({naam: naam for naam in UITZONDERINGEN})
        uitzondering |= {UITZONDERINGEN[genoemd]: True} if genoemd else {}
    mensen: list[Bekend] = []
    for nummer, plek in enumerate(leeftijden):
        rol = Rol.PARTNER if nummer else Rol.AANVRAGER
        eigen = uitzondering if nummer == 0 else dict.fromkeys(uitzondering, False)
        mensen.append({"rol": int(rol), **_oud(plek), **eigen})
    gezin: Bekend = {
        "meldingsdatum": dag(melding),
        "omstandigheden_vragen_eerdere_behandeling": _ja(velden, LID_11),
    }
    geval, gemeente = Geval(gezin, tuple(mensen)), _gemeente(vertaling, velden)
    return {
        sleutel: Antwoord(melding, geval, naam, gemeente=gemeente)
        for sleutel, naam in ZOEKTERMIJN_UITKOMSTEN.items()
    }


def _oud(plek: Plek) -> Bekend:
    """An age, or a date of birth."""
    if "geboortedatum" not in plek.pad.rpartition(".")[2]:
        return {"leeftijd": plek.geheel(18, HOOGSTE_LEEFTIJD) or 0}
    geboren = plek.datum()
    return {} if geboren is None else {"geboortedatum": int(dag(geboren))}


def _voorschot(vertaling: Vertaling) -> Uitkomsten:
    """The least that must be paid in advance, and until when."""
    velden = vertaling.invoer.velden((*VOORSCHOT, *namen_van_huishouden(vertaling.invoer)))
    aanvraag = _dag(velden, ("aanvraag", "aanvraagdatum"))
    gezin: Bekend = {
        "recht_is_vastgesteld": _ja(velden, ("recht_vastgesteld",)),
        "duidelijk_geen_recht": _ja(velden, ("duidelijk_geen_recht",)),
        "gegevens_verwijtbaar_onvolledig": _ja(
            velden, ("gegevens_verwijtbaar_onvolledig", "verwijtbaar_onvolledig")
        ),
    }
    verwacht = een_waarde(velden, VERWACHT)
    personen: tuple[Mapping[str, int | bool], ...] = ()
    if verwacht is not None:
        gezin["hoogte_bijstand"] = verwacht.bedrag() or 0
    else:
        van_huishouden, personen = bijstand_van_huishouden(vertaling, velden)
        gezin |= van_huishouden
    percentage = een_waarde(velden, ("percentage",))
    if percentage is not None:
        gezin["voorschot_percentage"] = percentage.procent() or 0
    datum = (velden["datum"].datum() if "datum" in velden else None) or (
        vertaling.datums[0] if vertaling.datums else aanvraag or vertaling.datum
    )
    geval = Geval(gezin, personen)
    uitkomsten: dict[str, Antwoord | Vast] = {
        "minimaal_voorschot": Antwoord(datum, geval, "voorschot_minimum"),
        "voorschot": Antwoord(datum, geval, "voorschot_minimum"),
        "voorschot_verplicht": Antwoord(datum, geval, "voorschot_verplicht"),
        "percentage": Antwoord(datum, geval, "voorschot_percentage"),
    }
    if aanvraag is not None:
        eerste, tweede = uiterste_voorschotdata(aanvraag, 2)
        uitkomsten["uiterste_voorschot"] = Vast(eerste.isoformat())
        uitkomsten["tweede_voorschot"] = Vast(tweede.isoformat())
    return uitkomsten


def _ingang(vertaling: Vertaling) -> Uitkomsten:
    """The first day of assistance."""
    velden = vertaling.invoer.velden(INGANG)
    melding = _dag(velden, MELDING) or vertaling.datum
    gezin: Bekend = {
        "meldingsdatum": dag(melding),
        "dag_waarop_recht_ontstond": dag(_dag(velden, ("recht_ontstaan", "recht_vanaf")) or melding),
        "omstandigheden_vragen_eerdere_ingang": _ja(velden, LID_11),
        "aanvraag_verwijtbaar_laat": _ja(velden, ("aanvraag_verwijtbaar_laat",)),
    }
    if (aanvraag := _dag(velden, ("aanvraag",))) is not None:
        gezin["aanvraagdatum"] = dag(aanvraag)
    datum = vertaling.datums[0] if vertaling.datums else melding
    geval = Geval(gezin, ())
    return {
        sleutel: Antwoord(datum, geval, naam)
        for sleutel, naam in {
            "ingangsdatum": "ingangsdatum_bijstand",
            "vroegste_ingangsdatum": "vroegste_ingangsdatum",
        }.items()
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "zoektermijn": _zoektermijn,
    "voorschot": _voorschot,
    "ingangsdatum": _ingang,
    "ingang": _ingang,
}
