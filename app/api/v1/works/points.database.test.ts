import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../test-client'

let api: Api

beforeAll(async () => {
  api = await startApi()
  await api.signIn('officer')
  const hydropower = (name: string, set: object) => ({
    type: 'WORK_CREATE' as const,
    kind: 'HYDROPOWER' as const,
    set: { name, ...set },
  })
  await api.record({
    document: null,
    changes: [
      // Ma Quai went into Hồng Thu; 2025:03508 is Hồng Thu
      hydropower('Suối Mẫu "Một"', {
        places: [{ era: '2020', code: '03508' }],
        latitude: 22.1,
        longitude: 102.9,
      }),
      hydropower('Suối Mẫu Hai', { places: [{ era: '2020', code: '107' }] }),
      {
        type: 'WORK_CREATE',
        kind: 'LINE',
        set: {
          name: 'Mẫu – Thử',
          voltageKv: 110,
          // both old communes and the new one are one place
          places: [
            { era: '2020', code: '03469' },
            { era: '2025', code: '03433' },
            { era: '2025', code: '03503' },
          ],
        },
      },
    ],
  })
  await api.record({
    document: null,
    changes: [
      { type: 'ACT', work: 'duong-day-110kv-mau-thu', version: 1, act: 'STATE_RECORDED', stage: 'L2' },
    ],
  })
})
afterAll(() => api.stop())

/** The answer as a map reads it: work by work. */
async function points(query = '') {
  const { status, headers, body } = await api.points(query)
  const works = body.slug.map((slug: string, i: number) => [
    slug,
    {
      name: body.name[i],
      kind: body.values.kinds[body.kind[i]],
      stage: body.values.stages[body.stage[i]] ?? null,
      condition: body.values.conditions[body.condition[i]],
      sourceKind: body.values.sourceKinds[body.sourceKind[i]] ?? null,
      units: body.unit[i].map((at: number) => `${body.units[at].era} ${body.units[at].name}`),
    },
  ])
  return { status, headers, body, works: Object.fromEntries(works) }
}

describe('GET /api/v1/works/points', () => {
  it('says of every work what it is, where it stands and in which of today’s units it lies', async () => {
    const { status, headers, body, works } = await points()
    expect([status, headers.get('content-type'), body.total]).toEqual([200, 'application/json', 3])
    const unknown = { stage: null, condition: 'ACTIVE', sourceKind: null }
    expect(works).toEqual({
      'thuy-dien-suoi-mau-mot': {
        ...unknown,
        name: 'Suối Mẫu "Một"',
        kind: 'HYDROPOWER',
        units: ['2025 Xã Hồng Thu'],
      },
      'thuy-dien-suoi-mau-hai': {
        ...unknown,
        name: 'Suối Mẫu Hai',
        kind: 'HYDROPOWER',
        units: ['2020 Huyện Mường Tè'],
      },
      'duong-day-110kv-mau-thu': {
        ...unknown,
        stage: 'L2',
        sourceKind: 'OFFICE_LIST',
        name: 'Mẫu – Thử',
        kind: 'LINE',
        units: ['2025 Xã Bum Tở', '2025 Xã Pa Tần'],
      },
    })
  })

  it('never says where exactly a work lies, nor a position of a commune that nobody may publish', async () => {
    const { body } = await points()
    expect(JSON.stringify(body)).not.toMatch(/22\.1|102\.9/)
    expect(body.units.filter((unit: { position: unknown }) => unit.position !== null)).toEqual([])
  })

  it('takes the filters of the list and tells an unknown one by name, sort and pages among them', async () => {
    expect(Object.keys((await points('?kind=LINE')).works)).toEqual(['duong-day-110kv-mau-thu'])
    expect(Object.keys((await points('?q=suoi mau hai')).works)).toEqual(['thuy-dien-suoi-mau-hai'])
    expect((await points('?q=khong co gi')).body).toMatchObject({ total: 0, slug: [], unit: [] })
    expect((await points('?q=…')).body).toMatchObject({ total: 0, slug: [] })
    const { status, body } = await api.points('?sort=name')
    expect([status, body.problems[0].path, body.problems[0].rule]).toEqual([400, 'sort', 'parameter.unknown'])
  })

  it('shows an accepted change at the next read', async () => {
    await points()
    const slug = await api.newWork({})
    expect(Object.keys((await points()).works)).toContain(slug)
  })
})
