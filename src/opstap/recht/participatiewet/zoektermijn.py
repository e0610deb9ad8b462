"""The waiting period of four weeks for the young (art. 41 lid 4), its exceptions, and a municipality's
choice.

A municipality may have stopped applying it: its own series of `zoektermijn_wordt_toegepast` then says so.
"""

from __future__ import annotations

from opstap.regels import Datum, een_van, feit, regel

DAGEN_PER_WEEK = 7

feit(
    "meldingsdatum",
    soort="Datum",
    titel="Dag van de melding",
    vraag="Op welke dag hebt u zich gemeld om bijstand aan te vragen?",
    artikel="Participatiewet art. 44 lid 2",
)
feit(
    "recent_praktijkonderwijs_of_vso",
    soort="bool",
    per="persoon",
    titel="In het laatste jaar praktijkonderwijs of voortgezet speciaal onderwijs",
    vraag="Stond deze persoon in het jaar voor de aanvraag ingeschreven bij het praktijkonderwijs of het "
    "voortgezet speciaal onderwijs?",
    artikel="Participatiewet art. 41 lid 4 onder a",
)
feit(
    "omstandigheden_vragen_eerdere_behandeling",
    soort="bool",
    titel="De omstandigheden vragen om eerdere behandeling",
    vraag="Geven de omstandigheden aanleiding om de aanvraag eerder te behandelen?",
    artikel="Participatiewet art. 41 lid 11",
    oordeel=True,
)
feit(
    "einde_ww_uitkering",
    soort="Datum",
    titel="Laatste dag van de WW-uitkering",
    vraag="Op welke dag eindigt de WW-uitkering?",
    artikel="Participatiewet art. 41 lid 6",
)


