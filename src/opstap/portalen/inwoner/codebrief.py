"""A code on paper, to the address that we know: the other way than the screen on which it was asked for.

The letter that the resident can read online says that the code is on paper; the code itself goes only to the
tray of the printer.
"""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import localdate

from opstap.financien.rekeningwijzigingen import Kanaal, Wijziging
from opstap.inkomen.beelden.huishouden import enveloppen
from opstap.kern import brieven, printbak
from opstap.kern.iban import maskeer
from opstap.portalen import demo
from opstap.portalen.documenten import Deel, Document, pdf


class Codebrief:
    """Sends the code of a new account as a letter on paper."""

    via = Kanaal.BRIEF

    def verstuur(self, wijziging: Wijziging, code: str, *, door: str, nu: datetime) -> None:
        """Write the letter, and put the paper with the code in the tray."""
        dag, tot = localdate(nu), brieven.datum(wijziging.geldig_tot_en_met)
        rekening = maskeer(wijziging.iban)
        alineas = [
            f"U gaf een nieuwe rekening door: {rekening}. Wij willen zeker weten dat u dat zelf was.",
            f"Vul de code in bij Mijn gegevens in Mijn Opstap. Dat kan tot en met {tot}.",
            "Tot u de code invult, betalen wij op uw oude rekening.",
            "Hebt u dit niet gedaan? Vul de code dan niet in en bel ons meteen.",
        ]
        aan = enveloppen([wijziging.dossier_id], dag=dag, bekend_op=nu).get(wijziging.dossier_id, "")
        brief = brieven.schrijf_over_dossier(
            wijziging.dossier,
            aan=aan,
            onderwerp="Uw code voor een nieuwe rekening",
            alineas=[*alineas, "De code staat alleen in de brief op papier."],
            gegevens=(rekening, tot),
            op=dag,
            door=door,
            nu=nu,
        )
        papier = Document(
            afzender=f"Gemeente {demo.gemeentenaam()}",
            titel=brief.onderwerp,
            zin=f"Uw code is: {code}",
            gegevens=(
                ("Aan", aan.replace("\n", ", ")),
                ("Datum", brieven.datum(dag)),
                ("Brief", brief.nummer),
            ),
            delen=(Deel("Wat u moet doen", tuple(alineas)),),
            voet=f"Brief {brief.nummer}",
        )
        printbak.leg_klaar(f"{brief.nummer}.pdf", pdf(papier, moment=nu))
