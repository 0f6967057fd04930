import type { Permission, Role, Unfinished } from './rules'

/** Someone who is signed in, as far as the rest of the program needs to know. */
export type Person = { id: string; name: string; email: string; role: Role }

/** What is stored of an account that a session leads to. A bar without an end holds until it is lifted. */
export type Account = {
  id: string
  name: string
  email: string
  role?: string | null
  banned?: boolean | null
  banExpires?: Date | null
  twoFactorEnabled: boolean | null
  mustChangePassword: boolean
  /** Something that the person has to be told at the next page. */
  hasNotices: boolean
}

/** Whoever has signed in, who may have something to do before anything else is open to them. */
export type Visitor = {
  person: Person
  unfinished: Unfinished | null
  sessionId: string
  hasNotices: boolean
}

/** Never exported: a scope can be made by `loaders.ts` and `http.ts` only, so that no read can invent its own right. */
declare const minted: unique symbol

/** The right to read what only the staff may see: drafts, names behind the history, exact coordinates. */
export type StaffScope = { readonly kind: 'staff'; readonly person: Person; readonly [minted]: true }

/** The right to read what everyone may see, while PUBLIC_READ allows it. */
export type PublicScope = { readonly kind: 'public'; readonly [minted]: true }

export type ReadScope = PublicScope | StaffScope

export type ScopeResult = { ok: true; scope: ReadScope } | { ok: false }

export type { Permission, Role }
