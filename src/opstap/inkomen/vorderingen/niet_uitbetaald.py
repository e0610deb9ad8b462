"""A loan that never arrived and will not be paid: then nothing of it is owed, on either side.

| | debit | credit |
| --- | --- | --- |
| the payment | te betalen | |
| the claim | | vorderingen bijstand |
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import vervallen
from opstap.financien.grootboek import Regel
from opstap.financien.models import Intrekking
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.financien.vervallen import NietAangekomen, Vervallen
from opstap.gevallen import regelbesluiten
from opstap.inkomen.models import Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van, vergrendel
from opstap.kern.models import Besluit, Dossier
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

DEEL = "niet-uitbetaald"
"""What the key of this movement ends in."""


def niet_aangekomen(dossier: Dossier) -> list[str]:
    """The numbers of the loans of this household that were withdrawn or came back, and are still owed."""
    sleutels = {een.sleutel for een in vervallen.niet_aangekomen([dossier.pk])}
    leningen = Vordering.objects.filter(dossier=dossier, grond=Vordering.Grond.LEENBIJSTAND).order_by("id")
    return [een.nummer for een in leningen if sleutel_van(een) in sleutels and saldo(een)]


@transaction.atomic
def laat_vervallen(vordering: Vordering, *, reden: str, door: str, nu: datetime) -> Besluit:
    """Decide that a loan that did not arrive is not paid after all; so much less is owed on its claim.

    What was paid back on it already stays owed to the household. Whoever withdrew the payment does not decide
    this. Errors: REDEN-ONTBREEKT, LENING-UITBETAALD, VIER-OGEN.
    """
    reden = eis_reden(reden, "Schrijf op waarom deze lening niet meer wordt betaald.")
    huidig = vergrendel(vordering)
    bedrag, open_ = saldo(huidig), _open(huidig)
    if open_ is None or not bedrag:
        raise OpstapFout(
            "LENING-UITBETAALD",
            "Alleen een lening die niet is aangekomen, kan vervallen. Deze is betaald of wordt nog betaald.",
        )
    if Intrekking.objects.filter(betaling=open_.betaling_id, door=door).exists():
        raise OpstapFout(
            "VIER-OGEN", "Iemand anders dan wie de betaling introk, besluit dat de lening vervalt."
        )
    bedrag = min(bedrag, open_.open_cent)
    besluit = regelbesluiten.neem_zonder_regels(
        huidig.dossier,
        soort=Besluit.Soort.INVORDERING,
        ingangsdatum=localdate(nu),
        tekst=f"Lening {huidig.nummer} vervalt: {toon_euro(bedrag)} is niet uitbetaald",
        grond=reden,
        door=door,
        nu=nu,
        vordering=huidig.nummer,
        vervallen=bedrag,
    )
    sleutel = sleutel_van(huidig, DEEL)
    vervallen.leg_vast([Vervallen(open_.betaling_id, bedrag, sleutel)], datum=localdate(nu))
    muteer(
        huidig,
        soort=Vorderingsmutatie.Soort.CORRECTIE,
        bedrag=-bedrag,
        datum=localdate(nu),
        grond="De lening is niet uitbetaald",
        artikel="Participatiewet art. 48",
        sleutel=sleutel,
        tegen=[Regel(TE_BETALEN_UITKERINGEN, bedrag, None, huidig.dossier_id, besluit.pk)],
        besluit=besluit,
    )
    return besluit


def _open(vordering: Vordering) -> NietAangekomen | None:
    """The payment of this loan that did not arrive."""
    gevonden = vervallen.niet_aangekomen([vordering.dossier_id])
    return next((een for een in gevonden if een.sleutel == sleutel_van(vordering)), None)
