"""What can be done with a voucher at the desk: block, release, replace, and give the next one."""

from __future__ import annotations

from collections.abc import Sequence

from opstap.minima import vouchers
from opstap.minima.voucherbeeld import Stand
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.medewerker.handelingen.pas import Reden

VOUCHER: Sequence[Handeling] = (
    Handeling(
        naam="blokkeren",
        titel="Voucher blokkeren",
        knop="Blokkeer de voucher",
        uitleg="De voucher werkt meteen niet meer.",
        formulier=Reden,
        doe=lambda een, g, door, nu: vouchers.blokkeer(een.voucher, reden=g["reden"], door=door, nu=nu),
        klaar="De voucher is geblokkeerd.",
        velden={"REDEN": "reden"},
        kan=lambda een, gebruiker: een.stand in (Stand.OPEN, Stand.NOG_NIET),
    ),
    Handeling(
        naam="vrijgeven",
        titel="Voucher vrijgeven",
        knop="Geef de voucher vrij",
        uitleg="De voucher werkt meteen weer.",
        formulier=Reden,
        doe=lambda een, g, door, nu: vouchers.geef_vrij(een.voucher, reden=g["reden"], door=door, nu=nu),
        klaar="De voucher is weer vrijgegeven.",
        velden={"REDEN": "reden"},
        kan=lambda een, gebruiker: een.stand is Stand.GEBLOKKEERD,
    ),
    Handeling(
        naam="vervangen",
        titel="Voucher kwijt: vervangen",
        knop="Vervang de voucher",
        uitleg="De oude voucher werkt nooit meer. De inwoner krijgt er een met een ander nummer.",
        formulier=Reden,
        doe=lambda een, g, door, nu: vouchers.vervang(een.voucher, reden=g["reden"], door=door, nu=nu),
        klaar="De oude voucher werkt niet meer. Er is een nieuwe.",
        velden={"REDEN": "reden"},
        kan=lambda een, gebruiker: een.stand in (Stand.OPEN, Stand.NOG_NIET, Stand.GEBLOKKEERD),
    ),
)

NIEUW = Handeling(
    naam="nieuw",
    titel="Een nieuwe voucher geven",
    knop="Geef de voucher",
    uitleg="De vorige is gebruikt, en er is nog iets over voor dit jaar.",
    formulier=Formulier,
    doe=lambda tegoed, g, door, nu: vouchers.geef_uit(tegoed.toekenning, door=door, nu=nu),
    klaar="Er is een nieuwe voucher. De inwoner ziet hem in Mijn Opstap.",
)
