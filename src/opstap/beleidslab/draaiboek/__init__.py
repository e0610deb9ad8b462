"""What happens in the synthetic year, and when it becomes known: drawn before anything is stored.

| what | module |
| --- | --- |
| applications, endings | `aanvragen`, `eindes` |
| work and statements of income | `werk` |
| moving, moving in | `wonen` |
| reported changes, signals, letters | `meldingen` |
| claims and attachments | `schulden` |
| investigations, measures, talks, objections | `toezicht` |
"""

from __future__ import annotations

from datetime import date

from opstap.beleidslab.bevolking import Bevolking
from opstap.beleidslab.draaiboek.aanvragen import aanvragen
from opstap.beleidslab.draaiboek.dagen import maanden
from opstap.beleidslab.draaiboek.eindes import eindes
from opstap.beleidslab.draaiboek.meldingen import meldingen, post, signalen
from opstap.beleidslab.draaiboek.schulden import beslagen, schulden
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.toezicht import bezwaren, gesprekken, maatregelen, onderzoeken
from opstap.beleidslab.draaiboek.vormen import Draaiboek
from opstap.beleidslab.draaiboek.werk import lonen, opgaven
from opstap.beleidslab.draaiboek.wonen import intrekkers, verhuizingen
from opstap.beleidslab.ijkcijfers import Ijkcijfers, laad

__all__ = ["Draaiboek", "maanden", "schrijf"]


def schrijf(stad: Bevolking, *, met_aow_op: dict[date, date], ijk: Ijkcijfers | None = None) -> Draaiboek:
    """Draw the year of this city; the same city always gets the same year.

    `met_aow_op` gives, for the first day of each month, the latest birth date of those who have reached the
    pension age by then.
    """
    tekening = Tekening(stad, met_aow_op, ijk or laad())
    aangevraagd = aanvragen(tekening)
    geeindigd = eindes(tekening, aangevraagd)
    tot = {einde.eenheid: einde.per for einde in geeindigd}
    verhuisd = verhuizingen(tekening, tot)
    erbij = intrekkers(tekening, {*tot, *(verhuizing.eenheid for verhuizing in verhuisd)})
    werk = lonen(tekening, tot)
    opgegeven = opgaven(tekening, werk, tot)
    gemeld_door_registers = signalen(tekening, tot)
    gemeld = meldingen(tekening, [*werk, *erbij, *verhuisd], tot, len(opgegeven) + len(gemeld_door_registers))
    onderzocht = onderzoeken(tekening, tot)
    in_bezwaar = bezwaren(tekening, aangevraagd)
    stukken = (
        len(aangevraagd)
        + sum(een.stukken is not None and een.stukken[1] is not None for een in aangevraagd)
        + sum(een.papier for een in gemeld)
        + len(in_bezwaar)
    )
    return Draaiboek(
        jaar=stad.jaar,
        aanvragen=tuple(aangevraagd),
        eindes=tuple(geeindigd),
        opgaven=tuple(opgegeven),
        meldingen=tuple(gemeld),
        signalen=tuple(gemeld_door_registers),
        schulden=tuple(schulden(tekening)),
        beslagen=tuple(beslagen(tekening, tot)),
        onderzoeken=tuple(onderzocht),
        maatregelen=tuple(maatregelen(tekening, {*tot, *(een.eenheid for een in onderzocht)})),
        gesprekken=tuple(gesprekken(tekening, tot)),
        bezwaren=tuple(in_bezwaar),
        post=tuple(post(tekening, tot, stukken)),
    )
