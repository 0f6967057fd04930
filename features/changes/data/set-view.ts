import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { isUuid } from '@/lib/uuid'
import { acceptedSet, setById } from './sets'

/**
 * An accepted set as the staff read it: who, when, on which paper, why warnings were passed over, and each change.
 * Issuers and papers that the set brought with it are not listed: they were not sent as changes. null: no such set.
 */
export async function changeSetView(scope: StaffScope, id: string) {
  const set = isUuid(id) ? await setById(id) : null
  if (!set) return null
  const [labels, { changes }] = await Promise.all([
    authorLabels(scope, [set.authorId, set.acceptedById]),
    acceptedSet(id),
  ])
  const versions = new Map(changes.map((change) => [change.id, change.version]))
  const { authorId, acceptedById, ...rest } = set
  return {
    ...rest,
    author: { id: authorId, ...(labels.get(authorId) ?? { name: null, role: null }) },
    acceptedBy: { id: acceptedById, ...(labels.get(acceptedById) ?? { name: null, role: null }) },
    changes: set.changes
      .filter(({ type }) => type !== 'ORGANIZATION_CREATE' && type !== 'DOCUMENT_CREATE')
      .map((change) => ({ ...change, version: versions.get(change.id) ?? null })),
  }
}
