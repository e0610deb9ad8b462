"""What stands on each page, for whoever shows it: the site, and the report as a site of its own.

The templates are the same; only where a link goes differs (`Weg`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from opstap.portalen.bestuur.tabellen import productgroepen, rijen_en_noten
from opstap.portalen.scherm import Deur
from opstap.verantwoording.beelden import Clusterbeeld, Jaarverslagbeeld, Rekeningtabel
from opstap.verantwoording.bereik.andere_grens import Grensbeeld
from opstap.verantwoording.bereik.beeld import Bereikbeeld
from opstap.verantwoording.bereik.grafiek import staven
from opstap.verantwoording.grafiek import Staaf, staafgrafiek
from opstap.verantwoording.opvang.beeld import Opvangbeeld
from opstap.verantwoording.uitsplitsing import Bedragcel, Maandrij, Uitsplitsing

Weg = Callable[..., str]
"""From the name of an address and what goes into it to a link: `weg("product", 2024, "minimabeleid")`."""


@dataclass(frozen=True, slots=True)
class Celweg:
    """A sum, and the address of what it is made of; '' when there is nothing below it to show."""

    cel: Bedragcel
    adres: str


def overzichtblad(
    beeld: Clusterbeeld | None,
    producten: Iterable[Uitsplitsing],
    verslag: Jaarverslagbeeld,
    opvang: Opvangbeeld,
    weg: Weg,
    melding: str = "",
    ook: Iterable[Deur] = (),
) -> dict[str, Any]:
    """Every page as its conclusion; without `beeld` only what was published, and why.

    `ook`: pages that the site has and the report has not.
    """
    deuren = []
    if beeld:
        deuren.append(
            Deur(
                f"Cluster {beeld.cluster} {beeld.cluster_naam} {beeld.jaar}, {beeld.stand}",
                beeld.titel,
                beeld.zin,
                weg("inkomen", beeld.jaar),
                beeld.bron_begroting,
            )
        )
    deuren.extend(
        Deur(
            f"Boekingen {onder.jaar}, per rekening en per maand",
            onder.titel,
            "Van rekening naar maand naar boekingen in groepen. Nergens staat een bedrag over minder dan "
            "tien huishoudens.",
            weg("product", onder.jaar, onder.product),
            onder.bron,
        )
        for onder in producten
    )
    deuren.append(
        Deur(
            "Minimaregelingen, doelgroep en gebruik",
            "Hoeveel huishoudens met recht gebruiken een regeling?",
            "Per regeling, per soort huishouden en per stadsdeel, met een marge. En wat een andere "
            "inkomensgrens zou betekenen.",
            weg("bereik"),
            "bevolkingsmodel op gepubliceerde cijfers, en toekenningen in Opstap",
        )
    )
    deuren.append(
        Deur(
            f"Noodopvang voor gezinnen {opvang.jaar}, per maand",
            opvang.titel,
            "Plaatsen en bezetting, hoeveel gezinnen kwamen en vertrokken, en hoe lang zij bleven. Nergens "
            "staat een aantal van een tot en met negen gezinnen.",
            weg("opvang", opvang.jaar),
            opvang.bron,
        )
    )
    deuren.extend(ook)
    deuren.append(
        Deur(
            f"Jaarrekening {verslag.jaar}, alle clusters",
            verslag.titel,
            verslag.inleiding,
            weg("rekening_2019"),
            verslag.tabel.bron,
        )
    )
    deuren.append(
        Deur(
            f"Bijstand {verslag.jaar}, aantal × prijs",
            verslag.buig.titel,
            " ".join(effect.zin for effect in verslag.buig.effecten[:2]),
            weg("buig_2019"),
            verslag.buig.bron,
        )
    )
    return {
        "stand": beeld.stand if beeld else "",
        "kop": "Wat heeft het gekost, en waardoor?",
        "kopzin": "Elke bladzijde heeft haar conclusie als titel. Elk getal is een optelling van boekingen, "
        "of staat er zoals het is gedrukt.",
        "melding": beeld.schaal_zin if beeld else melding,
        "deuren": deuren,
    }


def clusterblad(beeld: Clusterbeeld, weg: Weg) -> dict[str, Any]:
    """Budget, realised, forecast, and why it differs."""

    def naar_product(product: str) -> str:
        return weg("product", beeld.jaar, product)

    rijen, noten = rijen_en_noten(beeld.tabel, naar_product)
    return {
        "stand": beeld.stand,
        "beeld": beeld,
        "groepen": productgroepen(beeld.lijnen, naar_product),
        "raming": any(lijn.verwacht is not None for lijn in beeld.lijnen),
        "rijen": rijen,
        "afwijkingen": noten,
    }


def rekeningblad(tabel: Rekeningtabel, weg: Weg) -> dict[str, Any]:
    """All clusters of a year."""
    producten = [regel for regel in tabel.regels if regel.soort == "product"]
    rijen, noten = rijen_en_noten(tabel, lambda product: weg("product", tabel.jaar, product))
    return {
        "jaar": tabel.jaar,
        "tabel": tabel,
        "geboekt": [regel.naam for regel in producten if regel.geboekt],
        "aantal": len(producten),
        "rijen": rijen,
        "afwijkingen": noten,
    }


def bereikblad(beeld: Bereikbeeld, grens: Grensbeeld | None) -> dict[str, Any]:
    """Reach per scheme, by kind of household and by district, and another income limit of one scheme."""
    return {
        "beeld": beeld,
        "grafiek": staven("bereik", beeld.titel, [een.samen for een in beeld.telbaar]),
        "grens": grens,
    }


def opvangblad(beeld: Opvangbeeld) -> dict[str, Any]:
    """Emergency shelter by month, and how long those stayed that left."""
    staven = [
        Staaf(f"{een.maand:%m}".lstrip("0"), een.naam, een.procent, een.bezetting) for een in beeld.maanden
    ]
    titel = f"Bezetting van de noodopvang in {beeld.jaar}"
    return {
        "beeld": beeld,
        "zonder_staaf": any(een.procent is None for een in beeld.maanden),
        "grafiek": staafgrafiek("opvang", titel, staven, eenheid="% van de nachten", per_eenheid=1)
        if any(een.procent is not None for een in beeld.maanden)
        else "",
    }


def productblad(beeld: Uitsplitsing, weg: Weg) -> dict[str, Any]:
    """The accounts of a product by month, each sum with the way down."""
    rijen = [(rij, _wegen(beeld, rij, weg)) for rij in beeld.rijen]
    return {
        "beeld": beeld,
        "rijen": rijen,
        "gaat_open": any(een.adres for _, wegen in rijen for een in wegen),
    }


def verslagblad(beeld: Jaarverslagbeeld) -> dict[str, Any]:
    """The published annual account."""
    rijen, noten = rijen_en_noten(beeld.tabel)
    return {"beeld": beeld, "rijen": rijen, "afwijkingen": noten}


def _wegen(beeld: Uitsplitsing, rij: Maandrij, weg: Weg) -> list[Celweg]:
    return [
        Celweg(
            cel,
            weg("boekingen", beeld.jaar, beeld.product, kolom.code, f"{rij.maand:%Y-%m}")
            if cel.huishoudens and rij.maand
            else "",
        )
        for kolom, cel in zip(beeld.kolommen, rij.cellen, strict=True)
    ]
