"""Forms that count once: the key that a form carries is kept in the transaction of what it did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from opstap.kern.models import Inzending


@contextmanager
def eenmaal(gemeente: str, sleutel: UUID, *, door: str, nu: datetime) -> Iterator[bool]:
    """One transaction around what a form does; False when it was done already, and nothing is to be done.

    Who sends the same form at the same time waits here for the first. What fails inside is undone with its
    key, so that the form can be sent again.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {Inzending._meta.db_table} (gemeente_id, sleutel, moment, door) "  # noqa: S608
                "VALUES (%s, %s, %s, %s) ON CONFLICT (sleutel) DO NOTHING",
                [gemeente, sleutel, nu, door],
            )
            nieuw = cursor.rowcount == 1
        yield nieuw


def is_gedaan(sleutel: str) -> bool:
    """Whether a form with this key was sent before; what is no key never was."""
    try:
        return Inzending.objects.filter(sleutel=UUID(sleutel)).exists()
    except ValueError:
        return False
