import { useTranslations } from 'next-intl'
import type { UnitRef } from '../types'

/** A bare name can be several units of two eras: which ones the list takes in. */
export function UnitsMatched({ units }: { units: readonly UnitRef[] }) {
  const t = useTranslations('pages.works')
  if (units.length === 0) return null
  const names = (era: UnitRef['era']) =>
    units.flatMap((unit) => (unit.era === era ? [unit.name] : [])).join(', ')
  const parts = (['2020', '2025'] as const).flatMap((era) =>
    names(era) ? [t(`unitsOf.${era}`, { names: names(era) })] : [],
  )
  return <p className="text-muted">{t('unitsMatched', { units: parts.join('; ') })}</p>
}
