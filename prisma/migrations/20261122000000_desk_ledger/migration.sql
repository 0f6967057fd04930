-- What the desk writes down beside acts: difficulties, follow-ups, observations, files of papers, who drafts a promise.

ALTER TYPE "ChangeType" ADD VALUE 'DIFFICULTY';
ALTER TYPE "ChangeType" ADD VALUE 'FOLLOW_UP';
ALTER TYPE "ChangeType" ADD VALUE 'OBSERVATION';
ALTER TYPE "ChangeType" ADD VALUE 'ATTACHMENT';

CREATE TYPE "DifficultyClass" AS ENUM ('PLANNING', 'INVESTMENT_PROCEDURE', 'LAND', 'FOREST', 'ENVIRONMENT', 'CAPITAL', 'CONNECTION', 'CONSTRUCTION', 'OTHER');
CREATE TYPE "FollowUpMeans" AS ENUM ('CALL', 'MEETING', 'URGE', 'SITE_VISIT', 'LETTER');
CREATE TYPE "Measure" AS ENUM ('PROGRESS_PERCENT', 'PAID_BN_VND', 'ENERGY_KWH');

ALTER TABLE "ExpectedAct" ADD COLUMN "drafterId" TEXT;

CREATE TABLE "Difficulty" (
    "id" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "class" "DifficultyClass" NOT NULL,
    "content" TEXT NOT NULL,
    "proposal" TEXT,
    "responsible" TEXT,
    "dueOn" DATE,
    "raisedOn" DATE NOT NULL,
    "settledOn" DATE,
    "outcome" TEXT,

    CONSTRAINT "Difficulty_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Difficulty_said" CHECK (btrim("content") <> ''),
    CONSTRAINT "Difficulty_settled" CHECK ("settledOn" >= "raisedOn"),
    CONSTRAINT "Difficulty_outcome" CHECK ("outcome" IS NULL OR "settledOn" IS NOT NULL)
);

CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "workId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "means" "FollowUpMeans" NOT NULL,
    "with" TEXT,
    "content" TEXT NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FollowUp_said" CHECK (btrim("content") <> '')
);

CREATE TABLE "Observation" (
    "workId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "measure" "Measure" NOT NULL,
    "value" DECIMAL(16,3) NOT NULL,
    "sourceKind" "SourceKind",
    "documentId" UUID,
    "changeId" UUID NOT NULL,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("workId","month","measure"),
    CONSTRAINT "Observation_month" CHECK ("month" ~ '^(19|20)\d\d-(0[1-9]|1[0-2])$'),
    CONSTRAINT "Observation_range" CHECK ("value" >= 0 AND ("measure" <> 'PROGRESS_PERCENT' OR "value" <= 100))
);

CREATE TABLE "DocumentFile" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isVoid" BOOLEAN NOT NULL,

    CONSTRAINT "DocumentFile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DocumentFile_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "DocumentFile_name" CHECK (btrim("name") <> '')
);

CREATE INDEX "Difficulty_workId_idx" ON "Difficulty"("workId");
CREATE INDEX "FollowUp_workId_idx" ON "FollowUp"("workId");
CREATE INDEX "Observation_documentId_idx" ON "Observation"("documentId");
CREATE INDEX "DocumentFile_documentId_idx" ON "DocumentFile"("documentId");
CREATE INDEX "DocumentFile_sha256_idx" ON "DocumentFile"("sha256");
-- The same file belongs to a paper once.
CREATE UNIQUE INDEX "DocumentFile_once" ON "DocumentFile" ("documentId", "sha256") WHERE NOT "isVoid";

ALTER TABLE "Difficulty" ADD CONSTRAINT "Difficulty_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Replaces what the tables hold of the touched works. A file keeps its row when it is taken off its paper: who reads
-- the ledger finds what was attached. Taken off before put on, so that one set may do both with the same file.
CREATE FUNCTION ledger_project_desk(p jsonb, touched uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Difficulty" WHERE "workId" = ANY (touched);
  INSERT INTO "Difficulty" SELECT * FROM jsonb_populate_recordset(NULL::"Difficulty", p -> 'difficulties');
  DELETE FROM "FollowUp" WHERE "workId" = ANY (touched);
  INSERT INTO "FollowUp" SELECT * FROM jsonb_populate_recordset(NULL::"FollowUp", p -> 'followUps');
  DELETE FROM "Observation" WHERE "workId" = ANY (touched);
  INSERT INTO "Observation" SELECT * FROM jsonb_populate_recordset(NULL::"Observation", p -> 'observations');
  INSERT INTO "DocumentFile" SELECT * FROM jsonb_populate_recordset(NULL::"DocumentFile", p -> 'files')
   ORDER BY "isVoid" DESC, "documentId", "sha256"
  ON CONFLICT ("id") DO UPDATE SET
    "changeId" = EXCLUDED."changeId", "sha256" = EXCLUDED."sha256", "name" = EXCLUDED."name", "isVoid" = EXCLUDED."isVoid";
END $$;
REVOKE ALL ON FUNCTION ledger_project_desk(jsonb, uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION ledger_accept(p jsonb) RETURNS jsonb
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
  PERFORM ledger_project_desk(p, touched);
  RETURN ledger_append(p);
END $$;
