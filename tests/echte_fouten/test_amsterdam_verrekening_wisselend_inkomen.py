"""Amsterdam, every year: on average 360 people and EUR 122,500 overpaid, by offsetting varying income.

Last month's figure was used and not put right. Here a month on an estimate is provisional, the file with the
payslips confirms it, and the difference is settled without anybody having to think of it.
"""

from __future__ import annotations

from datetime import date

from opstap.financien.models import Betaling
from opstap.inkomen import maandrun, vorderingen
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.models import Inkomstenverhouding, Maandberekening, Vordering
from opstap.kern import feiten
from opstap.koppelingen import inkomstenopgaven as bestand
from opstap.koppelingen.bestand import lees

from ..inkomen.conftest import HAAG, Dorp, moment, vanaf  # noqa: TID252

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))
KOP = "bsn;kenmerk;aard;van;tot_en_met;netto;vakantieaanspraak\n"


def test_amsterdam_verrekening_wisselend_inkomen(dorp: Dorp) -> None:
    mensen = [dorp.aanvrager(dorp.huishouden()) for _ in range(3)]
    dossiers = [wie.gezinslid_set.get().dossier for wie in mensen]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 20))
    for wie in mensen:
        feiten.leg_vast(
            Inkomstenverhouding,
            persoon=wie,
            kenmerk="Oproepwerk",
            soort="loon",
            heffingskorting_bij_gemeente=True,
            loonkostensubsidie=False,
            geldig=vanaf(JAN),
            bron="opgave inwoner",
            nu=moment(2024, 1, 2),
        )

    def stroken(maand: date, laatste: int, bedragen: list[str], dag: int) -> None:
        regels = "".join(
            f"{wie.bsn};Oproepwerk;loonstrook;{maand};{maand:%Y-%m}-{laatste};{bedrag};0,00\n"
            for wie, bedrag in zip(mensen, bedragen, strict=True)
        )
        inhoud = lees((KOP + regels).encode(), bestand.SOORT)
        nu = moment(2024, maand.month + 1, dag)
        assert bestand.verwerk(HAAG, inhoud, door="k.jansen", nu=nu).geweigerd == ()

    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    stroken(JAN, 31, ["400,00", "400,00", "400,00"], 5)
    schatting = inkomstenopgaven.schat(HAAG, FEB, door="k.jansen", nu=moment(2024, 2, 10))
    assert len(schatting.maanden) == 3
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    for dossier in dossiers:
        assert inkomstenopgaven.voorlopige_maanden(dossier.pk, bekend_op=moment(2024, 2, 21)) == [FEB]

    stroken(FEB, 29, ["650,00", "400,00", "150,00"], 5)
    maandrun.draai(HAAG, MRT, moment(2024, 3, 20))
    reeksen = [
        list(Maandberekening.objects.filter(dossier_id=dossier.pk, maand=FEB).order_by("volgnummer"))
        for dossier in dossiers
    ]
    meer, gelijk, minder = reeksen
    assert [rij.inkomen_cent for rij in meer] == [40_000, 65_000]
    assert [rij.inkomen_cent for rij in gelijk] == [40_000], "a confirmed estimate computes nothing anew"
    assert [rij.inkomen_cent for rij in minder] == [40_000, 15_000]
    eis = Vordering.objects.get(maand=FEB)
    assert (eis.dossier_id, vorderingen.saldo(eis)) == (
        dossiers[0].pk,
        -meer[1].verschil_maandbetaling_cent,
    )
    alsnog = Betaling.objects.get(soort="nabetaling", maand=FEB)
    assert (alsnog.dossier_id, alsnog.bedrag_cent) == (
        dossiers[2].pk,
        minder[1].verschil_maandbetaling_cent,
    )
    for dossier in dossiers:
        assert FEB not in inkomstenopgaven.voorlopige_maanden(dossier.pk, bekend_op=moment(2024, 3, 21))
