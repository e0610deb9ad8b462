"""What every real failure needs: a municipality with people in it, and somebody at a terminal."""

from __future__ import annotations

from ..inkomen.conftest import dorp  # noqa: TID252
from .betaaldag import balie

__all__ = ["balie", "dorp"]
