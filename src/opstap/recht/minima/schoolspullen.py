"""School supplies card: a credit per child, by kind of school, for children with a city pass."""

from __future__ import annotations

from opstap.recht.minima.onderwijs import Schoolsoort
from opstap.regels import Cent, keuze, niet_gemodelleerd, regel, som

ARTIKEL = "Gemeentelijk minimabeleid: schoolspullenpas"

for _naam, _titel in (
    ("schoolspullen_basisschool", "Schoolspullenpas: tegoed op de basisschool"),
    ("schoolspullen_brugklas", "Schoolspullenpas: tegoed in de brugklas"),
    ("schoolspullen_voortgezet", "Schoolspullenpas: tegoed in het voortgezet onderwijs en mbo-bol"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort="Cent",
        titel=_titel,
        zin="Het tegoed op de schoolspullenpas van deze gemeente is niet gevonden. Vraag het na bij de "
        "gemeente.",
    )


@regel(
    ARTIKEL,
    titel="Kind met een stadspas",
    uitleg={
        True: "Dit kind krijgt een stadspas.",
        False: "Dit kind krijgt geen stadspas, en dus geen schoolspullenpas.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def schoolspullen_kind_met_pas(stadspas_voor_kinderen: bool) -> bool:
    return stadspas_voor_kinderen


keuze(
    "schoolspullen_tegoed_naar_school",
    uit="schoolsoort",
    waarden={
        Schoolsoort.BASISSCHOOL: "schoolspullen_basisschool",
        Schoolsoort.BASISSCHOOL_BOVENBOUW: "schoolspullen_basisschool",
        Schoolsoort.BRUGKLAS: "schoolspullen_brugklas",
        Schoolsoort.VOORTGEZET_ONDERWIJS: "schoolspullen_voortgezet",
        Schoolsoort.MBO_BOL: "schoolspullen_voortgezet",
    },
    anders=0,
    per="persoon",
    titel="Tegoed naar de school van dit kind",
    artikel=ARTIKEL,
    uitleg={
        "overig": "Het tegoed voor deze school ({schoolsoort}) is {schoolspullen_tegoed_naar_school}.",
        "anders": "Voor deze school is er geen tegoed.",
    },
    vanaf="2015-01-01",
)


@regel(
    ARTIKEL,
    titel="Tegoed op de schoolspullenpas van dit kind",
    uitleg={
        "overig": "Op de schoolspullenpas van dit kind staat {schoolspullen_tegoed_kind}.",
        0: "Dit kind krijgt geen tegoed.",
        "anders": "Dit kind krijgt geen schoolspullenpas.",
    },
    per="persoon",
    als="schoolspullen_kind_met_pas",
    vanaf="2015-01-01",
)
def schoolspullen_tegoed_kind(schoolspullen_tegoed_naar_school: Cent) -> Cent:
    """A child at a primary school may choose a tablet instead; that is not counted here."""
    return schoolspullen_tegoed_naar_school


som(
    "schoolspullen_tegoed",
    van="schoolspullen_tegoed_kind",
    titel="Tegoed op de schoolspullenpassen",
    artikel=ARTIKEL,
    uitleg={
        "overig": "Op de schoolspullenpassen staat samen {schoolspullen_tegoed}.",
        0: "Er is geen kind met een schoolspullenpas.",
    },
)
