'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Fieldset } from '@/components/ui/fieldset'
import { nextActs } from '@/features/stages/rules/lookup'
import { ordinalOf } from '@/features/stages/rules/paths'
import type { ActCode } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { goOnFromAct } from './record-focus'
import type { RecordValues } from './record-values'
import type { PromisedAct, RecordWork } from './record-work'

type Props = { work: RecordWork; promised: readonly PromisedAct[]; today: string; error: string | null }

/** First the acts that fit now, one press away and numbered for the keyboard; all others behind one more step. */
export function RecordAct({ work, promised, today, error }: Props) {
  const t = useTranslations('changes.record')
  const field = useTranslations('frame.field')
  const chosen = useWatch<RecordValues, 'act.act'>({ name: 'act.act' })
  const { now, others } = nextActs(work.kind, work.stage && ordinalOf(work.stage), work.condition, today)
  const onKeyDown = useActKeys(now)
  return (
    <Fieldset legend={t('what')}>
      {/* Where the summary of errors leads to. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the choices inside. */}
      <div id="act.act" tabIndex={-1} onKeyDown={onKeyDown} className="grid gap-3 outline-none">
        {error && (
          <p id="act.act-error" className="text-wrong">
            <span className="font-semibold">{field('error')}</span> {error}
          </p>
        )}
        {now.length > 0 && (
          <Choices acts={now} promised={promised} label={t('fits')} error={error} numbered />
        )}
        <Disclosure summary={t('others')} open={now.length === 0 || others.includes(chosen as ActCode)}>
          <Choices acts={others} promised={promised} label={t('others')} error={error} />
        </Disclosure>
      </div>
    </Fieldset>
  )
}

/** On a choice: its number takes it, Enter takes the one in focus, and both go on to what is asked next. */
function useActKeys(now: readonly ActCode[]) {
  const { setValue } = useFormContext<RecordValues>()
  return (event: KeyboardEvent) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
    const act = key === 'Enter' ? (target.value as ActCode) : now[Number(key) - 1]
    if (!act) return
    event.preventDefault()
    setValue('act.act', act, { shouldDirty: true })
    goOnFromAct()
  }
}

type ChoicesProps = {
  acts: readonly ActCode[]
  promised: readonly PromisedAct[]
  label: string
  error: string | null
  numbered?: boolean
}

function Choices({ acts, promised, label, error, numbered = false }: ChoicesProps) {
  const t = useTranslations('changes.record')
  const names = useTranslations('rules.acts')
  const locale = useLocale()
  const { register } = useFormContext<RecordValues>()
  const awaited = (act: ActCode) => {
    const months = promised.filter((item) => item.act === act).map(({ month }) => month)
    return months.length > 0 && t('awaited', { month: formatPartialDate(months.sort()[0] ?? '', locale) })
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={error ? 'act.act-error' : undefined}
      className="grid gap-x-6 sm:grid-cols-2"
    >
      {acts.map((act, at) => (
        <Checkbox
          key={act}
          radio
          id={`act-${act}`}
          value={act}
          label={
            <>
              {names(act)}
              {numbered && at < 9 && <Key>{at + 1}</Key>}
            </>
          }
          hint={awaited(act)}
          {...register('act.act')}
        />
      ))}
    </div>
  )
}

const Key = ({ children }: { children: number }) => (
  <kbd
    aria-hidden
    className="ml-2 inline-block rounded-sm border border-line px-1.5 font-sans text-muted text-xs leading-4.5 pointer-coarse:hidden"
  >
    {children}
  </kbd>
)
