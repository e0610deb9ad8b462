"""The issuer of the stand-in: who there is to be, codes that work once, and signed tokens (Authlib)."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from authlib.integrations.django_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin, OAuth2Request
from authlib.oauth2.rfc6749.errors import InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import AuthorizationCodeMixin, UserInfo
from authlib.oidc.core.grants import OpenIDCode
from joserfc.jwk import KeySet, RSAKey

_SECONDEN_CODE = 60
_SECONDEN_TOKEN = 300


@dataclass(frozen=True)
class Afnemer(ClientMixin):  # type: ignore[misc]
    """A site that may ask who somebody is, and the only address to which the answer goes."""

    naam: str
    geheim: str
    terug: str

    def get_client_id(self) -> str:
        return self.naam

    def get_default_redirect_uri(self) -> str:
        return self.terug

    def get_allowed_scope(self, scope: str) -> str:
        return "openid" if "openid" in scope.split() else ""

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri == self.terug

    def check_client_secret(self, client_secret: str) -> bool:
        return secrets.compare_digest(client_secret, self.geheim)

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


@dataclass(frozen=True, eq=False)
class Identiteit:
    """Somebody to be. `beweert`: what the token says, beside or in place of what the issuer says itself."""

    sleutel: str
    naam: str
    afnemer: str
    beweert: Mapping[str, Any]
    tweede_stap: bool = False
    """Whether this person shows a code from an app, where nobody said who to be."""


@dataclass
class _Code(AuthorizationCodeMixin):  # type: ignore[misc]
    code: str
    wie: Identiteit
    afnemer: str
    terug: str
    nonce: str | None
    code_challenge: str
    code_challenge_method: str
    gemaakt: float = field(default_factory=time.time)

    def get_redirect_uri(self) -> str:
        return self.terug

    def get_scope(self) -> str:
        return "openid"

    def get_nonce(self) -> str | None:
        return self.nonce

    def get_auth_time(self) -> int:
        return int(self.gemaakt)

    def get_acr(self) -> None:
        return None

    def get_amr(self) -> None:
        return None


class Uitgever(AuthorizationServer):  # type: ignore[misc]
    """Keeps everything in memory; nothing of it outlives the process."""

    def __init__(
        self, adres: str, afnemers: tuple[Afnemer, ...], identiteiten: tuple[Identiteit, ...]
    ) -> None:
        super().__init__(None, None)
        self.adres = adres
        self.afnemers = {afnemer.naam: afnemer for afnemer in afnemers}
        self.identiteiten = {wie.sleutel: wie for wie in identiteiten}
        self.codes: dict[str, _Code] = {}
        self.tekensleutel = RSAKey.generate_key(2048, {"use": "sig", "kid": secrets.token_hex(8)})
        self.sleutelbos = KeySet([self.tekensleutel]).as_dict(private=False)
        self.register_grant(_Codeweg, [CodeChallenge(required=True), _Token(require_nonce=True)])

    def na_afmelden(self, client_id: str, terug: str) -> str:
        """Where the browser goes after signing out: the site that is known, or '' for any other."""
        afnemer = self.afnemers.get(client_id)
        return terug if afnemer and terug == urljoin(afnemer.terug, "/") else ""

    def query_client(self, client_id: str) -> Afnemer | None:
        return self.afnemers.get(client_id)

    def save_token(self, token: Mapping[str, Any], request: OAuth2Request) -> None:
        """Nothing is asked with an access token here: it need not be kept."""

    def beschrijving(self) -> dict[str, Any]:
        """What stands at /.well-known/openid-configuration."""
        return {
            "issuer": self.adres,
            "authorization_endpoint": f"{self.adres}/aanmelden",
            "token_endpoint": f"{self.adres}/token",
            "jwks_uri": f"{self.adres}/sleutels",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code"],
            "subject_types_supported": ["public"],
            "end_session_endpoint": f"{self.adres}/afmelden",
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": ["openid"],
            "acr_values_supported": sorted(
                {wie.beweert["acr"] for wie in self.identiteiten.values() if "acr" in wie.beweert}
            ),
        }


class _Codeweg(AuthorizationCodeGrant):  # type: ignore[misc]
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic"]

    def save_authorization_code(self, code: str, request: OAuth2Request) -> None:
        vraag = request.payload
        if vraag.data.get("code_challenge_method") != "S256" or not vraag.data.get("code_challenge"):
            raise InvalidRequestError("PKCE with S256 is required.")
        self.server.codes[code] = _Code(
            code=code,
            wie=request.user,
            afnemer=request.client.naam,
            terug=vraag.redirect_uri,
            nonce=vraag.data.get("nonce"),
            code_challenge=vraag.data["code_challenge"],
            code_challenge_method=vraag.data["code_challenge_method"],
        )

    def query_authorization_code(self, code: str, client: Afnemer) -> _Code | None:
        gevonden: _Code | None = self.server.codes.get(code)
        if gevonden is None or gevonden.afnemer != client.naam:
            return None
        return gevonden if gevonden.gemaakt > time.time() - _SECONDEN_CODE else None

    def delete_authorization_code(self, authorization_code: _Code) -> None:
        self.server.codes.pop(authorization_code.code, None)

    def authenticate_user(self, authorization_code: _Code) -> Identiteit:
        return authorization_code.wie


class _Token(OpenIDCode):  # type: ignore[misc]
    def exists_nonce(self, nonce: str, request: OAuth2Request) -> bool:
        return any(code.nonce == nonce for code in self.server.codes.values())

    def resolve_client_private_key(self, client: Afnemer) -> RSAKey:
        return self.server.tekensleutel

    def get_encode_header(self, client: Afnemer) -> dict[str, str]:
        return {"alg": "RS256", "kid": self.server.sleutelbos["keys"][0]["kid"]}

    def get_client_claims(self, client: Afnemer) -> dict[str, Any]:
        nu = int(time.time())
        return {"iss": self.server.adres, "aud": [client.naam], "iat": nu, "exp": nu + _SECONDEN_TOKEN}

    def generate_user_info(self, user: Identiteit, scope: str) -> UserInfo:
        return UserInfo(user.beweert)

    def __call__(self, grant: AuthorizationCodeGrant) -> None:
        self.server = grant.server
        super().__call__(grant)
