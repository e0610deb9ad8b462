"""The explanation of assistance over a month: why there is no right, or what is paid."""

from __future__ import annotations

from opstap.gevallen.uitleg import Stapbeeld, boom
from opstap.inkomen.beoordeling.besluitvorming import Maandoordeel
from opstap.inkomen.beoordeling.deelmaand import DEEL
from opstap.inkomen.beoordeling.verlaagd import Verlaagd
from opstap.regels.beslissen import Geval


def maanduitleg(genomen: Maandoordeel) -> tuple[Stapbeeld, ...]:
    """Why there is no right, or what is paid in a month.

    Over part of a month first what the whole month would be; after a measure what it takes and leaves, too.
    """
    if genomen.deel is not None and (genomen.recht or genomen.deel.door_inkomen):
        return (
            *boom(genomen.uitkomst, genomen.geval, ["bijstandsnorm", "inkomen_na_vrijlating"]),
            *boom(genomen.deel.telt, genomen.geval, [DEEL]),
            *(
                boom(genomen.deel.deel, genomen.geval, ["betaling_in_maand"])
                if genomen.verlaagd is None
                else (
                    *boom(genomen.deel.deel, genomen.geval, ["bijstand_in_maand"]),
                    *_na_maatregel(genomen.verlaagd, genomen.geval),
                )
            ),
        )
    if not genomen.recht:
        return boom(genomen.uitkomst, genomen.geval, ["svb_voert_uit", "recht_op_bijstand"])
    if genomen.verlaagd is None:
        return boom(genomen.uitkomst, genomen.geval, ["maandbetaling"])
    return (
        *boom(genomen.uitkomst, genomen.geval, ["bijstand"]),
        *_na_maatregel(genomen.verlaagd, genomen.geval),
    )


def _na_maatregel(verlaagd: Verlaagd, geval: Geval) -> tuple[Stapbeeld, ...]:
    return (
        *boom(verlaagd.maatregel, geval, ["bijstand_na_maatregel"]),
        *boom(verlaagd.maand, geval, ["maandbetaling"]),
    )
