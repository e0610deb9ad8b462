"""From application to decision: received, completed by the resident, decided with the rules' full reasons.

The rules say what follows from the facts; a human decides. Whoever decides otherwise says why, and somebody
else signs too: the deviation stands beside the outcome of the rules, never instead of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import (
    Dagoordeel,
    Gegeven,
    Gegevens,
    inhoud_dag,
    maak_geval,
    oordeel_op,
)
from opstap.gevallen.geval import Gevallen, gevallen_op
from opstap.inkomen import sloten
from opstap.inkomen.aanvraag.aanvraagbehandeling import te_horen
from opstap.inkomen.beoordeling.besluitvorming import Maandoordeel, inhoud, oordeel
from opstap.inkomen.beoordeling.deelmaand import (
    eerste_dag_uitkering,
    onderbroken_maanden,
    weigering,
)
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import Aanvraagopgave, Maandrun, Uitkering
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.inkomen.wijziging.wijzigingen import markeer
from opstap.kern import besluiten, zaken
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Besluitvoorstel, Dossier, Zaak
from opstap.kern.tijdvak import maand_van, vanaf
from opstap.kern.zaken import NieuweZaak
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN, als_datum
from opstap.regels.datum import dag as dagnummer
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "uitkering_overlapt_niet": (
        "UITKERING-LOOPT-AL",
        "In dit dossier loopt in die maand al een uitkering. Beëindig die eerst, of kies een latere dag.",
    ),
    "uitkering_dagen": ("UITKERING-DAGEN", "Een uitkering begint op een dag en duurt minstens een dag."),
}

Voortgang = Callable[[int, int], None]
_INGANG = "ingangsdatum_bijstand"


@dataclass(frozen=True)
class Afwijking:
    """A human decides otherwise than the rules: what (a kind of decision) and why."""

    soort: Besluit.Soort
    reden: str


@dataclass(frozen=True)
class Verzoek:
    """Something to be decided; `ingangsdatum` is the first day with a benefit. Without `zaak`: taken over.

    `ingang`: from which day the law lets assistance begin (art. 44), kept with the decision. `zonder_horen`:
    the legal ground to refuse without hearing somebody whose statement the facts differ from (Awb 4:11).
    """

    dossier: Dossier
    ingangsdatum: date
    zaak: Zaak | None = None
    afwijking: Afwijking | None = None
    medeondertekenaar: str | None = None
    ingang: Dagoordeel | None = None
    zonder_horen: str = ""


def dien_in(dossier: Dossier, *, ontvangen: date, nu: datetime, tekst: str = "Aanvraag ontvangen") -> Zaak:
    """An application comes in; the case has its lawful deadline from the start."""
    return dien_veel_in([(dossier, ontvangen)], nu=nu, tekst=tekst)[0]


def dien_veel_in(
    aanvragen: Sequence[tuple[Dossier, date]], *, nu: datetime, tekst: str = "Aanvraag ontvangen"
) -> list[Zaak]:
    """Many applications at once: (dossier, day received)."""
    return zaken.open_zaken(
        [NieuweZaak(dossier, Zaak.Soort.AANVRAAG, ontvangen, nu, tekst) for dossier, ontvangen in aanvragen]
    )


def beslis(
    zaak: Zaak,
    *,
    door: str,
    nu: datetime,
    ingangsdatum: date | None = None,
    ingang: Dagoordeel | None = None,
    afwijking: Afwijking | None = None,
    medeondertekenaar: str | None = None,
    zonder_horen: str = "",
) -> Besluit:
    """Decide on an application with the facts as known now; a grant starts the benefit.

    Without `ingangsdatum`: the day that `bepaal_ingang` found (`ingang`), or else the day of the application,
    or the first whole month from then on where part of a month can't be computed. Errors: FeitOntbreekt and
    the other refusals of the rules, INGANGSDATUM, AFWIJKING-…, AANVRAAG-HOREN, ZAAK-OVERGANG,
    UITKERING-LOOPT-AL.
    """
    per = ingangsdatum or eerste_dag_uitkering(
        zaak.gemeente_id, _eerste_dag(ingang) if ingang is not None else zaak.ontvangen
    )
    verzoek = Verzoek(zaak.dossier, per, zaak, afwijking, medeondertekenaar, ingang, zonder_horen)
    return beslis_veel([verzoek], door=door, nu=nu)[0]


def beslis_ondertekend(voorstel: Besluitvoorstel, medeondertekenaar: str, nu: datetime) -> Besluit:
    """Decide otherwise than the rules, as proposed and signed (kern.voorstellen). Errors: as `beslis`."""
    return beslis(
        voorstel.zaak,
        door=voorstel.door,
        nu=nu,
        ingangsdatum=voorstel.ingangsdatum,
        afwijking=Afwijking(Besluit.Soort(voorstel.soort), voorstel.reden),
        medeondertekenaar=medeondertekenaar,
        zonder_horen=voorstel.zonder_horen,
    )


def bepaal_ingang(zaak: Zaak, antwoorden: Gegevens, *, door: str) -> Dagoordeel:
    """From which day the law lets assistance begin: not before the report, unless since 2026 (art. 44).

    `antwoorden`: when the right arose, and the judgements that the rules ask. Errors: FeitOntbreekt,
    OORDEEL-REDEN, GEGEVEN-BRON.
    """
    opgave = Aanvraagopgave.objects.select_related("melding").filter(zaak=zaak).first()
    gemeld = opgave.melding.gemeld_op if opgave is not None and opgave.melding is not None else zaak.ontvangen
    eigen = {
        "meldingsdatum": Gegeven(dagnummer(gemeld), "eigen administratie"),
        "aanvraagdatum": Gegeven(dagnummer(zaak.ontvangen), "eigen administratie"),
    }
    geval = maak_geval(zaak.gemeente_id, zaak.ontvangen, antwoorden, eigen, door=door)
    return oordeel_op(zaak.gemeente_id, zaak.ontvangen, geval, [_INGANG])


def _eerste_dag(ingang: Dagoordeel) -> date:
    return als_datum(int(ingang.waarde(_INGANG)))


@transaction.atomic
def beslis_veel(
    verzoeken: Sequence[Verzoek], *, door: str, nu: datetime, voortgang: Voortgang | None = None
) -> list[Besluit]:
    """Decide on many requests at one moment, each with its own facts, trace and receipt: all or none."""
    per_dag: dict[tuple[str, date], list[int]] = defaultdict(list)
    for plek, verzoek in enumerate(verzoeken):
        _controleer(verzoek)
        per_dag[verzoek.dossier.gemeente_id, verzoek.ingangsdatum].append(plek)
    oordelen: dict[int, Maandoordeel] = {}
    te_horen_ = te_horen(verzoek.zaak for verzoek in verzoeken if verzoek.zaak is not None)
    for (gemeente, dag), plekken in per_dag.items():
        gevallen = gevallen_op([verzoeken[plek].dossier.pk for plek in plekken], dag, nu)
        gereed = _met_bronnen(gevallen, nu)
        for plek in plekken:
            oordelen[plek] = oordeel(gemeente, maand_van(dag), gereed[verzoeken[plek].dossier.pk])
            if voortgang is not None:
                voortgang(len(oordelen), len(verzoeken))
    nieuwe = [_besluit(verzoek, oordelen[plek], door, nu) for plek, verzoek in enumerate(verzoeken)]
    for verzoek, nieuw in zip(verzoeken, nieuwe, strict=True):
        if nieuw.soort == Besluit.Soort.AFWIJZING and verzoek.zaak is not None:
            _controleer_horen(verzoek, verzoek.zaak.pk in te_horen_)
    genomen = besluiten.neem_veel(nieuwe)
    _start_uitkeringen(genomen, nu)
    schrijf_in_tijdlijn(genomen, nu)
    return genomen


def _controleer(verzoek: Verzoek) -> None:
    dag = verzoek.ingangsdatum
    gat = weigering(verzoek.dossier.gemeente_id, dag) if dag.day != 1 else None
    if gat is not None:
        raise OpstapFout(
            "INGANGSDATUM",
            "Een uitkering begint hier op de eerste dag van een maand. De wet kent ook een deel van een "
            f"maand (art. 45 lid 3 Participatiewet), maar dat is hier niet te berekenen. {gat.zin}",
        )
    if verzoek.afwijking is None:
        return
    if not verzoek.afwijking.reden.strip():
        raise OpstapFout("AFWIJKING-REDEN", "Schrijf op waarom u anders beslist dan de regels.")
    if verzoek.medeondertekenaar is None:
        raise OpstapFout(
            "AFWIJKING-MEDEONDERTEKENAAR",
            "Wie anders beslist dan de regels, laat een collega medeondertekenen. Vul in wie dat is.",
        )


def _controleer_horen(verzoek: Verzoek, te_horen_: bool) -> None:
    if te_horen_ and not verzoek.zonder_horen.strip():
        raise OpstapFout(
            "AANVRAAG-HOREN",
            "U gaat uit van iets anders dan de aanvrager opgaf, en de aanvrager kon daar nog niets over "
            "zeggen. Geef eerst die gelegenheid (Awb art. 4:7), of noem de wettelijke grond om dat niet te "
            "doen.",
        )


def _met_bronnen(gevallen: Gevallen, nu: datetime) -> dict[int, Geval]:
    """Per dossier its case with sources; raises the first thing that stands in the way of one."""
    for beletsel in gevallen.beletsels:
        if beletsel is not None:
            raise beletsel
    return {
        dossier: gevallen.geval(plek, bronnen)
        for plek, (dossier, bronnen) in enumerate(
            zip(gevallen.dossier_ids.tolist(), gevallen.herkomst(nu), strict=True)
        )
    }


def _besluit(verzoek: Verzoek, genomen: Maandoordeel, door: str, nu: datetime) -> NieuwBesluit:
    volgens_regels = Besluit.Soort.TOEKENNING if genomen.recht else Besluit.Soort.AFWIJZING
    soort, reden = volgens_regels, ""
    if verzoek.afwijking is not None and verzoek.afwijking.soort != volgens_regels:
        soort, reden = verzoek.afwijking.soort, verzoek.afwijking.reden
        if soort == Besluit.Soort.TOEKENNING:
            raise OpstapFout(
                "AFWIJKING-BEDRAG",
                "Volgens de regels is er geen recht, dus ook geen bedrag. Opstap kan geen uitkering betalen "
                "buiten de regels om. Klopt een feit niet, leg dan eerst het juiste feit vast.",
            )
    return NieuwBesluit(
        dossier=verzoek.dossier,
        zaak=verzoek.zaak,
        soort=soort,
        ingangsdatum=verzoek.ingangsdatum,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=verzoek.medeondertekenaar,
        afwijking_reden=reden,
        bekend_op=nu,
        **_met_ingang(
            verzoek,
            inhoud(
                [genomen],
                regels=volgens_regels.value,
                grond=reden or genomen.grond,
                voorbehoud=_voorbehoud(verzoek, soort),
                zonder_horen=verzoek.zonder_horen.strip(),
            ),
        ),
    )


def _met_ingang(verzoek: Verzoek, van_maanden: dict[str, Any]) -> dict[str, Any]:
    """The parts of the decision, with those of the day on which assistance may begin."""
    if verzoek.ingang is None:
        return van_maanden
    van_dag = inhoud_dag(verzoek.ingang)
    return {
        **{deel: {**van_dag[deel], **van_maanden[deel]} for deel in ("feiten", "bon", "uitkomst")},
        "spoor": [*van_maanden["spoor"], *van_dag["spoor"]],
    }


def _voorbehoud(verzoek: Verzoek, soort: str) -> str:
    """The days between application and benefit that this decision does not decide."""
    if verzoek.zaak is None or soort != Besluit.Soort.TOEKENNING:
        return ""
    eerste = verzoek.zaak.ontvangen if verzoek.ingang is None else _eerste_dag(verzoek.ingang)
    van, tot = eerste, verzoek.ingangsdatum - timedelta(days=1)
    if van > tot:
        return ""
    return (
        f"Over {van.day} {MAANDNAMEN[van.month - 1]} tot en met {tot.day} {MAANDNAMEN[tot.month - 1]} "
        f"{tot.year} is hiermee nog niet beslist: dat is een deel van een maand (art. 45 lid 3 "
        "Participatiewet)."
    )


def _start_uitkeringen(genomen: Sequence[Besluit], nu: datetime) -> None:
    """Every grant starts a benefit; months that a run already did are computed in the next one."""
    toegekend = [besluit for besluit in genomen if besluit.soort == Besluit.Soort.TOEKENNING]
    with duidelijke_fouten():
        Uitkering.objects.bulk_create(
            [
                Uitkering(
                    gemeente_id=besluit.gemeente_id,
                    dossier_id=besluit.dossier_id,
                    geldig=vanaf(besluit.ingangsdatum),
                    besluit=besluit,
                )
                for besluit in toegekend
            ],
            batch_size=5_000,
        )
    for gemeente in {besluit.gemeente_id for besluit in toegekend}:
        sloten.legt_vast(gemeente)
    gedraaid = dict(Maandrun.objects.values_list("gemeente_id").annotate(laatste=Max("maand")))
    te_doen: dict[str, list[tuple[int, date]]] = defaultdict(list)
    for besluit in toegekend:
        maand, laatste = maand_van(besluit.ingangsdatum), maand_van(localdate(nu))
        laatste = max(laatste, gedraaid.get(besluit.gemeente_id, laatste))
        while maand <= laatste:
            te_doen[besluit.gemeente_id].append((besluit.dossier_id, maand))
            maand = volgende_maand(maand)
    begin = {besluit.dossier_id: besluit.ingangsdatum for besluit in toegekend}
    gemeente_van = {besluit.dossier_id: besluit.gemeente_id for besluit in toegekend}
    for dossier, maand in onderbroken_maanden(begin):
        te_doen[gemeente_van[dossier]].append((dossier, maand))
    for gemeente, maanden in te_doen.items():
        markeer(gemeente, maanden, moment=nu, reden="toekenning")
