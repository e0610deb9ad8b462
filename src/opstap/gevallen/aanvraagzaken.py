"""What every application goes through, whatever it asks for: completed, not treated, or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen import regelbesluiten
from opstap.kern import stukvragen, termijnen, zaken
from opstap.kern.models import Besluit, Zaak
from opstap.kern.redenen import eis_reden
from opstap.regels.datum import dag, toon_datum
from opstap.regels.fouten import OpstapFout


@transaction.atomic
def vraag_stukken(zaak: Zaak, *, gevraagd: Sequence[str], uiterlijk: date, door: str, nu: datetime) -> None:
    """Ask the resident for what is missing, to be sent until `uiterlijk` (Awb 4:5).

    From the next day on the deadline stands still (Awb 4:15); one that had passed already does not.
    """
    if zaak.status == Zaak.Status.ONTVANGEN:
        zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling genomen")
    stukvragen.vraag(zaak, gevraagd, uiterlijk=uiterlijk, door=door, nu=nu)
    tekst = f"Stukken gevraagd: {', '.join(gevraagd)}"
    zaken.vraag_gegevens(zaak, moment=nu, tekst=tekst)
    if localdate(nu) <= zaak.beslissen_voor:
        termijnen.schort_op(
            zaak, gevraagd_op=localdate(nu), uiterlijk=uiterlijk, reden=tekst, door=door, nu=nu
        )


@transaction.atomic
def stukken_ontvangen(
    zaak: Zaak,
    *,
    door: str,
    nu: datetime,
    ontvangen: date | None = None,
    tekst: str = "Gevraagde stukken ontvangen",
) -> None:
    """The resident completed the application on `ontvangen` (today, unless said): the clock runs again."""
    if termijnen.opschorting(zaak) is not None:
        termijnen.hervat(zaak, op=ontvangen or localdate(nu), door=door, nu=nu)
    zaken.neem_in_behandeling(zaak, moment=nu, tekst=tekst)


@transaction.atomic
def behandel_niet(zaak: Zaak, *, reden: str, door: str, nu: datetime) -> Besluit:
    """Decide not to treat an application that was not completed in time (Awb art. 4:5).

    Errors: NIET-BEHANDELEN-GEVRAAGD (nothing was asked), NIET-BEHANDELEN-LOOPT (there is still time),
    NIET-BEHANDELEN-TE-LAAT (more than four weeks after that), REDEN-ONTBREEKT, ZAAK-OVERGANG.
    """
    vandaag = localdate(nu)
    uiterlijk = termijnen.uiterlijk_niet_behandelen(zaak)
    if uiterlijk is None:
        raise OpstapFout(
            "NIET-BEHANDELEN-GEVRAAGD",
            "De aanvrager kreeg nog geen gelegenheid om aan te vullen. Vraag eerst wat er ontbreekt.",
        )
    if (gestopt := termijnen.opschorting(zaak)) is not None:
        if gestopt.tot is not None and vandaag <= gestopt.tot:
            raise OpstapFout(
                "NIET-BEHANDELEN-LOOPT",
                f"De aanvrager kan nog aanvullen tot en met {toon_datum(dag(gestopt.tot))}. Wacht daarop.",
            )
        termijnen.hervat(zaak, op=vandaag, door=door, nu=nu, reden="Niet aangevuld binnen de gestelde tijd")
    if vandaag > uiterlijk:
        raise OpstapFout(
            "NIET-BEHANDELEN-TE-LAAT",
            f"Dit kon tot en met {toon_datum(dag(uiterlijk))}. Beslis op de aanvraag met wat bekend is.",
        )
    eis_reden(reden, "Schrijf op wat er ontbreekt en waarom dat nodig is.")
    besluit = regelbesluiten.neem_zonder_regels(
        zaak.dossier,
        soort=Besluit.Soort.NIET_BEHANDELEN,
        ingangsdatum=zaak.ontvangen,
        tekst="Aanvraag niet behandeld",
        grond=reden.strip(),
        door=door,
        nu=nu,
        zaak=zaak,
    )
    zaken.neem_in_behandeling(zaak, moment=nu, tekst="Niet aangevuld")
    zaken.rond_af(zaak, op=vandaag, moment=nu, tekst=f"Aanvraag niet behandeld ({besluit.nummer})")
    return besluit


def trek_in(zaak: Zaak, *, op: date, reden: str, nu: datetime) -> None:
    """The applicant withdraws; nothing is decided. Errors: REDEN-ONTBREEKT, ZAAK-OVERGANG, ZAAK-DATUM."""
    eis_reden(reden, "Schrijf op hoe en waarom de aanvrager de aanvraag introk.")
    zaken.trek_in(zaak, op=op, moment=nu, tekst=f"Aanvraag ingetrokken: {reden.strip()}")
