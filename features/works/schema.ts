import { z } from 'zod'
import { resolveUnits } from '@/features/places/rules/resolve'
import { STAGES } from '@/features/stages/rules/paths'
import {
  CONDITIONS,
  HOLDERS,
  PHASES,
  SOURCE_KINDS,
  type StageCode,
  WORK_KINDS,
} from '@/features/stages/types'
import { EVERYTHING, LIMIT } from './rules/parameters'
import { WORK_SORTS, type WorkFilter } from './types'

const STAGE_CODES = STAGES.map((stage) => stage.code) as [StageCode, ...StageCode[]]

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

/** The parameters of `GET /api/v1/works` and of every list of works (contract.md, "Reading"). */
export const workParameters = z.strictObject({
  q: z.string().max(200).optional(),
  kind: z.array(z.enum(WORK_KINDS)).optional(),
  phase: z.array(z.enum(PHASES)).optional(),
  stage: z.array(z.enum(STAGE_CODES)).optional(),
  condition: z.array(z.enum(CONDITIONS)).optional(),
  unit: z.array(unit).optional(),
  holder: z.array(z.enum(HOLDERS)).optional(),
  sourceKind: z.array(z.enum(SOURCE_KINDS)).optional(),
  sort: z.enum(WORK_SORTS).optional(),
  limit: whole(LIMIT.max, 1).optional().meta({ default: LIMIT.default }),
  offset: whole(999_999_999).optional().meta({ default: 0 }),
})

type Name = keyof typeof workParameters.shape
const SINGLE: ReadonlySet<string> = new Set<Name>(['q', 'sort', 'limit', 'offset'])

/** What is wrong with the parameters; `path` is the name of the one at fault. Words: features/changes/sentences.ts. */
export type ParameterFinding = {
  path: string
  rule: 'parameter.unknown' | 'parameter.value' | 'parameter.repeated' | 'parameter.limit' | 'parameter.unit'
  params: Record<string, string | number>
}

export type ParsedFilter =
  | { ok: true; filter: WorkFilter }
  | { ok: false; findings: [ParameterFinding, ...ParameterFinding[]] }

/**
 * Reads the parameters of an address. An empty one is an absent one (forms send them), a repeated one means any of its
 * values; a name or value that is unknown is a finding, never passed over: a misspelt filter would answer with all works.
 */
export function parseWorkFilter(parameters: Iterable<readonly [string, string]>): ParsedFilter {
  const given = new Map<string, Set<string>>()
  for (const [name, typed] of parameters) {
    const value = typed.trim()
    if (value === '') continue
    given.set(name, (given.get(name) ?? new Set()).add(value))
  }
  const twice = [...given].flatMap(([name, values]) => (SINGLE.has(name) && values.size > 1 ? [name] : []))
  const input = Object.fromEntries(
    [...given].map(([name, values]) => [name, SINGLE.has(name) ? [...values][0] : [...values]]),
  )
  const parsed = workParameters.safeParse(input)
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
  const allowed = 'values' in issue ? issue.values.join(', ') : ''
  return [{ path, rule: 'parameter.value', params: { ...params, allowed } }]
}
