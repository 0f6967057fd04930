import { withClient } from './connect.mjs'

/**
 * Writes into the audit what was done at the terminal, where there is no account to name. Tables older than the audit
 * have none.
 * @param {string} url of the owner's account
 * @param {'BACKUP' | 'RESTORE' | 'EXPORT'} action
 * @param {Record<string, string | number | boolean | null>} details
 */
export function tellAudit(url, action, details) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`select to_regprocedure('audit_record(jsonb)') as found`)
    if (!rows[0].found) return
    await client.query('select audit_record($1)', [
      JSON.stringify([{ who: 'system:owner', action, details }]),
    ])
  })
}
