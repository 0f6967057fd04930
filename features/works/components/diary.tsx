import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDate } from '@/lib/dates/vietnam'
import type { FollowUpView } from '../rules/desk'

type Props = {
  /** Newest first. */
  followUps: readonly FollowUpView[]
  /** Names behind the opaque ids of those who noted them. */
  authors: Readonly<Record<string, string>>
}

const SHOWN = 6

/** Whom one spoke to, and what came of it: the last ones, the rest one step further. */
export function Diary({ followUps, authors }: Props) {
  const t = useTranslations('pages.diary')
  const [shown, rest] = [followUps.slice(0, SHOWN), followUps.slice(SHOWN)]
  if (followUps.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      <Entries entries={shown} authors={authors} />
      {rest.length > 0 && (
        <Disclosure summary={t('more', { count: rest.length })}>
          <Entries entries={rest} authors={authors} />
        </Disclosure>
      )}
    </>
  )
}

function Entries({ entries, authors }: { entries: readonly FollowUpView[]; authors: Props['authors'] }) {
  const t = useTranslations('pages.diary')
  const means = useTranslations('works.followUpMeans')
  return (
    <ol>
      {entries.map((entry) => {
        const author = authors[entry.authorId]
        return (
          <li
            key={entry.id}
            className="grid gap-x-4 border-line border-b py-2.5 first:pt-0 last:border-b-0 sm:grid-cols-[5.5rem_minmax(0,1fr)]"
          >
            <p className="text-muted sm:text-ink">{formatDate(entry.on)}</p>
            <div>
              <p>
                <span className="font-medium">{means(entry.means)}</span>
                {entry.with && ` · ${entry.with}`}
              </p>
              <p className="whitespace-pre-line">{entry.content}</p>
              {author && <p className="text-muted text-xs">{t('notedBy', { name: author })}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
