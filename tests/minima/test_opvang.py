"""Emergency shelter: never more families than places, each with a term and a reason, and counted by night."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.kern import personen
from opstap.kern.models import Gemeente
from opstap.minima import bewaren
from opstap.minima.models import Opvanglocatie, Opvangplaatsing, Opvangverzoek
from opstap.minima.opvang import bezetting, lijst, locaties, plaatsen
from opstap.minima.opvang.plaatsen import Uitkomst
from opstap.regels.fouten import OpstapFout

MAART, APRIL, MEI = date(2024, 3, 1), date(2024, 4, 1), date(2024, 5, 1)
NU = datetime(2024, 3, 1, 10, 0, tzinfo=UTC)


def op(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 10, 0, tzinfo=UTC)


def maak_locatie(aantal: int = 1) -> Opvanglocatie:
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    locatie = locaties.neem_op("GM0518", naam="Huis A", uitvoerder="Stichting Proef")
    locaties.stel_capaciteit(
        locatie, vanaf=date(2024, 1, 1), plaatsen=aantal, grondslag="afspraak 2024", door="Chef", nu=NU
    )
    return locatie


def vraag(nu: datetime = NU) -> Opvangverzoek:
    dossier = personen.nieuw_dossier("GM0518")
    return plaatsen.meld_aan(dossier, aangemeld=nu.date(), personen=3, reden="Uitgezet.", door="Ana", nu=nu)


def zet(locatie: Opvanglocatie, begin: date, tot: date, verzoek: Any = None, nu: datetime = NU) -> Any:
    return plaatsen.plaats(
        verzoek or vraag(nu), locatie, begin=begin, tot=tot, reden="Er is plaats.", door="Ana", nu=nu
    )


@pytest.fixture
def locatie(db: None) -> Opvanglocatie:
    return maak_locatie()


def _stand(verzoek: Opvangverzoek, dag: date) -> str:
    return str(lijst.met_stand("GM0518", dag).get(pk=verzoek.pk).stand)


def test_een_gezin_vraagt_opvang_krijgt_een_plaats_blijft_langer_en_vertrekt(locatie: Opvanglocatie) -> None:
    verzoek = vraag()
    assert (verzoek.nummer, _stand(verzoek, MAART)) == ("NO-2024-00001", "wacht")
    plaatsing = zet(locatie, date(2024, 3, 5), APRIL, verzoek)
    assert _stand(verzoek, date(2024, 3, 4)) == "komt"
    assert _stand(verzoek, date(2024, 3, 5)) == "verblijft"
    plaatsen.verleng(plaatsing, tot=MEI, reden="Nog geen huis.", door="Ana", nu=op(date(2024, 3, 20)))
    assert _stand(verzoek, date(2024, 4, 30)) == "verblijft"
    plaatsen.beeindig(plaatsing, tot=date(2024, 4, 20), reden="Eigen huis.", door="Ana", nu=op(APRIL))
    assert _stand(verzoek, date(2024, 4, 20)) == "vertrokken"
    for stap in (plaatsen.verleng, plaatsen.beeindig):
        with pytest.raises(OpstapFout, match="OPVANG-STAP"):
            stap(plaatsing, tot=MEI, reden="Toch.", door="Ana", nu=op(APRIL))


@pytest.mark.parametrize(("begin", "past"), [(APRIL, True), (date(2024, 3, 31), False)])
def test_een_plaats_is_vrij_vanaf_de_dag_waarop_het_vorige_gezin_weg_is(
    locatie: Opvanglocatie, begin: date, past: bool
) -> None:
    zet(locatie, MAART, APRIL)
    if past:
        assert zet(locatie, begin, MEI).van == begin
    else:
        with pytest.raises(OpstapFout, match="OPVANG-VOL"):
            zet(locatie, begin, MEI)
        assert Opvangplaatsing.objects.count() == 1


def test_verlengen_gaat_niet_over_een_gezin_dat_de_plaats_al_krijgt(locatie: Opvanglocatie) -> None:
    eerste = zet(locatie, MAART, APRIL)
    zet(locatie, APRIL, MEI)
    with pytest.raises(OpstapFout, match="OPVANG-VOL"):
        plaatsen.verleng(eerste, tot=date(2024, 4, 2), reden="Nog geen huis.", door="Ana", nu=NU)


def test_wie_over_de_termijn_is_houdt_de_plaats_tot_het_einde_is_vastgelegd(locatie: Opvanglocatie) -> None:
    eerste = zet(locatie, MAART, APRIL)
    later = op(date(2024, 4, 10))
    assert _stand(eerste.verzoek, APRIL) == "over"
    with pytest.raises(OpstapFout, match="OPVANG-VOL"):
        zet(locatie, date(2024, 4, 10), MEI, nu=later)
    plaatsen.beeindig(eerste, tot=date(2024, 4, 10), reden="Naar familie.", door="Ana", nu=later)
    assert zet(locatie, date(2024, 4, 10), MEI, nu=later).pk


@pytest.mark.parametrize(
    "tot", [date(2024, 2, 29), date(2024, 4, 2)], ids=["voor het begin", "na de termijn"]
)
def test_een_einde_ligt_binnen_het_verblijf(locatie: Opvanglocatie, tot: date) -> None:
    plaatsing = zet(locatie, MAART, APRIL)
    with pytest.raises(OpstapFout, match="OPVANG-STAP"):
        plaatsen.beeindig(plaatsing, tot=tot, reden="Weg.", door="Ana", nu=NU)


def test_een_huishouden_wacht_een_keer_en_verblijft_op_een_plek(locatie: Opvanglocatie) -> None:
    verzoek = vraag()
    nog = {"aangemeld": MAART, "personen": 3, "reden": "Nog eens.", "door": "Ben", "nu": NU}
    with pytest.raises(OpstapFout, match="OPVANG-WACHT-AL"):
        plaatsen.meld_aan(verzoek.dossier, **nog)
    zet(locatie, MAART, APRIL, verzoek)
    tweede = plaatsen.meld_aan(verzoek.dossier, **nog)
    ander = locaties.neem_op("GM0518", naam="Huis B", uitvoerder="Stichting Proef")
    locaties.stel_capaciteit(ander, vanaf=MAART, plaatsen=5, grondslag="afspraak", door="Chef", nu=NU)
    with pytest.raises(OpstapFout, match="OPVANG-AL-GEPLAATST"):
        zet(ander, date(2024, 3, 31), MEI, tweede)
    assert zet(ander, APRIL, MEI, tweede).pk


def test_wie_anders_is_geholpen_wordt_niet_meer_geplaatst(locatie: Opvanglocatie) -> None:
    verzoek = vraag()
    plaatsen.sluit_af(verzoek, Uitkomst.VOORKOMEN, reden="Betalingsregeling.", door="Ana", nu=NU)
    assert _stand(verzoek, MAART) == "niet"
    with pytest.raises(OpstapFout, match="OPVANG-AFGEHANDELD"):
        zet(locatie, MAART, APRIL, verzoek)
    geplaatst = zet(locatie, MAART, APRIL)
    with pytest.raises(OpstapFout, match="OPVANG-AFGEHANDELD"):
        plaatsen.sluit_af(geplaatst.verzoek, Uitkomst.ANDERS, reden="Te laat.", door="Ana", nu=NU)


@pytest.mark.parametrize(("aantal", "past"), [(2, True), (1, False)])
def test_het_aantal_plaatsen_gaat_niet_onder_wat_bezet_is(db: None, aantal: int, past: bool) -> None:
    locatie = maak_locatie(3)
    for _ in range(2):
        zet(locatie, MAART, MEI)
    nieuw = {"vanaf": APRIL, "plaatsen": aantal, "grondslag": "afspraak", "door": "Chef", "nu": NU}
    if past:
        assert locaties.stel_capaciteit(locatie, **nieuw).plaatsen == aantal
    else:
        with pytest.raises(OpstapFout, match="OPVANG-BEZET"):
            locaties.stel_capaciteit(locatie, **nieuw)


def test_zonder_reden_periode_of_plaats_gebeurt_er_niets(locatie: Opvanglocatie) -> None:
    verzoek = vraag()
    for anders, code in (
        ({"reden": " "}, "REDEN-ONTBREEKT"),
        ({"tot": MAART}, "OPVANG-PERIODE"),
        ({"begin": date(2023, 12, 31)}, "OPVANG-VOL"),
    ):
        gegeven: dict[str, Any] = {"begin": MAART, "tot": APRIL, "reden": "Er is plaats.", **anders}
        with pytest.raises(OpstapFout, match=code):
            plaatsen.plaats(verzoek, locatie, **gegeven, door="Ana", nu=NU)
    assert not Opvangplaatsing.objects.exists()


def test_de_bezetting_telt_nachten_per_maand_en_plaatsen_per_dag(db: None) -> None:
    locatie = maak_locatie(2)
    eerste = zet(locatie, MAART, APRIL)
    zet(locatie, date(2024, 3, 30), date(2024, 4, 3))
    plaatsen.beeindig(
        eerste, tot=date(2024, 3, 11), reden="Eigen huis.", door="Ana", nu=op(date(2024, 3, 11))
    )
    maanden = {een.maand: een for een in bezetting.per_maand("GM0518", 2024, vandaag=date(2024, 4, 2))}
    assert (maanden[MAART].nachten, maanden[MAART].bezet) == (62, 10 + 2)
    assert (maanden[MAART].gezinnen, maanden[MAART].geplaatst, maanden[MAART].vertrokken) == (2, 2, 1)
    assert (maanden[APRIL].nachten, maanden[APRIL].bezet) == (4, 2)
    for dag, bezet in ((date(2024, 3, 10), 1), (date(2024, 3, 11), 0), (date(2024, 3, 30), 1)):
        (stand,) = bezetting.op_dag("GM0518", dag, vandaag=date(2024, 4, 2))
        assert (stand.plaatsen, stand.bezet, stand.vrij) == (2, bezet, 2 - bezet)


def test_de_bewaartermijn_begint_als_het_gezin_weg_is(locatie: Opvanglocatie) -> None:
    plaatsing = zet(locatie, MAART, APRIL)
    (loopt,) = bewaren.sporen("GM0518")
    assert (loopt.sinds, bool(loopt.loopt)) == (None, True)
    plaatsen.beeindig(plaatsing, tot=APRIL, reden="Eigen huis.", door="Ana", nu=NU)
    (klaar,) = bewaren.sporen("GM0518")
    assert (klaar.sinds, klaar.loopt) == (APRIL, "")


def test_de_databank_laat_een_verblijf_zoals_het_is(locatie: Opvanglocatie) -> None:
    plaatsing = zet(locatie, MAART, APRIL)
    for verander in (lambda: Opvangplaatsing.objects.update(tot=MEI), plaatsing.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            verander()
