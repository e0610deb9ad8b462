"""The stand-in of a demonstration, with everybody that one can be; and how the site finds it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from opstap.kern import personen
from opstap.portalen.aanmelding import personas
from opstap.portalen.aanmelding.aanbieders import KVK
from opstap.portalen.aanmelding.nagebootst.dienst import Nagebootst
from opstap.portalen.aanmelding.nagebootst.uitgever import Afnemer, Identiteit
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.stijl import stijlbladen

NIVEAU = "urn:opstap:demonstratie:substantieel"
_SOORTEN = ("medewerker", "inwoner", "partner")


def start_voor(site: str, *, poort: int = 0) -> tuple[Nagebootst, Mapping[str, Any]]:
    """Start the stand-in for this site; with the settings by which the site trusts it (OPSTAP_OIDC).

    Errors: AANBIEDER-ALLEEN-DEMO.
    """
    afnemers = tuple(
        Afnemer(
            f"opstap-{soort}", secrets.token_urlsafe(32), site + reverse("aanmelding:terug", args=(soort,))
        )
        for soort in _SOORTEN
    )
    gestart = Nagebootst(
        afnemers,
        (*_medewerkers(), *_inwoners(), *_partners()),
        poort=poort,
        stijl=tuple(static(blad) for blad in stijlbladen(gemeentecode())),
    )
    personas.zorg_voor_accounts(timezone.now())
    genoeg = {"niveaus": frozenset({NIVEAU})}
    sterk = {"medewerker": {"methoden": frozenset({"mfa"})}, "inwoner": genoeg, "partner": genoeg}
    return gestart, {
        soort: {"uitgever": gestart.adres, "client": afnemer.naam, "geheim": afnemer.geheim, **sterk[soort]}
        for soort, afnemer in zip(_SOORTEN, afnemers, strict=True)
    }


def _medewerkers() -> tuple[Identiteit, ...]:
    return tuple(
        Identiteit(
            persona.sleutel,
            persona.naam,
            "opstap-medewerker",
            {"sub": personas.onderwerp(persona), "amr": ["pwd", "otp", "mfa"]},
            tweede_stap=True,
        )
        for persona in personas.medewerkers()
    )


def _partners() -> tuple[Identiteit, ...]:
    """Those who work for an organisation that takes part, as eHerkenning names them."""
    return tuple(
        Identiteit(
            persona.sleutel,
            persona.naam,
            "opstap-partner",
            {"sub": personas.onderwerp(persona), KVK: persona.kvk_nummer, "acr": NIVEAU},
        )
        for persona in personas.partners()
    )


def _inwoners() -> tuple[Identiteit, ...]:
    """The applicant of each example; a wrong dossier number would be nobody."""
    mensen = personas.inwoners()
    bsn = personen.bsn_van_aanvragers(gemeentecode(), (wie.sleutel for wie in mensen))
    nieuw = personas.nieuw()
    mensen, bsn = (*mensen, nieuw), {**bsn, nieuw.sleutel: personas.NIEUW_BSN}
    return tuple(
        Identiteit(
            wie.sleutel,
            wie.naam,
            "opstap-inwoner",
            {"sub": f"demonstratie-{wie.sleutel}", "bsn": bsn[wie.sleutel], "acr": NIVEAU},
        )
        for wie in mensen
        if wie.sleutel in bsn
    )
