"""A case computed as far as possible: what comes out, what is missing, what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from opstap import gemeenten
from opstap.gemeenten import MAANDRESULTAAT
from opstap.opdrachten.gevalbestand import Gevalbestand, GevalbestandFout
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, OpstapFout
from opstap.regels.graaf import lijkt_op
from opstap.regels.omslag import Omslag
from opstap.regels.regel import Feit
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.zin import OPGETELD
from opstap.verkenning.niet_genoemd import NIET_GENOEMD

UITKOMSTEN = (
    *MAANDRESULTAAT,
    "hoogte_bijstand",
    "recht_op_bijstand",
    "leefvorm",
    "aantal_kostendelers",
    "norm_vakantietoeslag",
    "norm_exclusief_vakantietoeslag",
    "in_aanmerking_te_nemen_vermogen",
    "lening_op_woning_mogelijk",
    "svb_voert_uit",
)
"""What is asked when nothing is asked by name: a month of assistance."""

UITBETALING = ("bijstand", "vakantietoeslag", "maandbetaling")
GEMEENTELAST = ("loonheffing", "zvw_bijdrage", "lasten")


@dataclass(frozen=True)
class Berekening:
    """A case that was computed as far as possible, and what it would be if there is a right at all."""

    gelezen: Gevalbestand
    boek: BoekOpDatum
    uitkomst: Uitkomst
    voorwaardelijk: Uitkomst | None

    @classmethod
    def van(cls, gelezen: Gevalbestand, vragen: Sequence[str] = ()) -> Berekening:
        """Compute what is asked by name, or a month of assistance."""
        boek = gemeenten.regelboek(gelezen.gemeente).op(gelezen.maand)
        gevraagd = gevraagde_namen(boek, vragen) or UITKOMSTEN
        uitkomst = boek.probeer(gelezen.geval, gevraagd)
        _eis_personen(gelezen, uitkomst)
        voorwaardelijk = None
        if (
            gevraagd == UITKOMSTEN
            and isinstance(uitkomst.gaten.get("maandbetaling"), FeitOntbreekt)
            and "hoogte_bijstand" not in uitkomst.gaten
        ):
            als_er_recht_is = gelezen.geval.met("recht_op_bijstand", True)
            voorwaardelijk = boek.probeer(als_er_recht_is, (*UITBETALING, *GEMEENTELAST))
        return cls(gelezen, boek, uitkomst, voorwaardelijk)

    @property
    def gevraagd(self) -> tuple[str, ...]:
        return tuple(self.uitkomst.gevraagd)

    @property
    def is_bijstand(self) -> bool:
        """Whether this is the month of assistance, and not something asked by name."""
        return self.gevraagd == UITKOMSTEN

    def geweigerd(self, naam: str) -> bool:
        """Whether an outcome is refused by the law or its amounts, so that no further fact helps."""
        gat = self.uitkomst.gaten.get(naam)
        return gat is not None and not isinstance(gat, FeitOntbreekt)

    @property
    def nog_nodig(self) -> list[tuple[str, int | None]]:
        """The facts that are still missing for what was asked, each once."""
        feiten: dict[tuple[str, int | None], None] = {}
        for gat in self.uitkomst.gaten.values():
            if isinstance(gat, FeitOntbreekt):
                feiten.update(dict.fromkeys(gat.feiten))
        return list(feiten)

    @property
    def weigeringen(self) -> dict[str, Ontbreekt]:
        """Refusals that no fact can lift, by outcome."""
        return {naam: gat for naam, gat in self.uitkomst.gaten.items() if not isinstance(gat, FeitOntbreekt)}

    @cached_property
    def niet_genoemd(self) -> list[str]:
        """What was not mentioned and was looked at: whole lists, and facts that stand in the trace."""
        bekeken = {stap.naam for stap in self.uitkomst.spoor.alle()}
        return list(
            dict.fromkeys(
                aanname.wat
                for aanname in self.gelezen.niet_genoemd
                if aanname.naam is None or aanname.naam in bekeken
            )
        )

    @cached_property
    def opgegeven_anders(self) -> list[tuple[Stap, int]]:
        """Outcomes that were given, where the other facts lead to another value; the given one counts."""
        anders = []
        for stap in self.uitkomst.spoor.alle():
            rij = self._rij(stap.persoon_index)
            if stap.naam not in rij or isinstance(stap.knoop.verklaring, Feit) or stap.knoop.waarde:
                continue
            if stap.herkomst == NIET_GENOEMD:
                continue
            zonder = self.gelezen.geval.zonder(stap.naam, stap.persoon_index)
            uitkomst = self.boek.probeer(zonder, [stap.naam])
            zelf = [deel for deel in uitkomst.gevraagd[stap.naam] if deel.persoon_index == stap.persoon_index]
            if zelf and zelf[0].uitkomst is not None and zelf[0].uitkomst != stap.uitkomst:
                anders.append((stap, int(zelf[0].uitkomst)))
        return anders

    def omslagen(self, stap: Stap) -> tuple[Omslag, ...]:
        """What would have changed this outcome, of all that was mentioned.

        A date of birth only when nothing else does: nobody can change it.
        """
        genoemd = tuple(
            omslag
            for omslag in self.boek.omslagen(self.gelezen.geval, stap)
            if omslag.stap.herkomst != NIET_GENOEMD
        )
        return tuple(omslag for omslag in genoemd if omslag.stap.naam != "geboortedatum") or genoemd

    def stappen(self, naam: str) -> tuple[Stap, ...]:
        """What came out for a name: one step, or one per person."""
        return self.uitkomst.gevraagd[naam]

    def wie(self, persoon: int | None) -> str:
        """What a person is called; empty for the household."""
        namen = self.gelezen.namen
        if persoon is None:
            return ""
        return namen[persoon] if persoon < len(namen) else f"persoon {persoon + 1}"

    def _rij(self, persoon: int | None) -> dict[str, int | bool]:
        geval = self.gelezen.geval
        return dict(geval.gezin if persoon is None else geval.personen[persoon])


def gevraagde_namen(boek: BoekOpDatum, vragen: Sequence[str]) -> tuple[str, ...]:
    """Names to ask, each once; raises `GevalbestandFout` for one that the rule book does not have."""
    for naam in vragen:
        if naam not in boek.plan.op_naam:
            hint = lijkt_op(naam, boek.plan.op_naam) or _met_titel(boek, naam)
            raise GevalbestandFout("VRAAG-ONBEKEND", f'"{naam}" komt in het regelboek niet voor.{hint}')
    return tuple(dict.fromkeys(vragen))


def _met_titel(boek: BoekOpDatum, naam: str) -> str:
    """A hint with names that hold the word that was asked, in their own name or title."""
    woord = naam.casefold().replace("_", " ").strip()
    namen = [
        knoop.naam
        for knoop in boek.plan.knopen
        if woord and (woord in knoop.naam.replace("_", " ") or woord in knoop.verklaring.titel.casefold())
    ]
    return f" Bedoelt u {' of '.join(sorted(namen, key=len)[:3])}?" if namen else ""


def _eis_personen(gelezen: Gevalbestand, uitkomst: Uitkomst) -> None:
    """Without persons nothing can be counted over them: nobody is not the same as unknown."""
    if gelezen.geval.personen:
        return
    for naam, stappen in uitkomst.gevraagd.items():
        geteld = [stap for stap in uitkomst.spoor.alle() if stap.wijze == OPGETELD]
        if geteld or not stappen:
            titel = geteld[0].titel if geteld else naam
            raise GevalbestandFout(
                "PERSONEN-ONTBREKEN",
                f'Voor deze uitkomst moet bekend zijn wie er in het huishouden zijn ("{titel}"). '
                'Schrijf "personen" met ten minste de aanvrager, of geef de uitkomst zelf.',
            )


def als_weigering(fout: OpstapFout) -> str:
    """A refusal as one sentence with its code."""
    return f"{fout.zin} [{fout.code}]"
