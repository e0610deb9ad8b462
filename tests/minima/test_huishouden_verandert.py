"""A child turns 18, somebody moves out of the city, a household splits: what happens with passes and credits.

The texts of the municipality say who gets a pass (who lives in the city; each member of the family), and
nothing of what happens with a pass that was given before something changed. So nothing is taken without
a decision: the desk sees what changed, and decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from opstap.kern import feiten, personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Adres, Bewoning, Dossier, Gezinslid, Persoon, Rol
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang import Rol as Gebruikersrol
from opstap.minima import pasbeeld, paslijst, passen, tegoeden, toekenningen, verzilveren
from opstap.minima.models import Partnerafspraak, Pas, Toekenning
from opstap.regels.fouten import OpstapFout

from .conftest import NU, maak_besluit, maak_tegoed

BSNS = synthetische_bsns()
BALIE = Gebruiker("t.test", Gebruikersrol.MEDEWERKER, "GM0518")
ACHTTIEN = date(2024, 6, 15)
GEHOORD = datetime(2024, 4, 20, tzinfo=UTC)
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass
class Gezin:
    dossier: Dossier
    toekenning: Toekenning
    ouder: Persoon
    kind: Persoon
    passen: dict[str, Pas]

    def ziet(self, op: date) -> list[str]:
        alle = pasbeeld.van_dossier(self.dossier, op=op, bekend_op=_moment(op))
        return [een.pas.persoon.voornamen for een in alle.passen]

    def valt_op(self, op: date) -> list[str]:
        return [een.wat for een in paslijst.veranderd(BALIE, "GM0518", op=op, nu=_moment(op))]


def _moment(op: date) -> datetime:
    return datetime(op.year, op.month, op.day, 12, tzinfo=UTC)


def _persoon(naam: str, geboren: date) -> Persoon:
    persoon = personen.schrijf_in(
        "GM0518",
        bsn=next(BSNS),
        voornamen=naam,
        achternaam="Voorbeeld",
        geboortedatum=geboren,
        vandaag=NU.date(),
    )
    adres, _ = Adres.objects.get_or_create(
        gemeente_id="GM0518", straat="Spui", huisnummer="70", postcode="2511 BT", plaats="Den Haag"
    )
    feiten.leg_vast(
        Bewoning, geldig=vanaf(date(2024, 1, 1)), bron="toets", nu=BEGIN, persoon=persoon, adres=adres
    )
    return persoon


@pytest.fixture
def gezin(toekenning: Toekenning) -> Gezin:
    dossier = toekenning.dossier
    leden = {
        Rol.AANVRAGER: _persoon("Ouder", date(1985, 1, 1)),
        Rol.KIND: _persoon("Kind", date(ACHTTIEN.year - 18, ACHTTIEN.month, ACHTTIEN.day)),
    }
    gegeven = {}
    for rol, persoon in leden.items():
        feiten.leg_vast(
            Gezinslid,
            geldig=vanaf(date(2024, 1, 1)),
            bron="toets",
            nu=BEGIN,
            dossier=dossier,
            persoon=persoon,
            rol=rol,
        )
        pas = passen.maak(toekenning, persoon, door="t.test", nu=NU)
        passen.voeg_foto_toe(pas, "a" * 64, door="t.test", nu=NU)
        passen.geef_uit(pas, door="t.test", nu=NU)
        gegeven[persoon.voornamen] = pas
    return Gezin(dossier, toekenning, leden[Rol.AANVRAGER], leden[Rol.KIND], gegeven)


def test_de_ouder_ziet_de_pas_van_het_kind_tot_het_achttien_wordt(gezin: Gezin) -> None:
    """BW art. 1:233: under age until eighteen; from then on the number and code are the child's alone."""
    assert gezin.ziet(ACHTTIEN - timedelta(days=1)) == ["Ouder", "Kind"]
    assert gezin.ziet(ACHTTIEN) == ["Ouder"]
    alle = pasbeeld.van_dossier(gezin.dossier, op=ACHTTIEN, bekend_op=_moment(ACHTTIEN))
    assert alle.volwassen == ("Kind Voorbeeld",)
    with pytest.raises(OpstapFout):
        pasbeeld.zoek(alle, gezin.passen["Kind"].pk)


