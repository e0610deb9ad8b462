"""The statements of the bank beside the ledger: the account, what is on its way, and open questions."""

from __future__ import annotations

from opstap.financien.rekeningschema import BANK, BETALINGEN_ONDERWEG, VRAAGPOSTEN
from opstap.verantwoording.aansluiting.vormen import Controle, Periode, leg_naast

_STAND = """(SELECT coalesce(sum(b.bedrag_cent), 0) FROM financien_boeking b
  JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s
  JOIN financien_journaalpost j ON j.id = b.journaalpost_id
  WHERE b.gemeente_id = %(gemeente)s AND j.datum < %(tot)s)"""


def afschrift_en_grootboek(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """The balance of the last statement of the period is that of the ledger, of each account of the bank."""
    return leg_naast(
        f"""SELECT coalesce(sum(laatste.eindsaldo_cent), 0) AS links, {_STAND} AS rechts FROM (
              SELECT DISTINCT ON (iban) eindsaldo_cent FROM financien_afschrift
              WHERE gemeente_id = %(gemeente)s AND datum < %(tot)s ORDER BY iban, volgnummer DESC
            ) AS laatste""",  # noqa: S608
        gemeente,
        periode,
        rekening=BANK,
    )


def onderweg(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What is on its way was sent, and neither debited by the bank nor refused."""
    return leg_naast(
        f"""SELECT (SELECT coalesce(sum(o.totaal_cent), 0) FROM financien_betaalopdracht o
                    JOIN financien_journaalpost j ON j.sleutel = 'betaalopdracht/' || o.kenmerk
                    WHERE o.gemeente_id = %(gemeente)s AND j.datum < %(tot)s)
                 + (SELECT coalesce(sum(x.bedrag_cent), 0) FROM financien_afschriftregel x
                    JOIN financien_afschrift s ON s.id = x.afschrift_id
                    WHERE s.gemeente_id = %(gemeente)s AND x.datum < %(tot)s
                      AND x.uitkomst IN ('opdracht', 'betaling', 'afgekeurd'))
                 - (SELECT coalesce(sum(p.bedrag_cent), 0) FROM financien_teruggekomenbetaling t
                    JOIN financien_betaling p ON p.id = t.betaling_id
                    WHERE p.gemeente_id = %(gemeente)s AND t.wijze = 'afgekeurd' AND t.datum < %(tot)s)
                 AS links,
                 -{_STAND} AS rechts""",  # noqa: S608
        gemeente,
        periode,
        rekening=BETALINGEN_ONDERWEG,
    )


def open_vragen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What stands on the suspense account was on a statement, and nobody has answered yet what it is.

    An answer is booked on the day on which it is given; a receipt on a claim on its own day.
    """
    return leg_naast(
        f"""SELECT (SELECT coalesce(sum(x.bedrag_cent), 0) FROM financien_afschriftregel x
                    JOIN financien_afschrift s ON s.id = x.afschrift_id
                    LEFT JOIN financien_vraagpostoplossing o ON o.regel_id = x.id
                    LEFT JOIN financien_journaalpost j ON j.sleutel = 'vraagpost/' || x.id
                    WHERE s.gemeente_id = %(gemeente)s AND x.uitkomst = 'vraagpost' AND x.datum < %(tot)s
                      AND (o.id IS NULL OR j.datum >= %(tot)s))
                 + (SELECT coalesce(sum(s.beginsaldo_cent), 0) FROM financien_afschrift s
                    WHERE s.gemeente_id = %(gemeente)s AND s.volgnummer = 1 AND s.datum < %(tot)s) AS links,
                 -{_STAND} AS rechts""",  # noqa: S608
        gemeente,
        periode,
        rekening=VRAAGPOSTEN,
    )


CONTROLES = (
    Controle(
        "afschrift",
        "afschrift en grootboek",
        "Het saldo van het laatste afschrift is dat van de bank in het grootboek.",
        "opstap bank aansluiting",
        afschrift_en_grootboek,
    ),
    Controle(
        "onderweg",
        "verzonden, niet afgeschreven, en onderweg",
        "Wat onderweg is, is verzonden en nog niet afgeschreven of afgekeurd.",
        f"rekening {BETALINGEN_ONDERWEG}",
        onderweg,
    ),
    Controle(
        "vraagposten",
        "vragen zonder antwoord en vraagposten",
        "Wat op vraagposten staat, stond op een afschrift en heeft nog geen antwoord.",
        "opstap bank open",
        open_vragen,
    ),
)
