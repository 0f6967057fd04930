import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import { daysAtStage } from '../rules/waiting'
import type { WorkItem } from '../types'
import { usePlaceNames } from './communes'
import { useKindName } from './work-kind'
import { useScaleText } from './work-scale'

/**
 * A work of a list in words: what a row and a card say, null where it is not known. Made on the server, so that rows
 * that are drawn in the browser need neither the names of places nor the words of pages.
 */
export type RowText = Pick<WorkItem, 'slug' | 'name' | 'kind' | 'stage' | 'condition' | 'sourceKind'> & {
  aliases: string
  kindName: string
  /** "220 kV". */
  voltage: string | null
  since: string | null
  /** With "≈" where they are approximate; null where nothing is waited for. */
  days: string | null
  /** "\u00a0ngày", to be said where no head says what is counted. */
  daysUnit: string | null
  /** The unit of the kind's figure. */
  unit: string
  scale: string | null
  scaleBare: string | null
  places: readonly string[]
  /** The first place and how many besides. */
  place: string | null
  holder: string | null
}

/** @param today ISO day, where days are counted */
export function useRowText(today?: string) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const holders = useTranslations('rules.holders')
  const kindName = useKindName()
  const scaleOf = useScaleText()
  const placesOf = usePlaceNames()
  const daysOf = (work: WorkItem): Pick<RowText, 'days' | 'daysUnit'> => {
    const at = today ? daysAtStage(work, today) : null
    if (!at) return { days: null, daysUnit: null }
    const days = formatNumber(at.days, locale)
    const daysUnit = t('days', { days, count: at.days }).slice(days.length)
    return { days: at.approximate ? `≈ ${days}` : days, daysUnit }
  }
  return (work: WorkItem): RowText => {
    const { slug, name, kind, stage, condition, sourceKind, stageSince, voltageKv } = work
    const places = placesOf(work.communes)
    const [first, ...others] = places
    return {
      ...{ slug, name, kind, stage, condition, sourceKind, places },
      aliases: work.aliases.join('; '),
      kindName: kindName(work),
      voltage: voltageKv === null ? null : `${formatNumber(voltageKv, locale)}\u00a0kV`,
      since: stageSince && formatPartialDate(stageSince, locale),
      ...daysOf(work),
      unit: MEASURES[kind].unit,
      scale: scaleOf(work, false),
      scaleBare: scaleOf(work, true),
      place:
        (others.length > 0 ? t('morePlaces', { name: first ?? '', count: others.length }) : first) ?? null,
      holder: stage && work.holder !== 'NONE' ? holders(work.holder) : null,
    }
  }
}
