"""Reading what a declaration says about the right: its conditions, whom it is for, and how much."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from opstap.gemeenten.regelingen.bedragen import Bedrag
from opstap.gemeenten.regelingen.opbouw import METHODEN, WIE, Opbouw
from opstap.regels.yamlbestand import Yamlbestand

_ZINNEN = ("titel", "ja", "nee")
_VRAAG = ("naam", "vraag", "moet", *_ZINNEN)
_BANDEN = ("grens", "deel", "hogere_grens", "lager_deel")
_SOORTEN = ("vast", "twee_banden", "per_hoofd", "naar_school", "kosten", "boven_draagkracht", "keer")


class Rechtlezer(Yamlbestand):
    """The part of a file from which rules follow; errors name file and line."""

    def bestaande_regels(self, knoop: yaml.Node) -> dict[str, str]:
        """What the scheme is called in a rule book that has its rules already."""
        velden = self.velden(knoop, (), ("recht", "persoon", "bedrag", "bedrag_persoon", "per"))
        if not {"recht", "bedrag"} & set(velden):
            raise self.fout(knoop, "RECHT", "noem de regel voor het recht, voor het bedrag, of beide")
        per = {"per": self.tekst(velden.pop("per"))} if "per" in velden else {}
        return {deel: self.naam(naam) for deel, naam in velden.items()} | per

    def eigen_regels(self, regeling: Mapping[str, yaml.Node], opbouw: Opbouw) -> dict[str, str]:
        """The rules that the conditions, the group and the amount come to, and what they are called."""
        if "ongedateerd" in regeling:
            self._ongedateerd(regeling["ongedateerd"], opbouw)
        if "voor" in regeling:
            self._voor(regeling["voor"], opbouw)
        for knoop in self.lijst(regeling["voorwaarden"]):
            self._voorwaarde(knoop, opbouw)
        namen = {"recht": opbouw.recht(self.plek(regeling["voorwaarden"]))}
        if "voor" in regeling:
            namen["persoon"] = opbouw.persoon(self.plek(regeling["voor"]))
        if "bedrag" in regeling:
            recht = None if "voucher" in regeling else namen["recht"]
            namen |= self._bedrag(regeling["bedrag"], namen.get("persoon"), opbouw, recht)
        return namen

    # --- conditions

    def _ongedateerd(self, knoop: yaml.Node, opbouw: Opbouw) -> None:
        if isinstance(knoop, yaml.ScalarNode):
            opbouw.ongedateerd(self.tekst(knoop), None, self.plek(knoop))
            return
        velden = self.velden(knoop, ("alleen_als", "zin"))
        opbouw.ongedateerd(self.tekst(velden["zin"]), self.naam(velden["alleen_als"]), self.plek(knoop))

    def _een(self, knoop: yaml.Node, mag: tuple[str, ...]) -> tuple[str, yaml.Node]:
        """The one condition that an item of a list holds."""
        velden = self.velden(knoop, (), mag)
        if len(velden) != 1:
            raise self.fout(knoop, "VOORWAARDE", "hier hoort precies een voorwaarde te staan")
        ((soort, inhoud),) = velden.items()
        return soort, inhoud

    def _voorwaarde(self, knoop: yaml.Node, opbouw: Opbouw) -> None:
        plek = self.plek(knoop)
        soort, inhoud = self._een(
            knoop,
            ("bestaat", "inkomen", "inkomen_in_banden", "vermogen", "vraag", "oordeel", "recht_op", "iemand"),
        )
        if soort == "bestaat":
            opbouw.bestaat(self.naam(inhoud), plek)
        elif soort == "inkomen":
            grens = self.velden(inhoud, ("hoogstens",), ("methode",))
            methode = self.tekst(grens["methode"]) if "methode" in grens else "peilmaand"
            if methode not in METHODEN:
                raise self.fout(inhoud, "METHODE", f"de methode is een van: {', '.join(METHODEN)}")
            opbouw.inkomen(methode, self.naam(grens["hoogstens"]), plek)
        elif soort == "inkomen_in_banden":
            opbouw.inkomen_in_banden(self._namen(self.velden(inhoud, _BANDEN)), plek)
        elif soort == "vermogen":
            if self.tekst(inhoud) != "wettelijke grens":
                raise self.fout(inhoud, "VERMOGEN", 'hier hoort "wettelijke grens" te staan')
            opbouw.vermogen(plek)
        elif soort == "recht_op":
            zinnen = self._recht_op(inhoud)
            opbouw.recht_op(zinnen["regel"], zinnen, plek)
        elif soort == "iemand":
            if opbouw.groep is None:
                raise self.fout(inhoud, "IEMAND", 'zeg bij "voor" voor wie de regeling is')
            opbouw.iemand(self.naam(inhoud), plek)
        else:
            opbouw.vraag(self._vraag(inhoud), oordeel=soort == "oordeel", plek=plek)

    def _vraag(self, knoop: yaml.Node) -> dict[str, str]:
        return self._moet(knoop, self.teksten(self.velden(knoop, _VRAAG)))

    def _recht_op(self, knoop: yaml.Node) -> dict[str, str]:
        velden = self.velden(knoop, ("regel", *_ZINNEN), ("moet",))
        self.naam(velden["regel"])
        return self._moet(knoop, self.teksten(velden))

    def _moet(self, knoop: yaml.Node, zinnen: dict[str, str]) -> dict[str, str]:
        if zinnen.get("moet", "ja") not in ("ja", "nee"):
            raise self.fout(knoop, "MOET", 'moet is "ja" of "nee": het antwoord waarbij er recht is')
        return zinnen

    # --- for whom

    def _voor(self, knoop: yaml.Node, opbouw: Opbouw) -> None:
        velden = self.velden(knoop, ("wie",), ("leeftijd_vanaf", "leeftijd_onder", "voorwaarden"))
        wie = self.tekst(velden["wie"])
        if wie not in WIE:
            raise self.fout(knoop, "WIE", f"wie is een van: {', '.join(WIE)}")
        vanaf, onder = (
            self.naam(velden[veld]) if veld in velden else "" for veld in ("leeftijd_vanaf", "leeftijd_onder")
        )
        opbouw.voor(wie, vanaf, onder, self.plek(knoop))
        for deel in self.lijst(velden["voorwaarden"]) if "voorwaarden" in velden else ():
            soort, inhoud = self._een(deel, ("recht_op", "vraag", "oordeel"))
            if soort == "recht_op":
                zinnen = self._recht_op(inhoud)
                opbouw.persoon_recht_op(zinnen["regel"], zinnen, self.plek(deel))
            else:
                vraag = self._vraag(inhoud)
                opbouw.persoon_vraag(vraag, oordeel=soort == "oordeel", plek=self.plek(deel))

    # --- how much

    def _bedrag(
        self, knoop: yaml.Node, persoon: str | None, opbouw: Opbouw, recht: str | None
    ) -> dict[str, str]:
        velden = self.velden(knoop, (), (*_SOORTEN, "per", "naam", "een_keer"))
        soorten = [soort for soort in velden if soort in _SOORTEN]
        if len(soorten) != 1:
            raise self.fout(knoop, "BEDRAG", f"een bedrag is een van: {', '.join(_SOORTEN)}")
        naam = self.naam(velden["naam"]) if "naam" in velden else f"{opbouw.sleutel}_bedrag"
        een_keer = "een_keer" in velden and self.tekst(velden["een_keer"]) == "ja"
        bedrag = Bedrag(opbouw, naam, None if een_keer else persoon, self.plek(knoop), recht)
        namen = {"bedrag": self._soort_bedrag(soorten[0], velden[soorten[0]], bedrag)}
        if bedrag.naam_persoon is not None:
            namen["bedrag_persoon"] = bedrag.naam_persoon
        return {**namen, "per": self.tekst(velden["per"]) if "per" in velden else ""}

    def _soort_bedrag(self, soort: str, knoop: yaml.Node, bedrag: Bedrag) -> str:
        if soort == "vast":
            return bedrag.vast(self.naam(knoop))
        if soort == "twee_banden":
            namen = ("grens", "bedrag", "hogere_grens", "lager_bedrag")
            return bedrag.twee_banden(self._namen(self.velden(knoop, namen)))
        if soort == "per_hoofd":
            return bedrag.per_hoofd(self._namen(self.velden(knoop, ("volwassene", "kind"))))
        if soort == "naar_school":
            deel = bedrag.opbouw.deel
            if deel is None:
                raise self.fout(knoop, "BEDRAG", '"naar_school" hoort bij "inkomen_in_banden"')
            return bedrag.naar_school(deel, self._namen(self.velden(knoop, ("basisschool", "voortgezet"))))
        if soort == "boven_draagkracht":
            velden = self.velden(knoop, (), ("tarief", "kosten", "titel_kosten", "naam_kosten"))
            if ("tarief" in velden) == ("kosten" in velden and "titel_kosten" in velden):
                raise self.fout(knoop, "BEDRAG", "geef tarief, of kosten met titel_kosten: een van beide")
            return bedrag.boven_draagkracht(self._met_namen(velden, ("tarief", "naam_kosten")))
        if soort == "keer":
            velden = self.velden(knoop, ("bedrag", "aantal", "titel_aantal"), ("naam_aantal",))
            return bedrag.keer(self._met_namen(velden, ("bedrag", "naam_aantal")))
        velden = self.velden(
            knoop,
            ("hoogstens", "kosten", "titel_kosten", "eerder", "titel_eerder"),
            ("deel", "naam_kosten", "naam_eerder"),
        )
        return bedrag.kosten(self._met_namen(velden, ("hoogstens", "deel", "naam_kosten", "naam_eerder")))

    # --- parts

    def naam(self, knoop: yaml.Node) -> str:
        """A name that a rule can use. Error: -NAAM."""
        naam = self.tekst(knoop)
        if not naam.isidentifier():
            raise self.fout(knoop, "NAAM", f'"{naam}" is geen naam die een regel kan gebruiken')
        return naam

    def teksten(self, velden: Mapping[str, yaml.Node]) -> dict[str, str]:
        return {naam: self.tekst(knoop) for naam, knoop in velden.items()}

    def _namen(self, velden: Mapping[str, yaml.Node]) -> dict[str, str]:
        return {veld: self.naam(knoop) for veld, knoop in velden.items()}

    def _met_namen(self, velden: Mapping[str, yaml.Node], namen: tuple[str, ...]) -> dict[str, str]:
        """Texts, of which some are names."""
        for veld in namen:
            if veld in velden:
                self.naam(velden[veld])
        return self.teksten(velden)
