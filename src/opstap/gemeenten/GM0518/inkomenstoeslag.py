"""Individual income allowance of Den Haag: the average of 36 months, and not six months without income."""

from __future__ import annotations

from opstap.regels import Basispunt, regel

ARTIKEL = "Participatiewet art. 36; Verordening individuele inkomenstoeslag Den Haag 2015 (CVDR345341)"


@regel(
    ARTIKEL,
    titel="Gemiddeld een laag inkomen",
    uitleg={
        True: "Over {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen gemiddeld "
        "{inkomenstoeslag_gemiddeld_inkomen_percentage} van de norm. Dat is niet meer dan "
        "{inkomenstoeslag_inkomensgrens_percentage}.",
        False: "Over {inkomenstoeslag_referteperiode_maanden} maanden was uw inkomen gemiddeld "
        "{inkomenstoeslag_gemiddeld_inkomen_percentage} van de norm. Dat is meer dan "
        "{inkomenstoeslag_inkomensgrens_percentage}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
    als="inkomenstoeslag_op_tijd",
    vanaf="2015-01-01",
)
def inkomenstoeslag_gemiddeld_laag(
    inkomenstoeslag_gemiddeld_inkomen_percentage: Basispunt,
    inkomenstoeslag_inkomensgrens_percentage: Basispunt,
    inkomenstoeslag_referteperiode_maanden: int,
) -> bool:
    """Exactly at the limit is low."""
    return (
        inkomenstoeslag_referteperiode_maanden > 0
        and inkomenstoeslag_gemiddeld_inkomen_percentage <= inkomenstoeslag_inkomensgrens_percentage
    )


@regel(
    ARTIKEL,
    titel="Langdurig een laag inkomen dat is aan te tonen",
    uitleg={
        True: "U had {inkomenstoeslag_maanden_zonder_inkomen} maanden geen inkomen dat u kunt aantonen. "
        "Dat is minder "
        "dan {inkomenstoeslag_uitsluiting_maanden_zonder_inkomen}.",
        False: "U had {inkomenstoeslag_maanden_zonder_inkomen} maanden geen inkomen dat u kunt aantonen. "
        "Vanaf "
        "{inkomenstoeslag_uitsluiting_maanden_zonder_inkomen} maanden is er geen toeslag.",
        "anders": "Uw inkomen was gemiddeld niet laag.",
    },
    als="inkomenstoeslag_gemiddeld_laag",
    vanaf="2015-01-01",
)
def inkomenstoeslag_langdurig_laag_inkomen(
    inkomenstoeslag_maanden_zonder_inkomen: int, inkomenstoeslag_uitsluiting_maanden_zonder_inkomen: int
) -> bool:
    """Counted over the whole period; the months need not follow each other."""
    return inkomenstoeslag_maanden_zonder_inkomen < inkomenstoeslag_uitsluiting_maanden_zonder_inkomen


@regel(
    ARTIKEL,
    titel="Recht op inkomenstoeslag",
    uitleg={
        True: "U hebt recht op individuele inkomenstoeslag.",
        False: "U bent student of u hebt uitzicht op meer inkomen. Daarom is er geen inkomenstoeslag.",
        "anders": "U hebt geen recht op individuele inkomenstoeslag.",
    },
    als="inkomenstoeslag_zonder_vermogen",
    vanaf="2015-01-01",
)
def inkomenstoeslag_recht(uitzicht_op_inkomensverbetering: bool, aanvrager_is_student: bool) -> bool:
    """The efforts made are judged by a person (art. 36 lid 2), who looks at measures that were imposed."""
    return not uitzicht_op_inkomensverbetering and not aanvrager_is_student
