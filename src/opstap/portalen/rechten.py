"""Who may go where: one line per address, kept at the door (`deur`), tested and printed (`opstap rechten`).

An address without a line is closed to everybody. What somebody sees there is for the gate to say
(`kern.toegang`): this list is the first lock, not the only one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.urls import URLPattern, URLResolver, get_resolver

from opstap.kern.toegang import PARTNERROLLEN, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout


class Wat(StrEnum):
    """What an address is about, and so what ties somebody to it."""

    OPENBAAR = "voor iedereen"
    SOMMEN = "sommen over alle inwoners"
    LIJST = "lijst van de eigen gemeente"
    TAAK = "taak uit de werkvoorraad van de eigen gemeente; de taak is de reden"
    DOSSIER = "dossier van de eigen gemeente, met een reden"
    EIGEN = "alleen het eigen dossier"
    ZELF = "alleen over wie is aangemeld"
    BALIE = "de pas die een klant laat zien, en wat bij de eigen organisatie is betaald"
    ORGANISATIE = "een betaling of afrekening van de eigen organisatie"
    TELEFOON = "de ene pas die op deze telefoon is gezet"


@dataclass(frozen=True)
class Recht:
    """What an address is about and which roles may go there; without roles everybody may."""

    wat: Wat
    rollen: frozenset[Rol] = frozenset()


_OPENBAAR = Recht(Wat.OPENBAAR)
_AANGEMELD = Recht(Wat.ZELF, frozenset(Rol) - {Rol.PASTELEFOON})
_SOMMEN = Recht(Wat.SOMMEN, frozenset({Rol.BESTUUR, Rol.CONTROLLER}))
_WERKLIJST = Recht(Wat.LIJST, frozenset({Rol.MEDEWERKER}))
_DOSSIERLIJST = Recht(Wat.LIJST, frozenset({Rol.MEDEWERKER, Rol.BETAALMEDEWERKER}))
_TAAK = Recht(Wat.TAAK, frozenset({Rol.MEDEWERKER}))
_BETAALLIJST = Recht(Wat.LIJST, frozenset({Rol.BETAALMEDEWERKER, Rol.CONTROLLER}))
_NAKIJKLIJST = Recht(Wat.LIJST, frozenset({Rol.MEDEWERKER, Rol.CONTROLLER}))
_NAKIJKTAAK = Recht(Wat.TAAK, frozenset({Rol.MEDEWERKER, Rol.CONTROLLER}))
_BEHANDELEN = Recht(Wat.DOSSIER, frozenset({Rol.MEDEWERKER}))
_NAKIJKEN = Recht(Wat.DOSSIER, frozenset({Rol.MEDEWERKER, Rol.CONTROLLER}))
_INZIEN = Recht(Wat.DOSSIER, frozenset({Rol.MEDEWERKER, Rol.BETAALMEDEWERKER, Rol.CONTROLLER}))
_ZELF = Recht(Wat.ZELF, frozenset({Rol.INWONER}))
_EIGEN = Recht(Wat.EIGEN, frozenset({Rol.INWONER}))
_BALIE = Recht(Wat.BALIE, PARTNERROLLEN)
_TELEFOON = Recht(Wat.TELEFOON, frozenset({Rol.PASTELEFOON}))
_ADMINISTRATIE = frozenset({Rol.PARTNERADMINISTRATIE})

RECHTEN: Mapping[str, Recht] = {
    "voorpagina": _OPENBAAR,
    "publiek:recht": _OPENBAAR,
    "publiek:werken": _OPENBAAR,
    "publiek:aanbod": _OPENBAAR,
    "publiek:aanbod_een": _OPENBAAR,
    "aanmelding:begin": _OPENBAAR,
    "aanmelding:ga": _OPENBAAR,
    "aanmelding:terug": _OPENBAAR,
    "aanmelding:mislukt": _OPENBAAR,
    "aanmelding:afmelden": _OPENBAAR,
    "aanmelding:afgemeld": _OPENBAAR,
    "aanmelding:verder": _AANGEMELD,
    "aanmelding:sessies": _AANGEMELD,
    "aanmelding:beeindigen": _AANGEMELD,
    "aanmelding:weggooien": _AANGEMELD,
    "aanmelding:accounts": Recht(Wat.LIJST, frozenset({Rol.BEHEERDER})),
    "bestuur:overzicht": _SOMMEN,
    "bestuur:rekening_2019": _SOMMEN,
    "bestuur:buig_2019": _SOMMEN,
    "bestuur:bestand_2019": _SOMMEN,
    "bestuur:rekening": _SOMMEN,
    "bestuur:rekening_bestand": _SOMMEN,
    "bestuur:inkomen": _SOMMEN,
    "bestuur:inkomen_bestand": _SOMMEN,
    "bestuur:maatwerk": _SOMMEN,
    "bestuur:opvang": _SOMMEN,
    "bestuur:opvang_bestand": _SOMMEN,
    "bestuur:product": _SOMMEN,
    "bestuur:product_bestand": _SOMMEN,
    "bestuur:boekingen": _SOMMEN,
    "bestuur:boekingen_bestand": _SOMMEN,
    "bestuur:bereik": _SOMMEN,
    "bestuur:bereik_bestand": _SOMMEN,
    "medewerker:werkvoorraad": _WERKLIJST,
    "medewerker:werkvoorraad_csv": _WERKLIJST,
    "medewerker:aanschrijven": _WERKLIJST,
    "medewerker:verdelen": _WERKLIJST,
    "medewerker:dossiers": _DOSSIERLIJST,
    "medewerker:dossiers_csv": _DOSSIERLIJST,
    "medewerker:dossier": _INZIEN,
    "medewerker:dossier_handeling": _BEHANDELEN,
    "medewerker:feiten": _INZIEN,
    "medewerker:feit": _INZIEN,
    "medewerker:maand": _INZIEN,
    "medewerker:zaak": _BEHANDELEN,
    "medewerker:zaak_handeling": _BEHANDELEN,
    "medewerker:besluit": _NAKIJKEN,
    "medewerker:bekendmaken": _BEHANDELEN,
    "medewerker:bezwaar": _BEHANDELEN,
    "medewerker:brief": _BEHANDELEN,
    "medewerker:zoeken": _WERKLIJST,
    "medewerker:hulp": Recht(Wat.ZELF, frozenset({Rol.MEDEWERKER, Rol.BETAALMEDEWERKER, Rol.CONTROLLER})),
    "medewerker:stuk": _TAAK,
    "medewerker:stuk_inhoud": _TAAK,
    "medewerker:stuk_handeling": _TAAK,
    **{
        f"medewerker:{soort}{deel}": _TAAK
        for soort in ("signaal", "opgave", "ontbreekt", "heronderzoek", "onderzoek", "bericht")
        for deel in ("", "_handeling")
    },
    "medewerker:betalen": _BETAALLIJST,
    "medewerker:betalen_csv": _BETAALLIJST,
    "medewerker:betaalopdracht_maken": Recht(Wat.LIJST, frozenset({Rol.BETAALMEDEWERKER})),
    "medewerker:betaalopdracht": _BETAALLIJST,
    "medewerker:betaalopdracht_handeling": _BETAALLIJST,
    "medewerker:betaalopdracht_bestand": _BETAALLIJST,
    "medewerker:passen": _WERKLIJST,
    "medewerker:pasfoto": _TAAK,
    "medewerker:pasfoto_beeld": _TAAK,
    "medewerker:pasfoto_handeling": _TAAK,
    "medewerker:aanbod": _WERKLIJST,
    "medewerker:aanbod_nieuw": _WERKLIJST,
    "medewerker:aanbod_handeling": _WERKLIJST,
    "medewerker:dossier_passen": _BEHANDELEN,
    "medewerker:pas_handeling": _BEHANDELEN,
    "medewerker:voucher_handeling": _BEHANDELEN,
    "medewerker:voucher_nieuw": _BEHANDELEN,
    "medewerker:minima": _NAKIJKLIJST,
    "medewerker:subsidies": _NAKIJKLIJST,
    "medewerker:subsidies_csv": _NAKIJKLIJST,
    "medewerker:subsidie_verlenen": _WERKLIJST,
    "medewerker:subsidie_betalen": _WERKLIJST,
    "medewerker:subsidie": _NAKIJKLIJST,
    "medewerker:subsidie_handeling": _WERKLIJST,
    "medewerker:deelname": _TAAK,
    "medewerker:deelname_handeling": _TAAK,
    "medewerker:afspraken": _NAKIJKLIJST,
    "medewerker:afspraken_csv": _NAKIJKLIJST,
    "medewerker:partners": _NAKIJKLIJST,
    "medewerker:partners_csv": _NAKIJKLIJST,
    "medewerker:partner_nieuw": _WERKLIJST,
    "medewerker:partnervoorstel": _WERKLIJST,
    "medewerker:partnervoorstel_handeling": _WERKLIJST,
    "medewerker:partner": _NAKIJKLIJST,
    "medewerker:partner_handeling": _WERKLIJST,
    "medewerker:opvang": _WERKLIJST,
    "medewerker:opvang_csv": _WERKLIJST,
    "medewerker:opvang_aanmelden": _WERKLIJST,
    "medewerker:opvang_locatie": _WERKLIJST,
    "medewerker:opvangverzoek": _TAAK,
    "medewerker:opvangverzoek_handeling": _TAAK,
    "medewerker:maatwerk": _NAKIJKLIJST,
    "medewerker:maatwerk_csv": _NAKIJKLIJST,
    "medewerker:maatwerk_besteden": _WERKLIJST,
    "medewerker:maatwerk_plafond": Recht(Wat.LIJST, frozenset({Rol.CONTROLLER})),
    "medewerker:besteding": _NAKIJKTAAK,
    "medewerker:besteding_handeling": _TAAK,
    "medewerker:waarom": Recht(Wat.ZELF, frozenset({Rol.MEDEWERKER})),
    "partner:balie": _BALIE,
    "partner:klant": _BALIE,
    "partner:foto": _BALIE,
    "partner:voucher": _BALIE,
    "partner:betalingen": _BALIE,
    "partner:betalingen_bestand": _BALIE,
    "partner:betaling": Recht(Wat.ORGANISATIE, PARTNERROLLEN),
    "partner:terugdraaien": Recht(Wat.ORGANISATIE, _ADMINISTRATIE),
    "partner:afrekeningen": Recht(Wat.BALIE, _ADMINISTRATIE),
    "partner:afrekening": Recht(Wat.ORGANISATIE, _ADMINISTRATIE),
    "partner:afrekening_bestand": Recht(Wat.ORGANISATIE, _ADMINISTRATIE),
    "partner:afspraken": Recht(Wat.BALIE, _ADMINISTRATIE),
    "inwoner:begin": _ZELF,
    "inwoner:overzicht": _EIGEN,
    "inwoner:zaken": _EIGEN,
    "inwoner:zaak": _EIGEN,
    "inwoner:bezwaar_intrekken": _EIGEN,
    "inwoner:besluit": _EIGEN,
    "inwoner:bezwaar": _EIGEN,
    "inwoner:post": _EIGEN,
    "inwoner:bericht": _EIGEN,
    "inwoner:brief": _EIGEN,
    "inwoner:brief_pdf": _EIGEN,
    "inwoner:betalingen": _EIGEN,
    "inwoner:vorderingen": _EIGEN,
    "inwoner:vordering": _EIGEN,
    "inwoner:vordering_pdf": _EIGEN,
    "inwoner:vordering_csv": _EIGEN,
    "inwoner:verzekering": _EIGEN,
    "inwoner:verzekering_kiezen": _EIGEN,
    "inwoner:regelingen": _EIGEN,
    "inwoner:regeling": _EIGEN,
    "inwoner:passen": _EIGEN,
    "inwoner:pas": _EIGEN,
    "inwoner:pas_foto": _EIGEN,
    "inwoner:pas_beeld": _EIGEN,
    "inwoner:pas_verloren": _EIGEN,
    "inwoner:pas_telefoons": _EIGEN,
    "inwoner:pas_telefoon_weg": _EIGEN,
    "pas:pas": _TELEFOON,
    "pas:beeld": _TELEFOON,
    "pas:weg": _TELEFOON,
    "pas:geen": _OPENBAAR,
    "pas:zetten": _OPENBAAR,
    "inwoner:voucher": _EIGEN,
    "inwoner:voucher_nieuw": _EIGEN,
    "inwoner:voucher_verloren": _EIGEN,
    "inwoner:gegevens": _EIGEN,
    "inwoner:rekening": _EIGEN,
    "inwoner:rekening_code": _EIGEN,
    "inwoner:rekening_intrekken": _EIGEN,
    "inwoner:inzagen": _EIGEN,
    "inwoner:aanvragen": _ZELF,
    "inwoner:aanvraag_vragen": _ZELF,
    "inwoner:aanvraag_controle": _ZELF,
    "inwoner:doorgeven": _EIGEN,
    "inwoner:inkomsten": _EIGEN,
    "inwoner:wijziging": _EIGEN,
    "inwoner:ontvangen": _EIGEN,
    "inwoner:stukken": _EIGEN,
    "inwoner:stuk": _EIGEN,
    "inwoner:jaaropgave": _EIGEN,
    "inwoner:jaaropgave_pdf": _EIGEN,
    "inwoner:betaling": _EIGEN,
    "inwoner:betaling_pdf": _EIGEN,
}


def recht(route: str) -> Recht:
    """What is agreed about an address by its name. Errors: TOEGANG-ROUTE."""
    if route not in RECHTEN:
        raise OpstapFout(
            "TOEGANG-ROUTE", "Voor deze bladzijde is nog niet vastgelegd wie haar mag zien. Zij is dicht."
        )
    return RECHTEN[route]


def op_een_telefoon(route: str) -> bool:
    """Whether a page is for a telephone on which a pass was put, where nobody signs in."""
    return route in RECHTEN and RECHTEN[route].wat is Wat.TELEFOON


def is_openbaar(route: str) -> bool:
    """Whether a page is for everybody; every other page is kept nowhere on the way."""
    return route in RECHTEN and RECHTEN[route].wat is Wat.OPENBAAR


def mag(rol: Rol | None, route: str) -> bool:
    """Whether somebody in this role may open a page at all: a page that they may not is not offered."""
    return is_openbaar(route) or rol in recht(route).rollen


def controleer(route: str, vraag: Callable[[], Gebruiker | None], gemeente: str) -> None:
    """Let who looks (`vraag`) through to an address of this municipality's site, or say why not.

    Errors: TOEGANG-ROUTE, AANMELDEN-NODIG, PAS-TELEFOON, TOEGANG-ROL, TOEGANG-GEMEENTE.
    """
    nodig = recht(route)
    if nodig.wat is Wat.OPENBAAR:
        return
    wie = vraag()
    if wie is None and nodig.wat is Wat.TELEFOON:
        raise OpstapFout("PAS-TELEFOON", "Op deze telefoon staat nu geen pas.")
    if wie is None:
        raise OpstapFout("AANMELDEN-NODIG", "Meld u aan om deze bladzijde te zien.")
    if wie.rol not in nodig.rollen:
        raise OpstapFout(
            "TOEGANG-ROL",
            f"Deze bladzijde is niet voor de rol '{wie.rol}'. "
            "Meld u aan met een rol die daarvoor is bedoeld.",
        )
    if wie.gemeente != gemeente:
        raise OpstapFout(
            "TOEGANG-GEMEENTE", "U kunt alleen bladzijden van uw eigen gemeente bekijken. Kies uw gemeente."
        )


def routes() -> dict[str, str]:
    """Every address of the site by its name, as it is written in the list of addresses."""
    return dict(_routes(get_resolver().url_patterns))


def _routes(
    patronen: list[URLPattern | URLResolver], ruimte: str = "", voor: str = "/"
) -> Iterator[tuple[str, str]]:
    for patroon in patronen:
        adres = f"{voor}{patroon.pattern}"
        if isinstance(patroon, URLResolver):
            verder = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from _routes(patroon.url_patterns, verder, adres)
        else:
            yield f"{ruimte}{patroon.name or adres}", adres
