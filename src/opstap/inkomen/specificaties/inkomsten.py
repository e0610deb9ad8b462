"""Over which days the income of a month was earned, and which part of each period counts in it (art. 32)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from opstap import gemeenten
from opstap.financien.specificaties.vormen import Inkomstenperiode
from opstap.gevallen.bronnen import bekend
from opstap.inkomen.beoordeling.deelmaand import dagen_in
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.kern.models import Dossier, Rol
from opstap.recht.participatiewet.toerekening import Toerekening, verdeel
from opstap.regels.geld import toon_euro

_VAN_WIE = {Rol.AANVRAGER.value: "u", Rol.PARTNER.value: "uw partner"}
_DAGEN = {Toerekening.KALENDERDAGEN: "dagen", Toerekening.WERKDAGEN: "werkdagen"}

# The fact that counted, with the reading of the statements that gave it: a fact that somebody recorded
# otherwise stands on its own.
_INKOMEN = f"""
SELECT g.rol, i.bedrag_cent, i.vakantieaanspraak_cent, i.bron, m.opbouw, m.voorlopig,
       (SELECT jsonb_object_agg(k.opgave_id, k.reden) FROM inkomen_toerekeningskeuze k
        WHERE k.opgave_id IN (SELECT (deel ->> 'opgave')::bigint FROM jsonb_array_elements(m.opbouw) deel))
FROM kern_gezinslid g
JOIN kern_inkomen i ON i.persoon_id = g.persoon_id AND {bekend("i")} AND i.bedrag_cent > 0
LEFT JOIN LATERAL (
  SELECT opbouw, voorlopig, netto_cent FROM inkomen_inkomensmaand m
  WHERE m.persoon_id = i.persoon_id AND m.soort = i.soort AND m.maand = %(maand)s
    AND m.bekend_van <= %(bekend_op)s ORDER BY m.volgnummer DESC LIMIT 1
) m ON m.netto_cent = i.bedrag_cent
WHERE g.dossier_id = %(dossier)s AND g.rol IN ({Rol.AANVRAGER.value}, {Rol.PARTNER.value}) AND {bekend("g")}
ORDER BY g.rol, i.soort"""  # noqa: S608


def inkomstenperioden(dossier: Dossier, maand: date, bekend_op: datetime) -> tuple[Inkomstenperiode, ...]:
    """The income of applicant and partner that counted in this month, as it was known then."""
    dag = dagen_in(dossier.pk, maand, bekend_op)[0]
    with connection.cursor() as cursor:
        cursor.execute(_INKOMEN, {"dossier": dossier.pk, "maand": maand, "dag": dag, "bekend_op": bekend_op})
        rijen = cursor.fetchall()
    return tuple(
        periode
        for rol, bedrag, vakantie, bron, opbouw, voorlopig, redenen in rijen
        for periode in _perioden(
            dossier.gemeente_id,
            maand,
            _VAN_WIE[rol],
            (bedrag, vakantie),
            bron,
            json.loads(opbouw) if opbouw else [],
            bool(voorlopig),
            json.loads(redenen) if redenen else {},
        )
    )


def _perioden(
    gemeente: str,
    maand: date,
    van_wie: str,
    bedragen: tuple[int, int],
    bron: str,
    opbouw: list[dict[str, Any]],
    voorlopig: bool,
    redenen: Mapping[str, str],
) -> Iterator[Inkomstenperiode]:
    """A period per statement; without statements the calendar month itself."""
    if not opbouw:
        einde = volgende_maand(maand) - timedelta(days=1)
        yield Inkomstenperiode(van_wie, bron, maand, einde, bedragen[0], 0, *bedragen, False, "")
    for deel in opbouw:
        van, tot_en_met = (date.fromisoformat(deel[naam]) for naam in ("van", "tot_en_met"))
        een_maand = (van.year, van.month) == (tot_en_met.year, tot_en_met.month)
        yield Inkomstenperiode(
            van_wie=van_wie,
            kenmerk=deel["kenmerk"],
            van=van,
            tot_en_met=tot_en_met,
            netto_periode=deel["netto_periode"],
            dagen=0 if een_maand else deel["dagen"],
            netto=deel["netto"],
            vakantieaanspraak=deel["vakantieaanspraak"],
            voorlopig=voorlopig,
            verdeling="" if een_maand else _verdeling(gemeente, deel, van, tot_en_met, redenen),
        )


def _verdeling(
    gemeente: str, deel: Mapping[str, Any], van: date, tot_en_met: date, redenen: Mapping[str, str]
) -> str:
    """How a period over two months was divided, so that it can be done again by hand."""
    reden = redenen.get(str(deel["opgave"]))
    if reden is not None:
        return f"Een medewerker heeft dit bedrag over de maanden verdeeld: {reden}"
    methode = gemeenten.toerekening(gemeente) or Toerekening.KALENDERDAGEN
    totaal = sum(een.dagen for een in verdeel(van, tot_en_met, (0,), methode))
    return (
        f"{deel['dagen']} van de {totaal} {_DAGEN[methode]} vallen in deze maand: "
        f"{toon_euro(deel['netto_periode'])} × {deel['dagen']} / {totaal} = {toon_euro(deel['netto'])}."
    )
