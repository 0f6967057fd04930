import pg from 'pg'
import { createTestDatabase } from '@/lib/testing/database'
import type { Outcome } from '../mutations'
import { type ChangeSetRequest, changeSetInput } from '../schema'

type Sending = { authorId?: string; idempotencyKey?: string | null }

/**
 * The registry on a database of its own, entered as the application enters it, and looked at (or damaged) as its owner
 * and as a superuser. Only for tests named `*.database.test.ts`.
 */
export async function startRegistry() {
  const database = await createTestDatabase()
  process.env.DATABASE_URL = database.appUrl
  const [{ submitChangeSet, previewChangeSet }, { verifyLedger }, { db }] = await Promise.all([
    import('../mutations'),
    import('../data/verify'),
    import('@/lib/db'),
  ])
  const accounts = {
    app: database.appUrl,
    owner: database.ownerUrl,
    superuser: database.superuserUrl,
    watcher: database.superuserUrl,
  }
  const clients = new Map<string, pg.Client>()

  async function as(account: keyof typeof accounts): Promise<pg.Client> {
    const known = clients.get(account)
    if (known) return known
    const client = new pg.Client(accounts[account])
    await client.connect()
    clients.set(account, client)
    return client
  }

  const submit = (request: ChangeSetRequest, { authorId = 'u1', idempotencyKey = null }: Sending = {}) =>
    submitChangeSet({ input: changeSetInput.parse(request), authorId, source: 'API', idempotencyKey })

  /** Sends a set that must be accepted; warnings are passed over with a reason. */
  async function record(request: ChangeSetRequest, sending: Sending = {}) {
    const outcome = await submit(request, sending)
    if (outcome.kind === 'accepted') return outcome.set
    const findings = outcome.kind === 'refused' ? outcome.findings : []
    if (findings.length === 0 || findings.some((found) => found.severity === 'REFUSE'))
      throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
    const reasons = findings.map(({ path, rule }) => ({ path, rule, reason: 'Đã kiểm tra' }))
    const again = await submit({ ...request, reasons }, sending)
    if (again.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(again)}`)
    return again.set
  }

  /** Until so many sessions wait for a lock; after two seconds the test goes on and says what came of it. */
  async function waiting(sessions: number): Promise<void> {
    // A session of its own: within a transaction PostgreSQL shows the same sessions again and again.
    const client = await as('watcher')
    for (let tries = 0; tries < 200; tries++) {
      const { rows } = await client.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rows[0].n >= sessions) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  return {
    db,
    as,
    submit,
    record,
    preview: (request: ChangeSetRequest) => previewChangeSet(changeSetInput.parse(request)),
    verify: verifyLedger,
    waiting,
    version: async (slug: string) =>
      (await db.work.findUniqueOrThrow({ where: { slug }, select: { version: true } })).version,
    /** Everything in the tables that the registry speaks for: equal before and after what must change nothing. */
    async contents(): Promise<string> {
      const tables = [
        'ChangeSet',
        'Change',
        'LedgerNote',
        'Work',
        'StageStay',
        'ExpectedAct',
        'Organization',
        'Document',
      ]
      const owner = await as('owner')
      const texts: string[] = []
      for (const table of [...tables, 'PlanListing', 'PlanListingWork', 'PlanQuota', 'WorkLink', 'WorkPlace'])
        texts.push(
          (
            await owner.query(
              `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as all from "${table}" t`,
            )
          ).rows[0].all,
        )
      return texts.join('\n\n')
    },
    /** Lets writers meet: all of them have come as far as they can with a table closed, then it is opened. */
    async meet<T>(table: string, ...writers: (() => Promise<T>)[]): Promise<T[]> {
      const superuser = await as('superuser')
      await superuser.query(`begin; lock table "${table}" in share row exclusive mode`)
      const running = Promise.all(writers.map((write) => write()))
      running.catch(() => {})
      await waiting(writers.length)
      await superuser.query('commit')
      return running
    },
    async stop(): Promise<void> {
      await db.$disconnect()
      for (const client of clients.values()) await client.end()
      await database.drop()
    },
  }
}

export type Registry = Awaited<ReturnType<typeof startRegistry>>

/** The answer to a set that must have been accepted. */
export function accepted(outcome: Outcome) {
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
  return outcome.set
}
