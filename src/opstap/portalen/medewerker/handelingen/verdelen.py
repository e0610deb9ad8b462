"""Tasks of the worklist given to a colleague or a team, as many at once as were chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms

from opstap.inkomen.beelden.werkvoorraad import Taak
from opstap.kern import toewijzingen
from opstap.kern.toegang import Gebruiker
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.templatetags.notatie import telwoord

_ZOALS_HET_IS, _NIEMAND = "", "-"
_SELECT = {"class": "utrecht-select utrecht-select--html-select"}


@dataclass(frozen=True)
class Verdeling:
    """The tasks that were chosen, and who divides them."""

    taken: Sequence[Taak]
    gebruiker: Gebruiker

    @property
    def nummers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(taak.nummer for taak in self.taken))


class Toewijzing(Formulier):
    behandelaar = forms.ChoiceField(label="Aan wie?", required=False)
    team = forms.ChoiceField(label="Aan welk team?", required=False)

    def __init__(self, *args: Any, personen: Sequence[str], teams: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        laat = (_ZOALS_HET_IS, "laat dit zoals het is")
        eerst = laat if teams else (_ZOALS_HET_IS, "kies een collega")
        niemand = (_NIEMAND, "niemand in het bijzonder")
        wie = self.kies("behandelaar", [eerst, niemand, *((een, een) for een in personen)])
        self.kies("team", [laat, *((een, een) for een in teams)])
        if not teams:
            del self.fields["team"]
            wie.required = True


def _verdeel(v: Verdeling, g: Mapping[str, Any], door: str, nu: datetime) -> None:
    wie = {_ZOALS_HET_IS: None, _NIEMAND: ""}.get(g["behandelaar"], g["behandelaar"])
    toewijzingen.verdeel(v.gebruiker, v.nummers, behandelaar=wie, team=g.get("team", ""), nu=nu)


VERDELEN = Handeling(
    naam="verdelen",
    titel="Taken verdelen",
    knop="Verdeel deze taken",
    uitleg="Wie een zaak krijgt, mag het dossier openen. Op de tijdlijn staat dat u dit deed.",
    formulier=Toewijzing,
    doe=_verdeel,
    klaar=lambda v, _, g: f"{telwoord(len(v.nummers), 'taak is,taken zijn')} verdeeld.",
    kan=lambda v, wie: bool(v.taken),
    velden={"TOEWIJZING-GEEN-ZAAK": "team", "TOEWIJZING-LEEG": "behandelaar"},
    keuzes=lambda v: {
        "personen": toewijzingen.personen(v.gebruiker),
        "teams": toewijzingen.teams(v.gebruiker.gemeente),
    },
    sjabloon="medewerker/verdelen.html",
)
