"""Mijn Opstap: the resident's pages, one room per page; `pagina` is what they share."""
