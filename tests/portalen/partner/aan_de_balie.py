"""A swimming pool of the played city, a pass with a credit, and what was paid and settled there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from opstap.kern import bewaarplaats
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Dossier, Gezinslid, Persoon
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.minima import afrekenen, balie, partners, passen
from opstap.minima.models import Afrekening, Partner, Pas, Tegoed

from ..passen import foto, geef_toekenning  # noqa: TID252

PARTNER, ANDERE_PARTNER = "12345678", "87654321"


@dataclass(frozen=True)
class Bad:
    """A swimming pool that takes credits for lessons, and a household with a pass."""

    partner: Partner
    pas: Pas
    tegoed: Tegoed


def aan_de_balie(rol: Rol, *, kvk: str = PARTNER, gemeente: str = "GM0518") -> Gebruiker:
    """Somebody who works for a partner."""
    return Gebruiker(f"{rol} van {kvk}", rol, gemeente, organisatie=kvk)


def zwembad(dossier: Dossier, persoon: Persoon, nu: datetime) -> Bad:
    """Two pools, of which the first has an account, and a pass with € 450 of this person."""
    eerste, ander = (
        partners.neem_op("GM0518", kvk_nummer=kvk, naam=naam)
        for kvk, naam in ((PARTNER, "Zwembad De Proef"), (ANDERE_PARTNER, "Zwembad Elders"))
    )
    jaar = vanaf(date(nu.year, 1, 1), date(nu.year + 1, 1, 1))
    for partner in (eerste, ander):
        partners.spreek_af(partner, doel="zwemles", geldig=jaar, terugdraaien_dagen=14, door="Inkoop", nu=nu)
    partners.leg_rekening_vast(
        eerste,
        iban=synthetisch_iban(90),
        tenaamstelling="Zwembad De Proef",
        door="Inkoop",
        gecontroleerd_door="Chef",
        nu=nu,
    )
    toekenning = geef_toekenning(dossier, nu)
    pas = passen.maak(toekenning, persoon, door="Inkoop", nu=nu)
    passen.voeg_foto_toe(pas, bewaarplaats.bewaar(foto()), door="Inkoop", nu=nu)
    passen.geef_uit(pas, door="Inkoop", nu=nu)
    return Bad(eerste, pas, toekenning.tegoeden.get())


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
    bewoner = Gezinslid.objects.filter(dossier=dossier, rol=1).latest("bekend_van").persoon
    bad = zwembad(dossier, bewoner, nu)
    eerder = nu - timedelta(days=60)
    betaal(bad, 12_50, eerder)
    maand = eerder.date().replace(day=1)
    afrekenen.reken_af("GM0518", maand, door="Inkoop", nu=nu)
    return betaal(bad, 10_00, nu), Afrekening.objects.get(partner=bad.partner).nummer
