"""Fines for breaching the duty to inform (art. 18a): a person judges, the rules give the amount.

A fine follows on an investigation that concluded so, after the resident was heard with the caution. It is
of one person. The claim that collects it carries the number of the same investigation as the claim for what
was received too much, so that the two can be found together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import Gegeven, Gegevens, inhoud_dag, maak_geval, oordeel_op
from opstap.inkomen import vorderingen
from opstap.inkomen.handhaving import zienswijzen
from opstap.inkomen.models import Boete, Maandberekening, Onderzoek, Onderzoekstap, Vordering, Zienswijze
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.kern import besluiten, nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Persoon
from opstap.regels.datum import dag
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Cent

_REEKS = nummers.reeks("BT")
_OF = ("boete_geldt", "blijft_bij_waarschuwing")
_HOE = (*_OF, "boete", "hoogste_boete", "boeterecidive")

ZINNEN |= {
    "boete_na_conclusie": (
        "BOETE-ZONDER-ONDERZOEK",
        "Een boete volgt op een onderzoek met die conclusie. Rond eerst het onderzoek af.",
    ),
}


@dataclass(frozen=True)
class EerdereSanctie:
    """A fine or warning of before Opstap, or a punishment by a court, for the same conduct."""

    op: date
    waarschuwing: bool = False
    gevangenisstraf: bool = False


@dataclass(frozen=True, kw_only=True)
class Boetevoornemen:
    """What is intended. `antwoorden` are the facts and judgements that the rules ask, culpability among them.

    `benadelingsbedrag` is what was received too much because of the breach, in cents, and where that was
    established. `elders` are earlier sanctions of before Opstap: an empty list says that there are none.
    `onherroepelijk`: the earlier fines in Opstap that can't be contested any more; only those count as
    repetition.
    """

    onderzoek: Onderzoek
    persoon: Persoon
    zienswijze: Zienswijze
    overtreding_begaan_op: date
    benadelingsbedrag: Gegeven
    antwoorden: Gegevens
    elders: Sequence[EerdereSanctie]
    onherroepelijk: Sequence[Boete] = ()


@transaction.atomic
def leg_op(voornemen: Boetevoornemen, *, door: str, nu: datetime) -> Boete:
    """Decide on a fine or on the warning instead of it.

    Errors: those of the rules and of dagoordelen.maak_geval, ZIENSWIJZE-ONTBREEKT, BOETE-ZONDER-ONDERZOEK,
    BOETE-GEEN (nothing to blame, or urgent reasons), BOETE-BOVEN-MAXIMUM, BOETE-AL-OPGELEGD.
    """
    onderzoek = voornemen.onderzoek
    if onderzoek.dossier is None or not _concludeert_boete(onderzoek):
        raise OpstapFout(*ZINNEN["boete_na_conclusie"])
    dossier = Dossier.objects.select_for_update(no_key=True).get(pk=onderzoek.dossier.pk)
    zienswijzen.eis_gehoord(voornemen.zienswijze, Zienswijze.Onderwerp.BOETE)
    if Boete.objects.filter(onderzoek=onderzoek, persoon=voornemen.persoon).exists():
        raise OpstapFout(
            "BOETE-AL-OPGELEGD",
            "Voor dit onderzoek heeft deze persoon al een boete of waarschuwing. Tweemaal straffen mag niet "
            "(art. 5:43 Awb).",
        )
    gemeente, vandaag = dossier.gemeente_id, localdate(nu)
    geval = maak_geval(
        gemeente, vandaag, voornemen.antwoorden, _uit_administratie(voornemen, dossier), door=door
    )
    genomen = oordeel_op(gemeente, vandaag, geval, _OF)
    waarschuwing = bool(genomen.waarde("blijft_bij_waarschuwing"))
    if genomen.waarde("boete_geldt"):
        genomen = oordeel_op(gemeente, vandaag, geval, _HOE)
    elif not waarschuwing:
        raise OpstapFout("BOETE-GEEN", f"Er volgt geen boete. {genomen.zin('boete_geldt')}")
    bedrag = 0 if waarschuwing else int(genomen.waarde("boete"))
    if not waarschuwing and bedrag > int(genomen.waarde("hoogste_boete")):
        raise OpstapFout("BOETE-BOVEN-MAXIMUM", genomen.zin("hoogste_boete"))
    if not waarschuwing and bedrag <= 0:
        raise OpstapFout("BOETE-GEEN", f"Er volgt geen boete. {genomen.zin('boete')}")
    with duidelijke_fouten():
        besluit = besluiten.neem(
            dossier=dossier,
            soort=Besluit.Soort.WAARSCHUWING if waarschuwing else Besluit.Soort.BOETE,
            ingangsdatum=vandaag,
            genomen_op=nu,
            genomen_door=door,
            bekend_op=nu,
            **inhoud_dag(
                genomen,
                regels="waarschuwing" if waarschuwing else "boete",
                grond=genomen.zin("blijft_bij_waarschuwing" if waarschuwing else "boete"),
                voorbehoud="",
                zaaknummer=onderzoek.nummer,
            ),
        )
        boete = Boete.objects.create(
            gemeente_id=gemeente,
            nummer=nummers.per_jaar(_REEKS, [(gemeente, vandaag.year)])[0],
            dossier=dossier,
            persoon=voornemen.persoon,
            besluit=besluit,
            onderzoek=onderzoek,
            zienswijze=voornemen.zienswijze,
            uitkomst=Boete.Uitkomst.WAARSCHUWING if waarschuwing else Boete.Uitkomst.BOETE,
            verwijtbaarheid=int(geval.gezin["verwijtbaarheid"]),
            overtreding_begaan_op=voornemen.overtreding_begaan_op,
            opgelegd_op=vandaag,
            benadelingsbedrag_cent=int(voornemen.benadelingsbedrag.waarde),
            recidive=not waarschuwing and bool(genomen.waarde("boeterecidive")),
            bedrag_cent=bedrag,
            door=door,
            moment=nu,
        )
    if not waarschuwing:
        vorderingen.leg_vast(
            besluit,
            grond=Vordering.Grond.BOETE,
            ontstaansgrond=Vordering.Ontstaansgrond.BOETE_FRAUDE,
            bedrag=Cent(bedrag),
            datum=vandaag,
            schuldenaren=[voornemen.persoon],
            zaaknummer=onderzoek.nummer,
        )
    schrijf_in_tijdlijn([besluit], nu)
    return boete


def _concludeert_boete(onderzoek: Onderzoek) -> bool:
    return Onderzoekstap.objects.filter(onderzoek=onderzoek, uitkomst=Onderzoekstap.Uitkomst.BOETE).exists()


def _uit_administratie(voornemen: Boetevoornemen, dossier: Dossier) -> dict[str, Gegeven]:
    """What our own records know: amount, day, the last norm, and earlier sanctions of this person."""
    begaan = voornemen.overtreding_begaan_op
    straffen = [e for e in voornemen.elders if not e.waarschuwing]
    straffen += [EerdereSanctie(boete.opgelegd_op) for boete in voornemen.onherroepelijk if boete.bedrag_cent]
    straffen = sorted((e for e in straffen if e.op < begaan), key=lambda eerder: eerder.op)
    gewaarschuwd = [e.op for e in voornemen.elders if e.waarschuwing]
    gewaarschuwd += Boete.objects.filter(
        persoon=voornemen.persoon, uitkomst=Boete.Uitkomst.WAARSCHUWING
    ).values_list("opgelegd_op", flat=True)
    gewaarschuwd = sorted(op for op in gewaarschuwd if op < begaan)
    bron = "eigen administratie"
    gegevens = {
        "benadelingsbedrag": voornemen.benadelingsbedrag,
        "overtreding_begaan_op": Gegeven(dag(begaan), "onderzoek"),
        "eerder_bestraft_zelfde_gedraging": Gegeven(bool(straffen), bron),
        "eerder_gewaarschuwd": Gegeven(bool(gewaarschuwd), bron),
    }
    if straffen:
        gegevens["eerder_bestraft_op"] = Gegeven(dag(straffen[-1].op), bron)
        gegevens["eerder_gevangenisstraf"] = Gegeven(straffen[-1].gevangenisstraf, bron)
    laatste = Maandberekening.objects.filter(dossier_id=dossier.pk).order_by("-maand", "-volgnummer").first()
    if laatste is not None:
        gegevens["bijstandsnorm"] = Gegeven(laatste.bijstandsnorm_cent, f"berekening {laatste.maand:%Y-%m}")
    if gewaarschuwd:
        gegevens["eerder_gewaarschuwd_op"] = Gegeven(dag(gewaarschuwd[-1]), bron)
    return gegevens
