/** Plans are kept by each connection, some 50 kB each. */
const MOST = { fixed: 300, varied: 100 }

/**
 * Stands in statements that are put together as somebody asks (filters of lists). There are thousands of them: without
 * a limit of their own they would take the names of those that are asked all the time.
 */
export const VARIES = '/* varies */'

type Names = { fixed: Map<string, string>; varied: Map<string, string> }

// With the pool (lib/pool.ts): one name means one statement on all its connections, whichever bundle asks.
const shared = globalThis as typeof globalThis & { registryStatements?: Names }
shared.registryStatements ??= { fixed: new Map(), varied: new Map() }
const names = shared.registryStatements

/**
 * A name for a statement, by which PostgreSQL keeps its plan: planning one work costs three times what reading it does.
 * Empty for one too many, which is planned each time.
 */
export function statementName(sql: string): string {
  const kind = sql.includes(VARIES) ? 'varied' : 'fixed'
  const known = names[kind].get(sql)
  if (known !== undefined) return known
  if (names[kind].size >= MOST[kind]) return ''
  const name = `${kind}${names[kind].size}`
  names[kind].set(sql, name)
  return name
}
