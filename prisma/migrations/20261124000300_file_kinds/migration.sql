-- Besides PDF also texts of Word, sheets of Excel and pictures (docs/decisions/0026-file-kinds.md).
ALTER TABLE "StoredFile" DROP CONSTRAINT "StoredFile_type";
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_type" CHECK ("type" IN (
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png'));

-- A file of a set that waits for a second person belongs to no paper yet, and is wanted all the same.
CREATE FUNCTION file_waits(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Proposal" p WHERE p."status" IN ('DRAFT', 'SENT', 'SENT_BACK')
       AND jsonb_path_exists(p."input", '$.changes[*] ? (@.file == $name || @.with.file == $name)', jsonb_build_object('name', name)));
$$;
REVOKE ALL ON FUNCTION file_waits(text) FROM PUBLIC;

-- As before (migration "files"), but for what waits.
CREATE OR REPLACE FUNCTION file_sweep() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  DELETE FROM "UploadChunk" WHERE "at" < clock_timestamp() - interval '1 day';
  -- A file that is being attached just now is locked by its new reference: passed over.
  FOR name IN SELECT f."sha256" FROM "StoredFile" f
               WHERE f."uploadedAt" < clock_timestamp() - interval '1 day'
                 AND NOT EXISTS (SELECT 1 FROM "DocumentFile" d WHERE d."sha256" = f."sha256")
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
