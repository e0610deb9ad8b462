"""Who belongs to a household, who lives with it, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from opstap.gemeenten import regelboek
from opstap.gevallen.bronnen import bekend
from opstap.gevallen.geval import KADER
from opstap.kern import feiten
from opstap.kern.iban import maskeer
from opstap.kern.models import Bankrekening, Dossier, Rol
from opstap.recht.participatiewet import Leefvorm
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag, volle_jaren


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """A member of the household or somebody who lives at the same address."""

    naam: str
    rol: str
    """'aanvrager', 'partner', 'kind' or 'medebewoner'."""
    geboortedatum: date
    leeftijd: int
    bsn_gemaskeerd: str
    """'•••••2417': the last four digits."""
    hoort_bij_gezin: bool


@dataclass(frozen=True, slots=True)
class Adresbeeld:
    """An address as two lines on an envelope."""

    straatregel: str
    postcode: str
    plaats: str
    stadsdeel: str


@dataclass(frozen=True, slots=True)
class Huishoudbeeld:
    """A household at a glance: who, where, and on which account."""

    nummer: str
    huishouden: tuple[Huisgenoot, ...]
    adres: Adresbeeld | None
    leefvorm: str
    """In words; '' when it can't be told from the facts."""
    iban_gemaskeerd: str
    """'' when no account is known."""


def huishoudbeeld(dossier: Dossier, *, gold_op: date, bekend_op: datetime) -> Huishoudbeeld:
    """A household as true on `gold_op` and as known at `bekend_op`; for whoever came through the gate."""
    tijd = {"dag": gold_op, "bekend_op": bekend_op, "dossiers": [dossier.pk]}
    huishouden, adres = huishouden_op(tijd)
    genoten = tuple(genoot for _, genoot in huishouden)
    rekening = feiten.op(Bankrekening, gold_op, bekend_op).filter(dossier=dossier).first()
    return Huishoudbeeld(
        nummer=dossier.nummer,
        huishouden=genoten,
        adres=adres,
        leefvorm=leefvorm_van(dossier.gemeente_id, genoten, gold_op),
        iban_gemaskeerd=maskeer(rekening.iban) if rekening else "",
    )


def naam_aanvrager(genoten: Iterable[Huisgenoot]) -> str:
    """Who applies; '' when the facts name nobody."""
    return next((genoot.naam for genoot in genoten if genoot.rol == Rol.AANVRAGER.label), "")


def envelop(genoten: Iterable[Huisgenoot], adres: Adresbeeld | None) -> str:
    """Name and address of who applies, as they stand on the envelope."""
    regels = [adres.straatregel, f"{adres.postcode} {adres.plaats}"] if adres else []
    return "\n".join([naam_aanvrager(genoten), *regels])


def enveloppen(dossiers: Collection[int], *, dag: date, bekend_op: datetime) -> dict[int, str]:
    """Name and address of who applies, of many dossiers at once (dossier id -> lines)."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT g.dossier_id, p.voornamen || ' ' || p.achternaam,
                   a.straat || ' ' || a.huisnummer, a.postcode || ' ' || a.plaats
            FROM kern_gezinslid g JOIN kern_persoon p ON p.id = g.persoon_id
            LEFT JOIN kern_bewoning b ON b.persoon_id = g.persoon_id AND {bekend("b")}
            LEFT JOIN kern_adres a ON a.id = b.adres_id
            WHERE g.dossier_id = ANY(%(dossiers)s) AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")}""",  # noqa: S608
            {"dossiers": list(dossiers), "dag": dag, "bekend_op": bekend_op},
        )
        return {dossier: "\n".join(filter(None, regels)) for dossier, *regels in cursor.fetchall()}


def huishouden_op(tijd: Mapping[str, Any]) -> tuple[list[tuple[int, Huisgenoot]], Adresbeeld | None]:
    """Who belongs to the household or lives with it (person id -> shape), and the applicant's address."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""{KADER} SELECT k.persoon_id, k.rol, p.voornamen, p.achternaam, p.geboortedatum, p.bsn,
                   a.straat, a.huisnummer, a.postcode, a.plaats, a.stadsdeel
            FROM kader k JOIN kern_persoon p ON p.id = k.persoon_id
            LEFT JOIN kern_bewoning b ON b.persoon_id = k.persoon_id AND {bekend("b")}
            LEFT JOIN kern_adres a ON a.id = b.adres_id
            ORDER BY k.rol, p.geboortedatum, k.persoon_id""",  # noqa: S608
            tijd,
        )
        rijen = cursor.fetchall()
    adres = None
    huishouden = []
    for persoon, rol, voornamen, achternaam, geboren, bsn, *waar in rijen:
        if rol == Rol.AANVRAGER and waar[0] is not None:
            straat, huisnummer, postcode, plaats, stadsdeel = waar
            adres = Adresbeeld(f"{straat} {huisnummer}", postcode, plaats, stadsdeel)
        huishouden.append(
            (
                persoon,
                Huisgenoot(
                    naam=f"{voornamen} {achternaam}",
                    rol=Rol(rol).label,
                    geboortedatum=geboren,
                    leeftijd=volle_jaren(dag(geboren), dag(tijd["dag"])),
                    bsn_gemaskeerd="•••••" + bsn[-4:],
                    hoort_bij_gezin=rol != Rol.MEDEBEWONER,
                ),
            )
        )
    return huishouden, adres


def leefvorm_van(gemeente: str, genoten: Sequence[Huisgenoot], gold_op: date) -> str:
    """The household type in the words of the law; '' when the rules can't tell."""
    geval = Geval(
        personen=tuple(
            {"rol": _rol(genoot.rol), "geboortedatum": dag(genoot.geboortedatum)} for genoot in genoten
        )
    )
    uitkomst = regelboek(gemeente).op(gold_op).probeer(geval, ["leefvorm"])
    if uitkomst.gaten or not any(genoot.rol == Rol.AANVRAGER.label for genoot in genoten):
        return ""
    return leefvormtitel(int(uitkomst.waarde("leefvorm")))


def leefvormtitel(waarde: int) -> str:
    """The household type in the words of the law."""
    return next((vorm.titel for vorm in Leefvorm if int(vorm) == waarde), "")


def _rol(label: str) -> int:
    return next(rol.value for rol in Rol if rol.label == label)
