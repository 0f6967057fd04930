-- Change sets on their way to a second person (docs/decisions/0022-review.md). Proposals may be altered, withdrawn and
-- sent back; the ledger stays append-only. They become part of it through one door, like everything else.

CREATE TYPE "ProposalStatus" AS ENUM ('DRAFT', 'SENT', 'SENT_BACK', 'WITHDRAWN', 'ACCEPTED');
CREATE TYPE "ProposalAction" AS ENUM ('DRAFTED', 'SENT', 'CHANGED', 'SENT_BACK', 'WITHDRAWN', 'SPLIT', 'ACCEPTED');

CREATE TABLE "Proposal" (
  "id" UUID NOT NULL,
  "status" "ProposalStatus" NOT NULL,
  "version" INTEGER NOT NULL,
  "authorId" TEXT NOT NULL,
  "source" "ChangeSource" NOT NULL,
  "input" JSONB,
  "works" TEXT[] NOT NULL,
  "warnings" INTEGER NOT NULL,
  "idempotencyKey" TEXT,
  "requestDigest" TEXT NOT NULL,
  "noteSalt" TEXT,
  "noteDigest" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "sentAt" TIMESTAMPTZ(3),
  "decidedAt" TIMESTAMPTZ(3),
  "decidedById" TEXT,
  "reason" TEXT,
  CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Proposal_version_counts" CHECK ("version" >= 1),
  -- What was accepted stands in the ledger, once: its note can be erased by order there.
  CONSTRAINT "Proposal_content" CHECK (("input" IS NULL) = ("status" = 'ACCEPTED')),
  CONSTRAINT "Proposal_salt" CHECK ("noteSalt" IS NULL OR "status" <> 'ACCEPTED'),
  CONSTRAINT "Proposal_sent" CHECK ("sentAt" IS NOT NULL OR "status" IN ('DRAFT', 'WITHDRAWN')),
  CONSTRAINT "Proposal_decided" CHECK (("decidedById" IS NOT NULL) = ("status" IN ('SENT_BACK', 'ACCEPTED'))),
  CONSTRAINT "Proposal_reason" CHECK ("status" <> 'SENT_BACK' OR btrim("reason") <> '')
);
CREATE UNIQUE INDEX "Proposal_authorId_idempotencyKey_key" ON "Proposal"("authorId", "idempotencyKey");
CREATE INDEX "Proposal_authorId_status_idx" ON "Proposal"("authorId", "status");
-- What waits is little; what was decided grows for ever and is looked for by nobody.
CREATE INDEX "Proposal_waiting" ON "Proposal" ("sentAt", "id") WHERE "status" = 'SENT';
CREATE INDEX "Proposal_waiting_works" ON "Proposal" USING gin ("works") WHERE "status" = 'SENT';

-- One for each version: nothing happens to a proposal twice at once, and nothing without being written down.
CREATE TABLE "ProposalEvent" (
  "proposalId" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "action" "ProposalAction" NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "byId" TEXT NOT NULL,
  "reason" TEXT,
  "setId" UUID,
  "positions" INTEGER[] NOT NULL,
  CONSTRAINT "ProposalEvent_pkey" PRIMARY KEY ("proposalId", "version"),
  CONSTRAINT "ProposalEvent_set" CHECK (("setId" IS NOT NULL) = ("action" IN ('SPLIT', 'ACCEPTED')))
);
ALTER TABLE "ProposalEvent" ADD CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- A set that took a second person has one.
ALTER TABLE "ChangeSet"
  ADD CONSTRAINT "ChangeSet_review" CHECK ("review" IN ('NONE', 'SECOND_PERSON')),
  ADD CONSTRAINT "ChangeSet_second_person" CHECK ("review" <> 'SECOND_PERSON' OR "acceptedById" <> "authorId");

-- An author stays the author, what is over is over, and "accepted" is said of nothing that is not in the ledger.
CREATE FUNCTION proposal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."authorId", NEW."source", NEW."createdAt") IS DISTINCT FROM (OLD."id", OLD."authorId", OLD."source", OLD."createdAt")
     OR (OLD."status" IN ('WITHDRAWN', 'ACCEPTED') AND (NEW."status", NEW."version") IS DISTINCT FROM (OLD."status", OLD."version"))
     OR (NEW."status" = 'ACCEPTED' AND NOT EXISTS (SELECT 1 FROM "ChangeSet" s WHERE s."id" = NEW."id")) THEN
    RAISE EXCEPTION 'a proposal keeps its author, and is accepted by being written into the ledger' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_rows BEFORE UPDATE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION proposal_guard();

