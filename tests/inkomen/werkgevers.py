"""Employers and subsidised jobs as a test wants them, ordinary where it does not say otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen import loonkostensubsidies
from opstap.inkomen.loonkostensubsidies import Oordelen
from opstap.inkomen.models import Loonkostensubsidie, Werkgever
from opstap.kern.models import Dossier, Persoon

from .conftest import HAAG, IBAN, Dorp, moment, vanaf

BEGIN_BAAN = date(2021, 2, 1)
NU = moment(2021, 1, 20)


@dataclass
class Baan:
    """A job of 24 hours in a week of 36, at an employer whose account is known."""

    dorp: Dorp
    begin: date = BEGIN_BAAN
    uren: int = 2400
    loonwaarde: int | None = 6000
    rekening: bool = True
    dossier: Dossier = field(init=False)
    persoon: Persoon = field(init=False)
    werkgever: Werkgever = field(init=False)

    def __post_init__(self) -> None:
        self.dossier = self.dorp.huishouden(nu=moment(2021, 1, 4), begin=date(2021, 1, 1))
        self.persoon = self.dorp.aanvrager(self.dossier)
        self.werkgever, _ = Werkgever.objects.get_or_create(
            gemeente_id=HAAG, kvk_nummer="12345678", defaults={"naam": "Bakkerij De Korst"}
        )
        if self.rekening and not self.werkgever.rekeningen.exists():
            loonkostensubsidies.leg_rekening_vast(
                self.werkgever,
                iban=IBAN,
                tenaamstelling="Bakkerij De Korst",
                door="k.jansen",
                gecontroleerd_door="p.devries",
                nu=NU,
            )
        if self.loonwaarde is not None:
            self.meet(self.loonwaarde, self.begin)
        self.werk(self.uren, self.begin)

    def werk(self, uren: int, per: date, tot: date | None = None, nu: datetime = NU) -> None:
        loonkostensubsidies.leg_arbeidsduur_vast(
            self.persoon,
            self.werkgever,
            geldig=vanaf(per, tot),
            uren_honderdsten=uren,
            volledige_week_honderdsten=3600,
            bron="arbeidsovereenkomst",
            nu=nu,
        )

    def meet(self, basispunten: int, per: date, nu: datetime = NU) -> None:
        loonkostensubsidies.leg_loonwaarde_vast(
            self.persoon,
            self.werkgever,
            geldig=vanaf(per),
            basispunten=basispunten,
            deskundige="a.meter",
            vastgesteld_op=nu.date(),
            reden="Gemeten op de werkplek: tempo en inzetbaarheid.",
            bron="rapport loonwaardemeting",
            nu=nu,
        )

    def stopt(self, per: date, nu: datetime) -> None:
        loonkostensubsidies.stop_contract(
            self.persoon, self.werkgever, per=per, bron="melding werkgever", nu=nu
        )

    def ken_toe(self, *, forfait: bool = False, nu: datetime = NU, **anders: Any) -> Loonkostensubsidie:
        _, subsidie = loonkostensubsidies.beslis(
            self.dossier,
            **{
                "persoon": self.persoon,
                "werkgever": self.werkgever,
                "begin_dienstbetrekking": self.begin,
                "vanaf": self.begin,
                "oordelen": oordelen(forfait=forfait),
                "door": "k.jansen",
                "nu": nu,
                **anders,
            },
        )
        assert subsidie is not None
        return subsidie


def oordelen(*, doelgroep: bool = True, forfait: bool = False, reden: str = "advies van het UWV") -> Oordelen:
    return Oordelen(
        doelgroep_loonkostensubsidie=Gegeven(doelgroep, reden),
        werkt_in_sociale_werkvoorziening=Gegeven(False, "arbeidsovereenkomst"),
        andere_subsidie_voor_loonkosten=Gegeven(False, "administratie"),
        loonwaarde_blijft_achterwege=Gegeven(forfait, "afspraak met de werkgever"),
    )
