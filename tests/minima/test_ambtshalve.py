"""A scheme is granted again without an application, for whom the facts say so; nobody is refused by it."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.besluitbrieven import maak_bekend
from opstap.kern.models import Besluit, Dossier, Persoon
from opstap.minima import aanvragen, beslissen, besluitbrieven, passen
from opstap.minima.ambtshalve import Verslag, verleng
from opstap.minima.models import Pas, Toekenning

from ..inkomen.conftest import HAAG, Dorp, dorp, moment, vanaf  # noqa: TID252

__all__ = ["dorp"]
TOEN, NU = moment(2024, 3, 12), moment(2025, 2, 20)
PER = date(2025, 3, 12)
STUDENT = "student_hbo_of_wo_met_studiefinanciering"


def met_pas(dorp: Dorp, **huishouden: object) -> Dossier:
    """A household that applied and got the pass."""
    dossier = dorp.huishouden(**huishouden)  # type: ignore[arg-type]
    aanvraag = aanvragen.vraag_aan(
        dossier, "stadspas", ontvangen=date(2024, 3, 12), nu=TOEN, kanaal="op papier"
    )
    for persoon in _over_wie(dossier):
        aanvragen.geef_antwoord(
            aanvraag, STUDENT, 0, bron="brief", door="m.jansen", nu=TOEN, persoon_id=persoon
        )
    beslissen.beslis(aanvraag, door="m.jansen", nu=TOEN)
    return dossier


def _over_wie(dossier: Dossier) -> list[int | None]:
    """Whom the question about studying is about: each person, or the household."""
    if not regelboek(HAAG).op(date(2024, 3, 1)).plan.knoop(STUDENT).per_persoon:
        return [None]
    return list(Persoon.objects.filter(gezinslid__dossier=dossier).values_list("pk", flat=True))


def doe(*, eerder: bool = True, per: date = PER) -> Verslag:
    return verleng(HAAG, "stadspas", per=per, door="m.jansen", nu=NU, antwoorden_van_eerder=eerder)


def test_wie_nog_recht_heeft_krijgt_de_pas_opnieuw_en_houdt_zijn_nummer(dorp: Dorp) -> None:
    dossier = met_pas(dorp, kinderen=(date(2015, 4, 1),))
    pas = Pas.objects.filter(dossier=dossier).earliest("id")
    passen.voeg_foto_toe(pas, "a" * 64, door="m.jansen", nu=TOEN)
    passen.geef_uit(pas, door="m.jansen", nu=TOEN)

    assert doe().gegeven == 1

    eerste, tweede = Toekenning.objects.filter(dossier=dossier).order_by("id")
    assert tweede.geldig.lower == eerste.geldig.upper == PER
    assert tweede.geldig.upper == date(2026, 3, 12)
    assert Pas.objects.filter(dossier=dossier).count() == 2
    assert [passen.is_goed(pas, dag) for dag in (date(2025, 3, 11), PER, date(2026, 3, 12))] == [
        True,
        True,
        False,
    ]


def test_nog_een_keer_verlengen_verandert_niets(dorp: Dorp) -> None:
    met_pas(dorp)
    assert doe().gegeven == 1
    assert doe().bekeken == 0
    assert Toekenning.objects.count() == 2


def test_wie_nu_te_veel_verdient_wordt_niet_verlengd_en_niet_afgewezen(dorp: Dorp) -> None:
    dossier = met_pas(dorp)
    dorp.loon(dorp.aanvrager(dossier), 9_000_00, vanaf(date(2025, 1, 1)), moment(2025, 1, 5))

    verslag = doe()

    assert (verslag.gegeven, verslag.geen_recht) == (0, [dossier.nummer])
    assert not Besluit.objects.filter(dossier=dossier, soort=Besluit.Soort.AFWIJZING).exists()


def test_zonder_de_antwoorden_van_eerder_wordt_gezegd_wat_er_ontbreekt(dorp: Dorp) -> None:
    dossier = met_pas(dorp)

    verslag = doe(eerder=False)

    ((zin, dossiers),) = verslag.niet_bekend.items()
    assert "Nog niet bekend" in zin
    assert dossiers == [dossier.nummer]


def test_een_overgenomen_antwoord_staat_met_zijn_dag_in_het_besluit(dorp: Dorp) -> None:
    dossier = met_pas(dorp)
    doe()
    besluit = Besluit.objects.filter(dossier=dossier).latest("id")
    bronnen = besluit.feiten["dag"]["bronnen"]
    assert [een for naam, een in bronnen.items() if naam.endswith(STUDENT)] == [
        "overgenomen van 12-03-2024: brief"
    ]


def test_een_verlenging_komt_uit_als_een_besluit_met_de_regels_een_voor_een(dorp: Dorp) -> None:
    for kinderen in ((), (date(2015, 4, 1), date(2019, 4, 1))):
        met_pas(dorp, kinderen=kinderen)
    met_pas(dorp, partner=date(1990, 1, 1))
    assert doe().gegeven == 3
    for besluit in Besluit.objects.filter(ingangsdatum=PER):
        gespeeld = speel_dag_na(besluit)
        assert gespeeld is not None
        assert gespeeld.gelijk


def test_de_brief_van_een_verlenging_zegt_hetzelfde_als_die_op_een_aanvraag(dorp: Dorp) -> None:
    met_pas(dorp)
    doe()
    eerste, tweede = Besluit.objects.order_by("id")
    brief = besluitbrieven.alineas(tweede)
    assert [zin.replace("2025", "2024").replace("2026", "2025") for zin in brief[:3]] == (
        besluitbrieven.alineas(eerste)[:3]
    )
    assert brief[1:3] == [
        "Dit geldt van 12 maart 2025 tot en met 11 maart 2026.",
        "U hebt recht op de Ooievaarspas.",
    ]
    assert brief[3].replace("\u00a0", " ").splitlines()[1:] == [
        "Uw inkomen van € 1.345,45 is niet hoger dan € 2.018,18.",
        "Uw vermogen van € 0,00 is niet hoger dan de grens van € 7.770,00.",
    ]
    (verzonden,) = maak_bekend([tweede], wijze="post", op=NU.date(), door="m.jansen", nu=NU)
    assert brief[3] in verzonden.tekst
    assert "Bent u het niet eens met dit besluit?" in verzonden.tekst
    assert brief[-1] == besluitbrieven.alineas(eerste)[-1]


def test_met_andere_regels_dan_toen_zegt_de_brief_alleen_wat_in_het_besluit_staat(dorp: Dorp) -> None:
    met_pas(dorp)
    doe()
    besluit = Besluit.objects.latest("id")
    met = besluitbrieven.alineas(besluit)
    besluit.bon["dag"]["regels"] = "regels van een andere dag"
    assert besluitbrieven.alineas(besluit) == [*met[:3], met[-1]]


def test_een_verlenging_is_te_openen_met_haar_uitleg(dorp: Dorp) -> None:
    met_pas(dorp)
    doe()
    beeld = besluitbeeld(Besluit.objects.latest("id"))
    assert (beeld.naspeelbaar, beeld.maanden[0].digest) == (True, "")
    assert beeld.maanden[0].uitleg


@pytest.mark.parametrize("per", [date(2025, 3, 11), date(2025, 3, 13)])
def test_alleen_wie_op_die_dag_afloopt_wordt_bekeken(dorp: Dorp, per: date) -> None:
    met_pas(dorp)
    assert doe(per=per).bekeken == 0
