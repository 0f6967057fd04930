import type { DocumentWords } from '@/features/documents/types'
import type { Authority, WorkKind } from '@/features/stages/types'
import type { WorkChange } from '../types'

/** A work as the registry has it now. `history` is in ledger order. */
export type KnownWork = {
  id: string
  slug: string
  kind: WorkKind
  name: string
  version: number
  /** Its creation was undone: nothing more can be said of it. */
  isVoid: boolean
  history: WorkChange[]
}

export type KnownOrganization = { id: string; name: string; key: string; authority: Authority }

export type KnownDocument = Omit<DocumentWords, 'issuer'> & { issuerId: string | null }

/** A file of a paper as the registry has it now. `changeId`: the change that says what it is. */
export type KnownFile = {
  id: string
  documentId: string
  changeId: string
  sha256: string
  name: string
  isVoid: boolean
}

/** What the check of attachments looks at; empty where a set has none to add or to mend. */
export type KnownFiles = {
  /** Of the papers that something is to be attached to. */
  attached: readonly KnownFile[]
  /** Those that named changes and sets were about. */
  mended: readonly (KnownFile & { namedId: string; setId: string })[]
  /** Named papers that are in the book. */
  documents: ReadonlySet<string>
  /** The type of each file that is kept, by its digest. */
  stored: ReadonlyMap<string, string>
}

/** Everything that the check looks at besides what was sent in. Read in one go by data/context.ts. */
export type CheckContext = {
  works: ReadonlyMap<string, KnownWork>
  /** Slug of the work that a change to be mended is about. */
  workOfChange: ReadonlyMap<string, string>
  /** The work changes of each set that is to be undone as a whole. */
  changesOfSet: ReadonlyMap<string, { changeId: string; slug: string }[]>
  /** Quotas that still count, of the changes and sets that are to be undone. */
  quotas: readonly { changeId: string; setId: string; quotaId: string }[]
  /** By a work's id, the works that have a link to it. */
  linkedFrom: ReadonlyMap<string, { workId: string; slug: string }[]>
  organizations: ReadonlyMap<string, KnownOrganization>
  organizationById: ReadonlyMap<string, KnownOrganization>
  /** The paper that the input names by id, or that has the same issuer, symbol and year. */
  document: KnownDocument | null
  /** The change that said what `document` says now: its creation, or the last one that set it right. */
  documentChangeId: string | null
  files: KnownFiles
  /** Accounts among the ids that were named as drafters. */
  accounts: ReadonlySet<string>
  /** Who sends the set; null: nobody yet (a preview), or the program itself. */
  authorId: string | null
  /** Whether the office asks for a second person (setting review.secondPerson). */
  secondPerson: boolean
  slugsTaken: ReadonlySet<string>
  today: string
  newId: () => string
}
