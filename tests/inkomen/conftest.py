"""Households as a test wants them: complete facts about ordinary people, changed where the test says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from opstap.inkomen.models import VrijlatingVooraf
from opstap.kern import feiten, personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import (
    Arbeidssituatie,
    Bankrekening,
    Bewoning,
    Dossier,
    Gemeente,
    Gezinslid,
    Inkomen,
    Opleiding,
    Persoon,
    Rol,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
)
from opstap.kern.tijdvak import Tijdvak, maand, vanaf

HAAG = "GM0518"
BEGIN = date(2023, 6, 1)
IBAN = "NL91ABNA0417164300"


def moment(jaar: int, maand: int, dag: int, uur: int = 9) -> datetime:
    return datetime(jaar, maand, dag, uur, tzinfo=UTC)


BEKEND = moment(2023, 6, 1)


@dataclass
class Dorp:
    """A municipality with the means to put people in it and to say what is true about them."""

    bsns: Iterator[str] = field(default_factory=synthetische_bsns)
    adressen: int = 0
    gemeente: str = HAAG

    def persoon(self, geboren: date, nu: datetime = BEKEND) -> Persoon:
        return personen.schrijf_in(
            self.gemeente,
            bsn=next(self.bsns),
            voornamen="Test",
            achternaam="Persoon",
            geboortedatum=geboren,
            vandaag=nu.date(),
        )

    def adres(self) -> int:
        self.adressen += 1
        return personen.nieuwe_adressen(
            self.gemeente, [("Papierlaan", str(self.adressen), "2599 AA", "Den Haag", "Laak")]
        )[0]

    def huishouden(
        self,
        *,
        geboren: date = date(1984, 3, 5),
        partner: date | None = None,
        kinderen: tuple[date, ...] = (),
        vermogen: int = 0,
        nu: datetime = BEKEND,
        begin: date = BEGIN,
    ) -> Dossier:
        """A household of which everything is known that an ordinary month asks."""
        dossier = personen.nieuw_dossier(self.gemeente)
        adres = self.adres()
        tijd = vanaf(begin)
        rollen = [(Rol.AANVRAGER, geboren)] + ([(Rol.PARTNER, partner)] if partner else [])
        rollen += [(Rol.KIND, kind) for kind in kinderen]
        for rol, geboortedatum in rollen:
            persoon = self.persoon(geboortedatum, nu)
            self.leg(Gezinslid, nu, tijd, dossier=dossier, persoon=persoon, rol=rol)
            self.leg(Bewoning, nu, tijd, persoon=persoon, adres_id=adres)
            self.leg(Verblijf, nu, tijd, persoon=persoon, rechthebbend=True, in_inrichting=False)
            if rol is not Rol.KIND:
                self.loon(persoon, 0, tijd, nu)
                self.overig(persoon, 0, tijd, nu)
                self.leg(
                    Arbeidssituatie,
                    nu,
                    tijd,
                    persoon=persoon,
                    draagt_bij_aan_arbeidsinschakeling=True,
                    medisch_urenbeperkt=False,
                )
                self.leg(VrijlatingVooraf, nu, tijd, persoon=persoon, maanden_n=0, maanden_r=0, maanden_z=0)
        self.leg(Vermogen, nu, tijd, dossier=dossier, vermogen_cent=vermogen, overwaarde_woning_cent=0)
        self.leg(Woonlasten, nu, tijd, dossier=dossier, woonsituatie=0, recente_schoolverlater=False)
        self.leg(Bankrekening, nu, tijd, dossier=dossier, iban=IBAN, tenaamstelling="Test Persoon")
        return dossier

    def leg(self, model: Any, nu: datetime, geldig: Tijdvak, **velden: Any) -> None:
        feiten.leg_vast(model, geldig=geldig, bron="opgave inwoner", nu=nu, **velden)

    def loon(
        self, persoon: Persoon, cent: int, geldig: Tijdvak, nu: datetime, *, subsidie: bool = False
    ) -> None:
        self.leg(
            Inkomen,
            nu,
            geldig,
            persoon=persoon,
            soort="loon",
            bedrag_cent=cent,
            vakantieaanspraak_cent=cent * 8 // 100,
            heffingskorting_bij_gemeente=True,
            loonkostensubsidie=subsidie,
        )

    def overig(self, persoon: Persoon, cent: int, geldig: Tijdvak, nu: datetime) -> None:
        self.leg(
            Inkomen,
            nu,
            geldig,
            persoon=persoon,
            soort="overig",
            bedrag_cent=cent,
            vakantieaanspraak_cent=0,
            heffingskorting_bij_gemeente=True,
            loonkostensubsidie=False,
        )

    def aanvrager(self, dossier: Dossier) -> Persoon:
        return Gezinslid.objects.select_related("persoon").get(dossier=dossier, rol=Rol.AANVRAGER).persoon

    def trekt_in(
        self, dossier: Dossier, geboren: date, geldig: Tijdvak, nu: datetime, *, commercieel: bool = False
    ) -> Persoon:
        """Somebody of this birth date moves in at the address of the household."""
        persoon = self.persoon(geboren, nu)
        adres = Bewoning.objects.filter(persoon=self.aanvrager(dossier)).latest("id").adres_id
        self.leg(Opleiding, nu, geldig, persoon=persoon, student=False, bbl_leerling=False)
        self.leg(
            Woonrelatie,
            nu,
            geldig,
            dossier=dossier,
            persoon=persoon,
            commerciele_relatie=commercieel,
            familie_eerste_of_tweede_graad=False,
            medehuurder_bij_derde=False,
        )
        self.leg(Bewoning, nu, geldig, persoon=persoon, adres_id=adres)
        return persoon


@pytest.fixture
def dorp(db: None) -> Dorp:
    Gemeente.objects.create(code=HAAG, naam="Den Haag")
    return Dorp()


__all__ = ["BEGIN", "BEKEND", "HAAG", "IBAN", "Dorp", "maand", "moment", "vanaf"]
