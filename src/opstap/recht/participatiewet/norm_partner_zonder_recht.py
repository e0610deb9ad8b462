"""The norm beside a partner who has no right: half the norm of a couple (art. 24)."""

from __future__ import annotations

from opstap.regels import Basispunt, Netto, deel_afgerond, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Participatiewet art. 23 en 24",
    titel="Inrichting en een partner zonder recht",
    uitleg={
        True: "Een van u heeft geen recht en er is een verblijf in een inrichting.",
        False: "Er is geen verblijf in een inrichting naast een partner zonder recht.",
        "anders": "Er is geen partner zonder recht.",
    },
    als="partner_zonder_recht",
    vanaf="2016-01-01",
)
def inrichting_met_partner_zonder_recht(niemand_in_inrichting: bool) -> bool:
    return not niemand_in_inrichting


niet_gemodelleerd(
    "Participatiewet art. 23 en 24",
    als="inrichting_met_partner_zonder_recht",
    voor="norm",
    zin="De wet zegt niet welke norm geldt als de ene partner geen recht heeft en een van beiden in een "
    "inrichting verblijft. Laat een medewerker de norm vaststellen.",
)


@regel(
    "Participatiewet art. 24",
    titel="Norm met een partner zonder recht",
    uitleg="U krijgt {deel_bij_partner_zonder_recht} van {norm_uit_tabel}: dat is "
    "{norm_naast_partner_zonder_recht}.",
    vanaf="2016-01-01",
)
def norm_naast_partner_zonder_recht(norm_uit_tabel: Netto, deel_bij_partner_zonder_recht: Basispunt) -> Netto:
    """Half the norm of a couple; a half cent rounds up."""
    return deel_afgerond(norm_uit_tabel * deel_bij_partner_zonder_recht, BASISPUNTEN_PER_GEHEEL)
