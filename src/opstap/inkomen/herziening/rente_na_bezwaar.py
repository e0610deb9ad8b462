"""Legal interest after an objection that was right: offered to an officer, who decides (Awb art. 4:98).

When a decision was replaced and the months after it were computed again and paid, what they gave was paid too
late. From which day each amount was due is for the officer to say; the day on which the month was first paid
is shown beside it. The amount is decided by `kern.wettelijke_rente`, and paid by `verzuimbetalingen`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from opstap.kern import wettelijke_rente
from opstap.kern.models import Besluit
from opstap.recht.awb.rente import Achterstand
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent


@dataclass(frozen=True, slots=True)
class TeLaatBetaald:
    """A month that came out higher after the objection, in cents; when it was first paid, and when this."""

    maand: date
    bedrag_cent: int
    eerst_betaald: date | None
    """None: nothing was paid over this month before."""
    nabetaald: date


@dataclass(frozen=True, slots=True)
class Renteaanbod:
    """A decision on an objection over whose supplementary payments nobody decided on interest yet."""

    besluit: Besluit
    maanden: tuple[TeLaatBetaald, ...]


# What the first run after the decision on the objection gave more, over months from the replaced decision on,
# as far as it left for the bank.
_NABETAALD = """
SELECT b.id, m.maand, m.verschil_maandbetaling_cent, eerst.uitvoerdatum, o.uitvoerdatum
FROM kern_besluit b
JOIN kern_besluit oud ON oud.id = b.vervangt_id
JOIN LATERAL (
  SELECT r.id FROM inkomen_maandrun r WHERE r.gemeente_id = b.gemeente_id AND r.bekend_op > b.genomen_op
  ORDER BY r.bekend_op LIMIT 1) run ON true
JOIN inkomen_maandberekening m ON m.maandrun_id = run.id AND m.dossier_id = b.dossier_id
  AND m.maand >= oud.ingangsdatum AND m.soort = 'herrekening' AND m.verschil_maandbetaling_cent > 0
JOIN financien_betaling p ON p.sleutel = 'uitkering/' || m.uitkering_id || '/'
  || to_char(m.maand, 'YYYY-MM') || '/' || m.volgnummer || '/m'
JOIN financien_betaalopdracht o ON o.id = p.betaalopdracht_id AND o.status = 'verzonden'
LEFT JOIN LATERAL (
  SELECT eo.uitvoerdatum FROM financien_betaling e
  JOIN financien_betaalopdracht eo ON eo.id = e.betaalopdracht_id AND eo.status = 'verzonden'
  WHERE e.dossier_id = b.dossier_id AND e.maand = m.maand AND e.soort = 'maandbetaling'
  ORDER BY eo.uitvoerdatum LIMIT 1) eerst ON true
WHERE b.gemeente_id = %(gemeente)s AND b.soort = 'op_bezwaar'
  AND (%(besluit)s::bigint IS NULL OR b.id = %(besluit)s)
  AND NOT EXISTS (SELECT FROM kern_besluit w WHERE w.zaak_id = b.zaak_id AND w.soort = 'wettelijke_rente')
ORDER BY b.genomen_op, b.id, m.maand"""


def te_beslissen(gemeente: str, besluit: Besluit | None = None) -> list[Renteaanbod]:
    """Objections that turned out right, whose months were paid too late, without a decision on interest."""
    per_besluit: dict[int, list[TeLaatBetaald]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_NABETAALD, {"gemeente": gemeente, "besluit": besluit.pk if besluit else None})
        for pk, *rest in cursor.fetchall():
            per_besluit.setdefault(pk, []).append(TeLaatBetaald(*rest))
    besluiten = Besluit.objects.select_related("dossier", "zaak").in_bulk(per_besluit)
    return [Renteaanbod(besluiten[pk], tuple(maanden)) for pk, maanden in per_besluit.items()]


def beslis(besluit: Besluit, *, vanaf: Mapping[date, date], door: str, nu: datetime) -> Besluit:
    """Decide on the interest over the months of an offer; `vanaf`: month -> first day of interest over it.

    Errors: RENTE-GEEN-AANBOD, RENTE-VANAF (a month without its day, or a day that is not before the payment),
    RENTE-DAGEN, and those of `kern.wettelijke_rente.stel_vast`.
    """
    aanbod = next(iter(te_beslissen(besluit.gemeente_id, besluit)), None)
    if aanbod is None:
        raise OpstapFout(
            "RENTE-GEEN-AANBOD",
            "Na dit besluit is nog niets te laat betaald, of over de rente is al beslist.",
        )
    for een in aanbod.maanden:
        if een.maand not in vanaf or vanaf[een.maand] > een.nabetaald:
            maand = f"{MAANDNAMEN[een.maand.month - 1]} {een.maand.year}"
            raise OpstapFout(
                "RENTE-VANAF",
                f"Geef voor {maand} de dag vanaf wanneer het bedrag te laat was, voor de dag van nabetaling.",
            )
    dagen = {een.nabetaald for een in aanbod.maanden}
    if len(dagen) > 1:
        raise OpstapFout(
            "RENTE-DAGEN",
            "De nabetalingen gingen op verschillende dagen weg. Eén besluit rekent met één dag van betaling. "
            "Leg dit voor aan de kwaliteitsmedewerker.",
        )
    return wettelijke_rente.stel_vast(
        aanbod.besluit,
        achterstanden=[Achterstand(Cent(een.bedrag_cent), vanaf[een.maand]) for een in aanbod.maanden],
        betaald=dagen.pop(),
        door=door,
        nu=nu,
    )
