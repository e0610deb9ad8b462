"""The interview itself: what is known, the next question, an answer, and the way back.

Every answer makes a new state and leaves the old one on a pile, so that `terug` is simply the state before.
What nobody knows is noted as unknown and is not asked again.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import Gevalbestand
from opstap.opdrachten.gevalbestand.waarde import lees_waarde
from opstap.opdrachten.invoerlezer import Lezer, Plek
from opstap.opdrachten.vraaggesprek.samenstelling import AntwoordFout, Kopvraag, Stand, kopvraag
from opstap.recht.participatiewet import Rol
from opstap.regels.boek import BoekOpDatum
from opstap.regels.vragen import Vraag

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
        assert self.stand.maand is not None
        return gemeenten.regelboek(self.stand.gemeente).op(self.stand.maand)

    def volgende(self) -> Stelbaar | None:
        """The next question that can matter; None when there is nothing left to ask."""
        kop = kopvraag(self.stand, self.gevraagd)
        if kop is not None:
            return kop
        return self.boek.volgende_vraag(self.stand.geval, self.gevraagd, self.stand.onbekend)

    def antwoord(self, vraag: Stelbaar, tekst: str) -> None:
        """Take an answer; raises `AntwoordFout` or another refusal, and then nothing has changed."""
        if isinstance(vraag, Kopvraag):
            nieuw = vraag.verwerk(self.stand, tekst)
        else:
            waarde = self._lees(vraag, tekst)
            wie = (vraag.naam, vraag.persoon_index)
            if waarde is None:
                nieuw = replace(self.stand, onbekend=self.stand.onbekend | {wie})
            else:
                nieuw = replace(
                    self.stand, geval=self.stand.geval.met(vraag.naam, waarde, vraag.persoon_index)
                )
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
