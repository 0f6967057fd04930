import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { LatePromise } from '../data/waiting'

/** More than that nobody reads in one table: the plans of the months have them all. */
const SHOWN = 200

/** Expected acts whose month is over: what the office promised, and nothing that the law set. */
export function LatePromises({ promises, title }: { promises: readonly LatePromise[]; title: string }) {
  const t = useTranslations('overview.files')
  const rules = useTranslations('rules')
  const titles = useTranslations('works.title')
  const locale = useLocale()
  if (promises.length === 0) return <p className="text-muted">{t('nonePromises')}</p>
  return (
    <>
      <Table label={t('table', { title })}>
        <thead>
          <tr>
            <th scope="col">{t('work')}</th>
            <th scope="col">{t('act')}</th>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {promises.slice(0, SHOWN).map(({ work, act, month, state }) => (
            <tr key={`${work.slug} ${act} ${month}`}>
              <th scope="row">
                <a href={`/staff/works/${work.slug}`} className="link">
                  {workTitle(titles, work)}
                </a>
              </th>
              <td className="min-w-40">{rules(`acts.${act}`)}</td>
              <td>
                <a href={`/staff/plan/${month}`} className="link">
                  {formatPartialDate(month, locale)}
                </a>
              </td>
              <td className="whitespace-nowrap">{rules(`expectedActStates.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {promises.length > SHOWN && (
        <p className="mt-2 text-muted">{t('first', { shown: formatNumber(SHOWN, locale) })}</p>
      )}
    </>
  )
}
