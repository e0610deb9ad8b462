"""Income tax of a year in box 1, the Zvw contribution that people pay themselves, and what is left.

Tax here is tax with national insurance contributions, as in the published rates. Per person; to the cent.
"""

from __future__ import annotations

from opstap.regels import (
    Basispunt,
    Bruto,
    Datum,
    Netto,
    deel_afgerond,
    feit,
    jaar,
    keuze,
    niet_gemodelleerd,
    regel,
    som,
    volle_jaren,
)
from opstap.regels.datum import datum_van
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

JAAR_ANDERE_SCHIJF = 1946

feit(
    "aow_voor_alleenstaande",
    soort="bool",
    per="persoon",
    titel="AOW voor een alleenstaande",
    vraag="Krijgt deze persoon AOW voor iemand die alleen woont?",
    artikel="Wet inkomstenbelasting 2001 art. 8.18 lid 1",
)

niet_gemodelleerd(
    "Wet inkomstenbelasting 2001 art. 2.10",
    als="aow_deel_van_jaar",
    voor=("heffing_box_1", "algemene_heffingskorting_jaar", "arbeidskorting_naar_leeftijd"),
    per="persoon",
    zin="In het jaar waarin iemand de AOW-leeftijd bereikt, gelden gemengde tarieven. Die zijn niet "
    "opgenomen.",
)


def drie_schijven(
    inkomen: Bruto,
    grens_1: Bruto,
    grens_2: Bruto,
    tarief_1: Basispunt,
    tarief_2: Basispunt,
    tarief_3: Basispunt,
) -> Bruto:
    """Tax over three brackets, rounded once, to the cent."""
    y = int(inkomen)
    een = min(y, int(grens_1)) * int(tarief_1)
    twee = max(0, min(y, int(grens_2)) - int(grens_1)) * int(tarief_2)
    drie = max(0, y - int(grens_2)) * int(tarief_3)
    return Bruto(deel_afgerond(een + twee + drie, BASISPUNTEN_PER_GEHEEL))


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10",
    titel="Belasting onder de AOW-leeftijd",
    uitleg="Over {belastbaar_inkomen} is de belasting {heffing_onder_aow}: {tarief_eerste_schijf} tot "
    "{inkomstenbelasting_schijf_1_grens}, {tarief_tweede_schijf} tot {inkomstenbelasting_schijf_2_grens} "
    "en daarboven {tarief_derde_schijf}.",
    per="persoon",
    vanaf="2019-01-01",
)
def heffing_onder_aow(
    belastbaar_inkomen: Bruto,
    inkomstenbelasting_schijf_1_grens: Bruto,
    inkomstenbelasting_schijf_2_grens: Bruto,
    tarief_eerste_schijf: Basispunt,
    tarief_tweede_schijf: Basispunt,
    tarief_derde_schijf: Basispunt,
) -> Bruto:
    return drie_schijven(
        belastbaar_inkomen,
        inkomstenbelasting_schijf_1_grens,
        inkomstenbelasting_schijf_2_grens,
        tarief_eerste_schijf,
        tarief_tweede_schijf,
        tarief_derde_schijf,
    )


@regel(
    "Wet financiering sociale verzekeringen art. 11",
    titel="Tarief eerste schijf vanaf de AOW-leeftijd",
    uitleg="Vanaf de AOW-leeftijd is er geen AOW-premie van {aow_premie}. Het tarief is "
    "{tarief_eerste_schijf_aow}.",
    vanaf="2020-01-01",
)
def tarief_eerste_schijf_aow(tarief_eerste_schijf: Basispunt, aow_premie: Basispunt) -> Basispunt:
    """Since 2020 the first bracket ends where the contributions end; in 2019 it did not."""
    return Basispunt(tarief_eerste_schijf - aow_premie)


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10a",
    titel="De geboortedatum telt voor de eerste schijf",
    uitleg={
        True: "Met {leeftijd} jaar is de geboortedatum van belang: wie lang geleden geboren is, heeft een "
        "langere eerste schijf.",
        False: "Met {leeftijd} jaar geldt de gewone eerste schijf.",
        "anders": "Deze persoon heeft de AOW-leeftijd niet het hele jaar.",
    },
    per="persoon",
    als="aow_hele_jaar",
    vanaf="2020-01-01",
)
def langere_schijf_mogelijk(leeftijd: int, peildatum: Datum) -> bool:
    """Old enough to have been born before 1946."""
    return leeftijd >= volle_jaren(datum_van(JAAR_ANDERE_SCHIJF, 1, 1), peildatum)


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10a",
    titel="Langere eerste schijf",
    uitleg={
        True: "Geboren op {geboortedatum}: de langere eerste schijf geldt.",
        False: "Geboren op {geboortedatum}: de gewone eerste schijf geldt.",
        "anders": "De gewone eerste schijf geldt.",
    },
    per="persoon",
    als="langere_schijf_mogelijk",
    vanaf="2020-01-01",
)
def langere_schijf_geldt(geboortedatum: Datum) -> bool:
    return jaar(geboortedatum) < JAAR_ANDERE_SCHIJF


