"""Payments beside the rights that they follow from, line by line, and batches beside their payments."""

from __future__ import annotations

from functools import partial

from opstap.financien.vervallen import EERDER_VERVALLEN
from opstap.verantwoording.aansluiting import verschuldigd
from opstap.verantwoording.aansluiting.vormen import Controle, Periode, leg_naast, per_sleutel

_OORSPRONG = "regexp_replace(p.sleutel, '(/opnieuw)+$', '')"


def klaargezet(deel: str, gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What follows from rights and decisions is put ready, once, under its own key and for its own amount."""
    return leg_naast(
        f"""SELECT v.bedrag AS links, p.bedrag_cent AS rechts FROM ({verschuldigd.binnen(deel)}) AS v
            LEFT JOIN financien_betaling p ON p.sleutel = v.sleutel""",  # noqa: S608
        gemeente,
        periode,
    )


def geen_betaling_zonder_recht(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Every payment over the period has the right or decision that its key names, for the same amount."""
    return leg_naast(
        f"""WITH verschuldigd AS ({verschuldigd.ALLES})
            SELECT p.bedrag_cent + {EERDER_VERVALLEN} AS links, v.bedrag AS rechts FROM financien_betaling p
            LEFT JOIN verschuldigd v ON v.sleutel = {_OORSPRONG}
            WHERE p.gemeente_id = %(gemeente)s AND p.maand >= %(van)s AND p.maand < %(tot)s""",  # noqa: S608
        gemeente,
        periode,
    )


def ingehouden(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """What was kept from a payment is the sum of its deductions."""
    runs = """JOIN inkomen_maandrun r ON r.id = h.maandrun_id AND r.gemeente_id = %(gemeente)s
              AND r.maand >= %(van)s AND r.maand < %(tot)s"""
    sleutel = "(h.uitkering_id, h.maand, h.maandrun_id)::text AS sleutel"
    return leg_naast(
        per_sleutel(
            f"SELECT {sleutel}, h.ingehouden_cent AS bedrag FROM inkomen_maandinhouding h {runs}",  # noqa: S608
            f"SELECT {sleutel}, h.bedrag_cent AS bedrag FROM inkomen_inhoudingsregel h {runs}",  # noqa: S608
        ),
        gemeente,
        periode,
    )


def opdracht_en_betalingen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """A batch that was sent is the sum of its payments."""
    return leg_naast(
        """SELECT o.totaal_cent AS links,
                  (SELECT sum(p.bedrag_cent) FROM financien_betaling p WHERE p.betaalopdracht_id = o.id)
                  AS rechts
           FROM financien_betaalopdracht o
           JOIN financien_journaalpost j ON j.sleutel = 'betaalopdracht/' || o.kenmerk
           WHERE o.gemeente_id = %(gemeente)s AND j.datum >= %(van)s AND j.datum < %(tot)s""",
        gemeente,
        periode,
    )


def opdracht_geboekt(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """Every batch that was sent is booked as on its way, once and whole."""
    return leg_naast(
        """SELECT CASE WHEN o.status = 'verzonden' THEN o.totaal_cent END AS links,
                  (SELECT -sum(b.bedrag_cent) FROM financien_boeking b
                   JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = 'betalingen-onderweg'
                   WHERE b.journaalpost_id = j.id) AS rechts
           FROM financien_betaalopdracht o
           LEFT JOIN financien_journaalpost j ON j.sleutel = 'betaalopdracht/' || o.kenmerk
           WHERE o.gemeente_id = %(gemeente)s AND coalesce(j.datum, o.uitvoerdatum) >= %(van)s
             AND coalesce(j.datum, o.uitvoerdatum) < %(tot)s""",
        gemeente,
        periode,
    )


CONTROLES = (
    Controle(
        "maandbetaling",
        "recht en betaling aan het huishouden",
        "Wat een huishouden over een maand krijgt, is klaargezet: een keer, en voor dat bedrag.",
        "betalingen van de soorten maandbetaling en nabetaling",
        partial(klaargezet, verschuldigd.MAAND),
    ),
    Controle(
        "vakantietoeslag",
        "vakantietoeslag en betaling",
        "Vakantietoeslag die wordt uitbetaald, is klaargezet.",
        "betalingen van de soort vakantietoeslag",
        partial(klaargezet, verschuldigd.VAKANTIETOESLAG),
    ),
    Controle(
        "inhouding",
        "ingehouden en waarvoor",
        "Wat van een betaling is ingehouden, is de som van de inhoudingen.",
        "inhoudingen van de maandrun",
        ingehouden,
    ),
    Controle(
        "derden",
        "ingehouden voor anderen en aan hen betaald",
        "Wat voor beslagleggers en vaste lasten is ingehouden, is aan hen klaargezet.",
        "betalingen van de soorten derdenbeslag en vaste_lasten",
        partial(klaargezet, verschuldigd.DERDEN),
    ),
    Controle(
        "verstrekt",
        "voorschotten en leningen en betaling",
        "Ieder voorschot en iedere lening is klaargezet.",
        "betalingen van de soorten voorschot, lening en leenbijstand",
        partial(klaargezet, verschuldigd.VERSTREKT),
    ),
    Controle(
        "verzuim",
        "dwangsom en rente besloten en klaargezet",
        "Iedere dwangsom en wettelijke rente is klaargezet voor wat is besloten.",
        "betalingen van de soorten dwangsom en wettelijke_rente",
        partial(klaargezet, verschuldigd.VERZUIM),
    ),
    Controle(
        "zelfstandigen",
        "levensonderhoud van zelfstandigen en betaling",
        "Wat een zelfstandige over een maand of een boekjaar krijgt, is klaargezet.",
        "betalingen van de soort bbz",
        partial(klaargezet, verschuldigd.ZELFSTANDIGEN),
    ),
    Controle(
        "werkgevers",
        "loonkostensubsidie en betaling aan werkgevers",
        "Loonkostensubsidie over een maand is klaargezet, min wat is verrekend.",
        "betalingen van de soort loonkostensubsidie",
        partial(klaargezet, verschuldigd.LOONKOSTEN),
    ),
    Controle(
        "partners",
        "afgerekend of gefactureerd, en betaald aan partners",
        "Wat een partner over een maand krijgt, is klaargezet voor wat is afgerekend of gefactureerd.",
        "betalingen van de soorten partnerafrekening, uitvoerfactuur en premiebijdrage",
        partial(klaargezet, verschuldigd.PARTNERS),
    ),
    Controle(
        "maatwerk",
        "besteed uit het maatwerkbudget en betaald",
        "Wat uit het maatwerkbudget naar een rekening gaat, is klaargezet voor wat is besteed.",
        "betalingen van de soorten maatwerk_inwoner en maatwerk_leverancier",
        partial(klaargezet, verschuldigd.MAATWERK),
    ),
    Controle(
        "grond",
        "betaling en het recht waar zij op rust",
        "Iedere betaling heeft het recht of besluit dat haar sleutel noemt, voor hetzelfde bedrag.",
        "opstap betaalopdracht toont de controle per regel",
        geen_betaling_zonder_recht,
    ),
    Controle(
        "opdracht",
        "opdracht en haar betalingen",
        "Een verzonden opdracht is de som van haar betalingen.",
        "opstap betaalopdracht",
        opdracht_en_betalingen,
    ),
    Controle(
        "verzonden",
        "verzonden en geboekt als onderweg",
        "Iedere verzonden opdracht is een keer en helemaal geboekt.",
        "rekening betalingen-onderweg",
        opdracht_geboekt,
    ),
)
