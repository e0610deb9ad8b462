"""Guards that many tables share, as SQL for migrations: one spelling for each, in every room.

The functions that the triggers call are made by kern's migration 0002.
"""

from __future__ import annotations

from collections.abc import Sequence


def alleen_toevoegen(*tabellen: str) -> str:
    """Rows of these tables are added and never change."""
    return "\n".join(
        f"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
        for tabel in tabellen
    )


def niet_verwijderen(*tabellen: str) -> str:
    """Rows of these tables stay; what of them may change, a trigger of their own says."""
    return "\n".join(
        f"CREATE TRIGGER {tabel}_verwijderen BEFORE DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
        for tabel in tabellen
    )


def zelfde_gemeente(tabel: str, *kolommen: str, doel: str = "", naam: str = "") -> str:
    """References that stay in the municipality.

    `doel`: the table of kern, when it is not the column's; `naam`: what the constraint is named after, when
    that is not the table.
    """
    return "\n".join(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam or tabel}_{kolom}_zelfde_gemeente "
        f"FOREIGN KEY ({kolom}_id, gemeente_id) REFERENCES kern_{doel or kolom} (id, gemeente_id);"
        for kolom in kolommen
    )


def feit(tabel: str, onderwerp: Sequence[str]) -> str:
    """A fact: known and true for a while, once at a time per subject (columns), and never overwritten."""
    return f"""
ALTER TABLE {tabel}
  ADD CONSTRAINT {tabel}_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT {tabel}_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT {tabel}_overlapt_niet UNIQUE ({", ".join(onderwerp)}, bekend_tot, geldig WITHOUT OVERLAPS);
CREATE TRIGGER {tabel}_wijzigen BEFORE UPDATE ON {tabel}
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
{niet_verwijderen(tabel)}"""
