import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decision } from '@/features/changes/testing/desk'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'

let registry: Registry
let owner: pg.Client

const STAGES = [
  ['thuy-dien-a', 'H1'],
  ['duong-day-b', 'L1'],
  ['tram-c', 'S1'],
] as const

/** One work of each kind, each at a stage; a paper with a symbol; a row of a plan, a promise, a link. */
beforeAll(async () => {
  registry = await startRegistry()
  owner = await registry.as('owner')
  await registry.record({
    changes: [
      {
        type: 'WORK_CREATE',
        kind: 'HYDROPOWER',
        set: { name: 'A', places: [{ era: '2025', code: '03433' }] },
      },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'B' } },
      { type: 'WORK_CREATE', kind: 'SUBSTATION', set: { name: 'C' } },
    ],
  })
  await registry.record({
    document: decision('1', '2020-05-12', 'Thủ tướng Chính phủ'),
    changes: [
      ...STAGES.map(
        ([work, stage]) => ({ type: 'ACT', work, version: 1, act: 'STATE_RECORDED', stage }) as const,
      ),
      { type: 'LISTING', works: [{ work: 'duong-day-b', version: 1 }], nameInPlan: 'B' },
      {
        type: 'EXPECTED_ACT',
        work: 'thuy-dien-a',
        version: 1,
        op: 'CREATE',
        act: 'EXTENDED',
        month: '2020-05',
      },
      { type: 'LINK', work: 'duong-day-b', version: 1, link: 'CONNECTS', to: 'tram-c' },
      { type: 'QUOTA', title: 'Thử', capacityMw: 892, period: '2025-2030' },
    ],
  })
})
afterAll(() => registry.stop())

/** What the database itself says to a statement of its owner, which no check of ours has seen. */
async function refusal(sql: string): Promise<string> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    return 'was let through'
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? (error as Error).message
  } finally {
    await owner.query('rollback')
  }
}

const plant = (set: string) => `update "HydropowerDetail" set ${set}`
const work = (set: string, kind = 'HYDROPOWER') => `update "Work" set ${set} where "kind" = '${kind}'`

describe('ranges', () => {
  it.each([
    'capacityMw" = 0',
    'capacityMw" = 5000.001',
    'unitCount" = 0',
    'annualEnergyGwh" = 0',
    'catchmentKm2" = 0',
    'floodStorageMm3" = -1',
    'totalStorageMm3" = 0',
    'usefulStorageMm3" = -1',
    'landHa" = -1',
    'households" = -1',
    'normalLevelM" = 4001',
  ])('of a plant: "%s is refused', async (set) =>
    expect(await refusal(plant(`"${set}`))).toBe('HydropowerDetail_ranges'),
  )

  it.each([
    ['update "LineDetail" set "circuits" = 9', 'LineDetail_ranges'],
    ['update "LineDetail" set "lengthKm" = 0', 'LineDetail_ranges'],
    ['update "SubstationDetail" set "capacityMva" = 20001', 'SubstationDetail_ranges'],
    ['update "SubstationDetail" set "areaHa" = 0', 'SubstationDetail_ranges'],
    [work('"voltageKv" = 1001', 'LINE'), 'Work_voltage_range'],
    [work('"voltageKv" = 110'), 'Work_voltage_of_grid'],
    [work('"totalInvestmentBnVnd" = 0'), 'Work_investment_range'],
    [work('"version" = 0'), 'Work_version_counts'],
    ['update "PlanListing" set "capacityMw" = 0', 'PlanListing_ranges'],
    ['update "PlanListing" set "lengthInProvinceKm" = -1', 'PlanListing_ranges'],
    ['update "PlanQuota" set "capacityMw" = 0', 'PlanQuota_range'],
  ])('%s is refused', async (sql, constraint) => expect(await refusal(sql)).toBe(constraint))

  it('let through what lies on the edge', async () => {
    expect(await refusal(plant('"capacityMw" = 5000, "unitCount" = 50, "landHa" = 0'))).toBe(
      'was let through',
    )
  })
})

describe('the levels of a reservoir: MNDBT > MNC > MNHL', () => {
  it.each([
    ['"normalLevelM" = 300, "deadLevelM" = 300', 'HydropowerDetail_levels'],
    ['"deadLevelM" = 300, "tailwaterLevelM" = 301', 'HydropowerDetail_levels'],
    ['"normalLevelM" = 300, "tailwaterLevelM" = 300', 'HydropowerDetail_levels_apart'],
    ['"normalLevelM" = 300, "deadLevelM" = 290, "tailwaterLevelM" = 295', 'HydropowerDetail_levels'],
    ['"totalStorageMm3" = 1, "usefulStorageMm3" = 1.1', 'HydropowerDetail_storage'],
  ])('%s is refused', async (set, constraint) => expect(await refusal(plant(set))).toBe(constraint))

  it('may be known in part', async () => {
    expect(await refusal(plant('"normalLevelM" = 300, "tailwaterLevelM" = 200'))).toBe('was let through')
  })
})

