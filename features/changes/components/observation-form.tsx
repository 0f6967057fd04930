'use client'

import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/ui/fieldset'
import { TextField } from '@/components/ui/text-field'
import type { WorkKind } from '@/features/stages/types'
import { MEASURE_RULES, MEASURES, type Measure, type ObservationItem } from '@/features/works/rules/desk'
import { formatNumber } from '@/lib/numbers/vietnamese'
import {
  caseRequest,
  fieldOfObservation,
  type ObservationValues,
  observed,
  typedMeasures,
} from './case-values'
import { ChangeFormFrame } from './change-form-frame'
import { RecordPaper } from './record-paper'
import { EMPTY_PAPER } from './record-values'
import { SourceField } from './source-field'
import { TypedDate } from './typed-date'
import { type CaseWork, useCaseForm } from './use-case-form'

type Props = {
  person: string
  work: CaseWork & { kind: WorkKind }
  /** What is known already: a figure typed anew takes the place of the old one. */
  known: readonly Pick<ObservationItem, 'month' | 'measure' | 'value'>[]
  issuers: readonly string[]
}

const EMPTY: ObservationValues = {
  month: '',
  values: { PROGRESS_PERCENT: '', PAID_BN_VND: '', ENERGY_KWH: '' },
  sourceKind: '',
  hasPaper: false,
  document: EMPTY_PAPER,
}

/** What was reported of a month: one month, up to three figures, and what they rest on. */
export function ObservationForm({ person, work, known, issuers }: Props) {
  const t = useTranslations('changes.case.observation')
  const change = useCaseForm<ObservationValues>({
    person,
    work,
    form: 'observe',
    section: 'observations',
    defaultValues: EMPTY,
    toRequest: (values, target, reasons) => caseRequest(observed(values, target), reasons, values),
    fieldOf: fieldOfObservation,
    isReady: (values) => values.month !== '' && typedMeasures(values).length > 0,
  })
  const { month, hasPaper } = change.values
  const error = change.save.errorOf
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={t('waiting')}
      cancelHref={`/staff/works/${work.slug}#observations`}
      nameOf={() => work.title}
    >
      <Figures
        register={(name) => change.form.register(name)}
        kind={work.kind}
        known={known.filter((item) => item.month === month)}
        error={error}
      />
      <RecordPaper issuers={issuers} error={error} />
      {!hasPaper && <SourceField register={change.form.register('sourceKind')} error={error('sourceKind')} />}
    </ChangeFormFrame>
  )
}

type FiguresProps = {
  register: (name: `values.${Measure}`) => { name: string }
  kind: WorkKind
  /** Of the month that is typed. */
  known: Props['known']
  error: (field: string) => string | null
}

function Figures({ register, kind, known, error }: FiguresProps) {
  const t = useTranslations('changes.case.observation')
  const names = useTranslations('works.measures')
  const fields = useTranslations('changes.desk.fields')
  const stands = (measure: Measure) => known.find((item) => item.measure === measure)?.value
  return (
    <Fieldset legend={t('figures')} hint={t('figuresHint')}>
      <TypedDate<ObservationValues>
        name="month"
        label={fields('month')}
        hint={t('monthHint')}
        partial
        required
        error={error('month')}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {MEASURES.filter((measure) => MEASURE_RULES[measure].kinds.includes(kind)).map((measure) => {
          const value = stands(measure)
          return (
            <TextField
              key={measure}
              {...register(`values.${measure}`)}
              id={`values.${measure}`}
              label={names(measure)}
              hint={value === undefined ? undefined : t('stands', { value: formatNumber(value, 'vi') })}
              inputMode="decimal"
              error={error(`values.${measure}`)}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}
