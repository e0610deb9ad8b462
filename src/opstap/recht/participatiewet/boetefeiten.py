"""What has to be known for a fine after a breach of the duty to inform (art. 18a)."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG, MAX_VERMOGEN
from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import feit

MAX_DAGEN = 36_500

feit(
    "inlichtingenplicht_geschonden",
    soort="bool",
    titel="Inlichtingenplicht geschonden",
    vraag="Heeft de inwoner iets niet, niet op tijd of niet goed doorgegeven dat van belang is voor de "
    "bijstand?",
    artikel="Participatiewet art. 17 lid 1 en art. 18a lid 1",
    oordeel=True,
)
feit(
    "verwijtbaarheid",
    soort=Verwijtbaarheid,
    titel="Verwijtbaarheid",
    vraag="Hoe erg is het de inwoner te verwijten? Opzet en grove schuld moet de gemeente bewijzen.",
    artikel="Boetebesluit socialezekerheidswetten art. 2 en 2a",
    oordeel=True,
)
feit(
    "benadelingsbedrag",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Benadelingsbedrag",
    vraag="Hoeveel bijstand is door de overtreding te veel ontvangen (niets: 0)?",
    artikel="Participatiewet art. 18a lid 2",
)
feit(
    "overtreding_begaan_op",
    soort="Datum",
    titel="Dag van de overtreding",
    vraag="Wanneer is de overtreding begaan?",
    artikel="Participatiewet art. 18a lid 4 en 5",
)
feit(
    "eerder_bestraft_zelfde_gedraging",
    soort="bool",
    titel="Eerder bestraft voor eenzelfde gedraging",
    vraag="Is er eerder een boete of straf opgelegd voor eenzelfde gedraging, die vaststaat?",
    artikel="Participatiewet art. 18a lid 5",
)
feit(
    "eerder_bestraft_op",
    soort="Datum",
    titel="Dag van de eerdere boete of straf",
    vraag="Wanneer is die eerdere boete of straf opgelegd?",
    artikel="Participatiewet art. 18a lid 5",
)
feit(
    "eerder_gevangenisstraf",
    soort="bool",
    titel="Eerdere gevangenisstraf",
    vraag="Was die eerdere straf een gevangenisstraf die niet voorwaardelijk was?",
    artikel="Participatiewet art. 18a lid 6",
)
feit(
    "eerder_gewaarschuwd",
    soort="bool",
    titel="Eerder gewaarschuwd",
    vraag="Heeft de inwoner eerder een schriftelijke waarschuwing gekregen in plaats van een boete?",
    artikel="Participatiewet art. 18a lid 4",
)
feit(
    "eerder_gewaarschuwd_op",
    soort="Datum",
    titel="Dag van de eerdere waarschuwing",
    vraag="Wanneer was die waarschuwing?",
    artikel="Participatiewet art. 18a lid 4",
)
feit(
    "zelf_gemeld_voor_ontdekking",
    soort="bool",
    titel="Zelf alsnog gemeld",
    vraag="Heeft de inwoner het uit zichzelf alsnog goed gemeld, voordat de gemeente het ontdekte en niet "
    "bij een controle?",
    artikel="Boetebesluit socialezekerheidswetten art. 2aa lid 1 onder b",
)
feit(
    "dagen_te_laat_gemeld",
    soort="int",
    bereik=(0, MAX_DAGEN),
    titel="Dagen te laat gemeld",
    vraag="Hoeveel dagen te laat was die melding?",
    artikel="Boetebesluit socialezekerheidswetten art. 2aa lid 2",
)
feit(
    "gemeente_volstaat_met_waarschuwing",
    soort="bool",
    titel="De gemeente geeft een waarschuwing",
    vraag="Geeft de gemeente een waarschuwing in plaats van een boete?",
    artikel="Participatiewet art. 18a lid 4",
    oordeel=True,
)
feit(
    "boete_dringende_redenen",
    soort="bool",
    titel="Dringende redenen om geen boete op te leggen",
    vraag="Zijn er dringende redenen om geen boete op te leggen?",
    artikel="Participatiewet art. 18a lid 7",
    oordeel=True,
)
feit(
    "financiele_omstandigheden_bekend",
    soort="bool",
    titel="Financiële omstandigheden bekend",
    vraag="Weet de gemeente wat de inwoner aan inkomen en vermogen heeft?",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8 en 10",
)
feit(
    "inkomen_op_bijstandsniveau",
    soort="bool",
    titel="Inkomen op bijstandsniveau",
    vraag="Heeft de inwoner niet meer inkomen dan de bijstandsnorm?",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8",
)
feit(
    "ruimte_boven_beslagvrije_voet",
    soort="Cent",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Inkomen boven de beslagvrije voet",
    vraag="Hoeveel inkomen per maand heeft de inwoner boven de beslagvrije voet?",
    artikel="Wetboek van Burgerlijke Rechtsvordering art. 475da",
)
feit(
    "vermogen_beschikbaar_voor_boete",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Vermogen voor de boete",
    vraag="Hoeveel vermogen heeft de inwoner om de boete mee te betalen (niets: 0)?",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8",
)
feit(
    "afwijkende_boete_nodig",
    soort="bool",
    titel="Ander boetebedrag nodig",
    vraag="Is door bijzondere omstandigheden een ander bedrag nodig om de boete evenredig te laten zijn?",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8 en 11",
    oordeel=True,
)
feit(
    "afwijkende_boete",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Evenredig boetebedrag",
    vraag="Welk boetebedrag is evenredig?",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8 en 11",
    oordeel=True,
)
feit(
    "nieuwe_overtreding_binnen_jaar",
    soort="bool",
    titel="Nieuwe overtreding binnen een jaar",
    vraag="Is binnen een jaar na de boete opnieuw zo'n overtreding begaan?",
    artikel="Participatiewet art. 18a lid 13",
)
feit(
    "werkt_mee_aan_schuldregeling",
    soort="bool",
    titel="Schuldregeling",
    vraag="Loopt er een schuldregeling waaraan de inwoner meewerkt, en vraagt de inwoner om kwijtschelding?",
    artikel="Participatiewet art. 18a lid 13",
)
