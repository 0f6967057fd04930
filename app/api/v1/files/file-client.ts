import { createHash } from 'node:crypto'
import { type Session, sessionOn } from '@/lib/testing/database'
import { startApi } from '../test-client'
import { letter, permitted } from '../test-requests'

const ORIGIN = 'http://localhost:3000'

export type Sender = 'officer' | 'clerk' | 'reader'

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The routes of files on a database of their own: only for tests named `*.database.test.ts`. */
export async function startFiles() {
  const api = await startApi()
  const [up, down] = await Promise.all([import('./route'), import('./[sha256]/route')])
  for (const role of ['officer', 'clerk', 'reader'] as const) await api.signIn(role)
  const owner = await sessionOn(process.env.TEST_OWNER_URL)
  const cookie = (as: Sender | null): Record<string, string> => (as ? { cookie: api.cookie(as) } : {})

  async function upload(
    body: Buffer | ReadableStream,
    as: Sender | null = 'clerk',
    headers: object = {},
    query = '',
  ) {
    const request = new Request(`${ORIGIN}/api/v1/files${query}`, {
      method: 'POST',
      headers: { origin: ORIGIN, ...cookie(as), ...headers },
      body: body as BodyInit,
      ...({ duplex: 'half' } as object),
    })
    const response = await up.POST(request)
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
    return { status: response.status, body: (await response.json()) as any }
  }

  function download(
    name: string,
    as: Sender | null = 'reader',
    headers: Record<string, string> = {},
    query = '',
  ) {
    const request = new Request(`${ORIGIN}/api/v1/files/${name}${query}`, {
      headers: { ...cookie(as), ...headers },
    })
    return down.GET(request, { params: Promise.resolve({ sha256: name }) })
  }

  let papers = 0

  /** What taking the file off its paper names. */
  const changeOf = async (document: string): Promise<string> =>
    (await owner.query(`select "changeId" from "DocumentFile" where "documentId" = $1`, [document])).rows[0]
      .changeId

  /** A paper of the registry, with an act, to which the clerk attaches this file; its id and that of the change. */
  async function attach(
    file: string,
    name = 'Bản quét thử số 1.pdf',
    as: Sender = 'clerk',
  ): Promise<{ document: string; change: string }> {
    const work = await api.newWork({})
    const { id } = await api.record({ document: letter(9000 + ++papers), changes: [permitted(work)] })
    const document = (await api.set(id, { as: 'officer' })).body.document.id
    const change = { type: 'ATTACHMENT', document, file, name }
    const sent = await api.post({ document: null, changes: [change] }, { as })
    if (sent.status !== 201) throw new Error(`not attached: ${JSON.stringify(sent.body)}`)
    return { document, change: await changeOf(document) }
  }

  return {
    api,
    owner,
    upload,
    download,
    attach,
    changeOf,
    /** How many rows the owner sees. */
    count: async (table: string, where = 'true'): Promise<number> =>
      (await owner.query(`select count(*)::int as n from "${table}" where ${where}`)).rows[0].n,
    async stop(): Promise<void> {
      await owner.end()
      await api.stop()
    },
  }
}

export type Files = Awaited<ReturnType<typeof startFiles>>

/** The code with which PostgreSQL refuses; null: it was let through (and taken back). */
export async function refusal(client: Session, sql: string, values: unknown[] = []): Promise<string | null> {
  await client.query('begin')
  try {
    await client.query(sql, values)
    return null
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}
