'use client'

import { useTranslations } from 'next-intl'
import { ChangeFormFrame, NoteField } from '@/features/changes/components/change-form-frame'
import type { ChangeForm } from '@/features/changes/components/use-change-form'
import { workTitle } from '@/features/works/rules/title'
import type { AddedAct } from '../rules/requests'
import type { Drafter, PlanItem } from '../types'
import { AddActs } from './add-acts'
import { AddedActs } from './added-acts'
import { LeftActs } from './left-acts'
import { useMakeForm, type Values, withAdded } from './use-make-form'

type Props = {
  person: string
  month: string
  isNew: boolean
  /** What earlier months left open, the newest month first. */
  left: readonly PlanItem[]
  /** What the month's plan holds already. */
  planned: readonly Pick<AddedAct, 'act' | 'work'>[]
  drafters: readonly Drafter[]
}

/** The plan of a month in one set: what is carried into it from earlier months, and what is new. */
export function MakeForm({ person, month, isNew, left, planned, drafters }: Props) {
  const t = useTranslations('month.make')
  const titles = useTranslations('works.title')
  const change = useMakeForm({ person, month, isNew, left })
  const { carried, added, works, pending } = change.values
  const set = <K extends 'carried' | 'added' | 'pending'>(key: K, value: Values[K]) =>
    change.form.setValue(key, value as never, { shouldDirty: true })
  const nameOf = (slug: string) => {
    const item = left.find(({ work }) => work.slug === slug)
    return works[slug]?.title ?? (item ? workTitle(titles, item.work) : slug)
  }
  const add = (acts: AddedAct[]) => {
    const next = withAdded(change.form.getValues(), acts)
    for (const key of ['works', 'versions'] as const) change.form.setValue(key, next[key])
    set('pending', next.pending)
    set('added', next.added)
  }
  return (
    <ChangeFormFrame
      change={withNothingPending(change, t('pending', { count: pending.works.length }))}
      saveLabel={t('save')}
      waiting={t('waiting')}
      summary={t('summary', { carried: carried.length, added: added.length })}
      cancelHref={`/staff/plan/${month}`}
      nameOf={nameOf}
      nowOf={() => t('stale')}
    >
      <LeftActs left={left} chosen={carried} onChoose={(ids) => set('carried', ids)} />
      <AddActs
        month={month}
        pending={pending}
        onChange={(next) => {
          set('pending', next)
          change.form.clearErrors('works')
        }}
        taken={[...planned, ...added]}
        drafters={drafters}
        onAdd={add}
        error={change.save.errorOf('works')}
      />
      <AddedActs
        added={added}
        drafters={drafters}
        nameOf={nameOf}
        onRemove={(gone) => {
          const kept = added.filter((one) => one !== gone)
          set('added', kept)
        }}
      />
      <NoteField change={change} label={t('note')} hint={t('noteHint')} />
    </ChangeFormFrame>
  )
}

/** Works that were chosen and got no act would be lost with the page. */
function withNothingPending(change: ChangeForm<Values>, words: string): ChangeForm<Values> {
  const { form } = change
  return {
    ...change,
    submit: (event) => {
      if (form.getValues('pending').works.length === 0) return change.submit(event)
      event.preventDefault()
      form.setError('works', { message: words })
      document.getElementById('works')?.focus()
    },
  }
}
