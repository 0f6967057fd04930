import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { isWithoutResult } from '@/features/stages/rules/expected'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import type { AwaitedPaper } from '../data/expected'

type Props = {
  awaited: readonly AwaitedPaper[]
  /** ISO day. */
  today: string
  /** Where such a paper is recorded; null where the reader may not. */
  recordHref: ((awaited: AwaitedPaper) => string) | null
}

/** What the clerk looks out for: papers that were announced and have not come, by month. */
export function AwaitedPapers({ awaited, today, recordHref }: Props) {
  const t = useTranslations('documents.awaited')
  if (awaited.length === 0) return <p className="text-muted">{t('none')}</p>
  const late = awaited.filter((paper) => isWithoutResult(paper, today)).length
  const months = [...new Set(awaited.map(({ month }) => month))]
  return (
    <section aria-label={t('title')} className="border-line border-y">
      <Disclosure
        summary={
          <span>
            {t('summary', { count: awaited.length })}
            {late > 0 && <span className="font-normal text-caution"> {t('late', { count: late })}</span>}
          </span>
        }
      >
        <div className="grid gap-4 pb-2">
          {months.map((month) => (
            <Month
              key={month}
              month={month}
              papers={awaited.filter((paper) => paper.month === month)}
              {...{ today, recordHref }}
            />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}

type MonthProps = Omit<Props, 'awaited'> & { month: string; papers: readonly AwaitedPaper[] }

function Month({ month, papers, today, recordHref }: MonthProps) {
  const t = useTranslations('documents.awaited')
  const rules = useTranslations('rules')
  const titles = useTranslations('works.title')
  const locale = useLocale()
  return (
    <div>
      <h2 className="text-base">{t('month', { month: formatPartialDate(month, locale) })}</h2>
      <ul>
        {papers.map((paper) => (
          <li
            key={paper.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1.5 last:border-b-0"
          >
            <span className="min-w-0">
              {rules(`acts.${paper.act}`)}
              {' – '}
              <a href={`/staff/works/${paper.work.slug}`} className="link">
                {workTitle(titles, paper.work)}
              </a>
            </span>
            <span className="flex flex-wrap items-center gap-x-4">
              {isWithoutResult(paper, today) ? (
                <Badge tone="caution">{t('noResult')}</Badge>
              ) : (
                <Badge>{rules(`expectedActStates.${paper.state}`)}</Badge>
              )}
              {recordHref && (
                <a
                  href={recordHref(paper)}
                  className="link link-alone print:hidden"
                  aria-label={t('recordOf', {
                    act: rules(`acts.${paper.act}`),
                    work: workTitle(titles, paper.work),
                  })}
                >
                  {t('record')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
