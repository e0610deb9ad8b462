"""A claim begins: by a decision, on its own ground, with the code of origin of the national statistics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien.grootboek import Regel
from opstap.gevallen import regelbesluiten
from opstap.inkomen.models import Schuldenaar, Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.gronden import ARTIKELEN, ONTSTAANSGRONDEN, TERUGVORDERINGSGRONDEN
from opstap.inkomen.vorderingen.rekening import Mutatie, muteer_veel, sleutel_van
from opstap.kern import nummers
from opstap.kern.models import Besluit, Dossier, Persoon, Zaak
from opstap.kern.tijdvak import Tijdvak
from opstap.recht.algemeen.verjaring import uiterste_betaaldag
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent, Netto

REEKS = nummers.reeks("V")


@transaction.atomic
def vorder_terug(
    dossier: Dossier,
    *,
    terugvorderingsgrond: Terugvorderingsgrond,
    ontstaansgrond: int,
    te_veel: Netto,
    periode: Tijdvak,
    betaald_in_jaar: int,
    oordelen: Mapping[str, int | bool],
    door: str,
    nu: datetime,
    schuldenaren: Iterable[Persoon],
    aard: str = Vordering.Aard.ALGEMEEN,
    zaak: Zaak | None = None,
    zaaknummer: str = "",
    medeondertekenaar: str | None = None,
    tegen: tuple[str, str | None] | None = None,
) -> Vordering:
    """Claim back what was paid too much, net, as the rule book says (art. 58 and 59).

    `oordelen`: what the rules ask of a human, by name (terugvordering_dringende_redenen,
    gemeente_vordert_terug, kosten_gemaakt_op, gezinsbijstand_verleend …). Errors: the refusals of the rules,
    TERUGVORDERING-NIETS, SCHULDENAREN, ONTSTAANSGROND.
    """
    vandaag = localdate(nu)
    wie = list(schuldenaren)
    besluit, uitkomst = regelbesluiten.neem(
        dossier,
        soort=Besluit.Soort.TERUGVORDERING,
        gevraagd=("terug_te_vorderen_netto", "hoofdelijk_aansprakelijk"),
        feiten={
            "terugvorderingsgrond": int(terugvorderingsgrond),
            "vordering_netto": int(te_veel),
            "terugvorderingsbesluit_verzonden_op": (vandaag - date(1970, 1, 1)).days,
            **oordelen,
        },
        bron=f"vastgesteld door {door}",
        peildatum=vandaag,
        ingangsdatum=vandaag,
        tekst=f"Terugvordering: {terugvorderingsgrond.titel}",
        door=door,
        nu=nu,
        zaak=zaak,
        medeondertekenaar=medeondertekenaar,
    )
    bedrag = int(uitkomst.waarde("terug_te_vorderen_netto"))
    if bedrag == 0:
        raise OpstapFout(
            "TERUGVORDERING-NIETS",
            "Volgens de regels wordt er niets teruggevorderd. Er is geen vordering gemaakt.",
        )
    if len(wie) > 1 and not uitkomst.waarde("hoofdelijk_aansprakelijk"):
        raise OpstapFout(
            "SCHULDENAREN",
            "Alleen bij gezinsbijstand of een verzwegen partner zijn meer mensen aansprakelijk. "
            "Kies één schuldenaar.",
        )
    return leg_vast(
        besluit,
        grond=TERUGVORDERINGSGRONDEN[terugvorderingsgrond],
        ontstaansgrond=ontstaansgrond,
        bedrag=Netto(bedrag),
        datum=vandaag,
        schuldenaren=wie,
        periode=periode,
        betaald_in_jaar=betaald_in_jaar,
        aard=aard,
        zaaknummer=zaaknummer,
        tegen=tegen,
    )


@dataclass(frozen=True, kw_only=True)
class NieuweVordering:
    """A claim that a decision made: a fine, for one.

    `zaaknummer` ties a fine to the recovery of the same breach. `tegen`: the account and product on the other
    side, when it is not income from recovery. `geboekt_op`: the day of its posting, for a claim that began in
    another system on `datum`. `artikel`: what it rests on, when that is more than its ground says.
    """

    besluit: Besluit
    grond: Vordering.Grond
    ontstaansgrond: int
    bedrag: Cent
    datum: date
    schuldenaren: tuple[int, ...]
    periode: Tijdvak | None = None
    betaald_in_jaar: int | None = None
    aard: str = Vordering.Aard.ALGEMEEN
    zaaknummer: str = ""
    tegen: tuple[str, str | None] | None = None
    geboekt_op: date | None = None
    artikel: str = ""


def leg_vast(
    besluit: Besluit,
    *,
    grond: Vordering.Grond,
    ontstaansgrond: int,
    bedrag: Cent,
    datum: date,
    schuldenaren: Iterable[Persoon],
    periode: Tijdvak | None = None,
    betaald_in_jaar: int | None = None,
    aard: str = Vordering.Aard.ALGEMEEN,
    zaaknummer: str = "",
    tegen: tuple[str, str | None] | None = None,
) -> Vordering:
    """Begin the account of one claim; errors are those of `leg_veel_vast`."""
    nieuw = NieuweVordering(
        besluit=besluit,
        grond=grond,
        ontstaansgrond=ontstaansgrond,
        bedrag=bedrag,
        datum=datum,
        schuldenaren=tuple(persoon.pk for persoon in schuldenaren),
        periode=periode,
        betaald_in_jaar=betaald_in_jaar,
        aard=aard,
        zaaknummer=zaaknummer,
        tegen=tegen,
    )
    return leg_veel_vast([nieuw])[0]


@transaction.atomic
def leg_veel_vast(nieuwe: Sequence[NieuweVordering]) -> list[Vordering]:
    """Begin the accounts of claims, numbered in the order given: all, or none.

    Errors: ONTSTAANSGROND, SCHULDENAAR-ONTBREEKT, VORDERING-BEDRAG.
    """
    for nieuw in nieuwe:
        controleer(nieuw)
    uitgifte = nummers.per_jaar(REEKS, [(nieuw.besluit.gemeente_id, nieuw.datum.year) for nieuw in nieuwe])
    gemaakt = Vordering.objects.bulk_create(
        [
            Vordering(
                gemeente_id=nieuw.besluit.gemeente_id,
                nummer=nummer,
                dossier_id=nieuw.besluit.dossier_id,
                besluit=nieuw.besluit,
                grond=nieuw.grond,
                ontstaansgrond=nieuw.ontstaansgrond,
                aard=nieuw.aard,
                periode=nieuw.periode,
                betaald_in_jaar=nieuw.betaald_in_jaar,
                bedrag_cent=nieuw.bedrag,
                ontstaan_op=nieuw.datum,
                betalen_voor=uiterste_betaaldag(nieuw.datum),
                zaaknummer=nieuw.zaaknummer,
            )
            for nieuw, nummer in zip(nieuwe, uitgifte, strict=True)
        ],
        batch_size=5_000,
    )
    paren = list(zip(nieuwe, gemaakt, strict=True))
    muteer_veel(
        [
            Mutatie(
                vordering=vordering,
                soort=Vorderingsmutatie.Soort.ONTSTAAN,
                bedrag=int(nieuw.bedrag),
                datum=nieuw.geboekt_op or nieuw.datum,
                grond=f"Vordering {vordering.nummer}: {nieuw.grond.label}",
                artikel=nieuw.artikel or ARTIKELEN[nieuw.grond],
                sleutel=sleutel_van(vordering),
                besluit=nieuw.besluit,
                tegen=None
                if nieuw.tegen is None
                else [
                    Regel(
                        nieuw.tegen[0],
                        -int(nieuw.bedrag),
                        nieuw.tegen[1],
                        nieuw.besluit.dossier_id,
                        nieuw.besluit.pk,
                    )
                ],
            )
            for nieuw, vordering in paren
        ]
    )
    Schuldenaar.objects.bulk_create(
        [
            Schuldenaar(
                gemeente_id=vordering.gemeente_id,
                vordering=vordering,
                persoon_id=persoon,
                besluit=nieuw.besluit,
            )
            for nieuw, vordering in paren
            for persoon in nieuw.schuldenaren
        ],
        batch_size=5_000,
    )
    return gemaakt


def controleer(nieuw: NieuweVordering) -> None:
    """Whether a claim can begin so. Errors: ONTSTAANSGROND, SCHULDENAAR-ONTBREEKT, VORDERING-BEDRAG."""
    if nieuw.ontstaansgrond not in ONTSTAANSGRONDEN[nieuw.grond]:
        raise OpstapFout(
            "ONTSTAANSGROND",
            f"De ontstaansgrond {nieuw.ontstaansgrond} van de statistiek past niet bij "
            f"'{nieuw.grond.label}'. "
            f"Kies uit {', '.join(map(str, sorted(ONTSTAANSGRONDEN[nieuw.grond])))}.",
        )
    if not nieuw.schuldenaren:
        raise OpstapFout("SCHULDENAAR-ONTBREEKT", "Een vordering heeft ten minste één schuldenaar. Kies wie.")
    if nieuw.bedrag <= 0:
        raise OpstapFout("VORDERING-BEDRAG", "Een vordering begint met een bedrag boven nul.")
