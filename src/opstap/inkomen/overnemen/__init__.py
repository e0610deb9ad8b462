"""Taking over benefits that another system paid until now: all of them, or none.

What is known of each household becomes facts from the first month on; the rules must come to a right on their
own, or the household is refused with their reason. Its holiday reservation and its claims come in as opening
balances against an account of their own, so that the books show where they came from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.inkomen.models import Overname, Uitkering
from opstap.inkomen.overnemen.beginstanden import BRON, boek_reserveringen, neem_vorderingen_over
from opstap.inkomen.overnemen.huishouden import (
    Adresregel,
    BestaandeVordering,
    Bewoner,
    Huishouden,
    controleer,
)
from opstap.kern import feiten, personen
from opstap.kern.models import (
    Adres,
    Bewoning,
    Dossier,
    Feit,
    Gezinslid,
    Rol,
    Woonrelatie,
    ZaakGebeurtenis,
)
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

_BLOK = 5_000

Voortgang = Callable[[int, int], None]
GEEN_RECHT = OpstapFout(
    "OVERNAME-GEEN-RECHT",
    "Volgens de regels is er met deze gegevens geen recht op bijstand. Controleer inkomen, vermogen en "
    "huishouden, of neem dit huishouden niet over.",
)


@dataclass
class Overgenomen:
    """What was taken over: the dossiers, in the order given."""

    dossiers: list[Dossier] = field(default_factory=list)
    personen: int = 0
    vorderingen: int = 0


class OvernameGeweigerd(Exception):
    """Nothing was taken over; `redenen` says why, by the place of the household in what was given."""

    def __init__(self, redenen: Mapping[int, OpstapFout]) -> None:
        super().__init__(f"{len(redenen)} huishoudens geweigerd")
        self.redenen = redenen


@transaction.atomic
def neem_over(
    gemeente: str,
    huishoudens: Sequence[Huishouden],
    *,
    per: date,
    sha256: str,
    door: str,
    nu: datetime,
    voortgang: Voortgang | None = None,
) -> Overgenomen:
    """Take over these households from the first day of the month `per` on, in one transaction.

    Errors: OVERNAME-MAAND, and OvernameGeweigerd with a reason per household; then nothing was stored.
    """
    if per.day != 1:
        raise OpstapFout("OVERNAME-MAAND", "Een overname begint op de eerste dag van een maand.")
    redenen = controleer(gemeente, huishoudens, per)
    if redenen:
        raise OvernameGeweigerd(redenen)
    stappen = _Stappen(voortgang, 2 * len(huishoudens))
    persoon_van = _schrijf_in(gemeente, huishoudens)
    dossiers = personen.nieuwe_dossiers(gemeente, len(huishoudens))
    _leg_feiten_vast(gemeente, huishoudens, dossiers, persoon_van, per=per, nu=nu)
    stappen.zet(len(huishoudens))
    redenen = _zonder_recht(gemeente, dossiers, per, nu)
    if redenen:
        raise OvernameGeweigerd(redenen)
    aanvragen.beslis_veel(
        [Verzoek(dossier, per) for dossier in dossiers],
        door=door,
        nu=nu,
        voortgang=lambda klaar, _: stappen.zet(len(huishoudens) + klaar),
    )
    uitkeringen = {
        uitkering.dossier_id: uitkering
        for uitkering in Uitkering.objects.select_related("besluit__dossier").filter(
            gemeente=gemeente, dossier__in=dossiers
        )
    }
    _noteer(gemeente, huishoudens, dossiers, uitkeringen, sha256=sha256, nu=nu)
    boek_reserveringen(gemeente, huishoudens, dossiers, uitkeringen, datum=localdate(nu), per=per)
    redenen = neem_vorderingen_over(
        [
            (uitkeringen[dossier.pk], huis.vorderingen)
            for huis, dossier in zip(huishoudens, dossiers, strict=True)
        ],
        persoon_van,
        door=door,
        nu=nu,
    )
    if redenen:
        raise OvernameGeweigerd(redenen)
    return Overgenomen(dossiers, len(persoon_van), sum(len(huis.vorderingen) for huis in huishoudens))


class _Stappen:
    """Progress over storing and deciding together."""

    def __init__(self, voortgang: Voortgang | None, totaal: int) -> None:
        self.voortgang, self.totaal = voortgang, totaal

    def zet(self, klaar: int) -> None:
        if self.voortgang is not None:
            self.voortgang(klaar, self.totaal)


def _schrijf_in(gemeente: str, huishoudens: Sequence[Huishouden]) -> dict[str, int]:
    """Register everybody once; person id by citizen service number."""
    bewoners = {een.bsn: een for huis in huishoudens for een in huis.bewoners}
    ids = personen.schrijf_veel_in(
        gemeente,
        [(een.bsn, een.voornamen, een.achternaam, een.geboortedatum) for een in bewoners.values()],
    )
    return dict(zip(bewoners, ids, strict=True))


def _adressen(gemeente: str, huishoudens: Sequence[Huishouden]) -> dict[Adresregel, int]:
    """The address of every household: an existing one, or a new one."""
    nodig = {een.adres for huis in huishoudens for een in huis.bewoners}
    gevonden = {
        (straat, huisnummer, postcode): id_
        for straat, huisnummer, postcode, id_ in Adres.objects.filter(
            gemeente=gemeente, postcode__in={postcode for _, _, postcode, _ in nodig}
        ).values_list("straat", "huisnummer", "postcode", "id")
    }
    nieuw = sorted({adres[:3]: adres for adres in nodig if adres[:3] not in gevonden}.values())
    ids = personen.nieuwe_adressen(gemeente, [(*adres, "") for adres in nieuw])
    gevonden |= {adres[:3]: id_ for adres, id_ in zip(nieuw, ids, strict=True)}
    return {adres: gevonden[adres[:3]] for adres in nodig}


def _leg_feiten_vast(
    gemeente: str,
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    persoon_van: Mapping[str, int],
    *,
    per: date,
    nu: datetime,
) -> None:
    adressen = _adressen(gemeente, huishoudens)
    rijen: dict[type[Feit], dict[tuple[object, ...], dict[str, Any]]] = defaultdict(dict)
    for huis, dossier in zip(huishoudens, dossiers, strict=True):
        for model, velden in _feiten_van(huis, dossier.pk, persoon_van, adressen):
            # Somebody who lives in with several households is named in each: the same fact once.
            wie = tuple(velden.get(naam) for naam in ("dossier_id", "persoon_id", "soort"))
            rijen[model].setdefault(wie, {"geldig": vanaf(per), **velden})
    for model, lijst in rijen.items():
        feiten.leg_veel_vast(model, lijst.values(), gemeente=gemeente, nu=nu, bron=BRON)


def _feiten_van(
    huis: Huishouden, dossier_id: int, persoon_van: Mapping[str, int], adressen: Mapping[Adresregel, int]
) -> Iterator[tuple[type[Feit], dict[str, Any]]]:
    for model, velden in huis.feiten:
        yield model, {"dossier_id": dossier_id, **velden}
    for een in huis.bewoners:
        wie = {"persoon_id": persoon_van[een.bsn]}
        yield Bewoning, {**wie, "adres_id": adressen[een.adres]}
        for model, velden in een.feiten:
            yield model, {**wie, **velden}
        if een.rol != Rol.MEDEBEWONER:
            yield Gezinslid, {"dossier_id": dossier_id, **wie, "rol": een.rol.value}
        elif een.woonrelatie is not None:
            yield Woonrelatie, {"dossier_id": dossier_id, **wie, **een.woonrelatie}


def _zonder_recht(
    gemeente: str, dossiers: Sequence[Dossier], per: date, nu: datetime
) -> dict[int, OpstapFout]:
    """Why the rules come to no amount, by the place of the household; with the kernel of the month run."""
    redenen: dict[int, OpstapFout] = {}
    plek = {dossier.pk: nummer for nummer, dossier in enumerate(dossiers)}
    for begin in range(0, len(dossiers), _BLOK):
        deel = [dossier.pk for dossier in dossiers[begin : begin + _BLOK]]
        uitkomst = reken(gemeente, gevallen_op(deel, per, nu))
        recht = uitkomst.gezin["recht_op_bijstand"].tolist()
        for rij, dossier in enumerate(uitkomst.gevallen.dossier_ids.tolist()):
            reden = uitkomst.weigeringen[rij] or (None if recht[rij] == 1 else GEEN_RECHT)
            if reden is not None:
                redenen[plek[dossier]] = reden
    return redenen


def _noteer(
    gemeente: str,
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    uitkeringen: Mapping[int, Uitkering],
    *,
    sha256: str,
    nu: datetime,
) -> None:
    paren = list(zip(huishoudens, dossiers, strict=True))
    Overname.objects.bulk_create(
        [
            Overname(
                gemeente_id=gemeente,
                uitkering=uitkeringen[dossier.pk],
                oud_nummer=huis.oud_nummer,
                bijstand_sinds=huis.bijstand_sinds,
                bestand_sha256=sha256,
                regel=huis.regel,
            )
            for huis, dossier in paren
        ],
        batch_size=_BLOK,
    )
    ZaakGebeurtenis.objects.bulk_create(
        [
            ZaakGebeurtenis(
                gemeente_id=gemeente,
                dossier_id=dossier.pk,
                moment=nu,
                soort="overname",
                tekst=f"{BRON} (nummer {huis.oud_nummer}); bijstand sinds {huis.bijstand_sinds:%d-%m-%Y}",
            )
            for huis, dossier in paren
        ],
        batch_size=_BLOK,
    )


__all__ = [
    "BestaandeVordering",
    "Bewoner",
    "Huishouden",
    "Overgenomen",
    "OvernameGeweigerd",
    "controleer",
    "neem_over",
]
