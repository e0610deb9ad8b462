"""What every real failure needs: a municipality with people in it."""

from __future__ import annotations

from ..inkomen.conftest import dorp  # noqa: TID252

__all__ = ["dorp"]
