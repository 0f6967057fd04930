import type { WorkState } from '@/features/works/rules/state'
import type { FoldProblem, WorkChange } from '../types'
import { foldDesk } from './fold-desk'
import { foldExpected } from './fold-expected'
import { foldFacts } from './fold-facts'
import { holderOn, withHolders } from './fold-holder'
import { foldStages } from './fold-stages'
import { type LiveChange, liveChanges, liveOf } from './live'
import { firstDay } from './order'
import { refuse } from './problem'

export type FoldAt = {
  /** What was in force on this day (ISO); null: all that is recorded. */
  effectiveAt?: string | null
  /** What had been recorded up to this ledger number; null: everything. */
  knownAt?: number | null
}

export type Folded = { state: WorkState; problems: FoldProblem[] }

/**
 * Decides what the changes of one work mean. The only place that does: acceptance, verification, as-of pages,
 * reports and differences all ask here. `changes` are those of one work in ledger order (seq, position);
 * null when no creation is among them.
 */
export function fold(changes: readonly WorkChange[], at: FoldAt = {}): Folded | null {
  const effectiveAt = at.effectiveAt ?? null
  const known =
    at.knownAt == null ? changes : changes.filter((change) => change.seq <= (at.knownAt as number))
  const creation = known.find((change) => change.type === 'WORK_CREATE')
  if (creation?.type !== 'WORK_CREATE') return null

  const { live, originOf, problems } = liveChanges(known)
  const { kind, slug } = creation.payload
  const isVoid = !live.some((change) => change.type === 'WORK_CREATE')
  const inForce = live.filter((change) => !effectiveAt || dayOf(change) <= effectiveAt)
  const facts = foldFacts(inForce)
  const stages = foldStages(live, kind, originOf, effectiveAt)
  const expected = foldExpected(live, effectiveAt)
  const links = linksOf(live)
  const { problems: deskProblems, ...desk } = foldDesk(live, effectiveAt)
  const holders = { kind, stays: stages.stays, handovers: stages.handovers, steps: expected.steps }

  const state: WorkState = {
    id: creation.workId,
    slug,
    kind,
    name: facts.name || creation.payload.name,
    aliases: facts.aliases,
    places: facts.places,
    investorId: facts.investorId,
    fields: facts.fields,
    facts: facts.facts,
    stage: stages.stage,
    condition: stages.condition,
    conditionChangeId: stages.conditionChangeId,
    stays: withHolders(holders),
    holder: holderOn(holders, stages.stays.at(-1) ?? null, '~'),
    expectedActs: expected.items,
    ...desk,
    listings: listingsOf(inForce),
    links: links.links,
    isVoid,
  }
  const found = [problems, facts.problems, stages.problems, expected.problems, links.problems, deskProblems]
  const all = found.flat()
  if (isVoid && live.length > 0) all.push(orphaned(live))
  return { state, problems: all }
}

const listingsOf = (live: readonly LiveChange[]): WorkState['listings'] =>
  liveOf(live, 'LISTING').flatMap(({ id, documentId, payload }) => {
    if (!documentId) return []
    const { listedOn: _listedOn, paper: _paper, ...row } = payload
    return [{ ...row, changeId: id, documentId }]
  })

/** Two works are linked once in each manner: a second link of the same kind says nothing new. */
function linksOf(live: readonly LiveChange[]): { links: WorkState['links']; problems: FoldProblem[] } {
  const links = new Map<string, WorkState['links'][number]>()
  const problems: FoldProblem[] = []
  for (const { id, originId, payload } of liveOf(live, 'LINK')) {
    const { link: kind, toWorkId } = payload
    const key = `${kind} ${toWorkId}`
    if (links.has(key)) problems.push(refuse(id, 'link.twice'))
    else links.set(key, { linkId: originId, kind, toWorkId })
  }
  return { links: [...links.values()], problems }
}

/** The first day on which a change counts; '' for what has no date of its own and so was always so. */
function dayOf(change: LiveChange): string {
  if (change.type === 'ACT') return firstDay(change.payload.effectiveOn)
  return change.type === 'LISTING' ? firstDay(change.payload.listedOn) : ''
}

/** A creation cannot be undone while something else is still recorded of the work. */
const orphaned = (live: readonly LiveChange[]): FoldProblem =>
  refuse(live.at(-1)?.id ?? '', 'mend.work-in-use')
