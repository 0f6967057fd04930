import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { Holder } from '@/features/stages/types'
import { listHref } from '@/features/works/components/list-address'
import { workTitle } from '@/features/works/rules/title'
import type { Waiting } from '../data/overview'
import { byHolder, type HeldFiles, withClock } from '../rules/waiting'
import { useWaitWords } from './wait-words'

/** Works named of one holder. */
const NAMED = 3

/** The list of works whose file lies with a holder: the same as counted here (data/waiting.ts). */
export function heldHref(holder: Holder): string {
  const phase =
    holder === 'INVESTOR' ? (['PROPOSAL', 'SURVEY', 'PLANNING', 'IN_PLAN', 'INVESTMENT'] as const) : []
  return listHref('/staff/works', {
    phase: [...phase],
    condition: ['ACTIVE', 'RETURNED'],
    holder: [holder],
    sort: 'since',
  })
}

/**
 * What is late by law and what the office promised, apart; then who holds how many files, and the longest waits.
 * `review`: what waits within the office for a second person.
 */
export function WaitingBrief({
  waiting: { files, promises },
  review,
}: {
  waiting: Waiting
  review?: ReactNode
}) {
  const t = useTranslations('overview.waiting')
  const over = withClock(files, 'OVERDUE').length
  const running = withClock(files, 'RUNNING').length
  const unknown = withClock(files, 'NO_RECEIPT').length
  return (
    <Section
      title={t('title')}
      aside={
        <a href="/staff/waiting" className="link">
          {t('all')}
        </a>
      }
    >
      {review}
      <dl className="grid grid-cols-2 gap-x-6">
        <Late href="/staff/waiting#law" label={t('law')} count={over} tone="text-wrong">
          {t('lawNote', { running, unknown })}
        </Late>
        <Late href="/staff/waiting#promises" label={t('promise')} count={promises.length} tone="text-caution">
          {t('promiseNote')}
        </Late>
      </dl>
      {files.length === 0 && <p className="mt-3 text-muted">{t('none')}</p>}
      <ul className="mt-2">
        {byHolder(files).map((held) => (
          <Held key={held.holder} {...held} />
        ))}
      </ul>
    </Section>
  )
}

type LateProps = { href: string; label: string; count: number; tone: string; children: string }

function Late({ href, label, count, tone, children }: LateProps) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2">
      <dt className="order-2">
        <a href={href} className="link font-medium">
          {label}
        </a>
      </dt>
      <dd className={`order-1 font-semibold text-xl ${count === 0 ? 'text-muted' : tone}`}>{count}</dd>
      <dd className="order-3 col-span-2 text-muted text-xs">{children}</dd>
    </div>
  )
}

function Held({ holder, files }: HeldFiles) {
  const t = useTranslations('overview.waiting')
  const holders = useTranslations('rules.holders')
  const titles = useTranslations('works.title')
  const wait = useWaitWords()
  const [longest] = files
  return (
    <li className="border-line border-t py-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <a href={heldHref(holder)} className="link">
          <span className="font-medium">{holders(holder)}</span>: {t('works', { count: files.length })}
        </a>
        {longest && longest.days !== null && (
          <span title={longest.approximate ? t('approximate') : undefined}>
            {t('longest', { days: wait(longest) })}
          </span>
        )}
      </p>
      <p className="text-muted text-xs">
        {files.slice(0, NAMED).map((file, at) => (
          <span key={file.work.slug}>
            {at > 0 && ' · '}
            <a href={`/staff/works/${file.work.slug}`} className="hover:text-accent hover:underline">
              {workTitle(titles, file.work)}
            </a>
            {file.condition === 'RETURNED' && ` (${t('returned')})`}
          </span>
        ))}
        {files.length > NAMED && ` ${t('more', { count: files.length - NAMED })}`}
      </p>
    </li>
  )
}
