import { z } from 'zod'
import { CHANGE_SOURCES, CHANGE_TYPES } from '@/features/changes/types'
import { ERAS } from '@/features/places/types'
import {
  ACT_CODES,
  CONDITIONS,
  EVIDENCE_MARKS,
  EXPECTED_ACT_STATES,
  HOLDERS,
  PHASES,
  SOURCE_KINDS,
  WORK_KINDS,
} from '@/features/stages/types'
import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import { LINK_KINDS, PLACE_ROLES } from '@/features/works/types'

/** What the routes answer, strictly: tests hold every answer to these. */
const text = z.string()
const number = z.number()
const partialDate = text.regex(/^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$/).nullable()
const stage = text.regex(/^(H(10|[0-9])|[LS][0-8])$/)
const standing = {
  phase: z.enum(PHASES).nullable(),
  stage: stage.nullable(),
  condition: z.enum(CONDITIONS),
}

const unit = z.strictObject({ era: z.enum(ERAS), code: text, name: text }).meta({ id: 'Unit' })
const commune = unit.extend({ asWritten: text.nullable() }).meta({ id: 'Commune' })
const sourceKind = z.enum(SOURCE_KINDS).nullable()

const work = z
  .strictObject({
    slug: text,
    kind: z.enum(WORK_KINDS),
    name: text,
    aliases: z.array(text),
    ...standing,
    stageSince: partialDate,
    sourceKind,
    holder: z.enum(HOLDERS),
    capacityMw: number.nullable(),
    capacityMva: number.nullable(),
    voltageKv: number.nullable(),
    circuits: number.int().nullable(),
    lengthKm: number.nullable(),
    communes: z.array(commune),
    version: number.int(),
  })
  .meta({ id: 'Work' })

export const workList = z
  .strictObject({
    total: number.int(),
    limit: number.int(),
    offset: number.int(),
    next: text.nullable(),
    unitMatched: z.array(unit),
    items: z.array(work),
  })
  .meta({ id: 'WorkList' })

const whole = number.int().min(0)
export const workPoints = z
  .strictObject({
    total: whole,
    values: z.strictObject({
      kinds: z.array(z.enum(WORK_KINDS)),
      stages: z.array(stage),
      conditions: z.array(z.enum(CONDITIONS)),
      sourceKinds: z.array(z.enum(SOURCE_KINDS)),
    }),
    units: z.array(
      unit.extend({ position: z.strictObject({ longitude: number, latitude: number }).nullable() }),
    ),
    slug: z.array(text),
    name: z.array(text),
    kind: z.array(whole),
    stage: z.array(whole.nullable()),
    condition: z.array(whole),
    sourceKind: z.array(whole.nullable()),
    unit: z.array(z.array(whole)),
  })
  .meta({ id: 'WorkPoints' })

/** `id` is there for the staff. */
const paper = z
  .strictObject({ id: text.optional(), symbol: text.nullable(), issuer: text.nullable(), date: partialDate })
  .meta({ id: 'Paper' })
/** A nullable reference would lose its null in the document. */
const noPaper = z.union([paper, z.null()])
const fact = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    sourceKind,
    document: noPaper,
    changeSeq: number.int().nullable(),
    approximate: z.boolean(),
  })
const place = commune.extend({ role: z.enum(PLACE_ROLES) })
const stay = z.strictObject({
  stage,
  enteredOn: partialDate,
  leftOn: partialDate,
  sourceKind: z.enum(SOURCE_KINDS),
  document: noPaper,
})
const expectedAct = z.strictObject({
  id: text.optional(),
  act: z.enum(ACT_CODES),
  month: text.regex(/^\d{4}-\d{2}$/),
  state: z.enum(EXPECTED_ACT_STATES),
  drafterId: text.nullable().optional(),
})
/** Who wrote it down, by an opaque id; `changeId` is what a correction names. */
const noted = { id: text, changeId: text, authorId: text, at: z.iso.datetime(), changeSeq: number.int() }
const day = z.iso.date()
const difficulty = z
  .strictObject({
    ...noted,
    class: z.enum(DIFFICULTY_CLASSES),
    content: text,
    proposal: text.nullable(),
    responsible: text.nullable(),
    dueOn: day.nullable(),
    raisedOn: day,
    settledOn: day.nullable(),
    outcome: text.nullable(),
  })
  .meta({ id: 'Difficulty' })
const followUp = z
  .strictObject({ ...noted, on: day, means: z.enum(FOLLOW_UP_MEANS), with: text.nullable(), content: text })
  .meta({ id: 'FollowUp' })
const observation = z
  .strictObject({
    month: text.regex(/^\d{4}-\d{2}$/),
    measure: z.enum(MEASURES),
    value: number,
    sourceKind,
    document: noPaper,
    changeId: text.optional(),
  })
  .meta({ id: 'Observation' })
