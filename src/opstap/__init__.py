"""Opstap: one rule book, one dossier and one ledger for municipal social assistance."""

__version__ = "0.1.0"
