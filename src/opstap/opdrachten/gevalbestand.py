"""The case file: a household as a person would write it down, read into a case for the rule book.

What is unknown stays unknown: amounts that are not given are asked for, never filled in. Lists that are
not mentioned are empty, and special circumstances that are not mentioned do not hold; each of those is
named in `Gevalbestand.niet_genoemd`, so that whoever reads the outcome sees it. See docs/gevalbestand.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.invoerlezer import Lezer, Plek, lees
from opstap.recht.participatiewet import Rol, Woonsituatie
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

EERSTE_JAAR = 2018
HOOGSTE_LEEFTIJD = 120
HOOGSTE_MAANDTELLER = 600

FAMILIE = frozenset(
    [
        "ouder",
        "vader",
        "moeder",
        "stiefouder",
        "stiefvader",
        "stiefmoeder",
        "schoonouder",
        "schoonvader",
        "schoonmoeder",
        "kind",
        "zoon",
        "dochter",
        "stiefkind",
        "stiefzoon",
        "stiefdochter",
        "schoonzoon",
        "schoondochter",
        "broer",
        "zus",
        "halfbroer",
        "halfzus",
        "zwager",
        "schoonzus",
        "grootouder",
        "opa",
        "oma",
        "grootvader",
        "grootmoeder",
        "kleinkind",
        "kleinzoon",
        "kleindochter",
    ]
)
"""Relations by blood or marriage in the first or second degree (art. 19a paragraph 1 under b)."""

GEEN_FAMILIE = frozenset(
    [
        "oom",
        "tante",
        "neef",
        "nicht",
        "achterneef",
        "achternicht",
        "vriend",
        "vriendin",
        "kennis",
        "huisgenoot",
        "bekende",
        "ander",
        "collega",
        "ex",
        "ex_partner",
    ]
)
HUURDERS = frozenset(
    [
        "huurder",
        "kamerhuurder",
        "onderhuurder",
        "kamerbewoner",
        "kostganger",
        "verhuurder",
        "onderverhuurder",
        "kostgever",
        "hospita",
    ]
)
MEDEHUURDERS = frozenset({"medehuurder"})

RELATIES = {woord: woord for woord in sorted(FAMILIE | GEEN_FAMILIE | HUURDERS | MEDEHUURDERS)}

WOONSITUATIES = {
    "gewoon": Woonsituatie.GEWOON,
    "gewone_woonlasten": Woonsituatie.GEWOON,
    "geen_woonlasten": Woonsituatie.GEEN_WOONLASTEN,
    "deels_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
    "lagere_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
}

LOON = "loon"
OVERIG = "overig"
TELT_NIET = "telt_niet"
INKOMENSSOORTEN = {
    "loon": LOON,
    "salaris": LOON,
    "overig": OVERIG,
    "alimentatie": OVERIG,
    "ww": OVERIG,
    "wia": OVERIG,
    "wao": OVERIG,
    "wajong": OVERIG,
    "ziektewet": OVERIG,
    "anw": OVERIG,
    "kinderbijslag": TELT_NIET,
    "kindgebonden_budget": TELT_NIET,
    "zorgtoeslag": TELT_NIET,
    "huurtoeslag": TELT_NIET,
    "kinderopvangtoeslag": TELT_NIET,
}
NIET_IN_REGELBOEK = {
    "studiefinanciering": "Studiefinanciering (art. 33 lid 2) staat nog niet in dit regelboek.",
    "winst": "Inkomen uit een eigen bedrijf (Bbz) staat nog niet in dit regelboek.",
    "eigen_bedrijf": "Inkomen uit een eigen bedrijf (Bbz) staat nog niet in dit regelboek.",
    "onderneming": "Inkomen uit een eigen bedrijf (Bbz) staat nog niet in dit regelboek.",
    "huur": "Inkomen van huurders en kostgangers (art. 33 lid 4) staat nog niet in dit regelboek.",
    "kostgeld": "Inkomen van huurders en kostgangers (art. 33 lid 4) staat nog niet in dit regelboek.",
    "pensioen": "Pensioen, met de vrijlating van art. 33 lid 5, staat nog niet in dit regelboek.",
    "aow": "Bijstand naast AOW (AIO) betaalt de SVB; AOW staat nog niet in dit regelboek.",
    "gift": "Giften (art. 31 lid 2 onder m) staan nog niet in dit regelboek.",
    "giften": "Giften (art. 31 lid 2 onder m) staan nog niet in dit regelboek.",
}

TOP = (
    "id", "omschrijving", "gemeente", "maand", "personen", "kinderen", "medebewoners", "vermogen",
    "vermogensvrijlating_verbruikt", "eigen_woning", "woonsituatie", "recente_schoolverlater",
)  # fmt: skip
TOP_HINT = {
    "inkomen": 'Zet "inkomen" bij een van de personen.',
    "loon": 'Zet "inkomen" met "soort: loon" bij een van de personen.',
    "partner": 'Zet de partner in "personen", met "rol: partner".',
    "aanvrager": 'Zet de aanvrager in "personen", met "rol: aanvrager".',
    "datum": 'Schrijf "maand", zoals maand: 2024-05.',
    "peildatum": 'Schrijf "maand", zoals maand: 2024-05.',
    "schulden": 'Zet "schulden" in "vermogen", naast "bezittingen".',
    "bezittingen": 'Zet "bezittingen" in "vermogen", naast "schulden".',
    "huisgenoten": "Bedoelt u medebewoners?",
}
PERSOON_JANEE = (
    "aow_leeftijd_bereikt", "rechthebbend", "in_inrichting", "geen_beroep_op_ouders",
    "draagt_bij_aan_arbeidsinschakeling", "medisch_urenbeperkt", "loonkostensubsidie",
    "geen_uitbreiding_van_uren_mogelijk", "heffingskorting_bij_gemeente",
)  # fmt: skip
PERSOON_TELLERS = ("maanden_n_verbruikt", "maanden_r_verbruikt", "maanden_z_verbruikt")
PERSOON = ("rol", "naam", "geboortedatum", "leeftijd", "inkomen", *PERSOON_JANEE, *PERSOON_TELLERS)
PERSOON_HINT = {
    "loon": 'Zet het in "inkomen", met "soort: loon".',
    "netto_loon": 'Zet het in "inkomen", met "soort: loon".',
    "inrichting": "Bedoelt u in_inrichting?",
    "aow": "Bedoelt u aow_leeftijd_bereikt?",
}
KIND = ("naam", "geboortedatum", "leeftijd", "student", "bbl")
MEDEBEWONER = (
    "naam", "relatie", "geboortedatum", "leeftijd", "student", "bbl", "commercieel", "medehuurder",
    "familie",
)  # fmt: skip
INKOMEN = ("soort", "netto", "vakantieaanspraak", "omschrijving")


class GevalbestandFout(OpstapFout):
    """The case cannot be computed as it was asked: no month, a month too early, an unknown municipality."""


@dataclass
class Gevalbestand:
    """A case that was read: for which municipality and month, and what was taken to be absent."""

    gemeente: str | None
    maand: date
    geval: Geval
    niet_genoemd: tuple[str, ...]
    telt_niet_mee: tuple[str, ...]
    namen: tuple[str, ...] = ()
    omschrijving: str = ""


def lees_gevalbestand(
    tekst: str, bestand: str, *, maand: str | None = None, gemeente: str | None = None
) -> Gevalbestand:
    """Read a case file; `maand` ("2024-05") and `gemeente` go before what the file says.

    Raises `InvoerFout` with all that is wrong, or `GevalbestandFout`.
    """
    return lees_geval(lees(tekst, bestand), maand=maand, gemeente=gemeente)


def lees_geval(wortel: Plek, *, maand: str | None = None, gemeente: str | None = None) -> Gevalbestand:
    """The same from a value that was already found in a file."""
    gelezen = _GevalLezer(wortel.lezer).lees(wortel, maand, gemeente)
    wortel.lezer.klaar()
    return gelezen


def lees_maand(tekst: str) -> date | None:
    """The first day of a month written as "2024-05"; None when it is not that."""
    if not re.fullmatch(r"\d{4}-\d{2}", tekst):
        return None
    try:
        return date(int(tekst[:4]), int(tekst[5:]), 1)
    except ValueError:
        return None


def toon_maand(maand: date) -> str:
    """A month in Dutch: "mei 2024"."""
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"


@dataclass
class _GevalLezer:
    """Reads one household."""

    lezer: Lezer
    niet_genoemd: dict[str, None] = field(default_factory=dict)
    telt_niet_mee: list[str] = field(default_factory=list)
    namen: list[str] = field(default_factory=list)

    def lees(self, wortel: Plek, maand: str | None, gemeente: str | None) -> Gevalbestand:
        velden = wortel.velden(TOP, hint=TOP_HINT)
        peildatum = self._maand(wortel, velden.get("maand"), maand)
        code = self._gemeente(velden.get("gemeente"), gemeente)
        personen = self._personen(wortel, velden, peildatum)
        gezin = self._gezin(velden)
        omschrijving = velden["omschrijving"].tekst() if "omschrijving" in velden else None
        return Gevalbestand(
            code,
            peildatum or date(EERSTE_JAAR, 1, 1),
            Geval(gezin, tuple(personen)),
            tuple(self.niet_genoemd),
            tuple(self.telt_niet_mee),
            tuple(self.namen),
            omschrijving or "",
        )

    def _maand(self, wortel: Plek, veld: Plek | None, gevraagd: str | None) -> date | None:
        if gevraagd is not None:
            maand = lees_maand(gevraagd)
            if maand is None:
                raise GevalbestandFout(
                    "MAAND-ONLEESBAAR",
                    "De gevraagde maand is niet te lezen. Schrijf jaar-maand, zoals 2024-05.",
                )
            if maand.year < EERSTE_JAAR:
                raise GevalbestandFout("MAAND-TE-VROEG", _zin_te_vroeg())
            return maand
        if veld is None:
            wortel.fout("MAAND-ONTBREEKT", 'de maand ontbreekt; schrijf bijvoorbeeld "maand: 2024-05"')
            return None
        tekst = veld.tekst()
        if tekst is None:
            return None
        maand = lees_maand(tekst)
        if maand is None:
            veld.fout("MAAND-ONLEESBAAR", "hier hoort een maand te staan als jaar-maand, zoals 2024-05")
        elif maand.year < EERSTE_JAAR:
            veld.fout("MAAND-TE-VROEG", _zin_te_vroeg())
            return None
        return maand

    def _gemeente(self, veld: Plek | None, gevraagd: str | None) -> str | None:
        if gevraagd is not None:
            return gemeenten.code_van(gevraagd)
        if veld is None:
            self._mist("de gemeente, dus alleen de landelijke regels gelden")
            return None
        tekst = veld.tekst()
        if tekst is None:
            return None
        try:
            return gemeenten.code_van(tekst)
        except OpstapFout as fout:
            veld.fout(fout.code, fout.zin)
            return None

    def _personen(
        self, wortel: Plek, velden: dict[str, Plek], maand: date | None
    ) -> list[dict[str, int | bool]]:
        personen: list[dict[str, int | bool]] = []
        if "personen" not in velden:
            wortel.fout(
                "PERSONEN-ONTBREKEN", 'de personen ontbreken; schrijf "personen" met ten minste de aanvrager'
            )
        else:
            personen = [self._persoon(plek, maand) for plek in velden["personen"].lijst()]
            self._controleer_rollen(velden["personen"], personen)
        for naam, lees_een, wat in (
            ("kinderen", self._kind, "kinderen"),
            ("medebewoners", self._medebewoner, "medebewoners"),
        ):
            if naam in velden:
                personen += [lees_een(plek, maand) for plek in velden[naam].lijst()]
            else:
                self._mist(wat)
        return personen

    def _controleer_rollen(self, plek: Plek, personen: list[dict[str, int | bool]]) -> None:
        rollen = [persoon.get("rol") for persoon in personen]
        if not personen:
            plek.fout("PERSONEN-ONTBREKEN", "hier hoort ten minste de aanvrager te staan")
        elif None not in rollen and rollen.count(Rol.AANVRAGER) != 1:
            plek.fout("ROL-AANVRAGER", "er hoort precies één persoon met rol: aanvrager te zijn")
        elif rollen.count(Rol.PARTNER) > 1:
            plek.fout("ROL-PARTNER", "er kan hoogstens één persoon met rol: partner zijn")

    def _persoon(self, plek: Plek, maand: date | None) -> dict[str, int | bool]:
        velden = plek.velden(PERSOON, hint=PERSOON_HINT)
        persoon: dict[str, int | bool] = {}
        if "rol" in velden:
            keuzes = {"aanvrager": Rol.AANVRAGER, "partner": Rol.PARTNER, "echtgenoot": Rol.PARTNER}
            rol = velden["rol"].keuze(
                keuzes,
                hint={
                    "kind": 'Zet kinderen in de lijst "kinderen".',
                    "medebewoner": 'Zet medebewoners in de lijst "medebewoners".',
                },
            )
            if rol is not None:
                persoon["rol"] = int(rol)
        else:
            plek.fout("ROL-ONTBREEKT", "de rol ontbreekt; kies aanvrager of partner")
        self._naam(velden, "de aanvrager" if persoon.get("rol") == Rol.AANVRAGER else "de partner")
        self._leeftijd(plek, velden, persoon, maand)
        self._inkomen(velden, persoon)
        for naam in PERSOON_JANEE:
            self._zet(persoon, naam, velden, Plek.janee)
        for naam in PERSOON_TELLERS:
            self._zet(persoon, naam, velden, lambda veld: veld.geheel(0, HOOGSTE_MAANDTELLER))
        self._anders(
            persoon, "rechthebbend", True, "een reden waarom iemand geen recht heeft (art. 11, 13 en 15)"
        )
        self._anders(persoon, "in_inrichting", False, "een verblijf in een inrichting")
        if persoon.get("netto_loon"):
            self._anders(persoon, "medisch_urenbeperkt", False, "een medische urenbeperking")
            self._anders(persoon, "loonkostensubsidie", False, "loonkostensubsidie")
        return persoon

    def _kind(self, plek: Plek, maand: date | None) -> dict[str, int | bool]:
        kind: dict[str, int | bool] = {"rol": int(Rol.KIND)}
        if not plek.is_velden:
            leeftijd = plek.geheel(0, HOOGSTE_LEEFTIJD)
            if leeftijd is not None:
                kind["leeftijd"] = leeftijd
            self.namen.append("het kind")
        else:
            velden = plek.velden(KIND)
            self._naam(velden, "het kind")
            self._leeftijd(plek, velden, kind, maand)
            self._zet(kind, "student", velden, Plek.janee)
            self._zet(kind, "bbl_leerling", velden, Plek.janee, veldnaam="bbl")
        self._huisgenoot(kind)
        return kind

    def _medebewoner(self, plek: Plek, maand: date | None) -> dict[str, int | bool]:
        velden = plek.velden(MEDEBEWONER, hint={"rol": "Bedoelt u relatie?"})
        bewoner: dict[str, int | bool] = {"rol": int(Rol.MEDEBEWONER)}
        self._naam(velden, "de medebewoner")
        self._leeftijd(plek, velden, bewoner, maand)
        relatie = velden["relatie"].keuze(RELATIES) if "relatie" in velden else None
        for naam, veldnaam in (
            ("student", "student"),
            ("bbl_leerling", "bbl"),
            ("commerciele_relatie", "commercieel"),
            ("medehuurder_bij_derde", "medehuurder"),
            ("familie_eerste_of_tweede_graad", "familie"),
        ):
            self._zet(bewoner, naam, velden, Plek.janee, veldnaam=veldnaam)
        if relatie is not None:
            bewoner.setdefault("familie_eerste_of_tweede_graad", relatie in FAMILIE)
        if relatie not in HUURDERS:
            self._anders(bewoner, "commerciele_relatie", False, "huur of kost met een medebewoner")
        if relatie not in MEDEHUURDERS:
            self._anders(bewoner, "medehuurder_bij_derde", False, "een gezamenlijke verhuurder")
        self._huisgenoot(bewoner)
        return bewoner

    def _huisgenoot(self, persoon: dict[str, int | bool]) -> None:
        if persoon["rol"] == Rol.KIND:
            persoon["medehuurder_bij_derde"] = False
        self._anders(persoon, "student", False, "een studie van een huisgenoot")
        self._anders(
            persoon, "bbl_leerling", False, "een beroepsbegeleidende leerweg (BBL) van een huisgenoot"
        )

    def _naam(self, velden: dict[str, Plek], anders: str) -> None:
        naam = velden["naam"].tekst() if "naam" in velden else None
        self.namen.append(naam or anders)

    def _leeftijd(
        self, plek: Plek, velden: dict[str, Plek], persoon: dict[str, int | bool], maand: date | None
    ) -> None:
        """Age or date of birth; both is one too many, neither is a mistake."""
        if "geboortedatum" in velden and "leeftijd" in velden:
            velden["leeftijd"].fout("LEEFTIJD-DUBBEL", "geef de geboortedatum of de leeftijd, niet allebei")
        elif "geboortedatum" in velden:
            geboren = velden["geboortedatum"].datum()
            if geboren is None:
                return
            if maand is not None and geboren > _laatste_dag(maand):
                velden["geboortedatum"].fout(
                    "GEBOORTEDATUM-TOEKOMST",
                    f"deze geboortedatum ligt na de maand waarvoor wordt gerekend ({toon_maand(maand)})",
                )
            elif maand is not None and geboren.year < maand.year - HOOGSTE_LEEFTIJD:
                velden["geboortedatum"].fout(
                    "GEBOORTEDATUM-ONGELOOFLIJK",
                    f"met deze geboortedatum zou iemand ouder dan {HOOGSTE_LEEFTIJD} zijn",
                )
            else:
                persoon["geboortedatum"] = int(dag(geboren))
        elif "leeftijd" in velden:
            leeftijd = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD)
            if leeftijd is not None:
                persoon["leeftijd"] = leeftijd
        else:
            plek.fout("LEEFTIJD-ONTBREEKT", "geef de geboortedatum (zoals 1984-05-31) of de leeftijd")

    def _inkomen(self, velden: dict[str, Plek], persoon: dict[str, int | bool]) -> None:
        """Adds up the income per kind; an amount that cannot be read leaves its kind unknown."""
        if "inkomen" not in velden:
            self._mist("inkomen")
        onderdelen = velden["inkomen"].lijst() if "inkomen" in velden else []
        loon = overig = aanspraak = 0
        aanspraak_bekend = True
        for plek in onderdelen:
            delen = plek.velden(
                INKOMEN, hint={"bedrag": "Bedoelt u netto?", "bruto": "Bijstand rekent netto."}
            )
            soort = None
            if "soort" in delen:
                soort = delen["soort"].keuze(INKOMENSSOORTEN, hint=NIET_IN_REGELBOEK)
            elif plek.is_velden:
                plek.fout("INKOMEN-SOORT", 'de soort ontbreekt, bijvoorbeeld "soort: loon"')
            netto = delen["netto"].bedrag() if "netto" in delen else None
            if "netto" not in delen and plek.is_velden:
                plek.fout("INKOMEN-BEDRAG", 'het nettobedrag ontbreekt, bijvoorbeeld netto: "800,00"')
            vakantie = delen["vakantieaanspraak"].bedrag() if "vakantieaanspraak" in delen else None
            if "vakantieaanspraak" in delen and soort != LOON:
                delen["vakantieaanspraak"].fout(
                    "INKOMEN-VAKANTIE", "een vakantieaanspraak hoort alleen bij loon"
                )
            if soort == LOON:
                loon += netto or 0
                aanspraak += vakantie or 0
                aanspraak_bekend &= "vakantieaanspraak" in delen
            elif soort == OVERIG:
                overig += netto or 0
            elif soort == TELT_NIET:
                self.telt_niet_mee.append(
                    f"{delen['soort'].tekst()} (Participatiewet art. 31 lid 2 onder b en d)"
                )
        persoon["netto_loon"] = loon
        persoon["overig_inkomen"] = overig
        if loon and aanspraak_bekend:
            persoon["vakantieaanspraak_loon"] = aanspraak

    def _gezin(self, velden: dict[str, Plek]) -> dict[str, int | bool]:
        gezin: dict[str, int | bool] = {}
        if "vermogen" in velden:
            vermogen = self._verschil(velden["vermogen"], "bezittingen", "schulden")
            if vermogen is not None:
                gezin["vermogen"] = vermogen
        self._zet(gezin, "vermogensvrijlating_verbruikt", velden, Plek.bedrag)
        self._anders(
            gezin, "vermogensvrijlating_verbruikt", 0, "vermogen dat eerder in deze periode is vrijgelaten"
        )
        self._eigen_woning(velden.get("eigen_woning"), gezin)
        if "woonsituatie" in velden:
            keuze = velden["woonsituatie"].keuze(WOONSITUATIES)
            if keuze is not None:
                gezin["woonsituatie"] = int(keuze)
        self._anders(gezin, "woonsituatie", int(Woonsituatie.GEWOON), "lagere of geen woonlasten")
        self._zet(gezin, "recente_schoolverlater", velden, Plek.janee)
        self._anders(gezin, "recente_schoolverlater", False, "kort geleden gestopt met school")
        return gezin

    def _eigen_woning(self, plek: Plek | None, gezin: dict[str, int | bool]) -> None:
        if plek is None:
            self._anders(gezin, "overwaarde_woning", 0, "een eigen woning")
            return
        velden = plek.velden(("overwaarde", "waarde", "hypotheek", "tegeldemaken_te_verlangen"))
        if "overwaarde" in velden and ("waarde" in velden or "hypotheek" in velden):
            plek.fout("WONING-DUBBEL", "geef de overwaarde, of de waarde en de hypotheek; niet allebei")
        elif "overwaarde" in velden:
            self._zet(gezin, "overwaarde_woning", velden, Plek.bedrag, veldnaam="overwaarde")
        elif "waarde" in velden and "hypotheek" in velden:
            waarde, hypotheek = velden["waarde"].bedrag(), velden["hypotheek"].bedrag()
            if waarde is not None and hypotheek is not None:
                gezin["overwaarde_woning"] = max(0, waarde - hypotheek)
        elif plek.is_velden:
            plek.fout("WONING-WAARDE", "geef de overwaarde, of de waarde en de hypotheek")
        self._zet(
            gezin,
            "tegeldemaken_woning_te_verlangen",
            velden,
            Plek.janee,
            veldnaam="tegeldemaken_te_verlangen",
        )

    def _verschil(self, plek: Plek, plus: str, min_: str) -> int | None:
        """An amount, or two of which the second is subtracted; both must be given."""
        if not plek.is_velden:
            return plek.bedrag(negatief=True)
        velden = plek.velden((plus, min_))
        for naam in (plus, min_):
            if naam not in velden:
                plek.fout("VERMOGEN-HALF", f'"{naam}" ontbreekt; schrijf 0,00 als er geen zijn')
        bedragen = [velden[naam].bedrag() if naam in velden else None for naam in (plus, min_)]
        return None if bedragen[0] is None or bedragen[1] is None else bedragen[0] - bedragen[1]

    def _zet(
        self,
        doel: dict[str, int | bool],
        naam: str,
        velden: dict[str, Plek],
        lees_een: Callable[[Plek], int | bool | None],
        *,
        veldnaam: str | None = None,
    ) -> None:
        veld = velden.get(veldnaam or naam)
        if veld is not None:
            waarde = lees_een(veld)
            if waarde is not None:
                doel[naam] = waarde

    def _anders(self, doel: dict[str, int | bool], naam: str, waarde: int | bool, wat: str) -> None:
        """What is not mentioned does not hold, and is named."""
        if naam not in doel:
            doel[naam] = waarde
            self._mist(wat)

    def _mist(self, wat: str) -> None:
        self.niet_genoemd[wat] = None


def _laatste_dag(maand: date) -> date:
    volgende = date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)
    return date.fromordinal(volgende.toordinal() - 1)


def _zin_te_vroeg() -> str:
    return f"deze maand ligt voor januari {EERSTE_JAAR}; van eerder heeft Opstap geen bedragen"
