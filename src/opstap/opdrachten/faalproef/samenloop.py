"""Two people at once: on the same application, on the same benefit, and on the same month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from threading import Barrier

from django.db import connection

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import Maandberekening, RedenEinde, Uitkering
from opstap.kern.models import Besluit, Zaak
from opstap.opdrachten.faalproef import stand
from opstap.opdrachten.faalproef.proefbank import BASIS, PROEF, Proefbank
from opstap.opdrachten.faalproef.proefstad import GEMEENTE, JUNI, RUN_JUNI
from opstap.opdrachten.faalproef.uitslag import Meld, Uitslag
from opstap.regels.fouten import OpstapFout

_NU = RUN_JUNI - timedelta(hours=2)
_EINDES = 6
_GOED = "gelukt"


def tegelijk(bank: Proefbank, meld: Meld) -> list[Uitslag]:
    """Let two people do the same at the same moment, and pay the month that follows."""
    meld("twee mensen tegelijk")
    bank.maak(PROEF, van=BASIS)
    zaken = list(Zaak.objects.filter(soort=Zaak.Soort.AANVRAAG).exclude(besluit__isnull=False))
    uitkeringen = list(Uitkering.objects.filter(beeindigd_door=None)[:_EINDES])
    besluiten = Counter[str]()
    for zaak in zaken:
        besluiten.update(_samen(partial(_beslis, zaak.pk)))
    for uitkering in uitkeringen:
        besluiten.update(_samen(partial(_beeindig, uitkering.pk)))
    gebreken = [
        f"zaak {zaak.pk} heeft {aantal} besluiten"
        for zaak in zaken
        if (aantal := Besluit.objects.filter(zaak=zaak).count()) != 1
    ]
    if (goed := besluiten[_GOED]) != len(zaken) + len(uitkeringen):
        gebreken.append(f"{goed} besluiten gelukt van {len(zaken) + len(uitkeringen)}")
    runs = Counter(_samen(_run))
    dubbel = Maandberekening.objects.filter(maand=JUNI, volgnummer__gt=1).count()
    if dubbel:
        gebreken.append(f"{dubbel} maanden twee keer berekend")
    gebreken += stand.boeken(GEMEENTE)
    return [
        Uitslag(
            "twee consulenten beslissen tegelijk, twee maandruns tegelijk",
            len(zaken) + len(uitkeringen) + 1,
            ", ".join(f"{aantal}x {wat}" for wat, aantal in sorted((besluiten + runs).items())),
            tuple(gebreken),
        )
    ]


def _samen(werk: Callable[[str], None]) -> list[str]:
    """What two people at the same moment got back: done, or the code of the refusal."""
    start = Barrier(2)

    def een(wie: str) -> str:
        try:
            start.wait()
            werk(wie)
        except OpstapFout as fout:
            return fout.code
        finally:
            connection.close()
        return _GOED

    with ThreadPoolExecutor(2) as mensen:
        return list(mensen.map(een, ("Consulent Een", "Consulent Twee")))


def _beslis(zaak: int, wie: str) -> None:
    aanvragen.beslis(Zaak.objects.get(pk=zaak), door=wie, nu=_NU)


def _beeindig(uitkering: int, wie: str) -> None:
    beeindigingen.beeindig(
        Uitkering.objects.select_related("dossier").get(pk=uitkering),
        per=JUNI,
        code=RedenEinde.ANDERE_OORZAAK,
        reden="De inwoner heeft gevraagd de uitkering te beëindigen.",
        door=wie,
        nu=_NU,
    )


def _run(_: str) -> None:
    maandrun.draai(GEMEENTE, JUNI, RUN_JUNI)
