import { useTranslations } from 'next-intl'
import { DocumentCite } from '@/features/works/components/document-cite'
import { workTitle } from '@/features/works/rules/title'
import { formatDate, todayInVietnam } from '@/lib/dates/vietnam'
import type { RecordedActs } from '../data/latest-acts'

/** A paper may move fourteen works: the first ones by name, the rest as a number. */
const NAMED = 3

/** What was recorded last, paper by paper. */
export function LatestActs({ sets, base }: { sets: readonly RecordedActs[]; base: string }) {
  const t = useTranslations('pages.overview')
  if (sets.length === 0) return <p className="text-muted">{t('noActs')}</p>
  return (
    <ul>
      {sets.map(({ seq, at, document, acts }) => (
        <li key={seq} className="border-line border-b py-2 last:border-b-0">
          {acts.map((recorded) => (
            <Act key={`${recorded.act} ${recorded.stage}`} {...recorded} base={base} />
          ))}
          <p className="text-muted text-xs">
            {document && (
              <>
                <DocumentCite document={document} />
                {' · '}
              </>
            )}
            {t('recordedOn', { date: formatDate(todayInVietnam(new Date(at))) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Act({ act, stage, works, base }: RecordedActs['acts'][number] & { base: string }) {
  const t = useTranslations('pages.overview')
  const rules = useTranslations('rules')
  const titles = useTranslations('works.title')
  const others = works.length - NAMED
  return (
    <p>
      {act === 'STATE_RECORDED' && stage
        ? t('state', { stage: rules(`stages.${stage}` as 'stages.H0') })
        : rules(`acts.${act}`)}
      :{' '}
      {works.slice(0, NAMED).map((work, at) => (
        <span key={work.slug}>
          {at > 0 && '; '}
          <a href={`${base}/${work.slug}`} className="link">
            {workTitle(titles, work)}
          </a>
        </span>
      ))}
      {others > 0 && ` ${t('others', { count: others })}`}
    </p>
  )
}
