import { db } from '@/lib/db'
import { changeSets } from './change-sets'
import { enter } from './enter'
import { SOURCES } from './sources'

// Loads the works that are known from public sources. Run again it changes nothing.
const sets = changeSets(SOURCES)
const began = performance.now()
let number = 0
await enter(sets, ({ title, input }) => {
  number += 1
  console.log(`  ${String(number).padStart(2)}/${sets.length}  ${title} (${input.changes.length})`)
})

const [works, listings, quotas, expectedActs] = await Promise.all([
  db.work.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } }),
  db.planListing.count(),
  db.planQuota.count(),
  db.expectedAct.count(),
])
const kinds = works.map(({ kind, _count }) => `${kind} ${_count}`).join(', ')
console.log(
  `The registry holds: ${kinds}; listings ${listings}, quotas ${quotas}, expected acts ${expectedActs}.`,
)
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`)
await db.$disconnect()
