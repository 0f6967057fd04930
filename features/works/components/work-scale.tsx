import { useLocale, useTranslations } from 'next-intl'
import { Unknown } from '@/components/ui/unknown'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { WorkItem } from '../types'

type Scaled = Pick<WorkItem, 'kind' | 'capacityMw' | 'capacityMva' | 'circuits' | 'lengthKm'>

/** How large a work is: "16 MW", "500 MVA", "2 × 88 km". */
export function WorkScale({ work }: { work: Scaled }) {
  return useScaleText()(work, false) ?? <Unknown />
}

/** A figure and its unit stay on one line. `bare`: where the head of the column says the unit. null: not known. */
export function useScaleText() {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  return (work: Scaled, bare: boolean): string | null => {
    const { key, unit } = MEASURES[work.kind]
    const value = work[key]
    const circuits = work.kind === 'LINE' ? work.circuits : null
    if (value === null) return circuits === null ? null : t('circuits', { count: circuits })
    const figure = formatNumber(value, locale)
    return `${circuits === null ? '' : `${circuits} × `}${figure}${bare ? '' : `\u00a0${unit}`}`
  }
}
