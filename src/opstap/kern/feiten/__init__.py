"""Writing and reading facts over two time axes.

Writing never changes what was known: an older fact that overlaps is closed as knowledge, the parts of it that
stay true are written again, and the new fact is added. Every write reports FEIT_GEWIJZIGD with the dossiers
that it can touch, so that the months concerned are calculated again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model, Q, QuerySet

from opstap.kern import gebeurtenissen, tijdvak
from opstap.kern.databank import duidelijke_fouten, kopieer, tel_opnieuw
from opstap.kern.feiten.vervangen import vervang_veel
from opstap.kern.iban import controleer_iban
from opstap.kern.models import (
    OPEN_EINDE,
    Bankrekening,
    Bewoning,
    Feit,
    Gezinslid,
    Opleiding,
    Verblijf,
)
from opstap.regels.fouten import OpstapFout

F = TypeVar("F", bound=Feit)

_GEDEELD = frozenset({"id", "gemeente_id", "geldig", "bekend_van", "bekend_tot", "bron", "bewijs"})
_VOOR_HELE_ADRES: frozenset[type[Feit]] = frozenset({Bewoning, Gezinslid, Opleiding, Verblijf})
"""Facts that change how many adults share the costs, so that everybody at the address is touched."""
_ZELFDE_MOMENT = timedelta(milliseconds=1)
_TEL = timedelta(microseconds=1)
_EEN_VOOR_EEN = 8
"""So many facts that touch what is known are written one by one; more go together."""


def op(model: type[F], geldig_op: date | DateRange, bekend_op: datetime) -> QuerySet[F]:
    """The facts that were true on this day (or at some time in this period), as known at this moment."""
    geldig = {"geldig__overlap" if isinstance(geldig_op, DateRange) else "geldig__contains": geldig_op}
    return model._default_manager.filter(bekend_van__lte=bekend_op, bekend_tot__gt=bekend_op, **geldig)


def leg_vast(
    model: type[F], *, geldig: DateRange, bron: str, nu: datetime, bewijs: str = "", **velden: Any
) -> F:
    """Record that something is true in this period, as known from `nu` on; the fact that then holds.

    Recording again what is already known changes nothing. Two writes about the same thing at the same moment
    are set one microsecond apart. Errors: FEIT-ONVOLLEDIG, FEIT-PERIODE, FEIT-VOLGORDE, GEMEENTE-ANDERS and
    those of the fact itself (IBAN-CONTROLE, GEZIN-DUBBEL …).
    """
    feit = model(geldig=geldig, bron=bron, bewijs=bewijs, **velden)
    _controleer(model, _gegevens(model), vars(feit), geldig, bron)
    if isinstance(feit, Bankrekening):
        feit.iban = controleer_iban(feit.iban)
    with duidelijke_fouten(), transaction.atomic():
        feit.gemeente_id = _vergrendel(feit)
        geldend = _overlappend(feit).filter(bekend_tot=OPEN_EINDE)
        for bestaand in geldend:
            if _zelfde(bestaand, feit) and not tijdvak.zonder(geldig, bestaand.geldig):
                return bestaand
        feit.bekend_van = _moment(feit, nu)
        _sluit_en_splits(list(geldend), geldig, feit.bekend_van)
        feit.save(force_insert=True)
        _meld(feit)
    return feit


def beeindig(
    model: type[F], *, per: date, bron: str, nu: datetime, bewijs: str = "", **onderwerp: Any
) -> int:
    """Record that a fact is no longer true from `per` on; how many facts were ended (0: nothing was known).

    `bron` and `bewijs` say why; they are written with the part that stays true.
    """
    voorbeeld = model(geldig=tijdvak.vanaf(per), bron=bron, **onderwerp)
    _controleer(model, _onderwerp(model), vars(voorbeeld), voorbeeld.geldig, bron)
    with duidelijke_fouten(), transaction.atomic():
        voorbeeld.gemeente_id = _vergrendel(voorbeeld)
        geldend = list(_overlappend(voorbeeld).filter(bekend_tot=OPEN_EINDE))
        if geldend:
            voorbeeld.bekend_van = _moment(voorbeeld, nu)
            _sluit_en_splits(geldend, voorbeeld.geldig, voorbeeld.bekend_van, bron=bron, bewijs=bewijs)
            _meld(voorbeeld)
    return len(geldend)


def leg_veel_vast(
    model: type[Feit], rijen: Iterable[Mapping[str, Any]], *, gemeente: str, nu: datetime, bron: str = ""
) -> int:
    """Record many facts of one kind at once, with the same guarantees; how many were given.

    Each row names its columns (persoon_id, not persoon), `geldig`, and if it differs `bron`, `bewijs` and
    `bekend_van`. Facts that touch nothing known, or replace it plainly, are written together; the others one
    by one. Two rows in one call that overlap each other are refused (FEIT-OVERLAPT). All or nothing.
    """
    gegevens = _gegevens(model)
    namen = ("gemeente_id", "geldig", "bekend_van", "bekend_tot", "bron", "bewijs", *gegevens)
    waarden = []
    for rij in rijen:
        _controleer(model, gegevens, rij, rij["geldig"], rij.get("bron", bron))
        if model is Bankrekening:
            rij = {**rij, "iban": controleer_iban(rij["iban"])}
        waarden.append(
            (
                gemeente,
                rij["geldig"],
                rij.get("bekend_van", nu),
                OPEN_EINDE,
                rij.get("bron", bron),
                rij.get("bewijs", ""),
                *(rij[naam] for naam in gegevens),
            )
        )
    tabel, lijst = model._meta.db_table, ", ".join(namen)
    with duidelijke_fouten(), transaction.atomic(), connection.cursor() as cursor:
        # Table and column names come from our own models only.
        cursor.execute(
            f"CREATE TEMP TABLE feiten_nieuw ON COMMIT DROP AS SELECT {lijst} FROM {tabel} WITH NO DATA"  # noqa: S608
        )
        kopieer(model, namen, waarden, tabel="feiten_nieuw")
        zelfde = " AND ".join(f"f.{naam} = n.{naam}" for naam in _onderwerp(model))
        cursor.execute(
            f"DELETE FROM feiten_nieuw n WHERE EXISTS (SELECT FROM {tabel} f WHERE {zelfde} "  # noqa: S608
            f"AND f.geldig && n.geldig AND f.bekend_tot > n.bekend_van) RETURNING {lijst}"
        )
        geraakt = cursor.fetchall()
        if len(geraakt) > _EEN_VOOR_EEN:
            geraakt = vervang_veel(model, namen, _onderwerp(model), gegevens, geraakt)
        cursor.execute(f"INSERT INTO {tabel} ({lijst}) SELECT {lijst} FROM feiten_nieuw")  # noqa: S608
        tel_opnieuw(model, len(waarden))
        _meld_veel(model, gemeente)
        cursor.execute("DROP TABLE feiten_nieuw")
        for waarden_ in geraakt:
            rij = dict(zip(namen, waarden_, strict=True))
            moment = rij.pop("bekend_van")
            del rij["gemeente_id"], rij["bekend_tot"]
            leg_vast(model, nu=moment, **rij)
    return len(waarden)


def meld_later_bekend(gemeente: str, na: datetime) -> None:
    """Report again what became known, or was found not to hold, after this moment."""
    for model in _soorten():
        namen = ", ".join(naam for naam in _onderwerp(model) if naam.endswith("_id"))
        bron = (
            f"SELECT geldig, moment, {namen} FROM {model._meta.db_table} "  # noqa: S608 - names from code
            "CROSS JOIN LATERAL (VALUES (bekend_van), (bekend_tot)) momenten (moment) "
            "WHERE gemeente_id = %(gemeente)s AND moment > %(na)s AND moment < %(open)s "
            "AND (bekend_van > %(na)s OR bekend_tot < %(open)s)"
        )
        _verstuur(model, gemeente, _geraakte_dossiers(model, bron, {"gemeente": gemeente, "na": na}))


def _soorten() -> list[type[Feit]]:
    """Every kind of fact there is, of all rooms."""
    return [model for model in apps.get_models() if issubclass(model, Feit)]


def kolommen(model: type[Feit], velden: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a fact as `leg_vast` takes them, by the names of their columns."""
    return {
        model._meta.get_field(naam).attname  # type: ignore[union-attr]
        if isinstance(waarde, Model)
        else naam: waarde.pk if isinstance(waarde, Model) else waarde
        for naam, waarde in velden.items()
    }


