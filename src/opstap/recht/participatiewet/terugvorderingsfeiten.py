"""What has to be known to suspend, revise and claim back assistance, and to offset (art. 54, 58 to 60)."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG, MAX_VERMOGEN
from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond, Terugvorderingsgrond
from opstap.regels import feit

MAX_JAREN = 100
EERSTE_JAAR, LAATSTE_JAAR = 2000, 2100

feit(
    "gegevens_niet_verstrekt",
    soort="bool",
    titel="Gegevens niet verstrekt",
    vraag="Heeft de inwoner gegevens of bewijs niet, niet op tijd of niet volledig gegeven?",
    artikel="Participatiewet art. 54 lid 1",
)
feit(
    "verzuim_verwijtbaar",
    soort="bool",
    titel="Het verzuim is te verwijten",
    vraag="Is dat aan de inwoner te verwijten?",
    artikel="Participatiewet art. 54 lid 1",
    oordeel=True,
)
feit(
    "onvoldoende_medewerking",
    soort="bool",
    titel="Onvoldoende medewerking",
    vraag="Werkt de inwoner op een andere manier onvoldoende mee?",
    artikel="Participatiewet art. 54 lid 1",
    oordeel=True,
)
feit(
    "opgeschort_vanaf",
    soort="Datum",
    titel="Eerste dag van de opschorting",
    vraag="Vanaf welke dag is het recht op bijstand opgeschort?",
    artikel="Participatiewet art. 54 lid 1",
)
feit(
    "hersteltermijn_voorbij",
    soort="bool",
    titel="Hersteltermijn voorbij",
    vraag="Is de termijn voorbij die de gemeente gaf om het goed te maken?",
    artikel="Participatiewet art. 54 lid 2 en 4",
)
feit(
    "verzuim_hersteld",
    soort="bool",
    titel="Verzuim hersteld",
    vraag="Heeft de inwoner het binnen die termijn goedgemaakt?",
    artikel="Participatiewet art. 54 lid 4",
)

feit(
    "terugvorderingsgrond",
    soort=Terugvorderingsgrond,
    titel="Grond om terug te vorderen",
    vraag="Waarom moet bijstand worden terugbetaald?",
    artikel="Participatiewet art. 58 lid 1 en 2",
    oordeel=True,
)
feit(
    "vordering_netto",
    soort="Netto",
    bereik=(0, MAX_VERMOGEN),
    titel="Te veel betaalde bijstand, netto",
    vraag="Hoeveel bijstand is netto te veel betaald?",
    artikel="Participatiewet art. 58",
)
feit(
    "kosten_gemaakt_op",
    soort="Datum",
    titel="Dag waarop de kosten zijn gemaakt",
    vraag="Wanneer is de bijstand betaald die moet worden terugbetaald?",
    artikel="Participatiewet art. 58 lid 6",
)
feit(
    "terugvorderingsbesluit_verzonden_op",
    soort="Datum",
    titel="Dag waarop het besluit is verzonden",
    vraag="Wanneer is het besluit over de terugvordering verzonden?",
    artikel="Participatiewet art. 58 lid 6",
)
feit(
    "gemeente_vordert_terug",
    soort="bool",
    titel="De gemeente kiest voor terugvorderen",
    vraag="Terugvorderen hoeft hier niet. Kiest de gemeente ervoor om het toch te doen?",
    artikel="Participatiewet art. 58 lid 2",
    oordeel=True,
)
feit(
    "terugvordering_dringende_redenen",
    soort="bool",
    titel="Dringende redenen om niet terug te vorderen",
    vraag="Zijn er dringende redenen om (een deel) niet terug te vorderen?",
    artikel="Participatiewet art. 58 lid 8",
    oordeel=True,
)
feit(
    "vordering_na_dringende_redenen",
    soort="Netto",
    bereik=(0, MAX_VERMOGEN),
    titel="Terug te vorderen na dringende redenen",
    vraag="Hoeveel vordert de gemeente dan nog netto terug?",
    artikel="Participatiewet art. 58 lid 8",
    oordeel=True,
)

feit(
    "vordering_betaald_in_jaar",
    soort="int",
    bereik=(EERSTE_JAAR, LAATSTE_JAAR),
    titel="Jaar waarin te veel is betaald",
    vraag="In welk kalenderjaar is de bijstand te veel betaald?",
    artikel="Participatiewet art. 58 lid 5",
)
feit(
    "vordering_afgelost_in_jaar",
    soort="Netto",
    bereik=(0, MAX_VERMOGEN),
    titel="In hetzelfde jaar terugbetaald",
    vraag="Hoeveel daarvan is in datzelfde kalenderjaar al terugbetaald?",
    artikel="Participatiewet art. 58 lid 5",
)
feit(
    "bruteringsgrond",
    soort=Bruteringsgrond,
    titel="Grond voor bruto of netto",
    vraag="Is er een reden om de belasting niet van de inwoner terug te vorderen?",
    artikel="Participatiewet art. 58 lid 5; beleid van de gemeente",
    oordeel=True,
)
feit(
    "loonheffing_over_vordering",
    soort="Bruto",
    bereik=(0, MAX_VERMOGEN),
    titel="Belasting en premies over de vordering",
    vraag="Hoeveel belasting en premies droeg de gemeente over dit bedrag af?",
    artikel="Participatiewet art. 58 lid 5",
)
feit(
    "loonheffing_over_vordering_jaar",
    soort="int",
    bereik=(EERSTE_JAAR, LAATSTE_JAAR),
    titel="Jaar van die belasting",
    vraag="Met de tarieven van welk jaar is die belasting berekend?",
    artikel="Participatiewet art. 58 lid 5",
)

feit(
    "gezinsbijstand_verleend",
    soort="bool",
    titel="Bijstand aan een gezin",
    vraag="Is de bijstand aan een gezin verleend?",
    artikel="Participatiewet art. 59 lid 1",
)
feit(
    "gezinsbijstand_ten_onrechte_niet_verleend",
    soort="bool",
    titel="Het had gezinsbijstand moeten zijn",
    vraag="Had de bijstand aan gehuwden moeten worden verleend, maar is dat door verzwijgen niet gebeurd?",
    artikel="Participatiewet art. 59 lid 2",
)
feit(
    "jaren_volledig_afgelost",
    soort="int",
    bereik=(0, MAX_JAREN),
    titel="Jaren volledig betaald",
    vraag="Hoeveel jaar achter elkaar is volledig aan de betalingsplicht voldaan?",
    artikel="Participatiewet art. 58 lid 7 onder a",
)
feit(
    "jaren_deels_afgelost_achterstand_ingehaald",
    soort="int",
    bereik=(0, MAX_JAREN),
    titel="Jaren deels betaald, achterstand ingehaald",
    vraag="Over hoeveel jaar is deels betaald en daarna de achterstand met rente en kosten ingehaald "
    "(anders: 0)?",
    artikel="Participatiewet art. 58 lid 7 onder b",
)
feit(
    "jaren_niets_afgelost",
    soort="int",
    bereik=(0, MAX_JAREN),
    titel="Jaren niets betaald",
    vraag="Hoeveel jaar is er niets betaald?",
    artikel="Participatiewet art. 58 lid 7 onder c",
)
feit(
    "betaling_later_aannemelijk",
    soort="bool",
    titel="Later betalen is aannemelijk",
    vraag="Is het aannemelijk dat er ooit nog wordt betaald?",
    artikel="Participatiewet art. 58 lid 7 onder c",
    oordeel=True,
)
feit(
    "vordering_restsom",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="Restsom van de vordering",
    vraag="Hoeveel staat er nog open?",
    artikel="Participatiewet art. 58 lid 7 onder d",
)
feit(
    "aflossing_ineens",
    soort="Cent",
    bereik=(0, MAX_VERMOGEN),
    titel="In één keer aan te bieden",
    vraag="Hoeveel biedt de inwoner in één keer aan (niets: 0)?",
    artikel="Participatiewet art. 58 lid 7 onder d",
)

for _naam, _titel, _vraag, _artikel in (
    (
        "te_verrekenen_middelen",
        "Te verrekenen middelen",
        "Hoeveel middelen uit de laatste zes maanden worden deze maand verrekend?",
        "Participatiewet art. 58 lid 4",
    ),
    (
        "te_verrekenen_verplicht",
        "Verplicht te verrekenen",
        "Hoeveel staat open aan terugvordering om de inlichtingenplicht en aan boete?",
        "Participatiewet art. 60 lid 4",
    ),
    (
        "te_verrekenen_overig",
        "Overig te verrekenen",
        "Hoeveel staat open aan andere terugvorderingen en leenbijstand die de gemeente verrekent?",
        "Participatiewet art. 60 lid 3 en art. 48 lid 4",
    ),
    (
        "beslag_van_derden",
        "Beslag van anderen",
        "Voor hoeveel ligt er beslag van anderen op de bijstand?",
        "Wetboek van Burgerlijke Rechtsvordering art. 475a en volgende",
    ),
):
    feit(
        _naam,
        soort="Netto",
        bereik=(0, MAX_VERMOGEN),
        titel=_titel,
        vraag=_vraag,
        artikel=_artikel,
    )
feit(
    "weigert_inlichtingen_over_invordering",
    soort="bool",
    titel="Weigert inlichtingen over het betalen",
    vraag="Weigert de inwoner te vertellen wat de gemeente voor het innen van de schuld moet weten?",
    artikel="Participatiewet art. 60 lid 6",
    oordeel=True,
)
feit(
    "verhoging_beslagvrije_voet",
    soort="Netto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Verhoging van de beslagvrije voet",
    vraag="Met hoeveel wordt de beslagvrije voet verhoogd om woonkosten en zorgpremie (niet: 0)?",
    artikel="Wetboek van Burgerlijke Rechtsvordering art. 475d (tekst tot 2021)",
)
