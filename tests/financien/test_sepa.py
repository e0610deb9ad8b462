"""The bank file: every rule with a file that breaks it and one that just keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.financien import sepa
from opstap.financien.iban import synthetisch_iban
from opstap.financien.sepa import Bankopdracht, Overboeking
from opstap.regels.fouten import OpstapFout

EERSTE = Overboeking("GM0518-202405-01", 1_283_83, "S. Voorbeeld", synthetisch_iban(1), "Uitkering mei")
TWEEDE = Overboeking("GM0518-202405-02", 1, "José Özgür-Þorláksdóttir", synthetisch_iban(2), "Uitkering")
OPDRACHT = Bankopdracht(
    kenmerk="GM0518-BO-2024-00005",
    gemaakt_op=datetime(2024, 5, 22, 8, 30, tzinfo=UTC),
    uitvoerdatum=date(2024, 5, 24),
    opdrachtgever="Gemeente Den Haag",
    iban=synthetisch_iban(9_999),
    bic="",
    overboekingen=(EERSTE, TWEEDE),
)
BESTAND = sepa.bouw(OPDRACHT)


def codes(bestand: bytes) -> list[str]:
    return [bevinding.code for bevinding in sepa.controleer(bestand)]


def vervang(oud: str, nieuw: str, aantal: int = 1) -> bytes:
    assert BESTAND.count(oud.encode()) >= 1, oud
    return BESTAND.replace(oud.encode(), nieuw.encode(), aantal)


def met(**velden: Any) -> bytes:
    """A file in which the first transfer has other contents, with counts and sums to match."""
    return sepa.bouw(replace(OPDRACHT, overboekingen=(EERSTE._replace(**velden), TWEEDE)))


def test_het_bestand_is_goed_en_gelijk_aan_de_opdracht() -> None:
    assert sepa.controleer(BESTAND) == []
    assert sepa.vergelijk(BESTAND, OPDRACHT) == []
    sepa.eis_goed(BESTAND)


def test_dezelfde_opdracht_geeft_dezelfde_bytes() -> None:
    assert sepa.bouw(OPDRACHT) == BESTAND


def test_zo_ziet_het_bestand_eruit() -> None:
    tekst = BESTAND.decode()
    assert tekst.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    assert 'xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"' in tekst
    # Half past eight in London is half past ten in The Hague.
    assert "<CreDtTm>2024-05-22T10:30:00</CreDtTm><NbOfTxs>2</NbOfTxs><CtrlSum>1283.84</CtrlSum>" in tekst
    assert "<ReqdExctnDt><Dt>2024-05-24</Dt></ReqdExctnDt>" in tekst
    assert "<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>" in tekst
    assert '<InstdAmt Ccy="EUR">1283.83</InstdAmt>' in tekst
    assert '<InstdAmt Ccy="EUR">0.01</InstdAmt>' in tekst
    assert "<Nm>Jose Ozgur-THorlaksdottir</Nm>" in tekst


def test_bankcode_mag_in_plaats_van_notprovided() -> None:
    met_bic = vervang("<Othr><Id>NOTPROVIDED</Id></Othr>", "<BICFI>ABNANL2A</BICFI>")
    assert codes(met_bic) == []
    assert codes(met_bic.replace(b"ABNANL2A", b"ABNANL2AXXX")) == []
    assert codes(met_bic.replace(b"ABNANL2A", b"ABNANL2")) == ["SEPA-BIC"]
    assert codes(met_bic.replace(b"</BICFI>", b"</BICFI><Othr><Id>NOTPROVIDED</Id></Othr>")) == [
        "SEPA-ONVERWACHT"
    ]
    assert codes(vervang("<Othr><Id>NOTPROVIDED</Id></Othr>", "")) == ["SEPA-ONTBREEKT"]
    assert codes(vervang("NOTPROVIDED", "ONBEKEND")) == ["SEPA-CODE"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>3</NbOfTxs>", "SEPA-AANTAL"),
        ("<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>-2</NbOfTxs>", "SEPA-AANTAL"),
        ("<CtrlSum>1283.84</CtrlSum>", "<CtrlSum>1283.85</CtrlSum>", "SEPA-SOM"),
        ("<CtrlSum>1283.84</CtrlSum>", "<CtrlSum>1283,84</CtrlSum>", "SEPA-SOM"),
        ("1283.83</InstdAmt>", "1283.8</InstdAmt>", "SEPA-BEDRAG"),
        ("1283.83</InstdAmt>", "1.283,83</InstdAmt>", "SEPA-BEDRAG"),
        ("1283.83</InstdAmt>", "-1283.83</InstdAmt>", "SEPA-BEDRAG"),
        ("1283.83</InstdAmt>", "01283.83</InstdAmt>", "SEPA-BEDRAG"),
        ("1283.83</InstdAmt>", "1283.830</InstdAmt>", "SEPA-BEDRAG"),
        ("1283.83</InstdAmt>", "1.28E3</InstdAmt>", "SEPA-BEDRAG"),
        ('Ccy="EUR"', 'Ccy="USD"', "SEPA-VALUTA"),
        (' Ccy="EUR"', "", "SEPA-VALUTA"),
        ("<Ccy>EUR</Ccy>", "<Ccy>USD</Ccy>", "SEPA-CODE"),
        ("<PmtMtd>TRF</PmtMtd>", "<PmtMtd>CHK</PmtMtd>", "SEPA-CODE"),
        ("<ChrgBr>SLEV</ChrgBr>", "<ChrgBr>SHAR</ChrgBr>", "SEPA-CODE"),
        ("<Cd>SEPA</Cd>", "<Cd>URGP</Cd>", "SEPA-CODE"),
        ("<Dt>2024-05-24</Dt>", "<Dt>2024-02-30</Dt>", "SEPA-DATUM"),
        ("<Dt>2024-05-24</Dt>", "<Dt>24-05-2024</Dt>", "SEPA-DATUM"),
        ("<Dt>2024-05-24</Dt>", "2024-05-24", "SEPA-TEKST"),
        ("<Dt>2024-05-24</Dt>", "<Dt>2024-05-21</Dt>", "SEPA-UITVOERDATUM"),
        ("2024-05-22T10:30:00", "2024-05-22 10:30:00", "SEPA-TIJD"),
        ("2024-05-22T10:30:00", "2024-05-22T25:30:00", "SEPA-TIJD"),
        (EERSTE.iban, EERSTE.iban[:-1] + "2", "SEPA-IBAN"),
        (OPDRACHT.iban, OPDRACHT.iban.lower(), "SEPA-IBAN"),
        ("<Nm>S. Voorbeeld</Nm>", "<Nm></Nm>", "SEPA-LENGTE"),
        ("<Nm>S. Voorbeeld</Nm>", "<Nm>S. Voorbéeld</Nm>", "SEPA-TEKENS"),
        ("<Nm>S. Voorbeeld</Nm>", "<Nm>S. Voorbeeld;</Nm>", "SEPA-TEKENS"),
        ("<MsgId>", "<MsgId>/", "SEPA-KENMERK"),
        ("<MsgId>GM0518-", "<MsgId>GM0518//", "SEPA-KENMERK"),
        ("<EndToEndId>GM0518-202405-02", "<EndToEndId>GM0518-202405-01", "SEPA-DUBBEL"),
        ("<PmtId>", "", "SEPA-XML"),
        ("pain.001.001.09", "pain.001.001.03", "SEPA-NAAMRUIMTE"),
        ("<Document ", '<Document versie="1" ', "SEPA-TEKST"),
        ("<GrpHdr>", "<GrpHdr>los", "SEPA-TEKST"),
        ("<GrpHdr>", "<GrpHdr><!-- los -->", "SEPA-ONTBREEKT"),
        ("</PmtInf>", "</PmtInf><SplmtryData/>", "SEPA-ONVERWACHT"),
        ("<InitgPty>", "<InitgPty/><InitgPty>", "SEPA-ONTBREEKT"),
        ("<Nm>S. Voorbeeld</Nm>", "<Nm>S. <b/>Voorbeeld</Nm>", "SEPA-ONVERWACHT"),
    ],
)
def test_een_gewijzigd_bestand_wordt_geweigerd(oud: str, nieuw: str, code: str) -> None:
    gewijzigd = vervang(oud, nieuw)
    assert codes(gewijzigd)[0] == code
    with pytest.raises(sepa.SepaFout, match=code):
        sepa.eis_goed(gewijzigd)


VERPLICHT = [
    *("MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty", "PmtInfId", "PmtMtd", "PmtTpInf", "ReqdExctnDt"),
    *("Dbtr", "DbtrAcct", "DbtrAgt", "ChrgBr", "EndToEndId", "InstdAmt", "Cdtr", "CdtrAcct", "IBAN"),
]


def zonder_element(naam: str) -> bytes:
    tekst = BESTAND.decode()
    begin, einde = tekst.index(f"<{naam}"), tekst.index(f"</{naam}>") + len(naam) + 3
    return (tekst[:begin] + tekst[einde:]).encode()


@pytest.mark.parametrize("naam", VERPLICHT)
def test_een_verplicht_onderdeel_dat_mist_wordt_genoemd(naam: str) -> None:
    bevindingen = sepa.controleer(zonder_element(naam))
    assert bevindingen[0].code == "SEPA-ONTBREEKT"
    assert bevindingen[0].pad.endswith(f"/{naam}")


@pytest.mark.parametrize("naam", ["BtchBookg", "Ccy", "RmtInf"])
def test_een_onderdeel_dat_mag_ontbreken(naam: str) -> None:
    assert codes(zonder_element(naam)) == []


@pytest.mark.parametrize("naam", [*VERPLICHT[:-1], "BtchBookg", "Ccy", "RmtInf"])
def test_een_onderdeel_dat_twee_keer_voorkomt_wordt_geweigerd(naam: str) -> None:
    tekst = BESTAND.decode()
    begin, einde = tekst.index(f"<{naam}"), tekst.index(f"</{naam}>") + len(naam) + 3
    assert "SEPA-ONVERWACHT" in codes((tekst[:einde] + tekst[begin:einde] + tekst[einde:]).encode())


@pytest.mark.parametrize(
    ("eerste", "tweede"),
    [
        ("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>1283.84</CtrlSum>"),
        ("<PmtMtd>TRF</PmtMtd>", "<BtchBookg>true</BtchBookg>"),
        ("<Id><IBAN>" + OPDRACHT.iban + "</IBAN></Id>", "<Ccy>EUR</Ccy>"),
    ],
)
def test_de_volgorde_van_onderdelen_ligt_vast(eerste: str, tweede: str) -> None:
    assert "SEPA-ONVERWACHT" in codes(vervang(eerste + tweede, tweede + eerste))


def test_opdracht_zonder_betalingen_wordt_geweigerd() -> None:
    leeg = sepa.bouw(replace(OPDRACHT, overboekingen=()))
    assert codes(leeg) == ["SEPA-ONTBREEKT"]


@pytest.mark.parametrize(
    ("veld", "goed", "fout", "code"),
    [
        ("bedrag_cent", sepa.HOOGSTE_BEDRAG_CENT, sepa.HOOGSTE_BEDRAG_CENT + 1, "SEPA-BEDRAG"),
        ("bedrag_cent", 1, 0, "SEPA-BEDRAG"),
        ("end_to_end_id", "A" * 35, "A" * 36, "SEPA-LENGTE"),
        ("end_to_end_id", "A", "", "SEPA-LENGTE"),
        ("end_to_end_id", "A/B", "A/", "SEPA-KENMERK"),
    ],
)
def test_beide_kanten_van_een_grens(veld: str, goed: Any, fout: Any, code: str) -> None:
    assert codes(met(**{veld: goed})) == []
    assert codes(met(**{veld: fout})) == [code]


@pytest.mark.parametrize(("tag", "lengte"), [("Nm", 70), ("Ustrd", 140)])
def test_lengte_van_naam_en_omschrijving(tag: str, lengte: int) -> None:
    oud = f"<{tag}>{EERSTE.naam if tag == 'Nm' else EERSTE.omschrijving}</{tag}>"
    assert codes(vervang(oud, f"<{tag}>{'a' * lengte}</{tag}>")) == []
    assert codes(vervang(oud, f"<{tag}>{'a' * (lengte + 1)}</{tag}>")) == ["SEPA-LENGTE"]


def test_uitvoeren_op_de_dag_zelf_mag() -> None:
    assert codes(vervang("<Dt>2024-05-24</Dt>", "<Dt>2024-05-22</Dt>")) == []


def test_som_van_de_groep_en_van_het_bericht_worden_apart_nagerekend() -> None:
    tweede_som = BESTAND.rindex(b"<CtrlSum>1283.84")
    gewijzigd = BESTAND[:tweede_som] + b"<CtrlSum>1283.83" + BESTAND[tweede_som + len(b"<CtrlSum>1283.84") :]
    assert [bevinding.pad for bevinding in sepa.controleer(gewijzigd)] == [
        "Document/CstmrCdtTrfInitn/PmtInf[1]/CtrlSum"
    ]


def test_twee_groepen_tellen_samen_en_hebben_een_eigen_kenmerk() -> None:
    tekst = BESTAND.decode()
    begin, einde = tekst.index("<PmtInf>"), tekst.index("</PmtInf>") + len("</PmtInf>")
    kop, groep = tekst[:begin], tekst[begin:einde]
    dubbele_kop = kop.replace("<NbOfTxs>2<", "<NbOfTxs>4<").replace("1283.84", "2567.68")
    andere_groep = groep.replace("202405", "202406").replace("2024-00005", "2024-00006")
    assert codes((dubbele_kop + groep + andere_groep + tekst[einde:]).encode()) == []
    zelfde_kenmerk = groep.replace("202405", "202406")
    assert codes((dubbele_kop + groep + zelfde_kenmerk + tekst[einde:]).encode()) == ["SEPA-DUBBEL"]
    assert codes((kop + groep + andere_groep + tekst[einde:]).encode()) == [
        "SEPA-AANTAL",
        "SEPA-SOM",
    ]


@pytest.mark.parametrize(
    "bestand",
    [
        b"",
        b"geen xml",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Document>&a;</Document>',
        BESTAND.replace(b"?>\n", b'?>\n<!DOCTYPE Document SYSTEM "file:///etc/passwd">\n'),
    ],
)
def test_geen_xml_of_een_documenttype_wordt_geweigerd(bestand: bytes) -> None:
    assert codes(bestand) == ["SEPA-XML"]


def vergelijkcodes(bestand: bytes, opdracht: Bankopdracht = OPDRACHT) -> list[str]:
    return [bevinding.code for bevinding in sepa.vergelijk(bestand, opdracht)]


def test_teruglezen_vindt_een_andere_rekening_die_op_zich_klopt() -> None:
    omgeleid = vervang(EERSTE.iban, synthetisch_iban(666))
    assert codes(omgeleid) == []
    assert vergelijkcodes(omgeleid) == ["SEPA-BETALING-ANDERS"]


def test_apeldoorn_2023_een_goed_totaal_met_verwisselde_bedragen_valt_op() -> None:
    verwisseld = sepa.bouw(
        replace(
            OPDRACHT, overboekingen=(EERSTE._replace(bedrag_cent=1), TWEEDE._replace(bedrag_cent=1_283_83))
        )
    )
    assert codes(verwisseld) == []
    assert vergelijkcodes(verwisseld) == ["SEPA-BETALING-ANDERS", "SEPA-BETALING-ANDERS"]


def test_teruglezen_vindt_wat_mist_en_wat_te_veel_is() -> None:
    alleen_eerste = replace(OPDRACHT, overboekingen=(EERSTE,))
    assert vergelijkcodes(sepa.bouw(alleen_eerste)) == ["SEPA-BETALING-MIST"]
    assert vergelijkcodes(BESTAND, alleen_eerste) == ["SEPA-BETALING-EXTRA"]


@pytest.mark.parametrize(
    "veld", [{"kenmerk": "ANDERS"}, {"uitvoerdatum": date(2024, 5, 27)}, {"iban": synthetisch_iban(3)}]
)
def test_teruglezen_vindt_een_andere_opdracht(veld: dict[str, Any]) -> None:
    anders = replace(OPDRACHT, **veld)
    assert vergelijkcodes(BESTAND, anders) == ["SEPA-OPDRACHT-ANDERS"]


@pytest.mark.parametrize(
    ("naam", "geschreven"),
    [
        ("José Núñez", "Jose Nunez"),
        ("Groß-Łukasz", "Gross-Lukasz"),
        ("Şükrü  Çelik", "Sukru Celik"),
        ("D’Arcy & Zn.", "D'Arcy + Zn."),
        ("IJsbrand ĳ", "IJsbrand ij"),
        ("a" * 69 + "ß", "a" * 69 + "s"),
    ],
)
def test_namen_in_de_tekens_van_de_bank(naam: str, geschreven: str) -> None:
    assert sepa.transcribeer(naam, 70) == geschreven


@pytest.mark.parametrize("naam", ["محمد", "Иван", "李", "", " ", "a;b"])
def test_een_naam_die_niet_te_schrijven_is_wordt_niet_verminkt(naam: str) -> None:
    with pytest.raises(OpstapFout, match="SEPA-TEKENS"):
        sepa.transcribeer(naam, 70)


@given(
    st.lists(
        st.tuples(
            st.integers(1, sepa.HOOGSTE_BEDRAG_CENT),
            st.text("abcXYZéüñøß '-./&", min_size=1).filter(str.strip),
            st.integers(0, 9_999_999_999),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_wat_gebouwd_is_klopt_en_komt_gelijk_terug(betalingen: list[tuple[int, str, int]]) -> None:
    opdracht = replace(
        OPDRACHT,
        overboekingen=tuple(
            Overboeking(f"K{nummer}", bedrag, naam, synthetisch_iban(rekening), naam)
            for nummer, (bedrag, naam, rekening) in enumerate(betalingen)
        ),
    )
    bestand = sepa.bouw(opdracht)
    assert sepa.controleer(bestand) == []
    assert sepa.vergelijk(bestand, opdracht) == []


def test_negatieve_bedragen_komen_niet_eens_in_een_bestand() -> None:
    with pytest.raises(ValueError, match="negative"):
        met(bedrag_cent=-1)
