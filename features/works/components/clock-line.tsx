import { useLocale, useTranslations } from 'next-intl'
import { useClockBasis, useStandingWords } from '@/features/clocks/components/clock-words'
import { OFFICE_CALENDAR } from '@/features/clocks/rules/calendar'
import type { Clock } from '@/features/clocks/types'
import { EvidenceMark } from '@/features/stages/components/evidence-mark'

/** Where a file stands against the law, on what that rests, and what of the calendar is not known. Nothing: no limit. */
export function ClockLine({ clock }: { clock: Clock }) {
  const t = useTranslations('clocks')
  const locale = useLocale()
  const words = useStandingWords()
  const basis = useClockBasis()
  if (clock.state === 'NONE') return null
  const gaps = clock.state === 'NO_RECEIPT' ? [] : clock.gaps
  const whole = gaps.filter((year) => OFFICE_CALENDAR.coverage(year) === 'NONE')
  const part = gaps.filter((year) => OFFICE_CALENDAR.coverage(year) === 'PART')
  const list = (years: readonly number[]) => new Intl.ListFormat(locale).format(years.map(String))
  return (
    <>
      <p className={clock.state === 'OVERDUE' ? 'font-medium text-wrong' : 'font-medium'}>
        {clock.state === 'NO_RECEIPT' ? t('noReceipt') : words(clock.standing)}
      </p>
      <p className="text-muted text-xs">
        {basis(clock)} <EvidenceMark evidence={clock.rule.evidence} />
      </p>
      {whole.length > 0 && <p className="text-muted text-xs">{t('noHolidays', { years: list(whole) })}</p>}
      {part.length > 0 && <p className="text-muted text-xs">{t('someHolidays', { years: list(part) })}</p>}
    </>
  )
}
