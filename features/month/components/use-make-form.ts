import type { RecordWork } from '@/features/changes/components/record-work'
import { savedQuery } from '@/features/changes/components/saved-address'
import { type ChangeForm, useChangeForm } from '@/features/changes/components/use-change-form'
import type { ActCode } from '@/features/stages/types'
import { type AddedAct, type MakeValues, makeRequest } from '../rules/requests'
import type { PlanItem } from '../types'

/** Works that were found and wait for their act. */
export type Pending = { works: RecordWork[]; act: ActCode | ''; drafter: string }

const NOTHING_PENDING: Pending = { works: [], act: '', drafter: '' }

/** `works`: those that were added, by slug, as the search found them. */
export type Values = MakeValues & { works: Record<string, RecordWork>; pending: Pending }

type Options = { person: string; month: string; isNew: boolean; left: readonly PlanItem[] }

/** The form of a month's plan: what is carried over, what is new. */
export function useMakeForm({ person, month, isNew, left }: Options): ChangeForm<Values> {
  const versions = Object.fromEntries(left.map(({ work }) => [work.slug, work.version]))
  const newest = left[0]?.month
  return useChangeForm<Values>({
    draftKey: `plan:${person}:${month}:make`,
    defaultValues: {
      // Of a new plan the last month's rest is proposed; what lies further back was left behind already.
      carried: isNew ? left.filter((item) => item.month === newest).map(({ id }) => id) : [],
      added: [],
      works: {},
      pending: NOTHING_PENDING,
      versions,
      note: '',
    },
    toRequest: (values, reasons) => makeRequest(month, values, left, reasons),
    fieldOf: (path) => (path.startsWith('changes') ? 'works' : path),
    rebase: withVersions,
    // What was closed meanwhile is no longer left.
    reopen: (kept) => {
      const open = kept.carried.filter((id) => left.some((item) => item.id === id))
      return withVersions({ ...kept, carried: open }, new Map(Object.entries(versions)))
    },
    isReady: ({ carried, added }) => carried.length + added.length > 0,
    doneHref: (saved) => `/staff/plan/${month}?${savedQuery(saved)}`,
  })
}

/** What waited for its act stands in the plan now. */
export function withAdded(values: Values, acts: readonly AddedAct[]): Values {
  const found = values.pending.works
  const known = Object.fromEntries(found.map((work) => [work.slug, work]))
  const newer = Object.fromEntries(found.map(({ slug, version }) => [slug, version]))
  return {
    ...values,
    added: [...values.added, ...acts],
    works: { ...values.works, ...known },
    // Of what lies here already the version stays that its reader has seen.
    versions: { ...newer, ...values.versions },
    pending: { ...NOTHING_PENDING, drafter: values.pending.drafter },
  }
}

function withVersions(values: Values, versions: ReadonlyMap<string, number>): Values {
  return { ...values, versions: { ...values.versions, ...Object.fromEntries(versions) } }
}
