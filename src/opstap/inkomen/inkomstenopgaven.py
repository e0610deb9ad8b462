"""Statements of income: kept as received, attributed to the month of earning, and read as income per month.

A month whose every day is covered by payslips is confirmed. Until then an own statement or an estimate stands
in for it, and the month is provisional. When the confirmed figure arrives the fact changes; the change marks
the month, and the next run settles the difference. A statement never changes a benefit in any other way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from opstap import gemeenten
from opstap.inkomen.models import (
    Inkomensmaand,
    Inkomstenopgave,
    Inkomstenverhouding,
    Toerekeningskeuze,
)
from opstap.inkomen.rekenen import volgende_maand
from opstap.kern import feiten
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import OPEN_EINDE, Gezinslid, Inkomen, Persoon, Rol, ZaakGebeurtenis
from opstap.kern.tijdvak import Tijdvak, vanaf
from opstap.recht.participatiewet.toerekening import Maanddeel, Toerekening, verdeel
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

Aard = Inkomstenopgave.Aard

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


@dataclass(frozen=True, kw_only=True)
class NieuweOpgave:
    """One statement to be received; `tot_en_met` is the last day of its period. Amounts in cents, net."""

    persoon_id: int
    kenmerk: str
    aard: Inkomstenopgave.Aard
    van: date
    tot_en_met: date
    netto: int
    vakantieaanspraak: int
    ontvangen: date
    bron: str
    inhoud: Mapping[str, str] = field(default_factory=dict)

    @property
    def periode(self) -> Tijdvak:
        return vanaf(self.van, self.tot_en_met + timedelta(days=1))


@dataclass(frozen=True)
class Beletsel:
    """A statement that can't be read as income per month yet, and why."""

    opgave_id: int
    fout: OpstapFout


@dataclass
class Ontvangst:
    """What receiving statements did. `maanden`: person, kind and month whose income reads differently now."""

    nieuw: int = 0
    bestond: int = 0
    maanden: list[tuple[int, str, date]] = field(default_factory=list)
    beletsels: list[Beletsel] = field(default_factory=list)


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
    stand = _Stand(gemeente, personen)
    geraakt: dict[int, set[date]] = defaultdict(set)
    for plek, opgave in enumerate(opgaven):
        vorige = stand.laatste(opgave)
        try:
            controleer(opgave, stand)
            if vorige is not None and _zelfde(vorige, opgave):
                ontvangst.bestond += 1
                continue
            stand.opgaven[opgave.persoon_id].append(_bewaar(gemeente, opgave, vorige, door, nu))
        except OpstapFout as fout:
            if weiger is None:
                raise
            weiger(plek, fout)
            continue
        ontvangst.nieuw += 1
        geraakt[opgave.persoon_id].update(_maanden(opgave.van, opgave.tot_en_met))
    _lees(stand, geraakt, ontvangst, nu)
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
    _lees(_Stand(opgave.gemeente_id, [opgave.persoon_id]), {opgave.persoon_id: set(maanden)}, ontvangst, nu)
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
    stand = _Stand(gemeente, sorted({verhouding.persoon_id for verhouding in lopend}))
    for verhouding in lopend:
        if any(
            rij.kenmerk == verhouding.kenmerk and _raakt(rij, heel)
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
                    bron=f"inkomen van {_noem(vorige)}",
                )
            )
    return ontvang_veel(gemeente, opgaven, door=door, nu=nu)


def ontbrekend(gemeente: str, maand: date, *, bekend_op: datetime) -> list[Inkomstenverhouding]:
    """The jobs that ran in this month without payslips for every day of it, as known at this moment."""
    heel = vanaf(maand, volgende_maand(maand))
    lopend = list(feiten.op(Inkomstenverhouding, heel, bekend_op).filter(gemeente=gemeente).order_by("id"))
    stand = _Stand(gemeente, sorted({rij.persoon_id for rij in lopend}), bekend_op)
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


