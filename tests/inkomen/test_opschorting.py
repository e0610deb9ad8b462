"""A statement that does not come: reminder, suspension with a term to put it right, and then a decision."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from opstap.financien.models import Betaling
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.inkomsten import opschorting
from opstap.inkomen.models import Opgaveverzoek, Opschorting, RedenEinde, TeHerrekenen, Uitkering, Uitval
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment
from .test_inkomstenopgaven import BAAN, draai, lever, werkt

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))


@pytest.fixture
def verzoek(dorp: Dorp) -> Opgaveverzoek:
    """February's statement is missing; on 5 March it was asked for, until the 12th."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    werkt(dorp.aanvrager(dossier), BAAN, FEB)
    draai(JAN)
    draai(FEB)
    return opschorting.herinner(
        dossier,
        dorp.aanvrager(dossier).pk,
        BAAN,
        FEB,
        uiterlijk=date(2024, 3, 12),
        door="k.jansen",
        nu=moment(2024, 3, 5),
    )


def schort_op(
    verzoek: Opgaveverzoek,
    *,
    dag: int = 13,
    vanaf: date = MRT,
    verwijtbaar: bool = True,
    reden: str = "De inwoner reageert niet.",
    hersteltermijn: date = date(2024, 3, 27),
) -> Opschorting:
    return opschorting.schort_op(
        verzoek,
        Uitkering.objects.get(dossier=verzoek.dossier_id),
        vanaf=vanaf,
        verwijtbaar=verwijtbaar,
        reden=reden,
        hersteltermijn_tot_en_met=hersteltermijn,
        door="k.jansen",
        nu=moment(2024, 3, dag),
    )


def betaald(dossier: Dossier) -> list[date]:
    """The months that were paid; without the holiday allowance."""
    maanden = Betaling.objects.filter(dossier_id=dossier.pk).exclude(soort="vakantietoeslag")
    return list(maanden.order_by("id").values_list("maand", flat=True))


def test_een_herinnering_laat_de_zaak_op_de_inwoner_wachten(verzoek: Opgaveverzoek) -> None:
    assert verzoek.zaak.status == Zaak.Status.WACHT_OP_INWONER
    with pytest.raises(OpstapFout) as fout:
        opschorting.herinner(
            verzoek.dossier,
            verzoek.persoon_id,
            BAAN,
            FEB,
            uiterlijk=date(2024, 3, 20),
            door="k.jansen",
            nu=moment(2024, 3, 6),
        )
    assert fout.value.code == "OPGAVEVERZOEK-BESTAAT"


