"""The schools of children in worked examples of local schemes: listed, or counted per kind of school."""

from __future__ import annotations

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.recht.minima import Schoolsoort

MEESTE_KINDEREN = 30
BASISSCHOOL = ("kinderen_basisschool", "kinderen_op_basisschool", "basisschoolkinderen")
VOORTGEZET = ("kinderen_voortgezet", "kinderen_voortgezet_onderwijs", "kinderen_in_voortgezet_onderwijs")
SCHOLEN = {
    "basisschool": Schoolsoort.BASISSCHOOL,
    "basisonderwijs": Schoolsoort.BASISSCHOOL,
    "groep_7": Schoolsoort.BASISSCHOOL_BOVENBOUW,
    "groep_8": Schoolsoort.BASISSCHOOL_BOVENBOUW,
    "brugklas": Schoolsoort.BRUGKLAS,
    "voortgezet": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "voortgezet_onderwijs": Schoolsoort.VOORTGEZET_ONDERWIJS,
    **dict.fromkeys(("vo", "middelbare_school", "vmbo", "havo", "vwo"), Schoolsoort.VOORTGEZET_ONDERWIJS),
    "mbo_bol": Schoolsoort.MBO_BOL,
    "voortgezet_onderwijs_of_mbo_bol": Schoolsoort.VOORTGEZET_ONDERWIJS,
    "bol": Schoolsoort.MBO_BOL,
    "mbo_bbl": Schoolsoort.MBO_OVERIG,
    "geen": Schoolsoort.GEEN,
}
SCHOOL = ("schoolsoort", "onderwijs", "school")
OP_BASISSCHOOL = (Schoolsoort.BASISSCHOOL, Schoolsoort.BASISSCHOOL_BOVENBOUW)
IN_VOORTGEZET = (Schoolsoort.BRUGKLAS, Schoolsoort.VOORTGEZET_ONDERWIJS)


def aantal(velden: dict[str, Plek], namen: tuple[str, ...]) -> int:
    plek = een_waarde(velden, namen)
    return (plek.geheel(0, MEESTE_KINDEREN) or 0) if plek is not None else 0


def lees_scholen(velden: dict[str, Plek]) -> list[Schoolsoort]:
    """The school of each child: in a list, or counted under the name of a kind of school."""
    scholen: list[Schoolsoort] = []
    for plek in velden["kinderen"].lijst() if "kinderen" in velden else []:
        eigen = plek.velden(SCHOOL) if plek.is_velden else {}
        scholen.append((een_waarde(eigen, SCHOOL) or plek).keuze(SCHOLEN) or Schoolsoort.GEEN)
    scholen += [Schoolsoort.BASISSCHOOL] * aantal(velden, BASISSCHOOL)
    scholen += [Schoolsoort.VOORTGEZET_ONDERWIJS] * aantal(velden, VOORTGEZET)
    for naam, school in SCHOLEN.items():
        scholen += [school] * aantal(velden, (naam,))
    return scholen
