import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import { requirePerson, requireReader, staffScope } from '@/features/access/loaders'
import type { WorkEvent } from '@/features/works/types'
import { type DocumentAct, documentActs } from './data/document-acts'
import { type DocumentHistory, documentHistory } from './data/document-history'
import { type LastPaper, lastPaper } from './data/last-paper'
import { latestActs, type RecordedActs } from './data/latest-acts'
import { workEvents } from './data/work-events'
import { type WorkHistory, workHistory } from './data/work-history'

const LATEST = 6

/** For public pages. `here`: where a stranger comes back to, should reading be for the staff only. */
export async function publicLatestActs(here: string): Promise<RecordedActs[]> {
  return latestActs(await requireReader(here), LATEST)
}

/** For the public page of a work. */
export async function publicEvents(slug: string, here: string): Promise<WorkEvent[]> {
  return workEvents(await requireReader(here), slug)
}

/** For the staff's page of a work. */
export async function staffEvents(slug: string): Promise<WorkEvent[]> {
  return workEvents(staffScope(await requirePerson()), slug)
}

/** For the staff's page of a work; null: no such work. */
export async function staffHistory(slug: string): Promise<WorkHistory | null> {
  return workHistory(staffScope(await requirePerson()), slug)
}

/** The paper that who asks recorded last: the form offers what the next one may have in common with it. */
export async function ownLastPaper(): Promise<LastPaper | null> {
  return lastPaper(staffScope(await requirePerson()))
}

/** Names of those who wrote something down, by their opaque ids; an account that is no longer known is left out. */
export async function staffAuthors(ids: readonly string[]): Promise<Record<string, string>> {
  const labels = await authorLabels(staffScope(await requirePerson()), ids)
  return Object.fromEntries([...labels].map(([id, { name }]) => [id, name]))
}

/** For the page of a paper: what it does, and everything that was recorded on it. */
export async function staffDocumentRecords(
  documentId: string,
): Promise<{ acts: DocumentAct[]; history: DocumentHistory }> {
  const scope = staffScope(await requirePerson())
  const [acts, history] = await Promise.all([
    documentActs(scope, documentId),
    documentHistory(scope, documentId),
  ])
  return { acts, history }
}
