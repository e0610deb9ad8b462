"""What an executor says that it delivered: each line checked, the good ones kept and booked, all at once.

A line that says what is known already changes nothing; one that can't be is refused with a code and a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.grootboek import Post
from opstap.financien.grootboek import Regel as Boekregel
from opstap.financien.rekeningschema import TE_BETALEN_PARTNERS, VERSTREKKINGEN
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.models import (
    Levering,
    Leverregel,
    Partner,
    Uitvoerafspraak,
    Uitvoerfactuur,
    Verantwoordingsopgave,
)
from opstap.minima.opgaven import Geweigerd, Uitslag
from opstap.minima.toekenningen import declaratie
from opstap.minima.uitvoerders.afspraken import weer_vanaf
from opstap.minima.uitvoerders.doorgeven import laatste_leveringen
from opstap.regels.fouten import OpstapFout

_PER_KEER = 5_000


class Opgave(NamedTuple):
    """One line of the executor; `nummer` is its line number, `onderdeel` the key of the scheme."""

    nummer: int
    kenmerk: str
    onderdeel: str
    geleverd_op: date
    bedrag_cent: int
    factuur: str


ONBEKEND = OpstapFout("LEVERING-ONBEKEND", "Dit kenmerk is niet aan deze organisatie doorgegeven.")
ONDERDEEL = OpstapFout("LEVERING-ONDERDEEL", "Bij dit kenmerk hoort een ander onderdeel.")
DUBBEL = OpstapFout("LEVERING-DUBBEL", "Bij dit kenmerk is al een andere levering verantwoord.")
TOEKOMST = OpstapFout("LEVERING-TOEKOMST", "Deze dag moet nog komen.")
TERMIJN = OpstapFout("LEVERING-BUITEN-TERMIJN", "Op deze dag gold de toekenning niet.")
AFSPRAAK = OpstapFout("LEVERING-ZONDER-AFSPRAAK", "Op deze dag was over dit onderdeel niets afgesproken.")
BEDRAG = OpstapFout("LEVERING-BEDRAG", "Een levering heeft een bedrag boven nul.")
TE_HOOG = OpstapFout("LEVERING-TE-HOOG", "Dit is meer dan het hoogste bedrag dat is afgesproken.")
HERHALING = OpstapFout("LEVERING-TE-SNEL", "Dit kind kreeg dit al, en is nog niet weer aan de beurt.")
HERHALING_ONBEKEND = OpstapFout(
    "LEVERING-HERHAALTERMIJN",
    "Dit kind kreeg dit al. Na hoeveel tijd het weer mag, is niet vastgelegd. Leg dat eerst vast.",
)
FACTUUR = OpstapFout(
    "LEVERING-FACTUUR-KLAAR", "Deze factuur is al afgerekend. Zet de levering op een nieuwe."
)
ZINNEN["levering_klopt"] = (
    "LEVERING-NIET-AFGESPROKEN",
    "Deze levering past niet bij de toekenning, de afspraak of de factuur. Er is niets verwerkt.",
)


@transaction.atomic
def verwerk(
    partner: Partner, opgaven: Sequence[Opgave], *, onleesbaar: int = 0, door: str, nu: datetime
) -> Uitslag:
    """Keep and book every line that is right. `onleesbaar`: how many lines could not be read at all."""
    Partner.objects.select_for_update(no_key=True).get(pk=partner.pk)
    toets = _Toets(partner, opgaven, localdate(nu))
    uitslag = Uitslag()
    leveringen: list[Levering] = []
    for opgave in opgaven:
        regel = toets.regels.get(opgave.kenmerk)
        if regel is not None and toets.bekend.get(regel.pk) == opgave[2:]:
            uitslag.bestond += 1
            continue
        geweigerd = toets.weigering(regel, opgave)
        if geweigerd is not None:
            uitslag.geweigerd.append(geweigerd)
            uitslag.geweigerd_cent += opgave.bedrag_cent
            continue
        assert regel is not None
        toets.neem_aan(regel, opgave)
        leveringen.append(
            Levering(
                gemeente_id=partner.gemeente_id,
                dossier_id=regel.dossier_id,
                regel=regel,
                partner=partner,
                afspraak=toets.afspraak(opgave),
                geleverd_op=opgave.geleverd_op,
                bedrag_cent=opgave.bedrag_cent,
                factuur=opgave.factuur,
            )
        )
    uitslag.nieuw = len(leveringen)
    uitslag.aanvaard_cent = sum(een.bedrag_cent for een in leveringen)
    with duidelijke_fouten():
        opgave_ = Verantwoordingsopgave.objects.create(
            gemeente_id=partner.gemeente_id,
            partner=partner,
            regels=len(opgaven) + onleesbaar,
            bestond=uitslag.bestond,
            geweigerd=len(uitslag.geweigerd) + onleesbaar,
            gevraagd_cent=uitslag.aanvaard_cent + uitslag.geweigerd_cent,
            geweigerd_cent=uitslag.geweigerd_cent,
            moment=nu,
            door=door,
        )
        for levering in leveringen:
            levering.opgave = opgave_
        Levering.objects.bulk_create(leveringen, batch_size=_PER_KEER)
        grootboek.boek_veel(_posten(leveringen))
    return uitslag


class _Toets:
    """All that the lines of a file are held against, read once."""

    def __init__(self, partner: Partner, opgaven: Sequence[Opgave], vandaag: date) -> None:
        self.vandaag = vandaag
        self.regels = {
            regel.kenmerk: regel
            for regel in Leverregel.objects.filter(
                gemeente=partner.gemeente_id,
                opdracht__partner=partner,
                kenmerk__in={een.kenmerk for een in opgaven},
            ).select_related("toekenning__einde", "levering")
        }
        self.bekend = {
            regel.pk: (
                regel.toekenning.regeling,
                regel.levering.geleverd_op,
                regel.levering.bedrag_cent,
                regel.levering.factuur,
            )
            for regel in self.regels.values()
            if hasattr(regel, "levering")
        }
        self.afspraken: dict[str, list[Uitvoerafspraak]] = {}
        for afspraak in Uitvoerafspraak.objects.filter(partner=partner):
            self.afspraken.setdefault(afspraak.regeling, []).append(afspraak)
        self.facturen = set(
            Uitvoerfactuur.objects.filter(
                partner=partner, kenmerk__in={een.factuur for een in opgaven}
            ).values_list("kenmerk", flat=True)
        )
        self.eerder = laatste_leveringen(partner.gemeente_id, self.afspraken)

    def afspraak(self, opgave: Opgave) -> Uitvoerafspraak | None:
        """The agreement that held for this part on the day of delivery."""
        afspraken = self.afspraken.get(opgave.onderdeel, ())
        return next((een for een in afspraken if opgave.geleverd_op in een.geldig), None)

    def weigering(self, regel: Leverregel | None, opgave: Opgave) -> Geweigerd | None:
        """Why a line can't be accepted; None when it can."""
        for kolom, fout in self._fouten(regel, opgave):
            return Geweigerd(opgave.nummer, kolom, fout)
        return None

    def _fouten(self, regel: Leverregel | None, opgave: Opgave) -> Iterator[tuple[str, OpstapFout]]:
        if regel is None:
            yield "kenmerk", ONBEKEND
            return
        toekenning = regel.toekenning
        if toekenning.regeling != opgave.onderdeel:
            yield "onderdeel", ONDERDEEL
        if regel.pk in self.bekend:
            yield "kenmerk", DUBBEL
        if opgave.geleverd_op > self.vandaag:
            yield "geleverd_op", TOEKOMST
        einde = getattr(toekenning, "einde", None)
        if opgave.geleverd_op not in toekenning.geldig or (einde and opgave.geleverd_op >= einde.per):
            yield "geleverd_op", TERMIJN
        afspraak = self.afspraak(opgave)
        if afspraak is None:
            yield "geleverd_op", AFSPRAAK
            return
        if opgave.bedrag_cent <= 0:
            yield "bedrag", BEDRAG
        if opgave.bedrag_cent > afspraak.hoogste_cent:
            yield "bedrag", TE_HOOG
        if opgave.factuur in self.facturen:
            yield "factuur", FACTUUR
        for dag in self.eerder.get((regel.persoon_id, opgave.onderdeel), ()):
            weer = weer_vanaf(afspraak, min(dag, opgave.geleverd_op))
            if weer is None:
                yield "geleverd_op", HERHALING_ONBEKEND
            elif weer > max(dag, opgave.geleverd_op):
                yield "geleverd_op", HERHALING

    def neem_aan(self, regel: Leverregel, opgave: Opgave) -> None:
        """From here on the other lines are held against this one too."""
        self.bekend[regel.pk] = opgave[2:]
        self.eerder.setdefault((regel.persoon_id, opgave.onderdeel), []).append(opgave.geleverd_op)


def _posten(leveringen: Sequence[Levering]) -> Iterator[Post]:
    """A delivery costs the municipality on the product of its scheme, and is owed to the executor."""
    for een in leveringen:
        toekenning = een.regel.toekenning
        regeling = declaratie(een.gemeente_id, toekenning.regeling)
        besluit = toekenning.besluit_id
        yield Post(
            een.gemeente_id,
            een.geleverd_op,
            f"{een.geleverd_op:%Y-%m}",
            f"{regeling.naam}, geleverd",
            "levering",
            een.pk,
            boeksleutel(een.pk),
            (
                Boekregel(VERSTREKKINGEN, een.bedrag_cent, regeling.product, een.dossier_id, besluit),
                Boekregel(TE_BETALEN_PARTNERS, -een.bedrag_cent, None, een.dossier_id, besluit),
            ),
        )


def boeksleutel(levering: int) -> str:
    """The key of the posting of a delivery."""
    return f"levering/{levering}"
