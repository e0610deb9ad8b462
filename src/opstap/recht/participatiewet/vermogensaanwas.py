"""Wealth that comes in during assistance: the room that is left (art. 34 paragraph 4, text until 2026).

In an uninterrupted period of assistance the limit is used once. It is lowered with what was left free at
the start and with what was left free since. From 2026 the paragraph is gone.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_VERMOGEN
from opstap.recht.participatiewet.vermogen import DOORLOPEND
from opstap.regels import Cent, feit, regel

ARTIKEL = "Participatiewet art. 34 lid 4 (tekst tot 2026)"

feit(
    "aanvangsvermogen",
    soort="Cent",
    bereik=(-MAX_VERMOGEN, MAX_VERMOGEN),
    titel="Vermogen bij het begin van de bijstand",
    vraag="Hoeveel was het vermogen toen deze periode van bijstand begon (met schulden: onder nul)?",
    artikel=ARTIKEL,
)
feit(
    "eerder_vrijgelaten_aanwas",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Eerder vrijgelaten tijdens deze periode",
    vraag="Hoeveel vermogen dat later binnenkwam, is in deze periode van bijstand al vrijgelaten?",
    artikel=ARTIKEL,
)
feit(
    "ontvangen_vermogen",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen dat nu binnenkomt",
    vraag="Hoeveel vermogen komt er nu bij, zoals een erfenis (zonder giften en zonder spaargeld)?",
    artikel="Participatiewet art. 34 lid 1 onder b",
)


@regel(
    ARTIKEL,
    titel="Vrijgelaten bij het begin",
    uitleg={
        "overig": "Bij het begin van de bijstand is {vrijgelaten_bij_aanvang} vrijgelaten.",
        0: "Bij het begin van de bijstand is niets vrijgelaten.",
    },
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def vrijgelaten_bij_aanvang(aanvangsvermogen: Cent) -> Cent:
    """Only wealth above nil can have been left free: debts at the start use no room."""
    return max(Cent(0), aanvangsvermogen)


@regel(
    ARTIKEL,
    titel="Ruimte voor vermogen dat binnenkomt",
    uitleg="Van de grens van {vermogensgrens} is {vrijgelaten_bij_aanvang} bij het begin gebruikt en "
    "{eerder_vrijgelaten_aanwas} later. Er is nog {ruimte_voor_aanwas} ruimte.",
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def ruimte_voor_aanwas(
    vermogensgrens: Cent, vrijgelaten_bij_aanvang: Cent, eerder_vrijgelaten_aanwas: Cent
) -> Cent:
    """The limit is today's, and follows the household type of today; never below nil."""
    return max(Cent(0), vermogensgrens - vrijgelaten_bij_aanvang - eerder_vrijgelaten_aanwas)


@regel(
    ARTIKEL,
    titel="Binnengekomen vermogen dat vrij blijft",
    uitleg="Van {ontvangen_vermogen} en {giften_als_vermogen} aan giften blijft {vrijgelaten_aanwas} vrij.",
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def vrijgelaten_aanwas(ontvangen_vermogen: Cent, giften_als_vermogen: Cent, ruimte_voor_aanwas: Cent) -> Cent:
    return min(ontvangen_vermogen + giften_als_vermogen, ruimte_voor_aanwas)


@regel(
    ARTIKEL,
    titel="Binnengekomen vermogen dat meetelt",
    uitleg={
        "overig": "Er komt {in_aanmerking_te_nemen_aanwas} meer binnen dan er ruimte is.",
        0: "Wat binnenkomt, past in de ruimte.",
    },
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def in_aanmerking_te_nemen_aanwas(
    ontvangen_vermogen: Cent, giften_als_vermogen: Cent, vrijgelaten_aanwas: Cent
) -> Cent:
    """Above nil there is no right (art. 19 paragraph 1 under b)."""
    return ontvangen_vermogen + giften_als_vermogen - vrijgelaten_aanwas


@regel(
    ARTIKEL,
    titel="Ruimte die daarna overblijft",
    uitleg="Na deze ontvangst is er nog {ruimte_na_aanwas} ruimte.",
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def ruimte_na_aanwas(ruimte_voor_aanwas: Cent, vrijgelaten_aanwas: Cent) -> Cent:
    return ruimte_voor_aanwas - vrijgelaten_aanwas
