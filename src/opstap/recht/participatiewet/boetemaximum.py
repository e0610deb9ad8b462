"""The most that the law allows as a fine (art. 18a lid 1, 3 and 5), whatever the circumstances."""

from __future__ import annotations

from opstap.recht.participatiewet.boete import HERZIEN, INGEVOERD
from opstap.regels import Cent, keuze, regel


@regel(
    "Participatiewet art. 18a lid 1",
    titel="Grondslag in elk geval onder het maximum",
    uitleg={
        True: "De grondslag van {boetegrondslag} blijft onder elk maximum.",
        False: "De grondslag van {boetegrondslag} kan boven het maximum komen.",
    },
    vanaf=HERZIEN,
)
def boetegrondslag_onder_maximum(boetegrondslag: Cent, geldboete_derde_categorie_minstens: Cent) -> bool:
    return boetegrondslag <= geldboete_derde_categorie_minstens


keuze(
    "geldboetecategorie",
    uit="boete_met_opzet",
    waarden={True: "geldboete_vijfde_categorie", False: "geldboete_derde_categorie"},
    titel="Categorie voor deze overtreding",
    artikel="Participatiewet art. 18a lid 1; Wetboek van Strafrecht art. 23 lid 4",
    uitleg="De categorie voor deze overtreding is {geldboetecategorie}.",
    vanaf=HERZIEN,
)


@regel(
    "Participatiewet art. 18a lid 1 en 5",
    titel="Grondslag, begrensd door de categorie",
    uitleg="De grondslag is {boetegrondslag} en de categorie {geldboetecategorie}. Het laagste telt: "
    "{boetegrondslag_begrensd}.",
    vanaf=HERZIEN,
)
def boetegrondslag_begrensd(boetegrondslag: Cent, geldboetecategorie: Cent) -> Cent:
    return min(boetegrondslag, geldboetecategorie)


keuze(
    "geldboetecategorie_minstens",
    uit="boete_met_opzet",
    waarden={True: "geldboete_vijfde_categorie_minstens", False: "geldboete_derde_categorie_minstens"},
    titel="Categorie is minstens",
    artikel="Participatiewet art. 18a lid 1; Wetboek van Strafrecht art. 23 lid 9",
    uitleg="De categorie ligt in elk geval niet onder {geldboetecategorie_minstens}.",
    vanaf=HERZIEN,
)


@regel(
    "Participatiewet art. 18a lid 1",
    titel="De categorie speelt een rol",
    uitleg={
        True: "De grondslag van {boetegrondslag} kan boven de categorie komen.",
        False: "De grondslag van {boetegrondslag} blijft in elk geval onder de categorie.",
    },
    vanaf=HERZIEN,
)
def geldboetecategorie_speelt(boetegrondslag: Cent, geldboetecategorie_minstens: Cent) -> bool:
    return boetegrondslag > geldboetecategorie_minstens


keuze(
    "boetegrondslag_of_categorie",
    uit="geldboetecategorie_speelt",
    waarden={True: "boetegrondslag_begrensd", False: "boetegrondslag"},
    titel="Grondslag of categorie",
    artikel="Participatiewet art. 18a lid 1 en 5",
    uitleg="De boete is in elk geval niet hoger dan {boetegrondslag_of_categorie}.",
    vanaf=HERZIEN,
)

keuze(
    "hoogste_boete_bij_benadeling",
    uit="boetegrondslag_onder_maximum",
    waarden={True: "boetegrondslag", False: "boetegrondslag_of_categorie"},
    titel="Hoogste boete bij een benadelingsbedrag",
    artikel="Participatiewet art. 18a lid 1 en 5",
    uitleg="De boete is in elk geval niet hoger dan {hoogste_boete_bij_benadeling}.",
    vanaf=HERZIEN,
)


@regel(
    "Participatiewet art. 18a lid 1 en 5 (tekst tot 2017)",
    naam="hoogste_boete_bij_benadeling",
    titel="Hoogste boete bij een benadelingsbedrag",
    uitleg="De boete is in elk geval niet hoger dan {boetegrondslag}.",
    vanaf=INGEVOERD,
    tot=HERZIEN,
)
def hoogste_boete_bij_benadeling_tot_2017(boetegrondslag: Cent) -> Cent:
    return boetegrondslag


keuze(
    "hoogste_boete",
    uit="heeft_benadelingsbedrag",
    waarden={True: "hoogste_boete_bij_benadeling", False: "geldboete_tweede_categorie"},
    titel="Hoogste boete die de wet toelaat",
    artikel="Participatiewet art. 18a lid 1, 3 en 5",
    uitleg={
        True: "De wet laat hoogstens {hoogste_boete_bij_benadeling} toe.",
        False: "Zonder benadelingsbedrag laat de wet hoogstens de tweede categorie toe: "
        "{geldboete_tweede_categorie}.",
    },
    vanaf=INGEVOERD,
)
