import type { ChangeSetRequest } from '@/features/changes/schema'
import { COMMUNES_OF_2020 } from '@/features/places/rules/units-2020'
import { COMMUNES_OF_2025 } from '@/features/places/rules/units-2025'
import type { ActCode, DocumentType, WorkKind } from '@/features/stages/types'
import { workSlug } from '@/features/works/rules/slug'
import { wordAt } from './words'

type Change = ChangeSetRequest['changes'][number]
type Issuer = 'INVESTOR' | 'PROVINCE' | 'MINISTRY'
type Step = { act: ActCode; issuer: Issuer; type: DocumentType; year: number }
type BenchWork = { slug: string; kind: WorkKind; acts: number; creation: Change }

/** Acts of ten works that follow one another: 28,000 for 5,000 works. */
const ACTS = [3, 4, 5, 5, 6, 6, 6, 7, 7, 7]
const WORKS_PER_PAPER = 100
const CREATIONS_PER_SET = 500

const step = (act: ActCode, issuer: Issuer, type: DocumentType, year: number): Step => {
  return { act, issuer, type, year }
}

const HYDROPOWER_STEPS = [
  step('PROPOSED', 'INVESTOR', 'CONG_VAN', 2014),
  step('SURVEY_PERMITTED', 'PROVINCE', 'CONG_VAN', 2015),
  step('SURVEY_STARTED', 'INVESTOR', 'CONG_VAN', 2016),
  step('DOSSIER_RECEIVED', 'INVESTOR', 'HO_SO', 2017),
  step('SUBMITTED_TO_MOIT', 'PROVINCE', 'TO_TRINH', 2018),
  step('OPINIONS_REQUESTED', 'MINISTRY', 'CONG_VAN', 2019),
  step('PLAN_APPROVED', 'MINISTRY', 'QUYET_DINH', 2020),
]
const gridSteps = (place: 'ROUTE' | 'SITE') => [
  step('PROPOSED', 'INVESTOR', 'CONG_VAN', 2018),
  step('SURVEY_STARTED', 'INVESTOR', 'CONG_VAN', 2019),
  step(`${place}_REQUESTED`, 'INVESTOR', 'TO_TRINH', 2020),
  step(`${place}_AGREED`, 'PROVINCE', 'CONG_VAN', 2021),
  step('INVESTMENT_APPROVED', 'PROVINCE', 'QUYET_DINH', 2022),
  step('PROJECT_APPROVED', 'INVESTOR', 'QUYET_DINH', 2023),
  step('STARTED', 'INVESTOR', 'THONG_BAO', 2024),
]
const STEPS: Readonly<Record<WorkKind, readonly Step[]>> = {
  HYDROPOWER: HYDROPOWER_STEPS,
  LINE: gridSteps('ROUTE'),
  SUBSTATION: gridSteps('SITE'),
}
const ISSUERS: Readonly<Record<Issuer, string>> = {
  INVESTOR: 'Công ty Thử nghiệm',
  PROVINCE: 'UBND tỉnh Lai Châu',
  MINISTRY: 'Bộ Công Thương',
}

/** Of twenty works twelve are hydropower, five lines, three substations. */
const kindOf = (i: number): WorkKind => (i % 20 < 12 ? 'HYDROPOWER' : i % 20 < 17 ? 'LINE' : 'SUBSTATION')

/**
 * The n-th work, the same in every run. Its name says what it is: nobody may take it for one of the province's. It is
 * as long as real ones are; the words to search for are in the alias.
 */
function benchWork(n: number): BenchWork {
  // a number that shares no factor with what is counted by: figures, places and kinds do not go together
  const mixed = (n * 7919) % 100_003
  const kind = kindOf(n)
  const name = `Công trình thử ${n + 1}`
  const voltageKv = kind === 'HYDROPOWER' ? null : mixed % 3 === 0 ? 220 : 110
  const slug = workSlug(kind, name, voltageKv)
  const set = {
    name,
    aliases: [`${wordAt(n)} ${wordAt(mixed)}`],
    places: placesOf(kind, mixed),
    investor: `Công ty Thử nghiệm ${mixed % 50}`,
    ...(voltageKv && { voltageKv }),
    ...figuresOf(kind, mixed),
  }
  return { slug, kind, acts: ACTS[n % ACTS.length] ?? 0, creation: { type: 'WORK_CREATE', slug, kind, set } }
}

function placesOf(kind: WorkKind, mixed: number) {
  const count = kind === 'LINE' ? 3 : 1
  return Array.from({ length: count }, (_, i) => {
    const isOld = (mixed + i) % 5 === 0
    const units = isOld ? COMMUNES_OF_2020 : COMMUNES_OF_2025
    const code = units[(mixed + i * 11) % units.length]?.code ?? ''
    return { era: isOld ? ('2020' as const) : ('2025' as const), code }
  })
}

/** One of seven has no figure: lists count what is unknown. */
function figuresOf(kind: WorkKind, mixed: number) {
  if (mixed % 7 === 0) return {}
  if (kind === 'LINE') return { lengthKm: 1 + (mixed % 900) / 10, circuits: 1 + (mixed % 2) }
  if (kind === 'SUBSTATION') return { capacityMva: 25 + (mixed % 40) * 10 }
  return { capacityMw: 0.5 + (mixed % 600) / 10, river: `Suối Thử ${mixed % 80}`, unitCount: 1 + (mixed % 4) }
}

/**
 * The change sets that bring so many works and their acts, in rounds: those of one round touch works of their own, and
 * may be sent side by side. Each paper moves up to a hundred works of one kind.
 */
export function benchRounds(count: number): ChangeSetRequest[][] {
  const works = Array.from({ length: count }, (_, n) => benchWork(n))
  const [first, ...others] = chunks(works, CREATIONS_PER_SET).map((some) => ({
    changes: some.map((w) => w.creation),
  }))
  const acts = HYDROPOWER_STEPS.map((_, position) => papersAt(works, position))
  // the first alone: it brings the investors that the others name
  return [first ? [first] : [], others, ...acts]
}

/** The papers of one step of all works, each kind on its own path. */
function papersAt(works: readonly BenchWork[], position: number): ChangeSetRequest[] {
  return (Object.keys(STEPS) as WorkKind[]).flatMap((kind) => {
    const found = STEPS[kind][position]
    const moved = works.filter((work) => work.kind === kind && work.acts > position)
    return found
      ? chunks(moved, WORKS_PER_PAPER).map((some, part) => paperSet(found, position, part, some))
      : []
  })
}

/** @param position of the act in the work's history: each set before raised its version by one */
function paperSet(
  found: Step,
  position: number,
  part: number,
  works: readonly BenchWork[],
): ChangeSetRequest {
  const kind = works[0]?.kind ?? ''
  const date = `${found.year}-${two(1 + (part % 12))}-${two(1 + (part % 28))}`
  const symbol = `${part + 1}/THU-${kind}-${position}`
  return {
    document: { symbol, issuer: ISSUERS[found.issuer], date, type: found.type, abstract: 'Văn bản thử' },
    changes: works.map(({ slug }) => {
      return { type: 'ACT', work: slug, version: position + 1, act: found.act }
    }),
  }
}

const two = (n: number) => String(n).padStart(2, '0')

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
