-- Products as they are at this instant. Who has waited for the lock of a stock in the middle of a statement would
-- otherwise see them as they were when the statement began. VOLATILE is what makes it look anew: leave it so.
CREATE FUNCTION products_now(wanted uuid[]) RETURNS SETOF product
  LANGUAGE sql VOLATILE ROWS 10
AS $$
  SELECT * FROM ${flyway:defaultSchema}.product WHERE id = ANY (wanted)
$$;

-- Who edits names the version that he has seen, so each edit counts.
CREATE FUNCTION product_counts_its_edits() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.created_at)
     OR NEW.version <> OLD.version + ((NEW.name, NEW.description, NEW.price, NEW.active)
          IS DISTINCT FROM (OLD.name, OLD.description, OLD.price, OLD.active))::integer THEN
    RAISE EXCEPTION 'product % does not count its edits', OLD.id USING ERRCODE = 'B0001';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER product_counts_its_edits
  BEFORE UPDATE ON product
  FOR EACH ROW EXECUTE FUNCTION product_counts_its_edits();