class _Stand:
    """All that is known about the income of these persons: jobs, statements, and how their months read."""

    def __init__(self, gemeente: str, personen: Sequence[int], bekend_op: datetime | None = None) -> None:
        self.gemeente = gemeente
        self.methode: Toerekening | None = gemeenten.toerekening(gemeente)
        bekend = Q(bekend_tot=OPEN_EINDE)
        opgaven = Inkomstenopgave.objects.filter(persoon__in=personen)
        if bekend_op is not None:
            bekend = Q(bekend_van__lte=bekend_op, bekend_tot__gt=bekend_op)
            opgaven = opgaven.filter(vastgelegd_op__lte=bekend_op)
        self.verhoudingen: dict[int, list[Inkomstenverhouding]] = defaultdict(list)
        for rij in Inkomstenverhouding.objects.filter(bekend, persoon__in=personen).order_by("kenmerk", "id"):
            self.verhoudingen[rij.persoon_id].append(rij)
        self.opgaven: dict[int, list[Inkomstenopgave]] = defaultdict(list)
        for opgave in opgaven.order_by("id"):
            self.opgaven[opgave.persoon_id].append(opgave)
        self.keuzes = dict(
            Toerekeningskeuze.objects.filter(opgave__persoon__in=personen).values_list(
                "opgave_id", "verdeling"
            )
        )
        self.maanden: dict[tuple[int, str, date], Inkomensmaand] = {
            (rij.persoon_id, rij.soort, rij.maand): rij
            for rij in Inkomensmaand.objects.filter(persoon__in=personen).order_by("volgnummer")
        }

    def laatste(self, nieuw: NieuweOpgave) -> Inkomstenopgave | None:
        """The last statement of this kind about exactly this period."""
        zelfde = [
            rij
            for rij in self.opgaven[nieuw.persoon_id]
            if (rij.kenmerk, rij.aard, rij.periode) == (nieuw.kenmerk, nieuw.aard, nieuw.periode)
        ]
        return zelfde[-1] if zelfde else None

    def vorige_opbouw(self, persoon: int, soort: str, maand: date) -> list[dict[str, Any]]:
        rij = self.maanden.get((persoon, soort, maand))
        return list(rij.opbouw) if rij is not None else []

    def geldende(self, persoon: int, kenmerk: str, *, bevestigd: bool) -> list[Inkomstenopgave]:
        """The statements that count: of each period the last one."""
        per_periode = {
            (rij.aard, rij.periode.lower, rij.periode.upper): rij
            for rij in self.opgaven[persoon]
            if rij.kenmerk == kenmerk and rij.bevestigd == bevestigd
        }
        return list(per_periode.values())

    def is_bevestigd(self, verhouding: Inkomstenverhouding, maand: date) -> bool:
        nodig = _dagen(verhouding.geldig, maand)
        gedekt: set[date] = set()
        for rij in self.geldende(verhouding.persoon_id, verhouding.kenmerk, bevestigd=True):
            gedekt |= _dagen(rij.periode, maand)
        return nodig <= gedekt

    def lezing(self, verhouding: Inkomstenverhouding, maand: date) -> tuple[list[Inkomstenopgave], bool]:
        """The statements that say what this job gave in this month, and whether they are provisional."""
        persoon, kenmerk = verhouding.persoon_id, verhouding.kenmerk
        if self.is_bevestigd(verhouding, maand):
            slips = self.geldende(persoon, kenmerk, bevestigd=True)
            return [rij for rij in slips if _dagen(rij.periode, maand)], False
        nodig = _dagen(verhouding.geldig, maand)
        los = [
            rij
            for rij in self.geldende(persoon, kenmerk, bevestigd=False)
            if nodig <= _dagen(rij.periode, maand)
        ]
        los.sort(key=lambda rij: (rij.aard == Aard.EIGEN_OPGAVE, rij.vastgelegd_op, rij.pk))
        return los[-1:], True

    def deel(self, opgave: Inkomstenopgave, maand: date) -> Maanddeel:
        """The part of a statement that was earned in this month. Errors: TOEREKENING-ONBEKEND."""
        laatste = opgave.periode.upper - timedelta(days=1)
        gekozen = self.keuzes.get(opgave.pk)
        if gekozen is not None:
            return Maanddeel(maand, len(_dagen(opgave.periode, maand)), tuple(gekozen[maand.isoformat()]))
        bedragen = (opgave.netto_cent, opgave.vakantieaanspraak_cent)
        delen = verdeel(opgave.periode.lower, laatste, bedragen, self.methode)
        return next(deel for deel in delen if deel.maand == maand)


