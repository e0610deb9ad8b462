"""Changes in the played year: wages, moves, and people who move in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from opstap.beleidslab.draaiboek.vormen import Draaiboek, Intrek, Loon, Verhuizing, Wijziging
from opstap.beleidslab.ijkcijfers import laad
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, op
from opstap.beleidslab.stad import BRON_BRP, Stad
from opstap.kern import feiten
from opstap.kern.models import Arbeidssituatie, Bewoning, Inkomen, Opleiding, Woonrelatie
from opstap.kern.tijdvak import vanaf
from opstap.regels.geld import deel_afgerond


class Wijzigingen:
    """What changes at the households, on the day it becomes known."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad, self.ijk = stad, laad()
        self.bekend: dict[date, list[Wijziging]] = defaultdict(list)
        wijzigingen: list[Wijziging] = [*boek.lonen, *boek.intrekkers, *boek.verhuizingen]
        for wijziging in wijzigingen:
            self.bekend[wijziging.bekend].append(wijziging)

    def dag(self, dag: date) -> None:
        lonen = []
        for wijziging in self.bekend.get(dag, ()):
            match wijziging:
                case Loon():
                    lonen.append(wijziging)
                case Intrek():
                    self._trek_in(wijziging, op(dag, 9))
                case Verhuizing():
                    self._verhuis(wijziging, op(dag, 9))
        if lonen:
            self._leg_lonen_vast(lonen, op(dag, 8))

    def _leg_lonen_vast(self, lonen: Sequence[Loon], nu: datetime) -> None:
        persoon = self.stad.bevolking.bestand.persoon
        promille = self.ijk.waarde("vakantieaanspraak")
        feiten.leg_veel_vast(
            Inkomen,
            [
                {
                    "persoon_id": self.stad.persoon_ids[loon.persoon],
                    "soort": Inkomen.Soort.LOON,
                    "geldig": vanaf(loon.van, loon.tot),
                    "bedrag_cent": loon.bedrag,
                    "vakantieaanspraak_cent": deel_afgerond(loon.bedrag * promille, 1000),
                    "heffingskorting_bij_gemeente": bool(
                        persoon["heffingskorting_bij_gemeente"][loon.persoon]
                    ),
                    "loonkostensubsidie": bool(persoon["loonkostensubsidie"][loon.persoon]),
                    "bron": loon.bron,
                }
                for loon in lonen
            ],
            gemeente=self.stad.gemeente,
            nu=nu,
        )
        begonnen = [loon for loon in lonen if loon.begint]
        if begonnen:
            feiten.leg_veel_vast(
                Arbeidssituatie,
                [
                    {
                        "persoon_id": self.stad.persoon_ids[loon.persoon],
                        "geldig": vanaf(loon.van),
                        "draagt_bij_aan_arbeidsinschakeling": True,
                        "medisch_urenbeperkt": False,
                    }
                    for loon in begonnen
                ],
                gemeente=self.stad.gemeente,
                nu=nu,
                bron=f"Oordeel van {CONSULENTEN[0]}",
            )

    def _trek_in(self, intrek: Intrek, nu: datetime) -> None:
        """Somebody moves in: how they relate to the household is known together with where they live."""
        persoon_id = self.stad.persoon_ids[intrek.persoon]
        geldig = vanaf(intrek.van)
        feiten.leg_vast(
            Woonrelatie,
            dossier_id=self.stad.dossiers[intrek.eenheid].pk,
            persoon_id=persoon_id,
            geldig=geldig,
            commerciele_relatie=False,
            familie_eerste_of_tweede_graad=intrek.familie,
            medehuurder_bij_derde=False,
            bron="Melding inwoner",
            nu=nu,
        )
        feiten.leg_vast(
            Opleiding,
            persoon_id=persoon_id,
            geldig=geldig,
            student=False,
            bbl_leerling=False,
            bron="Melding inwoner",
            nu=nu,
        )
        feiten.leg_vast(
            Bewoning,
            persoon_id=persoon_id,
            adres_id=self._adres(intrek.eenheid),
            geldig=geldig,
            bron=BRON_BRP,
            nu=nu,
        )

    def _verhuis(self, verhuizing: Verhuizing, nu: datetime) -> None:
        eenheden, plaats, eerste = self.stad.eenheid(verhuizing.eenheid)
        aantal = int(eenheden.offsets[plaats + 1] - eenheden.offsets[plaats])
        for persoon in range(eerste, eerste + aantal):
            feiten.leg_vast(
                Bewoning,
                persoon_id=self.stad.persoon_ids[persoon],
                adres_id=self.stad.adres_ids[verhuizing.adres],
                geldig=vanaf(verhuizing.van),
                bron=BRON_BRP,
                nu=nu,
            )

    def _adres(self, eenheid: int) -> int:
        """The address where the unit has lived since the beginning of the year."""
        _, _, eerste = self.stad.eenheid(eenheid)
        return self.stad.adres_ids[int(self.stad.bevolking.adres[eerste])]
