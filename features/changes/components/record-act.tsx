'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Fieldset } from '@/components/ui/fieldset'
import { nextActs } from '@/features/stages/rules/lookup'
import { ordinalOf } from '@/features/stages/rules/paths'
import type { ActCode } from '@/features/stages/types'
import type { RecordValues } from './record-values'
import type { RecordWork } from './record-work'

type Props = { work: RecordWork; today: string; error: string | null }

/** First the acts that fit now, one press away; all others behind one more step. */
export function RecordAct({ work, today, error }: Props) {
  const t = useTranslations('changes.record')
  const field = useTranslations('frame.field')
  const chosen = useWatch<RecordValues, 'act.act'>({ name: 'act.act' })
  const { now, others } = nextActs(work.kind, work.stage && ordinalOf(work.stage), work.condition, today)
  return (
    <Fieldset legend={t('what')}>
      {/* Where the summary of errors leads to. */}
      <div id="act.act" tabIndex={-1} className="grid gap-3 outline-none">
        {error && (
          <p id="act.act-error" className="text-wrong">
            <span className="font-semibold">{field('error')}</span> {error}
          </p>
        )}
        {now.length > 0 && <Choices acts={now} label={t('fits')} error={error} />}
        <Disclosure summary={t('others')} open={now.length === 0 || others.includes(chosen as ActCode)}>
          <Choices acts={others} label={t('others')} error={error} />
        </Disclosure>
      </div>
    </Fieldset>
  )
}

function Choices({ acts, label, error }: { acts: readonly ActCode[]; label: string; error: string | null }) {
  const names = useTranslations('rules.acts')
  const { register } = useFormContext<RecordValues>()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={error ? 'act.act-error' : undefined}
      className="grid gap-x-6 sm:grid-cols-2"
    >
      {acts.map((act) => (
        <Checkbox key={act} radio id={`act-${act}`} value={act} label={names(act)} {...register('act.act')} />
      ))}
    </div>
  )
}
