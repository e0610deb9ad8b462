"""A household in a few words: ages and rent; what is not asked is taken as usual, and told.

Enough to see what work brings in; too little for a decision.
"""

from __future__ import annotations

from dataclasses import dataclass

from opstap.recht.participatiewet import Rol
from opstap.recht.toeslagen.soorten import Partnergrond
from opstap.regels.beslissen import Geval
from opstap.verkenning.niet_genoemd import GEZIN, PERSOON

AANGENOMEN = (
    "u mag in Nederland bijstand krijgen",
    "er is geen ander inkomen dan uit werk, en geen gift",
    "u hebt gewone woonlasten",
    "u bent niet pas van school",
    "met een partner bent u getrouwd of geregistreerd partner, en uw partner heeft geen inkomen",
)
"""What is taken for granted here, in words."""

_ANDERS = {"netto_loon"}
"""What the comparison itself fills in."""


@dataclass(frozen=True)
class Huishouden:
    """Ages in full years, the rent without service costs in cents a month; `partner`: the partner's age."""

    leeftijd: int
    partner: int | None
    kinderen: tuple[int, ...]
    kale_huur: int

    def geval(self) -> Geval:
        """The case, with the applicant first."""
        personen = [_persoon(Rol.AANVRAGER, self.leeftijd)]
        if self.partner is not None:
            partner = {"netto_loon": 0, "grond_toeslagpartner": int(Partnergrond.GEHUWD)}
            personen.append({**_persoon(Rol.PARTNER, self.partner), **partner})
        personen += [_persoon(Rol.KIND, leeftijd) for leeftijd in self.kinderen]
        gezin = {afwezig.naam: afwezig.waarde for afwezig in GEZIN} | {"kale_huur": self.kale_huur}
        return Geval(gezin, tuple(personen))


def _persoon(rol: Rol, leeftijd: int) -> dict[str, int | bool]:
    gewoon = {afwezig.naam: afwezig.waarde for afwezig in PERSOON[rol] if afwezig.naam not in _ANDERS}
    return {"rol": int(rol), "leeftijd": leeftijd, **gewoon}
