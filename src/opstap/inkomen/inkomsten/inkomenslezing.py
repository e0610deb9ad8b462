"""Reading months from statements: where one reads differently, its income becomes a fact with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.inkomsten.inkomensstand import Inkomensstand, dagen_in
from opstap.inkomen.models import Inkomensmaand
from opstap.kern import feiten
from opstap.kern.models import OPEN_EINDE, Gezinslid, Inkomen, Rol, ZaakGebeurtenis
from opstap.kern.tijdvak import vanaf
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True)
class Beletsel:
    """A statement that can't be read as income per month yet, and why."""

    opgave_id: int
    fout: OpstapFout


@dataclass
class Ontvangst:
    """What receiving statements did. `maanden`: person, kind and month whose income reads differently now."""

    nieuw: int = 0
    bestond: int = 0
    maanden: list[tuple[int, str, date]] = field(default_factory=list)
    beletsels: list[Beletsel] = field(default_factory=list)


def lees(
    stand: Inkomensstand, geraakt: Mapping[int, Iterable[date]], ontvangst: Ontvangst, nu: datetime
) -> None:
    """Read these months of these persons again; where one reads differently, its income becomes a fact."""
    nieuwe: list[Inkomensmaand] = []
    for persoon, maanden in geraakt.items():
        for maand in sorted(maanden):
            for soort in sorted({rij.soort for rij in stand.verhoudingen[persoon]}):
                try:
                    rij = _lees_maand(stand, persoon, soort, maand, nu)
                except _NietTeLezen as weigering:
                    ontvangst.beletsels.append(weigering.beletsel)
                    continue
                if rij is not None:
                    nieuwe.append(rij)
    Inkomensmaand.objects.bulk_create(nieuwe, batch_size=5_000)
    _leg_feiten_vast(stand, nieuwe, nu)
    _schrijf_in_tijdlijn(stand.gemeente, nieuwe, nu)
    ontvangst.maanden += [(rij.persoon_id, rij.soort, rij.maand) for rij in nieuwe]


class _NietTeLezen(Exception):
    def __init__(self, beletsel: Beletsel) -> None:
        super().__init__(beletsel.fout.code)
        self.beletsel = beletsel


def _lees_maand(
    stand: Inkomensstand, persoon: int, soort: str, maand: date, nu: datetime
) -> Inkomensmaand | None:
    """How this month reads now; None when it reads the same, or can't be read yet."""
    opbouw: list[dict[str, Any]] = []
    voorlopig = False
    for verhouding in stand.verhoudingen[persoon]:
        if verhouding.soort != soort or not dagen_in(verhouding.geldig, maand):
            continue
        opgaven, los = stand.lezing(verhouding, maand)
        if not opgaven:
            return None
        voorlopig |= los
        for opgave in opgaven:
            try:
                deel = stand.deel(opgave, maand)
            except OpstapFout as fout:
                raise _NietTeLezen(Beletsel(opgave.pk, fout)) from None
            opbouw.append(
                {
                    "opgave": opgave.pk,
                    "kenmerk": opgave.kenmerk,
                    "aard": opgave.aard,
                    "van": opgave.periode.lower.isoformat(),
                    "tot_en_met": (opgave.periode.upper - timedelta(days=1)).isoformat(),
                    "netto_periode": opgave.netto_cent,
                    "dagen": deel.dagen,
                    "netto": deel.bedragen[0],
                    "vakantieaanspraak": deel.bedragen[1],
                }
            )
    try:
        _kenmerken(stand, persoon, maand, opbouw)
    except OpstapFout as fout:
        raise _NietTeLezen(Beletsel(opbouw[-1]["opgave"], fout)) from None
    vorige = stand.maanden.get((persoon, soort, maand))
    if not opbouw or (vorige is not None and (vorige.opbouw, vorige.voorlopig) == (opbouw, voorlopig)):
        return None
    rij = Inkomensmaand(
        gemeente_id=stand.gemeente,
        persoon_id=persoon,
        soort=soort,
        maand=maand,
        volgnummer=1 + (vorige.volgnummer if vorige is not None else 0),
        netto_cent=sum(deel["netto"] for deel in opbouw),
        vakantieaanspraak_cent=sum(deel["vakantieaanspraak"] for deel in opbouw),
        voorlopig=voorlopig,
        opbouw=opbouw,
        bekend_van=nu,
    )
    stand.maanden[persoon, soort, maand] = rij
    return rij


def _leg_feiten_vast(stand: Inkomensstand, nieuwe: Sequence[Inkomensmaand], nu: datetime) -> None:
    feiten.leg_veel_vast(
        Inkomen,
        [
            {
                "persoon_id": rij.persoon_id,
                "soort": rij.soort,
                "geldig": vanaf(rij.maand, volgende_maand(rij.maand)),
                "bedrag_cent": rij.netto_cent,
                "vakantieaanspraak_cent": rij.vakantieaanspraak_cent,
                **_kenmerken(stand, rij.persoon_id, rij.maand, rij.opbouw),
                "bron": "inkomstenopgave (voorlopig)" if rij.voorlopig else "inkomstenopgave (bevestigd)",
                "bewijs": _bewijs(rij),
            }
            for rij in nieuwe
        ],
        gemeente=stand.gemeente,
        nu=nu,
    )


def _kenmerken(
    stand: Inkomensstand, persoon: int, maand: date, opbouw: Sequence[Mapping[str, Any]]
) -> dict[str, bool]:
    """What holds for all income of this kind together; the rules know one answer per person and month."""
    namen = {deel["kenmerk"] for deel in opbouw}
    banen = [
        baan for baan in stand.verhoudingen[persoon] if baan.kenmerk in namen and dagen_in(baan.geldig, maand)
    ]
    subsidie = {baan.loonkostensubsidie for baan in banen}
    if len(subsidie) > 1:
        raise OpstapFout(
            "OPGAVE-LOONKOSTENSUBSIDIE",
            "Deze persoon heeft werk met en werk zonder loonkostensubsidie in dezelfde maand. De vrijlating "
            "geldt dan voor een deel van het loon; leg het inkomen van die maand zelf vast.",
        )
    return {
        "loonkostensubsidie": subsidie == {True},
        "heffingskorting_bij_gemeente": all(baan.heffingskorting_bij_gemeente for baan in banen),
    }


def _bewijs(rij: Inkomensmaand) -> str:
    nummers = ", ".join(str(deel["opgave"]) for deel in rij.opbouw)
    return f"opgave {nummers}"[:200]


def _schrijf_in_tijdlijn(gemeente: str, nieuwe: Sequence[Inkomensmaand], nu: datetime) -> None:
    if not nieuwe:
        return
    dossiers = dict(
        Gezinslid.objects.filter(
            persoon__in={rij.persoon_id for rij in nieuwe},
            rol__in=(Rol.AANVRAGER, Rol.PARTNER),
            bekend_tot=OPEN_EINDE,
        )
        .order_by("geldig")
        .values_list("persoon_id", "dossier_id")
    )
    ZaakGebeurtenis.objects.bulk_create(
        [
            ZaakGebeurtenis(
                gemeente_id=gemeente,
                dossier_id=dossiers[rij.persoon_id],
                moment=nu,
                soort="inkomen_voorlopig" if rij.voorlopig else "inkomen_bevestigd",
                tekst=f"Inkomen over {noem(rij.maand)} "
                + ("voorlopig vastgelegd" if rij.voorlopig else "bevestigd"),
            )
            for rij in nieuwe
            if rij.persoon_id in dossiers
        ],
        batch_size=5_000,
    )


def noem(maand: date) -> str:
    """A month in words."""
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"
