"""What can be done with a message of a resident: answer it, or say why no answer is needed."""

from __future__ import annotations

from collections.abc import Sequence

from opstap.kern import berichten
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling


class Antwoord(Formulier):
    tekst = Tekstveld(
        label="Uw antwoord",
        help_text="De inwoner leest dit in Mijn Opstap. Schrijf kort en gewoon.",
        regels=8,
        max_length=berichten.LANGSTE,
    )


class GeenAntwoord(Formulier):
    toelichting = Tekstveld(label="Waarom is er geen antwoord nodig?", regels=3, max_length=400)


BERICHT: Sequence[Handeling] = (
    Handeling(
        naam="beantwoorden",
        titel="Bericht beantwoorden",
        knop="Verstuur het antwoord",
        formulier=Antwoord,
        doe=lambda t, g, door, nu: berichten.beantwoord(t.ding, g["tekst"], door=door, nu=nu),
        klaar="Het antwoord is verstuurd.",
        kan=lambda t, wie: t.stand == "open",
        velden={"BERICHT-LEEG": "tekst", "BERICHT-LANG": "tekst"},
    ),
    Handeling(
        naam="geen-antwoord",
        titel="Geen antwoord nodig",
        knop="Sluit het bericht zonder antwoord",
        formulier=GeenAntwoord,
        doe=lambda t, g, door, nu: berichten.laat_rusten(
            t.ding, toelichting=g["toelichting"], door=door, nu=nu
        ),
        klaar="Het bericht is gesloten. Uw reden is bewaard.",
        kan=lambda t, wie: t.stand == "open",
        velden={"BERICHT-TOELICHTING": "toelichting"},
    ),
)
