import 'server-only'
import { randomUUID } from 'node:crypto'
import { organizationKey } from '@/features/organizations/rules'
import { workSlug } from '@/features/works/rules/slug'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { CheckContext } from '../rules/context'
import type { ChangeSetInput } from '../schema'
import { knownAccounts, knownFiles } from './context-desk'
import { knownNamed } from './context-named'

/**
 * Reads all that the check of this input looks at. One read of each table, whatever the number of changes.
 * @param authorId who sends it; null: it is only looked at
 */
export async function checkContext(
  input: ChangeSetInput,
  authorId: string | null = null,
): Promise<CheckContext> {
  const mended = await mendedChanges(input)
  const slugs = new Set([...slugsNamed(input), ...mended.map((change) => change.slug)])
  const keys = organizationNames(input).map(organizationKey)
  const { works, document, documentChangeId, organizations, secondPerson } = await knownNamed(
    input,
    [...slugs],
    keys,
  )
  return {
    works,
    workOfChange: new Map(mended.map(({ changeId, slug }) => [changeId, slug])),
    changesOfSet: groupBySet(mended),
    quotas: await quotasToUndo(input),
    linkedFrom: await linksTo(mended.length > 0 ? [...works.values()].map((work) => work.id) : []),
    organizations: new Map(organizations.map((o) => [o.key, o])),
    organizationById: new Map(organizations.map((o) => [o.id, o])),
    document,
    documentChangeId,
    files: await knownFiles(input, mendsOf(input), document?.id ?? null),
    accounts: await knownAccounts(input),
    authorId: authorId?.startsWith('system:') ? null : authorId,
    secondPerson,
    slugsTaken: await slugsTaken(input),
    today: todayInVietnam(new Date()),
    newId: randomUUID,
  }
}

/** The changes and sets that are to be mended, by their ids. */
function mendsOf({ changes }: ChangeSetInput): { ids: string[]; sets: string[] } {
  return {
    ids: changes.flatMap((c) => ('mends' in c && c.mends ? [c.mends] : [])),
    sets: changes.flatMap((c) => ('mendsSet' in c && c.mendsSet ? [c.mendsSet] : [])),
  }
}

async function quotasToUndo(input: ChangeSetInput): Promise<CheckContext['quotas']> {
  const { ids, sets } = mendsOf(input)
  if (ids.length + sets.length === 0) return []
  return queryRows<{ changeId: string; setId: string; quotaId: string }>(Prisma.sql`
    SELECT c."id" AS "changeId", c."setId", c."entityId" AS "quotaId" FROM "Change" c
     WHERE c."type" = 'QUOTA' AND (c."id" = ANY (${ids}::uuid[]) OR c."setId" = ANY (${sets}::uuid[]))
       AND NOT EXISTS (SELECT 1 FROM "Change" m WHERE m."mendsId" = c."id")
     ORDER BY c."setId", c."position"`)
}

type Mended = { changeId: string; setId: string; slug: string }

async function mendedChanges(input: ChangeSetInput): Promise<Mended[]> {
  const { ids, sets } = mendsOf(input)
  if (ids.length === 0 && sets.length === 0) return []
  return queryRows<Mended>(Prisma.sql`
    SELECT c."id" AS "changeId", c."setId", w."slug" FROM "Change" c JOIN "Work" w ON w."id" = c."workId"
     WHERE c."id" = ANY (${ids}::uuid[]) OR c."setId" = ANY (${sets}::uuid[])
     ORDER BY c."setId", c."position"`)
}

function groupBySet(mended: readonly Mended[]): Map<string, { changeId: string; slug: string }[]> {
  const sets = new Map<string, { changeId: string; slug: string }[]>()
  for (const { setId, changeId, slug } of mended) {
    const list = sets.get(setId)
    if (list) list.push({ changeId, slug })
    else sets.set(setId, [{ changeId, slug }])
  }
  return sets
}

function slugsNamed(input: ChangeSetInput): string[] {
  return input.changes.flatMap((change) => {
    if (change.type === 'LISTING') return change.works.map((work) => work.work)
    if (change.type === 'LINK') return [change.work, change.to]
    return 'work' in change ? [change.work] : []
  })
}

/** Who has a link to these works; asked for only where something is undone. */
async function linksTo(workIds: string[]): Promise<CheckContext['linkedFrom']> {
  if (workIds.length === 0) return new Map()
  const rows = await queryRows<{ to: string; workId: string; slug: string }>(Prisma.sql`
    SELECT l."toWorkId" AS "to", w."id" AS "workId", w."slug" FROM "WorkLink" l JOIN "Work" w ON w."id" = l."fromWorkId"
     WHERE l."toWorkId" = ANY (${workIds}::uuid[]) ORDER BY w."slug"`)
  const links = new Map<string, { workId: string; slug: string }[]>()
  for (const { to, ...from } of rows) links.set(to, [...(links.get(to) ?? []), from])
  return links
}

function organizationNames(input: ChangeSetInput): string[] {
  const names = input.changes.flatMap((change) => {
    if (change.type === 'ACT') return [change.investor]
    if (change.type === 'REPLACE') return [change.with.investor, change.with.set?.investor]
    return 'set' in change ? [change.set.investor] : []
  })
  if (input.document && 'issuer' in input.document) names.push(input.document.issuer)
  return names.filter((name): name is string => typeof name === 'string')
}

async function slugsTaken(input: ChangeSetInput): Promise<Set<string>> {
  const wanted = input.changes.flatMap((change) =>
    change.type === 'WORK_CREATE'
      ? [
          change.slug ??
            workSlug(change.kind, change.set.name, (change.set.voltageKv as number | null) ?? null),
        ]
      : [],
  )
  if (wanted.length === 0) return new Set()
  const rows = await queryRows<{ slug: string }>(Prisma.sql`
    SELECT "slug" FROM "Work" WHERE regexp_replace("slug", '-[0-9]+$', '') = ANY (${wanted}) OR "slug" = ANY (${wanted})`)
  return new Set(rows.map((row) => row.slug))
}
