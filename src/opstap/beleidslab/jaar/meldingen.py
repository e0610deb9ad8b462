"""Reported changes in the played year: registered, asked about, established and processed, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opstap.beleidslab.draaiboek.vormen import Draaiboek, Intrek, Loon, Melding, Verhuizing
from opstap.beleidslab.ijkcijfers import laad
from opstap.beleidslab.jaar.gereedschap import CONSULENTEN, Postbus, Stuk, einde_week, op, per_dag, werkgever
from opstap.beleidslab.stad import Stad
from opstap.inkomen.models import Afwezigheid, Inkomstenverhouding, Wijzigingsmelding
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.nieuwe_feiten import EindeFeit, Gevolg, NieuwFeit
from opstap.inkomen.wijziging.wijzigingsmeldingen import RAAKT, NieuweMelding, Oordeel
from opstap.kern.models import Arbeidssituatie, Bewoning, Inkomen, Opleiding, Woonrelatie
from opstap.kern.tijdvak import vanaf
from opstap.regels.geld import deel_afgerond

VERKLARINGEN = {
    "werk": "Er is iets veranderd aan mijn werk. (verzonnen)",
    "huishouden": "Er is iets veranderd in wie er bij mij woont. (verzonnen)",
    "verhuizing": "Ik ben verhuisd. (verzonnen)",
    "buitenland": "Ik ga op familiebezoek in het buitenland. (verzonnen)",
    "studiefinanciering": "Ik heb een vraag over studiefinanciering. (verzonnen)",
    "anders": "Mijn telefoonnummer of e-mailadres is anders. (verzonnen)",
}
ANTWOORD = "Nagevraagd bij de inwoner; klopt met de melding."
OPEN_VANAF = 9
"""What is reported from this day of December on without consequences is still open when the year ends."""
REDEN = "De melding is nagelopen met de inwoner en met wat wij al weten."


class Meldingen:
    """What residents report."""

    def __init__(self, stad: Stad, boek: Draaiboek, postbus: Postbus) -> None:
        self.stad, self.postbus = stad, postbus
        self.promille = laad().waarde("vakantieaanspraak")
        self.gemeld = per_dag(boek.meldingen, [rij.ontvangen for rij in boek.meldingen])
        self.week: list[Melding] = []

    def dag(self, dag: date) -> None:
        self.week += self.gemeld.get(dag, ())
        if einde_week(dag) and self.week:
            self._verwerk(self.week, dag)
            self.week = []

    def _verwerk(self, rijen: Sequence[Melding], dag: date) -> None:
        meldingen = wijzigingsmeldingen.meld_veel(
            [
                NieuweMelding(
                    dossier=self.stad.dossiers[rij.eenheid],
                    persoon_id=self._hoofd(rij.eenheid),
                    soort=rij.soort,
                    ingang=rij.ingang,
                    verklaring=VERKLARINGEN[rij.soort],
                    ontvangen=rij.ontvangen,
                )
                for rij in rijen
            ],
            nu=op(dag, 8),
        )
        self.postbus += [
            Stuk("wijziging", rij.eenheid, rij.ontvangen, melding.zaak)
            for rij, melding in zip(rijen, meldingen, strict=True)
            if rij.papier
        ]
        klaar = [
            (rij, melding)
            for rij, melding in zip(rijen, meldingen, strict=True)
            if rij.gevolg is not None or (rij.ontvangen.month, rij.ontvangen.day) < (12, OPEN_VANAF)
        ]
        vastgesteld = wijzigingsmeldingen.stel_veel_vast(
            [Oordeel(melding, antwoorden(melding), REDEN) for _, melding in klaar],
            door=CONSULENTEN[dag.day % len(CONSULENTEN)],
            nu=op(dag, 9),
        )
        wijzigingsmeldingen.verwerk_veel(
            [
                (vaststelling, Gevolg(*self._gevolgen(rij)))
                for (rij, _), vaststelling in zip(klaar, vastgesteld, strict=True)
            ],
            nu=op(dag, 10),
        )

    def _hoofd(self, eenheid: int) -> int:
        _, _, eerste = self.stad.eenheid(eenheid)
        return self.stad.persoon_ids[eerste]

    def _gevolgen(self, rij: Melding) -> tuple[list[NieuwFeit], list[EindeFeit]]:
        match rij.gevolg:
            case Loon():
                return self._werk(rij.gevolg)
            case Intrek():
                return self._intrek(rij.gevolg), []
            case Verhuizing():
                return self._verhuizing(rij.gevolg), []
        if rij.soort != "buitenland":
            return [], []
        wie = {"persoon_id": self._hoofd(rij.eenheid), "soort": Afwezigheid.Soort.BUITENLAND}
        return [NieuwFeit(Afwezigheid, vanaf(rij.ingang, rij.tot), wie)], []

    def _werk(self, loon: Loon) -> tuple[list[NieuwFeit], list[EindeFeit]]:
        persoon = self.stad.bevolking.bestand.persoon
        geldig = vanaf(loon.van)
        wie = {"persoon_id": self.stad.persoon_ids[loon.persoon]}
        hoe = {
            "heffingskorting_bij_gemeente": bool(persoon["heffingskorting_bij_gemeente"][loon.persoon]),
            "loonkostensubsidie": bool(persoon["loonkostensubsidie"][loon.persoon]),
        }
        verdiend = NieuwFeit(
            Inkomen,
            geldig,
            {
                **wie,
                **hoe,
                "soort": Inkomen.Soort.LOON,
                "bedrag_cent": loon.bedrag,
                "vakantieaanspraak_cent": deel_afgerond(loon.bedrag * self.promille, 1000),
            },
        )
        baan = {**wie, "kenmerk": werkgever(loon.persoon)}
        if not loon.bedrag:
            return [verdiend], [EindeFeit(Inkomstenverhouding, loon.van, baan)]
        bijdrage = {"draagt_bij_aan_arbeidsinschakeling": True, "medisch_urenbeperkt": False}
        return [
            verdiend,
            NieuwFeit(Inkomstenverhouding, geldig, {**baan, **hoe, "soort": Inkomen.Soort.LOON}),
            NieuwFeit(Arbeidssituatie, geldig, {**wie, **bijdrage}),
        ], []

    def _intrek(self, intrek: Intrek) -> list[NieuwFeit]:
        """Somebody moves in: how they relate to the household is known together with where they live."""
        wie = {"persoon_id": self.stad.persoon_ids[intrek.persoon]}
        geldig = vanaf(intrek.van)
        _, _, eerste = self.stad.eenheid(intrek.eenheid)
        adres = self.stad.adres_ids[int(self.stad.bevolking.adres[eerste])]
        relatie = {
            "dossier_id": self.stad.dossiers[intrek.eenheid].pk,
            "commerciele_relatie": False,
            "familie_eerste_of_tweede_graad": intrek.familie,
            "medehuurder_bij_derde": False,
        }
        return [
            NieuwFeit(Woonrelatie, geldig, {**wie, **relatie}),
            NieuwFeit(Opleiding, geldig, {**wie, "student": False, "bbl_leerling": False}),
            NieuwFeit(Bewoning, geldig, {**wie, "adres_id": adres}),
        ]

    def _verhuizing(self, verhuizing: Verhuizing) -> list[NieuwFeit]:
        eenheden, plaats, eerste = self.stad.eenheid(verhuizing.eenheid)
        aantal = int(eenheden.offsets[plaats + 1] - eenheden.offsets[plaats])
        adres = {"adres_id": self.stad.adres_ids[verhuizing.adres]}
        return [
            NieuwFeit(
                Bewoning,
                vanaf(verhuizing.van),
                {"persoon_id": self.stad.persoon_ids[persoon], **adres},
            )
            for persoon in range(eerste, eerste + aantal)
        ]


def antwoorden(melding: Wijzigingsmelding) -> dict[str, str]:
    """An answer to every question that this kind of change raises."""
    return dict.fromkeys(RAAKT[melding.soort], ANTWOORD)
