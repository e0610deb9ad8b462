"""Reading investigations: one through its gate, the worklist by date, and counts for the half-year report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, Subquery

from opstap.inkomen.handhaving.onderzoeken import MELDING, VERVOLG, stand_na
from opstap.inkomen.models import Onderzoek, Onderzoekstap
from opstap.kern import toegang
from opstap.kern.toegang import Gebruiker

Soort = Onderzoekstap.Soort
_REDEN = "onderzoek naar de uitkering"


def open_onderzoek(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime | None = None
) -> Onderzoek:
    """The investigation, through the gate of its dossier. Errors: those of kern.toegang.open_dossier."""
    toegang.betreed(gebruiker, gemeente, doel)
    gevonden = Onderzoek.objects.select_related("dossier").filter(gemeente_id=gemeente, nummer=nummer).first()
    if gevonden is not None and gevonden.dossier is None:
        toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
        return gevonden
    dossier = gevonden.dossier.nummer if gevonden is not None and gevonden.dossier is not None else ""
    toegang.open_dossier(gebruiker, gemeente, dossier, doel, toelichting=_REDEN, moment=moment)
    assert gevonden is not None
    return gevonden


@dataclass(frozen=True)
class Werkregel:
    """One investigation that waits for somebody: since when, and where it stands."""

    nummer: str
    dossier_nummer: str
    bron: str
    ontvangen: date
    stand: str


def werklijst(
    gebruiker: Gebruiker, gemeente: str, doel: str, *, moment: datetime | None = None
) -> tuple[Werkregel, ...]:
    """All that is not finished, oldest report first: by date, never by suspicion."""
    toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
    rijen = Onderzoek.objects.filter(gemeente_id=gemeente).order_by("ontvangen", "id")
    regels = (
        Werkregel(nummer, dossier or "", Onderzoek.Bron(bron).label, ontvangen, stand_na(soort, uitkomst))
        for nummer, dossier, bron, ontvangen, soort, uitkomst in rijen.values_list(
            "nummer", "dossier__nummer", "bron", "ontvangen", _laatste("soort"), _laatste("uitkomst")
        )
    )
    return tuple(regel for regel in regels if regel.stand in VERVOLG)


@dataclass(frozen=True)
class Onderzoekstelling:
    """Counts of the reports that came in from a day up to another, for the half-year report."""

    meldingen: int
    per_bron: Mapping[str, int]
    per_beoordeling: Mapping[str, int]
    per_gevolg: Mapping[str, int]
    onbeoordeeld: int
    lopend: int


def tel(gemeente: str, van: date, tot: date) -> Onderzoekstelling:
    """Count the reports of [van, tot): per source, and what became of them. No persons."""
    binnen = Onderzoek.objects.filter(gemeente_id=gemeente, ontvangen__gte=van, ontvangen__lt=tot)
    stappen = Counter(
        Onderzoekstap.objects.filter(onderzoek__in=binnen)
        .exclude(uitkomst="")
        .values_list("soort", "uitkomst")
    )
    standen = Counter(
        stand_na(soort, uitkomst)
        for soort, uitkomst in binnen.values_list(_laatste("soort"), _laatste("uitkomst"))
    )

    def van_soort(soort: Onderzoekstap.Soort) -> dict[str, int]:
        return {uitkomst: aantal for (s, uitkomst), aantal in sorted(stappen.items()) if s == soort}

    return Onderzoekstelling(
        meldingen=sum(standen.values()),
        per_bron=dict(Counter(binnen.values_list("bron", flat=True))),
        per_beoordeling=van_soort(Soort.BEOORDELING),
        per_gevolg=van_soort(Soort.CONCLUSIE),
        onbeoordeeld=standen[MELDING],
        lopend=sum(aantal for waar, aantal in standen.items() if waar in VERVOLG and waar != MELDING),
    )


def _laatste(veld: str) -> Subquery:
    stappen = Onderzoekstap.objects.filter(onderzoek=OuterRef("pk")).order_by("-volgnummer")
    return Subquery(stappen.values(veld)[:1])
