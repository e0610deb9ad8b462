"""`python -m opstap` is the same as `opstap`."""

from __future__ import annotations

import sys

from opstap.opdrachten import main

if __name__ == "__main__":
    sys.exit(main())
