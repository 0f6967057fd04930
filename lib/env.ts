import 'server-only'
import { z } from 'zod'

const CLOSED = ['false', '0', 'no', 'off']

/** An empty variable is an absent one. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const schema = z.object({
  /** The application's account: it can neither alter the tables nor touch the ledger but through its one door. */
  DATABASE_URL: z.string({ error: 'DATABASE_URL is missing: the commands in package.json set it' }).min(1),
  /** Where secrets and the embedded database are kept. */
  DATA_DIR: optional(z.string()).transform((value) => value ?? '.data'),
  /** May everybody read, or only those who have signed in? */
  PUBLIC_READ: optional(z.string()).transform((value) => !CLOSED.includes(value?.trim().toLowerCase() ?? '')),
  /** The address people know the site by, where that is not this machine's own. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'PUBLIC_URL must be an http or https address' })),
  PORT: optional(z.coerce.number().int().min(1).max(65_535)).transform((value) => value ?? 3000),
  HOST: optional(z.string()),
  /** The scanner for viruses: host:port or the path of a socket. Where it is set, no file is taken without its word. */
  CLAMAV_HOST: optional(z.string()),
  /** Signs sessions. At least 32 characters. */
  AUTH_SECRET: z
    .string({ error: 'BETTER_AUTH_SECRET is missing: the commands in package.json set it' })
    .min(32),
})

export type Env = z.infer<typeof schema>

/**
 * The settings as they are now. Asked for when they are needed, so that the program can be built without any.
 * @throws ZodError that names what is missing or wrong
 */
export function env(): Env {
  return schema.parse(Object.fromEntries(NAMES.map(([key, name]) => [key, process.env[name]])))
}

/** Each by its name: to copy the whole environment takes longer, and this is asked for with every request. */
const NAMES = Object.keys(schema.shape).map(
  (key) => [key, key === 'AUTH_SECRET' ? 'BETTER_AUTH_SECRET' : key] as const,
)

/**
 * The origins (`http://localhost:3000`) that count as this site: PUBLIC_URL alone where it is set, else both names of
 * this machine's loopback, and the address it was told to listen on.
 */
export function siteOrigins(): string[] {
  const { PUBLIC_URL, PORT, HOST } = env()
  if (PUBLIC_URL) return [new URL(PUBLIC_URL).origin]
  const names = ['localhost', '127.0.0.1']
  const everyAddress = ['0.0.0.0', '::', '[::]']
  if (HOST && !everyAddress.includes(HOST))
    names.push(HOST.includes(':') ? `[${HOST.replace(/[[\]]/g, '')}]` : HOST)
  return [...new Set(names.map((name) => new URL(`http://${name}:${PORT}`).origin))]
}