def test_wie_achttien_wordt_houdt_de_pas_zolang_de_toekenning_geldt_en_de_balie_ziet_het(
    gezin: Gezin,
) -> None:
    """A municipal choice that no text makes: nothing is taken without a decision."""
    kind = gezin.passen["Kind"]
    assert gezin.valt_op(ACHTTIEN - timedelta(days=1)) == []
    assert gezin.valt_op(ACHTTIEN) == ["is 18 jaar of ouder en staat als kind in het huishouden"]
    assert passen.is_goed(kind, ACHTTIEN)
    assert not passen.is_goed(kind, gezin.toekenning.geldig.upper)


def test_wie_uit_de_stad_vertrekt_valt_op_en_na_het_besluit_werkt_de_pas_niet(
    gezin: Gezin, afspraak: Partnerafspraak
) -> None:
    """Who has a pass lives in the city: the grant ends by a decision, and passes and credits with it."""
    tegoed, weg = maak_tegoed(gezin.toekenning), date(2024, 5, 1)
    for wie in (gezin.ouder, gezin.kind):
        assert feiten.beeindig(Bewoning, per=weg, bron="toets", nu=GEHOORD, persoon=wie)
    assert gezin.valt_op(weg - timedelta(days=1)) == []
    assert gezin.valt_op(weg) == ["heeft geen adres meer in de gemeente"] * 2
    toekenningen.beeindig(gezin.toekenning, per=weg, besluit=maak_besluit(gezin.dossier), nu=GEHOORD)
    pas = gezin.passen["Ouder"]
    assert (passen.is_goed(pas, weg - timedelta(days=1)), passen.is_goed(pas, weg)) == (True, False)
    assert pasbeeld.beeld(Pas.objects.get(pk=pas.pk), weg).stand is pasbeeld.Stand.VOORBIJ
    assert gezin.valt_op(weg) == []
    betaal: Callable[[date], object] = lambda op: verzilveren.verzilver(  # noqa: E731
        tegoed, afspraak, bedrag_cent=10_00, sleutel=f"w/{op}", omschrijving="", door="p", nu=_moment(op)
    )
    betaal(weg - timedelta(days=1))
    with pytest.raises(OpstapFout) as fout:
        betaal(weg)
    assert fout.value.code == "TEGOED-GEEN-RECHT"
    assert tegoeden.saldo(tegoed) == 90_00


def test_wie_het_huishouden_verlaat_ziet_elkaars_pas_niet_meer_en_de_balie_ziet_het(gezin: Gezin) -> None:
    """The credits stay with the household that they were granted to; who left applies for an own pass."""
    tegoed, weg = maak_tegoed(gezin.toekenning), date(2024, 5, 1)
    assert feiten.beeindig(
        Gezinslid, per=weg, bron="toets", nu=GEHOORD, dossier=gezin.dossier, persoon=gezin.kind
    )
    assert gezin.ziet(weg - timedelta(days=1)) == ["Ouder", "Kind"]
    assert gezin.ziet(weg) == ["Ouder"]
    assert gezin.valt_op(weg - timedelta(days=1)) == []
    assert gezin.valt_op(weg) == ["hoort niet meer bij dit huishouden"]
    kind = gezin.passen["Kind"]
    assert passen.is_goed(kind, weg)
    passen.blokkeer(kind, reden="hoort bij een ander huishouden", door="t.test", nu=_moment(weg))
    assert gezin.valt_op(weg) == []
    assert passen.is_goed(gezin.passen["Ouder"], weg)
    assert [een.saldo_cent for een in pasbeeld.tegoeden_van(gezin.dossier, op=weg)] == [100_00]
    assert tegoeden.saldo(tegoed) == 100_00
