import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import type { MESSAGES } from '@/lib/i18n/messages'

type Api = typeof MESSAGES.vi.api
type Say = (key: FileKey) => string
type FileKey = Extract<keyof Api, `file${string}` | `download${string}`> | 'partAnswer' | 'origin'
type Answers = NonNullable<RouteConfig['responses']>

type Tools = {
  path: (config: RouteConfig) => void
  ok: (description: 'fileAnswer', schema: z.ZodType) => Answers[number]
  refusals: (...codes: (keyof Api['refusals'])[]) => Answers
  signedIn: RouteConfig['security']
}

const bytes = z.string().meta({ format: 'binary' })
const pdf = { 'application/pdf': { schema: bytes } }

/** The answer to a scan that has come in. */
export const storedFile = z
  .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int() })
  .meta({ id: 'StoredFile' })

/** How scans come in, and how they are read. */
export function describeFiles(say: Say, { path, ok, refusals, signedIn }: Tools): void {
  path({
    method: 'post',
    path: '/api/v1/files',
    summary: say('file'),
    description: say('fileMore'),
    security: signedIn,
    request: {
      headers: z.object({ Origin: z.string().meta({ description: say('origin') }) }),
      body: { required: true, content: pdf },
    },
    responses: {
      201: ok('fileAnswer', storedFile),
      ...refusals('400', '401', '403', '413', '415', '422', '500'),
    },
  })
  path({
    method: 'get',
    path: '/api/v1/files/{sha256}',
    summary: say('download'),
    description: say('downloadMore'),
    security: signedIn,
    request: {
      params: z.object({ sha256: z.string() }),
      query: z.object({ document: z.uuid().optional() }),
      headers: z.object({ Range: z.string().optional() }),
    },
    responses: {
      200: { description: say('downloadAnswer'), content: pdf },
      206: { description: say('partAnswer'), content: pdf },
      ...refusals('401', '403', '404', '500'),
    },
  })
}
