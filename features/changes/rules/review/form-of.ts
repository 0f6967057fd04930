import type { ChangeInput, ChangeSetInput } from '../../schema'

/** The form that a set was, or could have been, typed in; null: no form says all that it says. */
export type FormOf =
  | { form: 'RECORD'; work: string }
  | { form: 'EDIT'; work: string }
  | { form: 'CREATE' }
  | { form: 'CORRECT'; mends: string }
  | { form: 'CORRECT'; mendsSet: string }

export function formOf({ changes }: Pick<ChangeSetInput, 'changes'>): FormOf | null {
  const said = changes.filter(({ type }) => type !== 'ATTACHMENT')
  const [first] = said
  if (!first) return null
  if (said.length === changes.length && said.length === 1) return aloneIn(first)
  if (first.type === 'ACT' && said.every((change) => isSameAct(change, first))) return recordOf(first)
  return null
}

/** The state that a paper proves is named by its stage there. */
const recordOf = ({ work, evidenceFor }: Act): FormOf | null =>
  evidenceFor ? null : { form: 'RECORD', work }

function aloneIn(change: ChangeInput): FormOf | null {
  switch (change.type) {
    case 'ACT':
      return recordOf(change)
    case 'WORK_EDIT':
      return change.sourceKind || change.approximate ? null : { form: 'EDIT', work: change.work }
    case 'WORK_CREATE':
      return change.sourceKind || change.approximate || change.slug ? null : { form: 'CREATE' }
    case 'REPLACE':
      // The form puts acts right; values, listings and links it only undoes.
      return change.with.act ? { form: 'CORRECT', mends: change.mends } : null
    case 'VOID':
      if (change.mends) return { form: 'CORRECT', mends: change.mends }
      return change.mendsSet ? { form: 'CORRECT', mendsSet: change.mendsSet } : null
    default:
      return null
  }
}

type Act = Extract<ChangeInput, { type: 'ACT' }>

/** The form says one thing of all its works; which promise of each is fulfilled is found again by the rule. */
function isSameAct(change: ChangeInput, first: Act): boolean {
  return change.type === 'ACT' && bodyOf(change) === bodyOf(first)
}

function bodyOf({ work: _work, version: _version, fulfils: _fulfils, ...body }: Act): string {
  return JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)))
}
