import { stagesOf } from '@/features/stages/rules/paths'
import {
  ACT_CODES,
  CONDITIONS,
  DOCUMENT_TYPES,
  HOLDERS,
  SOURCE_KINDS,
  WORK_KINDS,
} from '@/features/stages/types'
import type { WorkState } from '@/features/works/rules/state'
import { LINK_KINDS } from '@/features/works/types'
import { liveChanges } from '../rules/live'
import type { ChangeSetRequest } from '../schema'
import type { WorkChange } from '../types'
import { deskMend, deskNote } from './clerk-desk'
import type { Dice } from './dice'

type Change = ChangeSetRequest['changes'][number]
type Paper = Exclude<NonNullable<ChangeSetRequest['document']>, { id: string }>

/** A work as the clerk finds it before writing. */
export type Desktop = { slug: string; version: number; history: WorkChange[]; state: WorkState }

/** A set that was accepted, with the versions that its works had after it. */
export type Accepted = { id: string; changes: { work: string; version: number }[] }

const ISSUERS = [
  'UBND tỉnh Lai Châu',
  'Sở Công Thương',
  'Bộ Công Thương',
  'Thủ tướng Chính phủ',
  'Báo Thử nghiệm',
  'Công ty Thử',
  null,
]
const NAMES = ['Suối Một', 'Suối Hai', 'Nậm Ba', 'Pắc Bốn – Năm', 'Nà Sáu 1A']
const month = (dice: Dice) => `20${dice.from(15, 25)}-${dice.from(10, 12)}`

export function partialDate(dice: Dice): string {
  const year = dice.from(2012, 2025)
  return dice.pick([
    `${year}`,
    `${year}-Q${dice.from(1, 4)}`,
    `${year}-1${dice.from(0, 2)}`,
    `${year}-0${dice.from(1, 9)}-${dice.from(10, 28)}`,
  ])
}

/** One of a few papers, so that the same one comes again, with the same content or with other. */
function paper(dice: Dice): Paper {
  const n = dice.from(1, 60)
  const symbol = dice.chance(0.8) ? `${n}/THU` : null
  const date = n % 5 === 0 ? `${2012 + (n % 13)}` : `${2012 + (n % 13)}-05-12`
  return {
    symbol,
    issuer: ISSUERS[n % ISSUERS.length] ?? null,
    date,
    type: DOCUMENT_TYPES[n % DOCUMENT_TYPES.length] ?? 'CONG_VAN',
  }
}

/** What the clerk has at hand: a few works, what was accepted lately, the papers of the book by their ids. */
export type Office = {
  works: readonly Desktop[]
  sets: readonly Accepted[]
  papers: ReadonlyMap<string, Paper>
}

/** A set that an official might send: mostly sensible, sometimes not. */
export function nextRequest(dice: Dice, office: Office): ChangeSetRequest {
  const { works, sets } = office
  const changes = Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, () => nextChange(dice, works, sets))
  const document = dice.chance(0.8) ? setRight(dice, office, changes) : null
  const note = dice.chance(0.8) ? 'Ghi chú' : null
  return { document: document ?? (dice.chance(0.7) ? paper(dice) : null), note, changes }
}

/** The paper of what is mended, with other words: it was typed wrong. */
function setRight(dice: Dice, { works, papers }: Office, [change]: readonly Change[]): Paper | null {
  if (change?.type !== 'REPLACE') return null
  const live = works.flatMap((work) => liveChanges(work.history).live)
  const known = papers.get(live.find(({ id }) => id === change.mends)?.documentId ?? '')
  return known ? { ...known, abstract: `Sửa lần ${dice.from(1, 9)}` } : null
}

function nextChange(dice: Dice, works: readonly Desktop[], sets: readonly Accepted[]): Change {
  if (works.length < 3 || dice.chance(0.06)) return creation(dice)
  const work = dice.pick(works)
  const write = dice.pick([
    act,
    act,
    act,
    act,
    state,
    evidence,
    edit,
    edit,
    promise,
    step,
    step,
    listing,
    link,
    deskNote,
    deskNote,
    undo,
    undo,
    mend,
    mend,
  ])
  if (dice.chance(0.05))
    return { type: 'QUOTA', title: 'Thử', capacityMw: dice.from(1, 900) + 0.5, period: '2025-2030' }
  if (dice.chance(0.03) && sets.length > 0) {
    // The works of a paper recorded just now: nobody has written on them since, or it is a conflict.
    const { id, changes } = dice.chance(0.5) ? (sets.at(-1) as Accepted) : dice.pick(sets)
    return {
      type: 'VOID',
      mendsSet: id,
      versions: Object.fromEntries(changes.map((c) => [c.work, c.version])),
    }
  }
  return write(dice, work, works)
}

const values = (dice: Dice) => ({
  name: dice.pick([undefined, undefined, dice.pick(NAMES)]),
  investor: dice.pick([undefined, null, 'Công ty Một', 'Công ty Hai']),
  places: dice.pick([undefined, [{ era: '2025', code: '03433' } as const], []]),
  remarks: dice.pick([undefined, null, 'Dòng 1 “ngoặc” \\ và \u{1F600}']),
  totalInvestmentBnVnd: dice.pick([undefined, null, 1234.567, 1e9, 0.001]),
})

function creation(dice: Dice): Change {
  const kind = dice.pick(WORK_KINDS)
  return {
    type: 'WORK_CREATE',
    kind,
    set: { ...values(dice), name: dice.pick(NAMES), ...figures(dice, kind) },
  }
}