def test_wie_alles_gaf_krijgt_geen_herinnering(dorp: Dorp, verzoek: Opgaveverzoek) -> None:
    wie = dorp.aanvrager(verzoek.dossier)
    lever(wie, FEB, date(2024, 2, 29), 40_000, moment(2024, 3, 6))
    for doe in (
        lambda: opschorting.herinner(
            verzoek.dossier, wie.pk, BAAN, FEB, uiterlijk=MRT, door="k.jansen", nu=moment(2024, 3, 7)
        ),
        lambda: schort_op(verzoek),
    ):
        with pytest.raises(OpstapFout) as fout:
            doe()
        assert fout.value.code == "OPGAVE-COMPLEET"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"dag": 12}, "TERMIJN-LOOPT"),
        ({"vanaf": date(2024, 3, 2)}, "OPSCHORTING-VANAF"),
        ({"vanaf": JAN}, "OPSCHORTING-VANAF"),
        ({"vanaf": APR}, "OPSCHORTING-VANAF"),
        ({"verwijtbaar": False}, "OPSCHORTING-KAN-NIET"),
        ({"reden": " "}, "REDEN-ONTBREEKT"),
        ({"hersteltermijn": date(2024, 3, 13)}, "HERSTELTERMIJN"),
        ({"hersteltermijn": date(2024, 4, 26)}, "HERSTELTERMIJN"),  # eight weeks from 1 March end on the 25th
    ],
)
def test_opschorten_kan_alleen_zoals_artikel_54_het_zegt(
    verzoek: Opgaveverzoek, anders: dict[str, object], code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        schort_op(verzoek, **anders)  # type: ignore[arg-type]
    assert fout.value.code == code
    assert not Opschorting.objects.exists()


def test_een_opgeschorte_maand_wordt_niet_betaald_en_na_opheffen_alsnog(
    dorp: Dorp, verzoek: Opgaveverzoek
) -> None:
    opgeschort = schort_op(verzoek, hersteltermijn=date(2024, 4, 25))
    assert opgeschort.hoogstens_tot_en_met == date(2024, 4, 25)
    assert speel_na(HAAG).gelijk
    draai(MRT)
    assert betaald(verzoek.dossier) == [JAN, FEB]
    assert Uitval.objects.get().code == "OPGESCHORT"
    assert list(TeHerrekenen.objects.values_list("maand", flat=True)) == [MRT]
    lever(dorp.aanvrager(verzoek.dossier), FEB, date(2024, 2, 29), 0, moment(2024, 3, 25))
    besluit = opschorting.hef_op(
        opgeschort, reden="De opgave is er.", door="k.jansen", nu=moment(2024, 3, 26)
    )
    assert besluit.soort == Besluit.Soort.OPHEFFING
    verzoek.zaak.refresh_from_db()
    assert verzoek.zaak.status == Zaak.Status.AFGEROND
    draai(APR)
    assert betaald(verzoek.dossier) == [JAN, FEB, MRT, APR]


def test_na_acht_weken_houdt_een_opschorting_niets_meer_tegen(verzoek: Opgaveverzoek) -> None:
    opgeschort = schort_op(verzoek)
    draai(MRT)
    assert opschorting.verlopen(HAAG, date(2024, 4, 25)) == []
    assert opschorting.verlopen(HAAG, date(2024, 4, 26)) == [opgeschort]
    maandrun.draai(HAAG, APR, moment(2024, 4, 26))
    assert betaald(verzoek.dossier) == [JAN, FEB, MRT, APR]


def test_intrekken_kan_pas_na_de_hersteltermijn_en_alleen_als_niets_is_hersteld(
    dorp: Dorp, verzoek: Opgaveverzoek
) -> None:
    opgeschort = schort_op(verzoek)
    with pytest.raises(OpstapFout) as fout:
        opschorting.trek_in(opgeschort, reden="Geen opgave.", door="k.jansen", nu=moment(2024, 3, 27))
    assert fout.value.code == "HERSTELTERMIJN-LOOPT"
    besluit = opschorting.trek_in(opgeschort, reden="Geen opgave.", door="k.jansen", nu=moment(2024, 3, 28))
    uitkering = Uitkering.objects.get(dossier=verzoek.dossier_id)
    assert (uitkering.geldig.upper, uitkering.reden_einde) == (MRT, RedenEinde.GEEN_INLICHTINGEN)
    assert "art. 54 lid 4" in besluit.uitkomst["grond"]
    verzoek.zaak.refresh_from_db()
    assert verzoek.zaak.status == Zaak.Status.AFGEROND
    draai(MRT)
    assert betaald(verzoek.dossier) == [JAN, FEB]
    assert Betaling.objects.filter(soort="vakantietoeslag", maand=MRT).count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Opschorting.objects.update(beeindigd_door=besluit)


def test_intrekken_kan_niet_als_de_opgave_er_intussen_is(dorp: Dorp, verzoek: Opgaveverzoek) -> None:
    opgeschort = schort_op(verzoek)
    lever(dorp.aanvrager(verzoek.dossier), FEB, date(2024, 2, 29), 0, moment(2024, 3, 26))
    with pytest.raises(OpstapFout) as fout:
        opschorting.trek_in(opgeschort, reden="Geen opgave.", door="k.jansen", nu=moment(2024, 3, 28))
    assert fout.value.code == "INTREKKEN-KAN-NIET"
