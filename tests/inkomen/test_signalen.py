"""Signals prompt a question to a human; never, of any kind, a change by themselves."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Signaal, Signaalafhandeling, TeHerrekenen, Uitkering, Wijzigingsmelding
from opstap.inkomen.wijziging import signalen
from opstap.inkomen.wijziging.signalen import NieuwSignaal
from opstap.kern.models import Besluit, Dossier, Feit, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment
from .test_maandrun import alles

JAN = date(2024, 1, 1)
ONTVANGEN = date(2024, 2, 1)
NU = moment(2024, 2, 1)


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    return dossier


def signaal(dorp: Dorp, dossier: Dossier, soort: str, toelichting: str = "bericht") -> NieuwSignaal:
    return NieuwSignaal(
        persoon_id=dorp.aanvrager(dossier).pk,
        register="inlichtingenbureau",
        soort=soort,
        peildatum=date(2024, 1, 15),
        toelichting=toelichting,
    )


def feiten_en_rechten() -> list[object]:
    """All facts, benefits, decisions, marks and whatever a run wrote."""
    modellen = [model for model in apps.get_models() if issubclass(model, Feit)]
    return [
        *(list(model.objects.order_by("id").values_list()) for model in (*modellen, Uitkering, Besluit)),
        list(TeHerrekenen.objects.values_list()),
        alles(),
    ]


@pytest.mark.parametrize("soort", Signaal.Soort.values)
def test_geen_enkel_signaal_verandert_een_feit_recht_of_betaling(
    dorp: Dorp, dossier: Dossier, soort: str
) -> None:
    voor = feiten_en_rechten()
    signalen.ontvang_veel(HAAG, [signaal(dorp, dossier, soort)], ontvangen=ONTVANGEN, nu=NU)
    afhandeling = signalen.leg_voor(
        Signaal.objects.get(), dossier, reden="Nagaan bij de inwoner.", door="k.jansen", nu=NU
    )
    assert feiten_en_rechten() == voor
    assert afhandeling.zaak is not None
    assert afhandeling.zaak.status == Zaak.Status.WACHT_OP_INWONER
    assert Wijzigingsmelding.objects.get().soort == signalen.VRAAG_OVER[Signaal.Soort(soort)]


def test_hetzelfde_signaal_nog_eens_verandert_niets(dorp: Dorp, dossier: Dossier) -> None:
    een, ander = signaal(dorp, dossier, "detentie"), signaal(dorp, dossier, "detentie", "ander bericht")
    assert signalen.ontvang_veel(HAAG, [een, een], ontvangen=ONTVANGEN, nu=NU) == (1, 1)
    assert signalen.ontvang_veel(HAAG, [een, ander], ontvangen=ONTVANGEN, nu=NU) == (1, 1)
    assert Signaal.objects.count() == 2


def test_een_signaal_wordt_een_keer_afgehandeld_met_reden(dorp: Dorp, dossier: Dossier) -> None:
    signalen.ontvang_veel(HAAG, [signaal(dorp, dossier, "adres")], ontvangen=ONTVANGEN, nu=NU)
    (open_,) = signalen.open_signalen(HAAG)
    with pytest.raises(OpstapFout) as fout:
        signalen.laat_rusten(open_, reden=" ", door="k.jansen", nu=NU)
    assert fout.value.code == "SIGNAAL-REDEN"
    signalen.laat_rusten(open_, reden="Oude verhuizing, al verwerkt.", door="k.jansen", nu=NU)
    assert signalen.open_signalen(HAAG) == []
    for doe in (signalen.laat_rusten, lambda *een, **twee: signalen.leg_voor(*een, dossier, **twee)):
        with pytest.raises(OpstapFout) as fout:
            doe(open_, reden="nog eens", door="k.jansen", nu=NU)
        assert fout.value.code == "SIGNAAL-AFGEHANDELD"
    assert not Zaak.objects.filter(soort=Zaak.Soort.WIJZIGING).exists(), "no case is left behind"


def test_signalen_worden_geteld_per_register_soort_en_uitkomst(dorp: Dorp, dossier: Dossier) -> None:
    nieuw = [signaal(dorp, dossier, "adres", str(nummer)) for nummer in range(3)]
    signalen.ontvang_veel(HAAG, nieuw, ontvangen=ONTVANGEN, nu=NU)
    eerste, tweede, _ = signalen.open_signalen(HAAG)
    signalen.laat_rusten(eerste, reden="bekend", door="k.jansen", nu=NU)
    signalen.leg_voor(tweede, dossier, reden="nagaan", door="k.jansen", nu=NU)
    assert signalen.tellingen(HAAG, date(2024, 2, 1), date(2024, 3, 1)) == {
        ("inlichtingenbureau", "adres", "geen_vervolg"): 1,
        ("inlichtingenbureau", "adres", "vraag"): 1,
        ("inlichtingenbureau", "adres", "open"): 1,
    }
    assert signalen.tellingen(HAAG, date(2024, 1, 1), date(2024, 2, 1)) == {}


def test_een_signaal_en_zijn_afhandeling_blijven_zoals_ze_zijn(dorp: Dorp, dossier: Dossier) -> None:
    signalen.ontvang_veel(HAAG, [signaal(dorp, dossier, "adres")], ontvangen=ONTVANGEN, nu=NU)
    signalen.laat_rusten(Signaal.objects.get(), reden="bekend", door="k.jansen", nu=NU)
    for rijen in (Signaalafhandeling.objects, Signaal.objects):
        with pytest.raises(IntegrityError), transaction.atomic():
            rijen.all().delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.update(toelichting="anders")
