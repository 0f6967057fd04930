import type { ChangeInput } from '../schema'
import { type PathFinding, PENDING_SEQ, type WorkChange, type WorkContent } from '../types'
import type { CheckContext, KnownFile, KnownWork } from './context'
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

/** A file of a paper as it is to stand, and what the ledger says of it. `mendsId` null: it is attached anew. */
export type FileDraft = { file: KnownFile; type: 'ATTACHMENT' | 'REPLACE' | 'VOID'; mendsId: string | null }

/** What was sent in, in the ledger's terms: ids for names, dates filled in, each change about one work. */
export type Drafts = {
  /** Changes of works with the place in the input that they come from. */
  works: { path: string; slug: string; change: WorkChange }[]
  quotas: NewQuota[]
  /** Quotas to be undone: their ids by the changes that made them. */
  undoneQuotas: Map<string, string>
  /** Files that are attached to papers, set right or taken off them. */
  files: FileDraft[]
  /** Works that the set creates, by slug. */
  created: Map<string, KnownWork>
  /** Works that were named with another version than they have. */
  stale: Set<KnownWork>
  /** Rows of a plan that replace others in this set, by what they say: one row stands for all its works. */
  replacedListings: Map<string, string>
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
  drafts.works.push({ path, slug: work.slug, change: change as WorkChange })
}

/**
 * The work so called: created in this set or known and not undone; otherwise a finding at `path`.
 * @param version as the sender read it; undefined: nothing of the work is to change
 */
export function findWork(
  { context, drafts }: Resolver,
  slug: string,
  path: string,
  version?: number,
): KnownWork | null {
  const work = drafts.created.get(slug) ?? context.works.get(slug)
  if (work && version !== undefined && version !== work.version) drafts.stale.add(work)
  if (work && !work.isVoid) return work
  drafts.findings.push(finding(path, work ? 'work.void' : 'work.unknown', 'REFUSE', { slug }))
  return null
}
