import fc from 'fast-check'
import {
  ACT_CODES,
  AUTHORITIES,
  CONDITIONS,
  DOCUMENT_TYPES,
  HOLDERS,
  SOURCE_KINDS,
  type StageCode,
  WORK_KINDS,
  type WorkKind,
} from '@/features/stages/types'
import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import { LINK_KINDS } from '@/features/works/types'
import type { ActPayload, Mend, WorkChange, WorkContent } from '../types'

/** An ISO day between 2005 and 2026. */
export const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

export const partialDate = fc.oneof(
  { weight: 4, arbitrary: day },
  day.map((iso) => iso.slice(0, 7)),
  fc.tuple(day, fc.integer({ min: 1, max: 4 })).map(([iso, quarter]) => `${iso.slice(0, 4)}-Q${quarter}`),
  day.map((iso) => iso.slice(0, 4)),
)
const month = day.map((iso) => iso.slice(0, 7))

export const paper = fc.record({
  type: fc.constantFrom(...DOCUMENT_TYPES),
  by: fc.option(fc.constantFrom(...AUTHORITIES)),
  date: fc.option(partialDate),
  receivedOn: fc.option(day),
})

/** Any stage that the type allows, and a few that are on no path. */
const anyStage = fc
  .tuple(fc.constantFrom('H', 'L', 'S'), fc.integer({ min: 0, max: 11 }))
  .map(([letter, n]) => `${letter}${n}` as StageCode)

/** Ids of changes: those of this history and one that is none. */
const anyId = fc.integer({ min: 1, max: 16 }).map((n) => `c${n}`)

const optional = { requiredKeys: ['act', 'effectiveOn', 'paper'] as ('act' | 'effectiveOn' | 'paper')[] }
export const actPayload: fc.Arbitrary<ActPayload> = fc.record(
  {
    act: fc.constantFrom(...ACT_CODES),
    effectiveOn: fc.option(partialDate, { freq: 8 }),
    paper: fc.option(paper),
    stage: anyStage,
    condition: fc.constantFrom(...CONDITIONS),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    evidenceFor: anyId,
    holder: fc.constantFrom(...HOLDERS),
    fields: fc.record({ capacityMw: fc.option(fc.integer({ min: 1, max: 9 })) }),
    investorId: fc.constantFrom('o1', 'o2'),
    until: partialDate,
    fulfils: fc.option(anyId),
  },
  optional,
) as fc.Arbitrary<ActPayload>

const set = {
  sourceKind: fc.option(fc.constantFrom(...SOURCE_KINDS)),
  fields: fc.record({ capacityMw: fc.integer({ min: 1, max: 9 }), river: fc.constantFrom('Suối A', null) }),
  investorId: fc.constantFrom('o1', null),
  aliases: fc.constantFrom([], ['Tên khác']),
}

const expectedPayload = fc.oneof(
  fc.record({
    op: fc.constant('CREATE' as const),
    act: fc.constantFrom(...ACT_CODES),
    month,
    drafterId: fc.constantFrom('u1', 'u2'),
  }),
  fc.record({
    op: fc.constant('DRAFTING' as const),
    expectedId: anyId,
    state: fc.constantFrom('NOT_STARTED' as const, 'DRAFTING' as const, 'SENT_FOR_SIGNATURE' as const),
    on: day,
  }),
  fc.record({ op: fc.constant('SLIP' as const), expectedId: anyId, toMonth: month, on: day }),
  fc.record({ op: fc.constant('CANCEL' as const), expectedId: anyId, on: day }),
)

