import type { ActPayload, ListingPayload, WorkChange, WorkContent } from '../types'
import { canonical } from './chain'
import type { CheckContext, KnownWork } from './context'
import { liveChanges } from './live'
import { finding } from './paper'
import { type ActInput, resolveAct } from './resolve-act'
import { replacedDesk } from './resolve-desk'
import { replacedPromise } from './resolve-expected'
import { replacesFile, voidFiles } from './resolve-files'
import { resolveSet } from './resolve-set'
import { addDraft, findWork, type Input, type Resolver } from './resolver'

type Replace = Input<'REPLACE'>

/** Undoes one change, or every change of a set that still counts. */
export function addVoids(resolver: Resolver, change: Input<'VOID'>, path: string): void {
  const { context, drafts } = resolver
  const targets = targetsOf(resolver, change)
  const quotas = context.quotas.filter(
    ({ changeId, setId }) => changeId === change.mends || setId === change.mendsSet,
  )
  for (const { changeId, quotaId } of quotas) drafts.undoneQuotas.set(changeId, quotaId)
  // Of what another has undone meanwhile nothing is left to undo; that it was meanwhile is said all the same.
  for (const [slug, version] of Object.entries(change.versions ?? {})) {
    const work = context.works.get(slug)
    if (work && work.version !== version) drafts.stale.add(work)
  }
  const files = voidFiles(resolver, change, path)
  if (targets.length + quotas.length + files === 0) {
    const isKnown = context.changesOfSet.has(change.mendsSet ?? '')
    drafts.findings.push(finding(`${path}.mendsSet`, isKnown ? 'mend.not-live' : 'mend.unknown', 'REFUSE'))
  }
  // Later changes first: an expected act must not lose its creation before its slip.
  for (const { changeId, slug } of [...targets].reverse()) {
    if (!slug) {
      drafts.findings.push(finding(`${path}.mends`, 'mend.unknown', 'REFUSE'))
      continue
    }
    const version = change.version ?? change.versions?.[slug]
    const work = findWork(resolver, slug, path, version)
    if (version === undefined) {
      drafts.findings.push(finding(`${path}.versions`, 'input.missing', 'REFUSE', { key: slug }))
    } else if (work) addDraft(resolver, path, work, { type: 'VOID', payload: {} }, changeId)
  }
}

type Target = { changeId: string; slug: string | undefined }

function targetsOf({ context }: Resolver, change: Input<'VOID'>): Target[] {
  if (change.mends) {
    const apart = [...context.quotas, ...context.files.mended.map(({ namedId }) => ({ changeId: namedId }))]
    if (apart.some(({ changeId }) => changeId === change.mends)) return []
    return [{ changeId: change.mends, slug: context.workOfChange.get(change.mends) }]
  }
  return (context.changesOfSet.get(change.mendsSet ?? '') ?? []).flatMap(({ changeId, slug }) => {
    const current = currentOf(context.works.get(slug)?.history ?? [], changeId)
    return current ? [{ changeId: current, slug }] : []
  })
}

/**
 * What still counts of a paper that is to be undone: the change itself, or what was put in its place since and rests
 * on the same paper. What another paper has taken over is no longer this one's.
 */
function currentOf(history: readonly WorkChange[], changeId: string): string | null {
  const { live, originOf } = liveChanges(history)
  const origin = originOf(changeId)
  const current = origin && live.find((change) => change.originId === origin)
  if (!current) return null
  const given = history.find((change) => change.id === changeId)
  return current.id === changeId || current.documentId === given?.documentId ? current.id : null
}

/** Puts new content in the place of a change. */
export function addReplace(resolver: Resolver, change: Replace, path: string): void {
  if (replacesFile(resolver, change, path)) return
  const slug = resolver.context.workOfChange.get(change.mends)
  if (!slug) {
    resolver.drafts.findings.push(finding(`${path}.mends`, 'mend.unknown', 'REFUSE'))
    return
  }
  const work = findWork(resolver, slug, path, change.version)
  const mended = work && replacement(resolver, change, work, path)
  if (!work || !mended) return
  const { content, documentId } = mended
  addDraft(resolver, path, work, { type: 'REPLACE', payload: content }, change.mends, documentId)
}

