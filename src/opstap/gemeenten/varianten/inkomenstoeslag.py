"""Individual income allowance as Leidschendam-Voorburg decides it, also for Wassenaar and Voorschoten.

Every month has to be below the limit (not the average), a measure may not be recent, and the amount goes
by kind of household. The page with the amounts has no year.
"""

from __future__ import annotations

from opstap.recht.minima.huishoudtype import Huishoudtype
from opstap.regels import Basispunt, feit, keuze, niet_gemodelleerd, regel

ARTIKEL = "Participatiewet art. 36; beleid van Leidschendam-Voorburg, Wassenaar en Voorschoten"

feit(
    "inkomenstoeslag_hoogste_maandpercentage",
    soort="Basispunt",
    bereik=(0, 100_000),
    titel="Hoogste maandinkomen in de referteperiode, in procenten van de norm",
    vraag="Hoeveel procent van de norm was uw inkomen in de maand met het hoogste inkomen?",
    artikel=ARTIKEL,
)
feit(
    "inkomenstoeslag_maatregel_gehad",
    soort="bool",
    titel="Maatregel wegens arbeid of re-integratie",
    vraag="Is uw uitkering verlaagd omdat u zich niet hield aan een plicht over werk of re-integratie?",
    artikel=ARTIKEL,
)
feit(
    "inkomenstoeslag_maatregel_percentage",
    soort="Basispunt",
    bereik=(0, 10_000),
    titel="Percentage van de maatregel",
    vraag="Met hoeveel procent is de uitkering verlaagd?",
    artikel=ARTIKEL,
)
feit(
    "inkomenstoeslag_maanden_sinds_maatregel",
    soort="int",
    bereik=(0, 600),
    titel="Volle maanden sinds de maatregel",
    vraag="Hoeveel volle maanden geleden was die maatregel?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Nog na te gaan of de bedragen gelden",
    uitleg={
        True: "Niemand heeft nagegaan of de bedragen zonder jaartal op deze dag gelden.",
        False: "Nagegaan is dat de bedragen zonder jaartal op deze dag gelden.",
        "anders": "De bedragen hebben een begindatum.",
    },
    als="inkomenstoeslag_ongedateerd",
    vanaf="2015-01-01",
)
def inkomenstoeslag_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="inkomenstoeslag_na_te_gaan",
    voor=("inkomenstoeslag_elke_maand_laag", "inkomenstoeslag_bedrag"),
    zin="De grens en de bedragen van de inkomenstoeslag komen van een pagina zonder jaartal. Laat een "
    "medewerker "
    "nagaan of ze op deze dag gelden.",
)


@regel(
    ARTIKEL,
    titel="Elke maand een laag inkomen",
    uitleg={
        True: "In {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen elke maand lager dan "
        "{inkomenstoeslag_inkomensgrens_percentage} van de norm.",
        False: "In een van de {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen "
        "{inkomenstoeslag_hoogste_maandpercentage} van de norm. Dat is niet lager dan "
        "{inkomenstoeslag_inkomensgrens_percentage}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
    als="inkomenstoeslag_op_tijd",
    vanaf="2015-01-01",
)
def inkomenstoeslag_elke_maand_laag(
    inkomenstoeslag_hoogste_maandpercentage: Basispunt,
    inkomenstoeslag_inkomensgrens_percentage: Basispunt,
    inkomenstoeslag_referteperiode_maanden: int,
) -> bool:
    """Below the limit in every month; an average does not count here."""
    return (
        inkomenstoeslag_referteperiode_maanden > 0
        and inkomenstoeslag_hoogste_maandpercentage < inkomenstoeslag_inkomensgrens_percentage
    )


@regel(
    ARTIKEL,
    titel="Recente zware maatregel",
    uitleg={
        True: "De maatregel van {inkomenstoeslag_maatregel_percentage} is "
        "{inkomenstoeslag_maanden_sinds_maatregel} maanden geleden. Vanaf "
        "{inkomenstoeslag_maatregel_vanaf_percentage} sluit dat {inkomenstoeslag_maatregel_maanden} "
        "maanden uit.",
        False: "De maatregel van {inkomenstoeslag_maatregel_percentage} van "
        "{inkomenstoeslag_maanden_sinds_maatregel} maanden geleden telt niet: daarvoor moet die "
        "{inkomenstoeslag_maatregel_vanaf_percentage} zijn, in de laatste "
        "{inkomenstoeslag_maatregel_maanden} "
        "maanden.",
        "anders": "Er was geen maatregel.",
    },
    als="inkomenstoeslag_maatregel_gehad",
    vanaf="2015-01-01",
)
def inkomenstoeslag_maatregel_telt(
    inkomenstoeslag_maatregel_percentage: Basispunt,
    inkomenstoeslag_maatregel_vanaf_percentage: Basispunt,
    inkomenstoeslag_maanden_sinds_maatregel: int,
    inkomenstoeslag_maatregel_maanden: int,
) -> bool:
    return (
        inkomenstoeslag_maatregel_percentage >= inkomenstoeslag_maatregel_vanaf_percentage
        and inkomenstoeslag_maanden_sinds_maatregel < inkomenstoeslag_maatregel_maanden
    )


@regel(
    ARTIKEL,
    titel="Langdurig een laag inkomen, zonder recente maatregel",
    uitleg={
        True: "Uw inkomen was elke maand laag en er is geen recente maatregel.",
        False: "Er is een recente maatregel. Daarom is er geen inkomenstoeslag.",
        "anders": "Uw inkomen was niet elke maand laag.",
    },
    als="inkomenstoeslag_elke_maand_laag",
    vanaf="2015-01-01",
)
def inkomenstoeslag_langdurig_laag_inkomen(inkomenstoeslag_maatregel_telt: bool) -> bool:
    return not inkomenstoeslag_maatregel_telt


keuze(
    "inkomenstoeslag_bedrag",
    uit="huishoudtype",
    waarden={
        Huishoudtype.ALLEENSTAANDE: "inkomenstoeslag_alleenstaande",
        Huishoudtype.ALLEENSTAANDE_OUDER_JONG_KIND: "inkomenstoeslag_ouder_jong_kind",
        Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND: "inkomenstoeslag_ouder_ouder_kind",
        Huishoudtype.PAAR: "inkomenstoeslag_paar",
        Huishoudtype.PAAR_JONG_KIND: "inkomenstoeslag_paar_jong_kind",
        Huishoudtype.PAAR_OUDER_KIND: "inkomenstoeslag_paar_ouder_kind",
    },
    titel="Bedrag van de inkomenstoeslag",
    artikel=ARTIKEL,
    uitleg="Voor dit soort huishouden ({huishoudtype}) is de toeslag {inkomenstoeslag_bedrag} per jaar.",
    vanaf="2015-01-01",
)
