"""What can be written down about a household as a whole."""

from __future__ import annotations

from opstap.kern import notities
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling


class Notitie(Formulier):
    tekst = Tekstveld(
        label="Wat wilt u onthouden?",
        help_text="Kort en feitelijk. De inwoner mag dit lezen.",
        regels=5,
        error_messages={"required": "Schrijf op wat u wilt onthouden."},
    )


NOTITIE = Handeling(
    naam="notitie",
    titel="Notitie schrijven",
    knop="Bewaar de notitie",
    formulier=Notitie,
    doe=lambda dossier, g, door, nu: notities.schrijf(dossier, g["tekst"], door=door, nu=nu),
    klaar="De notitie staat in het dossier.",
    velden={"NOTITIE": "tekst"},
)
