"""A pass on telephones: take it off all, and put that of an adult on their own."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from opstap.minima import toestellen
from opstap.minima.pasbeeld import VOLWASSEN, Pasbeeld, Stand, leeftijd
from opstap.minima.toestellen import Link
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import Handeling


def telefoon(gemaakt: list[Link]) -> Sequence[Handeling]:
    """What can be done; a link that is made goes into `gemaakt`, and is kept nowhere."""
    return (
        Handeling(
            naam="telefoon",
            titel="Op eigen telefoon zetten",
            knop="Maak een code",
            uitleg="Doe dit alleen als de houder van de pas bij u staat, en u weet wie het is.",
            formulier=Formulier,
            doe=lambda pas, g, door, nu: gemaakt.append(
                toestellen.maak_link(pas.pas, door=door, nu=nu, klok=timezone.now())
            ),
            klaar="De code is gemaakt.",
            kan=lambda pas, gebruiker: pas.stand is not Stand.VOORBIJ and _is_volwassen(pas),
        ),
        Handeling(
            naam="van-telefoons",
            titel="Van telefoons halen",
            knop="Haal de pas van alle telefoons",
            uitleg="De pas is daar meteen niet meer te zien. De pas zelf blijft werken.",
            formulier=Formulier,
            doe=lambda pas, g, door, nu: toestellen.haal_overal_weg(pas.pas, door=door, nu=nu),
            klaar="De pas staat op geen telefoon meer.",
            kan=lambda pas, gebruiker: toestellen.met(pas.pas).exists(),
        ),
    )


def _is_volwassen(pas: Pasbeeld) -> bool:
    """The pass of who is younger, the household puts on a telephone."""
    return leeftijd(pas.pas, timezone.localdate(demo.nu())) >= VOLWASSEN