-- Accepts a proposal, or a part of it, and writes it into the ledger; or does neither. `p`: id, status and version as
-- they were read, positions of what is accepted, rest: what stays {input, works, warnings}, or null. The row is locked
-- before any work is, by all who decide on it: of two acceptances one finds the proposal decided.
-- Answers as ledger_accept does, or {"ok":false,"decided":true}.
CREATE FUNCTION proposal_accept(p jsonb, entry jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sent "Proposal";
  set_id uuid := (entry #>> '{set,id}')::uuid;
  by_id text := entry #>> '{set,acceptedById}';
  is_part boolean := jsonb_typeof(p -> 'rest') = 'object';
  answer jsonb;
BEGIN
  SELECT * INTO sent FROM "Proposal" WHERE "id" = (p ->> 'id')::uuid FOR UPDATE;
  IF sent."status"::text IS DISTINCT FROM p ->> 'status' OR sent."version" <> (p ->> 'version')::int THEN
    RETURN jsonb_build_object('ok', false, 'decided', true);
  END IF;
  IF entry #>> '{set,authorId}' <> sent."authorId" OR (set_id = sent."id") = is_part
     OR (sent."status" <> 'SENT' AND (sent."authorId" <> by_id OR sent."status" NOT IN ('DRAFT', 'SENT_BACK'))) THEN
    RAISE EXCEPTION 'the set is not the one that was proposed';
  END IF;

  answer := ledger_accept(entry);
  IF NOT (answer ->> 'ok')::boolean THEN
    RETURN answer;
  END IF;

  IF is_part THEN
    UPDATE "Proposal" SET "version" = sent."version" + 1, "input" = p #> '{rest,input}',
           "works" = ARRAY(SELECT jsonb_array_elements_text(p #> '{rest,works}')), "warnings" = (p #>> '{rest,warnings}')::int
     WHERE "id" = sent."id";
  ELSE
    UPDATE "Proposal" SET "version" = sent."version" + 1, "status" = 'ACCEPTED', "input" = NULL, "noteSalt" = NULL,
           "sentAt" = coalesce(sent."sentAt", (answer ->> 'at')::timestamptz), "decidedAt" = (answer ->> 'at')::timestamptz, "decidedById" = by_id, "reason" = NULL
     WHERE "id" = sent."id";
  END IF;
  INSERT INTO "ProposalEvent" ("proposalId", "version", "action", "at", "byId", "setId", "positions")
  VALUES (sent."id", sent."version" + 1, CASE WHEN is_part THEN 'SPLIT' ELSE 'ACCEPTED' END::"ProposalAction",
          (answer ->> 'at')::timestamptz, by_id, set_id, ARRAY(SELECT jsonb_array_elements_text(p -> 'positions')::int));
  RETURN answer || jsonb_build_object('version', sent."version" + 1);
END $$;
REVOKE ALL ON FUNCTION proposal_accept(jsonb, jsonb) FROM PUBLIC;

-- ── What the application may do ──
COMMENT ON TABLE "Proposal" IS 'application: INSERT, UPDATE';
COMMENT ON TABLE "ProposalEvent" IS 'application: INSERT';
COMMENT ON FUNCTION proposal_accept(jsonb, jsonb) IS 'application: EXECUTE';

-- A door says in its comment that it is the application's, as a table does.
ALTER FUNCTION registry_grant(text) RENAME TO registry_grant_tables;
CREATE FUNCTION registry_grant(account text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  door record;
BEGIN
  PERFORM registry_grant_tables(account);
  FOR door IN
    SELECT f.oid::regprocedure AS name FROM pg_proc f JOIN pg_description d ON d.objoid = f.oid AND d.classoid = 'pg_proc'::regclass
     WHERE f.pronamespace = 'public'::regnamespace AND d.description = 'application: EXECUTE'
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', door.name, account);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION registry_grant(text) FROM PUBLIC;
