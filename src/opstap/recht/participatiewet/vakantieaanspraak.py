"""Holiday allowance that is earned with an income and paid later (art. 31 paragraph 4).

It counts in the month in which it is earned, by the table of the Regeling Participatiewet, IOAW en IOAZ: a
percentage of the net income less a fixed amount, per band. The table is known from 2026; before that the
amount is asked for. An income up to but not including a limit falls in the band below it.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Basispunt, Netto, deel_afgerond, feit, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

TABEL_BEKEND = "2026-01-01"

feit(
    "vakantieaanspraak_volgens_specificatie",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Aanspraak op vakantiegeld over het loon",
    vraag="Hoeveel netto vakantiegeld heeft deze persoon over het loon van de maand opgebouwd?",
    artikel="Participatiewet art. 31 lid 4",
)
feit(
    "bouwt_vakantiegeld_op",
    soort="bool",
    per="persoon",
    titel="Bouwt vakantiegeld op dat later wordt betaald",
    vraag="Bouwt deze persoon over het loon vakantiegeld op dat later wordt betaald?",
    artikel="Participatiewet art. 31 lid 4",
)
feit(
    "uitkering_vroegere_arbeid",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Uitkering met vakantiegeld dat later wordt betaald",
    vraag="Hoeveel uitkering kreeg deze persoon netto waar later nog vakantiegeld bij komt?",
    artikel="Participatiewet art. 31 lid 4 en art. 32",
)
feit(
    "vakantieaanspraak_uitkering_volgens_specificatie",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Aanspraak op vakantiegeld over de uitkering",
    vraag="Hoeveel netto vakantiegeld heeft deze persoon over de uitkering van de maand opgebouwd?",
    artikel="Participatiewet art. 31 lid 4",
)


@regel(
    "Participatiewet art. 31 lid 4",
    naam="vakantieaanspraak_loon",
    titel="Aanspraak op vakantiegeld over het loon",
    uitleg="Over het loon van deze maand is {vakantieaanspraak_loon} vakantiegeld opgebouwd.",
    per="persoon",
    vanaf="2015-01-01",
    tot=TABEL_BEKEND,
)
def vakantieaanspraak_loon_tot_2026(vakantieaanspraak_volgens_specificatie: Netto) -> Netto:
    """Until the table is known the amount is taken as it is on the specification."""
    return vakantieaanspraak_volgens_specificatie


@regel(
    "Participatiewet art. 31 lid 4; Regeling Participatiewet, IOAW en IOAZ",
    titel="Aanspraak op vakantiegeld over het loon",
    uitleg={
        "overig": "Over het loon van {netto_loon} rekent de wet {vakantieaanspraak_loon} vakantiegeld.",
        "anders": "Er wordt geen vakantiegeld opgebouwd dat later komt.",
    },
    per="persoon",
    als="bouwt_vakantiegeld_op",
    vanaf=TABEL_BEKEND,
)
def vakantieaanspraak_loon(
    netto_loon: Netto,
    vakantie_loon_grens_1: Netto,
    vakantie_loon_grens_2: Netto,
    vakantie_loon_grens_3: Netto,
    vakantie_loon_percentage: Basispunt,
    vakantie_loon_percentage_hoog: Basispunt,
    vakantie_loon_aftrek_2: Netto,
    vakantie_loon_aftrek_3: Netto,
    vakantie_loon_aftrek_4: Netto,
) -> Netto:
    """Four bands; rounded to the cent, half up, before the fixed amount is taken off."""
    gewoon = deel_afgerond(netto_loon * vakantie_loon_percentage, BASISPUNTEN_PER_GEHEEL)
    hoog = deel_afgerond(netto_loon * vakantie_loon_percentage_hoog, BASISPUNTEN_PER_GEHEEL)
    if netto_loon < vakantie_loon_grens_1:
        return gewoon
    if netto_loon < vakantie_loon_grens_2:
        return gewoon - vakantie_loon_aftrek_2
    if netto_loon < vakantie_loon_grens_3:
        return gewoon - vakantie_loon_aftrek_3
    return hoog - vakantie_loon_aftrek_4


@regel(
    "Participatiewet art. 31 lid 4",
    titel="Heeft een uitkering met vakantiegeld",
    uitleg={
        True: "Deze persoon heeft {uitkering_vroegere_arbeid} uitkering waarover later vakantiegeld komt.",
        False: "Deze persoon heeft geen uitkering waarover later vakantiegeld komt.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def heeft_uitkering_vroegere_arbeid(uitkering_vroegere_arbeid: Netto) -> bool:
    return uitkering_vroegere_arbeid > 0


@regel(
    "Participatiewet art. 31 lid 4",
    naam="vakantieaanspraak_uitkering",
    titel="Aanspraak op vakantiegeld over de uitkering",
    uitleg={
        "overig": "Over de uitkering van deze maand is {vakantieaanspraak_uitkering} vakantiegeld opgebouwd.",
        "anders": "Er is geen uitkering waarover later vakantiegeld komt.",
    },
    per="persoon",
    als="heeft_uitkering_vroegere_arbeid",
    vanaf="2015-01-01",
    tot=TABEL_BEKEND,
)
def vakantieaanspraak_uitkering_tot_2026(vakantieaanspraak_uitkering_volgens_specificatie: Netto) -> Netto:
    return vakantieaanspraak_uitkering_volgens_specificatie


@regel(
    "Participatiewet art. 31 lid 4; Regeling Participatiewet, IOAW en IOAZ",
    titel="Aanspraak op vakantiegeld over de uitkering",
    uitleg={
        "overig": "Over de uitkering van {uitkering_vroegere_arbeid} rekent de wet "
        "{vakantieaanspraak_uitkering} vakantiegeld.",
        "anders": "Er is geen uitkering waarover later vakantiegeld komt.",
    },
    per="persoon",
    als="heeft_uitkering_vroegere_arbeid",
    vanaf=TABEL_BEKEND,
)
def vakantieaanspraak_uitkering(
    uitkering_vroegere_arbeid: Netto,
    vakantie_uitkering_grens_1: Netto,
    vakantie_uitkering_grens_2: Netto,
    vakantie_uitkering_grens_3: Netto,
    vakantie_uitkering_grens_4: Netto,
    vakantie_uitkering_percentage: Basispunt,
    vakantie_uitkering_percentage_2: Basispunt,
    vakantie_uitkering_percentage_4: Basispunt,
    vakantie_uitkering_aftrek_3: Netto,
    vakantie_uitkering_aftrek_4: Netto,
    vakantie_uitkering_aftrek_5: Netto,
) -> Netto:
    """Five bands, for income from former work."""
    gewoon = deel_afgerond(uitkering_vroegere_arbeid * vakantie_uitkering_percentage, BASISPUNTEN_PER_GEHEEL)
    tweede = deel_afgerond(
        uitkering_vroegere_arbeid * vakantie_uitkering_percentage_2, BASISPUNTEN_PER_GEHEEL
    )
    vierde = deel_afgerond(
        uitkering_vroegere_arbeid * vakantie_uitkering_percentage_4, BASISPUNTEN_PER_GEHEEL
    )
    if uitkering_vroegere_arbeid < vakantie_uitkering_grens_1:
        return gewoon
    if uitkering_vroegere_arbeid < vakantie_uitkering_grens_2:
        return tweede
    if uitkering_vroegere_arbeid < vakantie_uitkering_grens_3:
        return gewoon - vakantie_uitkering_aftrek_3
    if uitkering_vroegere_arbeid < vakantie_uitkering_grens_4:
        return vierde - vakantie_uitkering_aftrek_4
    return gewoon - vakantie_uitkering_aftrek_5
