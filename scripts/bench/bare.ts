import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { searchesOf, whereWorks } from '@/features/works/data/filter'
import { foundSql, rowsSql } from '@/features/works/data/list-sql'
import { oneSql } from '@/features/works/data/one-sql'
import { pointsSql } from '@/features/works/data/points-sql'
import { parseWorkFilter } from '@/features/works/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import { benchEntries } from './entries'

/**
 * What the computer can do at most: `node:http` and `pg`, the application's own statements, prepared, and their rows as
 * JSON. No router, no session, no rules. Asked by position: GET /list/17 runs the statements of the 17th list.
 */
type Questions = { lists: string[]; searches: string[]; works: string[] }
type Ask = () => Promise<unknown>
type Statement = { name: string; text: string; values: unknown[] }

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const { lists, searches, works } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Questions

const ACCEPT = 'SELECT ledger_accept($1::jsonb) AS answer'
const names = new Map<string, string>()
function prepared({ text, values }: Prisma.Sql): Statement {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return { name, text, values }
}

function filterOf(parameters: string) {
  const parsed = parseWorkFilter(new URLSearchParams(parameters))
  if (!parsed.ok) throw new Error(`${parameters}: ${JSON.stringify(parsed.findings)}`)
  return parsed.filter
}

/** As the application does it: the ids of the page with the total, then what is shown of them. */
const list = (parameters: string): Ask => {
  const filter = filterOf(parameters)
  const found = prepared(foundSql(filter, searchesOf(filter.q)?.[0] ?? null))
  return async () => {
    const { rows } = await pool.query<{ ids: string[]; total: number }>(found)
    return { total: rows[0]?.total, items: await run(prepared(rowsSql(rows[0]?.ids ?? []))) }
  }
}
const run = async (statement: Statement) => (await pool.query(statement)).rows
const one =
  (statement: Statement): Ask =>
  () =>
    run(statement)
const tables: Record<string, Ask[]> = {
  list: lists.map(list),
  search: searches.map(list),
  work: works.map((slug) => one(prepared(oneSql(slug)))),
  points: [one(prepared(pointsSql(whereWorks(filterOf(''), null))))],
}

const server = createServer(async (request, response) => {
  const [, key = '', position = '0'] = request.url?.split('/') ?? []
  try {
    const body = JSON.stringify(await tables[key]?.[Number(position)]?.())
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})

process.on('message', async (message: { sets: ChangeSetRequest[] } | 'usage') => {
  // made ready only now: each names the version that its work has by now
  if (message !== 'usage') {
    const entries = await benchEntries(message.sets)
    tables.act = entries.map((entry) =>
      one({ name: 'accept', text: ACCEPT, values: [JSON.stringify(entry)] }),
    )
    process.send?.('ready')
  } else process.send?.({ rss: process.memoryUsage.rss(), cpu: process.cpuUsage() })
})
process.on('disconnect', () => process.exit())
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
