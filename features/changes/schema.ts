import { z } from 'zod'
import {
  ACT_CODES,
  CONDITIONS,
  DOCUMENT_TYPES,
  EXPECTED_ACT_STATES,
  HOLDERS,
  SOURCE_KINDS,
  WORK_KINDS,
} from '@/features/stages/types'
import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import { WORK_FIELDS, type WorkField, type WorkFieldKey } from '@/features/works/rules/fields'
import { LINK_KINDS, PLACE_ROLES } from '@/features/works/types'
import { parsePartialDate } from '@/lib/dates/partial'
import { nfc } from '@/lib/vietnamese/slug'

/**
 * What may be sent in (contract.md, "Writing"): the same for the form, the API and every later way in.
 * Shapes are judged here; what depends on the registry is judged by rules/check.ts.
 */
const text = (max: number) =>
  z.string().transform(nfc).pipe(z.string().min(1).max(max)).meta({ minLength: 1, maxLength: max })
const optionalText = (max: number) =>
  z
    .string()
    .nullish()
    .transform((value) => (value == null ? null : nfc(value) || null))
    .pipe(z.string().max(max).nullable())
    .meta({ maxLength: max })

const slug = z
  .string()
  .max(250)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const id = z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/)
const version = z.number().int().min(0)
const STAGE_PATTERN = /^(H(10|[0-9])|[LS][0-8])$/
const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
export const partialDate = z
  .string()
  .refine((value) => parsePartialDate(value) !== null, 'partial-date')
  .meta({ pattern: '^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$' })
const stage = z
  .custom<`H${number}` | `L${number}` | `S${number}`>(
    (value) => typeof value === 'string' && STAGE_PATTERN.test(value),
    'stage',
  )
  .meta({ type: 'string', pattern: STAGE_PATTERN.source })

export const documentInput = z.strictObject({
  symbol: optionalText(100),
  issuer: optionalText(300),
  date: partialDate.nullish().transform((value) => value ?? null),
  receivedOn: z.iso
    .date()
    .nullish()
    .transform((value) => value ?? null),
  incomingNumber: optionalText(50),
  type: z.enum(DOCUMENT_TYPES),
  abstract: optionalText(2000),
  foundAt: optionalText(500),
})
const documentReference = z.strictObject({ id })

const fieldShape = (field: WorkField) =>
  field.type === 'number'
    ? z.number().nullable().optional()
    : z
        .string()
        .nullable()
        .optional()
        .transform((value) => (typeof value === 'string' ? nfc(value) || null : value))

type FieldValue = number | string | null
const fieldShapes = Object.fromEntries(
  WORK_FIELDS.map((field: WorkField) => [field.key, fieldShape(field)]),
) as unknown as Record<WorkFieldKey, z.ZodOptional<z.ZodType<FieldValue, FieldValue>>>

const place = z.strictObject({
  era: z.enum(['2020', '2025']),
  code: z.string().regex(/^\d{3}(\d{2})?$/),
  role: z.enum(PLACE_ROLES).default('SITE'),
  asWritten: optionalText(200),
})

/** Values of a work: null = unknown, absent = untouched. Ranges and kinds are judged by rules/values.ts. */
const workSet = z.strictObject({
  name: text(200).optional(),
  aliases: z.array(text(200)).max(20).optional(),
  places: z.array(place).max(60).optional(),
  investor: optionalText(300).optional(),
  ...fieldShapes,
})

const source = {
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  approximate: z.array(z.string()).max(50).optional(),
}
const onWork = { work: slug, version }

/** MW, MVA or km as the tables keep them: three decimals. What is finer would be stored as something else than was said. */
const figure = z
  .number()
  .min(0.001)
  .max(1_000_000)
  .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'decimals')

const actBody = {
  act: z.enum(ACT_CODES),
  effectiveOn: partialDate.nullable().optional(),
  stage: stage.optional(),
  condition: z.enum(CONDITIONS).optional(),
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  evidenceFor: id.optional(),
  holder: z.enum(HOLDERS).optional(),
  capacityMw: figure.optional(),
  capacityMva: figure.optional(),
  investor: text(300).optional(),
  until: partialDate.optional(),
  fulfils: id.nullable().optional(),
}

const listingBody = {
  annex: optionalText(100),
  row: optionalText(50),
  nameInPlan: text(300),
  period: optionalText(50),
  capacityMw: figure.nullish(),
  capacityMva: figure.nullish(),
  circuits: z.number().int().min(1).max(8).nullish(),
  lengthKm: figure.nullish(),
  lengthInProvinceKm: figure.nullish(),
  note: optionalText(2000),
}

const difficultyBody = {
  class: z.enum(DIFFICULTY_CLASSES).optional(),
  content: text(4000).optional(),
  proposal: optionalText(2000).optional(),
  responsible: optionalText(300).optional(),
  dueOn: z.iso.date().nullable().optional(),
  /** The day on which it was raised or settled; absent: today. */
  on: z.iso.date().optional(),
  outcome: optionalText(2000).optional(),
}

