"""What data is read for: the purposes, who may have which, and where each stands in the register."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from opstap.kern.toegang.gebruiker import PARTNERROLLEN, VAN_HET_HUISHOUDEN, Rol


class Doel(StrEnum):
    """Why somebody looks; shown to the resident, so in words that a resident understands."""

    AANVRAAG = "aanvraag behandelen"
    UITKERING = "uitkering uitvoeren"
    CONTROLE = "besluit controleren"
    POST = "post behandelen"
    AANBOD = "regeling zonder aanvraag aanbieden"
    BEZWAAR = "bezwaar of klacht behandelen"
    EIGEN_GEGEVENS = "eigen gegevens bekijken"
    BEHEER = "bestanden en statistieken maken"
    LEVERING = "laten leveren wat is toegekend"
    PAS = "pas gebruiken bij een partner"
    TELEFOON = "pas laten zien op een andere telefoon"
    REGELINGEN = "regelingen toekennen en betalen"
    PASSEN = "passen, tegoeden en vouchers beheren"
    MAATWERK = "maatwerkbudget besteden en verantwoorden"
    OPVANG = "noodopvang voor gezinnen regelen"
    PARTNERS = "afspraken met partners uitvoeren"


DOELEN: dict[Rol, frozenset[Doel]] = {
    Rol.INWONER: frozenset({Doel.EIGEN_GEGEVENS}),
    Rol.MEDEWERKER: frozenset(
        {
            Doel.AANVRAAG,
            Doel.UITKERING,
            Doel.CONTROLE,
            Doel.POST,
            Doel.BEZWAAR,
            Doel.AANBOD,
            Doel.REGELINGEN,
            Doel.PASSEN,
            Doel.MAATWERK,
            Doel.OPVANG,
            Doel.PARTNERS,
        }
    ),
    Rol.BESTUUR: frozenset(),
    Rol.BETAALMEDEWERKER: frozenset({Doel.UITKERING}),
    Rol.CONTROLLER: frozenset({Doel.CONTROLE}),
    Rol.BEHEERDER: frozenset({Doel.BEHEER, Doel.LEVERING, Doel.REGELINGEN}),
    Rol.PARTNERBALIE: frozenset({Doel.PAS}),
    Rol.PARTNERADMINISTRATIE: frozenset({Doel.PAS}),
    Rol.PASTELEFOON: frozenset({Doel.TELEFOON}),
}

ALLEEN_LIJSTEN: frozenset[Rol] = frozenset({Rol.BEHEERDER})
"""Roles that work on files of many at once, and open nobody's dossier."""

NOOIT_LIJSTEN: frozenset[Rol] = VAN_HET_HUISHOUDEN | PARTNERROLLEN
"""Roles that never see a list of people."""

VERWERKINGEN: Mapping[Doel, str] = {doel: doel.name.lower().replace("_", "-") for doel in Doel}
"""The processing activity of each purpose, as the municipality's register names it."""


def verwerkingsactiviteit(gemeente: str, doel: str) -> str:
    """The URI of the processing activity in the register of this municipality; '' for an older purpose."""
    naam = next((naam for een, naam in VERWERKINGEN.items() if een == doel), "")
    return f"urn:opstap:{gemeente}:verwerkingsactiviteit:{naam}" if naam else ""
