"""Reading the declaration of a scheme: what is wrong with it names its file and line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from opstap.gemeenten.regelingen.lezen_recht import Rechtlezer
from opstap.gemeenten.regelingen.opbouw import Opbouw
from opstap.gemeenten.regelingen.vormen import (
    Brief,
    Leverwijze,
    Regeling,
    Regelingfout,
    Ritme,
    Route,
    Thema,
    Uitvoering,
    Vouchervorm,
)
from opstap.regels.datum import dag
from opstap.regels.fouten import OpstapFout
from opstap.regels.parameters import Parameterbestand
from opstap.regels.regel import Verklaring

Keuze = TypeVar("Keuze", bound=StrEnum)

_VERPLICHT = (
    *("sleutel", "naam", "zinsnaam", "wat", "thema", "product", "leverwijze"),
    *("artikel", "vanaf", "uitvoering"),
)
_VRIJ = (
    *("tot", "als_lening", "indicator", "brief", "ongedateerd", "rust_op", "voorwaarden", "voor", "bedrag"),
    *("band", "voucher"),
)
_TEKSTEN = ("naam", "zinsnaam", "wat", "product", "artikel", "vanaf", "tot", "indicator")
_WAARDEN = ("bronnen", "parameters", "leemten")


def lees_regeling(pad: Path) -> Regeling:
    """The scheme that a file declares. Errors name file and line: `Regelingfout`; values `ParameterFout`."""
    return _Regelingbestand(pad, Regelingfout, "REGELING").lees()


class _Regelingbestand(Rechtlezer):
    """A file with `regeling`, and below it the values that it uses."""

    def lees(self) -> Regeling:
        wortel = self.wortel()
        velden = self.velden(wortel, ("regeling",), _WAARDEN)
        regeling = self.velden(velden["regeling"], _VERPLICHT, _VRIJ)
        tekst = {naam: self.tekst(knoop) for naam, knoop in regeling.items() if naam in _TEKSTEN}
        for naam in ("vanaf", "tot"):
            if naam in tekst:
                self._dag(regeling[naam], tekst[naam])
        opbouw = Opbouw(
            sleutel=self.naam(regeling["sleutel"]),
            zinsnaam=tekst["zinsnaam"],
            artikel=tekst["artikel"],
            vanaf=tekst["vanaf"],
            tot=tekst.get("tot"),
        )
        if ("rust_op" in regeling) == ("voorwaarden" in regeling):
            raise self.fout(velden["regeling"], "RECHT", "geef voorwaarden, of rust_op: een van beide")
        namen = (
            self.bestaande_regels(regeling["rust_op"])
            if "rust_op" in regeling
            else self.eigen_regels(regeling, opbouw)
        )
        if "voucher" in regeling and "voorwaarden" in regeling:
            # The bill comes with the voucher, and is not asked before.
            namen = {naam: wat for naam, wat in namen.items() if not naam.startswith("bedrag")}
        persoon = namen.get("persoon")
        leverwijze = self._keuze(regeling["leverwijze"], Leverwijze)
        uitvoering = self._uitvoering(regeling["uitvoering"])
        als_lening = self.naam(regeling["als_lening"]) if "als_lening" in regeling else None
        if als_lening and (leverwijze is not Leverwijze.GELD or uitvoering.ritme is Ritme.MAAND):
            raise self.fout(
                regeling["als_lening"], "LENING", "als_lening hoort bij geld dat in een keer komt"
            )
        if ("voucher" in regeling) != (leverwijze is Leverwijze.VOUCHER):
            raise self.fout(
                regeling.get("voucher", regeling["leverwijze"]),
                "VOUCHER",
                "voucher hoort bij een regeling met leverwijze voucher, en zij kan niet zonder",
            )
        return Regeling(
            sleutel=opbouw.sleutel,
            naam=tekst["naam"],
            zinsnaam=tekst["zinsnaam"],
            wat=tekst["wat"],
            thema=self._keuze(regeling["thema"], Thema),
            product=tekst["product"],
            leverwijze=leverwijze,
            artikel=tekst["artikel"],
            vanaf=tekst["vanaf"],
            tot=tekst.get("tot"),
            recht=namen.get("recht"),
            persoon=persoon,
            bedrag=namen.get("bedrag"),
            bedrag_persoon=namen.get("bedrag_persoon"),
            band=self.naam(regeling["band"]) if "band" in regeling else None,
            per=namen.get("per", ""),
            uitvoering=uitvoering,
            verklaringen=(*opbouw.gemaakt, *self._waarden(wortel, velden)),
            indicator=tekst.get(
                "indicator", f"{'huishoudens' if persoon is None else 'personen'} met {tekst['zinsnaam']}"
            ),
            brief=self._brief(regeling, tekst["zinsnaam"]),
            als_lening=als_lening,
            voucher=self._voucher(regeling["voucher"]) if "voucher" in regeling else None,
        )

    # --- how it is carried out

    def _uitvoering(self, knoop: yaml.Node) -> Uitvoering:
        velden = self.velden(
            knoop, ("route", "ritme", "leverancier"), ("bewijs", "beslistermijn", "aanvragen_tot")
        )
        termijn, tot = (
            self.naam(velden[veld]) if veld in velden else None for veld in ("beslistermijn", "aanvragen_tot")
        )
        return Uitvoering(
            route=self._keuze(velden["route"], Route),
            ritme=self._keuze(velden["ritme"], Ritme),
            leverancier=self.tekst(velden["leverancier"]),
            bewijs=tuple(self.tekst(een) for een in self.lijst(velden["bewijs"]))
            if "bewijs" in velden
            else (),
            beslistermijn=termijn,
            aanvragen_tot=tot,
        )

    def _voucher(self, knoop: yaml.Node) -> Vouchervorm:
        velden = self.velden(knoop, ("rekening", "hoogste", "vergoeding"), ("al_gebruikt", "eigen_bijdrage"))
        namen = {veld: self.naam(inhoud) for veld, inhoud in velden.items() if veld != "rekening"}
        return Vouchervorm(
            rekening=tuple(self.naam(een) for een in self.lijst(velden["rekening"])),
            hoogste=namen["hoogste"],
            vergoeding=namen["vergoeding"],
            al_gebruikt=namen.get("al_gebruikt"),
            eigen_bijdrage=namen.get("eigen_bijdrage"),
        )

    def _brief(self, regeling: Mapping[str, yaml.Node], zinsnaam: str) -> Brief:
        """The sentences of the declaration, or those that are true of every scheme."""
        velden = (
            self.teksten(self.velden(regeling["brief"], (), ("toegekend", "afgewezen")))
            if "brief" in regeling
            else {}
        )
        return Brief(
            toegekend=velden.get("toegekend", f"U krijgt {zinsnaam}."),
            afgewezen=velden.get("afgewezen", f"U krijgt geen {zinsnaam}. In deze brief leest u waarom."),
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
