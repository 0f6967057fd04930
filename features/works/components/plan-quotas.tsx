import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { QuotaView } from '../types'
import { DocumentCite } from './document-cite'

/** What plans grant to the province without naming works. */
export function PlanQuotas({ quotas }: { quotas: readonly QuotaView[] }) {
  const t = useTranslations('pages.overview')
  const locale = useLocale()
  if (quotas.length === 0) return <p className="text-muted">{t('noQuotas')}</p>
  return (
    <ul>
      {quotas.map(({ id, title, capacityMw, period, document }) => (
        <li key={id} className="border-line border-b py-2 last:border-b-0">
          <p>
            {title} {period}: <span className="font-semibold">{formatNumber(capacityMw, locale)} MW</span>
          </p>
          <p className="text-muted text-xs">
            <DocumentCite document={document} />
          </p>
        </li>
      ))}
    </ul>
  )
}
