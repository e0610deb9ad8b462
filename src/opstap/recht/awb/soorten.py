"""The choices that the Awb works with."""

from __future__ import annotations

from enum import IntEnum


class Termijn(IntEnum):
    """A term of the Awb that is a whole number of weeks."""

    AANVRAAG = 1
    BEZWAAR = 2
    BEZWAAR_MET_COMMISSIE = 3
    VERDAGING_BEZWAAR = 4
    KLACHT = 5
    KLACHT_MET_ADVIES = 6
    VERDAGING_KLACHT = 7
    INDIENEN = 8
    BEZORGING_PER_POST = 9
    NIET_BEHANDELEN = 10
    INGEBREKESTELLING = 11
    DWANGSOM_VASTSTELLEN = 12
    KLACHT_NIET_BEHANDELEN = 13


ARTIKELEN: dict[Termijn, str] = {
    Termijn.AANVRAAG: "Awb art. 4:13 lid 2",
    Termijn.BEZWAAR: "Awb art. 7:10 lid 1",
    Termijn.BEZWAAR_MET_COMMISSIE: "Awb art. 7:10 lid 1",
    Termijn.VERDAGING_BEZWAAR: "Awb art. 7:10 lid 3",
    Termijn.KLACHT: "Awb art. 9:11 lid 1",
    Termijn.KLACHT_MET_ADVIES: "Awb art. 9:11 lid 1",
    Termijn.VERDAGING_KLACHT: "Awb art. 9:11 lid 2",
    Termijn.INDIENEN: "Awb art. 6:7",
    Termijn.BEZORGING_PER_POST: "Awb art. 6:9 lid 2",
    Termijn.NIET_BEHANDELEN: "Awb art. 4:5 lid 4",
    Termijn.INGEBREKESTELLING: "Awb art. 4:17 lid 3",
    Termijn.DWANGSOM_VASTSTELLEN: "Awb art. 4:18",
    Termijn.KLACHT_NIET_BEHANDELEN: "Awb art. 9:8 lid 3",
}
