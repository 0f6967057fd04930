-- What an office decides for itself (features/settings). No fact of the registry: an audit log of its own.
CREATE TABLE "Setting" (
  "key" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  "changedById" TEXT,
  CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);
COMMENT ON TABLE "Setting" IS 'application: INSERT, UPDATE';

-- ── Accounts: the second factor, a password that somebody else gave out ──
ALTER TABLE "User"
  ADD COLUMN "twoFactorEnabled" BOOLEAN,
  ADD COLUMN "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "lastSignInAt" TIMESTAMPTZ(3);

-- One for each account. The secret is enciphered by the application; recovery codes are kept as keyed digests.
CREATE TABLE "TwoFactor" (
  "id" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "secret" TEXT NOT NULL,
  "backupCodes" TEXT NOT NULL,
  "verified" BOOLEAN NOT NULL DEFAULT false,
  "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
  "lockedUntil" TIMESTAMPTZ(3),
  -- The last half minute whose code was taken: a code works once (RFC 6238 §5.2), which better-auth does not see to.
  "lastStep" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;
COMMENT ON TABLE "TwoFactor" IS 'application: INSERT, UPDATE, DELETE';

-- When something was last asked with a session; kept at most once a minute.
ALTER TABLE "Session" ADD COLUMN "lastAskedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now();

-- Wrong tries since the last right one: the more there are, the longer the next five have to wait.
ALTER TABLE "SignInAttempt" ADD COLUMN "total" INTEGER NOT NULL DEFAULT 0;

-- The browsers that somebody signed in with: a digest of the cookie that each keeps.
CREATE TABLE "KnownDevice" (
  "userId" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "userAgent" TEXT NOT NULL,
  "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
  "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("userId", "digest")
);
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;
COMMENT ON TABLE "KnownDevice" IS 'application: INSERT, UPDATE, DELETE';

-- What an account has to be told at the next page, until it says that it has read it.
CREATE TABLE "AccountNotice" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "userId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "userAgent" TEXT,
  "address" TEXT,
  "seenAt" TIMESTAMPTZ(3),
  CONSTRAINT "AccountNotice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AccountNotice_kind" CHECK ("kind" IN ('NEW_DEVICE', 'TRIES_LOCKED', 'RECOVERY_CODE_USED'))
);
CREATE INDEX "AccountNotice_userId_at_idx" ON "AccountNotice"("userId", "at");
-- Asked with every page of the staff.
CREATE INDEX "AccountNotice_unseen" ON "AccountNotice"("userId") WHERE "seenAt" IS NULL;
ALTER TABLE "AccountNotice" ADD CONSTRAINT "AccountNotice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;
COMMENT ON TABLE "AccountNotice" IS 'application: INSERT, UPDATE, DELETE';

-- ── Another role, a lock or a second factor taken away ends what is open, whoever changed it ──
CREATE FUNCTION account_end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Session" WHERE "userId" = NEW."id";
  -- half a sign-in too: the password was right, the code not asked for yet
  DELETE FROM "Verification" WHERE "value" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "User_end_sessions" AFTER UPDATE OF "role", "banned", "twoFactorEnabled" ON "User" FOR EACH ROW
  WHEN (OLD."role" IS DISTINCT FROM NEW."role"
     OR (NEW."banned" IS TRUE AND OLD."banned" IS NOT TRUE)
     OR (OLD."twoFactorEnabled" IS TRUE AND NEW."twoFactorEnabled" IS NOT TRUE))
  EXECUTE FUNCTION account_end_sessions();

-- ── Somebody can always let others in again ──
-- Two administrators who take each other's right at the same moment stand in line here; the second is refused.
CREATE FUNCTION account_keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('account_keep_administrator'));
  IF NOT EXISTS (SELECT FROM "User" WHERE "role" = 'admin' AND "banned" IS NOT TRUE AND "id" <> OLD."id") THEN
    RAISE EXCEPTION 'the last administrator keeps the right to look after accounts' USING ERRCODE = 'AC001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "User_keep_administrator" BEFORE UPDATE OF "role", "banned" ON "User" FOR EACH ROW
  WHEN (OLD."role" = 'admin' AND OLD."banned" IS NOT TRUE AND (NEW."role" IS DISTINCT FROM 'admin' OR NEW."banned" IS TRUE))
  EXECUTE FUNCTION account_keep_administrator();
CREATE TRIGGER "User_keep_administrator_row" BEFORE DELETE ON "User" FOR EACH ROW
  WHEN (OLD."role" = 'admin' AND OLD."banned" IS NOT TRUE)
  EXECUTE FUNCTION account_keep_administrator();
