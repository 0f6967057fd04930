'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { WorkKind } from '@/features/stages/types'
import { MEASURE_RULES, MEASURES } from '@/features/works/rules/desk'
import type { CorrectValues } from './correct-values'
import { TypedDate } from './typed-date'

type Props = { kind: WorkKind; error: (field: string) => string | null }

/** One reported figure, to be put right: of which month, what it measures, how much. */
export function CorrectFigure({ kind, error }: Props) {
  const t = useTranslations('changes.case.observation')
  const fields = useTranslations('changes.desk.fields')
  const names = useTranslations('works.measures')
  const { register } = useFormContext<CorrectValues>()
  const measures = MEASURES.filter((measure) => MEASURE_RULES[measure].kinds.includes(kind))
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <TypedDate<CorrectValues>
        name="observation.month"
        label={fields('month')}
        hint={t('monthHint')}
        partial
        required
        error={error('observation.month')}
      />
      <SelectField
        {...register('observation.measure')}
        id="observation.measure"
        label={fields('measure')}
        options={measures.map((value) => ({ value, label: names(value) }))}
        error={error('observation.measure')}
      />
      <TextField
        {...register('observation.value')}
        id="observation.value"
        label={fields('value')}
        inputMode="decimal"
        required
        error={error('observation.value')}
      />
    </div>
  )
}
