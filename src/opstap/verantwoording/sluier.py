"""Which sums of one product's ledger are withheld in a year: the cells, and every sum that ties them.

Everything that a page shows of a product is one system: an account in a month, an account in the year, lasten
or baten of a month, and the standing through each month. So one page cannot be used to compute another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from django.db import connection

from opstap.financien.begroting import MAANDEN_PER_JAAR
from opstap.financien.models import Rekening
from opstap.financien.rekeningschema import RIJKSBIJDRAGE, SUBSIDIES
from opstap.verantwoording.geheimhouding import Cel, verberg

LAST, BATE = Rekening.Soort.LAST.value, Rekening.Soort.BATE.value
Naam = tuple[str, ...]
OVER_NIEMAND = (RIJKSBIJDRAGE, SUBSIDIES)
"""Accounts that say nothing about a resident and are published elsewhere: what the State pays, and grants to
organisations by a decision that names the amount."""
VERBORGEN = "niet getoond"
"""Stands in the place of a sum that is withheld."""


@dataclass(frozen=True, slots=True)
class Post:
    """The bookings of an account in a month (or the whole year) together; `cent` as the account counts it."""

    soort: str
    cent: int
    huishoudens: int
    grootste: int


@dataclass(frozen=True, slots=True)
class Sluier:
    """The sums of a product in a year, and which of them are withheld."""

    rekeningen: Mapping[str, Post]
    cellen: Mapping[tuple[str, str], Post]
    """Account and period ('2024-05')."""
    verborgen: frozenset[Naam] = field(default=frozenset())

    def cel(self, rekening: str, periode: str) -> bool:
        return ("cel", rekening, periode) in self.verborgen

    def rekening(self, rekening: str) -> bool:
        return ("rekening", rekening) in self.verborgen

    def maand(self, soort: str, periode: str) -> bool:
        return ("maand", soort, periode) in self.verborgen

    def stand(self, periode: str) -> bool:
        """Whether lasten or baten from January through this month are withheld.

        After the last month with a booking nothing was added: those months are what that one is.
        """
        laatste = max((een for _, een in self.cellen), default=periode)
        return any(("stand", soort, min(periode, laatste)) in self.verborgen for soort in (LAST, BATE))


OPEN = Sluier({}, {})
"""Withholds nothing: for who keeps the books, not for a page."""


def sluier(gemeente: str, jaar: int, product: str, *, gesloten: bool) -> Sluier:
    """What is withheld of a product; `gesloten`: the year's total stands in the annual account."""
    cellen: dict[tuple[str, str], Post] = {}
    rekeningen: dict[str, Post] = {}
    per_maand: dict[tuple[str, str], int] = {}
    eerst: dict[tuple[str, str], int] = {}
    for niveau, soort, rekening, periode, cent, huishoudens, grootste in _lees(gemeente, jaar, product):
        post = Post(soort, -int(cent) if soort == BATE else int(cent), huishoudens, int(grootste))
        if niveau == "cel":
            cellen[rekening, periode] = post
        elif niveau == "rekening":
            rekeningen[rekening] = post
        else:
            (per_maand if niveau == "maand" else eerst)[soort, periode] = huishoudens
    return Sluier(rekeningen, cellen, _verberg(jaar, cellen, rekeningen, per_maand, eerst, gesloten))


