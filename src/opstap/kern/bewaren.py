"""What the dossier holds, and since when it is kept (kern.archief)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db.models import Exists, OuterRef

from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.kern.models import Beroep, Beroepuitspraak, Besluit, Zaak

VERWIJZINGEN: Mapping[tuple[str, str], str] = {}
BLIJFT = frozenset({"kern_vernietigingslijst", "kern_vernietigingspost", "kern_vernietigingsstap"})
OUDERS = frozenset({("kern_stukstap", "stuk_id")})
INHOUD = frozenset({("kern_stuk", "vingerafdruk")})
LOS = (Los(Soort.AANMELDGEGEVENS, "kern_aanmeldpoging", "moment"),)

_KLAAR = (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN)
_WEIGERT = (Besluit.Soort.AFWIJZING, Besluit.Soort.NIET_BEHANDELEN)


def sporen(gemeente: str) -> Iterator[Spoor]:
    """Cases, by their kind and how they ended, and appeals."""
    geweigerd = Exists(Besluit.objects.filter(zaak=OuterRef("pk"), soort__in=_WEIGERT))
    zaken = Zaak.objects.filter(gemeente=gemeente).annotate(geweigerd=geweigerd)
    for zaak in zaken.iterator(chunk_size=5_000):
        if zaak.status not in _KLAAR or zaak.afgerond_op is None:
            yield Spoor(
                zaak.dossier_id, _soort(zaak), None, f"Er loopt een zaak: {zaak.get_soort_display()}."
            )
        else:
            yield Spoor(zaak.dossier_id, _soort(zaak), zaak.afgerond_op)
    uitspraken = dict(Beroepuitspraak.objects.filter(gemeente=gemeente).values_list("beroep_id", "op"))
    beroepen = Beroep.objects.filter(gemeente=gemeente)
    for pk, dossier in beroepen.values_list("pk", "uitkomst__bezwaar__zaak__dossier_id"):
        op = uitspraken.get(pk)
        yield Spoor(dossier, Soort.BEZWAAR, op, "" if op else "Er loopt een beroep bij de rechter.")


def _soort(zaak: Zaak) -> Soort:
    if zaak.soort == Zaak.Soort.BEZWAAR:
        return Soort.BEZWAAR
    if zaak.soort == Zaak.Soort.KLACHT:
        return Soort.KLACHT
    if zaak.soort not in (Zaak.Soort.AANVRAAG, Zaak.Soort.REGELING):
        return Soort.VOORZIENING
    if zaak.status == Zaak.Status.INGETROKKEN:
        return Soort.AFGEBROKEN
    return Soort.GEWEIGERD if zaak.geweigerd else Soort.VOORZIENING  # type: ignore[attr-defined]