def controleer(opgave: NieuweOpgave, stand: _Stand) -> None:
    """Whether a statement can be about this person at all. Errors: OPGAVE-PERIODE, -VERHOUDING, -OVERLAPT."""
    if opgave.tot_en_met < opgave.van:
        raise OpstapFout("OPGAVE-PERIODE", "De periode eindigt voor zij begint. Controleer de datums.")
    nodig = opgave.periode
    if not any(
        rij.kenmerk == opgave.kenmerk and _omvat(rij.geldig, nodig)
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
        if rij.periode != nodig and _overlapt(rij.periode, nodig):
            raise OpstapFout(
                "OPGAVE-OVERLAPT",
                "Over een deel van deze periode is er al een loonstrook met een andere begin- of einddag. "
                "Zo zou loon twee keer tellen. Controleer de periode.",
            )


def _bewaar(
    gemeente: str, opgave: NieuweOpgave, vorige: Inkomstenopgave | None, door: str, nu: datetime
) -> Inkomstenopgave:
    with duidelijke_fouten(), transaction.atomic():
        return Inkomstenopgave.objects.create(
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


def _lees(stand: _Stand, geraakt: Mapping[int, Iterable[date]], ontvangst: Ontvangst, nu: datetime) -> None:
    """Read these months of these persons again; where one reads differently, its income becomes a fact."""
    nieuwe: list[Inkomensmaand] = []
    for persoon, maanden in geraakt.items():
        for maand in sorted(maanden):
            for soort in sorted({rij.soort for rij in stand.verhoudingen[persoon]}):
                try:
                    rij = _lees_maand(stand, persoon, soort, maand, nu)
                except _NietTeLezen as weigering:
                    ontvangst.beletsels.append(weigering.beletsel)
                    continue
                if rij is not None:
                    nieuwe.append(rij)
    Inkomensmaand.objects.bulk_create(nieuwe, batch_size=5_000)
    _leg_feiten_vast(stand, nieuwe, nu)
    _schrijf_in_tijdlijn(stand.gemeente, nieuwe, nu)
    ontvangst.maanden += [(rij.persoon_id, rij.soort, rij.maand) for rij in nieuwe]


class _NietTeLezen(Exception):
    def __init__(self, beletsel: Beletsel) -> None:
        super().__init__(beletsel.fout.code)
        self.beletsel = beletsel


def _lees_maand(stand: _Stand, persoon: int, soort: str, maand: date, nu: datetime) -> Inkomensmaand | None:
    """How this month reads now; None when it reads the same, or can't be read yet."""
    opbouw: list[dict[str, Any]] = []
    voorlopig = False
    for verhouding in stand.verhoudingen[persoon]:
        if verhouding.soort != soort or not _dagen(verhouding.geldig, maand):
            continue
        opgaven, los = stand.lezing(verhouding, maand)
        if not opgaven:
            return None
        voorlopig |= los
        for opgave in opgaven:
            try:
                deel = stand.deel(opgave, maand)
            except OpstapFout as fout:
                raise _NietTeLezen(Beletsel(opgave.pk, fout)) from None
            opbouw.append(
                {
                    "opgave": opgave.pk,
                    "kenmerk": opgave.kenmerk,
                    "aard": opgave.aard,
                    "van": opgave.periode.lower.isoformat(),
                    "tot_en_met": (opgave.periode.upper - timedelta(days=1)).isoformat(),
                    "netto_periode": opgave.netto_cent,
                    "dagen": deel.dagen,
                    "netto": deel.bedragen[0],
                    "vakantieaanspraak": deel.bedragen[1],
                }
            )
    try:
        _kenmerken(stand, persoon, maand, opbouw)
    except OpstapFout as fout:
        raise _NietTeLezen(Beletsel(opbouw[-1]["opgave"], fout)) from None
    vorige = stand.maanden.get((persoon, soort, maand))
    if not opbouw or (vorige is not None and (vorige.opbouw, vorige.voorlopig) == (opbouw, voorlopig)):
        return None
    rij = Inkomensmaand(
        gemeente_id=stand.gemeente,
        persoon_id=persoon,
        soort=soort,
        maand=maand,
        volgnummer=1 + (vorige.volgnummer if vorige is not None else 0),
        netto_cent=sum(deel["netto"] for deel in opbouw),
        vakantieaanspraak_cent=sum(deel["vakantieaanspraak"] for deel in opbouw),
        voorlopig=voorlopig,
        opbouw=opbouw,
        bekend_van=nu,
    )
    stand.maanden[persoon, soort, maand] = rij
    return rij


def _leg_feiten_vast(stand: _Stand, nieuwe: Sequence[Inkomensmaand], nu: datetime) -> None:
    feiten.leg_veel_vast(
        Inkomen,
        [
            {
                "persoon_id": rij.persoon_id,
                "soort": rij.soort,
                "geldig": vanaf(rij.maand, volgende_maand(rij.maand)),
                "bedrag_cent": rij.netto_cent,
                "vakantieaanspraak_cent": rij.vakantieaanspraak_cent,
                **_kenmerken(stand, rij.persoon_id, rij.maand, rij.opbouw),
                "bron": "inkomstenopgave (voorlopig)" if rij.voorlopig else "inkomstenopgave (bevestigd)",
                "bewijs": _bewijs(rij),
            }
            for rij in nieuwe
        ],
        gemeente=stand.gemeente,
        nu=nu,
    )


def _kenmerken(
    stand: _Stand, persoon: int, maand: date, opbouw: Sequence[Mapping[str, Any]]
) -> dict[str, bool]:
    """What holds for all income of this kind together; the rules know one answer per person and month."""
    namen = {deel["kenmerk"] for deel in opbouw}
    banen = [
        baan for baan in stand.verhoudingen[persoon] if baan.kenmerk in namen and _dagen(baan.geldig, maand)
    ]
    subsidie = {baan.loonkostensubsidie for baan in banen}
    if len(subsidie) > 1:
        raise OpstapFout(
            "OPGAVE-LOONKOSTENSUBSIDIE",
            "Deze persoon heeft werk met en werk zonder loonkostensubsidie in dezelfde maand. De vrijlating "
            "geldt dan voor een deel van het loon; leg het inkomen van die maand zelf vast.",
        )
    return {
        "loonkostensubsidie": subsidie == {True},
        "heffingskorting_bij_gemeente": all(baan.heffingskorting_bij_gemeente for baan in banen),
    }


def _bewijs(rij: Inkomensmaand) -> str:
    nummers = ", ".join(str(deel["opgave"]) for deel in rij.opbouw)
    return f"opgave {nummers}"[:200]


def _schrijf_in_tijdlijn(gemeente: str, nieuwe: Sequence[Inkomensmaand], nu: datetime) -> None:
    if not nieuwe:
        return
    dossiers = dict(
        Gezinslid.objects.filter(
            persoon__in={rij.persoon_id for rij in nieuwe},
            rol__in=(Rol.AANVRAGER, Rol.PARTNER),
            bekend_tot=OPEN_EINDE,
        )
        .order_by("geldig")
        .values_list("persoon_id", "dossier_id")
    )
    ZaakGebeurtenis.objects.bulk_create(
        [
            ZaakGebeurtenis(
                gemeente_id=gemeente,
                dossier_id=dossiers[rij.persoon_id],
                moment=nu,
                soort="inkomen_voorlopig" if rij.voorlopig else "inkomen_bevestigd",
                tekst=f"Inkomen over {_noem(rij.maand)} "
                + ("voorlopig vastgelegd" if rij.voorlopig else "bevestigd"),
            )
            for rij in nieuwe
            if rij.persoon_id in dossiers
        ],
        batch_size=5_000,
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


def _dagen(periode: Tijdvak, maand: date) -> set[date]:
    """The days of a month that lie in this period."""
    dag, einde = max(periode.lower, maand), volgende_maand(maand)
    einde = einde if periode.upper is None else min(einde, periode.upper)
    return {dag + timedelta(days=aantal) for aantal in range((einde - dag).days)}


def _raakt(opgave: Inkomstenopgave, periode: Tijdvak) -> bool:
    return _overlapt(opgave.periode, periode)


def _overlapt(een: Tijdvak, ander: Tijdvak) -> bool:
    return bool(een.lower < ander.upper and ander.lower < een.upper)


def _omvat(groot: Tijdvak, klein: Tijdvak) -> bool:
    return bool(groot.lower <= klein.lower and (groot.upper is None or klein.upper <= groot.upper))


def _noem(maand: date) -> str:
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"
