import { useLocale, useTranslations } from 'next-intl'
import { MonthChart } from '@/components/chart/month-chart'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { Unknown } from '@/components/ui/unknown'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { monthsBetween, monthsOf } from '../rules/casework'
import { MEASURE_RULES, MEASURES, type Measure } from '../rules/desk'
import type { ObservationView } from '../types'
import { SourceMark } from './source-mark'

type Props = { observations: readonly ObservationView[] }

const SHOWN = 12

/** What was reported month by month: a drawing for each measure, and the figures. A month without one is a gap, no zero. */
export function Observations({ observations }: Props) {
  const t = useTranslations('pages.observations')
  const measures = MEASURES.filter((measure) => observations.some((item) => item.measure === measure))
  if (measures.length === 0) return <p className="text-muted">{t('none')}</p>
  const months = monthsBetween(observations.map(({ month }) => month)).reverse()
  const [shown, rest] = [months.slice(0, SHOWN), months.slice(SHOWN)]
  const rows = (of: readonly string[]) => (
    <Months months={of} measures={measures} observations={observations} />
  )
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {measures.map((measure) => (
          <Drawn key={measure} measure={measure} observations={observations} />
        ))}
      </div>
      {rows(shown)}
      {rest.length > 0 && <Disclosure summary={t('more', { count: rest.length })}>{rows(rest)}</Disclosure>}
    </div>
  )
}

/** The latest figure in words over the drawing of all months. */
function Drawn({ measure, observations }: Props & { measure: Measure }) {
  const t = useTranslations('pages.observations')
  const measures = useTranslations('works.measures')
  const locale = useLocale()
  const points = monthsOf(observations, measure)
  const values = points.map(({ item }) => item?.value ?? null)
  const known = points.flatMap(({ item }) => item ?? [])
  const latest = known.at(-1)
  const highest = Math.max(...known.map(({ value }) => value))
  if (!latest) return null
  return (
    <figure>
      <figcaption>
        {measures(measure)}
        <span className="block">
          <span className="font-semibold text-base">{formatNumber(latest.value, locale)}</span>{' '}
          <span className="text-muted">{t('in', { month: formatPartialDate(latest.month, locale) })}</span>
        </span>
      </figcaption>
      <MonthChart
        values={values}
        max={measure === 'PROGRESS_PERCENT' ? 100 : highest || 1}
        shape={MEASURE_RULES[measure].isCumulative ? 'line' : 'bars'}
      />
      <p className="flex justify-between text-muted text-xs" aria-hidden>
        <span>{formatPartialDate(points[0]?.month ?? '', locale)}</span>
        {points.length > 1 && <span>{formatPartialDate(latest.month, locale)}</span>}
      </p>
    </figure>
  )
}

type MonthsProps = Props & { months: readonly string[]; measures: readonly Measure[] }

function Months({ months, measures, observations }: MonthsProps) {
  const t = useTranslations('pages.observations')
  const names = useTranslations('works.measures')
  const locale = useLocale()
  const say = (month = '') => formatPartialDate(month, locale)
  return (
    <Table label={t('table', { from: say(months.at(-1)), to: say(months[0]) })}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className="num whitespace-normal">
              {names(measure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row">{say(month)}</th>
            {measures.map((measure) => (
              <Figure
                key={measure}
                item={observations.find((item) => item.month === month && item.measure === measure)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Figure({ item }: { item: ObservationView | undefined }) {
  const locale = useLocale()
  return (
    <td className="num">
      {item ? (
        <>
          <span className="mr-1.5 text-muted">
            <SourceMark sourceKind={item.sourceKind} document={item.document} bare />
          </span>
          {formatNumber(item.value, locale)}
        </>
      ) : (
        <Unknown />
      )}
    </td>
  )
}
