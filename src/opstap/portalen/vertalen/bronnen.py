"""Every Dutch text that a resident can see: marked in templates and code, and said by the rule book.

Templates are read by Django's own parser and code by Python's, so that nothing but marked texts is found.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.template import Engine, engines
from django.template.base import Node, TextNode, Token, TokenType
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from opstap import gemeenten
from opstap.inkomen.specificaties.opbouw import REGELINGEN as SPECIFICATIES
from opstap.minima.doelen import DOELEN, titel
from opstap.portalen.publiek.recht import THEMAS
from opstap.portalen.publiek.vraagbeeld import UREN
from opstap.portalen.publiek.werkgrafiek import LAGEN
from opstap.regels.graaf import Plan
from opstap.regels.regel import Feit
from opstap.verkenning.bundels import BUNDELS
from opstap.verkenning.regelingen import Regeling, regelingen_in
from opstap.verkenning.stand import SAMENSTELLING
from opstap.verkenning.werk.huishouden import AANGENOMEN
from opstap.verkenning.werk.situatie import AANNAMEN, PASSEN, TOESLAGEN
from opstap.verkenning.werk.situatie import REGELINGEN as WERKREGELINGEN
from opstap.verkenning.werk.vergelijking import WAARSCHUWINGEN, Verlies

PORTALEN = Path(__file__).parents[1]
_MERKEN = frozenset({"_", "gettext", "gettext_lazy"})
_DAGEN = (date(2024, 6, 1), date(2024, 12, 1), date(2026, 11, 1))
"""Days on which the rule book asks other questions than before."""

Bronnen = dict[str, str]
"""Each text, with one place where it stands."""


def alle() -> Bronnen:
    """Every text once, in a fixed order."""
    gevonden: Bronnen = {}
    for tekst, plek in (*_sjablonen(), *_code(), *_regelboek(), *_verkenning()):
        if tekst:
            gevonden.setdefault(tekst, plek)
    return dict(sorted(gevonden.items(), key=lambda paar: (paar[1], paar[0])))


def uitleg() -> Bronnen:
    """The sentences that explain a decision, letter or payment; they are not translated."""
    gevonden: Bronnen = {}
    for regeling in SPECIFICATIES:
        for regel in regeling.regels:
            gevonden.setdefault(regel.zin, "specificatie")
    for code in gemeenten.GEMEENTEN:
        plan = gemeenten.regelboek(code).op(_DAGEN[-1]).plan
        for verklaring in (knoop.verklaring for knoop in plan.knopen):
            for zin in verklaring.uitleg.values():
                gevonden.setdefault(zin, verklaring.naam)
    return {zin: plek for zin, plek in gevonden.items() if zin}


def _sjablonen() -> Iterator[tuple[str, str]]:
    django = engines["django"]
    motor: Engine = django.engine  # type: ignore[attr-defined]
    for pad in sorted((PORTALEN / "templates").rglob("*.html")):
        plek = str(pad.relative_to(PORTALEN))
        for knoop in _knopen(motor.from_string(pad.read_text(encoding="utf-8")).nodelist):
            if isinstance(knoop, TranslateNode):
                tekst = getattr(knoop.filter_expression.var, "literal", None)
                yield str(tekst or knoop.filter_expression.var), plek
            elif isinstance(knoop, BlockTranslateNode):
                yield _bloktekst(knoop.singular), plek


def _knopen(knopen: list[Node]) -> Iterator[Node]:
    """Every node, also those inside others; included templates are files of their own."""
    for knoop in knopen:
        if isinstance(knoop, TextNode):
            continue
        yield knoop
        for naam in ("nodelist", "nodelist_true", "nodelist_false", "nodelist_loop", "nodelist_empty"):
            yield from _knopen(getattr(knoop, naam, None) or [])
        for _voorwaarde, tak in getattr(knoop, "conditions_nodelists", ()):
            yield from _knopen(tak)


def _bloktekst(delen: list[Token]) -> str:
    """A block as Django looks it up: every variable as a placeholder."""
    return "".join(
        f"%({deel.contents})s" if deel.token_type == TokenType.VAR else deel.contents.replace("%", "%%")
        for deel in delen
    )


def _code() -> Iterator[tuple[str, str]]:
    for pad in sorted(PORTALEN.rglob("*.py")):
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if not isinstance(knoop, ast.Call) or not isinstance(knoop.func, ast.Name) or not knoop.args:
                continue
            eerste = knoop.args[0]
            if knoop.func.id in _MERKEN and isinstance(eerste, ast.Constant):
                yield str(eerste.value), str(pad.relative_to(PORTALEN))


def _regelboek() -> Iterator[tuple[str, str]]:
    """The questions and choices of every fact that the interview can ask a resident about."""
    for code in gemeenten.GEMEENTEN:
        for dag in _DAGEN:
            plan = gemeenten.regelboek(code).op(dag).plan
            for feit in _feiten(plan):
                yield feit.vraag, "regelboek"
                if feit.soort.keuzes is not None:
                    yield from (
                        (feit.soort.toon(waarde), "regelboek") for waarde in feit.soort.mogelijke_waarden
                    )


def _feiten(plan: Plan) -> Iterator[Feit]:
    """Every fact under a scheme, but those that only an official can judge."""
    wachtrij = [
        plan.knoop(naam) for regeling in _regelingen() for naam in regeling.gevraagd if naam in plan.op_naam
    ]
    gezien: set[int] = set()
    while wachtrij:
        knoop = wachtrij.pop()
        if knoop.index not in gezien:
            gezien.add(knoop.index)
            wachtrij.extend(knoop.nodig())
            feit = knoop.verklaring
            if isinstance(feit, Feit) and not feit.oordeel and feit.naam not in UREN:
                yield feit


def _regelingen() -> tuple[Regeling, ...]:
    """Every scheme of every municipality, each once."""
    return tuple(dict.fromkeys(een for code in gemeenten.GEMEENTEN for een in regelingen_in(code)))


def _verkenning() -> Iterator[tuple[str, str]]:
    teksten = [
        *(deel for thema in THEMAS.values() for deel in thema),
        *(deel for paar in SAMENSTELLING.values() for deel in paar),
        *UREN.values(),
        *(deel for bundel in BUNDELS for deel in (bundel.vraag, *(een.tekst for een in bundel.delen))),
        *(deel for een in _regelingen() for deel in (een.naam, een.wat, een.bij, een.per)),
        *(
            bewijs
            for code in gemeenten.GEMEENTEN
            for een in gemeenten.lokale_regelingen(code)
            for bewijs in een.uitvoering.bewijs
        ),
        *(str(verlies) for verlies in Verlies),
        *LAGEN,
        *DOELEN.values(),
        *(
            titel(een.sleutel)
            for code in gemeenten.GEMEENTEN
            for een in gemeenten.lokale_regelingen(code)
            if een.voucher is not None
        ),
        *AANGENOMEN,
        *(zin for _, zin in AANNAMEN.values()),
        *(deel.titel for deel in (*TOESLAGEN, *WERKREGELINGEN, *PASSEN)),
        *WAARSCHUWINGEN,
    ]
    yield from ((tekst, "verkenning") for tekst in teksten)