const listing = z.strictObject({
  document: paper,
  annex: text.nullable(),
  row: text.nullable(),
  nameInPlan: text,
  period: text.nullable(),
  capacityMw: number.nullable(),
  capacityMva: number.nullable(),
  circuits: number.int().nullable(),
  lengthKm: number.nullable(),
  lengthInProvinceKm: number.nullable(),
  note: text.nullable().optional(),
  sharedWith: z.array(z.strictObject({ slug: text, name: text })),
})
const link = z.strictObject({
  link: z.enum(LINK_KINDS),
  direction: z.enum(['TO', 'FROM']),
  work: z.strictObject({
    slug: text,
    kind: z.enum(WORK_KINDS),
    name: text,
    voltageKv: number.nullable(),
    ...standing,
    sourceKind,
  }),
})

export const workDetail = z
  .strictObject({
    ...work.shape,
    stays: z.array(stay),
    expectedActs: z.array(expectedAct),
    listings: z.array(listing),
    links: z.array(link),
    /** For the staff. */
    difficulties: z.array(difficulty).optional(),
    followUps: z.array(followUp).optional(),
    observations: z.array(observation),
    facts: z
      .looseObject({ investor: fact(text.nullable()), places: fact(z.array(place)) })
      .catchall(fact(z.union([number, text, z.null(), z.array(place)]))),
  })
  .meta({ id: 'WorkDetail' })

export const problem = z
  .strictObject({
    path: text,
    rule: text,
    severity: z.enum(['REFUSE', 'WARN']),
    message: text,
    basis: text.nullable(),
    evidence: z.enum(EVIDENCE_MARKS).nullable(),
    fix: text.nullable(),
  })
  .meta({ id: 'Problem' })
export const problems = z.strictObject({ problems: z.array(problem) }).meta({ id: 'Problems' })

export const accepted = z
  .strictObject({
    id: text,
    seq: number.int().nullable(),
    status: z.enum(['DRAFT', 'SENT', 'SENT_BACK', 'ACCEPTED', 'WITHDRAWN']),
    changes: z.array(z.strictObject({ id: text, work: text, version: number.int() })),
  })
  .meta({ id: 'Accepted' })

/** Of a set that is not in the ledger yet: its changes have no ids, and `version` counts what happens to it. */
export const kept = accepted
  .extend({
    seq: z.null(),
    status: accepted.shape.status.exclude(['ACCEPTED']),
    version: number.int(),
    changes: z.array(z.strictObject({ id: z.null(), work: text, version: number.int() })),
  })
  .meta({ id: 'Kept' })

export const recorded = z.union([accepted, kept])

const anything = z.unknown().meta({ description: 'null, number, text, list' })
export const conflict = z
  .strictObject({
    current: z.array(
      z.strictObject({
        work: text,
        version: number.int(),
        fields: z.record(
          text,
          z.strictObject({ yours: anything, theirs: anything, changeSeq: number.int().nullable() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Conflict' })

const effectState = z.strictObject({ ...standing, stageSince: partialDate, holder: z.enum(HOLDERS) })
const value = z.union([number, text, z.null()])
const promise = z.enum(EXPECTED_ACT_STATES).nullable()
const progress = z.enum(['OPEN', 'SETTLED']).nullable()
const deskEffect = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DIFFICULTY'),
    class: z.enum(DIFFICULTY_CLASSES),
    before: progress,
    after: progress,
  }),
  z.strictObject({
    type: z.literal('FOLLOW_UP'),
    means: z.enum(FOLLOW_UP_MEANS),
    on: day,
    wasThere: z.boolean(),
    isThere: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('OBSERVATION'),
    measure: z.enum(MEASURES),
    month: text,
    before: number.nullable(),
    after: number.nullable(),
  }),
])
const effect = z
  .strictObject({
    work: text,
    name: text,
    created: z.boolean(),
    before: effectState.nullable(),
    after: effectState,
    moved: z.boolean(),
    skipped: z.array(stage),
    fields: z.record(text, z.strictObject({ before: value, after: value })),
    expectedActs: z.array(z.strictObject({ act: text, month: text, before: promise, after: promise })),
    desk: z.array(deskEffect),
  })
  .meta({ id: 'Effect' })
export const preview = z
  .strictObject({ effects: z.array(effect), problems: z.array(problem) })
  .meta({ id: 'Preview' })

export const author = z.strictObject({ id: text, name: text.nullable(), role: text.nullable() })
export const changeSet = z
  .strictObject({
    id: text,
    seq: number.int(),
    status: z.enum(['ACCEPTED']),
    at: z.iso.datetime(),
    source: z.enum(CHANGE_SOURCES),
    review: text,
    author,
    acceptedBy: author,
    note: text.nullable(),
    noteErased: z.boolean(),
    reasons: z.array(z.strictObject({ path: text, rule: text, reason: text })),
    document: z
      .strictObject({ id: text, symbol: text.nullable(), issuer: text.nullable(), date: partialDate })
      .nullable(),
    changes: z.array(
      z.strictObject({
        id: text,
        type: z.enum(CHANGE_TYPES),
        work: text.nullable(),
        version: number.int().nullable(),
        mends: text.nullable(),
        payload: z.record(text, z.unknown()),
      }),
    ),
  })
  .meta({ id: 'ChangeSet' })
