import { sourceKindOfDocument } from '@/features/documents/rules/source-kind'
import type { SourceKind, WorkKind } from '@/features/stages/types'
import { workField } from '@/features/works/rules/fields'
import { slugify } from '@/lib/vietnamese/slug'
import type { WorkSetInput } from '../schema'
import type { WorkSet } from '../types'
import { finding, organizationNamed } from './paper'
import type { Resolver } from './resolver'

/** Names become ids, fields of the kind are kept, what the values rest on is said. */
export function resolveSet(
  { context, paper, drafts }: Resolver,
  input: WorkSetInput,
  kind: WorkKind,
  source: { sourceKind?: SourceKind | undefined; approximate?: string[] | undefined },
  path: string,
): WorkSet {
  const { name, aliases, places, investor, ...fields } = input
  const values: Record<string, number | string | null> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (!workField(key)?.kinds.includes(kind)) {
      drafts.findings.push(finding(`${path}.${key}`, 'field.kind', 'REFUSE', { field: key, kind }))
      continue
    }
    values[key] = value
  }
  const set: WorkSet = {
    sourceKind: source.sourceKind ?? (paper ? sourceKindOfDocument(paper.document.type) : null),
  }
  if (Object.keys(values).length > 0) set.fields = values
  if (name !== undefined) {
    set.name = name
    // "…" can be found by nobody, and gives no address
    if (slugify(name) === '') drafts.findings.push(finding(`${path}.name`, 'work.name', 'REFUSE'))
  }
  if (aliases !== undefined) set.aliases = aliases
  if (places !== undefined) set.places = places
  if (investor !== undefined)
    set.investorId = investor ? organizationNamed(investor, `${path}.investor`, context, drafts).id : null
  if (source.approximate) set.approximate = source.approximate
  return set
}
