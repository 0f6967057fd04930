import 'server-only'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { type AwaitedPaper, awaitedPapers } from './data/expected'
import { type DocumentList, listDocuments } from './data/list'
import { type DocumentDetail, documentById } from './data/one'
import type { DocumentFilter } from './rules/filter'

export async function staffDocuments(filter: DocumentFilter): Promise<DocumentList> {
  return listDocuments(staffScope(await requirePerson()), filter)
}

/** Papers that were announced and have not come. */
export async function staffAwaited(): Promise<AwaitedPaper[]> {
  return awaitedPapers(staffScope(await requirePerson()))
}

/** null: no such paper. */
export async function staffDocument(id: string): Promise<DocumentDetail | null> {
  return documentById(staffScope(await requirePerson()), id)
}
