"""A claim on what turns out never to have arrived: put right by a counter-posting with a key of its own.

A run claims back what was paid too much. When that payment is withdrawn or comes back afterwards, the
household has not had it: so much of the claim goes, and so much is no longer owed of the payment, as if it
had been known when the run claimed (`maandrun.vervallen`). What was paid back on the claim already stays
owed to the household, in the payment that is paid again.

| | debit | credit |
| --- | --- | --- |
| the claim | 4.1.2 terugvordering (baten) | vorderingen bijstand |
| the payment | te betalen, of its kind | 4.1.1 uitkeringen (lasten) |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from opstap.financien import vervallen
from opstap.financien.betaalsoorten import oorsprong
from opstap.financien.grootboek import Regel
from opstap.financien.models import VervallenBetaling
from opstap.financien.rekeningschema import (
    BIJSTANDSVERLENING,
    TE_BETALEN_UITKERINGEN,
    TERUGVORDERING,
    UITKERINGEN,
)
from opstap.inkomen import sloten
from opstap.inkomen.betalen.betaalsleutels import (
    TOESLAGDEEL,
    VanBerekening,
    VanReservering,
    berekening_sleutel,
    lees_sleutel,
)
from opstap.inkomen.maandrun.vervallen import NogVerschuldigd
from opstap.inkomen.models import Maandberekening, Vordering, Vorderingsmutatie
from opstap.inkomen.vorderingen.rekening import muteer, saldo, sleutel_van
from opstap.kern import gebeurtenissen, zaken

DEEL = "niet-aangekomen"
"""How the keys of these movements differ from the others of a claim."""
ARTIKEL = "Participatiewet art. 58 lid 2"
_GROND = "De betaling waarop deze vordering berust, is niet aangekomen"


@gebeurtenissen.bij(gebeurtenissen.BETALING_NIET_AANGEKOMEN)
def zet_recht(*, gemeente: str, dossier_ids: Collection[int], datum: date, moment: datetime) -> None:
    """Lower the claims of runs on these households by what did not arrive, oldest first."""
    sloten.legt_vast(gemeente)
    vorderingen = (
        Vordering.objects.filter(dossier__in=dossier_ids, maandrun__isnull=False, uitkering__isnull=False)
        .select_for_update(no_key=True, of=("self",))
        .order_by("ontstaan_op", "id")
    )
    verschuldigd = NogVerschuldigd(dossier_ids)
    for vordering in vorderingen:
        _verlaag(vordering, verschuldigd, datum, moment)


def _verlaag(vordering: Vordering, verschuldigd: NogVerschuldigd, datum: date, moment: datetime) -> None:
    rest = saldo(vordering)
    if not rest:
        return
    assert vordering.uitkering_id is not None
    assert vordering.maand is not None
    maanddeel, toeslagdeel = _nog_gevorderd(vordering)
    eerder = vordering.mutaties.filter(sleutel__startswith=sleutel_van(vordering, DEEL)).count()
    sleutel = sleutel_van(vordering, f"{DEEL}/{eerder + 1}")
    weg, elders = len(verschuldigd.vervallen), len(verschuldigd.andere_rekening)
    bedrag = eigen = 0
    for maand_, toeslag in ((maanddeel, 0), (0, toeslagdeel)):
        vervalt, eigen_deel = verschuldigd.neem_af(
            vordering.uitkering_id,
            vordering.maand,
            maanddeel=min(maand_, rest - bedrag),
            toeslagdeel=min(toeslag, rest - bedrag),
            besluit_id=vordering.besluit_id,
            grond=sleutel,
        )
        bedrag, eigen = bedrag + vervalt, eigen + eigen_deel
    if not bedrag:
        return
    vervallen.leg_vast(verschuldigd.vervallen[weg:], datum=datum)
    dossier, besluit = vordering.dossier_id, vordering.besluit_id
    muteer(
        vordering,
        soort=Vorderingsmutatie.Soort.CORRECTIE,
        bedrag=-bedrag,
        datum=datum,
        grond=_GROND,
        artikel=ARTIKEL,
        sleutel=sleutel,
        tegen=[
            Regel(TERUGVORDERING, bedrag, BIJSTANDSVERLENING, dossier, besluit),
            Regel(TE_BETALEN_UITKERINGEN, eigen, None, dossier, besluit),
            *(
                Regel(rekening, cent, None, dossier, besluit)
                for _, _, rekening, cent in verschuldigd.andere_rekening[elders:]
            ),
            Regel(UITKERINGEN, -bedrag, BIJSTANDSVERLENING, dossier, besluit),
        ],
    )
    zaken.gebeurtenis(
        vordering.dossier,
        moment=moment,
        soort="vordering verlaagd",
        tekst=f"Vordering {vordering.nummer} verlaagd: de betaling is niet aangekomen",
    )


def _nog_gevorderd(vordering: Vordering) -> tuple[int, int]:
    """What of the claim is about the month itself and about its holiday allowance, in cents, less what was
    found before not to have arrived."""
    assert vordering.uitkering_id is not None
    assert vordering.maand is not None
    assert vordering.volgnummer is not None
    berekend = Maandberekening.objects.get(
        uitkering=vordering.uitkering_id, maand=vordering.maand, volgnummer=vordering.volgnummer
    )
    in_de_run = berekening_sleutel(vordering.uitkering_id, vordering.maand, vordering.volgnummer)
    af: dict[tuple[bool, bool], int] = defaultdict(int)
    gevonden = VervallenBetaling.objects.filter(betaling__dossier_id=vordering.dossier_id).values_list(
        "grond", "betaling__sleutel", "bedrag_cent"
    )
    for grond, betaling, cent in gevonden:
        if grond == in_de_run or grond.startswith(sleutel_van(vordering, DEEL)):
            af[grond == in_de_run, _van_toeslag(betaling)] += cent
    maanddeel = max(-berekend.verschil_maandbetaling_cent, 0)
    toeslagdeel = vordering.bedrag_cent + af[True, False] + af[True, True] - maanddeel
    return (
        maanddeel - af[True, False] - af[False, False],
        toeslagdeel - af[True, True] - af[False, True],
    )


def _van_toeslag(sleutel: str) -> bool:
    """Whether a payment was of holiday allowance."""
    herkomst = lees_sleutel(oorsprong(sleutel))
    if isinstance(herkomst, VanBerekening):
        return herkomst.deel == TOESLAGDEEL
    return isinstance(herkomst, VanReservering)
