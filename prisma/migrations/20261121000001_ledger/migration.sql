-- Constraints, the append-only ledger and its one door. Hand-written: Prisma's schema cannot say these things.

-- ── Names in Vietnamese order: Đ after D, Nà Si 1 < 1A < 2 < 10 ──
CREATE COLLATION vi_natural (provider = icu, locale = 'vi-u-kn-true');
ALTER TABLE "Work" ALTER COLUMN "name" TYPE text COLLATE vi_natural;
ALTER TABLE "Organization" ALTER COLUMN "name" TYPE text COLLATE vi_natural;
ALTER TABLE "AdministrativeUnit" ALTER COLUMN "shortName" TYPE text COLLATE vi_natural;
CREATE INDEX "Work_name_order" ON "Work" ("name", "slug");

-- ── Search: keys are folded by lib/vietnamese (one definition), found by trigram ──
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Work_searchFolded_trgm" ON "Work" USING gin ("searchFolded" gin_trgm_ops);

-- ── Ranges and keys ──
ALTER TABLE "Work"
  ADD CONSTRAINT "Work_stage_on_path" CHECK ("stage" BETWEEN 0 AND CASE "kind" WHEN 'HYDROPOWER' THEN 10 ELSE 8 END),
  ADD CONSTRAINT "Work_since_needs_stage" CHECK ("stage" IS NOT NULL OR "stageSince" IS NULL),
  ADD CONSTRAINT "Work_stage_has_source" CHECK (("stage" IS NULL) = ("sourceKind" IS NULL)),
  ADD CONSTRAINT "Work_name_said" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Work_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Work_version_counts" CHECK ("version" >= 1),
  ADD CONSTRAINT "Work_voltage_of_grid" CHECK ("kind" <> 'HYDROPOWER' OR "voltageKv" IS NULL),
  ADD CONSTRAINT "Work_voltage_range" CHECK ("voltageKv" > 0 AND "voltageKv" <= 1000),
  ADD CONSTRAINT "Work_investment_range" CHECK ("totalInvestmentBnVnd" > 0),
  -- WGS84, the box of the whole country: nearer checks are the rules' work
  ADD CONSTRAINT "Work_position_range" CHECK ("latitude" BETWEEN 8 AND 24 AND "longitude" BETWEEN 102 AND 110),
  ADD CONSTRAINT "Work_position_whole" CHECK (("latitude" IS NULL) = ("longitude" IS NULL));

ALTER TABLE "HydropowerDetail"
  ADD CONSTRAINT "HydropowerDetail_ranges" CHECK (
    "capacityMw" > 0 AND "capacityMw" <= 5000 AND "unitCount" BETWEEN 1 AND 50 AND "annualEnergyGwh" > 0
    AND "catchmentKm2" > 0 AND "floodStorageMm3" >= 0 AND "totalStorageMm3" > 0 AND "usefulStorageMm3" >= 0
    AND "landHa" >= 0 AND "households" >= 0
    AND "normalLevelM" BETWEEN 0 AND 4000 AND "deadLevelM" BETWEEN 0 AND 4000 AND "tailwaterLevelM" BETWEEN 0 AND 4000),
  -- MNDBT > MNC > MNHLmin (TT 43/2012/TT-BCT Art. 8: the levels of the approved content)
  ADD CONSTRAINT "HydropowerDetail_levels" CHECK ("normalLevelM" > "deadLevelM" AND "deadLevelM" > "tailwaterLevelM"),
  ADD CONSTRAINT "HydropowerDetail_levels_apart" CHECK ("normalLevelM" > "tailwaterLevelM"),
  ADD CONSTRAINT "HydropowerDetail_storage" CHECK ("totalStorageMm3" >= "usefulStorageMm3");

ALTER TABLE "LineDetail"
  ADD CONSTRAINT "LineDetail_ranges" CHECK ("circuits" BETWEEN 1 AND 8 AND "lengthKm" > 0 AND "lengthKm" <= 2000 AND "towerCount" >= 0);
ALTER TABLE "SubstationDetail"
  ADD CONSTRAINT "SubstationDetail_ranges" CHECK ("capacityMva" > 0 AND "capacityMva" <= 20000 AND "areaHa" > 0);

ALTER TABLE "AdministrativeUnit"
  ADD CONSTRAINT "AdministrativeUnit_era" CHECK ("era" IN ('2020', '2025')),
  ADD CONSTRAINT "AdministrativeUnit_level" CHECK ("level" IN ('COMMUNE', 'DISTRICT')),
  -- the district level was abolished on 01/07/2025
  ADD CONSTRAINT "AdministrativeUnit_level_of_era" CHECK ("era" = '2020' OR "level" = 'COMMUNE'),
  ADD CONSTRAINT "AdministrativeUnit_successor" CHECK ("successorCode" IS NULL OR "era" = '2020');

