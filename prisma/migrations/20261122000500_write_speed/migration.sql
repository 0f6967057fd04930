-- Writes only the rows that a set changes (docs/decisions/0012-desk-ledger.md, "Rows that stay as they are"). `gone`
-- holds, by the name of a part, the ids of rows that go, or of works of which that part is written anew.

CREATE FUNCTION ledger_ids(ids jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(ids)::uuid);
REVOKE ALL ON FUNCTION ledger_ids(jsonb) FROM PUBLIC;

-- New rows in the order of their keys: two sets that bring the same ones wait for each other in one direction.
CREATE FUNCTION ledger_project_papers(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p ? 'organizations' THEN
    INSERT INTO "Organization" SELECT * FROM jsonb_populate_recordset(NULL::"Organization", p -> 'organizations') ORDER BY "key";
  END IF;
  IF p ? 'documents' THEN
    INSERT INTO "Document" SELECT * FROM jsonb_populate_recordset(NULL::"Document", p -> 'documents')
    ON CONFLICT ("id") DO UPDATE SET
      "date" = EXCLUDED."date", "dateFrom" = EXCLUDED."dateFrom", "receivedOn" = EXCLUDED."receivedOn",
      "incomingNumber" = EXCLUDED."incomingNumber", "type" = EXCLUDED."type", "abstract" = EXCLUDED."abstract";
  END IF;
  IF p ? 'quotas' THEN
    INSERT INTO "PlanQuota" SELECT * FROM jsonb_populate_recordset(NULL::"PlanQuota", p -> 'quotas');
  END IF;
  IF p ? 'undoneQuotas' THEN
    DELETE FROM "PlanQuota" WHERE "id" = ANY (ledger_ids(p -> 'undoneQuotas'));
  END IF;
END $$;
REVOKE ALL ON FUNCTION ledger_project_papers(jsonb) FROM PUBLIC;

CREATE OR REPLACE FUNCTION ledger_project(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone jsonb := p -> 'gone';
BEGIN
  PERFORM ledger_project_papers(p);

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

  IF gone ? 'hydropower' THEN DELETE FROM "HydropowerDetail" WHERE "workId" = ANY (ledger_ids(gone -> 'hydropower')); END IF;
  IF gone ? 'lines' THEN DELETE FROM "LineDetail" WHERE "workId" = ANY (ledger_ids(gone -> 'lines')); END IF;
  IF gone ? 'substations' THEN DELETE FROM "SubstationDetail" WHERE "workId" = ANY (ledger_ids(gone -> 'substations')); END IF;
  IF gone ? 'places' THEN DELETE FROM "WorkPlace" WHERE "workId" = ANY (ledger_ids(gone -> 'places')); END IF;
  IF gone ? 'stays' THEN DELETE FROM "StageStay" WHERE "workId" = ANY (ledger_ids(gone -> 'stays')); END IF;
  IF gone ? 'expectedActs' THEN DELETE FROM "ExpectedAct" WHERE "id" = ANY (ledger_ids(gone -> 'expectedActs')); END IF;
  IF gone ? 'links' THEN DELETE FROM "WorkLink" WHERE "id" = ANY (ledger_ids(gone -> 'links')); END IF;

  IF p ? 'hydropower' THEN INSERT INTO "HydropowerDetail" SELECT * FROM jsonb_populate_recordset(NULL::"HydropowerDetail", p -> 'hydropower'); END IF;
  IF p ? 'lines' THEN INSERT INTO "LineDetail" SELECT * FROM jsonb_populate_recordset(NULL::"LineDetail", p -> 'lines'); END IF;
  IF p ? 'substations' THEN INSERT INTO "SubstationDetail" SELECT * FROM jsonb_populate_recordset(NULL::"SubstationDetail", p -> 'substations'); END IF;
  IF p ? 'places' THEN INSERT INTO "WorkPlace" SELECT * FROM jsonb_populate_recordset(NULL::"WorkPlace", p -> 'places'); END IF;
  IF p ? 'stays' THEN
    INSERT INTO "StageStay" SELECT * FROM jsonb_populate_recordset(NULL::"StageStay", p -> 'stays')
    ON CONFLICT ("workId", "position") DO UPDATE SET
      "stage" = EXCLUDED."stage", "changeId" = EXCLUDED."changeId", "entered" = EXCLUDED."entered",
      "enteredFrom" = EXCLUDED."enteredFrom", "enteredTo" = EXCLUDED."enteredTo", "left" = EXCLUDED."left",
      "leftFrom" = EXCLUDED."leftFrom", "sourceKind" = EXCLUDED."sourceKind", "documentId" = EXCLUDED."documentId",
      "receivedOn" = EXCLUDED."receivedOn", "dueOn" = EXCLUDED."dueOn", "holders" = EXCLUDED."holders";
  END IF;
  IF p ? 'expectedActs' THEN INSERT INTO "ExpectedAct" SELECT * FROM jsonb_populate_recordset(NULL::"ExpectedAct", p -> 'expectedActs'); END IF;
  IF p ? 'links' THEN INSERT INTO "WorkLink" SELECT * FROM jsonb_populate_recordset(NULL::"WorkLink", p -> 'links'); END IF;
END $$;

-- One row of a plan may stand for several works: it goes when its last work does. Locked, or two writers who take the
-- last two works out of it would each see the other's still there.
CREATE OR REPLACE FUNCTION ledger_project_listings(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  moved uuid[] := ledger_ids(p -> 'gone' -> 'listings');
  old_listings uuid[];
BEGIN
  IF cardinality(moved) > 0 THEN
    old_listings := ARRAY(SELECT "listingId" FROM "PlanListingWork" WHERE "workId" = ANY (moved));
    PERFORM 1 FROM "PlanListing" WHERE "id" = ANY (old_listings) ORDER BY "id" FOR UPDATE;
    DELETE FROM "PlanListingWork" WHERE "workId" = ANY (moved);
  END IF;
  IF p ? 'listings' THEN
    INSERT INTO "PlanListing" SELECT * FROM jsonb_populate_recordset(NULL::"PlanListing", p -> 'listings') ON CONFLICT ("id") DO NOTHING;
    INSERT INTO "PlanListingWork" SELECT * FROM jsonb_populate_recordset(NULL::"PlanListingWork", p -> 'listingWorks');
  END IF;
  IF cardinality(moved) > 0 THEN
    DELETE FROM "PlanListing" l WHERE l."id" = ANY (old_listings)
       AND NOT EXISTS (SELECT 1 FROM "PlanListingWork" lw WHERE lw."listingId" = l."id");
  END IF;
END $$;

-- A file keeps its row when it is taken off its paper: who reads the ledger finds what was attached. Taken off before
-- put on, so that one set may do both with the same file.
CREATE OR REPLACE FUNCTION ledger_project_desk(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone jsonb := p -> 'gone';
BEGIN
  IF gone ? 'difficulties' THEN DELETE FROM "Difficulty" WHERE "id" = ANY (ledger_ids(gone -> 'difficulties')); END IF;
  IF gone ? 'followUps' THEN DELETE FROM "FollowUp" WHERE "id" = ANY (ledger_ids(gone -> 'followUps')); END IF;
  IF gone ? 'observations' THEN DELETE FROM "Observation" WHERE "workId" = ANY (ledger_ids(gone -> 'observations')); END IF;
  IF p ? 'difficulties' THEN INSERT INTO "Difficulty" SELECT * FROM jsonb_populate_recordset(NULL::"Difficulty", p -> 'difficulties'); END IF;
  IF p ? 'followUps' THEN INSERT INTO "FollowUp" SELECT * FROM jsonb_populate_recordset(NULL::"FollowUp", p -> 'followUps'); END IF;
  IF p ? 'observations' THEN
    INSERT INTO "Observation" SELECT * FROM jsonb_populate_recordset(NULL::"Observation", p -> 'observations')
    ON CONFLICT ("workId", "month", "measure") DO UPDATE SET
      "value" = EXCLUDED."value", "sourceKind" = EXCLUDED."sourceKind", "documentId" = EXCLUDED."documentId",
      "changeId" = EXCLUDED."changeId";
  END IF;
  IF p ? 'files' THEN
    INSERT INTO "DocumentFile" SELECT * FROM jsonb_populate_recordset(NULL::"DocumentFile", p -> 'files')
     ORDER BY "isVoid" DESC, "documentId", "sha256"
    ON CONFLICT ("id") DO UPDATE SET
      "changeId" = EXCLUDED."changeId", "sha256" = EXCLUDED."sha256", "name" = EXCLUDED."name", "isVoid" = EXCLUDED."isVoid";
  END IF;
END $$;
