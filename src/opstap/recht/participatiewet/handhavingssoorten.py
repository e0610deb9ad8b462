"""The choices that measures, fines, recovery and offsetting work with (Participatiewet art. 18 to 18b, 54
to 60).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze


class Maatregelgedraging(Keuze):
    """Which duty was not met. A breach of the duty to inform is for the fine, never for a measure."""

    GEEN = 0, "geen verplichting geschonden"
    ARTIKEL_18_LID_4 = 1, "een verplichting van artikel 18 lid 4 (werk en voorzieningen)"
    VERORDENING = 2, "een andere gedraging die in de gemeentelijke verordening staat"
    INLICHTINGENPLICHT = 3, "de inlichtingenplicht"


class Maatregeltrede(Keuze):
    """The step that an ordinance gives to a gedraging of art. 18 lid 2."""

    WAARSCHUWING = 1, "waarschuwing"
    LICHT = 2, "lichte maatregel"
    ZWAAR = 3, "zware maatregel"


class Maatregelkeer(Keuze):
    """Which time it is within twelve months, for the duration of a measure (art. 18 lid 5 to 8)."""

    EERSTE = 1, "de eerste keer"
    TWEEDE = 2, "de tweede keer"
    DERDE_OF_VAKER = 3, "de derde keer of vaker"


class Verwijtbaarheid(Keuze):
    """How far a breach of the duty to inform can be blamed on someone (Boetebesluit art. 2 and 2a)."""

    GEEN = 0, "niet verwijtbaar"
    OPZET = 1, "opzet"
    GROVE_SCHULD = 2, "grove schuld"
    NORMAAL = 3, "normale verwijtbaarheid"
    VERMINDERD = 4, "verminderde verwijtbaarheid"


class Terugvorderingsgrond(Keuze):
    """Why assistance is claimed back (art. 58 lid 1 and 2)."""

    GEEN = 0, "geen grond"
    INLICHTINGENPLICHT = 1, "inlichtingenplicht geschonden (lid 1)"
    TE_VEEL_VERLEEND = 2, "anders te veel verleend (lid 2 onder a)"
    LENING = 3, "lening niet nagekomen (lid 2 onder b)"
    BORGTOCHT = 4, "borgtocht (lid 2 onder c)"
    VOORSCHOT = 5, "voorschot zonder recht (lid 2 onder d)"
    ONVERSCHULDIGD = 6, "onverschuldigd betaald en dat was te begrijpen (lid 2 onder e)"
    MIDDELEN_ACHTERAF = 7, "achteraf middelen over dezelfde periode (lid 2 onder f, 1°)"
    VERGOEDING_ACHTERAF = 8, "achteraf een vergoeding met dezelfde bestemming (lid 2 onder f, 2°)"


class Bruteringsgrond(Keuze):
    """Why a claim of an earlier calendar year is, or is not, raised with wage tax (art. 58 lid 5)."""

    BRUTEREN = 1, "bruto terugvorderen"
    FOUT_GEMEENTE = 2, "netto: de vordering komt door een fout van de gemeente"
    GEEN_VERWIJT = 3, "netto: buiten toedoen van de inwoner en eerder betalen kon niet"
    BELEID = 4, "netto: een andere grond in het beleid van de gemeente"
