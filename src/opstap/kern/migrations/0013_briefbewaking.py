"""A letter stays as it was sent, within one municipality."""

from __future__ import annotations

from django.db import migrations

BRIEF = """
ALTER TABLE kern_brief
  ADD CONSTRAINT kern_brief_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id),
  ADD CONSTRAINT kern_brief_zaak_zelfde_gemeente
    FOREIGN KEY (zaak_id, gemeente_id) REFERENCES kern_zaak (id, gemeente_id),
  ADD CONSTRAINT kern_brief_besluit_zelfde_gemeente
    FOREIGN KEY (besluit_id, gemeente_id) REFERENCES kern_besluit (id, gemeente_id);
CREATE TRIGGER kern_brief_vast BEFORE UPDATE OR DELETE ON kern_brief
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0012_brieven")]

    operations = [migrations.RunSQL(BRIEF, migrations.RunSQL.noop)]
