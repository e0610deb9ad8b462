"""Self-employed people as a test wants them, ordinary where it does not say otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen import zelfstandigen
from opstap.inkomen.models import Zelfstandigenuitkering
from opstap.inkomen.zelfstandigen import Jaarcijfers
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.recht.bbz import Zelfstandige

from .conftest import Dorp, moment

JAN = date(2025, 1, 1)
WINST = 50000
"""Expected a month; 19% of it is tax."""
NU = moment(2024, 12, 20)


def gegevens(**waarden: int | bool) -> dict[str, Gegeven]:
    return {naam: Gegeven(waarde, "aanvraag en gesprek") for naam, waarde in waarden.items()}


@dataclass
class Zaakvoering:
    """An established self-employed person with an ordinary business and little wealth."""

    dorp: Dorp
    dossier: Dossier = field(init=False)
    zaak: Zaak = field(init=False)

    def __post_init__(self) -> None:
        self.dossier = self.dorp.huishouden(nu=moment(2024, 12, 1), begin=date(2024, 12, 1))
        self.zaak = zelfstandigen.dien_in(self.dossier, ontvangen=date(2024, 12, 2), nu=moment(2024, 12, 2))

    def onderzoek(self, *, levensvatbaar: bool = True, **anders: Any) -> None:
        zelfstandigen.leg_onderzoek_vast(
            self.zaak,
            **{
                "deskundige": "m.adviseur",
                "levensvatbaar": levensvatbaar,
                "reden": "De orders van dit jaar dekken de kosten.",
                "onderzocht_op": date(2024, 12, 16),
                "door": "k.jansen",
                "nu": moment(2024, 12, 17),
                **anders,
            },
        )

    def antwoorden(self, **anders: int | bool) -> dict[str, Gegeven]:
        return gegevens(
            **{
                "bbz_soort_zelfstandige": int(Zelfstandige.GEVESTIGD),
                "bbz_voldoet_aan_wettelijke_vereisten": True,
                "bbz_voldoet_aan_urencriterium": True,
                "bbz_heeft_zeggenschap_en_risico": True,
                "bbz_redelijke_termijn_werkzaam": True,
                "bbz_verwachte_winst_per_maand": WINST,
                "bbz_verwacht_overig_inkomen_per_maand": 0,
                "bbz_verwachte_duur_in_maanden": 12,
                "bbz_inkomen_komt_regelmatig": False,
                "bbz_inkomen_duurzaam_te_laag": False,
                "bbz_totaal_vermogen": 1_000_000,
                "bbz_schulden": 0,
                **anders,
            }
        )

    def beslis(self, **anders: int | bool) -> tuple[Besluit, Zelfstandigenuitkering | None]:
        return zelfstandigen.beslis(
            self.zaak,
            vanaf=JAN,
            antwoorden=self.antwoorden(**anders),
            boekjaar_maand=1,
            door="k.jansen",
            nu=NU,
        )

    def ken_toe(self, **anders: int | bool) -> Zelfstandigenuitkering:
        self.onderzoek()
        _, uitkering = self.beslis(**anders)
        assert uitkering is not None
        return uitkering


def jaarcijfers(**anders: int) -> Jaarcijfers:
    return Jaarcijfers(
        gegevens(
            **{
                "bbz_winst_boekjaar": 1_000_000,
                "bbz_overig_inkomen_boekjaar": 0,
                "bbz_vergoeding_zorgverzekering_boekjaar": 0,
                "bbz_bijzondere_bijstand_boekjaar": 0,
                "bbz_totaal_vermogen": 1_000_000,
                "bbz_schulden": 0,
                **anders,
            }
        )
    )
