"""Four eyes on a deviation: proposed by one officer, signed or given back by another.

Until a colleague signs, nothing is decided. The rules are asked again at that moment: the decision stands on
what is known then. How a signed proposal becomes a decision, each cluster says of its own cases.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Besluitvoorstel, Voorstelafhandeling, Zaak
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout

_Uitkomst = Voorstelafhandeling.Uitkomst

Uitvoering = Callable[[Besluitvoorstel, str, datetime], Besluit]
"""Take the decision that was proposed, signed by this colleague at this moment."""
UITVOERING: dict[str, Uitvoering] = {}
"""Per kind of case (Zaak.Soort) how a signed proposal is carried out."""

ZINNEN |= {
    "kern_voorstelafhandeling_voorstel_id_key": (
        "VOORSTEL-AFGEHANDELD",
        "Een collega heeft dit voorstel al ondertekend of teruggegeven. Ververs de pagina.",
    ),
    "voorstel_vier_ogen": (
        "VIER-OGEN",
        "U heeft dit voorstel zelf gedaan. Iemand anders ondertekent het of geeft het terug.",
    ),
}


@transaction.atomic
def stel_voor(
    zaak: Zaak,
    *,
    soort: Besluit.Soort,
    reden: str,
    regels: str,
    door: str,
    nu: datetime,
    ingangsdatum: date | None = None,
    bedrag_cent: int | None = None,
    zonder_horen: str = "",
) -> Besluitvoorstel:
    """Propose to decide otherwise than the rules (`regels`: what they come to).

    Errors: AFWIJKING-REDEN, VOORSTEL-WACHT, ZAAK-KLAAR.
    """
    if not reden.strip():
        raise OpstapFout("AFWIJKING-REDEN", "Schrijf op waarom u anders beslist dan de regels.")
    huidig = Zaak.objects.select_for_update(no_key=True).get(pk=zaak.pk)
    if not zaken.is_open(huidig):
        raise OpstapFout("ZAAK-KLAAR", "Deze zaak is afgerond of ingetrokken. Er is al beslist.")
    if open_voorstel(huidig) is not None:
        raise OpstapFout(
            "VOORSTEL-WACHT", "In deze zaak wacht al een voorstel op een collega. Wacht diens antwoord af."
        )
    voorstel = Besluitvoorstel.objects.create(
        gemeente_id=zaak.gemeente_id,
        zaak=zaak,
        soort=soort,
        ingangsdatum=ingangsdatum,
        bedrag_cent=bedrag_cent,
        reden=reden.strip(),
        zonder_horen=zonder_horen.strip(),
        regels=regels,
        door=door,
        moment=nu,
    )
    zaken.gebeurtenis(
        zaak,
        moment=nu,
        soort="voorstel",
        tekst=f"{door} stelt voor: {soort.label}, anders dan de regels. Een collega beoordeelt dit",
    )
    return voorstel


@transaction.atomic
def onderteken(voorstel: Besluitvoorstel, *, door: str, nu: datetime) -> Besluit:
    """Sign a proposal of somebody else: that is the decision.

    Errors: VIER-OGEN, VOORSTEL-AFGEHANDELD, and those of a decision in such a case.
    """
    _eis_ander(voorstel, door)
    besluit = UITVOERING[voorstel.zaak.soort](voorstel, door, nu)
    _handel_af(voorstel, _Uitkomst.ONDERTEKEND, "", door, nu, besluit)
    return besluit


@transaction.atomic
def geef_terug(voorstel: Besluitvoorstel, *, reden: str, door: str, nu: datetime) -> None:
    """Don't sign, and say why. Errors: VIER-OGEN, REDEN-ONTBREEKT, VOORSTEL-AFGEHANDELD."""
    _eis_ander(voorstel, door)
    eis_reden(reden, "Schrijf op waarom u niet ondertekent. Uw collega leest dit.")
    _handel_af(voorstel, _Uitkomst.TERUGGEGEVEN, reden.strip(), door, nu, None)
    zaken.gebeurtenis(
        voorstel.zaak, moment=nu, soort="voorstel", tekst=f"Voorstel teruggegeven door {door}: {reden}"[:400]
    )


def open_voorstel(zaak: Zaak) -> Besluitvoorstel | None:
    """The proposal in this case that waits for a colleague, or None."""
    return Besluitvoorstel.objects.filter(zaak=zaak, afhandeling=None).first()


def wachtend(gemeente: str) -> QuerySet[Besluitvoorstel]:
    """All proposals that wait, by the deadline of their case."""
    return (
        Besluitvoorstel.objects.filter(gemeente=gemeente, afhandeling=None)
        .select_related("zaak", "zaak__dossier")
        .order_by("zaak__beslissen_voor", "id")
    )


def _eis_ander(voorstel: Besluitvoorstel, door: str) -> None:
    if voorstel.door == door:
        raise OpstapFout(*ZINNEN["voorstel_vier_ogen"])


def _handel_af(
    voorstel: Besluitvoorstel,
    uitkomst: Voorstelafhandeling.Uitkomst,
    reden: str,
    door: str,
    nu: datetime,
    besluit: Besluit | None,
) -> None:
    with duidelijke_fouten(), transaction.atomic():
        Voorstelafhandeling.objects.create(
            gemeente_id=voorstel.gemeente_id,
            voorstel=voorstel,
            uitkomst=uitkomst,
            besluit=besluit,
            reden=reden,
            door=door,
            moment=nu,
        )
