import { z } from 'zod'
import { CHANGE_SOURCES, CHANGE_TYPES } from '@/features/changes/types'
import { EVIDENCE_MARKS, EXPECTED_ACT_STATES, HOLDERS } from '@/features/stages/types'
import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import { day, number, partialDate, stage, standing, text } from './values'

/** What the routes answer who writes, strictly. */
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
    reasons: z.array(
      z.strictObject({ path: text, rule: text, reason: text, by: z.literal('ACCEPTOR').optional() }),
    ),
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
