"""The web server's own way into the database: a login that owns nothing, and so can't step out of its role.

OPSTAP_WEB_DATABASE_URL  that login, for a PostgreSQL that others keep. Without it the web server uses
                         DATABASE_URL and takes the role for each request (docs/toegang.md).
"""

from __future__ import annotations

import os
from dataclasses import replace

import psycopg
from django.db import connections
from psycopg import sql

from opstap.project import omgeving
from opstap.project.databank import DatabankAdres, democluster, django_databank

ROL = "opstap_web"


def ga_verder_als_webserver() -> None:
    """From here on this process, and every one that it starts, uses the login of the web server."""
    adres = webadres(DatabankAdres.uit_url(os.environ["DATABASE_URL"]))
    os.environ["DATABASE_URL"] = adres.url
    verbinding = connections["default"]
    verbinding.close()
    nieuw = django_databank(adres)
    verbinding.settings_dict.update(
        {naam: nieuw[naam] for naam in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    )


def webadres(eigenaar: DatabankAdres) -> DatabankAdres:
    """The address that the web server uses; in the embedded database its login is made here."""
    gegeven = os.environ.get("OPSTAP_WEB_DATABASE_URL")
    if gegeven:
        return DatabankAdres.uit_url(gegeven)
    if eigenaar != democluster().adres():
        return eigenaar
    wachtwoord = omgeving.bewaard_geheim(omgeving.datamap() / "wachtwoord-web")
    aanmelding = sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}")
    with psycopg.connect(eigenaar.url, autocommit=True) as verbinding:
        verbinding.execute(aanmelding.format(sql.Identifier(ROL), sql.Literal(wachtwoord)))
    return replace(eigenaar, gebruiker=ROL, wachtwoord=wachtwoord)
