import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { TextField } from '@/components/ui/text-field'
import { formatPartialDate } from '@/lib/dates/partial'
import { neighbours } from '../rules/months'
import type { PlannedMonth } from '../types'

type Props = { month: string; months: readonly PlannedMonth[] }

/** One month back or on among those that have a plan, all of them in a list, and any other by typing it. */
export function MonthChooser({ month, months }: Props) {
  const t = useTranslations('month.page')
  const { previous, next } = neighbours(months, month)
  return (
    <nav
      aria-label={t('months')}
      // The list opens to the right: the button stands at the left edge of a telephone.
      className="-ml-2 flex flex-wrap items-center gap-1 text-ink text-sm print:hidden [&_details>div]:right-auto [&_details>div]:left-0"
    >
      <Menu
        label={t('chooseMonth')}
        button={
          <>
            {t('chooseMonth')}
            <ChevronDown className="size-4" aria-hidden />
          </>
        }
      >
        <MonthList month={month} months={months} />
        <form action="/staff/plan" className="mt-2 grid gap-2 border-line border-t px-3 pt-3">
          <TextField name="month" label={t('otherMonth')} hint={t('monthHint')} maxLength={16} />
          <Button>{t('open')}</Button>
        </form>
      </Menu>
      <Neighbour month={previous} rel="prev" />
      <Neighbour month={next} rel="next" />
    </nav>
  )
}

function Neighbour({ month, rel }: { month: string | null; rel: 'prev' | 'next' }) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  if (month === null) return null
  const named = formatPartialDate(month, locale)
  return (
    <LinkButton href={`/staff/plan/${month}`} rel={rel} aria-label={t('planOf', { month: named })}>
      {rel === 'prev' && <ChevronLeft className="size-4" aria-hidden />}
      {named}
      {rel === 'next' && <ChevronRight className="size-4" aria-hidden />}
    </LinkButton>
  )
}

function MonthList({ month, months }: Props) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  if (months.length === 0) return <p className="px-3 text-muted">{t('noMonths')}</p>
  return (
    <ul className="max-h-72 overflow-y-auto">
      {months.map((known) => (
        <li key={known.month}>
          <a
            href={`/staff/plan/${known.month}`}
            aria-current={known.month === month ? 'page' : undefined}
            className="flex min-h-row items-center justify-between gap-3 px-3 py-1 hover:bg-hover aria-[current]:font-semibold"
          >
            {t('monthName', { month: formatPartialDate(known.month, locale) })}
            <span className="font-normal text-muted">{t('doneOf', known)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
