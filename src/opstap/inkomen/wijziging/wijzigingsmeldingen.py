"""A change in a resident's life: reported, asked about, established by an assessor, and written as facts.

The statement of the resident stays beside the assessor's version. Only an established change becomes a fact,
with the case as its source; the fact marks the months that it touches. What a rule can't read (days abroad,
detention) is kept as a fact of its own, and the rule book says what may follow; a human decides that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import (
    Afwezigheid,
    RedenEinde,
    Uitkering,
    Wijzigingsmelding,
    Wijzigingsvaststelling,
)
from opstap.inkomen.wijziging import nieuwe_feiten
from opstap.inkomen.wijziging.nieuwe_feiten import EindeFeit, Gevolg, NieuwFeit
from opstap.kern import zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Zaak, ZaakGebeurtenis
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

Soort = Wijzigingsmelding.Soort
Afwezig = Afwezigheid.Soort
VERTREKCODES = (RedenEinde.ANDERE_GEMEENTE, RedenEinde.BUITENLAND)
"""Where somebody who leaves can go to, as the statistics count it."""

RAAKT: dict[str, tuple[str, ...]] = {
    Soort.VERHUIZING: (
        "Op welk adres woont het huishouden, en vanaf welke dag?",
        "Wie wonen er op het nieuwe adres? Tellen zij mee als kostendeler?",
        "Wat zijn de woonlasten op het nieuwe adres?",
    ),
    Soort.VERTREK: (
        "Vanaf welke dag woont de inwoner niet meer in deze gemeente?",
        "Vertrekt het hele huishouden?",
    ),
    Soort.HUISHOUDEN: (
        "Wie kwam erbij of ging weg, en op welke dag?",
        "Is er een gezamenlijke huishouding, of deelt iemand de kosten?",
    ),
    Soort.BUITENLAND: (
        "Op welke dagen was de inwoner in het buitenland?",
        "Is de inwoner terug?",
    ),
    Soort.DETENTIE: (
        "Vanaf welke dag zit de inwoner vast, en tot wanneer?",
        "Gaat het om een straf buiten de gevangenis, of om verplichte zorg?",
    ),
    Soort.STUDIEFINANCIERING: (
        "Welke opleiding volgt de inwoner, en vanaf welke dag?",
        "Is er studiefinanciering, en welk normbedrag voor levensonderhoud geldt?",
    ),
    Soort.WERK: (
        "Bij wie werkt de inwoner, en vanaf welke dag?",
        "Past de werkgever de loonheffingskorting toe?",
        "Is er loonkostensubsidie?",
    ),
    Soort.ANDERS: ("Wat is er veranderd, en vanaf welke dag?",),
}
"""Per kind of change the questions of what it touches; all are answered before it is established."""


@dataclass(frozen=True, kw_only=True)
class NieuweMelding:
    """A change as it was reported: about whom, from which day, in whose words, and when it came in."""

    dossier: Dossier
    persoon_id: int
    soort: str
    ingang: date
    verklaring: str
    ontvangen: date


def meld(
    dossier: Dossier,
    persoon_id: int,
    *,
    soort: str,
    ingang: date,
    verklaring: str,
    ontvangen: date,
    nu: datetime,
) -> Wijzigingsmelding:
    """A change is reported; errors are those of `meld_veel`."""
    nieuw = NieuweMelding(
        dossier=dossier,
        persoon_id=persoon_id,
        soort=soort,
        ingang=ingang,
        verklaring=verklaring,
        ontvangen=ontvangen,
    )
    return meld_veel([nieuw], nu=nu)[0]


def meld_veel(nieuwe: Sequence[NieuweMelding], *, nu: datetime) -> list[Wijzigingsmelding]:
    """Changes are reported; each case has its lawful deadline from the day of receipt.

    Errors: MELDING-VERKLARING, GEMEENTE-ANDERS.
    """
    if not all(nieuw.verklaring.strip() for nieuw in nieuwe):
        raise OpstapFout("MELDING-VERKLARING", "Schrijf op wat er volgens de inwoner is veranderd.")
    with duidelijke_fouten(), transaction.atomic():
        geopend = zaken.open_zaken(
            [
                zaken.NieuweZaak(
                    nieuw.dossier,
                    Zaak.Soort.WIJZIGING,
                    nieuw.ontvangen,
                    nu,
                    f"Wijziging gemeld: {Soort(nieuw.soort).label}",
                )
                for nieuw in nieuwe
            ]
        )
        return Wijzigingsmelding.objects.bulk_create(
            [
                Wijzigingsmelding(
                    gemeente_id=nieuw.dossier.gemeente_id,
                    zaak=zaak,
                    persoon_id=nieuw.persoon_id,
                    soort=nieuw.soort,
                    ingang=nieuw.ingang,
                    verklaring=nieuw.verklaring.strip(),
                    gemeld_op=nu,
                )
                for nieuw, zaak in zip(nieuwe, geopend, strict=True)
            ],
            batch_size=5_000,
        )


def vraag_uitleg(melding: Wijzigingsmelding, *, vraag: str, nu: datetime) -> None:
    """Ask the resident; the case waits for the answer."""
    vraag_veel_uitleg([(melding, vraag)], nu=nu)


@transaction.atomic
def vraag_veel_uitleg(vragen: Sequence[tuple[Wijzigingsmelding, str]], *, nu: datetime) -> None:
    """Ask many residents, each their own question; the cases wait for the answers."""
    nieuw = [melding.zaak for melding, _ in vragen if melding.zaak.status == Zaak.Status.ONTVANGEN]
    zaken.neem_veel_in_behandeling(nieuw, moment=nu, tekst="In behandeling genomen")
    zaken.vraag_veel_gegevens([(melding.zaak, vraag) for melding, vraag in vragen], moment=nu)


@dataclass(frozen=True)
class Oordeel:
    """What an assessor answers to the questions of a reported change, and why."""

    melding: Wijzigingsmelding
    antwoorden: Mapping[str, str]
    reden: str


def stel_vast(
    melding: Wijzigingsmelding, antwoorden: Mapping[str, str], *, reden: str, door: str, nu: datetime
) -> Wijzigingsvaststelling:
    """What the assessor holds to be true, beside the statement; errors are those of `stel_veel_vast`."""
    return stel_veel_vast([Oordeel(melding, antwoorden, reden)], door=door, nu=nu)[0]


@transaction.atomic
def stel_veel_vast(oordelen: Sequence[Oordeel], *, door: str, nu: datetime) -> list[Wijzigingsvaststelling]:
    """What one assessor holds to be true of many changes, beside the statements: all or none.

    Errors: ANTWOORD-ONTBREEKT, REDEN-ONTBREEKT.
    """
    for een in oordelen:
        open_ = [vraag for vraag in RAAKT[een.melding.soort] if not een.antwoorden.get(vraag, "").strip()]
        if open_:
            raise OpstapFout("ANTWOORD-ONTBREEKT", f"Beantwoord eerst: {' '.join(open_)}")
        eis_reden(een.reden, "Schrijf op waarom u dit vaststelt. De inwoner leest dit terug.")
    wacht = (Zaak.Status.ONTVANGEN, Zaak.Status.WACHT_OP_INWONER)
    zaken.neem_veel_in_behandeling(
        [een.melding.zaak for een in oordelen if een.melding.zaak.status in wacht],
        moment=nu,
        tekst="In behandeling genomen",
    )
    vaststellingen = Wijzigingsvaststelling.objects.bulk_create(
        [
            Wijzigingsvaststelling(
                gemeente_id=een.melding.gemeente_id,
                melding=een.melding,
                antwoorden=dict(een.antwoorden),
                reden=een.reden.strip(),
                door=door,
                moment=nu,
            )
            for een in oordelen
        ],
        batch_size=5_000,
    )
    zaken.gebeurtenissen(
        [(een.melding.zaak, f"Vastgesteld: {een.reden.strip()[:300]}") for een in oordelen],
        moment=nu,
        soort="vastgesteld",
    )
    return vaststellingen


@transaction.atomic
def leg_gevolg_vast(vaststelling: Wijzigingsvaststelling, gevolg: Gevolg, *, door: str, nu: datetime) -> None:
    """Write facts that follow from what was established, while the case goes on.

    Errors: VASTSTELLING-VEROUDERD, ZAAK-OVERGANG when the case is closed, and those of the facts.
    """
    zaak = vaststelling.melding.zaak
    _eis_laatste([vaststelling])
    if not zaken.OVERGANGEN[zaak.status]:
        raise OpstapFout("ZAAK-OVERGANG", "Deze zaak is al afgerond. Leg het feit vast in het dossier.")
    nieuwe_feiten.schrijf([(gevolg, _herkomst(vaststelling))], gemeente=zaak.gemeente_id, nu=nu)
    nieuwe_feiten.vertel(zaak, f"{nieuwe_feiten.noem(gevolg)}, door {door}", nu=nu)


def verwerk(
    vaststelling: Wijzigingsvaststelling,
    *,
    nieuw: Sequence[NieuwFeit] = (),
    einde: Sequence[EindeFeit] = (),
    nu: datetime,
) -> None:
    """Write what was established as facts, and close the case; errors are those of `verwerk_veel`."""
    verwerk_veel([(vaststelling, Gevolg(nieuw, einde))], nu=nu)


@transaction.atomic
def verwerk_veel(verwerkingen: Sequence[tuple[Wijzigingsvaststelling, Gevolg]], *, nu: datetime) -> None:
    """Write what follows from what was established, with its case as source, and close the cases.

    Errors: VASTSTELLING-VEROUDERD, ZAAK-OVERGANG, and those of the facts.
    """
    _eis_laatste([vaststelling for vaststelling, _ in verwerkingen])
    per_gemeente: dict[str, list[tuple[Gevolg, dict[str, str]]]] = defaultdict(list)
    for vaststelling, gevolg in verwerkingen:
        per_gemeente[vaststelling.gemeente_id].append((gevolg, _herkomst(vaststelling)))
    for gemeente, gevolgen in per_gemeente.items():
        nieuwe_feiten.schrijf(gevolgen, gemeente=gemeente, nu=nu)
    eerder = set(
        ZaakGebeurtenis.objects.filter(
            zaak__in=[vaststelling.melding.zaak_id for vaststelling, _ in verwerkingen],
            soort=nieuwe_feiten.OP_TIJDLIJN,
        ).values_list("zaak", flat=True)
    )
    zaken.rond_veel_af(
        [
            (
                vaststelling.melding.zaak,
                "Wijziging afgerond: verwerkt"
                if gevolg.nieuw or gevolg.einde or vaststelling.melding.zaak_id in eerder
                else "Wijziging afgerond: geen gevolgen",
            )
            for vaststelling, gevolg in verwerkingen
        ],
        op=localdate(nu),
        moment=nu,
    )


@transaction.atomic
def vertrek(
    vaststelling: Wijzigingsvaststelling,
    uitkering: Uitkering,
    *,
    laatste_dag: date,
    code: RedenEinde,
    door: str,
    nu: datetime,
) -> Besluit:
    """The household leaves the municipality: the benefit ends after the last day here (art. 40).

    Where part of a month can't be computed, it ends after the month of that day.

    Months that were paid after that become a claim in the next run. Errors: those of beeindig.
    """
    _eis_laatste([vaststelling])
    return beeindigingen.beeindig(
        uitkering,
        per=eerste_dag_uitkering(uitkering.gemeente_id, laatste_dag + timedelta(days=1)),
        code=code,
        reden=vaststelling.reden,
        door=door,
        nu=nu,
        zaak=vaststelling.melding.zaak,
    )


def afwezig(soort: Afwezig, persoon_id: int, van: date, tot_en_met: date | None) -> NieuwFeit:
    """The fact that somebody was abroad or locked up from the first up to and including the last day."""
    einde = None if tot_en_met is None else tot_en_met + timedelta(days=1)
    return NieuwFeit(Afwezigheid, vanaf(van, einde), {"persoon_id": persoon_id, "soort": soort})


def _herkomst(vaststelling: Wijzigingsvaststelling) -> dict[str, str]:
    """The source of a fact that follows from this judgement."""
    return {"bron": f"zaak {vaststelling.melding.zaak.nummer}", "bewijs": f"vaststelling {vaststelling.pk}"}


def _eis_laatste(vaststellingen: Sequence[Wijzigingsvaststelling]) -> None:
    laatste = dict(
        Wijzigingsvaststelling.objects.filter(melding__in=[een.melding_id for een in vaststellingen])
        .values_list("melding")
        .annotate(laatste=Max("pk"))
    )
    if any(laatste[een.melding_id] != een.pk for een in vaststellingen):
        raise OpstapFout(
            "VASTSTELLING-VEROUDERD",
            "Er is daarna iets anders vastgesteld. Ververs de pagina en ga verder met de laatste versie.",
        )
