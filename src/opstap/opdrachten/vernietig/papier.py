"""The certificate of destruction as a tagged PDF and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from opstap.kern.archief.verklaring import Verklaring
from opstap.portalen.documenten import Deel, Document, Tabel, pdf


def schrijf(verklaring: Verklaring, map_: Path) -> tuple[Path, Path]:
    """Write both files into a folder; their paths."""
    map_.mkdir(parents=True, exist_ok=True)
    naam = f"verklaring-van-vernietiging-{verklaring.gemeente}-{verklaring.lijst}"
    als_pdf, als_json = map_ / f"{naam}.pdf", map_ / f"{naam}.json"
    als_pdf.write_bytes(pdf(document(verklaring), moment=datetime.fromisoformat(verklaring.uitgevoerd)))
    als_json.write_text(
        json.dumps(verklaring.als_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return als_pdf, als_json


def document(verklaring: Verklaring) -> Document:
    """What is on the paper."""
    return Document(
        afzender=f"Gemeente {verklaring.gemeente_naam}",
        titel=f"Verklaring van vernietiging {verklaring.lijst}",
        zin="De archiefbescheiden hieronder zijn vernietigd, omdat hun bewaartermijn voorbij is. Er staat "
        "niet in om wie het ging.",
        gegevens=(
            ("Peildatum", _dag(verklaring.peildatum)),
            ("Opgesteld", f"{_dag(verklaring.opgesteld)} door {verklaring.opgesteld_door}"),
            ("Goedgekeurd", f"{_dag(verklaring.goedgekeurd)} door {verklaring.goedgekeurd_door}"),
            ("Uitgevoerd", f"{_dag(verklaring.uitgevoerd)} door {verklaring.uitgevoerd_door}"),
            ("Digest van de lijst (SHA-256)", verklaring.digest_lijst),
        ),
        delen=tuple(_delen(verklaring)),
        voet="Archiefwet 1995. Deze verklaring wordt blijvend bewaard (selectielijst 19.1.18).",
    )


def _delen(verklaring: Verklaring) -> Iterator[Deel]:
    yield Deel(
        "Gronden",
        tabel=Tabel(
            ("Grond", "Termijn", "Dossiers", "Personen", "Losse rijen"),
            tuple(
                (een.grond, een.termijn, str(een.dossiers), str(een.personen), str(een.losse_rijen))
                for een in verklaring.gronden
            ),
        ),
        noten=tuple(f"{een.grond}: {een.artikel}." for een in verklaring.gronden),
    )
    yield Deel(
        "Wat er weg is",
        (f"Bestanden van stukken: {verklaring.bestanden}.",),
        Tabel(("Soort gegevens", "Rijen"), tuple((naam, str(n)) for naam, n in verklaring.rijen.items())),
    )
    if verklaring.overgeslagen:
        yield Deel(
            "Wat bleef",
            tabel=Tabel(
                ("Reden", "Regels"), tuple((zin, str(n)) for zin, n in verklaring.overgeslagen.items())
            ),
        )


def _dag(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d-%m-%Y}"
