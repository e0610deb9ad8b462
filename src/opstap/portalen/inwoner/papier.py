"""What the resident sees on the screen, as a document to keep."""

from __future__ import annotations

from collections.abc import Iterator

from opstap.financien.specificaties.vormen import Regel, Specificatie
from opstap.inkomen.beelden.eigen_vorderingen import EigenVordering
from opstap.inkomen.beelden.jaaropgave import Jaaropgavebeeld, Persoonsopgave
from opstap.inkomen.beelden.specificatie import Betaalspecificatie
from opstap.kern.models import Brief
from opstap.portalen.documenten import Deel, Document, Tabel
from opstap.portalen.templatetags.notatie import datum, euro, maand, telwoord
from opstap.portalen.templatetags.specificatie import verbeterd, verdiend


def betaalspecificatie(beeld: Betaalspecificatie, gemeente: str, kop: str, kopzin: str) -> Document:
    """Every payment of a month with its lines, what was earned when, and what it corrects."""
    klaar = beeld.vakantiegeld_klaar
    vakantiegeld = (("Klaar als vakantiegeld", euro(klaar)),) if klaar or beeld.uitleg else ()
    return Document(
        afzender=f"Gemeente {gemeente}",
        titel=f"Betaalspecificatie {maand(beeld.maand)}",
        zin=f"{kop}. {kopzin} {beeld.toelichting}".strip(),
        gegevens=(
            ("Dossier", beeld.dossier_nummer),
            ("Maand", maand(beeld.maand)),
            ("Uitbetaald", datum(beeld.betaaldatum) or "nog niet bij de bank"),
            *vakantiegeld,
        ),
        delen=tuple(_deel(een) for een in beeld.betalingen),
        voet=f"Dossier {beeld.dossier_nummer}, betaalspecificatie {maand(beeld.maand)}",
    )


def brief(een: Brief, gemeente: str) -> Document:
    """A letter as it was sent, to keep."""
    return Document(
        afzender=f"Gemeente {gemeente}",
        titel=een.onderwerp,
        zin="",
        gegevens=(
            ("Aan", een.aan.replace("\n", ", ")),
            ("Datum", datum(een.verzonden_op)),
            ("Brief", een.nummer),
        ),
        delen=(Deel("Brief", tuple(filter(None, een.tekst.split("\n\n")))),),
        voet=f"Brief {een.nummer}",
    )


def vordering(een: EigenVordering, gemeente: str) -> Document:
    """The account of a claim, movement by movement."""
    return Document(
        afzender=f"Gemeente {gemeente}",
        titel=f"Vordering {een.nummer}",
        zin=f"U moet nog {euro(een.saldo)} terugbetalen. Dit is de stand op {datum(een.overzicht.op)}.",
        gegevens=(("Waarom", een.grond), ("Begonnen met", euro(een.beginbedrag))),
        delen=(
            Deel(
                "Wat erbij kwam en wat eraf ging",
                (),
                Tabel(
                    ("Datum", "Wat", "Bedrag", "Nog open"),
                    tuple(
                        (
                            datum(regel.datum),
                            f"{regel.soort}. {regel.grond}",
                            euro(regel.bedrag),
                            euro(regel.saldo),
                        )
                        for regel in een.overzicht.regels
                    ),
                    ("", "Nog te betalen", "", euro(een.saldo)),
                ),
            ),
        ),
        voet=f"Vordering {een.nummer}",
    )


def jaaropgave(beeld: Jaaropgavebeeld) -> Document:
    """What each person of a household needs for the income tax, with the months that it adds up from."""
    return Document(
        afzender=f"Gemeente {beeld.gemeente_naam}",
        titel=f"Jaaropgave {beeld.jaar}",
        zin="U hebt deze bedragen nodig als u aangifte doet bij de belasting.",
        gegevens=(("Dossier", beeld.dossier_nummer),),
        delen=tuple(_van_persoon(wie) for wie in beeld.personen),
        voet=f"Dossier {beeld.dossier_nummer}, jaaropgave {beeld.jaar}",
    )


def _van_persoon(wie: Persoonsopgave) -> Deel:
    opgave = wie.opgave
    korting = telwoord(len(opgave.met_korting), "maand,maanden") if opgave.met_korting else "nee"
    return Deel(
        wie.naam,
        (
            f"Geboren op {datum(wie.geboortedatum)}, burgerservicenummer {wie.bsn_gemaskeerd}.",
            f"Loonheffingskorting toegepast: {korting}.",
        ),
        Tabel(
            ("Maand", "Belastbaar loon", "Loonheffing", "Zvw (werkgever)"),
            tuple(
                (maand(een.maand), euro(een.loon), euro(een.loonheffing), euro(een.zvw))
                for een in opgave.maanden
            ),
            (f"Heel {opgave.jaar}", euro(opgave.loon), euro(opgave.loonheffing), euro(opgave.zvw)),
        ),
        (
            "De werkgeversheffing Zvw betaalt de gemeente. Zij hoort niet bij het loon.",
            "Een verbetering telt mee in het jaar waarin wij haar betaalden.",
        ),
    )


def _deel(een: Specificatie) -> Deel:
    kolommen: tuple[str, ...] = ("Waarvoor", "Bedrag")
    rijen: tuple[tuple[str, ...], ...] = tuple(
        (_naam(regel.titel, regel.zin), euro(regel.bedrag)) for regel in een.regels
    )
    if een.is_nieuwe_berekening:
        kolommen = ("Waarvoor", "Was", "Wordt", "Verschil")
        rijen = tuple(
            (_naam(regel.titel, regel.zin), *_was_en_wordt(regel), euro(regel.bedrag)) for regel in een.regels
        )
    tussen = (euro(een.was), euro(een.wordt)) if een.is_nieuwe_berekening else ()
    slot = "Naar " + een.begunstigde if een.aan_ander else "Dit krijgt u"
    return Deel(
        een.titel,
        tuple(_wat_anders_is(een)),
        Tabel(kolommen, rijen, (slot, *tussen, euro(een.bedrag))),
        tuple(_herkomst(een)),
    )


def _was_en_wordt(regel: Regel) -> tuple[str, str]:
    """Empty for a line that no month has, such as what is kept from a payment."""
    return (euro(regel.was), euro(regel.wordt)) if regel.was or regel.wordt else ("", "")


def _naam(titel: str, zin: str) -> str:
    return f"{titel}. {zin}" if zin else titel


def _wat_anders_is(een: Specificatie) -> Iterator[str]:
    if een.basis:
        yield f"Alle bedragen zijn {een.basis}."
    if een.verbetert:
        eerder = "; ".join(verbeterd(betaling) for betaling in een.verbetert)
        yield f"Dit verbetert wat u eerder kreeg: {eerder}."
    yield from een.oorzaken


def _herkomst(een: Specificatie) -> Iterator[str]:
    yield from (verdiend(periode) for periode in een.inkomsten)
    if een.overboeking:
        yield f"Op rekening {een.overboeking.iban_gemaskeerd}, kenmerk {een.overboeking.kenmerk}."
        if een.overboeking.stand:
            yield f"Deze betaling is {een.overboeking.stand}."
    if een.besluit_nummer:
        yield f"Besluit {een.besluit_nummer}."
