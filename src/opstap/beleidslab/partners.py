"""The organisation of the invented city that takes credits of passes, and the account on which it is paid."""

from __future__ import annotations

from datetime import UTC, date, datetime

from opstap.kern.iban import synthetisch_iban
from opstap.kern.tijdvak import vanaf
from opstap.minima import partners

KVK_NUMMER = "00000000"
"""A number that the trade register does not give out."""
NAAM = "Zwembad De Waterlelie"
DOELEN = ("zwemles", "sport")
_TERUGDRAAIEN_DAGEN = 14
_IBAN = 900_000
_INKOOP, _CONTROLE = "Inkoop Voorbeeld", "Controle Voorbeeld"


def richt_in(gemeente: str, jaar: int) -> None:
    """Let a swimming pool take part for a year, with agreements that are as invented as the pool."""
    nu = datetime(jaar, 1, 2, 9, tzinfo=UTC)
    zwembad = partners.neem_op(gemeente, kvk_nummer=KVK_NUMMER, naam=NAAM)
    partners.leg_rekening_vast(
        zwembad,
        iban=synthetisch_iban(_IBAN),
        tenaamstelling=NAAM,
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