CREATE FUNCTION registry_partial_date_ok(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN $1 ~ '^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$';

ALTER TABLE "Work" ADD CONSTRAINT "Work_since_form" CHECK (registry_partial_date_ok("stageSince"));
ALTER TABLE "StageStay"
  ADD CONSTRAINT "StageStay_dates" CHECK (registry_partial_date_ok("entered") AND registry_partial_date_ok("left") AND "enteredFrom" <= "enteredTo"),
  ADD CONSTRAINT "StageStay_stage" CHECK ("stage" BETWEEN 0 AND 10);
ALTER TABLE "ExpectedAct" ADD CONSTRAINT "ExpectedAct_month" CHECK ("month" ~ '^(19|20)\d\d-(0[1-9]|1[0-2])$');
ALTER TABLE "ExpectedAct" ADD CONSTRAINT "ExpectedAct_done_by" CHECK (("state" = 'DONE') = ("doneById" IS NOT NULL));
ALTER TABLE "Document"
  ADD CONSTRAINT "Document_date" CHECK (registry_partial_date_ok("date")),
  ADD CONSTRAINT "Document_key" CHECK (("symbol" IS NULL) = ("symbolKey" IS NULL));
-- Numbers restart every year (NĐ 30/2020/NĐ-CP): one paper for an issuer, a symbol and a year.
CREATE UNIQUE INDEX "Document_identity" ON "Document" ("issuerId", "symbolKey", "year") NULLS NOT DISTINCT WHERE "symbolKey" IS NOT NULL;
ALTER TABLE "PlanListing" ADD CONSTRAINT "PlanListing_ranges" CHECK (
  "capacityMw" > 0 AND "capacityMva" > 0 AND "circuits" BETWEEN 1 AND 8 AND "lengthKm" > 0 AND "lengthInProvinceKm" > 0);
ALTER TABLE "PlanQuota" ADD CONSTRAINT "PlanQuota_range" CHECK ("capacityMw" > 0);
ALTER TABLE "WorkLink" ADD CONSTRAINT "WorkLink_two_works" CHECK ("fromWorkId" <> "toWorkId");
CREATE UNIQUE INDEX "WorkLink_once" ON "WorkLink" ("fromWorkId", "toWorkId", "kind");

-- A change is mended once: what was replaced is mended by naming the replacement, what was undone by nothing more.
CREATE UNIQUE INDEX "Change_mended_once" ON "Change" ("mendsId") WHERE "mendsId" IS NOT NULL;

-- ── The ledger is append-only, for its owner too ──
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on "%" is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- A note may be erased by order, never rewritten: its digest stays in the chain.
CREATE FUNCTION ledger_note_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."setId" = OLD."setId" AND OLD."text" IS NOT NULL
     AND NEW."text" IS NULL AND NEW."salt" IS NULL AND btrim(NEW."erasedBy") <> '' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a note of the ledger can only be erased by order' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER ledger_rows BEFORE UPDATE OR DELETE ON "ChangeSet" FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_rows BEFORE UPDATE OR DELETE ON "Change" FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_rows BEFORE UPDATE OR DELETE ON "LedgerNote" FOR EACH ROW EXECUTE FUNCTION ledger_note_guard();
-- A row trigger does not see TRUNCATE.
CREATE TRIGGER ledger_table BEFORE TRUNCATE ON "ChangeSet" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_table BEFORE TRUNCATE ON "Change" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_table BEFORE TRUNCATE ON "LedgerNote" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- ── The one door ──
-- Writes an accepted change set and the projections that go with it, or nothing. It decides nothing: features/changes
-- has checked and folded; here versions are compared under lock, rows are written as given, the chain is linked.
-- Locks are taken in one order by all: works, organizations and papers, new works, rows of plans, the chain.

-- What the check relied on and is no longer so: the works whose version moved on; links and the works that they lead
-- to, which are checked apart, so that neither may appear while the other goes. null: all is as it was.
-- Works are locked in the order of their ids: two writers never wait for each other in a ring. Not FOR UPDATE, which
-- would keep out the key share that a link takes of the work it leads to.
CREATE FUNCTION ledger_stale(p jsonb, touched uuid[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  watched uuid[] := ARRAY(SELECT jsonb_array_elements_text(p -> 'watch')::uuid);
BEGIN
  PERFORM 1 FROM "Work" WHERE "id" = ANY (touched || watched) ORDER BY "id" FOR NO KEY UPDATE;
  RETURN (
    SELECT jsonb_agg(found."id") FROM (
      SELECT e ->> 'id' AS "id" FROM jsonb_array_elements(p -> 'expect') e LEFT JOIN "Work" w ON w."id" = (e ->> 'id')::uuid
       WHERE coalesce(w."version", 0) <> (e ->> 'version')::int
      UNION ALL
      SELECT w."id"::text FROM "Work" w WHERE w."id" = ANY (watched) AND w."isVoid"
      UNION ALL
      SELECT l."toWorkId"::text FROM jsonb_to_recordset(p -> 'works') AS w("id" uuid, "isVoid" boolean)
        JOIN "WorkLink" l ON l."toWorkId" = w."id"
       WHERE w."isVoid" AND NOT l."fromWorkId" = ANY (touched)) found);
END $$;

-- Replaces what the tables hold of the touched works. New rows in the order of their keys: two sets that bring the same
-- ones wait for each other in one direction.
CREATE FUNCTION ledger_project(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Organization" SELECT * FROM jsonb_populate_recordset(NULL::"Organization", p -> 'organizations') ORDER BY "key";
  INSERT INTO "Document" SELECT * FROM jsonb_populate_recordset(NULL::"Document", p -> 'documents')
  ON CONFLICT ("id") DO UPDATE SET
    "date" = EXCLUDED."date", "dateFrom" = EXCLUDED."dateFrom", "receivedOn" = EXCLUDED."receivedOn",
    "incomingNumber" = EXCLUDED."incomingNumber", "type" = EXCLUDED."type", "abstract" = EXCLUDED."abstract";
  INSERT INTO "PlanQuota" SELECT * FROM jsonb_populate_recordset(NULL::"PlanQuota", p -> 'quotas');
  DELETE FROM "PlanQuota" WHERE "id" = ANY (ARRAY(SELECT jsonb_array_elements_text(p -> 'undoneQuotas')::uuid));

  INSERT INTO "Work" AS w SELECT * FROM jsonb_populate_recordset(NULL::"Work", p -> 'works') ORDER BY "slug"
  ON CONFLICT ("id") DO UPDATE SET
    "name" = EXCLUDED."name", "aliases" = EXCLUDED."aliases",
    "searchFolded" = EXCLUDED."searchFolded", "searchExact" = EXCLUDED."searchExact", "voltageKv" = EXCLUDED."voltageKv",
    "stage" = EXCLUDED."stage", "condition" = EXCLUDED."condition", "stageSince" = EXCLUDED."stageSince",
    "stageSinceFrom" = EXCLUDED."stageSinceFrom", "sourceKind" = EXCLUDED."sourceKind", "holder" = EXCLUDED."holder",
    "investorId" = EXCLUDED."investorId", "totalInvestmentBnVnd" = EXCLUDED."totalInvestmentBnVnd",
    "plannedPeriod" = EXCLUDED."plannedPeriod", "connection" = EXCLUDED."connection",
    "latitude" = EXCLUDED."latitude", "longitude" = EXCLUDED."longitude",
    "sourceConflict" = EXCLUDED."sourceConflict", "remarks" = EXCLUDED."remarks", "facts" = EXCLUDED."facts",
    "version" = EXCLUDED."version", "isVoid" = EXCLUDED."isVoid";

  DELETE FROM "HydropowerDetail" WHERE "workId" = ANY (touched);
  INSERT INTO "HydropowerDetail" SELECT * FROM jsonb_populate_recordset(NULL::"HydropowerDetail", p -> 'hydropower');
  DELETE FROM "LineDetail" WHERE "workId" = ANY (touched);
  INSERT INTO "LineDetail" SELECT * FROM jsonb_populate_recordset(NULL::"LineDetail", p -> 'lines');
  DELETE FROM "SubstationDetail" WHERE "workId" = ANY (touched);
  INSERT INTO "SubstationDetail" SELECT * FROM jsonb_populate_recordset(NULL::"SubstationDetail", p -> 'substations');
  DELETE FROM "WorkPlace" WHERE "workId" = ANY (touched);
  INSERT INTO "WorkPlace" SELECT * FROM jsonb_populate_recordset(NULL::"WorkPlace", p -> 'places');
  DELETE FROM "StageStay" WHERE "workId" = ANY (touched);
  INSERT INTO "StageStay" SELECT * FROM jsonb_populate_recordset(NULL::"StageStay", p -> 'stays');
  DELETE FROM "ExpectedAct" WHERE "workId" = ANY (touched);
  INSERT INTO "ExpectedAct" SELECT * FROM jsonb_populate_recordset(NULL::"ExpectedAct", p -> 'expectedActs');
  DELETE FROM "WorkLink" WHERE "fromWorkId" = ANY (touched);
  INSERT INTO "WorkLink" SELECT * FROM jsonb_populate_recordset(NULL::"WorkLink", p -> 'links');
END $$;

-- One row of a plan may stand for several works: it goes when its last work does. Locked, or two writers who take the
-- last two works out of it would each see the other's still there.
CREATE FUNCTION ledger_project_listings(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  old_listings uuid[] := ARRAY(SELECT "listingId" FROM "PlanListingWork" WHERE "workId" = ANY (touched));
BEGIN
  PERFORM 1 FROM "PlanListing" WHERE "id" = ANY (old_listings) ORDER BY "id" FOR UPDATE;
  DELETE FROM "PlanListingWork" WHERE "workId" = ANY (touched);
  INSERT INTO "PlanListing" SELECT * FROM jsonb_populate_recordset(NULL::"PlanListing", p -> 'listings') ON CONFLICT ("id") DO NOTHING;
  INSERT INTO "PlanListingWork" SELECT * FROM jsonb_populate_recordset(NULL::"PlanListingWork", p -> 'listingWorks');
  DELETE FROM "PlanListing" l WHERE l."id" = ANY (old_listings)
     AND NOT EXISTS (SELECT 1 FROM "PlanListingWork" lw WHERE lw."listingId" = l."id");
END $$;

-- Links the set to the chain, as late as possible: from here to the commit writers stand in line.
CREATE FUNCTION ledger_append(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  s jsonb := p -> 'set';
  last record;
  next_seq bigint;
  prev text;
  moment timestamptz;
  digests text;
  link text;
BEGIN
  PERFORM pg_advisory_xact_lock(202611);
  SELECT "seq", "hash" INTO last FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1;
  next_seq := coalesce(last."seq", 0) + 1;
  prev := coalesce(last."hash", repeat('0', 64));
  moment := clock_timestamp();
  SELECT coalesce(string_agg(c ->> 'digest', ',' ORDER BY (c ->> 'position')::int), '') INTO digests FROM jsonb_array_elements(p -> 'changes') c;
  -- Fixed UTC text: a timestamp rendered by the session's zone would break the chain on another server.
  link := encode(sha256(convert_to(concat_ws('|', prev, next_seq, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    s ->> 'headerDigest', digests), 'UTF8')), 'hex');

  INSERT INTO "ChangeSet" SELECT * FROM jsonb_populate_record(NULL::"ChangeSet",
    s || jsonb_build_object('seq', next_seq, 'at', moment, 'prevHash', prev, 'hash', link));
  INSERT INTO "LedgerNote" SELECT * FROM jsonb_populate_recordset(NULL::"LedgerNote", p -> 'notes');
  INSERT INTO "Change" SELECT * FROM jsonb_populate_recordset(NULL::"Change", p -> 'changes');

  RETURN jsonb_build_object('ok', true, 'seq', next_seq, 'at', moment, 'hash', link);
END $$;

-- Answers {"ok":true,"seq","at","hash"} | {"ok":false,"stale":[work ids]}; breaks of keys and ranges raise.
CREATE FUNCTION ledger_accept(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched uuid[] := ARRAY(SELECT (w ->> 'id')::uuid FROM jsonb_array_elements(p -> 'expect') w);
  stale jsonb := ledger_stale(p, touched);
BEGIN
  IF stale IS NOT NULL THEN
    RETURN jsonb_build_object('ok', false, 'stale', stale);
  END IF;
  PERFORM ledger_project(p, touched);
  PERFORM ledger_project_listings(p, touched);
  RETURN ledger_append(p);
END $$;
REVOKE ALL ON FUNCTION ledger_stale(jsonb, uuid[]), ledger_project(jsonb, uuid[]), ledger_project_listings(jsonb, uuid[]),
  ledger_append(jsonb), ledger_accept(jsonb) FROM PUBLIC;

-- ── The application's account ──
-- Reads everything, keeps accounts and sessions, and changes the registry through ledger_accept alone.
-- Called after every deployment by the account that migrates: select registry_grant('registry_app').
CREATE FUNCTION registry_grant(account text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC, %I', account);
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', account);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', account);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', account);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON "User", "Session", "Account", "Verification", "SignInAttempt" TO %I', account);
  EXECUTE format('GRANT EXECUTE ON FUNCTION ledger_accept(jsonb) TO %I', account);
END $$;
REVOKE ALL ON FUNCTION registry_grant(text) FROM PUBLIC;
