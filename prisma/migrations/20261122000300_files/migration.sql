-- Stored bytes: the scans of papers (docs/decisions/0018-files.md). A file is named by its content: sha256, in hex.

CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "FileChunk" (
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "FileChunk_pkey" PRIMARY KEY ("sha256","position")
);

-- What is still coming in: its name is known when the last byte is there. Unlogged: a crash ends the upload anyway,
-- and the bytes are written to the log once, when they are stored.
CREATE UNLOGGED TABLE "UploadChunk" (
    "uploadId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UploadChunk_pkey" PRIMARY KEY ("uploadId","position")
);

-- Scans are compressed already; uncompressed, a part of a chunk is read without the rest of it.
ALTER TABLE "FileChunk" ALTER COLUMN "data" SET STORAGE EXTERNAL;
ALTER TABLE "UploadChunk" ALTER COLUMN "data" SET STORAGE EXTERNAL;

CREATE INDEX "StoredFile_uploadedAt_idx" ON "StoredFile"("uploadedAt");
CREATE INDEX "UploadChunk_at_idx" ON "UploadChunk"("at");

ALTER TABLE "FileChunk" ADD CONSTRAINT "FileChunk_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_name" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "StoredFile_size" CHECK ("bytes" BETWEEN 1 AND 50 * 1024 * 1024),
  ADD CONSTRAINT "StoredFile_type" CHECK ("type" IN ('application/pdf'));
-- 512 KiB each but the last: where a byte stands follows from its number.
ALTER TABLE "FileChunk" ADD CONSTRAINT "FileChunk_size" CHECK ("position" BETWEEN 0 AND 99 AND length("data") BETWEEN 1 AND 524288);
ALTER TABLE "UploadChunk" ADD CONSTRAINT "UploadChunk_size" CHECK ("position" BETWEEN 0 AND 99 AND length("data") BETWEEN 1 AND 524288);

-- ── Bytes never change, for their owner too; what a paper refers to never goes ──
CREATE FUNCTION file_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'stored bytes do not change: % on "%" is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- A chunk more or less is another content: only while no paper refers to it, as it comes in and as it is swept out.
CREATE FUNCTION file_unattached() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_touched record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (SELECT 1 FROM "DocumentFile" d WHERE d."sha256" = row_touched."sha256") THEN
    RAISE EXCEPTION 'stored bytes do not change: a paper refers to %', row_touched."sha256" USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN row_touched;
END $$;

CREATE TRIGGER file_rows BEFORE UPDATE OF "sha256", "bytes", "type", "createdAt", "createdById" ON "StoredFile"
  FOR EACH ROW EXECUTE FUNCTION file_refuse();
CREATE TRIGGER file_unattached BEFORE DELETE ON "StoredFile" FOR EACH ROW EXECUTE FUNCTION file_unattached();
CREATE TRIGGER file_table BEFORE TRUNCATE ON "StoredFile" FOR EACH STATEMENT EXECUTE FUNCTION file_refuse();
CREATE TRIGGER file_rows BEFORE UPDATE ON "FileChunk" FOR EACH ROW EXECUTE FUNCTION file_refuse();
CREATE TRIGGER file_unattached BEFORE INSERT OR DELETE ON "FileChunk" FOR EACH ROW EXECUTE FUNCTION file_unattached();
CREATE TRIGGER file_table BEFORE TRUNCATE ON "FileChunk" FOR EACH STATEMENT EXECUTE FUNCTION file_refuse();

-- ── The doors: the application's account can bring bytes in, and nothing else ──
CREATE FUNCTION file_chunk(upload uuid, place integer, bytes bytea) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "UploadChunk" VALUES (upload, place, bytes, clock_timestamp()) RETURNING "position";
$$;

-- Broken off, or refused: answers how many chunks went.
CREATE FUNCTION file_drop(upload uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  DELETE FROM "UploadChunk" WHERE "uploadId" = upload;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- A day after it last came in, what no paper refers to goes; so do the chunks of uploads that were broken off.
CREATE FUNCTION file_sweep() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  DELETE FROM "UploadChunk" WHERE "at" < clock_timestamp() - interval '1 day';
  -- A file that is being attached just now is locked by its new reference: passed over.
  FOR name IN SELECT f."sha256" FROM "StoredFile" f
               WHERE f."uploadedAt" < clock_timestamp() - interval '1 day'
                 AND NOT EXISTS (SELECT 1 FROM "DocumentFile" d WHERE d."sha256" = f."sha256")
               ORDER BY f."sha256" FOR UPDATE SKIP LOCKED LOOP
    BEGIN
      DELETE FROM "FileChunk" WHERE "sha256" = name;
      DELETE FROM "StoredFile" WHERE "sha256" = name;
    EXCEPTION WHEN insufficient_privilege OR foreign_key_violation THEN
      NULL; -- attached between the look and the lock: it stays
    END;
  END LOOP;
END $$;

-- Gives an upload its name: all chunks, or nothing. Answers false where the content was there already.
CREATE FUNCTION file_store(upload uuid, name text, size integer, kind text, author text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_new boolean;
  last_place integer := (size - 1) / 524288;
  staged record;
BEGIN
  SELECT count(*), max("position"), sum(length("data")), min(length("data")) FILTER (WHERE "position" < last_place) INTO staged
    FROM "UploadChunk" WHERE "uploadId" = upload;
  IF (staged.count, staged.max, staged.sum) IS DISTINCT FROM (last_place::bigint + 1, last_place, size::bigint)
     OR staged.min < 524288 THEN
    RAISE EXCEPTION 'the upload % is not whole', upload;
  END IF;
  INSERT INTO "StoredFile" VALUES (name, size, kind, clock_timestamp(), author, clock_timestamp()) ON CONFLICT DO NOTHING;
  is_new := FOUND;
  IF is_new THEN
    INSERT INTO "FileChunk" SELECT name, "position", "data" FROM "UploadChunk" WHERE "uploadId" = upload ORDER BY "position";
  ELSE
    UPDATE "StoredFile" SET "uploadedAt" = clock_timestamp() WHERE "sha256" = name;
  END IF;
  DELETE FROM "UploadChunk" WHERE "uploadId" = upload;
  PERFORM file_sweep();
  RETURN is_new;
END $$;
REVOKE ALL ON FUNCTION file_chunk(uuid, integer, bytea), file_drop(uuid), file_sweep(),
  file_store(uuid, text, integer, text, text) FROM PUBLIC;

-- What the account was granted before, and these doors.
ALTER FUNCTION registry_grant(text) RENAME TO registry_grant_without_files;
CREATE FUNCTION registry_grant(account text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM registry_grant_without_files(account);
  EXECUTE format('GRANT EXECUTE ON FUNCTION file_chunk(uuid, integer, bytea), file_drop(uuid), file_store(uuid, text, integer, text, text) TO %I', account);
END $$;
REVOKE ALL ON FUNCTION registry_grant(text) FROM PUBLIC;