function figures(dice: Dice, kind: Desktop['state']['kind']): object {
  if (kind === 'LINE')
    return { lengthKm: dice.pick([undefined, 89.4, null]), circuits: dice.pick([undefined, 2]) }
  if (kind === 'SUBSTATION')
    return { capacityMva: dice.pick([undefined, 250, 63.5]), voltageKv: dice.pick([undefined, 110, 220]) }
  return {
    capacityMw: dice.pick([undefined, null, 12.5, 0.001, 4999.999]),
    normalLevelM: dice.pick([undefined, 400, 500.125, null]),
    deadLevelM: dice.pick([undefined, 390, 450, null]),
    tailwaterLevelM: dice.pick([undefined, 300, null]),
    latitude: dice.pick([undefined, 22.123456, null]),
    longitude: dice.pick([undefined, 103.5, null]),
  }
}

const on = ({ slug, version }: Desktop) => ({ work: slug, version })

function act(dice: Dice, work: Desktop): Change {
  const open = work.state.expectedActs.map((item) => item.id)
  return {
    type: 'ACT',
    ...on(work),
    act: dice.pick(ACT_CODES),
    effectiveOn: dice.pick([undefined, partialDate(dice)]),
    holder: dice.pick(HOLDERS),
    capacityMw: dice.from(1, 99) + 0.125,
    capacityMva: dice.from(1, 99),
    investor: dice.pick(['Công ty Một', 'Công ty Ba']),
    until: '2030',
    stage: dice.pick(stagesOf(work.state.kind)).code,
    ...(dice.chance(0.1) && open.length > 0 ? { fulfils: dice.pick([...open, null]) } : {}),
  }
}

function state(dice: Dice, work: Desktop): Change {
  const known = {
    stage: dice.pick(stagesOf(work.state.kind)).code,
    condition: dice.pick([undefined, undefined, ...CONDITIONS]),
  }
  const effectiveOn = dice.pick([null, partialDate(dice)])
  return {
    type: 'ACT',
    ...on(work),
    act: 'STATE_RECORDED',
    effectiveOn,
    ...known,
    sourceKind: dice.pick(SOURCE_KINDS),
  }
}

const evidence = (dice: Dice, work: Desktop): Change => {
  return {
    type: 'ACT',
    ...on(work),
    act: 'EVIDENCE_ADDED',
    effectiveOn: dice.pick([undefined, partialDate(dice)]),
  }
}

function edit(dice: Dice, work: Desktop): Change {
  const set = { ...values(dice), ...figures(dice, work.state.kind) }
  return { type: 'WORK_EDIT', ...on(work), set, ...(dice.chance(0.3) ? { approximate: ['capacityMw'] } : {}) }
}

const promise = (dice: Dice, work: Desktop): Change => {
  return { type: 'EXPECTED_ACT', ...on(work), op: 'CREATE', act: dice.pick(ACT_CODES), month: month(dice) }
}

function step(dice: Dice, work: Desktop): Change {
  const item = work.state.expectedActs.length > 0 ? dice.pick(work.state.expectedActs) : null
  if (!item) return promise(dice, work)
  const expected = { type: 'EXPECTED_ACT', ...on(work), expected: item.id } as const
  return dice.pick<Change>([
    { ...expected, op: 'DRAFTING', state: dice.pick(['NOT_STARTED', 'DRAFTING', 'SENT_FOR_SIGNATURE']) },
    { ...expected, op: 'SLIP', toMonth: month(dice) },
    { ...expected, op: 'CANCEL' },
  ])
}

function listing(dice: Dice, work: Desktop, works: readonly Desktop[]): Change {
  const named = [work, ...(dice.chance(0.5) ? works.filter((other) => other !== work).slice(0, 2) : [])]
  const size = dice.pick([{ capacityMw: 100.8 }, { lengthKm: 0.5, circuits: 2 }, {}])
  return { type: 'LISTING', works: named.map(on), nameInPlan: 'Dòng thử', annex: 'I', ...size }
}

const link = (dice: Dice, work: Desktop, works: readonly Desktop[]): Change => {
  return { type: 'LINK', ...on(work), link: dice.pick(LINK_KINDS), to: dice.pick(works).slug }
}

function undo(dice: Dice, work: Desktop): Change {
  const mends = dice.chance(0.9) ? liveChanges(work.history).live.at(-1)?.id : dice.pick(work.history).id
  return { type: 'VOID', mends: mends ?? work.history[0]?.id, version: work.version }
}

function mend(dice: Dice, work: Desktop): Change {
  const { live } = liveChanges(work.history)
  const target = live.length > 0 ? dice.pick(live) : null
  const mends = target?.id ?? (work.history[0]?.id as string)
  const with_ = () => {
    switch (target?.type) {
      case 'WORK_CREATE':
      case 'WORK_EDIT':
        return { set: { ...values(dice), ...figures(dice, work.state.kind) } }
      case 'LISTING':
        return { lengthKm: dice.from(1, 90) + 0.25, nameInPlan: 'Dòng khác' }
      case 'EXPECTED_ACT':
        return { month: month(dice) }
      case 'DIFFICULTY':
      case 'FOLLOW_UP':
      case 'OBSERVATION':
        return deskMend(dice, target)
      default:
        return { effectiveOn: partialDate(dice) }
    }
  }
  return { type: 'REPLACE', mends, version: work.version, with: with_() }
}
