import 'server-only'

/**
 * What the server that stands before Next knows of a request (scripts/server/requests): the number under which the log
 * tells of it, the network address as far as it can be trusted, and, once somebody asked, who sent it.
 */
export type RequestNotes = { readonly reference: string; readonly address: string | null; who: string | null }

/** Set by that server alone, which takes it off what comes in: nobody else can name a number that means anything. */
const HEADER = 'x-registry-request'

type Notes = ReadonlyMap<string, RequestNotes>

/** undefined: while developing and in tests, where no server stands before Next. */
export function requestNotes(headers: Pick<Headers, 'get'>): RequestNotes | undefined {
  const shared = globalThis as { [key: symbol]: Notes | undefined }
  return shared[Symbol.for('registry.requests')]?.get(headers.get(HEADER) ?? '')
}

/** Where a request comes from: the real address only behind a proxy that the settings name, else the other end's. */
export const addressOf = (headers: Pick<Headers, 'get'>): string | null =>
  requestNotes(headers)?.address ?? null
