"""The interview on the terminal: an answer in words, and the way back.

The old state of every answer is left on a pile, so that `terug` is simply the state before.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from opstap.opdrachten.gevalbestand import Gevalbestand
from opstap.opdrachten.gevalbestand.waarde import lees_waarde
from opstap.opdrachten.invoerlezer import Lezer, Plek
from opstap.opdrachten.vraaggesprek.samenstelling import KOPVRAGEN, AntwoordFout, Kopvraag
from opstap.recht.participatiewet import Rol
from opstap.regels.boek import BoekOpDatum
from opstap.regels.vragen import Vraag
from opstap.verkenning.stand import Stand

Stelbaar = Kopvraag | Vraag


@dataclass
class Gesprek:
    """An interview about some outcomes. `verleden` holds the state before each answer."""

    gevraagd: tuple[str, ...]
    stand: Stand = field(default_factory=Stand)
    verleden: list[Stand] = field(default_factory=list)

    @property
    def boek(self) -> BoekOpDatum:
        """The rule book of the month and municipality, once these are known."""
        return self.stand.boek

    def volgende(self) -> Stelbaar | None:
        """The next question that can matter; None when there is nothing left to ask."""
        kop = self.stand.kop(self.gevraagd)
        return KOPVRAGEN[kop] if kop is not None else self.stand.volgende(self.gevraagd)

    def antwoord(self, vraag: Stelbaar, tekst: str) -> None:
        """Take an answer; raises `AntwoordFout` or another refusal, and then nothing has changed."""
        if isinstance(vraag, Kopvraag):
            nieuw = vraag.verwerk(self.stand, tekst)
        else:
            nieuw = self.stand.met_feit(vraag.naam, self._lees(vraag, tekst), vraag.persoon_index)
        self.verleden.append(self.stand)
        self.stand = nieuw

    def terug(self) -> bool:
        """Go back to before the last answer; no when there is none."""
        if not self.verleden:
            return False
        self.stand = self.verleden.pop()
        return True

    def gelezen(self) -> Gevalbestand:
        """What is known now, as a case that was read from a file."""
        assert self.stand.maand is not None
        return Gevalbestand(
            self.stand.gemeente,
            self.stand.maand,
            self.stand.geval,
            namen=self.stand.namen,
            onbekend=self.stand.onbekend,
        )

    def _lees(self, vraag: Vraag, tekst: str) -> int | bool | None:
        """The value of an answer in words; None for unknown."""
        if not tekst:
            return None
        if tekst.isdecimal() and vraag.soort.keuzes is not None and 0 < int(tekst) <= len(vraag.keuzes):
            return vraag.keuzes[int(tekst) - 1][0]
        if vraag.soort.is_janee and tekst.casefold() in ("j", "n"):
            tekst = "ja" if tekst.casefold() == "j" else "nee"
        lezer = Lezer("antwoord")
        gelezen = lees_waarde(Plek.van_tekst(lezer, tekst), self.boek.plan.knoop(vraag.naam))
        if lezer.meldingen:
            melding = lezer.meldingen[0]
            raise AntwoordFout(melding.code, f"{melding.zin[0].upper()}{melding.zin[1:]}.".replace("..", "."))
        return None if gelezen is None else gelezen.waarde


def stand_van(gelezen: Gevalbestand, lijsten: Collection[str]) -> Stand:
    """Where an interview begins that has a file to start from; `lijsten` are those that the file mentions.

    Applicant and partner are settled when the file has persons; children and others only when it says so.
    """
    rollen = [int(persoon.get("rol", 0)) for persoon in gelezen.geval.personen]
    return Stand(
        maand=gelezen.maand,
        gemeente_gevraagd=True,
        gemeente=gelezen.gemeente,
        aanvrager=Rol.AANVRAGER in rollen,
        partner=Rol.PARTNER in rollen if rollen else None,
        kinderen=rollen.count(Rol.KIND) if "kinderen" in lijsten else None,
        anderen=rollen.count(Rol.MEDEBEWONER) if "medebewoners" in lijsten else None,
        geval=gelezen.geval,
        namen=gelezen.namen,
        onbekend=gelezen.onbekend,
    )
