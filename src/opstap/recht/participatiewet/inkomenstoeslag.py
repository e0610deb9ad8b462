"""Individual income allowance (art. 36): the national frame around what each municipality decides (art. 8).

National: 21 years or older and below the AOW age, no wealth above the limit, no prospect of more income, and
none in the twelve months before. Local, and nationally a named gap: how long and how low an income has to
be, and the amount. A municipality that looks at more puts its own `inkomenstoeslag_langdurig_laag_inkomen`
in place.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Datum, Netto, een_van, feit, niet_gemodelleerd, regel, volle_maanden

feit(
    "uitzicht_op_inkomensverbetering",
    soort="bool",
    titel="Uitzicht op meer inkomen",
    vraag="Is er, gelet op wat u kunt en op wat u hebt gedaan, uitzicht op meer inkomen?",
    artikel="Participatiewet art. 36 lid 1 en 2",
    oordeel=True,
)
feit(
    "inkomenstoeslag_eerder_gekregen",
    soort="bool",
    titel="Eerder inkomenstoeslag gekregen",
    vraag="Hebt u eerder individuele inkomenstoeslag gekregen?",
    artikel="Participatiewet art. 36 lid 3",
)
feit(
    "inkomenstoeslag_vorige_datum",
    soort="Datum",
    titel="Dag van de vorige inkomenstoeslag",
    vraag="Op welke dag kreeg u de vorige inkomenstoeslag?",
    artikel="Participatiewet art. 36 lid 3",
)
feit(
    "inkomenstoeslag_gemiddeld_inkomen_percentage",
    soort="Basispunt",
    bereik=(0, 100_000),
    titel="Inkomen in de referteperiode, in procenten van de bijstandsnorm",
    vraag="Hoeveel procent van de norm voor bijstand was uw inkomen gemiddeld in de tijd die meetelt "
    "(referteperiode)?",
    artikel="Participatiewet art. 36 lid 1",
)
feit(
    "inkomenstoeslag_maanden_zonder_inkomen",
    soort="int",
    bereik=(0, 120),
    titel="Maanden zonder aantoonbaar inkomen in de referteperiode",
    vraag="In hoeveel maanden van de referteperiode had u geen inkomen dat u kunt aantonen?",
    artikel="Participatiewet art. 36 lid 1",
)

niet_gemodelleerd(
    "Participatiewet art. 8 lid 1 onder b en lid 2",
    naam="inkomenstoeslag_inkomensgrens_percentage",
    soort="Basispunt",
    titel="Grens van een laag inkomen, in procenten van de bijstandsnorm",
    zin="Wat een laag inkomen is, bepaalt de gemeente. Zonder gemeente is over inkomenstoeslag niet te "
    "beslissen.",
)
niet_gemodelleerd(
    "Participatiewet art. 8 lid 1 onder b en lid 2",
    naam="inkomenstoeslag_referteperiode_maanden",
    soort="int",
    titel="Hoe lang het inkomen laag moet zijn, in maanden",
    zin="Hoe lang een inkomen laag moet zijn, bepaalt de gemeente. Zonder gemeente is over inkomenstoeslag "
    "niet te beslissen.",
)
niet_gemodelleerd(
    "Participatiewet art. 8 lid 1 onder b",
    naam="inkomenstoeslag_bedrag",
    soort="Netto",
    titel="Bedrag van de inkomenstoeslag",
    zin="Het bedrag van de inkomenstoeslag bepaalt de gemeente. Een landelijk bedrag bestaat niet.",
)


@regel(
    "Participatiewet art. 36 lid 1",
    titel="Oud genoeg voor inkomenstoeslag",
    uitleg={
        True: "U bent {leeftijd} jaar. De toeslag is er vanaf {inkomenstoeslag_leeftijd_vanaf} jaar.",
        False: "U bent {leeftijd} jaar. De toeslag is er pas vanaf {inkomenstoeslag_leeftijd_vanaf} jaar.",
        "anders": "Deze persoon vraagt de toeslag niet aan.",
    },
    per="persoon",
    als="is_aanvrager",
    vanaf="2015-01-01",
)
def inkomenstoeslag_oud_genoeg(leeftijd: int, inkomenstoeslag_leeftijd_vanaf: int) -> bool:
    return leeftijd >= inkomenstoeslag_leeftijd_vanaf


@regel(
    "Participatiewet art. 36 lid 1",
    titel="De leeftijd past bij de inkomenstoeslag",
    uitleg={
        True: "U hebt de AOW-leeftijd nog niet.",
        False: "U hebt de AOW-leeftijd. Dan is er geen inkomenstoeslag.",
        "anders": "U bent te jong voor inkomenstoeslag.",
    },
    per="persoon",
    als="inkomenstoeslag_oud_genoeg",
    vanaf="2015-01-01",
)
def inkomenstoeslag_leeftijd_past(aow_leeftijd_bereikt: bool) -> bool:
    return not aow_leeftijd_bereikt


een_van(
    "inkomenstoeslag_leeftijd_aanvrager_past",
    als="inkomenstoeslag_leeftijd_past",
    titel="De aanvrager heeft de leeftijd voor inkomenstoeslag",
    artikel="Participatiewet art. 36 lid 1",
    uitleg={
        True: "De aanvrager heeft de leeftijd voor inkomenstoeslag.",
        False: "De aanvrager heeft niet de leeftijd voor inkomenstoeslag.",
    },
)


@regel(
    "Participatiewet art. 36 lid 3",
    titel="Te kort na de vorige inkomenstoeslag",
    uitleg={
        True: "U kreeg de vorige toeslag op {inkomenstoeslag_vorige_datum}. Dat is nog geen "
        "{inkomenstoeslag_wachttijd_maanden} maanden geleden.",
        False: "U kreeg de vorige toeslag op {inkomenstoeslag_vorige_datum}. Dat is lang genoeg geleden.",
        "anders": "U kreeg nog niet eerder inkomenstoeslag.",
    },
    als="inkomenstoeslag_eerder_gekregen",
    vanaf="2015-01-01",
)
def inkomenstoeslag_te_vroeg(
    inkomenstoeslag_vorige_datum: Datum, peildatum: Datum, inkomenstoeslag_wachttijd_maanden: int
) -> bool:
    """Refused when one was given in the twelve months right before the application."""
    return volle_maanden(inkomenstoeslag_vorige_datum, peildatum) < inkomenstoeslag_wachttijd_maanden


@regel(
    "Participatiewet art. 36 lid 3",
    titel="Lang genoeg na de vorige inkomenstoeslag",
    uitleg={
        True: "Er is geen toeslag die te kort geleden is.",
        False: "De vorige toeslag is te kort geleden.",
        "anders": "De aanvrager heeft niet de leeftijd voor inkomenstoeslag.",
    },
    als="inkomenstoeslag_leeftijd_aanvrager_past",
    vanaf="2015-01-01",
)
def inkomenstoeslag_op_tijd(inkomenstoeslag_te_vroeg: bool) -> bool:
    return not inkomenstoeslag_te_vroeg


@regel(
    "Participatiewet art. 36 lid 1; art. 8 lid 2",
    titel="Langdurig een laag inkomen",
    uitleg={
        True: "In {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen "
        "{inkomenstoeslag_gemiddeld_inkomen_percentage} van de norm. Dat is niet meer dan "
        "{inkomenstoeslag_inkomensgrens_percentage}.",
        False: "In {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen "
        "{inkomenstoeslag_gemiddeld_inkomen_percentage} van de norm. Dat is meer dan "
        "{inkomenstoeslag_inkomensgrens_percentage}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
    als="inkomenstoeslag_op_tijd",
    vanaf="2015-01-01",
)
def inkomenstoeslag_langdurig_laag_inkomen(
    inkomenstoeslag_gemiddeld_inkomen_percentage: Basispunt,
    inkomenstoeslag_inkomensgrens_percentage: Basispunt,
    inkomenstoeslag_referteperiode_maanden: int,
) -> bool:
    """Both the limit and the period are local; exactly at the limit is low."""
    return (
        inkomenstoeslag_referteperiode_maanden > 0
        and inkomenstoeslag_gemiddeld_inkomen_percentage <= inkomenstoeslag_inkomensgrens_percentage
    )


@regel(
    "Participatiewet art. 36 lid 1",
    titel="Geen te hoog vermogen voor inkomenstoeslag",
    uitleg={
        True: "Uw vermogen is niet te hoog.",
        False: "Uw vermogen is te hoog voor inkomenstoeslag.",
        "anders": "Uw inkomen was niet langdurig laag.",
    },
    als="inkomenstoeslag_langdurig_laag_inkomen",
    vanaf="2015-01-01",
)
def inkomenstoeslag_zonder_vermogen(recht_gelet_op_vermogen: bool) -> bool:
    return recht_gelet_op_vermogen


@regel(
    "Participatiewet art. 36 lid 1 en 2",
    titel="Recht op inkomenstoeslag",
    uitleg={
        True: "U hebt recht op individuele inkomenstoeslag.",
        False: "U hebt uitzicht op meer inkomen. Daarom is er geen inkomenstoeslag.",
        "anders": "U hebt geen recht op individuele inkomenstoeslag.",
    },
    als="inkomenstoeslag_zonder_vermogen",
    vanaf="2015-01-01",
)
def inkomenstoeslag_recht(uitzicht_op_inkomensverbetering: bool) -> bool:
    """The prospect is judged last, by a person: on abilities and on efforts made (art. 36 lid 2)."""
    return not uitzicht_op_inkomensverbetering


@regel(
    "Participatiewet art. 36 lid 1",
    titel="Individuele inkomenstoeslag",
    uitleg={
        "overig": "U krijgt {inkomenstoeslag} individuele inkomenstoeslag.",
        "anders": "U krijgt geen individuele inkomenstoeslag.",
    },
    als="inkomenstoeslag_recht",
    vanaf="2015-01-01",
)
def inkomenstoeslag(inkomenstoeslag_bedrag: Netto) -> Netto:
    """Once in twelve months. No advance is paid on it (art. 36 lid 4)."""
    return inkomenstoeslag_bedrag
