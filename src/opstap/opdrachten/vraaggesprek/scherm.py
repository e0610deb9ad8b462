"""A question on the screen and the answer in words; works the same when the answers come from a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TextIO

from opstap.opdrachten.vraaggesprek.gesprek import Gesprek, Stelbaar
from opstap.opdrachten.vraaggesprek.samenstelling import Kopvraag
from opstap.regels.fouten import OpstapFout
from opstap.regels.soorten import Soort
from opstap.regels.vragen import Vraag

UITLEG = (
    "Antwoord in woorden, bedragen of datums. Een lege regel: dat weet ik niet. "
    "? legt uit waarom dit wordt gevraagd, terug gaat een vraag terug, stop houdt op."
)
HOE = {
    "bool": "ja of nee",
    "Datum": "jaar-maand-dag, zoals 1984-05-31",
    "int": "een getal",
    "Basispunt": 'een percentage, zoals "20"',
    "Milliprocent": 'een percentage, zoals "32,75"',
}
BEDRAG = "een bedrag in euro, zoals 1234,56"


@dataclass
class Scherm:
    """Where questions go and answers come from. `toon_antwoord`: repeat what was read from a pipe."""

    uit: TextIO
    invoer: TextIO
    toon_antwoord: bool
    gesteld: int = 0

    def voer(self, gesprek: Gesprek) -> None:
        """Ask until nothing matters any more, or until whoever answers stops."""
        self._zeg(UITLEG)
        vraag = gesprek.volgende()
        while vraag is not None:
            self._stel(gesprek, vraag)
            antwoord = self._lees()
            if antwoord is None or antwoord.casefold() == "stop":
                self._zeg("Gestopt. Wat nog onbekend is, blijft onbekend.")
                return
            if antwoord == "?":
                self._zeg(waarom(vraag))
                continue
            if antwoord.casefold() == "terug":
                if not gesprek.terug():
                    self._zeg("Dit is de eerste vraag.")
            else:
                try:
                    gesprek.antwoord(vraag, antwoord)
                except OpstapFout as fout:
                    self._zeg(f"{fout.zin} [{fout.code}]")
                    continue
            vraag = gesprek.volgende()

    def _stel(self, gesprek: Gesprek, vraag: Stelbaar) -> None:
        nummer = len(gesprek.verleden) + 1
        if isinstance(vraag, Kopvraag):
            self._zeg(f"\n{nummer}. {vraag.vraag}")
            return
        namen = gesprek.stand.namen
        wie = f" ({namen[vraag.persoon_index]})" if vraag.persoon_index is not None else ""
        self._zeg(f"\n{nummer}. {vraag.vraag}{wie}")
        if vraag.soort.keuzes is not None:
            for plaats, (_, tekst) in enumerate(vraag.keuzes, start=1):
                self._zeg(f"   {plaats}. {tekst}")
        else:
            self._zeg(f"   {hoe(vraag.soort)}")

    def _lees(self) -> str | None:
        """A line of the answer; None when there are no more."""
        self.uit.write("> ")
        self.uit.flush()
        regel = self.invoer.readline()
        if self.toon_antwoord or not regel:
            self.uit.write(f"{regel.rstrip()}\n")
        return regel.strip() if regel else None

    def _zeg(self, tekst: str) -> None:
        self.uit.write(f"{tekst}\n")


def hoe(soort: Soort) -> str:
    """How an answer of this kind is written."""
    return BEDRAG if soort.is_geld else HOE.get(soort.naam, "een van de woorden")


def waarom(vraag: Stelbaar) -> str:
    """Why a question is asked: for which rule, by which article, and who may answer it."""
    if isinstance(vraag, Kopvraag):
        return vraag.uitleg
    delen = [f"Dit is nodig voor: {vraag.nodig_voor}."]
    if vraag.artikel:
        delen.append(f"Het staat in {vraag.artikel}.")
    if vraag.uitleg:
        delen.append(vraag.uitleg)
    if vraag.oordeel:
        delen.append("Dit is een oordeel van een medewerker; noteer wie het gaf, en waarom.")
    delen.append(_grenzen(vraag))
    return " ".join(deel for deel in delen if deel)


def _grenzen(vraag: Vraag) -> str:
    if vraag.keuzes:
        return ""
    laagst, hoogst = (vraag.soort.toon(grens) for grens in vraag.bereik)
    return f"Mogelijk is {laagst} tot en met {hoogst}."
