"""The kinds of payments of social assistance, each with its ceiling and its check beside the decision."""

from __future__ import annotations

from opstap.financien.betaalsoorten import Betaalsoort, registreer
from opstap.financien.rekeningschema import (
    BIJSTANDSVERLENING,
    MINIMABELEID,
    TE_BETALEN_DERDENBESLAG,
    TE_BETALEN_LOONKOSTENSUBSIDIES,
    TE_BETALEN_VASTE_LASTEN,
)

MAANDBETALING = "maandbetaling"
NABETALING = "nabetaling"
VAKANTIETOESLAG = "vakantietoeslag"
VOORSCHOT = "voorschot"
LENING = "lening"
LEENBIJSTAND = "leenbijstand"
DERDENBESLAG = "derdenbeslag"
VASTE_LASTEN = "vaste_lasten"
LOONKOSTENSUBSIDIE = "loonkostensubsidie"
DWANGSOM = "dwangsom"
WETTELIJKE_RENTE = "wettelijke_rente"
BBZ = "bbz"

SOORTEN = frozenset(
    (
        MAANDBETALING,
        NABETALING,
        VAKANTIETOESLAG,
        VOORSCHOT,
        LENING,
        LEENBIJSTAND,
        DERDENBESLAG,
        VASTE_LASTEN,
        LOONKOSTENSUBSIDIE,
        DWANGSOM,
        WETTELIJKE_RENTE,
        BBZ,
    )
)


def meld_aan() -> None:
    """Make the kinds known to `financien`."""
    from opstap.inkomen import loonkostensubsidies, zelfstandigen
    from opstap.inkomen.betalen import betaalcontrole, plafonds
    from opstap.inkomen.betalen.betaalcontrole import verzuim

    product = BIJSTANDSVERLENING
    bijstand, inhoudingen = betaalcontrole.controleer_bijstand, betaalcontrole.controleer_inhoudingen
    registreer(
        Betaalsoort(
            MAANDBETALING,
            "Uitkering Participatiewet",
            plafonds.plafonds_maand,
            bijstand,
            product,
            van_run=True,
        ),
        Betaalsoort(
            NABETALING,
            "Nabetaling Participatiewet",
            plafonds.plafonds_maand,
            bijstand,
            product,
            van_run=True,
        ),
        Betaalsoort(
            VAKANTIETOESLAG,
            "Vakantietoeslag Participatiewet",
            plafonds.plafonds_vakantietoeslag,
            bijstand,
            product,
            van_run=True,
        ),
        Betaalsoort(
            VOORSCHOT,
            "Voorschot Participatiewet",
            plafonds.plafonds_voorschot,
            betaalcontrole.controleer_voorschotten,
            product,
        ),
        Betaalsoort(
            LENING,
            "Lening Participatiewet",
            plafonds.plafonds_lening,
            betaalcontrole.controleer_leningen,
            product,
        ),
        Betaalsoort(
            LEENBIJSTAND,
            "Lening bijzondere bijstand",
            plafonds.plafonds_lening,
            betaalcontrole.controleer_leningen,
            MINIMABELEID,
        ),
        Betaalsoort(
            DERDENBESLAG,
            "Afdracht beslag",
            plafonds.plafonds_maand,
            inhoudingen,
            product,
            TE_BETALEN_DERDENBESLAG,
            aan_derde=True,
            van_run=True,
        ),
        Betaalsoort(
            VASTE_LASTEN,
            "Doorbetaling vaste lasten",
            plafonds.plafonds_maand,
            inhoudingen,
            product,
            TE_BETALEN_VASTE_LASTEN,
            aan_derde=True,
            van_run=True,
        ),
        Betaalsoort(
            LOONKOSTENSUBSIDIE,
            "Loonkostensubsidie",
            loonkostensubsidies.plafonds,
            loonkostensubsidies.controleer,
            product,
            TE_BETALEN_LOONKOSTENSUBSIDIES,
            aan_derde=True,
            van_run=True,
        ),
        Betaalsoort(DWANGSOM, "Dwangsom", verzuim.plafonds_dwangsom, verzuim.controleer_verzuim, product),
        Betaalsoort(
            WETTELIJKE_RENTE, "Wettelijke rente", verzuim.plafonds_rente, verzuim.controleer_verzuim, product
        ),
        Betaalsoort(
            BBZ,
            "Levensonderhoud zelfstandige",
            zelfstandigen.plafonds,
            zelfstandigen.controleer,
            product,
        ),
    )
