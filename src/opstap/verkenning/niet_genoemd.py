"""What is not mentioned does not hold: special circumstances that few households have.

Each line stands in for one unknown fact, and is named in the outcome when a decision looked at it. Amounts
and judgements that everybody has do not belong here: those are asked for. A line may also stand in for a
whole conclusion with the facts under it (`onder`): as soon as one of these is mentioned, the conclusion is
computed, and only the other facts are taken to be absent; one with None is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from opstap.recht.participatiewet import Rol, Woonsituatie
from opstap.regels.beslissen import Geval

NIET_GENOEMD = "niet genoemd"
"""The source of a value that stands in for what was not mentioned."""


class Afwezig(NamedTuple):
    """A name, the value that means "there is none", what that is in words, and the facts under it."""

    naam: str
    waarde: int | bool
    wat: str
    onder: tuple[tuple[str, int | bool | None], ...] = ()


WONING = (("heeft_eigen_woning", True), ("waarde_woning", None), ("hypotheek", None))
"""A home of one's own; its value and mortgage are asked for when only one of the three is mentioned."""

GEZIN = (
    Afwezig("vermogensvrijlating_verbruikt", 0, "vermogen dat eerder in deze periode is vrijgelaten"),
    Afwezig("overwaarde_woning", 0, "een eigen woning", WONING),
    Afwezig("spaargeld_tijdens_bijstand", 0, "spaargeld uit de bijstand"),
    Afwezig("vergoeding_immateriele_schade", 0, "een vergoeding van immateriële schade"),
    Afwezig("woonsituatie", int(Woonsituatie.GEWOON), "lagere of geen woonlasten"),
    Afwezig("recente_schoolverlater", False, "kort geleden gestopt met school"),
)

_GEEN_RECHT = "een reden waarom iemand geen recht heeft (art. 11, 13 en 15)"
KRING = (
    ("woont_in_nederland", True),
    ("is_nederlander", True),
    ("gelijkgesteld_met_nederlander", False),
    ("rechtens_vrijheid_ontnomen", False),
    ("onttrekt_zich_aan_straf", False),
    ("straf_of_zorg_buiten_gevangenis", False),
    ("vervult_dienstplicht", False),
    ("zonder_middelen_door_staking", False),
    ("dagen_buitenland_in_kalenderjaar", 0),
    ("dagen_buitenland_aaneengesloten", 0),
    ("bijstand_voor_schuldenlast", False),
    ("is_uitreiziger", False),
    ("zonder_middelen_door_onbetaald_verlof", False),
    ("verlof_is_ouderschapsverlof", False),
    ("kan_bekostigd_onderwijs_volgen", False),
    ("aanspraak_op_studiefinanciering", False),
    ("volgt_dat_onderwijs", False),
    ("wil_verplichtingen_niet_nakomen", False),
    ("voorliggende_voorziening_toereikend", False),
    ("zeer_dringende_redenen", False),
)
"""Somebody who belongs to those who can have assistance, in small facts (art. 11 to 16)."""

HUISHOUDING = (
    ("duurzaam_gescheiden", False),
    ("familie_eerste_graad", False),
    ("bloedverwant_tweede_graad", False),
    ("een_van_beiden_heeft_zorg_nodig", False),
    ("zorg_is_aanleiding_om_samen_te_wonen", False),
    ("eerder_met_elkaar_gehuwd", False),
    ("in_twee_jaar_gehuwd", False),
    ("in_twee_jaar_als_gehuwd_bijstand", False),
    ("samen_een_kind", False),
    ("geldend_samenlevingscontract", False),
    ("registratie_als_gezamenlijke_huishouding", False),
    ("zorgen_voor_elkaar", False),
)
"""Somebody with whom nothing points to a joint household (art. 3)."""

INKOMSTEN = (
    ("volledig_meetellend_inkomen", 0),
    ("uitkering_vroegere_arbeid", 0),
    ("studiefinanciering_als_inkomen", False),
    ("ontvangt_wtos_tegemoetkoming", False),
    ("particuliere_oudedagsvoorziening", 0),
    ("premie_arbeidsinschakeling", 0),
    ("vrijwilligersvergoeding", 0),
    ("opgeofferd_bedrag_natura", 0),
    ("huurders_en_kostgangers_zonder_kostendeling", 0),
    ("giften_in_maand", 0),
    ("giften_eerder_dit_jaar", 0),
)
"""Income beside wage, in small facts (art. 31 to 33)."""

_BELANGHEBBENDE = (
    Afwezig("netto_loon", 0, "inkomen"),
    Afwezig("overig_inkomen", 0, "inkomen", INKOMSTEN),
    Afwezig("rechthebbend", True, _GEEN_RECHT, KRING),
    Afwezig("particuliere_oudedagsvoorziening", 0, "pensioen"),
    Afwezig("giften_in_maand", 0, "giften"),
    Afwezig("giften_eerder_dit_jaar", 0, "giften"),
    Afwezig("in_inrichting", False, "een verblijf in een inrichting"),
    Afwezig("medisch_urenbeperkt", False, "een medische urenbeperking"),
    Afwezig("loonkostensubsidie", False, "loonkostensubsidie"),
)
_HUISGENOOT = (
    Afwezig("student", False, "een studie van een huisgenoot"),
    Afwezig("bbl_leerling", False, "een beroepsbegeleidende leerweg (BBL) van een huisgenoot"),
)

PERSOON: dict[Rol, tuple[Afwezig, ...]] = {
    Rol.AANVRAGER: _BELANGHEBBENDE,
    Rol.PARTNER: _BELANGHEBBENDE,
    Rol.KIND: (Afwezig("medehuurder_bij_derde", False, ""), *_HUISGENOOT),
    Rol.MEDEBEWONER: (
        Afwezig("commerciele_relatie", False, "huur of kost met een medebewoner"),
        Afwezig("medehuurder_bij_derde", False, "een gezamenlijke verhuurder"),
        *_HUISGENOOT,
    ),
}


def met_kleine_feiten(geval: Geval) -> Geval:
    """The same case with, for each conclusion that was not mentioned, the small facts under it."""
    conclusies = {afwezig.naam: afwezig.onder for groep in (GEZIN, *PERSOON.values()) for afwezig in groep}

    def rij(waarden: Mapping[str, int | bool], voor: str) -> dict[str, int | bool]:
        nieuw: dict[str, int | bool] = {}
        for naam, waarde in waarden.items():
            onder = conclusies.get(naam, ())
            if onder and geval.bronnen.get(f"{voor}{naam}") == NIET_GENOEMD:
                nieuw |= {klein: deel for klein, deel in onder if deel is not None}
            else:
                nieuw[naam] = waarde
        return nieuw

    personen = [rij(persoon, f"personen.{nummer}.") for nummer, persoon in enumerate(geval.personen)]
    return Geval(rij(geval.gezin, ""), tuple(personen))
