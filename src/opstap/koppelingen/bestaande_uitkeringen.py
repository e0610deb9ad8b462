"""The file of an existing caseload: a line per person, read into households, taken over whole or not at all.

A column belongs to some roles: for those it is filled in (unless it may be unknown), for others it is empty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction

from opstap.inkomen import overnemen
from opstap.inkomen.models import VrijlatingVooraf
from opstap.inkomen.overnemen import Bewoner, Huishouden, OvernameGeweigerd
from opstap.kern.models import (
    Arbeidssituatie,
    Bankrekening,
    Feit,
    Inkomen,
    Opleiding,
    Rol,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonsituatie,
)
from opstap.koppelingen import bestaande_vorderingen, ontvangst
from opstap.koppelingen.bestand import Bestandsoort, Inhoud, Regel, Weigering, weiger
from opstap.koppelingen.kolommen import (
    BEDRAG,
    BSN,
    DATUM,
    IBAN,
    JA_NEE,
    POSTCODE,
    Kolom,
    geheel,
    keuze,
    tekst,
)
from opstap.koppelingen.kolommen import Inhoud as Kolominhoud
from opstap.koppelingen.ontvangst import Verslag
from opstap.regels.fouten import OpstapFout

_ROLLEN = {rol.name.lower(): rol for rol in Rol}
_A, _P, _K, _M = Rol.AANVRAGER, Rol.PARTNER, Rol.KIND, Rol.MEDEBEWONER


@dataclass(frozen=True)
class _Rolkolom:
    """A column that belongs to these roles. `onbekend`: it may be empty for them too."""

    naam: str
    inhoud: Kolominhoud
    rollen: tuple[Rol, ...]
    uitleg: str
    onbekend: bool = False

    def kolom(self) -> Kolom:
        wie = " en ".join(rol.label for rol in self.rollen)
        plicht = "mag leeg: onbekend" if self.onbekend else "verplicht"
        return Kolom(self.naam, self.inhoud, f"{self.uitleg} ({wie}; {plicht})", leeg=True)


_VOOR_ROLLEN = (
    _Rolkolom("bijstand_sinds", DATUM, (_A,), "eerste dag van de bijstand in het vorige systeem"),
    _Rolkolom("vermogen", BEDRAG, (_A,), "bezittingen min schulden, zonder de eigen woning"),
    _Rolkolom("overwaarde_woning", BEDRAG, (_A,), "overwaarde van de eigen woning; geen: 0,00"),
    _Rolkolom(
        "woonsituatie",
        keuze(
            {
                "gewoon": Woonsituatie.GEWOON,
                "geen": Woonsituatie.GEEN_WOONLASTEN,
                "deels": Woonsituatie.DEELS_WOONLASTEN,
            }
        ),
        (_A,),
        "welke woonlasten er zijn",
    ),
    _Rolkolom("recente_schoolverlater", JA_NEE, (_A,), "pas van school"),
    _Rolkolom("iban", IBAN, (_A,), "rekening waarop wordt betaald"),
    _Rolkolom("tenaamstelling", tekst(70), (_A,), "naam bij die rekening"),
    _Rolkolom("vakantiegeld", BEDRAG, (_A,), "gereserveerde vakantietoeslag op de dag van de overname"),
    _Rolkolom("rechthebbend", JA_NEE, (_A, _P, _K), "heeft zelf recht op bijstand", onbekend=True),
    _Rolkolom("in_inrichting", JA_NEE, (_A, _P, _K), "verblijft in een inrichting", onbekend=True),
    _Rolkolom("loon", BEDRAG, (_A, _P), "netto loon per maand; geen: 0,00", onbekend=True),
    _Rolkolom("vakantieaanspraak", BEDRAG, (_A, _P), "netto vakantiegeld over dat loon", onbekend=True),
    _Rolkolom("overig_inkomen", BEDRAG, (_A, _P), "ander netto inkomen per maand; geen: 0,00", onbekend=True),
    _Rolkolom(
        "heffingskorting_bij_gemeente",
        JA_NEE,
        (_A, _P),
        "de gemeente past de heffingskorting toe",
        onbekend=True,
    ),
    _Rolkolom("loonkostensubsidie", JA_NEE, (_A, _P), "werkt met loonkostensubsidie", onbekend=True),
    _Rolkolom("draagt_bij_aan_arbeidsinschakeling", JA_NEE, (_A, _P), "oordeel over het werk", onbekend=True),
    _Rolkolom("medisch_urenbeperkt", JA_NEE, (_A, _P), "medisch urenbeperkt", onbekend=True),
    _Rolkolom("vrijlating_maanden_n", geheel(0, 600), (_A, _P), "gebruikt (art. 31 lid 2 n)", onbekend=True),
    _Rolkolom("vrijlating_maanden_r", geheel(0, 600), (_A, _P), "gebruikt (art. 31 lid 2 r)", onbekend=True),
    _Rolkolom("vrijlating_maanden_z", geheel(0, 600), (_A, _P), "gebruikt (art. 31 lid 2 z)", onbekend=True),
    _Rolkolom("student", JA_NEE, (_A, _P, _K, _M), "volgt een studie", onbekend=True),
    _Rolkolom(
        "bbl_leerling", JA_NEE, (_A, _P, _K, _M), "volgt een beroepsbegeleidende leerweg", onbekend=True
    ),
    _Rolkolom(
        "commerciele_relatie", JA_NEE, (_M,), "huurt of is kostganger tegen een gewone prijs", onbekend=True
    ),
    _Rolkolom("familie", JA_NEE, (_M,), "familie in de eerste of tweede graad", onbekend=True),
    _Rolkolom("medehuurder", JA_NEE, (_M,), "huurt samen van een derde", onbekend=True),
)

SOORT = Bestandsoort(
    "bestaande-uitkeringen",
    "Bestaande uitkeringen",
    "Een regel per persoon; wie bij hetzelfde huishouden hoort, heeft hetzelfde nummer. Het bestand wordt "
    "heel overgenomen of niet. Wie bij meer huishoudens inwoont, staat bij elk daarvan.",
    (
        Kolom("nummer", tekst(40), "nummer van het huishouden in het vorige systeem"),
        Kolom("rol", keuze(_ROLLEN), "plaats in het huishouden"),
        Kolom("bsn", BSN, "burgerservicenummer"),
        Kolom("voornamen", tekst(120), "voornamen"),
        Kolom("achternaam", tekst(120), "achternaam met voorvoegsels"),
        Kolom("geboortedatum", DATUM, "geboortedatum"),
        Kolom("straat", tekst(80), "straat"),
        Kolom("huisnummer", tekst(12), "huisnummer met toevoeging"),
        Kolom("postcode", POSTCODE, "postcode"),
        Kolom("plaats", tekst(80), "woonplaats"),
        *(een.kolom() for een in _VOOR_ROLLEN),
    ),
    per_regel=False,
)

# Facts that exist when all their columns are filled in: model, roles, field -> column.
_PERSOONSFEITEN: tuple[tuple[type[Feit], Mapping[str, str], Mapping[str, object]], ...] = (
    (Verblijf, {"rechthebbend": "rechthebbend", "in_inrichting": "in_inrichting"}, {}),
    (
        Inkomen,
        {
            "bedrag_cent": "loon",
            "vakantieaanspraak_cent": "vakantieaanspraak",
            "heffingskorting_bij_gemeente": "heffingskorting_bij_gemeente",
            "loonkostensubsidie": "loonkostensubsidie",
        },
        {"soort": Inkomen.Soort.LOON.value},
    ),
    (
        Inkomen,
        {"bedrag_cent": "overig_inkomen", "heffingskorting_bij_gemeente": "heffingskorting_bij_gemeente"},
        {"soort": Inkomen.Soort.OVERIG.value, "vakantieaanspraak_cent": 0, "loonkostensubsidie": False},
    ),
    (
        Arbeidssituatie,
        {
            "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
            "medisch_urenbeperkt": "medisch_urenbeperkt",
        },
        {},
    ),
    (VrijlatingVooraf, {f"maanden_{deel}": f"vrijlating_maanden_{deel}" for deel in "nrz"}, {}),
    (Opleiding, {"student": "student", "bbl_leerling": "bbl_leerling"}, {}),
)
_WOONRELATIE = {
    "commerciele_relatie": "commerciele_relatie",
    "familie_eerste_of_tweede_graad": "familie",
    "medehuurder_bij_derde": "medehuurder",
}


def verwerk(
    gemeente: str,
    inhoud: Inhoud,
    *,
    per: date,
    door: str,
    nu: datetime,
    vorderingen: Inhoud | None = None,
    zonder_geweigerde: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Verslag:
    """Take over the caseload; when anything is refused nothing is, and the report says what and why.

    `vorderingen`: the claims that come along. `zonder_geweigerde`: take over the households without a refused
    line, each whole. The same file again changes nothing. Errors: OVERNAME-MAAND, GEMEENTE-ONBEKEND.
    """
    eerder = ontvangst.eerder_ontvangen(gemeente, inhoud)
    if eerder is not None:
        return Verslag(inhoud.aantal, bestond=inhoud.aantal, eerder=eerder)
    geweigerd = [*inhoud.geweigerd]
    huishoudens = _huishoudens(inhoud, geweigerd)
    bijlage: list[Weigering] = []
    if vorderingen is not None:
        huishoudens, bijlage = _met_vorderingen(huishoudens, inhoud, vorderingen, geweigerd)
    while True:
        if (geweigerd or bijlage) and not zonder_geweigerde:
            # What the rules would say is worth knowing before the file is put right.
            geweigerd += _proef(gemeente, huishoudens, per=per, inhoud=inhoud, door=door, nu=nu)
            return _verslag(inhoud, geweigerd, bijlage, 0)
        try:
            with transaction.atomic():
                gedaan = overnemen.neem_over(
                    gemeente,
                    [huis for huis, _ in huishoudens],
                    per=per,
                    sha256=inhoud.sha256,
                    door=door,
                    nu=nu,
                    voortgang=voortgang,
                )
                aangenomen = sum(len(regels) for _, regels in huishoudens)
                ontvangst.noteer(gemeente, inhoud, inhoud.aantal - aangenomen, door=door, nu=nu)
        except OvernameGeweigerd as weigering:
            geweigerd += _weigeringen(huishoudens, weigering)
            huishoudens = [paar for plek, paar in enumerate(huishoudens) if plek not in weigering.redenen]
            if not zonder_geweigerde:
                return _verslag(inhoud, geweigerd, bijlage, 0)
            continue
        return _verslag(
            inhoud,
            geweigerd,
            bijlage,
            aangenomen,
            {
                "huishoudens": len(gedaan.dossiers),
                "personen": gedaan.personen,
                "vorderingen": gedaan.vorderingen,
            },
        )


_Paren = list[tuple[Huishouden, list[Regel]]]


def _proef(
    gemeente: str, huishoudens: _Paren, *, per: date, inhoud: Inhoud, door: str, nu: datetime
) -> list[Weigering]:
    """What else would be refused, without storing anything."""
    try:
        with transaction.atomic():
            overnemen.neem_over(
                gemeente, [huis for huis, _ in huishoudens], per=per, sha256=inhoud.sha256, door=door, nu=nu
            )
            transaction.set_rollback(True)
    except OvernameGeweigerd as weigering:
        return _weigeringen(huishoudens, weigering)
    return []


def _weigeringen(huishoudens: _Paren, weigering: OvernameGeweigerd) -> list[Weigering]:
    """A household that is refused, at each of its lines, so that the rejects file holds it whole."""
    return [weiger(regel, fout) for plek, fout in weigering.redenen.items() for regel in huishoudens[plek][1]]


def _verslag(
    inhoud: Inhoud,
    geweigerd: list[Weigering],
    bijlage: list[Weigering],
    aangenomen: int,
    tellingen: dict[str, int] | None = None,
) -> Verslag:
    return Verslag(
        inhoud.aantal,
        nieuw=aangenomen,
        geweigerd=tuple(sorted(geweigerd, key=lambda een: (een.nummer, een.kolom))),
        bijlage_geweigerd=tuple(sorted(bijlage, key=lambda een: (een.nummer, een.kolom))),
        tellingen=tellingen or {},
    )


def _met_vorderingen(
    huishoudens: _Paren, inhoud: Inhoud, vorderingen: Inhoud, geweigerd: list[Weigering]
) -> tuple[_Paren, list[Weigering]]:
    """The households with their claims, without those of which a claim is refused; and those refusals."""
    nummers = {regel.velden["nummer"] for regel in inhoud.regels}
    nummers |= {een.velden["nummer"] for een in inhoud.geweigerd}
    per_nummer, bijlage = bestaande_vorderingen.per_huishouden(vorderingen, nummers)
    stuk = {een.velden["nummer"] for een in bijlage}
    reden = OpstapFout("VORDERING-GEWEIGERD", "Een vordering op dit huishouden is geweigerd.")
    heel: _Paren = []
    for huis, regels in huishoudens:
        if huis.oud_nummer in stuk:
            geweigerd += [weiger(regel, reden) for regel in regels]
        else:
            heel.append((replace(huis, vorderingen=per_nummer.get(huis.oud_nummer, ())), regels))
    return heel, bijlage


def _huishoudens(inhoud: Inhoud, geweigerd: list[Weigering]) -> _Paren:
    """The households of which every line is right; the lines of the others join `geweigerd`."""
    stuk = {een.velden.get("nummer", "") for een in inhoud.geweigerd}
    per_nummer: dict[str, list[Regel]] = defaultdict(list)
    for regel in inhoud.regels:
        per_nummer[str(regel.waarden["nummer"])].append(regel)
    paren: _Paren = []
    for nummer, regels in per_nummer.items():
        fouten = [fout for regel in regels for fout in _rolfouten(regel)]
        if not fouten and nummer in stuk:
            heel = OpstapFout("HUISHOUDEN-NIET-HEEL", "Een andere regel van dit huishouden is geweigerd.")
            fouten = [weiger(regel, heel) for regel in regels]
        aanvragers = [regel for regel in regels if regel.waarden["rol"] == _A]
        if not fouten and len(aanvragers) != 1:
            een = OpstapFout("OVERNAME-GEZIN", "Een huishouden heeft één aanvrager en hoogstens één partner.")
            fouten = [weiger(regel, een) for regel in regels]
        if fouten:
            geweigerd += fouten
        else:
            paren.append((_huishouden(nummer, aanvragers[0], regels), regels))
    return paren


def _rolfouten(regel: Regel) -> Iterator[Weigering]:
    rol = regel.waarden["rol"]
    for kolom in _VOOR_ROLLEN:
        waarde = regel.waarden[kolom.naam]
        if waarde is None and rol in kolom.rollen and not kolom.onbekend:
            leeg = OpstapFout("VELD-LEEG", "Dit veld is leeg. Vul het in; onbekend is nooit nul.")
            yield weiger(regel, leeg, kolom.naam)
        if waarde is not None and rol not in kolom.rollen:
            vol = OpstapFout("VELD-NIET-BIJ-ROL", "Dit veld hoort bij deze rol leeg te zijn.")
            yield weiger(regel, vol, kolom.naam)


def _huishouden(nummer: str, aanvrager: Regel, regels: list[Regel]) -> Huishouden:
    waarden: dict[str, Any] = dict(aanvrager.waarden)
    return Huishouden(
        oud_nummer=nummer,
        regel=aanvrager.nummer,
        bewoners=tuple(_bewoner(dict(regel.waarden)) for regel in regels),
        bijstand_sinds=waarden["bijstand_sinds"],
        feiten=(
            (
                Vermogen,
                {
                    "vermogen_cent": waarden["vermogen"],
                    "overwaarde_woning_cent": waarden["overwaarde_woning"],
                },
            ),
            (
                Woonlasten,
                {
                    "woonsituatie": waarden["woonsituatie"].value,
                    "recente_schoolverlater": waarden["recente_schoolverlater"],
                },
            ),
            (Bankrekening, {"iban": waarden["iban"], "tenaamstelling": waarden["tenaamstelling"]}),
        ),
        vakantiegeld=waarden["vakantiegeld"],
    )


def _bewoner(waarden: dict[str, Any]) -> Bewoner:
    woonrelatie = {veld: waarden[kolom] for veld, kolom in _WOONRELATIE.items()}
    return Bewoner(
        rol=waarden["rol"],
        bsn=waarden["bsn"],
        voornamen=waarden["voornamen"],
        achternaam=waarden["achternaam"],
        geboortedatum=waarden["geboortedatum"],
        adres=(waarden["straat"], waarden["huisnummer"], waarden["postcode"], waarden["plaats"]),
        feiten=tuple(
            (model, {**vast, **{veld: waarden[kolom] for veld, kolom in velden.items()}})
            for model, velden, vast in _PERSOONSFEITEN
            if all(waarden[kolom] is not None for kolom in velden.values())
        ),
        woonrelatie=None if None in woonrelatie.values() else woonrelatie,
    )
