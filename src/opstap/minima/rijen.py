"""Whose rows the tables of the schemes hold (kern.toegang.rijen)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import (
    Rijen,
    Zonder,
    en_partner,
    getoond,
    van_dossier,
    van_gemeente,
    via,
    voor_medewerkers,
)

_PARTNERS = van_gemeente("Een organisatie is geen persoon; wie er met een tegoed betaalde staat er niet in.")
# A partner sees itself, what was agreed with it and what it is paid; the payments that were made there; and
# of a resident who shows a pass: that pass, the grants that it goes with, and the credits that it takes. A
# telephone on which a pass was put sees itself, that pass and those grants.
_ORGANISATIE = "gemeente_id || ' ' || kvk_nummer = (SELECT current_setting('opstap.organisatie', true))"
_VAN_PARTNER = f"partner_id IN (SELECT id FROM minima_partner WHERE {_ORGANISATIE})"  # noqa: S608
_BETALING = f"afspraak_id IN (SELECT id FROM minima_partnerafspraak WHERE {_VAN_PARTNER})"  # noqa: S608

RIJEN: Mapping[str, Rijen | Zonder] = {
    "minima_toekenning": en_partner(van_dossier(), getoond("toekenningen", "id")),
    "minima_toekenningseinde": via("toekenning"),
    "minima_regelingaanvraag": via("zaak"),
    "minima_aanvraaggegeven": via("aanvraag"),
    "minima_uitbetaling": van_dossier(),
    "minima_partner": en_partner(_PARTNERS, _ORGANISATIE),
    "minima_partnerafspraak": en_partner(_PARTNERS, _VAN_PARTNER),
    "minima_partnerrekening": en_partner(voor_medewerkers(), _VAN_PARTNER),
    "minima_partnerstap": en_partner(voor_medewerkers(ouder="partner"), _VAN_PARTNER),
    "minima_partnervoorstel": voor_medewerkers(vergrendelt=True),
    "minima_partnervoorstelafloop": voor_medewerkers(ouder="voorstel"),
    "minima_afrekening": en_partner(voor_medewerkers(), _VAN_PARTNER),
    "minima_afrekeningregel": via("mutatie"),
    "minima_maatwerkbesteding": van_dossier(),
    "minima_maatwerkbudget": voor_medewerkers(vergrendelt=True),
    "minima_maatwerkoordeel": via("besteding"),
    "minima_maatwerkplafond": via("budget"),
    "minima_maatwerkverantwoording": via("besteding"),
    "minima_pas": en_partner(van_dossier(vergrendelt=True), getoond("pas", "id")),
    "minima_aanbod": van_gemeente("Het aanbod is openbaar; er staat geen inwoner in."),
    "minima_passtap": via("pas"),
    "minima_pastoestel": en_partner(van_dossier(vergrendelt=True), getoond("toestel", "id")),
    "minima_pastoestelstap": via("toestel"),
    "minima_tegoed": en_partner(van_dossier(vergrendelt=True), getoond("tegoeden", "id")),
    "minima_tegoedmutatie": en_partner(via("tegoed"), f"{_BETALING} OR {getoond('tegoeden', 'tegoed_id')}"),
    "minima_uitvoerafspraak": _PARTNERS,
    "minima_leveropdracht": voor_medewerkers(),
    "minima_leverregel": van_dossier(),
    "minima_leverstop": via("regel"),
    "minima_verantwoordingsopgave": voor_medewerkers(),
    "minima_levering": van_dossier(),
    "minima_uitvoerfactuur": voor_medewerkers(),
    "minima_verzekerde": van_dossier(),
    "minima_verzekeringskeuze": van_dossier(),
    "minima_verzekeringstoets": voor_medewerkers(),
    "minima_verzekeringsmutatie": via("verzekerde"),
    "minima_verzekeringsbestand": voor_medewerkers(),
    "minima_verzekeringsmelding": via("mutatie"),
    "minima_premieafspraak": _PARTNERS,
    "minima_premiebetaling": voor_medewerkers(),
    "minima_premieopgave": voor_medewerkers(),
    "minima_premieregel": via("verzekerde"),
    "minima_voucher": en_partner(van_dossier(), getoond("voucher", "id")),
    "minima_voucherstap": via("voucher"),
    "minima_voucherbon": en_partner(
        via("voucher"),
        f"mutatie_id IN (SELECT id FROM minima_tegoedmutatie WHERE {_BETALING})"  # noqa: S608
        f" OR {getoond('voucher', 'voucher_id')}",
    ),
    "minima_opvanglocatie": voor_medewerkers(vergrendelt=True),
    "minima_opvangcapaciteit": voor_medewerkers(ouder="locatie"),
    "minima_opvangverzoek": van_dossier(vergrendelt=True),
    "minima_opvangafsluiting": via("verzoek"),
    "minima_opvangplaatsing": via("verzoek"),
    "minima_opvangstap": via("plaatsing"),
    "minima_subsidie": voor_medewerkers(vergrendelt=True),
    "minima_prestatieafspraak": voor_medewerkers(ouder="subsidie"),
    "minima_prestatieopgave": voor_medewerkers(ouder="afspraak"),
    "minima_subsidietermijn": voor_medewerkers(ouder="subsidie"),
    "minima_subsidiebetaling": voor_medewerkers(ouder="subsidie"),
    "minima_subsidievaststelling": voor_medewerkers(ouder="subsidie"),
}
