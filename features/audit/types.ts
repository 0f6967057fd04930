/** All that the audit tells of. A new one gets its words in messages/, namespace `audit`. */
export const AUDIT_ACTIONS = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_IN_LOCKED',
  'SECOND_FACTOR_FAILED',
  'SIGN_OUT',
  'SESSIONS_ENDED',
  'ACCESS_REFUSED',
  'EXPORT',
  'FILE_DOWNLOAD',
  'FILE_INFECTED',
  'SCANNER_AWAY',
  'ACCOUNT_CREATED',
  'ACCOUNT_CHANGED',
  'ROLE_CHANGED',
  'ACCOUNT_LOCKED',
  'ACCOUNT_UNLOCKED',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'SECOND_FACTOR_SET',
  'SECOND_FACTOR_REMOVED',
  'RECOVERY_CODE_USED',
  'SETTING_CHANGED',
  'ERASURE',
  'BACKUP',
  'RESTORE',
  'AUDIT_TRIMMED',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

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
