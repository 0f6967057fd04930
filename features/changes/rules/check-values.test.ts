import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '../schema'
import { Desk, decision, said } from '../testing/desk'

let desk: Desk
const station = 'tram-110kv-thu'
const plant = 'thuy-dien-suoi-mot'
const line = 'duong-day-110kv-a-b'

beforeEach(() => {
  desk = new Desk()
  desk.record({
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Một' } },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'A – B', voltageKv: 110 } },
      { type: 'WORK_CREATE', kind: 'SUBSTATION', set: { name: 'Thử', voltageKv: 110 } },
    ],
  })
})

type Edit = Extract<ChangeSetRequest['changes'][number], { type: 'WORK_EDIT' }>['set']
const edit = (set: Edit, work = plant) =>
  said(desk.check({ changes: [{ type: 'WORK_EDIT', work, version: desk.version(work), set }] }))

describe('values', () => {
  it.each([
    [{ capacityMw: 0 }, 'field.range'],
    [{ capacityMw: 5001 }, 'field.range'],
    [{ capacityMw: 1e21 }, 'field.range'],
    [{ capacityMw: 12.3456 }, 'field.decimals'],
    [{ unitCount: 1.5 }, 'field.decimals'],
    [{ river: 'x'.repeat(201) }, 'field.too-long'],
  ] as const)('%j is refused at its field', (set, rule) => {
    const [key] = Object.keys(set)
    expect(edit(set)).toEqual([`REFUSE changes.0.set.${key} ${rule}`])
  })

  it('of another kind of work are refused', () => {
    expect(edit({ circuits: 2 })).toEqual(['REFUSE changes.0.set.circuits field.kind'])
    expect(edit({ capacityMw: 2 }, line)).toEqual(['REFUSE changes.0.set.capacityMw field.kind'])
  })

  it('must be some: nothing is no edit', () => {
    expect(edit({})).toEqual(['REFUSE changes.0.set input.too-few'])
  })

  it('may be minus zero, which is zero', () => {
    expect(edit({ landHa: -0 })).toEqual([])
  })

  it.each([
    [{ normalLevelM: 400, deadLevelM: 400 }, 'levels.order'],
    [{ deadLevelM: 300, tailwaterLevelM: 310 }, 'levels.order'],
    [{ normalLevelM: 300, tailwaterLevelM: 310 }, 'levels.order'],
    [{ totalStorageMm3: 1, usefulStorageMm3: 2 }, 'storage.order'],
    [{ latitude: 22 }, 'position.half'],
  ] as const)('%j cannot be together', (set, rule) => {
    expect(edit(set)).toEqual([
      expect.stringMatching(new RegExp(`^REFUSE changes\\.0\\.set\\.\\w+ ${rule}$`)),
    ])
  })

  it('are held against those that the work has already', () => {
    desk.record({ changes: [{ type: 'WORK_EDIT', work: plant, version: 1, set: { normalLevelM: 400 } }] })
    expect(edit({ deadLevelM: 410 })).toEqual(['REFUSE changes.0.set.normalLevelM levels.order'])
    expect(edit({ normalLevelM: null, deadLevelM: 410 })).toEqual([])
  })

  it('of an act are held to the same range', () => {
    const act = { type: 'ACT', work: plant, version: 1, act: 'CAPACITY_ADJUSTED', capacityMw: 9999 } as const
    const checked = desk.check({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [act],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.capacityMw field.range'])
  })

  it('of an adjusted capacity are none of a line’s, which has no capacity', () => {
    const act = { type: 'ACT', work: line, version: 1, act: 'CAPACITY_ADJUSTED', capacityMw: 99 } as const
    const checked = desk.check({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [act],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.capacityMw field.kind'])
  })

  it('of an adjusted capacity are MVA for a substation', () => {
    const act = { type: 'ACT', work: station, version: 1, act: 'CAPACITY_ADJUSTED', capacityMva: 63 } as const
    desk.record({ document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'), changes: [act] })
    expect(desk.works.get(station)?.history.at(-1)?.payload).toMatchObject({ fields: { capacityMva: 63 } })
  })
})

describe('a place', () => {
  it('that is no unit of its era is refused', () => {
    const places = [{ era: '2025', code: '99999' }] as const
    expect(edit({ places: [...places] })).toEqual(['REFUSE changes.0.set.places.0 place.unknown'])
  })
})

describe('a name', () => {
  it('without a letter or digit gives no address and is refused', () => {
    const checked = desk.check({
      changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: '– …' } }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.set.name work.name'])
    expect(edit({ name: '?' })).toEqual(['REFUSE changes.0.set.name work.name'])
  })

  it('that another work has already warns, and gives an address of its own', () => {
    const again = {
      changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Một' } }],
    } as const
    const checked = desk.check({ changes: [...again.changes] })
    expect(said(checked)).toEqual(['WARN changes.0 work.duplicate'])
    expect(checked.works[0]?.state.slug).toBe('thuy-dien-suoi-mot-2')
  })

  it('cannot put a work at the address of another page', () => {
    const set = { name: 'Suối Mới' }
    const checked = desk.check({
      changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', slug: 'points', set }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.slug work.slug-taken'])
  })

  it('of an issuer or investor without a letter is refused', () => {
    expect(edit({ investor: '…' })).toEqual(['REFUSE changes.0.set.investor organization.name'])
    const document = { ...decision('1', '2020-05-12'), issuer: '???' }
    const changes = [{ type: 'WORK_EDIT', work: plant, version: 1, set: { river: 'A' } }] as const
    expect(said(desk.check({ document, changes: [...changes] }))).toEqual([
      'REFUSE document.issuer organization.name',
    ])
  })
})

describe('a row of a plan', () => {
  const list = (works: string[], more = {}) =>
    said(
      desk.check({
        document: decision('1', '2016-03-18', 'Thủ tướng Chính phủ'),
        changes: [
          {
            type: 'LISTING',
            works: works.map((work) => ({ work, version: 1 })),
            nameInPlan: 'Dòng',
            ...more,
          },
        ],
      }),
    )

  it('may stand for several works, each named once', () => {
    expect(list([line, station])).toEqual([])
    expect(() => list([line, line])).toThrow('twice')
  })

  it('has figures that can be', () => {
    expect(list([line], { lengthKm: 2001 })).toEqual(['REFUSE changes.0.lengthKm field.range'])
    expect(list([line], { lengthInProvinceKm: 2001 })).toEqual([
      'REFUSE changes.0.lengthInProvinceKm field.range',
    ])
  })

  it('needs its paper', () => {
    const changes = [{ type: 'LISTING', works: [{ work: line, version: 1 }], nameInPlan: 'Dòng' }] as const
    expect(said(desk.check({ changes: [{ ...changes[0], works: [...changes[0].works] }] }))).toEqual([
      'REFUSE document listing.no-document',
    ])
  })
})

describe('a link', () => {
  const link = (to: string, version: number) =>
    ({ type: 'LINK', work: line, version, link: 'CONNECTS', to }) as const

  it('is made once, not to itself, and not to what is not there', () => {
    expect(said(desk.check({ changes: [link(line, 1)] }))).toEqual(['REFUSE changes.0.to link.self'])
    expect(said(desk.check({ changes: [link('khong-co', 1)] }))).toEqual(['REFUSE changes.0.to work.unknown'])
    desk.record({ changes: [link(station, 1)] })
    expect(said(desk.check({ changes: [link(station, 2)] }))).toEqual(['REFUSE changes.0 link.twice'])
  })

  it('does not lead to a work that was undone', () => {
    const creation = desk.works.get(station)?.history[0]?.id as string
    desk.record({ note: 'Nhập trùng', changes: [{ type: 'VOID', mends: creation, version: 1 }] })
    expect(said(desk.check({ changes: [link(station, 1)] }))).toEqual(['REFUSE changes.0.to work.void'])
  })

  it('holds the work that it leads to in the book, until the link is undone, at the same time too', () => {
    const creation = desk.works.get(station)?.history[0]?.id as string
    const undo = { type: 'VOID', mends: creation, version: 1 } as const
    const { ids } = desk.record({ changes: [link(station, 1)] })
    expect(said(desk.check({ note: 'Nhập trùng', changes: [undo] }))).toEqual([
      'REFUSE changes.0 mend.work-linked',
    ])
    const both = {
      note: 'Nhập trùng',
      changes: [undo, { type: 'VOID', mends: ids[0] as string, version: 2 } as const],
    }
    expect(said(desk.check(both))).toEqual([])
  })

  it('is not made in the same set to a work that it undoes', () => {
    const creation = desk.works.get(station)?.history[0]?.id as string
    const both = {
      note: 'Nhập trùng',
      changes: [{ type: 'VOID', mends: creation, version: 1 } as const, link(station, 1)],
    }
    expect(said(desk.check(both))).toEqual(['REFUSE changes.0 mend.work-linked'])
  })
})

describe('a work that was undone', () => {
  it('takes nothing more', () => {
    const creation = desk.works.get(plant)?.history[0]?.id as string
    desk.record({ note: 'Nhập trùng', changes: [{ type: 'VOID', mends: creation, version: 1 }] })
    expect(edit({ river: 'A' })).toEqual(['REFUSE changes.0.work work.void'])
    expect(said(desk.check({ note: 'x', changes: [{ type: 'VOID', mends: creation, version: 2 }] }))).toEqual(
      ['REFUSE changes.0 work.void'],
    )
  })
})
