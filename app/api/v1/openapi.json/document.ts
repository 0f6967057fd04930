import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { createTranslator } from 'next-intl'
import { z } from 'zod'
import { changeSetInput } from '@/features/changes/schema'
import { pointsParameters, workParameters } from '@/features/works/schema'
import type { Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { version } from '@/package.json'
import { workDetail, workList, workPoints } from './answers'
import { changeSet, conflict, preview, problems, recorded } from './answers-writing'
import { describeFiles } from './files'
import { describeReview, proposal } from './review'
import { describeSearch } from './search'

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

type ParameterKey = keyof typeof MESSAGES.vi.api.parameters

/** The parameters of a list with what each means. */
function describedParameters(
  say: (key: `parameters.${ParameterKey}`) => string,
  parameters: Record<string, z.ZodType>,
) {
  const described = Object.entries(parameters).map(([name, schema]) => {
    const description = say(`parameters.${name as ParameterKey}`)
    return [name, schema.meta({ ...schema.meta(), description })] as const
  })
  return z.object(Object.fromEntries(described))
}

/** The description of the API, made of the schemas that judge what comes in and of those that answers are held to. */
export function openApiDocument(locale: Locale, origin: string) {
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'api' })
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: `${origin.startsWith('https:') ? '__Host-' : ''}better-auth.session_token`, // features/access/auth.ts
    description: say('session'),
  })
  const ok = (description: Parameters<typeof say>[0], schema: z.ZodType) => ({
    description: say(description),
    ...json(schema),
  })
  const refusals = (...codes: (keyof typeof MESSAGES.vi.api.refusals)[]) =>
    Object.fromEntries(
      codes.map((code) => [code, { description: say(`refusals.${code}`), ...json(problems) }]),
    )
  const path = (config: RouteConfig) => registry.registerPath(config)
  const signedIn = [{ session: [] }]

  path({
    method: 'get',
    path: '/api/v1/works',
    summary: say('list'),
    description: say('listMore'),
    request: { query: describedParameters(say, workParameters.shape) },
    responses: { 200: ok('listAnswer', workList), ...refusals('400', '401', '500') },
  })
  path({
    method: 'get',
    path: '/api/v1/works/points',
    summary: say('points'),
    description: say('pointsMore'),
    request: { query: describedParameters(say, pointsParameters.shape) },
    responses: { 200: ok('pointsAnswer', workPoints), ...refusals('400', '401', '500') },
  })
  path({
    method: 'get',
    path: '/api/v1/works/{slug}',
    summary: say('one'),
    description: say('oneMore'),
    request: { params: z.object({ slug: z.string() }) },
    responses: { 200: ok('oneAnswer', workDetail), ...refusals('401', '404', '500') },
  })
  path({
    method: 'post',
    path: '/api/v1/change-sets',
    summary: say('send'),
    description: say('sendMore'),
    security: signedIn,
    request: {
      query: z.object({
        check: z
          .enum(['0', '1'])
          .optional()
          .meta({ description: say('check') }),
        draft: z
          .enum(['0', '1'])
          .optional()
          .meta({ description: say('draft') }),
      }),
      headers: z.object({
        Origin: z.string().meta({ description: say('origin') }),
        'Idempotency-Key': z
          .string()
          .max(200)
          .optional()
          .meta({ description: say('idempotencyKey') }),
      }),
      body: { required: true, ...json(changeSetInput) },
    },
    responses: {
      200: ok('checkAnswer', preview),
      201: ok('sendAnswer', recorded),
      409: ok('conflictAnswer', conflict),
      ...refusals('400', '401', '403', '413', '415', '422', '500'),
    },
  })
  path({
    method: 'get',
    path: '/api/v1/change-sets/{id}',
    summary: say('set'),
    security: signedIn,
    request: { params: z.object({ id: z.uuid() }) },
    responses: {
      200: ok('setAnswer', z.union([changeSet, proposal])),
      ...refusals('401', '403', '404', '500'),
    },
  })
  describeReview(say, { path, ok, refusals, signedIn })
  describeFiles(say, { path, ok, refusals, signedIn })
  describeSearch(say, { path, ok, refusals, signedIn })
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: say('title'), version, description: say('description') },
    servers: [{ url: origin }],
  })
}

const written = new Map<string, string>()

/** The same as it is sent: made once for each language, for it takes longer than any answer that it describes. */
export function openApiText(locale: Locale, origin: string): string {
  const key = `${locale} ${origin}`
  const text = written.get(key) ?? JSON.stringify(openApiDocument(locale, origin))
  written.set(key, text)
  return text
}