keuze(
    "schijf_1_grens_aow",
    uit="langere_schijf_geldt",
    waarden={
        True: "inkomstenbelasting_schijf_1_grens_voor_1946",
        False: "inkomstenbelasting_schijf_1_grens",
    },
    titel="Einde van de eerste schijf vanaf de AOW-leeftijd",
    artikel="Wet inkomstenbelasting 2001 art. 2.10 en 2.10a",
    uitleg={
        True: "De eerste schijf loopt tot {inkomstenbelasting_schijf_1_grens_voor_1946}.",
        False: "De eerste schijf loopt tot {inkomstenbelasting_schijf_1_grens}.",
    },
    per="persoon",
    vanaf="2020-01-01",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10 en 2.10a",
    titel="Belasting vanaf de AOW-leeftijd",
    uitleg="Over {belastbaar_inkomen} is de belasting {heffing_vanaf_aow}: {tarief_eerste_schijf_aow} tot "
    "{schijf_1_grens_aow}, {tarief_tweede_schijf} tot {inkomstenbelasting_schijf_2_grens} en daarboven "
    "{tarief_derde_schijf}.",
    per="persoon",
    vanaf="2020-01-01",
)
def heffing_vanaf_aow(
    belastbaar_inkomen: Bruto,
    schijf_1_grens_aow: Bruto,
    inkomstenbelasting_schijf_2_grens: Bruto,
    tarief_eerste_schijf_aow: Basispunt,
    tarief_tweede_schijf: Basispunt,
    tarief_derde_schijf: Basispunt,
) -> Bruto:
    return drie_schijven(
        belastbaar_inkomen,
        schijf_1_grens_aow,
        inkomstenbelasting_schijf_2_grens,
        tarief_eerste_schijf_aow,
        tarief_tweede_schijf,
        tarief_derde_schijf,
    )


keuze(
    "heffing_box_1",
    uit="aow_hele_jaar",
    waarden={True: "heffing_vanaf_aow", False: "heffing_onder_aow"},
    titel="Belasting en premies in box 1, voor de kortingen",
    artikel="Wet inkomstenbelasting 2001 art. 2.10",
    uitleg={
        True: "De belasting is {heffing_vanaf_aow}, voor de kortingen.",
        False: "De belasting is {heffing_onder_aow}, voor de kortingen.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.8",
    titel="Inkomensheffing, na de kortingen",
    uitleg={
        "overig": "Van {heffing_box_1} gaat {heffingskortingen} af. Te betalen: {inkomensheffing}.",
        0: "De kortingen van {heffingskortingen} zijn niet lager dan de belasting van {heffing_box_1}. Er "
        "is niets te betalen. Wat overblijft van de kortingen, vervalt.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def inkomensheffing(heffing_box_1: Bruto, heffingskortingen: Bruto) -> Bruto:
    """Credits are never more than the tax; the rest is lost (art. 8.8)."""
    return max(Bruto(0), heffing_box_1 - heffingskortingen)


@regel(
    "Zorgverzekeringswet art. 43",
    titel="AOW of pensioen",
    uitleg={
        True: "Deze persoon krijgt {aow_en_pensioen_jaar} AOW en pensioen. Daarvan gaat een bijdrage af.",
        False: "Deze persoon krijgt geen AOW of pensioen.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def heeft_aow_of_pensioen(aow_en_pensioen_jaar: Bruto) -> bool:
    return aow_en_pensioen_jaar > 0


@regel(
    "Zorgverzekeringswet art. 41 tot en met 45",
    titel="Zvw-bijdrage die iemand zelf betaalt, per jaar",
    uitleg={
        "overig": "Over AOW en pensioen van {aow_en_pensioen_jaar} is de bijdrage {zvw_percentage_inwoner}: "
        "{zvw_bijdrage_inwoner}.",
        "anders": "Over loon en bijstand betaalt de werkgever of de gemeente de bijdrage.",
    },
    per="persoon",
    als="heeft_aow_of_pensioen",
    vanaf="2019-01-01",
)
def zvw_bijdrage_inwoner(
    aow_en_pensioen_jaar: Bruto,
    arbeidsinkomen: Bruto,
    zvw_percentage_inwoner: Basispunt,
    zvw_maximum_bijdrageloon: Bruto,
) -> Bruto:
    """Up to the maximum contribution income, of which wage takes its part first."""
    ruimte = max(Bruto(0), zvw_maximum_bijdrageloon - arbeidsinkomen)
    return deel_afgerond(min(aow_en_pensioen_jaar, ruimte) * zvw_percentage_inwoner, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10; Zorgverzekeringswet art. 41",
    titel="Netto inkomen per jaar",
    uitleg="Van {belastbaar_inkomen} bruto blijft {netto_jaarinkomen} netto over, na {inkomensheffing} "
    "belasting en {zvw_bijdrage_inwoner} bijdrage voor de zorgverzekering.",
    per="persoon",
    vanaf="2019-01-01",
)
def netto_jaarinkomen(
    belastbaar_inkomen: Bruto, inkomensheffing: Bruto, zvw_bijdrage_inwoner: Bruto
) -> Netto:
    """The one place where a year's gross income becomes net; a month's payroll can withhold otherwise."""
    return Netto(int(belastbaar_inkomen) - int(inkomensheffing) - int(zvw_bijdrage_inwoner))


som(
    "netto_jaarinkomen_samen",
    van="netto_jaarinkomen",
    als="telt_voor_draagkracht",
    titel="Netto inkomen per jaar van aanvrager en toeslagpartner",
    artikel="Wet inkomstenbelasting 2001 art. 2.10",
)
