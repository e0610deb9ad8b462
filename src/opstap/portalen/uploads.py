"""Files in forms: how they are received, the field that takes them, and what it says about what is allowed.

A file stays in memory until the scanner has seen it: nothing is written to disk before. What is too big is
read to its end and thrown away, so that the rest of the form is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from opstap.kern import bestanden
from opstap.kern.bestanden import Bestand
from opstap.kern.bestanden.scanner import is_nagebootst
from opstap.regels.fouten import OpstapFout

_TEKST = 2_500_000
"""Bytes that a form may hold beside its files (DATA_UPLOAD_MAX_MEMORY_SIZE)."""

_ZINNEN = {
    "BESTAND-LEEG": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
    "BESTAND-TE-GROOT": gettext_lazy("Dit bestand is te groot."),
    "BESTAND-VIRUS": gettext_lazy(
        "In dit bestand zit een virus. Wij hebben het niet bewaard. Stuur een ander bestand."
    ),
    "BESTAND-SOORT": gettext_lazy("Dit soort bestand kunnen wij niet ontvangen."),
    "BESTAND-BESCHADIGD": gettext_lazy(
        "Deze foto is niet af of beschadigd. Maak de foto opnieuw, of kies een ander bestand."
    ),
    "BESTAND-GEEN-SCANNER": gettext_lazy(
        "U kunt hier nu geen bestanden sturen: wij kunnen ze niet op virussen controleren. Stuur uw stukken "
        "met de post, of breng ze langs."
    ),
    "BESTAND-SCANNER-STUK": gettext_lazy(
        "Wij kunnen bestanden nu niet op virussen controleren. Probeer het over een uur nog een keer."
    ),
}
"""The refusals of kern.bestanden in the language of the page."""
_NIET_ECHT = gettext_lazy("Let op: dit is een demonstratie. Wij zoeken niet echt naar een virus.")
_ZEG_WAT_MAG = frozenset({"BESTAND-TE-GROOT", "BESTAND-SOORT"})


def wat_mag() -> str:
    """Which files may be sent, in the language of the page."""
    return _("Stuur een pdf of een foto (jpg of png) van hoogstens %(grootte)s MB.") % {
        "grootte": settings.OPSTAP_UPLOAD["megabytes"]
    }


def hulp(*, meer: bool = False) -> str:
    """What a field for files says about itself; in a demonstration also that nothing is really scanned."""
    delen = [wat_mag()]
    if meer:
        delen.append(
            _("Kies hoogstens %(aantal)s bestanden.") % {"aantal": settings.OPSTAP_UPLOAD["bestanden"]}
        )
    if is_nagebootst():
        delen.append(str(_NIET_ECHT))
    return " ".join(delen)


def eis_grootte(request: HttpRequest) -> None:
    """Refuse a request that no form of this site can be, before it is read. Errors: VERZOEK-TE-GROOT."""
    lengte = request.META.get("CONTENT_LENGTH") or "0"
    aantal = settings.OPSTAP_UPLOAD["bestanden"]
    if not lengte.isdecimal() or int(lengte) > 2 * aantal * bestanden.hoogstens_bytes() + _TEKST:
        raise OpstapFout(
            "VERZOEK-TE-GROOT",
            f"Dit is samen te groot om te ontvangen. {bestanden.wat_mag()} Stuur er hoogstens {aantal} "
            "tegelijk.",
        )


class BegrensdeUpload(FileUploadHandler):
    """Keeps one byte more of a file than allowed, in memory, and counts the rest without keeping it."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.delen: list[bytes] = []
        self.bewaard = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        ruimte = bestanden.hoogstens_bytes() + 1 - self.bewaard
        if ruimte > 0:
            self.delen.append(raw_data[:ruimte])
            self.bewaard += len(self.delen[-1])
        return None

    def file_complete(self, file_size: int) -> UploadedFile[bytes]:
        return InMemoryUploadedFile(
            BytesIO(b"".join(self.delen)),
            self.field_name,
            str(self.file_name),
            str(self.content_type),
            self.bewaard,
            self.charset,
            self.content_type_extra,
        )


class _Keuze(forms.ClearableFileInput):
    """The button to choose files with; `meer`: several at once."""

    template_name = "django/forms/widgets/file.html"

    def __init__(self, *, meer: bool, soorten: str) -> None:
        self.allow_multiple_selected = meer
        super().__init__({"accept": soorten, **({"multiple": True} if meer else {})})

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        if self.allow_multiple_selected and hasattr(files, "getlist"):
            return files.getlist(name)
        return files.get(name)

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in files


class Bestandenveld(forms.Field):
    """Files to send; its value is a list of what may be kept (`kern.bestanden.Bestand`)."""

    soorten = ".pdf,.jpg,.jpeg,.png"

    def __init__(self, *, meer: bool = False, **kwargs: Any) -> None:
        self.meer = meer
        super().__init__(widget=_Keuze(meer=meer, soorten=self.soorten), **kwargs)

    def clean(self, value: Any) -> list[Bestand]:
        gekozen = [een for een in (value if isinstance(value, list) else [value]) if een]
        if not gekozen:
            if self.required:
                raise forms.ValidationError(_("Kies een bestand."))
            return []
        hoogstens = settings.OPSTAP_UPLOAD["bestanden"] if self.meer else 1
        if len(gekozen) > hoogstens:
            raise forms.ValidationError(_("Kies hoogstens %(aantal)s bestanden.") % {"aantal": hoogstens})
        return [_gekeurd(een) for een in gekozen]


class Fotoveld(Bestandenveld):
    """One picture, chosen or taken: a telephone offers its camera for these kinds."""

    soorten = "image/jpeg,image/png"

    def clean(self, value: Any) -> list[Bestand]:
        gekeurd = super().clean(value)
        if any(not een.mediasoort.startswith("image/") for een in gekeurd):
            raise forms.ValidationError(_("Dit is geen foto. Kies een foto (jpg of png)."))
        return gekeurd


def fotohulp() -> str:
    """What a field for a picture says about itself, as `hulp`."""
    delen = [
        _("Kies een foto (jpg of png) van hoogstens %(grootte)s MB, of maak er een met uw telefoon.")
        % {"grootte": settings.OPSTAP_UPLOAD["megabytes"]}
    ]
    if is_nagebootst():
        delen.append(str(_NIET_ECHT))
    return " ".join(delen)


def _gekeurd(bestand: UploadedFile[bytes]) -> Bestand:
    try:
        return bestanden.keur(str(bestand.name), bestand.read())
    except OpstapFout as fout:
        zin = f"{_ZINNEN[fout.code]} {wat_mag() if fout.code in _ZEG_WAT_MAG else ''}".strip()
        raise forms.ValidationError(f"{bestand.name}: {zin}", code=fout.code) from None
