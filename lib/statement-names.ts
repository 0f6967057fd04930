/** Plans are kept by each connection, some 50 kB each: what is asked in too many ways is planned each time. */
const MOST = 200

const names = new Map<string, string>()

/**
 * A name for a statement, by which PostgreSQL keeps its plan: planning a list costs more than running it. Empty for one
 * too many.
 */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}
