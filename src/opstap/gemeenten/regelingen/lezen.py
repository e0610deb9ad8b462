"""Reading the declaration of a scheme: what is wrong with it names its file and line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from opstap.gemeenten.regelingen.opbouw import WIE, Opbouw
from opstap.gemeenten.regelingen.vormen import (
    Leverwijze,
    Regeling,
    Regelingfout,
    Ritme,
    Route,
    Thema,
    Uitvoering,
)
from opstap.regels.datum import dag
from opstap.regels.fouten import OpstapFout
from opstap.regels.parameters import Parameterbestand
from opstap.regels.regel import Verklaring
from opstap.regels.yamlbestand import Yamlbestand

Keuze = TypeVar("Keuze", bound=StrEnum)

_METHODEN = ("peilmaand", "gemiddeld", "elke_maand")
_VRAAG = ("naam", "titel", "vraag", "moet", "ja", "nee")
_VERPLICHT = (
    *("sleutel", "naam", "zinsnaam", "wat", "thema", "product", "leverwijze"),
    *("artikel", "vanaf", "uitvoering"),
)
_TEKSTEN = ("naam", "zinsnaam", "wat", "product", "artikel", "vanaf", "tot")
_WAARDEN = ("bronnen", "parameters", "leemten")


def lees_regeling(pad: Path) -> Regeling:
    """The scheme that a file declares. Errors name file and line: `Regelingfout`; values `ParameterFout`."""
    return _Regelingbestand(pad, Regelingfout, "REGELING").lees()


class _Regelingbestand(Yamlbestand):
    """A file with `regeling`, and below it the values that it uses."""

    def lees(self) -> Regeling:
        wortel = self.wortel()
        velden = self.velden(wortel, ("regeling",), _WAARDEN)
        regeling = self.velden(
            velden["regeling"],
            _VERPLICHT,
            ("tot", "ongedateerd", "rust_op", "voorwaarden", "voor", "bedrag"),
        )
        tekst = {naam: self.tekst(knoop) for naam, knoop in regeling.items() if naam in _TEKSTEN}
        for naam in ("vanaf", "tot"):
            if naam in tekst:
                self._dag(regeling[naam], tekst[naam])
        opbouw = Opbouw(
            sleutel=self._naam(regeling["sleutel"]),
            zinsnaam=tekst["zinsnaam"],
            artikel=tekst["artikel"],
            vanaf=tekst["vanaf"],
            tot=tekst.get("tot"),
        )
        if ("rust_op" in regeling) == ("voorwaarden" in regeling):
            raise self.fout(velden["regeling"], "RECHT", "geef voorwaarden, of rust_op: een van beide")
        namen = (
            self._bestaande_regels(regeling["rust_op"])
            if "rust_op" in regeling
            else self._eigen_regels(regeling, opbouw)
        )
        return Regeling(
            sleutel=opbouw.sleutel,
            naam=tekst["naam"],
            zinsnaam=tekst["zinsnaam"],
            wat=tekst["wat"],
            thema=self._keuze(regeling["thema"], Thema),
            product=tekst["product"],
            leverwijze=self._keuze(regeling["leverwijze"], Leverwijze),
            artikel=tekst["artikel"],
            vanaf=tekst["vanaf"],
            tot=tekst.get("tot"),
            recht=namen.get("recht"),
            persoon=namen.get("persoon"),
            bedrag=namen.get("bedrag"),
            per=namen.get("per", ""),
            uitvoering=self._uitvoering(regeling["uitvoering"]),
            verklaringen=(*opbouw.gemaakt, *self._waarden(wortel, velden)),
        )

    # --- the rules

    def _bestaande_regels(self, knoop: yaml.Node) -> dict[str, str]:
        """What the scheme is called in a rule book that has its rules already."""
        velden = self.velden(knoop, (), ("recht", "persoon", "bedrag", "per"))
        if not {"recht", "bedrag"} & set(velden):
            raise self.fout(knoop, "RECHT", "noem de regel voor het recht, voor het bedrag, of beide")
        per = {"per": self.tekst(velden.pop("per"))} if "per" in velden else {}
        return {deel: self._naam(naam) for deel, naam in velden.items()} | per

    def _eigen_regels(self, regeling: Mapping[str, yaml.Node], opbouw: Opbouw) -> dict[str, str]:
        if "ongedateerd" in regeling:
            knoop = regeling["ongedateerd"]
            opbouw.ongedateerd(self.tekst(knoop), self.plek(knoop))
        for knoop in self.lijst(regeling["voorwaarden"]):
            self._voorwaarde(knoop, opbouw)
        namen = {"recht": opbouw.recht(self.plek(regeling["voorwaarden"]))}
        if "voor" in regeling:
            namen["persoon"] = self._voor(regeling["voor"], opbouw)
        if "bedrag" in regeling:
            namen |= self._bedrag(regeling["bedrag"], namen.get("persoon"), opbouw)
        return namen

    def _voorwaarde(self, knoop: yaml.Node, opbouw: Opbouw) -> None:
        plek = self.plek(knoop)
        velden = self.velden(knoop, (), ("inkomen", "vermogen", "vraag", "oordeel", "recht_op"))
        if len(velden) != 1:
            raise self.fout(knoop, "VOORWAARDE", "hier hoort precies een voorwaarde te staan")
        ((soort, inhoud),) = velden.items()
        if soort == "inkomen":
            grens = self.velden(inhoud, ("hoogstens",), ("methode",))
            methode = self.tekst(grens["methode"]) if "methode" in grens else "peilmaand"
            if methode not in _METHODEN:
                raise self.fout(inhoud, "METHODE", f"de methode is een van: {', '.join(_METHODEN)}")
            opbouw.inkomen(methode, self._naam(grens["hoogstens"]), plek)
        elif soort == "vermogen":
            if self.tekst(inhoud) != "wettelijke grens":
                raise self.fout(inhoud, "VERMOGEN", 'hier hoort "wettelijke grens" te staan')
            opbouw.vermogen(plek)
        elif soort == "recht_op":
            zinnen = self.velden(inhoud, ("regel", "titel", "ja", "nee"))
            opbouw.recht_op(self._naam(zinnen["regel"]), self._teksten(zinnen), plek)
        else:
            vraag = self._teksten(self.velden(inhoud, _VRAAG))
            if vraag["moet"] not in ("ja", "nee"):
                raise self.fout(inhoud, "MOET", 'moet is "ja" of "nee": het antwoord waarbij er recht is')
            opbouw.vraag(vraag, moet=vraag["moet"] == "ja", oordeel=soort == "oordeel", plek=plek)

    def _voor(self, knoop: yaml.Node, opbouw: Opbouw) -> str:
        velden = self._teksten(self.velden(knoop, ("wie",), ("leeftijd_vanaf", "leeftijd_onder")))
        if velden["wie"] not in WIE:
            raise self.fout(knoop, "WIE", f"wie is een van: {', '.join(WIE)}")
        return opbouw.voor(
            velden["wie"],
            velden.get("leeftijd_vanaf", ""),
            velden.get("leeftijd_onder", ""),
            self.plek(knoop),
        )

    def _bedrag(self, knoop: yaml.Node, persoon: str | None, opbouw: Opbouw) -> dict[str, str]:
        velden = self.velden(knoop, (), ("vast", "twee_banden", "kosten", "per"))
        per = velden.pop("per", None)
        if len(velden) != 1:
            raise self.fout(knoop, "BEDRAG", "een bedrag is vast, twee_banden of kosten: een daarvan")
        naam = self._soort_bedrag(knoop, velden, persoon, opbouw)
        return {"bedrag": naam, "per": self.tekst(per) if per is not None else ""}

    def _soort_bedrag(
        self, knoop: yaml.Node, velden: Mapping[str, yaml.Node], persoon: str | None, opbouw: Opbouw
    ) -> str:
        ((soort, inhoud),) = velden.items()
        if soort == "vast":
            return opbouw.vast(self._naam(inhoud), persoon, self.plek(knoop))
        if soort == "twee_banden":
            namen = self.velden(inhoud, ("grens", "bedrag", "hogere_grens", "lager_bedrag"))
            return opbouw.twee_banden(
                {naam: self._naam(deel) for naam, deel in namen.items()}, self.plek(knoop)
            )
        velden = self.velden(
            inhoud, ("deel", "hoogstens", "kosten", "titel_kosten", "eerder", "titel_eerder")
        )
        teksten = self._teksten(velden)
        return opbouw.kosten(
            self._naam(velden["deel"]), self._naam(velden["hoogstens"]), teksten, self.plek(knoop)
        )

    # --- how it is carried out

    def _uitvoering(self, knoop: yaml.Node) -> Uitvoering:
        velden = self.velden(knoop, ("route", "ritme", "leverancier"), ("bewijs", "beslistermijn"))
        return Uitvoering(
            route=self._keuze(velden["route"], Route),
            ritme=self._keuze(velden["ritme"], Ritme),
            leverancier=self.tekst(velden["leverancier"]),
            bewijs=tuple(self.tekst(een) for een in self.lijst(velden["bewijs"]))
            if "bewijs" in velden
            else (),
            beslistermijn=self._naam(velden["beslistermijn"]) if "beslistermijn" in velden else None,
        )

    # --- parts

    def _waarden(self, wortel: yaml.Node, velden: Mapping[str, yaml.Node]) -> tuple[Verklaring, ...]:
        """The dated values and gaps below the declaration, as in a file of their own."""
        if not set(velden) & set(_WAARDEN):
            return ()
        paren = [
            (sleutel, waarde)
            for sleutel, waarde in (wortel.value if isinstance(wortel, yaml.MappingNode) else ())
            if sleutel.value in _WAARDEN
        ]
        deel = yaml.MappingNode(wortel.tag, paren, wortel.start_mark, wortel.end_mark)
        return Parameterbestand.van(self.pad).lees(deel)

    def _teksten(self, velden: Mapping[str, yaml.Node]) -> dict[str, str]:
        return {naam: self.tekst(knoop) for naam, knoop in velden.items()}

    def _naam(self, knoop: yaml.Node) -> str:
        naam = self.tekst(knoop)
        if not naam.isidentifier():
            raise self.fout(knoop, "NAAM", f'"{naam}" is geen naam die een regel kan gebruiken')
        return naam

    def _dag(self, knoop: yaml.Node, tekst: str) -> None:
        try:
            dag(tekst)
        except OpstapFout as fout:
            raise self.fout(knoop, "DATUM", fout.zin.rstrip(".")) from None

    def _keuze(self, knoop: yaml.Node, keuzes: type[Keuze]) -> Keuze:
        tekst = self.tekst(knoop)
        try:
            return keuzes(tekst)
        except ValueError:
            mag = ", ".join(keuzes)
            raise self.fout(knoop, "KEUZE", f'"{tekst}" kan hier niet; kies uit {mag}') from None
