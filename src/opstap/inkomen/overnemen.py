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

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import BEGINSTANDEN, RESERVERING_VAKANTIETOESLAG
from opstap.inkomen import aanvragen, vorderingen
from opstap.inkomen.aanvragen import Verzoek
from opstap.inkomen.geval import gevallen_op
from opstap.inkomen.maandrun.vakantiegeld import JUNI
from opstap.inkomen.models import Overname, Uitkering, Vordering, Vorderinggebeurtenis
from opstap.inkomen.rekenen import reken
from opstap.kern import feiten, personen, zaken
from opstap.kern.models import (
    Adres,
    Bewoning,
    Dossier,
    Feit,
    Gezinslid,
    Persoon,
    Rol,
    Woonrelatie,
    ZaakGebeurtenis,
)
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Netto

BRON = "Overgenomen uit het vorige systeem"
_BLOK = 5_000

Voortgang = Callable[[int, int], None]
Adresregel = tuple[str, str, str, str]
"""straat, huisnummer, postcode, plaats"""

GEEN_RECHT = OpstapFout(
    "OVERNAME-GEEN-RECHT",
    "Volgens de regels is er met deze gegevens geen recht op bijstand. Controleer inkomen, vermogen en "
    "huishouden, of neem dit huishouden niet over.",
)


@dataclass(frozen=True)
class Bewoner:
    """One person of a household that is taken over; `feiten` are the facts about this person alone."""

    rol: Rol
    bsn: str
    voornamen: str
    achternaam: str
    geboortedatum: date
    adres: Adresregel
    feiten: tuple[tuple[type[Feit], Mapping[str, Any]], ...]
    woonrelatie: Mapping[str, bool] | None = None

    @property
    def wie(self) -> tuple[object, ...]:
        """What must be the same wherever this person is named."""
        return (self.bsn, self.voornamen, self.achternaam, self.geboortedatum, self.adres)


@dataclass(frozen=True)
class BestaandeVordering:
    """A claim on a household that is taken over: what is still owed of it, in cents, and by whom.

    `stuitingen`: the days on which its limitation was interrupted; without these an old claim is time-barred.
    """

    regel: int
    kenmerk: str
    bsns: tuple[str, ...]
    grond: Vordering.Grond
    ontstaansgrond: int
    ontstaan_op: date
    saldo: Netto
    betaald_in_jaar: int | None
    stuitingen: tuple[date, ...]


@dataclass(frozen=True)
class Huishouden:
    """A household that is taken over; `regel` is where it stands in the file of before. Cents."""

    oud_nummer: str
    regel: int
    bewoners: tuple[Bewoner, ...]
    bijstand_sinds: date
    feiten: tuple[tuple[type[Feit], Mapping[str, Any]], ...]
    vakantiegeld: int
    vorderingen: tuple[BestaandeVordering, ...] = ()


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


def controleer(gemeente: str, huishoudens: Sequence[Huishouden], per: date) -> dict[int, OpstapFout]:
    """What stands in the way of a household before anything is stored, by its place. Two queries."""
    redenen: dict[int, OpstapFout] = {}
    bekend = set(
        Persoon.objects.filter(
            gemeente=gemeente, bsn__in={een.bsn for huis in huishoudens for een in huis.bewoners}
        ).values_list("bsn", flat=True)
    )
    al_over = set(Overname.objects.filter(gemeente=gemeente).values_list("oud_nummer", flat=True))
    wie: dict[str, tuple[object, ...]] = {}
    gezegd: dict[tuple[object, ...], Mapping[str, Any]] = {}
    in_gezin: set[str] = set()
    for plek, huis in enumerate(huishoudens):
        reden = _beletsel(huis, per, al_over)
        for een in huis.bewoners:
            if een.bsn in bekend:
                reden = reden or OpstapFout(
                    "BSN-BESTAAT", "Iemand uit dit huishouden staat al in deze gemeente. Zoek die persoon op."
                )
            zelfde = all(
                gezegd.setdefault((een.bsn, model, velden.get("soort")), velden) == velden
                for model, velden in een.feiten
            )
            if wie.setdefault(een.bsn, een.wie) != een.wie or not zelfde:
                reden = reden or OpstapFout(
                    "BSN-ANDERS",
                    "Een burgerservicenummer in dit huishouden staat elders in het bestand met een andere "
                    "naam, geboortedatum, studie of ander adres.",
                )
            if een.rol != Rol.MEDEBEWONER:
                if een.bsn in in_gezin:
                    reden = reden or OpstapFout(
                        "GEZIN-DUBBEL", "Iemand uit dit huishouden hoort in het bestand bij twee huishoudens."
                    )
                in_gezin.add(een.bsn)
        if reden is not None:
            redenen[plek] = reden
        al_over.add(huis.oud_nummer)
    return redenen


