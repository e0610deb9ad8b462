"""What assistance adds to the case of a household: what was used up, a measure, part of a month."""

from __future__ import annotations

from datetime import date, datetime

from opstap.gevallen import bronnen, geval
from opstap.gevallen.bronnen import Aanvulling, Bron, Invoer
from opstap.gevallen.kolommen import dagen
from opstap.inkomen.beoordeling.deelmaand import BRON, DAGEN, EIGEN_DAGEN, dagen_in, invoer_dagen
from opstap.inkomen.models import (
    InkomenBijDagen,
    Maatregelverlaging,
    OnderbrekingZonderRecht,
    VrijlatingVooraf,
)
from opstap.regels.beslissen import Geval

ONDERDELEN = {"n": 1, "r": 2, "z": 4}
"""The parts of art. 31 lid 2 that run out, with the numbers that the rules give them."""

VOORAF = Bron(
    "vooraf",
    VrijlatingVooraf,
    "persoon",
    {f"maanden_{onderdeel}_verbruikt": f"maanden_{onderdeel}" for onderdeel in ONDERDELEN},
)
MAATREGEL = Bron("maatregel", Maatregelverlaging, "gezin", {"maatregelpercentage": "percentage"})
"""Not asked of every month, as facts are: most months have no measure."""
DEELMAAND = (
    Bron("dagen", InkomenBijDagen, "gezin", {"inkomen_bij_dagen_met_recht": "bedrag_cent"}),
    Bron("onderbreking", OnderbrekingZonderRecht, "gezin", {"anderszins_geen_recht": "geen_recht"}),
)
"""Judged about a month of which only some days have a right; they count in those months only."""

_AANTALLEN = ", ".join(
    f"count(*) FILTER (WHERE v.onderdeel = {nummer}) AS {onderdeel}"
    for onderdeel, nummer in ONDERDELEN.items()
)

# Months in which a part was really applied, by the last computation of each earlier month known then.
_GEBRUIKT = f"""
SELECT v.persoon_id, {_AANTALLEN}
FROM inkomen_vrijlatingsmaand v
WHERE v.persoon_id IN (SELECT persoon_id FROM kader) AND v.maand < %(maand)s AND v.bekend_op <= %(bekend_op)s
  AND NOT EXISTS (
    SELECT FROM inkomen_maandberekening later
    WHERE later.uitkering_id = v.uitkering_id AND later.maand = v.maand AND later.volgnummer > v.volgnummer
      AND later.bekend_op <= %(bekend_op)s)
GROUP BY v.persoon_id"""  # noqa: S608

# Wealth that was let go and then used up earlier in this uninterrupted period of assistance (art. 34 lid 4,
# text until 2026): the sum of the decreases of wealth since the benefit that runs in this month began.
_INGETEERD = """
SELECT reeks.dossier_id, sum(eerder - vermogen_cent) AS cent FROM (
  SELECT v.dossier_id, v.vermogen_cent, lag(v.vermogen_cent) OVER op_tijd AS eerder,
         lag(upper(v.geldig)) OVER op_tijd AS eerder_tot
  FROM kern_vermogen v
  WHERE v.dossier_id = ANY(%(dossiers)s::bigint[]) AND lower(v.geldig) <= %(dag)s
    AND v.bekend_van <= %(bekend_op)s AND v.bekend_tot > %(bekend_op)s
  WINDOW op_tijd AS (PARTITION BY v.dossier_id ORDER BY lower(v.geldig))
) reeks
  JOIN inkomen_uitkering u ON u.dossier_id = reeks.dossier_id AND lower(u.geldig) <= %(dag)s
  JOIN kern_besluit begin ON begin.id = u.besluit_id AND begin.genomen_op <= %(bekend_op)s
  LEFT JOIN kern_besluit einde ON einde.id = u.beeindigd_door_id AND einde.genomen_op <= %(bekend_op)s
WHERE reeks.vermogen_cent < reeks.eerder AND reeks.eerder_tot > lower(u.geldig)
  AND (einde.id IS NULL OR upper(u.geldig) > %(dag)s)
GROUP BY reeks.dossier_id"""


_OMGEVING = ("dagen_ervoor", "dagen_erna")


def _eigen(dag: date, gegeven: Invoer) -> Invoer:
    """A measure, and the days of a right over only part of the month with what was judged about it."""
    eigen: dict[str, int | bool] = {}
    if "maatregelpercentage" in gegeven:
        eigen |= {"maatregel_geldt": True, "maatregelpercentage": gegeven["maatregelpercentage"]}
    if "laatste_dag" in gegeven:
        omgeving = [int(gegeven[naam]) for naam in _OMGEVING if naam in gegeven]
        eigen |= invoer_dagen(dag, int(gegeven["laatste_dag"]), omgeving)
        eigen |= {
            naam: bool(gegeven[naam]) if bron.is_ja_nee(naam) else gegeven[naam]
            for bron in DEELMAAND
            for naam in bron.invoer
            if naam in gegeven
        }
    return eigen


VERBRUIKT = Aanvulling(
    "persoon",
    f"LEFT JOIN {VOORAF.koppeling} LEFT JOIN ({_GEBRUIKT}) gebruikt ON gebruikt.persoon_id = k.persoon_id",
    {naam: f"{VOORAF.waarde(naam)} + coalesce(gebruikt.{naam[8]}, 0)" for naam in VOORAF.invoer},
    bronnen=(VOORAF,),
)
HUISHOUDEN = Aanvulling(
    "gezin",
    " ".join(
        [
            *(f"LEFT JOIN {bron.koppeling}" for bron in (MAATREGEL, *DEELMAAND)),
            f"LEFT JOIN ({_INGETEERD}) ingeteerd ON ingeteerd.dossier_id = k.dossier_id",
            f"LEFT JOIN ({DAGEN}) deel ON deel.dossier_id = k.dossier_id",
        ]
    ),
    {"vermogensvrijlating_verbruikt": "coalesce(ingeteerd.cent, 0)"},
    kolommen={
        **{naam: bron.waarde(naam) for bron in (MAATREGEL, *DEELMAAND) for naam in bron.invoer},
        "laatste_dag": dagen("deel.laatste"),
        "dagen_ervoor": "deel.ervoor",
        "dagen_erna": "deel.erna",
    },
    eigen=_eigen,
    eigen_bronnen=(MAATREGEL, *DEELMAAND),
    herkomst=dict.fromkeys(EIGEN_DAGEN, BRON),
)


def meld_aan() -> None:
    """Let every case hold this."""
    bronnen.AANVULLINGEN.extend((VERBRUIKT, HUISHOUDEN))


def geval_in(dossier_id: int, maand: date, bekend_op: datetime) -> Geval:
    """The case of a dossier in a month; a month in which its benefit begins is read from that day on.

    Errors: GEVAL-ZONDER-AANVRAGER, GEVAL-ZONDER-ADRES, INKOMEN-DEEL-MAAND.
    """
    dag = dagen_in(dossier_id, maand, bekend_op)[0] if maand.day == 1 else maand
    return geval.geval_op(dossier_id, dag, bekend_op)