def _gegevens(model: type[Feit]) -> tuple[str, ...]:
    return tuple(veld.attname for veld in model._meta.concrete_fields if veld.attname not in _GEDEELD)


def _onderwerp(model: type[Feit]) -> tuple[str, ...]:
    """The subject's column names."""
    return tuple(model._meta.get_field(naam).attname for naam in model.onderwerp)  # type: ignore[union-attr]


def _controleer(
    model: type[Feit], nodig: tuple[str, ...], waarden: Mapping[str, Any], geldig: DateRange, bron: str
) -> None:
    ontbreekt = [naam.removesuffix("_id") for naam in nodig if waarden.get(naam) is None]
    if not bron:
        ontbreekt.append("bron")
    if ontbreekt:
        raise OpstapFout(
            "FEIT-ONVOLLEDIG",
            f"Het feit '{model.titel}' is niet volledig. Vul nog in: {', '.join(ontbreekt)}.",
        )
    leeg = geldig.isempty or (
        geldig.upper is not None and geldig.lower is not None and geldig.upper <= geldig.lower
    )
    if leeg or geldig.lower is None:
        raise OpstapFout(
            "FEIT-PERIODE",
            f"De periode van het feit '{model.titel}' is leeg of heeft geen begin. "
            "Geef een begindatum die voor de einddatum ligt.",
        )


