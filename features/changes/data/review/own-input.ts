import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { OWN_STEPS } from '../../rules/review/steps'
import type { ChangeSetInput } from '../../schema'
import { type Proposal, proposalById } from './proposals'

/** What its author may still write anew, as it was sent. */
export type OwnProposal = Pick<Proposal, 'id' | 'version' | 'status' | 'works' | 'reason' | 'decidedById'> & {
  input: ChangeSetInput
}

/** null: there is none, it is somebody else's, or it is not theirs to write on any more. */
export async function ownProposal({ person }: StaffScope, id: string): Promise<OwnProposal | null> {
  const proposal = await proposalById(id)
  if (!proposal?.input || proposal.authorId !== person.id) return null
  const isTime = OWN_STEPS.change.some((status) => status === proposal.status)
  return isTime ? { ...proposal, input: proposal.input } : null
}

/** A change of a set on one of its works: by it the form of corrections is opened. */
export async function changeOfSet(setId: string): Promise<{ id: string; work: string } | null> {
  return oneChange(Prisma.sql`c."setId" = ${setId}::uuid`)
}

export async function changeWithWork(changeId: string): Promise<{ id: string; work: string } | null> {
  return oneChange(Prisma.sql`c."id" = ${changeId}::uuid`)
}

async function oneChange(which: Prisma.Sql): Promise<{ id: string; work: string } | null> {
  const [found] = await queryRows<{ id: string; work: string }>(Prisma.sql`
    SELECT c."id", w."slug" AS "work" FROM "Change" c JOIN "Work" w ON w."id" = c."workId"
     WHERE ${which} ORDER BY c."position" LIMIT 1`)
  return found ?? null
}
