"""Amsterdam, 1 January 2011: all claims of 2010 were grossed up by the system, and the letters were sent.

The exception in the policy (an error of the municipality itself) was not in the system. Here nothing grows by
itself at the turn of the year: the ground is an input of the rule, and is asked of a person, claim by claim.
"""

from __future__ import annotations

from datetime import date

from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Vorderingsmutatie
from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond
from opstap.regels.geld import Bruto

from ..inkomen.conftest import HAAG, Dorp, moment  # noqa: TID252
from ..inkomen.schulden import vorder  # noqa: TID252

JAN = date(2024, 1, 1)


def test_amsterdam_2011_op_1_januari_groeit_geen_enkele_vordering(dorp: Dorp) -> None:
    dossiers = [dorp.huishouden() for _ in range(3)]
    eisen = [vorder(dorp, dossier, 100000) for dossier in dossiers]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 21))
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    assert [vorderingen.saldo(eis) for eis in eisen] == [100000] * 3
    assert not Vorderingsmutatie.objects.filter(soort="brutering").exists()
    assert vorderingen.te_beslissen_over_bruto(HAAG, 2023, op=date(2023, 12, 31)) == []
    assert vorderingen.te_beslissen_over_bruto(HAAG, 2023, op=JAN) == eisen


def test_amsterdam_2011_een_fout_van_de_gemeente_houdt_de_vordering_netto(dorp: Dorp) -> None:
    eigen_fout, verwijt = (vorder(dorp, dorp.huishouden(), 100000) for _ in range(2))
    for vordering, grond in (
        (eigen_fout, Bruteringsgrond.FOUT_GEMEENTE),
        (verwijt, Bruteringsgrond.BRUTEREN),
    ):
        vorderingen.bruteer(
            vordering,
            grond=grond,
            loonheffing=Bruto(31000),
            loonheffing_jaar=2023,
            door="k.jansen",
            nu=moment(2024, 1, 2),
        )
    assert vorderingen.saldo(eigen_fout) == 100000
    assert vorderingen.saldo(verwijt) == 131000
    besloten = eigen_fout.gebeurtenissen.get(soort="bruto_of_netto")
    assert (besloten.jaar, besloten.grond) == (
        2023,
        "netto: de vordering komt door een fout van de gemeente",
    )
    assert vorderingen.te_beslissen_over_bruto(HAAG, 2023, op=date(2024, 1, 3)) == []
