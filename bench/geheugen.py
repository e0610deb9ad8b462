"""How much memory a computation needs on top of what was there: the peak that the kernel of Linux keeps."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_ZELF = Path("/proc/self")


class Geheugen:
    """Made right before a measurement: lets the peak start again at what is in use now."""

    def __init__(self) -> None:
        with suppress(OSError):  # not allowed everywhere; the peak then counts what was drawn before as well
            (_ZELF / "clear_refs").write_text("5", encoding="ascii")
        self.begin_mb = _lees("VmRSS")

    def piek_mb(self) -> int:
        """The highest that the whole process has been since."""
        return _lees("VmHWM")

    def erbij_mb(self) -> int:
        """The same, above what was in use at the start."""
        return self.piek_mb() - self.begin_mb


def _lees(veld: str) -> int:
    regels = (_ZELF / "status").read_text(encoding="ascii").splitlines()
    return next(int(regel.split()[1]) // 1024 for regel in regels if regel.startswith(f"{veld}:"))
