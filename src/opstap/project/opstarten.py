"""Makes Django and its database ready, for the command line and for the server."""

from __future__ import annotations

import os

from opstap.project.databank import zorg_voor_databank


def met_django() -> None:
    """Start the database (or take DATABASE_URL) and load Django; what this process starts, it also ends."""
    os.environ["DATABASE_URL"] = zorg_voor_databank()
    zonder_databank()


def zonder_databank() -> None:
    """Load Django for what needs its templates or settings, and no table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")

    import django

    django.setup()


def werk_tabellen_bij() -> None:
    """Make the tables, or bring them up to this version."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)


def maak_leeg() -> None:
    """Throw away every table and row of the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
