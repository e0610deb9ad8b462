"""Which numbers of users are withheld, so that none of them says something about fewer than ten households.

Everything that is shown of the administration is one system: known households by district, the users of each
scheme by kind and by district, and those known who do not use it. So no two tables give a third away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from opstap.verantwoording.geheimhouding import Cel, verberg

Naam = tuple[str, ...]
BEKEND, GEBRUIK, NIET = "bekend", "gebruik", "niet"
_PER_SOORT, _PER_STADSDEEL = "soort", "stadsdeel"
_TOTAAL, _DEEL, _VERSCHIL = 300, 100, 10
"""What is withheld last, and what first, when one of them must be."""


@dataclass(frozen=True, slots=True)
class Gebruikers:
    """A scheme's users on the page: by kind and by district, and whether they are all among the known."""

    per_soort: Mapping[str, int]
    per_stadsdeel: Mapping[str, int]
    onder_bekenden: bool

    @property
    def totaal(self) -> int:
        return sum(self.per_soort.values())


@dataclass(frozen=True, slots=True)
class Dicht:
    """The withheld numbers."""

    verborgen: frozenset[Naam] = field(default=frozenset())

    def bekend(self, stadsdeel: str = "") -> bool:
        return _naam(BEKEND, stadsdeel) in self.verborgen

    def gebruik(self, regeling: str) -> bool:
        return (GEBRUIK, regeling) in self.verborgen

    def soort(self, regeling: str, soort: str) -> bool:
        return (GEBRUIK, regeling, _PER_SOORT, soort) in self.verborgen

    def stadsdeel(self, regeling: str, stadsdeel: str) -> bool:
        return (GEBRUIK, regeling, _PER_STADSDEEL, stadsdeel) in self.verborgen

    def deel(self, regeling: str, stadsdeel: str) -> bool:
        """Whether the share of the known that uses it would tell too much."""
        return (
            (NIET, regeling, stadsdeel) in self.verborgen
            or self.stadsdeel(regeling, stadsdeel)
            or (self.bekend(stadsdeel))
        )


def sluier(bekend: Mapping[str, int], regelingen: Mapping[str, Gebruikers]) -> Dicht:
    """What is withheld of known households by district, and of the users of schemes."""
    cellen: dict[Naam, Cel] = {
        _naam(BEKEND, plek): Cel(aantal, volgorde=_TOTAAL) for plek, aantal in bekend.items()
    }
    cellen[BEKEND,] = Cel(sum(bekend.values()), volgorde=_TOTAAL + 1)
    sommen = [_som((BEKEND,), (_naam(BEKEND, plek) for plek in bekend))]
    for sleutel, gebruik in regelingen.items():
        totaal: Naam = (GEBRUIK, sleutel)
        cellen[totaal] = Cel(gebruik.totaal, volgorde=_TOTAAL)
        for indeling, delen in ((_PER_SOORT, gebruik.per_soort), (_PER_STADSDEEL, gebruik.per_stadsdeel)):
            namen: dict[Naam, int] = {(*totaal, indeling, deel): aantal for deel, aantal in delen.items()}
            cellen |= {naam: Cel(aantal, volgorde=_DEEL) for naam, aantal in namen.items()}
            sommen.append(_som(totaal, namen))
        if gebruik.onder_bekenden:
            _verschillen(cellen, sommen, bekend, sleutel, gebruik)
    return Dicht(verberg(cellen, sommen))


def _verschillen(
    cellen: dict[Naam, Cel],
    sommen: list[dict[Naam, int]],
    bekend: Mapping[str, int],
    sleutel: str,
    gebruik: Gebruikers,
) -> None:
    """Those known who do not use it: in each district, and in all."""
    niet = Counter(bekend) - Counter(gebruik.per_stadsdeel)
    for plek in bekend:
        naam: Naam = (NIET, sleutel, plek)
        cellen[naam] = Cel(niet[plek], volgorde=_VERSCHIL)
        delen: list[Naam] = [naam]
        if plek in gebruik.per_stadsdeel:
            delen.append((GEBRUIK, sleutel, _PER_STADSDEEL, plek))
        sommen.append(_som((BEKEND, plek), delen))
    cellen[NIET, sleutel] = Cel(niet.total(), volgorde=_VERSCHIL)
    sommen.append(_som((BEKEND,), ((NIET, sleutel), (GEBRUIK, sleutel))))
    sommen.append(_som((NIET, sleutel), ((NIET, sleutel, plek) for plek in bekend)))


def _naam(soort: str, deel: str) -> Naam:
    return (soort, deel) if deel else (soort,)


def _som(totaal: Naam, delen: Iterable[Naam]) -> dict[Naam, int]:
    return {totaal: 1} | dict.fromkeys(delen, -1)
