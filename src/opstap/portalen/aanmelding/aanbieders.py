"""Who proves to Opstap who somebody is: a service for residents (DigiD), one for staff, one for partners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from authlib.integrations.django_client import DjangoOAuth2App, OAuth
from django.conf import settings

from opstap.portalen.aanmelding.demonstratie import is_demonstratie
from opstap.regels.fouten import OpstapFout

ONDERTEKENINGEN = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key that only the service has; none with a shared secret, and never 'none'."""
VERTEGENWOORDIGING = frozenset(
    {
        "urn:nl-eid-gdi:1.0:LegalSubjectID",  # DigiD Machtigen: the one who is represented
        "urn:etoegang:core:LegalSubjectID",  # eHerkenning: the company
        "urn:etoegang:core:Representation",
        "act",  # RFC 8693: the one who acts
    }
)
"""Claims by which brokers say that somebody acts for another. A token with one of them is refused."""
KVK = "urn:etoegang:core:LegalSubjectID"
"""The claim in which eHerkenning says for which company somebody works, unless the settings name another."""
_ZAKELIJK = frozenset({KVK, "urn:etoegang:core:Representation"})
"""What eHerkenning says of everybody who works for a company: for a partner that is no one else."""
_SECONDEN = 5


@dataclass(frozen=True)
class Aanbieder:
    """A service that Opstap trusts (OpenID Connect), and how strongly somebody must have signed in there."""

    soort: str
    """'inwoner', 'medewerker' or 'partner'."""
    uitgever: str
    client: str
    geheim: str
    niveaus: frozenset[str] = frozenset()
    """Values of `acr` that are strong enough; the token has one of these, or one of `methoden`."""
    methoden: frozenset[str] = frozenset()
    """Values of `amr` that are strong enough, such as 'mfa' (RFC 8176)."""
    bsn: str = "bsn"
    """The claim in which a resident's citizen service number stands."""
    kvk: str = KVK
    """The claim in which the number of a partner in the trade register stands."""
    namens: frozenset[str] = frozenset()
    """Claims of this service that say that somebody acts for another, beside `VERTEGENWOORDIGING`."""

    @property
    def langst(self) -> timedelta:
        """How long a session lasts at most, and so how long ago somebody may have signed in there."""
        return timedelta(minutes=settings.OPSTAP_SESSIE[self.soort]["langst"])

    def is_sterk_genoeg(self, bewijs: Mapping[str, Any]) -> bool:
        return bewijs.get("acr") in self.niveaus or not self.methoden.isdisjoint(bewijs.get("amr") or ())

    def is_namens_een_ander(self, bewijs: Mapping[str, Any]) -> bool:
        """Whether the token speaks of somebody for whom this person acts: then it isn't they who come in."""
        algemeen = VERTEGENWOORDIGING - _ZAKELIJK if self.soort == "partner" else VERTEGENWOORDIGING
        return any(bewijs.get(naam) for naam in algemeen | self.namens)


def aanbieder(soort: str) -> Aanbieder:
    """The service for residents or for staff, which the settings must name.

    Errors: AANMELDEN-ONVEILIG, for a service without https outside a demonstration.
    """
    gevonden = Aanbieder(soort=soort, **settings.OPSTAP_OIDC[soort])
    if not gevonden.uitgever.startswith("https://") and not is_demonstratie():
        raise OpstapFout(
            "AANMELDEN-ONVEILIG",
            "De aanmelddienst van deze site is niet beveiligd met https. Daarom kunt u zich niet aanmelden.",
        )
    return gevonden


class _Client(DjangoOAuth2App):  # type: ignore[misc]
    """Takes the description of the service only when it is about that service, with its safe signatures."""

    def load_server_metadata(self) -> dict[str, Any]:
        gelezen: dict[str, Any] = super().load_server_metadata()
        if gelezen.get("issuer") != self.uitgever:
            self.server_metadata.clear()
            raise OpstapFout(
                "AANMELDEN-UITGEVER",
                "De aanmelddienst zegt een andere te zijn dan is ingesteld. Meld dit bij de beheerder.",
            )
        gelezen["id_token_signing_alg_values_supported"] = [
            soort
            for soort in gelezen.get("id_token_signing_alg_values_supported", ["RS256"])
            if soort in ONDERTEKENINGEN
        ]
        return gelezen

    @property
    def uitgever(self) -> str:
        return str(self.client_kwargs["uitgever"])


class _Clients(OAuth):  # type: ignore[misc]
    oauth2_client_cls = _Client


@cache
def client(van: Aanbieder) -> DjangoOAuth2App:
    """The library's client of a service: authorization code with PKCE (S256), state and nonce."""
    return _Clients().register(
        van.soort,
        client_id=van.client,
        client_secret=van.geheim,
        server_metadata_url=f"{van.uitgever.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={
            "scope": "openid",
            "code_challenge_method": "S256",
            "default_timeout": _SECONDEN,
            "uitgever": van.uitgever,
        },
    )
