"""What happens in the synthetic year, and when it becomes known: drawn before anything is stored."""

from __future__ import annotations

from datetime import date

from opstap.beleidslab.bevolking import Bevolking
from opstap.beleidslab.draaiboek.aanvragen import aanvragen
from opstap.beleidslab.draaiboek.dagen import maanden
from opstap.beleidslab.draaiboek.eindes import eindes
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Draaiboek
from opstap.beleidslab.draaiboek.werk import lonen
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
    bezet = {*tot, *(verhuizing.eenheid for verhuizing in verhuisd)}
    return Draaiboek(
        jaar=stad.jaar,
        aanvragen=tuple(aangevraagd),
        lonen=tuple(sorted(lonen(tekening, tot), key=lambda rij: (rij.bekend, rij.persoon, rij.van))),
        intrekkers=tuple(sorted(intrekkers(tekening, bezet), key=lambda rij: (rij.bekend, rij.eenheid))),
        verhuizingen=tuple(sorted(verhuisd, key=lambda rij: (rij.bekend, rij.eenheid))),
        eindes=tuple(geeindigd),
    )
