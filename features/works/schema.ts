import { z } from 'zod'
import { resolveUnits } from '@/features/places/rules/resolve'
import { parseTypedDate } from '@/lib/dates/partial'
import { nfc } from '@/lib/vietnamese/slug'
import { EVERYTHING, LIMIT, WORK_PARAMETERS } from './rules/parameters'
import type { WorkFilter } from './types/lists'

const unit = z
  .string()
  .max(100)
  .refine((asked) => resolveUnits(asked).matched.length > 0, 'unit')

const whole = (most: number, least = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most, 'range')
    // As the OpenAPI document says it: in an address a number is a text.
    .meta({ type: 'integer', minimum: least, maximum: most })

const name = z.string().max(200)

/** As papers write it ("06/2020") or as it is stored ("2020-06"); kept as stored. */
const partialDate = z
  .string()
  .max(32)
  .refine((typed) => parseTypedDate(typed) !== null, 'date')
  .transform((typed) => parseTypedDate(typed) ?? typed)
  .meta({ type: 'string', example: '2020-06' })

const { kind, phase, stage, condition, holder, size, sourceKind, sort } = WORK_PARAMETERS

/** The parameters of `GET /api/v1/works` and of every list of works (contract.md, "Reading"). */
export const workParameters = z.strictObject({
  q: z.string().max(200).optional(),
  kind: z.array(z.enum(kind.values)).optional(),
  phase: z.array(z.enum(phase.values)).optional(),
  stage: z.array(z.enum(stage.values)).optional(),
  condition: z.array(z.enum(condition.values)).optional(),
  unit: z.array(unit).optional(),
  organization: z.array(name).optional(),
  holder: z.array(z.enum(holder.values)).optional(),
  waitingSince: partialDate.optional(),
  listing: z.array(name).optional(),
  size: z.array(z.enum(size.values)).optional(),
  sourceKind: z.array(z.enum(sourceKind.values)).optional(),
  sort: z.enum(sort.values).optional(),
  limit: whole(LIMIT.max, 1).optional().meta({ default: LIMIT.default }),
  offset: whole(999_999_999).optional().meta({ default: 0 }),
})

/** Those of `GET /api/v1/works/points`, where order and pages mean nothing. */
export const pointsParameters = workParameters.omit({ sort: true, limit: true, offset: true })

const isSingle = (name: string) =>
  Object.hasOwn(WORK_PARAMETERS, name) && !WORK_PARAMETERS[name as keyof WorkFilter].many

/** What is wrong with the parameters; `path` is the name of the one at fault. Words: features/changes/sentences.ts. */
export type ParameterFinding = {
  path: string
  rule:
    | 'parameter.unknown'
    | 'parameter.value'
    | 'parameter.repeated'
    | 'parameter.limit'
    | 'parameter.unit'
    | 'parameter.date'
  params: Record<string, string | number>
}

export type ParsedFilter =
  | { ok: true; filter: WorkFilter }
  | { ok: false; findings: [ParameterFinding, ...ParameterFinding[]] }

/**
 * Reads the parameters of an address. An empty one is an absent one (forms send them), a repeated one means any of its
 * values; a name or value that is unknown is a finding, never passed over: a misspelt filter would answer with all works.
 */
export function parseWorkFilter(
  parameters: Iterable<readonly [string, string]>,
  known: typeof workParameters | typeof pointsParameters = workParameters,
): ParsedFilter {
  const given = new Map<string, Set<string>>()
  for (const [name, typed] of parameters) {
    const value = typed.trim()
    if (value === '') continue
    given.set(name, (given.get(name) ?? new Set()).add(value))
  }
  const twice = [...given].flatMap(([name, values]) => (isSingle(name) && values.size > 1 ? [name] : []))
  const input = Object.fromEntries(
    [...given].map(([name, values]) => [name, isSingle(name) ? [...values][0] : [...values]]),
  )
  const parsed = known.safeParse(input)
  const findings: ParameterFinding[] = twice.map((path) => ({
    path,
    rule: 'parameter.repeated',
    params: { name: path },
  }))
  if (!parsed.success) findings.push(...parsed.error.issues.flatMap((issue) => findingsOf(issue, input)))
  const [first, ...others] = findings
  if (first) return { ok: false, findings: [first, ...others] }
  return { ok: true, filter: { ...EVERYTHING, ...parsed.data } as WorkFilter }
}

function findingsOf(issue: z.core.$ZodIssue, input: Record<string, unknown>): ParameterFinding[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((path) => ({ path, rule: 'parameter.unknown', params: { name: path } }))
  const path = String(issue.path[0])
  const value = [input[path]].flat()[Number(issue.path[1] ?? 0)]
  const params = { name: path, value: String(value).slice(0, 100) }
  if (path === 'limit') return [{ path, rule: 'parameter.limit', params: { ...params, max: LIMIT.max } }]
  if (path === 'unit') return [{ path, rule: 'parameter.unit', params }]
  if (path === 'waitingSince') return [{ path, rule: 'parameter.date', params }]
  const allowed = 'values' in issue ? issue.values.join(', ') : ''
  return [{ path, rule: 'parameter.value', params: { ...params, allowed } }]
}

/** A list to be kept under a name; messages are keys of `works.views.errors`. `shared`: a box of a form. */
export const savedViewName = z.object({
  name: z
    .string()
    .transform((typed) => nfc(typed).replace(/\s+/g, ' '))
    .pipe(z.string().min(1, 'nameMissing').max(80, 'nameLong')),
  shared: z.literal('on').nullish().transform(Boolean),
})

/** The answer to a form about a kept list. What was typed comes back with what is wrong with it. */
export type ViewState = {
  name: string
  error: string | null
  /** What was done, in words, to be read out. */
  done: string | null
}
