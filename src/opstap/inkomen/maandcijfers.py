"""The figures of a run per person and month, as a delivery to another register needs them, and their proof.

A household of two counts half for each (art. 45 lid 4); the odd cent is the applicant's, so that the parts
add up to what was computed. Corrections of earlier months stand as differences under the month that they are
about. A delivery leaves only when each field adds up to what the ledger booked in that run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from django.db import connection

from opstap.financien.aansluiting import Aansluitregel
from opstap.financien.rekeningschema import (
    AF_TE_DRAGEN,
    RESERVERING_VAKANTIETOESLAG,
    TE_BETALEN_DERDENBESLAG,
    TE_BETALEN_UITKERINGEN,
    TE_BETALEN_VASTE_LASTEN,
    TERUGVORDERING,
    UITKERINGEN,
    VOORSCHOTTEN,
    VORDERINGEN,
)
from opstap.inkomen.models import Maandrun, Vordering
from opstap.inkomen.rechthebbenden import rechthebbenden
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Bedragen:
    """Cents; of a month that was computed again the difference with what it was before."""

    bijstand: int = 0
    maandbetaling: int = 0
    vakantietoeslag: int = 0
    """The right to holiday allowance that grew in the month; paid in June."""
    heffing: int = 0
    """Wage tax and Zvw contribution that the municipality bears."""
    vakantiegeld_betaald: int = 0
    """Holiday allowance of earlier months that this run paid out."""
    ingehouden_voorschot: int = 0
    verrekend: int = 0
    """Kept for claims of the municipality."""
    beslag: int = 0
    """Kept for attachments by others."""

    def plus(self, ander: Bedragen) -> Bedragen:
        return Bedragen(*(getattr(self, f.name) + getattr(ander, f.name) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Maandcijfer:
    """One person and one month of one run."""

    persoon_id: int
    dossier_id: int
    maand: date
    bedragen: Bedragen


def maandcijfers(run: Maandrun) -> list[Maandcijfer]:
    """All that a run says about each person, by household and month."""
    per_gezin = _per_gezin(run)
    personen = rechthebbenden(list(per_gezin), run.bekend_op)
    cijfers = []
    for sleutel, bedragen in sorted(per_gezin.items()):
        wie = personen.get(sleutel)
        if not wie:
            raise OpstapFout(
                "LEVERING-PERSOON",
                "Van een huishouden in deze run is niet bekend wie de aanvrager is. Er is niets geleverd.",
            )
        for persoon, deel in zip(wie, _delen(bedragen, len(wie)), strict=True):
            cijfers.append(Maandcijfer(persoon, *sleutel, deel))
    return cijfers


def sluit_aan(run: Maandrun, cijfers: Sequence[Maandcijfer]) -> list[Aansluitregel]:
    """Each field of a delivery beside the ledger of the run: what the run booked, and nothing else."""
    totaal = Bedragen()
    for cijfer in cijfers:
        totaal = totaal.plus(cijfer.bedragen)
    geboekt = _geboekt(run)

    def stand(*rekeningen: str) -> int:
        return sum(geboekt.get(rekening, 0) for rekening in rekeningen)

    inhoudingen = totaal.ingehouden_voorschot + totaal.verrekend + totaal.beslag
    return [
        Aansluitregel(
            "bijstand en heffing",
            totaal.bijstand + totaal.heffing,
            stand(UITKERINGEN, TERUGVORDERING),
        ),
        Aansluitregel(
            "vakantietoeslag",
            totaal.vakantietoeslag - totaal.vakantiegeld_betaald,
            -stand(RESERVERING_VAKANTIETOESLAG),
        ),
        Aansluitregel("heffing", totaal.heffing, -stand(AF_TE_DRAGEN)),
        Aansluitregel(
            "te betalen en te vorderen",
            totaal.maandbetaling + totaal.vakantiegeld_betaald - inhoudingen,
            -stand(TE_BETALEN_UITKERINGEN, TE_BETALEN_VASTE_LASTEN) - _nieuwe_vorderingen(run),
        ),
        Aansluitregel("voorschot", totaal.ingehouden_voorschot, -stand(VOORSCHOTTEN)),
        Aansluitregel(
            "verrekend met vorderingen", totaal.verrekend, _nieuwe_vorderingen(run) - stand(VORDERINGEN)
        ),
        Aansluitregel("beslag", totaal.beslag, -stand(TE_BETALEN_DERDENBESLAG)),
    ]


def eis_aansluiting(run: Maandrun, cijfers: Sequence[Maandcijfer]) -> None:
    """Refuse a delivery that does not add up to the ledger. Errors: LEVERING-SLUIT-NIET."""
    anders = [regel.wat for regel in sluit_aan(run, cijfers) if not regel.sluit]
    if anders:
        raise OpstapFout(
            "LEVERING-SLUIT-NIET",
            f"Deze levering is niet gelijk aan het grootboek: {', '.join(anders)}. Er is niets geleverd.",
        )


AL_UITBETAALD = """EXISTS (
  SELECT FROM inkomen_vakantiegeld g JOIN inkomen_maandrun eerder ON eerder.id = g.maandrun_id
  WHERE g.uitkering_id = m.uitkering_id AND g.tot_maand > m.maand AND eerder.maand < r.maand)"""
"""SQL: the holiday allowance of the month of computation `m` was paid out before run `r`; its difference is
paid or claimed at once.
"""

HEFFING = """CASE WHEN extract(year FROM m.maand) = extract(year FROM r.maand)
  THEN m.verschil_lasten_cent - m.verschil_bijstand_cent
  ELSE greatest(m.verschil_lasten_cent - m.verschil_bijstand_cent, 0) END"""
"""SQL: the change in wage tax and Zvw by computation `m` of run `r`; of a closed year it never comes back."""

_BEREKENINGEN = f"""
SELECT m.dossier_id, m.maand, sum(m.verschil_bijstand_cent)::bigint,
       sum(m.verschil_maandbetaling_cent)::bigint, sum(m.verschil_vakantietoeslag_cent)::bigint,
       sum({HEFFING})::bigint,
       coalesce(sum(m.verschil_vakantietoeslag_cent) FILTER (WHERE {AL_UITBETAALD}), 0)::bigint
