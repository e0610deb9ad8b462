"""Rare circumstances, asked together: what is not ticked in the list is answered for everybody at once.

Only facts that few households have stand in a bundle. It is asked when one of its facts can matter; what
is ticked is asked by itself afterwards, for each person.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from opstap.regels.regel import Feit
from opstap.verkenning.stand import Stand


@dataclass(frozen=True)
class Deel:
    """A fact, its value when it is not ticked, and how it reads in the list."""

    naam: str
    waarde: int | bool
    tekst: str


@dataclass(frozen=True)
class Bundel:
    """Some facts and one question about them."""

    sleutel: str
    vraag: str
    delen: tuple[Deel, ...]

    def verwerk(self, stand: Stand, aangekruist: Collection[str]) -> Stand:
        """Every fact that was not ticked, for everybody, where nothing else was said before."""
        plan = stand.boek.plan
        for deel in self.delen:
            knoop = plan.op_naam.get(deel.naam)
            if deel.naam in aangekruist or knoop is None or not isinstance(knoop.verklaring, Feit):
                continue
            for persoon in range(len(stand.geval.personen)) if knoop.per_persoon else (None,):
                rij = stand.geval.gezin if persoon is None else stand.geval.personen[persoon]
                if deel.naam not in rij and (deel.naam, persoon) not in stand.onbekend:
                    stand = stand.met_feit(deel.naam, deel.waarde, persoon)
        return stand


BUNDELS = (
    Bundel(
        "nederland",
        "Geldt dit voor u of voor iemand in uw huishouden?",
        (
            Deel("woont_in_nederland", True, "Woont niet in Nederland"),
            Deel("is_nederlander", True, "Heeft niet de Nederlandse nationaliteit"),
        ),
    ),
    Bundel(
        "bijzonder",
        "Geldt een van deze dingen voor u of voor iemand in uw huishouden?",
        (
            Deel("in_inrichting", False, "Woont in een instelling voor zorg of begeleid wonen"),
            Deel(
                "rechtens_vrijheid_ontnomen", False, "Zit in de gevangenis of zit op een andere manier vast"
            ),
            Deel("onttrekt_zich_aan_straf", False, "Moet nog een gevangenisstraf uitzitten en doet dat niet"),
            Deel(
                "straf_of_zorg_buiten_gevangenis",
                False,
                "Heeft een straf of verplichte zorg buiten de gevangenis",
            ),
            Deel("vervult_dienstplicht", False, "Doet dienstplicht"),
            Deel("zonder_middelen_door_staking", False, "Heeft geen loon door een staking"),
            Deel("zonder_middelen_door_onbetaald_verlof", False, "Heeft geen loon door onbetaald verlof"),
            Deel("is_uitreiziger", False, "Is naar een strijdgebied vertrokken"),
            Deel("dagen_buitenland_in_kalenderjaar", 0, "Was dit jaar in het buitenland"),
            Deel("dagen_buitenland_aaneengesloten", 0, "Is nu in het buitenland"),
        ),
    ),
    Bundel(
        "ander_geld",
        "Kreeg u of iemand in uw huishouden deze maand ander geld?",
        (
            Deel("particuliere_oudedagsvoorziening", 0, "Pensioen of lijfrente (geen AOW)"),
            Deel("premie_arbeidsinschakeling", 0, "Een premie om werk te vinden of te houden"),
            Deel("premies_eerder_dit_jaar", 0, "Zo’n premie eerder dit jaar"),
            Deel("vrijwilligersvergoeding", 0, "Een vergoeding voor vrijwilligerswerk"),
            Deel("opgeofferd_bedrag_natura", 0, "Loon in spullen, zoals kost en inwoning"),
            Deel("uitkering_vroegere_arbeid", 0, "Een uitkering waar later nog vakantiegeld bij komt"),
            Deel("giften_in_maand", 0, "Een gift, of boodschappen die iemand voor u betaalt"),
            Deel("giften_eerder_dit_jaar", 0, "Zulke giften eerder dit jaar"),
            Deel("huurders_en_kostgangers_zonder_kostendeling", 0, "Geld van een huurder of kostganger"),
        ),
    ),
    Bundel(
        "bijzonder_vermogen",
        "Hoort iets hiervan bij uw geld of uw spullen?",
        (
            Deel("spaargeld_tijdens_bijstand", 0, "Geld dat u spaarde toen u bijstand had"),
            Deel("vergoeding_immateriele_schade", 0, "Een vergoeding voor leed, bijvoorbeeld na een ongeluk"),
            Deel("vermogensvrijlating_verbruikt", 0, "Vermogen dat u van de gemeente eerder mocht houden"),
        ),
    ),
    Bundel(
        "servicekosten",
        "Betaalt u naast de huur servicekosten voor een van deze dingen?",
        (
            Deel("servicekosten_energie", 0, "Stroom voor de lift of het licht in de hal"),
            Deel("servicekosten_schoonmaak", 0, "Schoonmaak van de lift of het trappenhuis"),
            Deel("servicekosten_huismeester", 0, "Een huismeester"),
            Deel("servicekosten_dienstruimten", 0, "Onderhoud van ruimten die u deelt"),
        ),
    ),
    Bundel(
        "bijzondere_woning",
        "Geldt een van deze dingen voor uw woning?",
        (
            Deel(
                "woning_aangepast_voor_handicap", False, "De woning is aangepast voor iemand met een handicap"
            ),
            Deel("handicap_in_huishouden", False, "Iemand in huis heeft een handicap"),
            Deel("woning_voor_groot_huishouden", False, "De woning is bedoeld voor acht of meer mensen"),
            Deel("eerder_huurtoeslag_voor_woning", False, "U kreeg voor deze woning al eerder huurtoeslag"),
        ),
    ),
)

OP_FEIT = {deel.naam: bundel for bundel in BUNDELS for deel in bundel.delen}
OP_SLEUTEL = {bundel.sleutel: bundel for bundel in BUNDELS}
