"""A claim begins: by a decision, on its own ground, with the code of origin of the national statistics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Regel
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.inkomen.beoordeling import regelbesluiten
from opstap.inkomen.betalen.betaalsoorten import LENING
from opstap.inkomen.models import Schuldenaar, Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.rekening import muteer, sleutel_van
from opstap.kern import nummers
from opstap.kern.models import Besluit, Dossier, Persoon, Zaak
from opstap.kern.tijdvak import Tijdvak
from opstap.recht.algemeen.verjaring import uiterste_betaaldag
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent, Netto, toon_euro

Grond = Vordering.Grond
Ontstaansgrond = Vordering.Ontstaansgrond

REEKS = "V"

_FRAUDE = frozenset(range(Ontstaansgrond.FRAUDE_WIT, Ontstaansgrond.FRAUDE_ANDERS + 1))
_RUIM = frozenset({Ontstaansgrond.ONVERSCHULDIGD, Ontstaansgrond.OVERIG})
_LENING = frozenset({Ontstaansgrond.LENING})
ONTSTAANSGRONDEN: Mapping[str, frozenset[int]] = {
    Grond.INLICHTINGENPLICHT: _FRAUDE,
    Grond.TEVEEL_BETAALD: _RUIM,
    Grond.LENING_NIET_NAGEKOMEN: _LENING,
    Grond.BORGTOCHT: frozenset({Ontstaansgrond.OVERIG}),
    Grond.VOORSCHOT: _RUIM,
    Grond.ONVERSCHULDIGD: _RUIM,
    Grond.MIDDELEN_ACHTERAF: _RUIM,
    Grond.BOETE: frozenset({Ontstaansgrond.BOETE_FRAUDE, Ontstaansgrond.BOETE_ANDERS}),
    Grond.LEENBIJSTAND: _LENING,
    Grond.KREDIETHYPOTHEEK: frozenset({Ontstaansgrond.KREDIETHYPOTHEEK}),
    Grond.IOAW: _RUIM | _FRAUDE,
    Grond.IOAZ: _RUIM | _FRAUDE,
    Grond.BBZ_LENING: _LENING,
    Grond.BBZ_TERUGVORDERING: _RUIM | _FRAUDE,
}
"""Which codes of origin a ground may have."""

TERUGVORDERINGSGRONDEN: Mapping[Terugvorderingsgrond, Vordering.Grond] = {
    Terugvorderingsgrond.INLICHTINGENPLICHT: Grond.INLICHTINGENPLICHT,
    Terugvorderingsgrond.TE_VEEL_VERLEEND: Grond.TEVEEL_BETAALD,
    Terugvorderingsgrond.LENING: Grond.LENING_NIET_NAGEKOMEN,
    Terugvorderingsgrond.BORGTOCHT: Grond.BORGTOCHT,
    Terugvorderingsgrond.VOORSCHOT: Grond.VOORSCHOT,
    Terugvorderingsgrond.ONVERSCHULDIGD: Grond.ONVERSCHULDIGD,
    Terugvorderingsgrond.MIDDELEN_ACHTERAF: Grond.MIDDELEN_ACHTERAF,
    Terugvorderingsgrond.VERGOEDING_ACHTERAF: Grond.MIDDELEN_ACHTERAF,
}

ARTIKELEN: Mapping[str, str] = {
    Grond.INLICHTINGENPLICHT: "Participatiewet art. 58 lid 1",
    Grond.TEVEEL_BETAALD: "Participatiewet art. 58 lid 2 onder a",
    Grond.LENING_NIET_NAGEKOMEN: "Participatiewet art. 58 lid 2 onder b",
    Grond.BORGTOCHT: "Participatiewet art. 58 lid 2 onder c",
    Grond.VOORSCHOT: "Participatiewet art. 58 lid 2 onder d",
    Grond.ONVERSCHULDIGD: "Participatiewet art. 58 lid 2 onder e",
    Grond.MIDDELEN_ACHTERAF: "Participatiewet art. 58 lid 2 onder f",
    Grond.BOETE: "Participatiewet art. 18a",
    Grond.LEENBIJSTAND: "Participatiewet art. 48",
    Grond.KREDIETHYPOTHEEK: "Participatiewet art. 50",
    Grond.IOAW: "IOAW art. 25",
    Grond.IOAZ: "IOAZ art. 25",
    Grond.BBZ_LENING: "Besluit bijstandverlening zelfstandigen 2004",
    Grond.BBZ_TERUGVORDERING: "Besluit bijstandverlening zelfstandigen 2004",
}


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


@transaction.atomic
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
    geboekt_op: date | None = None,
) -> Vordering:
    """Begin the account of a claim that a decision made: a fine, for one.

    `zaaknummer` ties a fine to the recovery of the same breach. `tegen`: the account and product on the other
    side, when it is not income from recovery. `geboekt_op`: the day of its posting, for a claim that began in
    another system on `datum`.
    Errors: ONTSTAANSGROND, SCHULDENAAR-ONTBREEKT, VORDERING-BEDRAG.
    """
    wie = list(schuldenaren)
    if ontstaansgrond not in ONTSTAANSGRONDEN[grond]:
        raise OpstapFout(
            "ONTSTAANSGROND",
            f"De ontstaansgrond {ontstaansgrond} van de statistiek past niet bij '{grond.label}'. "
            f"Kies uit {', '.join(map(str, sorted(ONTSTAANSGRONDEN[grond])))}.",
        )
    if not wie:
        raise OpstapFout("SCHULDENAAR-ONTBREEKT", "Een vordering heeft ten minste één schuldenaar. Kies wie.")
    if bedrag <= 0:
        raise OpstapFout("VORDERING-BEDRAG", "Een vordering begint met een bedrag boven nul.")
    nummer = nummers.volgend(besluit.gemeente_id, REEKS, jaar=datum.year)
    vordering = Vordering.objects.create(
        gemeente_id=besluit.gemeente_id,
        nummer=nummer,
        dossier_id=besluit.dossier_id,
        besluit=besluit,
        grond=grond,
        ontstaansgrond=ontstaansgrond,
        aard=aard,
        periode=periode,
        betaald_in_jaar=betaald_in_jaar,
        bedrag_cent=bedrag,
        ontstaan_op=datum,
        betalen_voor=uiterste_betaaldag(datum),
        zaaknummer=zaaknummer,
    )
    muteer(
        vordering,
        soort=Vorderingsmutatie.Soort.ONTSTAAN,
        bedrag=int(bedrag),
        datum=geboekt_op or datum,
        grond=f"Vordering {vordering.nummer}: {grond.label}",
        artikel=ARTIKELEN[grond],
        sleutel=sleutel_van(vordering),
        besluit=besluit,
        tegen=None
        if tegen is None
        else [Regel(tegen[0], -int(bedrag), tegen[1], besluit.dossier_id, besluit.pk)],
    )
    Schuldenaar.objects.bulk_create(
        [
            Schuldenaar(
                gemeente_id=besluit.gemeente_id, vordering=vordering, persoon=persoon, besluit=besluit
            )
            for persoon in wie
        ]
    )
    return vordering


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
    """Grant assistance as a loan (art. 48; on the home: art. 50): it is paid, and owed from that day."""
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
        tegen=(TE_BETALEN_UITKERINGEN, None),
    )
    betalingen.zet_klaar(
        dossier.gemeente_id,
        [
            NieuweBetaling(
                dossier.pk,
                maand,
                LENING,
                int(bedrag),
                iban,
                naam,
                sleutel_van(vordering),
            )
        ],
    )
    return vordering
