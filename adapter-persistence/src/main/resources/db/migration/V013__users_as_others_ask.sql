-- Accounts under the name that others ask for. PostgreSQL passes changes on to the table by itself;
-- whoever is deleted here takes his sessions along, and what he booked stays in the books.
CREATE VIEW public.users AS
  SELECT id, email, name, role, created_at
    FROM account;
