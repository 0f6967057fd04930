import { afterAll, beforeAll, expect, it } from 'vitest'
import { fold } from '@/features/changes/rules/fold'
import { nextRequest } from '@/features/changes/testing/clerk'
import { diceOf } from '@/features/changes/testing/dice'
import { startRegistry } from '@/features/changes/testing/registry'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { EVERYTHING } from '@/features/works/rules/parameters'
import { listRenewal } from '@/features/works/rules/renewal'
import { SIZE_CLASSES, WORK_SORTS } from '@/features/works/types/lists'
import { watchLedger } from './ledger-watch.mjs'

let registry
let read
beforeAll(async () => {
  registry = await startRegistry()
  read = await readers()
})
afterAll(() => registry.stop())

async function readers() {
  const [{ historiesOf }, { workEvents }, { listWorks }, { workBySlug }] = await Promise.all([
    import('@/features/changes/data/histories'),
    import('@/features/changes/data/work-events'),
    import('@/features/works/data/list'),
    import('@/features/works/data/one'),
  ])
  return { historiesOf, workEvents, listWorks, workBySlug }
}

const EVERYONE = { kind: 'public' }

async function desktops(dice) {
  const all = await registry.db.work.findMany({ where: { isVoid: false } })
  const few = [...new Set(Array.from({ length: Math.min(5, all.length) }, () => dice.pick(all)))]
  const histories = await read.historiesOf(few.map(({ id }) => id))
  return few.flatMap(({ id, slug, version }) => {
    const history = histories.get(id) ?? []
    const state = fold(history)?.state
    return state ? [{ slug, version, history, state }] : []
  })
}

/** A list that somebody may ask for: any of its conditions, in any order, some page of it. */
function anyFilter(dice) {
  const some = (values) => (dice.chance(0.12) ? [dice.pick(values)] : [])
  return {
    ...EVERYTHING,
    kind: some(WORK_KINDS),
    phase: some(PHASES),
    stage: some(['H0', 'H6', 'L1', 'S2', 'UNKNOWN']),
    condition: some(CONDITIONS),
    holder: some(HOLDERS),
    sourceKind: some(SOURCE_KINDS),
    unit: some(['2025:03433', 'Mường Tè']),
    organization: some(['Công ty Một', 'none']),
    listing: some(['6/THU', 'none']),
    size: some(SIZE_CLASSES),
    waitingSince: dice.chance(0.1) ? '2020' : null,
    sort: dice.pick(WORK_SORTS),
    limit: dice.pick([2, 5, 50]),
    offset: dice.pick([0, 0, 2]),
  }
}

/** Each condition by itself: whoever comes to fit it must be noticed by that alone. */
const SINGLE = [
  ...WORK_KINDS.map((value) => ({ kind: [value] })),
  ...PHASES.map((value) => ({ phase: [value] })),
  ...CONDITIONS.map((value) => ({ condition: [value] })),
  ...HOLDERS.map((value) => ({ holder: [value] })),
  ...SOURCE_KINDS.map((value) => ({ sourceKind: [value] })),
  ...SIZE_CLASSES.map((value) => ({ size: [value] })),
  { stage: ['UNKNOWN'] },
  { unit: ['2025:03433'] },
  { waitingSince: '2020' },
].map((asked) => ({ ...EVERYTHING, ...asked }))

async function listPage(of) {
  const list = await read.listWorks(EVERYONE, of)
  return { of, until: listRenewal(of, list), shows: JSON.stringify(list) }
}

async function workPage(of) {
  const parts = [await read.workBySlug(EVERYONE, of), await read.workEvents(EVERYONE, of)]
  return { of, until: { works: [of] }, shows: JSON.stringify(parts) }
}

const again = ({ of }) => (typeof of === 'string' ? workPage(of) : listPage(of))

it('a page whose content was changed by what was accepted is never taken for current', {
  timeout: 120_000,
}, async () => {
  const app = await registry.as('app')
  const ledger = watchLedger((statement) => app.query(statement))
  const tally = { changed: 0, kept: 0 }
  for (let seed = 1; seed <= 3; seed++) {
    const dice = diceOf(seed * 77)
    for (let n = 0; n < 8; n++) {
      const slugs = (await registry.db.work.findMany({ select: { slug: true } })).map(({ slug }) => slug)
      const filters = [...SINGLE, ...Array.from({ length: 8 }, () => anyFilter(dice))]
      const at = await ledger.now()
      const pages = await Promise.all([...filters.map(listPage), ...slugs.map(workPage)])
      // sometimes several sets come before anybody asks again
      for (let sets = dice.pick([1, 1, 3]); sets > 0; sets--)
        await registry
          .record(nextRequest(dice, { works: await desktops(dice), sets: [], papers: new Map() }))
          .catch(() => {})
      await ledger.now()
      for (const page of pages) {
        const isCurrent = ledger.isCurrent(at, page.until)
        const now = await again(page)
        if (now.shows === page.shows) tally.kept += isCurrent ? 1 : 0
        else tally.changed++
        if (isCurrent) expect(now.shows, JSON.stringify(page.of)).toBe(page.shows)
      }
    }
  }
  // Otherwise this would prove nothing: much was changed, and most pages were still good.
  expect(tally.changed).toBeGreaterThan(100)
  expect(tally.kept).toBeGreaterThan(tally.changed)
})

it('a paper that is set right makes the pages of all works old that cite it', async () => {
  const app = await registry.as('app')
  const ledger = watchLedger((statement) => app.query(statement))
  const create = (name) => ({ type: 'WORK_CREATE', kind: 'LINE', set: { name } })
  const made = await registry.record({ changes: ['Suối Đồng', 'Suối Bạc', 'Suối Kẽm'].map(create) })
  const [one, other, third] = made.changes.map(({ work }) => work)
  const document = {
    symbol: '9001/THU',
    issuer: 'UBND tỉnh Lai Châu',
    date: '2020-05-12',
    type: 'CONG_VAN',
  }
  const asked = [one, other].map((work) => ({ type: 'ACT', work, version: 1, act: 'SURVEY_STARTED' }))
  const recorded = await registry.record({ document, changes: asked })
  const at = await ledger.now()
  const mends = recorded.changes[0]?.id ?? ''
  const note = 'Gõ nhầm trích yếu'
  const mend = { type: 'REPLACE', mends, version: 2, with: { effectiveOn: '2020-05-12' } }
  await registry.record({ document: { ...document, abstract: 'Về khảo sát' }, note, changes: [mend] })
  await ledger.now()
  const isCurrent = (slug) => ledger.isCurrent(at, { works: [slug] })
  expect([one, other, third].map(isCurrent)).toEqual([false, false, true])
})
