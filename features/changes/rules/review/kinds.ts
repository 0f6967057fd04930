import type { ChangeInput, ChangeSetInput } from '../../schema'
import type { ProposedWork, SaidKind } from '../../types/review'

/** What a set does, each kind of change and act once, in the order in which they come. */
export function kindsOf({ changes }: Pick<ChangeSetInput, 'changes'>): SaidKind[] {
  const kinds = new Map<string, SaidKind>()
  for (const change of changes) {
    const act = actOf(change)
    const key = `${change.type} ${act}`
    const known = kinds.get(key)
    kinds.set(key, { type: change.type, act, count: (known?.count ?? 0) + 1 })
  }
  return [...kinds.values()]
}

export function actOf(change: ChangeInput): SaidKind['act'] {
  if (change.type === 'ACT' || change.type === 'EXPECTED_ACT') return change.act ?? null
  return change.type === 'REPLACE' ? (change.with.act ?? null) : null
}

/** Works that a set creates, as it names them. */
export function createdWorks({ changes }: Pick<ChangeSetInput, 'changes'>): ProposedWork[] {
  return changes.flatMap((change) => {
    if (change.type !== 'WORK_CREATE') return []
    const { voltageKv } = change.set
    return [
      {
        slug: null,
        kind: change.kind,
        name: change.set.name,
        voltageKv: typeof voltageKv === 'number' ? voltageKv : null,
      },
    ]
  })
}
