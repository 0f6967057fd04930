import type { ChangeInput } from '../schema'
import { type PathFinding, PENDING_SEQ, type WorkChange, type WorkContent } from '../types'
import type { CheckContext, KnownWork } from './context'
import { finding, type NewRows, type Paper } from './paper'

/** A quota as it will stand in the registry. */
export type NewQuota = {
  id: string
  title: string
  capacityMw: number
  period: string
  note: string | null
  path: string
}

/** What was sent in, in the ledger's terms: ids for names, dates filled in, each change about one work. */
export type Drafts = {
  /** Changes of works with the place in the input that they come from. */
  works: { path: string; slug: string; version: number; change: WorkChange }[]
  quotas: NewQuota[]
  /** Works that the set creates, by slug. */
  created: Map<string, KnownWork>
  rows: NewRows
  findings: PathFinding[]
}

export type Input<T extends ChangeInput['type']> = Extract<ChangeInput, { type: T }>

export type Resolver = {
  context: CheckContext
  paper: Paper | null
  drafts: Drafts
}

/** Adds a change of a work; without `documentId` its evidence is the paper of the set. */
export function addDraft(
  { context, paper, drafts }: Resolver,
  path: string,
  work: KnownWork,
  version: number,
  body:
    | WorkContent
    | { type: 'VOID'; payload: Record<string, never> }
    | { type: 'REPLACE'; payload: WorkContent },
  mendsId: string | null = null,
  documentId: string | null = paper?.document.id ?? null,
): void {
  const position = drafts.works.length
  const change = {
    id: context.newId(),
    workId: work.id,
    seq: PENDING_SEQ,
    position,
    documentId,
    mendsId,
    ...body,
  }
  drafts.works.push({ path, slug: work.slug, version, change: change as WorkChange })
}

/** The work so called: created in this set or known; otherwise a finding at `path`. */
export function findWork({ context, drafts }: Resolver, slug: string, path: string): KnownWork | null {
  const work = drafts.created.get(slug) ?? context.works.get(slug)
  if (work) return work
  drafts.findings.push(finding(path, 'work.unknown', 'REFUSE', { slug }))
  return null
}
