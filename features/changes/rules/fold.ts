import type { WorkState } from '@/features/works/types'
import type { FoldProblem, WorkChange } from '../types'
import { foldExpected } from './fold-expected'
import { foldFacts } from './fold-facts'
import { holderOn, withHolders } from './fold-holder'
import { foldStages } from './fold-stages'
import { type LiveChange, liveChanges, liveOf } from './live'

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
  const facts = foldFacts(live)
  const stages = foldStages(live, kind, originOf, effectiveAt)
  const expected = foldExpected(live, effectiveAt)
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
    listings: listingsOf(live),
    links: linksOf(live),
    isVoid,
  }
  const all = [...problems, ...facts.problems, ...stages.problems, ...expected.problems]
  if (isVoid && live.length > 0) all.push(orphaned(live))
  return { state, problems: all }
}

const listingsOf = (live: readonly LiveChange[]): WorkState['listings'] =>
  liveOf(live, 'LISTING').flatMap(({ id, documentId, payload }) => {
    if (!documentId) return []
    const { listedOn: _listedOn, paper: _paper, ...row } = payload
    return [{ ...row, changeId: id, documentId }]
  })

const linksOf = (live: readonly LiveChange[]): WorkState['links'] =>
  liveOf(live, 'LINK').map(({ originId, payload }) => ({
    linkId: originId,
    kind: payload.link,
    toWorkId: payload.toWorkId,
  }))

/** A creation cannot be undone while something else is still recorded of the work. */
const orphaned = (live: readonly LiveChange[]): FoldProblem => ({
  changeId: live.at(-1)?.id ?? '',
  rule: 'mend.work-in-use',
  severity: 'REFUSE',
  row: null,
  evidence: null,
  params: {},
})
