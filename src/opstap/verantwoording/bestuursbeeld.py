"""The pages of the council: a cluster in a played year, and a published annual account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from opstap.financien.begroting import MAANDEN_PER_JAAR, GepubliceerdeBegroting, gepubliceerde_begroting
from opstap.financien.rekeningschema import BIJSTANDSVERLENING
from opstap.kern.models import Gemeente
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import (
    Buigbeeld,
    Clusterbeeld,
    Jaarverslagbeeld,
    Kerngetal,
    Maandcijfer,
)
from opstap.verantwoording.buig import (
    CENT_PER_EURO,
    RAMING,
    begrote_prijs,
    bijstand_2019,
    buigbeeld,
    buigbeeld_2019,
)
from opstap.verantwoording.gepubliceerd import jaarrekening_2019
from opstap.verantwoording.grafiek import Staaf, Streep, Svg, staafgrafiek
from opstap.verantwoording.jaarrekening import (
    NOG_NIET_GEBOEKT,
    Bedragen,
    Jaarcijfers,
    jaarcijfers,
    maandreeks,
    rekeningnoten,
    rekeningtabel,
    schaalzin,
    voorbeeldzin,
)
from opstap.verantwoording.teken import (
    CENT_PER_DUIZEND_EURO,
    NBSP,
    aandeel,
    getal,
    letter_van_resultaat,
    miljoen,
    rond_af,
)
from opstap.verantwoording.tellingen import (
    GETELD,
    Uitkeringstelling,
    tel_aanvragen,
    tel_uitkeringen,
    uitgevoerde_maanden,
)

CLUSTER_INKOMEN = "2"

_GETELD = (
    (
        "Lasten en baten zijn de som van de boekingen op dit product in dit jaar, in de maand van boeking. "
        "De gereserveerde vakantietoeslag telt mee in de maand waarin zij is opgebouwd, niet in de "
        "maand van uitbetaling."
    ),
    "Elke cel is apart afgerond op duizend euro; wat daardoor niet optelt, is gemerkt.",
)
_GRAFIEKEENHEDEN = (
    (1_000 * CENT_PER_DUIZEND_EURO, "× € 1 mln"),
    (CENT_PER_DUIZEND_EURO, "× € 1.000"),
    (100, "euro"),
)


def clusterbeeld(gemeente: Gemeente | str, jaar: int, cluster: str = CLUSTER_INKOMEN) -> Clusterbeeld:
    """The council's page of one cluster. Errors: BEGROTING-NIET-VASTGESTELD, CLUSTER-ONBEKEND."""
    cijfers = jaarcijfers(gemeente, jaar)
    indeling = tuple(plaats for plaats in cijfers.indeling if plaats.cluster_code == cluster)
    if not indeling:
        bekend = ", ".join(dict.fromkeys(plaats.cluster_code for plaats in cijfers.indeling))
        raise OpstapFout(
            "CLUSTER-ONBEKEND",
            f"De begroting van {jaar} kent geen cluster '{cluster}'. Kies uit: {bekend}.",
        )
    producten = [plaats.product.code for plaats in indeling]
    maanden = uitgevoerde_maanden(cijfers.gemeente.code, jaar)
    is_inkomen = BIJSTANDSVERLENING in producten
    telling = tel_uitkeringen(cijfers.gemeente.code, maanden) if is_inkomen else None
    begroting = gepubliceerde_begroting(jaar)
    buig = _buig(cijfers, telling, begroting) if telling else None
    noten = rekeningnoten(cijfers, indeling, maanden)
    if telling and telling.niet_berekend:
        uitval = (
            f"{getal(telling.niet_berekend)} uitkeringsmaanden kon Opstap niet berekenen. Zij tellen mee in "
            "het aantal; hun lasten staan nog niet in de boeken."
        )
        noten = (*noten, uitval)
    reeks = maandreeks(cijfers, producten, maanden)
    naam = indeling[0].cluster_naam
    return Clusterbeeld(
        gemeente_code=cijfers.gemeente.code,
        gemeente_naam=cijfers.gemeente.naam,
        jaar=jaar,
        cluster=cluster,
        cluster_naam=naam,
        titel=_titel(cijfers, naam, producten),
        zin=_zin(buig, maanden),
        stand=_stand(telling, maanden),
        schaal=cijfers.versie.schaal,
        schaal_zin=schaalzin(cijfers.versie.schaal),
        voorbeeld_zin=voorbeeldzin(cijfers) if is_inkomen else "",
        onvolledig=NOG_NIET_GEBOEKT if is_inkomen else (),
        kerngetallen=_kerngetallen(cijfers, telling, begroting) if telling else (),
        tabel=rekeningtabel(cijfers, indeling, noten),
        maanden=reeks,
        grafiek=_grafiek(f"lasten-{cluster.replace('.', '')}-{jaar}", reeks),
        buig=buig,
        geteld=(*_GETELD, *(_inkomen_geteld(begroting) if is_inkomen else ())),
        bron_begroting=cijfers.versie.bron,
    )


