import type { Person, Role } from '@/features/access/types'
import { type Registry, startRegistry } from './registry'

/** Somebody of the office, as the routes know them. */
export const person = (id: string, role: Role): Person => ({
  id,
  role,
  name: id,
  email: `${id}@example.invalid`,
})

/** Those who send, and those who decide. */
export const OFFICE = {
  officers: [person('can-bo-1', 'officer'), person('can-bo-2', 'officer')],
  heads: [person('truong-phong-1', 'head'), person('truong-phong-2', 'leader')],
} as const

/** The steps of review on a registry that asks for a second person. */
async function reviewOn(registry: Registry) {
  const [decide, { judge }, { proposalById, eventsOf }] = await Promise.all([
    import('../mutations/decide'),
    import('../data/review/judged'),
    import('../data/review/proposals'),
  ])
  /** What whoever looks at it is shown, as a digest. */
  const seen = async (id: string) => {
    const proposal = await proposalById(id)
    return proposal?.input ? (await judge(proposal.input, proposal.authorId)).seen : null
  }
  let made = 0
  return {
    ...decide,
    /** A made-up work at version 1, recorded before anybody of the office came; its slug. */
    async work(): Promise<string> {
      const set = { name: `Suối Thử ${++made}`, capacityMw: 5 }
      const { changes } = await registry.record({
        changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set }],
      })
      return changes[0]?.work as string
    },
    proposal: proposalById,
    events: eventsOf,
    seen,
    /** A proposal that must be kept; its id. */
    async sent(request: Parameters<Registry['submit']>[0], authorId = 'can-bo-1', idempotencyKey?: string) {
      const outcome = await registry.submit(request, { authorId, idempotencyKey: idempotencyKey ?? null })
      if (outcome.kind !== 'kept') throw new Error(`not kept: ${JSON.stringify(outcome)}`)
      return outcome.set
    },
  }
}

/** A registry that asks for a second person, the steps of review on it, and what came of them. */
export async function startReview() {
  const registry = await startRegistry({ secondPerson: true })
  const review = await reviewOn(registry)
  const { db } = registry
  return {
    registry,
    review,
    work: review.work,
    setOf: (id: string) => db.changeSet.findUnique({ where: { id } }),
    standing: (slug: string) => db.work.findUniqueOrThrow({ where: { slug }, include: { hydropower: true } }),
  }
}
