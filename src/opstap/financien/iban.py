"""Account numbers as payments use them; the check itself lies in kern, where facts hold them too."""

from __future__ import annotations

from opstap.kern.iban import controleer_iban, iban_klopt, maak_iban, synthetisch_iban

__all__ = ["controleer_iban", "iban_klopt", "maak_iban", "synthetisch_iban"]
