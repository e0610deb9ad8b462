"""Who belongs to the family that a local scheme is for: everybody but who only lives in the same house."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import regel


@regel(
    "Gemeentelijk minimabeleid",
    titel="Hoort bij het gezin",
    uitleg={
        True: "Deze persoon hoort bij het gezin.",
        False: "Deze persoon woont in hetzelfde huis, maar hoort niet bij het gezin.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_gezinslid(rol: Rol) -> bool:
    return rol != Rol.MEDEBEWONER
