"""What the differences of a part lead to: payments, claims, the holiday reservation, and their postings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate

from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post
from opstap.financien.models import Betaling
from opstap.inkomen.boekingen import Maandgevolg, maandpost, verdeel, vorderingpost
from opstap.inkomen.maandrun.verschillen import Maand
from opstap.inkomen.models import Maandrun, Vordering
from opstap.kern import nummers

_REEKS_VORDERING = "V"


def berekening_sleutel(uitkering_id: int, maand: date, volgnummer: int) -> str:
    """The key of the payments that one computation leads to, without what kind of payment it is.

    The month by its parts: %Y-%m takes several times as long, for every payment of a run.
    """
    return f"uitkering/{uitkering_id}/{maand.year}-{maand.month:02}/{volgnummer}"


def reken_af(
    run: Maandrun, sleutel: str, maanden: list[Maand]
) -> tuple[list[NieuweBetaling], list[Post], dict[int, int]]:
    """Payments and postings of the differences, and per dossier what was reserved in all; stores the claims.

    `sleutel` names the part of the run in the keys of its postings.
    """
    betalingen: list[NieuweBetaling] = []
    posten: list[Post] = []
    gereserveerd: dict[int, int] = defaultdict(int)
    dag = localdate(run.bekend_op)
    vorderingen: list[tuple[Maand, int, Maandgevolg]] = []
    for resultaat in maanden:
        gevolgen: list[Maandgevolg] = []
        zelfde_jaar = resultaat.maand.year == run.maand.year
        verschillen = zip(
            *(
                resultaat.verschil(naam).tolist()
                for naam in ("maandbetaling", "vakantietoeslag", "bijstand", "lasten")
            ),
            strict=True,
        )
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
            gevolg = Maandgevolg(
                uitkering.dossier_id,
                resultaat.besluiten[rij],
                betalen + vakantiegeld,
                reserveren,
                afdragen,
                vordering,
            )
            gevolgen.append(gevolg)
            betalingen += _betalingen(run, resultaat, rij, betalen, vakantiegeld)
            if vordering:
                vorderingen.append((resultaat, rij, gevolg))
            gereserveerd[uitkering.dossier_id] += reserveren
        posten.append(
            maandpost(
                run.gemeente_id,
                run=run.maand,
                maand=resultaat.maand,
                datum=dag,
                run_id=run.pk,
                sleutel=f"maandrun/{sleutel}/{resultaat.maand:%Y-%m}",
                gevolgen=gevolgen,
            )
        )
    posten += _vorder(run, vorderingen)
    return betalingen, posten, gereserveerd


def _betalingen(
    run: Maandrun, resultaat: Maand, rij: int, bedrag: int, vakantiegeld: int
) -> Iterator[NieuweBetaling]:
    uitkering = resultaat.uitkeringen[rij]
    sleutel = berekening_sleutel(uitkering.id, resultaat.maand, int(resultaat.oud["volgnummer"][rij]) + 1)
    eigen_maand = resultaat.maand == run.maand
    soort = Betaling.Soort.MAANDBETALING if eigen_maand else Betaling.Soort.NABETALING
    for deel, wat, cent in (("m", soort, bedrag), ("v", Betaling.Soort.VAKANTIETOESLAG, vakantiegeld)):
        if cent:
            assert uitkering.iban is not None
            yield NieuweBetaling(
                uitkering.dossier_id,
                resultaat.maand,
                wat.value,
                cent,
                uitkering.iban,
                uitkering.naam,
                f"{sleutel}/{deel}",
            )


def _vorder(run: Maandrun, nieuwe: list[tuple[Maand, int, Maandgevolg]]) -> list[Post]:
    """Store a claim for what was paid too much; the postings of these claims."""
    if not nieuwe:
        return []
    dag = localdate(run.bekend_op)
    reeks = nummers.volgende(run.gemeente_id, _REEKS_VORDERING, jaar=dag.year, aantal=len(nieuwe))
    vorderingen = Vordering.objects.bulk_create(
        [
            Vordering(
                gemeente_id=run.gemeente_id,
                nummer=f"{_REEKS_VORDERING}-{dag.year}-{nummer:05d}",
                dossier_id=gevolg.dossier_id,
                uitkering_id=resultaat.uitkeringen[rij].id,
                maand=resultaat.maand,
                volgnummer=int(resultaat.oud["volgnummer"][rij]) + 1,
                maandrun=run,
                besluit_id=gevolg.besluit_id,
                grond=Vordering.Grond.TEVEEL_BETAALD,
                bedrag_cent=gevolg.vordering,
                ontstaan_op=dag,
            )
            for nummer, (resultaat, rij, gevolg) in zip(reeks, nieuwe, strict=True)
        ]
    )
    return [
        vorderingpost(
            run.gemeente_id,
            run=run.maand,
            maand=resultaat.maand,
            datum=dag,
            vordering_id=vordering.pk,
            nummer=vordering.nummer,
            gevolg=gevolg,
        )
        for vordering, (resultaat, _, gevolg) in zip(vorderingen, nieuwe, strict=True)
    ]
