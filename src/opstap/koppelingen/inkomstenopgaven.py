"""A file of payslips and statements of income; good lines are accepted, the others are sent back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.inkomenslezing import Ontvangst
from opstap.inkomen.inkomsten.inkomensstand import NieuweOpgave
from opstap.inkomen.models import Inkomstenopgave
from opstap.koppelingen import ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Regel, Weigering, weiger
from opstap.koppelingen.kolommen import BEDRAG, BSN, DATUM, Kolom, keuze, tekst
from opstap.koppelingen.ontvangst import Verslag

SOORT = Bestandsoort(
    "inkomstenopgaven",
    "Loonstroken en opgaven van inkomen",
    "Een regel per loonstrook of opgave. Wat niet goed is, komt in een bestand met geweigerde regels.",
    (
        Kolom("bsn", BSN, "van wie het inkomen is"),
        Kolom("kenmerk", tekst(60), "het werk of de uitkering, zoals die in het dossier heet"),
        Kolom(
            "aard",
            keuze(
                {"loonstrook": Inkomstenopgave.Aard.LOONSTROOK, "opgave": Inkomstenopgave.Aard.EIGEN_OPGAVE}
            ),
            "een loonstrook bevestigt het inkomen; een opgave zonder bewijs is voorlopig",
        ),
        Kolom("van", DATUM, "eerste dag van de periode waarin het is verdiend"),
        Kolom("tot_en_met", DATUM, "laatste dag van die periode"),
        Kolom("netto", BEDRAG, "netto inkomen over de periode"),
        Kolom("vakantieaanspraak", BEDRAG, "netto vakantiegeld dat later komt; geen: 0,00"),
    ),
    per_regel=True,
)


@transaction.atomic
def verwerk(gemeente: str, inhoud: Inhoud, *, door: str, nu: datetime) -> Verslag:
    """Receive every good line; the same file again changes nothing."""
    eerder = ontvangst.eerder_ontvangen(gemeente, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    bron = f"bestand {inhoud.sha256[:12]}"
    personen = ontvangst.personen_met(gemeente, {str(regel.waarden["bsn"]) for regel in inhoud.regels})
    geweigerd: list[Weigering] = list(inhoud.geweigerd)
    opgaven: list[tuple[Regel, NieuweOpgave]] = []
    for regel in inhoud.regels:
        persoon = personen.get(str(regel.waarden["bsn"]))
        if persoon is None:
            geweigerd.append(weiger(regel, ontvangst.ONBEKEND, "bsn"))
        else:
            opgaven.append((regel, _opgave(regel, persoon, localdate(nu), bron)))
    gedaan = inkomstenopgaven.ontvang_veel(
        gemeente,
        [opgave for _, opgave in opgaven],
        door=door,
        nu=nu,
        weiger=lambda plek, fout: geweigerd.append(weiger(opgaven[plek][0], fout)),
    )
    opmerkingen = _opmerkingen(gedaan, opgaven)
    verslag = Verslag(
        inhoud.aantal,
        gedaan.nieuw,
        gedaan.bestond,
        tuple(sorted(geweigerd, key=lambda een: een.nummer)),
        opmerkingen,
        tellingen={"maanden opnieuw gelezen": len(gedaan.maanden)},
    )
    ontvangst.noteer(gemeente, inhoud, verslag.geweigerde_regels, door=door, nu=nu)
    return verslag


def _opgave(regel: Regel, persoon: int, vandaag: date, bron: str) -> NieuweOpgave:
    waarden: dict[str, Any] = dict(regel.waarden)
    return NieuweOpgave(
        persoon_id=persoon,
        kenmerk=waarden["kenmerk"],
        aard=waarden["aard"],
        van=waarden["van"],
        tot_en_met=waarden["tot_en_met"],
        netto=waarden["netto"],
        vakantieaanspraak=waarden["vakantieaanspraak"],
        ontvangen=vandaag,
        bron=f"{bron}, regel {regel.nummer}",
        inhoud={naam: veld for naam, veld in regel.velden.items() if naam != "bsn"},
    )


def _opmerkingen(gedaan: Ontvangst, opgaven: list[tuple[Regel, NieuweOpgave]]) -> tuple[Weigering, ...]:
    """The lines behind the statements that can't be read as income per month yet."""
    bronnen = dict(
        Inkomstenopgave.objects.filter(pk__in={een.opgave_id for een in gedaan.beletsels}).values_list(
            "pk", "bron"
        )
    )
    per_bron = {opgave.bron: regel for regel, opgave in opgaven}
    gezien: dict[int, Weigering] = {}
    for een in gedaan.beletsels:
        regel = per_bron.get(bronnen[een.opgave_id])
        if regel is not None:
            gezien.setdefault(regel.nummer, weiger(regel, een.fout))
    return tuple(gezien[nummer] for nummer in sorted(gezien))
