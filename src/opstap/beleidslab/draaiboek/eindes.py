"""Endings: of those who reach the pension age, and as many others as keep the caseload as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import volgende_maand, werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Aanvraag, Einde
from opstap.beleidslab.eenheden import AANVRAGER, PARTNER, Eenheden, Soort, dagnummer
from opstap.beleidslab.trekking import verdeel


def eindes(tekening: Tekening, aanvragen: Sequence[Aanvraag]) -> list[Einde]:
    """As many endings as grants, so that the caseload stays at the budgeted number."""
    rng = tekening.rng("eindes")
    toegekend = {
        aanvraag.eenheid: aanvraag
        for aanvraag in aanvragen
        if aanvraag.besluit is not None
        and not aanvraag.afwijkend
        and tekening.stad.aanvragers.soort[aanvraag.eenheid - tekening.aantal] == Soort.RECHT
    }
    eindes = {
        eenheid: Einde(eenheid, maand, tekening.voor_run(maand), "aow")
        for eenheid, maand in _aow_maand(tekening, tekening.stad.bestand, 0).items()
    }
    for eenheid, maand in _aow_maand(tekening, tekening.stad.aanvragers, tekening.aantal).items():
        aanvraag = toegekend.get(eenheid)
        if aanvraag is None or aanvraag.besluit is None:
            continue
        ontvangen = aanvraag.ontvangen
        if maand <= (ontvangen if ontvangen.day == 1 else volgende_maand(ontvangen)):
            continue  # the SVB pays from the first month on: this application is refused
        besluit = max(tekening.voor_run(maand), werkdag(aanvraag.besluit + timedelta(days=1)))
        if besluit <= tekening.laatste_dag:
            eindes[eenheid] = Einde(eenheid, maand, besluit, "aow")
    rest = max(0, len(toegekend) - len(eindes))
    redenen = list(tekening.ijk.verdeling("uitstroom"))
    kandidaten = [eenheid for eenheid in rng.permutation(tekening.aantal).tolist() if eenheid not in eindes]
    soorten = verdeel(rng, rest, list(tekening.ijk.verdeling("uitstroom").values()))
    for plaats, (eenheid, soort) in enumerate(zip(kandidaten[:rest], soorten.tolist(), strict=False)):
        maand = tekening.maanden[1 + plaats % 11]
        eindes[eenheid] = Einde(eenheid, maand, tekening.voor_run(maand), redenen[soort])
    return sorted(eindes.values(), key=lambda einde: (einde.besluit, einde.eenheid))


def _aow_maand(tekening: Tekening, eenheden: Eenheden, eerste: int) -> dict[int, date]:
    """Per unit the first month of the year with somebody of pension age in it: the SVB takes over."""
    geboren = eenheden.persoon["geboortedatum"]
    volwassen = np.isin(eenheden.persoon["rol"], (AANVRAGER, PARTNER))
    gevonden: dict[int, date] = {}
    for maand in tekening.maanden:
        grens = dagnummer(tekening.met_aow_op[maand])
        for eenheid in np.unique(eenheden.eenheid_van_persoon[volwassen & (geboren <= grens)]).tolist():
            gevonden.setdefault(eerste + eenheid, maand)
    return gevonden
