"""The few questions of "Als ik ga werken": about the household, and about the work now and then."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from opstap.portalen.publiek.velden import bedrag_van
from opstap.verkenning.werk.huishouden import Huishouden

MEESTE_UREN = 60
_VERPLICHT = {"required": gettext_lazy("Vul dit in.")}
_GETAL = {**_VERPLICHT, "invalid": gettext_lazy("Vul een heel getal in.")}
_UREN_GRENS = gettext_lazy("Vul een getal in van 0 tot en met 60.")
_UREN = {**_GETAL, "min_value": _UREN_GRENS, "max_value": _UREN_GRENS}


class Bedragveld(forms.CharField):
    """An amount in euros as people write it; the value is in cents."""

    def clean(self, value: Any) -> Any:
        tekst = super().clean(value)
        if not tekst:
            return None
        cent = bedrag_van(tekst)
        if cent is None:
            raise forms.ValidationError(
                _("Vul een bedrag in euro in, zoals 1234,56. Is er niets? Vul dan 0 in.")
            )
        return cent


class Werkformulier(forms.Form):
    """What the comparison needs; what it does not ask stands on the page."""

    leeftijd = forms.IntegerField(
        label=gettext_lazy("Hoe oud bent u?"),
        min_value=18,
        max_value=99,
        error_messages={
            **_GETAL,
            "min_value": gettext_lazy("Deze bladzijde is voor wie 18 jaar of ouder is."),
            "max_value": gettext_lazy("Vul een leeftijd in die kan kloppen."),
        },
    )
    partner = forms.IntegerField(
        label=gettext_lazy("Hoe oud is uw partner?"),
        help_text=gettext_lazy("Hebt u geen partner? Laat dit leeg."),
        required=False,
        min_value=18,
        max_value=99,
        error_messages={**_GETAL, "max_value": gettext_lazy("Vul een leeftijd in die kan kloppen.")},
    )
    kinderen = forms.CharField(
        label=gettext_lazy("Hoe oud zijn uw kinderen die bij u wonen?"),
        help_text=gettext_lazy("Zet er een komma tussen, zoals 4, 9. Geen kinderen? Laat dit leeg."),
        required=False,
        max_length=60,
    )
    huur = Bedragveld(
        label=gettext_lazy("Hoeveel kale huur betaalt u per maand?"),
        help_text=gettext_lazy("In euro, zonder servicekosten."),
        max_length=20,
        error_messages=_VERPLICHT,
    )
    uren_nu = forms.IntegerField(
        label=gettext_lazy("Hoeveel uur per week werkt u nu?"),
        help_text=gettext_lazy("Werkt u niet? Vul 0 in."),
        min_value=0,
        max_value=MEESTE_UREN,
        initial=0,
        error_messages=_UREN,
    )
    uren_straks = forms.IntegerField(
        label=gettext_lazy("Hoeveel uur per week wilt u werken?"),
        min_value=0,
        max_value=MEESTE_UREN,
        initial=24,
        error_messages=_UREN,
    )
    uurloon = Bedragveld(
        label=gettext_lazy("Hoeveel verdient u dan per uur, bruto?"),
        help_text=gettext_lazy("Weet u het niet? Laat dit leeg. Dan rekenen wij met het minimumloon."),
        required=False,
        max_length=20,
    )

    def clean_kinderen(self) -> tuple[int, ...]:
        """The ages as numbers."""
        delen = [deel for deel in re.split(r"[\s,;،]+", self.cleaned_data["kinderen"]) if deel]
        if len(delen) > 12 or not all(deel.isdecimal() and int(deel) < 18 for deel in delen):
            raise forms.ValidationError(
                _("Vul leeftijden onder de 18 in, met een komma ertussen, zoals 4, 9.")
            )
        return tuple(int(deel) for deel in delen)

    def huishouden(self) -> Huishouden:
        gegevens = self.cleaned_data
        return Huishouden(gegevens["leeftijd"], gegevens["partner"], gegevens["kinderen"], gegevens["huur"])
