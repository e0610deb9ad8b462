"""From a batch to permission to send it: checked, judged, and released by people in the right roles.

| step | room |
| --- | --- |
| the thresholds of the municipality | `instellingen` |
| who may release, in which role | `rollen` |
| lay a batch beside the previous one and the budget | `vergelijking` |
| every payment beside its ceiling and its decision | `regels` |
| run all checks, keep the findings, stop what fails | `controle` |
| give a reason for a finding; release | `vrijgeven` |
| what the people who pay see of it | `beeld` |
"""

from opstap.financien.vrijgave.controle import controleer
from opstap.financien.vrijgave.instellingen import Instelling, instelling, stel_in
from opstap.financien.vrijgave.rollen import geef_rol, trek_in, verleen
from opstap.financien.vrijgave.vrijgeven import beoordeel, geef_vrij

__all__ = [
    "Instelling",
    "beoordeel",
    "controleer",
    "geef_rol",
    "geef_vrij",
    "instelling",
    "stel_in",
    "trek_in",
    "verleen",
]
