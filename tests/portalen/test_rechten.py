"""Who may go where: every address of the site, tried by everybody, against the list that the door keeps.

The list of addresses is the site's own. An address that is new fails here until somebody has said who may
see it (`portalen.rechten`) and how it is visited (`_adressen`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import resolve, reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from opstap.financien import betaalopdrachten, betalingen, rekeningwijzigingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import Betaalopdracht
from opstap.inkomen.handhaving import onderzoeken
from opstap.inkomen.models import (
    Heronderzoek,
    Inkomstenopgave,
    Inkomstenverhouding,
    Onderzoek,
    Signaal,
    Vordering,
)
from opstap.kern import berichten, besluiten, bezwaren, brieven, feiten, stukken, zaken
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Bankrekening, Bekendmaking, Besluit, Dossier, Gezinslid, Stuk, Zaak
from opstap.kern.tijdvak import maand_van, vanaf
from opstap.kern.toegang import DOELEN, Gebruiker, Rol, teams
from opstap.minima import aanbod, partners, partnervoorstellen, passen, tegoeden, toekenningen, toestellen
from opstap.minima.maatwerk import besteden, plafonds
from opstap.minima.models import Partner, Partnervoorstel, Pas, Pastoestel, Subsidie, Voucher
from opstap.minima.opvang import locaties, plaatsen
from opstap.minima.subsidies import verlenen
from opstap.minima.zorgverzekering import aanmelden, premies
from opstap.opdrachten import main
from opstap.portalen import demo, rechten
from opstap.portalen.inwoner.codebrief import Codebrief
from opstap.portalen.rechten import RECHTEN, Wat
from opstap.recht.minima.vorm import Inkomensband

from ..bezoeker import GEMEENTE, WAAROM, sessiesleutel  # noqa: TID252
from ..minima.test_aanbod import ZWEMLES  # noqa: TID252
from .partner.aan_de_balie import ANDERE_PARTNER, aan_de_balie, bij_de_partner
from .passen import geef_passen, geef_uit, stuur_foto

pytestmark = pytest.mark.django_db

TEAM, SUBSIDIEPARTNER = "Toetsteam", "11223344"
GEHEIM = "Uw melding over een samenwoning"
"""What only stands in the letter and the timeline of this household."""
ROUTES = sorted(rechten.routes())


@dataclass(frozen=True)
class Iemand:
    """A visitor: who they are, and what ties them to the household that all addresses are about."""

    naam: str
    gebruiker: Gebruiker | None
    eigen: bool = False
    team: bool = False
    geheim: str = ""
    """What the browser of a telephone with a pass holds."""

    @property
    def rol(self) -> Rol | None:
        if self.geheim:
            return Rol.PASTELEFOON
        return self.gebruiker.rol if self.gebruiker else None

    def client(self) -> Client:
        client = Client()
        if self.geheim:
            client.cookies[settings.OPSTAP_PASKOEKJE] = self.geheim
        elif self.gebruiker:
            client.cookies[settings.SESSION_COOKIE_NAME] = sessiesleutel(self.gebruiker)
        return client


@dataclass(frozen=True)
class Plaats:
    """What the addresses are about: one household with a case of one team."""

    dossier: str
    zaak: str
    aanvraag: str
    besluit: str
    brief: str
    ander: str
    taken: dict[str, str]
    """Kind of task -> its number."""
    eigen_stuk: str
    """A document that belongs to the case."""
    opdracht: str
    bekend_besluit: str
    """A decision that the household was told of."""
    bezwaar: str
    """The case of an objection against another one."""
    vordering: str
    passen: tuple[int, int]
    """A pass with a picture that waits, and one that can be used."""
    voucher: int
    """A voucher that can be used."""
    telefoon: tuple[int, str]
    """A telephone with the first pass, and what the browser of one with the second holds."""
    verzekering: tuple[str, int]
    """The decision that grants the insurance, and somebody who did not choose an insurer."""
    betaling: int
    """A payment with a pass at a partner."""
    afrekening: str


@pytest.fixture(scope="module")
def plaats(
    stad: Any, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Plaats]:
    """A household of the played city, with a running case, a decision, a letter, and tasks of each kind."""
    with (
        django_db_blocker.unblock(),
        override_settings(
            STUKKEN_MAP=tmp_path_factory.mktemp("stukken"), PRINTBAK_MAP=tmp_path_factory.mktemp("printbak")
        ),
    ):
        dossier = Dossier.objects.get(nummer=stad.dossier)
        nu = demo.nu()
        zaak = zaken.open_zaak(
            dossier, soort=Zaak.Soort.WIJZIGING, ontvangen=nu.date(), moment=nu, tekst="Gemeld"
        )
        aanvraag = Zaak.objects.filter(status="ontvangen", soort="aanvraag").earliest("nummer")
        for een in (aanvraag, *zaken.lopend(dossier)):
            teams.wijs_toe(een, TEAM, door="Chef", nu=nu)
        teams.zet_in_team(GEMEENTE, "Teamgenoot", TEAM, door="Chef", nu=nu)
        teams.zet_in_team(GEMEENTE, "Collega", "Ander team", door="Chef", nu=nu)
        brief = brieven.schrijf_over_zaak(
            zaak, aan="Bewoner", onderwerp=GEHEIM, alineas=["Ontvangen."], op=nu.date(), door="x", nu=nu
        )
        ander = Dossier.objects.exclude(pk=dossier.pk).filter(gemeente=GEMEENTE).earliest("nummer")
        besluit = besluiten.neem(
            dossier=dossier,
            soort=Besluit.Soort.WAARSCHUWING,
            ingangsdatum=nu.date(),
            genomen_op=nu,
            genomen_door="Teamgenoot",
            bekend_op=nu,
            **{deel: {"maanden": []} for deel in ("feiten", "bon", "uitkomst")},
            spoor=[],
        )
        laatste, *_, eerste = (een.besluit for een in _bekend(dossier))
        bezwaar = bezwaren.dien_in(
            eerste,
            ontvangen=nu.date(),
            reden="feiten",
            gronden="Nee.",
            met_commissie=False,
            door="x",
            nu=nu,
        )
        teams.wijs_toe(bezwaar.zaak, TEAM, door="Chef", nu=nu)
        rekeningwijzigingen.vraag_aan(
            dossier, iban=synthetisch_iban(77), tenaamstelling="Bewoner", kanaal=Codebrief(), door="x", nu=nu
        )
        eigen = _passen(dossier, nu)
        yield Plaats(
            dossier.nummer,
            zaak.nummer,
            aanvraag.nummer,
            besluit.nummer,
            brief.nummer,
            ander.nummer,
            _taken(dossier, ander, nu),
            _eigen_stuk(zaak, nu),
            _opdracht(dossier, nu),
            laatste.nummer,
            bezwaar.zaak.nummer,
            Vordering.objects.filter(dossier=dossier).earliest("id").nummer,
            eigen,
            _voucher(dossier, nu),
            (_telefoon(eigen[0], nu)[0], _telefoon(eigen[1], nu)[1]),
            _verzekering(dossier, nu),
            *bij_de_partner(ander, nu),
        )


def _passen(dossier: Dossier, nu: datetime) -> tuple[int, int]:
    aanbod.leg_vast(GEMEENTE, ZWEMLES, door="x", nu=nu)
    goed = geef_uit(geef_passen(dossier, nu)[0], nu)
    wacht = passen.maak(goed.toekenning, goed.persoon, door="x", nu=nu)
    stuur_foto(wacht, nu, tint=90)
    return wacht.pk, goed.pk


def _telefoon(nummer: int, nu: datetime) -> tuple[int, str]:
    pas = Pas.objects.get(pk=nummer)
    code = toestellen.maak_link(pas, door="x", nu=nu, klok=nu).code
    return Pastoestel.objects.get(pas=pas).pk, toestellen.zet_op_telefoon(GEMEENTE, code, nu=nu, klok=nu)


def _voucher(dossier: Dossier, nu: datetime) -> int:
    """As a municipality gives it that confirmed its amounts."""
    jaar = vanaf(date(nu.year, 1, 1), date(nu.year + 1, 1, 1))
    toekenning = toekenningen.ken_toe(
        Besluit.objects.filter(dossier=dossier).latest("id"), regeling="dierenarts", geldig=jaar, nu=nu
    )
    tegoed = tegoeden.geef(toekenning, doel="dierenarts", bedrag_cent=300_00, geldig=jaar, door="x", nu=nu)
    wie = {"gemeente_id": GEMEENTE, "dossier": dossier, "moment": nu, "door": "x"}
    return Voucher.objects.create(**wie, tegoed=tegoed, nummer="000000000000").pk


def _verzekering(dossier: Dossier, nu: datetime) -> tuple[str, int]:
    """Granted by a decision of its own, with an insurer to choose."""
    jaar = vanaf(date(nu.year, 1, 1), date(nu.year + 1, 1, 1))
    premies.spreek_af(
        partners.neem_op(GEMEENTE, kvk_nummer="77000001", naam="Verzekeraar in deze toets"),
        band=Inkomensband.LAAG,
        geldig=jaar,
        bijdrage_cent=10_00,
        grond="overeenkomst in deze toets",
        door="x",
        gecontroleerd_door="y",
        nu=nu,
    )
    besluit = Besluit.objects.filter(dossier=dossier).latest("id")
    toekenningen.ken_toe(besluit, regeling="gemeentepolis", geldig=jaar, nu=nu)
    return besluit.nummer, aanmelden.van_dossier(dossier, nu=nu)[0].persoon.pk


def _bekend(dossier: Dossier) -> list[Bekendmaking]:
    return list(Bekendmaking.objects.filter(besluit__dossier=dossier).order_by("-op", "-besluit"))


def _stuk(inhoud: bytes, nu: datetime) -> Stuk:
    return stukken.registreer(
        GEMEENTE,
        soort="overig",
        kanaal="post",
        afzender="Bewoner",
        ontvangen=nu.date(),
        inhoud=inhoud,
        bestandsnaam="brief.txt",
        mediasoort="text/plain",
        door="x",
        nu=nu,
    )


def _eigen_stuk(zaak: Zaak, nu: datetime) -> str:
    stuk = _stuk(b"een andere brief", nu)
    stukken.koppel(stuk, zaak, door="x", nu=nu)
    return stuk.nummer


def _opdracht(dossier: Dossier, nu: datetime) -> str:
    """A batch that waits to be released, with a payment to this household."""
    maand = maand_van(nu.date())
    iban = Bankrekening.objects.filter(dossier=dossier).latest("bekend_van").iban
    nieuw = NieuweBetaling(dossier.pk, maand, "dwangsom", 5_00, iban, GEHEIM, f"rechten/{dossier.pk}")
    betalingen.zet_klaar(GEMEENTE, [nieuw])
    opdracht = betaalopdrachten.maak_opdracht(
        GEMEENTE, maand, uitvoerdatum=nu.date(), door="x", moment=nu, tussentijds=True
    )
    assert opdracht is not None
    return opdracht.kenmerk


def _besteding(dossier: Dossier, nu: datetime) -> str:
    """What was spent on this household from the customisation budget of the team."""
    plafonds.stel_vast(
        Gebruiker("Controleur", Rol.CONTROLLER, GEMEENTE),
        team=TEAM,
        jaar=nu.year,
        bedrag_cent=100_00,
        verantwoorden_dagen=30,
        grondslag="besluit in deze toets",
        nu=nu,
    )
    nieuw = besteden.Nieuw(
        TEAM, 75_00, besteden.Wijze.AANKOOPPAS, "koelkast", GEHEIM, "Het duurt te lang.", kenmerk="bon 1"
    )
    wie = Gebruiker("Teamgenoot", Rol.MEDEWERKER, GEMEENTE)
    return besteden.besteed(wie, dossier, nieuw, nu=nu).nummer


def _partner(nu: datetime) -> Partner:
    """An organisation of which an account waits for a colleague."""
    partner = partners.neem_op(GEMEENTE, kvk_nummer=SUBSIDIEPARTNER, naam="Voedselbank in deze toets")
    partnervoorstellen.stel_voor(
        partner,
        partnervoorstellen.Soort.REKENING,
        {"iban": synthetisch_iban(78), "tenaamstelling": "Voedselbank", "nagegaan": "Gebeld."},
        door="x",
        nu=nu,
    )
    return partner


def _opvang(dossier: Dossier, nu: datetime) -> str:
    """This household stays in the emergency shelter, and a partner has a subsidy."""
    dag = nu.date()
    plek = locaties.neem_op(GEMEENTE, naam="Huis in deze toets", uitvoerder="Stichting")
    locaties.stel_capaciteit(plek, vanaf=dag, plaatsen=1, grondslag="afspraak", door="x", nu=nu)
    verzoek = plaatsen.meld_aan(dossier, aangemeld=dag, personen=2, reden=GEHEIM, door="x", nu=nu)
    verlenen.verleen(
        _partner(nu),
        onderwerp="Voedselhulp",
        van=dag,
        tot=dag + timedelta(days=30),
        bedrag_cent=100_00,
        grondslag="beschikking",
        afspraken={"voedselpakketten": 10},
        termijnen=(),
        door="x",
        gecontroleerd_door="y",
        nu=nu,
    )
    plaatsen.plaats(verzoek, plek, begin=dag, tot=dag + timedelta(days=30), reden="Vrij.", door="x", nu=nu)
    return verzoek.nummer


def _taken(dossier: Dossier, ander: Dossier, nu: datetime) -> dict[str, str]:
    """A task of each kind about this household; the message is of the other one."""
    persoon = Gezinslid.objects.filter(dossier=dossier, rol=1).latest("bekend_van").persoon
    stuk = _stuk(b"brief", nu)
    wie = {"gemeente_id": GEMEENTE, "persoon": persoon}
    signaal = Signaal.objects.create(
        **wie,
        register="brp",
        soort="adres",
        peildatum=nu.date(),
        toelichting="Ander adres",
        ontvangen=nu.date(),
        vastgelegd_op=nu,
        sleutel="rechten",
    )
    opgave = Inkomstenopgave.objects.create(
        **wie,
        kenmerk="baan",
        aard="loonstrook",
        periode=(date(2024, 5, 20), date(2024, 6, 17)),
        netto_cent=0,
        vakantieaanspraak_cent=0,
        bevestigd=True,
        ontvangen=nu.date(),
        vastgelegd_op=nu,
        vastgelegd_door="x",
        bron="loonstrook",
        inhoud={},
        volgnummer=1,
    )
    baan = feiten.leg_vast(
        Inkomstenverhouding,
        geldig=vanaf(date(2024, 5, 1)),
        bron="loonstrook",
        nu=nu,
        persoon=persoon,
        kenmerk="andere baan",
        soort="loon",
        heffingskorting_bij_gemeente=True,
        loonkostensubsidie=False,
    )
    geplande = Heronderzoek.objects.create(
        gemeente_id=GEMEENTE,
        nummer="HO-2024-90001",
        dossier=dossier,
        uiterlijk=nu.date(),
        grondslag="beleidsregel in deze toets",
        door="x",
        moment=nu,
    )
    melding = onderzoeken.Melding(
        gemeente=GEMEENTE,
        bron=Onderzoek.Bron.MELDING,
        kanaal=Onderzoek.Kanaal.BRIEF,
        ontvangen=nu.date(),
        omschrijving="Een brief.",
        dossier=dossier,
    )
    return {
        "stuk": stuk.nummer,
        "signaal": f"SG-{signaal.pk}",
        "opgave": f"IO-{opgave.pk}",
        "ontbreekt": f"OM-{baan.pk}-202405",
        "heronderzoek": geplande.nummer,
        "onderzoek": onderzoeken.meld(melding, door="x", nu=nu).nummer,
        "besteding": _besteding(dossier, nu),
        "opvangverzoek": _opvang(dossier, nu),
        "subsidie": Subsidie.objects.get(partner__kvk_nummer=SUBSIDIEPARTNER).nummer,
        "bericht": berichten.stuur(ander, "Een vraag.", van_inwoner=True, door="x", nu=nu).nummer,
    }


@pytest.fixture(scope="module")
def mensen(plaats: Plaats) -> tuple[Iemand, ...]:
    def gebruiker(naam: str, rol: Rol, gemeente: str = GEMEENTE, *dossiers: str) -> Gebruiker:
        return Gebruiker(naam, rol, gemeente, frozenset(dossiers))

    return (
        Iemand("niemand", None),
        Iemand("inwoner", gebruiker("Bewoner", Rol.INWONER, GEMEENTE, plaats.dossier), eigen=True),
        Iemand("andere inwoner", gebruiker("Buur", Rol.INWONER, GEMEENTE, plaats.ander)),
        Iemand("inwoner van een andere gemeente", gebruiker("Ver", Rol.INWONER, "GM0629", plaats.dossier)),
        Iemand("medewerker van het team", gebruiker("Teamgenoot", Rol.MEDEWERKER), team=True),
        Iemand("medewerker van een ander team", gebruiker("Collega", Rol.MEDEWERKER)),
        Iemand("medewerker van een andere gemeente", gebruiker("Teamgenoot", Rol.MEDEWERKER, "GM0629")),
        Iemand("betaalmedewerker", gebruiker("Betaler", Rol.BETAALMEDEWERKER)),
        Iemand("controller", gebruiker("Controleur", Rol.CONTROLLER)),
        Iemand("bestuurder", gebruiker("Raadslid", Rol.BESTUUR)),
        Iemand("beheerder", gebruiker("Beheer", Rol.BEHEERDER)),
        Iemand("partneradministratie", aan_de_balie(Rol.PARTNERADMINISTRATIE), eigen=True),
        Iemand("partnerbalie", aan_de_balie(Rol.PARTNERBALIE), eigen=True),
        *(
            Iemand(f"{rol} van een andere organisatie", aan_de_balie(rol, kvk=ANDERE_PARTNER))
            for rol in (Rol.PARTNERBALIE, Rol.PARTNERADMINISTRATIE)
        ),
        Iemand("telefoon met een pas", None, eigen=True, geheim=plaats.telefoon[1]),
        Iemand("telefoon met iets anders", None, geheim="geraden"),
        Iemand("partner van een andere gemeente", aan_de_balie(Rol.PARTNERADMINISTRATIE, gemeente="GM0629")),
    )


def _adressen(plaats: Plaats) -> dict[str, dict[str, Any]]:
    """What goes into the addresses that need a number, a month or a word."""
    eigen = {"nummer": plaats.dossier}
    voorstel = Partnervoorstel.objects.get().pk
    maand = {**eigen, "maand": "2024-06"}
    jaar = {**eigen, "jaar": 2024}
    product = {"jaar": 2024, "product": "bijstandsverlening"}
    boekingen = {**product, "rekening": "4.1.1", "maand": "2024-06"}
    return {
        "aanmelding:ga": {"soort": "medewerker"},
        "aanmelding:terug": {"soort": "medewerker"},
        "aanmelding:afgemeld": {"soort": "medewerker"},
        "bestuur:inkomen": {"jaar": 2024},
        "bestuur:inkomen_bestand": {"jaar": 2024, "tabel": "rekening", "vorm": "csv"},
        "bestuur:rekening": {"jaar": 2024},
        "bestuur:rekening_bestand": {"jaar": 2024, "vorm": "csv"},
        "bestuur:bestand_2019": {"tabel": "rekening", "vorm": "csv"},
        "bestuur:maatwerk": {"jaar": 2024},
        "bestuur:opvang": {"jaar": 2024},
        "bestuur:opvang_bestand": {"jaar": 2024, "tabel": "maanden", "vorm": "csv"},
        "bestuur:product": product,
        "bestuur:product_bestand": {**product, "vorm": "csv"},
        "bestuur:boekingen": boekingen,
        "bestuur:boekingen_bestand": {**boekingen, "tabel": "groottes", "vorm": "csv"},
        "bestuur:bereik_bestand": {"tabel": "regelingen", "vorm": "csv"},
        "medewerker:dossier": eigen,
        "medewerker:dossier_handeling": {**eigen, "naam": "notitie"},
        "medewerker:feiten": eigen,
        "medewerker:feit": {**eigen, "soort": "loon"},
        "medewerker:maand": {**eigen, "maand": "2024-01"},
        "medewerker:zaak": {"nummer": plaats.aanvraag},
        "medewerker:zaak_handeling": {"nummer": plaats.aanvraag, "naam": "intrekken"},
        "medewerker:besluit": {"nummer": plaats.besluit},
        "publiek:aanbod_een": {"kenmerk": ZWEMLES.kenmerk},
        "medewerker:aanbod_handeling": {"kenmerk": ZWEMLES.kenmerk, "naam": "wijzigen"},
        "medewerker:dossier_passen": eigen,
        "medewerker:pas_handeling": {"pas": plaats.passen[1], "naam": "blokkeren"},
        **{f"medewerker:pasfoto{deel}": {"pas": plaats.passen[0]} for deel in ("", "_beeld")},
        "medewerker:pasfoto_handeling": {"pas": plaats.passen[0], "naam": "afkeuren"},
        "inwoner:regelingen": eigen,
        "inwoner:regeling": {**eigen, "regeling": "stadspas"},
        "inwoner:passen": eigen,
        **{
            f"inwoner:pas{deel}": {**eigen, "pas": plaats.passen[0]}
            for deel in ("", "_foto", "_beeld", "_verloren", "_telefoons")
        },
        "inwoner:pas_telefoon_weg": {**eigen, "pas": plaats.passen[0], "toestel": plaats.telefoon[0]},
        "pas:zetten": {"code": "0000"},
        "inwoner:verzekering": eigen,
        "inwoner:verzekering_kiezen": {**eigen, "persoon": plaats.verzekering[1]},
        "medewerker:deelname": {"nummer": plaats.verzekering[0]},
        "medewerker:deelname_handeling": {"nummer": plaats.verzekering[0], "naam": "verzekering-1"},
        "inwoner:voucher_nieuw": eigen,
        **{f"inwoner:voucher{deel}": {**eigen, "voucher": plaats.voucher} for deel in ("", "_verloren")},
        "medewerker:voucher_handeling": {"voucher": plaats.voucher, "naam": "blokkeren"},
        "medewerker:voucher_nieuw": eigen,
        "medewerker:betaalopdracht": {"kenmerk": plaats.opdracht},
        "medewerker:betaalopdracht_handeling": {"kenmerk": plaats.opdracht, "naam": "stoppen"},
        "medewerker:betaalopdracht_bestand": {
            "kenmerk": Betaalopdracht.objects.filter(status="verzonden").earliest("id").kenmerk
        },
        "medewerker:bekendmaken": {"nummer": plaats.besluit},
        "medewerker:bezwaar": {"nummer": plaats.besluit},
        "medewerker:brief": {"nummer": plaats.brief},
        "medewerker:partner": {"kvk": SUBSIDIEPARTNER},
        "medewerker:partner_handeling": {"kvk": SUBSIDIEPARTNER, "naam": "afspraak"},
        "medewerker:partnervoorstel": {"nummer": voorstel},
        "medewerker:partnervoorstel_handeling": {"nummer": voorstel, "naam": "afwijzen"},
        "medewerker:stuk_inhoud": {"nummer": plaats.taken["stuk"]},
        **{f"medewerker:{soort}": {"nummer": nummer} for soort, nummer in plaats.taken.items()},
        **{
            f"medewerker:{soort}_handeling": {"nummer": plaats.taken[soort], "naam": naam}
            for soort, naam in (
                ("stuk", "opbergen"),
                ("signaal", "laten-rusten"),
                ("opgave", "verdelen"),
                ("ontbreekt", "herinneren"),
                ("heronderzoek", "uitnodigen"),
                ("onderzoek", "beoordelen"),
                ("bericht", "beantwoorden"),
                ("besteding", "verantwoorden"),
                ("opvangverzoek", "verlengen"),
                ("subsidie", "opgave"),
            )
        },
        **{
            f"inwoner:{naam}": eigen
            for naam in (
                "overzicht",
                "zaken",
                "post",
                "bericht",
                "betalingen",
                "vorderingen",
                "gegevens",
                "rekening",
                "rekening_code",
                "rekening_intrekken",
            )
        },
        "inwoner:zaak": {**eigen, "zaak": plaats.zaak},
        "inwoner:bezwaar_intrekken": {**eigen, "zaak": plaats.bezwaar},
        "inwoner:besluit": {**eigen, "besluit": plaats.bekend_besluit},
        "inwoner:bezwaar": {**eigen, "besluit": plaats.bekend_besluit},
        "inwoner:brief": {**eigen, "brief": plaats.brief},
        "inwoner:brief_pdf": {**eigen, "brief": plaats.brief},
        **{
            f"inwoner:vordering{deel}": {**eigen, "vordering": plaats.vordering}
            for deel in ("", "_pdf", "_csv")
        },
        "partner:betalingen_bestand": {"vorm": "csv"},
        "partner:betaling": {"nummer": plaats.betaling},
        "partner:terugdraaien": {"nummer": plaats.betaling},
        "partner:afrekening": {"nummer": plaats.afrekening},
        "partner:afrekening_bestand": {"nummer": plaats.afrekening, "vorm": "csv"},
        "inwoner:inzagen": eigen,
        "inwoner:doorgeven": eigen,
        "inwoner:inkomsten": eigen,
        "inwoner:wijziging": {**eigen, "soort": "verhuizing"},
        "inwoner:ontvangen": {**eigen, "zaaknummer": plaats.zaak},
        "inwoner:stukken": {**eigen, "zaaknummer": plaats.zaak},
        "inwoner:stuk": {**eigen, "stuknummer": plaats.eigen_stuk},
        "inwoner:jaaropgave": jaar,
        "inwoner:jaaropgave_pdf": jaar,
        "inwoner:betaling": maand,
        "inwoner:betaling_pdf": maand,
    }


def _adres(route: str, plaats: Plaats, iemand: Iemand) -> str:
    adres = reverse(route, kwargs=_adressen(plaats).get(route, {}))
    if route == "medewerker:verdelen":
        adres += f"?nummer={plaats.aanvraag}"
    if route in ("medewerker:dossier", "medewerker:feiten", "medewerker:feit", "medewerker:maand"):
        adres += "?reden=controle" if iemand.rol is Rol.CONTROLLER else "?reden=uitkering"
    return adres


def _verwacht(route: str, iemand: Iemand) -> str:
    """What the list of rights says that happens: 'mag', or the code of the refusal."""
    nodig = RECHTEN[route]
    if nodig.wat is Wat.OPENBAAR:
        return "mag"
    if nodig.wat is Wat.TELEFOON:
        return "mag" if iemand.rol is Rol.PASTELEFOON and iemand.eigen else "PAS-TELEFOON"
    if iemand.gebruiker is None:
        return "AANMELDEN-NODIG"
    if iemand.rol not in nodig.rollen:
        return "TOEGANG-ROL"
    if iemand.gebruiker.gemeente != GEMEENTE:
        return "TOEGANG-GEMEENTE"
    if nodig.wat is Wat.EIGEN and not iemand.eigen:
        return "TOEGANG-DOSSIER"
    if nodig.wat is Wat.ORGANISATIE and not iemand.eigen:
        return "VAN-EEN-ANDER"
    if nodig.wat is Wat.DOSSIER and iemand.rol is Rol.MEDEWERKER and not iemand.team:
        return "TOEGANG-REDEN"
    return "mag"


_STATUS = {
    "AANMELDEN-NODIG": 302,
    "PAS-TELEFOON": 302,
    "TOEGANG-ROL": 403,
    "TOEGANG-GEMEENTE": 403,
    "TOEGANG-REDEN": 403,
    "TOEGANG-DOSSIER": 404,
    "VAN-EEN-ANDER": 404,
}


def test_elk_adres_van_de_site_staat_in_de_lijst_van_rechten() -> None:
    """A new address fails here until somebody has said who may see it."""
    assert set(RECHTEN) == set(ROUTES)


def test_wat_niet_openbaar_is_noemt_rollen_en_wat_openbaar_is_geen() -> None:
    for route, nodig in RECHTEN.items():
        assert bool(nodig.rollen) == (nodig.wat is not Wat.OPENBAAR), route


@pytest.mark.parametrize("route", ROUTES)
def test_ieder_komt_waar_de_lijst_van_rechten_zegt_en_nergens_anders(
    route: str, plaats: Plaats, mensen: tuple[Iemand, ...]
) -> None:
    for iemand in mensen:
        verwacht = _verwacht(route, iemand)
        adres = _adres(route, plaats, iemand)
        for doe in ("get", "post"):
            with CaptureQueriesContext(connection) as vragen:
                antwoord = getattr(iemand.client(), doe)(adres)
            waar = f"{iemand.naam}: {doe} {adres}"
            if verwacht != "mag":
                assert antwoord.status_code in {_STATUS[verwacht], 405 if doe == "post" else 0}, waar
                assert not list(_geschreven(vragen)), waar
                assert GEHEIM not in antwoord.content.decode(), waar
            elif doe == "get":
                assert antwoord.status_code in (200, 302, 405), waar
                assert not antwoord.headers.get("Location", "").startswith("/aanmelden/?naar="), waar
            else:
                assert antwoord.status_code in (200, 302, 400, 404, 405, 422), waar


@pytest.mark.parametrize("route", [een for een in ROUTES if RECHTEN[een].wat is not Wat.OPENBAAR])
def test_een_link_leidt_alleen_waarheen_wie_kijkt_mag(
    route: str, plaats: Plaats, mensen: tuple[Iemand, ...]
) -> None:
    """Nobody is sent to a page that then refuses them for their role."""
    kijkers = {een.rol: een for een in mensen if een.rol and _verwacht(route, een) == "mag"}
    for iemand in kijkers.values():
        antwoord = iemand.client().get(_adres(route, plaats, iemand))
        if antwoord.status_code != 200 or not antwoord["Content-Type"].startswith("text/html"):
            continue
        paden = set(re.findall(r'<a [^>]*href="(/[^"?#]*)', antwoord.content.decode()))
        dicht = {pad for pad in paden if not rechten.mag(iemand.rol, resolve(pad).view_name)}
        assert not dicht, f"{iemand.naam}: {route}"


def _geschreven(vragen: CaptureQueriesContext) -> Iterator[str]:
    """What a request wrote, but for the sessions that these visits begin."""
    for vraag in vragen:
        sql = str(vraag["sql"])
        if sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "COPY")) and "sessi" not in sql:
            yield sql


def test_elke_regel_van_een_lijst_mag_wie_de_lijst_ziet_ook_openen(
    plaats: Plaats, mensen: tuple[Iemand, ...]
) -> None:
    """A list is a subset of the single pages: with the same role, in the same municipality, with a reason."""
    for iemand in mensen:
        client = iemand.client()
        for lijst, kolom, enkel in (
            ("/medewerker/werkvoorraad.csv?soort=aanvraag", "zaak", "medewerker:zaak"),
            ("/medewerker/dossiers.csv", "dossier", "medewerker:dossier"),
        ):
            antwoord = client.get(lijst)
            if antwoord.status_code != 200:
                continue
            tekst = antwoord.content.decode("utf-8-sig")
            rijen = csv.DictReader(io.StringIO(tekst), delimiter=";")
            nummers = [rij.get(kolom) or rij["nummer"] for rij in rijen]
            assert nummers
            for nummer in nummers[:3]:
                pad = reverse(enkel, args=(nummer,)) + "?reden=uitkering"
                client.post("/medewerker/waarom/", {"naar": pad, "waarom": WAAROM})
                assert client.get(pad).status_code == 200, f"{iemand.naam}: {pad}"


def test_een_lijst_van_een_andere_gemeente_toont_geen_rij(
    plaats: Plaats, mensen: tuple[Iemand, ...], settings: Any
) -> None:
    """The site of another municipality, over the same database: its own officer sees none of these people."""
    settings.OPSTAP_GEMEENTE = "GM0629"
    (ver,) = (iemand for iemand in mensen if iemand.naam == "medewerker van een andere gemeente")
    client = ver.client()
    for pad in ("/medewerker/", "/medewerker/dossiers/", "/medewerker/dossiers.csv"):
        antwoord = client.get(pad)
        assert plaats.dossier not in antwoord.content.decode()
    assert client.get(f"/medewerker/dossier/{plaats.dossier}/?reden=controle").status_code == 404


def test_een_adres_zonder_regel_is_dicht(plaats: Plaats, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rechten, "RECHTEN", {})
    antwoord = Client().get("/")
    assert antwoord.status_code == 403
    assert "TOEGANG-ROUTE" in antwoord.content.decode()


def test_wat_niet_voor_iedereen_is_wordt_nergens_bewaard(plaats: Plaats, mensen: tuple[Iemand, ...]) -> None:
    bewoner = mensen[1].client()
    assert bewoner.get(f"/inwoner/{plaats.dossier}/")["Cache-Control"] == "no-store"
    assert bewoner.get(f"/inwoner/{plaats.ander}/")["Cache-Control"] == "no-store"
    assert "no-store" not in bewoner.get("/").headers.get("Cache-Control", "")


def test_wie_een_rol_kwijt_is_komt_er_niet_meer_in(plaats: Plaats) -> None:
    nu = timezone.now() + timedelta(seconds=1)
    teams.haal_uit_team(GEMEENTE, "Teamgenoot", TEAM, door="Chef", nu=nu)
    iemand = Iemand("oud-teamgenoot", Gebruiker("Teamgenoot", Rol.MEDEWERKER, GEMEENTE))
    assert iemand.client().get(f"/medewerker/zaak/{plaats.aanvraag}/").status_code == 403
    teams.zet_in_team(GEMEENTE, "Teamgenoot", TEAM, door="Chef", nu=nu + timedelta(seconds=1))


@pytest.mark.parametrize("rol", sorted(Rol))
def test_een_rol_die_aan_de_deur_mag_heeft_ook_een_doel_bij_de_poort(rol: Rol) -> None:
    """The two locks agree: no role is let in at a dossier that the gate opens for no purpose."""
    mag = {nodig.wat for nodig in RECHTEN.values() if rol in nodig.rollen}
    assert bool(mag & {Wat.LIJST, Wat.DOSSIER, Wat.EIGEN}) <= bool(DOELEN[rol])


def test_de_opdracht_drukt_de_hele_lijst_af(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rechten", "--csv"]) == 0
    rijen = list(csv.DictReader(io.StringIO(capsys.readouterr().out), delimiter=";"))
    assert len(rijen) == len(RECHTEN)
    eigen = next(rij for rij in rijen if rij["adres"] == "/inwoner/<str:nummer>/inzagen/")
    assert (eigen["inwoner"], eigen["medewerker"], eigen["niemand"]) == ("ja", "nee", "nee")
    assert main(["rechten"]) == 0
    assert "/inwoner/<str:nummer>/inzagen/" in capsys.readouterr().out
