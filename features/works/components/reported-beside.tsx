import { useLocale, useTranslations } from 'next-intl'
import { ShareBar } from '@/components/chart/share-bar'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { KindFlow } from '../rules/flow'
import { beyondReported, REPORTED_TOTALS, type ReportedTotal } from '../rules/reported'
import { Coverage } from './coverage'
import { listHref } from './list-address'

type Props = {
  /** The registry's hydropower; none: no such work is in it. */
  flow: KindFlow | undefined
  base: string
}

/** Totals that others published, drawn beside what the registry accounts for, with the difference in words. */
export function ReportedBeside({ flow, base }: Props) {
  const t = useTranslations('overview.reported')
  const registry = flow ?? { kind: 'HYDROPOWER', count: 0, sum: null, known: 0, unknown: 0 }
  const most = {
    works: Math.max(registry.count, ...REPORTED_TOTALS.map(({ works }) => works)),
    mw: Math.max(registry.sum ?? 0, ...REPORTED_TOTALS.map(({ capacityMw }) => capacityMw)),
  }
  return (
    <>
      <ul>
        <li className={ROW}>
          <div>
            <a href={listHref(base, { kind: ['HYDROPOWER'] })} className="link font-medium">
              {t('registry')}
            </a>
            <p className="text-muted text-xs">
              <Coverage sum={registry} />
            </p>
          </div>
          <Bars works={registry.count} mw={registry.sum ?? 0} most={most} tone="teal" />
        </li>
        {REPORTED_TOTALS.map((total) => (
          <li key={total.asOf} className={ROW}>
            <Reported total={total} registry={registry} />
            <Bars works={total.works} mw={total.capacityMw} most={most} tone="slate" />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted text-xs">{t('note')}</p>
    </>
  )
}

const ROW =
  'grid gap-x-6 gap-y-2 border-line border-b py-2 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'

function Reported({ total, registry }: { total: ReportedTotal; registry: Pick<KindFlow, 'count' | 'sum'> }) {
  const t = useTranslations('overview.reported')
  const years = useTranslations('pages.overview')
  const locale = useLocale()
  const { works, capacityMw } = beyondReported(registry, total)
  const size = (value: number) => formatNumber(Math.abs(value), locale)
  const said = [
    works === 0 ? t('same') : t(works < 0 ? 'fewer' : 'more', { works: size(works) }),
    capacityMw === 0 ? t('sameMw') : t(capacityMw < 0 ? 'fewerMw' : 'moreMw', { mw: size(capacityMw) }),
  ]
  return (
    <div>
      <p>
        <span className="font-medium">
          {total.what[locale].replace(/^./, (letter) => letter.toLocaleUpperCase(locale))}
        </span>{' '}
        {total.approximate ? years('aboutYear', { year: total.asOf }) : years('inYear', { year: total.asOf })}
        : {said.join(', ')}
      </p>
      <p className="text-muted text-xs">{total.source[locale]}</p>
    </div>
  )
}

type BarsProps = {
  works: number
  mw: number
  most: { works: number; mw: number }
  tone: 'teal' | 'slate'
}

function Bars({ works, mw, most, tone }: BarsProps) {
  const t = useTranslations('overview.reported')
  const locale = useLocale()
  return (
    <div className="grid grid-cols-2 content-start gap-4">
      <div>
        <ShareBar share={works / Math.max(most.works, 1)} tone={tone} />
        <p className="pt-1 font-semibold">{t('works', { count: formatNumber(works, locale) })}</p>
      </div>
      <div>
        <ShareBar share={mw / Math.max(most.mw, 1)} tone={tone} />
        <p className="pt-1 font-semibold">{t('mw', { sum: formatNumber(mw, locale) })}</p>
      </div>
    </div>
  )
}