def _vergrendel(feit: Feit) -> str:
    """Lock the subject, so that two writers about the same wait for each other; its municipality."""
    gemeenten: set[tuple[str]] = set()
    with connection.cursor() as cursor:
        for naam in ("dossier", "persoon"):
            if naam in feit.onderwerp:
                cursor.execute(
                    f"SELECT gemeente_id FROM kern_{naam} WHERE id = %s FOR NO KEY UPDATE",  # noqa: S608
                    [getattr(feit, f"{naam}_id")],
                )
                gemeenten.update(cursor.fetchall() or [("",)])
    if len(gemeenten) != 1 or ("",) in gemeenten:
        raise OpstapFout(
            "GEMEENTE-ANDERS",
            f"Het feit '{feit.titel}' gaat over een persoon of dossier die niet bestaat, of die bij "
            "verschillende gemeenten horen. Kies een persoon en dossier van dezelfde gemeente.",
        )
    return gemeenten.pop()[0]


def _overlappend(feit: F) -> QuerySet[F]:
    onderwerp = {naam: getattr(feit, naam) for naam in _onderwerp(type(feit))}
    return type(feit)._default_manager.filter(geldig__overlap=feit.geldig, **onderwerp).order_by("geldig")


def _zelfde(een: Feit, ander: Feit) -> bool:
    return all(getattr(een, naam) == getattr(ander, naam) for naam in _gegevens(type(een)))


def _moment(feit: Feit, nu: datetime) -> datetime:
    """When this becomes known: `nu`, but always after what was known before about the same thing."""
    eerder = _overlappend(feit).filter(
        Q(bekend_van__gte=nu) | Q(bekend_tot__gte=nu, bekend_tot__lt=OPEN_EINDE)
    )
    momenten = [
        moment
        for rij in eerder.values_list("bekend_van", "bekend_tot")
        for moment in rij
        if moment < OPEN_EINDE
    ]
    laatste = max(momenten, default=None)
    if laatste is None or laatste < nu:
        return nu
    if laatste - nu < _ZELFDE_MOMENT:
        return laatste + _TEL
    raise OpstapFout(
        "FEIT-VOLGORDE",
        f"Over '{feit.titel}' is in deze periode al iets vastgelegd op een later moment "
        f"({laatste.astimezone(UTC):%d-%m-%Y %H:%M} UTC). Wat bekend was, verandert niet achteraf: leg dit "
        "vast op een moment daarna.",
    )


