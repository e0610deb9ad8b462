"""Assistance as a loan: it is paid, and owed from that day (Participatiewet art. 48, 50 and 51).

A loan of special assistance is granted by a scheme; its decision asks for it through `gevallen.leningen`.
How it is paid back is decided afterwards (`invordering.regel_aflossing`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.gevallen import leningen, regelbesluiten
from opstap.gevallen.leningen import Geleend, Lening
from opstap.inkomen.betalen.betaalsoorten import LEENBIJSTAND, LENING
from opstap.inkomen.models import Vordering
from opstap.inkomen.rechthebbenden import rechthebbenden
from opstap.inkomen.vorderingen.opleggen import NieuweVordering, leg_vast, leg_veel_vast
from opstap.inkomen.vorderingen.rekening import saldo, sleutel_van
from opstap.kern import feiten, zaken
from opstap.kern.models import Bankrekening, Besluit, Dossier, Persoon
from opstap.kern.tijdvak import maand_van
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto, toon_euro

_BETAALD = (TE_BETALEN_UITKERINGEN, None)
"""What a loan is booked against: it is owed to the household until it is paid, and costs nothing."""


@transaction.atomic
def verstrek_lening(
    dossier: Dossier,
    *,
    grond: Vordering.Grond,
    ontstaansgrond: int,
    bedrag: Netto,
    maand: date,
    reden: str,
    iban: str,
    naam: str,
    schuldenaren: Iterable[Persoon],
    door: str,
    nu: datetime,
    medeondertekenaar: str | None = None,
    aard: str = Vordering.Aard.ALGEMEEN,
) -> Vordering:
    """Grant assistance as a loan (art. 48; on the home: art. 50) by a decision of its own, and pay it."""
    besluit = regelbesluiten.neem_zonder_regels(
        dossier,
        soort=Besluit.Soort.INVORDERING,
        ingangsdatum=maand,
        tekst=f"{grond.label}: {toon_euro(bedrag)}",
        grond=reden,
        door=door,
        nu=nu,
        medeondertekenaar=medeondertekenaar,
        bedrag=int(bedrag),
    )
    vordering = leg_vast(
        besluit,
        grond=grond,
        ontstaansgrond=ontstaansgrond,
        bedrag=bedrag,
        datum=localdate(nu),
        schuldenaren=schuldenaren,
        aard=aard,
        tegen=_BETAALD,
    )
    betaling = NieuweBetaling(dossier.pk, maand, LENING, int(bedrag), iban, naam, sleutel_van(vordering))
    betalingen.zet_klaar(dossier.gemeente_id, [betaling])
    return vordering


@transaction.atomic
def verstrek_veel(gevraagd: Sequence[Lening], nu: datetime) -> None:
    """Lend what decisions on schemes granted, to the account that is known; a decision lends once.

    Applicant and partner owe it, each for the whole. Errors: REKENING-ONTBREEKT.
    """
    eerder = Vordering.objects.filter(
        besluit__in=[een.besluit.pk for een in gevraagd], grond=Vordering.Grond.LEENBIJSTAND
    ).values_list("besluit_id", flat=True)
    nieuw = [een for een in gevraagd if een.besluit.pk not in set(eerder)]
    vandaag = localdate(nu)
    rekeningen = {
        rekening.dossier_id: rekening
        for rekening in feiten.op(Bankrekening, vandaag, nu).filter(
            dossier__in=[een.besluit.dossier_id for een in nieuw]
        )
    }
    if any(een.besluit.dossier_id not in rekeningen for een in nieuw):
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    maanden = {een.besluit.pk: maand_van(een.besluit.ingangsdatum) for een in nieuw}
    wie = rechthebbenden([(een.besluit.dossier_id, maanden[een.besluit.pk]) for een in nieuw], nu)
    gemaakt = leg_veel_vast(
        [
            NieuweVordering(
                besluit=een.besluit,
                grond=Vordering.Grond.LEENBIJSTAND,
                ontstaansgrond=Vordering.Ontstaansgrond.LENING,
                bedrag=een.bedrag,
                datum=vandaag,
                schuldenaren=tuple(wie[een.besluit.dossier_id, maanden[een.besluit.pk]]),
                aard=Vordering.Aard.BIJZONDER,
                artikel=een.artikel,
                tegen=_BETAALD,
            )
            for een in nieuw
        ]
    )
    klaar: dict[str, list[NieuweBetaling]] = defaultdict(list)
    for een, vordering in zip(nieuw, gemaakt, strict=True):
        rekening = rekeningen[vordering.dossier_id]
        klaar[vordering.gemeente_id].append(
            NieuweBetaling(
                vordering.dossier_id,
                maanden[een.besluit.pk],
                LEENBIJSTAND,
                int(een.bedrag),
                rekening.iban,
                rekening.tenaamstelling,
                sleutel_van(vordering),
            )
        )
    for gemeente, van_haar in klaar.items():
        betalingen.zet_klaar(gemeente, van_haar)
    zaken.gebeurtenissen(
        [
            (
                een.besluit.zaak or een.besluit.dossier,
                f"Lening van {toon_euro(een.bedrag)} verstrekt: vordering {vordering}",
            )
            for een, vordering in zip(nieuw, gemaakt, strict=True)
        ],
        moment=nu,
        soort="lening",
    )


def geleend(besluit: Besluit) -> Geleend | None:
    """How the loan that this decision granted stands."""
    gevonden = Vordering.objects.filter(besluit=besluit, grond=Vordering.Grond.LEENBIJSTAND).first()
    return None if gevonden is None else Geleend(gevonden.nummer, saldo(gevonden))


def meld_aan() -> None:
    """Lend what other clusters grant."""
    leningen.meld_aan(leningen.Loket(verstrek_veel, geleend))
