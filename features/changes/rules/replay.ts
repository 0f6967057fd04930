import type { AttachmentPayload, WorkChange } from '../types'
import type { TableName } from './compare'
import type { KnownDocument, KnownFile, KnownOrganization } from './context'
import { fold } from './fold'
import { addWorkRows, documentRow, emptyRows, organizationRow, type Row } from './projection'
import type { StoredDigest } from './verify-chain'

export type StoredChange = StoredDigest & { seq: number }

/** What the tables must hold according to the ledger alone. */
export function expectedTables(changes: readonly StoredChange[]): {
  tables: Record<TableName, object[]>
  problems: string[]
} {
  const rows = emptyRows()
  const problems: string[] = []
  for (const [workId, history] of byWork(changes)) {
    const folded = fold(history as unknown as WorkChange[])
    if (!folded) problems.push(`Work ${workId}: the ledger has changes of it but no creation`)
    else addWorkRows(rows, folded.state, new Set(history.map((change) => change.setId)).size)
  }
  const others = <T>(type: string): (T & { id: string; documentId: string | null })[] =>
    changes
      .filter((change) => change.type === type)
      .map((change) => ({ ...(change.payload as T), id: change.entityId, documentId: change.documentId }))
  const undone = new Set(
    changes.filter((change) => change.type === 'VOID' && !change.workId).map((change) => change.entityId),
  )
  const tables = {
    Organization: others<KnownOrganization>('ORGANIZATION_CREATE').map(organizationRow),
    Document: documentsOf(changes).map(documentRow),
    PlanQuota: others<Row>('QUOTA').filter(({ id }) => !undone.has(id)),
    Work: rows.works,
    HydropowerDetail: rows.hydropower,
    LineDetail: rows.lines,
    SubstationDetail: rows.substations,
    WorkPlace: rows.places,
    StageStay: rows.stays,
    ExpectedAct: rows.expectedActs,
    Difficulty: rows.difficulties,
    FollowUp: rows.followUps,
    Observation: rows.observations,
    DocumentFile: filesOf(changes),
    WorkLink: rows.links,
    // One row of a plan may stand for several works: each of them says the same of it.
    PlanListing: [...new Map(rows.listings.map((listing) => [listing.id, listing])).values()],
    PlanListingWork: rows.listingWorks,
    AdministrativeUnit: [],
  }
  return { tables, problems }
}

/** The papers of the book, each as it was said last. */
function documentsOf(changes: readonly StoredChange[]): KnownDocument[] {
  const documents = new Map<string, KnownDocument>()
  for (const { type, workId, entityId, payload } of changes) {
    const said = workId === null ? contentApart({ type, payload }) : null
    if (said?.type === 'DOCUMENT_CREATE')
      documents.set(entityId, { ...(said.payload as KnownDocument), id: entityId })
  }
  return [...documents.values()]
}

/** The files of papers, each as it was said last; one that was taken off its paper keeps its row. */
function filesOf(changes: readonly StoredChange[]): KnownFile[] {
  const files = new Map<string, KnownFile>()
  for (const { id: changeId, type, workId, entityId, payload } of changes) {
    const known = files.get(entityId)
    const said = workId === null ? contentApart({ type, payload }) : null
    if (said?.type === 'ATTACHMENT')
      files.set(entityId, { id: entityId, ...(said.payload as AttachmentPayload), changeId, isVoid: false })
    else if (said?.type === 'VOID' && known) files.set(entityId, { ...known, isVoid: true })
  }
  return [...files.values()]
}

/** What a change about no work says; a REPLACE says it in the place of another. */
function contentApart({ type, payload }: Pick<StoredChange, 'type' | 'payload'>) {
  return type === 'REPLACE' ? (payload as { type: string; payload: unknown }) : { type, payload }
}

function byWork(changes: readonly StoredChange[]): Map<string, StoredChange[]> {
  const works = new Map<string, StoredChange[]>()
  for (const change of changes) {
    if (!change.workId) continue
    const list = works.get(change.workId)
    if (list) list.push(change)
    else works.set(change.workId, [change])
  }
  return works
}
