import { useTranslations } from 'next-intl'
import { Unknown } from '@/components/ui/unknown'
import { successorOf, unitByKey } from '@/features/places/rules/resolve'
import type { Commune } from '../types'

/** "Xã Kan Hồ (nay: Xã Bum Tở)": the name of the papers and the name of today. */
export function Communes({ communes }: { communes: readonly Commune[] }) {
  const named = usePlaceNames()(communes)
  return named.length === 0 ? <Unknown /> : named.join('; ')
}

/** The names of places in words, each with its name of today. */
export function usePlaceNames() {
  const t = useTranslations('pages.works')
  return (communes: readonly Commune[]): string[] =>
    withToday(communes).map(({ name, today }) => (today ? t('placeToday', { name, today }) : name))
}

/** Each unit with the one of today that it went into; that one is not named again by itself. */
function withToday(communes: readonly Commune[]): { name: string; today: string | null }[] {
  const paired = communes.map(({ era, code, name, asWritten }) => {
    const unit = unitByKey(era, code)
    const today = unit && successorOf(unit)
    return { key: `${era}:${code}`, name, asWritten, today }
  })
  const named = new Set(paired.flatMap(({ today }) => (today ? [`${today.era}:${today.code}`] : [])))
  return paired
    .filter(({ key, asWritten }) => asWritten !== null || !named.has(key))
    .map(({ name, today }) => ({ name, today: today && today.name !== name ? today.name : null }))
}
