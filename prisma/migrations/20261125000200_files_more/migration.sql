-- What was once put to a paper is kept, also where another file took its place (docs/decisions/0032-files-taken-off.md).

-- The file that a change puts to a paper; null: it is about something else.
CREATE FUNCTION file_said(payload jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(payload->'payload'->>'sha256', payload->>'sha256');
$$;
CREATE INDEX "Change_file" ON "Change" (file_said("payload")) WHERE "workId" IS NULL;

-- As before (migration "files"), but the ledger remembers longer than "DocumentFile". Coming in is another matter: an
-- installation that is restored has the bytes after the ledger.
CREATE OR REPLACE FUNCTION file_unattached() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_touched record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (SELECT 1 FROM "DocumentFile" d WHERE d."sha256" = row_touched."sha256")
     OR TG_OP = 'DELETE' AND EXISTS (
       SELECT 1 FROM "Change" c WHERE file_said(c."payload") = row_touched."sha256" AND c."workId" IS NULL) THEN
    RAISE EXCEPTION 'stored bytes do not change: a paper refers to %', row_touched."sha256" USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN row_touched;
END $$;

-- As before (migration "file_kinds"), but for what the ledger names.
CREATE OR REPLACE FUNCTION file_sweep() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  DELETE FROM "UploadChunk" WHERE "at" < clock_timestamp() - interval '1 day';
  -- A file that is being attached just now is locked by its new reference: passed over.
  FOR name IN SELECT f."sha256" FROM "StoredFile" f
               WHERE f."uploadedAt" < clock_timestamp() - interval '1 day'
                 AND NOT EXISTS (SELECT 1 FROM "DocumentFile" d WHERE d."sha256" = f."sha256")
                 AND NOT EXISTS (SELECT 1 FROM "Change" c WHERE file_said(c."payload") = f."sha256" AND c."workId" IS NULL)
                 AND NOT file_waits(f."sha256")
               ORDER BY f."sha256" FOR UPDATE SKIP LOCKED LOOP
    BEGIN
      DELETE FROM "FileChunk" WHERE "sha256" = name;
      DELETE FROM "StoredFile" WHERE "sha256" = name;
    EXCEPTION WHEN insufficient_privilege OR foreign_key_violation THEN
      NULL; -- attached between the look and the lock: it stays
    END;
  END LOOP;
END $$;
