"""Pay the wage-cost subsidies up to a month: every month as it is now, less what was computed before.

A difference is paid, or owed back; each has its month and its cause. Running a month again finds no
differences. An employer is settled as a whole or not at all, so that a run that was broken off goes on where
it stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import (
    BIJSTANDSVERLENING,
    LOONKOSTENSUBSIDIES,
    TE_BETALEN_LOONKOSTENSUBSIDIES,
)
from opstap.gevallen.regelbesluiten import neem_zonder_regels
from opstap.inkomen.betalen.betaalsleutels import loonkosten_sleutel
from opstap.inkomen.betalen.betaalsoorten import LOONKOSTENSUBSIDIE
from opstap.inkomen.loonkostensubsidies.berekenen import (
    ZONDER_CONTRACT,
    Maanduitkomst,
    bereken,
    maanden_tot_en_met,
    oorzaak,
)
from opstap.inkomen.loonkostensubsidies.terugvorderen import Verrekenbaar, begin, verreken, verrekenbaar
from opstap.inkomen.models import (
    Loonkostenmaand,
    Loonkostensubsidie,
    Werkgever,
    Werkgeverrekening,
)
from opstap.kern.models import Besluit
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout

DOOR = "maandrun"
EERSTE = "eerste berekening"
REKENING_ONTBREEKT = OpstapFout(
    "WERKGEVER-REKENING",
    "Van deze werkgever is geen rekening bekend. Leg haar vast en laat haar controleren.",
)


class Wachtend(NamedTuple):
    """A month that could not be worked out, and why; it is looked at again by the next run."""

    subsidie: Loonkostensubsidie
    maand: date
    reden: OpstapFout


@dataclass
class Runverslag:
    """What a run did: computations written, cents paid and owed back, and what waits."""

    berekend: int = 0
    betaald_cent: int = 0
    teruggevorderd_cent: int = 0
    verrekend_cent: int = 0
    wachtend: list[Wachtend] = field(default_factory=list)


class _Verschil(NamedTuple):
    subsidie: Loonkostensubsidie
    maand: date
    oud: Loonkostenmaand | None
    nieuw: Maanduitkomst

    @property
    def cent(self) -> int:
        return self.nieuw.totaal_cent - (self.oud.totaal_cent if self.oud else 0)


def draai(gemeente: str, maand: date, nu: datetime) -> Runverslag:
    """Compute, pay and correct all subsidies of a municipality up to and including this month."""
    verslag = Runverslag()
    for werkgever in Werkgever.objects.filter(gemeente=gemeente).order_by("id"):
        with transaction.atomic():
            _reken_af(werkgever, maand, nu, verslag)
    return verslag


def _reken_af(werkgever: Werkgever, run: date, nu: datetime, verslag: Runverslag) -> None:
    """Everything of one employer, held until it is stored."""
    Werkgever.objects.select_for_update(no_key=True).get(pk=werkgever.pk)
    subsidies = (
        Loonkostensubsidie.objects.filter(werkgever=werkgever, besluit__bekend_op__lte=nu)
        .select_related("persoon", "dossier", "besluit")
        .order_by("id")
    )
    verschillen = [verschil for subsidie in subsidies for verschil in _vergelijk(subsidie, run, nu, verslag)]
    if not verschillen:
        return
    rekening = werkgever.rekeningen.filter(vastgelegd_op__lte=nu).order_by("id").last()
    if rekening is None:
        verslag.wachtend += [Wachtend(een.subsidie, een.maand, REKENING_ONTBREEKT) for een in verschillen]
        return
    open_ = verrekenbaar(werkgever, nu)
    for subsidie in {een.subsidie.pk: een.subsidie for een in verschillen}.values():
        eigen = [een for een in verschillen if een.subsidie.pk == subsidie.pk]
        besluit = _besluit(subsidie, eigen, nu)
        for een in eigen:
            _schrijf(een, besluit, rekening, run, nu, open_, verslag)


def _vergelijk(subsidie: Loonkostensubsidie, run: date, nu: datetime, verslag: Runverslag) -> list[_Verschil]:
    """The months of a grant that come out differently from the time before."""
    laatste = {rij.maand: rij for rij in subsidie.maanden.order_by("volgnummer")}
    verschillen = []
    for maand in maanden_tot_en_met(subsidie, run):
        oud = laatste.get(maand)
        try:
            nieuw = bereken(subsidie, maand, nu)
        except OpstapFout as fout:
            verslag.wachtend.append(Wachtend(subsidie, maand, fout))
            continue
        bekend = (oud.subsidie_cent, oud.werkgeverslasten_cent) if oud else None
        if bekend != (nieuw.subsidie_cent, nieuw.werkgeverslasten_cent) and (oud or nieuw != ZONDER_CONTRACT):
            verschillen.append(_Verschil(subsidie, maand, oud, nieuw))
    return verschillen


def _besluit(subsidie: Loonkostensubsidie, verschillen: list[_Verschil], nu: datetime) -> Besluit:
    """The grant holds for a first computation; what changes a month that was computed is decided anew."""
    anders = [een for een in verschillen if een.oud is not None]
    if not anders:
        return subsidie.besluit
    redenen = {een.maand.isoformat(): oorzaak(een.oud, een.nieuw) for een in anders if een.oud is not None}
    return neem_zonder_regels(
        subsidie.dossier,
        soort=Besluit.Soort.LOONKOSTENSUBSIDIE,
        ingangsdatum=anders[0].maand,
        tekst=f"Loonkostensubsidie {subsidie.nummer} opnieuw berekend",
        grond="; ".join(dict.fromkeys(redenen.values())),
        door=DOOR,
        nu=nu,
        loonkostensubsidie=subsidie.nummer,
        verschillen={een.maand.isoformat(): een.cent for een in anders},
        oorzaken=redenen,
    )


def _schrijf(
    verschil: _Verschil,
    besluit: Besluit,
    rekening: Werkgeverrekening,
    run: date,
    nu: datetime,
    open_: list[Verrekenbaar],
    verslag: Runverslag,
) -> None:
    """Store one computation, book it, and pay it or begin a claim."""
    subsidie, maand, oud, nieuw = verschil
    berekening = Loonkostenmaand.objects.create(
        gemeente_id=subsidie.gemeente_id,
        subsidie=subsidie,
        maand=maand,
        volgnummer=oud.volgnummer + 1 if oud else 1,
        run=run,
        subsidie_cent=nieuw.subsidie_cent,
        werkgeverslasten_cent=nieuw.werkgeverslasten_cent,
        feiten=nieuw.feiten,
        bon=nieuw.bon,
        spoor=nieuw.spoor,
        oorzaak=oorzaak(oud, nieuw) if oud else EERSTE,
        besluit=besluit if oud else subsidie.besluit,
        berekend_op=nu,
    )
    verslag.berekend += 1
    sleutel = loonkosten_sleutel(subsidie.gemeente_id, subsidie.nummer, maand, berekening.volgnummer)
    wie = (None, subsidie.dossier_id, berekening.besluit_id)
    if verschil.cent < 0:
        begin(berekening, Regel(LOONKOSTENSUBSIDIES, verschil.cent, BIJSTANDSVERLENING, *wie[1:]), run, nu)
        verslag.teruggevorderd_cent -= verschil.cent
    elif verschil.cent > 0:
        grootboek.boek(
            Post(
                subsidie.gemeente_id,
                localdate(nu),
                f"{run:%Y-%m}",
                f"Loonkostensubsidie {subsidie.nummer} over {maand_in_woorden(maand)}",
                "loonkostensubsidie",
                berekening.pk,
                sleutel,
                (
                    Regel(LOONKOSTENSUBSIDIES, verschil.cent, BIJSTANDSVERLENING, *wie[1:]),
                    Regel(TE_BETALEN_LOONKOSTENSUBSIDIES, -verschil.cent, *wie),
                ),
            )
        )
        verrekend = verreken(berekening, verschil.cent, open_, run, nu)
        verslag.verrekend_cent += verrekend
        te_betalen = verschil.cent - verrekend
        if te_betalen:
            betalingen.zet_klaar(
                subsidie.gemeente_id,
                [
                    NieuweBetaling(
                        subsidie.dossier_id,
                        maand,
                        LOONKOSTENSUBSIDIE,
                        te_betalen,
                        rekening.iban,
                        rekening.tenaamstelling,
                        sleutel,
                    )
                ],
            )
        verslag.betaald_cent += te_betalen
