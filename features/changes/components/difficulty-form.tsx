'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { DIFFICULTY_CLASSES } from '@/features/works/rules/desk'
import { caseRequest, type DifficultyValues, edited, fieldOfCase, raised } from './case-values'
import { ChangeFormFrame } from './change-form-frame'
import { TypedDate } from './typed-date'
import { type CaseWork, useCaseForm } from './use-case-form'

type Props = {
  person: string
  work: CaseWork
  /** What is edited; null: a new one is raised. */
  opened: { id: string; values: DifficultyValues } | null
  /** Names to choose from while typing who is to settle it. */
  organizations: readonly string[]
}

const EMPTY: DifficultyValues = { class: '', content: '', proposal: '', responsible: '', dueOn: '', on: '' }

/** What stands in the way, what is proposed, who is to settle it and by when. */
export function DifficultyForm({ person, work, opened, organizations }: Props) {
  const t = useTranslations('changes.case')
  const names = useTranslations('changes.desk.fields')
  const classes = useTranslations('works.difficultyClasses')
  // What the page was opened with: the measure of what was changed, also after a conflict.
  const [before] = useState(opened)
  const change = useCaseForm<DifficultyValues>({
    person,
    work,
    form: before ? `difficulty:${before.id}` : 'difficulty',
    section: 'difficulties',
    defaultValues: before?.values ?? EMPTY,
    toRequest: (values, target, reasons) => {
      const changes = before ? edited(values, before.values, before.id, target) : raised(values, target)
      return caseRequest(changes, reasons)
    },
    // A promise that lies before the day of raising stands against the whole of it.
    fieldOf: (path) => (path === 'changes.0' ? 'dueOn' : fieldOfCase(path)),
    isReady: (values) =>
      before ? isChanged(values, before.values) : values.class !== '' && values.content.trim() !== '',
  })
  const { register } = change.form
  const error = change.save.errorOf
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t(before ? 'difficulty.saveEdit' : 'difficulty.save')}
      waiting={t(before ? 'difficulty.waitingEdit' : 'difficulty.waiting')}
      cancelHref={`/staff/works/${work.slug}#difficulties`}
      nameOf={() => work.title}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          {...register('class')}
          id="class"
          label={names('class')}
          required
          empty=""
          options={DIFFICULTY_CLASSES.map((value) => ({ value, label: classes(value) }))}
          error={error('class')}
        />
        {!before && (
          <TypedDate<DifficultyValues>
            name="on"
            label={names('raisedOn')}
            hint={t('todayHint')}
            error={error('on')}
          />
        )}
        <TextareaField
          {...register('content')}
          id="content"
          label={names('content')}
          required
          error={error('content')}
          className="sm:col-span-2"
        />
        <TextareaField
          {...register('proposal')}
          id="proposal"
          label={names('proposal')}
          rows={2}
          error={error('proposal')}
          className="sm:col-span-2"
        />
        <TextField
          {...register('responsible')}
          id="responsible"
          label={names('responsible')}
          list="organizations"
          error={error('responsible')}
        />
        <datalist id="organizations">
          {organizations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TypedDate<DifficultyValues> name="dueOn" label={names('dueOn')} error={error('dueOn')} />
      </div>
    </ChangeFormFrame>
  )
}

const isChanged = (values: DifficultyValues, before: DifficultyValues): boolean =>
  (Object.keys(before) as (keyof DifficultyValues)[]).some((key) => values[key] !== before[key])
