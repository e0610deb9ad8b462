"""Getting a claim paid, or letting it go: each step with its day, article and decision; history is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen import regelbesluiten
from opstap.gevallen.regelbesluiten import ZonderRegels
from opstap.inkomen.models import Aflossingsregeling, Vordering, Vorderinggebeurtenis, Vorderingsmutatie
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van, vergrendel
from opstap.kern.models import Besluit
from opstap.kern.tijdvak import Tijdvak
from opstap.recht.algemeen.verjaring import laatste_dag_voor_verjaring
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto, toon_euro

Gebeurtenis = Vorderinggebeurtenis.Soort
Wijze = Aflossingsregeling.Wijze


class Invorderingsstand(IntEnum):
    """The status of a claim in the national statistics (BDFS field 16)."""

    LOPEND = 51
    TIJDELIJK_GEEN = 52
    BUITEN_INVORDERING = 53
    AFGELOST = 54


OPEN_EINDE = date(9999, 12, 31)


@dataclass(frozen=True)
class Aflossing:
    """How a claim is paid from the first day of a month on: at most so much a month, and why so."""

    vordering: Vordering
    wijze: Wijze
    vanaf: date
    per_maand: Netto
    reden: str


def regel_aflossing(
    vordering: Vordering,
    *,
    wijze: Wijze,
    vanaf: date,
    per_maand: Netto,
    reden: str,
    door: str,
    nu: datetime,
) -> Aflossingsregeling:
    """Agree on, or decide, how one claim is paid; errors are those of `regel_veel_aflossingen`."""
    aflossing = Aflossing(vordering, wijze, vanaf, per_maand, reden)
    return regel_veel_aflossingen([aflossing], door=door, nu=nu)[0]


@transaction.atomic
def regel_veel_aflossingen(
    aflossingen: Sequence[Aflossing], *, door: str, nu: datetime
) -> list[Aflossingsregeling]:
    """Agree on, or decide, how claims are paid from a month on; an earlier arrangement stays in sight.

    Offsetting with assistance happens only by such a decision, in each month up to this amount and within the
    protected earnings level. Errors: REGELING-MAAND, REGELING-BEDRAG, REGELING-MIDDELEN, VORDERING-VERJAARD.
    """
    huidig = {
        vordering.pk: vordering
        for vordering in Vordering.objects.select_for_update(no_key=True, of=("self",))
        .filter(pk__in=[een.vordering.pk for een in aflossingen])
        .select_related("dossier")
        .prefetch_related("gebeurtenissen", "regelingen")
        .order_by("pk")
    }
    for een in aflossingen:
        _controleer(een, huidig[een.vordering.pk], localdate(nu))
    genomen = regelbesluiten.neem_veel_zonder_regels(
        [
            ZonderRegels(
                huidig[een.vordering.pk].dossier,
                een.vanaf,
                f"Aflossing van vordering {een.vordering.nummer}: {toon_euro(een.per_maand)} per maand, "
                f"{een.wijze.label}",
                een.reden,
                {
                    "vordering": een.vordering.nummer,
                    "per_maand": int(een.per_maand),
                    "wijze": een.wijze.value,
                },
            )
            for een in aflossingen
        ],
        soort=Besluit.Soort.INVORDERING,
        door=door,
        nu=nu,
    )
    return Aflossingsregeling.objects.bulk_create(
        [
            Aflossingsregeling(
                gemeente_id=een.vordering.gemeente_id,
                vordering=een.vordering,
                wijze=een.wijze,
                vanaf=een.vanaf,
                per_maand_cent=een.per_maand,
                besluit=besluit,
                vastgelegd_op=nu,
                vastgelegd_door=door,
            )
            for een, besluit in zip(aflossingen, genomen, strict=True)
        ],
        batch_size=5_000,
    )


def _controleer(aflossing: Aflossing, vordering: Vordering, vandaag: date) -> None:
    if aflossing.vanaf.day != 1:
        raise OpstapFout("REGELING-MAAND", "Een aflossingsregeling begint op de eerste dag van een maand.")
    if aflossing.per_maand < 0:
        raise OpstapFout("REGELING-BEDRAG", "Een aflossing per maand is nul (stoppen) of meer.")
    wijze = aflossing.wijze
    if wijze == Wijze.MIDDELEN and vordering.grond != Vordering.Grond.MIDDELEN_ACHTERAF:
        raise OpstapFout(
            "REGELING-MIDDELEN",
            "Zo verrekenen kan alleen bij achteraf ontvangen middelen (art. 58 lid 4 Participatiewet).",
        )
    if wijze != Wijze.BETALING:
        _niet_verjaard(vordering, vandaag)


@transaction.atomic
def leg_gebeurtenis_vast(
    vordering: Vordering,
    *,
    soort: Vorderinggebeurtenis.Soort,
    geldig: Tijdvak,
    grond: str,
    artikel: str,
    door: str,
    nu: datetime,
    besluit: Besluit | None = None,
) -> Vorderinggebeurtenis:
    """Write down what happened to a claim: interruption, postponement, suspension, refusal to inform.

    Errors: GEBEURTENIS-GROND, VORDERING-VERJAARD (what is time-barred can't be interrupted any more).
    """
    if not grond.strip() or not artikel.strip():
        raise OpstapFout("GEBEURTENIS-GROND", "Schrijf op wat er gebeurde en op welk artikel dat berust.")
    huidig = vergrendel(vordering)
    if soort == Gebeurtenis.STUITING:
        _niet_verjaard(huidig, geldig.lower)
    return Vorderinggebeurtenis.objects.create(
        gemeente_id=huidig.gemeente_id,
        vordering=huidig,
        soort=soort,
        geldig=geldig,
        grond=grond,
        artikel=artikel,
        besluit=besluit,
        vastgelegd_op=nu,
        vastgelegd_door=door,
    )


@transaction.atomic
def zie_af(
    vordering: Vordering,
    *,
    oordelen: Mapping[str, int | bool],
    reden: str,
    door: str,
    nu: datetime,
    medeondertekenaar: str,
    ontvangen_ineens: Netto,
) -> Besluit:
    """Let go of what is left of a claim where the law allows that (art. 58 lid 7), by two people.

    `oordelen`: what the rules ask (jaren_volledig_afgelost, jaren_niets_afgelost …). `ontvangen_ineens`: what
    was offered in one payment, nil without; it is booked when it comes in. Errors: KWIJTSCHELDING-NIET,
    VORDERING-BETAALD.
    """
    huidig = vergrendel(vordering)
    rest = saldo(huidig)
    if rest == 0:
        raise OpstapFout("VORDERING-BETAALD", "Op deze vordering staat niets meer open.")
    besluit, uitkomst = regelbesluiten.neem(
        huidig.dossier,
        soort=Besluit.Soort.INVORDERING,
        gevraagd=("afzien_van_terugvordering_mogelijk",),
        feiten={"vordering_restsom": rest, "aflossing_ineens": int(ontvangen_ineens), **oordelen},
        bron=f"vastgesteld door {door}",
        peildatum=localdate(nu),
        ingangsdatum=localdate(nu),
        tekst=f"Afgezien van verdere terugvordering van vordering {huidig.nummer}",
        door=door,
        nu=nu,
        medeondertekenaar=medeondertekenaar,
        grond=reden,
    )
    if not uitkomst.waarde("afzien_van_terugvordering_mogelijk"):
        raise OpstapFout(
            "KWIJTSCHELDING-NIET",
            "De wet laat nog niet toe om van deze vordering af te zien (art. 58 lid 7 Participatiewet).",
        )
    if rest > ontvangen_ineens:
        _af(
            huidig,
            Vorderingsmutatie.Soort.KWIJTSCHELDING,
            rest - int(ontvangen_ineens),
            besluit,
            reden,
            "Participatiewet art. 58 lid 7",
            localdate(nu),
        )
    return besluit


@transaction.atomic
def boek_af(
    vordering: Vordering, *, reden: str, artikel: str, door: str, nu: datetime, medeondertekenaar: str
) -> Besluit:
    """Stop collecting what is left, by two people, with the reason: time-barred, or policy."""
    huidig = vergrendel(vordering)
    rest = saldo(huidig)
    if rest == 0:
        raise OpstapFout("VORDERING-BETAALD", "Op deze vordering staat niets meer open.")
    besluit = regelbesluiten.neem_zonder_regels(
        huidig.dossier,
        soort=Besluit.Soort.INVORDERING,
        ingangsdatum=localdate(nu),
        tekst=f"Vordering {huidig.nummer} buiten invordering gesteld: {toon_euro(Netto(rest))}",
        grond=reden,
        door=door,
        nu=nu,
        medeondertekenaar=medeondertekenaar,
        bedrag=rest,
    )
    _af(huidig, Vorderingsmutatie.Soort.AFBOEKING, rest, besluit, reden, artikel, localdate(nu))
    return besluit


def verjaart_na(vordering: Vordering) -> date:
    """The last day on which this claim can be collected, by the interruptions and postponements on record.

    An arrangement postpones payment for as long as it runs (Awb 4:94 and 4:111).
    """
    gebeurtenissen = list(vordering.gebeurtenissen.all())
    stuitingen = [g.geldig.lower for g in gebeurtenissen if g.soort == Gebeurtenis.STUITING]
    uitstel = [
        (g.geldig.lower, g.geldig.upper or OPEN_EINDE)
        for g in gebeurtenissen
        if g.soort == Gebeurtenis.UITSTEL
    ]
    regelingen = sorted(vordering.regelingen.all(), key=lambda regeling: (regeling.vanaf, regeling.pk))
    for plek, regeling in enumerate(regelingen):
        tot = regelingen[plek + 1].vanaf if plek + 1 < len(regelingen) else OPEN_EINDE
        if regeling.per_maand_cent and regeling.vanaf < tot:
            uitstel.append((regeling.vanaf, tot))
        if regeling.wijze != Wijze.BETALING:
            stuitingen.append(localdate(regeling.vastgelegd_op))
    if any(tot == OPEN_EINDE for _, tot in uitstel):
        return OPEN_EINDE
    return laatste_dag_voor_verjaring(vordering.betalen_voor, stuitingen, uitstel)


def stand(vordering: Vordering, *, op: date) -> Invorderingsstand:
    """How collecting stands at the end of this day, as the national statistics count it."""
    if saldo(vordering, op=op) == 0:
        soorten = set(vordering.mutaties.filter(datum__lte=op).values_list("soort", flat=True))
        losgelaten = soorten & {Vorderingsmutatie.Soort.KWIJTSCHELDING, Vorderingsmutatie.Soort.AFBOEKING}
        return Invorderingsstand.BUITEN_INVORDERING if losgelaten else Invorderingsstand.AFGELOST
    stil = vordering.gebeurtenissen.filter(
        soort__in=(Gebeurtenis.OPSCHORTING, Gebeurtenis.UITSTEL), geldig__contains=op
    )
    return Invorderingsstand.TIJDELIJK_GEEN if stil.exists() else Invorderingsstand.LOPEND


def _niet_verjaard(vordering: Vordering, op: date) -> None:
    laatste = verjaart_na(vordering)
    if op > laatste:
        raise OpstapFout(
            "VORDERING-VERJAARD",
            f"Deze vordering kon tot en met {laatste:%d-%m-%Y} worden geïnd en is daarna verjaard "
            "(art. 4:104 Algemene wet bestuursrecht). Verrekenen of aanmanen mag niet meer.",
        )


def _af(
    vordering: Vordering,
    soort: Vorderingsmutatie.Soort,
    bedrag: int,
    besluit: Besluit,
    grond: str,
    artikel: str,
    datum: date,
) -> None:
    muteer(
        vordering,
        soort=soort,
        bedrag=-bedrag,
        datum=datum,
        grond=grond,
        artikel=artikel,
        sleutel=sleutel_van(vordering, f"{soort.value}/{besluit.nummer}"),
        besluit=besluit,
    )