FROM inkomen_maandberekening m JOIN inkomen_maandrun r ON r.id = m.maandrun_id
WHERE m.maandrun_id = %(run)s GROUP BY m.dossier_id, m.maand"""  # noqa: S608

_VAKANTIEGELD = """
SELECT u.dossier_id, %(maand)s::date, sum(g.bedrag_cent)::bigint FROM inkomen_vakantiegeld g
JOIN inkomen_uitkering u ON u.id = g.uitkering_id WHERE g.maandrun_id = %(run)s GROUP BY u.dossier_id"""

_INHOUDINGEN = """
SELECT dossier_id, maand, coalesce(sum(bedrag_cent) FILTER (WHERE soort = 'voorschot'), 0)::bigint,
       coalesce(sum(bedrag_cent) FILTER (WHERE soort IN ('middelen', 'verplicht', 'overig')), 0)::bigint,
       coalesce(sum(bedrag_cent) FILTER (WHERE soort = 'derdenbeslag'), 0)::bigint
FROM inkomen_inhoudingsregel WHERE maandrun_id = %(run)s GROUP BY dossier_id, maand"""

_GEBOEKT = """
SELECT r.code, sum(b.bedrag_cent)::bigint FROM financien_journaalpost j
JOIN financien_boeking b ON b.journaalpost_id = j.id JOIN financien_rekening r ON r.id = b.rekening_id
WHERE j.gemeente_id = %(gemeente)s AND j.periode = %(periode)s AND (
  (j.bron_soort = 'maandrun' AND j.bron_id = %(run)s)
  OR (j.bron_soort = 'vordering' AND j.sleutel LIKE %(verrekening)s)
  OR (j.bron_soort = 'vordering' AND EXISTS (
        SELECT FROM inkomen_vordering v WHERE v.id = j.bron_id AND v.maandrun_id = %(run)s
          AND j.sleutel = 'vordering/' || v.gemeente_id || '/' || v.nummer)))
GROUP BY r.code"""


def _per_gezin(run: Maandrun) -> dict[tuple[int, date], Bedragen]:
    """What the run stored, by household and month."""
    waarden: dict[str, int | date] = {"run": run.pk, "maand": run.maand}
    som: dict[tuple[int, date], Bedragen] = defaultdict(Bedragen)
    with connection.cursor() as cursor:
        cursor.execute(_BEREKENINGEN, waarden)
        for dossier, maand, *rest in cursor.fetchall():
            som[dossier, maand] = som[dossier, maand].plus(Bedragen(*rest))
        cursor.execute(_VAKANTIEGELD, waarden)
        for dossier, maand, bedrag in cursor.fetchall():
            som[dossier, maand] = som[dossier, maand].plus(Bedragen(vakantiegeld_betaald=bedrag))
        cursor.execute(_INHOUDINGEN, waarden)
        for dossier, maand, voorschot, verrekend, beslag in cursor.fetchall():
            som[dossier, maand] = som[dossier, maand].plus(
                Bedragen(ingehouden_voorschot=voorschot, verrekend=verrekend, beslag=beslag)
            )
    return som


def _delen(bedragen: Bedragen, aantal: int) -> list[Bedragen]:
    """Equal parts that add up to the whole: what does not divide goes to the first."""
    deel = [getattr(bedragen, f.name) // aantal for f in fields(bedragen)]
    eerste = [
        getattr(bedragen, f.name) - (aantal - 1) * een for f, een in zip(fields(bedragen), deel, strict=True)
    ]
    return [Bedragen(*eerste), *(Bedragen(*deel) for _ in range(aantal - 1))]


def _geboekt(run: Maandrun) -> dict[str, int]:
    """Per account what this run booked, debit minus credit."""
    with connection.cursor() as cursor:
        cursor.execute(
            _GEBOEKT,
            {
                "gemeente": run.gemeente_id,
                "periode": f"{run.maand:%Y-%m}",
                "run": run.pk,
                "verrekening": f"vordering/{run.gemeente_id}/%/verrekening/{run.maand:%Y-%m}/%",
            },
        )
        return dict(cursor.fetchall())


def _nieuwe_vorderingen(run: Maandrun) -> int:
    """What this run claimed anew."""
    return sum(Vordering.objects.filter(maandrun=run).values_list("bedrag_cent", flat=True))
