from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("financien", "0012_rekeningnotitie_bewaking")]

    operations = [
        migrations.AddField(
            model_name="betaalopdracht",
            name="tussentijds",
            field=models.BooleanField(default=False),
        ),
        # A batch stays what it was made as: by this the comparison knows what to lay it beside.
        migrations.RunSQL(
            """
            CREATE FUNCTION financien_betaalopdracht_tussentijds() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              RAISE EXCEPTION 'Betaalopdracht % wordt geen andere opdracht.', OLD.kenmerk
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaalopdracht_verloop';
            END $$;
            CREATE TRIGGER financien_betaalopdracht_tussentijds BEFORE UPDATE ON financien_betaalopdracht
              FOR EACH ROW WHEN (OLD.tussentijds IS DISTINCT FROM NEW.tussentijds)
              EXECUTE FUNCTION financien_betaalopdracht_tussentijds();
            """,
            """
            DROP TRIGGER financien_betaalopdracht_tussentijds ON financien_betaalopdracht;
            DROP FUNCTION financien_betaalopdracht_tussentijds();
            """,
        ),
    ]
