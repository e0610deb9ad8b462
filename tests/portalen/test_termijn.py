"""The deadline as the case worker reads it: every day that it moves has its reason."""

from __future__ import annotations

from datetime import date

from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag


def zinnen(ontvangen: date, beslissen_voor: date | None = None) -> list[str]:
    uiterlijk = beslissen_voor or uiterste_dag(Termijn.AANVRAAG, ontvangen)
    return [zin.tekst.replace("\u00a0", " ") for zin in termijnzinnen(ontvangen, uiterlijk)]


def test_acht_weken_tot_een_gewone_werkdag() -> None:
    assert zinnen(date(2024, 4, 2)) == [
        "De aanvraag kwam binnen op dinsdag 2 april 2024.",
        "Acht weken later is dinsdag 28 mei 2024.",
        "Dat is een gewone werkdag, dus de termijn schuift niet op.",
        "De laatste dag om te beslissen is dinsdag 28 mei 2024.",
    ]


def test_een_weekend_schuift_op_naar_maandag() -> None:
    assert zinnen(date(2024, 4, 6)) == [
        "De aanvraag kwam binnen op zaterdag 6 april 2024.",
        "Acht weken later is zaterdag 1 juni 2024.",
        "Zaterdag 1 juni 2024 telt niet als laatste dag: het is zaterdag.",
        "Zondag 2 juni 2024 telt niet als laatste dag: het is zondag.",
        "De laatste dag om te beslissen is maandag 3 juni 2024.",
    ]


def test_een_feestdag_heeft_een_naam() -> None:
    assert "Maandag 20 mei 2024 telt niet als laatste dag: het is tweede pinksterdag." in zinnen(
        date(2024, 3, 25)
    )


def test_wachten_op_de_inwoner_telt_niet_mee() -> None:
    gelezen = zinnen(date(2024, 4, 2), date(2024, 6, 4))

    assert gelezen[-2:] == [
        "De termijn stond stil zolang wij op gegevens van de inwoner wachtten.",
        "De laatste dag om te beslissen is dinsdag 4 juni 2024.",
    ]


def test_elke_stap_noemt_haar_wet() -> None:
    artikelen = [zin.artikel for zin in termijnzinnen(date(2024, 4, 6), date(2024, 6, 10)) if zin.artikel]

    assert artikelen == [
        "Algemene wet bestuursrecht, artikel 4:13",
        "Algemene termijnenwet, artikel 1",
        "Algemene termijnenwet, artikel 1",
        "Algemene wet bestuursrecht, artikel 4:15",
    ]