def _sluit_en_splits(
    feiten: list[F], weg: DateRange, moment: datetime, *, bron: str = "", bewijs: str = ""
) -> None:
    """Close the knowledge of these facts and write again what stays true outside `weg`."""
    for feit in feiten:
        resten = tijdvak.zonder(feit.geldig, weg)
        type(feit)._default_manager.filter(pk=feit.pk).update(bekend_tot=moment)
        for rest in resten:
            feit.pk, feit.geldig, feit.bekend_van = None, rest, moment
            feit.bron, feit.bewijs = bron or feit.bron, bewijs or feit.bewijs
            feit.save(force_insert=True)


# Which dossiers a fact touches. `bron` yields persoon_id and/or dossier_id, geldig and moment; knowledge that
# was closed at that very moment counts too: whoever lives at the old address is touched as well.
_VAN_DOSSIER = "SELECT geldig, moment, dossier_id FROM bron"
_VAN_PERSOON = """
SELECT b.geldig, b.moment, g.dossier_id FROM bron b JOIN kern_gezinslid g
  ON g.persoon_id = b.persoon_id AND g.geldig && b.geldig AND g.bekend_tot IN (%(open)s, b.moment)"""
_VAN_ADRES = """
SELECT b.geldig, b.moment, g.dossier_id FROM bron b
  JOIN kern_bewoning hier
    ON hier.persoon_id = b.persoon_id AND hier.geldig && b.geldig AND hier.bekend_tot IN (%(open)s, b.moment)
  JOIN kern_bewoning buur
    ON buur.adres_id = hier.adres_id AND buur.geldig && b.geldig * hier.geldig AND buur.bekend_tot = %(open)s
  JOIN kern_gezinslid g
    ON g.persoon_id = buur.persoon_id AND g.geldig && b.geldig * hier.geldig AND g.bekend_tot = %(open)s"""


def _geraakte_dossiers(
    model: type[Feit], bron: str, parameters: Mapping[str, Any]
) -> list[tuple[DateRange, datetime, list[int]]]:
    """Per period and moment the dossiers that facts touch; `bron` is the query that yields those facts."""
    delen = []
    if "dossier" in model.onderwerp:
        delen.append(_VAN_DOSSIER)
    if "persoon" in model.onderwerp:
        delen.append(_VAN_PERSOON)
    if model in _VOOR_HELE_ADRES:
        delen.append(_VAN_ADRES)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH bron AS MATERIALIZED ({bron}), geraakt AS ({' UNION '.join(delen)}) "  # noqa: S608
            "SELECT geldig, moment, array_agg(dossier_id) FROM geraakt GROUP BY geldig, moment ORDER BY 1, 2",
            {"open": OPEN_EINDE, **parameters},
        )
        return list(cursor.fetchall())


def _meld(feit: Feit) -> None:
    namen = [naam for naam in _onderwerp(type(feit)) if naam.endswith("_id")]
    bron = "SELECT %(geldig)s::daterange AS geldig, %(moment)s::timestamptz AS moment, " + ", ".join(
        f"%({naam})s::bigint AS {naam}" for naam in namen
    )
    waarden = {
        "geldig": feit.geldig,
        "moment": feit.bekend_van,
        **{naam: getattr(feit, naam) for naam in namen},
    }
    _verstuur(type(feit), feit.gemeente_id, _geraakte_dossiers(type(feit), bron, waarden))


def _meld_veel(model: type[Feit], gemeente: str) -> None:
    namen = ", ".join(naam for naam in _onderwerp(model) if naam.endswith("_id"))
    bron = f"SELECT geldig, bekend_van AS moment, {namen} FROM feiten_nieuw"  # noqa: S608
    _verstuur(model, gemeente, _geraakte_dossiers(model, bron, {}))


def _verstuur(model: type[Feit], gemeente: str, geraakt: list[tuple[DateRange, datetime, list[int]]]) -> None:
    for geldig, moment, dossiers in geraakt:
        gebeurtenissen.meld(
            gebeurtenissen.FEIT_GEWIJZIGD,
            gemeente=gemeente,
            dossier_ids=frozenset(dossiers),
            geldig=geldig,
            moment=moment,
            feit=model.titel,
        )
