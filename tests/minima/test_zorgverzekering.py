"""Who takes part in the group insurance, everybody checked at once, and files with insurers to the cent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from opstap.financien import grootboek, rekeningschema
from opstap.financien.betaalsoorten import Regel as Betaalregel
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaling
from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.gevallen.geval import geval_op, gevallen_op
from opstap.kern.models import Besluit, Brief, Dossier, Gemeente, Gezinslid, Inzage, Persoon, Rol
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker, inzagen
from opstap.kern.toegang import Rol as Gebruikersrol
from opstap.minima import bewaren, partners
from opstap.minima.models import (
    Partner,
    Premieopgave,
    Verzekerde,
    Verzekeringsmutatie,
    Verzekeringstoets,
)
from opstap.minima.zorgverzekering import (
    bekendmaken,
    betalen,
    deelname,
    melden,
    premies,
    toetsen,
)
from opstap.minima.zorgverzekering.betaalsoort import PREMIEBIJDRAGE
from opstap.minima.zorgverzekering.premies import Opgave, Uitslag
from opstap.recht.minima.vorm import Inkomensband, procent_van
from opstap.regels import Basispunt, Netto
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.aansluiting.betalingen import klaargezet
from opstap.verantwoording.aansluiting.grootboek import iedere_post_een_bron
from opstap.verantwoording.aansluiting.te_betalen import te_betalen
from opstap.verantwoording.aansluiting.verschuldigd import PARTNERS
from opstap.verantwoording.aansluiting.vormen import Periode

from ..inkomen.conftest import BEGIN, HAAG, Dorp, moment  # noqa: TID252
from .conftest import maak_besluit

LAAG, HOOG, GEEN = Inkomensband.LAAG, Inkomensband.HOOG, Inkomensband.GEEN
BEGIN_DEELNAME, PEIL, PER = date(2023, 7, 1), date(2024, 1, 1), date(2024, 2, 1)
NU = moment(2024, 1, 10)
BEHEER = Gebruiker("beheer", Gebruikersrol.BEHEERDER, HAAG)


@pytest.fixture
def dorp(den_haag: Gemeente) -> Dorp:
    return Dorp()


@pytest.fixture
def vgz(den_haag: Gemeente) -> Partner:
    return partners.neem_op(HAAG, kvk_nummer="30000000", naam="Proefverzekeraar")


def huishouden(dorp: Dorp, cent: int = 0, **anders: Any) -> tuple[Dossier, Persoon]:
    """A single person with this income from July 2023 on."""
    dossier = dorp.huishouden(**anders)
    wie = dorp.aanvrager(dossier)
    if cent:
        dorp.overig(wie, cent, vanaf(BEGIN), moment(2023, 6, 2))
    return dossier, wie


def grens(dossier: Dossier, procent: int) -> int:
    """The income limit of this household in cents, at so many percent of the norm."""
    boek = regelboek(HAAG).op(PEIL)
    norm = boek.beslis(geval_op(dossier.pk, PEIL, NU), ["minimanorm"]).waarde("minimanorm")
    return int(procent_van(Netto(int(norm)), Basispunt(procent * 100)))


def meld_aan(vgz: Partner, wie: Persoon, dossier: Dossier, band: Inkomensband = LAAG) -> Verzekerde:
    besluit = maak_besluit(dossier)
    nieuwe = [(besluit, wie)]
    return deelname.meld_aan(vgz, nieuwe, band=band, per=BEGIN_DEELNAME, door="Ana", nu=NU)[0]


def toets(per: date = PER, peil: date = PEIL) -> toetsen.Verslag:
    return toetsen.toets(HAAG, peildatum=peil, per=per, door="Ana", medeondertekenaar="Ben", nu=NU)


def stand(dag: date) -> dict[int, int]:
    gevonden = deelname.op(HAAG, dag)
    return dict(zip(gevonden.verzekerde.tolist(), gevonden.band.tolist(), strict=True))


# -- taking part ---------------------------------------------------------------------------------------------


def test_wie_meedoet_heeft_een_band_tot_de_dag_van_afmelding(dorp: Dorp, vgz: Partner) -> None:
    dossier, wie = huishouden(dorp)
    een = meld_aan(vgz, wie, dossier, HOOG)
    deelname.meld_af(een, maak_besluit(dossier), per=PER, door="Ana", nu=NU)
    assert stand(date(2023, 6, 30)) == {}
    assert stand(BEGIN_DEELNAME) == stand(date(2024, 1, 31)) == {een.pk: HOOG}
    assert stand(PER) == {}
    weer = deelname.meld_aan(
        vgz, [(maak_besluit(dossier), wie)], band=LAAG, per=date(2024, 5, 1), door="Ana", nu=NU
    )
    assert (weer, stand(date(2024, 5, 1))) == ([een], {een.pk: LAAG})


@pytest.mark.parametrize(
    ("band", "per", "code"),
    [
        (LAAG, date(2024, 2, 2), "VERZEKERING-EERSTE-DAG"),
        (GEEN, date(2024, 2, 1), "VERZEKERING-BAND"),
        (LAAG, BEGIN_DEELNAME, "VERZEKERING-PER-DAG"),
    ],
)
def test_een_aanmelding_is_op_een_eerste_dag_met_een_band(
    dorp: Dorp, vgz: Partner, band: Inkomensband, per: date, code: str
) -> None:
    dossier, wie = huishouden(dorp)
    meld_aan(vgz, wie, dossier)
    with pytest.raises(OpstapFout) as fout, transaction.atomic():
        deelname.meld_aan(vgz, [(maak_besluit(dossier), wie)], band=band, per=per, door="Ana", nu=NU)
    assert fout.value.code == code


def test_wie_niet_meedoet_kan_niet_stoppen(dorp: Dorp, vgz: Partner) -> None:
    dossier, wie = huishouden(dorp)
    een = meld_aan(vgz, wie, dossier)
    deelname.meld_af(een, maak_besluit(dossier), per=PER, door="Ana", nu=NU)
    with pytest.raises(OpstapFout) as fout:
        deelname.meld_af(een, maak_besluit(dossier), per=date(2024, 3, 1), door="Ana", nu=NU)
    assert fout.value.code == "VERZEKERING-NIET"


def test_een_dossier_blijft_bewaard_zolang_iemand_meedoet_en_daarna_vanaf_de_laatste_dag(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier, wie = huishouden(dorp)
    een = meld_aan(vgz, wie, dossier)
    [loopt] = bewaren.sporen(HAAG)
    assert (loopt.dossier, loopt.sinds, bool(loopt.loopt)) == (dossier.pk, None, True)
    deelname.meld_af(een, maak_besluit(dossier), per=PER, door="Ana", nu=NU)
    [klaar] = bewaren.sporen(HAAG)
    assert (klaar.sinds, klaar.loopt) == (date(2024, 1, 31), "")


# -- the check -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("procent", "erbij", "was", "wordt"),
    [
        (130, 0, LAAG, LAAG),
        (130, 1, LAAG, HOOG),
        (130, 0, HOOG, LAAG),
        (130, 1, HOOG, HOOG),
        (150, 0, HOOG, HOOG),
        (150, 1, HOOG, GEEN),
        (150, 0, LAAG, HOOG),
        (150, 1, LAAG, GEEN),
    ],
)
def test_het_inkomen_bepaalt_tot_op_de_cent_de_band(
    dorp: Dorp, vgz: Partner, procent: int, erbij: int, was: Inkomensband, wordt: Inkomensband
) -> None:
    dossier, wie = huishouden(dorp)
    dorp.overig(wie, grens(dossier, procent) + erbij, vanaf(BEGIN), moment(2023, 6, 2))
    een = meld_aan(vgz, wie, dossier, was)
    verslag = toets()
    assert (verslag.verzekerden, verslag.zelfde) == (1, int(was == wordt))
    assert (verslag.omhoog, verslag.omlaag, verslag.geen_recht) == (
        int(was == HOOG and wordt == LAAG),
        int(was == LAAG and wordt == HOOG),
        int(wordt == GEEN),
    )
    assert stand(PER) == ({} if wordt == GEEN else {een.pk: wordt})
    assert stand(date(2024, 1, 31)) == {een.pk: was}


def test_elke_wijziging_is_een_besluit_met_reden_en_bon_en_wie_gelijk_blijft_krijgt_er_geen(
    dorp: Dorp, vgz: Partner
) -> None:
    gelijk, wie_gelijk = huishouden(dorp)
    meld_aan(vgz, wie_gelijk, gelijk)
    anders, wie_anders = huishouden(dorp, 1_000_000)
    meld_aan(vgz, wie_anders, anders)
    voor = Besluit.objects.count()
    assert toets().besluiten == 1
    assert Besluit.objects.count() == voor + 1
    besluit = Besluit.objects.latest("id")
    assert (besluit.dossier, besluit.soort, besluit.ingangsdatum) == (anders, "beeindiging", PER)
    assert (besluit.genomen_door, besluit.medeondertekenaar) == ("Ana", "Ben")
    assert "U kunt niet meedoen" in besluit.uitkomst["grond"]
    assert besluit.bon["dag"]
    assert besluit.feiten["dag"]["dag"] == "2024-01-01"
    nagespeeld = speel_dag_na(besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk
    mutatie = Verzekeringsmutatie.objects.get(per=PER)
    assert (mutatie.besluit, mutatie.toets) == (besluit, Verzekeringstoets.objects.get())


def test_partners_krijgen_samen_een_besluit_en_ieder_een_wijziging(dorp: Dorp, vgz: Partner) -> None:
    dossier = dorp.huishouden(partner=date(1986, 1, 1))
    samen = [
        Gezinslid.objects.select_related("persoon").get(dossier=dossier, rol=rol).persoon
        for rol in (Rol.AANVRAGER, Rol.PARTNER)
    ]
    for wie in samen:
        meld_aan(vgz, wie, dossier, HOOG)
    verslag = toets()
    assert (verslag.verzekerden, verslag.omhoog, verslag.besluiten) == (2, 2, 1)


def test_wie_de_regels_niet_kunnen_beoordelen_blijft_zoals_hij_was_met_de_reden(
    dorp: Dorp, vgz: Partner
) -> None:
    onbekend = dorp.huishouden(begin=date(2024, 1, 2), nu=moment(2023, 6, 1))
    wie = dorp.aanvrager(onbekend)
    een = meld_aan(vgz, wie, onbekend)
    bekend, wie_bekend = huishouden(dorp)
    ander = meld_aan(vgz, wie_bekend, bekend)
    verslag = toets()
    assert (verslag.niet_te_toetsen, verslag.zelfde, verslag.aangepast) == (1, 1, 0)
    assert dict(verslag.redenen) == {"GEVAL-ZONDER-AANVRAGER": 1}
    assert stand(PER) == {een.pk: LAAG, ander.pk: LAAG}


def test_een_gemeente_zonder_inkomensbanden_toetst_niet(dorp: Dorp) -> None:
    dossier, _ = huishouden(dorp)
    with pytest.raises(OpstapFout) as fout:
        toetsen.reken("GM1916", gevallen_op([dossier.pk], PEIL, NU))
    assert fout.value.code == "TOETS-ZONDER-BANDEN"


def test_een_toets_gaat_een_keer_en_over_iedereen_in_precies_een_uitkomst(dorp: Dorp, vgz: Partner) -> None:
    for cent in (0, 0, 1_000_000):
        dossier, wie = huishouden(dorp, cent)
        meld_aan(vgz, wie, dossier)
    toets()
    bewaard = Verzekeringstoets.objects.get()
    assert (bewaard.verzekerden, bewaard.zelfde, bewaard.geen_recht) == (3, 2, 1)
    with pytest.raises(OpstapFout) as fout:
        toets()
    assert fout.value.code == "TOETS-BESTAAT"
    assert toets(date(2024, 3, 1)).verzekerden == 2


def test_wie_later_al_wijzigt_wordt_niet_getoetst(dorp: Dorp, vgz: Partner) -> None:
    dossier, wie = huishouden(dorp, 1_000_000)
    een = meld_aan(vgz, wie, dossier)
    deelname.meld_af(een, maak_besluit(dossier), per=PER, door="Ana", nu=NU)
    assert toets().verzekerden == 0


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"peildatum": date(2024, 1, 2)}, "TOETS-DAGEN"),
        ({"per": date(2024, 2, 2)}, "TOETS-DAGEN"),
        ({"per": PEIL}, "TOETS-DAGEN"),
        ({"medeondertekenaar": "Ana"}, "VIER-OGEN"),
        ({"peildatum": date(2017, 12, 1)}, "TOETS-NIEMAND"),
    ],
)
def test_een_toets_heeft_goede_dagen_banden_en_twee_mensen(
    dorp: Dorp, vgz: Partner, anders: dict[str, Any], code: str
) -> None:
    dossier, wie = huishouden(dorp)
    meld_aan(vgz, wie, dossier)
    gegevens: dict[str, Any] = {"peildatum": PEIL, "per": PER, "medeondertekenaar": "Ben"}
    with pytest.raises(OpstapFout) as fout:
        toetsen.toets(HAAG, door="Ana", nu=NU, **(gegevens | anders))
    assert fout.value.code == code


def test_breekt_een_toets_af_dan_is_er_niets_gewijzigd(
    dorp: Dorp, vgz: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier, wie = huishouden(dorp, 1_000_000)
    meld_aan(vgz, wie, dossier)
    voor = Besluit.objects.count()

    def breek(klaar: int) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk"):
        toetsen.toets(HAAG, peildatum=PEIL, per=PER, door="Ana", medeondertekenaar="Ben", nu=NU, meld=breek)
    assert (Besluit.objects.count(), Verzekeringstoets.objects.count()) == (voor, 0)
    assert toets().geen_recht == 1


def test_het_aantal_vragen_aan_de_databank_groeit_niet_met_de_verzekerden(dorp: Dorp, vgz: Partner) -> None:
    aantallen = []
    for hoeveel, per in ((1, PER), (4, date(2024, 3, 1))):
        for _ in range(hoeveel):
            dossier, wie = huishouden(dorp, 1_000_000)
            meld_aan(vgz, wie, dossier)
        with CaptureQueriesContext(connection) as vragen:
            assert toets(per).geen_recht == hoeveel
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


def test_wie_iets_verandert_krijgt_een_brief_met_de_reden_en_een_keer(dorp: Dorp, vgz: Partner) -> None:
    weg, wie_weg = huishouden(dorp, 1_000_000)
    meld_aan(vgz, wie_weg, weg)
    meer, wie_meer = huishouden(dorp)
    meld_aan(vgz, wie_meer, meer, HOOG)
    toets()
    bewaard = Verzekeringstoets.objects.get()
    brief = {"op": NU.date(), "wijze": "per post", "door": "Ana", "nu": NU}
    assert bekendmaken.maak_bekend(bewaard, **brief) == 2
    assert bekendmaken.maak_bekend(bewaard, **brief) == 0
    teksten = {een.dossier: een.tekst for een in Brief.objects.select_related("dossier")}
    assert "Vanaf 1 februari 2024 kunt u niet meer meedoen" in teksten[weg]
    assert "Vanaf 1 februari 2024 betaalt de gemeente meer mee" in teksten[meer]
    assert "Uw inkomen van" in teksten[meer]


# -- files ---------------------------------------------------------------------------------------------------


def test_een_verzekeraar_hoort_elke_wijziging_een_keer_en_de_persoon_alleen_bij_aanmelding(
    dorp: Dorp, vgz: Partner
) -> None:
    dossier, wie = huishouden(dorp)
    een = meld_aan(vgz, wie, dossier, HOOG)
    deelname.meld_af(een, maak_besluit(dossier), per=PER, door="Ana", nu=NU)
    eerste = melden.maak(vgz, maand=date(2024, 1, 1), door="Ana", nu=NU)
    assert eerste is not None
    assert melden.inhoud(eerste, BEHEER, nu=NU) == [
        melden.Regel("aanmelding", een.kenmerk, BEGIN_DEELNAME, "hoog", wie.bsn, wie.geboortedatum)
    ]
    assert melden.maak(vgz, maand=date(2024, 1, 1), door="Ana", nu=NU) is None
    tweede = melden.maak(vgz, maand=PER, door="Ana", nu=NU)
    assert tweede is not None
    assert melden.inhoud(tweede, BEHEER, nu=NU) == [melden.Regel("afmelding", een.kenmerk, PER, "")]
    laatste, vorige = inzagen(dossier)
    assert (laatste.doel, vorige.doel) == (Doel.LEVERING, Doel.LEVERING)
    assert "Proefverzekeraar" in vorige.reden
    assert Inzage.objects.count() == 2


MAAND = date(2024, 1, 1)


@pytest.fixture
def twee(dorp: Dorp, vgz: Partner) -> tuple[Verzekerde, Verzekerde]:
    """One in each band, of which only the low one has an agreed contribution."""
    rekeningschema.werk_bij()
    premies.spreek_af(
        vgz,
        band=LAAG,
        geldig=vanaf(MAAND),
        bijdrage_cent=30_00,
        grond="overeenkomst van de proefgemeente",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    laag, wie_laag = huishouden(dorp)
    hoog, wie_hoog = huishouden(dorp)
    return meld_aan(vgz, wie_laag, laag), meld_aan(vgz, wie_hoog, hoog, HOOG)


def verwerk(vgz: Partner, *opgaven: Opgave, maand: date = MAAND) -> Uitslag:
    return premies.verwerk(vgz, maand, opgaven, door="Ana", nu=NU)


def codes(uitslag: Uitslag) -> list[tuple[str, str]]:
    return [(een.kolom, een.fout.code) for een in uitslag.geweigerd]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"kenmerk": "0" * 16}, ("kenmerk", "PREMIE-ONBEKEND")),
        ({"band": HOOG}, ("band", "PREMIE-BAND")),
        ({"bedrag_cent": 30_01}, ("bedrag", "PREMIE-BEDRAG")),
        ({"bedrag_cent": 29_99}, ("bedrag", "PREMIE-BEDRAG")),
    ],
)
def test_een_regel_van_de_verzekeraar_klopt_met_deelname_band_en_afspraak(
    vgz: Partner, twee: tuple[Verzekerde, Verzekerde], anders: dict[str, Any], code: tuple[str, str] | None
) -> None:
    goed = {"nummer": 2, "kenmerk": twee[0].kenmerk, "band": int(LAAG), "bedrag_cent": 30_00}
    uitslag = verwerk(vgz, Opgave(**(goed | anders)))
    assert codes(uitslag) == ([code] if code else [])
    bewaard = Premieopgave.objects.get()
    assert bewaard.gevraagd_cent - bewaard.geweigerd_cent == uitslag.aanvaard_cent == (0 if code else 30_00)


def test_zonder_afgesproken_bijdrage_wordt_geen_regel_aanvaard(
    vgz: Partner, twee: tuple[Verzekerde, Verzekerde]
) -> None:
    uitslag = verwerk(vgz, Opgave(2, twee[1].kenmerk, int(HOOG), 10_00))
    assert codes(uitslag) == [("bedrag", "PREMIE-ZONDER-AFSPRAAK")]


def test_voor_een_maand_zonder_deelname_wordt_niets_aanvaard(
    vgz: Partner, twee: tuple[Verzekerde, Verzekerde]
) -> None:
    uitslag = verwerk(vgz, Opgave(2, twee[0].kenmerk, int(LAAG), 30_00), maand=date(2023, 6, 1))
    assert codes(uitslag) == [("kenmerk", "PREMIE-NIET-VERZEKERD")]


def test_een_persoon_telt_per_maand_een_keer_en_wie_ontbreekt_wordt_genoemd(
    vgz: Partner, twee: tuple[Verzekerde, Verzekerde]
) -> None:
    regel = Opgave(2, twee[0].kenmerk, int(LAAG), 30_00)
    dubbel = verwerk(vgz, regel, regel._replace(nummer=3, bedrag_cent=31_00))
    assert (dubbel.nieuw, codes(dubbel)) == (1, [("kenmerk", "PREMIE-DUBBEL")])
    assert dubbel.ontbreekt == [twee[1].kenmerk]
    weer = verwerk(vgz, regel)
    assert (weer.nieuw, weer.bestond, weer.aanvaard_cent) == (0, 1, 0)
    assert verwerk(vgz, regel, maand=date(2024, 2, 1)).nieuw == 1


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"gecontroleerd_door": "Ana"}, "VIER-OGEN"),
        ({"bijdrage_cent": 0}, "AFSPRAAK-BEDRAG"),
        ({"grond": ""}, "REDEN-ONTBREEKT"),
        ({"band": GEEN}, "VERZEKERING-BAND"),
        ({"band": LAAG}, "AFSPRAAK-BESTAAT"),
    ],
)
def test_een_bijdrage_heeft_een_band_een_bedrag_een_grond_en_twee_mensen(
    vgz: Partner, twee: tuple[Verzekerde, Verzekerde], anders: dict[str, Any], code: str
) -> None:
    gegevens: dict[str, Any] = {
        "band": HOOG,
        "geldig": vanaf(MAAND),
        "bijdrage_cent": 10_00,
        "grond": "overeenkomst",
        "door": "Ana",
        "gecontroleerd_door": "Ben",
    }
    with pytest.raises(OpstapFout) as fout, transaction.atomic():
        premies.spreek_af(vgz, nu=datetime(2024, 1, 10, tzinfo=UTC), **(gegevens | anders))
    assert fout.value.code == code


# -- paying --------------------------------------------------------------------------------------------------


def _saldi() -> dict[tuple[str, str | None], int]:
    gevonden = grootboek.saldi(HAAG, "2024-01", "2024-12")
    return {(een.rekening, een.product): een.saldo_cent for een in gevonden}


@pytest.fixture
def aanvaard(vgz: Partner, twee: tuple[Verzekerde, Verzekerde]) -> Partner:
    """One line was accepted and one refused."""
    verwerk(vgz, Opgave(2, twee[0].kenmerk, int(LAAG), 30_00), Opgave(3, twee[1].kenmerk, int(HOOG), 9_00))
    return vgz


def _rekening(vgz: Partner) -> str:
    iban = synthetisch_iban(7)
    partners.leg_rekening_vast(
        vgz, iban=iban, tenaamstelling="Verzekeraar", door="Ana", gecontroleerd_door="Ben", nu=NU
    )
    return iban


def test_wat_is_aanvaard_is_een_last_op_het_product_en_een_schuld_aan_de_verzekeraar(
    aanvaard: Partner,
) -> None:
    assert _saldi() == {("verstrekkingen", "minimabeleid"): 30_00, ("te-betalen-partners", None): -30_00}


def test_een_bestand_wordt_in_een_bedrag_betaald_en_een_keer(aanvaard: Partner) -> None:
    assert betalen.zet_klaar(HAAG, door="Ana", nu=NU).zonder_rekening == [aanvaard]
    iban = _rekening(aanvaard)
    assert betalen.zet_klaar(HAAG, door="Ana", nu=NU).totaal_cent == 30_00
    assert betalen.zet_klaar(HAAG, door="Ana", nu=NU).posten == []
    betaling = Betaling.objects.get()
    assert (betaling.bedrag_cent, betaling.iban, betaling.dossier_id) == (30_00, iban, None)


def test_een_maand_van_een_verzekeraar_sluit_met_aantallen_en_bedragen(aanvaard: Partner) -> None:
    _rekening(aanvaard)
    betalen.zet_klaar(HAAG, door="Ana", nu=NU)
    maand = betalen.sluit_aan(aanvaard, MAAND)
    assert (maand.doet_mee, maand.aanvaard, maand.ontbreekt) == (2, 1, 1)
    assert (maand.gevraagd_cent, maand.geweigerd_cent) == (39_00, 9_00)
    assert maand.aanvaard_cent == maand.geboekt_cent == maand.klaargezet_cent == 30_00
    assert (maand.verzonden_cent, maand.verschillen) == (0, ())
    assert betalen.sluit_aan(aanvaard, date(2023, 1, 1)).doet_mee == 0
    jaar = Periode.jaar(2024)
    assert te_betalen("te-betalen-partners", HAAG, jaar) == (30_00, 30_00, 0)
    assert iedere_post_een_bron(HAAG, jaar) == (1, 1, 0)
    assert klaargezet(PARTNERS, HAAG, jaar) == (30_00, 30_00, 0)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"bedrag_cent": 30_01}, "REGEL-BEDRAG"),
        ({"bedrag_cent": 29_99}, "REGEL-BEDRAG"),
        ({"iban": synthetisch_iban(8)}, "REGEL-REKENING"),
        ({"sleutel": "premie/GM0518/PB-2024-99999"}, "REGEL-ZONDER-PREMIE"),
    ],
)
def test_een_betaling_wordt_met_de_aanvaarde_regels_vergeleken(
    aanvaard: Partner, anders: dict[str, Any], code: str | None
) -> None:
    _rekening(aanvaard)
    betalen.zet_klaar(HAAG, door="Ana", nu=NU)
    een = Betaling.objects.get()
    regel = Betaalregel(
        een.pk, None, een.maand, een.soort, een.bedrag_cent, een.iban, een.naam, een.sleutel, False
    )._replace(**anders)
    gevonden = [afwijking.code for _, afwijking in PREMIEBIJDRAGE.controleer(HAAG, [regel])]
    assert gevonden == ([code] if code else [])
    hoogste = 0 if code == "REGEL-ZONDER-PREMIE" else 30_00
    assert PREMIEBIJDRAGE.plafonds(HAAG, [regel])[0].bedrag_cent == hoogste
