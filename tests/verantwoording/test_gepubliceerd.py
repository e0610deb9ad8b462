"""The published account of 2019: as printed to the last digit, and every sum of it made again."""

from __future__ import annotations

import pytest

from opstap.verantwoording.beelden import Rekeningregel
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld
from opstap.verantwoording.gepubliceerd import begrotingssaldi, jaarrekening_2019
from opstap.verantwoording.tabel import Blok, Cellen, Rij, maak_tabel
from opstap.verantwoording.teken import Gedrukt, druk_bedrag, druk_resultaat, druk_saldo

GEDRUKT = """
Werkgelegenheidsprojecten                         47.194   8.605   38.589 N  40.233 N  1.644 V
Participatievoorzieningen                          3.109     267    2.841 N   2.931 N     90 V
Intensiveren Uitstroom Bijstand                    8.989   3.989    5.000 N   4.487 N    513 N
Subtotaal 1.a Werk                                59.292  12.862   46.430 N  47.651 N  1.222 V
Sociale werkvoorziening                           57.400  24.954   32.446 N  31.328 N  1.119 N
Subtotaal 1.b Sociale werkvoorziening             57.400  24.954   32.446 N  31.328 N  1.119 N
Bijstandsverlening en inkomensvoorzieningen      415.552 365.259   50.293 N  53.912 N  3.619 V
Subtotaal 2 Inkomen                              415.552 365.259   50.293 N  53.912 N  3.619 V
Gemeentelijk minimabeleid                         51.988   2.902   49.087 N  49.986 N    900 V
Kinderopvang ivm sociaal/medische indicatie        1.782      32    1.751 N   1.330 N    421 N
Bijzondere hulpverlening huisvesting                 114       0      114 N     112 N      2 N
Subtotaal 3.a Minimabeleid                        53.885   2.933   50.951 N  51.428 N    476 V
Schuldhulpverlening                               13.792     390   13.403 N  13.036 N    367 N
Financiele hulpverlening                           2.593     323    2.270 N   2.507 N    237 V
Kredietfaciliteiten GKB                              635   4.890    4.255 V   4.457 V    202 N
Advies, informatie en sociaal juridische diensten  5.705     167    5.538 N   5.678 N    140 V
Subtotaal 3.b Schuldenbeleid                      22.726   5.770   16.955 N  16.763 N    192 N
Totaal                                           608.854 411.779  197.075 N 201.082 N  4.006 V
"""

# Row, column, which sum, its outcome, printed minus computed (signed: lasten positive in a saldo, better
# than budgeted positive in a resultaat). The rows first, then the columns, as the figures were published.
WIJKT_AF = {
    ("Participatievoorzieningen", "saldo", "rij", "2.842 N", -1),
    ("Subtotaal 1.a Werk", "resultaat", "rij", "1.221 V", +1),
    ("Sociale werkvoorziening", "resultaat", "rij", "1.118 N", -1),
    ("Subtotaal 1.b Sociale werkvoorziening", "resultaat", "rij", "1.118 N", -1),
    ("Gemeentelijk minimabeleid", "saldo", "rij", "49.086 N", +1),
    ("Gemeentelijk minimabeleid", "resultaat", "rij", "899 V", +1),
    ("Kinderopvang ivm sociaal/medische indicatie", "saldo", "rij", "1.750 N", +1),
    ("Subtotaal 3.a Minimabeleid", "saldo", "rij", "50.952 N", -1),
    ("Subtotaal 3.a Minimabeleid", "resultaat", "rij", "477 V", -1),
    ("Schuldhulpverlening", "saldo", "rij", "13.402 N", +1),
    ("Subtotaal 3.b Schuldenbeleid", "saldo", "rij", "16.956 N", -1),
    ("Totaal", "resultaat", "rij", "4.007 V", -1),
    ("Subtotaal 1.a Werk", "baten", "producten", "12.861", +1),
    ("Subtotaal 1.a Werk", "resultaat", "producten", "1.221 V", +1),
    ("Subtotaal 3.a Minimabeleid", "lasten", "producten", "53.884", +1),
    ("Subtotaal 3.a Minimabeleid", "baten", "producten", "2.934", -1),
    ("Subtotaal 3.a Minimabeleid", "saldo", "producten", "50.952 N", -1),
    ("Subtotaal 3.a Minimabeleid", "resultaat", "producten", "477 V", -1),
    ("Subtotaal 3.b Schuldenbeleid", "lasten", "producten", "22.725", +1),
    ("Subtotaal 3.b Schuldenbeleid", "saldo", "producten", "16.956 N", -1),
    ("Subtotaal 3.b Schuldenbeleid", "begroot_saldo", "producten", "16.764 N", -1),
    ("Totaal", "lasten", "subtotalen", "608.855", -1),
    ("Totaal", "baten", "subtotalen", "411.778", +1),
    ("Totaal", "lasten", "producten", "608.853", +1),
    ("Totaal", "baten", "producten", "411.778", +1),
    ("Totaal", "saldo", "producten", "197.077 N", -2),
    ("Totaal", "begroot_saldo", "producten", "201.083 N", -1),
}


def gewoon(gedrukt: Gedrukt) -> str:
    return str(gedrukt).replace("\u00a0", " ")


