"""The forms of a partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from opstap.minima.balie import Saldo
from opstap.minima.voucherregels import Verdeling
from opstap.portalen.formulieren import Bedragveld, Formulier, Tekstveld
from opstap.portalen.templatetags.notatie import euro


class Pasformulier(forms.Form):
    """A pass as it is scanned or typed: a number, or the code that a telephone shows."""

    pas = forms.CharField(
        label="Nummer van de pas",
        max_length=200,
        error_messages={"required": "Scan de pas, of typ het nummer."},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autofocus": True,
                "spellcheck": "false",
                "autocapitalize": "off",
                "class": "utrecht-textbox utrecht-textbox--html-input balie__nummer",
            }
        ),
        help_text="Twaalf cijfers. Spaties mogen.",
    )

    def __init__(self, *args: Any, vouchers: bool, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if vouchers:
            self.fields["pas"].label = "Nummer van de voucher of pas"
            self.fields["pas"].help_text = "Een voucher begint met een V. Spaties mogen."

    @property
    def fouten(self) -> Sequence[tuple[str, str]]:
        """What is wrong, with the id of the field."""
        return [("id_pas", str(zin)) for zin in self["pas"].errors]


class Betaalformulier(Formulier):
    """An amount from a credit of the pass that is shown."""

    tegoed = forms.IntegerField(label="Van welk tegoed?", widget=forms.RadioSelect)
    bedrag = Bedragveld(label="Bedrag in euro's", help_text="Bijvoorbeeld 12,50.")
    omschrijving = forms.CharField(
        label="Omschrijving voor uw factuur",
        max_length=140,
        required=False,
        help_text="Bijvoorbeeld: zwemles maart. Schrijf hier geen naam.",
    )

    def bied_aan(self, saldi: Sequence[Saldo]) -> None:
        """Let these credits be chosen from; one alone is chosen already."""
        veld = self.fields["tegoed"]
        if len(saldi) == 1:
            veld.widget = forms.HiddenInput()
            self.initial["tegoed"] = saldi[0].tegoed
        else:
            assert isinstance(veld.widget, forms.RadioSelect)
            veld.widget.choices = [(een.tegoed, f"{een.doel}: nog {euro(een.cent)}") for een in saldi]


class Voucherformulier(Formulier):
    """A bill, with a field for each part that the scheme declares: its name and its words (`posten`).

    `gezien_…`: what stood on the screen, so that nothing else is paid.
    """

    gezien_gemeente = forms.IntegerField(widget=forms.HiddenInput, required=False)
    gezien_klant = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, posten: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.posten = tuple(naam for naam, _ in posten)
        for naam, titel in posten:
            self.fields[naam] = Bedragveld(
                label=f"{titel}, in euro's",
                required=False,
                help_text="Bijvoorbeeld 60,00. Laat leeg als dit niet op de rekening staat.",
            )
        self.kleed_aan()

    @property
    def rekening(self) -> dict[str, int]:
        """Cents per part; what was left empty is nil."""
        return {naam: self.cleaned_data[naam] or 0 for naam in self.posten}

    def laat_zien(self, verdeling: Verdeling) -> bool:
        """Whether this is what its sender saw; else it is what will be seen now."""
        nu = {
            "gezien_gemeente": verdeling.vergoeding_cent,
            "gezien_klant": verdeling.eigen_bijdrage_cent,
        }
        gezien = all(self.cleaned_data[naam] == cent for naam, cent in nu.items())
        for naam, cent in nu.items():
            self.zet(naam, cent)
        return gezien


class Terugdraaiformulier(Formulier):
    """Why a payment is taken back."""

    reden = Tekstveld(
        label="Waarom draait u deze betaling terug?",
        regels=3,
        max_length=140,
        help_text="Bijvoorbeeld: het bedrag was verkeerd. De gemeente kan dit lezen. Schrijf hier geen naam.",
    )
