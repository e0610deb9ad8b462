"""What is stored of the schemes: one room per subject. Amounts are cents."""

from opstap.minima.models.aanbod import Aanbod
from opstap.minima.models.aanvraag import Aanvraaggegeven, Regelingaanvraag
from opstap.minima.models.afrekening import Afrekening, Afrekeningregel
from opstap.minima.models.maatwerk import (
    Maatwerkbesteding,
    Maatwerkbudget,
    Maatwerkoordeel,
    Maatwerkplafond,
    Maatwerkverantwoording,
)
from opstap.minima.models.opvang import (
    Opvangafsluiting,
    Opvangcapaciteit,
    Opvanglocatie,
    Opvangplaatsing,
    Opvangstap,
    Opvangverzoek,
)
from opstap.minima.models.partner import Partner, Partnerafspraak, Partnerrekening
from opstap.minima.models.partnervoorstel import Partnerstap, Partnervoorstel, Partnervoorstelafloop
from opstap.minima.models.pas import Pas, Passtap
from opstap.minima.models.subsidie import (
    Prestatieafspraak,
    Prestatieopgave,
    Subsidie,
    Subsidiebetaling,
    Subsidietermijn,
    Subsidievaststelling,
)
from opstap.minima.models.tegoed import Tegoed, Tegoedmutatie
from opstap.minima.models.toekenning import Toekenning, Toekenningseinde
from opstap.minima.models.toestel import Pastoestel, Pastoestelstap
from opstap.minima.models.uitbetaling import Uitbetaling
from opstap.minima.models.uitvoerder import (
    Levering,
    Leveropdracht,
    Leverregel,
    Leverstop,
    Uitvoerafspraak,
    Uitvoerfactuur,
    Verantwoordingsopgave,
)
from opstap.minima.models.voucher import Voucher, Voucherbon, Voucherstap
from opstap.minima.models.zorgverzekering import (
    Premieafspraak,
    Premiebetaling,
    Premieopgave,
    Premieregel,
    Verzekerde,
    Verzekeringsbestand,
    Verzekeringskeuze,
    Verzekeringsmelding,
    Verzekeringsmutatie,
    Verzekeringstoets,
)

__all__ = [
    "Aanbod",
    "Aanvraaggegeven",
    "Afrekening",
    "Afrekeningregel",
    "Levering",
    "Leveropdracht",
    "Leverregel",
    "Leverstop",
    "Maatwerkbesteding",
    "Maatwerkbudget",
    "Maatwerkoordeel",
    "Maatwerkplafond",
    "Maatwerkverantwoording",
    "Opvangafsluiting",
    "Opvangcapaciteit",
    "Opvanglocatie",
    "Opvangplaatsing",
    "Opvangstap",
    "Opvangverzoek",
    "Partner",
    "Partnerafspraak",
    "Partnerrekening",
    "Partnerstap",
    "Partnervoorstel",
    "Partnervoorstelafloop",
    "Pas",
    "Passtap",
    "Pastoestel",
    "Pastoestelstap",
    "Premieafspraak",
    "Premiebetaling",
    "Premieopgave",
    "Premieregel",
    "Prestatieafspraak",
    "Prestatieopgave",
    "Regelingaanvraag",
    "Subsidie",
    "Subsidiebetaling",
    "Subsidietermijn",
    "Subsidievaststelling",
    "Tegoed",
    "Tegoedmutatie",
    "Toekenning",
    "Toekenningseinde",
    "Uitbetaling",
    "Uitvoerafspraak",
    "Uitvoerfactuur",
    "Verantwoordingsopgave",
    "Verzekerde",
    "Verzekeringsbestand",
    "Verzekeringskeuze",
    "Verzekeringsmelding",
    "Verzekeringsmutatie",
    "Verzekeringstoets",
    "Voucher",
    "Voucherbon",
    "Voucherstap",
]
