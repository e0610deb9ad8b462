"""The pages of the council: a cluster in a played year, and a published annual account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opstap.financien.begroting import MAANDEN_PER_JAAR, GepubliceerdeBegroting, gepubliceerde_begroting
from opstap.financien.rekeningschema import BIJSTANDSVERLENING, UITKERINGEN
from opstap.kern.models import Gemeente
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.beelden import (
    Buigbeeld,
    Clusterbeeld,
    Jaarverslagbeeld,
)
from opstap.verantwoording.budgetlijn import Budgetlijn
from opstap.verantwoording.budgetlijnen import budgetlijnen, cluster_verwacht
from opstap.verantwoording.buig import (
    bijstand_2019,
    buigbeeld,
    buigbeeld_2019,
)
from opstap.verantwoording.gepubliceerd import jaarrekening_2019
from opstap.verantwoording.jaarrekening import (
    NOG_NIET_GEBOEKT,
    Bedragen,
    Jaarcijfers,
    jaarcijfers,
    rekeningnoten,
    rekeningtabel,
    schaalzin,
    voorbeeldzin,
)
from opstap.verantwoording.kerngetallen import kerngetallen, op_schaal
from opstap.verantwoording.maandreeks import maandgrafiek, maandreeks
from opstap.verantwoording.sluier import sluier
from opstap.verantwoording.standen import kies_stand
from opstap.verantwoording.teken import (
    CENT_PER_DUIZEND_EURO,
    aandeel,
    getal,
    letter_van_resultaat,
    miljoen,
)
from opstap.verantwoording.tellingen import (
    GETELD,
    Uitkeringstelling,
    tel_uitkeringen,
    uitgevoerde_maanden,
)
from opstap.verantwoording.verwachting import methode

CLUSTER_INKOMEN = "2"

_GETELD = (
    (
        "Lasten en baten zijn de som van de boekingen op dit product in dit jaar, in de maand van boeking. "
        "De gereserveerde vakantietoeslag telt mee in de maand waarin zij is opgebouwd, niet in de "
        "maand van uitbetaling."
    ),
    "Elke cel is apart afgerond op duizend euro; wat daardoor niet optelt, is gemerkt.",
)


def clusterbeeld(
    gemeente: Gemeente | str,
    jaar: int,
    cluster: str = CLUSTER_INKOMEN,
    *,
    tot: date | None = None,
    openbaar: bool = False,
) -> Clusterbeeld:
    """The council's page of one cluster, through the month `tot` (its first day) or the last that was run.

    `openbaar`: what would say something about few people is withheld, as on every page and in every file.
    Errors: BEGROTING-NIET-VASTGESTELD, CLUSTER-ONBEKEND, STAND-ONBEKEND, STAND-VERBORGEN.
    """
    heel = jaarcijfers(gemeente, jaar)
    indeling = tuple(plaats for plaats in heel.indeling if plaats.cluster_code == cluster)
    if not indeling:
        bekend = ", ".join(dict.fromkeys(plaats.cluster_code for plaats in heel.indeling))
        raise OpstapFout(
            "CLUSTER-ONBEKEND",
            f"De begroting van {jaar} kent geen cluster '{cluster}'. Kies uit: {bekend}.",
        )
    code, naam = heel.gemeente.code, indeling[0].cluster_naam
    producten = [plaats.product.code for plaats in indeling]
    alle = uitgevoerde_maanden(code, jaar)
    gesloten = len(alle) == MAANDEN_PER_JAAR
    sluiers = {
        product: sluier(code, jaar, product, gesloten=gesloten)
        for product in producten
        if openbaar and product in heel.geboekt
    }
    standen = tuple(
        maand for maand in alle if not any(een.stand(f"{maand:%Y-%m}") for een in sluiers.values())
    )
    gekozen = kies_stand(alle, standen, tot)
    maanden = tuple(maand for maand in alle if gekozen and maand <= gekozen)
    is_laatste = maanden == alle
    heel_jaar = is_laatste and not openbaar
    cijfers = heel if heel_jaar else heel.tot_en_met(gekozen or date(jaar - 1, 12, 1))
    is_inkomen = BIJSTANDSVERLENING in producten
    telling = tel_uitkeringen(code, maanden) if is_inkomen else None
    begroting = gepubliceerde_begroting(code, jaar)
    prijs_dicht = not (is_laatste and gesloten) and any(
        een.cel(UITKERINGEN, f"{maand:%Y-%m}") for een in sluiers.values() for maand in maanden
    )
    buig = _buig(cijfers, telling, begroting) if telling and not prijs_dicht else None
    noten = rekeningnoten(cijfers, indeling, maanden)
    if telling and telling.niet_berekend:
        uitval = (
            f"{getal(telling.niet_berekend)} uitkeringsmaanden kon Opstap niet berekenen. Zij tellen mee in "
            "het aantal; hun lasten staan nog niet in de boeken."
        )
        noten = (*noten, uitval)
    reeks = maandreeks(cijfers, producten, maanden, sluiers.values())
    lijnen = budgetlijnen(cijfers, indeling, maanden, sluiers)
    rest = "nog niet uitgevoerd" if is_laatste else "na deze stand"
    return Clusterbeeld(
        gemeente_code=code,
        gemeente_naam=cijfers.gemeente.naam,
        jaar=jaar,
        cluster=cluster,
        cluster_naam=naam,
        titel=_titel(cijfers, naam, producten, lijnen, maanden),
        zin=_zin(buig, maanden, alle),
        stand=_stand(telling, maanden),
        tot=gekozen,
        standen=standen,
        weggelaten=tuple(maand for maand in alle if maand not in standen),
        schaal=cijfers.versie.schaal,
        schaal_zin=schaalzin(cijfers.versie.schaal),
        voorbeeld_zin=voorbeeldzin(cijfers) if is_inkomen else "",
        onvolledig=NOG_NIET_GEBOEKT if is_inkomen else (),
        kerngetallen=(
            kerngetallen(
                cijfers, telling, begroting, None if is_laatste else telling.laatste_dag, prijs_dicht
            )
            if telling
            else ()
        ),
        lijnen=lijnen,
        verwachting=_verwachting(lijnen, maanden, heel if gesloten and not is_laatste else None),
        tabel=rekeningtabel(cijfers, indeling, noten),
        maanden=reeks,
        grafiek=maandgrafiek(f"lasten-{cluster.replace('.', '')}-{jaar}", reeks, rest),
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


def _titel(
    cijfers: Jaarcijfers,
    naam: str,
    producten: Sequence[str],
    lijnen: Sequence[Budgetlijn],
    maanden: Sequence[date],
) -> str:
    if not all(product in cijfers.geboekt for product in producten):
        return f"{naam}: in {cijfers.jaar} nog niet alles geboekt"
    werkelijk = sum((cijfers.werkelijk(product) for product in producten), Bedragen())
    begroot = sum((cijfers.begroot[product] for product in producten), Bedragen())
    voorbehoud = ", nog niet alles geboekt" if BIJSTANDSVERLENING in producten else ""
    lopend = 0 < len(maanden) < MAANDEN_PER_JAAR
    raming = cluster_verwacht(lijnen)
    if lopend and raming is None:
        tot = MAANDNAMEN[maanden[-1].month - 1]
        return f"{naam}: {miljoen(werkelijk.lasten)} lasten tot en met {tot}{voorbehoud}"
    wat = "verwachte lasten" if lopend else "lasten"
    verschil = raming[0] - raming[1] if lopend and raming else begroot.lasten - werkelijk.lasten
    if not verschil:
        return f"{naam}: {wat} zoals begroot{voorbehoud}"
    richting = "onder" if verschil > 0 else "boven"
    return f"{naam}: {wat} {miljoen(verschil)} {richting} de begroting{voorbehoud}"


def _verwachting(
    lijnen: Sequence[Budgetlijn], maanden: Sequence[date], gesloten: Jaarcijfers | None
) -> tuple[str, ...]:
    """How the forecast was made, and how far off it was when the year is closed since; '' without one."""
    if not any(lijn.verwacht is not None for lijn in lijnen):
        return ()
    zinnen = methode(len(maanden), MAANDNAMEN[maanden[-1].month - 1])
    if gesloten is None:
        return zinnen
    achteraf = []
    for lijn in lijnen:
        if lijn.soort != "lasten" or lijn.verwacht is None:
            continue
        werd = gesloten.werkelijk(lijn.product).lasten
        ernaast = lijn.verwacht - werd
        woord = "te hoog" if ernaast > 0 else "te laag" if ernaast < 0 else "precies goed"
        hoever = f"{miljoen(ernaast)} ({aandeel(abs(ernaast), werd)}) " if ernaast else ""
        achteraf.append(
            f"Het jaar is om: de lasten van {lijn.naam} werden {miljoen(werd)}. Deze verwachting was "
            f"{hoever}{woord}."
        )
    return (*zinnen, *achteraf)


def _zin(buig: Buigbeeld | None, maanden: Sequence[date], uitgevoerd: Sequence[date]) -> str:
    if uitgevoerd and not maanden:
        return "Van dit jaar is nog geen stand te tonen: het gaat om te weinig mensen."
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
        op_schaal(begroting.aantallen["uitkeringen"], cijfers.versie.schaal),
        begroting.aantallen_bron["uitkeringen"],
    )


def _inkomen_geteld(begroting: GepubliceerdeBegroting) -> tuple[str, ...]:
    begroot = "; ".join(dict.fromkeys(begroting.aantallen_bron.values()))
    return (*GETELD, f"Begrote aantallen, op de schaal van deze stad en beide circa: {begroot}.")
