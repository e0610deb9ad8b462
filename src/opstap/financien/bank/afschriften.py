"""camt.053: each movement on the account is recognised and booked; what is not, is an open question.

A statement must begin where the one before it ended: a gap is refused by name, so that nothing that happened
on the account can be missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from django.db.models import Sum

from opstap.financien import grootboek
from opstap.financien.bank.terugkomen import Terug, registreer
from opstap.financien.models import (
    Afschrift,
    Afschriftregel,
    Bankbestand,
    Betaalopdracht,
    Betaalrekening,
    Betaling,
    TeruggekomenBetaling,
)
from opstap.financien.rekeningschema import BANK, BETALINGEN_ONDERWEG, VRAAGPOSTEN
from opstap.financien.sepa import camt053
from opstap.financien.sepa.camt053 import Beweging, Rekeningafschrift
from opstap.kern.databank import ZINNEN
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

ZINNEN |= {
    "afschrift_sluit_aan": (
        "AFSCHRIFT-GAT",
        "Dit afschrift sluit niet aan op het vorige. Lees eerst de afschriften die ertussen horen.",
    ),
}

Uitkomst = Afschriftregel.Uitkomst
BRON = "afschrift"
"""`bron_soort` of the postings of movements."""


def verwerk(bestand: Bankbestand, bericht: camt053.Afschriftbestand) -> Counter[str]:
    """Book the statements of a file. Errors: AFSCHRIFT-REKENING, AFSCHRIFT-ANDERS, AFSCHRIFT-GAT."""
    telling: Counter[str] = Counter()
    for afschrift in sorted(bericht.afschriften, key=lambda een: een.datum):
        _eis_eigen_rekening(bestand.gemeente_id, afschrift)
        inhoud = sha256(repr(afschrift).encode()).hexdigest()
        eerder = Afschrift.objects.filter(iban=afschrift.iban, kenmerk=afschrift.kenmerk).first()
        if eerder is None:
            telling.update(_boek(_sla_op(bestand, afschrift, inhoud), bestand, afschrift))
        elif eerder.inhoud_sha256 == inhoud:
            telling["al gelezen afschrift"] += 1
        else:
            raise OpstapFout(
                "AFSCHRIFT-ANDERS",
                f"Afschrift {afschrift.kenmerk} (regel {afschrift.regel}) is al gelezen, met een andere "
                "inhoud. Er is niets veranderd. Vraag de bank welk afschrift geldt.",
            )
    return telling


def _eis_eigen_rekening(gemeente: str, afschrift: Rekeningafschrift) -> None:
    """The account is the municipality's; locked, so that statements are read one after the other."""
    if not list(Betaalrekening.objects.select_for_update().filter(gemeente=gemeente, iban=afschrift.iban)):
        raise OpstapFout(
            "AFSCHRIFT-REKENING",
            f"Afschrift {afschrift.kenmerk} (regel {afschrift.regel}) is niet van de rekening waarvan deze "
            "gemeente betaalt. Er is niets gelezen.",
        )


def _sla_op(bestand: Bankbestand, afschrift: Rekeningafschrift, inhoud: str) -> Afschrift:
    vorige = Afschrift.objects.filter(iban=afschrift.iban).order_by("-volgnummer").first()
    if vorige is not None and vorige.eindsaldo_cent != afschrift.beginsaldo_cent:
        raise OpstapFout(
            "AFSCHRIFT-GAT",
            f"Afschrift {afschrift.kenmerk} (regel {afschrift.regel}) begint met "
            f"{toon_euro(afschrift.beginsaldo_cent)}, maar het vorige, {vorige.kenmerk} van "
            f"{vorige.datum:%d-%m-%Y}, eindigde op {toon_euro(vorige.eindsaldo_cent)}. Lees eerst de "
            "afschriften die ertussen horen. Er is niets gelezen.",
        )
    return Afschrift.objects.create(
        gemeente_id=bestand.gemeente_id,
        bankbestand=bestand,
        iban=afschrift.iban,
        kenmerk=afschrift.kenmerk,
        inhoud_sha256=inhoud,
        volgnummer=vorige.volgnummer + 1 if vorige else 1,
        datum=afschrift.datum,
        beginsaldo_cent=afschrift.beginsaldo_cent,
        eindsaldo_cent=afschrift.eindsaldo_cent,
    )


