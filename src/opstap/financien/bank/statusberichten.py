"""pain.002: what the bank refused is owed again. A file that names what was never sent is refused."""

from __future__ import annotations

from collections import Counter

from django.utils.timezone import localdate

from opstap.financien.bank.terugkomen import Terug, registreer
from opstap.financien.models import Bankbestand, Betaalopdracht, TeruggekomenBetaling
from opstap.financien.sepa import pain002
from opstap.regels.fouten import OpstapFout

Wijze = TeruggekomenBetaling.Wijze


def verwerk(bestand: Bankbestand, bericht: pain002.Statusbericht) -> Counter[str]:
    """Book what was refused. Errors: STATUSBERICHT-OPDRACHT, STATUSBERICHT-TOTAAL, STATUSBERICHT-BETALING."""
    opdracht = Betaalopdracht.objects.filter(
        gemeente=bestand.gemeente_id, kenmerk=bericht.opdracht, status=Betaalopdracht.Status.VERZONDEN
    ).first()
    if opdracht is None:
        raise OpstapFout(
            "STATUSBERICHT-OPDRACHT",
            f"Dit statusbericht gaat over betaalopdracht {bericht.opdracht}. Die is van deze gemeente niet "
            "verzonden. Er is niets gelezen.",
        )
    if bericht.aantal not in (None, opdracht.aantal) or bericht.som_cent not in (None, opdracht.totaal_cent):
        raise OpstapFout(
            "STATUSBERICHT-TOTAAL",
            f"Dit statusbericht noemt een ander aantal of totaal dan betaalopdracht {opdracht.kenmerk} "
            "heeft. Er is niets gelezen.",
        )
    terug = _afgekeurd(opdracht, bericht)
    nieuw = registreer(bestand, terug, datum=localdate(bestand.gelezen_op))
    return Counter({"afgekeurd": nieuw, "niet afgekeurd": opdracht.aantal - len(terug)})


def _afgekeurd(opdracht: Betaalopdracht, bericht: pain002.Statusbericht) -> list[Terug]:
    """The payments that the bank refused: all of them, or those that it names."""
    betalingen = {betaling.end_to_end_id: betaling for betaling in opdracht.betalingen.all()}
    if bericht.status == pain002.AFGEKEURD:
        return [
            Terug(betaling, Wijze.AFGEKEURD, bericht.code, bericht.reden, rekening_onzeker=False)
            for betaling in betalingen.values()
        ]
    genoemd: dict[str, pain002.Transactiestatus] = {}
    for rij in bericht.transacties:
        bekend = rij.end_to_end_id in betalingen
        if not bekend or genoemd.setdefault(rij.end_to_end_id, rij).status != rij.status:
            raise OpstapFout(
                "STATUSBERICHT-BETALING",
                f"Regel {rij.regel} noemt een betaling die niet in opdracht {opdracht.kenmerk} zit, of noemt "
                "haar twee keer met een andere uitkomst. Er is niets gelezen.",
            )
    return [
        Terug(betalingen[kenmerk], Wijze.AFGEKEURD, rij.code, rij.reden, rekening_onzeker=True)
        for kenmerk, rij in genoemd.items()
        if rij.status == pain002.AFGEKEURD
    ]
