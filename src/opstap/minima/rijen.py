"""Whose rows the tables of the schemes hold (kern.toegang.rijen)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import Rijen, Zonder, van_dossier, van_gemeente, via, voor_medewerkers

_PARTNERS = van_gemeente("Een organisatie is geen persoon; wie er met een tegoed betaalde staat er niet in.")

RIJEN: Mapping[str, Rijen | Zonder] = {
    "minima_toekenning": van_dossier(),
    "minima_toekenningseinde": via("toekenning"),
    "minima_regelingaanvraag": via("zaak"),
    "minima_aanvraaggegeven": via("aanvraag"),
    "minima_uitbetaling": van_dossier(),
    "minima_partner": _PARTNERS,
    "minima_partnerafspraak": _PARTNERS,
    "minima_partnerrekening": voor_medewerkers(),
    "minima_afrekening": voor_medewerkers(),
    "minima_afrekeningregel": via("mutatie"),
    "minima_maatwerkbesteding": van_dossier(),
    "minima_maatwerkbudget": voor_medewerkers(vergrendelt=True),
    "minima_maatwerkoordeel": via("besteding"),
    "minima_maatwerkplafond": via("budget"),
    "minima_maatwerkverantwoording": via("besteding"),
    "minima_pas": van_dossier(vergrendelt=True),
    "minima_passtap": via("pas"),
    "minima_tegoed": van_dossier(vergrendelt=True),
    "minima_tegoedmutatie": via("tegoed"),
    "minima_uitvoerafspraak": _PARTNERS,
    "minima_leveropdracht": voor_medewerkers(),
    "minima_leverregel": van_dossier(),
    "minima_leverstop": via("regel"),
    "minima_verantwoordingsopgave": voor_medewerkers(),
    "minima_levering": van_dossier(),
    "minima_uitvoerfactuur": voor_medewerkers(),
    "minima_verzekerde": van_dossier(),
    "minima_verzekeringstoets": voor_medewerkers(),
    "minima_verzekeringsmutatie": via("verzekerde"),
    "minima_verzekeringsbestand": voor_medewerkers(),
    "minima_verzekeringsmelding": via("mutatie"),
    "minima_premieafspraak": _PARTNERS,
    "minima_premieopgave": voor_medewerkers(),
    "minima_premieregel": via("verzekerde"),
}
