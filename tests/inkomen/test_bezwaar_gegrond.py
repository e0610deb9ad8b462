"""An objection turns out right: exactly the months from the replaced decision on are computed again."""

from __future__ import annotations

from datetime import date

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.herziening import naspelen
from opstap.inkomen.models import TeHerrekenen
from opstap.kern import bekendmakingen, bezwaren, horen
from opstap.kern.models import Besluit

from .conftest import HAAG, Dorp, moment

JAN, FEB = date(2024, 1, 1), date(2024, 2, 1)
NU = moment(2024, 2, 28)


def gegrond(besluit: Besluit) -> Besluit:
    bekendmakingen.maak_bekend(besluit, op=date(2024, 1, 31), wijze="post", door="k.jansen", nu=NU)
    bezwaar = bezwaren.dien_in(
        besluit,
        ontvangen=date(2024, 2, 14),
        reden="bedrag",
        gronden="Ik woon alleen.",
        met_commissie=False,
        door="b.post",
        nu=NU,
    )
    horen.hoor(bezwaar.zaak, gehouden_op=date(2024, 2, 21), verslag="Woont alleen.", door="c.hoor", nu=NU)
    return bezwaren.beslis(bezwaar, uitkomst="gegrond", motivering="Woont alleen.", door="d.bezwaar", nu=NU)


def test_alleen_de_maanden_vanaf_het_vervangen_besluit_worden_herrekend(dorp: Dorp) -> None:
    dossier, buur = dorp.huishouden(), dorp.huishouden()
    toegekend, _ = aanvragen.beslis_veel(
        [Verzoek(dossier, JAN), Verzoek(buur, JAN)], door="k.jansen", nu=moment(2023, 12, 20)
    )
    for maand in (JAN, FEB):
        maandrun.draai(HAAG, maand, moment(2024, maand.month, 20))
    TeHerrekenen.objects.all().delete()
    nieuw = gegrond(toegekend)
    gemarkeerd = TeHerrekenen.objects.order_by("maand").values_list("dossier_id", "maand", "reden")
    reden = f"{toegekend.nummer} vervangen door {nieuw.nummer}"
    assert list(gemarkeerd) == [(dossier.pk, JAN, reden), (dossier.pk, FEB, reden)]
    assert naspelen.speel_na(HAAG).gelijk
