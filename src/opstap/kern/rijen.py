"""Whose rows the tables of the dossier hold (kern.toegang.rijen makes the policies)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import (
    Rijen,
    Zonder,
    en_partner,
    getoond,
    van_dossier,
    van_gemeente,
    van_persoon,
    via,
    voor_medewerkers,
)

_NUMMERS = van_gemeente("Het laatst uitgegeven nummer zegt niets over iemand.")
_ADRESSEN = van_gemeente("Een adres alleen is geen persoonsgegeven; wie er woont staat in kern_bewoning.")
_FORMULIEREN = van_gemeente("De sleutel van een formulier is willekeurig en zegt niets over iemand.")
_STUKKEN = van_gemeente(
    "Een stuk wordt geregistreerd voordat bekend is bij welk dossier het hoort; de poort opent het alleen "
    "door de dossiers waaraan het is gekoppeld. De inhoud staat niet in de databank."
)

# A counter sees the visits at counters, a telephone with a pass those of telephones.
_EIGEN_INZAGE = (
    f"{getoond('pasdossier', 'dossier_id')} AND (rol LIKE 'partner%' OR rol = 'pastelefoon') "
    "AND (rol = 'pastelefoon') = ((SELECT current_setting('opstap.toestel', true)) <> '')"
)

RIJEN: Mapping[str, Rijen | Zonder] = {
    "kern_gemeente": Zonder("De namen van gemeenten zijn openbaar.", "SELECT"),
    "kern_persoon": en_partner(van_persoon("id", vergrendelt=True), getoond("pashouder", "id")),
    "kern_dossier": en_partner(van_dossier("id", vergrendelt=True), getoond("pasdossier", "id")),
    "kern_adres": _ADRESSEN,
    "kern_nummerreeks": _NUMMERS,
    "kern_zaak": van_dossier(),
    "kern_zaakgebeurtenis": van_dossier(),
    "kern_besluit": van_dossier(),
    "kern_bekendmaking": via("besluit"),
    "kern_bezwaar": via("zaak"),
    "kern_hoorzitting": via("zaak"),
    "kern_bezwaaruitkomst": via("bezwaar"),
    "kern_beroep": via("uitkomst"),
    "kern_beroepuitspraak": via("beroep"),
    "kern_brief": van_dossier(),
    "kern_bericht": van_dossier(),
    "kern_berichtafhandeling": via("bericht"),
    "kern_gelezen": van_dossier(),
    "kern_gezinslid": van_dossier(),
    "kern_bewoning": van_persoon(),
    "kern_geslacht": van_persoon(),
    "kern_woonrelatie": van_dossier(),
    "kern_opleiding": van_persoon(),
    "kern_inkomen": van_persoon(),
    "kern_arbeidssituatie": van_persoon(),
    "kern_vermogen": van_dossier(),
    "kern_woonlasten": van_dossier(),
    "kern_verblijf": van_persoon(),
    "kern_bankrekening": van_dossier(),
    "kern_ingebrekestelling": via("zaak"),
    "kern_inzage": en_partner(van_dossier(), _EIGEN_INZAGE),
    "kern_klacht": via("zaak"),
    "kern_klachtonderdeel": via("klacht"),
    "kern_klachtafhandeling": via("klacht"),
    "kern_klachtoordeel": via("onderdeel"),
    "kern_stuk": _STUKKEN,
    "kern_stukstap": van_dossier(),
    "kern_stukvraag": via("zaak"),
    "kern_termijnmutatie": via("zaak"),
    "kern_toewijzing": voor_medewerkers(),
    "kern_besluitvoorstel": voor_medewerkers(),
    "kern_voorstelafhandeling": voor_medewerkers(),
    "kern_notitie": van_dossier(),
    "kern_inzending": _FORMULIEREN,
    "kern_teamstap": voor_medewerkers(),
    "kern_zaaktoewijzing": via("zaak"),
    "kern_vernietigingslijst": voor_medewerkers(),
    "kern_vernietigingspost": voor_medewerkers(ouder="lijst"),
    "kern_vernietigingsstap": voor_medewerkers(ouder="lijst"),
    "kern_vasthouding": voor_medewerkers(),
    "django_content_type": Zonder("Een lijst van de soorten tabellen, zonder gegevens van mensen.", "SELECT"),
    "kern_account": Zonder(
        "Een werknaam, opgezocht voordat iemand is aangemeld; alleen de opdracht schrijft.",
        "SELECT",
    ),
    "kern_rolstap": Zonder("De rollen van medewerkers; alleen de opdracht verleent en trekt in.", "SELECT"),
    "kern_aanmeldpoging": Zonder(
        "Wie het probeerde, staat er als een kenmerk dat niet is terug te rekenen.", "SELECT, INSERT"
    ),
    "kern_sessie": Zonder(
        "Wie is aangemeld, wordt opgezocht voordat bekend is bij welke gemeente: met een sleutel van 128 "
        "bits of meer die alleen de browser heeft.",
        "SELECT, INSERT, UPDATE, DELETE",
    ),
    "django_migrations": Zonder("De stappen waarmee de tabellen zijn gemaakt: alleen voor de eigenaar."),
}
