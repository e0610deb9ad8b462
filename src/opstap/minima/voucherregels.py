"""What a scheme says of its vouchers, by declaration and rules: the most, and who pays what of a bill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from opstap import gemeenten
from opstap.gemeenten import regelboek
from opstap.gemeenten.regelingen.vormen import Vouchervorm
from opstap.minima import tegoeden
from opstap.minima.models import Tegoedmutatie, Voucher
from opstap.minima.toekenningen import declaratie
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout

_BETAALD = (Tegoedmutatie.Soort.VERZILVERING, Tegoedmutatie.Soort.TERUGDRAAIING)


@dataclass(frozen=True, slots=True)
class Rekening:
    """A bill: cents per fact that the declaration names."""

    posten: Mapping[str, int]

    @property
    def totaal_cent(self) -> int:
        return sum(self.posten.values())


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Who pays what of a bill, in cents, with the sentences of the rules that say so."""

    vergoeding_cent: int
    eigen_bijdrage_cent: int
    zinnen: tuple[str, ...]


def regelingen(gemeente: str) -> tuple[str, ...]:
    """The schemes of a municipality that give vouchers, which are the purposes of their credits too."""
    return tuple(een.sleutel for een in gemeenten.lokale_regelingen(gemeente) if een.voucher is not None)


def vorm(gemeente: str, regeling: str) -> Vouchervorm:
    """How a bill is divided. Error: VOUCHER-REGELING."""
    gevonden = declaratie(gemeente, regeling).voucher
    if gevonden is None:
        raise OpstapFout(
            "VOUCHER-REGELING",
            "Bij deze regeling hoort geen voucher: geen regel zegt hoe een rekening dan wordt verdeeld.",
        )
    return gevonden


def posten(gemeente: str, regeling: str, dag: date) -> tuple[tuple[str, str], ...]:
    """What a partner fills in of a bill: the fact and its title. Error: VOUCHER-REGELING."""
    plan = regelboek(gemeente).op(dag).plan
    return tuple((naam, plan.knoop(naam).verklaring.titel) for naam in vorm(gemeente, regeling).rekening)


def hoogste(gemeente: str, regeling: str, dag: date) -> int:
    """The most that a grant pays, in cents. Errors: VOUCHER-REGELING, and the rules' own."""
    naam = vorm(gemeente, regeling).hoogste
    return int(regelboek(gemeente).op(dag).beslis(Geval(), [naam]).waarde(naam))


def verdeel(voucher: Voucher, rekening: Rekening, *, op: date) -> Verdeling:
    """Who would pay what of this bill on a day: never more than what is left of the credit.

    Errors: VOUCHER-REKENING, NIET-GEMODELLEERD.
    """
    zijn = vorm(voucher.gemeente_id, voucher.tegoed.doel)
    if set(rekening.posten) != set(zijn.rekening) or min(rekening.posten.values()) < 0:
        raise OpstapFout("VOUCHER-REKENING", "Vul van elk deel van de rekening in wat het kost.")
    if not rekening.totaal_cent:
        raise OpstapFout("VOUCHER-REKENING", "Vul in wat er op de rekening staat.")
    feiten = dict(rekening.posten)
    if zijn.al_gebruikt is not None:
        feiten[zijn.al_gebruikt] = _al_gebruikt(voucher, op)
    gevraagd = [naam for naam in (zijn.vergoeding, zijn.eigen_bijdrage) if naam is not None]
    uitkomst = regelboek(voucher.gemeente_id).op(op).beslis(Geval(feiten), gevraagd)
    vergoeding = min(int(uitkomst.waarde(zijn.vergoeding)), tegoeden.saldo(voucher.tegoed))
    return Verdeling(
        vergoeding,
        rekening.totaal_cent - vergoeding,
        tuple(uitkomst.spoor.stap(naam).zin for naam in gevraagd),
    )


def _al_gebruikt(voucher: Voucher, op: date) -> int:
    """Cents that the household was paid from this scheme in the calendar year."""
    gebruikt = Tegoedmutatie.objects.filter(
        tegoed__dossier=voucher.dossier_id,
        tegoed__doel=voucher.tegoed.doel,
        soort__in=_BETAALD,
        datum__year=op.year,
    ).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    return -int(gebruikt)
