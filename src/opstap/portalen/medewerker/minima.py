"""What the desk does for people on a low income beside applications: every part as its conclusion."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.kern.toegang import Doel, Rol, open_lijst
from opstap.minima import partnerlijst, partnervoorstellen
from opstap.minima.maatwerk import lijst
from opstap.minima.opvang import bezetting
from opstap.minima.opvang.lijst import WACHT, gezinnen
from opstap.minima.subsidies.stand import standen
from opstap.portalen import demo
from opstap.portalen.medewerker.pagina import doel_van, pagina, wie
from opstap.portalen.scherm import Deur, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import euro, telwoord


@require_safe
@met_foutbladzijde
def minima(request: HttpRequest) -> HttpResponse:
    """The doors to each part, with what waits there."""
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.REGELINGEN))
    return pagina(
        request,
        "medewerker/minima.html",
        "minima",
        deuren=(
            _maatwerk(),
            *((_opvang(),) if gebruiker.rol is Rol.MEDEWERKER else ()),
            _subsidies(),
            _partners(),
        ),
    )


def _maatwerk() -> Deur:
    vandaag = timezone.localdate(demo.nu())
    teams = lijst.teamstanden(gemeentecode(), vandaag.year, vandaag=vandaag)
    open_ = sum(een.te_verantwoorden for een in teams)
    laat = sum(een.te_laat for een in teams)
    if not teams:
        titel = f"Voor {vandaag.year} heeft nog geen team een maatwerkbudget"
    elif open_:
        titel = f"{telwoord(open_, 'besteding,bestedingen')} nog te verantwoorden"
    else:
        titel = "Alle bestedingen uit het maatwerkbudget zijn verantwoord"
    over = sum(een.over_cent for een in teams)
    zin = f"{telwoord(laat, 'is,zijn')} over de termijn. " if laat else ""
    zin += f"De teams kunnen samen nog {euro(over)} besteden." if teams else ""
    return Deur(
        "Maatwerkbudget: eerst besteden, achteraf verantwoorden",
        titel,
        zin or "Een controller stelt per team en jaar vast hoeveel er is, met het besluit van de gemeente.",
        reverse("medewerker:maatwerk"),
        "de bestedingen van dit jaar",
    )


def _opvang() -> Deur:
    vandaag = timezone.localdate(demo.nu())
    locaties = bezetting.op_dag(gemeentecode(), vandaag, vandaag=vandaag)
    wacht = gezinnen(gemeentecode(), vandaag=vandaag, per_pagina=1).geteld.get(WACHT, 0)
    vrij = sum(een.vrij for een in locaties)
    titel = f"{telwoord(vrij, 'plaats,plaatsen')} vrij in de noodopvang"
    return Deur(
        "Noodopvang voor gezinnen",
        titel if locaties else "Er zijn nog geen plaatsen in de noodopvang vastgelegd",
        f"{telwoord(wacht, 'gezin wacht,gezinnen wachten')} op een plaats.",
        reverse("medewerker:opvang"),
        "de plaatsen en verblijven van vandaag",
    )


def _subsidies() -> Deur:
    jaar = timezone.localdate(demo.nu()).year
    gevonden = standen(gemeentecode(), jaar)
    samen = sum(een.verleend_cent for een in gevonden)
    return Deur(
        f"Subsidies aan partners in {jaar}",
        f"{telwoord(len(gevonden), 'subsidie,subsidies')} aan partners, samen {euro(samen)}"
        if gevonden
        else f"Over {jaar} is nog geen subsidie vastgelegd",
        "Wat is afgesproken staat naast wat is geleverd.",
        reverse("medewerker:subsidies"),
        "de besluiten over subsidie en de opgaven van partners",
    )


def _partners() -> Deur:
    gevonden = partnerlijst.partners(gemeentecode(), vandaag=timezone.localdate(demo.nu()), per_pagina=1)
    aantal = gevonden.totaal
    wacht = len(partnervoorstellen.wachtend(gemeentecode()))
    zin = f"{telwoord(wacht, 'voorstel wacht,voorstellen wachten')} op een collega. " if wacht else ""
    per = ", ".join(
        f"{gevonden.per_soort[soort]} {zinsnaam}"
        for soort, zinsnaam in (
            (partnerlijst.NEEMT_AAN, "voor passen of vouchers"),
            (partnerlijst.UITVOERDER, "als uitvoerder"),
            (partnerlijst.VERZEKERAAR, "als verzekeraar"),
        )
    )
    return Deur(
        "Partners: clubs, winkels, uitvoerders en verzekeraars",
        f"{telwoord(aantal, 'organisatie doet,organisaties doen')} mee"
        if aantal
        else "Er doet nog geen organisatie mee",
        f"{zin}{per}." if aantal else "Neem een organisatie op, met een afspraak en een rekening.",
        reverse("medewerker:partners"),
        "de afspraken met organisaties",
    )
