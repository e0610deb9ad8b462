"""One household's file, opened with a reason, as true on one day and as known on another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen import vorderingen
from opstap.inkomen.beelden.dossier import Dossierbeeld, dossierbeeld
from opstap.inkomen.wijziging.huishoudens import bewoners
from opstap.kern.toegang import Doel, open_dossier
from opstap.minima.beelden.toegekend import van_dossier
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.handelingen import Plek, doe, uit_adres
from opstap.portalen.medewerker.handelingen.dossier import HANDELINGEN, Dossierwerk
from opstap.portalen.medewerker.handelingen.terugbetalen import TERUGBETALEN
from opstap.portalen.medewerker.handelingen.toekenning import REGELINGEN, beeindigbaar
from opstap.portalen.medewerker.pagina import naar_dossier, pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraag, vraagt_waarom
from opstap.portalen.scherm import Keuze, Pad, gekozen_datum, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter

REDENEN: Mapping[str, tuple[Doel, str]] = {
    "uitkering": (Doel.UITKERING, "U doet een betaling of beantwoordt een vraag van de inwoner."),
    "aanvraag": (Doel.AANVRAAG, "U behandelt een aanvraag of een wijziging van dit huishouden."),
    "regelingen": (Doel.REGELINGEN, "U voert een regeling, een pas of andere hulp van de gemeente uit."),
    "controle": (Doel.CONTROLE, "U gaat na of een besluit of een betaling klopt."),
}
"""Why a case worker may open a dossier: word in the address -> purpose at the gate, and what it covers."""
DOELEN = tuple(Keuze(sleutel, hoofdletter(doel), uitleg) for sleutel, (doel, uitleg) in REDENEN.items())


@require_safe
@met_foutbladzijde
@vraagt_waarom
def dossier(request: HttpRequest, nummer: str) -> HttpResponse:
    """The household's file, as true on one day and as known on another; first the reason, then the data."""
    sleutel = request.GET.get("reden", "")
    if sleutel not in REDENEN:
        return vraag(request, doelen=DOELEN)
    gold_op = gekozen_datum(request, "gold_op", "Gold op")
    bekend_dag = gekozen_datum(request, "bekend_op", "Bekend op")
    nu = demo.nu()
    bekend_op = timezone.make_aware(datetime.combine(bekend_dag, time.max)) if bekend_dag else nu
    doel = REDENEN[sleutel][0]
    gevonden = open_dossier(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request))
    beeld = dossierbeeld(gevonden, gold_op=gold_op or timezone.localdate(nu), bekend_op=bekend_op)
    kop, kopzin = koppen.dossier(beeld)
    toegekend = van_dossier(gevonden, op=beeld.gold_op)
    schuld = any(een.saldo for een in beeld.vorderingen)
    geleend = any(een.lening is not None and een.lening.saldo_cent for een in toegekend)
    return pagina(
        request,
        "medewerker/dossier.html",
        "dossiers",
        kruimels=(Pad("Dossiers", reverse("medewerker:dossiers")), Pad(nummer)),
        reden=doel,
        redensleutel=sleutel,
        dossier=beeld,
        kop=kop,
        kopzin=kopzin,
        toegekend=toegekend,
        beeindigbaar=beeindigbaar(toegekend),
        schuld=schuld,
        niet_uitbetaald=geleend and bool(vorderingen.niet_aangekomen(gevonden)),
        eerste_dag=_eerste_dag(beeld),
        vandaag=timezone.localdate(nu),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do about this household: its form, and doing it."""
    sleutel = "regelingen" if naam in (een.naam for een in REGELINGEN) else "uitkering"
    doel = REDENEN[sleutel][0]
    gevonden = open_dossier(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request))
    nu = demo.nu()
    vandaag = timezone.localdate(nu)
    kruimels: tuple[Pad, ...] = naar_dossier(nummer, sleutel)
    if naam not in ("notitie", "bericht", *(een.naam for een in (*REGELINGEN, *TERUGBETALEN))):
        adres = f"{reverse('medewerker:feiten', args=(nummer,))}?reden=uitkering"
        kruimels = (*kruimels, Pad("Feiten", adres))
    return doe(
        request,
        HANDELINGEN,
        naam,
        Dossierwerk(gevonden, bewoners(gevonden, op=vandaag, bekend_op=nu), vandaag),
        Plek(kruimels=kruimels, actief="dossiers", reden=doel, begin=uit_adres(request)),
    )


def _eerste_dag(beeld: Dossierbeeld) -> date:
    """From which day there is something to see: where the sliders begin."""
    dagen = [feit.geldig_van for feit in beeld.feiten if feit.geldig_van]
    dagen += [uitkering.van for uitkering in beeld.uitkeringen]
    dagen += [timezone.localdate(gebeurtenis.moment) for gebeurtenis in beeld.tijdlijn[-1:]]
    return min([*dagen, beeld.gold_op, timezone.localdate(beeld.bekend_op)])
