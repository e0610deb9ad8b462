"""The decision on a wage-cost subsidy: by the rule book, on what a person judged about the job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from opstap.gevallen.dagoordelen import Gegeven, inhoud_dag, oordeel_op
from opstap.inkomen.models import Loonkostensubsidie, Werkgever
from opstap.kern import besluiten, nummers, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Persoon
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag as dagnummer
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "loonkostensubsidie_per_baan": (
        "LOONKOSTENSUBSIDIE-BESTAAT",
        "Voor deze baan is al loonkostensubsidie toegekend. Bekijk het besluit in het dossier.",
    ),
    "loonkostensubsidie_vanaf_baan": (
        "LOONKOSTENSUBSIDIE-VANAF",
        "De subsidie begint niet voor de eerste dag van de baan.",
    ),
}

REEKS = nummers.reeks("LKS")
GEVRAAGD = ("loonkostensubsidie_recht", "loonkostensubsidie_forfait_loopt")


@dataclass(frozen=True)
class Oordelen:
    """What a person answers about a job, each with the reason or the paper that it rests on."""

    doelgroep_loonkostensubsidie: Gegeven
    werkt_in_sociale_werkvoorziening: Gegeven
    andere_subsidie_voor_loonkosten: Gegeven
    loonwaarde_blijft_achterwege: Gegeven


@transaction.atomic
def beslis(
    dossier: Dossier,
    *,
    persoon: Persoon,
    werkgever: Werkgever,
    begin_dienstbetrekking: date,
    vanaf: date,
    oordelen: Oordelen,
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
) -> tuple[Besluit, Loonkostensubsidie | None]:
    """Decide on a job; the grant, or None when the rules give no right.

    Errors: OORDEEL-REDEN, LOONKOSTENSUBSIDIE-BESTAAT, LOONKOSTENSUBSIDIE-VANAF, the refusals of the rules.
    """
    gegeven = vars(oordelen)
    if any(not antwoord.bron.strip() for antwoord in gegeven.values()):
        raise OpstapFout("OORDEEL-REDEN", "Schrijf bij elk oordeel op waarom u zo oordeelt.")
    feiten = {naam: antwoord.waarde for naam, antwoord in gegeven.items()}
    feiten["begin_dienstbetrekking"] = dagnummer(begin_dienstbetrekking)
    bronnen = {
        f"personen.0.{naam}": f"oordeel van {door}: {antwoord.bron}" for naam, antwoord in gegeven.items()
    }
    genomen = oordeel_op(dossier.gemeente_id, vanaf, Geval({}, (feiten,), bronnen), GEVRAAGD)
    recht = bool(genomen.waarde("loonkostensubsidie_recht"))
    besluit = besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.LOONKOSTENSUBSIDIE,
        ingangsdatum=vanaf,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=medeondertekenaar,
        bekend_op=nu,
        **inhoud_dag(
            genomen,
            regels=Besluit.Soort.LOONKOSTENSUBSIDIE.value,
            grond=genomen.zin("loonkostensubsidie_recht"),
            voorbehoud="",
        ),
    )
    subsidie = None
    if recht:
        nummer = nummers.volgend(dossier.gemeente_id, REEKS, jaar=vanaf.year)
        with duidelijke_fouten(), transaction.atomic():
            subsidie = Loonkostensubsidie.objects.create(
                gemeente_id=dossier.gemeente_id,
                nummer=nummer,
                dossier=dossier,
                persoon=persoon,
                werkgever=werkgever,
                begin_dienstbetrekking=begin_dienstbetrekking,
                vanaf=vanaf,
                besluit=besluit,
            )
    wat = "toegekend" if recht else "afgewezen"
    zaken.gebeurtenis(
        dossier,
        moment=nu,
        soort=besluit.soort,
        tekst=f"Loonkostensubsidie voor {werkgever.naam} {wat} ({besluit.nummer})",
    )
    return besluit, subsidie