/** Whoever is named is an account, by its opaque id: a name would stay in the ledger for ever. */
const drafter = z.string().min(1).max(100)

/** The name under which a file was handed in; the bytes are known by their digest. */
const fileName = text(255)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Three decimals, as the table keeps them. What is too much for the measure is said by rules/resolve-desk.ts. */
const observed = z.number().refine((value) => Number(value.toFixed(3)) === value, 'decimals')

const changeInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ACT'), ...onWork, ...actBody }),
  z.strictObject({ type: z.literal('WORK_EDIT'), ...onWork, set: workSet, ...source }),
  z.strictObject({
    type: z.literal('WORK_CREATE'),
    slug: slug.optional(),
    kind: z.enum(WORK_KINDS),
    set: workSet.extend({ name: text(200) }),
    ...source,
  }),
  z.strictObject({
    type: z.literal('EXPECTED_ACT'),
    ...onWork,
    op: z.enum(['CREATE', 'DRAFTING', 'SLIP', 'CANCEL']),
    act: z.enum(ACT_CODES).optional(),
    month: month.optional(),
    expected: id.optional(),
    state: z.enum(EXPECTED_ACT_STATES).optional(),
    toMonth: month.optional(),
    drafter: drafter.optional(),
  }),
  z.strictObject({
    type: z.literal('DIFFICULTY'),
    ...onWork,
    op: z.enum(['CREATE', 'EDIT', 'SETTLE']),
    difficulty: id.optional(),
    ...difficultyBody,
  }),
  z.strictObject({
    type: z.literal('FOLLOW_UP'),
    ...onWork,
    means: z.enum(FOLLOW_UP_MEANS),
    on: z.iso.date(),
    with: optionalText(300),
    content: text(4000),
  }),
  z.strictObject({
    type: z.literal('OBSERVATION'),
    ...onWork,
    month,
    measure: z.enum(MEASURES),
    value: observed,
    sourceKind: z.enum(SOURCE_KINDS).optional(),
  }),
  // Without `document`: the paper of the set, which may be new.
  z.strictObject({ type: z.literal('ATTACHMENT'), document: id.optional(), file: sha256, name: fileName }),
  z.strictObject({
    type: z.literal('LISTING'),
    works: z
      .array(z.strictObject({ ...onWork }))
      .min(1)
      .max(30)
      .refine((works) => new Set(works.map(({ work }) => work)).size === works.length, 'twice'),
    ...listingBody,
  }),
  z.strictObject({ type: z.literal('LINK'), ...onWork, link: z.enum(LINK_KINDS), to: slug }),
  z.strictObject({
    type: z.literal('QUOTA'),
    title: text(300),
    capacityMw: figure,
    period: text(50),
    note: optionalText(2000),
  }),
  // One change by its id and the version of its work, or a whole set with the version of each of its works.
  z
    .strictObject({
      type: z.literal('VOID'),
      mends: id.optional(),
      version: version.optional(),
      mendsSet: id.optional(),
      versions: z.record(slug, version).optional(),
    })
    .refine(
      (v) =>
        v.mends
          ? v.version !== undefined && !v.mendsSet && !v.versions
          : v.mendsSet !== undefined && v.versions !== undefined,
      'void-target',
    ),
  z.strictObject({
    type: z.literal('REPLACE'),
    mends: id,
    version,
    with: z.strictObject({
      ...actBody,
      act: actBody.act.optional(),
      set: workSet.optional(),
      ...source,
      annex: optionalText(100).optional(),
      nameInPlan: text(300).optional(),
      period: optionalText(50).optional(),
      circuits: z.number().int().min(1).max(8).nullish(),
      lengthKm: figure.nullish(),
      month: month.optional(),
      drafter: drafter.optional(),
      ...difficultyBody,
      means: z.enum(FOLLOW_UP_MEANS).optional(),
      with: optionalText(300).optional(),
      measure: z.enum(MEASURES).optional(),
      value: observed.optional(),
      file: sha256.optional(),
      name: fileName.optional(),
    }),
  }),
])

/** Why one goes ahead though the check warns: which warning, by its place and rule. */
export const givenReasons = z
  .array(z.strictObject({ path: z.string().max(200), rule: z.string().max(100), reason: text(2000) }))
  .max(20000)
  .default([])

export const changeSetInput = z.strictObject({
  document: z.union([documentReference, documentInput]).nullable().default(null),
  note: optionalText(4000),
  reasons: givenReasons,
  changes: z.array(changeInput).min(1).max(40000),
})

export type GivenReason = z.output<typeof givenReasons>[number]
export type DocumentInput = z.output<typeof documentInput>
export type WorkSetInput = z.output<typeof workSet>
export type ChangeInput = z.output<typeof changeInput>
export type ChangeSetInput = z.output<typeof changeSetInput>
/** As it is sent, before defaults and normalisation. */
export type ChangeSetRequest = z.input<typeof changeSetInput>
