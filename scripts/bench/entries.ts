import { randomUUID } from 'node:crypto'
import { checkContext } from '@/features/changes/data/context'
import { check } from '@/features/changes/rules/check'
import { entryOf, requestDigestOf } from '@/features/changes/rules/entry'
import { type ChangeSetRequest, changeSetInput } from '@/features/changes/schema'

/** What `ledger_accept` is handed for these sets: checked, folded, ready to be written. */
export async function benchEntries(requests: readonly ChangeSetRequest[]) {
  const entries = []
  for (const request of requests) entries.push(await entryFor(request))
  return entries
}

async function entryFor(request: ChangeSetRequest) {
  const input = changeSetInput.parse(request)
  const checked = check(input, await checkContext(input, null))
  return entryOf(checked, {
    setId: randomUUID(),
    source: 'SYSTEM',
    authorId: 'system:bench',
    acceptedById: 'system:bench',
    review: 'NONE',
    reasons: [],
    note: null,
    salt: '',
    idempotencyKey: null,
    requestDigest: requestDigestOf(input),
    newId: randomUUID,
  })
}
