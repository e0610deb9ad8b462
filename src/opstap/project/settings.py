"""Django settings, steered by the environment (docs/besluiten/ says why each part is here).

OPSTAP_DEBUG            1 shows developer error pages; off by default.
OPSTAP_DEMO             1 on a demonstration: visitors choose an invented person to be.
OPSTAP_GEMEENTE         code of the municipality that this site serves: rules and style (default GM0518).
OPSTAP_GEMEENTEN        folder with more municipalities, a folder each (docs/gemeente-toevoegen.md).
OPSTAP_GEHEIME_SLEUTEL  secret key; without it a key is made once and kept in the data folder.
OPSTAP_HOSTS            comma-separated host names that may be served.
OPSTAP_HTTPS            1 when the outside world reaches the site over https: secure cookies and HSTS.
OPSTAP_OIDC_<WIE>_...   how people sign in; <WIE> is MEDEWERKER (SSO), INWONER (a DigiD broker) or PARTNER
                        (an eHerkenning broker): UITGEVER (issuer), CLIENT, GEHEIM (secret), NIVEAUS and
                        METHODEN (values of acr and amr that are strong enough, comma-separated; one is
                        asked), BSN and KVK (the claims that hold these) and NAMENS (claims of this service
                        that say that somebody acts for another: refused).
OPSTAP_CLAMAV           virus scanner for files that residents send: path of clamd's socket, or host:port.
OPSTAP_UPLOAD_MB        how big one file of a resident may be (default 10).
OPSTAP_CONCEPT_DAGEN    an application that was not sent is deleted after so many days (default 30).
OPSTAP_SESSIE_<WIE>_... when a session ends by itself: STIL (minutes without use) and LANGST (minutes in all).
OPSTAP_DATA             folder of the database, the caches and the key (default: .opstap in the checkout).
DATABASE_URL            an existing PostgreSQL; without it the embedded one is used.
OPSTAP_WEB_DATABASE_URL the web server's login in that PostgreSQL, which owns nothing (docs/toegang.md).
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF

from opstap.project import omgeving
from opstap.project.databank import bekend_adres, django_databank

BASE_DIR = omgeving.projectmap()
DATA_DIR = omgeving.datamap()

DEBUG = omgeving.schakelaar("OPSTAP_DEBUG")
OPSTAP_DEMO = omgeving.schakelaar("OPSTAP_DEMO")
OPSTAP_GEMEENTE = omgeving.gemeente()
OPSTAP_GEMEENTEN = omgeving.gemeentemappen()
SECRET_KEY = omgeving.geheime_sleutel()
ALLOWED_HOSTS = omgeving.lijst("OPSTAP_HOSTS", ["localhost", "127.0.0.1", "[::1]"])

# The rooms of the house that hold tables, templates or screens, lowest first.
_KAMERS = (
    "opstap.kern",
    "opstap.financien",
    "opstap.inkomen",
    "opstap.minima",
    "opstap.verantwoording",
    "opstap.beleidslab",
    "opstap.koppelingen",
    "opstap.portalen",
    "opstap.portalen.medewerker",
    "opstap.portalen.inwoner",
    "opstap.portalen.bestuur",
)


def _is_app(kamer: str) -> bool:
    """Whether the room is a Django app: a package with an apps module."""
    try:
        return find_spec(f"{kamer}.apps") is not None
    except ModuleNotFoundError:
        return False


INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    *filter(_is_app, _KAMERS),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "opstap.portalen.deur.Deur",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "opstap.portalen.taal.Taalkeuze",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "opstap.project.urls"
WSGI_APPLICATION = "opstap.project.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": django_databank(bekend_adres())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Dutch is what the texts are written in; the others come from portalen/locale (make: opstap vertalingen).
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "Engels"), ("ar", "Arabisch"), ("tr", "Turks"), ("pl", "Pools")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

# Style packages come from the npm lock file and are served from where npm puts them; none is copied in here.
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# Contents of documents of residents: never under a folder that the web server gives out.
STUKKEN_MAP = DATA_DIR / "stukken"
PRINTBAK_MAP = DATA_DIR / "printbak"
OPSTAP_CLAMAV = os.environ.get("OPSTAP_CLAMAV", "")
OPSTAP_UPLOAD = {"megabytes": omgeving.getal("OPSTAP_UPLOAD_MB", 10, hoogstens=100), "bestanden": 5}
OPSTAP_CONCEPT_DAGEN = omgeving.getal("OPSTAP_CONCEPT_DAGEN", 30, hoogstens=365)
# A request that no form can be is refused before it is read (portalen.uploads).
FILE_UPLOAD_HANDLERS = ["opstap.portalen.uploads.BegrensdeUpload"]
DATA_UPLOAD_MAX_NUMBER_FILES = 2 * OPSTAP_UPLOAD["bestanden"]
_STIJLPAKKETTEN = (
    "@fontsource-variable/source-sans-3",
    "@gemeente-denhaag/design-tokens-components",
    "@utrecht/component-library-css",
    "htmx.org",
)


def _bladen(pakket: str) -> Path:
    """Where a style package keeps what it publishes."""
    plek = BASE_DIR / "node_modules" / pakket
    return plek / "dist" if (plek / "dist").is_dir() else plek


STATICFILES_DIRS = [
    (f"pakket/{pakket}", _bladen(pakket)) for pakket in _STIJLPAKKETTEN if _bladen(pakket).is_dir()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG

# Nothing may load but what this site serves itself, and nothing may run but the scripts that a page names.
# Those carry a nonce: the site serves documents of residents too, and none of these may run in a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [NONCE],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

# Who is signed in is kept on the server: signing out and time limits end it there. The browser holds a key.
HTTPS = omgeving.schakelaar("OPSTAP_HTTPS")
_VOORVOEGSEL = "__Host-" if HTTPS else ""
SESSION_ENGINE = "opstap.kern.sessies"
SESSION_COOKIE_NAME = f"{_VOORVOEGSEL}sessie"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 43_200
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{_VOORVOEGSEL}csrf"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
OPSTAP_PASKOEKJE = f"{_VOORVOEGSEL}pas"
LANGUAGE_COOKIE_NAME = f"{_VOORVOEGSEL}taal"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Minutes. DigiD lets a session stand unused for at most 15; the rest is for the municipality to choose.
OPSTAP_SESSIE = {
    "inwoner": {
        "stil": omgeving.getal("OPSTAP_SESSIE_INWONER_STIL", 15, hoogstens=15),
        "langst": omgeving.getal("OPSTAP_SESSIE_INWONER_LANGST", 120, hoogstens=720),
    },
    "medewerker": {
        "stil": omgeving.getal("OPSTAP_SESSIE_MEDEWERKER_STIL", 30, hoogstens=60),
        "langst": omgeving.getal("OPSTAP_SESSIE_MEDEWERKER_LANGST", 600, hoogstens=720),
    },
    "partner": {
        "stil": omgeving.getal("OPSTAP_SESSIE_PARTNER_STIL", 30, hoogstens=60),
        "langst": omgeving.getal("OPSTAP_SESSIE_PARTNER_LANGST", 600, hoogstens=720),
    },
}
OPSTAP_OIDC = omgeving.aanmelddiensten()

if HTTPS:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Logs say what happened, never about whom: no request bodies, no query parameters, no addresses of pages.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"kort": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"zonder_persoonsgegevens": {"()": "opstap.project.logboek.ZonderPersoonsgegevens"}},
    "handlers": {
        "scherm": {
            "class": "logging.StreamHandler",
            "formatter": "kort",
            "filters": ["zonder_persoonsgegevens"],
        }
    },
    "root": {"handlers": ["scherm"], "level": "WARNING"},
    "loggers": {"opstap": {"level": "INFO"}, "django": {"level": "WARNING"}},
}
