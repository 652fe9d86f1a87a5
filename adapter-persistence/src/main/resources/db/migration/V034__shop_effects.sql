-- An order is a sale of each of its products: the ranking counts them one by one.
ALTER TABLE ranking_sale
  DROP CONSTRAINT ranking_sale_pkey,
  ADD PRIMARY KEY (kind, sale_id, item_id);

-- Who is deleted takes his cart along, as he does his sessions; what he ordered stays in the books. One
-- statement for all who go at once. Whoever shops at this moment has one cart, and waits for nobody's account.
CREATE FUNCTION cart_goes_with_its_owner() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM
     FROM ${flyway:defaultSchema}.cart c
    WHERE c.user_id IN (SELECT id FROM gone)
    ORDER BY c.user_id
      FOR UPDATE;
  DELETE FROM ${flyway:defaultSchema}.cart c WHERE c.user_id IN (SELECT id FROM gone);
  RETURN NULL;
END
$$;

CREATE TRIGGER cart_goes_with_its_owner
  AFTER DELETE ON account
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION cart_goes_with_its_owner();
