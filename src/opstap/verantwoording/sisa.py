"""What a year of the bundled benefit came to, per part, for the SiSa annex.

BBV art. 58a, Participatiewet art. 69. Every line of the ledger on the accounts of benefits, recoveries and
wage-cost subsidies belongs to one part: the kind of benefit that its source names. What no source places is a
line of its own, so that the parts always add up to the ledger. The codes of the indicators are confirmed
nowhere and differ per year: they are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from django.db import connection

from opstap.financien import grootboek
from opstap.financien.aansluiting import Aansluitregel
from opstap.financien.rekeningschema import LOONKOSTENSUBSIDIES, TERUGVORDERING, UITKERINGEN
from opstap.inkomen.models import Vordering
from opstap.verantwoording.cbs import bus
from opstap.verantwoording.tellingen import uitgevoerde_maanden

LASTEN = (UITKERINGEN, LOONKOSTENSUBSIDIES)
BATEN = (TERUGVORDERING,)
MAANDEN_PER_JAAR = 12


class Onderdeel(StrEnum):
    """The parts of the bundled benefit, and what stands beside them."""

    ALGEMENE_BIJSTAND = "algemene bijstand"
    IOAW = "IOAW"
    IOAZ = "IOAZ"
    BBZ = "Bbz, levensonderhoud"
    LOONKOSTENSUBSIDIE = "loonkostensubsidie"
    BIJZONDERE_BIJSTAND = "bijzondere bijstand, buiten de gebundelde uitkering"
    BBZ_KAPITAAL = "Bbz, bedrijfskapitaal, buiten de gebundelde uitkering"
    BOETE = "bestuurlijke boeten"
    NIET_TOEGEDEELD = "niet toegedeeld"


_VAN_AARD = {
    Vordering.Aard.ALGEMEEN: Onderdeel.ALGEMENE_BIJSTAND,
    Vordering.Aard.BIJZONDER: Onderdeel.BIJZONDERE_BIJSTAND,
    Vordering.Aard.IOAW: Onderdeel.IOAW,
    Vordering.Aard.IOAZ: Onderdeel.IOAZ,
    Vordering.Aard.BBZ_ALGEMEEN: Onderdeel.BBZ,
    Vordering.Aard.BBZ_BIJZONDER: Onderdeel.BBZ_KAPITAAL,
}
_VAN_BRON = {"maandrun": Onderdeel.ALGEMENE_BIJSTAND, "bbz": Onderdeel.BBZ}

LEEMTEN = (
    "De codes van de indicatoren (G2 en verder) staan in geen bevestigde bron en verschillen per jaar.",
    "De bijlage vraagt hele euro's. Hoe wordt afgerond, staat in geen bron; hier staan de centen.",
    "Of een boete bij de gebundelde uitkering hoort, is niet bevestigd; boeten staan daarom apart.",
    "IOAW en IOAZ betaalt Opstap niet; alleen wat daarvan werd teruggevorderd staat hier.",
    "Rente en bedrijfskapitaal van het Bbz staan op de balans; hun plaats in de bijlage is niet bevestigd.",
)
"""What this statement does not say, and why."""


@dataclass(frozen=True, slots=True)
class Sisaregel:
    """One part over a year, in cents; costs and income both positive."""

    onderdeel: Onderdeel
    lasten_cent: int
    baten_cent: int

    @property
    def netto_cent(self) -> int:
        return self.lasten_cent - self.baten_cent


@dataclass(frozen=True, slots=True)
class Sisaopgave:
    """The parts of a year, beside the ledger, with the number of benefits that the BUS statistics count."""

    gemeente: str
    jaar: int
    regels: tuple[Sisaregel, ...]
    aansluiting: tuple[Aansluitregel, ...]
    maanden: int
    """How many months of the year were run."""
    uitkeringen_per_maand: Fraction | None
    """Records of general assistance in the BUS delivery, on average over these months; None without any."""

    @property
    def sluit(self) -> bool:
        """Whether all of it is placed, and adds up to the ledger."""
        alles_geplaatst = all(regel.onderdeel is not Onderdeel.NIET_TOEGEDEELD for regel in self.regels)
        return alles_geplaatst and all(een.sluit for een in self.aansluiting)


def stel_op(gemeente: str, jaar: int) -> Sisaopgave:
    """The statement over a year, from the ledger as it stands."""
    regels = _regels(gemeente, jaar)
    maanden = uitgevoerde_maanden(gemeente, jaar)
    records = sum(bus.aantal(gemeente, maand) for maand in maanden)
    return Sisaopgave(
        gemeente,
        jaar,
        regels,
        _naast_grootboek(gemeente, jaar, regels),
        len(maanden),
        Fraction(records, len(maanden)) if maanden else None,
    )


def _regels(gemeente: str, jaar: int) -> tuple[Sisaregel, ...]:
    """Costs and income per part; a posting that undoes another belongs where that one did."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT r.code, coalesce(eerder.bron_soort, j.bron_soort), v.grond, v.aard,
                      sum(b.bedrag_cent)::bigint
               FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ANY(%(rekeningen)s)
               JOIN financien_journaalpost j ON j.id = b.journaalpost_id
               LEFT JOIN financien_journaalpost eerder
                 ON j.bron_soort = 'tegenboeking' AND eerder.id = j.bron_id
               LEFT JOIN inkomen_vordering v ON v.id = coalesce(eerder.bron_id, j.bron_id)
                 AND coalesce(eerder.bron_soort, j.bron_soort) = 'vordering'
               WHERE b.gemeente_id = %(gemeente)s AND b.periode >= %(van)s AND b.periode <= %(tot_en_met)s
               GROUP BY 1, 2, 3, 4""",
            {
                "rekeningen": [*LASTEN, *BATEN],
                "gemeente": gemeente,
                "van": f"{jaar}-01",
                "tot_en_met": f"{jaar}-{MAANDEN_PER_JAAR}",
            },
        )
        rijen = cursor.fetchall()
    lasten, baten = dict.fromkeys(Onderdeel, 0), dict.fromkeys(Onderdeel, 0)
    for rekening, bron, grond, aard, cent in rijen:
        onderdeel = _onderdeel(rekening, bron, grond, aard)
        if rekening in LASTEN:
            lasten[onderdeel] += cent
        else:
            baten[onderdeel] -= cent
    return tuple(
        Sisaregel(onderdeel, lasten[onderdeel], baten[onderdeel])
        for onderdeel in Onderdeel
        if lasten[onderdeel] or baten[onderdeel]
    )


def _onderdeel(rekening: str, bron: str, grond: str | None, aard: str | None) -> Onderdeel:
    if rekening == LOONKOSTENSUBSIDIES:
        return Onderdeel.LOONKOSTENSUBSIDIE
    if grond == Vordering.Grond.BOETE:
        return Onderdeel.BOETE
    if aard is not None:
        return _VAN_AARD[Vordering.Aard(aard)]
    return _VAN_BRON.get(bron, Onderdeel.NIET_TOEGEDEELD)


def _naast_grootboek(gemeente: str, jaar: int, regels: Sequence[Sisaregel]) -> tuple[Aansluitregel, ...]:
    saldi = grootboek.saldi(gemeente, f"{jaar}-01", f"{jaar}-{MAANDEN_PER_JAAR}")

    def geboekt(rekeningen: Sequence[str]) -> int:
        return sum(saldo.saldo_cent for saldo in saldi if saldo.rekening in rekeningen)

    return (
        Aansluitregel(
            "lasten naast het grootboek", sum(regel.lasten_cent for regel in regels), geboekt(LASTEN)
        ),
        Aansluitregel(
            "baten naast het grootboek", sum(regel.baten_cent for regel in regels), -geboekt(BATEN)
        ),
    )
