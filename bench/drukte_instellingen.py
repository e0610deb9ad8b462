"""The settings of the site, and the database as the bare page opens it (OPSTAP_KAAL_DATABASE_URL)."""

from __future__ import annotations

import os

from opstap.project.databank import DatabankAdres, django_databank
from opstap.project.settings import *  # noqa: F403
from opstap.project.settings import DATABASES

DATABASES["kaal"] = django_databank(DatabankAdres.uit_url(os.environ["OPSTAP_KAAL_DATABASE_URL"]))
