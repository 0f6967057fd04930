import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { FILE_KINDS, TYPE_OF } from '@/features/documents/rules/kinds'
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
const content = Object.fromEntries(Object.values(TYPE_OF).map((type) => [type, { schema: bytes }]))

/** The answer to a scan that has come in. */
export const storedFile = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int(),
    type: z.enum(FILE_KINDS.map((kind) => TYPE_OF[kind])),
  })
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
      query: z.object({ name: z.string().optional() }),
      body: { required: true, content },
    },
    responses: {
      201: ok('fileAnswer', storedFile),
      ...refusals('400', '401', '403', '413', '415', '422', '500', '503'),
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
      200: { description: say('downloadAnswer'), content },
      206: { description: say('partAnswer'), content },
      ...refusals('401', '403', '404', '500'),
    },
  })
}