def _verberg(
    jaar: int,
    posten: Mapping[tuple[str, str], Post],
    rekeningen: Mapping[str, Post],
    per_maand: Mapping[tuple[str, str], int],
    eerst: Mapping[tuple[str, str], int],
    gesloten: bool,
) -> frozenset[Naam]:
    cellen: dict[Naam, Cel] = {}
    sommen: list[dict[Naam, int]] = []
    laatste = max((periode for _, periode in posten), default="")
    perioden = [f"{jaar}-{maand:02d}" for maand in range(1, MAANDEN_PER_JAAR + 1)]
    perioden = [periode for periode in perioden if periode <= laatste]
    for (rekening, periode), post in posten.items():
        cellen["cel", rekening, periode] = _cel(post, rekening, 100 + perioden.index(periode))
    for rekening, post in rekeningen.items():
        cellen["rekening", rekening] = _cel(post, rekening, 200)
        sommen.append(_som(("rekening", rekening), (("cel", *cel) for cel in posten if cel[0] == rekening)))
    for soort in dict.fromkeys(post.soort for post in rekeningen.values()):
        eigen = [code for code, post in rekeningen.items() if post.soort == soort]
        standen = list(accumulate(eerst.get((soort, periode), 0) for periode in perioden))
        for nummer, periode in enumerate(perioden):
            if delen := [code for code in eigen if (code, periode) in posten]:
                cellen["maand", soort, periode] = Cel(per_maand[soort, periode], volgorde=nummer)
                sommen.append(_som(("maand", soort, periode), (("cel", code, periode) for code in delen)))
            cellen["stand", soort, periode] = Cel(
                standen[nummer], openbaar=gesloten and periode == laatste, volgorde=300 - nummer
            )
            for begin in range(nummer + 1):  # every standing before it, and none: the months between them
                tussen: list[Naam] = [("maand", soort, een) for een in perioden[begin : nummer + 1]]
                eerder: list[Naam] = [("stand", soort, perioden[begin - 1])] if begin else []
                sommen.append(
                    _som(("stand", soort, periode), (*(een for een in tussen if een in cellen), *eerder))
                )
        sommen.append(_som(("stand", soort, laatste), (("rekening", code) for code in eigen)))
    return verberg(cellen, sommen)


def _som(totaal: Naam, delen: Iterable[Naam]) -> dict[Naam, int]:
    return {totaal: 1} | dict.fromkeys(delen, -1)


def _cel(post: Post, rekening: str, volgorde: int) -> Cel:
    return Cel(
        post.huishoudens,
        abs(post.cent),
        post.grootste,
        bekend=rekening in OVER_NIEMAND,
        volgorde=volgorde,
    )


Sommen = tuple[tuple[str, str, str, str, int, int, int], ...]


def _lees(gemeente: str, jaar: int, product: str) -> Sommen:
    """Sums with their number of households and the largest household, on each level.

    A booking without dossier counts as one household, so that it is never taken for many; an account
    of `OVER_NIEMAND` is over none. Adding up a city takes seconds: it is done again once something was
    booked.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), max(id) FROM financien_journaalpost WHERE gemeente_id = %s", [gemeente]
        )
        stand = cursor.fetchone()
    return _opgeteld(connection.settings_dict["NAME"], stand, gemeente, jaar, product)


@lru_cache(maxsize=256)
def _opgeteld(databank: str, stand: tuple[int, int], gemeente: str, jaar: int, product: str) -> Sommen:
    """`stand`: how many postings there are and the last one; postings are only ever added."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [list(OVER_NIEMAND), gemeente, product, f"{jaar}-01", f"{jaar}-12", LAST, BATE])
        return tuple(cursor.fetchall())


_SQL = """
WITH boeking AS (
  SELECT r.soort, r.code AS rekening, b.periode, b.bedrag_cent,
         CASE WHEN r.code = ANY(%s) THEN NULL ELSE coalesce(b.dossier_id, 0) END AS huishouden
  FROM financien_boeking b
  JOIN financien_rekening r ON r.id = b.rekening_id
  JOIN financien_product p ON p.id = b.product_id
  WHERE b.gemeente_id = %s AND p.code = %s AND b.periode BETWEEN %s AND %s AND r.soort IN (%s, %s)
), per_maand AS (
  SELECT soort, rekening, periode, huishouden, sum(bedrag_cent) AS cent FROM boeking GROUP BY 1, 2, 3, 4
), per_jaar AS (
  SELECT soort, rekening, huishouden, sum(cent) AS cent FROM per_maand GROUP BY 1, 2, 3
), begonnen AS (
  SELECT soort, huishouden, min(periode) AS periode FROM per_maand WHERE huishouden IS NOT NULL GROUP BY 1, 2
)
SELECT 'cel', soort, rekening, periode, sum(cent), count(huishouden),
       coalesce(max(abs(cent)) FILTER (WHERE huishouden IS NOT NULL), 0)
FROM per_maand GROUP BY 2, 3, 4
UNION ALL
SELECT 'rekening', soort, rekening, '', sum(cent), count(huishouden),
       coalesce(max(abs(cent)) FILTER (WHERE huishouden IS NOT NULL), 0)
FROM per_jaar GROUP BY 2, 3
UNION ALL
SELECT 'maand', soort, '', periode, 0, count(DISTINCT huishouden), 0 FROM per_maand GROUP BY 2, 4
UNION ALL
SELECT 'eerst', soort, '', periode, 0, count(*), 0 FROM begonnen GROUP BY 2, 4
"""
