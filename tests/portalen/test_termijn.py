"""The deadline as the case worker reads it: every day that it moves has its reason."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from opstap.kern.termijnen import Termijnregel
from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.recht.algemeen.termijnen import eerste_werkdag

MOMENT = datetime(2024, 4, 2, tzinfo=UTC)


def regel(
    soort: str,
    op: date,
    einde: date,
    artikel: str = "Awb art. 4:13 lid 2",
    dagen: int = 0,
    tot: date | None = None,
    reden: str = "",
) -> Termijnregel:
    return Termijnregel(
        soort, artikel, op, tot, dagen, einde, None, eerste_werkdag(einde), MOMENT, "Ana", reden
    )


def begin(op: date, weken: int = 8) -> Termijnregel:
    return regel("begin", op, op + timedelta(weeks=weken))


def zinnen(ontvangen: date, *verloop: Termijnregel) -> list[str]:
    gelezen = termijnzinnen(ontvangen, verloop or (begin(ontvangen),))
    return [zin.tekst.replace("\u00a0", " ") for zin in gelezen]


def test_acht_weken_tot_een_gewone_werkdag() -> None:
    assert zinnen(date(2024, 4, 2)) == [
        "Ontvangen op dinsdag 2 april 2024.",
        "8 weken later is dinsdag 28 mei 2024.",
        "Dinsdag 28 mei 2024 is een gewone werkdag, dus de termijn schuift niet op.",
        "De laatste dag om te beslissen is dinsdag 28 mei 2024.",
    ]


def test_een_weekend_schuift_op_naar_maandag() -> None:
    assert zinnen(date(2024, 4, 6)) == [
        "Ontvangen op zaterdag 6 april 2024.",
        "8 weken later is zaterdag 1 juni 2024.",
        "Zaterdag 1 juni 2024 telt niet als laatste dag: het is zaterdag.",
        "Zondag 2 juni 2024 telt niet als laatste dag: het is zondag.",
        "De laatste dag om te beslissen is maandag 3 juni 2024.",
    ]


def test_een_feestdag_heeft_een_naam() -> None:
    assert "Maandag 20 mei 2024 telt niet als laatste dag: het is tweede pinksterdag." in zinnen(
        date(2024, 3, 25)
    )


def test_een_bezwaar_zegt_waarna_zijn_termijn_begint() -> None:
    assert zinnen(date(2024, 4, 10), begin(date(2024, 5, 15), 6))[1] == (
        "De termijn begint na woensdag 15 mei 2024. 6 weken later is woensdag 26 juni 2024."
    )


OPGESCHORT = regel(
    "opschorting", date(2024, 4, 8), date(2024, 5, 28), "Awb art. 4:15 lid 1 onder a", tot=date(2024, 4, 22)
)
HERVAT = regel("hervatting", date(2024, 4, 18), date(2024, 6, 6), "Awb art. 4:15 lid 1 onder a", 9)


def test_wachten_op_de_inwoner_telt_niet_mee() -> None:
    gelezen = zinnen(date(2024, 4, 2), begin(date(2024, 4, 2)), OPGESCHORT, HERVAT)
    assert gelezen[2:4] == [
        "Vanaf dinsdag 9 april 2024 staat de termijn stil. Aanvullen kan tot en met maandag 22 april 2024.",
        "De termijn loopt weer vanaf donderdag 18 april 2024 en is 9 dagen langer.",
    ]
    assert gelezen[-1] == "De laatste dag om te beslissen is donderdag 6 juni 2024."


def test_verlengen_noemt_zijn_reden() -> None:
    verlengd = regel("verdaging", date(2024, 5, 20), date(2024, 6, 11), dagen=14, reden="Advies gevraagd")
    gelezen = zinnen(date(2024, 4, 2), begin(date(2024, 4, 2)), verlengd)
    assert gelezen[2] == "De termijn is 14 dagen langer gemaakt: Advies gevraagd"


def test_elke_stap_noemt_haar_wet() -> None:
    gelezen = termijnzinnen(date(2024, 4, 6), (begin(date(2024, 4, 6)), OPGESCHORT))
    assert [zin.artikel for zin in gelezen if zin.artikel] == [
        "Awb art. 4:13 lid 2",
        "Awb art. 4:15 lid 1 onder a",
    ]
    weekend = termijnzinnen(date(2024, 4, 6), (begin(date(2024, 4, 6)),))
    assert [zin.artikel for zin in weekend if zin.artikel][1:] == ["Algemene termijnenwet, artikel 1"] * 2