@regel(
    "Participatiewet art. 41 lid 4",
    titel="Te oud voor de zoektermijn",
    uitleg={
        True: "Met {leeftijd} jaar geldt geen zoektermijn. Die is er tot {leeftijd_zoektermijn_tot} jaar.",
        False: "Met {leeftijd} jaar is deze persoon jonger dan {leeftijd_zoektermijn_tot}.",
        "anders": "Voor deze persoon is de bijstand niet.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def te_oud_voor_zoektermijn(leeftijd: int, leeftijd_zoektermijn_tot: int) -> bool:
    return leeftijd >= leeftijd_zoektermijn_tot


een_van(
    "iemand_te_oud_voor_zoektermijn",
    als="te_oud_voor_zoektermijn",
    titel="Een van beiden is te oud voor de zoektermijn",
    artikel="Participatiewet art. 41 lid 4",
    uitleg={
        True: "U of uw partner is oud genoeg om direct aan te vragen.",
        False: "Niemand van u is oud genoeg om direct aan te vragen.",
    },
)


@regel(
    "Participatiewet art. 41 lid 4",
    titel="Allen jong genoeg voor de zoektermijn",
    uitleg={
        True: "Iedereen die bijstand aanvraagt is jong.",
        False: "Een van u is te oud voor de zoektermijn. Dan geldt zij voor niemand van u.",
    },
    vanaf="2015-01-01",
)
def allen_jong_voor_zoektermijn(iemand_te_oud_voor_zoektermijn: bool) -> bool:
    return not iemand_te_oud_voor_zoektermijn


@regel(
    "Participatiewet art. 41 lid 4 onder a en b",
    titel="Uitzondering op de zoektermijn: medisch urenbeperkt of doelgroep",
    uitleg={
        True: "Wie minder kan werken of in de doelgroep loonkostensubsidie zit, hoeft niet te wachten.",
        False: "Voor deze persoon geldt deze uitzondering niet.",
        "anders": "Voor deze persoon is de bijstand niet.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2026-01-01",
)
def zoektermijn_uitgezonderd_persoon(
    recent_praktijkonderwijs_of_vso: bool, medisch_urenbeperkt: bool, doelgroep_loonkostensubsidie: bool
) -> bool:
    """One of the couple is enough for both."""
    return recent_praktijkonderwijs_of_vso or medisch_urenbeperkt or doelgroep_loonkostensubsidie


een_van(
    "iemand_uitgezonderd_van_zoektermijn",
    als="zoektermijn_uitgezonderd_persoon",
    titel="Voor een van beiden geldt een uitzondering",
    artikel="Participatiewet art. 41 lid 4 onder a en b",
    uitleg={
        True: "Voor u of uw partner geldt een uitzondering op de zoektermijn.",
        False: "Er geldt geen uitzondering op de zoektermijn.",
    },
)


@regel(
    "Participatiewet art. 41 lid 4 (tekst tot 2026)",
    titel="De zoektermijn geldt",
    uitleg={
        True: "Voor u geldt een zoektermijn.",
        False: "Voor u geldt geen zoektermijn.",
        "anders": "Voor u geldt geen zoektermijn.",
    },
    als="allen_jong_voor_zoektermijn",
    naam="zoektermijn_geldt",
    vanaf="2015-01-01",
    tot="2026-01-01",
)
def zoektermijn_geldt_tot_2026(zoektermijn_wordt_toegepast: bool) -> bool:
    """Until 2026 the law had no exceptions."""
    return zoektermijn_wordt_toegepast


@regel(
    "Participatiewet art. 41 lid 4",
    titel="De zoektermijn is aan de orde",
    uitleg={
        True: "De gemeente past de zoektermijn toe op wie zo jong is als u.",
        False: "De gemeente past de zoektermijn niet toe.",
        "anders": "Een van u is te oud voor de zoektermijn.",
    },
    als="allen_jong_voor_zoektermijn",
    vanaf="2026-01-01",
)
def zoektermijn_aan_de_orde(zoektermijn_wordt_toegepast: bool) -> bool:
    return zoektermijn_wordt_toegepast


@regel(
    "Participatiewet art. 41 lid 4 onder a en b",
    titel="De zoektermijn geldt voor deze groep",
    uitleg={
        True: "U valt niet onder een uitzondering.",
        False: "U valt onder een uitzondering op de zoektermijn.",
        "anders": "De zoektermijn is niet aan de orde.",
    },
    als="zoektermijn_aan_de_orde",
    vanaf="2026-01-01",
)
def zoektermijn_zonder_uitzondering(iemand_uitgezonderd_van_zoektermijn: bool) -> bool:
    return not iemand_uitgezonderd_van_zoektermijn


@regel(
    "Participatiewet art. 41 lid 4 en 11",
    titel="De zoektermijn geldt",
    uitleg={
        True: "Voor u geldt een zoektermijn.",
        False: "De gemeente behandelt uw aanvraag eerder, om uw omstandigheden.",
        "anders": "Voor u geldt geen zoektermijn.",
    },
    als="zoektermijn_zonder_uitzondering",
    vanaf="2026-01-01",
)
def zoektermijn_geldt(omstandigheden_vragen_eerdere_behandeling: bool) -> bool:
    return not omstandigheden_vragen_eerdere_behandeling


@regel(
    "Participatiewet art. 41 lid 4 en 12",
    titel="Eerste dag om bijstand aan te vragen",
    uitleg="U meldde zich op {meldingsdatum}. U kunt bijstand aanvragen vanaf {vroegste_aanvraagdatum}.",
    vanaf="2015-01-01",
)
def vroegste_aanvraagdatum(meldingsdatum: Datum, zoektermijn_geldt: bool, zoektermijn_weken: int) -> Datum:
    """A first day and no deadline: no holiday moves it."""
    if zoektermijn_geldt:
        return Datum(meldingsdatum + zoektermijn_weken * DAGEN_PER_WEEK)
    return meldingsdatum


@regel(
    "Participatiewet art. 41 lid 6",
    titel="Eerste dag om zich te melden, na WW",
    uitleg="De WW eindigt op {einde_ww_uitkering}. Wie jong is kan zich melden vanaf "
    "{vroegste_melding_na_ww}.",
    vanaf="2015-01-01",
)
def vroegste_melding_na_ww(einde_ww_uitkering: Datum, zoektermijn_weken: int) -> Datum:
    """So that the waiting period has passed when the unemployment benefit ends."""
    return Datum(einde_ww_uitkering - zoektermijn_weken * DAGEN_PER_WEEK)
