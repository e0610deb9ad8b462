"""The web server's own way into the database: a login that owns nothing, and so can't step out of its role.

OPSTAP_WEB_DATABASE_URL  that login, for a PostgreSQL that others keep. Without it the web server uses
                         DATABASE_URL and takes the role for each request (docs/beveiliging.md).
"""

from __future__ import annotations

import os
from dataclasses import replace

import psycopg
from psycopg import sql

from opstap.project import omgeving
from opstap.project.databank import DatabankAdres, democluster

ROL = "opstap_web"


def webadres() -> str:
    """The URL that the web server uses; in the embedded database its login is made here."""
    eigenaar = DatabankAdres.uit_url(os.environ["DATABASE_URL"])
    gegeven = os.environ.get("OPSTAP_WEB_DATABASE_URL")
    if gegeven:
        return DatabankAdres.uit_url(gegeven).url
    if eigenaar != democluster().adres():
        return eigenaar.url
    web = replace(
        eigenaar, gebruiker=ROL, wachtwoord=omgeving.bewaard_geheim(omgeving.datamap() / "wachtwoord-web")
    )
    with psycopg.connect(eigenaar.url, autocommit=True) as verbinding:
        verbinding.execute(
            sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(
                sql.Identifier(ROL), sql.Literal(web.wachtwoord)
            )
        )
    return web.url
