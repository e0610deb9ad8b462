"""What the differences of a part lead to: payments less what is kept from them, claims, and postings."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

import numpy as np
from django.utils.timezone import localdate

from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post
from opstap.financien.vervallen import leg_vast
from opstap.inkomen.betalen.betaalsleutels import berekening_sleutel
from opstap.inkomen.betalen.betaalsoorten import MAANDBETALING, NABETALING, VAKANTIETOESLAG
from opstap.inkomen.maandrun.boekingen import Maandgevolg, maandpost, verdeel, vervallenpost, vorderingpost
from opstap.inkomen.maandrun.inhouden import Betaalbaar, Ingehouden, Mutatie, houd_in
from opstap.inkomen.maandrun.verschillen import Maand
from opstap.inkomen.maandrun.vervallen import NogVerschuldigd
from opstap.inkomen.models import Maandrun, Schuldenaar, Vordering, Vorderingsmutatie
from opstap.inkomen.rechthebbenden import rechthebbenden
from opstap.inkomen.vorderingen.gronden import ARTIKELEN
from opstap.inkomen.vorderingen.opleggen import REEKS
from opstap.kern import nummers
from opstap.kern.tijdvak import maand as tijdvak_van_maand
from opstap.recht.algemeen.verjaring import uiterste_betaaldag


class Afrekening(NamedTuple):
    """What a part pays and books; `gereserveerd` in cents per dossier, `mutaties` written after the posts."""

    betalingen: list[NieuweBetaling]
    posten: list[Post]
    gereserveerd: dict[int, int]
    mutaties: list[Mutatie]


def reken_af(run: Maandrun, sleutel: str, maanden: list[Maand]) -> Afrekening:
    """Payments and postings of the differences; stores the claims, what falls away of payments that did not
    arrive, and what is kept from the payments.

    `sleutel` names the part of the run in the keys of its postings.
    """
    betaalbaar: list[Betaalbaar] = []
    toeslagen: list[tuple[Betaalbaar, int]] = []
    gereserveerd: dict[int, int] = defaultdict(int)
    dag = localdate(run.bekend_op)
    vorderingen: list[tuple[Maand, int, Maandgevolg]] = []
    verschuldigd = NogVerschuldigd(_lager(maanden))
    per_maand: dict[date, list[Maandgevolg]] = defaultdict(list)
    for resultaat in maanden:
        gevolgen = per_maand[resultaat.maand]
        zelfde_jaar = resultaat.maand.year == run.maand.year
        verschillen = zip(
            *(
                resultaat.verschil(naam).tolist()
                for naam in ("maandbetaling", "vakantietoeslag", "bijstand", "lasten")
            ),
            strict=True,
        )
        hele_maanden = list(zip(*(resultaat.nieuw[naam].tolist() for naam in _HELE_MAAND), strict=True))
        for rij, (maandbetaling, toeslag, bijstand, lasten) in enumerate(verschillen):
            uitkering = resultaat.uitkeringen[rij]
            al_betaald = (
                uitkering.vakantiegeld_tot is not None and resultaat.maand < uitkering.vakantiegeld_tot
            )
            betalen, vakantiegeld, reserveren, afdragen, vordering = verdeel(
                maandbetaling=maandbetaling,
                vakantietoeslag=toeslag,
                heffing=lasten - bijstand,
                vakantiegeld_betaald=al_betaald,
                zelfde_jaar=zelfde_jaar,
            )
            vervalt = eigen_deel = 0
            if vordering:
                toeslagdeel = max(-toeslag, 0) if al_betaald else 0
                vervalt, eigen_deel = verschuldigd.neem_af(
                    uitkering.id,
                    resultaat.maand,
                    maanddeel=vordering - toeslagdeel,
                    toeslagdeel=toeslagdeel,
                    besluit_id=resultaat.besluiten[rij],
                    grond=_sleutel(resultaat, rij),
                )
            gevolg = Maandgevolg(
                uitkering.dossier_id,
                resultaat.besluiten[rij],
                betalen + vakantiegeld - eigen_deel,
                reserveren,
                afdragen,
                vordering - vervalt,
            )
            gevolgen.append(gevolg)
            if betalen or vakantiegeld:
                betaling = _betaalbaar(resultaat, rij, betalen, hele_maanden[rij])
                betaalbaar.append(betaling)
                if vakantiegeld:
                    toeslagen.append((betaling, vakantiegeld))
            if gevolg.vordering:
                vorderingen.append((resultaat, rij, gevolg))
            gereserveerd[uitkering.dossier_id] += reserveren
    posten = [
        maandpost(run, f"maandrun/{sleutel}/{maand:%Y-%m}", maand, gevolgen)
        for maand, gevolgen in per_maand.items()
    ]
    leg_vast(verschuldigd.vervallen, datum=dag)
    if verschuldigd.andere_rekening:
        posten.append(vervallenpost(run, f"vervallen/{sleutel}", verschuldigd.andere_rekening))
    nieuwe, mutaties = _vorder(run, vorderingen)
    ingehouden = houd_in(run, sleutel, [betaling for betaling in betaalbaar if betaling.cent])
    return Afrekening(
        _betalingen(run, betaalbaar, toeslagen, ingehouden),
        [*posten, *nieuwe, *ingehouden.posten],
        gereserveerd,
        [*mutaties, *ingehouden.mutaties],
    )


_HELE_MAAND = ("bijstand", "maandbetaling", "bijstandsnorm", "inkomen_na_vrijlating")


def _betaalbaar(resultaat: Maand, rij: int, bedrag: int, hele_maand: tuple[int, ...]) -> Betaalbaar:
    """The payment of a difference, with the amounts of the whole month that it belongs to."""
    uitkering = resultaat.uitkeringen[rij]
    bijstand, maandbetaling, norm, inkomen = hele_maand
    return Betaalbaar(
        uitkering,
        resultaat.maand,
        resultaat.besluiten[rij],
        bedrag,
        bijstand,
        maandbetaling,
        norm,
        inkomen,
        _sleutel(resultaat, rij),
    )


def _sleutel(resultaat: Maand, rij: int) -> str:
    """The key of a computation that is being settled."""
    nummer = int(resultaat.oud["volgnummer"][rij]) + 1
    return berekening_sleutel(resultaat.uitkeringen[rij].id, resultaat.maand, nummer)


def _lager(maanden: list[Maand]) -> set[int]:
    """The households of which something came out lower than before."""
    return {
        resultaat.uitkeringen[rij].dossier_id
        for resultaat in maanden
        for rij in np.flatnonzero(
            (resultaat.verschil("maandbetaling") < 0) | (resultaat.verschil("vakantietoeslag") < 0)
        ).tolist()
    }


def _betalingen(
    run: Maandrun,
    betaalbaar: list[Betaalbaar],
    toeslagen: list[tuple[Betaalbaar, int]],
    ingehouden: Ingehouden,
) -> list[NieuweBetaling]:
    """To each household what is left of its payments, and to others what was kept for them."""
    gewoon = []
    for betaling in betaalbaar:
        eigen_maand = betaling.maand == run.maand
        soort = MAANDBETALING if eigen_maand else NABETALING
        rest = betaling.cent - ingehouden.per_maand.get((betaling.uitkering.id, betaling.maand), 0)
        if rest:
            gewoon.append(_betaling(betaling, soort, rest, "m"))
    vakantiegeld = [_betaling(betaling, VAKANTIETOESLAG, cent, "v") for betaling, cent in toeslagen]
    return [*gewoon, *vakantiegeld, *ingehouden.betalingen]


def _betaling(betaling: Betaalbaar, soort: str, cent: int, deel: str) -> NieuweBetaling:
    uitkering = betaling.uitkering
    assert uitkering.iban is not None
    return NieuweBetaling(
        uitkering.dossier_id,
        betaling.maand,
        soort,
        cent,
        uitkering.iban,
        uitkering.naam,
        f"{betaling.sleutel}/{deel}",
    )


def _vorder(run: Maandrun, nieuwe: list[tuple[Maand, int, Maandgevolg]]) -> tuple[list[Post], list[Mutatie]]:
    """Store a claim for what was paid too much; the postings and the first movements of these claims."""
    if not nieuwe:
        return [], []
    dag = localdate(run.bekend_op)
    reeks = nummers.per_jaar(REEKS, [(run.gemeente_id, dag.year)] * len(nieuwe))
    vorderingen = Vordering.objects.bulk_create(
        [
            Vordering(
                gemeente_id=run.gemeente_id,
                nummer=nummer,
                dossier_id=gevolg.dossier_id,
                uitkering_id=resultaat.uitkeringen[rij].id,
                maand=resultaat.maand,
                volgnummer=int(resultaat.oud["volgnummer"][rij]) + 1,
                maandrun=run,
                besluit_id=gevolg.besluit_id,
                grond=Vordering.Grond.TEVEEL_BETAALD,
                ontstaansgrond=Vordering.Ontstaansgrond.ONVERSCHULDIGD,
                periode=tijdvak_van_maand(resultaat.maand.year, resultaat.maand.month),
                betaald_in_jaar=resultaat.maand.year,
                bedrag_cent=gevolg.vordering,
                ontstaan_op=dag,
                betalen_voor=uiterste_betaaldag(dag),
            )
            for nummer, (resultaat, rij, gevolg) in zip(reeks, nieuwe, strict=True)
        ]
    )
    posten = [vorderingpost(run, vordering) for vordering in vorderingen]
    _leg_schuldenaren_vast(run, vorderingen)
    mutaties = [
        Mutatie(
            vordering.pk,
            Vorderingsmutatie.Soort.ONTSTAAN.value,
            vordering.bedrag_cent,
            post.omschrijving,
            ARTIKELEN[Vordering.Grond.TEVEEL_BETAALD],
            vordering.besluit_id,
            post.sleutel,
        )
        for vordering, post in zip(vorderingen, posten, strict=True)
    ]
    return posten, mutaties


def _leg_schuldenaren_vast(run: Maandrun, vorderingen: list[Vordering]) -> None:
    """Who shared in the assistance of the month owes it back, each for the whole (art. 59 lid 1)."""
    maanden = [(v.dossier_id, v.maand) for v in vorderingen if v.maand is not None]
    personen = rechthebbenden(list(dict.fromkeys(maanden)), run.bekend_op)
    Schuldenaar.objects.bulk_create(
        [
            Schuldenaar(
                gemeente_id=run.gemeente_id,
                vordering=vordering,
                persoon_id=persoon,
                besluit_id=vordering.besluit_id,
            )
            for vordering, sleutel in zip(vorderingen, maanden, strict=True)
            for persoon in personen[sleutel]
        ]
    )
