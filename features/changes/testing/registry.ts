import pg from 'pg'
import { openStore, type TestDatabase } from '@/lib/testing/database'
import { decideFor } from '@/lib/testing/office'
import type { Outcome } from '../mutations'
import { TABLE_KEYS } from '../rules/compare'
import { type ChangeSetRequest, changeSetInput } from '../schema'
import type { ChangeSource } from '../types'

type Sending = { authorId?: string; idempotencyKey?: string | null; source?: ChangeSource; isDraft?: boolean }

/**
 * The registry on a database of its own, entered as the application enters it, and looked at (or damaged) as its owner
 * and as a superuser. Only for tests named `*.database.test.ts`.
 * @param secondPerson whether the office asks for one: most tests are about something else
 */
export async function startRegistry({ secondPerson = false } = {}) {
  const store = await openStore()
  const { db } = store
  const [{ submitChangeSet, previewChangeSet }, { verifyLedger }] = await Promise.all([
    import('../mutations'),
    import('../data/verify'),
  ])
  const { as, end } = sessions(store)
  const askForSecondPerson = (isAsked: boolean) => decideFor(store.appUrl, 'review.secondPerson', isAsked)
  await askForSecondPerson(secondPerson)
  const submit = (request: ChangeSetRequest, { authorId = 'u1', source = 'API', ...sent }: Sending = {}) =>
    submitChangeSet({ input: changeSetInput.parse(request), authorId, source, ...sent })
  // What a test starts from needs nobody's eyes.
  const enter = (request: ChangeSetRequest) => submit(request, secondPerson ? { source: 'SYSTEM' } : {})
  return {
    db,
    as,
    submit,
    record: (request: ChangeSetRequest) => recorded(enter, request),
    preview: (request: ChangeSetRequest) => previewChangeSet(changeSetInput.parse(request)),
    askForSecondPerson,
    verify: verifyLedger,
    version: async (slug: string) =>
      (await db.work.findUniqueOrThrow({ where: { slug }, select: { version: true } })).version,
    contents: () => contents(as),
    waiting: (count: number) => waiting(as, count),
    meet: <T>(table: string, ...writers: (() => Promise<T>)[]) => meet(as, table, writers),
    async stop(): Promise<void> {
      await end()
      await store.close()
    },
  }
}

export type Registry = Awaited<ReturnType<typeof startRegistry>>

type Account = 'app' | 'owner' | 'superuser' | 'watcher'
type As = (account: Account) => Promise<pg.Client>

/** One session for each account. The watcher is a superuser too, who is never within a transaction. */
function sessions({ appUrl, ownerUrl, superuserUrl }: TestDatabase): { as: As; end: () => Promise<void> } {
  const urls = { app: appUrl, owner: ownerUrl, superuser: superuserUrl, watcher: superuserUrl }
  const clients = new Map<Account, pg.Client>()
  const as: As = async (account) => {
    const known = clients.get(account)
    if (known) return known
    const client = new pg.Client(urls[account])
    await client.connect()
    clients.set(account, client)
    return client
  }
  const end = async () => {
    for (const client of clients.values()) await client.end()
  }
  return { as, end }
}

/** Sends a set that must be accepted; warnings are passed over with a reason. */
async function recorded(submit: (request: ChangeSetRequest) => Promise<Outcome>, request: ChangeSetRequest) {
  const outcome = await submit(request)
  const findings = outcome.kind === 'refused' ? outcome.findings : []
  if (findings.length === 0 || findings.some((found) => found.severity === 'REFUSE')) return accepted(outcome)
  const reasons = findings.map(({ path, rule }) => ({ path, rule, reason: 'Đã kiểm tra' }))
  return accepted(await submit({ ...request, reasons }))
}

/** The answer to a set that must have been accepted. */
export function accepted(outcome: Outcome) {
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
  return outcome.set
}

/** Everything in the tables that the registry speaks for: equal before and after what must change nothing. */
async function contents(as: As): Promise<string> {
  const owner = await as('owner')
  const texts: string[] = []
  for (const table of ['ChangeSet', 'Change', 'LedgerNote', ...Object.keys(TABLE_KEYS)]) {
    const rows = `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as all from "${table}" t`
    texts.push((await owner.query(rows)).rows[0].all)
  }
  return texts.join('\n\n')
}

/** Until so many sessions wait for a lock; after two seconds the test goes on and says what came of it. */
async function waiting(as: As, count: number): Promise<void> {
  // A session of its own: within a transaction PostgreSQL shows the same sessions again and again.
  const client = await as('watcher')
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await client.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0].n >= count) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Lets writers meet: all of them have come as far as they can with a table closed, then it is opened. */
async function meet<T>(as: As, table: string, writers: (() => Promise<T>)[]): Promise<T[]> {
  const superuser = await as('superuser')
  await superuser.query(`begin; lock table "${table}" in share row exclusive mode`)
  const running = Promise.all(writers.map((write) => write()))
  running.catch(() => {})
  await waiting(as, writers.length)
  await superuser.query('commit')
  return running
}
