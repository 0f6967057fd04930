import { createTranslator } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { BYTE_ORDER_MARK, type Cell, csvRow } from '@/lib/sheets/csv'
import { daysAtStage } from './rules/waiting'
import type { Commune } from './types'
import type { SheetWork } from './types/lists'

type Words = ReturnType<typeof wordsOf>

const wordsOf = (locale: Locale) => createTranslator({ locale, messages: MESSAGES[locale] })

/** The units of one era, as their papers name them. */
const units = (communes: readonly Commune[], era: Commune['era']): string | null =>
  communes.flatMap((unit) => (unit.era === era ? [unit.name] : [])).join(', ') || null

/** The columns of the sheet in order; keys of `pages.works.sheet`. A figure stands bare, its unit in the head. */
const COLUMNS = {
  name: ({ name }) => name,
  aliases: ({ aliases }) => aliases.join('; ') || null,
  kind: ({ kind }, t) => t(`rules.kinds.${kind}`),
  voltageKv: ({ voltageKv }) => voltageKv,
  phase: ({ phase }, t) => phase && t(`rules.phases.${phase}`),
  // The codes are those of the paths, each of which has its word.
  stage: ({ stage }, t) => stage && t(`rules.stages.${stage}` as 'rules.stages.H0'),
  condition: ({ condition }, t) => t(`rules.conditions.${condition}`),
  sourceKind: ({ sourceKind }, t) => sourceKind && t(`rules.sourceKinds.${sourceKind}`),
  since: ({ stageSince }, _t, { locale }) => stageSince && formatPartialDate(stageSince, locale),
  days: (work, _t, { today }) => daysAtStage(work, today)?.days ?? null,
  holder: ({ stage, holder }, t) => (stage && holder !== 'NONE' ? t(`rules.holders.${holder}`) : null),
  capacityMw: ({ capacityMw }) => capacityMw,
  capacityMva: ({ capacityMva }) => capacityMva,
  circuits: ({ circuits }) => circuits,
  lengthKm: ({ lengthKm }) => lengthKm,
  unitsOld: ({ communes }) => units(communes, '2020'),
  unitsNew: ({ communes }) => units(communes, '2025'),
  investor: ({ investor }) => investor,
  slug: ({ slug }) => slug,
} as const satisfies Record<
  string,
  (work: SheetWork, t: Words, at: { locale: Locale; today: string }) => Cell
>

/** The list as a sheet, row by row, the heads first. `today`: the ISO day up to which days are counted. */
export function* sheetRows(works: Iterable<SheetWork>, locale: Locale, today: string): Generator<string> {
  const t = wordsOf(locale)
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
  yield BYTE_ORDER_MARK + csvRow(keys.map((key) => t(`pages.works.sheet.${key}`)))
  for (const work of works) yield csvRow(keys.map((key) => COLUMNS[key](work, t, { locale, today })))
}
