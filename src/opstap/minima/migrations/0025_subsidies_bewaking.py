"""No subsidy is paid above what was granted or fixed, and nothing is added after it was fixed."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

# Whoever adds to a subsidy waits here for the other.
TERMIJN = """
CREATE FUNCTION minima_subsidietermijn_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subsidie minima_subsidie;
BEGIN
  SELECT * INTO STRICT subsidie FROM minima_subsidie WHERE id = NEW.subsidie_id FOR NO KEY UPDATE;
  IF NEW.bedrag_cent + coalesce((SELECT sum(t.bedrag_cent) FROM minima_subsidietermijn t
                                 WHERE t.subsidie_id = NEW.subsidie_id), 0) > subsidie.bedrag_cent THEN
    RAISE EXCEPTION 'De termijnen zijn samen meer dan de subsidie.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidie_termijnen_hoogstens';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_subsidietermijn_klopt BEFORE INSERT ON minima_subsidietermijn
  FOR EACH ROW EXECUTE FUNCTION minima_subsidietermijn_klopt();
"""

BETALING = """
CREATE FUNCTION minima_subsidiebetaling_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subsidie minima_subsidie;
  vast bigint;
BEGIN
  SELECT * INTO STRICT subsidie FROM minima_subsidie WHERE id = NEW.subsidie_id FOR NO KEY UPDATE;
  SELECT v.bedrag_cent INTO vast FROM minima_subsidievaststelling v WHERE v.subsidie_id = NEW.subsidie_id;
  IF NOT EXISTS (
    SELECT FROM minima_partnerrekening r
    WHERE r.id = NEW.rekening_id AND r.partner_id = subsidie.partner_id) THEN
    RAISE EXCEPTION 'De rekening is van een andere partner.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidiebetaling_zelfde_gemeente';
  END IF;
  IF (vast IS NULL) = (NEW.kenmerk = 'vaststelling') THEN
    RAISE EXCEPTION 'Na de vaststelling wordt alleen nog de rest betaald.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidie_vastgesteld';
  END IF;
  IF NEW.bedrag_cent + coalesce((SELECT sum(b.bedrag_cent) FROM minima_subsidiebetaling b
      WHERE b.subsidie_id = NEW.subsidie_id), 0) > coalesce(vast, subsidie.bedrag_cent) THEN
    RAISE EXCEPTION 'Er zou meer worden betaald dan de subsidie.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidie_niet_boven_bedrag';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_subsidiebetaling_klopt BEFORE INSERT ON minima_subsidiebetaling
  FOR EACH ROW EXECUTE FUNCTION minima_subsidiebetaling_klopt();
"""

VASTSTELLING = """
CREATE FUNCTION minima_subsidievaststelling_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subsidie minima_subsidie;
BEGIN
  SELECT * INTO STRICT subsidie FROM minima_subsidie WHERE id = NEW.subsidie_id FOR NO KEY UPDATE;
  IF NEW.bedrag_cent > subsidie.bedrag_cent OR NEW.terug_cent <> greatest(0, coalesce(
    (SELECT sum(b.bedrag_cent) FROM minima_subsidiebetaling b WHERE b.subsidie_id = NEW.subsidie_id), 0)
    - NEW.bedrag_cent) THEN
    RAISE EXCEPTION 'Een subsidie wordt niet hoger vastgesteld dan verleend.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidievaststelling_hoogstens';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_subsidievaststelling_klopt BEFORE INSERT ON minima_subsidievaststelling
  FOR EACH ROW EXECUTE FUNCTION minima_subsidievaststelling_klopt();
"""

OPGAVE = """
CREATE FUNCTION minima_prestatieopgave_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subsidie minima_subsidie;
BEGIN
  SELECT s.* INTO STRICT subsidie FROM minima_subsidie s
  JOIN minima_prestatieafspraak a ON a.subsidie_id = s.id WHERE a.id = NEW.afspraak_id FOR NO KEY UPDATE OF s;
  IF EXISTS (SELECT FROM minima_subsidievaststelling v WHERE v.subsidie_id = subsidie.id) THEN
    RAISE EXCEPTION 'De subsidie is al vastgesteld.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidie_vastgesteld';
  END IF;
  IF NEW.van < subsidie.van OR NEW.tot > subsidie.tot OR EXISTS (
    SELECT FROM minima_prestatieopgave o
    WHERE o.afspraak_id = NEW.afspraak_id AND o.van < NEW.tot AND NEW.van < o.tot) THEN
    RAISE EXCEPTION 'Deze periode kan niet.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'prestatieopgave_binnen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_prestatieopgave_klopt BEFORE INSERT ON minima_prestatieopgave
  FOR EACH ROW EXECUTE FUNCTION minima_prestatieopgave_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0024_subsidies")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            TERMIJN,
            BETALING,
            VASTSTELLING,
            OPGAVE,
            alleen_toevoegen(
                "minima_subsidie",
                "minima_prestatieafspraak",
                "minima_prestatieopgave",
                "minima_subsidietermijn",
                "minima_subsidiebetaling",
                "minima_subsidievaststelling",
            ),
        )
    ]
