'use client'

import { useTranslations } from 'next-intl'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { FOLLOW_UP_MEANS } from '@/features/works/rules/desk'
import { TypedDate } from './typed-date'

type Props = {
  /** Where the values stand in the form. */
  at?: '' | 'followUp.'
  error: (field: string) => string | null
}

/** A line of the diary: by what means, what came of it, with whom, on what day. */
export function FollowUpFields({ at = '', error }: Props) {
  const t = useTranslations('changes.case')
  const names = useTranslations('changes.desk.fields')
  const { register } = useFormContext<FieldValues>()
  return (
    <div className="grid gap-4">
      <Means id={`${at}means`} register={register(`${at}means`)} error={error(`${at}means`)} />
      <TextareaField
        {...register(`${at}content`)}
        id={`${at}content`}
        label={names('content')}
        required
        error={error(`${at}content`)}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          {...register(`${at}with`)}
          id={`${at}with`}
          label={names('with')}
          hint={t('followUp.withHint')}
          error={error(`${at}with`)}
        />
        <TypedDate<FieldValues> name={`${at}on`} label={names('on')} error={error(`${at}on`)} />
      </div>
    </div>
  )
}

type MeansProps = { id: string; register: { name: string }; error: string | null }

function Means({ id, register, error }: MeansProps) {
  const names = useTranslations('changes.desk.fields')
  const means = useTranslations('works.followUpMeans')
  const field = useTranslations('frame.field')
  return (
    <fieldset>
      <legend className="font-medium">
        {names('means')} <span className="font-normal text-muted">({field('required')})</span>
      </legend>
      {/* Where the summary of errors leads to. */}
      <div id={id} tabIndex={-1} className="outline-none">
        {error && (
          <p id={`${id}-error`} className="text-wrong">
            <span className="font-semibold">{field('error')}</span> {error}
          </p>
        )}
        <div
          role="radiogroup"
          aria-label={names('means')}
          aria-describedby={error ? `${id}-error` : undefined}
          className="flex flex-wrap gap-x-6"
        >
          {FOLLOW_UP_MEANS.map((value) => (
            <Checkbox
              key={value}
              radio
              id={`${id}-${value}`}
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