@dataclass
class _Bekend:
    """What is known of the batches and payments that a statement names, kept up to date while it is read."""

    opdrachten: dict[str, Betaalopdracht] = field(default_factory=dict)
    betalingen: dict[str, Betaling] = field(default_factory=dict)
    terug: dict[int, str] = field(default_factory=dict)
    afgeschreven: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    teruggeboekt: set[int] = field(default_factory=set)
    los: set[int] = field(default_factory=set)
    """Payments that were debited one by one."""

    @classmethod
    def van(cls, gemeente: str, bewegingen: Iterable[Beweging]) -> _Bekend:
        kenmerken = {een.opdracht for een in bewegingen} - {""}
        betalingen = {
            betaling.end_to_end_id: betaling
            for betaling in Betaling.objects.filter(
                gemeente=gemeente,
                end_to_end_id__in={een.end_to_end_id for een in bewegingen} - {""},
                betaalopdracht__status=Betaalopdracht.Status.VERZONDEN,
            ).select_related("betaalopdracht")
        }
        opdrachten = {
            opdracht.kenmerk: opdracht
            for opdracht in Betaalopdracht.objects.filter(
                gemeente=gemeente, kenmerk__in=kenmerken, status=Betaalopdracht.Status.VERZONDEN
            )
        }
        pks = [betaling.pk for betaling in betalingen.values()]
        regels = Afschriftregel.objects.filter(betaling__in=pks)
        bekend = cls(
            opdrachten,
            betalingen,
            dict(TeruggekomenBetaling.objects.filter(betaling__in=pks).values_list("betaling", "wijze")),
            teruggeboekt=set(
                regels.filter(uitkomst=Uitkomst.AFGEKEURD).values_list("betaling_id", flat=True)
            ),
            los=set(regels.filter(uitkomst=Uitkomst.BETALING).values_list("betaling_id", flat=True)),
        )
        eigen = {een.pk for een in opdrachten.values()} | {
            een.betaalopdracht_id for een in betalingen.values()
        }
        for opdracht, som in (
            Afschriftregel.objects.filter(betaalopdracht__in=eigen)
            .values_list("betaalopdracht")
            .annotate(som=Sum("bedrag_cent"))
        ):
            bekend.afgeschreven[opdracht] = -som
        return bekend

    def herken(self, een: Beweging) -> tuple[Uitkomst, Betaalopdracht | None, Betaling | None]:
        """What a movement is; a debit never settles more of a batch than its total."""
        betaling = self.betalingen.get(een.end_to_end_id)
        if betaling is not None and betaling.bedrag_cent == abs(een.bedrag_cent):
            return self._betaling(een, betaling)
        opdracht = self.opdrachten.get(een.opdracht)
        if opdracht is not None and not een.end_to_end_id and self._past(opdracht, een):
            return Uitkomst.OPDRACHT, opdracht, None
        return Uitkomst.VRAAGPOST, None, None

    def _betaling(
        self, een: Beweging, betaling: Betaling
    ) -> tuple[Uitkomst, Betaalopdracht | None, Betaling | None]:
        opdracht, terug = betaling.betaalopdracht, self.terug.get(betaling.pk)
        assert opdracht is not None
        if een.bedrag_cent < 0:
            if betaling.pk not in self.los and self._past(opdracht, een):
                self.los.add(betaling.pk)
                return Uitkomst.BETALING, opdracht, betaling
        elif terug is None:
            self.terug[betaling.pk] = TeruggekomenBetaling.Wijze.RETOUR
            return Uitkomst.RETOUR, None, betaling
        elif terug == TeruggekomenBetaling.Wijze.AFGEKEURD and betaling.pk not in self.teruggeboekt:
            self.teruggeboekt.add(betaling.pk)
            return Uitkomst.AFGEKEURD, None, betaling
        return Uitkomst.VRAAGPOST, None, betaling

    def _past(self, opdracht: Betaalopdracht, een: Beweging) -> bool:
        if een.bedrag_cent > 0 or self.afgeschreven[opdracht.pk] - een.bedrag_cent > opdracht.totaal_cent:
            return False
        self.afgeschreven[opdracht.pk] -= een.bedrag_cent
        return True


