import { useLocale, useTranslations } from 'next-intl'
import { isOpen, isWithoutResult } from '@/features/stages/rules/expected'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { daysOver, difficultiesInOrder, monthsOf } from '../rules/casework'
import { MEASURES } from '../rules/desk'
import { factsOfGroup, isMainFact } from '../rules/groups'
import { listingDifference } from '../rules/listing-difference'
import { MEASURES as SCALES } from '../rules/measure'
import { type SheetPart, type SheetRow, shortened } from '../rules/sheet'
import { sourcesOf } from '../rules/sources'
import { timelineOf } from '../rules/timeline'
import type { ListingView, WorkDetail, WorkEvent } from '../types'
import { usePlaceNames } from './communes'
import { useCite, useShortCite } from './document-cite'
import { useFactText } from './fact-value'

type Given = { work: WorkDetail; events: readonly WorkEvent[]; today: string }

/** All that the project sheet may say, row by row in words; how much of it fits is decided by rules/sheet.ts. */
export function useSheetRows(given: Given): Record<SheetPart, SheetRow[]> {
  return {
    facts: useFactRows(given.work),
    difficulties: useDifficultyRows(given),
    expected: useExpectedRows(given),
    timeline: useTimelineRows(given),
    listings: useListingRows(given.work),
    observations: useObservationRows(given.work),
    sources: useSourceRows(given),
  }
}

/** A text that is too long for the sheet ends in the pointer to the page. */
function useShortened() {
  const t = useTranslations('pages.sheet')
  return (text: string, max: number) => {
    const short = shortened(text, max)
    return short.isCut ? `${short.text} ${t('seePage')}` : short.text
  }
}

function useFactRows(work: WorkDetail): SheetRow[] {
  const t = useTranslations('works.fields')
  const frame = useTranslations('frame')
  const factText = useFactText()
  const cite = useShortCite()
  const shorten = useShortened()
  const places = usePlaceNames()(work.places.value).join('; ')
  const keys = [...factsOfGroup(work.kind, 'technical'), ...factsOfGroup(work.kind, 'investment')]
  const rows = keys.flatMap((key): SheetRow[] => {
    const fact = work.facts[key]
    if (!fact || (fact.value === null && !isMainFact(work.kind, key))) return []
    const value = fact.value === null ? frame('unknown') : shorten(factText(key, fact), 180)
    const source = fact.value !== null && fact.document ? ` [${cite(fact.document)}]` : ''
    return [[t(key), `${fact.approximate ? '≈ ' : ''}${value}${source}`]]
  })
  return [[t('places'), places ? shorten(places, 180) : frame('unknown')], ...rows]
}

function useDifficultyRows({ work, today }: Given): SheetRow[] {
  const t = useTranslations('pages.difficulties')
  const classes = useTranslations('works.difficultyClasses')
  const shorten = useShortened()
  return difficultiesInOrder(work.difficulties).open.map((item) => {
    const over = daysOver(item, today)
    const parts = [
      shorten(item.content, 240),
      item.proposal && `${t('proposal')}: ${shorten(item.proposal, 140)}`,
      item.responsible && `${t('responsible')}: ${shorten(item.responsible, 80)}`,
      item.dueOn ? `${t('due')} ${formatDate(item.dueOn)}` : t('noPromise'),
      over > 0 && t('over', { days: over }),
    ]
    return [`${classes(item.class)}: ${parts.filter(Boolean).join(' · ')}`]
  })
}

function useExpectedRows({ work, today }: Given): SheetRow[] {
  const t = useTranslations('changes.expected')
  const rules = useTranslations('rules')
  const locale = useLocale()
  return work.expectedActs.filter(isOpen).map((item) => {
    const state = isWithoutResult(item, today) ? t('noResult') : rules(`expectedActStates.${item.state}`)
    return [`${formatPartialDate(item.month, locale)}: ${rules(`acts.${item.act}`)} – ${state}`]
  })
}

function useTimelineRows({ work, events, today }: Given): SheetRow[] {
  const t = useTranslations('pages.work')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const cite = useShortCite()
  const date = (text: string | null) => (text === null ? t('undated') : formatPartialDate(text, locale))
  return timelineOf(work.kind, work.stays, events, today).flatMap((entry): SheetRow[] => {
    if (entry.type === 'STAY') {
      const { stage, enteredOn, leftOn, document, sourceKind } = entry.stay
      const held = entry.held.flatMap(({ holder, days, approximate }) =>
        days === null
          ? []
          : `${rules(`holders.${holder}`)} ${approximate ? '≈ ' : ''}${formatNumber(days, locale)}`,
      )
      const span = `${date(enteredOn)} – ${entry.isCurrent ? t('now') : date(leftOn)}`
      const paper = document ? cite(document) : rules(`sourceKinds.${sourceKind}`)
      return [[rules(`stages.${stage}` as 'stages.H0'), span, paper, held.join('; ')]]
    }
    if (entry.type !== 'EVENT') return []
    const { act, on, document, holder } = entry.event
    const name = [rules(`acts.${act}`), holder && rules(`holders.${holder}`)].filter(Boolean).join(' · ')
    return [[name, date(on), document ? cite(document) : '', '']]
  })
}

function useListingRows(work: WorkDetail): SheetRow[] {
  const t = useTranslations('pages.work.listing')
  const frame = useTranslations('frame')
  const cite = useShortCite()
  const shorten = useShortened()
  const locale = useLocale()
  const { key, unit } = SCALES[work.kind]
  const figure = (value: number | null) =>
    value === null ? frame('unknown') : `${formatNumber(value, locale)} ${unit}`
  return work.listings.map((listing: ListingView) => {
    const { nameInPlan, annex, row, period, document, sharedWith } = listing
    const difference = listingDifference(work, listing)
    const parts = [
      `${cite(document)}${annex ? `, ${annex}` : ''}${row ? `, ${t('row', { row })}` : ''}: ${t('name', { name: nameInPlan })}`,
      period && t('period', { period }),
      `${sharedWith.length > 0 ? t('plannedTogether') : t('planned')} ${figure(listing[key])}`,
      `${t('own')} ${figure(work[key])}`,
      difference ? t(difference > 0 ? 'more' : 'less', { figure: figure(Math.abs(difference)) }) : null,
    ]
    return [shorten(parts.filter(Boolean).join(' · '), 300)]
  })
}

/** The latest figure of each measure. */
function useObservationRows(work: WorkDetail): SheetRow[] {
  const t = useTranslations('pages.observations')
  const measures = useTranslations('works.measures')
  const locale = useLocale()
  return MEASURES.flatMap((measure): SheetRow[] => {
    const latest = monthsOf(work.observations, measure).at(-1)?.item
    if (!latest) return []
    const month = t('in', { month: formatPartialDate(latest.month, locale) })
    return [[`${measures(measure)}: ${formatNumber(latest.value, locale)} (${month})`]]
  })
}

function useSourceRows({ work, events }: Given): SheetRow[] {
  const cite = useCite()
  const shorten = useShortened()
  return sourcesOf(work, events).map((document) => [shorten(cite(document), 160)])
}
