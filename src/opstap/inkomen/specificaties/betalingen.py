"""The specifications of all payments of a household in a month; a constant number of queries per month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from opstap.financien.betaalsoorten import HERBETALING
from opstap.financien.models import Betaling
from opstap.financien.specificaties.overboekingen import BIJ_BETALING, enkel, overboeking
from opstap.financien.specificaties.vormen import Regel, Specificatie
from opstap.inkomen.beoordeling.deelmaand import dagen_in, periode_in_woorden
from opstap.inkomen.beoordeling.verlaagd import MAANDKOLOMMEN
from opstap.inkomen.betalen import betaalsoorten
from opstap.inkomen.betalen.betaalsleutels import (
    MAANDDEEL,
    TOESLAGDEEL,
    berekening_sleutel,
    vakantiegeld_sleutel,
)
from opstap.inkomen.models import (
    Inhoudingsregel,
    Maandberekening,
    Vakantiegeld,
)
from opstap.inkomen.specificaties.gelezen import AAN_DERDEN, Gelezen, Soort, lees
from opstap.inkomen.specificaties.inkomsten import inkomstenperioden
from opstap.inkomen.specificaties.opbouw import BIJSTAND, Waarden, deel_van_maand, opbouw
from opstap.inkomen.specificaties.vakantiegeldrekening import mutaties, waaruit
from opstap.inkomen.specificaties.verbeteringen import oorzaken, verbeterde
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_in_woorden

TERUGVORDERING = "terugvordering"

_INHOUDINGEN = {
    Soort.VOORSCHOT: (
        "Voorschot dat u al kreeg",
        "U kreeg voorschot {naam} over deze maand al.",
        "Participatiewet art. 52 lid 4",
    ),
    Soort.MIDDELEN: (
        "U betaalt terug",
        "Wij verrekenen inkomen van de laatste zes maanden met vordering {naam}.",
        "Participatiewet art. 58 lid 4",
    ),
    Soort.VERPLICHT: (
        "U betaalt terug",
        "Van uw uitkering gaat dit af voor vordering {naam}.",
        "Participatiewet art. 60 lid 4",
    ),
    Soort.OVERIG: (
        "U betaalt terug",
        "Van uw uitkering gaat dit af voor vordering {naam}.",
        "Participatiewet art. 60 lid 3",
    ),
    Soort.DERDENBESLAG: (
        "Beslag op uw uitkering",
        "Dit maken wij over aan {naam}, die beslag heeft gelegd.",
        "Wetboek van Burgerlijke Rechtsvordering art. 475",
    ),
    Soort.VASTE_LASTEN: (
        "Vaste lasten die wij voor u betalen",
        "Dit betalen wij voor u aan {naam}.",
        "Participatiewet art. 57",
    ),
}
"""Kind of deduction -> title, sentence and article."""

_VERSTREKT = {
    betaalsoorten.VOORSCHOT: (
        "Voorschot",
        "U krijgt dit alvast. Krijgt u bijstand over deze maand, dan gaat het voorschot daarvan af.",
        "Participatiewet art. 52",
    ),
    betaalsoorten.LENING: (
        "Bijstand als lening",
        "U krijgt dit als lening en betaalt het later terug.",
        "Participatiewet art. 48",
    ),
    betaalsoorten.LEENBIJSTAND: (
        "Bijzondere bijstand als lening",
        "U krijgt dit als lening en betaalt het later terug.",
        "Participatiewet art. 35, 48 en 51",
    ),
    betaalsoorten.DWANGSOM: (
        "Dwangsom",
        "U krijgt dit omdat wij te laat hebben beslist.",
        "Algemene wet bestuursrecht art. 4:17",
    ),
    betaalsoorten.WETTELIJKE_RENTE: (
        "Wettelijke rente",
        "U krijgt dit omdat wij u te laat hebben betaald.",
        "Algemene wet bestuursrecht art. 4:98",
    ),
    betaalsoorten.BBZ: (
        "Levensonderhoud voor zelfstandigen",
        "Wat u per maand krijgt, is voorlopig een lening. Na het boekjaar rekenen wij af.",
        "Bbz 2004 art. 11 en 12",
    ),
}

_VAN_EEN_DAG = (betaalsoorten.DWANGSOM, betaalsoorten.WETTELIJKE_RENTE)
"""Not about a month."""


def specificaties(dossier: Dossier, maand: date) -> tuple[Specificatie, ...]:
    """Of every payment of assistance in the run of this month, and what was paid in advance or lent over it.

    Whoever calls it came through the gate. Empty when nothing happened in this month.
    """
    run = lees(dossier, maand)
    return (*(_van_run(run) if run is not None else ()), *_verstrekt(dossier, maand))


def _van_run(run: Gelezen) -> Iterator[Specificatie]:
    for berekening in run.berekeningen:
        yield from _van_maand(run, berekening)
    for betaald in run.vakantiegeld:
        if betaald.bedrag_cent:
            yield _van_vakantiegeld(run, betaald)


def _van_maand(run: Gelezen, berekening: Maandberekening) -> Iterator[Specificatie]:
    """The payment of a computation, its holiday allowance that is due at once, and what goes to others."""
    sleutel = (berekening.uitkering_id, berekening.maand)
    vorige = run.vorige.get((*sleutel, berekening.volgnummer - 1))
    basis = berekening_sleutel(*sleutel, berekening.volgnummer)
    hoofd = run.betalingen.get(f"{basis}/{MAANDDEEL}")
    inhoudingen = run.inhoudingen[sleutel]
    regels = [
        *opbouw(
            BIJSTAND,
            _waarden(berekening),
            _waarden(vorige) if vorige else None,
            dagen=_dagen(berekening, vorige),
        ),
        *_teruggevorderd(berekening, run.gevorderd[sleutel]),
        *(_ingehouden(run, regel) for regel in inhoudingen),
    ]
    if vorige is None or any(regel.bedrag for regel in regels):
        soort = _soort(run, berekening, hoofd)
        yield Specificatie(
            soort=soort,
            titel=_titel(soort, berekening.maand),
            maand=berekening.maand,
            basis=BIJSTAND.basis,
            regels=tuple(regels),
            bedrag=hoofd.bedrag_cent if hoofd else 0,
            overboeking=overboeking(hoofd) if hoofd else None,
            inkomsten=inkomstenperioden(run.dossier, berekening.maand, berekening.bekend_op),
            verbetert=verbeterde(berekening, run.betalingen),
            oorzaken=oorzaken(vorige, berekening) if vorige else (),
            besluit_nummer=run.besluiten.get(berekening.besluit_id, ""),
        )
    toeslag = run.betalingen.get(f"{basis}/{TOESLAGDEEL}")
    if toeslag is not None:
        yield enkel(
            toeslag,
            f"Vakantietoeslag over {maand_in_woorden(berekening.maand)}",
            "Het vakantiegeld van deze maand was al betaald. Daarom krijgt u dit deel nu meteen.",
            "Participatiewet art. 45 lid 1",
            basis=BIJSTAND.basis,
        )
    for regel in inhoudingen:
        betaling = run.betalingen.get(f"{basis}/i{regel.bron_id}")
        if betaling is not None and regel.soort in AAN_DERDEN:
            yield _aan_ander(run, regel, betaling)


def _dagen(*berekeningen: Maandberekening | None) -> str:
    """The days with a right, as known now; '' when the whole month counts, now and before."""
    bekend = [berekening for berekening in berekeningen if berekening is not None]
    if not any(deel_van_maand(_waarden(berekening)) for berekening in bekend):
        return ""
    nu = bekend[0]
    return periode_in_woorden(*dagen_in(nu.dossier_id, nu.maand, nu.bekend_op))


def _waarden(berekening: Maandberekening) -> Waarden:
    return {naam: getattr(berekening, f"{naam}_cent") for naam in MAANDKOLOMMEN}


def _soort(run: Gelezen, berekening: Maandberekening, betaling: Betaling | None) -> str:
    if betaling is not None:
        return betaling.soort
    if berekening.verschil_maandbetaling_cent < 0:
        return TERUGVORDERING
    eigen_maand = berekening.maand == max(rij.maand for rij in run.berekeningen)
    soort = betaalsoorten.MAANDBETALING if eigen_maand else betaalsoorten.NABETALING
    return soort


def _titel(soort: str, maand: date) -> str:
    wat = {
        betaalsoorten.MAANDBETALING: "Uw bijstand",
        betaalsoorten.NABETALING: "Nabetaling",
    }.get(soort, "Nieuwe berekening")
    return f"{wat} over {maand_in_woorden(maand)}"


def _teruggevorderd(berekening: Maandberekening, gevorderd: int) -> Iterator[Regel]:
    """What was paid too much does not come off this payment: it becomes a claim."""
    if not gevorderd:
        return
    toeslag = gevorderd - max(-berekening.verschil_maandbetaling_cent, 0)
    if toeslag:
        yield Regel(
            TERUGVORDERING,
            "Vakantiegeld dat u al kreeg",
            -toeslag,
            "Van deze maand kreeg u ook te veel vakantiegeld.",
            "Participatiewet art. 45 lid 1",
            BIJSTAND.basis,
        )
    yield Regel(
        TERUGVORDERING,
        "Te veel betaald",
        gevorderd,
        "Dit gaat niet van uw betaling af. Wij vragen het apart van u terug.",
        "Participatiewet art. 58 lid 2",
        BIJSTAND.basis,
    )


def _ingehouden(run: Gelezen, regel: Inhoudingsregel) -> Regel:
    titel, zin, artikel = _INHOUDINGEN[Soort(regel.soort)]
    derde = run.derden.get(regel.bron_id)
    if regel.soort in AAN_DERDEN and derde:
        naam = f"{derde.begunstigde} (kenmerk {derde.kenmerk})"
    else:
        naam = run.nummers.get((regel.soort, regel.bron_id), "")
    return Regel("inhouding", titel, -regel.bedrag_cent, zin.format(naam=naam), artikel, BIJSTAND.basis)


def _aan_ander(run: Gelezen, regel: Inhoudingsregel, betaling: Betaling) -> Specificatie:
    """What was kept from the payment goes to somebody else, to the cent."""
    _, _, artikel = _INHOUDINGEN[Soort(regel.soort)]
    derde = run.derden[regel.bron_id]
    return enkel(
        betaling,
        f"Ingehouden van de bijstand over {maand_in_woorden(regel.maand)}",
        f"Kenmerk {derde.kenmerk}. {derde.grond}",
        artikel,
        basis=BIJSTAND.basis,
        begunstigde=derde.begunstigde,
    )


def _van_vakantiegeld(run: Gelezen, betaald: Vakantiegeld) -> Specificatie:
    """Holiday allowance, month by month as it was built up."""
    bewegingen = waaruit(run.dossier.pk, mutaties(run.dossier.pk), betaald)
    betaling = run.betalingen.get(vakantiegeld_sleutel(betaald.uitkering_id, betaald.tot_maand))
    return Specificatie(
        soort=betaalsoorten.VAKANTIETOESLAG,
        titel="Uw vakantiegeld",
        maand=betaling.maand if betaling else betaald.tot_maand,
        basis=BIJSTAND.basis,
        regels=tuple(
            Regel(
                beweging.soort.value,
                f"{beweging.soort.capitalize()} over {maand_in_woorden(beweging.maand)}",
                beweging.bedrag,
                "",
                "Participatiewet art. 19 lid 3 en art. 45 lid 1",
                BIJSTAND.basis,
            )
            for beweging in bewegingen
        ),
        bedrag=betaald.bedrag_cent,
        overboeking=overboeking(betaling) if betaling else None,
    )


def _verstrekt(dossier: Dossier, maand: date) -> Iterator[Specificatie]:
    """What was paid in this month outside a run, by a decision of its own."""
    betalingen = (
        Betaling.objects.filter(soort__in=_VERSTREKT, dossier_id=dossier.pk, maand=maand)
        .exclude(sleutel__endswith=HERBETALING)
        .select_related(*BIJ_BETALING)
        .order_by("id")
    )
    for betaling in betalingen:
        titel, zin, artikel = _VERSTREKT[betaling.soort]
        wanneer = "" if betaling.soort in _VAN_EEN_DAG else f" over {maand_in_woorden(maand)}"
        yield enkel(betaling, f"{titel}{wanneer}", zin, artikel, basis=BIJSTAND.basis)
