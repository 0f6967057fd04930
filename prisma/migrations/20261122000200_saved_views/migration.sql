-- Lists of works that people keep under a name. No fact of the registry: accounts and settings have no ledger.
CREATE TABLE "SavedView" (
  "id" UUID NOT NULL,
  "ownerId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "shared" BOOLEAN NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SavedView_name" CHECK (btrim("name") <> '' AND length("name") <= 80),
  CONSTRAINT "SavedView_query" CHECK (length("query") <= 4000)
);
CREATE UNIQUE INDEX "SavedView_ownerId_name_key" ON "SavedView"("ownerId", "name");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What the application may write besides ──
-- A table that is no projection says in its comment what the application may do with it, and registry_grant reads
-- that: naming all such tables in the function made every migration with one of them write the function anew.
COMMENT ON TABLE "SavedView" IS 'application: INSERT, UPDATE, DELETE';

CREATE OR REPLACE FUNCTION registry_grant(account text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  written record;
BEGIN
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC, %I', account);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', account);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', account);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', account);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON "User", "Session", "Account", "Verification", "SignInAttempt" TO %I', account);
  FOR written IN
    SELECT c.relname AS name, substring(d.description from '^application: ([A-Z, ]+)$') AS rights
      FROM pg_class c JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND d.description LIKE 'application: %'
  LOOP
    EXECUTE format('GRANT %s ON %I TO %I', written.rights, written.name, account);
  END LOOP;
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger_accept(jsonb) TO %I', account);
END $$;
