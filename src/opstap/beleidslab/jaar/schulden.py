"""Claims of before in the played year: taken over, paid off, and attachments by others."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from opstap.beleidslab import bank as verzonnen_bank
from opstap.beleidslab.draaiboek.vormen import Beslag, Draaiboek, Schuld
from opstap.beleidslab.jaar.gereedschap import KWALITEIT, op, per_dag
from opstap.beleidslab.namen import iban
from opstap.beleidslab.stad import Stad, overname
from opstap.inkomen import vorderingen
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Aflossingsregeling, Uitkering, Vordering
from opstap.inkomen.overnemen.beginstanden import neem_vorderingen_over
from opstap.inkomen.overnemen.huishouden import BestaandeVordering
from opstap.inkomen.vorderingen import Aflossing
from opstap.regels.geld import Netto

DOOR = "Medewerker invordering Maquette"
IBAN_DEURWAARDER = iban(9_000_000_001)
ONTSTAANSGRONDEN = {
    Vordering.Grond.INLICHTINGENPLICHT: Vordering.Ontstaansgrond.FRAUDE_WIT,
    Vordering.Grond.TEVEEL_BETAALD: Vordering.Ontstaansgrond.ONVERSCHULDIGD,
    Vordering.Grond.LEENBIJSTAND: Vordering.Ontstaansgrond.LENING,
}


class Schulden:
    """What households owe, and what comes in on it."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad, self.schulden = stad, boek.schulden
        self.beslagen = per_dag(boek.beslagen, [rij.vanaf for rij in boek.beslagen])
        self.betalen: dict[str, tuple[int, int]] = {}

    def neem_over(self) -> None:
        """The claims of before, on the day on which the benefits are taken over, and how they are paid."""
        nu = overname(self.stad.bevolking.jaar) + timedelta(days=4)
        uitkeringen = {
            uitkering.dossier_id: uitkering
            for uitkering in Uitkering.objects.filter(gemeente=self.stad.gemeente).select_related(
                "besluit__dossier"
            )
        }
        neem = [
            (uitkeringen[self.stad.dossiers[schuld.eenheid].pk], [self._vordering(nummer, schuld)])
            for nummer, schuld in enumerate(self.schulden)
            if self.stad.dossiers[schuld.eenheid].pk in uitkeringen
        ]
        personen = {
            bsn: self.stad.persoon_ids[nummer]
            for nummer, bsn in enumerate(map(str, self.stad.bevolking.bsn.tolist()))
        }
        redenen = neem_vorderingen_over(neem, personen, door=DOOR, nu=nu)
        if redenen:
            raise next(iter(redenen.values()))
        self._regel(nu + timedelta(hours=1))

    def dag(self, dag: date) -> None:
        for beslag in self.beslagen.get((dag.replace(day=1) + timedelta(days=32)).replace(day=1), ()):
            if dag.day == 12:
                self._beslag(beslag, dag)

    def ontvangsten(self) -> list[verzonnen_bank.Boeking]:
        """What comes in this month on claims that are paid by the debtor, as long as something is owed."""
        uit = []
        for nummer, (per_maand, rest) in self.betalen.items():
            if rest >= per_maand:
                uit.append(verzonnen_bank.Boeking(per_maand, f"Aflossing {nummer}"))
                self.betalen[nummer] = (per_maand, rest - per_maand)
        return uit

    def _vordering(self, nummer: int, schuld: Schuld) -> BestaandeVordering:
        grond = Vordering.Grond(schuld.grond)
        _, _, eerste = self.stad.eenheid(schuld.eenheid)
        return BestaandeVordering(
            regel=nummer + 1,
            kenmerk=f"OUD-{nummer + 1:06d}",
            bsns=(str(self.stad.bevolking.bsn[eerste]),),
            grond=grond,
            ontstaansgrond=ONTSTAANSGRONDEN[grond],
            ontstaan_op=schuld.ontstaan,
            saldo=Netto(schuld.bedrag),
            betaald_in_jaar=schuld.ontstaan.year,
            stuitingen=(),
        )

    def _regel(self, nu: datetime) -> None:
        per_dossier = {
            self.stad.dossiers[schuld.eenheid].pk: schuld
            for schuld in self.schulden
            if schuld.wijze != "niet"
        }
        gevonden = Vordering.objects.filter(dossier__in=per_dossier).select_related("dossier").order_by("id")
        regelingen = []
        for vordering in gevonden:
            schuld = per_dossier[vordering.dossier_id]
            if schuld.wijze == "betaling":
                self.betalen[vordering.nummer] = (schuld.per_maand, schuld.bedrag)
            regelingen.append(
                Aflossing(
                    vordering,
                    Aflossingsregeling.Wijze(schuld.wijze),
                    date(self.stad.bevolking.jaar, 1, 1),
                    Netto(schuld.per_maand),
                    "Overgenomen uit het vorige systeem: vastgesteld na een gesprek.",
                )
            )
        vorderingen.regel_veel_aflossingen(regelingen, door=DOOR, nu=nu)

    def _beslag(self, beslag: Beslag, dag: date) -> None:
        inhoudingen.leg_beslag_vast(
            self.stad.dossiers[beslag.eenheid],
            beslaglegger="Deurwaarder Bedacht en Schets",
            iban=IBAN_DEURWAARDER,
            kenmerk=f"BESLAG-{beslag.eenheid + 1}",
            rang=1,
            gelegd_op=dag,
            vanaf=beslag.vanaf,
            hoofdsom=Netto(beslag.hoofdsom),
            grond="Executoriaal derdenbeslag (Rv art. 475), verzonnen",
            door=DOOR,
            gecontroleerd_door=KWALITEIT,
            nu=op(dag, 14),
        )
