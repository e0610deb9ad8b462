"""The code on a telephone: it asks for another by itself, and without a script a link does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from opstap.kern.models import Dossier
from opstap.portalen import demo, pascode

from ..conftest import Stad  # noqa: TID252
from ..passen import geef_passen, geef_uit  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
CODE = "document.querySelector('#code svg').innerHTML"


def test_de_code_komt_vanzelf_nieuw_en_zonder_script_met_een_link(
    stad: Stad,
    scherm: Page,
    kaal_scherm: Page,
    settings: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.STUKKEN_MAP = tmp_path
    monkeypatch.setattr(pascode, "VERVERS", 1)
    pas = geef_uit(geef_passen(Dossier.objects.get(nummer=stad.dossier), demo.nu())[0], demo.nu())
    adres = f"{stad.url}/inwoner/{stad.dossier}/passen/{pas.pk}/"

    scherm.goto(adres)
    eerst = scherm.evaluate(CODE)
    scherm.wait_for_function(f"eerst => {CODE} !== eerst", arg=eerst)
    assert scherm.url == adres

    kaal_scherm.goto(adres)
    eerst = kaal_scherm.locator("#code svg").inner_html()
    kaal_scherm.wait_for_timeout(1_100)
    kaal_scherm.locator("#code a").click()
    assert kaal_scherm.locator("#code svg").inner_html() != eerst
