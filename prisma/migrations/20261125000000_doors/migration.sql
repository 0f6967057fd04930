-- ── Why a session ended, for the browser that still has its cookie: kept for a day ──
-- By the digest of its token alone: it says whose it was to nobody.
CREATE TABLE "SessionEnd" (
  "digest" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "SessionEnd_pkey" PRIMARY KEY ("digest"),
  CONSTRAINT "SessionEnd_why" CHECK
    ("why" IN ('IDLE', 'OVER', 'ENDED', 'PASSWORD', 'SECOND_FACTOR', 'ROLE', 'LOCKED', 'EMAIL'))
);
COMMENT ON TABLE "SessionEnd" IS 'application: INSERT, DELETE';

-- As before, and for another e-mail address too, with the reason.
CREATE OR REPLACE FUNCTION account_end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reason text := CASE
    WHEN NEW."banned" IS TRUE AND OLD."banned" IS NOT TRUE THEN 'LOCKED'
    WHEN OLD."role" IS DISTINCT FROM NEW."role" THEN 'ROLE'
    WHEN OLD."email" IS DISTINCT FROM NEW."email" THEN 'EMAIL'
    ELSE 'SECOND_FACTOR' END;
BEGIN
  WITH gone AS (DELETE FROM "Session" WHERE "userId" = NEW."id" RETURNING "token")
  INSERT INTO "SessionEnd" ("digest", "why")
  SELECT encode(sha256(convert_to("token", 'UTF8')), 'hex'), reason FROM gone ON CONFLICT DO NOTHING;
  -- half a sign-in too: the password was right, the code not asked for yet
  DELETE FROM "Verification" WHERE "value" = NEW."id";
  RETURN NULL;
END $$;
DROP TRIGGER "User_end_sessions" ON "User";
CREATE TRIGGER "User_end_sessions" AFTER UPDATE OF "role", "banned", "twoFactorEnabled", "email" ON "User" FOR EACH ROW
  WHEN (OLD."role" IS DISTINCT FROM NEW."role"
     OR OLD."email" IS DISTINCT FROM NEW."email"
     OR (NEW."banned" IS TRUE AND OLD."banned" IS NOT TRUE)
     OR (OLD."twoFactorEnabled" IS TRUE AND NEW."twoFactorEnabled" IS NOT TRUE))
  EXECUTE FUNCTION account_end_sessions();

-- ── A password that somebody else gave out leads in for a fortnight (features/access/rules.ts) ──
ALTER TABLE "User" ADD COLUMN "oneTimeUntil" TIMESTAMPTZ(3);
UPDATE "User" SET "oneTimeUntil" = now() + interval '14 days' WHERE "mustChangePassword";
