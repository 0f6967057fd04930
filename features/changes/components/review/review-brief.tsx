import { useTranslations } from 'next-intl'
import type { DeskCounts } from '../../data/review/desk-counts'
import { useProposalWords } from './proposal-words'

/** For the overview: what waits for who looks, what came back to them, what of theirs waits. Nothing where nothing does. */
export function ReviewBrief({ counts, now }: { counts: DeskCounts; now: Date }) {
  const t = useTranslations('review.brief')
  const words = useProposalWords()
  const { waiting, waitingSince, sentBack, sent } = counts
  if (waiting + sentBack + sent === 0) return null
  return (
    <ul className="mb-3 grid gap-0.5 border-accent border-l-2 bg-accent-soft px-3 py-2">
      {waiting > 0 && (
        <li className="flex flex-wrap justify-between gap-x-4">
          <a href="/staff/review" className="link font-medium">
            {t('waiting', { count: waiting })}
          </a>
          {waitingSince && <span>{t('longest', { wait: words.wait(waitingSince, now) })}</span>}
        </li>
      )}
      {sentBack > 0 && (
        <li>
          <a href="/staff/review?mine=1" className="link font-medium">
            {t('sentBack', { count: sentBack })}
          </a>
        </li>
      )}
      {sent > 0 && (
        <li>
          <a href="/staff/review?mine=1" className="link">
            {t('sent', { count: sent })}
          </a>
        </li>
      )}
    </ul>
  )
}
