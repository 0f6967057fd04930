'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { FOLLOW_UP_MEANS } from '@/features/works/rules/desk'
import { caseRequest, type FollowUpValues, fieldOfCase, followedUp } from './case-values'
import { ChangeFormFrame } from './change-form-frame'
import { TypedDate } from './typed-date'
import { type CaseWork, useCaseForm } from './use-case-form'

type Props = { person: string; work: CaseWork; today: string }

/** Whom one called, met or urged, and what came of it. */
export function FollowUpForm({ person, work, today }: Props) {
  const t = useTranslations('changes.case')
  const names = useTranslations('changes.desk.fields')
  const change = useCaseForm<FollowUpValues>({
    person,
    work,
    form: 'follow-up',
    section: 'diary',
    defaultValues: { means: '', on: today, with: '', content: '' },
    toRequest: (values, target, reasons) => caseRequest(followedUp(values, target), reasons),
    fieldOf: fieldOfCase,
    isReady: ({ means, content }) => means !== '' && content.trim() !== '',
  })
  const error = change.save.errorOf
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('followUp.save')}
      waiting={t('followUp.waiting')}
      cancelHref={`/staff/works/${work.slug}#diary`}
      nameOf={() => work.title}
    >
      <div className="grid gap-4">
        <Means register={change.form.register('means')} error={error('means')} />
        <TextareaField
          {...change.form.register('content')}
          id="content"
          label={names('content')}
          required
          error={error('content')}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            {...change.form.register('with')}
            id="with"
            label={names('with')}
            hint={t('followUp.withHint')}
            error={error('with')}
          />
          <TypedDate<FollowUpValues> name="on" label={names('on')} error={error('on')} />
        </div>
      </div>
    </ChangeFormFrame>
  )
}

type MeansProps = { register: { name: string }; error: string | null }

function Means({ register, error }: MeansProps) {
  const names = useTranslations('changes.desk.fields')
  const means = useTranslations('works.followUpMeans')
  const field = useTranslations('frame.field')
  return (
    <fieldset>
      <legend className="font-medium">
        {names('means')} <span className="font-normal text-muted">({field('required')})</span>
      </legend>
      {/* Where the summary of errors leads to. */}
      <div id="means" tabIndex={-1} className="outline-none">
        {error && (
          <p id="means-error" className="text-wrong">
            <span className="font-semibold">{field('error')}</span> {error}
          </p>
        )}
        <div
          role="radiogroup"
          aria-label={names('means')}
          aria-describedby={error ? 'means-error' : undefined}
          className="flex flex-wrap gap-x-6"
        >
          {FOLLOW_UP_MEANS.map((value) => (
            <Checkbox
              key={value}
              radio
              id={`means-${value}`}
              value={value}
              label={means(value)}
              {...register}
            />
          ))}
        </div>
      </div>
    </fieldset>
  )
}
