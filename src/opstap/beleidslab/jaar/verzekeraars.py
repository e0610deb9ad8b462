"""The group health insurance in the played year: applied for, told to the insurer, paid, checked once.

The insurer, its account and what is agreed with it are invented; who may take part and in which band of
income, the rules say. Who took part before, is taken over in the band of then, which the check puts right.
Each file of the insurer also asks for somebody unknown: that line is refused.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from opstap.beleidslab.draaiboek.dagen import RUNDAG
from opstap.beleidslab.jaar.gereedschap import consulent, op
from opstap.beleidslab.jaar.regelingen import CONTROLEUR, MINIMA, beslis_met_antwoorden
from opstap.beleidslab.namen import iban
from opstap.beleidslab.partners import neem_op
from opstap.beleidslab.stad import Stad
from opstap.gevallen import regelbesluiten
from opstap.gevallen.regelbesluiten import ZonderRegels
from opstap.inkomen.models import Uitkering
from opstap.kern import feiten
from opstap.kern.models import Besluit, Dossier, Gezinslid, Inkomen, Persoon, Rol
from opstap.kern.tijdvak import maand_van, vanaf
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang import Rol as Gebruikersrol
from opstap.minima import aanvragen, toekenningen
from opstap.minima.beslissen import REGELS
from opstap.minima.models import Partner, Verzekerde
from opstap.minima.perioden import maanden_later
from opstap.minima.toekenningen import NieuweToekenning
from opstap.minima.zorgverzekering import aanmelden, betalen, deelname, melden, premies, toetsen
from opstap.minima.zorgverzekering.premies import Opgave
from opstap.recht.minima.vorm import Inkomensband

KVK, NAAM = "90000031", "Zorgverzekeraar Schets (verzonnen)"
POLIS = "gemeentepolis"
_REKENING = 900_000_031
_BIJDRAGE = {Inkomensband.LAAG: 32_50, Inkomensband.HOOG: 18_00}
"""Cents per insured and month: invented, as no source says them."""
_GROND = "verzonnen voor deze stad: een gemeente spreekt dit zelf af"
_OVERGENOMEN_EEN_OP, _VRAAGT_AAN_EEN_OP = 8, 24
"""One in so many of the households with assistance took part before, or applies."""
_HOGE_BAND_EEN_OP = 5
"""One in so many of those who took part before had a higher income then."""
_HOOGSTENS_PER_WEEK = 2
_NIET_EEN_OP = 7
"""One in so many adults does not take part."""
_OPGAVEDAG, _MELDDAG = 10, 21
_TOETSDAG, _PEILMAAND, _PER_MAAND = (11, 4), 10, 12
"""The check looks at the facts of one month, and what changes holds from another: a choice of this city."""
_LOONDAG, _LONEN = (10, 15), (1_800_00, 3_500_00)
"""Whoever takes part and left assistance earns one of these net amounts a month: invented."""


class Verzekeraars:
    """One insurer for the whole year, and the households that apply."""

    def __init__(self, stad: Stad) -> None:
        self.stad = stad
        self.door = Gebruiker(MINIMA, Gebruikersrol.BEHEERDER, stad.gemeente)
        lopend = [stad.dossiers[nummer] for nummer in range(len(stad.bevolking.bestand))]
        self.overgenomen: list[Dossier] = lopend[3::_OVERGENOMEN_EEN_OP]
        self.wachtrij: list[Dossier] = lopend[_VRAAGT_AAN_EEN_OP // 2 + 1 :: _VRAAGT_AAN_EEN_OP]
        self.per_week = max(_HOOGSTENS_PER_WEEK, len(self.wachtrij) // 40)
        self.keer = 0

    def dag(self, dag: date) -> None:
        if (dag.month, dag.day) == (1, 2):
            self.partner = self._spreek_af(dag)
            self._neem_over(dag)
        elif dag.weekday() == 1:
            self._vraag_aan(dag)
        if dag.day == _OPGAVEDAG:
            self._neem_opgave_aan(dag)
        if dag.day == RUNDAG:
            betalen.zet_klaar(self.stad.gemeente, door=MINIMA, nu=op(dag, 12))
        if dag.day == _MELDDAG:
            bestand = melden.maak(
                self.partner, maand=maanden_later(maand_van(dag), 1), door=MINIMA, nu=op(dag, 10)
            )
            if bestand is not None:
                melden.inhoud(bestand, self.door, nu=op(dag, 11))
        if (dag.month, dag.day) == _LOONDAG:
            self._meld_loon(dag)
        if (dag.month, dag.day) == _TOETSDAG:
            self._toets(dag)

    def _spreek_af(self, dag: date) -> Partner:
        partner = neem_op(
            self.stad.gemeente,
            KVK,
            NAAM,
            iban=iban(_REKENING),
            door=MINIMA,
            gecontroleerd_door=CONTROLEUR,
            nu=op(dag, 9),
        )
        for band, cent in _BIJDRAGE.items():
            premies.spreek_af(
                partner,
                band=band,
                geldig=vanaf(maand_van(dag)),
                bijdrage_cent=cent,
                grond=_GROND,
                door=MINIMA,
                gecontroleerd_door=CONTROLEUR,
                nu=op(dag, 9),
            )
        return partner

    def _neem_over(self, dag: date) -> None:
        """Everybody in these households who took part last year still does, until the check."""
        nieuwjaar, nu = date(dag.year, 1, 1), op(dag, 10)
        geldig = vanaf(nieuwjaar, date(dag.year + 1, 1, 1))
        besluiten = regelbesluiten.neem_veel_zonder_regels(
            [
                ZonderRegels(
                    dossier,
                    nieuwjaar,
                    "Zorgverzekering via de gemeente: overgenomen",
                    "U deed vorig jaar ook mee (verzonnen).",
                    {"regels": REGELS, "regeling": POLIS, "bedragen": [[None, None]]},
                )
                for dossier in self.overgenomen
            ],
            soort=Besluit.Soort.TOEKENNING,
            door=MINIMA,
            nu=nu,
        )
        toekenningen.ken_veel_toe([NieuweToekenning(een, POLIS, geldig) for een in besluiten], nu=nu)
        leden = feiten.op(Gezinslid, nieuwjaar, nu).filter(dossier__in=self.overgenomen)
        volwassenen: dict[int, list[Persoon]] = defaultdict(list)
        for lid in (
            leden.filter(rol__in=(Rol.AANVRAGER, Rol.PARTNER)).select_related("persoon").order_by("rol")
        ):
            volwassenen[lid.dossier_id].append(lid.persoon)
        for band, deel in (
            (Inkomensband.HOOG, besluiten[::_HOGE_BAND_EEN_OP]),
            (Inkomensband.LAAG, [een for nr, een in enumerate(besluiten) if nr % _HOGE_BAND_EEN_OP]),
        ):
            nieuwe = [(besluit, wie) for besluit in deel for wie in volwassenen[besluit.dossier_id]]
            deelname.meld_aan(self.partner, nieuwe, band=band, per=nieuwjaar, door=MINIMA, nu=nu)

    def _vraag_aan(self, dag: date) -> None:
        """The next households apply; each adult says whether they take part. Of the last one nobody asked."""
        for dossier in self.wachtrij[: self.per_week]:
            nu, door = op(dag, 14), consulent(dossier.pk)
            aanvraag = aanvragen.vraag_aan(dossier, POLIS, ontvangen=dag, nu=nu, kanaal="via Mijn Opstap")
            beslis_met_antwoorden(aanvraag, dag, door)
            if dossier is not self.wachtrij[-1]:
                self._kies(dossier, dag, door)
        del self.wachtrij[: self.per_week]

    def _kies(self, dossier: Dossier, dag: date, door: str) -> None:
        for een in aanmelden.van_dossier(dossier, nu=op(dag, 16)):
            self.keer += 1
            mee = self.keer % _NIET_EEN_OP != 0
            aanmelden.kies(
                dossier,
                een.persoon,
                verzekeraar=self.partner if mee else None,
                vanaf=maanden_later(maand_van(dag), 1) if mee else None,
                band=Inkomensband.HOOG if mee else None,
                bron="gesprek met de inwoner (verzonnen)",
                door=door,
                nu=op(dag, 16),
            )

    def _neem_opgave_aan(self, dag: date) -> None:
        """The insurer asks for everybody who takes part this month, and for one who does not."""
        maand = maand_van(dag)
        stand = deelname.op(self.stad.gemeente, maand)
        if not len(stand):
            return
        kenmerken = dict(Verzekerde.objects.filter(partner=self.partner).values_list("pk", "kenmerk"))
        bijdragen = {int(band): cent for band, cent in _BIJDRAGE.items()}
        opgaven = [
            Opgave(nummer, kenmerken[wie], band, bijdragen[band])
            for nummer, (wie, band) in enumerate(
                zip(stand.verzekerde.tolist(), stand.band.tolist(), strict=True), 2
            )
        ]
        opgaven.append(Opgave(len(opgaven) + 2, "onbekend", int(Inkomensband.LAAG), 32_50))
        premies.verwerk(self.partner, maand, opgaven, door=MINIMA, nu=op(dag, 15))

    def _meld_loon(self, dag: date) -> None:
        """Who was taken over and has no assistance any more has work, as far as this city tells."""
        peil = date(dag.year, _PEILMAAND, 1)
        geeindigd = Uitkering.objects.filter(dossier__in=self.overgenomen, geldig__fully_lt=vanaf(peil))
        leden = feiten.op(Gezinslid, peil, op(dag, 9)).filter(
            dossier__in=geeindigd.values("dossier"), rol=Rol.AANVRAGER
        )
        for keer, lid in enumerate(leden.select_related("persoon").order_by("dossier_id")):
            feiten.leg_vast(
                Inkomen,
                geldig=vanaf(peil),
                bron="loonstrook (verzonnen)",
                nu=op(dag, 9),
                persoon=lid.persoon,
                soort=Inkomen.Soort.LOON,
                bedrag_cent=_LONEN[keer % len(_LONEN)],
                vakantieaanspraak_cent=0,
                heffingskorting_bij_gemeente=False,
                loonkostensubsidie=False,
            )

    def _toets(self, dag: date) -> None:
        """Everybody is checked once."""
        toetsen.toets(
            self.stad.gemeente,
            peildatum=date(dag.year, _PEILMAAND, 1),
            per=date(dag.year, _PER_MAAND, 1),
            door=MINIMA,
            medeondertekenaar=CONTROLEUR,
            nu=op(dag, 10),
        )
