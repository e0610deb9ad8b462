"""Letters in the played year: registered each week, linked to their case, or answered or filed."""

from __future__ import annotations

from datetime import date

from opstap.beleidslab.draaiboek.vormen import Draaiboek
from opstap.beleidslab.jaar.gereedschap import Postbus, Stuk, Wie, einde_week, op, per_dag
from opstap.beleidslab.stad import Stad
from opstap.kern import stukken
from opstap.kern.stukken import NieuwStuk

POSTKAMER = "Medewerker postkamer Verzinsel"
BEANTWOORD = "Vraag van algemene aard; beantwoord per brief."
OPGEBORGEN = "Ter kennisgeving; past bij wat er in het dossier staat."
KANALEN = ("post", "balie", "portaal", "e_mail")


class Post:
    """What came in this week; the letters of the last week wait."""

    def __init__(self, stad: Stad, boek: Draaiboek, postbus: Postbus) -> None:
        self.stad, self.postbus = stad, postbus
        self.overig = per_dag(boek.post, [rij.ontvangen for rij in boek.post])
        self.teller = 0

    def dag(self, dag: date) -> None:
        self.postbus += [
            Stuk("overig", rij.eenheid, rij.ontvangen, None, rij.beantwoord)
            for rij in self.overig.get(dag, ())
        ]
        if einde_week(dag) and self.postbus:
            self._registreer(dag)
            self.postbus.clear()

    def _registreer(self, dag: date) -> None:
        wie = Wie(door=POSTKAMER, nu=op(dag, 15))
        geregistreerd = stukken.registreer_veel(
            self.stad.gemeente, [self._nieuw(stuk) for stuk in self.postbus], **wie
        )
        paren = list(zip(self.postbus, geregistreerd, strict=True))
        stukken.koppel_veel([(stuk, rij.zaak) for rij, stuk in paren if rij.zaak is not None], **wie)
        los = [(rij, stuk) for rij, stuk in paren if rij.zaak is None and dag.month < 12]
        stukken.beantwoord_veel([stuk for rij, stuk in los if rij.beantwoord], toelichting=BEANTWOORD, **wie)
        stukken.berg_veel_op([stuk for rij, stuk in los if not rij.beantwoord], toelichting=OPGEBORGEN, **wie)

    def _nieuw(self, stuk: Stuk) -> NieuwStuk:
        self.teller += 1
        _, _, eerste = self.stad.eenheid(stuk.eenheid)
        tekst = (
            f"Dit stuk is verzonnen. Soort: {stuk.soort}. Van: {self.stad.naam(eerste)}. "
            f"Ontvangen op {stuk.ontvangen:%d-%m-%Y}. Volgnummer {self.teller}.\n"
        )
        return NieuwStuk(
            soort=stuk.soort,
            kanaal=KANALEN[self.teller % len(KANALEN)],
            afzender=self.stad.naam(eerste),
            ontvangen=stuk.ontvangen,
            inhoud=tekst.encode(),
            bestandsnaam=f"{stuk.soort}-{self.teller}.txt",
            mediasoort="text/plain",
        )
