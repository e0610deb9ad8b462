"""On which ground a claim can begin: its article, and the codes of origin of the statistics that fit it."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.inkomen.models import Vordering
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond

Grond = Vordering.Grond
Ontstaansgrond = Vordering.Ontstaansgrond

_FRAUDE = frozenset(range(Ontstaansgrond.FRAUDE_WIT, Ontstaansgrond.FRAUDE_ANDERS + 1))
_RUIM = frozenset({Ontstaansgrond.ONVERSCHULDIGD, Ontstaansgrond.OVERIG})
_LENING = frozenset({Ontstaansgrond.LENING})
ONTSTAANSGRONDEN: Mapping[str, frozenset[int]] = {
    Grond.INLICHTINGENPLICHT: _FRAUDE,
    Grond.TEVEEL_BETAALD: _RUIM,
    Grond.LENING_NIET_NAGEKOMEN: _LENING,
    Grond.BORGTOCHT: frozenset({Ontstaansgrond.OVERIG}),
    Grond.VOORSCHOT: _RUIM,
    Grond.ONVERSCHULDIGD: _RUIM,
    Grond.MIDDELEN_ACHTERAF: _RUIM,
    Grond.BOETE: frozenset({Ontstaansgrond.BOETE_FRAUDE, Ontstaansgrond.BOETE_ANDERS}),
    Grond.LEENBIJSTAND: _LENING,
    Grond.KREDIETHYPOTHEEK: frozenset({Ontstaansgrond.KREDIETHYPOTHEEK}),
    Grond.IOAW: _RUIM | _FRAUDE,
    Grond.IOAZ: _RUIM | _FRAUDE,
    Grond.BBZ_LENING: _LENING,
    Grond.BBZ_TERUGVORDERING: _RUIM | _FRAUDE,
}
"""Which codes of origin a ground may have."""

TERUGVORDERINGSGRONDEN: Mapping[Terugvorderingsgrond, Vordering.Grond] = {
    Terugvorderingsgrond.INLICHTINGENPLICHT: Grond.INLICHTINGENPLICHT,
    Terugvorderingsgrond.TE_VEEL_VERLEEND: Grond.TEVEEL_BETAALD,
    Terugvorderingsgrond.LENING: Grond.LENING_NIET_NAGEKOMEN,
    Terugvorderingsgrond.BORGTOCHT: Grond.BORGTOCHT,
    Terugvorderingsgrond.VOORSCHOT: Grond.VOORSCHOT,
    Terugvorderingsgrond.ONVERSCHULDIGD: Grond.ONVERSCHULDIGD,
    Terugvorderingsgrond.MIDDELEN_ACHTERAF: Grond.MIDDELEN_ACHTERAF,
    Terugvorderingsgrond.VERGOEDING_ACHTERAF: Grond.MIDDELEN_ACHTERAF,
}

ARTIKELEN: Mapping[str, str] = {
    Grond.INLICHTINGENPLICHT: "Participatiewet art. 58 lid 1",
    Grond.TEVEEL_BETAALD: "Participatiewet art. 58 lid 2 onder a",
    Grond.LENING_NIET_NAGEKOMEN: "Participatiewet art. 58 lid 2 onder b",
    Grond.BORGTOCHT: "Participatiewet art. 58 lid 2 onder c",
    Grond.VOORSCHOT: "Participatiewet art. 58 lid 2 onder d",
    Grond.ONVERSCHULDIGD: "Participatiewet art. 58 lid 2 onder e",
    Grond.MIDDELEN_ACHTERAF: "Participatiewet art. 58 lid 2 onder f",
    Grond.BOETE: "Participatiewet art. 18a",
    Grond.LEENBIJSTAND: "Participatiewet art. 48",
    Grond.KREDIETHYPOTHEEK: "Participatiewet art. 50",
    Grond.IOAW: "IOAW art. 25",
    Grond.IOAZ: "IOAZ art. 25",
    Grond.BBZ_LENING: "Besluit bijstandverlening zelfstandigen 2004",
    Grond.BBZ_TERUGVORDERING: "Besluit bijstandverlening zelfstandigen 2004",
}
