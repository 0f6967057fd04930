import type { z } from 'zod'
import type { ChangeSetRequest, documentInput } from '@/features/changes/schema'
import { resolveAsWritten, UNITS } from '@/features/places/rules/resolve'
import type { ActCode, SourceKind, StageCode, WorkKind } from '@/features/stages/types'
import { workSlug } from '@/features/works/rules/slug'
import type { LinkKind } from '@/features/works/types'

/**
 * The words in which the opening data is written down: one paper or page, and what it says. They are the change sets
 * of features/changes/schema.ts without versions, which change-sets.ts counts.
 */
type Change = ChangeSetRequest['changes'][number]
type Unversioned<T> = T extends { version: number } ? Omit<T, 'version'> : T
type Of<T extends Change['type']> = Unversioned<Extract<Change, { type: T }>>
type Listing = Omit<Of<'LISTING'>, 'works'> & { works: string[] }

export type Statement =
  | Of<'WORK_CREATE'>
  | Of<'WORK_EDIT'>
  | Of<'ACT'>
  | Of<'EXPECTED_ACT'>
  | Of<'LINK'>
  | Of<'QUOTA'>
  | Listing

export type Source = {
  /** Never changes: under it a second run knows what the first one wrote. */
  key: string
  document: z.input<typeof documentInput>
  statements: Statement[]
}

export type Ref = { kind: WorkKind; name: string; voltageKv: number | null; slug: string }
export type Values = Of<'WORK_EDIT'>['set']
type Place = NonNullable<Values['places']>[number]
type Mark = { sourceKind?: SourceKind; approximate?: (keyof Values)[] }

const ref = (kind: WorkKind, name: string, voltageKv: number | null): Ref => {
  return { kind, name, voltageKv, slug: workSlug(kind, name, voltageKv) }
}
export const hydropower = (name: string) => ref('HYDROPOWER', name, null)
export const line = (voltageKv: number, name: string) => ref('LINE', name, voltageKv)
export const substation = (voltageKv: number, name: string) => ref('SUBSTATION', name, voltageKv)

/** The source is the first here to name the work. */
export function create({ kind, name, voltageKv, slug }: Ref, set: Values = {}, mark: Mark = {}): Statement {
  const voltage = voltageKv === null ? {} : { voltageKv }
  return { type: 'WORK_CREATE', slug, kind, set: { name, ...voltage, ...set }, ...mark }
}

/** What the source says of a work that another one named first. */
export const say = ({ slug }: Ref, set: Values, mark: Mark = {}): Statement => {
  return { type: 'WORK_EDIT', work: slug, set, ...mark }
}

/** @param on partial date; null: the source gives none; absent: the date of the document */
export function state(
  { slug }: Ref,
  stage: StageCode,
  on?: string | null,
  sourceKind?: SourceKind,
): Statement {
  const date = on === undefined ? {} : { effectiveOn: on }
  return { type: 'ACT', work: slug, act: 'STATE_RECORDED', stage, ...date, ...(sourceKind && { sourceKind }) }
}

export const expected = ({ slug }: Ref, act: ActCode, month: string): Statement => {
  return { type: 'EXPECTED_ACT', op: 'CREATE', work: slug, act, month }
}

export const link = (from: Ref, kind: LinkKind, to: Ref): Statement => {
  return { type: 'LINK', work: from.slug, link: kind, to: to.slug }
}

/** One row of a plan for one or several works: quantities in MW, MVA and km of one circuit. */
export const listing = (refs: Ref[], row: Omit<Listing, 'type' | 'works'>): Statement => {
  return { type: 'LISTING', works: refs.map(({ slug }) => slug), ...row }
}

/**
 * A commune as the source spells it, as a unit of before 01/07/2025: all sources that name one are older.
 * @throws Error where the name fits no commune of the district or several
 */
export function commune(name: string, district: string, asWritten = name): Place {
  const [unit, ...others] = resolveAsWritten(name, district, '2020')
  if (!unit || others.length > 0) throw new Error(`${name}, ${district}: not one commune`)
  return { era: unit.era, code: unit.code, asWritten }
}

/** For a source that names no commune. */
export function district(name: string): Place {
  const unit = UNITS.find(({ level, shortName }) => level === 'DISTRICT' && shortName === name)
  if (!unit) throw new Error(`no district ${name}`)
  return { era: unit.era, code: unit.code, asWritten: name }
}
