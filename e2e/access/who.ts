import type { Role } from '../fixtures'

/** Whoever asks. The lists say it anew, apart from features/access/rules.ts: a right given by mistake there shows here. */
export type Who = Role | 'anonymous'

export const STAFF: readonly Who[] = ['officer', 'head', 'leader', 'clerk', 'reader', 'admin']
export const EVERYONE: readonly Who[] = ['anonymous', ...STAFF]
export const NOBODY: readonly Who[] = []

/** change:propose */
export const PROPOSERS: readonly Who[] = ['officer', 'head', 'leader']
/** document:file */
export const FILERS: readonly Who[] = [...PROPOSERS, 'clerk']
/** change:accept */
export const ACCEPTERS: readonly Who[] = ['head', 'leader']
/** report:export */
export const EXPORTERS: readonly Who[] = [...FILERS, 'reader']
/** user:manage, audit:read, setting:manage, record:erase */
export const ADMIN: readonly Who[] = ['admin']
