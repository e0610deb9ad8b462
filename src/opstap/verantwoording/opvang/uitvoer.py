"""Emergency shelter to take along: a row per month, and a row per length of stay."""

from __future__ import annotations

from opstap.verantwoording.aantal import Aantal
from opstap.verantwoording.bestanden import HEEL, Kolom, Papier, Uitvoertabel
from opstap.verantwoording.opvang.beeld import Maandregel, Opvangbeeld


def maanden(beeld: Opvangbeeld) -> Uitvoertabel:
    """The months; what is withheld is empty, and named in the last column."""
    return Uitvoertabel(
        f"noodopvang-{beeld.jaar}",
        beeld.titel,
        (
            Kolom("maand", "Maand"),
            Kolom("plaatsen", "Plaatsen", HEEL),
            Kolom("bezetting_procent", "Bezetting in procent", HEEL),
            Kolom("aanwezig", "Gezinnen op de laatste dag", HEEL),
            Kolom("over_de_termijn", "Over de termijn", HEEL),
            Kolom("gekomen", "Gekomen", HEEL),
            Kolom("vertrokken", "Vertrokken", HEEL),
            Kolom("niet_getoond", "Niet getoond"),
        ),
        tuple(_rij(een) for een in beeld.maanden),
        Papier(
            ("Maand", "Plaatsen", "Bezetting", "Gezinnen", "Over de termijn", "Gekomen", "Vertrokken"),
            tuple(
                (
                    een.naam,
                    str(een.plaatsen),
                    een.bezetting,
                    een.aanwezig.tekst,
                    een.over.tekst,
                    een.gekomen.tekst,
                    een.vertrokken.tekst,
                )
                for een in beeld.maanden
            ),
            ("Samen", "", "", "", "", beeld.gekomen.tekst, beeld.vertrokken.tekst) if beeld.maanden else (),
        ),
        zinnen=(beeld.zin, *beeld.zinnen),
        bron=beeld.bron,
    )


def duren(beeld: Opvangbeeld) -> Uitvoertabel:
    """How long those stayed that left."""
    return Uitvoertabel(
        f"noodopvang-verblijfsduur-{beeld.jaar}",
        f"Hoe lang bleven de gezinnen die in {beeld.jaar} vertrokken?",
        (Kolom("verblijf", "Verblijf"), Kolom("gezinnen", "Gezinnen", HEEL)),
        tuple((een.naam, een.gezinnen.aantal) for een in beeld.duren),
        Papier(
            ("Verblijf", "Gezinnen"),
            tuple((een.naam, een.gezinnen.tekst) for een in beeld.duren),
            ("Samen", beeld.vertrokken.tekst),
        ),
        zinnen=(f"Gemiddeld verblijf: {beeld.gemiddeld}.", *beeld.zinnen),
        bron=beeld.bron,
    )


def _rij(een: Maandregel) -> tuple[str | int | None, ...]:
    aantallen: dict[str, Aantal] = {
        "gezinnen": een.aanwezig,
        "over de termijn": een.over,
        "gekomen": een.gekomen,
        "vertrokken": een.vertrokken,
    }
    weg = [naam for naam, aantal in aantallen.items() if aantal.verborgen]
    if een.procent is None and een.plaatsen:
        weg.insert(0, "bezetting")
    return (
        f"{een.maand:%Y-%m}",
        een.plaatsen,
        een.procent,
        *(aantal.aantal for aantal in aantallen.values()),
        ", ".join(weg),
    )
