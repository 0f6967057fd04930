import { useLocale } from 'next-intl'
import { Unknown } from '@/components/ui/unknown'
import { formatPartialDate } from '@/lib/dates/partial'

export function WorkSince({ date }: { date: string | null }) {
  const locale = useLocale()
  return date === null ? <Unknown /> : formatPartialDate(date, locale)
}
