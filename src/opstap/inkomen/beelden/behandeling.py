"""What an officer needs to go on with a case: what was stated, asked, heard, proposed, decided and sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.inkomen.aanvraag.aanvraagbehandeling import Onderwerp, naast_elkaar, te_horen
from opstap.inkomen.aanvraag.voorschotten import uiterlijk_voorschot
from opstap.inkomen.beelden.verzuim import Ingebrekebeeld, Opgavebeeld, ingebrekebeeld, opgavebeeld
from opstap.inkomen.beelden.zaak import Zaakbeeld, zaakbeeld
from opstap.inkomen.models import Wijzigingsmelding, Wijzigingsvaststelling, Zienswijze
from opstap.inkomen.wijziging.huishoudens import Bewoner, bewoners
from opstap.kern import bekendmakingen, termijnen, toewijzingen, voorstellen, zaken
from opstap.kern.models import (
    Besluit,
    Besluitvoorstel,
    Bezwaar,
    Brief,
    Dossier,
    Klacht,
    Klachtonderdeel,
    Stuk,
    Zaak,
)


@dataclass(frozen=True)
class Behandeling:
    """A case with all that decides what can be done in it now."""

    zaak: Zaak
    beeld: Zaakbeeld
    vandaag: date
    gezien: int
    """Where the case stands; grows with everything that happens in it."""
    behandelaar: str
    onderwerpen: tuple[Onderwerp, ...]
    te_horen: bool
    zienswijze: Zienswijze | None
    """The opportunity to be heard that waits for its answer."""
    voorstel: Besluitvoorstel | None
    besluit: Besluit | None
    """The decision that closed the case."""
    bekend: bool
    """Whether that decision was made known."""
    brieven: tuple[Brief, ...]
    stukken: tuple[Stuk, ...]
    aanvullen_tot: date | None
    """The last day to complete, while the deadline stands still."""
    niet_behandelen_tot: date | None
    voorschot_voor: date | None
    """The last day to pay an advance that was not given yet."""

    melding: Wijzigingsmelding | None
    vaststelling: Wijzigingsvaststelling | None
    """What the assessor last held to be true about the reported change."""
    bezwaar: Bezwaar | None
    klacht: Klacht | None
    onderdelen: tuple[Klachtonderdeel, ...]
    bewoners: tuple[Bewoner, ...]
    """Who belongs to the household or lives at its address today."""

    opgave: Opgavebeeld | None
    """The statement of income that this case waits for."""
    in_gebreke: Ingebrekebeeld | None

    @property
    def dossier(self) -> Dossier:
        return self.zaak.dossier

    @property
    def inhoud(self) -> tuple[tuple[str, str], ...]:
        """What the case is about, in the words in which it came in: (title, text)."""
        gevonden = []
        if self.melding is not None:
            gevonden.append((f"Gemeld: {self.melding.get_soort_display()}", self.melding.verklaring))
        if self.vaststelling is not None:
            gevonden += list(self.vaststelling.antwoorden.items())
            gevonden.append((f"Vastgesteld door {self.vaststelling.door}", self.vaststelling.reden))
        if self.opgave is not None:
            gevonden += self.opgave.inhoud
        if self.in_gebreke is not None:
            kop = f"Ingebrekestelling, ontvangen op {self.in_gebreke.gesteld.ontvangen:%d-%m-%Y}"
            gevonden.append((kop, self.in_gebreke.zin))
        if self.bezwaar is not None:
            kop = f"Bezwaar tegen {self.bezwaar.besluit.nummer}: {self.bezwaar.get_reden_display()}"
            op_tijd = "Op tijd ingediend." if self.bezwaar.op_tijd else "Niet op tijd ingediend."
            gevonden.append((kop, self.bezwaar.gronden))
            gevonden.append(("Termijn om bezwaar te maken", op_tijd))
        gevonden += [(deel.get_reden_display().capitalize(), deel.gedraging) for deel in self.onderdelen]
        return tuple(gevonden)

    @property
    def open(self) -> bool:
        return bool(zaken.OVERGANGEN[self.zaak.status])

    @property
    def wacht(self) -> bool:
        return self.zaak.status == Zaak.Status.WACHT_OP_INWONER


def behandeling(zaak: Zaak, *, nu: datetime) -> Behandeling:
    """All about one case; for whoever came through the gate."""
    beeld = zaakbeeld(zaak, bekend_op=nu)
    besluit = beeld.besluit
    gestopt = termijnen.opschorting(zaak)
    aanvraag = zaak.soort == Zaak.Soort.AANVRAAG
    wijziging = zaak.soort == Zaak.Soort.WIJZIGING
    melding = Wijzigingsmelding.objects.filter(zaak=zaak).first() if wijziging else None
    klacht = Klacht.objects.filter(zaak=zaak).first() if zaak.soort == Zaak.Soort.KLACHT else None
    return Behandeling(
        zaak=zaak,
        beeld=beeld,
        vandaag=localdate(nu),
        gezien=zaken.stand(zaak),
        behandelaar=toewijzingen.behandelaar(zaak.gemeente_id, zaak.nummer),
        onderwerpen=naast_elkaar(zaak) if aanvraag else (),
        te_horen=aanvraag and zaak.pk in te_horen([zaak]),
        zienswijze=Zienswijze.objects.filter(
            dossier=zaak.dossier, onderwerp=Zienswijze.Onderwerp.AANVRAAG, gehoord=None
        )
        .select_related("persoon")
        .order_by("-id")
        .first()
        if aanvraag
        else None,
        voorstel=voorstellen.open_voorstel(zaak),
        besluit=besluit,
        bekend=besluit is not None and bekendmakingen.van_besluit(besluit) is not None,
        brieven=tuple(Brief.objects.filter(zaak=zaak).order_by("-verzonden_op", "-id")),
        stukken=tuple(Stuk.objects.filter(stukstap__zaak=zaak).order_by("ontvangen", "id").distinct()),
        aanvullen_tot=gestopt.tot if gestopt is not None else None,
        niet_behandelen_tot=termijnen.uiterlijk_niet_behandelen(zaak)
        if zaak.soort in (Zaak.Soort.AANVRAAG, Zaak.Soort.REGELING)
        else None,
        voorschot_voor=uiterlijk_voorschot(zaak, op=localdate(nu)) if aanvraag else None,
        melding=melding,
        vaststelling=melding.vaststellingen.order_by("-id").first() if melding else None,
        bezwaar=Bezwaar.objects.filter(zaak=zaak).select_related("besluit").first()
        if zaak.soort == Zaak.Soort.BEZWAAR
        else None,
        klacht=klacht,
        onderdelen=tuple(klacht.klachtonderdeel_set.order_by("volgnummer")) if klacht else (),
        opgave=opgavebeeld(zaak) if wijziging else None,
        in_gebreke=ingebrekebeeld(zaak, nu=nu),
        bewoners=bewoners(zaak.dossier, op=localdate(nu), bekend_op=nu),
    )
