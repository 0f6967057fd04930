'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LiveRegion } from '@/components/ui/live-region'
import { effectLines } from './effect-lines'
import type { Preview } from './use-preview'

type Props = {
  preview: Preview
  isReady: boolean
  waiting: string
  summary?: string | null
  /** Warnings that still want a reason: they stand over the foot, out of sight while one types. */
  unanswered: number
}

const SHOWN = 6

/** The live line: what saving will change, in the words of the trade, or what still stands against it. */
export function RecordEffects({ preview, isReady, waiting, summary, unanswered }: Props) {
  const { effects, problems, isLooking, isCurrent } = preview
  const t = useTranslations('changes.effects')
  const words = {
    t,
    rules: useTranslations('rules'),
    works: useTranslations('works'),
    unknown: useTranslations('frame')('unknown'),
    locale: useLocale(),
  }
  const lines = effects
    .slice(0, SHOWN)
    .flatMap((effect) => effectLines(effect, words, effects.length === 1).map((line) => [effect.work, line]))
  const refusals = problems
    .filter((problem) => problem.severity === 'REFUSE')
    .map(({ rule, message }) => (rule === 'work.stale' ? t('stale') : t('notYet', { message })))
  return (
    <LiveRegion className="rounded-md border border-line bg-raised px-4 py-3">
      <p className="font-semibold">{t('title')}</p>
      {isReady && summary && <p>{summary}</p>}
      {!isReady && <p className="text-muted">{waiting}</p>}
      {isReady && isLooking && lines.length === 0 && refusals.length === 0 && (
        <p className="text-muted">{t('looking')}</p>
      )}
      {isReady && (
        <ul className={isCurrent ? undefined : 'text-muted'}>
          {lines.map(([work, line]) => (
            <li key={`${work} ${line}`}>{line}</li>
          ))}
          {effects.length > SHOWN && <li>{t('more', { count: effects.length - SHOWN })}</li>}
          {[...new Set(refusals)].map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
          {unanswered > 0 && <li className="text-caution">{t('warned', { count: unanswered })}</li>}
        </ul>
      )}
    </LiveRegion>
  )
}
