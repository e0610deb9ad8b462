"""The certificate: what was destroyed, on which grounds, by whom, and nothing that says whom it was about.

It is kept for ever (selection list 19.1.18). Rows are counted per table; the digest of a line covers the keys
of its rows, so that a restored copy can be compared with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from opstap.kern.archief.lijsten import Soort
from opstap.kern.models import Vernietigingslijst, Vernietigingspost
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Grond:
    """What went on one ground: lines per kind (a dossier, a person, rows of an age)."""

    grond: str
    artikel: str
    termijn: str
    dossiers: int
    personen: int
    losse_rijen: int


@dataclass(frozen=True)
class Verklaring:
    """A list that was carried out. `posten`: the digest of each line that went, by its number on the list."""

    gemeente: str
    gemeente_naam: str
    lijst: str
    peildatum: str
    opgesteld: str
    opgesteld_door: str
    goedgekeurd: str
    goedgekeurd_door: str
    uitgevoerd: str
    uitgevoerd_door: str
    gronden: tuple[Grond, ...]
    rijen: dict[str, int]
    bestanden: int
    overgeslagen: dict[str, int]
    digest_lijst: str
    posten: dict[str, str]

    def als_json(self) -> dict[str, Any]:
        return asdict(self)


def verklaar(lijst: Vernietigingslijst) -> Verklaring:
    """The certificate of a list of which every line was carried out or passed over.

    Errors: VERNIETIGEN-NIET-KLAAR.
    """
    posten = list(lijst.posten.select_related("stap").order_by("volgnummer"))
    stappen = [getattr(post, "stap", None) for post in posten]
    if None in stappen:
        raise OpstapFout(
            "VERNIETIGEN-NIET-KLAAR", "Deze lijst is nog niet helemaal uitgevoerd. Voer haar eerst uit."
        )
    goedkeuring = lijst.stappen.get(soort=Soort.GOEDGEKEURD)
    weg = [post for post in posten if post.stap.soort == Soort.VERNIETIGD]
    laatste = max((post.stap for post in posten), key=lambda stap: stap.pk)
    rijen: Counter[str] = Counter()
    for post in weg:
        rijen.update({tabel: len(pks) for tabel, pks in post.rijen.items()})
    return Verklaring(
        gemeente=lijst.gemeente_id,
        gemeente_naam=lijst.gemeente.naam,
        lijst=lijst.nummer,
        peildatum=lijst.peildatum.isoformat(),
        opgesteld=lijst.moment.isoformat(),
        opgesteld_door=lijst.door,
        goedgekeurd=goedkeuring.moment.isoformat(),
        goedgekeurd_door=goedkeuring.door,
        uitgevoerd=laatste.moment.isoformat(),
        uitgevoerd_door=laatste.door,
        gronden=tuple(_gronden(weg)),
        rijen=dict(sorted(rijen.items())),
        bestanden=sum(post.stap.bestanden for post in weg),
        overgeslagen=dict(
            sorted(Counter(p.stap.toelichting for p in posten if p.stap.soort == Soort.OVERGESLAGEN).items())
        ),
        digest_lijst=lijst.digest,
        posten={str(post.volgnummer): post.digest for post in weg},
    )


def _gronden(weg: Iterable[Vernietigingspost]) -> Iterable[Grond]:
    per_grond: dict[tuple[str, str, str], list[Vernietigingspost]] = {}
    for post in weg:
        per_grond.setdefault((post.grond, post.artikel, post.termijn), []).append(post)
    for (grond, artikel, termijn), posten in sorted(per_grond.items()):
        yield Grond(
            grond,
            artikel,
            termijn,
            dossiers=sum(post.soort == "dossier" for post in posten),
            personen=sum(len(post.rijen.get("kern_persoon", [])) for post in posten),
            losse_rijen=sum(len(pks) for p in posten if p.soort == "los" for pks in p.rijen.values()),
        )
