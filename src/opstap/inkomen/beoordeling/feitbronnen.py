"""Which facts of the dossier give which inputs of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.db import models

from opstap.inkomen.beoordeling.kolommen import ja_nee
from opstap.inkomen.models import (
    InkomenBijDagen,
    Maatregelverlaging,
    OnderbrekingZonderRecht,
    VrijlatingVooraf,
)
from opstap.kern.models import (
    Arbeidssituatie,
    Feit,
    Inkomen,
    Opleiding,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
)

Niveau = Literal["gezin", "persoon"]


@dataclass(frozen=True)
class Bron:
    """Facts of one kind and the inputs that they give: input name -> column."""

    alias: str
    model: type[Feit]
    niveau: Niveau
    invoer: dict[str, str]
    soort: str = ""
    """Only facts with this value in their column `soort`."""

    @property
    def tabel(self) -> str:
        return self.model._meta.db_table

    def waarde(self, naam: str) -> str:
        """SQL of the value of this input, as a whole number."""
        veld = self.model._meta.get_field(self.invoer[naam])
        kolom = f"{self.alias}.{self.invoer[naam]}"
        return ja_nee(kolom) if isinstance(veld, models.BooleanField) else kolom

    @property
    def onderwerp(self) -> tuple[str, ...]:
        """What its facts are about: a dossier, a person, or a person in a dossier."""
        return tuple(naam for naam in ("dossier", "persoon") if naam in self.model.onderwerp)

    @property
    def van_soort(self) -> str:
        """SQL that keeps the facts of the right kind."""
        return f"{self.alias}.soort = '{self.soort}'" if self.soort else "true"

    def voorwaarde(self) -> str:
        """SQL that joins the fact to the person or dossier of `kader`, on both time axes."""
        onderwerp = [f"{self.alias}.{naam}_id = k.{naam}_id" for naam in self.onderwerp]
        return " AND ".join([*onderwerp, bekend(self.alias), self.van_soort])


BRONNEN: tuple[Bron, ...] = (
    Bron("verblijf", Verblijf, "persoon", {"rechthebbend": "rechthebbend", "in_inrichting": "in_inrichting"}),
    Bron(
        "woonrelatie",
        Woonrelatie,
        "persoon",
        {
            "commerciele_relatie": "commerciele_relatie",
            "familie_eerste_of_tweede_graad": "familie_eerste_of_tweede_graad",
            "medehuurder_bij_derde": "medehuurder_bij_derde",
        },
    ),
    Bron("opleiding", Opleiding, "persoon", {"student": "student", "bbl_leerling": "bbl_leerling"}),
    Bron(
        "loon",
        Inkomen,
        "persoon",
        {
            "netto_loon": "bedrag_cent",
            "vakantieaanspraak_loon": "vakantieaanspraak_cent",
            "loonkostensubsidie": "loonkostensubsidie",
            "heffingskorting_bij_gemeente": "heffingskorting_bij_gemeente",
        },
        soort=Inkomen.Soort.LOON,
    ),
    Bron("overig", Inkomen, "persoon", {"overig_inkomen": "bedrag_cent"}, soort=Inkomen.Soort.OVERIG),
    Bron(
        "arbeid",
        Arbeidssituatie,
        "persoon",
        {
            "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
            "medisch_urenbeperkt": "medisch_urenbeperkt",
        },
    ),
    Bron(
        "vermogen",
        Vermogen,
        "gezin",
        {"vermogen": "vermogen_cent", "overwaarde_woning": "overwaarde_woning_cent"},
    ),
    Bron(
        "woonlasten",
        Woonlasten,
        "gezin",
        {"woonsituatie": "woonsituatie", "recente_schoolverlater": "recente_schoolverlater"},
    ),
)

VOORAF = Bron(
    "vooraf",
    VrijlatingVooraf,
    "persoon",
    {f"maanden_{onderdeel}_verbruikt": f"maanden_{onderdeel}" for onderdeel in "nrz"},
)
MAATREGEL = Bron("maatregel", Maatregelverlaging, "gezin", {"maatregelpercentage": "percentage"})
"""Not asked of every month, as facts are: most months have no measure."""
DEELMAAND = (
    Bron("dagen", InkomenBijDagen, "gezin", {"inkomen_bij_dagen_met_recht": "bedrag_cent"}),
    Bron("onderbreking", OnderbrekingZonderRecht, "gezin", {"anderszins_geen_recht": "geen_recht"}),
)
"""Judged about a month of which only some days have a right; they count in those months only."""


def bekend(alias: str) -> str:
    """SQL: this fact is true on the day of reference of the month, as known at the moment."""
    return (
        f"{alias}.geldig @> %(dag)s::date AND {alias}.bekend_van <= %(bekend_op)s "
        f"AND {alias}.bekend_tot > %(bekend_op)s"
    )
