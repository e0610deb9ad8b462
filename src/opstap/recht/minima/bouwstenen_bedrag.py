"""What the amount of a local scheme is made of: forms, which a declaration gives their names."""

from __future__ import annotations

from opstap.recht.minima.vorm import deel_van_kosten, procent_van
from opstap.regels import Basispunt, Bruto, Cent, Netto
from opstap.regels.vorm import vorm


@vorm(
    "Bedrag: {naam}",
    {"overig": "U krijgt {bedrag}.", "anders": "U krijgt geen {naam}."},
)
def vast_bedrag(bedrag: Netto) -> Netto:
    return bedrag


@vorm(
    "Bedrag voor deze persoon: {naam}",
    {"overig": "Voor deze persoon is het {bedrag}.", "anders": "Voor deze persoon is er geen bedrag."},
    per="persoon",
)
def vast_bedrag_per_persoon(bedrag: Netto) -> Netto:
    return bedrag


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "Bij een inkomen van {inkomen} krijgt u {uitkomst}. Tot en met {grens} van {norm} is het "
        "{bedrag}, daarboven tot en met {hogere_grens} {lager_bedrag}.",
        0: "Bij een inkomen van {inkomen} is er geen bedrag.",
        "anders": "U krijgt geen {naam}.",
    },
)
def bedrag_in_twee_banden(
    inkomen: Netto,
    norm: Netto,
    grens: Basispunt,
    bedrag: Netto,
    hogere_grens: Basispunt,
    lager_bedrag: Netto,
) -> Netto:
    """An amount per band of income."""
    if inkomen <= procent_van(norm, grens):
        return bedrag
    return lager_bedrag if inkomen <= procent_van(norm, hogere_grens) else Netto(0)


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "Van de kosten van {kosten} vergoedt de gemeente {deel}, en samen hoogstens {hoogstens}, "
        "waarvan {eerder} al is vergoed. Dat is nu {uitkomst}.",
        "anders": "U krijgt geen {naam}.",
    },
)
def deel_van_de_kosten(kosten: Cent, deel: Basispunt, hoogstens: Cent, eerder: Cent) -> Cent:
    """A share of a bill, up to what is left of a maximum."""
    return min(deel_van_kosten(kosten, deel), max(Cent(0), hoogstens - eerder))


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "Van de kosten van {kosten} vergoedt de gemeente {uitkomst}: samen hoogstens {hoogstens}, "
        "waarvan {eerder} al is vergoed.",
        "anders": "Er wordt niets vergoed.",
    },
)
def kosten_tot_een_maximum(kosten: Cent, hoogstens: Cent, eerder: Cent) -> Cent:
    """A bill, up to what is left of a maximum."""
    return min(kosten, max(Cent(0), hoogstens - eerder))


@vorm(
    "Bedrag: {naam}",
    {"overig": "{aantal} keer {bedrag} is {uitkomst}.", "anders": "U krijgt geen {naam}."},
)
def bedrag_keer_aantal(bedrag: Cent, aantal: int) -> Cent:
    """An amount for each month, hour or piece."""
    return bedrag * aantal


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "U krijgt hoogstens {uitkomst}: {volwassene} voor elk van {volwassenen} volwassenen en "
        "{kind} voor elk van {kinderen} kinderen.",
        "anders": "U krijgt geen {naam}.",
    },
)
def bedrag_per_volwassene_en_kind(volwassene: Netto, volwassenen: int, kind: Netto, kinderen: int) -> Netto:
    return volwassene * volwassenen + kind * kinderen


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "U krijgt {deel} van {basisschool} voor elk van {op_basisschool} kinderen op de "
        "basisschool en van {voortgezet} voor elk van {in_voortgezet} kinderen in het voortgezet onderwijs: "
        "{uitkomst}.",
        0: "Er zijn geen kinderen voor wie u dit krijgt.",
        "anders": "U krijgt geen {naam}.",
    },
)
def deel_van_bedrag_naar_school(
    deel: Basispunt, basisschool: Netto, op_basisschool: int, voortgezet: Netto, in_voortgezet: int
) -> Netto:
    """The share is taken of the sum and rounded half up."""
    return procent_van(basisschool * op_basisschool + voortgezet * in_voortgezet, deel)


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "Van de kosten van {kosten} kunt u zelf {draagkracht} betalen. U krijgt {uitkomst}.",
        0: "U kunt de kosten van {kosten} zelf betalen.",
        "anders": "U krijgt geen {naam}.",
    },
)
def kosten_boven_draagkracht(kosten: Cent, draagkracht: Cent) -> Cent:
    """What special assistance pays: costs, less what somebody can bear (Participatiewet art. 35)."""
    return max(Cent(0), kosten - draagkracht)


@vorm(
    "Bedrag: {naam}",
    {
        "overig": "Van het tarief van {tarief} kunt u zelf {draagkracht} betalen. U krijgt {uitkomst}.",
        0: "U kunt het tarief van {tarief} zelf betalen.",
        "anders": "U krijgt geen {naam}.",
    },
)
def tarief_boven_draagkracht(tarief: Bruto, draagkracht: Bruto) -> Bruto:
    """The same for a tariff that the rule book knows."""
    return max(Bruto(0), tarief - draagkracht)
