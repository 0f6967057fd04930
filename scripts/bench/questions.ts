import { diceOf } from '@/features/changes/testing/dice'
import { UNITS } from '@/features/places/rules/resolve'
import { WORK_KINDS } from '@/features/stages/types'
import { WORK_SORTS } from '@/features/works/types/lists'
import { foldVietnamese } from '@/lib/vietnamese/fold'
import { WORDS } from './words'

const PHASES = ['PROPOSAL', 'SURVEY', 'PLANNING', 'IN_PLAN', 'INVESTMENT', 'CONSTRUCTION']
const HOLDERS = ['INVESTOR', 'DEPARTMENT', 'PROVINCE', 'MINISTRY', 'EVN', 'NONE']
const COMMUNES = UNITS.filter(({ level }) => level === 'COMMUNE')
const FILTERS = 3_000
const SEED = 2_020

/** What the bench asks for, in the same order in every run: parameters of an address. */
export type Questions = { lists: string[]; searches: string[] }

export const benchQuestions = (): Questions => ({ lists: lists(), searches: searches() })

/** A page of lists of which no two are alike: from all works of a kind to those of one commune or one investor. */
function lists(): string[] {
  const dice = diceOf(SEED)
  const found = new Map<string, string>()
  while (found.size < FILTERS) {
    const query = new URLSearchParams()
    if (dice.chance(0.6)) query.append('kind', dice.pick(WORK_KINDS))
    if (dice.chance(0.25)) query.append('phase', dice.pick(PHASES))
    if (dice.chance(0.15)) query.append('holder', dice.pick(HOLDERS))
    if (dice.chance(0.3)) query.append('condition', 'ACTIVE')
    if (dice.chance(0.3)) query.append('sourceKind', 'OFFICIAL')
    const { era, code } = dice.pick(COMMUNES)
    if (dice.chance(0.15)) query.append('unit', `${era}:${code}`)
    else if (dice.chance(0.6)) query.append('organization', `Công ty Thử nghiệm ${dice.from(0, 49)}`)
    if (query.size > 0) found.set(query.toString(), `${query}&sort=${dice.pick(WORK_SORTS)}&limit=25`)
  }
  return [...found.values()]
}

/** Words without their marks, of all works and of some: neighbours have nothing in common. */
function searches(): string[] {
  const kinds = ['', ...WORK_KINDS.map((kind) => `&kind=${kind}`)]
  const among = [...kinds, ...kinds.map((some) => `${some}&condition=ACTIVE`)]
  return among.flatMap((some, i) =>
    WORDS.map((_, n) => `q=${foldVietnamese(WORDS[(n * 7 + i * 31) % WORDS.length] ?? '')}${some}`),
  )
}