def jaarverslagbeeld(jaar: int) -> Jaarverslagbeeld:
    """The published annual account of a year (2019), recomputed; OpstapFout JAARVERSLAG-ONTBREEKT."""
    if jaar != buigbeeld_2019().jaar:
        raise OpstapFout(
            "JAARVERSLAG-ONTBREEKT",
            f"Opstap heeft van {jaar} geen gepubliceerd jaarverslag. Kies {buigbeeld_2019().jaar}.",
        )
    tabel = jaarrekening_2019()
    assert tabel.totaal is not None
    cellen = sum(len(cel.controles) for regel in tabel.regels for cel in regel.cellen)
    uitkomst = tabel.totaal.resultaat.gedrukt
    richting = "voordeliger" if uitkomst.letter == "V" else "nadeliger"
    verschil = miljoen(uitkomst.waarde * CENT_PER_DUIZEND_EURO)
    gemerkt = sum(cel.wijkt_af for regel in tabel.regels for cel in regel.cellen)
    return Jaarverslagbeeld(
        jaar=jaar,
        titel=f"Werk en inkomen {jaar}: {verschil} {richting} dan begroot",
        inleiding=(
            f"Elk saldo, subtotaal en resultaat en elke letter is nagerekend. {getal(gemerkt)} gedrukte "
            "getallen sluiten niet precies, door afronding; zij staan er zoals gedrukt, met een merkteken."
        ),
        tabel=tabel,
        buig=buigbeeld_2019(),
        bijstand=bijstand_2019(),
        aantal_cellen=cellen,
        aantal_afwijkingen=len(tabel.afwijkingen),
    )


def _titel(cijfers: Jaarcijfers, naam: str, producten: Sequence[str]) -> str:
    if not all(product in cijfers.geboekt for product in producten):
        return f"{naam}: in {cijfers.jaar} nog niet alles geboekt"
    werkelijk = sum((cijfers.werkelijk(product) for product in producten), Bedragen())
    begroot = sum((cijfers.begroot[product] for product in producten), Bedragen())
    verschil = begroot.lasten - werkelijk.lasten
    voorbehoud = ", nog niet alles geboekt" if BIJSTANDSVERLENING in producten else ""
    if not verschil:
        return f"{naam}: lasten zoals begroot{voorbehoud}"
    richting = "onder" if verschil > 0 else "boven"
    return f"{naam}: lasten {miljoen(verschil)} {richting} de begroting{voorbehoud}"


def _zin(buig: Buigbeeld | None, maanden: Sequence[date]) -> str:
    if not maanden:
        return "Er is in dit jaar nog geen maand uitgevoerd."
    if buig is None:
        return ""
    volume, prijs, _ = buig.effecten
    delen = (
        (volume.cent, "Er waren gemiddeld {} uitkeringen dan begroot", ("minder", "meer", "evenveel")),
        (prijs.cent, "De prijs per uitkering was {} dan geraamd", ("lager", "hoger", "niet anders")),
    )
    zinnen = []
    for cent, zin, (beter, slechter, gelijk) in delen:
        letter = letter_van_resultaat(cent)
        woord = beter if letter == "V" else slechter if letter else gelijk
        soort = "voordeel" if letter == "V" else "nadeel"
        bedrag = f" ({miljoen(abs(cent))} {soort})" if letter else ""
        zinnen.append(f"{zin.format(woord)}{bedrag}.")
    return " ".join(zinnen)


def _stand(telling: Uitkeringstelling | None, maanden: Sequence[date]) -> str:
    if telling is None or not maanden:
        return "nog geen maand uitgevoerd"
    dag = telling.laatste_dag
    return f"stand {dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"