const words = fc.constantFrom('Nội dung thử', 'Nội dung khác')
const maybeWords = fc.option(words)
const difficultyPayload = fc.oneof(
  fc.record({
    op: fc.constant('CREATE' as const),
    class: fc.constantFrom(...DIFFICULTY_CLASSES),
    content: words,
    proposal: maybeWords,
    responsible: maybeWords,
    dueOn: fc.option(day),
    on: day,
  }),
  fc.record(
    { op: fc.constant('EDIT' as const), difficultyId: anyId, content: words, dueOn: fc.option(day) },
    { requiredKeys: ['op', 'difficultyId'] },
  ),
  fc.record({ op: fc.constant('SETTLE' as const), difficultyId: anyId, on: day, outcome: maybeWords }),
)
const followUpPayload = fc.record({
  means: fc.constantFrom(...FOLLOW_UP_MEANS),
  on: day,
  with: maybeWords,
  content: words,
})
const observationPayload = fc.record({
  month: fc.constantFrom('2025-01', '2025-02', '2025-03'),
  measure: fc.constantFrom(...MEASURES),
  value: fc.integer({ min: 0, max: 100 }),
  sourceKind: fc.option(fc.constantFrom(...SOURCE_KINDS)),
})

const size = fc.constantFrom(null, 1, 2.5)
const listingPayload = fc.record({
  listingId: fc.constantFrom('p1', 'p2'),
  listedOn: fc.option(partialDate),
  paper: fc.option(paper),
  annex: fc.constant(null),
  row: fc.constant(null),
  nameInPlan: fc.constant('Dòng thử'),
  period: fc.constant(null),
  capacityMw: size,
  capacityMva: size,
  circuits: fc.constant(null),
  lengthKm: size,
  lengthInProvinceKm: size,
  note: fc.constant(null),
})

export const content: fc.Arbitrary<WorkContent> = fc.oneof(
  { weight: 6, arbitrary: actPayload.map((payload) => ({ type: 'ACT' as const, payload })) },
  { weight: 2, arbitrary: expectedPayload.map((payload) => ({ type: 'EXPECTED_ACT' as const, payload })) },
  difficultyPayload.map((payload) => ({ type: 'DIFFICULTY' as const, payload })),
  followUpPayload.map((payload) => ({ type: 'FOLLOW_UP' as const, payload })),
  observationPayload.map((payload) => ({ type: 'OBSERVATION' as const, payload })),
  listingPayload.map((payload) => ({ type: 'LISTING' as const, payload })),
  fc.record(set).map((payload) => ({ type: 'WORK_EDIT' as const, payload })),
  fc
    .record({ link: fc.constantFrom(...LINK_KINDS), toWorkId: fc.constantFrom('w2', 'w3') })
    .map((payload) => ({ type: 'LINK' as const, payload })),
) as fc.Arbitrary<WorkContent>

type Body = (WorkContent | Mend) & { mendsId: string | null }
const mend: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ type: fc.constant('VOID' as const), payload: fc.constant({}), mendsId: anyId }),
  fc.record({ type: fc.constant('REPLACE' as const), payload: content, mendsId: anyId }),
) as fc.Arbitrary<Body>

/** The ledger's place for each body, in the order given; `c1` is the creation. */
export function numbered(kind: WorkKind, bodies: readonly (Body | WorkContent)[]): WorkChange[] {
  const creation: WorkContent = {
    type: 'WORK_CREATE',
    payload: {
      slug: 'cong-trinh-thu',
      kind,
      name: 'Công trình thử',
      sourceKind: null,
      fields: { capacityMw: 1 },
    },
  }
  return [creation, ...bodies].map((body, i) => {
    const place = { id: `c${i + 1}`, workId: 'w1', seq: i + 1, position: 0, documentId: `d${i + 1}` }
    return { ...place, mendsId: null, ...body } as WorkChange
  })
}

export const kind = fc.constantFrom(...WORK_KINDS)

/** Any history that the types allow, sensible or not. */
export const anyHistory: fc.Arbitrary<WorkChange[]> = fc
  .tuple(
    kind,
    fc.array(fc.oneof({ weight: 4, arbitrary: content as fc.Arbitrary<Body> }, mend), { maxLength: 14 }),
  )
  .map(([of, bodies]) => numbered(of, bodies))
