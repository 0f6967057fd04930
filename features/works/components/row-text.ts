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
  since: string | null
  /** With "≈" where they are approximate; null where nothing is waited for. */
  days: string | null
  /** " ngày", to be said where no head says what is counted. */
  daysUnit: string
  /** Without its unit. */
  scale: string | null
  /** The unit of the kind's figure. */
  unit: string
  /** There is a figure for the unit: not only the number of circuits. */
  isMeasured: boolean
  places: string
  holder: string | null
}

/** What stands on the board besides. */
export type CardText = RowText & {
  /** "220 kV". */
  voltage: string | null
  /** The first place and how many besides. */
  place: string | null
}

/** @param today ISO day, where days are counted */
export function useRowText(today?: string) {
  const locale = useLocale()
  const holders = useTranslations('rules.holders')
  const kindName = useKindName()
  const scaleOf = useScaleText()
  const placesOf = usePlaceNames()
  const daysUnit = useDaysUnit()
  const daysOf = (work: WorkItem): Pick<RowText, 'days' | 'daysUnit'> => {
    const at = today ? daysAtStage(work, today) : null
    if (!at) return { days: null, daysUnit: '' }
    return {
      days: `${at.approximate ? '≈ ' : ''}${formatNumber(at.days, locale)}`,
      daysUnit: daysUnit(at.days),
    }
  }
  return (work: WorkItem): RowText => {
    const { slug, name, kind, stage, condition, sourceKind, stageSince } = work
    const { key, unit } = MEASURES[kind]
    return {
      ...{ slug, name, kind, stage, condition, sourceKind },
      aliases: work.aliases.join('; '),
      kindName: kindName(work),
      since: stageSince && formatPartialDate(stageSince, locale),
      ...daysOf(work),
      scale: scaleOf(work, true),
      unit,
      isMeasured: work[key] !== null,
      places: placesOf(work.communes).join('; '),
      holder: stage && work.holder !== 'NONE' ? holders(work.holder) : null,
    }
  }
}

/** One day and several: asked once, since a list counts the days of each of its works. */
function useDaysUnit() {
  const t = useTranslations('pages.works')
  const [day, days] = [1, 2].map((count) => t('days', { days: '', count }))
  return (count: number) => (count === 1 ? day : days) ?? ''
}

export function useCardText(today: string) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const rowText = useRowText(today)
  const placesOf = usePlaceNames()
  return (work: WorkItem): CardText => {
    const [first = null, ...others] = placesOf(work.communes)
    const { voltageKv } = work
    return {
      ...rowText(work),
      voltage: voltageKv === null ? null : `${formatNumber(voltageKv, locale)}\u00a0kV`,
      place: first && others.length > 0 ? t('morePlaces', { name: first, count: others.length }) : first,
    }
  }
}