def _beletsel(huis: Huishouden, per: date, al_over: set[str]) -> OpstapFout | None:
    if huis.oud_nummer in al_over:
        return OpstapFout(
            "OVERNAME-BESTAAT", "Dit nummer is al overgenomen, of staat twee keer in het bestand."
        )
    if huis.bijstand_sinds > per:
        return OpstapFout(
            "OVERNAME-BEGIN", f"De bijstand begint na de overname ({per:%d-%m-%Y}). Neem een aanvraag op."
        )
    if huis.vakantiegeld and per.month == JUNI:
        return OpstapFout(
            "OVERNAME-JUNI",
            "In juni betaalt het vorige systeem de vakantietoeslag uit. Bij een overname per juni is er geen "
            "gereserveerde vakantietoeslag.",
        )
    rollen = [een.rol for een in huis.bewoners]
    if rollen.count(Rol.AANVRAGER) != 1 or rollen.count(Rol.PARTNER) > 1:
        return OpstapFout("OVERNAME-GEZIN", "Een huishouden heeft één aanvrager en hoogstens één partner.")
    adres = next(een.adres for een in huis.bewoners if een.rol == Rol.AANVRAGER)
    if any(een.adres != adres for een in huis.bewoners):
        return OpstapFout(
            "OVERNAME-ADRES",
            "Iedereen in dit huishouden woont op het adres van de aanvrager. Controleer het.",
        )
    return None


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
        for uitkering in Uitkering.objects.filter(gemeente=gemeente, dossier__in=dossiers)
    }
    _noteer(gemeente, huishoudens, dossiers, uitkeringen, sha256=sha256, nu=nu)
    _boek_reserveringen(gemeente, huishoudens, dossiers, uitkeringen, datum=localdate(nu), per=per)
    redenen = _neem_vorderingen_over(huishoudens, dossiers, uitkeringen, persoon_van, door=door, nu=nu)
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
        uitkomst = reken(gemeente, gevallen_op(gemeente, deel, per, nu))
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


def _boek_reserveringen(
    gemeente: str,
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    uitkeringen: Mapping[int, Uitkering],
    *,
    datum: date,
    per: date,
) -> None:
    """The holiday reservations that were built up before, as opening balances: one posting per household."""
    grootboek.boek_veel(
        Post(
            gemeente,
            datum,
            f"{per:%Y-%m}",
            "Overgenomen reservering vakantietoeslag",
            "overname",
            uitkeringen[dossier.pk].pk,
            f"overname/{gemeente}/{dossier.nummer}/vakantietoeslag",
            (
                Regel(BEGINSTANDEN, huis.vakantiegeld, None, dossier.pk, uitkeringen[dossier.pk].besluit_id),
                Regel(
                    RESERVERING_VAKANTIETOESLAG,
                    -huis.vakantiegeld,
                    None,
                    dossier.pk,
                    uitkeringen[dossier.pk].besluit_id,
                ),
            ),
        )
        for huis, dossier in zip(huishoudens, dossiers, strict=True)
    )


def _neem_vorderingen_over(
    huishoudens: Sequence[Huishouden],
    dossiers: Sequence[Dossier],
    uitkeringen: Mapping[int, Uitkering],
    persoon_van: Mapping[str, int],
    *,
    door: str,
    nu: datetime,
) -> dict[int, OpstapFout]:
    """Begin the account of every claim with what is still owed; why not, by the place of the household."""
    redenen: dict[int, OpstapFout] = {}
    for plek, (huis, dossier) in enumerate(zip(huishoudens, dossiers, strict=True)):
        for oud in huis.vorderingen:
            try:
                _neem_vordering_over(oud, uitkeringen[dossier.pk], persoon_van, door=door, nu=nu)
            except OpstapFout as fout:
                zin = f"Regel {oud.regel} van het bestand met vorderingen: {fout.zin}"
                redenen.setdefault(plek, OpstapFout(fout.code, zin))
    return redenen


def _neem_vordering_over(
    oud: BestaandeVordering,
    uitkering: Uitkering,
    persoon_van: Mapping[str, int],
    *,
    door: str,
    nu: datetime,
) -> None:
    leden = set(
        Gezinslid.objects.filter(
            dossier=uitkering.dossier_id, rol__in=(Rol.AANVRAGER, Rol.PARTNER)
        ).values_list("persoon_id", flat=True)
    )
    if oud.ontstaan_op > localdate(nu):
        raise OpstapFout("VORDERING-DATUM", "Deze vordering ontstaat in de toekomst. Controleer de datum.")
    if not leden.issuperset(persoon_van.get(bsn, 0) for bsn in oud.bsns):
        raise OpstapFout(
            "SCHULDENAAR-ANDERS", "Een schuldenaar is geen aanvrager of partner van dit huishouden."
        )
    with transaction.atomic():
        vordering = vorderingen.leg_vast(
            uitkering.besluit,
            grond=oud.grond,
            ontstaansgrond=oud.ontstaansgrond,
            bedrag=oud.saldo,
            datum=oud.ontstaan_op,
            schuldenaren=Persoon.objects.filter(pk__in=[persoon_van[bsn] for bsn in oud.bsns]),
            betaald_in_jaar=oud.betaald_in_jaar,
            tegen=(BEGINSTANDEN, None),
            geboekt_op=localdate(nu),
        )
        for dag in sorted(oud.stuitingen):
            vorderingen.leg_gebeurtenis_vast(
                vordering,
                soort=Vorderinggebeurtenis.Soort.STUITING,
                geldig=vanaf(dag),
                grond=f"{BRON} (kenmerk {oud.kenmerk})",
                artikel="Awb art. 4:105 en 4:106",
                door=door,
                nu=nu,
            )
        if localdate(nu) > vorderingen.verjaart_na(vordering):
            raise OpstapFout(
                "VORDERING-VERJAARD",
                "Deze vordering is verjaard met de stuitingen die zijn opgegeven (art. 4:104 Awb).",
            )
        zaken.gebeurtenis(
            uitkering.dossier,
            moment=nu,
            soort="overname",
            tekst=f"Vordering {oud.kenmerk} overgenomen als {vordering.nummer}",
        )
