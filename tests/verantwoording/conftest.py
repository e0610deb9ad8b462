"""A city of a few benefits with a year of bookings, so small that every figure can be checked by head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from opstap.financien.begroting import boek_voorbeeld_rijksbijdrage, stel_begroting_vast
from opstap.financien.grootboek import Post, Regel, boek
from opstap.financien.rekeningschema import (
    BIJSTANDSVERLENING,
    TE_BETALEN_UITKERINGEN,
    TERUGVORDERING,
    UITKERINGEN,
    VORDERINGEN,
)
from opstap.inkomen.models import Maandberekening, Maandrun, Uitkering, Uitval
from opstap.kern.models import Besluit, Dossier, Gemeente, Zaak
from opstap.kern.tijdvak import vanaf

MOMENT = datetime(2023, 12, 1, 9, tzinfo=UTC)


@dataclass
class Stadje:
    """A municipality in which a test grants, pays and books by hand."""

    gemeente: Gemeente

    def uitkering(self, van: date = date(2023, 1, 1), tot: date | None = None) -> Uitkering:
        """A benefit from `van` up to but not including `tot`."""
        nummer = Dossier.objects.count() + 1
        dossier = Dossier.objects.create(gemeente=self.gemeente, nummer=f"D-{nummer:06d}")
        besluit = Besluit.objects.create(
            gemeente=self.gemeente,
            nummer=f"BS-{nummer:06d}",
            dossier=dossier,
            soort=Besluit.Soort.TOEKENNING,
            ingangsdatum=van,
            genomen_op=MOMENT,
            genomen_door="Toets",
            feiten={},
            bon={},
            uitkomst={},
            spoor_digest="0" * 64,
            bekend_op=MOMENT,
        )
        return Uitkering.objects.create(
            gemeente=self.gemeente, dossier=dossier, geldig=vanaf(van, tot), besluit=besluit
        )

    def run(
        self, maand: int, lasten_cent: int, jaar: int = 2024, status: str = Maandrun.Status.KLAAR
    ) -> Maandrun:
        """Run a month: each benefit that has a right in it costs `lasten_cent`."""
        begin = date(jaar, maand, 1)
        run = Maandrun.objects.create(gemeente=self.gemeente, maand=begin, bekend_op=MOMENT, status=status)
        lopend = [
            uitkering
            for uitkering in Uitkering.objects.filter(gemeente=self.gemeente)
            if uitkering.geldig.lower <= begin
            and (uitkering.geldig.upper is None or uitkering.geldig.upper > begin)
        ]
        for uitkering in lopend:
            self.bereken(run, uitkering, lasten_cent)
        self.boek(begin, lasten_cent * len(lopend))
        return run

    def bereken(self, run: Maandrun, uitkering: Uitkering, lasten_cent: int, volgnummer: int = 1) -> None:
        bedragen = {
            veld.name: 0
            for veld in Maandberekening._meta.fields
            if veld.name.endswith("_cent") or veld.name in ("leefvorm", "aantal_kostendelers")
        }
        Maandberekening.objects.create(
            gemeente=self.gemeente,
            uitkering=uitkering,
            dossier_id=uitkering.dossier_id,
            maandrun=run,
            maand=run.maand,
            volgnummer=volgnummer,
            soort=Maandberekening.Soort.MAAND,
            bekend_op=MOMENT,
            regels_hash="0" * 64,
            besluit_id=uitkering.besluit_id,
            **(
                bedragen
                | {
                    f"{voor}{naam}_cent": lasten_cent
                    for voor in ("", "verschil_")
                    for naam in ("maandbetaling", "bijstand", "lasten")
                }
            ),
        )

    def valt_uit(self, run: Maandrun, uitkering: Uitkering) -> None:
        Uitval.objects.create(
            maandrun=run, uitkering=uitkering, maand=run.maand, code="PARAMETER-ONTBREEKT", zin="Toets."
        )

    def boek(
        self,
        maand: date,
        lasten_cent: int,
        product: str = BIJSTANDSVERLENING,
        rekening: str = UITKERINGEN,
    ) -> None:
        boek(
            Post(
                gemeente=self.gemeente.code,
                datum=maand,
                periode=f"{maand:%Y-%m}",
                omschrijving="Toets",
                bron_soort="toets",
                bron_id=None,
                sleutel=f"toets/{self.gemeente.code}/{product}/{maand:%Y-%m}",
                regels=(
                    Regel(rekening, lasten_cent, product),
                    Regel(TE_BETALEN_UITKERINGEN, -lasten_cent),
                ),
            )
        )

    def klaar(self, maand: int) -> None:
        """Run a month in which nobody has a benefit."""
        Maandrun.objects.create(
            gemeente=self.gemeente,
            maand=date(2024, maand, 1),
            bekend_op=MOMENT,
            status=Maandrun.Status.KLAAR,
        )

    def boek_bij(
        self,
        maand: int,
        huishoudens: int,
        cent: int,
        *,
        bate: bool = False,
        product: str = BIJSTANDSVERLENING,
    ) -> None:
        """One booking of `cent` for each of the first so many households."""
        wat, tegen = (TERUGVORDERING, VORDERINGEN) if bate else (UITKERINGEN, TE_BETALEN_UITKERINGEN)
        teken = -1 if bate else 1
        periode = f"2024-{maand:02d}"
        for huishouden in range(1, huishoudens + 1):
            boek(
                Post(
                    gemeente=self.gemeente.code,
                    datum=date(2024, maand, 1),
                    periode=periode,
                    omschrijving="Toets",
                    bron_soort="vordering" if bate else "maandrun",
                    bron_id=None,
                    sleutel=f"toets/{periode}/{wat}/{huishouden}",
                    regels=(
                        Regel(wat, teken * cent, product, huishouden),
                        Regel(tegen, -teken * cent, None, huishouden),
                    ),
                )
            )

    def aanvraag(self, afgerond: date, voor: date, status: str = Zaak.Status.AFGEROND) -> None:
        nummer = Zaak.objects.count() + 1
        dossier = Dossier.objects.create(gemeente=self.gemeente, nummer=f"A-{nummer:06d}")
        Zaak.objects.create(
            gemeente=self.gemeente,
            nummer=f"B-2024-{nummer:05d}",
            dossier=dossier,
            soort=Zaak.Soort.AANVRAAG,
            ontvangen=date(2024, 1, 2),
            beslissen_voor=voor,
            status=status,
            afgerond_op=afgerond,
        )


@pytest.fixture
def den_haag(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.fixture
def stadje(den_haag: Gemeente) -> Stadje:
    """The Hague at 1 to 11,500: a budget for two benefits."""
    stel_begroting_vast(den_haag, 2024, 11_500)
    return Stadje(den_haag)


def speel_vier_maanden(stadje: Stadje) -> Stadje:
    """Four months of twelve households, with claims of twelve, three, twelve and twelve of them."""
    for maand, vorderingen in enumerate((12, 3, 12, 12), start=1):
        stadje.run(maand, 0)
        stadje.boek_bij(maand, 12, 1_000_00)
        stadje.boek_bij(maand, vorderingen, 50_00, bate=True)
        boek_voorbeeld_rijksbijdrage(stadje.gemeente, date(2024, maand, 1))
    return stadje


@pytest.fixture
def vier_maanden(stadje: Stadje) -> Stadje:
    return speel_vier_maanden(stadje)
