import { writeFileSync } from 'node:fs'
import { submitChangeSet } from '@/features/changes/mutations'
import { changeSetInput } from '@/features/changes/schema'
import { db } from '@/lib/db'
import { benchQuestions } from './questions'
import { benchSets } from './works'

/**
 * Brings the bench's works into an empty registry by the one write path, one set after another, and writes how long
 * that took and what can be asked of them: tsx scripts/bench/load.ts WORKS ANSWER.json
 */
const [count = '', answer = ''] = process.argv.slice(2)
const sets = benchSets(Number(count))
await db.$queryRaw`SELECT 1`

const began = performance.now()
for (const request of sets) {
  const input = changeSetInput.parse(request)
  const outcome = await submitChangeSet({ input, authorId: 'system:bench', source: 'SYSTEM' })
  if (outcome.kind !== 'accepted')
    throw new Error(`A set of the bench was not accepted: ${JSON.stringify(outcome).slice(0, 2_000)}`)
}
const seconds = (performance.now() - began) / 1000

const acts = sets.flatMap(({ changes }) => changes).filter(({ type }) => type === 'ACT').length
writeFileSync(answer, JSON.stringify({ acts, sets: sets.length, seconds, questions: benchQuestions() }))
await db.$disconnect()
