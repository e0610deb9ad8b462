"""The organisations of the invented city, each with its account; and a pool that takes credits of passes."""

from __future__ import annotations

from datetime import UTC, date, datetime

from opstap.kern.iban import synthetisch_iban
from opstap.kern.tijdvak import vanaf
from opstap.minima import partners
from opstap.minima.models import Partner

KVK_NUMMER = "00000000"
"""A number that the trade register does not give out."""
NAAM = "Zwembad De Waterlelie"
DOELEN = ("zwemles", "sport")
_TERUGDRAAIEN_DAGEN = 14
_IBAN = 900_000
_INKOOP, _CONTROLE = "Inkoop Voorbeeld", "Controle Voorbeeld"


def neem_op(
    gemeente: str, kvk: str, naam: str, *, iban: str, door: str, gecontroleerd_door: str, nu: datetime
) -> Partner:
    """Let an organisation take part, with an account in its own name."""
    partner = partners.neem_op(gemeente, kvk_nummer=kvk, naam=naam)
    partners.leg_rekening_vast(
        partner,
        iban=iban,
        tenaamstelling=naam.removesuffix(" (verzonnen)"),
        door=door,
        gecontroleerd_door=gecontroleerd_door,
        nu=nu,
    )
    return partner


def richt_in(gemeente: str, jaar: int) -> None:
    """Let a swimming pool take part for a year, with agreements that are as invented as the pool."""
    nu = datetime(jaar, 1, 2, 9, tzinfo=UTC)
    zwembad = neem_op(
        gemeente,
        KVK_NUMMER,
        NAAM,
        iban=synthetisch_iban(_IBAN),
        door=_INKOOP,
        gecontroleerd_door=_CONTROLE,
        nu=nu,
    )
    for doel in DOELEN:
        partners.spreek_af(
            zwembad,
            doel=doel,
            geldig=vanaf(date(jaar, 1, 1), date(jaar + 1, 1, 1)),
            terugdraaien_dagen=_TERUGDRAAIEN_DAGEN,
            door=_INKOOP,
            nu=nu,
        )
