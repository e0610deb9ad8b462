"""The steps around the interview: who applies, where they live, whether what we know is right, since when.

Each is a form of its own; what was filled in is kept as text, and shown again when somebody comes back.
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from opstap.kern.iban import controleer_iban
from opstap.portalen.formulieren import Datumveld, Formulier, Jaofnee, Tekstveld
from opstap.regels.fouten import OpstapFout

_POSTCODE = re.compile(r"^[1-9][0-9]{3} ?[A-Za-z]{2}$")


class Stapformulier(Formulier):
    """`kop` is the question that the page asks."""

    kop: str | Promise = ""


class Naam(Stapformulier):
    kop = gettext_lazy("Wie bent u?")
    voornamen = forms.CharField(label=gettext_lazy("Voornamen"), max_length=120)
    achternaam = forms.CharField(label=gettext_lazy("Achternaam"), max_length=120)
    geboortedatum = Datumveld(label=gettext_lazy("Geboortedatum"))


class Adres(Stapformulier):
    kop = gettext_lazy("Waar woont u?")
    straat = forms.CharField(label=gettext_lazy("Straat en huisnummer"), max_length=100)
    postcode = forms.CharField(label=gettext_lazy("Postcode"), max_length=7)
    plaats = forms.CharField(label=gettext_lazy("Plaats"), max_length=80)

    def clean_postcode(self) -> str:
        tekst = str(self.cleaned_data["postcode"]).strip().upper()
        if not _POSTCODE.match(tekst):
            raise forms.ValidationError(_("Schrijf een postcode als 2511 CB."))
        return f"{tekst[:4]} {tekst[-2:]}"


class Rekening(Stapformulier):
    kop = gettext_lazy("Op welke rekening wilt u het geld?")
    rekening = forms.CharField(
        label=gettext_lazy("Rekeningnummer (IBAN)"),
        max_length=40,
        help_text=gettext_lazy("Kijk op uw bankpas. Bijvoorbeeld NL91 ABNA 0417 1643 00."),
    )

    def clean_rekening(self) -> str:
        try:
            return controleer_iban(str(self.cleaned_data["rekening"]))
        except OpstapFout:
            raise forms.ValidationError(_("Dit nummer klopt niet. Kijk het na op uw bankpas.")) from None


class Gegevens(Stapformulier):
    kop = gettext_lazy("Kloppen uw gegevens?")
    klopt = Jaofnee(label=gettext_lazy("Klopt dit?"))
    anders = Tekstveld(
        label=gettext_lazy("Wat klopt er niet?"),
        required=False,
        regels=3,
        help_text=gettext_lazy("Schrijf op hoe het wel is."),
    )

    def clean(self) -> dict[str, Any]:
        gegeven: dict[str, Any] = super().clean() or self.cleaned_data
        if gegeven.get("klopt") is False and not gegeven.get("anders", "").strip():
            self.add_error("anders", _("Vul dit in."))
        return gegeven


class Situatie(Stapformulier):
    kop = gettext_lazy("Is dit nog zo?")
    klopt = Jaofnee(
        label=gettext_lazy("Klopt dit nog?"),
        help_text=gettext_lazy("Klopt er iets niet? Kies dan nee. Wij stellen u de vragen dan opnieuw."),
    )


class Wanneer(Stapformulier):
    kop = gettext_lazy("Vanaf welke dag hebt u geld nodig?")
    vanaf = Datumveld(label=gettext_lazy("Vanaf welke dag?"))
    toelichting = Tekstveld(
        label=gettext_lazy("Wat is er gebeurd?"),
        help_text=gettext_lazy("Bijvoorbeeld: mijn werk is gestopt, of ik ben gescheiden."),
    )


ZONDER_DOSSIER: dict[str, type[Stapformulier]] = {
    "naam": Naam,
    "adres": Adres,
    "rekening": Rekening,
    "wanneer": Wanneer,
}
MET_DOSSIER: dict[str, type[Stapformulier]] = {
    "gegevens": Gegevens,
    "situatie": Situatie,
    "wanneer": Wanneer,
}


class Versturen(Formulier):
    """The last form; who has no file yet also says the number that the sign-in proved."""

    bsn = forms.CharField(
        label=gettext_lazy("Uw burgerservicenummer (BSN)"),
        max_length=12,
        help_text=gettext_lazy("Het staat op uw paspoort of rijbewijs. Zo weten wij zeker dat u het bent."),
    )
    eerlijk = forms.BooleanField(
        label=gettext_lazy("Ik heb alles eerlijk ingevuld."),
        error_messages={"required": gettext_lazy("Zet hier een vinkje als dit zo is.")},
    )

    def __init__(self, *args: Any, met_dossier: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if met_dossier:
            del self.fields["bsn"]
