"""From who the sign-in says somebody is to what they may be here; and every attempt written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate, localtime

from opstap.kern import aanmeldpogingen
from opstap.kern.accounts import met_onderwerp, onderwerp_bij, rol_van, sleutel
from opstap.kern.inwoners import eigen_dossiers
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen.aanmelding.aanbieders import Aanbieder
from opstap.portalen.aanmelding.eigen_sessies import KORT_GELEDEN
from opstap.portalen.scherm import gemeentecode
from opstap.regels.fouten import OpstapFout

SPELING = timedelta(seconds=30)
"""What two clocks may differ."""


def laat_toe(
    van: Aanbieder, bewijs: Mapping[str, Any], *, nu: datetime, stand: datetime
) -> tuple[str, Gebruiker]:
    """Who may come in, with the key of their sessions. `stand`: the moment at which the site's data stand.

    Errors: AANMELDEN-GEBLOKKEERD, AANMELDEN-NAMENS, AANMELDEN-NIVEAU, AANMELDEN-GEEN-TOEGANG,
    AANMELDEN-GEEN-BSN, AANMELDEN-GEEN-ORGANISATIE.
    """
    wie = sleutel(van.soort, _onderwerp(van, bewijs))
    tot = aanmeldpogingen.geblokkeerd_tot(wie, nu=nu)
    if tot is not None:
        raise OpstapFout(
            "AANMELDEN-GEBLOKKEERD",
            f"Het aanmelden ging te vaak mis. Probeer het opnieuw na {localtime(tot):%H:%M} uur.",
        )
    try:
        if van.is_namens_een_ander(bewijs):
            raise OpstapFout(
                "AANMELDEN-NAMENS",
                "U hebt zich aangemeld namens iemand anders. Dat kan hier niet. Meld u aan voor uzelf, of "
                "neem contact op met de gemeente als u iemand vertegenwoordigt.",
            )
        if not van.is_sterk_genoeg(bewijs):
            raise OpstapFout(
                "AANMELDEN-NIVEAU",
                "U hebt zich niet veilig genoeg aangemeld. Gebruik ook een tweede stap, zoals een code in "
                "een app.",
            )
        gebruiker = _inwoner(van, bewijs, stand) if van.soort == "inwoner" else _met_account(van, bewijs)
    except OpstapFout as fout:
        aanmeldpogingen.noteer(wie, fout.code, nu=nu)
        raise
    aanmeldpogingen.noteer(wie, "", nu=nu)
    return wie, gebruiker


def wanneer_bewezen(
    van: Aanbieder, bewijs: Mapping[str, Any], *, opnieuw: bool, nu: datetime
) -> datetime | None:
    """When somebody proved to the service who they are; None when it does not say.

    Never longer ago than a session may last, and just now when that was asked (`opnieuw`).
    Errors: AANMELDEN-TE-LANG-GELEDEN.
    """
    gezegd = bewijs.get("auth_time")
    toen = datetime.fromtimestamp(int(gezegd), UTC) if gezegd else None
    hoogstens = KORT_GELEDEN if opnieuw else van.langst
    if (toen is None and opnieuw) or (toen is not None and nu - toen > hoogstens + SPELING):
        raise OpstapFout(
            "AANMELDEN-TE-LANG-GELEDEN",
            "De aanmelddienst heeft u niet opnieuw gevraagd wie u bent. Meld u daar af, en hier weer aan.",
        )
    return toen


def _onderwerp(van: Aanbieder, bewijs: Mapping[str, Any]) -> str:
    if van.soort == "partner":
        return onderwerp_bij(_kvk_nummer(van, bewijs), str(bewijs["sub"]))
    return str(bewijs["sub"] if van.soort == "medewerker" else bewijs.get(van.bsn, ""))


def _kvk_nummer(van: Aanbieder, bewijs: Mapping[str, Any]) -> str:
    return str(bewijs.get(van.kvk, "")) if van.soort == "partner" else ""


def _met_account(van: Aanbieder, bewijs: Mapping[str, Any]) -> Gebruiker:
    """Who works for the municipality, or for the organisation that the token names."""
    kvk_nummer = _kvk_nummer(van, bewijs)
    if van.soort == "partner" and not kvk_nummer:
        raise OpstapFout(
            "AANMELDEN-GEEN-ORGANISATIE",
            "Wij kregen van de aanmelddienst niet voor welke organisatie u werkt. Probeer het opnieuw.",
        )
    account = met_onderwerp(gemeentecode(), str(bewijs["sub"]), kvk_nummer=kvk_nummer)
    rol = rol_van(account) if account else None
    if account is None or rol is None:
        raise OpstapFout(
            "AANMELDEN-GEEN-TOEGANG",
            "Wij weten wie u bent, maar u mag hier nog niet werken. Vraag uw beheerder om een rol.",
        )
    return Gebruiker(account.naam, rol, gemeentecode(), organisatie=kvk_nummer)


def _inwoner(van: Aanbieder, bewijs: Mapping[str, Any], stand: datetime) -> Gebruiker:
    bsn = str(bewijs.get(van.bsn, ""))
    if not bsn:
        raise OpstapFout(
            "AANMELDEN-GEEN-BSN",
            "Wij kregen geen burgerservicenummer van de aanmelddienst. Probeer het opnieuw.",
        )
    eigen = eigen_dossiers(gemeentecode(), bsn, op=localdate(stand))
    return Gebruiker("De inwoner zelf", Rol.INWONER, gemeentecode(), eigen)
