"""The claims that come with an existing caseload: one line per claim, with what is still owed of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from opstap.inkomen.models import Vordering
from opstap.inkomen.overnemen import BestaandeVordering
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Regel, Weigering, weiger
from opstap.koppelingen.kolommen import BEDRAG, BSN, DATUM, DATUMS, Kolom, geheel, keuze, tekst
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

SOORT = Bestandsoort(
    "bestaande-vorderingen",
    "Vorderingen bij bestaande uitkeringen",
    "Een regel per vordering die nog openstaat. Dit bestand gaat mee met dat van de bestaande uitkeringen "
    "(`--vorderingen`).",
    (
        Kolom("nummer", tekst(40), "nummer van het huishouden in het vorige systeem"),
        Kolom("kenmerk", tekst(40), "nummer van de vordering in het vorige systeem"),
        Kolom("bsn", BSN, "schuldenaar: de aanvrager of de partner"),
        Kolom("bsn_tweede", BSN, "tweede schuldenaar, als die ook aansprakelijk is", leeg=True),
        Kolom(
            "grond",
            keuze({naam: Vordering.Grond(naam) for naam in Vordering.Grond.values}),
            "waarop zij rust",
        ),
        Kolom("ontstaansgrond", geheel(51, 65), "ontstaansgrond van de statistiek (BDFS, veld 11)"),
        Kolom("ontstaan_op", DATUM, "dag van het besluit tot terugvordering"),
        Kolom("saldo", BEDRAG, "wat op de dag van de overname nog openstaat"),
        Kolom("betaald_in_jaar", geheel(2000, 2100), "jaar waarin de bijstand is betaald", leeg=True),
        Kolom(
            "stuitingen",
            DATUMS,
            "dagen waarop de verjaring is gestuit; zonder stuiting verjaart een vordering na vijf jaar",
            leeg=True,
        ),
    ),
    per_regel=False,
)


def per_huishouden(
    inhoud: Inhoud, nummers: set[str]
) -> tuple[dict[str, tuple[BestaandeVordering, ...]], list[Weigering]]:
    """The claims by number of the household, and the lines that are refused."""
    geweigerd = list(inhoud.geweigerd)
    vorderingen: dict[str, list[BestaandeVordering]] = defaultdict(list)
    gezien: set[str] = set()
    for regel in inhoud.regels:
        waarden: dict[str, Any] = dict(regel.waarden)
        if waarden["nummer"] not in nummers:
            geweigerd.append(weiger(regel, _ZONDER_HUISHOUDEN, "nummer"))
        elif waarden["kenmerk"] in gezien:
            geweigerd.append(weiger(regel, _DUBBEL, "kenmerk"))
        else:
            gezien.add(waarden["kenmerk"])
            vorderingen[waarden["nummer"]].append(_vordering(regel, waarden))
    return {nummer: tuple(lijst) for nummer, lijst in vorderingen.items()}, geweigerd


_ZONDER_HUISHOUDEN = OpstapFout(
    "VORDERING-HUISHOUDEN", "Dit huishouden staat niet in het bestand met bestaande uitkeringen."
)
_DUBBEL = OpstapFout("VORDERING-DUBBEL", "Deze vordering staat twee keer in het bestand.")


def _vordering(regel: Regel, waarden: dict[str, Any]) -> BestaandeVordering:
    stuitingen: tuple[date, ...] = waarden["stuitingen"] or ()
    return BestaandeVordering(
        regel=regel.nummer,
        kenmerk=waarden["kenmerk"],
        bsns=tuple(bsn for bsn in (waarden["bsn"], waarden["bsn_tweede"]) if bsn is not None),
        grond=waarden["grond"],
        ontstaansgrond=waarden["ontstaansgrond"],
        ontstaan_op=waarden["ontstaan_op"],
        saldo=Netto(waarden["saldo"]),
        betaald_in_jaar=waarden["betaald_in_jaar"],
        stuitingen=stuitingen,
    )
