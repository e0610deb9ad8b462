"""The history of a fact: all that was ever held to be true, over which days, since when, and from whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from opstap.gemeenten import regelboek
from opstap.gevallen.bronnen import BRONNEN, Bron
from opstap.inkomen.beoordeling.aanvulling import MAATREGEL, VOORAF
from opstap.inkomen.models import Afwezigheid, Wijzigingsvaststelling
from opstap.inkomen.wijziging.huishoudens import bewoners
from opstap.kern.iban import maskeer
from opstap.kern.models import (
    OPEN_EINDE,
    Bankrekening,
    Bewoning,
    Dossier,
    Feit,
    Gezinslid,
    Persoon,
    Rol,
    Woonrelatie,
)
from opstap.regels.fouten import OpstapFout

_ZAAK, _VASTSTELLING = "zaak ", "vaststelling "


@dataclass(frozen=True, slots=True)
class Versie:
    """What was held to be true over a period, between two moments of knowing."""

    waarden: tuple[tuple[str, str], ...]
    """(what, value in words)."""
    wie: str
    """Of whom; '' when it is about the household."""
    geldig_van: date | None
    geldig_tot: date | None
    """First day on which it no longer held; None: open."""
    bekend_van: datetime
    bekend_tot: datetime | None
    """Since when we know better; None: it is what we hold now."""
    bron: str
    zaak_nummer: str
    """The case that it follows from, or ''."""
    bewijs: str
    door: str
    """Who established it, when that is known."""
    reden: str


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of fact of which the history can be asked."""

    naam: str
    titel: str
    model: type[Feit]
    waarden: Callable[[Any, date], tuple[tuple[str, str], ...]]
    filter: Mapping[str, str]


def _volgens_regels(bron: Bron) -> Callable[[Any, date], tuple[tuple[str, str], ...]]:
    """Each value that the rules read, by the name and unit that they give it."""

    def waarden(feit: Feit, op: date) -> tuple[tuple[str, str], ...]:
        plan = regelboek(feit.gemeente_id).op(op).plan
        verklaringen = [(plan.knoop(naam).verklaring, kolom) for naam, kolom in bron.invoer.items()]
        return tuple((een.titel, een.soort.toon(int(getattr(feit, kolom)))) for een, kolom in verklaringen)

    return waarden


_TITELS = {"overig": "ander inkomen", "loon": "loon"}
SOORTEN: Mapping[str, Soort] = {
    soort.naam: soort
    for soort in (
        Soort("gezin", "gezinslid", Gezinslid, lambda f, op: (("Rol", Rol(f.rol).label),), {}),
        Soort("adres", "adres", Bewoning, lambda f, op: (("Adres", str(f.adres)),), {}),
        *(
            Soort(
                bron.alias,
                _TITELS.get(bron.alias, bron.model.titel),
                bron.model,
                _volgens_regels(bron),
                {"soort": bron.soort} if bron.soort else {},
            )
            for bron in (*BRONNEN, VOORAF, MAATREGEL)
        ),
        Soort("afwezig", "afwezigheid", Afwezigheid, lambda f, op: (("Soort", f.get_soort_display()),), {}),
        Soort(
            "rekening",
            "bankrekening",
            Bankrekening,
            lambda f, op: (("Rekening", maskeer(f.iban)), ("Op naam van", f.tenaamstelling)),
            {},
        ),
    )
}


def geschiedenis(
    dossier: Dossier, soort: str, persoon_id: int | None, *, op: date, bekend_op: datetime
) -> tuple[Soort, tuple[Versie, ...]]:
    """The kind of fact, and all its versions, what was known last first. Errors: FEIT-ONBEKEND."""
    gevraagd = SOORTEN.get(soort)
    personen = betrokkenen(dossier, op=op, bekend_op=bekend_op)
    if gevraagd is None or (persoon_id is not None and persoon_id not in personen):
        raise OpstapFout("FEIT-ONBEKEND", "Dit feit is er niet in dit dossier.")
    onderwerp: dict[str, Any] = {}
    if "dossier" in gevraagd.model.onderwerp:
        onderwerp["dossier"] = dossier
    if "persoon" in gevraagd.model.onderwerp:
        onderwerp["persoon__in"] = list(personen) if persoon_id is None else [persoon_id]
    rijen = list(
        gevraagd.model._default_manager.filter(**onderwerp, **gevraagd.filter)
        .select_related(*(["adres"] if gevraagd.model is Bewoning else []))
        .order_by("-bekend_van", "-geldig", "-id")
    )
    oordelen = _oordelen(rijen)
    return gevraagd, tuple(
        _versie(rij, gevraagd.waarden(rij, op), personen, oordelen.get(rij.bewijs)) for rij in rijen
    )


def betrokkenen(dossier: Dossier, *, op: date, bekend_op: datetime) -> Mapping[int, str]:
    """Everybody who ever belonged to this household or shared its home as we knew it: id -> name."""
    nu = {een.persoon_id: een.naam for een in bewoners(dossier, op=op, bekend_op=bekend_op)}
    eerder = [
        *Gezinslid.objects.filter(dossier=dossier).values_list("persoon", flat=True),
        *Woonrelatie.objects.filter(dossier=dossier).values_list("persoon", flat=True),
    ]
    anderen = Persoon.objects.filter(pk__in=set(eerder) - set(nu)).order_by("pk")
    return {**nu, **{een.pk: str(een) for een in anderen}}


def _oordelen(rijen: Sequence[Feit]) -> Mapping[str, Wijzigingsvaststelling]:
    """The judgements that facts follow from, by how a fact names them."""
    nummers = [
        int(rij.bewijs.removeprefix(_VASTSTELLING))
        for rij in rijen
        if rij.bron.startswith(_ZAAK) and rij.bewijs.removeprefix(_VASTSTELLING).isdecimal()
    ]
    gevonden = Wijzigingsvaststelling.objects.in_bulk(nummers) if nummers else {}
    return {f"{_VASTSTELLING}{nummer}": oordeel for nummer, oordeel in gevonden.items()}


def _versie(
    rij: Any,
    waarden: tuple[tuple[str, str], ...],
    personen: Mapping[int, str],
    oordeel: Wijzigingsvaststelling | None,
) -> Versie:
    bron, _, door = rij.bron.partition(", door ")
    return Versie(
        waarden=waarden,
        wie=personen.get(rij.persoon_id, "") if "persoon" in rij.onderwerp else "",
        geldig_van=rij.geldig.lower,
        geldig_tot=rij.geldig.upper,
        bekend_van=rij.bekend_van,
        bekend_tot=None if rij.bekend_tot == OPEN_EINDE else rij.bekend_tot,
        bron=bron,
        zaak_nummer=bron.removeprefix(_ZAAK) if bron.startswith(_ZAAK) else "",
        bewijs=rij.bewijs,
        door=oordeel.door if oordeel else door,
        reden=oordeel.reden if oordeel else "",
    )