describe('a stage', () => {
  it.each([
    ['HYDROPOWER', 11],
    ['LINE', 9],
    ['SUBSTATION', 9],
    ['LINE', -1],
  ])('of %s is not %d', async (kind, stage) => {
    expect(await refusal(work(`"stage" = ${stage}`, kind))).toBe('Work_stage_on_path')
  })

  it('has a source, and no date without a stage', async () => {
    expect(await refusal(work('"sourceKind" = null'))).toBe('Work_stage_has_source')
    expect(await refusal(work('"stage" = null, "sourceKind" = null, "stageSince" = \'2020\''))).toBe(
      'Work_since_needs_stage',
    )
  })

  it('was entered on a date that is one', async () => {
    expect(await refusal(`update "StageStay" set "entered" = '2020-13'`)).toBe('StageStay_dates')
    expect(
      await refusal(`update "StageStay" set "enteredFrom" = '2020-02-01', "enteredTo" = '2020-01-01'`),
    ).toBe('StageStay_dates')
    expect(await refusal('update "StageStay" set "stage" = 11')).toBe('StageStay_stage')
    expect(await refusal(work(`"stageSince" = 'năm 2020'`))).toBe('Work_since_form')
  })
})

describe('a document', () => {
  const copy = (changes: Record<string, string>) =>
    `insert into "Document" select (jsonb_populate_record(d, '${JSON.stringify({ id: crypto.randomUUID(), ...changes })}')).* from "Document" d limit 1`

  it('is one for an issuer, a symbol and a year', async () => {
    expect(await refusal(copy({}))).toBe('Document_identity')
    expect(await refusal(copy({ year: '2021' }))).toBe('was let through')
    expect(await refusal(copy({ symbolKey: '2/QĐ-THU' }))).toBe('was let through')
  })

  it('is one also where issuer and year are unknown', async () => {
    const unknown = `update "Document" set "issuerId" = null, "year" = null`
    expect(await refusal(`${unknown}; ${copy({})}`)).toBe('Document_identity')
  })

  it('may be there many times without a symbol: minutes, newspapers', async () => {
    const without = `update "Document" set "symbol" = null, "symbolKey" = null`
    expect(await refusal(`${without}; ${copy({})}`)).toBe('was let through')
  })

  it('has a key with its symbol, and a date that is one', async () => {
    expect(await refusal(`update "Document" set "symbolKey" = null`)).toBe('Document_key')
    expect(await refusal(`update "Document" set "date" = '12/05/2020'`)).toBe('Document_date')
  })
})

describe('a place', () => {
  it('has both coordinates or none, within the country', async () => {
    expect(await refusal(work('"latitude" = 22'))).toBe('Work_position_whole')
    expect(await refusal(work('"longitude" = 103'))).toBe('Work_position_whole')
    expect(await refusal(work('"latitude" = 52, "longitude" = 103'))).toBe('Work_position_range')
    expect(await refusal(work('"latitude" = 22, "longitude" = 103'))).toBe('was let through')
  })

  it('is a unit of its era', async () => {
    expect(await refusal(`update "WorkPlace" set "code" = '99999'`)).toBe('WorkPlace_era_code_fkey')
    expect(await refusal(`update "WorkPlace" set "era" = '2020', "code" = '99998'`)).toBe(
      'WorkPlace_era_code_fkey',
    )
    expect(await refusal(`update "AdministrativeUnit" set "level" = 'DISTRICT' where "era" = '2025'`)).toBe(
      'AdministrativeUnit_level_of_era',
    )
  })
})

describe('names and keys', () => {
  it.each([
    [work(`"name" = '  '`), 'Work_name_said'],
    [work(`"slug" = 'Thủy điện'`), 'Work_slug_form'],
    [work(`"slug" = 'tram-c'`), 'Work_slug_key'],
    [`update "ExpectedAct" set "month" = '2020-13'`, 'ExpectedAct_month'],
    [`update "ExpectedAct" set "month" = '2020'`, 'ExpectedAct_month'],
    [`update "ExpectedAct" set "state" = 'DONE'`, 'ExpectedAct_done_by'],
    ['update "WorkLink" set "toWorkId" = "fromWorkId"', 'WorkLink_two_works'],
    [
      `insert into "WorkLink" select gen_random_uuid(), "fromWorkId", "toWorkId", "kind" from "WorkLink"`,
      'WorkLink_once',
    ],
  ])('%s is refused', async (sql, constraint) => expect(await refusal(sql)).toBe(constraint))

  it.each(['Work', 'Organization', 'Document', 'PlanListing', 'AdministrativeUnit'])(
    'of "%s" cannot go while others rest on them',
    async (table) => expect(await refusal(`delete from "${table}"`)).toMatch(/_fkey$/),
  )
})

describe('a change', () => {
  const mend = `insert into "Change" select gen_random_uuid(), "setId", 100 + n, 'VOID', "entityId", "workId", null, "id", '{}', ''
    from "Change", generate_series(1, 2) n where "type" = 'LISTING'`

  it('is mended once', async () => expect(await refusal(mend)).toBe('Change_mended_once'))

  it('has a place of its own in its set', async () => {
    const twice = `insert into "Change" select gen_random_uuid(), "setId", "position", "type", "entityId", "workId", null, null, '{}', '' from "Change" limit 1`
    expect(await refusal(twice)).toBe('Change_setId_position_key')
  })
})
