"""Cases: opened with their lawful deadline, moved along allowed steps only, and written on the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from opstap.kern import nummers
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Dossier, Termijnmutatie, Zaak, ZaakGebeurtenis
from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import artikel, kalendereinde
from opstap.regels.fouten import OpstapFout

Status = Zaak.Status
_REEKS_ZAAK = nummers.reeks("B")

# From which status a case may move to which. Afgerond and ingetrokken are final.
OVERGANGEN: dict[str, frozenset[str]] = {
    Status.ONTVANGEN: frozenset({Status.IN_BEHANDELING, Status.INGETROKKEN}),
    Status.IN_BEHANDELING: frozenset({Status.WACHT_OP_INWONER, Status.AFGEROND, Status.INGETROKKEN}),
    Status.WACHT_OP_INWONER: frozenset({Status.IN_BEHANDELING, Status.INGETROKKEN}),
    Status.AFGEROND: frozenset(),
    Status.INGETROKKEN: frozenset(),
}
OPEN = tuple(status for status, verder in OVERGANGEN.items() if verder)
TERMIJNEN: dict[str, Termijn] = {
    Zaak.Soort.AANVRAAG: Termijn.AANVRAAG,
    Zaak.Soort.REGELING: Termijn.AANVRAAG,
    Zaak.Soort.WIJZIGING: Termijn.AANVRAAG,
    Zaak.Soort.BEEINDIGING: Termijn.AANVRAAG,
    Zaak.Soort.BEZWAAR: Termijn.BEZWAAR,
    Zaak.Soort.KLACHT: Termijn.KLACHT,
}
"""The term to decide within, per kind of case; NieuweZaak may name another one."""


@dataclass(frozen=True)
class NieuweZaak:
    """A request to be opened: `ontvangen` is the day it came in, `moment` when that was registered.

    Its deadline is that of its kind and runs from the day after `ontvangen`, unless `termijn` and
    `termijn_na` say otherwise, or `eigen` gives the weeks of a term of its own and where that stands.
    `door` is who registered it, empty when nobody had to.
    """

    dossier: Dossier
    soort: str
    ontvangen: date
    moment: datetime
    tekst: str
    termijn: Termijn | None = None
    termijn_na: date | None = None
    door: str = ""
    eigen: tuple[int, str] | None = None

    def begin(self) -> tuple[str, date, date]:
        """The article of the term, the day after which it runs, and its last day on the calendar."""
        na = self.termijn_na or self.ontvangen
        if self.eigen is not None:
            weken, waar = self.eigen
            return waar, na, na + timedelta(weeks=weken)
        termijn = self.termijn or TERMIJNEN.get(self.soort)
        if termijn is None:
            raise OpstapFout(
                "ZAAK-TERMIJN",
                "Voor dit soort zaak is niet bekend binnen welke termijn wij beslissen. Vraag de beheerder "
                "om die termijn toe te voegen.",
            )
        return artikel(termijn), na, kalendereinde(termijn, na)


def open_zaak(dossier: Dossier, *, soort: str, ontvangen: date, moment: datetime, tekst: str) -> Zaak:
    """Open one case with its lawful deadline, moved by the Algemene termijnenwet. Errors: ZAAK-TERMIJN."""
    return open_zaken([NieuweZaak(dossier, soort, ontvangen, moment, tekst)])[0]


def open_zaken(nieuwe: Sequence[NieuweZaak]) -> list[Zaak]:
    """Open many cases at once, numbered in the given order per municipality and year (B-2024-00001).

    Each begins the account of its deadline, which from then on is changed by `termijnen` only.
    """
    begin = [nieuw.begin() for nieuw in nieuwe]
    with duidelijke_fouten(), transaction.atomic():
        uitgifte = nummers.per_jaar(_REEKS_ZAAK, [(n.dossier.gemeente_id, n.ontvangen.year) for n in nieuwe])
        zaken = Zaak.objects.bulk_create(
            [
                Zaak(
                    gemeente_id=nieuw.dossier.gemeente_id,
                    nummer=nummer,
                    dossier=nieuw.dossier,
                    soort=nieuw.soort,
                    ontvangen=nieuw.ontvangen,
                    beslissen_voor=eerste_werkdag(einde),
                )
                for nieuw, nummer, (_, _, einde) in zip(nieuwe, uitgifte, begin, strict=True)
            ],
            batch_size=5_000,
        )
        Termijnmutatie.objects.bulk_create(
            [
                Termijnmutatie(
                    gemeente_id=zaak.gemeente_id,
                    zaak=zaak,
                    soort=Termijnmutatie.Soort.BEGIN,
                    artikel=waar,
                    op=na,
                    kalendereinde=einde,
                    naar=zaak.beslissen_voor,
                    moment=nieuw.moment,
                    door=nieuw.door,
                )
                for zaak, nieuw, (waar, na, einde) in zip(zaken, nieuwe, begin, strict=True)
            ],
            batch_size=5_000,
        )
        ZaakGebeurtenis.objects.bulk_create(
            [
                ZaakGebeurtenis(
                    gemeente_id=zaak.gemeente_id,
                    zaak=zaak,
                    dossier_id=zaak.dossier_id,
                    moment=nieuw.moment,
                    soort="ontvangen",
                    tekst=nieuw.tekst,
                )
                for zaak, nieuw in zip(zaken, nieuwe, strict=True)
            ],
            batch_size=5_000,
        )
    return zaken


def neem_in_behandeling(zaak: Zaak, *, moment: datetime, tekst: str) -> None:
    """Start working on a case, or go on after the resident has answered."""
    neem_veel_in_behandeling([zaak], moment=moment, tekst=tekst)


def neem_veel_in_behandeling(zaken: Sequence[Zaak], *, moment: datetime, tekst: str) -> None:
    """Start working on many cases, or go on with them."""
    _verzet([(zaak, tekst) for zaak in zaken], Status.IN_BEHANDELING, moment)


def vraag_gegevens(zaak: Zaak, *, moment: datetime, tekst: str) -> None:
    """Wait for the resident; the deadline stands still only with `termijnen.schort_op`."""
    vraag_veel_gegevens([(zaak, tekst)], moment=moment)


def vraag_veel_gegevens(vragen: Sequence[tuple[Zaak, str]], *, moment: datetime) -> None:
    """Wait for the residents of many cases, each with what was asked."""
    _verzet(vragen, Status.WACHT_OP_INWONER, moment)


def rond_af(zaak: Zaak, *, op: date, moment: datetime, tekst: str) -> None:
    """Close a case with its decision."""
    rond_veel_af([(zaak, tekst)], op=op, moment=moment)


def rond_veel_af(afgerond: Sequence[tuple[Zaak, str]], *, op: date, moment: datetime) -> None:
    """Close many cases on one day, each with what came of it."""
    _verzet(afgerond, Status.AFGEROND, moment, afgerond_op=op)


def trek_in(zaak: Zaak, *, op: date, moment: datetime, tekst: str) -> None:
    """Close a case that the resident withdrew."""
    _verzet([(zaak, tekst)], Status.INGETROKKEN, moment, afgerond_op=op)


def met_nummer(dossier: Dossier, nummer: str) -> Zaak | None:
    """The case of a dossier with this number; for whoever opened the dossier."""
    return Zaak.objects.filter(dossier=dossier, nummer=nummer).first()


def lopend(dossier: Dossier) -> list[Zaak]:
    """The cases of a dossier that are not closed, newest first; for whoever opened the dossier."""
    return list(Zaak.objects.filter(dossier=dossier, status__in=OPEN).order_by("-ontvangen", "-id"))


def is_open(zaak: Zaak) -> bool:
    """Whether something can still happen in a case, as it stands now."""
    return Zaak.objects.filter(pk=zaak.pk, status__in=OPEN).exists()


def stand(zaak: Zaak) -> int:
    """A number that grows with everything that happens in a case: whoever read another one, read the past."""
    return ZaakGebeurtenis.objects.filter(zaak=zaak).aggregate(laatste=Max("id"))["laatste"] or 0


def eis_stand(zaak: Zaak, gezien: int) -> None:
    """Hold the case until the transaction ends, as it was when somebody looked. Errors: ZAAK-INTUSSEN."""
    Zaak.objects.select_for_update(no_key=True).get(pk=zaak.pk)
    zaak.refresh_from_db()
    nieuw = ZaakGebeurtenis.objects.filter(zaak=zaak, pk__gt=gezien).order_by("-pk").first()
    if nieuw is not None:
        raise OpstapFout(
            "ZAAK-INTUSSEN",
            f"Terwijl u bezig was, gebeurde er iets in deze zaak: {nieuw.tekst}. Er is niets van u verwerkt. "
            "Kijk of uw keuze nog klopt, en stuur het formulier dan opnieuw.",
        )


def gebeurtenis(onderwerp: Zaak | Dossier, *, moment: datetime, soort: str, tekst: str) -> ZaakGebeurtenis:
    """Write one line on the timeline of a case, or of a dossier as a whole."""
    return gebeurtenissen([(onderwerp, tekst)], moment=moment, soort=soort)[0]


def gebeurtenissen(
    regels: Sequence[tuple[Zaak | Dossier, str]], *, moment: datetime, soort: str
) -> list[ZaakGebeurtenis]:
    """Write one line of the same kind on many timelines."""
    with duidelijke_fouten(), transaction.atomic():
        return ZaakGebeurtenis.objects.bulk_create(
            [
                ZaakGebeurtenis(
                    gemeente_id=onderwerp.gemeente_id,
                    zaak=onderwerp if isinstance(onderwerp, Zaak) else None,
                    dossier_id=onderwerp.dossier_id if isinstance(onderwerp, Zaak) else onderwerp.pk,
                    moment=moment,
                    soort=soort,
                    tekst=tekst,
                )
                for onderwerp, tekst in regels
            ],
            batch_size=5_000,
        )


@transaction.atomic
def _verzet(
    stappen: Sequence[tuple[Zaak, str]],
    naar: Zaak.Status,
    moment: datetime,
    afgerond_op: date | None = None,
) -> None:
    """One step of each case, all or none; the stored status counts, so two people can't both take it."""
    ids = [zaak.pk for zaak, _ in stappen]
    stand = dict(
        Zaak.objects.select_for_update(no_key=True)
        .filter(pk__in=ids)
        .order_by("pk")
        .values_list("pk", "status")
    )
    for zaak, _ in stappen:
        status = Status(stand[zaak.pk])
        if naar not in OVERGANGEN[status]:
            raise OpstapFout(
                "ZAAK-OVERGANG",
                f"Deze zaak heeft de status '{status.label}' en kan niet naar "
                f"'{naar.label}'. Ververs de pagina om te zien wat er intussen is gebeurd.",
            )
        stand[zaak.pk] = naar.value
        if afgerond_op is not None and afgerond_op < zaak.ontvangen:
            raise OpstapFout(
                "ZAAK-DATUM",
                f"Deze zaak kan niet zijn afgerond voor de dag van ontvangst ({zaak.ontvangen:%d-%m-%Y}). "
                "Controleer de datum.",
            )
    Zaak.objects.filter(pk__in=ids).update(status=naar, afgerond_op=afgerond_op)
    for zaak, _ in stappen:
        zaak.status, zaak.afgerond_op = naar, afgerond_op
    gebeurtenissen(stappen, moment=moment, soort=naar.value)
