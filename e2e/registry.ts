import { type APIRequestContext, expect, test } from '@playwright/test'
import type { Accepted, Reviewers } from './review'

let made = Math.floor(Date.now() / 1000) % 30_000
/** A number of five digits, as on papers, that no other test uses: tests may run in any order, beside each other, again. */
export const unique = (): string => String(10_000 + test.info().parallelIndex * 40_000 + (made++ % 40_000))

/** A made-up work. */
export type Scratch = { slug: string; name: string; version: number }

type Json = Record<string, unknown>

/** Prepares made-up works over the API, sent by an officer and accepted by a head, and reads what became of them. */
export class Registry {
  constructor(
    private readonly officer: APIRequestContext,
    /** Without a session. */
    readonly open: APIRequestContext,
    private readonly reviewers: Reviewers,
  ) {}

  /** Adds a work that is plainly made up. */
  async work(set: Json = {}, kind = 'HYDROPOWER'): Promise<Scratch> {
    const name = `Thử Nghiệm ${unique()}`
    const { changes } = await this.send([{ type: 'WORK_CREATE', kind, set: { name, ...set } }], null)
    return { slug: changes[0]?.work ?? '', name, version: 1 }
  }

  /** A work that stands at a stage since April 2020, as an article has it. */
  async workAt(stage: string): Promise<Scratch> {
    const { slug, name } = await this.work()
    const state = { act: 'STATE_RECORDED', stage, effectiveOn: '2020-04' }
    const article = { type: 'BAO_CHI', date: '2020-04', foundAt: 'Bài báo thử, không có thật' }
    await this.send([{ type: 'ACT', work: slug, version: 1, ...state }], article)
    return { slug, name, version: 2 }
  }

  async send(changes: Json[], document: Json | null, rest: Json = {}): Promise<Accepted> {
    const answer = await this.officer.post('/api/v1/change-sets', { data: { document, changes, ...rest } })
    expect(answer.status(), await answer.text()).toBe(201)
    const set = await answer.json()
    return set.status === 'SENT' ? this.reviewers.accept(set.id) : set
  }

  /** Sends a set that goes on waiting for a second person. */
  async propose(changes: Json[], document: Json | null, rest: Json = {}): Promise<{ id: string }> {
    const answer = await this.officer.post('/api/v1/change-sets', { data: { document, changes, ...rest } })
    expect(answer.status(), await answer.text()).toBe(201)
    const set = await answer.json()
    expect(set).toMatchObject({ status: 'SENT', seq: null })
    return set
  }

  readonly accept = (id: string, version: number): Promise<Accepted> => this.reviewers.accept(id, version)
  readonly sendBack = (id: string, reason: string): Promise<void> => this.reviewers.sendBack(id, reason)

  /** What a set is warned of, each answered with a reason. */
  async refused(changes: Json[], document: Json | null): Promise<Json[]> {
    const answer = await this.officer.post('/api/v1/change-sets?check=1', { data: { document, changes } })
    const { problems } = await answer.json()
    expect(problems.length).toBeGreaterThan(0)
    return problems.map(({ path, rule }: Json) => ({ path, rule, reason: 'Đã đối chiếu với bản gốc' }))
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the public reads.
  async read(slug: string): Promise<any> {
    const answer = await this.open.get(`/api/v1/works/${slug}`)
    expect(answer.status()).toBe(200)
    return answer.json()
  }
}
