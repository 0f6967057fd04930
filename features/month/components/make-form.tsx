'use client'

import { useTranslations } from 'next-intl'
import { ChangeFormFrame, NoteField } from '@/features/changes/components/change-form-frame'
import type { RecordWork } from '@/features/changes/components/record-work'
import { useChangeForm } from '@/features/changes/components/use-change-form'
import { workTitle } from '@/features/works/rules/title'
import { type AddedAct, type MakeValues, makeRequest } from '../rules/requests'
import type { PlanItem } from '../types'
import { AddActs } from './add-acts'
import { AddedActs } from './added-acts'
import { LeftActs } from './left-acts'

type Props = {
  person: string
  month: string
  isNew: boolean
  /** What earlier months left open, the newest month first. */
  left: readonly PlanItem[]
  /** What the month's plan holds already. */
  planned: readonly AddedAct[]
}

/** A work that was found, as the form keeps it. */
export type Values = MakeValues & { works: Record<string, RecordWork> }

/** The plan of a month in one set: what is carried into it from earlier months, and what is new. */
export function MakeForm({ person, month, isNew, left, planned }: Props) {
  const t = useTranslations('month.make')
  const titles = useTranslations('works.title')
  const home = `/staff/plan/${month}`
  const versions = Object.fromEntries(left.map(({ work }) => [work.slug, work.version]))
  const newest = left[0]?.month
  const change = useChangeForm<Values>({
    draftKey: `plan:${person}:${month}:make`,
    defaultValues: {
      // Of a new plan the last month's rest is proposed; what lies further back was left behind already.
      carried: isNew ? left.filter((item) => item.month === newest).map(({ id }) => id) : [],
      added: [],
      works: {},
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
    doneHref: ({ seq }) => `${home}?saved=${seq}`,
  })
  const { carried, added, works } = change.values
  const set = <K extends 'carried' | 'added'>(key: K, value: Values[K]) =>
    change.form.setValue(key, value as never, { shouldDirty: true })
  const add = (acts: AddedAct[], found: readonly RecordWork[]) => {
    const known = Object.fromEntries(found.map((work) => [work.slug, work]))
    const newer = Object.fromEntries(found.map(({ slug, version }) => [slug, version]))
    change.form.setValue('works', { ...works, ...known })
    change.form.setValue('versions', { ...newer, ...change.values.versions })
    set('added', [...added, ...acts])
  }
  const nameOf = (slug: string) => {
    const item = left.find(({ work }) => work.slug === slug)
    return works[slug]?.title ?? (item ? workTitle(titles, item.work) : slug)
  }
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={t('waiting')}
      summary={t('summary', { carried: carried.length, added: added.length })}
      cancelHref={home}
      nameOf={nameOf}
      nowOf={() => t('stale')}
    >
      <LeftActs left={left} chosen={carried} onChoose={(ids) => set('carried', ids)} />
      <AddActs
        month={month}
        taken={[...planned, ...added]}
        onAdd={add}
        error={change.save.errorOf('works')}
      />
      <AddedActs
        added={added}
        nameOf={nameOf}
        onRemove={(gone) =>
          set(
            'added',
            added.filter((one) => one !== gone),
          )
        }
      />
      <NoteField change={change} label={t('note')} hint={t('noteHint')} />
    </ChangeFormFrame>
  )
}

function withVersions(values: Values, versions: ReadonlyMap<string, number>): Values {
  return { ...values, versions: { ...values.versions, ...Object.fromEntries(versions) } }
}
