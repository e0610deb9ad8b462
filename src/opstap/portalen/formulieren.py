"""What every form shares: Dutch errors at the field and in a summary, typed text kept, and sent only once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy

_KLASSEN: dict[type[forms.Widget], str] = {
    forms.Textarea: "utrecht-textarea",
    forms.RadioSelect: "",
    forms.CheckboxSelectMultiple: "",
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--html-input",
    forms.Select: "utrecht-select utrecht-select--html-select",
    forms.TextInput: "utrecht-textbox utrecht-textbox--html-input",
}
_ZINNEN = {
    "required": gettext_lazy("Vul dit in."),
    "invalid_choice": gettext_lazy("Kies iets uit de lijst."),
}
_VERLOPEN = gettext_lazy("Dit formulier is verlopen. Uw tekst staat er nog; stuur het nog een keer.")
_DJANGO = {**forms.Field.default_error_messages, **forms.ChoiceField.default_error_messages}
_BEDRAG = re.compile(r"^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$")


class Formulier(forms.Form):
    """A form that counts once (`sleutel`) and knows what its sender had before their eyes (`gezien`)."""

    sleutel = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages={"required": _VERLOPEN, "invalid": _VERLOPEN},
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sleutel", uuid4())
        self.kleed_aan()

    def kies(self, naam: str, keuzes: Iterable[tuple[Any, Any]]) -> forms.ChoiceField:
        """Give a field what can be chosen now."""
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = list(keuzes)
        return veld

    def kleed_aan(self) -> None:
        """Give every field its look and its Dutch sentences; again after fields were added."""
        for veld in self.fields.values():
            for fout, zin in _ZINNEN.items():
                if str(veld.error_messages.get(fout)) == str(_DJANGO[fout]):
                    veld.error_messages[fout] = zin
            for soort, klasse in _KLASSEN.items():
                if isinstance(veld.widget, soort):
                    veld.widget.attrs.setdefault("class", klasse)
                    break

    @property
    def vernieuwd(self) -> Formulier:
        """The same form with what was typed, and a key of its own when the old one can't be used."""
        if "sleutel" in self.errors:
            self.zet("sleutel", uuid4())
        return self

    def zet(self, naam: str, waarde: object) -> None:
        """Give a hidden field another value than was sent, for the next time."""
        if self.is_bound:
            self.data = {**dict(self.data.items()), naam: str(waarde)}

    @property
    def zichtbaar(self) -> Sequence[forms.BoundField]:
        return [veld for veld in self if not veld.is_hidden]

    @property
    def fouten(self) -> Sequence[tuple[str, str]]:
        """What is wrong, in the order of the form: (id of the field or '', sentence)."""
        gevonden = [("", str(zin)) for zin in self.non_field_errors()]
        for veld in self:
            doel = "" if veld.is_hidden else veld.id_for_label or f"{veld.auto_id}_0"
            naam = f"{veld.label} " if str(veld.label).endswith(("?", ".")) else f"{veld.label}: "
            gevonden += [(doel, f"{naam}{zin}" if doel else str(zin)) for zin in veld.errors]
        return gevonden


class Datumveld(forms.DateField):
    """A day, chosen or written as 2024-05-31."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "error_messages",
            {"invalid": gettext_lazy("Dit is geen datum die bestaat. Schrijf een datum als 2024-05-31.")},
        )
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d-%m-%Y"])
        super().__init__(**kwargs)


class Maandveld(forms.CharField):
    """A month as 2024-05; its value is the first day."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "month", "placeholder": "2024-05"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> date | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        try:
            return date.fromisoformat(f"{tekst}-01")
        except ValueError:
            raise forms.ValidationError(
                gettext_lazy("Dit is geen maand die bestaat. Schrijf een maand als 2024-05.")
            ) from None


class Bedragveld(forms.CharField):
    """Euros as they are written in Dutch ("1.283,83"); its value is a number of cents."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> int | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        gevonden = _BEDRAG.match(tekst.replace("\u00a0", " "))
        if gevonden is None or len(gevonden[1]) > 12:
            raise forms.ValidationError(
                gettext_lazy("Schrijf een bedrag als 1.283,83, zonder andere tekens.")
            )
        return int(gevonden[1].replace(".", "")) * 100 + int(gevonden[2] or 0)


class Tekstveld(forms.CharField):
    """A few lines of text."""

    def __init__(self, *, regels: int = 4, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 4_000)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": regels}))
        super().__init__(**kwargs)


class Jaofnee(forms.TypedChoiceField):
    """A question that has to be answered: nothing is chosen beforehand."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[("ja", gettext_lazy("Ja")), ("nee", gettext_lazy("Nee"))],
            coerce=lambda waarde: waarde == "ja",
            widget=forms.RadioSelect,
            empty_value=None,
            **kwargs,
        )
