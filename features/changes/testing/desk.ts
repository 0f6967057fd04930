import { organizationKey } from '@/features/organizations/rules'
import { type Checked, check } from '../rules/check'
import type { CheckContext, KnownDocument, KnownOrganization, KnownWork } from '../rules/context'
import { liveChanges } from '../rules/live'
import { documentIdentity } from '../rules/paper'
import { type ChangeSetInput, type ChangeSetRequest, changeSetInput } from '../schema'
import type { PathFinding } from '../types'

export const TODAY = '2026-11-20'

/** A registry in memory: sets are checked as they are in the real one, and what is accepted is remembered. */
export class Desk {
  readonly works = new Map<string, KnownWork>()
  readonly organizations: KnownOrganization[] = []
  readonly documents: KnownDocument[] = []
  /** Opaque ids of the accounts that may be named as drafters; sets come from the first. */
  readonly accounts = new Set(['u1', 'u2'])
  private readonly sets = new Map<string, { changeId: string; slug: string }[]>()
  private ids = 0

  readonly newId = (): string => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`

  check(request: ChangeSetRequest): Checked {
    const input = changeSetInput.parse(request)
    return check(input, this.contextFor(input))
  }

  /** Records a set that must be accepted; a warning is passed over with a reason. Answers with the ids of its changes. */
  record(request: ChangeSetRequest): { setId: string; ids: string[] } {
    const checked = this.check(request)
    const against = [...checked.conflicts, ...checked.findings.filter((found) => found.severity === 'REFUSE')]
    if (against.length > 0) throw new Error(`not accepted: ${JSON.stringify(against)}`)
    this.organizations.push(...checked.rows.organizations)
    this.documents.push(...checked.rows.documents)
    for (const { document } of checked.rows.corrections) {
      this.documents.splice(
        this.documents.findIndex(({ id }) => id === document.id),
        1,
        document,
      )
    }
    const seq = this.sets.size + 1
    for (const { state, version } of checked.works) {
      const { id, slug, kind, name, isVoid } = state
      const history = this.works.get(slug)?.history ?? []
      this.works.set(slug, { id, slug, kind, name, isVoid, version, history })
    }
    for (const { slug, change } of checked.changes) this.works.get(slug)?.history.push({ ...change, seq })
    const setId = this.newId()
    this.sets.set(
      setId,
      checked.changes.map(({ slug, change }) => ({ slug, changeId: change.id })),
    )
    return { setId, ids: checked.changes.map(({ change }) => change.id) }
  }

  version(slug: string): number {
    return this.works.get(slug)?.version ?? 0
  }

  private contextFor(input: ChangeSetInput): CheckContext {
    const sets = [...this.sets.values()].flat()
    return {
      works: this.works,
      workOfChange: new Map(sets.map(({ changeId, slug }) => [changeId, slug])),
      changesOfSet: this.sets,
      quotas: [],
      linkedFrom: this.links(),
      organizations: new Map(this.organizations.map((o) => [o.key, o])),
      organizationById: new Map(this.organizations.map((o) => [o.id, o])),
      document: this.documentNamed(input),
      documentChangeId: 'the change that says what the paper says',
      files: { attached: [], mended: [], documents: new Set(), stored: new Map() },
      accounts: this.accounts,
      authorId: 'u1',
      secondPerson: false,
      slugsTaken: new Set(this.works.keys()),
      today: TODAY,
      newId: this.newId,
    }
  }

  private links(): Map<string, { workId: string; slug: string }[]> {
    const links = new Map<string, { workId: string; slug: string }[]>()
    for (const { id, slug, history } of this.works.values())
      for (const live of liveChanges(history).live)
        if (live.type === 'LINK')
          links.set(live.payload.toWorkId, [
            ...(links.get(live.payload.toWorkId) ?? []),
            { workId: id, slug },
          ])
    return links
  }

  private documentNamed({ document }: ChangeSetInput): KnownDocument | null {
    if (!document) return null
    if ('id' in document) return this.documents.find((known) => known.id === document.id) ?? null
    const wanted = documentIdentity(document)
    const issuer =
      this.organizations.find((o) => o.key === organizationKey(document.issuer ?? ''))?.id ?? null
    if (!wanted.symbolKey) return null
    return (
      this.documents.find((known) => {
        const { symbolKey, year } = documentIdentity(known)
        return symbolKey === wanted.symbolKey && year === wanted.year && known.issuerId === issuer
      }) ?? null
    )
  }
}

/** "REFUSE changes.0.set.capacityMw field.range": what stands against a set, one line each. */
export const said = ({ findings }: { findings: PathFinding[] }): string[] =>
  findings.map(({ severity, path, rule }) => `${severity} ${path} ${rule}`)

/** Papers of made-up numbers. */
export const letter = (symbol: string, date: string, issuer = 'UBND tỉnh Lai Châu') =>
  ({ symbol: `${symbol}/UBND-THU`, issuer, date, type: 'CONG_VAN' }) as const
export const decision = (symbol: string, date: string, issuer = 'Bộ Công Thương') =>
  ({ symbol: `${symbol}/QĐ-THU`, issuer, date, type: 'QUYET_DINH' }) as const
export const article = (date: string) =>
  ({ issuer: 'Báo Thử nghiệm', date, type: 'BAO_CHI', foundAt: 'https://bao.example' }) as const
