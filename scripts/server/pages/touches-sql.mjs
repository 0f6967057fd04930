/**
 * What pages show of a work, from the tables as they are. One row for each work: what its own page and those beside it
 * are called (`shownOn`), what lists ask it by (`marks`; null: in no list), and all else that lists count, sum up or
 * order by (`standing`). The names of marks: features/works/rules/renewal.ts.
 */
const SIGHT = `
  SELECT w."id"::text AS "workId",
         concat_ws(' ', w."slug", (
           SELECT string_agg(o."slug", ' ') FROM "Work" o WHERE o."id" IN (
             SELECT k."toWorkId" FROM "WorkLink" k WHERE k."fromWorkId" = w."id"
             UNION ALL SELECT k."fromWorkId" FROM "WorkLink" k WHERE k."toWorkId" = w."id"
             UNION ALL SELECT y."workId" FROM "PlanListingWork" x JOIN "PlanListingWork" y USING ("listingId")
                        WHERE x."workId" = w."id"))) AS "shownOn",
         CASE WHEN NOT w."isVoid" THEN concat_ws(' ',
           'kind:' || w."kind", 'stage:' || left(w."kind"::text, 1) || coalesce(w."stage"::text, '-'),
           'condition:' || w."condition", 'holder:' || w."holder", 'source:' || w."sourceKind", (
             SELECT string_agg('unit:' || p."era" || ':' || p."code", ' ') FROM "WorkPlace" p
              WHERE p."workId" = w."id")) END AS "marks",
         md5(concat_ws('|', w."name", w."condition", w."stage", w."stageSince", w."stageSinceFrom",
           coalesce(w."voltageKv"::text, '-'), coalesce(w."investorId"::text, '-'),
           coalesce(h."capacityMw"::text, '-'), coalesce(l."lengthKm"::text, '-'), coalesce(s."capacityMva"::text, '-'), (
             SELECT string_agg(r."documentId"::text, ' ' ORDER BY r."documentId")
               FROM "PlanListingWork" x JOIN "PlanListing" r ON r."id" = x."listingId"
              WHERE x."workId" = w."id"))) AS "standing"
    FROM "Work" w
    LEFT JOIN "HydropowerDetail" h ON h."workId" = w."id"
    LEFT JOIN "LineDetail" l ON l."workId" = w."id"
    LEFT JOIN "SubstationDetail" s ON s."workId" = w."id"`

/** The last link of the ledger's chain; no row while nothing was ever accepted. */
export const HEAD = 'SELECT "seq"::int AS "seq", "hash" FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1'

/** Head and all works at one moment: a row for each work, with the head in every one. */
export const EVERYTHING = `
  SELECT head."seq", head."hash", sight.* FROM (${HEAD}) head LEFT JOIN (${SIGHT}) sight ON true`

/**
 * What was accepted after number $1: a row for each set and work that it touched, oldest first; one without a work
 * where it touched none. A paper that was set right, or got its scan, stands on the pages of all works that cite it.
 * Sets are numbered in the order in which they became visible, for a writer holds the chain until it has committed: none
 * is passed over.
 */
export const SINCE = `
  WITH since AS (SELECT "id", "seq"::int AS "seq", "hash", "prevHash" FROM "ChangeSet" WHERE "seq" > $1),
  touched AS (
    SELECT c."setId", c."workId" FROM since JOIN "Change" c ON c."setId" = since."id" WHERE c."workId" IS NOT NULL
    UNION
    SELECT paper."setId", c."workId"
      FROM (SELECT c."setId", c."entityId" FROM since JOIN "Change" c ON c."setId" = since."id"
             WHERE c."workId" IS NULL AND c."type" NOT IN ('DOCUMENT_CREATE', 'ORGANIZATION_CREATE', 'QUOTA')) paper
      JOIN "Change" c ON c."workId" IS NOT NULL
       AND (c."documentId" = paper."entityId"
            OR c."setId" IN (SELECT s."id" FROM "ChangeSet" s WHERE s."documentId" = paper."entityId")))
  SELECT since."seq", since."hash", since."prevHash", sight.*
    FROM since LEFT JOIN touched t ON t."setId" = since."id"
    LEFT JOIN LATERAL (${SIGHT} WHERE w."id" = t."workId") sight ON true
   ORDER BY since."seq"`
