"""Investigations, fines and measures in the played year, each step as people take them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta

from opstap.beleidslab.draaiboek.toezicht import BOETE
from opstap.beleidslab.draaiboek.vormen import Draaiboek
from opstap.beleidslab.draaiboek.vormen import Maatregel as Misser
from opstap.beleidslab.draaiboek.vormen import Onderzoek as Gemeld
from opstap.beleidslab.jaar.gereedschap import Agenda, Wie, op, per_dag
from opstap.beleidslab.stad import Stad
from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen import vorderingen
from opstap.inkomen.handhaving import boetes, maatregelen, onderzoeken, steekproeven, zienswijzen
from opstap.inkomen.handhaving.boetes import Boetevoornemen
from opstap.inkomen.handhaving.maatregelen import Voornemen
from opstap.inkomen.handhaving.onderzoeken import Inzet, Melding, Middel, Uitkomst
from opstap.inkomen.models import Gehoord, Onderzoek, Zienswijze
from opstap.kern.models import Dossier, Persoon
from opstap.kern.tijdvak import maand
from opstap.recht.participatiewet.handhavingssoorten import (
    Maatregelgedraging,
    Maatregeltrede,
    Terugvorderingsgrond,
    Verwijtbaarheid,
)
from opstap.regels.fouten import ParameterOntbreekt
from opstap.regels.geld import Netto

HANDHAVER = "Handhaver Model"
TERMIJN = timedelta(days=14)
INZET = Inzet(
    middel=Middel.VRAAG_INWONER,
    doel="Weten of wat gemeld is klopt (verzonnen).",
    waarom_evenredig="Een vraag belast de inwoner weinig en gaat alleen over wat gemeld is.",
    waarom_niet_lichter="Het eigen dossier zegt hier niets over.",
)
HET_BERICHT = (
    "Wij hebben onderzoek gedaan. Hier leest u wat wij hebben gebruikt en wat eruit kwam. (verzonnen)"
)
UITKOMSTEN = {
    "niet_ontvankelijk": Uitkomst.NIET_ONTVANKELIJK,
    "geen_aanleiding": Uitkomst.GEEN_AANLEIDING,
}


def _oordeel(waarde: int | bool) -> Gegeven:
    return Gegeven(waarde, "Dat blijkt uit het gesprek met de inwoner (verzonnen).")


OVERTREDING: Mapping[str, Gegeven] = {
    "inlichtingenplicht_geschonden": _oordeel(True),
    "verwijtbaarheid": _oordeel(int(Verwijtbaarheid.NORMAAL)),
    "zelf_gemeld_voor_ontdekking": Gegeven(False, "melding van een ander"),
    "gemeente_volstaat_met_waarschuwing": _oordeel(False),
    "boete_dringende_redenen": _oordeel(False),
    "afwijkende_boete_nodig": _oordeel(False),
    "financiele_omstandigheden_bekend": Gegeven(True, "opgave van de inwoner"),
    "inkomen_op_bijstandsniveau": Gegeven(True, "de uitkering"),
    "vermogen_beschikbaar_voor_boete": Gegeven(0, "opgave van de inwoner"),
}
TERUGVORDERING: Mapping[str, int | bool] = {
    "gemeente_vordert_terug": True,
    "gekozen_terugvordering": True,
    "terugvordering_dringende_redenen": False,
    "gezinsbijstand_verleend": False,
    "gezinsbijstand_ten_onrechte_niet_verleend": False,
}


class Handhaving:
    """What is investigated, and what follows from it; nobody is chosen by anything but a report or chance."""

    def __init__(self, stad: Stad, boek: Draaiboek) -> None:
        self.stad, self.agenda = stad, Agenda()
        self.gemeld = per_dag(boek.onderzoeken, [rij.ontvangen for rij in boek.onderzoeken])
        self.missers = per_dag(boek.maatregelen, [rij.gedraging for rij in boek.maatregelen])

    def dag(self, dag: date) -> None:
        self.agenda.doe(dag)
        for rij in self.gemeld.get(dag, ()):
            self._meld(rij, dag)
        for misser in self.missers.get(dag, ()):
            self._maatregel(misser, dag)

    def _wie(self, eenheid: int) -> tuple[Dossier, Persoon]:
        _, _, eerste = self.stad.eenheid(eenheid)
        return self.stad.dossiers[eenheid], Persoon.objects.get(pk=self.stad.persoon_ids[eerste])

    def _meld(self, rij: Gemeld, dag: date) -> None:
        wie = Wie(door=HANDHAVER, nu=op(dag, 9))
        if rij.bron == Onderzoek.Bron.STEEKPROEF:
            # Chance says who; the drawn unit is not used.
            steekproef = steekproeven.trek(
                self.stad.gemeente,
                aantal=1,
                zaad=self.stad.bevolking.zaad + rij.eenheid,
                onderwerp="Klopt het opgegeven inkomen? (verzonnen)",
                peildag=dag,
                **wie,
            )
            onderzoek = Onderzoek.objects.get(steekproef=steekproef)
        else:
            signaal = rij.bron == Onderzoek.Bron.SIGNAAL
            onderzoek = onderzoeken.meld(
                Melding(
                    gemeente=self.stad.gemeente,
                    bron=Onderzoek.Bron(rij.bron),
                    kanaal=Onderzoek.Kanaal.LEVERING if signaal else Onderzoek.Kanaal.TELEFOON,
                    ontvangen=dag,
                    omschrijving="Er zou inkomen zijn dat niet is opgegeven. (verzonnen)",
                    dossier=self.stad.dossiers[rij.eenheid],
                ),
                **wie,
            )
        self.agenda.zet(dag + timedelta(days=3), lambda toen: self._beoordeel(onderzoek, rij, toen))

    def _beoordeel(self, onderzoek: Onderzoek, rij: Gemeld, dag: date) -> None:
        uitkomst = UITKOMSTEN.get(rij.uitkomst, Uitkomst.ONDERZOEK)
        onderzoeken.beoordeel(
            onderzoek,
            uitkomst=uitkomst,
            reden="Beoordeeld op wat er in de melding staat (verzonnen).",
            door=HANDHAVER,
            nu=op(dag, 9),
        )
        if uitkomst == Uitkomst.ONDERZOEK:
            self.agenda.zet(dag + timedelta(days=7), lambda toen: self._onderzoek(onderzoek, rij, toen))

    def _onderzoek(self, onderzoek: Onderzoek, rij: Gemeld, dag: date) -> None:
        wie = Wie(door=HANDHAVER, nu=op(dag, 9))
        onderzoeken.zet_in(onderzoek, INZET, **wie)
        onderzoeken.leg_bevinding_vast(
            onderzoek, tekst="De inwoner heeft verteld hoe het zit (verzonnen).", **wie
        )
        if rij.uitkomst == Uitkomst.GEEN_GEVOLG:
            self.agenda.zet(dag + timedelta(days=5), lambda toen: self._rond_af(onderzoek, toen))
            return
        assert onderzoek.dossier is not None
        _, persoon = self._wie_van(onderzoek)
        onderzoeken.nodig_uit(
            onderzoek,
            persoon,
            bevindingen="Er was inkomen dat niet is opgegeven (verzonnen).",
            uiterlijk=dag + TERMIJN,
            **wie,
        )
        self.agenda.zet(dag + timedelta(days=10), lambda toen: self._hoor(onderzoek, rij, toen))

    def _rond_af(self, onderzoek: Onderzoek, dag: date) -> None:
        wie = Wie(door=HANDHAVER, nu=op(dag, 9))
        onderzoeken.concludeer(
            onderzoek,
            gevolgen=[Uitkomst.GEEN_GEVOLG],
            reden="Wat de inwoner opgaf, klopt (verzonnen).",
            **wie,
        )
        onderzoeken.bericht(onderzoek, tekst=HET_BERICHT, **wie)

    def _hoor(self, onderzoek: Onderzoek, rij: Gemeld, dag: date) -> None:
        wie = Wie(door=HANDHAVER, nu=op(dag, 9))
        onderzoeken.hoor(
            onderzoek, wijze=Gehoord.Wijze.GESPREK, op=dag, tekst="Ik wist dat niet. (verzonnen)", **wie
        )
        boete = rij.uitkomst == BOETE
        gevolgen = [Uitkomst.TERUGVORDERING, Uitkomst.BOETE] if boete else [Uitkomst.FEITEN]
        onderzoeken.concludeer(
            onderzoek, gevolgen=gevolgen, reden="Inkomen is niet opgegeven (verzonnen).", **wie
        )
        onderzoeken.bericht(onderzoek, tekst=HET_BERICHT, **wie)
        if boete:
            self._vorder(onderzoek, rij, dag)

    def _vorder(self, onderzoek: Onderzoek, rij: Gemeld, dag: date) -> None:
        """What was received too much last year is claimed back, and the resident may speak about a fine."""
        wie = Wie(door=HANDHAVER, nu=op(dag, 11))
        dossier, persoon = self._wie_van(onderzoek)
        vorig_jaar = self.stad.bevolking.jaar - 1
        vordering = vorderingen.vorder_terug(
            dossier,
            terugvorderingsgrond=Terugvorderingsgrond.INLICHTINGENPLICHT,
            ontstaansgrond=51,
            te_veel=Netto(rij.te_veel),
            periode=maand(vorig_jaar, 11),
            betaald_in_jaar=vorig_jaar,
            oordelen=TERUGVORDERING,
            schuldenaren=[persoon],
            zaaknummer=onderzoek.nummer,
            **wie,
        )
        zienswijze = zienswijzen.geef_gelegenheid(
            dossier,
            persoon,
            onderwerp=Zienswijze.Onderwerp.BOETE,
            voornemen="Wij willen een boete opleggen (verzonnen).",
            uiterlijk=dag + TERMIJN,
            **wie,
        )
        nadeel = Gegeven(rij.te_veel, f"besluit {vordering.besluit.nummer}")

        def beboet(toen: date) -> None:
            hoe = Wie(door=HANDHAVER, nu=op(toen, 10))
            zienswijzen.leg_vast(
                zienswijze,
                wijze=Gehoord.Wijze.GESPREK,
                op=toen,
                tekst="Het spijt mij. (verzonnen)",
                cautie_gegeven=True,
                **hoe,
            )
            # Above what is confirmed of the highest fine, the rule book refuses: that fine waits.
            with suppress(ParameterOntbreekt):
                boetes.leg_op(
                    Boetevoornemen(
                        onderzoek=onderzoek,
                        persoon=persoon,
                        zienswijze=zienswijze,
                        overtreding_begaan_op=date(vorig_jaar, 11, 1),
                        benadelingsbedrag=nadeel,
                        antwoorden=OVERTREDING,
                        elders=(),
                    ),
                    **hoe,
                )

        self.agenda.zet(dag + timedelta(days=9), beboet)

    def _wie_van(self, onderzoek: Onderzoek) -> tuple[Dossier, Persoon]:
        """The dossier and its applicant, also of somebody who was drawn by lot."""
        dossier = onderzoek.dossier
        assert dossier is not None
        return dossier, Persoon.objects.get(gezinslid__dossier=dossier, gezinslid__rol=1)

    def _maatregel(self, misser: Misser, dag: date) -> None:
        dossier, persoon = self._wie(misser.eenheid)
        wie = Wie(door=HANDHAVER, nu=op(dag, 13))
        zienswijze = zienswijzen.geef_gelegenheid(
            dossier,
            persoon,
            onderwerp=Zienswijze.Onderwerp.MAATREGEL,
            voornemen="U kwam niet op een afspraak over werk (verzonnen).",
            uiterlijk=dag + TERMIJN,
            **wie,
        )
        trede = Maatregeltrede.WAARSCHUWING if misser.waarschuwing else Maatregeltrede.LICHT
        antwoorden = {
            "maatregelgedraging": _oordeel(int(Maatregelgedraging.VERORDENING)),
            "maatregeltrede": _oordeel(int(trede)),
            "maatregel_verwijtbaar": _oordeel(True),
            "maatregel_dringende_redenen": _oordeel(False),
            "maatregel_spreiding_maanden": _oordeel(1),
        }

        def leg_op(toen: date) -> None:
            hoe = Wie(door=HANDHAVER, nu=op(toen, 13))
            zienswijzen.leg_vast(
                zienswijze,
                wijze=Gehoord.Wijze.GESPREK,
                op=toen,
                tekst="Ik was het vergeten. (verzonnen)",
                **hoe,
            )
            maatregelen.leg_op(
                Voornemen(
                    dossier=dossier,
                    persoon=persoon,
                    gedraging_op=misser.gedraging,
                    antwoorden=antwoorden,
                    elders=(),
                    zienswijze=zienswijze,
                ),
                **hoe,
            )

        self.agenda.zet(dag + timedelta(days=8), leg_op)
