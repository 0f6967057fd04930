'use client'

import { useTranslations } from 'next-intl'
import { TextareaField } from '@/components/ui/textarea-field'
import { caseRequest, fieldOfCase, type SettleValues, settled } from './case-values'
import { ChangeFormFrame } from './change-form-frame'
import { TypedDate } from './typed-date'
import { type CaseWork, useCaseForm } from './use-case-form'

type Props = { person: string; work: CaseWork; difficulty: string; today: string }

/** That a difficulty is no more, since when, and how it was settled. */
export function SettleForm({ person, work, difficulty, today }: Props) {
  const t = useTranslations('changes.case')
  const names = useTranslations('changes.desk.fields')
  const change = useCaseForm<SettleValues>({
    person,
    work,
    form: `settle:${difficulty}`,
    section: 'difficulties',
    defaultValues: { on: today, outcome: '' },
    toRequest: (values, target, reasons) => caseRequest(settled(values, difficulty, target), reasons),
    fieldOf: fieldOfCase,
    isReady: () => true,
  })
  const error = change.save.errorOf
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('settle.save')}
      waiting=""
      cancelHref={`/staff/works/${work.slug}#difficulties`}
      nameOf={() => work.title}
    >
      <div className="grid gap-4">
        <TextareaField
          {...change.form.register('outcome')}
          id="outcome"
          label={names('outcome')}
          hint={t('settle.outcomeHint')}
          error={error('outcome')}
        />
        <TypedDate<SettleValues> name="on" label={names('settledOn')} error={error('on')} />
      </div>
    </ChangeFormFrame>
  )
}
