-- What recording an act made PostgreSQL plan anew each time. It keeps a plan that costs no more than one made for the
-- very values: an array of unknown length counts as ten works, one whose length is known as what it holds. Taken apart by
-- a query of its own, it is unknown to both. Links are looked for only where the set may break one.
CREATE OR REPLACE FUNCTION ledger_stale(p jsonb, touched uuid[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  watched uuid[] := ledger_ids(p -> 'watch');
  found jsonb;
BEGIN
  PERFORM 1 FROM "Work" WHERE "id" = ANY (ARRAY(SELECT unnest(touched || watched))) ORDER BY "id" FOR NO KEY UPDATE;
  found := (
    SELECT coalesce(jsonb_agg(e -> 'id'), '[]') FROM jsonb_array_elements(p -> 'expect') e
      LEFT JOIN "Work" w ON w."id" = (e ->> 'id')::uuid
     WHERE coalesce(w."version", 0) <> (e ->> 'version')::int);
  IF cardinality(watched) > 0 THEN
    found := found || (SELECT coalesce(jsonb_agg(w."id"), '[]') FROM "Work" w WHERE w."id" = ANY (watched) AND w."isVoid");
  END IF;
  IF p @? '$.works[*] ? (@.isVoid == true)' THEN
    found := found || (
      SELECT coalesce(jsonb_agg(l."toWorkId"), '[]') FROM jsonb_to_recordset(p -> 'works') AS w("id" uuid, "isVoid" boolean)
        JOIN "WorkLink" l ON l."toWorkId" = w."id"
       WHERE w."isVoid" AND NOT l."fromWorkId" = ANY (touched));
  END IF;
  RETURN nullif(found, '[]');
END $$;
