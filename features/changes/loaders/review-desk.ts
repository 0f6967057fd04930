import 'server-only'
import { cache } from 'react'
import { authorLabels } from '@/features/access/accounts'
import { currentPerson, requirePerson, staffScope } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { type DocumentScan, documentById } from '@/features/documents/data/one'
import { type DeskCounts, deskCounts } from '../data/review/desk-counts'
import { proposedScans } from '../data/review/files'
import { changeOfSet, changeWithWork, type OwnProposal, ownProposal } from '../data/review/own-input'
import { formOf } from '../rules/review/form-of'
import type { ProposalView } from '../types/review'

/** For the frame and the overview, once for each page. null: who looks neither proposes nor accepts. */
export const ownDeskCounts = cache(async (): Promise<DeskCounts | null> => {
  const person = await currentPerson()
  if (!person || !can(person.role, 'change:propose')) return null
  const counts = await deskCounts(person.id)
  return can(person.role, 'change:accept') ? counts : { ...counts, waiting: 0, waitingSince: null }
})

/** What is to be looked at beside a proposal: scans of its paper in the book, and those that come with it. */
export async function proposalScans({
  id,
  document,
}: Pick<ProposalView, 'id' | 'document'>): Promise<{ kept: DocumentScan[]; brought: DocumentScan[] }> {
  const scope = staffScope(await requirePerson())
  const [known, brought] = await Promise.all([
    document?.id ? documentById(scope, document.id) : null,
    proposedScans(scope, id),
  ])
  return { kept: known?.scans ?? [], brought }
}

/** Where its author goes on from what was typed; null: no form says all that it says. */
export async function proposalForm(id: string): Promise<string | null> {
  const proposal = await ownProposal(staffScope(await requirePerson('change:propose')), id)
  const of = proposal && formOf(proposal.input)
  switch (of?.form) {
    case 'RECORD':
      return `/staff/works/${of.work}/record?proposal=${id}`
    case 'EDIT':
      return `/staff/works/${of.work}/edit?proposal=${id}`
    case 'CREATE':
      return `/staff/works/new?proposal=${id}`
    case 'CORRECT': {
      const mended = 'mends' in of ? await changeWithWork(of.mends) : await changeOfSet(of.mendsSet)
      return mended && `/staff/works/${mended.work}/correct/${mended.id}?proposal=${id}`
    }
    default:
      return null
  }
}

/** What a form is opened with again: what was sent, the scans that came with it, and why it came back. */
export type SentBefore = Pick<OwnProposal, 'id' | 'version' | 'input'> & {
  scans: DocumentScan[]
  /** null: it is a draft. */
  sentBack: { by: string | null; reason: string } | null
}

/** For the pages of forms (`?proposal=ID`). null: the address names none that is theirs to write anew. */
export async function sentBefore(asked: string | string[] | undefined): Promise<SentBefore | null> {
  if (typeof asked !== 'string') return null
  const scope = staffScope(await requirePerson('change:propose'))
  const proposal = await ownProposal(scope, asked)
  if (!proposal) return null
  const { id, version, input, status, reason, decidedById } = proposal
  const [scans, labels] = await Promise.all([
    proposedScans(scope, id),
    authorLabels(scope, decidedById ? [decidedById] : []),
  ])
  const by = (decidedById && labels.get(decidedById)?.name) || null
  return { id, version, input, scans, sentBack: status === 'SENT_BACK' ? { by, reason: reason ?? '' } : null }
}
