"""A change in a resident's life: reported, asked about, established by an assessor, and written as facts.

The statement of the resident stays beside the assessor's version. Only an established change becomes a fact,
with the case as its source; the fact marks the months that it touches. What a rule can't read (days abroad,
detention) is kept as a fact of its own, and the rule book says what may follow; a human decides that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gemeenten import regelboek
from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import (
    Afwezigheid,
    RedenEinde,
    Uitkering,
    Wijzigingsmelding,
    Wijzigingsvaststelling,
)
from opstap.kern import feiten, zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Feit, Persoon, Rol, Zaak
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak, vanaf
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag
from opstap.regels.fouten import OpstapFout

Soort = Wijzigingsmelding.Soort

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


@dataclass(frozen=True)
class NieuwFeit:
    """A fact that follows from an established change; `velden` as kern.feiten takes them."""

    model: type[Feit]
    geldig: Tijdvak
    velden: Mapping[str, Any]


@dataclass(frozen=True)
class EindeFeit:
    """A known fact that no longer holds from `per` on; `onderwerp` names its subject."""

    model: type[Feit]
    per: date
    onderwerp: Mapping[str, Any] = field(default_factory=dict)


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
    """A change is reported; the case has its lawful deadline from the day of receipt.

    Errors: MELDING-VERKLARING, GEMEENTE-ANDERS.
    """
    if not verklaring.strip():
        raise OpstapFout("MELDING-VERKLARING", "Schrijf op wat er volgens de inwoner is veranderd.")
    with duidelijke_fouten(), transaction.atomic():
        zaak = zaken.open_zaak(
            dossier,
            soort=Zaak.Soort.WIJZIGING,
            ontvangen=ontvangen,
            moment=nu,
            tekst=f"Wijziging gemeld: {Soort(soort).label}",
        )
        return Wijzigingsmelding.objects.create(
            gemeente_id=dossier.gemeente_id,
            zaak=zaak,
            persoon_id=persoon_id,
            soort=soort,
            ingang=ingang,
            verklaring=verklaring.strip(),
            gemeld_op=nu,
        )


def vraag_uitleg(melding: Wijzigingsmelding, *, vraag: str, nu: datetime) -> None:
    """Ask the resident; the case waits for the answer."""
    if melding.zaak.status == Zaak.Status.ONTVANGEN:
        zaken.neem_in_behandeling(melding.zaak, moment=nu, tekst="In behandeling genomen")
    zaken.vraag_gegevens(melding.zaak, moment=nu, tekst=vraag)


@transaction.atomic
def stel_vast(
    melding: Wijzigingsmelding, antwoorden: Mapping[str, str], *, reden: str, door: str, nu: datetime
) -> Wijzigingsvaststelling:
    """What the assessor holds to be true, beside the statement.

    Errors: ANTWOORD-ONTBREEKT, REDEN-ONTBREEKT.
    """
    open_ = [vraag for vraag in RAAKT[melding.soort] if not antwoorden.get(vraag, "").strip()]
    if open_:
        raise OpstapFout("ANTWOORD-ONTBREEKT", f"Beantwoord eerst: {' '.join(open_)}")
    eis_reden(reden, "Schrijf op waarom u dit vaststelt. De inwoner leest dit terug.")
    if melding.zaak.status in (Zaak.Status.ONTVANGEN, Zaak.Status.WACHT_OP_INWONER):
        zaken.neem_in_behandeling(melding.zaak, moment=nu, tekst="In behandeling genomen")
    vaststelling = Wijzigingsvaststelling.objects.create(
        gemeente_id=melding.gemeente_id,
        melding=melding,
        antwoorden=dict(antwoorden),
        reden=reden.strip(),
        door=door,
        moment=nu,
    )
    zaken.gebeurtenis(
        melding.zaak, moment=nu, soort="vastgesteld", tekst=f"Vastgesteld: {reden.strip()[:300]}"
    )
    return vaststelling


@transaction.atomic
def verwerk(
    vaststelling: Wijzigingsvaststelling,
    *,
    nieuw: Sequence[NieuwFeit] = (),
    einde: Sequence[EindeFeit] = (),
    nu: datetime,
) -> None:
    """Write what was established as facts, with the case as their source, and close the case.

    Errors: VASTSTELLING-VEROUDERD, ZAAK-OVERGANG, and those of the facts.
    """
    _eis_laatste(vaststelling)
    zaak = vaststelling.melding.zaak
    herkomst = {"bron": f"zaak {zaak.nummer}", "bewijs": f"vaststelling {vaststelling.pk}"}
    for feit in einde:
        feiten.beeindig(feit.model, per=feit.per, nu=nu, **herkomst, **feit.onderwerp)
    for feit_ in nieuw:
        feiten.leg_vast(feit_.model, geldig=feit_.geldig, nu=nu, **herkomst, **feit_.velden)
    gevolg = "verwerkt" if nieuw or einde else "geen gevolgen"
    zaken.rond_af(zaak, op=localdate(nu), moment=nu, tekst=f"Wijziging afgerond: {gevolg}")


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
    _eis_laatste(vaststelling)
    return beeindigingen.beeindig(
        uitkering,
        per=eerste_dag_uitkering(uitkering.gemeente_id, laatste_dag + timedelta(days=1)),
        code=code,
        reden=vaststelling.reden,
        door=door,
        nu=nu,
        zaak=vaststelling.melding.zaak,
    )


@dataclass(frozen=True)
class Buitenland:
    """Days abroad up to and including a day, the weeks that are free, and what the rule says of it."""

    dagen_in_jaar: int
    dagen_aaneen: int
    weken_vrij: int
    te_lang: bool
    zin: str


def buitenland(persoon: Persoon, op: date, *, bekend_op: datetime) -> Buitenland:
    """The counter of four (pension age: thirteen) weeks abroad (art. 13 lid 1 onder e and lid 4)."""
    weg = _dagen_weg(persoon, op, bekend_op)
    aaneen, dag_ = 0, op
    while dag_ in weg:
        aaneen, dag_ = aaneen + 1, dag_ - timedelta(days=1)
    in_jaar = sum(1 for een in weg if een.year == op.year)
    uitkomst = (
        regelboek(persoon.gemeente_id)
        .op(op)
        .beslis(
            Geval(
                gezin={},
                personen=(
                    {
                        "rol": Rol.AANVRAGER.value,
                        "geboortedatum": dag(persoon.geboortedatum),
                        "hoort_bij_de_kring": True,
                        "dagen_buitenland_in_kalenderjaar": in_jaar,
                        "dagen_buitenland_aaneengesloten": aaneen,
                    },
                ),
            ),
            ("te_lang_in_buitenland", "toegestane_weken_buitenland"),
        )
    )
    return Buitenland(
        in_jaar,
        aaneen,
        int(uitkomst.waarde("toegestane_weken_buitenland", 0)),
        bool(uitkomst.waarde("te_lang_in_buitenland", 0)),
        uitkomst.spoor.stap("te_lang_in_buitenland", 0).zin,
    )


def afwezig(soort: Afwezigheid.Soort, persoon: Persoon, van: date, tot_en_met: date | None) -> NieuwFeit:
    """The fact that somebody was abroad or locked up from the first up to and including the last day."""
    einde = None if tot_en_met is None else tot_en_met + timedelta(days=1)
    return NieuwFeit(Afwezigheid, vanaf(van, einde), {"persoon": persoon, "soort": soort})


def _dagen_weg(persoon: Persoon, op: date, bekend_op: datetime) -> set[date]:
    """The days abroad up to and including `op`, as far back as they hang together or lie in that year."""
    perioden = feiten.op(Afwezigheid, Tijdvak(None, op + timedelta(days=1)), bekend_op).filter(
        persoon=persoon, soort=Afwezigheid.Soort.BUITENLAND
    )
    dagen: set[date] = set()
    for periode in perioden.values_list("geldig", flat=True):
        einde = op if periode.upper is None else min(op, periode.upper - timedelta(days=1))
        dagen |= {periode.lower + timedelta(days=n) for n in range((einde - periode.lower).days + 1)}
    return dagen


def _eis_laatste(vaststelling: Wijzigingsvaststelling) -> None:
    if vaststelling.melding.vaststellingen.filter(pk__gt=vaststelling.pk).exists():
        raise OpstapFout(
            "VASTSTELLING-VEROUDERD",
            "Er is daarna iets anders vastgesteld. Ververs de pagina en ga verder met de laatste versie.",
        )
