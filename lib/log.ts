import 'server-only'

type Line = (about: Record<string, unknown>, message: string) => void
type Log = { error: Line; info: Line }

/**
 * The log of the server that stands before Next (scripts/server/requests/log.mjs), in the same process. While
 * developing, in tests and in scripts there is none: faults go to the console.
 */
export function log(): Log {
  const shared = globalThis as { [key: symbol]: Log | undefined }
  return shared[Symbol.for('registry.log')] ?? TO_CONSOLE
}

const TO_CONSOLE: Log = {
  error: ({ err, ...about }, message) => console.error(message, JSON.stringify(about), err ?? ''),
  info: () => {},
}
