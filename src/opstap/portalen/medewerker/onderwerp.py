"""What the desk keeps a list of beside cases: its list, one of it, and what can be done, in one frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from opstap.kern.bladeren import Blad
from opstap.kern.toegang import Doel, Gebruiker, open_lijst
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Handeling, Plek, doe
from opstap.portalen.medewerker.pagina import ALLES, doel_van, pagina, wie
from opstap.portalen.rechten import mag
from opstap.portalen.scherm import Keuze, Pad, bladzijde, gekozen_pagina, gemeentecode


@dataclass(frozen=True, kw_only=True)
class Onderwerp:
    """A subject of the desk, with its own place in the menu (`menu`) or under that of the schemes.

    `lijst` and `een` are the names of its addresses: of the list, and of one; what is done with one is at
    `een`_handeling. `open` is the read model of one, as (officer, municipality, number, purpose, nu=), which
    templates know as `beeld`.
    """

    naam: str
    lijst: str
    een: str
    doel: Doel
    standen: Mapping[str, str]
    open: Callable[..., Any]
    handelingen: Sequence[Handeling]
    sjabloon: str
    terzijde: str
    """Template of what stands beside one of them, and beside its forms."""
    woord: str
    """One and more of them: 'gezin,gezinnen'."""
    filters: Sequence[str] = ()
    """By what else than its state and a word the list is narrowed down or sorted."""
    menu: str = "minima"
    noem: Callable[[Any], str] | None = None
    """What one is called on the way to it; None: its number."""

    def kruimels(self, *verder: Pad) -> tuple[Pad, ...]:
        """The way to the list, and on from there."""
        boven = () if self.menu == self.lijst else (Pad("Minima", reverse("medewerker:minima")),)
        return (*boven, Pad(self.naam, reverse(f"medewerker:{self.lijst}")), *verder)

    def open_lijst(self, request: HttpRequest) -> Gebruiker:
        """Who looks at the list, once the gate let them. Errors: those of the gate for a list."""
        gebruiker = wie(request)
        open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, self.doel))
        return gebruiker

    def keuzes(self, request: HttpRequest, *, alles: bool = False) -> dict[str, Any]:
        """What the list is narrowed down to, as its read model asks; `alles`: for a file."""
        return {
            **self._gekozen(request),
            "vandaag": self.vandaag,
            "pagina": gekozen_pagina(request),
            "per_pagina": ALLES if alles else 25,
        }

    def _gekozen(self, request: HttpRequest) -> dict[str, Any]:
        return {naam: request.GET.get(naam, "")[:80] for naam in ("stand", "zoek", *self.filters)}

    @property
    def vandaag(self) -> date:
        return timezone.localdate(demo.nu())

    def toon_lijst(
        self, request: HttpRequest, sjabloon: str, gevonden: Blad[Any], **inhoud: Any
    ) -> HttpResponse:
        """A page of the list with its filters, and what else stands there."""
        return pagina(
            request,
            sjabloon,
            self.menu,
            kruimels=(*self.kruimels()[:-1], Pad(self.naam)),
            **self._gekozen(request),
            lijst=gevonden,
            standen=[
                Keuze(naam, zin, aantal=gevonden.geteld.get(naam, 0)) for naam, zin in self.standen.items()
            ],
            bladzijde=bladzijde(
                request, gevonden, woord=self.woord, csv=reverse(f"medewerker:{self.lijst}_csv")
            ),
            **inhoud,
        )

    def toon(self, request: HttpRequest, nummer: str | int) -> HttpResponse:
        """One of them, what was done with it, and what can be done."""
        beeld, doel = self._open(request, nummer)
        return pagina(
            request,
            self.sjabloon,
            self.menu,
            kruimels=self.kruimels(Pad(self._naam(beeld, nummer))),
            reden=doel,
            beeld=beeld,
            terzijde=self.terzijde,
            doet=mag(wie(request).rol, f"medewerker:{self.een}_handeling"),
            handelingen=[
                (handeling, reverse(f"medewerker:{self.een}_handeling", args=(nummer, handeling.naam)))
                for handeling in self.handelingen
                if handeling.kan(beeld, wie(request))
            ],
        )

    def handel(self, request: HttpRequest, nummer: str | int, naam: str) -> HttpResponse:
        """One thing to do with one of them: its form, and doing it."""
        beeld, doel = self._open(request, nummer)
        hier = Pad(self._naam(beeld, nummer), reverse(f"medewerker:{self.een}", args=(nummer,)))
        plek = Plek(
            kruimels=self.kruimels(hier),
            actief=self.menu,
            reden=doel,
            terzijde=self.terzijde,
            inhoud={"beeld": beeld},
        )
        return doe(request, self.handelingen, naam, beeld, plek)

    def plek(self, gebruiker: Gebruiker, **anders: Any) -> Plek:
        """Where something is done from the list."""
        return Plek(
            kruimels=self.kruimels(), actief=self.menu, reden=doel_van(gebruiker, self.doel), **anders
        )

    def _naam(self, beeld: Any, nummer: str | int) -> str:
        return self.noem(beeld) if self.noem else str(nummer)

    def _open(self, request: HttpRequest, nummer: str | int) -> tuple[Any, Doel]:
        gebruiker = wie(request)
        doel = doel_van(gebruiker, self.doel)
        return self.open(gebruiker, gemeentecode(), nummer, doel, nu=demo.nu()), doel
