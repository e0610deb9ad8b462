"""Plays a year on the stored city: day by day what becomes known, month by month what is paid and booked.

Every step is the real process that people use; only who acts and when is invented. Each part of the year is a
module of its own, told of every day:

| what happens | module |
| --- | --- |
| applications, decisions, endings | `aanvragen` |
| statements of income, month by month | `inkomsten` |
| reported changes, week by week | `meldingen` |
| signals of registers | `signalen` |
| claims of before, instalments, attachments | `schulden` |
| investigations, fines, measures | `handhaving` |
| talks, objections | `gesprekken` |
| letters that come in | `post` |
| decisions made known, with a letter | `bekendmaken` |
| the pass and its credits, at partners and settled with them | `regelingen` |
| what children get from an executor, from application to invoice | `uitvoerders` |
| the group health insurance: who joins, monthly premiums, one check | `verzekeraars` |
| loans for things in the house, paid back from the benefit | `leningen` |
| a subsidy to a partner, by quarter | `subsidies` |
| families in emergency shelter, each for a term | `opvang` |
| what teams spend from their customisation budget, and account for | `maatwerk` |
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from opstap.beleidslab import betaaldag, partners
from opstap.beleidslab.bank import Boeking
from opstap.beleidslab.draaiboek import Draaiboek, maanden, schrijf
from opstap.beleidslab.draaiboek.dagen import RUNDAG, werkdag
from opstap.beleidslab.jaar.aanvragen import Aanvragen, Eindes
from opstap.beleidslab.jaar.bekendmaken import Bekendmakingen
from opstap.beleidslab.jaar.gereedschap import Deel, Postbus, dagen, op
from opstap.beleidslab.jaar.gesprekken import Bezwaren, Gesprekken
from opstap.beleidslab.jaar.handhaving import Handhaving
from opstap.beleidslab.jaar.inkomsten import Inkomsten
from opstap.beleidslab.jaar.leningen import Leningen
from opstap.beleidslab.jaar.maatwerk import Maatwerk
from opstap.beleidslab.jaar.meldingen import Meldingen
from opstap.beleidslab.jaar.opvang import Noodopvang
from opstap.beleidslab.jaar.post import Post
from opstap.beleidslab.jaar.regelingen import Regelingen
from opstap.beleidslab.jaar.schulden import Schulden
from opstap.beleidslab.jaar.signalen import Signalen
from opstap.beleidslab.jaar.subsidies import Subsidies
from opstap.beleidslab.jaar.uitvoerders import Uitvoerders
from opstap.beleidslab.jaar.verzekeraars import Verzekeraars
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.stad import Stad, Voortgang, overname, zwijg
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.regels.datum import MAANDNAMEN

OVERNAME = "Overname uit het vorige systeem"
_OVERNAME_PER_KEER = 500
_AANDEEL_REGELS = 0.07
_AANDEEL_BEGIN = 0.35
_TUSSENTIJDS = 9
"""On which day of the month, or the first working day after it, a batch leaves before the run."""


def speel(stad: Stad, *, voortgang: Voortgang = zwijg) -> Draaiboek:
    """Take over the existing benefits and play the whole year; the same city always gets the same year."""
    jaar = stad.bevolking.jaar
    met_aow = {maand: laatste_geboortedatum_met_aow(maand) for maand in maanden(jaar)}
    boek = schrijf(stad.bevolking, met_aow_op=met_aow)
    _neem_over(stad, voortgang)
    voortgang("Rekenregels klaarzetten (alleen de eerste keer)", _AANDEEL_REGELS)
    _zet_regels_klaar(stad)
    betaaldag.richt_in(stad.gemeente, jaar)
    partners.richt_in(stad.gemeente, jaar)
    postbus: Postbus = []
    schulden = Schulden(stad, boek)
    schulden.neem_over()
    delen: list[Deel] = [
        Inkomsten(stad, boek),
        Meldingen(stad, boek, postbus),
        Signalen(stad, boek),
        Aanvragen(stad, boek, postbus),
        Eindes(stad, boek),
        schulden,
        Handhaving(stad, boek),
        Gesprekken(stad, boek),
        Bezwaren(stad, boek, postbus),
        Post(stad, boek, postbus),
        Regelingen(stad),
        Uitvoerders(stad),
        Verzekeraars(stad),
        Leningen(stad),
        Subsidies(stad),
        Noodopvang(stad),
        Maatwerk(stad),
        Bekendmakingen(stad),
    ]
    for nummer, maand in enumerate(maanden(jaar)):
        _speel_maand(stad.gemeente, delen, maand, schulden.ontvangsten, _in_maand(voortgang, nummer))
    voortgang("Het jaar is gespeeld", 1.0)
    return boek


def _in_maand(voortgang: Voortgang, nummer: int) -> Voortgang:
    """Progress within one of the twelve months."""
    begin, stap = _AANDEEL_BEGIN + nummer * (1 - _AANDEEL_BEGIN) / 12, (1 - _AANDEEL_BEGIN) / 12
    return lambda tekst, deel: voortgang(f"{MAANDNAMEN[nummer].capitalize()}: {tekst}", begin + deel * stap)


def _neem_over(stad: Stad, voortgang: Voortgang) -> None:
    """Decide on every existing benefit again, with the rules, from 1 January on."""
    bevolking = stad.bevolking
    verzoeken = [
        Verzoek(stad.dossiers[nummer], date(bevolking.jaar, 1, 1)) for nummer in range(len(bevolking.bestand))
    ]
    nu = overname(bevolking.jaar) + timedelta(days=3)
    for begin in range(0, len(verzoeken), _OVERNAME_PER_KEER):
        voortgang("Lopende uitkeringen overnemen", _AANDEEL_REGELS * begin / len(verzoeken))
        aanvragen.beslis_veel(verzoeken[begin : begin + _OVERNAME_PER_KEER], door=OVERNAME, nu=nu)


def _zet_regels_klaar(stad: Stad) -> None:
    """Compile the rules with one case, so that the wait has a name; they are kept for the next time."""
    nieuwjaar = date(stad.bevolking.jaar, 1, 1)
    nu = overname(nieuwjaar.year) + timedelta(days=3)
    reken(stad.gemeente, gevallen_op([stad.dossiers[0].pk], nieuwjaar, nu))


def _speel_maand(
    gemeente: str,
    delen: list[Deel],
    maand: date,
    ontvangsten: Callable[[], list[Boeking]],
    voortgang: Voortgang,
) -> None:
    """All days of a month; on the run day everybody is paid, and some days before it what can't wait."""
    for dag in dagen(maand):
        if dag.day == 1:
            voortgang("wat er binnenkomt en wordt beslist", 0.0)
        for deel in delen:
            deel.dag(dag)
        if dag == werkdag(maand.replace(day=_TUSSENTIJDS)):
            betaaldag.betaal_tussentijds(gemeente, maand, op=dag, moment=op(dag, 16))
        if dag.day == RUNDAG:
            voortgang("berekenen, betalen en boeken", 0.5)
            moment = op(dag, 18)
            maandrun.draai(gemeente, maand, moment)
            betaaldag.betaal(
                gemeente,
                maand,
                op=werkdag(maand.replace(day=RUNDAG + 3)),
                moment=moment + timedelta(hours=1),
                ontvangsten=ontvangsten(),
            )
            voortgang("wat er binnenkomt en wordt beslist", 0.8)
