"""The citizen service number and its 11-proof (Besluit burgerservicenummer)."""

from __future__ import annotations

from collections.abc import Iterator

from opstap.regels.fouten import OpstapFout

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def controleer_bsn(bsn: str) -> str:
    """The nine digits when they pass the 11-proof; otherwise OpstapFout BSN-ELFPROEF."""
    cijfers = bsn.strip()
    if len(cijfers) == 9 and cijfers.isascii() and cijfers.isdigit() and cijfers != "000000000":
        som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, cijfers, strict=True))
        if som % 11 == 0:
            return cijfers
    raise OpstapFout(
        "BSN-ELFPROEF",
        "Dit burgerservicenummer klopt niet. Een burgerservicenummer heeft negen cijfers en voldoet aan de "
        "elfproef. Controleer of er een cijfer verkeerd of verwisseld is.",
    )


def synthetische_bsns() -> Iterator[str]:
    """BSNs for synthetic people, always the same ones: they start with 9, a range that is not given out."""
    for stam in range(90_000_000, 100_000_000):
        som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, str(stam), strict=False))
        if som % 11 < 10:
            yield f"{stam}{som % 11}"
