import { type ChangeSetInput, type ChangeSetRequest, changeSetInput } from '@/features/changes/schema'
import type { Source, Statement } from './statements'

export type SeedSet = { key: string; title: string; input: ChangeSetInput }

/**
 * One change set for each source, in order. The version of a work is the number of sets that touched it before: counted
 * here and not read, so that a second run sends exactly what the first one sent, and is known by its keys.
 */
export function changeSets(sources: readonly Source[]): SeedSet[] {
  const versions = new Map<string, number>()
  return sources.map(({ key, document, statements }) => {
    const changes = statements.map((statement) => versioned(statement, versions))
    for (const slug of new Set(statements.flatMap(worksOf))) versions.set(slug, (versions.get(slug) ?? 0) + 1)
    const title = [document.symbol, document.abstract].filter(Boolean).join(': ')
    return { key: `seed:${key}`, title, input: changeSetInput.parse({ document, changes }) }
  })
}

function versioned(
  statement: Statement,
  versions: ReadonlyMap<string, number>,
): ChangeSetRequest['changes'][number] {
  const at = (work: string) => ({ work, version: versions.get(work) ?? 0 })
  if (statement.type === 'LISTING') return { ...statement, works: statement.works.map(at) }
  return 'work' in statement ? { ...statement, ...at(statement.work) } : statement
}

function worksOf(statement: Statement): string[] {
  if (statement.type === 'LISTING') return statement.works
  if (statement.type === 'WORK_CREATE') return statement.slug ? [statement.slug] : []
  return 'work' in statement ? [statement.work] : []
}