/**
 * What a REPLACE puts in the place of the change that it mends: the old content with the new values laid over it,
 * complete, so that the ledger can be read without looking back. Without a paper of its own it keeps the old one.
 */
function replacement(
  resolver: Resolver,
  change: Replace,
  work: KnownWork,
  path: string,
): { content: WorkContent; documentId: string | null } | null {
  const target = liveChanges(work.history).live.find((live) => live.id === change.mends)
  if (!target) {
    resolver.drafts.findings.push(finding(`${path}.mends`, 'mend.not-live', 'REFUSE'))
    return null
  }
  const documentId = resolver.paper?.document.id ?? target.documentId
  const content = contentFor(resolver, change, target, work, path)
  return content && { content, documentId }
}

function contentFor(
  resolver: Resolver,
  change: Replace,
  target: WorkContent,
  work: KnownWork,
  path: string,
): WorkContent | null {
  const { set, sourceKind, approximate, annex, nameInPlan, period, circuits, lengthKm } = change.with
  switch (target.type) {
    case 'ACT':
      return replacedAct(resolver, target.payload, change.with, work, `${path}.with`)
    case 'WORK_CREATE':
    case 'WORK_EDIT': {
      if (!set) return nothing(resolver, path, 'set')
      const values = resolveSet(resolver, set, work.kind, { sourceKind, approximate }, `${path}.with.set`)
      const fields = { ...target.payload.fields, ...values.fields }
      // A new paper says what the values rest on; without one, and without a word, they rest on what they did.
      const kept = resolver.paper || sourceKind ? values.sourceKind : target.payload.sourceKind
      const payload = { ...target.payload, ...values, fields, sourceKind: kept }
      return { type: target.type, payload } as WorkContent
    }
    case 'LISTING': {
      const { capacityMw, capacityMva } = change.with
      const given = { annex, nameInPlan, period, circuits, lengthKm, capacityMw, capacityMva }
      return { type: 'LISTING', payload: replacedRow(resolver, target.payload, given) }
    }
    case 'EXPECTED_ACT':
      if (target.payload.op !== 'CREATE') return nothing(resolver, path, 'month')
      return replacedPromise(resolver, target.payload, change.with, `${path}.with`)
    case 'DIFFICULTY':
    case 'FOLLOW_UP':
    case 'OBSERVATION':
      return replacedDesk(resolver, target, change.with, work, `${path}.with`)
    case 'LINK':
      return nothing(resolver, path, 'link')
  }
}

function replacedAct(
  resolver: Resolver,
  old: ActPayload,
  given: Replace['with'],
  work: KnownWork,
  path: string,
): WorkContent | null {
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  const input = { ...actInput(old, resolver.context), ...Object.fromEntries(said) } as ActInput
  const payload = resolveAct(resolver, input, work, path)
  // Without a new paper the act keeps the one that it was judged by.
  return payload && { type: 'ACT', payload: resolver.paper ? payload : { ...payload, paper: old.paper } }
}

function nothing(resolver: Resolver, path: string, key: string): null {
  resolver.drafts.findings.push(finding(`${path}.with`, 'mend.void-instead', 'REFUSE', { key }))
  return null
}

/**
 * A row of its own: the works of the old row that are not named keep what was recorded of them. Works of which the set
 * says the same share one row still, so that its figures are not counted once for each.
 */
function replacedRow(
  { paper, context, drafts }: Resolver,
  old: ListingPayload,
  given: Partial<Record<keyof ListingPayload, unknown>>,
): ListingPayload {
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const rests = paper ? { listedOn: paper.document.date, paper: paper.facts } : {}
  const row = { ...old, ...values, ...rests }
  const key = canonical(row)
  const listingId = drafts.replacedListings.get(key) ?? context.newId()
  drafts.replacedListings.set(key, listingId)
  return { ...row, listingId }
}

/** The act as it was entered, so that what is not said anew stays. */
function actInput(payload: ActPayload, context: CheckContext): ActInput {
  const { paper: _paper, fields, investorId, ...rest } = payload
  const investor = investorId && context.organizationById.get(investorId)?.name
  return { ...rest, ...fields, ...(investor ? { investor } : {}) } as ActInput
}