def _buig(
    cijfers: Jaarcijfers, telling: Uitkeringstelling, begroting: GepubliceerdeBegroting
) -> Buigbeeld | None:
    return buigbeeld(
        cijfers.jaar,
        telling,
        cijfers.uitkeringslasten(telling.maanden),
        _op_schaal(begroting.aantallen["uitkeringen"], cijfers.versie.schaal),
        begroting.aantallen_bron["uitkeringen"],
    )


def _kerngetallen(
    cijfers: Jaarcijfers, telling: Uitkeringstelling, begroting: GepubliceerdeBegroting
) -> tuple[Kerngetal, ...]:
    aanvragen = tel_aanvragen(cijfers.gemeente.code, cijfers.jaar)
    begroot = {
        naam: f"begroot circa {getal(_op_schaal(aantal, cijfers.versie.schaal))}"
        for naam, aantal in begroting.aantallen.items()
    }
    dag = telling.laatste_dag
    return (
        Kerngetal(
            f"Uitkeringen op {dag.day} {MAANDNAMEN[dag.month - 1]}",
            getal(telling.einde),
            begroot["uitkeringen"],
            "Alle uitkeringen waarop die dag recht was.",
        ),
        *_prijs(cijfers, telling),
        Kerngetal(
            "Beslist binnen termijn",
            aandeel(aanvragen.op_tijd, aanvragen.beslist),
            "de begroting noemt geen doel",
            f"{getal(aanvragen.op_tijd)} van {getal(aanvragen.beslist)} besluiten waren op tijd.",
        ),
        Kerngetal(
            "Aanvragen afgehandeld",
            getal(aanvragen.afgehandeld),
            begroot["aanvragen"],
            "In dit jaar beslist of ingetrokken.",
        ),
    )


def _inkomen_geteld(begroting: GepubliceerdeBegroting) -> tuple[str, ...]:
    begroot = "; ".join(dict.fromkeys(begroting.aantallen_bron.values()))
    return (*GETELD, f"Begrote aantallen, op de schaal van deze stad en beide circa: {begroot}.")


def _prijs(cijfers: Jaarcijfers, telling: Uitkeringstelling) -> tuple[Kerngetal, ...]:
    """The price per benefit; nothing as long as no benefit was computed."""
    if not telling.eerste_aantal or not telling.gemiddeld:
        return ()
    lasten = cijfers.uitkeringslasten(telling.maanden)
    aantal = len(telling.maanden)
    over = "" if aantal == MAANDEN_PER_JAAR else f" over {aantal} {'maand' if aantal == 1 else 'maanden'}"
    return (
        Kerngetal(
            f"Prijs per uitkering{over}",
            f"€{NBSP}{getal(rond_af(Fraction(lasten, CENT_PER_EURO) / telling.gemiddeld))}",
            f"geraamd €{NBSP}{getal(begrote_prijs(telling))}",
            f"Geboekte lasten per uitkering. Geraamd: {RAMING}.",
        ),
    )


def _op_schaal(aantal: int, factor: int) -> int:
    return rond_af(Fraction(aantal, factor))


def _grafiek(kenmerk: str, reeks: Sequence[Maandcijfer]) -> Svg:
    grootst = max([maand.lasten or 0 for maand in reeks] + [maand.begroot_lasten for maand in reeks])
    per_eenheid, eenheid = next(
        (keus for keus in _GRAFIEKEENHEDEN if grootst >= keus[0]), _GRAFIEKEENHEDEN[-1]
    )
    return staafgrafiek(
        kenmerk,
        "Lasten per maand",
        [
            Staaf(
                maand.naam[0],
                maand.naam,
                maand.lasten,
                maand.lasten_tekst if maand.lasten is not None else "nog niet uitgevoerd",
            )
            for maand in reeks
        ],
        eenheid=eenheid,
        per_eenheid=per_eenheid,
        streep=Streep("begroot", reeks[0].begroot_lasten, _tienden(reeks[0].begroot_lasten, per_eenheid)),
    )


def _tienden(cent: int, per_eenheid: int) -> str:
    heel, rest = divmod(rond_af(Fraction(cent * 10, per_eenheid)), 10)
    return f"{getal(heel)},{rest}"
