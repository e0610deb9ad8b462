"""About 200 municipalities, 2021: holiday allowance was not passed on to the national wage record.

The protected level was then worked out too low: 10,000 to 15,000 people lost some EUR 50 a month to bailiffs.
Here a delivery is laid beside the ledger, field by field, and one that misses a field does not leave.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.maandcijfers import Maandcijfer, eis_aansluiting, maandcijfers, sluit_aan
from opstap.inkomen.models import Maandrun, RedenEinde, Uitkering
from opstap.kern.models import Dossier
from opstap.regels.fouten import OpstapFout

from ..inkomen.conftest import HAAG, Dorp, moment, vanaf  # noqa: TID252
from ..inkomen.schulden import beslag, verreken, vorder  # noqa: TID252

MAANDEN = [date(2024, nummer, 1) for nummer in range(1, 8)]
JAN, FEB, MRT, APR, MEI, JUN, JUL = MAANDEN


def stad(dorp: Dorp) -> list[Dossier]:
    """A single person, a couple, and somebody with debts."""
    dossiers = [dorp.huishouden(), dorp.huishouden(partner=date(1985, 2, 2)), dorp.huishouden()]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 21))
    verreken(vorder(dorp, dossiers[2], 50000), 3000, JAN)
    beslag(dossiers[2], 1_000_000, JAN)
    return dossiers


def draai(eerste: date) -> tuple[Maandrun, list[Maandcijfer]]:
    run = maandrun.draai(HAAG, eerste, moment(eerste.year, eerste.month, 20))
    return run, maandcijfers(run)


def test_gemeenten_2021_elk_veld_van_de_levering_is_gelijk_aan_het_grootboek(dorp: Dorp) -> None:
    """Half a year with what can happen: debts, a late housemate, holiday pay, and an end in hindsight."""
    alleen, paar, _ = stad(dorp)
    for eerste in MAANDEN:
        if eerste == APR:
            dorp.trekt_in(alleen, date(1980, 1, 1), vanaf(FEB, MRT), moment(2024, 4, 2))
        if eerste == JUL:
            dorp.trekt_in(paar, date(1980, 1, 1), vanaf(MEI, JUN), moment(2024, 7, 2))
            dorp.trekt_in(alleen, date(1980, 1, 1), vanaf(JUN), moment(2024, 7, 3))
        run, cijfers = draai(eerste)
        assert [regel for regel in sluit_aan(run, cijfers) if not regel.sluit] == []
        assert all(cijfer.bedragen.vakantietoeslag for cijfer in cijfers)
        eis_aansluiting(run, cijfers)


def test_gemeenten_2021_van_een_paar_telt_ieder_de_helft(dorp: Dorp) -> None:
    _, paar, _ = stad(dorp)
    _, cijfers = draai(JAN)
    delen = [cijfer.bedragen for cijfer in cijfers if cijfer.dossier_id == paar.pk]
    assert [deel.bijstand for deel in delen] == [91702, 91702]
    assert sum(deel.vakantietoeslag for deel in delen) == 9170


@pytest.mark.parametrize("veld", ["vakantietoeslag", "heffing", "beslag", "verrekend", "maandbetaling"])
def test_gemeenten_2021_een_levering_die_een_veld_mist_gaat_niet_weg(dorp: Dorp, veld: str) -> None:
    stad(dorp)
    run, cijfers = draai(JAN)
    zonder = [replace(c, bedragen=replace(c.bedragen, **{veld: 0})) for c in cijfers]
    with pytest.raises(OpstapFout, match="LEVERING-SLUIT-NIET"):
        eis_aansluiting(run, zonder)


def test_gemeenten_2021_een_einde_achteraf_sluit_ook_aan(dorp: Dorp) -> None:
    alleen, *_ = stad(dorp)
    for eerste in (JAN, FEB, MRT):
        draai(eerste)
    beeindigingen.beeindig(
        Uitkering.objects.get(dossier=alleen),
        per=FEB,
        code=RedenEinde.ANDERE_GEMEENTE,
        reden="verhuisd",
        door="k.jansen",
        nu=moment(2024, 4, 2),
    )
    run, cijfers = draai(APR)
    eis_aansluiting(run, cijfers)
