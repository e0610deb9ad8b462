"""A click or a key on an element that opens another page is over when that page stands.

Playwright waits only until the other page begins to arrive: on a busy machine a test then sees half a page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import pytest
from playwright.sync_api import Locator, Page


def wacht_op_bladzijden(patch: pytest.MonkeyPatch) -> None:
    """Let every click and pressed key of a browser test wait for the page that it opens."""
    patch.setattr(Page, "click", _tot_er_staat(Page.click, lambda pagina: pagina))
    patch.setattr(Page, "press", _tot_er_staat(Page.press, lambda pagina: pagina))
    patch.setattr(Locator, "click", _tot_er_staat(Locator.click, lambda plek: plek.page))
    patch.setattr(Locator, "press", _tot_er_staat(Locator.press, lambda plek: plek.page))


def _tot_er_staat(doe: Callable[..., None], van: Callable[[Any], Page]) -> Callable[..., None]:
    @wraps(doe)
    def gedaan(dit: Any, *args: Any, **kwargs: Any) -> None:
        doe(dit, *args, **kwargs)
        van(dit).wait_for_load_state()

    return gedaan
