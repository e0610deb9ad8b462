"""Clocks: one that jumps back, the hour that is skipped, the hour that comes twice, and 29 February."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from opstap.beleidslab import bevolking
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.stad import overname, sla_op
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import Maandberekening
from opstap.kern import feiten, personen
from opstap.kern.models import Gezinslid, Inkomen, Rol, Zaak
from opstap.kern.tijdvak import vanaf
from opstap.opdrachten.faalproef import stand
from opstap.opdrachten.faalproef.proefbank import LEEG, PROEF, TWEELING, Proefbank
from opstap.opdrachten.faalproef.proefstad import CONSULENT, GEMEENTE, JAAR, JUNI, MEI, RUN_JUNI, RUN_MEI
from opstap.opdrachten.faalproef.uitslag import Meld, Uitslag
from opstap.regels.fouten import OpstapFout

_HUISHOUDENS = 12
_SCHAAL = 10_000
_LOON = 321_00

JANUARI = date(JAAR, 1, 1)
SCHRIKKELDAG = date(JAAR, 2, 29)
ACHT_WEKEN_LATER = date(JAAR, 4, 25)
ZOMERTIJD = datetime(JAAR, 3, 31, 1, tzinfo=UTC)
"""02:00 becomes 03:00."""
WINTERTIJD = datetime(JAAR, 10, 27, 1, tzinfo=UTC)
"""03:00 becomes 02:00 again."""


def verzet(bank: Proefbank, meld: Meld) -> list[Uitslag]:
    """Let clocks do what they do."""
    meld("een klok die terugspringt")
    terug = _klok_terug(bank)
    meld("29 februari, het uur dat wegvalt en het uur dat twee keer komt")
    return [terug, _bijzondere_dagen(bank)]


def _klok_terug(bank: Proefbank) -> Uitslag:
    """After June was run, everything that comes with a moment before a run is refused and changes nothing."""
    bank.maak(PROEF, van=TWEELING)
    voor = stand.lees()
    gewijzigd = list(
        Inkomen.objects.filter(bekend_van__gt=RUN_MEI).order_by("id").values_list("persoon_id", flat=True)
    )
    onbekend = _aanvrager(uitgezonderd=gewijzigd)
    zaak = Zaak.objects.filter(soort=Zaak.Soort.AANVRAAG).earliest("id")
    pogingen: dict[str, tuple[Callable[[], object], str]] = {
        "de run van juli": (
            lambda: maandrun.draai(GEMEENTE, volgende_maand(JUNI), RUN_JUNI - timedelta(minutes=1)),
            "MAANDRUN-MOMENT",
        ),
        "een feit waarover later iets bekend werd": (
            lambda: _loon(gewijzigd[0], MEI, RUN_MEI - timedelta(days=1)),
            "FEIT-VOLGORDE",
        ),
        "een feit over een maand die al is berekend": (
            lambda: _loon(onbekend, MEI, RUN_MEI - timedelta(days=1)),
            "FEIT-VOOR-MAANDRUN",
        ),
        "een besluit van voor de feiten": (
            lambda: aanvragen.beslis(zaak, door=CONSULENT, nu=overname(JAAR) - timedelta(days=1)),
            "GEVAL-ZONDER-AANVRAGER",
        ),
    }
    gebreken = []
    for wat, (poging, hoort) in pogingen.items():
        uitkomst = _uitkomst(poging)
        if uitkomst != hoort:
            gebreken.append(f"{wat}: {uitkomst} in plaats van {hoort}")
    gebreken += stand.gebreken(voor, GEMEENTE)
    return Uitslag(
        "een klok die terugspringt",
        len(pogingen),
        ", ".join(f"{wat} geweigerd" for wat in pogingen),
        tuple(gebreken),
    )


def _bijzondere_dagen(bank: Proefbank) -> Uitslag:
    """Runs on the very moments; what became known just after one counts in the next one, and not before."""
    bank.maak(PROEF, van=LEEG)
    _bouw_dorp()
    gebreken = []
    zaak = aanvragen.dien_in(
        personen.nieuw_dossier(GEMEENTE), ontvangen=SCHRIKKELDAG, nu=_op(SCHRIKKELDAG, 9)
    )
    if zaak.beslissen_voor != ACHT_WEKEN_LATER:
        gebreken.append(f"acht weken na 29 februari is {zaak.beslissen_voor}")
    bijzonder = {
        # Half past midnight on 1 March in The Hague, and still 29 February in UTC.
        date(JAAR, 2, 1): _op(SCHRIKKELDAG, 23) + timedelta(minutes=30),
        date(JAAR, 3, 1): ZOMERTIJD - timedelta(milliseconds=1),
        date(JAAR, 10, 1): WINTERTIJD - timedelta(minutes=30),
    }
    vorige = JANUARI
    for maand in (date(JAAR, nummer, 1) for nummer in range(2, 12)):
        moment = bijzonder.get(maand, _op(maand.replace(day=20), 16))
        maandrun.draai(GEMEENTE, maand, moment)
        gebreken += _berekend(maand, opnieuw=0)
        if vorige in bijzonder:
            gebreken += _berekend(vorige, opnieuw=1)
        if maand in bijzonder:
            # In October this is ten past two for the second time: by the clock on the wall before the run.
            _loon(_op_plek(list(bijzonder).index(maand)), maand, moment + timedelta(minutes=40))
        vorige = maand
    return Uitslag(
        "29 februari, begin van de zomertijd en begin van de wintertijd",
        len(bijzonder),
        "wat vlak na de run bekend werd, telde pas in de volgende; acht weken na 29 februari is 25 april",
        (*gebreken, *stand.boeken(GEMEENTE)),
    )


def _op_plek(plek: int) -> int:
    """The applicant of the household at this place, by assistance: one that a wage makes a difference to."""
    hoogste = Maandberekening.objects.order_by("maand", "-bijstand_cent", "dossier_id")[plek]
    return Gezinslid.objects.get(rol=Rol.AANVRAGER, dossier=hoogste.dossier_id).persoon_id


def _berekend(maand: date, *, opnieuw: int) -> list[str]:
    """Every household has its month, and this many were computed once more."""
    nummers = Maandberekening.objects.filter(maand=maand).values_list("volgnummer", flat=True)
    telling = sorted(nummers)
    goed = telling == [1] * _HUISHOUDENS + [2] * opnieuw
    return [] if goed else [f"{maand:%Y-%m}: berekend als {telling}"]


def _bouw_dorp() -> None:
    getekend = bevolking.teken(
        jaar=JAAR,
        schaal=_SCHAAL,
        tot_geboortedatum=lambda _: laatste_geboortedatum_met_aow(date(JAAR, 12, 1)),
        eenheden=_HUISHOUDENS,
    )
    stad = sla_op(GEMEENTE, getekend)
    verzoeken = [Verzoek(stad.dossiers[nummer], JANUARI) for nummer in range(_HUISHOUDENS)]
    aanvragen.beslis_veel(verzoeken, door=CONSULENT, nu=overname(JAAR))


def _aanvrager(*, uitgezonderd: Sequence[int]) -> int:
    """Somebody with a benefit whose wage did not change."""
    berekend = Maandberekening.objects.filter(maand=MEI).values("dossier_id")
    return (
        Gezinslid.objects.filter(rol=Rol.AANVRAGER, dossier__in=berekend)
        .exclude(persoon__in=uitgezonderd)
        .earliest("persoon_id")
        .persoon_id
    )


def _loon(persoon: int, maand: date, nu: datetime) -> None:
    feiten.leg_vast(
        Inkomen,
        persoon_id=persoon,
        soort=Inkomen.Soort.LOON,
        geldig=vanaf(maand),
        bedrag_cent=_LOON + maand.month,
        vakantieaanspraak_cent=0,
        heffingskorting_bij_gemeente=True,
        loonkostensubsidie=False,
        bron="Loonstrook",
        nu=nu,
    )


def _uitkomst(poging: Callable[[], object]) -> str:
    try:
        poging()
    except OpstapFout as fout:
        return fout.code
    return "gelukt"


def _op(dag: date, uur: int) -> datetime:
    return datetime(dag.year, dag.month, dag.day, uur, tzinfo=UTC)
