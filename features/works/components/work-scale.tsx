import { useLocale, useTranslations } from 'next-intl'
import { Unknown } from '@/components/ui/unknown'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { WorkItem } from '../types'

type Scaled = Pick<WorkItem, 'kind' | 'capacityMw' | 'capacityMva' | 'circuits' | 'lengthKm'>

type Props = {
  work: Scaled
  /** Where the head of the column says the unit. */
  bare?: boolean
}

/** How large a work is: "16 MW", "500 MVA", "2 × 88 km". A figure and its unit stay on one line. */
export function WorkScale({ work, bare = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const { key, unit } = MEASURES[work.kind]
  const value = work[key]
  const circuits = work.kind === 'LINE' ? work.circuits : null
  if (value === null) return circuits === null ? <Unknown /> : t('circuits', { count: circuits })
  const figure = formatNumber(value, locale)
  return `${circuits === null ? '' : `${circuits} × `}${figure}${bare ? '' : `\u00a0${unit}`}`
}
