"""What the bank sends back: read whole or not at all, once, whatever its order; nobody is paid twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import bank, betalingen, grootboek, rekeningen, rekeningschema, vrijgave
from opstap.financien.bank import Gelezen
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import (
    Afschrift,
    Afschriftregel,
    Bankbestand,
    Betaalopdracht,
    Betaling,
    Boeking,
    TeruggekomenBetaling,
)
from opstap.financien.rekeningen import Kanaal
from opstap.kern import personen
from opstap.kern.models import ZaakGebeurtenis
from opstap.regels.fouten import OpstapFout

from .bankbestanden import afschrift, regel, status
from .conftest import MOMENT, betaling, keur, opdracht, verzonden

pytestmark = pytest.mark.usefixtures("rekening", "mensen")
IBAN = synthetisch_iban(9_999)
BEDRAGEN = (100_00, 250_00, 300_00)
TOTAAL = sum(BEDRAGEN)
LATER = MOMENT + timedelta(days=3)


@pytest.fixture
def batch(rekening: object) -> Betaalopdracht:
    """Three payments to three dossiers, gone to the bank and owed on the ledger until then."""
    dossiers = [personen.nieuw_dossier("GM0518") for _ in BEDRAGEN]
    product = rekeningschema.BIJSTANDSVERLENING
    for dossier, bedrag in zip(dossiers, BEDRAGEN, strict=True):
        betalingen.zet_klaar("GM0518", [betaling(dossier.pk, bedrag)])
        grootboek.boek(
            grootboek.Post(
                "GM0518",
                date(2024, 5, 20),
                "2024-05",
                "Uitkering",
                "proef",
                None,
                f"proef/{dossier.pk}",
                (
                    grootboek.Regel(rekeningschema.UITKERINGEN, bedrag, product, dossier.pk),
                    grootboek.Regel(rekeningschema.TE_BETALEN_UITKERINGEN, -bedrag, None, dossier.pk),
                ),
            )
        )
    return verzonden()


def weigert(batch: Betaalopdracht) -> bytes:
    return status(batch.kenmerk, ("BESTAAT-NIET", "RJCT", "AC04"))


def lees(bestand: bytes) -> Gelezen:
    return bank.lees_bestand(bestand, gemeente="GM0518", door="Ben", moment=MOMENT)


def saldo(rekening: str, dossier_id: int | None = None) -> int:
    return grootboek.saldo("GM0518", rekening, tot_en_met="2024-12", dossier_id=dossier_id)


def stand() -> tuple[int, int, int, int]:
    """On the account, on its way, owed to households, unexplained."""
    return (
        saldo(rekeningschema.BANK),
        saldo(rekeningschema.BETALINGEN_ONDERWEG),
        saldo(rekeningschema.TE_BETALEN_UITKERINGEN),
        saldo(rekeningschema.VRAAGPOSTEN),
    )


def leden(batch: Betaalopdracht) -> list[Betaling]:
    return list(batch.betalingen.order_by("id"))


def test_onderweg_tot_het_afschrift_het_zegt(batch: Betaalopdracht) -> None:
    assert stand() == (0, -TOTAAL, 0, 0)
    lees(afschrift(IBAN, 0, -TOTAAL, regel(-TOTAAL, opdracht=batch.kenmerk)))
    assert stand() == (-TOTAAL, 0, 0, 0)
    aansluiting = bank.sluit_aan("GM0518")
    assert (aansluiting.sluit, aansluiting.afschrift_cent) == (True, -TOTAAL)


def test_een_afgekeurde_betaling_is_weer_verschuldigd(batch: Betaalopdracht) -> None:
    een, twee, _ = leden(batch)
    gelezen = lees(
        status(batch.kenmerk, (een.end_to_end_id, "RJCT", "AC04"), (twee.end_to_end_id, "ACSC", ""))
    )
    assert gelezen.aantallen == {"afgekeurd": 1, "niet afgekeurd": 2}
    assert stand() == (0, -TOTAAL + 100_00, -100_00, 0)
    assert saldo(rekeningschema.TE_BETALEN_UITKERINGEN, een.dossier_id) == -100_00
    (post,) = bank.open_posten("GM0518")
    assert (post.betaling, post.code, post.reden) == (een, "AC04", "De rekening is opgeheven.")
    assert "De rekening is opgeheven." in ZaakGebeurtenis.objects.get(dossier=een.dossier_id).tekst


def test_een_heel_afgekeurd_bestand_laat_de_rekeningen_bevestigd(batch: Betaalopdracht) -> None:
    lees(status(batch.kenmerk, groep="RJCT", reden="FF01"))
    assert stand() == (0, 0, -TOTAAL, 0)
    posten = list(bank.open_posten("GM0518"))
    assert len(posten) == 3
    for post in posten:
        bank.betaal_opnieuw(post, iban=post.betaling.iban, naam=post.betaling.naam, door="Ben", moment=LATER)
    assert opdracht(moment=LATER.replace(day=24)).totaal_cent == TOTAAL


@pytest.mark.parametrize(("afgeschreven", "terug"), [(TOTAAL, True), (TOTAAL - 100_00, False)])
def test_beide_manieren_van_de_bank_om_een_afkeuring_te_boeken(
    batch: Betaalopdracht, afgeschreven: int, terug: bool
) -> None:
    een = leden(batch)[0]
    lees(status(batch.kenmerk, (een.end_to_end_id, "RJCT", "AC01")))
    regels = [regel(-afgeschreven, opdracht=batch.kenmerk)]
    if terug:
        regels.append(regel(100_00, betaling=een.end_to_end_id, code="AC01"))
    lees(afschrift(IBAN, 0, -TOTAAL + 100_00, *regels))
    assert stand() == (-TOTAAL + 100_00, 0, -100_00, 0)
    assert TeruggekomenBetaling.objects.count() == 1


def test_een_retour_is_weer_verschuldigd_en_een_tweede_retour_een_vraag(batch: Betaalopdracht) -> None:
    een = leden(batch)[0]
    terug = regel(100_00, betaling=een.end_to_end_id, code="AC04")
    lees(afschrift(IBAN, 0, -TOTAAL + 200_00, regel(-TOTAAL, opdracht=batch.kenmerk), terug, terug))
    assert stand() == (-TOTAAL + 200_00, 0, -100_00, -100_00)
    assert TeruggekomenBetaling.objects.get().wijze == "retour"
    assert bank.open_vraagposten("GM0518").count() == 1


def test_wat_terugkwam_wordt_een_keer_opnieuw_betaald_na_een_bevestiging(batch: Betaalopdracht) -> None:
    een = leden(batch)[0]
    lees(status(batch.kenmerk, (een.end_to_end_id, "RJCT", "AC04")))
    (post,) = bank.open_posten("GM0518")
    nieuw = synthetisch_iban(77)

    def opnieuw(iban: str) -> Betaling:
        return bank.betaal_opnieuw(post, iban=iban, naam="S. Voorbeeld", door="Ben", moment=LATER)

    for iban in (een.iban, nieuw):
        with pytest.raises(OpstapFout, match="REKENING-NIET-BEVESTIGD"):
            opnieuw(iban)
    rekeningen.bevestig(
        personen.Dossier.objects.get(pk=een.dossier_id),
        iban=nieuw,
        gemeld_via=Kanaal.BRIEF,
        bevestigd_via=Kanaal.BALIE,
        door="Dirk",
        moment=MOMENT + timedelta(hours=1),
    )
    assert opnieuw(nieuw) == opnieuw(nieuw)
    with pytest.raises(OpstapFout, match="BETALING-SLEUTEL-ANDERS"):
        opnieuw(een.iban)
    assert Betaling.objects.count() == 4
    assert not bank.open_posten("GM0518").exists()
    tweede = opdracht()
    assert (tweede.aantal, tweede.betalingen.get().iban) == (1, nieuw)
    assert "REKENING-GEWIJZIGD" in keur(tweede)
    with pytest.raises(IntegrityError, match="eenmaal opnieuw"), transaction.atomic():
        TeruggekomenBetaling.objects.update(opnieuw=None)


def test_hetzelfde_bestand_in_elke_volgorde_verandert_niets(batch: Betaalopdracht) -> None:
    een, twee, drie = leden(batch)
    regels = [regel(-lid.bedrag_cent, betaling=lid.end_to_end_id) for lid in (een, twee, drie)]
    bestand = afschrift(IBAN, 0, -TOTAAL, *regels)
    assert lees(bestand).nieuw
    voor = stand(), list(Boeking.objects.values()), list(Afschriftregel.objects.values())
    assert not lees(bestand).nieuw
    assert not lees(afschrift(IBAN, 0, -TOTAAL, *reversed(regels))).nieuw
    ander_bericht = lees(afschrift(IBAN, 0, -TOTAAL, *reversed(regels), bericht="NOGMAALS"))
    assert ander_bericht.aantallen == {"al gelezen afschrift": 1}
    assert (stand(), list(Boeking.objects.values()), list(Afschriftregel.objects.values())) == voor
    statussen = [(lid.end_to_end_id, "RJCT", "AC04") for lid in (een, twee)]
    assert lees(status(batch.kenmerk, *statussen, kenmerk="S")).nieuw is True
    assert lees(status(batch.kenmerk, *reversed(statussen), kenmerk="S")).nieuw is False


def test_hetzelfde_kenmerk_met_een_andere_inhoud_wordt_geweigerd(batch: Betaalopdracht) -> None:
    lees(afschrift(IBAN, 0, -TOTAAL, regel(-TOTAAL, opdracht=batch.kenmerk)))
    with pytest.raises(OpstapFout, match="BANKBESTAND-ANDERS"):
        lees(afschrift(IBAN, 0, 5, regel(5)))
    with pytest.raises(OpstapFout, match="AFSCHRIFT-ANDERS"):
        lees(afschrift(IBAN, 0, 5, regel(5), bericht="ANDER"))
    assert Bankbestand.objects.count() == 1


def test_een_gat_tussen_afschriften_wordt_met_naam_geweigerd(batch: Betaalopdracht) -> None:
    lees(afschrift(IBAN, 0, 10, regel(10)))
    with pytest.raises(OpstapFout, match=r"AFSCHRIFT-GAT: Afschrift A-3 .*AFSCHRIFT-1 van 24-05-2024"):
        lees(afschrift(IBAN, 20, 30, regel(10), kenmerk="A-3"))
    assert Afschrift.objects.count() == 1
    lees(afschrift(IBAN, 10, 20, regel(10), kenmerk="A-2"))
    lees(afschrift(IBAN, 20, 30, regel(10), kenmerk="A-3"))
    with pytest.raises(IntegrityError, match="sluit niet aan"), transaction.atomic():
        Afschrift.objects.create(
            gemeente_id="GM0518",
            bankbestand=Bankbestand.objects.first(),
            iban=IBAN,
            kenmerk="A-4",
            inhoud_sha256="0" * 64,
            volgnummer=4,
            datum=date(2024, 5, 25),
            beginsaldo_cent=31,
            eindsaldo_cent=31,
        )


def test_wat_niemand_herkent_is_een_vraag_die_iemand_beantwoordt(batch: Betaalopdracht) -> None:
    lees(afschrift(IBAN, 1_000, 1_500, regel(500, tekst="Onbekend & vreemd")))
    (vraag,) = bank.open_vraagposten("GM0518")
    assert (vraag.bedrag_cent, vraag.omschrijving) == (500, "Onbekend & vreemd")
    assert stand()[::3] == (1_500, -1_500)
    oplossing = {"rekening": rekeningschema.TE_ONTVANGEN_RIJKSBIJDRAGE, "door": "Cor", "moment": LATER}
    with pytest.raises(OpstapFout, match="REDEN-ONTBREEKT"):
        bank.los_op(vraag, reden="", **oplossing)
    bank.los_op(vraag, reden="Voorschot Rijk", **oplossing)
    with pytest.raises(OpstapFout, match="VRAAGPOST-OPGELOST"):
        bank.los_op(vraag, reden="Voorschot Rijk", **oplossing)
    assert saldo(rekeningschema.VRAAGPOSTEN) == -1_000
    assert not bank.open_vraagposten("GM0518").exists()


def test_een_afschrijving_van_meer_dan_de_opdracht_is_een_vraag(batch: Betaalopdracht) -> None:
    lees(
        afschrift(
            IBAN,
            0,
            -2 * TOTAAL,
            regel(-TOTAAL, opdracht=batch.kenmerk),
            regel(-TOTAAL, opdracht=batch.kenmerk),
        )
    )
    assert stand() == (-2 * TOTAAL, 0, 0, TOTAAL)


@pytest.mark.parametrize(
    ("maak", "code"),
    [
        (lambda batch, lid: status("GM0518-BO-2024-09999"), "STATUSBERICHT-OPDRACHT"),
        (lambda batch, lid: status(batch.kenmerk, aantal=4), "STATUSBERICHT-TOTAAL"),
        (
            lambda batch, lid: status(batch.kenmerk, ("BESTAAT-NIET", "RJCT", "AC04")),
            "STATUSBERICHT-BETALING",
        ),
        (
            lambda batch, lid: status(
                batch.kenmerk, (lid.end_to_end_id, "RJCT", "AC04"), (lid.end_to_end_id, "ACSC", "")
            ),
            "STATUSBERICHT-BETALING",
        ),
        (lambda batch, lid: afschrift(synthetisch_iban(5), 0, 0), "AFSCHRIFT-REKENING"),
        (lambda batch, lid: afschrift(IBAN, 0, 1), "SEPA-SLUIT-NIET"),
        (lambda batch, lid: b"<Document/>", "SEPA-NAAMRUIMTE"),
        (lambda batch, lid: afschrift(IBAN, 0, 0)[:-30], "SEPA-XML"),
        (lambda batch, lid: afschrift(IBAN, 0, 0).replace(b"<Stmt>", b"<Stmt><Vreemd/>"), "SEPA-ONTBREEKT"),
        (
            lambda batch, lid: afschrift(IBAN, 0, 123_45, regel(123_45)).replace(b"123.45", b"123,45"),
            "SEPA-BEDRAG",
        ),
        (
            lambda batch, lid: afschrift(IBAN, 0, 1_234_00, regel(1_234_00)).replace(b"1234.00", b"1.234"),
            "SEPA-BEDRAG",
        ),
        (lambda batch, lid: afschrift(IBAN, 0, 0).replace(b"CLBD", b"XXXX"), "SEPA-SALDO"),
    ],
)
def test_een_fout_bestand_wordt_in_zijn_geheel_geweigerd(batch: Betaalopdracht, maak, code: str) -> None:
    voor = stand()
    with pytest.raises(OpstapFout, match=code):
        lees(maak(batch, leden(batch)[0]))
    assert not Bankbestand.objects.exists()
    assert stand() == voor


def test_een_fout_noemt_de_regel_van_het_bestand(batch: Betaalopdracht) -> None:
    bestand = afschrift(IBAN, 0, 20, regel(10), regel(10)).replace(b"0.10", b"0,10")
    nummers = [n for n, tekst in enumerate(bestand.decode().splitlines(), start=1) if "0,10" in tekst]
    with pytest.raises(OpstapFout) as fout:
        lees(bestand)
    assert [een.regel for een in fout.value.bevindingen] == nummers  # type: ignore[attr-defined]


def test_ook_ver_in_een_groot_bestand_klopt_het_regelnummer(batch: Betaalopdracht) -> None:
    """Beyond 65,535 lines, where libxml2 stops counting."""
    bestand = afschrift(IBAN, 0, 10, regel(10)).replace(b"<Ntry>", b"\n" * 70_000 + b"<Ntry>")
    with pytest.raises(OpstapFout) as fout:
        lees(bestand.replace(b"BOOK", b"PDNG"))
    (een,) = fout.value.bevindingen  # type: ignore[attr-defined]
    assert een.regel > 70_000
    assert "PDNG" in bestand.replace(b"BOOK", b"PDNG").decode().splitlines()[een.regel - 1]


def test_een_bestand_met_een_doctype_of_een_bom_aan_entiteiten_wordt_niet_gelezen() -> None:
    bestand = afschrift(IBAN, 0, 0).replace(
        b"<Document", b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<Document', 1
    )
    with pytest.raises(OpstapFout, match="SEPA-XML"):
        lees(bestand)


def test_een_teruggekomen_betaling_telt_niet_mee_voor_het_plafond(rekening: object) -> None:
    dossier = personen.nieuw_dossier("GM0518")
    betalingen.zet_klaar("GM0518", [betaling(dossier.pk, 2_500_00, soort="premie", sleutel="premie")])
    weg = verzonden()
    lees(status(weg.kenmerk, groep="RJCT"))
    (post,) = bank.open_posten("GM0518")
    bank.betaal_opnieuw(post, iban=post.betaling.iban, naam="S. Voorbeeld", door="Ben", moment=LATER)
    opnieuw = opdracht()
    assert "PLAFOND-OVERSCHREDEN" not in keur(opnieuw)
    assert vrijgave.geef_vrij(opnieuw, door="Ben", moment=MOMENT)
