import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { HistoryChange } from '../data/work-history'
import type { SaidValue } from '../rules/values-said'
import { useChangeWords } from './change-words'
import { readableValue } from './readable-value'

type Props = {
  change: HistoryChange
  values: readonly SaidValue[]
  names: Readonly<Record<string, string>>
  /** Number of the set that holds what this change mends. */
  mendedSeq: number | null
  mendHref: string | null
}

/** A change in words, with what became of it. */
export function HistoryChangeLine({ change, values, names, mendedSeq, mendHref }: Props) {
  const t = useTranslations('changes')
  const own = useTranslations('pages.history')
  const words = useChangeWords(names)(change)
  const saysItself = words !== null && (change.type === 'ACT' || change.type === 'EXPECTED_ACT')
  const gone = change.fate === 'VOIDED' || change.fate === 'REPLACED'
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4">
      <div className="min-w-0">
        <p>
          <span className={gone ? 'text-muted line-through' : 'font-medium'}>
            {saysItself ? words : t(`types.${change.type}`)}
            {!saysItself && words && `: ${words}`}
          </span>
          {mendedSeq !== null && <span className="text-muted"> ({own('ofSet', { seq: mendedSeq })})</span>}
          {gone && (
            <span className="ml-2">
              <Badge>{t(change.fate === 'VOIDED' ? 'history.voided' : 'history.mended')}</Badge>
            </span>
          )}
        </p>
        <Values values={values} names={names} />
      </div>
      {mendHref && (
        <a href={mendHref} className="link link-alone print:hidden">
          {t('correct.button')}
          {words && <span className="sr-only">: {words}</span>}
        </a>
      )}
    </li>
  )
}

/** "Công suất: 12 MW → 12,5 MW"; the first value that anyone gave stands alone. */
function Values({ values, names }: Pick<Props, 'values' | 'names'>) {
  const fields = useTranslations('works.fields')
  const unknown = useTranslations('frame')('unknown')
  const locale = useLocale()
  if (values.length === 0) return null
  const label = (key: string) => fields((key === 'investorId' ? 'investor' : key) as 'name')
  const shown = (key: string, value: unknown) =>
    readableValue(key, key === 'investorId' ? (names[String(value)] ?? null) : value, locale) ?? unknown
  return (
    <ul className="text-muted">
      {values.map(({ key, from, to }) => (
        <li key={key}>
          {label(key)}: {from === undefined ? '' : `${shown(key, from)} → `}
          <span className="text-ink">{shown(key, to)}</span>
        </li>
      ))}
    </ul>
  )
}
