"""The norm of young people, with the increase for those who cannot turn to their parents (art. 20)."""

from __future__ import annotations

from opstap.regels import Netto, een_van, keuze, niet_gemodelleerd, regel


@regel(
    "Participatiewet art. 20 lid 2",
    titel="Jongere met kinderen",
    uitleg={
        True: "Er zijn kinderen die ten laste komen.",
        False: "Er zijn geen kinderen die ten laste komen.",
        "anders": "Kinderen veranderen alleen de norm voor jongeren.",
    },
    als="heeft_jongere",
    vanaf="2015-01-01",
)
def jongere_met_kinderen(heeft_kinderen: bool) -> bool:
    return heeft_kinderen


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Jongere die geen beroep kan doen op de ouders",
    uitleg={
        True: "Deze jongere kan geen beroep doen op de ouders.",
        False: "Deze jongere kan een beroep doen op de ouders.",
        "anders": "Deze verhoging is alleen voor jongeren.",
    },
    per="persoon",
    als="is_jongere_thuis",
    vanaf="2026-01-01",
)
def jongere_zonder_ouders(geen_beroep_op_ouders: bool) -> bool:
    return geen_beroep_op_ouders


@regel(
    "Participatiewet art. 12 (tekst tot 2026)",
    naam="jongere_zonder_ouders",
    titel="Jongere die geen beroep kan doen op de ouders",
    uitleg={
        False: "De jongerennorm werd nog niet verhoogd. Een tekort kon aanvullende bijzondere bijstand "
        "geven.",
        "anders": "Deze verhoging is alleen voor jongeren.",
    },
    per="persoon",
    als="is_jongere_thuis",
    vanaf="2015-01-01",
    tot="2026-01-01",
)
def jongere_zonder_ouders_tot_2026(is_jongere_thuis: bool) -> bool:
    """Until 2026 a shortage gave a right to special assistance (art. 12), not to a higher norm."""
    return not is_jongere_thuis


een_van(
    "verhoging_jongere_aan_de_orde",
    als="jongere_zonder_ouders",
    titel="Verhoging voor een jongere",
    artikel="Participatiewet art. 20 lid 3",
)


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Verhoging voor een jongere met een partner",
    uitleg={
        True: "Een van u is een jongere die geen beroep kan doen op de ouders.",
        False: "De verhoging is niet aan de orde.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2016-01-01",
)
def verhoging_jongere_met_partner(verhoging_jongere_aan_de_orde: bool) -> bool:
    return verhoging_jongere_aan_de_orde


niet_gemodelleerd(
    "Participatiewet art. 20 lid 3",
    als="verhoging_jongere_met_partner",
    voor="norm",
    zin="De wet zegt niet of de verhoging van de jongerennorm bij partners per persoon of samen geldt. "
    "Laat een medewerker de norm vaststellen.",
)


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Verhoging voor een alleenstaande jongere geldt",
    uitleg={
        True: "U kunt voor uw levensonderhoud geen beroep doen op uw ouders.",
        False: "De verhoging voor jongeren geldt niet.",
        "anders": "U hebt een partner.",
    },
    als="is_ongehuwd",
    vanaf="2016-01-01",
)
def verhoging_jongere_geldt(verhoging_jongere_aan_de_orde: bool) -> bool:
    return verhoging_jongere_aan_de_orde


@regel(
    "Participatiewet art. 20 lid 3 en 4",
    titel="Verhoging van de jongerennorm",
    uitleg={
        "overig": "Uw norm wordt verhoogd met {verhoging_jongere}.",
        "anders": "De verhoging voor jongeren geldt niet.",
    },
    als="verhoging_jongere_geldt",
    vanaf="2016-01-01",
)
def verhoging_jongere(
    norm_uit_tabel: Netto, verhoging_jongerennorm: Netto, norm_alleenstaande: Netto
) -> Netto:
    """With the increase the norm is never above that of art. 21 in a comparable situation (paragraph 4)."""
    return max(Netto(0), min(verhoging_jongerennorm, norm_alleenstaande - norm_uit_tabel))


@regel(
    "Participatiewet art. 20 lid 3 en 4",
    titel="Jongerennorm met verhoging",
    uitleg="De norm van {norm_uit_tabel} en de verhoging van {verhoging_jongere} zijn samen "
    "{verhoogde_jongerennorm}.",
    vanaf="2016-01-01",
)
def verhoogde_jongerennorm(norm_uit_tabel: Netto, verhoging_jongere: Netto) -> Netto:
    return norm_uit_tabel + verhoging_jongere


keuze(
    "jongerennorm",
    uit="verhoging_jongere_geldt",
    waarden={True: "verhoogde_jongerennorm", False: "norm_uit_tabel"},
    titel="Jongerennorm",
    artikel="Participatiewet art. 20",
    uitleg="Uw norm is {jongerennorm}.",
    vanaf="2016-01-01",
)
