"""Errors that Opstap knows: a code for programs and a Dutch sentence for people."""

from __future__ import annotations


class OpstapFout(Exception):
    """Something that the user can understand and act on.

    `zin` says what, where, what was expected and what to do next; neither part holds personal data.
    """

    def __init__(self, code: str, zin: str) -> None:
        super().__init__(f"{zin} [{code}]")
        self.code = code
        self.zin = zin
