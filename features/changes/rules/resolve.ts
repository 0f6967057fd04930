import { isOtherPage, workSlug } from '@/features/works/rules/slug'
import type { ChangeInput, ChangeSetInput } from '../schema'
import type { WorkContent } from '../types'
import { isAboutSame } from './conflicts-desk'
import { changedSince, contentOf, rootOf } from './content'
import type { CheckContext, KnownWork } from './context'
import { finding, type NewRows, type Paper } from './paper'
import { resolveAct } from './resolve-act'
import { deskContent } from './resolve-desk'
import { expectedContent } from './resolve-expected'
import { addAttachment } from './resolve-files'
import { addReplace, addVoids } from './resolve-mend'
import { resolveSet } from './resolve-set'
import { addDraft, type Drafts, findWork, type Input, type Resolver } from './resolver'

/** Puts the input into the ledger's terms. What cannot be resolved becomes a finding and no draft. */
export function resolveChanges(
  input: ChangeSetInput,
  paper: Paper | null,
  context: CheckContext,
  rows: NewRows,
): Drafts {
  const drafts: Drafts = {
    works: [],
    quotas: [],
    undoneQuotas: new Map(),
    files: [],
    created: new Map(),
    stale: new Set(),
    replacedListings: new Map(),
    rows,
    findings: [],
  }
  const resolver: Resolver = { context, paper, drafts }
  for (const [i, change] of input.changes.entries()) resolveOne(resolver, change, `changes.${i}`)
  return drafts
}

type Note = Input<'DIFFICULTY' | 'FOLLOW_UP' | 'OBSERVATION'>

function resolveOne(resolver: Resolver, change: ChangeInput, path: string): void {
  if (change.type === 'WORK_CREATE') createWork(resolver, change, path)
  else if (change.type === 'QUOTA') addQuota(resolver, change, path)
  else if (change.type === 'LISTING') addListing(resolver, change, path)
  else if (change.type === 'ATTACHMENT') addAttachment(resolver, change, path)
  else if (change.type === 'VOID') addVoids(resolver, change, path)
  else if (change.type === 'REPLACE') addReplace(resolver, change, path)
  else if (change.type === 'ACT' || change.type === 'WORK_EDIT') addContent(resolver, change, path)
  else if (change.type === 'EXPECTED_ACT' || change.type === 'LINK') addContent(resolver, change, path)
  else addNote(resolver, change, path)
}

/**
 * A note takes nothing away: that the work moved on since it was read does not stand in its way, unless somebody wrote
 * of the same difficulty, or of the same month and measure.
 */
function addNote(resolver: Resolver, change: Note, path: string): void {
  const { context, drafts } = resolver
  const work = findWork(resolver, change.work, `${path}.work`)
  const known = drafts.created.get(change.work) ?? context.works.get(change.work)
  if (known && change.version > known.version) drafts.stale.add(known)
  const content = work && deskContent(resolver, change, work, path)
  if (!work || !content) return
  addDraft(resolver, path, work, content)
  const isOvertaken = changedSince(work, change.version).some((later) => {
    const said = contentOf(later, work.history)
    return said !== null && isAboutSame(content, null, said, rootOf(later, work.history))
  })
  if (isOvertaken) drafts.stale.add(work)
}

function addContent(
  resolver: Resolver,
  change: Input<'ACT' | 'WORK_EDIT' | 'EXPECTED_ACT' | 'LINK'>,
  path: string,
): void {
  const work = findWork(resolver, change.work, `${path}.work`, change.version)
  if (!work) return
  const content = contentFor(resolver, change, work, path)
  if (content) addDraft(resolver, path, work, content)
}

function contentFor(
  resolver: Resolver,
  change: Input<'ACT' | 'WORK_EDIT' | 'EXPECTED_ACT' | 'LINK'>,
  work: KnownWork,
  path: string,
): WorkContent | null {
  switch (change.type) {
    case 'ACT': {
      const { type: _type, work: _work, version: _version, ...body } = change
      const payload = resolveAct(resolver, body, work, path)
      return payload && { type: 'ACT', payload }
    }
    case 'WORK_EDIT':
      if (Object.values(change.set).every((value) => value === undefined)) {
        resolver.drafts.findings.push(
          finding(`${path}.set`, 'input.too-few', 'REFUSE', { key: 'set', limit: 1 }),
        )
        return null
      }
      return {
        type: 'WORK_EDIT',
        payload: resolveSet(resolver, change.set, work.kind, change, `${path}.set`),
      }
    case 'EXPECTED_ACT':
      return expectedContent(resolver, change, path)
    case 'LINK': {
      const to = findWork(resolver, change.to, `${path}.to`)
      if (to?.id === work.id) resolver.drafts.findings.push(finding(`${path}.to`, 'link.self', 'REFUSE'))
      return to && to.id !== work.id
        ? { type: 'LINK', payload: { link: change.link, toWorkId: to.id } }
        : null
    }
  }
}

function createWork(resolver: Resolver, change: Input<'WORK_CREATE'>, path: string): void {
  const { context, drafts } = resolver
  const set = resolveSet(resolver, change.set, change.kind, change, `${path}.set`)
  const wanted =
    change.slug ?? workSlug(change.kind, change.set.name, (set.fields?.voltageKv as number | null) ?? null)
  const isTaken = (slug: string) =>
    isOtherPage(slug) || context.slugsTaken.has(slug) || drafts.created.has(slug)
  if (change.slug && isTaken(change.slug)) {
    drafts.findings.push(finding(`${path}.slug`, 'work.slug-taken', 'REFUSE', { slug: change.slug }))
    return
  }
  if (isTaken(wanted))
    drafts.findings.push(finding(path, 'work.duplicate', 'WARN', { name: change.set.name, slug: wanted }))
  let slug = wanted
  for (let n = 2; isTaken(slug); n++) slug = `${wanted}-${n}`
  const work: KnownWork = {
    id: context.newId(),
    slug,
    kind: change.kind,
    name: change.set.name,
    version: 0,
    isVoid: false,
    history: [],
  }
  drafts.created.set(slug, work)
  addDraft(resolver, path, work, {
    type: 'WORK_CREATE',
    payload: { ...set, slug, kind: change.kind, name: change.set.name },
  })
}

function addQuota({ context, paper, drafts }: Resolver, change: Input<'QUOTA'>, path: string): void {
  if (!paper) drafts.findings.push(finding('document', 'listing.no-document', 'REFUSE'))
  const { title, capacityMw, period, note } = change
  drafts.quotas.push({ id: context.newId(), title, capacityMw, period, note, path })
}

function addListing(resolver: Resolver, change: Input<'LISTING'>, path: string): void {
  const { context, paper, drafts } = resolver
  if (!paper) {
    drafts.findings.push(finding('document', 'listing.no-document', 'REFUSE'))
    return
  }
  const { type: _type, works, ...row } = change
  const payload = {
    ...row,
    capacityMw: row.capacityMw ?? null,
    capacityMva: row.capacityMva ?? null,
    circuits: row.circuits ?? null,
    lengthKm: row.lengthKm ?? null,
    lengthInProvinceKm: row.lengthInProvinceKm ?? null,
    listingId: context.newId(),
    listedOn: paper.document.date,
    paper: paper.facts,
  }
  works.forEach((target, i) => {
    const work = findWork(resolver, target.work, `${path}.works.${i}.work`, target.version)
    if (work) addDraft(resolver, path, work, { type: 'LISTING', payload })
  })
}
