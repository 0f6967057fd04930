import { SYSTEM_AUTHOR } from '@/features/access/accounts'
import { submitChangeSet } from '@/features/changes/mutations'
import type { PathFinding } from '@/features/changes/types'
import type { SeedSet } from './change-sets'

/**
 * Enters the sets in order, through the same check as everything else, and calls `done` after each. A set that is in
 * the ledger already is left as it is, even where an earlier release put it in other words: what was accepted stays.
 * @throws Error at the first set that the check refuses or that meets a work which moved on: those before it stay
 */
export async function enter(
  sets: readonly SeedSet[],
  done: (set: SeedSet) => void = () => {},
): Promise<void> {
  for (const set of sets) {
    const outcome = await submitChangeSet({
      input: set.input,
      authorId: SYSTEM_AUTHOR.id,
      source: 'SYSTEM',
      idempotencyKey: set.key,
    })
    if (outcome.kind === 'refused' && !isEntered(outcome.findings))
      throw new Error(`${set.key} was refused: ${JSON.stringify(outcome.findings)}`)
    if (outcome.kind === 'conflict')
      throw new Error(`${set.key} met works that moved on: ${JSON.stringify(outcome.current)}`)
    done(set)
  }
}

const isEntered = (findings: readonly PathFinding[]) =>
  findings.some(({ rule }) => rule === 'idempotency.other-content')