def als_gedrukt(regel: Rekeningregel) -> str:
    return " ".join([regel.naam, *(gewoon(cel.gedrukt) for cel in regel.cellen)])


def test_de_tabel_staat_er_zoals_gedrukt() -> None:
    gedrukt = [" ".join(regel.split()) for regel in GEDRUKT.strip().splitlines()]
    assert [als_gedrukt(regel) for regel in jaarrekening_2019().regels] == gedrukt


def test_precies_deze_sommen_wijken_af_en_geen_andere() -> None:
    afwijkingen = [
        (
            controle.regel,
            controle.kolom,
            controle.soort,
            gewoon(controle.berekend),
            controle.verschil,
        )
        for controle in jaarrekening_2019().afwijkingen
    ]
    assert len(afwijkingen) == len(WIJKT_AF) == 27
    assert set(afwijkingen) == WIJKT_AF


def test_elke_afwijking_past_bij_afronding() -> None:
    assert all(controle.door_afronding for controle in jaarrekening_2019().afwijkingen)


def test_elke_letter_is_berekend_en_gelijk_aan_de_gedrukte() -> None:
    tabel = jaarrekening_2019()
    gerekend = [
        controle
        for regel in tabel.regels
        for cel in (regel.saldo, regel.resultaat)
        for controle in cel.controles
    ]
    assert len(gerekend) == 12 * 2 + 5 * 4 + 6
    assert [controle.berekend.letter for controle in gerekend] == [
        controle.gedrukt.letter for controle in gerekend
    ]


def test_het_enige_voordelige_saldo_is_van_de_kredietbank() -> None:
    voordelig = [regel.naam for regel in jaarrekening_2019().regels if regel.saldo.gedrukt.letter == "V"]
    assert voordelig == ["Kredietfaciliteiten GKB"]


def test_een_cel_die_afwijkt_houdt_haar_gedrukte_waarde_en_zegt_wat_er_berekend_is() -> None:
    cel = next(
        regel for regel in jaarrekening_2019().regels if regel.product == "participatievoorzieningen"
    ).saldo
    assert cel.wijkt_af
    assert gewoon(cel.gedrukt) == "2.841 N"
    assert gewoon(cel.berekend) == "2.842 N"
    assert cel.uitleg.replace("\u00a0", " ") == (
        "Er staat 2.841 N, berekend 2.842 N (lasten − baten). Wijkt af door afronding."
    )


def test_een_cel_die_sluit_heeft_geen_uitleg() -> None:
    cel = jaarrekening_2019().regels[0].saldo
    assert not cel.wijkt_af
    assert cel.uitleg == ""
    assert cel.controles


def test_elke_regel_noemt_haar_plaats_in_de_bron() -> None:
    regels = [regel.bronregel for regel in jaarrekening_2019().regels]
    assert all(regels)
    assert regels == sorted(regels)


def test_het_jaarverslag_heeft_zijn_uitkomst_als_titel() -> None:
    beeld = jaarverslagbeeld(2019)
    assert beeld.titel.replace("\u00a0", " ") == "Werk en inkomen 2019: € 4,0 mln voordeliger dan begroot"
    assert (beeld.aantal_cellen, beeld.aantal_afwijkingen) == (71, 27)
    assert "21 gedrukte getallen" in beeld.inleiding


def test_alleen_participatievoorzieningen_wijkt_af_in_de_begroting_2024() -> None:
    saldi = begrotingssaldi("GM0518", 2024)
    assert len(saldi) == 11
    afwijkend = {product: cel for product, cel in saldi.items() if cel.wijkt_af}
    assert list(afwijkend) == ["participatievoorzieningen"]
    cel = afwijkend["participatievoorzieningen"]
    assert (cel.gedrukt.getal, gewoon(cel.berekend)) == ("5.426", "5.427 N")


def rij(naam: str, lasten: int, baten: int, begroot: int, saldo: int, uitkomst: int) -> Rij:
    return Rij(
        naam,
        Cellen(
            druk_bedrag(lasten),
            druk_bedrag(baten),
            druk_saldo(saldo),
            druk_saldo(begroot),
            druk_resultaat(uitkomst),
        ),
    )


@pytest.mark.parametrize(("saldo", "afronding"), [(101, True), (102, False)])
def test_meer_dan_afronding_verklaart_wordt_zo_genoemd(saldo: int, afronding: bool) -> None:
    tabel = maak_tabel(
        jaar=2024,
        titel="",
        blokken=[Blok("1", "Proef", (rij("Een", 150, 50, 100, saldo, 100 - saldo),), None)],
        totaal=None,
        bron="",
    )
    [controle] = tabel.afwijkingen
    assert controle.door_afronding is afronding
    uitleg = tabel.regels[0].saldo.uitleg
    assert ("afronding verklaart" in uitleg) is not afronding


def test_een_verkeerde_letter_sluit_niet_ook_als_het_getal_klopt() -> None:
    goed = rij("Een", 150, 50, 100, 100, 0)
    verkeerd = Rij("Een", goed.cellen._replace(saldo=Gedrukt("100", "V", 100)))
    tabel = maak_tabel(
        jaar=2024, titel="", blokken=[Blok("1", "Proef", (verkeerd,), None)], totaal=None, bron=""
    )
    assert [controle.kolom for controle in tabel.afwijkingen] == ["saldo"]
