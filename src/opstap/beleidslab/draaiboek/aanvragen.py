"""Applications: evenly over the year, decided after some weeks."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Aanvraag
from opstap.beleidslab.eenheden import Soort
from opstap.beleidslab.trekking import uitverkoren

DAGEN_TOT_BESLUIT = (16, 60)
"""An application is decided after so many days; a few are past the lawful eight weeks."""


def aanvragen(tekening: Tekening) -> list[Aanvraag]:
    """Applications evenly over the year; those of the last weeks are still open when it ends."""
    rng, aantal = tekening.rng("aanvragen"), len(tekening.stad.aanvragers)
    afwijkend = uitverkoren(
        tekening.rng("afwijkend"),
        tekening.stad.aanvragers.soort == Soort.RECHT,
        tekening.ijk.waarde("afwijkend_besloten"),
        aantal,
    )
    vraagt_stukken = uitverkoren(
        tekening.rng("stukken"), np.ones(aantal, dtype=np.bool_), tekening.ijk.waarde("stukken_gevraagd")
    )
    nieuwjaar = tekening.maanden[0]
    dagen = (tekening.einde_jaar - nieuwjaar).days - 6
    uit = []
    for plaats, eenheid in enumerate(rng.permutation(aantal).tolist()):
        ontvangen = werkdag(nieuwjaar + timedelta(days=1 + plaats * dagen // aantal))
        besluit = werkdag(ontvangen + timedelta(days=int(rng.integers(*DAGEN_TOT_BESLUIT))))
        stukken = None
        if vraagt_stukken[eenheid]:
            gevraagd = werkdag(ontvangen + timedelta(days=3))
            gekomen = werkdag(gevraagd + timedelta(days=int(rng.integers(4, 11))))
            if gevraagd <= tekening.laatste_dag:
                stukken = (gevraagd, gekomen if gekomen <= tekening.laatste_dag else None)
        uit.append(
            Aanvraag(
                tekening.aantal + eenheid,
                ontvangen,
                besluit if besluit <= tekening.laatste_dag else None,
                stukken,
                bool(afwijkend[eenheid]),
            )
        )
    return uit
