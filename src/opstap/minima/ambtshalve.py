"""Granting a scheme without an application: the rules over many households at once, and renewing it.

Only where the facts are known. Nobody is refused here: who has no right, or of whom something is not known,
is counted and named. A grant that is not renewed ends by its own period, and they can apply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen.dagoordelen import inhoud_zonder_spoor
from opstap.gevallen.geval import gevallen_op
from opstap.gevallen.herkomst import Herkomst
from opstap.kern import besluiten
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Besluit, Dossier
from opstap.kern.tijdvak import maand_van
from opstap.minima import beslissen, leveren, perioden, toekenningen
from opstap.minima.blokken import Antwoord, Antwoorden, Bedragen, Blok
from opstap.minima.models import Aanvraaggegeven, Toekenning
from opstap.minima.toekenningen import NieuweToekenning, declaratie
from opstap.regels.fouten import OpstapFout

PER_BLOK = 5_000
Voortgang = Callable[[int, int], None]
"""Told how many households are done, of how many."""


def zwijg(gedaan: int, totaal: int) -> None:
    """Progress for nobody."""


@dataclass
class Verslag:
    """What it came to; the numbers of dossiers of whom there is something to do are by reason."""

    gegeven: int = 0
    bedrag_cent: int = 0
    geen_recht: list[str] = field(default_factory=list)
    niet_bekend: dict[str, list[str]] = field(default_factory=dict)
    """Dossiers by the sentence that says what is missing."""

    @property
    def bekeken(self) -> int:
        return self.gegeven + len(self.geen_recht) + sum(map(len, self.niet_bekend.values()))


def verleng(
    gemeente: str,
    regeling: str,
    *,
    per: date,
    door: str,
    nu: datetime,
    antwoorden_van_eerder: bool = False,
    voortgang: Voortgang = zwijg,
) -> Verslag:
    """Grant a scheme again to all households whose grant ends on a day. Again changes nothing.

    `antwoorden_van_eerder`: what was answered in an application counts again, and the decision says so. Each
    block of households is one transaction. Errors: REGELING-ONBEKEND, VERLENGEN-LENING.
    """
    gevonden = declaratie(gemeente, regeling)
    if gevonden.leverwijze == Leverwijze.LENING or gevonden.als_lening is not None:
        raise OpstapFout(
            "VERLENGEN-LENING",
            f"Een lening geeft de gemeente niet uit zichzelf. Laat de inwoner {gevonden.zinsnaam} aanvragen.",
        )
    van = Toekenning.objects.filter(gemeente=gemeente, regeling=regeling)
    loopt_af = van.filter(geldig__endswith=per, einde=None).values_list("dossier_id", flat=True)
    verder = set(van.filter(geldig__contains=per).values_list("dossier_id", flat=True))
    dossiers = sorted({dossier for dossier in loopt_af if dossier not in verder})
    ronde = Ronde(gevonden, gemeente, per, door, nu)
    for begin in range(0, len(dossiers), PER_BLOK):
        blok = dossiers[begin : begin + PER_BLOK]
        ronde.doe(blok, eerdere_antwoorden(blok) if antwoorden_van_eerder else {})
        voortgang(min(begin + PER_BLOK, len(dossiers)), len(dossiers))
    return ronde.verslag


def eerdere_antwoorden(dossiers: Sequence[int]) -> dict[int, dict[tuple[str, int | None], Antwoord]]:
    """By dossier the last answers of its applications: fact and person -> value and source."""
    rijen = (
        Aanvraaggegeven.objects.filter(aanvraag__zaak__dossier__in=dossiers, waarde__isnull=False)
        .order_by("id")
        .values_list("aanvraag__zaak__dossier_id", "naam", "persoon_id", "waarde", "bron", "moment")
    )
    gevonden: dict[int, dict[tuple[str, int | None], Antwoord]] = {}
    for dossier, naam, persoon, waarde, bron, moment in rijen:
        assert waarde is not None
        zin = f"overgenomen van {moment:%d-%m-%Y}: {bron}"
        gevonden.setdefault(dossier, {})[naam, persoon] = (waarde, zin)
    return gevonden


@dataclass
class Ronde:
    """One scheme, granted from one day on; block after block, each in a transaction of its own.

    `voor_allen`: facts that were established for all these households, used where the dossier says nothing.
    `grond` says of a dossier (id) why it is granted without an application.
    """

    regeling: gemeenten.Regeling
    gemeente: str
    per: date
    door: str
    nu: datetime
    medeondertekenaar: str | None = None
    voor_allen: Mapping[str, Antwoord] = field(default_factory=dict)
    grond: Callable[[int], str] = lambda dossier: ""
    verslag: Verslag = field(default_factory=Verslag)

    @transaction.atomic
    def doe(self, dossiers: Sequence[int], antwoorden: Antwoorden) -> None:
        """Grant to these households (ids) what the rules say, and count the others in `verslag`."""
        gevallen = gevallen_op(dossiers, maand_van(self.per), self.nu)
        if not len(gevallen):
            return
        blok = Blok(self.gemeente, self.regeling, gevallen, antwoorden, self.voor_allen)
        herkomst = Herkomst([gevallen], self.nu)
        op_id = Dossier.objects.in_bulk(gevallen.dossier_ids.tolist())
        nieuwe: list[NieuwBesluit] = []
        bedragen: list[Bedragen] = []
        for plek, uitkomst in enumerate(blok.uitkomsten()):
            dossier = op_id[int(gevallen.dossier_ids[plek])]
            if isinstance(uitkomst, str):
                self.verslag.niet_bekend.setdefault(uitkomst, []).append(dossier.nummer)
            elif not uitkomst:
                self.verslag.geen_recht.append(dossier.nummer)
            else:
                nieuwe.append(self._besluit(dossier, blok, plek, herkomst, uitkomst))
                bedragen.append(uitkomst)
        self._geef(nieuwe, bedragen)

    def _besluit(
        self, dossier: Dossier, blok: Blok, plek: int, herkomst: Herkomst, bedragen: Bedragen
    ) -> NieuwBesluit:
        dag, geval = maand_van(self.per), blok.geval(plek, herkomst)
        bon = gemeenten.regelboek(self.gemeente).op(dag).bon(geval)
        inhoud = inhoud_zonder_spoor(dag, geval, blok.gevraagd, blok.waarden(plek), bon)
        inhoud["uitkomst"] |= beslissen.uitkomst(self.regeling, self.grond(dossier.pk), bedragen)
        inhoud["uitkomst"] |= beslissen.waarover(self.regeling, self.per, blok.zin(plek, geval))
        return NieuwBesluit(
            dossier=dossier,
            soort=Besluit.Soort.TOEKENNING,
            ingangsdatum=self.per,
            genomen_op=self.nu,
            genomen_door=self.door,
            medeondertekenaar=self.medeondertekenaar,
            bekend_op=self.nu,
            **inhoud,
        )

    def _geef(self, nieuwe: Sequence[NieuwBesluit], bedragen: Sequence[Bedragen]) -> None:
        geldig = perioden.periode(self.regeling.uitvoering.ritme, self.per)
        toegekend = toekenningen.ken_veel_toe(
            [
                NieuweToekenning(besluit, self.regeling.sleutel, geldig, persoon, cent)
                for besluit, per_persoon in zip(besluiten.neem_veel(nieuwe), bedragen, strict=True)
                for persoon, cent in per_persoon.items()
            ],
            nu=self.nu,
        )
        leveren.lever(toegekend, door=self.door, nu=self.nu)
        self.verslag.gegeven += len(nieuwe)
        self.verslag.bedrag_cent += sum(een.bedrag_cent or 0 for een in toegekend)
