"""A payment that did not arrive, because it was withdrawn or came back: told to whoever booked because of it,
and paid again once, when somebody decides so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from opstap.financien import betalingen, rekeningen
from opstap.financien.betaalsoorten import HERBETALING
from opstap.financien.models import Betaling, Intrekking, TeruggekomenBetaling
from opstap.financien.vervallen import vervallen_van
from opstap.kern import gebeurtenissen
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.iban import controleer_iban
from opstap.kern.models import ZaakGebeurtenis
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout


def niet_aangekomen(wat: Sequence[Betaling], *, datum: date, moment: datetime) -> None:
    """Report that these payments were withdrawn or came back, per municipality."""
    dossiers: dict[str, set[int]] = defaultdict(set)
    for betaling in wat:
        if betaling.dossier_id is not None:
            dossiers[betaling.gemeente_id].add(betaling.dossier_id)
    for gemeente, ids in sorted(dossiers.items()):
        gebeurtenissen.meld(
            gebeurtenissen.BETALING_NIET_AANGEKOMEN,
            gemeente=gemeente,
            dossier_ids=frozenset(ids),
            datum=datum,
            moment=moment,
        )


def betaal_opnieuw(
    wat: TeruggekomenBetaling | Intrekking,
    *,
    iban: str,
    naam: str,
    door: str,
    moment: datetime,
    reden: str = "",
) -> Betaling:
    """Put ready again what came back or was withdrawn; doing it again changes nothing.

    The account must have been confirmed since the payment came back; the batch is checked and released like
    any other. Whoever withdrew a payment does not decide that it is paid after all, and that has a `reden`.
    What fell away since is not paid. Errors: REKENING-NIET-BEVESTIGD, IBAN-CONTROLE, BETALING-VERVALLEN,
    REDEN-ONTBREEKT, VIER-OGEN, BETALING-SLEUTEL-ANDERS (another account the second time).
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = type(wat)._default_manager.select_for_update(no_key=True, of=("self",)).get(pk=wat.pk)
        oud = huidig.betaling
        iban = controleer_iban(iban)
        if huidig.opnieuw_id is None:
            if isinstance(huidig, Intrekking):
                _eis_besluit(huidig, door, reden)
            if oud.dossier_id is not None:
                rekeningen.eis_bevestigd(oud.dossier_id, oud.soort, iban)
        sleutel = f"{oud.sleutel}{HERBETALING}"
        bedrag = oud.bedrag_cent - vervallen_van(oud)
        if not bedrag:
            raise OpstapFout(
                "BETALING-VERVALLEN",
                "Wat met deze betaling werd betaald, is niet meer verschuldigd. Er is niets klaargezet.",
            )
        betalingen.zet_klaar(
            oud.gemeente_id,
            [betalingen.NieuweBetaling(oud.dossier_id, oud.maand, oud.soort, bedrag, iban, naam, sleutel)],
        )
        nieuw = Betaling.objects.get(sleutel=sleutel)
        if huidig.opnieuw_id is None:
            huidig.opnieuw = nieuw
            huidig.save(update_fields=["opnieuw"])
            if oud.dossier_id is not None:
                ZaakGebeurtenis.objects.create(
                    gemeente_id=oud.gemeente_id,
                    dossier_id=oud.dossier_id,
                    moment=moment,
                    soort="opnieuw betalen",
                    tekst=_tekst(huidig, door, reden),
                )
    wat.refresh_from_db()
    return nieuw


def _eis_besluit(ingetrokken: Intrekking, door: str, reden: str) -> None:
    eis_reden(reden, "Schrijf op waarom deze ingetrokken betaling alsnog wordt betaald.")
    if door == ingetrokken.door:
        raise OpstapFout(
            "VIER-OGEN",
            "Iemand anders dan wie de betaling introk, besluit dat zij alsnog wordt betaald.",
        )


def _tekst(wat: TeruggekomenBetaling | Intrekking, door: str, reden: str) -> str:
    if isinstance(wat, Intrekking):
        return f"Ingetrokken betaling alsnog klaargezet door {door}: {reden.strip()}"
    return f"Teruggekomen betaling opnieuw klaargezet door {door}"
