import { type APIRequestContext, expect } from '@playwright/test'

export type Accepted = { id: string; seq: number; changes: { id: string; work: string; version: number }[] }

/** The second persons of the office, at the API: where a journey needs what an officer sent to be in the registry. */
export class Reviewers {
  constructor(
    /** Head and leader: nobody accepts what they sent themselves. */
    private readonly open: (role: 'head' | 'leader') => Promise<APIRequestContext>,
  ) {}

  /** Accepts all of what waits. */
  async accept(id: string, version = 1): Promise<Accepted> {
    const first = await this.as('head', id, version)
    const answer = first.status() === 403 ? await this.as('leader', id, version) : first
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }

  /** Gives back what waits, for the first time. */
  async sendBack(id: string, reason: string): Promise<void> {
    const api = await this.open('head')
    const answer = await api.post(`/api/v1/change-sets/${id}/send-back`, { data: { version: 1, reason } })
    expect(answer.status(), await answer.text()).toBe(200)
  }

  private async as(role: 'head' | 'leader', id: string, version: number) {
    const api = await this.open(role)
    const answer = await api.post(`/api/v1/change-sets/${id}/accept`, { data: { version } })
    await answer.body()
    return answer
  }
}
