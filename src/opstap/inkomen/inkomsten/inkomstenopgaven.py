"""Statements of income: kept as received, attributed to the month of earning, and read as income per month.

A month whose every day is covered by payslips is confirmed. Until then an own statement or an estimate stands
in for it, and the month is provisional. When the confirmed figure arrives the fact changes; the change marks
the month, and the next run settles the difference. A statement never changes a benefit in any other way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db import connection, transaction

from opstap import gemeenten
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.inkomsten.inkomenslezing import Ontvangst, lees, noem
from opstap.inkomen.inkomsten.inkomensstand import Aard, Inkomensstand, NieuweOpgave, omvat, overlapt
from opstap.inkomen.models import (
    Inkomstenopgave,
    Inkomstenverhouding,
    Toerekeningskeuze,
)
from opstap.kern import feiten
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Persoon
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "inkomstenopgave_netto": (
        "OPGAVE-BEDRAG",
        "Een inkomen is nul of meer. Vul het netto bedrag in; was er geen inkomen, vul dan 0,00 in.",
    ),
    "inkomstenopgave_vakantie": (
        "OPGAVE-BEDRAG",
        "Vakantiegeld is nul of meer. Wordt er geen vakantiegeld opgebouwd, vul dan 0,00 in.",
    ),
}


def ontvang(opgave: NieuweOpgave, *, gemeente: str, door: str, nu: datetime) -> Ontvangst:
    """Receive one statement. Errors: those of ontvang_veel."""
    return ontvang_veel(gemeente, [opgave], door=door, nu=nu)


@transaction.atomic
def ontvang_veel(
    gemeente: str,
    opgaven: Sequence[NieuweOpgave],
    *,
    door: str,
    nu: datetime,
    weiger: Callable[[int, OpstapFout], None] | None = None,
) -> Ontvangst:
    """Receive statements and read the months that they are about: all of them, or none.

    With `weiger` each one that can't be received is told by its place, and the others are received.
    A statement equal to the last one about the same period adds nothing. Errors: OPGAVE-VERHOUDING (no such
    job in that period), OPGAVE-OVERLAPT (a payslip over days of another one), OPGAVE-BEDRAG.
    """
    ontvangst = Ontvangst()
    personen = sorted({opgave.persoon_id for opgave in opgaven})
    _vergrendel(gemeente, personen)
    stand = Inkomensstand(gemeente, personen)
    geraakt: dict[int, set[date]] = defaultdict(set)
    nieuwe: list[Inkomstenopgave] = []
    for plek, opgave in enumerate(opgaven):
        vorige = stand.laatste(opgave)
        try:
            controleer(opgave, stand)
            if vorige is not None and _zelfde(vorige, opgave):
                ontvangst.bestond += 1
                continue
        except OpstapFout as fout:
            if weiger is None:
                raise
            weiger(plek, fout)
            continue
        nieuwe.append(_nieuw(gemeente, opgave, vorige, door, nu))
        stand.opgaven[opgave.persoon_id].append(nieuwe[-1])
        ontvangst.nieuw += 1
        geraakt[opgave.persoon_id].update(_maanden(opgave.van, opgave.tot_en_met))
    with duidelijke_fouten():
        Inkomstenopgave.objects.bulk_create(nieuwe, batch_size=5_000)
    lees(stand, geraakt, ontvangst, nu)
    return ontvangst


@transaction.atomic
def verdeel_zelf(
    opgave: Inkomstenopgave,
    verdeling: Mapping[date, tuple[int, int]],
    *,
    reden: str,
    door: str,
    nu: datetime,
) -> Ontvangst:
    """A human divides a statement over months: (net, holiday allowance) in cents per month, and why.

    Errors: VERDELING-REDEN, VERDELING-SOM, VERDELING-MAANDEN.
    """
    if not reden.strip():
        raise OpstapFout("VERDELING-REDEN", "Schrijf op waarom u het inkomen zo over de maanden verdeelt.")
    laatste = opgave.periode.upper - timedelta(days=1)
    maanden = _maanden(opgave.periode.lower, laatste)
    if not set(verdeling) <= set(maanden):
        raise OpstapFout(
            "VERDELING-MAANDEN", "Verdeel alleen over maanden waarin de periode van de opgave valt."
        )
    som = tuple(sum(deel[plek] for deel in verdeling.values()) for plek in (0, 1))
    if som != (opgave.netto_cent, opgave.vakantieaanspraak_cent):
        raise OpstapFout(
            "VERDELING-SOM", "De delen zijn samen niet het bedrag van de opgave. Controleer de bedragen."
        )
    _vergrendel(opgave.gemeente_id, [opgave.persoon_id])
    with duidelijke_fouten():
        Toerekeningskeuze.objects.create(
            gemeente_id=opgave.gemeente_id,
            opgave=opgave,
            verdeling={maand.isoformat(): list(verdeling.get(maand, (0, 0))) for maand in maanden},
            reden=reden.strip(),
            door=door,
            moment=nu,
        )
    ontvangst = Ontvangst()
    lees(
        Inkomensstand(opgave.gemeente_id, [opgave.persoon_id]),
        {opgave.persoon_id: set(maanden)},
        ontvangst,
        nu,
    )
    return ontvangst


@transaction.atomic
def schat(gemeente: str, maand: date, *, door: str, nu: datetime) -> Ontvangst:
    """Where nothing came in about this month, let the month before it stand in for it, provisionally.

    Only for a job that ran through both months and that has a reading of the month before.
    """
    vorige = (maand - timedelta(days=1)).replace(day=1)
    heel = vanaf(maand, volgende_maand(maand))
    lopend = feiten.op(Inkomstenverhouding, vorige, nu).filter(gemeente=gemeente, geldig__contains=heel)
    opgaven = []
    stand = Inkomensstand(gemeente, sorted({verhouding.persoon_id for verhouding in lopend}))
    for verhouding in lopend:
        if any(
            rij.kenmerk == verhouding.kenmerk and overlapt(rij.periode, heel)
            for rij in stand.opgaven[verhouding.persoon_id]
        ):
            continue
        deel = next(
            (
                deel
                for deel in stand.vorige_opbouw(verhouding.persoon_id, verhouding.soort, vorige)
                if deel["kenmerk"] == verhouding.kenmerk
            ),
            None,
        )
        if deel is not None:
            opgaven.append(
                NieuweOpgave(
                    persoon_id=verhouding.persoon_id,
                    kenmerk=verhouding.kenmerk,
                    aard=Aard.SCHATTING,
                    van=maand,
                    tot_en_met=volgende_maand(maand) - timedelta(days=1),
                    netto=deel["netto"],
                    vakantieaanspraak=deel["vakantieaanspraak"],
                    ontvangen=nu.date(),
                    bron=f"inkomen van {noem(vorige)}",
                )
            )
    return ontvang_veel(gemeente, opgaven, door=door, nu=nu)


def ontbrekend(gemeente: str, maand: date, *, bekend_op: datetime) -> list[Inkomstenverhouding]:
    """The jobs that ran in this month without payslips for every day of it, as known at this moment."""
    heel = vanaf(maand, volgende_maand(maand))
    lopend = list(feiten.op(Inkomstenverhouding, heel, bekend_op).filter(gemeente=gemeente).order_by("id"))
    stand = Inkomensstand(gemeente, sorted({rij.persoon_id for rij in lopend}), bekend_op)
    return [rij for rij in lopend if not stand.is_bevestigd(rij, maand)]


def te_verdelen(gemeente: str) -> list[Inkomstenopgave]:
    """Statements over two months that wait for a human, because no way to divide them is known."""
    if gemeenten.toerekening(gemeente) is not None:
        return []
    return list(
        Inkomstenopgave.objects.raw(
            "SELECT o.* FROM inkomen_inkomstenopgave o WHERE o.gemeente_id = %s "
            "AND date_trunc('month', lower(o.periode)) <> date_trunc('month', upper(o.periode) - 1) "
            "AND NOT EXISTS (SELECT FROM inkomen_toerekeningskeuze k WHERE k.opgave_id = o.id) "
            "AND NOT EXISTS (SELECT FROM inkomen_inkomstenopgave l WHERE l.persoon_id = o.persoon_id "
            "  AND l.kenmerk = o.kenmerk AND l.aard = o.aard AND l.periode = o.periode "
            "  AND l.volgnummer > o.volgnummer) ORDER BY o.id",
            [gemeente],
        )
    )


def voorlopige_maanden(dossier_id: int, *, bekend_op: datetime) -> list[date]:
    """The months in which income of the applicant or the partner is not confirmed yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT m.maand FROM inkomen_inkomensmaand m
               JOIN kern_gezinslid g ON g.persoon_id = m.persoon_id AND g.dossier_id = %(dossier)s
                 AND g.rol IN (1, 2) AND g.geldig @> m.maand
                 AND g.bekend_van <= %(op)s AND g.bekend_tot > %(op)s
               WHERE m.voorlopig AND m.bekend_van <= %(op)s AND NOT EXISTS (
                 SELECT FROM inkomen_inkomensmaand l WHERE l.persoon_id = m.persoon_id AND l.soort = m.soort
                   AND l.maand = m.maand AND l.volgnummer > m.volgnummer AND l.bekend_van <= %(op)s)
               ORDER BY m.maand""",
            {"dossier": dossier_id, "op": bekend_op},
        )
        return [maand for (maand,) in cursor.fetchall()]


def controleer(opgave: NieuweOpgave, stand: Inkomensstand) -> None:
    """Whether a statement can be about this person at all.

    Errors: OPGAVE-PERIODE, -BEDRAG, -VERHOUDING, -OVERLAPT.
    """
    if opgave.tot_en_met < opgave.van:
        raise OpstapFout("OPGAVE-PERIODE", "De periode eindigt voor zij begint. Controleer de datums.")
    for bedrag, naam in (
        (opgave.netto, "inkomstenopgave_netto"),
        (opgave.vakantieaanspraak, "inkomstenopgave_vakantie"),
    ):
        if bedrag < 0:
            raise OpstapFout(*ZINNEN[naam])
    nodig = opgave.periode
    if not any(
        rij.kenmerk == opgave.kenmerk and omvat(rij.geldig, nodig)
        for rij in stand.verhoudingen[opgave.persoon_id]
    ):
        raise OpstapFout(
            "OPGAVE-VERHOUDING",
            "Van deze persoon is bij dit kenmerk geen werk of uitkering bekend over de hele periode. "
            "Leg eerst vast wanneer het werk begon of eindigde.",
        )
    if opgave.aard != Aard.LOONSTROOK:
        return
    for rij in stand.geldende(opgave.persoon_id, opgave.kenmerk, bevestigd=True):
        if rij.periode != nodig and overlapt(rij.periode, nodig):
            raise OpstapFout(
                "OPGAVE-OVERLAPT",
                "Over een deel van deze periode is er al een loonstrook met een andere begin- of einddag. "
                "Zo zou loon twee keer tellen. Controleer de periode.",
            )


def _nieuw(
    gemeente: str, opgave: NieuweOpgave, vorige: Inkomstenopgave | None, door: str, nu: datetime
) -> Inkomstenopgave:
    return Inkomstenopgave(
        gemeente_id=gemeente,
        persoon_id=opgave.persoon_id,
        kenmerk=opgave.kenmerk,
        aard=opgave.aard,
        periode=opgave.periode,
        netto_cent=opgave.netto,
        vakantieaanspraak_cent=opgave.vakantieaanspraak,
        bevestigd=opgave.aard == Aard.LOONSTROOK,
        ontvangen=opgave.ontvangen,
        vastgelegd_op=nu,
        vastgelegd_door=door,
        bron=opgave.bron,
        inhoud=dict(opgave.inhoud),
        volgnummer=1 + (vorige.volgnummer if vorige is not None else 0),
    )


def _vergrendel(gemeente: str, personen: Sequence[int]) -> None:
    """Two who receive about the same person wait for each other. Error: GEMEENTE-ANDERS."""
    gevonden = (
        Persoon.objects.select_for_update(no_key=True)
        .filter(gemeente=gemeente, pk__in=personen)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    if len(gevonden) != len(personen):
        raise OpstapFout(*ZINNEN["*_zelfde_gemeente"])


def _zelfde(rij: Inkomstenopgave, nieuw: NieuweOpgave) -> bool:
    return (rij.netto_cent, rij.vakantieaanspraak_cent) == (nieuw.netto, nieuw.vakantieaanspraak)


def _maanden(van: date, tot_en_met: date) -> list[date]:
    maanden = [van.replace(day=1)]
    while (maand := volgende_maand(maanden[-1])) <= tot_en_met:
        maanden.append(maand)
    return maanden
