"""Too late: a statement that does not come (suspension), or the decision of the municipality (penalty)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse

from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.inkomen.betalen import verzuimbetalingen
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.inkomsten import opschorting
from opstap.kern import ingebrekestellingen
from opstap.portalen.formulieren import Datumveld, Formulier, Jaofnee, Maandveld, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import euro

Gegeven = Mapping[str, Any]


def _besluit(tekst: str) -> Any:
    """Afterwards: the decision that was taken, and on to making it known."""

    def klaar(b: Behandeling, besluit: Any, g: Gegeven) -> Gedaan:
        return Gedaan(
            f"Besluit {besluit.nummer} is genomen: {tekst}. Maak het nu bekend aan de inwoner.",
            reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
        )

    return klaar


# -- the statement of the resident -------------------------------------------------------------------------


class Opschorting(Formulier):
    vanaf = Maandveld(label="Vanaf welke maand?")
    verwijtbaar = Jaofnee(label="Is het de inwoner te verwijten dat de opgave er niet is?")
    reden = Tekstveld(label="Waarom?", help_text="De inwoner leest dit.", regels=3)
    hersteltermijn_tot_en_met = Datumveld(label="Tot en met welke dag kan de inwoner het herstellen?")


class Reden(Formulier):
    reden = Tekstveld(label="Waarom?", help_text="De inwoner leest dit.", regels=3)


def _schort_op(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    assert b.opgave is not None
    return opschorting.schort_op(
        b.opgave.verzoek,
        beeindigingen.uitkering_in(b.dossier, g["vanaf"]),
        vanaf=g["vanaf"],
        verwijtbaar=g["verwijtbaar"],
        reden=g["reden"],
        hersteltermijn_tot_en_met=g["hersteltermijn_tot_en_met"],
        door=door,
        nu=nu,
    ).besluit


def _wacht(b: Behandeling, wie: object) -> bool:
    return b.opgave is not None and b.opgave.opschorting is None and b.open


def _opgeschort(b: Behandeling, wie: object) -> bool:
    return b.opgave is not None and b.opgave.opgeschort


OPSCHORTING: Sequence[Handeling] = (
    Handeling(
        naam="opgave-binnen",
        titel="De opgave is binnen",
        knop="Sluit deze zaak",
        uitleg="Dit kan als de opgave over de hele maand is vastgelegd.",
        formulier=Formulier,
        doe=lambda b, g, door, nu: opschorting.rond_af(b.opgave.verzoek, door=door, nu=nu),
        klaar="De zaak is gesloten: de opgave is binnen.",
        kan=_wacht,
    ),
    Handeling(
        naam="opschorten",
        titel="De uitkering opschorten",
        knop="Schort de uitkering op",
        uitleg="Dit kan als de inwoner de opgave niet op tijd gaf (art. 54 lid 1 Participatiewet). De "
        "inwoner krijgt tijd om het te herstellen.",
        formulier=Opschorting,
        doe=_schort_op,
        klaar=_besluit("de uitkering is opgeschort"),
        kan=_wacht,
        velden={"OPSCHORTING-VANAF": "vanaf", "UITKERING": "vanaf", "HERSTEL": "hersteltermijn_tot_en_met"},
        begin=lambda b, nu: {"vanaf": f"{b.opgave.verzoek.maand:%Y-%m}"},
    ),
    Handeling(
        naam="opschorting-opheffen",
        titel="De opschorting opheffen",
        knop="Hef de opschorting op",
        uitleg="Als het verzuim is hersteld of de inwoner niet te verwijten is. De volgende maandrun betaalt "
        "wat is blijven liggen.",
        formulier=Reden,
        doe=lambda b, g, door, nu: opschorting.hef_op(
            b.opgave.opschorting, reden=g["reden"], door=door, nu=nu
        ),
        klaar=_besluit("de opschorting is opgeheven"),
        kan=_opgeschort,
        velden={"REDEN": "reden"},
    ),
    Handeling(
        naam="recht-intrekken",
        titel="De uitkering intrekken na opschorting",
        knop="Trek de uitkering in",
        uitleg="Dit kan als de hersteltermijn voorbij is en de opgave er nog niet is (art. 54 lid 4 "
        "Participatiewet). De uitkering eindigt op de eerste dag van de opschorting.",
        formulier=Reden,
        doe=lambda b, g, door, nu: opschorting.trek_in(
            b.opgave.opschorting, reden=g["reden"], door=door, nu=nu
        ),
        klaar=_besluit("de uitkering is ingetrokken"),
        kan=_opgeschort,
        velden={"REDEN": "reden"},
    ),
)


# -- the decision of the municipality ----------------------------------------------------------------------


class Ingebrekestelling(Formulier):
    ontvangen = Datumveld(label="Op welke dag kwam de ingebrekestelling binnen?")


class Dwangsom(Formulier):
    uitgesloten = Jaofnee(
        label="Hoeft de gemeente geen dwangsom te betalen?",
        help_text="Alleen om een reden uit artikel 4:17, zesde lid, van de Awb.",
    )
    reden = Tekstveld(label="Waarom niet?", regels=3, required=False)


def _dwangsom(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    assert b.in_gebreke is not None
    return ingebrekestellingen.stel_dwangsom_vast(
        b.in_gebreke.gesteld, uitgesloten=g["uitgesloten"], reden=g["reden"], door=door, nu=nu
    )


IN_GEBREKE: Sequence[Handeling] = (
    Handeling(
        naam="ingebrekestelling",
        titel="Een ingebrekestelling registreren",
        knop="Registreer de ingebrekestelling",
        uitleg="De inwoner schrijft dat de beslissing te laat is. Daaruit kan een dwangsom volgen (Awb art. "
        "4:17).",
        formulier=Ingebrekestelling,
        doe=lambda b, g, door, nu: ingebrekestellingen.stel_in_gebreke(
            b.zaak, ontvangen=g["ontvangen"], door=door, nu=nu
        ),
        klaar="De ingebrekestelling staat vast. In de zaak staat welke dwangsom daaruit volgt.",
        kan=lambda b, wie: (
            b.open
            and b.in_gebreke is None
            and b.zaak.soort in ingebrekestellingen.BESLUITZAKEN
            and b.vandaag > b.zaak.beslissen_voor
        ),
        velden={"INGEBREKESTELLING": "ontvangen"},
        begin=lambda b, nu: {"ontvangen": b.vandaag},
    ),
    Handeling(
        naam="dwangsom",
        titel="Over de dwangsom beslissen",
        knop="Beslis over de dwangsom",
        uitleg="De regels bepalen het bedrag. U beoordeelt of er een uitzondering is.",
        formulier=Dwangsom,
        doe=_dwangsom,
        klaar=_besluit("over de dwangsom is beslist"),
        kan=lambda b, wie: b.in_gebreke is not None and b.in_gebreke.besluit is None and not b.open,
        velden={"DWANGSOM-REDEN": "reden"},
    ),
    Handeling(
        naam="dwangsom-betalen",
        titel="De dwangsom klaarzetten om te betalen",
        knop="Zet de dwangsom klaar",
        uitleg="De dwangsom is niet klaargezet, omdat er geen rekening bekend was.",
        formulier=Formulier,
        doe=lambda b, g, door, nu: verzuimbetalingen.zet_klaar(b.in_gebreke.besluit, nu=nu),
        klaar=lambda b, bedrag, g: f"Er staat {euro(bedrag)} dwangsom klaar om te betalen.",
        kan=lambda b, wie: b.in_gebreke is not None and b.in_gebreke.wacht_op_rekening,
    ),
)
