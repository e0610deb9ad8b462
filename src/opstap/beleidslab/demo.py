"""The demonstration: a synthetic city with a budget and a played year, built once and then kept.

Whether a build is under way or done is written on the database itself (as the comment on its schema), so that
it disappears together with the data and can never claim more than there is.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from django.db import connection

from opstap import gemeenten
from opstap.beleidslab import jaar as jaarspel
from opstap.beleidslab import stad
from opstap.beleidslab.bevolking import ZAAD
from opstap.beleidslab.draaiboek import maanden
from opstap.beleidslab.namen import ibans
from opstap.beleidslab.stad import Voortgang, zwijg
from opstap.financien.begroting import stel_begroting_vast
from opstap.financien.models import Betaalrekening
from opstap.inkomen.models import Maandrun
from opstap.kern.models import Gemeente

GEMEENTE = "GM0518"
_MERK = "opstap demo "
_AANDEEL_STAD = 0.06


@dataclass(frozen=True)
class Demo:
    """What was asked to be built. `klaar`: it stands completely."""

    jaar: int
    schaal: int
    zaad: int = ZAAD
    klaar: bool = False


def stand() -> Demo | None:
    """What this database says of a demonstration in it; None when there never was one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description('public'::regnamespace, 'pg_namespace')")
        merk = cursor.fetchone()[0] or ""
    return Demo(**json.loads(merk.removeprefix(_MERK))) if merk.startswith(_MERK) else None


def is_leeg() -> bool:
    """Whether nobody keeps anything in this database."""
    return not Gemeente.objects.exists()


def is_compleet(demo: Demo) -> bool:
    """Whether all twelve months of the year were run to the end."""
    klaar = Maandrun.objects.filter(
        gemeente=GEMEENTE, maand__in=maanden(demo.jaar), status=Maandrun.Status.KLAAR
    )
    return demo.klaar and klaar.count() == 12


def bouw(demo: Demo, *, voortgang: Voortgang = zwijg) -> None:
    """Build it all in an empty database."""
    _merk(demo)
    gemeente, _ = Gemeente.objects.get_or_create(
        code=GEMEENTE, defaults={"naam": gemeenten.GEMEENTEN[GEMEENTE]}
    )
    (iban,) = ibans(1)
    Betaalrekening.objects.get_or_create(
        gemeente=gemeente, defaults={"naam": f"Gemeente {gemeente.naam} (verzonnen)", "iban": iban}
    )
    stel_begroting_vast(gemeente, demo.jaar, demo.schaal)
    gebouwd = stad.bouw(
        GEMEENTE,
        jaar=demo.jaar,
        schaal=demo.schaal,
        zaad=demo.zaad,
        voortgang=lambda tekst, deel: voortgang(tekst, _AANDEEL_STAD * deel),
    )
    jaarspel.speel(
        gebouwd,
        voortgang=lambda tekst, deel: voortgang(tekst, _AANDEEL_STAD + (1 - _AANDEEL_STAD) * deel),
    )
    _tel_opnieuw()
    _merk(Demo(demo.jaar, demo.schaal, demo.zaad, klaar=True))


def _tel_opnieuw() -> None:
    """Let the database count what was stored: a year is played faster than the database counts by itself."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _merk(demo: Demo) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('COMMENT ON SCHEMA public IS %%L', %s::text)", [_MERK + json.dumps(asdict(demo))]
        )
        cursor.execute(cursor.fetchone()[0])
