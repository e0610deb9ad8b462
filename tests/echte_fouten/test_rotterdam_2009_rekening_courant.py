"""Rotterdam, court of 25 March 2009 (ECLI:NL:RBROT:2009:BI1701): what was still owed on a loan was unclear.

Here a loan is an account. On any day its balance is the sum of its movements, each with its day, ground,
article and amount, and the statement says the same as the ledger.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from opstap.financien.models import Boeking
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Vordering
from opstap.regels.geld import Netto

from ..inkomen.conftest import HAAG, IBAN, Dorp, moment  # noqa: TID252
from ..inkomen.schulden import ontvang, verreken  # noqa: TID252

JAN, FEB, MRT = (date(2024, nummer, 1) for nummer in (1, 2, 3))


def lening(dorp: Dorp) -> Vordering:
    """A loan of 700 euros of December, offset with 30 euros a month, and a payment in between."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 21))
    geleend = vorderingen.verstrek_lening(
        dossier,
        grond=Vordering.Grond.LEENBIJSTAND,
        ontstaansgrond=60,
        bedrag=Netto(70000),
        maand=date(2023, 12, 1),
        reden="inrichting, art. 51",
        iban=IBAN,
        naam="Test Persoon",
        schuldenaren=[dorp.aanvrager(dossier)],
        door="k.jansen",
        nu=moment(2023, 12, 20),
    )
    verreken(geleend, 3000, JAN)
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    ontvang(geleend, 10000, date(2024, 2, 5))
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    return geleend


def test_rotterdam_2009_het_saldo_is_op_elke_dag_de_som_van_de_mutaties(dorp: Dorp) -> None:
    geleend = lening(dorp)
    overzicht = vorderingen.rekeningoverzicht(geleend, op=MRT)
    assert [(r.datum, r.bedrag, r.saldo, r.artikel) for r in overzicht.regels] == [
        (date(2023, 12, 20), 70000, 70000, "Participatiewet art. 48"),
        (date(2024, 1, 20), -3000, 67000, "Participatiewet art. 60 lid 3"),
        (date(2024, 2, 5), -10000, 57000, "Algemene wet bestuursrecht art. 4:89"),
        (date(2024, 2, 20), -3000, 54000, "Participatiewet art. 60 lid 3"),
    ]
    dag = date(2023, 12, 19)
    while dag <= MRT:
        stand = vorderingen.rekeningoverzicht(geleend, op=dag)
        assert stand.saldo == vorderingen.saldo(geleend, op=dag) == geboekt(geleend, dag)
        assert [r.saldo for r in stand.regels[-1:]] == ([stand.saldo] if stand.regels else [])
        dag += timedelta(days=1)


def test_rotterdam_2009_wat_op_de_rekening_staat_verandert_niet(dorp: Dorp) -> None:
    geleend = lening(dorp)
    voor = vorderingen.rekeningoverzicht(geleend, op=MRT)
    assert ontvang(geleend, 54001, MRT) == 54000
    with pytest.raises(IntegrityError), transaction.atomic():
        geleend.mutaties.update(datum=MRT)
    with pytest.raises(IntegrityError), transaction.atomic():
        geleend.mutaties.all().delete()
    assert vorderingen.rekeningoverzicht(geleend, op=MRT) == voor


def geboekt(vordering: Vordering, op: date) -> int:
    """What the ledger says about this claim at the end of a day."""
    regels = Boeking.objects.filter(
        rekening__code="vorderingen-bijstand",
        journaalpost__bron_soort="vordering",
        journaalpost__bron_id=vordering.pk,
        journaalpost__datum__lte=op,
    )
    return int(regels.aggregate(s=Sum("bedrag_cent", default=0))["s"])
