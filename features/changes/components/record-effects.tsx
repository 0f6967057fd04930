'use client'

import { useTranslations } from 'next-intl'
import { LiveRegion } from '@/components/ui/live-region'
import type { StageCode } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { Effect } from '../rules/effects'

type Props = {
  effects: readonly Effect[]
  isLooking: boolean
  isReady: boolean
  /** What to do for the line to say something. */
  waiting: string
}

const SHOWN = 6

/** The live line: what saving will change, in the words of the trade. */
export function RecordEffects({ effects, isLooking, isReady, waiting }: Props) {
  const t = useTranslations('changes.effects')
  return (
    <LiveRegion className="rounded-md border border-line bg-raised px-4 py-3">
      <p className="font-semibold">{t('title')}</p>
      {!isReady && <p className="text-muted">{waiting}</p>}
      {isReady && isLooking && effects.length === 0 && <p className="text-muted">{t('looking')}</p>}
      {isReady && (
        <ul className={isLooking ? 'text-muted' : undefined}>
          {effects.slice(0, SHOWN).map((effect) => (
            <EffectLines key={effect.work} effect={effect} />
          ))}
          {effects.length > SHOWN && <li>{t('more', { count: effects.length - SHOWN })}</li>}
        </ul>
      )}
    </LiveRegion>
  )
}

function EffectLines({ effect }: { effect: Effect }) {
  const t = useTranslations('changes.effects')
  const rules = useTranslations('rules')
  const stage = (code: StageCode | null) => (code ? rules(`stages.${code}` as 'stages.H0') : t('undated'))
  const fields = useTranslations('works.fields')
  const { name, before, after } = effect
  const since = after.stageSince
    ? t('since', { date: formatPartialDate(after.stageSince, 'vi') })
    : t('undated')
  const unknown = useTranslations('frame')('unknown')
  const lines: string[] = []
  if (effect.created) lines.push(t('created', { name }))
  if (before?.stage !== after.stage && !effect.created) {
    lines.push(t('moved', { name, from: stage(before?.stage ?? null), to: stage(after.stage), since }))
  }
  if (before && before.condition !== after.condition) {
    const [from, to] = [rules(`conditions.${before.condition}`), rules(`conditions.${after.condition}`)]
    lines.push(t('condition', { name, from, to }))
  }
  if (!effect.moved && !effect.created && Object.keys(effect.fields).length === 0) {
    lines.push(t('none', { name, stage: stage(after.stage) }))
  }
  if (effect.skipped.length > 0) lines.push(t('skipped', { stages: effect.skipped.map(stage).join('; ') }))
  if (before && before.holder !== after.holder)
    lines.push(t('holder', { holder: rules(`holders.${after.holder}`) }))
  for (const done of effect.expectedActs.filter((item) => item.after === 'DONE')) {
    lines.push(t('done', { month: monthText(done.month), act: rules(`acts.${done.act}` as 'acts.PROPOSED') }))
  }
  if (!effect.created) {
    for (const [key, { before: from, after: to }] of Object.entries(effect.fields)) {
      lines.push(
        t('field', {
          field: fields(key as 'name'),
          from: valueText(from, unknown),
          to: valueText(to, unknown),
        }),
      )
    }
  }
  return (
    <>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </>
  )
}

const monthText = (month: string) => formatPartialDate(month, 'vi')

const valueText = (value: number | string | null, unknown: string): string => {
  if (value === null) return unknown
  return typeof value === 'number' ? formatNumber(value, 'vi') : value
}
