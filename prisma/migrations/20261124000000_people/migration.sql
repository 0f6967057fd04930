-- What an office decides for itself (features/settings). No fact of the registry: an audit log of its own.
CREATE TABLE "Setting" (
  "key" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  "changedById" TEXT,
  CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);
COMMENT ON TABLE "Setting" IS 'application: INSERT, UPDATE';
