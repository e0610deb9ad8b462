"""What is stored of people and paper; every table that can be tied to a person carries its municipality."""

from __future__ import annotations

from opstap.kern.models.aanmelding import Aanmeldpoging, Account, Rolstap, Sessie
from opstap.kern.models.archief import (
    Vasthouding,
    Vernietigingslijst,
    Vernietigingspost,
    Vernietigingsstap,
)
from opstap.kern.models.berichten import Bericht, Berichtafhandeling, Gelezen
from opstap.kern.models.besluiten import Besluit
from opstap.kern.models.bezwaren import (
    Bekendmaking,
    Beroep,
    Beroepuitspraak,
    Bezwaar,
    Bezwaaruitkomst,
    Hoorzitting,
)
from opstap.kern.models.brieven import Brief
from opstap.kern.models.feiten import (
    OPEN_EINDE,
    Arbeidssituatie,
    Bankrekening,
    Bewoning,
    Feit,
    Geslacht,
    Gezinslid,
    Inkomen,
    Opleiding,
    Rol,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
    Woonsituatie,
)
from opstap.kern.models.ingebrekestellingen import Ingebrekestelling
from opstap.kern.models.inzage import Inzage
from opstap.kern.models.klachten import Klacht, Klachtafhandeling, Klachtonderdeel, Klachtoordeel
from opstap.kern.models.personen import Adres, Dossier, Gemeente, Nummerreeks, Persoon
from opstap.kern.models.stukken import Stuk, Stukstap, Stukvraag
from opstap.kern.models.teams import Teamstap, Zaaktoewijzing
from opstap.kern.models.termijnen import Termijnmutatie
from opstap.kern.models.voorstellen import Besluitvoorstel, Voorstelafhandeling
from opstap.kern.models.werk import Inzending, Notitie, Toewijzing
from opstap.kern.models.zaken import Zaak, ZaakGebeurtenis

__all__ = [
    "OPEN_EINDE",
    "Aanmeldpoging",
    "Account",
    "Adres",
    "Arbeidssituatie",
    "Bankrekening",
    "Bekendmaking",
    "Bericht",
    "Berichtafhandeling",
    "Beroep",
    "Beroepuitspraak",
    "Besluit",
    "Besluitvoorstel",
    "Bewoning",
    "Bezwaar",
    "Bezwaaruitkomst",
    "Brief",
    "Dossier",
    "Feit",
    "Gelezen",
    "Gemeente",
    "Geslacht",
    "Gezinslid",
    "Hoorzitting",
    "Ingebrekestelling",
    "Inkomen",
    "Inzage",
    "Inzending",
    "Klacht",
    "Klachtafhandeling",
    "Klachtonderdeel",
    "Klachtoordeel",
    "Notitie",
    "Nummerreeks",
    "Opleiding",
    "Persoon",
    "Rol",
    "Rolstap",
    "Sessie",
    "Stuk",
    "Stukstap",
    "Stukvraag",
    "Teamstap",
    "Termijnmutatie",
    "Toewijzing",
    "Vasthouding",
    "Verblijf",
    "Vermogen",
    "Vernietigingslijst",
    "Vernietigingspost",
    "Vernietigingsstap",
    "Voorstelafhandeling",
    "Woonlasten",
    "Woonrelatie",
    "Woonsituatie",
    "Zaak",
    "ZaakGebeurtenis",
    "Zaaktoewijzing",
]
