"""The days on which the text of the rent allowance changed."""

from __future__ import annotations

ZONDER_OUDEREN = "2025-01-01"
"""From this day there are no household types for the elderly, and part C is for all (Wht art. 2 and 21)."""

LINEAIR = "2026-01-01"
"""From this day own rent is fixed and income lowers the allowance in a straight line (Wht art. 21 lid 2)."""