_TEGENREKENING = {
    Uitkomst.OPDRACHT: BETALINGEN_ONDERWEG,
    Uitkomst.BETALING: BETALINGEN_ONDERWEG,
    Uitkomst.AFGEKEURD: BETALINGEN_ONDERWEG,
    Uitkomst.VRAAGPOST: VRAAGPOSTEN,
}


def _boek(opgeslagen: Afschrift, bestand: Bankbestand, afschrift: Rekeningafschrift) -> Counter[str]:
    bekend = _Bekend.van(bestand.gemeente_id, afschrift.bewegingen)
    regels: list[Afschriftregel] = []
    posten: list[grootboek.Post] = []
    terug: list[Terug] = []
    if opgeslagen.volgnummer == 1 and afschrift.beginsaldo_cent:
        posten.append(_beginsaldo(opgeslagen))
    for nummer, een in enumerate(afschrift.bewegingen, start=1):
        uitkomst, opdracht, betaling = bekend.herken(een)
        regels.append(
            Afschriftregel(
                afschrift=opgeslagen,
                nummer=nummer,
                datum=een.datum,
                bedrag_cent=een.bedrag_cent,
                kenmerk=een.end_to_end_id or een.opdracht,
                omschrijving=een.omschrijving[:500],
                uitkomst=uitkomst,
                betaalopdracht=opdracht,
                betaling=betaling,
            )
        )
        if uitkomst == Uitkomst.RETOUR and betaling is not None:
            terug.append(
                Terug(betaling, TeruggekomenBetaling.Wijze.RETOUR, een.code, een.reden, rekening_onzeker=True)
            )
        else:
            posten.append(_post(opgeslagen, nummer, een, _TEGENREKENING[uitkomst]))
    Afschriftregel.objects.bulk_create(regels, batch_size=5_000)
    grootboek.boek_veel(posten)
    registreer(bestand, terug, datum=afschrift.datum)
    return Counter(Uitkomst(regel.uitkomst).label for regel in regels)


def _post(afschrift: Afschrift, nummer: int, een: Beweging, tegen: str) -> grootboek.Post:
    return grootboek.Post(
        gemeente=afschrift.gemeente_id,
        datum=een.datum,
        periode=f"{een.datum:%Y-%m}",
        omschrijving=f"Afschrift {afschrift.kenmerk}, beweging {nummer}",
        bron_soort=BRON,
        bron_id=afschrift.pk,
        sleutel=f"afschrift/{afschrift.iban}/{afschrift.kenmerk}/{nummer}",
        regels=(grootboek.Regel(BANK, een.bedrag_cent), grootboek.Regel(tegen, -een.bedrag_cent)),
    )


def _beginsaldo(afschrift: Afschrift) -> grootboek.Post:
    """What was on the account before the first statement: a question for the accountant, not for Opstap."""
    return grootboek.Post(
        gemeente=afschrift.gemeente_id,
        datum=afschrift.datum,
        periode=f"{afschrift.datum:%Y-%m}",
        omschrijving=f"Beginsaldo van het eerste afschrift, {afschrift.kenmerk}",
        bron_soort=BRON,
        bron_id=afschrift.pk,
        sleutel=f"afschrift/{afschrift.iban}/beginsaldo",
        regels=(
            grootboek.Regel(BANK, afschrift.beginsaldo_cent),
            grootboek.Regel(VRAAGPOSTEN, -afschrift.beginsaldo_cent),
        ),
    )
