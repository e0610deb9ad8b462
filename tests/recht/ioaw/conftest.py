"""The tests of IOAW and IOAZ share the cases in `oudere_werklozen`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
