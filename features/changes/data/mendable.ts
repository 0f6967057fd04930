import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { db } from '@/lib/db'
import { liveChanges } from '../rules/live'
import type { WorkContent } from '../types'
import { historiesOf } from './histories'

/** A change as a correction needs it: what it says now, the paper it rests on, and the works of its set. */
export type Mendable = {
  changeId: string
  setId: string
  seq: number
  /** null: it was mended or undone already. */
  content: WorkContent | null
  document: { symbol: string | null; issuer: string | null; date: string | null } | null
  /** Of an act that changes the investor. */
  investor: string | null
  works: { slug: string; name: string; version: number }[]
}

/** null when the work has no such change. */
export async function mendableChange(
  _scope: StaffScope,
  slug: string,
  changeId: string,
): Promise<Mendable | null> {
  const change = await db.change.findFirst({
    where: { id: changeId, workId: { not: null } },
    include: { set: { select: { seq: true, changes: { select: { workId: true } } } } },
  })
  if (!change?.workId) return null
  const ids = change.set.changes.flatMap(({ workId }) => (workId ? [workId] : []))
  const works = await db.work.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true, version: true },
    orderBy: { name: 'asc' },
  })
  if (!works.some((work) => work.id === change.workId && work.slug === slug)) return null
  const history = (await historiesOf([change.workId])).get(change.workId) ?? []
  const live = liveChanges(history).live.find((candidate) => candidate.id === changeId)
  const document = live?.documentId
    ? await db.document.findUnique({ where: { id: live.documentId }, include: { issuer: true } })
    : null
  return {
    changeId,
    setId: change.setId,
    seq: Number(change.set.seq),
    content: live ? ({ type: live.type, payload: live.payload } as WorkContent) : null,
    document: document && {
      symbol: document.symbol,
      issuer: document.issuer?.name ?? null,
      date: document.date,
    },
    investor: await investorName(live?.payload),
    works: works.map(({ slug, name, version }) => ({ slug, name, version })),
  }
}

async function investorName(payload: object | undefined): Promise<string | null> {
  if (!payload || !('investorId' in payload) || typeof payload.investorId !== 'string') return null
  const found = await db.organization.findUnique({ where: { id: payload.investorId } })
  return found?.name ?? null
}
