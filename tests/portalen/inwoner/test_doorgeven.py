"""What a resident sends: a change, income and documents; received once, stated, and read back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.gevallen import aanvraagzaken
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.models import Inkomensmaand, Inkomstenopgave, Inkomstenverhouding, Wijzigingsmelding
from opstap.kern import bewaarplaats, feiten
from opstap.kern.models import Dossier, Feit, Inkomen, Persoon, Stuk, Stukstap, Zaak
from opstap.kern.tijdvak import vanaf

from .conftest import NU, Dorp, Inwoner, moment, pdf

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-" + b"TEST-FILE!$H+H*"
VERHUIZING = {"ingang": "2024-04-01", "verklaring": "Ik ga naar de Boomlaan 3."}


# -- a change ----------------------------------------------------------------------------------------------


def test_een_wijziging_wordt_een_zaak_met_een_termijn_en_nog_geen_feit(
    inwoner: Inwoner, dossier: Dossier, dorp: Dorp
) -> None:
    feiten_eerst = _feiten()
    persoon = dorp.aanvrager(dossier)
    antwoord = inwoner.stuur("doorgeven/verhuizing/", persoon=persoon.pk, **VERHUIZING)
    melding = Wijzigingsmelding.objects.get()
    assert antwoord.url == f"{inwoner.pad}ontvangen/{melding.zaak.nummer}/"
    assert (melding.soort, melding.ingang, melding.persoon) == ("verhuizing", date(2024, 4, 1), persoon)
    assert _feiten() == feiten_eerst
    blad = inwoner.client.get(antwoord.url).content.decode().replace("\u00a0", " ")
    assert "15 mei 2024" in blad
    assert "Ik ga naar de Boomlaan 3." in blad


def test_een_bestand_bij_een_wijziging_hoort_bij_die_zaak(
    inwoner: Inwoner, dossier: Dossier, dorp: Dorp
) -> None:
    inwoner.stuur(
        "doorgeven/verhuizing/",
        persoon=dorp.aanvrager(dossier).pk,
        bestanden=[pdf("contract.pdf"), pdf("foto.jpg", b"%PDF-1.7 anders")],
        **VERHUIZING,
    )
    stappen = Stukstap.objects.order_by("id")
    assert {stap.zaak for stap in stappen} == {Zaak.objects.get()}
    assert [stap.stuk.bestandsnaam for stap in stappen] == ["contract.pdf", "foto.pdf"]
    assert {stap.stuk.kanaal for stap in stappen} == {Stuk.Kanaal.PORTAAL}


def test_twee_keer_drukken_is_een_wijziging(inwoner: Inwoner, dossier: Dossier, dorp: Dorp) -> None:
    sleutel = inwoner.sleutel("doorgeven/verhuizing/")
    for _ in range(2):
        antwoord = inwoner.stuur(
            "doorgeven/verhuizing/", sleutel=sleutel, persoon=dorp.aanvrager(dossier).pk, **VERHUIZING
        )
        assert antwoord.status_code == 302
    assert Wijzigingsmelding.objects.count() == 1


def test_wat_niet_klopt_staat_bij_het_veld_en_de_tekst_blijft_staan(inwoner: Inwoner) -> None:
    antwoord = inwoner.stuur("doorgeven/buitenland/", ingang="31-02-2024", verklaring="Naar mijn moeder")
    assert antwoord.status_code == 422
    blad = antwoord.content.decode()
    assert "Naar mijn moeder" in blad
    assert "Dit is geen datum die bestaat" in blad
    assert 'href="#id_ingang"' in blad
    assert not Zaak.objects.exists()


def test_een_verblijf_eindigt_niet_voor_het_begint(inwoner: Inwoner, dossier: Dossier, dorp: Dorp) -> None:
    gegeven = {"persoon": dorp.aanvrager(dossier).pk, "ingang": "2024-05-02", "verklaring": "Naar Spanje"}
    assert inwoner.stuur("doorgeven/buitenland/", tot="2024-05-01", **gegeven).status_code == 422
    assert inwoner.stuur("doorgeven/buitenland/", tot="2024-05-02", **gegeven).status_code == 302
    assert Wijzigingsmelding.objects.get().verklaring.endswith("Tot en met: 02-05-2024")


def test_over_iemand_van_een_ander_huishouden_kan_niets_worden_gemeld(inwoner: Inwoner, dorp: Dorp) -> None:
    ander = dorp.aanvrager(dorp.huishouden())
    assert inwoner.stuur("doorgeven/verhuizing/", persoon=ander.pk, **VERHUIZING).status_code == 422
    assert not Zaak.objects.exists()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"GIF89a", "Dit soort bestand kunnen wij niet ontvangen. Stuur een pdf of een foto"),
        (b"%PDF-" + b"x" * 1_000_000, "te groot. Stuur een pdf of een foto (jpg of png) van hoogstens 1 MB"),
        (b"%PDF-" + EICAR, "In dit bestand zit een virus."),
    ],
)
def test_een_bestand_dat_niet_mag_zegt_wat_wel_mag_en_houdt_de_tekst(
    inhoud: bytes, zin: str, inwoner: Inwoner, dossier: Dossier, dorp: Dorp, settings: Any
) -> None:
    settings.OPSTAP_UPLOAD = {"megabytes": 1, "bestanden": 5}
    antwoord = inwoner.stuur(
        "doorgeven/verhuizing/",
        persoon=dorp.aanvrager(dossier).pk,
        bestanden=pdf("b.pdf", inhoud),
        **VERHUIZING,
    )
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert VERHUIZING["verklaring"] in antwoord.content.decode()
    assert not Stuk.objects.exists()
    assert not settings.STUKKEN_MAP.exists()


def test_zonder_scanner_gaat_de_wijziging_door_maar_een_bestand_niet(
    inwoner: Inwoner, dossier: Dossier, dorp: Dorp, settings: Any
) -> None:
    settings.OPSTAP_DEMO = False
    gegeven = {"persoon": dorp.aanvrager(dossier).pk, **VERHUIZING}
    antwoord = inwoner.stuur("doorgeven/verhuizing/", bestanden=pdf(), **gegeven)
    assert "Stuur uw stukken met de post" in antwoord.content.decode()
    assert inwoner.stuur("doorgeven/verhuizing/", **gegeven).status_code == 302


def test_een_veel_te_groot_verzoek_wordt_geweigerd_voor_het_is_gelezen(
    inwoner: Inwoner, settings: Any
) -> None:
    settings.OPSTAP_UPLOAD = {"megabytes": 1, "bestanden": 1}
    antwoord = inwoner.client.post(
        f"{inwoner.pad}doorgeven/anders/", b"x" * 5_000_000, content_type="multipart/form-data; boundary=x"
    )
    assert antwoord.status_code == 413
    assert "hoogstens 1 MB" in antwoord.content.decode()


# -- income ------------------------------------------------------------------------------------------------


@pytest.fixture
def baan(dossier: Dossier, dorp: Dorp) -> Inkomstenverhouding:
    return feiten.leg_vast(
        Inkomstenverhouding,
        persoon=dorp.aanvrager(dossier),
        kenmerk="Bakkerij",
        soort=Inkomen.Soort.LOON,
        heffingskorting_bij_gemeente=False,
        loonkostensubsidie=False,
        geldig=vanaf(date(2024, 2, 12)),
        bron="opgave",
        nu=moment(2024, 2, 12),
    )


def test_inkomen_is_een_eigen_opgave_en_voorlopig(inwoner: Inwoner, baan: Inkomstenverhouding) -> None:
    antwoord = inwoner.stuur(
        "doorgeven/inkomen/",
        maand=f"{baan.pk}-2024-02",
        netto="512,34",
        vakantiegeld="0",
        loonstrook=pdf(),
    )
    assert antwoord.status_code == 302, antwoord.content.decode()
    opgave = Inkomstenopgave.objects.get()
    assert (opgave.aard, opgave.netto_cent, opgave.bevestigd) == ("eigen_opgave", 51234, False)
    assert opgave.periode.lower == date(2024, 2, 12)
    assert Inkomensmaand.objects.get().voorlopig
    stap = Stukstap.objects.get()
    assert (stap.zaak, stap.toelichting) == (None, "Loonstrook over februari 2024 van Test Persoon, Bakkerij")
    assert opgave.inhoud == {"stukken": stap.stuk.nummer}
    blad = inwoner.open("doorgeven/inkomen/").content.decode().replace("\u00a0", " ")
    assert "Wij hebben uw inkomen over februari 2024 ontvangen" in blad
    assert "voorlopig" in blad


def test_alleen_maanden_met_werk_en_zonder_loonstrook_worden_gevraagd(
    inwoner: Inwoner, baan: Inkomstenverhouding
) -> None:
    formulier = inwoner.open("doorgeven/inkomen/").context["formulier"]
    keuzes = [waarde for waarde, _ in formulier.fields["maand"].choices]
    assert keuzes == [f"{baan.pk}-2024-03", f"{baan.pk}-2024-02"]


def test_een_andere_opgave_over_dezelfde_maand_telt_in_plaats_van_de_eerste(
    inwoner: Inwoner, baan: Inkomstenverhouding
) -> None:
    for netto in ("500", "600"):
        inwoner.stuur("doorgeven/inkomen/", maand=f"{baan.pk}-2024-03", netto=netto, vakantiegeld="0")
    assert list(Inkomensmaand.objects.order_by("volgnummer").values_list("netto_cent", flat=True)) == [
        500_00,
        600_00,
    ]


def test_zonder_bekend_werk_wijst_de_bladzijde_de_weg(inwoner: Inwoner) -> None:
    blad = inwoner.open("doorgeven/inkomen/").content.decode()
    assert "Wij weten niet dat u werkt" in blad
    assert f"{inwoner.pad}doorgeven/werk/" in blad


# -- documents of a case -----------------------------------------------------------------------------------


@pytest.fixture
def zaak(dossier: Dossier) -> Zaak:
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 3, 11), nu=NU)
    aanvraagzaken.vraag_stukken(
        zaak,
        gevraagd=["Bankafschrift, drie maanden", "Huurcontract"],
        uiterlijk=date(2024, 4, 3),
        door="Ana",
        nu=NU,
    )
    return zaak


def test_per_gevraagd_stuk_staat_er_een_veld_en_wat_is_gestuurd_is_terug_te_lezen(
    inwoner: Inwoner, zaak: Zaak
) -> None:
    pad = f"zaak/{zaak.nummer}/stukken/"
    formulier = inwoner.open(pad).context["formulier"]
    velden = {veld.label: veld.name for veld in formulier.zichtbaar}
    assert list(velden) == ["Bankafschrift, drie maanden", "Huurcontract", "Iets anders sturen"]
    antwoord = inwoner.stuur(
        pad, **{velden["Huurcontract"]: pdf("Huur.PDF"), "anders": pdf(inhoud=b"%PDF-b")}
    )
    assert antwoord.status_code == 302
    los = Stuk.objects.get(stukstap__vraag=None)
    huur = Stuk.objects.get(stukstap__vraag__omschrijving="Huurcontract")
    blad = inwoner.open(pad).content.decode()
    assert f"stuk/{huur.nummer}/" in blad
    assert f"stuk/{los.nummer}/" in blad
    gelezen = inwoner.open(f"stuk/{huur.nummer}/")
    assert gelezen.content == b"%PDF-1.7 loon"
    assert gelezen["Content-Type"] == "application/pdf"
    assert gelezen["Content-Disposition"] == 'attachment; filename="Huur.pdf"'
    assert gelezen["X-Content-Type-Options"] == "nosniff"
    assert gelezen["Content-Security-Policy"] == "sandbox"


def test_wachten_op_de_inwoner_houdt_niet_vanzelf_op(inwoner: Inwoner, zaak: Zaak) -> None:
    """Whether all is there, and so when the deadline runs again, is for the desk to say (Awb 4:15)."""
    inwoner.stuur(f"zaak/{zaak.nummer}/stukken/", anders=pdf())
    zaak.refresh_from_db()
    assert zaak.status == Zaak.Status.WACHT_OP_INWONER


def test_zonder_bestand_wordt_niets_verstuurd(inwoner: Inwoner, zaak: Zaak) -> None:
    antwoord = inwoner.stuur(f"zaak/{zaak.nummer}/stukken/")
    assert antwoord.status_code == 422
    assert "Kies een bestand." in antwoord.content.decode()


def test_hetzelfde_bestand_nog_een_keer_zegt_dat_het_er_al_is(inwoner: Inwoner, zaak: Zaak) -> None:
    pad = f"zaak/{zaak.nummer}/stukken/"
    assert inwoner.stuur(pad, anders=pdf()).status_code == 302
    antwoord = inwoner.stuur(pad, anders=pdf())
    assert antwoord.status_code == 422
    assert "Dit bestand hebt u hier al gestuurd." in antwoord.content.decode()


def test_de_zaak_en_het_stuk_van_een_ander_blijven_dicht(
    inwoner: Inwoner, zaak: Zaak, dorp: Dorp, dossier: Dossier
) -> None:
    inwoner.stuur(f"zaak/{zaak.nummer}/stukken/", anders=pdf())
    ander = Inwoner(dorp.huishouden())
    nummer = Stuk.objects.get().nummer
    assert ander.open(f"zaak/{zaak.nummer}/stukken/").status_code == 404
    assert ander.open(f"ontvangen/{zaak.nummer}/").status_code == 404
    assert ander.open(f"stuk/{nummer}/").status_code in (403, 404)
    assert b"%PDF" not in ander.open(f"stuk/{nummer}/").content


def test_twee_mensen_met_dezelfde_naam_en_hetzelfde_bestand_hebben_elk_een_stuk(
    inwoner: Inwoner, zaak: Zaak, dorp: Dorp
) -> None:
    naamgenoot = dorp.huishouden()
    eigen = aanvragen.dien_in(naamgenoot, ontvangen=date(2024, 3, 11), nu=NU)
    inwoner.stuur(f"zaak/{zaak.nummer}/stukken/", anders=pdf())
    Inwoner(naamgenoot).stuur(f"zaak/{eigen.nummer}/stukken/", anders=pdf())
    een, twee = Stuk.objects.all()
    assert een.vingerafdruk == twee.vingerafdruk
    assert bewaarplaats.lees(een.vingerafdruk) == b"%PDF-1.7 loon"


def test_bij_een_zaak_die_klaar_is_wordt_niets_meer_gestuurd(
    inwoner: Inwoner, zaak: Zaak, dossier: Dossier
) -> None:
    sleutel = inwoner.sleutel(f"zaak/{zaak.nummer}/stukken/")
    Zaak.objects.filter(pk=zaak.pk).update(status=Zaak.Status.INGETROKKEN, afgerond_op=date(2024, 3, 19))
    antwoord = inwoner.stuur(f"zaak/{zaak.nummer}/stukken/", sleutel=sleutel, anders=pdf())
    assert "Deze zaak is klaar" in antwoord.content.decode()
    assert not Stuk.objects.exists()


def _feiten() -> dict[str, int]:
    from django.apps import apps

    return {
        model.__name__: model.objects.count()
        for model in apps.get_models()
        if issubclass(model, Feit) or model is Persoon
    }


def test_de_keuzes_wijzen_naar_elke_zaak_die_loopt(inwoner: Inwoner, zaak: Zaak) -> None:
    blad = inwoner.open("doorgeven/").content.decode()
    assert f"zaak/{zaak.nummer}/stukken/" in blad
    assert "wij wachten op u" in blad
