"""Objections and appeals: on time or excused, heard, and decided by somebody else than before.

The old decision never changes. A founded objection makes a new one that replaces it; clusters hear that
(BESLUIT_VERVANGEN) and compute again what depended on it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern import bekendmakingen, besluiten, gebeurtenissen, horen, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Beroep, Beroepuitspraak, Besluit, Bezwaar, Bezwaaruitkomst, Zaak
from opstap.recht.awb.soorten import Termijn
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "bezwaar_een_uitkomst": ("BEZWAAR-BESLIST", "Op dit bezwaar is al beslist."),
    "beroep_een_per_kenmerk": ("BEROEP-BESTAAT", "Dit beroep is al geregistreerd."),
    "beroep_een_uitspraak": ("BEROEP-UITSPRAAK", "De uitspraak op dit beroep is al geregistreerd."),
}
Uitkomst = Bezwaaruitkomst.Soort
_VERVANGT = frozenset({Uitkomst.GEGROND.value, Uitkomst.DEELS_GEGROND.value})


@transaction.atomic
def dien_in(
    besluit: Besluit,
    *,
    ontvangen: date,
    reden: str,
    gronden: str,
    met_commissie: bool,
    door: str,
    nu: datetime,
    gepost_op: date | None = None,
) -> Bezwaar:
    """Register an objection by its day of receipt; late ones too.

    The term to decide runs from the day after the term to object (Awb art. 7:10). Errors:
    BEKENDMAKING-ONTBREEKT, BEZWAAR-GRONDEN.
    """
    if not gronden.strip():
        raise OpstapFout(
            "BEZWAAR-GRONDEN",
            "Schrijf op waarom de inwoner bezwaar maakt. Staat dat er niet in, vraag het dan aan de inwoner "
            "en noteer dat u dat deed.",
        )
    laatste = bekendmakingen.laatste_dag(besluit)
    (zaak,) = zaken.open_zaken(
        [
            zaken.NieuweZaak(
                besluit.dossier,
                Zaak.Soort.BEZWAAR,
                ontvangen,
                nu,
                f"Bezwaar tegen {besluit.nummer} ontvangen",
                termijn=Termijn.BEZWAAR_MET_COMMISSIE if met_commissie else Termijn.BEZWAAR,
                termijn_na=laatste,
                door=door,
            )
        ]
    )
    with duidelijke_fouten():
        return Bezwaar.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            besluit=besluit,
            reden=Bezwaar.Reden(reden),
            gronden=gronden,
            laatste_dag=laatste,
            gepost_op=gepost_op,
            op_tijd=bekendmakingen.op_tijd(laatste, ontvangen=ontvangen, gepost_op=gepost_op),
            met_commissie=met_commissie,
        )


@transaction.atomic
def trek_in(bezwaar: Bezwaar, *, op: date, door: str, nu: datetime) -> None:
    """The resident withdrew it, in writing or at the hearing (Awb art. 6:21)."""
    zaken.trek_in(bezwaar.zaak, op=op, moment=nu, tekst=f"Bezwaar ingetrokken, vastgelegd door {door}")


@transaction.atomic
def beslis(
    bezwaar: Bezwaar,
    *,
    uitkomst: str,
    motivering: str,
    door: str,
    nu: datetime,
    verschoonbaar_omdat: str = "",
    medeondertekenaar: str | None = None,
) -> Besluit:
    """Decide on an objection; the outcome is a person's judgement, written with its reasons.

    Errors: BEZWAAR-MOTIVERING, BEZWAAR-ZELFDE-BESLISSER (Awb art. 10:3 paragraph 3), BEZWAAR-HOREN (7:2),
    BEZWAAR-TE-LAAT and BEZWAAR-OP-TIJD (6:11), BEZWAAR-BESLIST, ZAAK-OVERGANG.
    """
    soort = Uitkomst(uitkomst)
    bestreden, zaak = bezwaar.besluit, bezwaar.zaak
    _controleer(bezwaar, soort, motivering, verschoonbaar_omdat, door)
    besluit = besluiten.neem(
        dossier=bestreden.dossier,
        zaak=zaak,
        soort=Besluit.Soort.OP_BEZWAAR,
        ingangsdatum=bestreden.ingangsdatum,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=medeondertekenaar,
        bekend_op=nu,
        feiten={
            "maanden": [],
            "bestreden": bestreden.nummer,
            "ontvangen": zaak.ontvangen.isoformat(),
            "laatste_dag": bezwaar.laatste_dag.isoformat(),
            "op_tijd": bezwaar.op_tijd,
        },
        bon={"maanden": [], "oordeel_van": door},
        uitkomst={
            "maanden": [],
            "uitkomst": soort.value,
            "motivering": motivering,
            "verschoonbaar_omdat": verschoonbaar_omdat,
        },
        spoor=[],
        vervangt=bestreden if soort.value in _VERVANGT else None,
    )
    with duidelijke_fouten():
        Bezwaaruitkomst.objects.create(
            gemeente_id=bezwaar.gemeente_id,
            bezwaar=bezwaar,
            besluit=besluit,
            soort=soort,
            verschoonbaar_omdat=verschoonbaar_omdat,
        )
    zaak.refresh_from_db()
    if zaak.status != Zaak.Status.IN_BEHANDELING:
        zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling genomen")
    zaken.rond_af(
        zaak, op=localdate(nu), moment=nu, tekst=f"Bezwaar {soort.label} verklaard ({besluit.nummer})"
    )
    if besluit.vervangt is not None:
        gebeurtenissen.meld(
            gebeurtenissen.BESLUIT_VERVANGEN,
            gemeente=besluit.gemeente_id,
            dossier_id=besluit.dossier_id,
            oud=bestreden,
            nieuw=besluit,
            moment=nu,
        )
    return besluit


@transaction.atomic
def stel_beroep_in(
    besluit: Besluit, *, instantie: str, kenmerk: str, ingesteld_op: date, door: str, nu: datetime
) -> Beroep:
    """Register that the resident went to court about a decision on an objection.

    Whether it was on time is the court's to say; its last day stands beside it. Errors: BEROEP-ZONDER-BEZWAAR
    (Awb art. 7:1), BEKENDMAKING-ONTBREEKT, BEROEP-BESTAAT.
    """
    uitkomst = Bezwaaruitkomst.objects.filter(besluit=besluit).select_related("bezwaar__zaak").first()
    if uitkomst is None:
        raise OpstapFout(
            "BEROEP-ZONDER-BEZWAAR",
            "Beroep kan alleen tegen een beslissing op bezwaar. Stuur de inwoner door naar bezwaar.",
        )
    with duidelijke_fouten():
        beroep = Beroep.objects.create(
            gemeente_id=besluit.gemeente_id,
            uitkomst=uitkomst,
            instantie=Beroep.Instantie(instantie),
            kenmerk=kenmerk,
            ingesteld_op=ingesteld_op,
            laatste_dag=bekendmakingen.laatste_dag(besluit),
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(
        uitkomst.bezwaar.zaak,
        moment=nu,
        soort="beroep",
        tekst=f"Beroep ingesteld bij {beroep.get_instantie_display()} ({kenmerk})",
    )
    return beroep


@transaction.atomic
def leg_uitspraak_vast(beroep: Beroep, *, soort: str, op: date, door: str, nu: datetime) -> Beroepuitspraak:
    """Register what the court decided. Errors: BEROEP-UITSPRAAK."""
    with duidelijke_fouten():
        uitspraak = Beroepuitspraak.objects.create(
            gemeente_id=beroep.gemeente_id,
            beroep=beroep,
            soort=Beroepuitspraak.Soort(soort),
            op=op,
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(
        beroep.uitkomst.bezwaar.zaak,
        moment=nu,
        soort="beroep_uitspraak",
        tekst=f"Beroep {uitspraak.get_soort_display()} ({beroep.kenmerk})",
    )
    return uitspraak


@dataclass(frozen=True)
class Telling:
    """Counts without persons: `binnen` per (kind of decision, reason), `beslist` per (kind, outcome)."""

    binnen: Counter[tuple[str, str]]
    beslist: Counter[tuple[str, str]]
    ingetrokken: int
    op_tijd_beslist: int


def tel(gemeente: str, van: date, tot: date) -> Telling:
    """Objections that came in, and that were closed, on the days from `van` up to but not including `tot`."""
    alle = Bezwaar.objects.filter(gemeente_id=gemeente)
    binnen = alle.filter(zaak__ontvangen__gte=van, zaak__ontvangen__lt=tot)
    klaar = alle.filter(zaak__afgerond_op__gte=van, zaak__afgerond_op__lt=tot).select_related("zaak")
    beslist = klaar.filter(zaak__status=Zaak.Status.AFGEROND)
    return Telling(
        Counter(binnen.values_list("besluit__soort", "reden")),
        Counter(beslist.values_list("besluit__soort", "bezwaaruitkomst__soort")),
        klaar.filter(zaak__status=Zaak.Status.INGETROKKEN).count(),
        sum(een.zaak.afgerond_op <= een.zaak.beslissen_voor for een in beslist if een.zaak.afgerond_op),
    )


def _controleer(
    bezwaar: Bezwaar, soort: Uitkomst, motivering: str, verschoonbaar_omdat: str, door: str
) -> None:
    bestreden = bezwaar.besluit
    if not motivering.strip():
        raise OpstapFout("BEZWAAR-MOTIVERING", "Schrijf op waarom u zo op het bezwaar beslist.")
    if door in (bestreden.genomen_door, bestreden.medeondertekenaar):
        raise OpstapFout(
            "BEZWAAR-ZELFDE-BESLISSER",
            "Wie het besluit nam of medeondertekende, beslist niet op het bezwaar daartegen. Laat een "
            "collega beslissen.",
        )
    if not horen.is_gehoord(bezwaar.zaak):
        raise OpstapFout(
            "BEZWAAR-HOREN",
            "Hoor de inwoner voordat u beslist, of leg vast op welke grond dat niet hoeft.",
        )
    if bezwaar.op_tijd and verschoonbaar_omdat:
        raise OpstapFout("BEZWAAR-OP-TIJD", "Dit bezwaar is op tijd, dus er valt niets te verontschuldigen.")
    if not bezwaar.op_tijd and not verschoonbaar_omdat and soort != Uitkomst.NIET_ONTVANKELIJK:
        raise OpstapFout(
            "BEZWAAR-TE-LAAT",
            "Dit bezwaar is te laat. Verklaar het niet-ontvankelijk, of schrijf op waarom dat de inwoner "
            "niet is aan te rekenen.",
        )
