import type { Role } from '@/features/access/rules'

/** An account as the administrator sees it. */
export type Colleague = {
  id: string
  name: string
  email: string
  role: Role
  isLocked: boolean
  lockReason: string | null
  mustChangePassword: boolean
  /** Until when the password that somebody else gave out leads in. */
  oneTimeUntil: Date | null
  hasSecondFactor: boolean
  lastSignInAt: Date | null
  sessions: number
}

/** One place where somebody is signed in. */
export type OpenSession = {
  id: string
  createdAt: Date
  lastAskedAt: Date
  userAgent: string | null
  address: string | null
}

export type NoticeOf = {
  id: string
  kind: 'NEW_DEVICE' | 'TRIES_LOCKED' | 'RECOVERY_CODE_USED'
  at: Date
  userAgent: string | null
  address: string | null
  isSeen: boolean
}

/** How far the second factor of an account is. `secret`: base32, to be scanned; only while it is being set up. */
export type Factor =
  | { kind: 'NONE' }
  | { kind: 'PENDING'; secret: string }
  | { kind: 'SET'; since: Date; codesLeft: number }

/** What became of a change to an account. */
export type Outcome = 'DONE' | 'NOT_THERE' | 'SELF' | 'LAST_ADMINISTRATOR' | 'EMAIL_TAKEN'
