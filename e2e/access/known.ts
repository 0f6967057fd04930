import type { APIRequestContext } from '@playwright/test'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { expect } from '../fixtures'
import type { Registry } from '../registry'

/** Records that the addresses in the tables name, made up for this run. */
export type Known = {
  slug: string
  name: string
  setId: string
  changeId: string
  difficultyId: string
  documentId: string
  sha256: string
  /** By which the officer put the scan to the paper. */
  scanChangeId: string
  /** Of the officer: not sent yet. */
  draftId: string
  /** Waiting for a second person: sent by the officer, and by the head. */
  sentId: string
  sentByHeadId: string
}

const PAPER = { type: 'CONG_VAN', date: '2020-05-12', abstract: 'Văn bản thử, không có thật' }

/** A work with a paper that has a scan, an act and a difficulty; and what is not accepted yet. */
export async function makeRecords(
  registry: Registry,
  officer: APIRequestContext,
  head: APIRequestContext,
): Promise<Known> {
  const { slug, name } = await registry.work()
  const act = await registry.send([{ type: 'ACT', work: slug, version: 1, act: 'SURVEY_PERMITTED' }], PAPER)
  const difficulty = { type: 'DIFFICULTY', op: 'CREATE', class: 'LAND', content: 'Vướng mắc thử' }
  const raised = await registry.send([{ ...difficulty, work: slug, version: 2 }], null)
  const { document } = await (await officer.get(`/api/v1/change-sets/${act.id}`)).json()
  const kept = await officer.post('/api/v1/files', { data: madeUpPdf({ pages: [slug] }) })
  expect(kept.status(), await kept.text()).toBe(201)
  const { sha256 } = await kept.json()
  const scan = { type: 'ATTACHMENT', document: document.id, file: sha256, name: 'thu.pdf' }
  const scanned = await registry.send([scan], null)
  const filed = await (await officer.get(`/api/v1/change-sets/${scanned.id}`)).json()
  const proposed = async (by: APIRequestContext, how: 'DRAFT' | 'SENT', named: string): Promise<string> => {
    const work = { type: 'WORK_CREATE', kind: 'LINE', set: { name: `Thử Nghiệm ${named} ${name}` } }
    const address = `/api/v1/change-sets${how === 'DRAFT' ? '?draft=1' : ''}`
    const answer = await by.post(address, { data: { document: null, changes: [work] } })
    expect(answer.status(), await answer.text()).toBe(201)
    const { id, status } = await answer.json()
    expect(status).toBe(how)
    return id
  }
  return {
    slug,
    name,
    setId: act.id,
    changeId: act.changes[0]?.id ?? '',
    difficultyId: raised.changes[0]?.id ?? '',
    documentId: document.id,
    sha256,
    scanChangeId: filed.changes[0].id,
    draftId: await proposed(officer, 'DRAFT', 'chưa gửi'),
    sentId: await proposed(officer, 'SENT', 'chờ duyệt'),
    sentByHeadId: await proposed(head, 'SENT', 'chờ người khác duyệt'),
  }
}
