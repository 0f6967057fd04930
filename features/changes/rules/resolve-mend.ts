import type { WorkContent } from '../types'
import type { KnownWork } from './context'
import { liveChanges } from './live'
import { finding } from './paper'
import { type ActInput, resolveAct } from './resolve-act'
import { resolveSet } from './resolve-set'
import { addDraft, findWork, type Input, type Resolver } from './resolver'

type Replace = Input<'REPLACE'>

/** Undoes one change, or every change of a set that still counts. */
export function addVoids(resolver: Resolver, change: Input<'VOID'>, path: string): void {
  const { context, drafts } = resolver
  const targets = change.mends
    ? [{ changeId: change.mends, slug: context.workOfChange.get(change.mends) }]
    : (context.changesOfSet.get(change.mendsSet as string) ?? []).filter(({ changeId, slug }) =>
        // What was mended already is left alone: the rest of the paper can still be undone.
        liveChanges(context.works.get(slug)?.history ?? []).live.some((live) => live.id === changeId),
      )
  if (targets.length === 0) drafts.findings.push(finding(`${path}.mendsSet`, 'mend.unknown', 'REFUSE'))
  // Later changes first: an expected act must not lose its creation before its slip.
  for (const { changeId, slug } of [...targets].reverse()) {
    const work = slug ? findWork(resolver, slug, path) : null
    if (!slug || !work) {
      drafts.findings.push(finding(`${path}.mends`, 'mend.unknown', 'REFUSE'))
      continue
    }
    const version = change.version ?? change.versions?.[slug]
    if (version === undefined) {
      drafts.findings.push(finding(`${path}.versions`, 'input.missing', 'REFUSE', { key: slug }))
      continue
    }
    addDraft(resolver, path, work, version, { type: 'VOID', payload: {} }, changeId)
  }
}

/** Puts new content in the place of a change. */
export function addReplace(resolver: Resolver, change: Input<'REPLACE'>, path: string): void {
  const slug = resolver.context.workOfChange.get(change.mends)
  const work = slug ? findWork(resolver, slug, path) : null
  if (!work) {
    resolver.drafts.findings.push(finding(`${path}.mends`, 'mend.unknown', 'REFUSE'))
    return
  }
  const mended = replacement(resolver, change, work, path)
  if (!mended) return
  addDraft(
    resolver,
    path,
    work,
    change.version,
    { type: 'REPLACE', payload: mended.content },
    change.mends,
    mended.documentId,
  )
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
  const { set, sourceKind, approximate, annex, nameInPlan, period, circuits, lengthKm, month, ...act } =
    change.with
  switch (target.type) {
    case 'ACT': {
      const given = Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined))
      const old = { ...actInput(target.payload), ...(sourceKind ? { sourceKind } : {}) }
      const payload = resolveAct(resolver, { ...old, ...given } as ActInput, work, `${path}.with`)
      // Without a new paper the act keeps the one that it was judged by.
      return (
        payload && {
          type: 'ACT',
          payload: resolver.paper ? payload : { ...payload, paper: target.payload.paper },
        }
      )
    }
    case 'WORK_CREATE':
    case 'WORK_EDIT': {
      if (!set) return nothing(resolver, path, 'set')
      const values = resolveSet(resolver, set, work.kind, { sourceKind, approximate }, `${path}.with.set`)
      const fields = { ...target.payload.fields, ...values.fields }
      const payload = { ...target.payload, ...values, fields }
      return { type: target.type, payload } as WorkContent
    }
    case 'LISTING': {
      const given = Object.entries({
        annex,
        nameInPlan,
        period,
        circuits,
        lengthKm,
        capacityMw: act.capacityMw,
        capacityMva: act.capacityMva,
      })
      const values = Object.fromEntries(given.filter(([, value]) => value !== undefined))
      // A row of its own: the other works of the old row keep what was recorded of them.
      return {
        type: 'LISTING',
        payload: { ...target.payload, ...values, listingId: resolver.context.newId() },
      }
    }
    case 'EXPECTED_ACT':
      if (target.payload.op !== 'CREATE') return nothing(resolver, path, 'month')
      return {
        type: 'EXPECTED_ACT',
        payload: { op: 'CREATE', act: act.act ?? target.payload.act, month: month ?? target.payload.month },
      }
    case 'LINK':
      return nothing(resolver, path, 'link')
  }
}

function nothing(resolver: Resolver, path: string, key: string): null {
  resolver.drafts.findings.push(finding(`${path}.with`, 'mend.void-instead', 'REFUSE', { key }))
  return null
}

/** The act as it was entered, so that what is not said anew stays. */
function actInput(payload: Extract<WorkContent, { type: 'ACT' }>['payload']): ActInput {
  const { paper: _paper, fields, investorId: _investorId, ...rest } = payload
  return { ...rest, ...(fields as { capacityMw?: number; capacityMva?: number } | undefined) } as ActInput
}
