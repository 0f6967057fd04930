import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** Whether a "Change" `c` is an act that counts: as it was recorded or said anew, and not mended since. */
export const IS_LIVE_ACT = Prisma.sql`(c."type" = 'ACT' OR (c."type" = 'REPLACE' AND c."payload" ->> 'type' = 'ACT'))
         AND NOT EXISTS (SELECT 1 FROM "Change" m WHERE m."mendsId" = c."id")`

/** What such an act says. */
export const ACT_PAYLOAD = Prisma.sql`CASE c."type" WHEN 'ACT' THEN c."payload" ELSE c."payload" -> 'payload' END`
