"""Documents of a case: what was asked for, sending it, and reading back what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern import ingezonden, stukken, stukvragen, toegang, zaken
from opstap.kern.models import Dossier, Stuk, Zaak
from opstap.kern.stukvragen import Gevraagd
from opstap.kern.toegang import Doel
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina, wie
from opstap.portalen.inwoner.versturen import verstuur
from opstap.portalen.scherm import bestand_antwoord, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum
from opstap.portalen.uploads import Bestandenveld, hulp
from opstap.regels.fouten import OpstapFout

_ANDERS = "anders"


class Stukkenformulier(Formulier):
    """A field for each document that was asked for, and one for anything else."""

    def __init__(self, *args: Any, gevraagd: Sequence[Gevraagd], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for een in gevraagd:
            binnen = _("U stuurde dit al. U kunt nog iets sturen.") if een.binnen else ""
            self.fields[f"vraag-{een.vraag.pk}"] = Bestandenveld(
                meer=True,
                required=False,
                label=een.vraag.omschrijving,
                help_text=binnen or _("Graag voor of op %(dag)s.") % {"dag": datum(een.vraag.uiterlijk)},
            )
        naam = _("Iets anders sturen") if gevraagd else _("Welke bestanden wilt u sturen?")
        self.fields[_ANDERS] = Bestandenveld(meer=True, required=False, label=naam, help_text=hulp(meer=True))

    def clean(self) -> dict[str, Any]:
        gegeven: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(gegeven.get(naam) for naam in self.fields if naam not in _VAST):
            self.add_error(_ANDERS, _("Kies een bestand."))
        return gegeven


_VAST = frozenset(Formulier.base_fields)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def van_zaak(request: HttpRequest, nummer: str, zaaknummer: str) -> HttpResponse:
    """The documents of one case, and the form to send more while the case is open."""
    dossier = eigen_dossier(request, nummer)
    zaak = open_zaak(request, dossier, zaaknummer)
    gevraagd = stukvragen.gevraagd_in(zaak)
    toon = partial(_toon, request, dossier, zaak, gevraagd)
    if request.method != "POST" or not zaken.OVERGANGEN[zaak.status]:
        return toon(Stukkenformulier(gevraagd=gevraagd), 200)
    adres = reverse("inwoner:stukken", args=(nummer, zaaknummer))

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        aantal = 0
        for vraag, naam in (*((een.vraag, f"vraag-{een.vraag.pk}") for een in gevraagd), (None, _ANDERS)):
            aantal += len(
                ingezonden.bij_zaak(
                    zaak, gegeven[naam], soort=Stuk.Soort.AANVULLING, door=door, nu=nu, gevraagd=vraag
                )
            )
        messages.success(
            request, _("Wij hebben uw bestanden ontvangen. Aantal: %(aantal)s.") % {"aantal": aantal}
        )
        return adres

    formulier = Stukkenformulier(request.POST, request.FILES, gevraagd=gevraagd)
    return verstuur(request, formulier, doe, toon=toon, al_gedaan=adres)


@require_safe
@met_foutbladzijde
def inhoud(request: HttpRequest, nummer: str, stuknummer: str) -> HttpResponse:
    """A document that was sent, always as a file to save."""
    eigen_dossier(request, nummer)
    stuk, bytes_ = stukken.open_stuk(
        wie(request), gemeentecode(), stuknummer, Doel.EIGEN_GEGEVENS, moment=timezone.now()
    )
    return bestand_antwoord(stuk.bestandsnaam, bytes_, stuk.mediasoort)


def open_zaak(request: HttpRequest, dossier: Dossier, zaaknummer: str) -> Zaak:
    """A case of this very dossier, through the gate. Errors: those of the gate."""
    zaak = toegang.open_zaak(wie(request), gemeentecode(), zaaknummer, Doel.EIGEN_GEGEVENS)
    if zaak.dossier_id != dossier.pk:
        raise OpstapFout("TOEGANG-DOSSIER", "Er is geen zaak met dit nummer in dit dossier.")
    return zaak


def _toon(
    request: HttpRequest,
    dossier: Dossier,
    zaak: Zaak,
    gevraagd: Sequence[Gevraagd],
    formulier: Formulier,
    status: int,
) -> HttpResponse:
    return pagina(
        request,
        "inwoner/stukken.html",
        dossier,
        "doorgeven",
        hier=_("Stukken sturen"),
        status=status,
        zaak=zaak,
        open=bool(zaken.OVERGANGEN[zaak.status]),
        gevraagd=gevraagd,
        los=stukvragen.los_gestuurd(zaak),
        uiterlijk=min((een.vraag.uiterlijk for een in gevraagd if not een.binnen), default=None),
        formulier=formulier,
    )
