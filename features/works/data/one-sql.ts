import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { DOCUMENT_REF } from './reference-sql'

// All parts in one statement: a work is read whole, as it stood at one moment.
const PLACES = Prisma.sql`(
  SELECT json_agg(json_build_object('era', p."era", 'code', p."code", 'asWritten', p."asWritten", 'role', p."role")
                  ORDER BY p."position")
    FROM "WorkPlace" p WHERE p."workId" = w."id")`

const STAYS = Prisma.sql`(
  SELECT json_agg(to_jsonb(t) ORDER BY t."position") FROM "StageStay" t WHERE t."workId" = w."id")`

const EXPECTED_ACTS = Prisma.sql`(
  SELECT json_agg(json_build_object('id', e."id", 'act', e."act", 'month', e."month", 'state', e."state",
                                    'drafterId', e."drafterId")
                  ORDER BY e."month", e."act", e."id")
    FROM "ExpectedAct" e WHERE e."workId" = w."id")`

/** Who wrote a row down, and when, by the change that first said it. */
const NOTED = Prisma.sql`
  SELECT s."authorId", to_char(s."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", s."seq" AS "changeSeq"
    FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId"`

const DIFFICULTIES = Prisma.sql`(
  SELECT json_agg(to_jsonb(v) || to_jsonb(n) ORDER BY v."raisedOn" DESC, n."changeSeq" DESC, v."id")
    FROM "Difficulty" v, LATERAL (${NOTED} WHERE c."id" = v."id") n WHERE v."workId" = w."id")`

const FOLLOW_UPS = Prisma.sql`(
  SELECT json_agg(to_jsonb(v) || to_jsonb(n) ORDER BY v."on" DESC, n."changeSeq" DESC, v."id")
    FROM "FollowUp" v, LATERAL (${NOTED} WHERE c."id" = v."id") n WHERE v."workId" = w."id")`

const OBSERVATIONS = Prisma.sql`(
  SELECT json_agg(to_jsonb(v) ORDER BY v."month", v."measure") FROM "Observation" v WHERE v."workId" = w."id")`

const LISTINGS = Prisma.sql`(
  SELECT json_agg(to_jsonb(r) || jsonb_build_object('sharedWith', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('slug', o."slug", 'name', o."name") ORDER BY o."name", o."slug"), '[]')
             FROM "PlanListingWork" ol JOIN "Work" o ON o."id" = ol."workId"
            WHERE ol."listingId" = r."id" AND o."id" <> w."id" AND NOT o."isVoid"))
         ORDER BY d."dateFrom" NULLS FIRST, r."id")
    FROM "PlanListingWork" rw JOIN "PlanListing" r ON r."id" = rw."listingId" JOIN "Document" d ON d."id" = r."documentId"
   WHERE rw."workId" = w."id")`

const LINKS = Prisma.sql`(
  SELECT json_agg(json_build_object('link', k."kind",
           'direction', CASE WHEN k."fromWorkId" = w."id" THEN 'TO' ELSE 'FROM' END,
           'slug', o."slug", 'kind', o."kind", 'name', o."name", 'voltageKv', o."voltageKv", 'stage', o."stage",
           'condition', o."condition", 'sourceKind', o."sourceKind")
         ORDER BY k."kind", o."name", o."slug")
    FROM "WorkLink" k
    JOIN "Work" o ON o."id" = CASE WHEN k."fromWorkId" = w."id" THEN k."toWorkId" ELSE k."fromWorkId" END
   WHERE w."id" IN (k."fromWorkId", k."toWorkId") AND NOT o."isVoid")`

const DOCUMENTS = Prisma.sql`(
  SELECT json_agg(${DOCUMENT_REF})
    FROM "Document" d LEFT JOIN "Organization" o ON o."id" = d."issuerId"
   WHERE d."id" IN (
     SELECT t."documentId" FROM "StageStay" t WHERE t."workId" = w."id"
     UNION SELECT v."documentId" FROM "Observation" v WHERE v."workId" = w."id"
     UNION SELECT r."documentId" FROM "PlanListingWork" rw JOIN "PlanListing" r ON r."id" = rw."listingId"
            WHERE rw."workId" = w."id"
     UNION SELECT (f.value ->> 'documentId')::uuid FROM jsonb_each(w."facts") f))`

/** Change id → number of its set, for the changes that the facts name. */
const SEQUENCE = Prisma.sql`(
  SELECT json_object_agg(c."id", (SELECT cs."seq" FROM "ChangeSet" cs WHERE cs."id" = c."setId")) FROM "Change" c
   WHERE c."id" IN (SELECT (f.value ->> 'changeId')::uuid FROM jsonb_each(w."facts") f))`

/** The work of an address with all its parts (DetailRow). */
export const oneSql = (slug: string): Prisma.Sql => Prisma.sql`
  SELECT to_jsonb(w) AS "work", coalesce(to_jsonb(h), to_jsonb(l), to_jsonb(s)) AS "detail",
         i."name" AS "investor", ${PLACES} AS "places", ${STAYS} AS "stays", ${EXPECTED_ACTS} AS "expectedActs",
         ${DIFFICULTIES} AS "difficulties", ${FOLLOW_UPS} AS "followUps", ${OBSERVATIONS} AS "observations",
         ${LISTINGS} AS "listings", ${LINKS} AS "links", ${DOCUMENTS} AS "documents", ${SEQUENCE} AS "sequence"
    FROM "Work" w
    LEFT JOIN "HydropowerDetail" h ON h."workId" = w."id"
    LEFT JOIN "LineDetail" l ON l."workId" = w."id"
    LEFT JOIN "SubstationDetail" s ON s."workId" = w."id"
    LEFT JOIN "Organization" i ON i."id" = w."investorId"
   WHERE w."slug" = ${slug} AND NOT w."isVoid"`
