import type { ChangeSource } from '../types'
import { canonical, changeDigest, headerDigest, noteDigest, sha256 } from './chain'
import type { Checked } from './check'
import type { Review } from './policy'
import { documentRow, organizationRow, type Row } from './projection'
import { addChanges, noChanges } from './projection-changes'
import type { FileDraft } from './resolver'

export type EntryInput = {
  setId: string
  source: ChangeSource
  authorId: string
  /** Themselves, where nobody else had to look. */
  acceptedById: string
  review: Review
  reasons: unknown
  note: string | null
  /** Random: an erased note must not be guessed from its digest. */
  salt: string
  idempotencyKey: string | null
  requestDigest: string
  newId: () => string
}

/** What ledger_accept is given: the rows of the ledger and of every table that the set touches. */
export type Entry = { [table: string]: unknown }

/** Lays out an accepted set for the database. Organizations, papers and quotas come before the changes that name them. */
export function entryOf(checked: Checked, input: EntryInput): Entry {
  const documentId = checked.paper?.document.id ?? null
  const corrected = checked.rows.corrections
  const changes = changeRows(checked, input, documentId)
  const written = noChanges()
  for (const { before, state, version } of checked.works) addChanges(written, before, state, version)
  const header = {
    id: input.setId,
    source: input.source,
    authorId: input.authorId,
    acceptedById: input.acceptedById,
    review: input.review,
    documentId,
    reasons: input.reasons,
    noteDigest: input.note === null ? null : noteDigest(input.salt, input.note),
    idempotencyKey: input.idempotencyKey,
    requestDigest: input.requestDigest,
  }
  return {
    set: { ...header, headerDigest: headerDigest(header) },
    notes:
      input.note === null ? [] : [{ setId: input.setId, salt: input.salt, text: input.note, erasedBy: null }],
    // Works that new links lead to: they must still be in the book when the links are written.
    watch: checked.changes.flatMap(({ change }) => (change.type === 'LINK' ? [change.payload.toWorkId] : [])),
    expect: checked.works.map(({ state, version }) => ({ id: state.id, version: version - 1 })),
    changes,
    gone: written.gone,
    ...filled({
      organizations: checked.rows.organizations.map(organizationRow),
      documents: [...checked.rows.documents, ...corrected.map(({ document }) => document)].map(documentRow),
      files: checked.files.map(({ file }) => file),
      undoneQuotas: [...checked.undoneQuotas.values()],
      quotas: checked.quotas.map(({ path: _path, ...quota }) => ({ ...quota, documentId })),
      ...written.rows,
    }),
  }
}

/** Only what holds something is sent: a table that is not named is not touched. */
const filled = (tables: Record<string, readonly unknown[]>) =>
  Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0))

function changeRows(checked: Checked, input: EntryInput, documentId: string | null): Row[] {
  const about = (type: string, entityId: string, payload: unknown, evidence: string | null) => ({
    id: input.newId(),
    type,
    entityId,
    workId: null as string | null,
    documentId: evidence,
    mendsId: null as string | null,
    payload,
  })
  const all = [
    ...checked.rows.organizations.map(({ id, ...o }) => about('ORGANIZATION_CREATE', id, o, null)),
    ...checked.rows.documents.map(({ id, ...d }) => about('DOCUMENT_CREATE', id, d, null)),
    ...checked.rows.corrections.map(({ document: { id, ...payload }, mendsId }) => {
      return { ...about('REPLACE', id, { type: 'DOCUMENT_CREATE', payload }, null), mendsId }
    }),
    ...checked.quotas.map(({ id, path: _path, ...quota }) => about('QUOTA', id, quota, documentId)),
    ...[...checked.undoneQuotas].map(([mendsId, id]) => ({ ...about('VOID', id, {}, documentId), mendsId })),
    ...checked.files.map((draft) => fileChange(draft, input.newId)),
    ...checked.changes.map(({ change }) => {
      const { id, type, workId, mendsId, payload } = change
      return { id, type, entityId: workId, workId, documentId: change.documentId, mendsId, payload }
    }),
  ]
  return all.map((change, position) => {
    const row = { ...change, setId: input.setId, position }
    return { ...row, digest: changeDigest(row) }
  })
}

/** A file's change has the id by which the file's row names it. */
function fileChange({ file, type, mendsId }: FileDraft, newId: () => string) {
  const { id: entityId, documentId, changeId, sha256, name } = file
  const content = { documentId, sha256, name }
  const place = { type, entityId, workId: null, documentId, mendsId }
  if (type === 'VOID') return { ...place, id: newId(), payload: {} }
  return {
    ...place,
    id: changeId,
    payload: type === 'REPLACE' ? { type: 'ATTACHMENT', payload: content } : content,
  }
}

/**
 * The same request sent again has the same digest, whatever the order of its keys. Without its note: that may have to
 * be erased, and must not be guessed from a digest without salt.
 */
export function requestDigestOf({ note: _note, ...request }: { note: string | null }): string {
  return sha256(canonical(request))
}
