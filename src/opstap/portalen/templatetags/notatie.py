"""Dutch notation on the screen: euros, numbers, dates and months, and the small words around them.

Every text that must not break over a line carries a non-breaking space (U+00A0); minus is U+2212.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import Storage
from django.template import Context
from django.template.defaultfilters import date as datumnotatie
from django.templatetags.static import static
from django.utils import timezone, translation
from django.utils.html import format_html_join

from opstap.portalen import demo
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.stijl import stijlbladen, thema
from opstap.portalen.taal import Taal, talen
from opstap.regels.geld import toon_euro

register = template.Library()

NBSP = "\u00a0"
MIN = "\u2212"


def _dag(moment: date | datetime) -> date:
    return timezone.localtime(moment).date() if isinstance(moment, datetime) else moment


def _geschreven(dag: date, vorm: str) -> str:
    return _in_taal(dag, vorm, translation.get_language() or "")


@lru_cache(maxsize=10_000)
def _in_taal(dag: date, vorm: str, taal: str) -> str:
    """A page names the same days and months over and over; `taal` is the language that is spoken now."""
    return datumnotatie(dag, vorm)


@register.filter
def euro(cent: int) -> str:
    """Cents as '€ 1.283,83'."""
    return toon_euro(cent)


@register.filter
def getal(waarde: int) -> str:
    """A whole number with points between the thousands."""
    teken = MIN if waarde < 0 else ""
    return teken + f"{abs(waarde):,}".replace(",", ".")


@register.filter
def datum(moment: date | datetime | None) -> str:
    """'31 mei 2024'; nothing for no date."""
    return _geschreven(_dag(moment), "j F Y").replace(" ", NBSP) if moment else ""


@register.filter
def dagofwoord(waarde: str | date) -> str:
    """A day in words; text as it is."""
    return datum(waarde) if isinstance(waarde, date) else waarde


@register.filter
def weekdag(moment: date | datetime) -> str:
    """'vrijdag 31 mei 2024'."""
    return _geschreven(_dag(moment), "l j F Y").replace(" ", NBSP)


@register.filter
def maand(eerste_dag: date) -> str:
    """'mei 2024'."""
    return _geschreven(eerste_dag, "F Y").replace(" ", NBSP)


@register.filter
def maandnaam(eerste_dag: date) -> str:
    """'mei'."""
    return _geschreven(eerste_dag, "F")


@register.filter
def maandcode(eerste_dag: date) -> str:
    """'2024-05', as it stands in addresses and on the command line."""
    return f"{eerste_dag:%Y-%m}"


@register.filter
def iso(moment: date | datetime) -> str:
    """The value of a date field in a form."""
    return _dag(moment).isoformat()


@register.filter
def telwoord(aantal: int, vormen: str) -> str:
    """`{{ 3|telwoord:"zaak,zaken" }}` is '3 zaken'."""
    enkelvoud, meervoud = vormen.split(",")
    return f"{getal(aantal)}{NBSP}{enkelvoud if abs(aantal) == 1 else meervoud}"


@register.filter
def hoofdletter(tekst: str) -> str:
    """The first letter as a capital, the rest untouched."""
    return tekst[:1].upper() + tekst[1:]


@register.filter
def kleineletter(tekst: str) -> str:
    """The first letter small, the rest untouched."""
    return tekst[:1].lower() + tekst[1:]


@register.filter
def artikel(vindplaats: str) -> str:
    """A reference whose numbers stay on the line of their word: 'art. 31 lid 2 onder n'."""
    return re.sub(r"\b(art\.|artikel|lid|onder|paragraaf) (?=\S)", rf"\1{NBSP}", vindplaats)


def artikelkort(vindplaats: str) -> str:
    """A reference without the name of the Participatiewet: in a tree of that law the name is said once."""
    return artikel(vindplaats.removeprefix("Participatiewet "))


@register.filter
def kort(kenmerk: str) -> str:
    """The first eight signs of a hash: enough to compare by eye."""
    return kenmerk[:8]


@register.simple_tag
def stijl() -> str:
    """The links to the style sheets of a page, in order."""
    maak = _stijllinks.__wrapped__ if settings.DEBUG else _stijllinks
    return maak(gemeentecode(), staticfiles_storage)


@lru_cache(maxsize=8)
def _stijllinks(gemeente: str, opslag: Storage) -> str:
    """Made once per municipality: nothing in them changes while the site runs."""
    return format_html_join(
        "\n  ", '<link rel="stylesheet" href="{}">', ((static(blad),) for blad in stijlbladen(gemeente))
    )


@register.simple_tag
def themaklasse() -> str:
    """The class on the root element that chooses the theme of the municipality."""
    return thema(gemeentecode()).klasse


@register.simple_tag(takes_context=True)
def taalkeuze(context: Context) -> tuple[Taal, ...]:
    """The languages in which this page can be read; none where only Dutch is spoken."""
    request = context.get("request")
    return talen(request) if request is not None else ()


@register.simple_tag
def schaalzin() -> str:
    """How big the invented city is; '' when none was built."""
    return demo.schaalzin()


@register.simple_tag
def gemeentenaam() -> str:
    """The name of the municipality that this site serves."""
    return demo.gemeentenaam()


@register.simple_tag
def demonstratie() -> bool:
    """Whether this site was started as a demonstration."""
    return bool(settings.OPSTAP_DEMO)
