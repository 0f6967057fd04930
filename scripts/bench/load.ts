import { writeFileSync } from 'node:fs'
import { submitChangeSet } from '@/features/changes/mutations'
import { type ChangeSetRequest, changeSetInput } from '@/features/changes/schema'
import { db } from '@/lib/db'
import { benchQuestions } from './questions'
import { benchRounds } from './works'

/** One set is checked while another is being written: as many as there are hands for, here and in the database. */
const SIDE_BY_SIDE = 3

/**
 * Brings the bench's works into an empty registry by the one write path and writes how long that took and what can be
 * asked of them: tsx scripts/bench/load.ts WORKS ANSWER.json
 */
const [count = '', answer = ''] = process.argv.slice(2)
const rounds = benchRounds(Number(count))
await db.$queryRaw`SELECT 1`

const began = performance.now()
for (const round of rounds) {
  const waiting = round.values()
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => sendAll(waiting)))
}
const seconds = (performance.now() - began) / 1000

const sets = rounds.flat()
const acts = sets.flatMap(({ changes }) => changes).filter(({ type }) => type === 'ACT').length
writeFileSync(answer, JSON.stringify({ acts, sets: sets.length, seconds, questions: benchQuestions() }))
await db.$disconnect()

async function sendAll(waiting: Iterator<ChangeSetRequest> & Iterable<ChangeSetRequest>): Promise<void> {
  for (const request of waiting) {
    const input = changeSetInput.parse(request)
    const outcome = await submitChangeSet({ input, authorId: 'system:bench', source: 'SYSTEM' })
    if (outcome.kind !== 'accepted')
      throw new Error(`A set of the bench was not accepted: ${JSON.stringify(outcome).slice(0, 2_000)}`)
  }
}
