"""Computer, tablet and internet for families with children at school: a maximum per five years or month."""

from __future__ import annotations

from opstap.recht.minima.onderwijs import Schoolsoort
from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Cent, Netto, een_van, feit, niet_gemodelleerd, regel, som

ARTIKEL = "Gemeentelijk minimabeleid: computer, tablet en internet"
MAX_KOSTEN = 10_000_000

for _naam, _soort, _titel in (
    ("computerregeling_bestaat", "bool", "De gemeente vergoedt een computer, tablet of internet"),
    ("computerregeling_ongedateerd", "bool", "De bedragen voor computer en internet hebben geen jaartal"),
    (
        "computerregeling_grens",
        "Basispunt",
        "Computer, tablet en internet: inkomensgrens in procenten van de norm",
    ),
    ("computer_maximum", "Cent", "Computer: maximum per huishouden in vijf jaar"),
    ("tablet_maximum", "Cent", "Tablet: maximum per kind in vijf jaar"),
    ("internet_maandbedrag", "Cent", "Internet: bedrag per huishouden per maand"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="De regeling voor computer, tablet en internet van deze gemeente is hier niet bekend.",
    )

feit(
    "computer_offerte",
    soort="Cent",
    bereik=(0, MAX_KOSTEN),
    titel="Offerte voor een computer",
    vraag="Hoeveel kost de computer volgens de offerte (geen: 0)?",
    artikel=ARTIKEL,
)
feit(
    "computer_al_vergoed",
    soort="Cent",
    bereik=(0, MAX_KOSTEN),
    titel="In de laatste vijf jaar al vergoed voor een computer",
    vraag="Hoeveel heeft de gemeente in de laatste vijf jaar al vergoed voor een computer?",
    artikel=ARTIKEL,
)
feit(
    "tablet_offerte",
    soort="Cent",
    per="persoon",
    bereik=(0, MAX_KOSTEN),
    titel="Offerte voor een tablet",
    vraag="Hoeveel kost de tablet voor dit kind volgens de offerte (geen: 0)?",
    artikel=ARTIKEL,
)
feit(
    "tablet_al_vergoed",
    soort="Cent",
    per="persoon",
    bereik=(0, MAX_KOSTEN),
    titel="In de laatste vijf jaar al vergoed voor een tablet",
    vraag="Hoeveel heeft de gemeente in de laatste vijf jaar al vergoed voor een tablet voor dit kind?",
    artikel=ARTIKEL,
)
feit(
    "internet_maanden",
    soort="int",
    bereik=(0, 1200),
    titel="Maanden internet",
    vraag="Over hoeveel maanden gaat het internet?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Kind dat een tablet kan krijgen",
    uitleg={
        True: "Dit kind zit in het voortgezet onderwijs of op het mbo.",
        False: "Dit kind zit niet in het voortgezet onderwijs of op het mbo.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def kind_kan_tablet_krijgen(schoolsoort: Schoolsoort) -> bool:
    return schoolsoort in (
        Schoolsoort.BRUGKLAS,
        Schoolsoort.VOORTGEZET_ONDERWIJS,
        Schoolsoort.MBO_BOL,
        Schoolsoort.MBO_OVERIG,
    )


@regel(
    ARTIKEL,
    titel="Kind voor wie de regeling geldt",
    uitleg={
        True: "Dit kind zit in groep zeven of acht, in het voortgezet onderwijs of op het mbo.",
        False: "Voor dit kind geldt de regeling niet.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def kind_telt_voor_computer(schoolsoort: Schoolsoort, kind_kan_tablet_krijgen: bool) -> bool:
    return kind_kan_tablet_krijgen or schoolsoort == Schoolsoort.BASISSCHOOL_BOVENBOUW


een_van(
    "heeft_kind_voor_computer",
    als="kind_telt_voor_computer",
    titel="Er is een kind voor wie de computerregeling geldt",
    artikel=ARTIKEL,
    uitleg={
        True: "Er is een kind voor wie de regeling geldt.",
        False: "Er is geen kind voor wie de regeling geldt.",
    },
)


@regel(
    ARTIKEL,
    titel="Nog na te gaan of de bedragen gelden",
    uitleg={
        True: "Niemand heeft nagegaan of de bedragen zonder jaartal op deze dag gelden.",
        False: "Nagegaan is dat de bedragen zonder jaartal op deze dag gelden.",
        "anders": "De bedragen hebben een begindatum.",
    },
    als="computerregeling_ongedateerd",
    vanaf="2015-01-01",
)
def computerregeling_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="computerregeling_na_te_gaan",
    voor="computerregeling_gelet_op_inkomen",
    zin="De bedragen voor computer, tablet en internet komen van een pagina zonder jaartal. Laat een "
    "medewerker "
    "nagaan of ze op deze dag gelden.",
)


@regel(
    ARTIKEL,
    titel="Inkomen laag genoeg voor computer en internet",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {computerregeling_grens} van {minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {computerregeling_grens} van {minimanorm}.",
        "anders": "Deze gemeente vergoedt geen computer, tablet of internet.",
    },
    als="computerregeling_bestaat",
    vanaf="2015-01-01",
)
def computerregeling_gelet_op_inkomen(
    minima_inkomen: Netto, minimanorm: Netto, computerregeling_grens: Basispunt
) -> bool:
    return minima_inkomen <= procent_van(minimanorm, computerregeling_grens)


@regel(
    ARTIKEL,
    titel="Recht op vergoeding van computer, tablet en internet",
    uitleg={
        True: "U hebt recht op deze vergoedingen.",
        False: "U hebt te veel vermogen, of geen kind voor wie de regeling geldt.",
        "anders": "U hebt bij dit inkomen geen recht op deze vergoedingen.",
    },
    als="computerregeling_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def computerregeling_recht(minima_vermogen_binnen_grens: bool, heeft_kind_voor_computer: bool) -> bool:
    return minima_vermogen_binnen_grens and heeft_kind_voor_computer


@regel(
    ARTIKEL,
    titel="Vergoeding voor een computer",
    uitleg={
        "overig": "Van de offerte van {computer_offerte} vergoedt de gemeente {computer_vergoeding}: "
        "hoogstens "
        "{computer_maximum} in vijf jaar, waarvan {computer_al_vergoed} al is vergoed.",
        "anders": "De gemeente vergoedt geen computer.",
    },
    als="computerregeling_recht",
    vanaf="2015-01-01",
)
def computer_vergoeding(computer_offerte: Cent, computer_maximum: Cent, computer_al_vergoed: Cent) -> Cent:
    """What is left of the maximum of five years, and never more than the computer costs."""
    return min(computer_offerte, max(Cent(0), computer_maximum - computer_al_vergoed))


@regel(
    ARTIKEL,
    titel="Tablet voor dit kind",
    uitleg={
        True: "Dit kind kan een tablet krijgen.",
        False: "Er is geen recht op deze vergoedingen.",
        "anders": "Dit kind kan geen tablet krijgen.",
    },
    per="persoon",
    als="kind_kan_tablet_krijgen",
    vanaf="2015-01-01",
)
def tablet_voor_kind(computerregeling_recht: bool) -> bool:
    return computerregeling_recht


@regel(
    ARTIKEL,
    titel="Vergoeding voor de tablet van dit kind",
    uitleg={
        "overig": "Van de offerte van {tablet_offerte} vergoedt de gemeente {tablet_vergoeding_kind}: "
        "hoogstens "
        "{tablet_maximum} in vijf jaar, waarvan {tablet_al_vergoed} al is vergoed.",
        "anders": "Dit kind krijgt geen tablet vergoed.",
    },
    per="persoon",
    als="tablet_voor_kind",
    vanaf="2015-01-01",
)
def tablet_vergoeding_kind(tablet_offerte: Cent, tablet_maximum: Cent, tablet_al_vergoed: Cent) -> Cent:
    return min(tablet_offerte, max(Cent(0), tablet_maximum - tablet_al_vergoed))


som(
    "tablet_vergoeding",
    van="tablet_vergoeding_kind",
    titel="Vergoeding voor tablets",
    artikel=ARTIKEL,
    uitleg={
        "overig": "Voor tablets vergoedt de gemeente samen {tablet_vergoeding}.",
        0: "De gemeente vergoedt geen tablet.",
    },
)


@regel(
    ARTIKEL,
    titel="Vergoeding voor internet",
    uitleg={
        "overig": "De gemeente vergoedt {internet_maandbedrag} per maand, {internet_maanden} maanden lang: "
        "{internet_vergoeding}.",
        "anders": "De gemeente vergoedt geen internet.",
    },
    als="computerregeling_recht",
    vanaf="2015-01-01",
)
def internet_vergoeding(internet_maandbedrag: Cent, internet_maanden: int) -> Cent:
    """Per household, however many children there are."""
    return internet_maandbedrag * internet_maanden
