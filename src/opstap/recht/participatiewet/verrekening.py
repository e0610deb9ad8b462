"""Offsetting with the payment of the month, in a fixed order (art. 48, 52, 58 lid 4 and 60).

A measure lowers the assistance itself. Then an advance over the same period (outside the protected
earnings level, ECLI:NL:CRVB:2023:2024), then income of the last six months, then what must be offset,
then what may be, and last what others attach. From the second on, all of it stays together within the
room above the protected level.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"


@regel(
    "Participatiewet art. 19 lid 3 en art. 45 lid 1",
    titel="Maandbetaling na de maatregel",
    uitleg="Van {bijstand_na_maatregel} wordt {vakantietoeslag_percentage} bewaard als vakantietoeslag. Te "
    "betalen blijft {maandbetaling_na_maatregel}.",
    vanaf=INGEVOERD,
)
def maandbetaling_na_maatregel(bijstand_na_maatregel: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """The same rounding as without a measure: the holiday allowance is rounded, then subtracted."""
    bewaard = deel_afgerond(bijstand_na_maatregel * vakantietoeslag_percentage, BASISPUNTEN_PER_GEHEEL)
    return bijstand_na_maatregel - bewaard


@regel(
    "Participatiewet art. 52 lid 4",
    titel="Verrekend voorschot",
    uitleg={
        "overig": "Van het voorschot wordt {verrekend_voorschot} verrekend.",
        0: "Er is geen voorschot om te verrekenen.",
    },
    vanaf=INGEVOERD,
)
def verrekend_voorschot(voorschot_betaald: Netto, maandbetaling_na_maatregel: Netto) -> Netto:
    """An advance was assistance already, so the protected level does not hold; never below nil."""
    return min(voorschot_betaald, maandbetaling_na_maatregel)


@regel(
    "Participatiewet art. 60",
    titel="Nog te betalen na het voorschot",
    uitleg="Na het voorschot blijft {te_betalen_na_voorschot} over.",
    vanaf=INGEVOERD,
)
def te_betalen_na_voorschot(maandbetaling_na_maatregel: Netto, verrekend_voorschot: Netto) -> Netto:
    return maandbetaling_na_maatregel - verrekend_voorschot


@regel(
    "Algemene wet bestuursrecht art. 4:93 lid 4",
    titel="Ruimte met bescherming",
    uitleg="Voor schulden is hoogstens {verrekenruimte_beschermd} van de betaling beschikbaar.",
    vanaf=INGEVOERD,
)
def verrekenruimte_beschermd(te_betalen_na_voorschot: Netto, beslagruimte: Netto) -> Netto:
    return min(te_betalen_na_voorschot, beslagruimte)


keuze(
    "verrekenruimte",
    uit="weigert_inlichtingen_over_invordering",
    waarden={True: "te_betalen_na_voorschot", False: "verrekenruimte_beschermd"},
    titel="Ruimte om te verrekenen",
    artikel="Participatiewet art. 60 lid 6; Algemene wet bestuursrecht art. 4:93 lid 4",
    uitleg={
        True: "De inwoner weigert inlichtingen over het betalen. Zolang dat duurt, geldt de beslagvrije "
        "voet niet voor de gemeente: {te_betalen_na_voorschot}.",
        False: "De gemeente mag hoogstens {verrekenruimte_beschermd} verrekenen.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 58 lid 4",
    titel="Verrekende middelen",
    uitleg={
        "overig": "Van de ontvangen middelen wordt {verrekende_middelen} verrekend.",
        0: "Er worden geen middelen verrekend.",
    },
    vanaf=INGEVOERD,
)
def verrekende_middelen(te_verrekenen_middelen: Netto, verrekenruimte: Netto) -> Netto:
    return min(te_verrekenen_middelen, verrekenruimte)


@regel(
    "Participatiewet art. 60 lid 4",
    titel="Verplicht verrekend",
    uitleg={
        "overig": "Voor de verplichte terugvordering en de boete wordt {verplicht_verrekend} verrekend.",
        0: "Er wordt niets verplicht verrekend.",
    },
    vanaf=INGEVOERD,
)
def verplicht_verrekend(
    te_verrekenen_verplicht: Netto, verrekenruimte: Netto, verrekende_middelen: Netto
) -> Netto:
    return min(te_verrekenen_verplicht, verrekenruimte - verrekende_middelen)


@regel(
    "Participatiewet art. 60 lid 3 en art. 48 lid 4",
    titel="Overig verrekend",
    uitleg={
        "overig": "Voor andere vorderingen van de gemeente wordt {overig_verrekend} verrekend.",
        0: "Er wordt niets anders verrekend.",
    },
    vanaf=INGEVOERD,
)
def overig_verrekend(
    te_verrekenen_overig: Netto, verrekenruimte: Netto, verrekende_middelen: Netto, verplicht_verrekend: Netto
) -> Netto:
    return min(te_verrekenen_overig, verrekenruimte - verrekende_middelen - verplicht_verrekend)


@regel(
    "Participatiewet art. 60",
    titel="Verrekend door de gemeente",
    uitleg={
        "overig": "Samen verrekent de gemeente {verrekend_door_gemeente}, naast een voorschot.",
        0: "De gemeente verrekent niets.",
    },
    vanaf=INGEVOERD,
)
def verrekend_door_gemeente(
    verrekende_middelen: Netto, verplicht_verrekend: Netto, overig_verrekend: Netto
) -> Netto:
    return verrekende_middelen + verplicht_verrekend + overig_verrekend


@regel(
    "Wetboek van Burgerlijke Rechtsvordering art. 475c tot en met 475e",
    titel="Naar het beslag van anderen",
    uitleg={
        "overig": "Naar het beslag van anderen gaat {naar_beslag_van_derden}.",
        0: "Er gaat niets naar beslag van anderen.",
    },
    vanaf=INGEVOERD,
)
def naar_beslag_van_derden(
    beslag_van_derden: Netto, verrekenruimte_beschermd: Netto, verrekend_door_gemeente: Netto
) -> Netto:
    """Always within the protected level: a refusal towards the municipality does not help other creditors."""
    return min(beslag_van_derden, max(Netto(0), verrekenruimte_beschermd - verrekend_door_gemeente))


@regel(
    "Participatiewet art. 45, 58 en 60",
    titel="Op de rekening na verrekening",
    uitleg={
        "overig": "Op de rekening komt {uitbetaling_na_verrekening}: {te_betalen_na_voorschot} min "
        "{verrekend_door_gemeente} verrekening en {naar_beslag_van_derden} beslag.",
        0: "Na verrekening komt er niets op de rekening.",
    },
    vanaf=INGEVOERD,
)
def uitbetaling_na_verrekening(
    te_betalen_na_voorschot: Netto, verrekend_door_gemeente: Netto, naar_beslag_van_derden: Netto
) -> Netto:
    return te_betalen_na_voorschot - verrekend_door_gemeente - naar_beslag_van_derden
