"""International bank account numbers: ISO 13616 form and ISO 7064 mod 97 check."""

from __future__ import annotations

import re

from opstap.regels.fouten import OpstapFout

_VORM = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_LENGTE_NEDERLAND = 18
_LETTERS = {ord(letter): str(10 + nummer) for nummer, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


def controleer_iban(iban: str) -> str:
    """The account number without spaces, in capitals; OpstapFout IBAN-CONTROLE when it can't be right."""
    kaal = "".join(iban.split()).upper()
    if iban_klopt(kaal):
        return kaal
    raise OpstapFout(
        "IBAN-CONTROLE",
        "Dit rekeningnummer (IBAN) klopt niet: het controlegetal past niet bij de rest. Een Nederlands "
        "nummer ziet eruit als NL00 BANK 0123 4567 89. Controleer of er een teken verkeerd of verwisseld is.",
    )


def iban_klopt(iban: str) -> bool:
    """Whether this electronic form (no spaces, capitals) has the right shape, length and check digits."""
    if not _VORM.fullmatch(iban) or (iban.startswith("NL") and len(iban) != _LENGTE_NEDERLAND):
        return False
    return 2 <= int(iban[2:4]) <= 98 and _rest(iban[4:] + iban[:4]) == 1


def maak_iban(land: str, rekening: str) -> str:
    """The account number with its check digits, e.g. maak_iban("NL", "TEST0000000001")."""
    return f"{land}{98 - _rest(f'{rekening}{land}00'):02d}{rekening}"


def synthetisch_iban(volgnummer: int) -> str:
    """An account number for synthetic people: right in form, at a bank that does not exist."""
    return maak_iban("NL", f"TEST{volgnummer:010d}")


def _rest(tekens: str) -> int:
    return int(tekens.translate(_LETTERS)) % 97


def maskeer(iban: str) -> str:
    """'NL91 •••• 4300': enough to recognise an account, not enough to use it."""
    return f"{iban[:4]} •••• {iban[-4:]}"
