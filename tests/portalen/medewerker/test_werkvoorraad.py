"""The worklist: all that waits, earliest lawful deadline first, with counts that hold; and its tasks."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.handhaving import onderzoeken
from opstap.inkomen.heronderzoek import heronderzoeken
from opstap.inkomen.models import Heronderzoek, Onderzoek, Signaal, Uitkering, Wijzigingsmelding
from opstap.inkomen.wijziging import signalen
from opstap.inkomen.wijziging.signalen import NieuwSignaal
from opstap.kern import stukken
from opstap.kern.models import Dossier, Stuk, Zaak
from opstap.kern.toegang import teams
from opstap.minima.aanvragen import vraag_aan

from .conftest import HAAG, NU, Bureau, Dorp, aanvraag

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def map_(tmp_path: Path, settings: LazySettings) -> None:
    settings.STUKKEN_MAP = tmp_path / "stukken"


def rijen(bureau: Bureau, **keuzes: str) -> list[dict[str, str]]:
    antwoord = bureau.als("Anna").get("/medewerker/werkvoorraad.csv", keuzes)
    tekst = antwoord.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def nummers(bureau: Bureau, **keuzes: str) -> list[str]:
    return [rij["zaak"] for rij in rijen(bureau, **keuzes)]


def test_een_aanvraag_om_een_regeling_noemt_de_regeling_in_een_vraag(bureau: Bureau, dorp: Dorp) -> None:
    def bladzijde() -> tuple[list[str], int]:
        anna = bureau.als("Anna")
        with CaptureQueriesContext(connection) as vragen:
            antwoord = anna.get("/medewerker/")
        return sorted(taak.waarover for taak, _ in antwoord.context["rijen"]), len(vragen)

    for regeling in ("stadspas", "inkomenstoeslag"):
        vraag_aan(dorp.huishouden(), regeling, ontvangen=date(2024, 3, 12), nu=NU, kanaal="op papier")
    eerste, vragen = bladzijde()
    assert [een.removeprefix("aanvraag van een regeling: ") for een in eerste] == [
        "Individuele inkomenstoeslag",
        "Ooievaarspas",
    ]
    vraag_aan(dorp.huishouden(), "stadspas", ontvangen=date(2024, 3, 12), nu=NU, kanaal="op papier")
    assert bladzijde() == (sorted([*eerste, eerste[1]]), vragen)
    assert sorted(rij["soort"] for rij in rijen(bureau)) == sorted([*eerste, eerste[1]])


def stuk(soort: str = "aanvulling") -> Stuk:
    return stukken.registreer(
        HAAG,
        soort=soort,
        kanaal="post",
        afzender="J. Bos",
        ontvangen=date(2024, 3, 18),
        inhoud=b"%PDF-1.7",
        bestandsnaam="brief.pdf",
        mediasoort="application/pdf",
        door="postkamer",
        nu=NU,
    )


def signaal(dorp: Dorp, dossier: Dossier) -> Signaal:
    nieuw = NieuwSignaal(
        persoon_id=dorp.aanvrager(dossier).pk,
        register="inlichtingenbureau",
        soort="inkomsten",
        peildatum=date(2024, 2, 1),
        toelichting="Begin van een inkomstenverhouding",
    )
    signalen.ontvang_veel(HAAG, [nieuw], ontvangen=date(2024, 3, 15), nu=NU)
    return Signaal.objects.get()


def met_uitkering(dorp: Dorp) -> Dossier:
    dossier = dorp.huishouden()
    aanvragen.beslis(aanvraag(dossier, date(2024, 1, 2)), door="Bram", nu=NU)
    assert Uitkering.objects.filter(dossier=dossier).exists()
    return dossier


def heronderzoek(dorp: Dorp, maanden: int = 3) -> Heronderzoek:
    met_uitkering(dorp)
    elke = Gegeven(maanden, "beleidsregel in deze toets")
    (gepland,) = heronderzoeken.plan(HAAG, tot=date(2026, 1, 1), door="planner", nu=NU, elke_maanden=elke)
    return gepland


def onderzoek(dossier: Dossier) -> Onderzoek:
    melding = onderzoeken.Melding(
        gemeente=HAAG,
        bron=Onderzoek.Bron.MELDING,
        kanaal=Onderzoek.Kanaal.BRIEF,
        ontvangen=date(2024, 3, 4),
        omschrijving="Een brief zonder naam.",
        dossier=dossier,
    )
    return onderzoeken.meld(melding, door="Bram", nu=NU)


def test_wat_een_wettelijke_termijn_heeft_gaat_voor_op_termijn_en_de_rest_op_ontvangst(
    bureau: Bureau, dorp: Dorp
) -> None:
    laat, vroeg = (
        aanvraag(dorp.huishouden(), date(2024, 3, 11)),
        aanvraag(dorp.huishouden(), date(2024, 2, 1)),
    )
    brief, gepland = stuk(), heronderzoek(dorp)
    gesignaleerd = signaal(dorp, laat.dossier)
    gemeld = onderzoek(vroeg.dossier)

    assert nummers(bureau) == [
        vroeg.nummer,
        gepland.nummer,
        laat.nummer,
        gemeld.nummer,
        f"SG-{gesignaleerd.pk}",
        brief.nummer,
    ]


@pytest.mark.parametrize(
    ("vandaag", "stand"),
    [
        (date(2024, 4, 29), "ruim"),
        (date(2024, 4, 30), "bijna"),
        (date(2024, 5, 7), "bijna"),
        (date(2024, 5, 8), "te laat"),
    ],
)
def test_te_laat_is_de_dag_na_de_termijn_en_bijna_een_week_ervoor(
    bureau: Bureau, dorp: Dorp, vandaag: date, stand: str
) -> None:
    zaak = aanvraag(dorp.huishouden(), date(2024, 3, 12))
    assert zaak.beslissen_voor == date(2024, 5, 7)
    bureau.nu = NU.replace(month=vandaag.month, day=vandaag.day)

    assert nummers(bureau, stand=stand) == [zaak.nummer]
    assert rijen(bureau)[0]["termijn"] == stand


@pytest.mark.parametrize(
    ("dagen", "begonnen", "wacht"), [(92, False, False), (91, False, True), (92, True, True)]
)
def test_een_heronderzoek_wacht_pas_als_het_aan_de_beurt_is_of_iemand_eraan_begon(
    bureau: Bureau, dorp: Dorp, dagen: int, begonnen: bool, wacht: bool
) -> None:
    gepland = heronderzoek(dorp, maanden=12)
    if begonnen:
        dag = gepland.uiterlijk - timedelta(days=dagen)
        heronderzoeken.nodig_uit(gepland, op=dag, tekst="Komt u langs?", door="Anna", nu=NU)
    bureau.nu = NU + (gepland.uiterlijk - timedelta(days=dagen) - NU.date())
    scherm = bureau.als("Anna").get("/medewerker/").context
    assert [taak.nummer for taak, _ in scherm["rijen"]] == ([gepland.nummer] if wacht else [])
    tellingen = {pad.naam: aantal for pad, aantal in scherm["standen"]}
    assert tellingen == ({"alles": 1, "later": 1} if wacht else {"alles": 0, "nog niet aan de beurt": 1})
    assert nummers(bureau, stand="gepland") == ([] if wacht else [gepland.nummer])
    assert nummers(bureau, zoek=gepland.nummer) == [gepland.nummer]


def test_de_aantallen_bij_een_filter_zijn_wat_dat_filter_laat_zien(bureau: Bureau, dorp: Dorp) -> None:
    for dag in (1, 11, 12):
        aanvraag(dorp.huishouden(), date(2024, 3, dag))
    stuk()
    zaak = Zaak.objects.earliest("id")
    anna = bureau.als("Anna")
    bureau.vul_in(anna, f"/medewerker/zaak/{zaak.nummer}/opnemen/")

    for gekozen in ({}, {"soort": "aanvraag"}, {"behandelaar": "mij"}, {"status": "alle"}):
        scherm = anna.get("/medewerker/", gekozen).context
        for naam, keuzes in (
            ("soort", scherm["soorten"]),
            ("status", scherm["statussen"]),
            ("behandelaar", scherm["behandelaars"]),
        ):
            for keuze in keuzes:
                if keuze.aantal is not None:
                    assert len(nummers(bureau, **{**gekozen, naam: keuze.waarde})) == keuze.aantal


def test_wat_klaar_is_wordt_pas_geteld_als_erom_is_gevraagd(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag(dorp.huishouden())
    anna = bureau.als("Anna")

    for status, ongeteld in (("", {"afgerond", "ingetrokken", "alle"}), ("alle", set()), ("afgerond", set())):
        keuzes = anna.get("/medewerker/", {"status": status}).context["statussen"]
        assert {keuze.waarde for keuze in keuzes if keuze.aantal is None} == ongeteld


def test_een_zaak_staat_op_naam_en_bij_een_team(bureau: Bureau, dorp: Dorp) -> None:
    van_anna, van_niemand = aanvraag(dorp.huishouden()), aanvraag(dorp.huishouden())
    bureau.vul_in(bureau.als("Anna"), f"/medewerker/zaak/{van_anna.nummer}/opnemen/")
    teams.wijs_toe(van_niemand, "Escamp", door="Bram", nu=NU)

    assert nummers(bureau, behandelaar="mij") == nummers(bureau, behandelaar="Anna") == [van_anna.nummer]
    assert nummers(bureau, behandelaar="niemand") == [van_niemand.nummer]
    assert nummers(bureau, team="Escamp") == [van_niemand.nummer]
    assert nummers(bureau, team="Laak") == []


def test_een_voorstel_wacht_bij_een_collega_in_de_lijst(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    bureau.vul_in(
        bureau.als("Anna"),
        f"/medewerker/zaak/{zaak.nummer}/beslissen/",
        keuze="afwijzing",
        reden="Woont hier niet.",
    )
    assert nummers(bureau, soort="voorstel") == [zaak.nummer]

    bureau.vul_in(bureau.als("Bram"), f"/medewerker/zaak/{zaak.nummer}/ondertekenen/")
    assert nummers(bureau, soort="voorstel") == []


def test_de_lijst_vraagt_even_vaak_de_databank_hoe_lang_zij_ook_is(bureau: Bureau, dorp: Dorp) -> None:
    anna = bureau.als("Anna")
    with CaptureQueriesContext(connection) as leeg:
        anna.get("/medewerker/")
    for _ in range(4):
        aanvraag(dorp.huishouden())
    stuk()
    with CaptureQueriesContext(connection) as vol:
        anna.get("/medewerker/")

    assert len(vol) == len(leeg)


def test_elke_regel_van_de_lijst_gaat_open(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    stuk()
    heronderzoek(dorp)
    signaal(dorp, zaak.dossier)
    onderzoek(zaak.dossier)
    bram = bureau.als("Bram")
    adressen = [adres for _, adres in bram.get("/medewerker/").context["rijen"]]

    assert len(adressen) == 5
    for adres in adressen:
        assert bram.get(adres).status_code == 200, adres


def test_een_stuk_gaat_bij_zijn_zaak_en_wordt_opgeborgen(bureau: Bureau, dorp: Dorp) -> None:
    zaak, brief, anna = aanvraag(dorp.huishouden()), stuk(), bureau.als("Anna")
    pad = f"/medewerker/stuk/{brief.nummer}/"

    mis = bureau.vul_in(anna, f"{pad}koppelen/", zaak="B-2024-99999")
    assert mis.status_code == 422
    assert "zaak" in mis.context["formulier"].errors

    goed = bureau.vul_in(anna, f"{pad}koppelen/", zaak=zaak.nummer.lower())
    assert goed.url == f"/medewerker/zaak/{zaak.nummer}/"
    assert brief.nummer in anna.get(goed.url).content.decode()
    inhoud = anna.get(f"{pad}inhoud/")
    assert inhoud.content == b"%PDF-1.7"
    assert inhoud["Content-Disposition"] == 'attachment; filename="brief.pdf"'

    bureau.vul_in(anna, f"{pad}opbergen/", toelichting="Hoort bij de aanvraag.")
    assert nummers(bureau, soort="stuk") == []
    assert anna.get(f"{pad}opbergen/").status_code == 400


def test_een_stuk_wacht_met_de_zaak_waar_het_bij_hoort(bureau: Bureau, dorp: Dorp) -> None:
    brief, zaak = stuk(), aanvraag(dorp.huishouden())
    stukken.koppel(brief, zaak, door="postkamer", nu=NU)
    for status, afgerond, staat_er in (
        (Zaak.Status.ONTVANGEN, None, False),
        (Zaak.Status.IN_BEHANDELING, None, False),
        (Zaak.Status.WACHT_OP_INWONER, None, True),
        (Zaak.Status.AFGEROND, NU.date(), False),
        (Zaak.Status.AFGEROND, NU.date() - timedelta(days=1), True),
    ):
        Zaak.objects.filter(pk=zaak.pk).update(status=status, afgerond_op=afgerond)
        assert (nummers(bureau, soort="stuk") == [brief.nummer]) is staat_er, status
    stukken.berg_op(brief, toelichting="Kwam na het besluit.", door="Ana", nu=NU)
    assert nummers(bureau, soort="stuk") == []


def test_een_stuk_bij_een_dossier_zonder_zaak_wacht_zelf(bureau: Bureau, dorp: Dorp) -> None:
    brief = stuk()
    stukken.koppel_dossier(brief, dorp.huishouden(), toelichting="Loonstrook", door="postkamer", nu=NU)
    assert nummers(bureau, soort="stuk") == [brief.nummer]


def test_een_stuk_opent_een_zaak_met_de_termijn_vanaf_zijn_ontvangst(bureau: Bureau, dorp: Dorp) -> None:
    dossier, brief = dorp.huishouden(), stuk("aanvraag")
    pad = f"/medewerker/stuk/{brief.nummer}/zaak-openen/"
    antwoord = bureau.vul_in(bureau.als("Anna"), pad, dossier=dossier.nummer, soort="aanvraag")

    zaak = Zaak.objects.get(dossier=dossier)
    assert antwoord.url == f"/medewerker/zaak/{zaak.nummer}/"
    assert (zaak.ontvangen, zaak.beslissen_voor) == (date(2024, 3, 18), date(2024, 5, 13))


def test_een_signaal_wordt_een_vraag_aan_de_inwoner_en_nooit_een_feit(bureau: Bureau, dorp: Dorp) -> None:
    gekregen = signaal(dorp, dorp.huishouden())
    pad = f"/medewerker/signaal/SG-{gekregen.pk}/"

    assert bureau.vul_in(bureau.als("Anna"), f"{pad}voorleggen/").status_code == 422
    bureau.vul_in(bureau.als("Anna"), f"{pad}voorleggen/", reden="Er is geen loon bekend.")
    assert Wijzigingsmelding.objects.get().zaak.status == Zaak.Status.WACHT_OP_INWONER
    assert nummers(bureau, soort="signaal") == []
    assert bureau.als("Anna").get(f"{pad}laten-rusten/").status_code == 400


def test_een_heronderzoek_loopt_van_uitnodiging_tot_uitkomst(bureau: Bureau, dorp: Dorp) -> None:
    gepland, anna = heronderzoek(dorp), bureau.als("Anna")
    pad = f"/medewerker/heronderzoek/{gepland.nummer}/"

    assert anna.get(f"{pad}gesprek/").status_code == 400
    te_vroeg = bureau.vul_in(anna, f"{pad}uitnodigen/", op="2024-03-01", tekst="Op het stadhuis")
    assert list(te_vroeg.context["formulier"].errors) == ["op"]
    bureau.vul_in(anna, f"{pad}uitnodigen/", op="2024-03-22", tekst="Op het stadhuis")
    bureau.nu = NU.replace(day=22)
    bureau.vul_in(anna, f"{pad}gesprek/", op="2024-03-22", verslag="Goed gesprek.")
    bureau.vul_in(anna, f"{pad}uitkomst/", uitkomst="ongewijzigd", verslag="Alles blijft gelijk.")

    assert nummers(bureau, soort="heronderzoek") == []
    assert "Goed gesprek." in anna.get(pad).content.decode()


def test_een_onderzoek_slaat_geen_stap_over(bureau: Bureau, dorp: Dorp) -> None:
    gemeld, anna = onderzoek(met_uitkering(dorp)), bureau.als("Anna")
    pad = f"/medewerker/onderzoek/{gemeld.nummer}/"
    stappen: list[tuple[str, dict[str, Any]]] = [
        ("beoordelen", {"uitkomst": "onderzoek", "reden": "Concreet genoeg."}),
        (
            "middel",
            {"middel": "gesprek", "doel": "a", "waarom_evenredig": "b", "waarom_niet_lichter": "c"},
        ),
        ("bevinding", {"tekst": "Niets gevonden."}),
        ("voorleggen", {"bevindingen": "Niets gevonden.", "uiterlijk": "2024-04-04"}),
        ("reactie", {"wijze": "gesprek", "op": "2024-03-20", "tekst": "Klopt."}),
        ("conclusie", {"gevolgen": ["geen_gevolg"], "reden": "Er is niets."}),
        ("bericht", {"tekst": "Er was onderzoek; er volgt niets."}),
    ]
    assert [anna.get(f"{pad}{stap}/").status_code for stap, _ in stappen] == [200, *[400] * 6]
    for stap, gegeven in stappen:
        antwoord = bureau.vul_in(anna, f"{pad}{stap}/", **gegeven)
        assert antwoord.status_code == 302, (stap, antwoord.context["formulier"].errors)

    assert nummers(bureau, soort="onderzoek") == []
