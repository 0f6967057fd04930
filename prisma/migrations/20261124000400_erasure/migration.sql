-- The one named exception to immutability (docs/decisions/0027-erasure.md): by order of an authority the text of a note,
-- or what identifies a person, goes. That it went, when, by whose hand and by which order stays for ever.

CREATE TYPE "ErasureKind" AS ENUM ('NOTE', 'PERSON');

CREATE TABLE "Erasure" (
  "id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "kind" "ErasureKind" NOT NULL,
  "subject" TEXT NOT NULL,
  "byId" TEXT NOT NULL,
  "orderSymbol" TEXT NOT NULL,
  "orderDate" DATE NOT NULL,
  "orderedBy" TEXT NOT NULL,
  "copies" INTEGER NOT NULL,
  CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Erasure_order_said" CHECK (btrim("orderSymbol") <> '' AND btrim("orderedBy") <> ''
    AND length("orderSymbol") <= 100 AND length("orderedBy") <= 200),
  CONSTRAINT "Erasure_order_before" CHECK ("orderDate" <= ("at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  CONSTRAINT "Erasure_copies" CHECK ("copies" >= 0)
);
CREATE UNIQUE INDEX "Erasure_kind_subject_key" ON "Erasure"("kind", "subject");

CREATE TRIGGER ledger_rows BEFORE UPDATE OR DELETE ON "Erasure" FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_table BEFORE TRUNCATE ON "Erasure" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- Until now whoever owned the table could say any order: now the order has to be on record, in the same transaction.
CREATE OR REPLACE FUNCTION ledger_note_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."setId" = OLD."setId" AND OLD."text" IS NOT NULL
     AND NEW."text" IS NULL AND NEW."salt" IS NULL AND btrim(NEW."erasedBy") <> ''
     AND EXISTS (SELECT FROM "Erasure" e WHERE e."kind" = 'NOTE' AND e."subject" = NEW."setId"::text) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a note of the ledger can only be erased by order' USING ERRCODE = 'insufficient_privilege';
END $$;

-- ── Both doors ──
-- `p`: id, subject, byId, orderSymbol, orderDate, orderedBy, address. Answer {"ok":true,"copies":n} or
-- {"ok":false,"reason":"UNKNOWN"|"ERASED"|"SELF"|"LAST_ADMINISTRATOR"}; then nothing was done.

-- The record and what the audit is told, with the erasure or not at all.
CREATE FUNCTION erasure_write(p jsonb, what "ErasureKind", copies integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Erasure" VALUES ((p ->> 'id')::uuid, clock_timestamp(), what, p ->> 'subject', p ->> 'byId',
    p ->> 'orderSymbol', (p ->> 'orderDate')::date, p ->> 'orderedBy', copies);
  PERFORM audit_record(jsonb_build_array(jsonb_build_object('who', p ->> 'byId', 'action', 'ERASURE', 'subject', p ->> 'subject',
    'address', p ->> 'address', 'details', jsonb_build_object('kind', what, 'order', p ->> 'orderSymbol', 'date', p ->> 'orderDate'))));
END $$;

-- The note of a set of the ledger, or of a proposal that never came into it; and the same words wherever a proposal or a
-- reason for sending back holds them.
CREATE FUNCTION erasure_note(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named uuid := (p ->> 'subject')::uuid;
  held text;
  erased integer := 0;
  n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('erasure'));
  IF EXISTS (SELECT FROM "Erasure" e WHERE e."kind" = 'NOTE' AND e."subject" = p ->> 'subject') THEN
    RETURN '{"ok": false, "reason": "ERASED"}';
  END IF;
  SELECT coalesce((SELECT "text" FROM "LedgerNote" WHERE "setId" = named),
                  (SELECT "input" ->> 'note' FROM "Proposal" WHERE "id" = named)) INTO held;
  IF held IS NULL THEN
    RETURN '{"ok": false, "reason": "UNKNOWN"}';
  END IF;

  UPDATE "Proposal" SET "input" = jsonb_set("input", '{note}', 'null'), "noteSalt" = NULL
   WHERE "id" = named OR btrim("input" ->> 'note') = btrim(held);
  GET DIAGNOSTICS erased = ROW_COUNT;
  UPDATE "Proposal" SET "reason" = 'Đã xóa theo lệnh' WHERE btrim("reason") = btrim(held);
  GET DIAGNOSTICS n = ROW_COUNT;
  erased := erased + n;
  UPDATE "ProposalEvent" SET "reason" = 'Đã xóa theo lệnh' WHERE btrim("reason") = btrim(held);
  GET DIAGNOSTICS n = ROW_COUNT;
  erased := erased + n;

  PERFORM erasure_write(p, 'NOTE', erased);
  UPDATE "LedgerNote" SET "text" = NULL, "salt" = NULL, "erasedBy" = p ->> 'orderSymbol' WHERE "setId" = named;
  RETURN jsonb_build_object('ok', true, 'copies', erased);
END $$;

-- What identifies a person goes, and what lets them in; the opaque id stays, so that the history keeps who did what as
-- one and the same nobody. The last administrator stays (trigger User_keep_administrator).
CREATE FUNCTION erasure_person(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named text := p ->> 'subject';
  known record;
  erased integer := 0;
  n integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('erasure'));
  IF EXISTS (SELECT FROM "Erasure" e WHERE e."kind" = 'PERSON' AND e."subject" = named) THEN
    RETURN '{"ok": false, "reason": "ERASED"}';
  END IF;
  SELECT "email" INTO known FROM "User" WHERE "id" = named FOR UPDATE;
  IF NOT FOUND THEN
    RETURN '{"ok": false, "reason": "UNKNOWN"}';
  ELSIF named = p ->> 'byId' THEN
    RETURN '{"ok": false, "reason": "SELF"}';
  END IF;

  BEGIN
    UPDATE "User" SET "name" = 'Người dùng đã xóa theo lệnh', "email" = 'erased-' || (p ->> 'id') || '@erased.invalid',
           "emailVerified" = false, "image" = NULL, "banned" = true, "banReason" = NULL, "banExpires" = NULL,
           "twoFactorEnabled" = false, "lastSignInAt" = NULL, "updatedAt" = clock_timestamp()
     WHERE "id" = named;
  EXCEPTION WHEN SQLSTATE 'AC001' THEN
    RETURN '{"ok": false, "reason": "LAST_ADMINISTRATOR"}';
  END;
  DELETE FROM "Session" WHERE "userId" = named;
  DELETE FROM "Verification" WHERE "value" = named OR position(known."email" IN "identifier") > 0;
  DELETE FROM "Account" WHERE "userId" = named;
  DELETE FROM "TwoFactor" WHERE "userId" = named;
  DELETE FROM "KnownDevice" WHERE "userId" = named;
  DELETE FROM "AccountNotice" WHERE "userId" = named;
  DELETE FROM "SignInAttempt" WHERE "emailKey" IN (known."email", 'CODE ' || named, 'PASSWORD ' || named);
  -- lists that others use stay theirs
  DELETE FROM "SavedView" WHERE "ownerId" = named AND NOT "shared";
  GET DIAGNOSTICS n = ROW_COUNT;
  erased := n;

  PERFORM erasure_write(p, 'PERSON', erased);
  RETURN jsonb_build_object('ok', true, 'copies', erased);
END $$;
REVOKE ALL ON FUNCTION erasure_write(jsonb, "ErasureKind", integer), erasure_note(jsonb), erasure_person(jsonb) FROM PUBLIC;

COMMENT ON FUNCTION erasure_note(jsonb) IS 'application: EXECUTE';
COMMENT ON FUNCTION erasure_person(jsonb) IS 'application: EXECUTE';
