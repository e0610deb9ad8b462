"""The tables of the pages to take along, for `bestanden`.

Signed as everywhere in Opstap: a saldo is lasten minus baten, a resultaat positive when better than budgeted.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from opstap.verantwoording.beelden import (
    KOLOMMEN,
    Buigbeeld,
    Buigregel,
    Clusterbeeld,
    Controle,
    Rekeningregel,
    Rekeningtabel,
)
from opstap.verantwoording.bestanden import (
    CENT,
    DUIZEND,
    EENHEID,
    HEEL,
    HONDERDSTE,
    Kolom,
    Papier,
    Uitvoertabel,
)
from opstap.verantwoording.teken import rond_af

Rij = tuple[str | int | None, ...]


def rekening(tabel: Rekeningtabel, waarvan: str = "") -> Uitvoertabel:
    """The table of an annual account: a row per product, subtotal and total, in thousands of euros.

    `waarvan`: the part of the account that it is, for the name of the file; '' for all of it.
    """
    kolommen = [
        Kolom("jaar", "Jaar", HEEL),
        Kolom("cluster", "Cluster"),
        Kolom("soort", "Soort regel"),
        Kolom("naam", "Naam"),
        Kolom("product", "Product"),
        Kolom("geboekt", "Geboekt"),
    ]
    for naam in KOLOMMEN:
        kop = naam.replace("_", " ").capitalize()
        kolommen += [
            Kolom(f"{naam}_x1000", f"{kop} × € 1.000", DUIZEND),
            Kolom(f"{naam}_letter", f"{kop} N of V"),
        ]
    kolommen.append(Kolom("afwijkingen", "Wat niet optelt"))
    regels = [
        (sectie.code, regel)
        for sectie in tabel.secties
        for regel in (*sectie.regels, *((sectie.subtotaal,) if sectie.subtotaal else ()))
    ]
    if tabel.totaal:
        regels.append(("", tabel.totaal))
    return Uitvoertabel(
        "-".join(filter(None, ("rekening", waarvan, str(tabel.jaar)))),
        f"{tabel.titel} {tabel.eenheid}, {tabel.jaar}",
        tuple(kolommen),
        tuple(_rekeningrij(tabel.jaar, cluster, regel) for cluster, regel in regels),
        Papier(
            ("Product", *(kolom.replace("_", " ").capitalize() for kolom in KOLOMMEN)),
            tuple((regel.naam, *(str(cel.gedrukt) for cel in regel.cellen)) for _, regel in regels),
        ),
        noten=tabel.noten,
        bron=tabel.bron,
    )


def afwijkingen(controles: Iterable[Controle]) -> Uitvoertabel:
    """Every sum that does not come out: what is printed, what follows, and the difference."""
    alle = tuple(controles)
    return Uitvoertabel(
        "afwijkingen",
        "Sommen die niet uitkomen",
        (
            Kolom("regel", "Regel"),
            Kolom("kolom", "Kolom"),
            Kolom("soort", "Soort som"),
            Kolom("hoe", "Hoe gerekend"),
            Kolom("gedrukt_x1000", "Gedrukt × € 1.000", DUIZEND),
            Kolom("berekend_x1000", "Berekend × € 1.000", DUIZEND),
            Kolom("verschil_x1000", "Verschil × € 1.000", DUIZEND),
            Kolom("afronding", "Door afronding"),
        ),
        tuple(
            (
                controle.regel,
                controle.kolom,
                controle.soort,
                controle.hoe,
                controle.gedrukt.waarde,
                controle.berekend.waarde,
                controle.verschil,
                "ja" if controle.door_afronding else "nee",
            )
            for controle in alle
        ),
        Papier(
            ("Regel", "Kolom", "Gedrukt", "Berekend"),
            tuple((c.regel, c.kolom.replace("_", " "), str(c.gedrukt), str(c.berekend)) for c in alle),
        ),
    )


def begroting(beeld: Clusterbeeld) -> Uitvoertabel:
    """Budget, realised, forecast and difference per product, in cents; on paper no empty forecast."""
    raming = any(lijn.verwacht is not None for lijn in beeld.lijnen)
    return Uitvoertabel(
        f"begroting-{beeld.jaar}",
        f"Begroot, gerealiseerd en verwacht, {beeld.stand}",
        (
            Kolom("product", "Product"),
            Kolom("soort", "Soort"),
            Kolom("begroot_cent", f"Begroot {beeld.jaar}", CENT),
            Kolom("gerealiseerd_cent", "Gerealiseerd", CENT),
            Kolom("verwacht_cent", f"Verwacht {beeld.jaar}", CENT),
            Kolom("laagst_cent", "Laagst", CENT),
            Kolom("hoogst_cent", "Hoogst", CENT),
            Kolom("verschil_cent", "Verschil", CENT),
            Kolom("verschil_letter", "N of V"),
        ),
        tuple(
            (
                lijn.naam,
                lijn.soort,
                lijn.begroot,
                lijn.werkelijk,
                lijn.verwacht,
                lijn.laagst,
                lijn.hoogst,
                lijn.verschil,
                lijn.verschil_gedrukt.letter,
            )
            for lijn in beeld.lijnen
        ),
        Papier(
            (
                "Product (× € 1.000)",
                "Begroot",
                "Gerealiseerd",
                *(("Verwacht",) if raming else ()),
                "Verschil",
            ),
            tuple(
                (
                    f"{lijn.naam}, {lijn.soort}",
                    str(lijn.druk(lijn.begroot)),
                    str(lijn.druk(lijn.werkelijk)),
                    *((str(lijn.druk(lijn.verwacht)),) if raming else ()),
                    str(lijn.verschil_gedrukt),
                )
                for lijn in beeld.lijnen
            ),
        ),
        zinnen=beeld.verwachting,
        bron=beeld.bron_begroting,
    )


def maanden(beeld: Clusterbeeld) -> Uitvoertabel:
    """Lasten and baten per month in cents; empty when the month was not run yet or is not shown."""
    return Uitvoertabel(
        f"maanden-{beeld.jaar}",
        f"Lasten en baten per maand, {beeld.stand}",
        (
            Kolom("maand", "Maand"),
            Kolom("lasten_cent", "Lasten", CENT),
            Kolom("baten_cent", "Baten", CENT),
            Kolom("begroot_lasten_cent", "Begrote lasten", CENT),
            Kolom("begroot_baten_cent", "Begrote baten", CENT),
        ),
        tuple(
            (f"{maand.maand:%Y-%m}", maand.lasten, maand.baten, maand.begroot_lasten, maand.begroot_baten)
            for maand in beeld.maanden
        ),
        Papier(
            ("Maand", "Lasten", "Begroot", "Baten"),
            tuple((m.naam, m.lasten_tekst, m.begroot_lasten_tekst, m.baten_tekst) for m in beeld.maanden),
        ),
    )


def buig(beeld: Buigbeeld) -> Uitvoertabel:
    """Number × price and its effects; numbers in hundredths, amounts in cents; empty when no source says."""
    effecten = tuple((e.naam, "cent", None, None, e.cent, e.formule) for e in beeld.effecten)
    return Uitvoertabel(
        f"buig-{beeld.jaar}",
        beeld.titel,
        (
            Kolom("naam", "Regel"),
            Kolom("eenheid", "Eenheid", EENHEID),
            Kolom("begroot", "Begroot", HONDERDSTE),
            Kolom("werkelijk", "Werkelijk", HONDERDSTE),
            Kolom("verschil", "Verschil", HONDERDSTE),
            Kolom("toelichting", "Toelichting"),
        ),
        (*(_buigrij(regel) for regel in beeld.regels), *effecten),
        Papier(
            ("", beeld.begroot_heet, beeld.werkelijk_heet, "Verschil", "%"),
            (
                *(
                    (r.naam, r.begroot_tekst, r.werkelijk_tekst, r.verschil_tekst, r.procent_tekst)
                    for r in beeld.regels
                ),
                *((e.naam, "", "", str(e.gedrukt), "") for e in beeld.effecten),
            ),
        ),
        zinnen=tuple(effect.zin for effect in beeld.effecten),
        noten=(*(f"{r.naam}. {r.uitleg}" for r in beeld.regels if r.uitleg), *beeld.geteld),
        bron=beeld.bron,
    )


def bijstand(regels: Iterable[Buigregel]) -> Uitvoertabel:
    """Counts at the begin and the end of a year, in hundredths."""
    alle = tuple(regels)
    return Uitvoertabel(
        "bijstand",
        "Uitkeringen aan het begin en het eind van het jaar",
        (
            Kolom("naam", "Soort"),
            Kolom("eenheid", "Eenheid", EENHEID),
            Kolom("begin", "Begin", HONDERDSTE),
            Kolom("einde", "Einde", HONDERDSTE),
            Kolom("verschil", "Verschil", HONDERDSTE),
            Kolom("toelichting", "Toelichting"),
        ),
        tuple(_buigrij(regel) for regel in alle),
        Papier(
            ("Soort", "1 januari", "31 december", "Verschil", "%"),
            tuple(
                (r.naam, r.begroot_tekst, r.werkelijk_tekst, r.verschil_tekst, r.procent_tekst) for r in alle
            ),
        ),
    )


def kerngetallen(beeld: Clusterbeeld) -> Uitvoertabel:
    """The key figures as they are shown."""
    rijen = tuple((cijfer.titel, cijfer.waarde, cijfer.bij, cijfer.uitleg) for cijfer in beeld.kerngetallen)
    return Uitvoertabel(
        f"kerngetallen-{beeld.jaar}",
        f"Kerngetallen, {beeld.stand}",
        (
            Kolom("titel", "Kerngetal"),
            Kolom("waarde", "Waarde"),
            Kolom("vergelijking", "Vergeleken met"),
            Kolom("hoe_geteld", "Hoe geteld"),
        ),
        rijen,
        Papier(("Kerngetal", "Waarde", "Vergeleken met"), tuple(rij[:3] for rij in rijen)),
    )


def _rekeningrij(jaar: int, cluster: str, regel: Rekeningregel) -> Rij:
    rij: list[str | int | None] = [
        jaar, cluster, regel.soort, regel.naam, regel.product, "ja" if regel.geboekt else "nee"
    ]  # fmt: skip
    for kolom, cel in zip(KOLOMMEN, regel.cellen, strict=True):
        bekend = regel.geboekt or kolom == "begroot_saldo"
        rij += [cel.gedrukt.waarde if bekend else None, cel.gedrukt.letter]
    return (*rij, " ".join(cel.uitleg for cel in regel.cellen if cel.uitleg))


def _buigrij(regel: Buigregel) -> Rij:
    eenheid = "honderdste" if regel.eenheid == "aantal" else "cent"
    verschil = None if regel.begroot is None or regel.werkelijk is None else regel.werkelijk - regel.begroot
    return (regel.naam, eenheid, *map(_honderdsten, (regel.begroot, regel.werkelijk, verschil)), regel.uitleg)


def _honderdsten(waarde: Fraction | None) -> int | None:
    return None if waarde is None else rond_af(waarde * 100)
