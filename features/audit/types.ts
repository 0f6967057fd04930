/** All that the audit tells of, as people look for it. A new one gets its words in messages/, namespace `audit`. */
export const AUDIT_GROUPS = {
  door: [
    'SIGN_IN',
    'SIGN_IN_FAILED',
    'SIGN_IN_LOCKED',
    'SECOND_FACTOR_FAILED',
    'RECOVERY_CODE_USED',
    'SIGN_OUT',
    'SESSIONS_ENDED',
  ],
  refused: ['ACCESS_REFUSED', 'FILE_INFECTED'],
  taken: ['EXPORT', 'FILE_DOWNLOAD'],
  accounts: [
    'ACCOUNT_CREATED',
    'ACCOUNT_CHANGED',
    'ROLE_CHANGED',
    'ACCOUNT_LOCKED',
    'ACCOUNT_UNLOCKED',
    'PASSWORD_RESET',
    'PASSWORD_CHANGED',
    'SECOND_FACTOR_SET',
    'SECOND_FACTOR_REMOVED',
  ],
  system: ['SETTING_CHANGED', 'ERASURE', 'BACKUP', 'RESTORE', 'AUDIT_TRIMMED', 'SCANNER_AWAY'],
} as const
export type AuditGroup = keyof typeof AUDIT_GROUPS
export type AuditAction = (typeof AUDIT_GROUPS)[AuditGroup][number]
export const AUDIT_ACTIONS: readonly AuditAction[] = Object.values(AUDIT_GROUPS).flat()

export type AuditDetails = Record<string, string | number | boolean | null>

/** Never a name, an e-mail address, a password or the text of a note: what stands in the audit stays there. */
export type AuditEvent = {
  /** Opaque id of the account that did it, or "system:…"; null: nobody was signed in. */
  who: string | null
  action: AuditAction
  /** What it was done to: an opaque id, a path without its query, the key of a setting. */
  subject?: string | null
  /** The network address, as `addressOf` knows it. */
  from?: string | null
  details?: AuditDetails
}

/** The right to read the audit: the scope of somebody with audit:read. (This feature lies below the one that mints it.) */
export type AuditReader = { readonly kind: 'staff'; readonly person: { readonly id: string } }

/** An event as it is stored. `at`: ISO, UTC. */
export type AuditRow = {
  id: string
  at: string
  who: string | null
  action: string
  subject: string | null
  address: string | null
  details: AuditDetails
}
