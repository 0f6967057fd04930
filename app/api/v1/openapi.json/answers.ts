import { z } from 'zod'
import { ERAS } from '@/features/places/types'
import {
  ACT_CODES,
  CONDITIONS,
  EXPECTED_ACT_STATES,
  HOLDERS,
  SOURCE_KINDS,
  WORK_KINDS,
} from '@/features/stages/types'
import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import { LINK_KINDS, PLACE_ROLES } from '@/features/works/types'
import { day, number, partialDate, stage, standing, text } from './values'

/** What the routes answer who reads, strictly: tests hold every answer to these. */
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
