"""Whose rows the tables of the ledger, the payments and the bank hold (kern.toegang.rijen)."""

from __future__ import annotations

from collections.abc import Mapping

from opstap.kern.toegang.rijen import Rijen, Zonder, van_dossier, van_gemeente, via, voor_medewerkers

_EIGEN_ADMINISTRATIE = van_gemeente("Dit is de administratie van de gemeente zelf; er staat niemand in.")
_SCHEMA = Zonder("De begroting en het rekeningschema zijn openbaar en voor alle gemeenten gelijk.", "SELECT")

RIJEN: Mapping[str, Rijen | Zonder] = {
    "financien_betaalrekening": _EIGEN_ADMINISTRATIE,
    "financien_betaalopdracht": _EIGEN_ADMINISTRATIE,
    "financien_betaling": van_dossier(vergrendelt=True),
    "financien_gestoptebetaling": via("betaling"),
    "financien_intrekking": via("betaling", vergrendelt=True),
    "financien_vervallenbetaling": via("betaling"),
    "financien_rekeningbevestiging": van_dossier(),
    "financien_rekeningnotitie": van_dossier(),
    "financien_rekeningwijziging": van_dossier(vergrendelt=True),
    "financien_rekeningwijzigingstap": via("wijziging"),
    "financien_bankbestand": voor_medewerkers(),
    "financien_afschrift": voor_medewerkers(),
    "financien_afschriftregel": via("afschrift"),
    "financien_vraagpostoplossing": via("regel"),
    "financien_teruggekomenbetaling": via("betaling", vergrendelt=True),
    "financien_product": _SCHEMA,
    "financien_productindeling": _SCHEMA,
    "financien_rekening": _SCHEMA,
    "financien_journaalpost": _EIGEN_ADMINISTRATIE,
    "financien_boeking": van_dossier(),
    "financien_begrotingsversie": _EIGEN_ADMINISTRATIE,
    "financien_begrotingsregel": via("versie"),
    "financien_vrijgaveinstelling": voor_medewerkers(),
    "financien_vrijgaverol": voor_medewerkers(),
    "financien_vrijgave": voor_medewerkers(ouder="betaalopdracht"),
    "financien_bevinding": voor_medewerkers(ouder="betaalopdracht"),
    "financien_oordeel": via("bevinding"),
}
