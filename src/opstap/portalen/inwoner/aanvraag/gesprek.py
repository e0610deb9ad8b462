"""The conversation of an application: what was filled in, what is asked now, and how far one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from opstap.gemeenten import Thema
from opstap.inkomen.beelden.vooraf import Vooraf, vooraf
from opstap.kern.models import Dossier
from opstap.portalen.inwoner.aanvraag.stappen import MET_DOSSIER, ZONDER_DOSSIER, Stapformulier
from opstap.portalen.publiek.antwoorden import BUNDEL, Antwoorden, Gegeven
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld, per_antwoord, van_gegeven, van_vraag
from opstap.portalen.scherm import gemeentecode
from opstap.recht.participatiewet import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag
from opstap.verkenning import bijstandsaanvraag
from opstap.verkenning.bijstandsaanvraag import ONDERDELEN
from opstap.verkenning.regelingen import volgende
from opstap.verkenning.stand import Kop, Stand

Ingevuld = Mapping[str, str]


@dataclass(frozen=True)
class Concept:
    """What is kept between two pages: the steps by name, and the answers to the interview in order."""

    maand: date
    stappen: Mapping[str, Ingevuld] = field(default_factory=dict)
    lijst: tuple[Gegeven, ...] = ()

    def als_json(self) -> dict[str, Any]:
        return {
            "maand": self.maand.isoformat(),
            "stappen": {naam: dict(ingevuld) for naam, ingevuld in self.stappen.items()},
            "lijst": [[een.naam, een.persoon, een.waarde] for een in self.lijst],
        }

    @classmethod
    def uit_json(cls, inhoud: Mapping[str, Any]) -> Concept:
        return cls(
            date.fromisoformat(inhoud["maand"]),
            inhoud["stappen"],
            tuple(Gegeven(*een) for een in inhoud["lijst"]),
        )


def begonnen(nu: datetime) -> Concept:
    """Nothing filled in yet; the rules are those of this month."""
    return Concept(nu.date().replace(day=1))


def overgenomen(antwoorden: Antwoorden, nu: datetime) -> Concept:
    """With those answers of the public interview that an application needs, and no others."""
    leeg = begonnen(nu)
    plan = antwoorden.stand().boek.plan
    nodig = (
        {str(kop) for kop in Kop}
        | bijstandsaanvraag.feiten(plan)
        | {f"{BUNDEL}{sleutel}" for sleutel in bijstandsaanvraag.bundels(plan)}
    )
    lijst = tuple(een for een in antwoorden.lijst if een.naam in nodig)
    return replace(leeg, lijst=lijst, stappen={"situatie": {"klopt": "nee"}} if lijst else {})


@dataclass(frozen=True)
class Gesprek:
    """A draft with the file that it is about, when there is one."""

    concept: Concept
    dossier: Dossier | None
    nu: datetime

    @cached_property
    def bekend(self) -> Vooraf | None:
        """What the file says already."""
        return vooraf(self.dossier, self.concept.maand, nu=self.nu) if self.dossier is not None else None

    @cached_property
    def formulieren(self) -> dict[str, type[Stapformulier]]:
        """The steps of this conversation; without a household that is known there is nothing to check."""
        if self.bekend is None:
            return ZONDER_DOSSIER
        if self.bekend.adres is None:
            return {
                "adres": ZONDER_DOSSIER["adres"],
                "rekening": ZONDER_DOSSIER["rekening"],
                **_ALLEEN_WANNEER,
            }
        return (
            MET_DOSSIER
            if self.bekend.geval is not None
            else {"gegevens": MET_DOSSIER["gegevens"], **_ALLEEN_WANNEER}
        )

    @cached_property
    def antwoorden(self) -> Antwoorden:
        klopt = self.concept.stappen.get("situatie", {}).get("klopt") == "ja"
        bekend = self.bekend
        begin = _stand(bekend, self.concept.maand) if klopt and bekend is not None else None
        if "naam" in self.concept.stappen:
            begin = _aanvrager(self.concept)
        return Antwoorden(self.concept.maand, (Thema.BIJSTAND,), self.concept.lijst, begin)

    @cached_property
    def vraag(self) -> tuple[Vraagbeeld | None, int]:
        """The next question of the interview, None when all is asked; and how many parts are settled."""
        verder, volgend = volgende(self.antwoorden.stand(), ONDERDELEN, self.antwoorden.bundels)
        if volgend is None:
            return None, len(ONDERDELEN)
        return van_vraag(volgend.vraag, verder), volgend.duidelijk

    @property
    def volgende_stap(self) -> str:
        """The first step that was not filled in; '' when all were."""
        return next((naam for naam in self.formulieren if naam not in self.concept.stappen), "")

    @property
    def klaar(self) -> bool:
        return not self.volgende_stap and self.vraag[0] is None

    @property
    def voortgang(self) -> tuple[int, int]:
        """How many of the steps and parts are done, and how many there are."""
        gedaan = sum(naam in self.concept.stappen for naam in self.formulieren)
        return gedaan + (0 if self.volgende_stap else self.vraag[1]), len(self.formulieren) + len(ONDERDELEN)

    def plek(self) -> int:
        """The place of what is asked now, among all that was and is asked."""
        stap = self.volgende_stap
        namen = list(self.formulieren)
        return namen.index(stap) if stap else len(namen) + len(self.concept.lijst)

    def vraag_op(self, plek: int) -> Vraagbeeld | None:
        """The question of the interview that was answered at a place; None when there is none."""
        index = plek - len(self.formulieren)
        if not 0 <= index < len(self.concept.lijst):
            return None
        return van_gegeven(self.concept.lijst[index], self.antwoorden.stand())

    def gegeven(self) -> list[tuple[Vraagbeeld, str]]:
        """Every answered question with its answer."""
        return per_antwoord(self.antwoorden)

    def met_stap(self, naam: str, ingevuld: Ingevuld) -> Concept:
        """A step filled in. Who says that the situation is another now, is asked everything again."""
        eerder = self.concept.stappen.get(naam)
        lijst = self.concept.lijst
        if naam == "situatie" and eerder is not None and dict(eerder) != dict(ingevuld):
            lijst = ()
        return replace(self.concept, stappen={**self.concept.stappen, naam: ingevuld}, lijst=lijst)

    def met_antwoord(self, gegeven: Gegeven, plek: int | None) -> Concept:
        """An answer more, or another one at a place of before."""
        index = None if plek is None else plek - len(self.formulieren)
        return replace(self.concept, lijst=self.antwoorden.met(gegeven, index).lijst)


_ALLEEN_WANNEER = {"wanneer": MET_DOSSIER["wanneer"]}


def _aanvrager(concept: Concept) -> Stand:
    """The interview as it stands when the resident only said who they are."""
    geboren = date.fromisoformat(concept.stappen["naam"]["geboortedatum"])
    wie: dict[str, int | bool] = {"rol": int(Rol.AANVRAGER), "geboortedatum": dag(geboren)}
    stand = Stand(maand=concept.maand).met_gemeente(gemeentecode())
    return replace(stand, aanvrager=True, namen=("de aanvrager",), geval=Geval(personen=(wie,)))


def _stand(bekend: Vooraf, maand: date) -> Stand | None:
    """The interview as it stands with what the file says."""
    return None if bekend.geval is None else stand_van_geval(bekend.geval, maand)


def stand_van_geval(geval: Geval, maand: date) -> Stand:
    """The interview of a household that is known, about a month."""
    rollen = [rij["rol"] for rij in geval.personen]
    return replace(
        Stand(maand=maand).met_gemeente(gemeentecode()),
        aanvrager=True,
        partner=Rol.PARTNER in rollen,
        kinderen=rollen.count(Rol.KIND),
        anderen=rollen.count(Rol.MEDEBEWONER),
        geval=geval,
    )
