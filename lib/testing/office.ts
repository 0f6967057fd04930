import pg from 'pg'

/**
 * What an office of the tests decides for itself (table Setting), before the application is asked anything.
 * @param url of the database, as the application connects
 */
export async function decideFor(url: string, key: string, value: unknown): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(
      `insert into "Setting" ("key", "value", "changedAt") values ($1, $2, now())
       on conflict ("key") do update set "value" = excluded."value"`,
      [key, JSON.stringify(value)],
    )
  } finally {
    await client.end()
  }
}
