import type { ChangeSetRequest } from '@/features/changes/schema'
import { workSlug } from '@/features/works/rules/slug'
import type { ListedWork } from '../types'
import { COLUMNS, type ColumnKey } from './columns'

type Change = ChangeSetRequest['changes'][number]

/** A list as one change set: all of it is accepted, or nothing. */
export type ListRequest = {
  request: ChangeSetRequest
  /** Line and column of the list that a place in the request ("changes.3.set.capacityMw") comes from. */
  placeOf: (path: string) => { line: number | null; column: ColumnKey | null }
}

/**
 * @param slugsTaken by works of the registry, void ones too
 * @param today ISO day on which the list is entered
 */
export function listRequest(
  works: readonly ListedWork[],
  { fileName, today, slugsTaken }: { fileName: string; today: string; slugsTaken: ReadonlySet<string> },
): ListRequest {
  const taken = new Set(slugsTaken)
  const changes: Change[] = []
  const lines: number[] = []
  for (const work of works) {
    for (const change of changesOf(work, freeSlug(work, taken))) {
      changes.push(change)
      lines.push(work.line)
    }
  }
  const request = { document: { type: 'DANH_SACH' as const, date: today, abstract: fileName }, changes }
  return { request, placeOf: (path) => placeIn(path, changes, lines) }
}

function freeSlug({ kind, name, voltageKv }: ListedWork, taken: Set<string>): string {
  const wanted = workSlug(kind, name, voltageKv)
  let slug = wanted
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`
  taken.add(slug)
  return slug
}

function changesOf(work: ListedWork, slug: string): Change[] {
  const { kind, name, aliases, voltageKv, places, investor, fields, approximate } = work
  const set = {
    name,
    ...(aliases.length > 0 && { aliases }),
    ...(voltageKv !== null && { voltageKv }),
    ...(places.length > 0 && { places }),
    ...(investor && { investor }),
    ...fields,
  }
  const creation: Change = { type: 'WORK_CREATE', slug, kind, set, approximate }
  const { stage, condition, since } = work
  if (!stage && !condition) return [creation]
  const state = { ...(stage && { stage }), ...(condition && { condition }) }
  return [
    creation,
    { type: 'ACT', work: slug, version: 0, act: 'STATE_RECORDED', effectiveOn: since, ...state },
  ]
}

const COLUMN_OF: Readonly<Record<string, ColumnKey>> = {
  places: 'communes',
  effectiveOn: 'since',
  slug: 'name',
}

function placeIn(path: string, changes: readonly Change[], lines: readonly number[]) {
  const [, index, ...rest] = path.split('.')
  const i = Number(index)
  const key = rest[0] === 'set' ? rest[1] : rest[0]
  const isState = changes[i]?.type === 'ACT'
  const named = key ? (COLUMN_OF[key] ?? COLUMNS.find((column) => column.key === key)?.key) : undefined
  return { line: lines[i] ?? null, column: named ?? (isState ? ('stage' as const) : null) }
}
