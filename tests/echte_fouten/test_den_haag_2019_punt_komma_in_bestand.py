"""The Hague, April 2019: a full stop was read where a comma belonged; EUR 2.5 million went to 69 people.

Played through every file that carries an amount: the line is refused with both readings, before anything is
written, and stands in the file that goes back to the sender.
"""

from __future__ import annotations

import pytest

from opstap.koppelingen.beschrijving import SOORTEN
from opstap.koppelingen.bestand import Bestandsoort, lees
from opstap.koppelingen.kolommen import BEDRAG

GELDKOLOMMEN = [
    (soort, kolom.naam) for soort in SOORTEN.values() for kolom in soort.kolommen if kolom.inhoud is BEDRAG
]


def test_er_zijn_bestanden_met_bedragen() -> None:
    assert {soort.naam for soort, _ in GELDKOLOMMEN} == {
        "aanbod",
        "inkomstenopgaven",
        "beslagen",
        "bestaande-uitkeringen",
        "bestaande-vorderingen",
        "uitvoerder-leveringen",
        "verzekeraar-premies",
    }


@pytest.mark.parametrize(("soort", "kolom"), GELDKOLOMMEN, ids=lambda deel: getattr(deel, "naam", deel))
def test_den_haag_2019_punt_komma(soort: Bestandsoort, kolom: str) -> None:
    velden = ["1.234" if naam == kolom else "" for naam in soort.kop]
    inhoud = lees(f"{';'.join(soort.kop)}\n{';'.join(velden)}\n".encode(), soort)
    assert inhoud.regels == ()
    (weigering,) = [een for een in inhoud.geweigerd if een.kolom == kolom]
    assert weigering.code == "BEDRAG-DUBBELZINNIG"
    assert "1.234,00" in weigering.zin
    assert "1,234" in weigering.zin
    assert weigering.nummer == 2
