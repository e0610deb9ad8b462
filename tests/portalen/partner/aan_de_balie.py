"""A swimming pool of the played city, a pass with a credit, and what was paid and settled there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from opstap.kern import besluiten, bewaarplaats
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Besluit, Dossier, Gezinslid
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.minima import afrekenen, balie, partners, passen, tegoeden, toekenningen
from opstap.minima.models import Afrekening, Partner, Pas, Tegoed

PARTNER, ANDERE_PARTNER = "12345678", "87654321"
FOTO = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\x0f\x00\x01\x01\x01\x00\x1b\xb6\xeeV\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A picture of one point."""


@dataclass(frozen=True)
class Bad:
    """A swimming pool that takes credits for lessons, and a household with a pass."""

    partner: Partner
    pas: Pas
    tegoed: Tegoed


def aan_de_balie(rol: Rol, *, kvk: str = PARTNER, gemeente: str = "GM0518") -> Gebruiker:
    """Somebody who works for a partner."""
    return Gebruiker(f"{rol} van {kvk}", rol, gemeente, organisatie=kvk)


def zwembad(dossier: Dossier, nu: datetime, *, cent: int = 100_00) -> Bad:
    """Two pools, of which the first has an account, and a pass of the applicant of this household."""
    eerste, _ = (
        partners.neem_op("GM0518", kvk_nummer=kvk, naam=naam)
        for kvk, naam in ((PARTNER, "Zwembad De Proef"), (ANDERE_PARTNER, "Zwembad Elders"))
    )
    jaar = vanaf(date(nu.year, 1, 1), date(nu.year + 1, 1, 1))
    for partner in partners.die_meedoen("GM0518"):
        partners.spreek_af(partner, doel="zwemles", geldig=jaar, terugdraaien_dagen=14, door="Inkoop", nu=nu)
    partners.leg_rekening_vast(
        eerste,
        iban=synthetisch_iban(90),
        tenaamstelling="Zwembad De Proef",
        door="Inkoop",
        gecontroleerd_door="Chef",
        nu=nu,
    )
    besluit = besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.WAARSCHUWING,
        ingangsdatum=nu.date(),
        genomen_op=nu,
        genomen_door="Inkoop",
        bekend_op=nu,
        **{deel: {"maanden": []} for deel in ("feiten", "bon", "uitkomst")},
        spoor=[],
    )
    toekenning = toekenningen.ken_toe(besluit, regeling="stadspas", geldig=jaar, nu=nu)
    tegoed = tegoeden.geef(toekenning, doel="zwemles", bedrag_cent=cent, geldig=jaar, door="Inkoop", nu=nu)
    persoon = Gezinslid.objects.filter(dossier=dossier, rol=1).latest("bekend_van").persoon
    pas = passen.maak(toekenning, persoon, door="Inkoop", nu=nu)
    passen.voeg_foto_toe(pas, bewaarplaats.bewaar(FOTO), door="Inkoop", nu=nu)
    passen.geef_uit(pas, door="Inkoop", nu=nu)
    return Bad(eerste, pas, tegoed)


def betaal(bad: Bad, cent: int, nu: datetime, omschrijving: str = "zwemles") -> int:
    """A payment at the first pool; its number."""
    return balie.betaal(
        aan_de_balie(Rol.PARTNERBALIE),
        bad.pas.nummer,
        tegoed=bad.tegoed.pk,
        bedrag_cent=cent,
        omschrijving=omschrijving,
        sleutel=uuid4(),
        nu=nu,
    )


def bij_de_partner(dossier: Dossier, nu: datetime) -> tuple[int, str]:
    """The numbers of a payment that can still be taken back, and of a settlement."""
    bad = zwembad(dossier, nu)
    eerder = nu - timedelta(days=60)
    betaal(bad, 12_50, eerder)
    maand = eerder.date().replace(day=1)
    afrekenen.reken_af("GM0518", maand, door="Inkoop", nu=nu)
    return betaal(bad, 10_00, nu), Afrekening.objects.get(partner=bad.partner).nummer
