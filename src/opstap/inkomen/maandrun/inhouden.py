"""Keeping from a payment what the law lets be kept, in the lawful order and within the month's own room.

| place | what | protected earnings level |
| --- | --- | --- |
| 1 | an advance over the same month (art. 52 lid 4) | does not hold |
| 2 | income of the last six months (art. 58 lid 4) | holds |
| 3 | recovery after a breach of the duty to inform, and fines (art. 60 lid 4) | holds |
| 4 | other claims and loans (art. 60 lid 3, 48 lid 4) | holds |
| 5 | attachments by others, by rank and day of service | holds |
| 6 | fixed costs, paid to the creditor from what is left (art. 57) | is no deduction but a way to pay |

The rule book works out the room and how far each place gets, with the norm and the level of the month itself,
also when that month is paid later. The room counts the assistance with its holiday allowance, so that the
allowance is not kept from once more when it is paid. What was kept from a month before stands first in its
room: computing a month again keeps nothing twice. What finds no room stays where it was owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import numpy as np
from django.utils.timezone import localdate

from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post
from opstap.financien.rekeningschema import TE_BETALEN_DERDENBESLAG, TE_BETALEN_VASTE_LASTEN, VOORSCHOTTEN
from opstap.gemeenten import regelboek
from opstap.gevallen.kolommen import Kolom
from opstap.inkomen.betalen.betaalsoorten import DERDENBESLAG, VASTE_LASTEN
from opstap.inkomen.maandrun.boekingen import inhoudingspost, verrekenpost
from opstap.inkomen.maandrun.inhoudwensen import Bron, Soort, Wensen, lees_wensen
from opstap.inkomen.maandrun.werk import Uitkering
from opstap.inkomen.models import (
    Inhoudingsregel,
    Maandinhouding,
    Maandrun,
    Vorderingsmutatie,
)
from opstap.kern.databank import kopieer
from opstap.kern.models import ZaakGebeurtenis
from opstap.regels.kernel import WEIGERING

PLAATSEN = {
    Soort.VOORSCHOT: "verrekend_voorschot",
    Soort.MIDDELEN: "verrekende_middelen",
    Soort.VERPLICHT: "verplicht_verrekend",
    Soort.OVERIG: "overig_verrekend",
    Soort.DERDENBESLAG: "naar_beslag_van_derden",
}
"""Each place of the order that the rule book decides, and its outcome there."""

WENSEN = {
    Soort.VOORSCHOT: "voorschot_betaald",
    Soort.MIDDELEN: "te_verrekenen_middelen",
    Soort.VERPLICHT: "te_verrekenen_verplicht",
    Soort.OVERIG: "te_verrekenen_overig",
    Soort.DERDENBESLAG: "beslag_van_derden",
}
_MAAND = {
    "bijstandsnorm": "bijstandsnorm",
    "inkomen_na_vrijlating": "inkomen_na_vrijlating",
    "bijstand_na_maatregel": "bijstand",
    "maandbetaling_na_maatregel": "maandbetaling",
}
"""What the rules call the amounts of a month, and what the payment calls them."""
_NIVEAU = ("beslagvrije_voet_op_bijstandsniveau", "beslagruimte")

ARTIKELEN = {
    Soort.MIDDELEN: "Participatiewet art. 58 lid 4",
    Soort.VERPLICHT: "Participatiewet art. 60 lid 4",
    Soort.OVERIG: "Participatiewet art. 60 lid 3",
}
_REKENINGEN = {
    Soort.VOORSCHOT: VOORSCHOTTEN,
    Soort.DERDENBESLAG: TE_BETALEN_DERDENBESLAG,
    Soort.VASTE_LASTEN: TE_BETALEN_VASTE_LASTEN,
}
_BETAALSOORTEN = {
    Soort.DERDENBESLAG: DERDENBESLAG,
    Soort.VASTE_LASTEN: VASTE_LASTEN,
}


class Betaalbaar(NamedTuple):
    """A payment to a household before anything is kept from it, with its whole month; amounts in cents."""

    uitkering: Uitkering
    maand: date
    besluit_id: int
    cent: int
    bijstand: int
    maandbetaling: int
    bijstandsnorm: int
    inkomen_na_vrijlating: int
    sleutel: str


class Mutatie(NamedTuple):
    """A movement of a claim, to be written after its posting."""

    vordering_id: int
    soort: str
    bedrag_cent: int
    grond: str
    artikel: str
    besluit_id: int | None
    sleutel: str


@dataclass
class Ingehouden:
    """What is kept from the payments of a part: per benefit and month the total, and where it goes."""

    per_maand: dict[tuple[int, date], int] = field(default_factory=dict)
    betalingen: list[NieuweBetaling] = field(default_factory=list)
    posten: list[Post] = field(default_factory=list)
    mutaties: list[Mutatie] = field(default_factory=list)
    regels: list[tuple[object, ...]] = field(default_factory=list)
    maanden: list[tuple[object, ...]] = field(default_factory=list)
    geboekt: list[tuple[int, int, str, int]] = field(default_factory=list)


def houd_in(run: Maandrun, sleutel: str, betaalbaar: Sequence[Betaalbaar]) -> Ingehouden:
    """Decide what is kept from these payments, and record it; `sleutel` names the part of the run."""
    uit = Ingehouden()
    if not betaalbaar:
        return uit
    wensen = lees_wensen(run, {b.uitkering.dossier_id for b in betaalbaar}, {b.maand for b in betaalbaar})
    met_wens = [b for b in betaalbaar if wensen.heeft(b.uitkering.dossier_id, b.maand)]
    for maand in sorted({b.maand for b in met_wens}):
        _houd_in_maand(run, [b for b in met_wens if b.maand == maand], wensen, uit)
    if uit.maanden:
        _schrijf(run, uit)
    if uit.geboekt:
        uit.posten.append(inhoudingspost(run, f"inhoudingen/{sleutel}", uit.geboekt))
    return uit


def _houd_in_maand(run: Maandrun, rijen: list[Betaalbaar], wensen: Wensen, uit: Ingehouden) -> None:
    """One month of these households: the room by the rules of that month, then each place in its order."""
    maand = rijen[0].maand
    bronnen = [wensen.van(b.uitkering.dossier_id, maand, eigen_maand=maand == run.maand) for b in rijen]
    gedaan = [wensen.gedaan.get((b.uitkering.dossier_id, maand), {}) for b in rijen]
    uitkomst, weigeringen = _vraag_regels(run, rijen, bronnen, gedaan, wensen)
    for plek, betaling in enumerate(rijen):
        if not any(bronnen[plek].values()):
            continue
        weigering = weigeringen[plek]
        if weigering:
            _meld(run, betaling, weigering)
        over = betaling.cent
        for volgorde, soort in enumerate(Soort, start=1):
            if soort == Soort.VASTE_LASTEN:
                deel = over
            else:
                deel = 0 if weigering else int(uitkomst[PLAATSEN[soort]][plek])
                if soort == Soort.VOORSCHOT:
                    deel -= _som(gedaan[plek], Soort.VOORSCHOT)
                elif soort == Soort.MIDDELEN:
                    deel -= _beschermd(gedaan[plek])
            deel = min(max(deel, 0), over)
            over -= _verdeel(run, betaling, soort, volgorde, deel, bronnen[plek][soort], gedaan[plek], uit)
        ingehouden = betaling.cent - over
        uit.per_maand[betaling.uitkering.id, maand] = ingehouden
        voet, ruimte = (0 if weigering else int(uitkomst[naam][plek]) for naam in _NIVEAU)
        uit.maanden.append(
            (
                run.gemeente_id,
                run.pk,
                betaling.uitkering.id,
                betaling.uitkering.dossier_id,
                maand,
                voet,
                ruimte,
                betaling.cent,
                ingehouden,
                over,
            )
        )


def _vraag_regels(
    run: Maandrun,
    rijen: list[Betaalbaar],
    bronnen: list[dict[str, list[Bron]]],
    gedaan: list[dict[tuple[str, int], int]],
    wensen: Wensen,
) -> tuple[dict[str, Kolom], list[str]]:
    """The outcomes of the rule book for whole months, and per row why it refuses ('': it doesn't).

    What was kept before from the month is asked in the first place of the protected room, so that only what
    is left of the room goes to the others.
    """
    gezin = {
        naam: np.array([getattr(b, veld) for b in rijen], dtype=np.int64) for naam, veld in _MAAND.items()
    }
    gezin["recht_op_bijstand"] = np.ones(len(rijen), dtype=np.int64)
    gezin["weigert_inlichtingen_over_invordering"] = np.array(
        [wensen.weigert_inlichtingen(b.uitkering.dossier_id, b.maand) for b in rijen], dtype=np.int64
    )
    for soort, naam in WENSEN.items():
        al = {Soort.VOORSCHOT: lambda g: _som(g, Soort.VOORSCHOT), Soort.MIDDELEN: _beschermd}.get(soort)
        # No more than the month itself: more can't be kept, and an attachment may be for any amount.
        gezin[naam] = np.array(
            [
                min(
                    sum(bron.wens(g.get((soort, bron.id), 0)) for bron in b[soort])
                    + (al(g) if al is not None else 0),
                    rij.maandbetaling,
                )
                for b, g, rij in zip(bronnen, gedaan, rijen, strict=True)
            ],
            dtype=np.int64,
        )
    kern = (
        regelboek(run.gemeente_id)
        .op(rijen[0].maand)
        .kern(tuple(gezin), (*_NIVEAU, *PLAATSEN.values()), zeker=True)
    )
    uitkomst = kern.reken(gezin, {}, np.zeros(len(rijen) + 1, dtype=np.int64))
    codes = uitkomst[WEIGERING].tolist()
    return dict(uitkomst), [kern.weigeringen[code].zin if code else "" for code in codes]


def _verdeel(
    run: Maandrun,
    betaling: Betaalbaar,
    soort: Soort,
    volgorde: int,
    bedrag: int,
    bronnen: list[Bron],
    gedaan: dict[tuple[str, int], int],
    uit: Ingehouden,
) -> int:
    """Give the amount of one place to what stands there, in order; what was really kept."""
    over = bedrag
    for bron in bronnen:
        gevraagd = bron.wens(gedaan.get((soort, bron.id), 0))
        genomen = min(gevraagd, over)
        if gevraagd:
            uit.regels.append(
                (
                    run.gemeente_id,
                    run.pk,
                    betaling.uitkering.id,
                    betaling.uitkering.dossier_id,
                    betaling.maand,
                    volgorde,
                    soort.value,
                    bron.id,
                    gevraagd,
                    genomen,
                )
            )
        if genomen:
            over -= genomen
            if bron.rest is not None:
                bron.rest -= genomen
            _boek(run, betaling, soort, bron, genomen, uit)
    return bedrag - over


def _boek(
    run: Maandrun, betaling: Betaalbaar, soort: Soort, bron: Bron, bedrag: int, uit: Ingehouden
) -> None:
    """Where what was kept goes: to a claim, to the advance, or to somebody else."""
    dossier = betaling.uitkering.dossier_id
    if soort in ARTIKELEN:
        sleutel = (
            f"vordering/{run.gemeente_id}/{bron.nummer}/verrekening/{run.maand:%Y-%m}/{betaling.maand:%Y-%m}"
        )
        grond = f"Verrekend met de bijstand over {betaling.maand:%m-%Y}"
        uit.mutaties.append(
            Mutatie(
                bron.id,
                Vorderingsmutatie.Soort.VERREKENING.value,
                -bedrag,
                grond,
                ARTIKELEN[soort],
                bron.besluit_id,
                sleutel,
            )
        )
        uit.posten.append(verrekenpost(run, bron.id, sleutel, grond, (dossier, betaling.besluit_id, bedrag)))
        return
    uit.geboekt.append((dossier, betaling.besluit_id, _REKENINGEN[soort], bedrag))
    if soort in _BETAALSOORTEN:
        uit.betalingen.append(
            NieuweBetaling(
                dossier,
                betaling.maand,
                _BETAALSOORTEN[soort],
                bedrag,
                bron.iban,
                bron.begunstigde,
                f"{betaling.sleutel}/i{bron.id}",
            )
        )


def _schrijf(run: Maandrun, uit: Ingehouden) -> None:
    kopieer(
        Inhoudingsregel,
        (
            "gemeente_id",
            "maandrun_id",
            "uitkering_id",
            "dossier_id",
            "maand",
            "volgorde",
            "soort",
            "bron_id",
            "gevraagd_cent",
            "bedrag_cent",
        ),
        uit.regels,
    )
    kopieer(
        Maandinhouding,
        (
            "gemeente_id",
            "maandrun_id",
            "uitkering_id",
            "dossier_id",
            "maand",
            "beslagvrije_voet_cent",
            "ruimte_cent",
            "betaalbaar_cent",
            "ingehouden_cent",
            "uitbetaald_cent",
        ),
        uit.maanden,
    )


def schrijf_mutaties(run: Maandrun, mutaties: Sequence[Mutatie]) -> None:
    """Write the movements of claims of a part, after their postings."""
    if not mutaties:
        return
    kopieer(
        Vorderingsmutatie,
        (
            "gemeente_id",
            "datum",
            "vordering_id",
            "soort",
            "bedrag_cent",
            "grond",
            "artikel",
            "besluit_id",
            "sleutel",
        ),
        ((run.gemeente_id, localdate(run.bekend_op), *mutatie) for mutatie in mutaties),
    )


def _meld(run: Maandrun, betaling: Betaalbaar, zin: str) -> None:
    """Nothing is kept from a month whose room can't be worked out; that is on the timeline."""
    ZaakGebeurtenis.objects.create(
        gemeente_id=run.gemeente_id,
        dossier_id=betaling.uitkering.dossier_id,
        moment=run.bekend_op,
        soort="inhouding",
        tekst=f"Van de betaling over {betaling.maand:%m-%Y} is niets ingehouden. {zin}",
    )


def _som(gedaan: dict[tuple[str, int], int], soort: Soort) -> int:
    return sum(cent for (wat, _), cent in gedaan.items() if wat == soort)


def _beschermd(gedaan: dict[tuple[str, int], int]) -> int:
    """What was kept before from this month within the protected room."""
    return sum(cent for (wat, _), cent in gedaan.items() if wat not in (Soort.VOORSCHOT, Soort.VASTE_LASTEN))
