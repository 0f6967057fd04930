'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import { SelectField } from '@/components/ui/select-field'
import type { RecordWork } from '@/features/changes/components/record-work'
import { WorkPicker } from '@/features/changes/components/record-works'
import { StageMark } from '@/features/stages/components/stage-mark'
import type { ActCode } from '@/features/stages/types'
import { offeredActs } from '../rules/offered'
import type { AddedAct } from '../rules/requests'
import type { Drafter } from '../types'
import type { Pending } from './use-make-form'

type Props = {
  month: string
  pending: Pending
  onChange: (pending: Pending) => void
  /** What stands in the plan or was added already: it is not added twice. */
  taken: readonly Pick<AddedAct, 'act' | 'work'>[]
  drafters: readonly Drafter[]
  onAdd: (acts: AddedAct[]) => void
  error: string | null
}

/** One act for one or several works: the works first, then what fits where they stand. */
export function AddActs({ month, pending, onChange, taken, drafters, onAdd, error }: Props) {
  const t = useTranslations('month.make')
  const { works, act, drafter } = pending
  const { now, others } = offeredActs(works, month)
  const chosen = [...now, ...others].find((offered) => offered === act)
  const isTaken = (work: RecordWork) => taken.some((one) => one.act === act && one.work === work.slug)
  const fresh = works.filter((work) => !isTaken(work))
  const canAdd = chosen !== undefined && fresh.length > 0
  const add = () => {
    if (!canAdd) return
    onAdd(fresh.map(({ slug }) => ({ act: chosen, work: slug, drafter })))
    document.getElementById('works')?.focus()
  }
  return (
    <Fieldset legend={t('new')} hint={t('newHint')}>
      <WorkPicker
        chosen={works}
        onAdd={(work) => onChange({ ...pending, works: [...works, work] })}
        error={error}
      />
      {works.length > 0 && (
        <>
          <ChosenWorks
            works={works}
            isTaken={isTaken}
            onRemove={(slug) => onChange({ ...pending, works: works.filter((work) => work.slug !== slug) })}
          />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <ActChoice
              now={now}
              others={others}
              act={chosen ?? ''}
              onChange={(next) => onChange({ ...pending, act: next })}
            />
            <SelectField
              name="drafter"
              label={t('drafter')}
              empty={t('drafterNone')}
              options={drafters.map(({ id, name }) => ({ value: id, label: name }))}
              value={drafter}
              onChange={(event) => onChange({ ...pending, drafter: event.target.value })}
            />
          </div>
          <div>
            <Button type="button" onClick={add} aria-disabled={!canAdd || undefined}>
              {t('addActs', { count: fresh.length })}
            </Button>
          </div>
        </>
      )}
    </Fieldset>
  )
}

type ChosenProps = {
  works: readonly RecordWork[]
  isTaken: (work: RecordWork) => boolean
  onRemove: (slug: string) => void
}

function ChosenWorks({ works, isTaken, onRemove }: ChosenProps) {
  const t = useTranslations('month.make')
  return (
    <ul className="border-line border-t">
      {works.map((work) => (
        <li key={work.slug} className="flex items-center justify-between gap-3 border-line border-b py-1.5">
          <span className="min-w-0">
            <span className="font-medium">{work.title}</span>
            <span className="block text-muted">
              <StageMark {...work} compact />
            </span>
            {isTaken(work) && <span className="block text-caution">{t('taken')}</span>}
          </span>
          <RemoveButton label={t('removeWork', { name: work.title })} onClick={() => onRemove(work.slug)} />
        </li>
      ))}
    </ul>
  )
}

type ChoiceProps = {
  now: readonly ActCode[]
  others: readonly ActCode[]
  act: ActCode | ''
  onChange: (act: ActCode | '') => void
}

/** First what fits where all the chosen works stand, then everything else. */
function ActChoice({ now, others, act, onChange }: ChoiceProps) {
  const t = useTranslations('month.make')
  const names = useTranslations('rules.acts')
  const options = (codes: readonly ActCode[]) => codes.map((value) => ({ value, label: names(value) }))
  const groups = [
    { group: t('fits'), options: options(now) },
    { group: t('others'), options: options(others) },
  ]
  return (
    <SelectField
      name="act"
      label={t('act')}
      empty={t('chooseAct')}
      options={groups.filter((group) => group.options.length > 0)}
      value={act}
      onChange={(event) => onChange(event.target.value as ActCode | '')}
    />
  )
}

export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="grid size-row shrink-0 place-items-center rounded-md hover:bg-hover"
      aria-label={label}
    >
      <X className="size-4" aria-hidden />
    </button>
  )
}
