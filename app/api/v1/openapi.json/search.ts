import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { ERAS } from '@/features/places/types'
import { CONDITIONS, DOCUMENT_TYPES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import type { MESSAGES } from '@/lib/i18n/messages'

type Api = typeof MESSAGES.vi.api
type Answers = NonNullable<RouteConfig['responses']>

type Tools = {
  path: (config: RouteConfig) => void
  ok: (description: 'findAnswer', schema: z.ZodType) => Answers[number]
  refusals: (...codes: (keyof Api['refusals'])[]) => Answers
  signedIn: RouteConfig['security']
}

const text = z.string()
const maybe = text.nullable()
const era = z.enum(ERAS)
const whole = z.number().int()

/** What is called as was asked, of every kind. */
export const found = z
  .strictObject({
    works: z.strictObject({
      total: whole,
      items: z.array(
        z.strictObject({
          slug: text,
          kind: z.enum(WORK_KINDS),
          name: text,
          aliases: z.array(text),
          voltageKv: z.number().nullable(),
          stage: maybe,
          condition: z.enum(CONDITIONS),
          sourceKind: z.enum(SOURCE_KINDS).nullable(),
          communes: z.array(z.strictObject({ era, code: text, name: text, asWritten: maybe })),
        }),
      ),
    }),
    documents: z.array(
      z.strictObject({
        id: text,
        symbol: maybe,
        issuer: maybe,
        date: maybe,
        type: z.enum(DOCUMENT_TYPES),
        abstract: maybe,
        incomingNumber: maybe,
      }),
    ),
    organizations: z.array(z.strictObject({ id: text, name: text, works: whole })),
    units: z.array(z.strictObject({ era, code: text, name: text, of: maybe })),
  })
  .meta({ id: 'Found' })

type SearchKey = 'find' | 'findMore' | 'findQuery' | 'findAnswer'

/** The search of the desk. */
export function describeSearch(
  say: (key: SearchKey) => string,
  { path, ok, refusals, signedIn }: Tools,
): void {
  path({
    method: 'get',
    path: '/api/v1/search',
    summary: say('find'),
    description: say('findMore'),
    security: signedIn,
    request: {
      query: z.object({
        q: text
          .max(200)
          .optional()
          .meta({ description: say('findQuery') }),
      }),
    },
    responses: { 200: ok('findAnswer', found), ...refusals('401', '500') },
  })
}
