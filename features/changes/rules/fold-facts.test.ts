import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { problems } from '../testing/reading'

const capacity = (work: History) => work.fold().state.fields.capacityMw

describe('the values of a work', () => {
  it('are what was said last, and what was not said is untouched', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10, river: 'Suối Thử' } })
    work.edit({ fields: { capacityMw: 12 } })
    expect(work.fold().state.fields).toEqual({ capacityMw: 12, river: 'Suối Thử' })
  })

  it('become unknown when it is said so', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
    work.edit({ fields: { capacityMw: null } })
    expect(capacity(work)).toBeNull()
  })

  it('know what they rest on', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 }, sourceKind: 'PRESS' })
    const edit = work.edit({ fields: { landHa: 3 }, approximate: ['landHa'], sourceKind: 'OFFICE_LIST' })
    expect(work.fold().state.facts.capacityMw).toMatchObject({
      changeId: 'c1',
      sourceKind: 'PRESS',
      approximate: false,
    })
    expect(work.fold().state.facts.landHa).toMatchObject({
      changeId: edit,
      sourceKind: 'OFFICE_LIST',
      approximate: true,
    })
  })

  it('take another name, other names and places', () => {
    const work = new History()
    const place = { era: '2025', code: '03385', role: 'SITE', asWritten: null } as const
    work.edit({ name: 'Tên mới', aliases: ['Tên cũ'], places: [place] })
    expect(work.fold().state).toMatchObject({ name: 'Tên mới', aliases: ['Tên cũ'], places: [place] })
  })

  it('are again what they were when the edit is undone', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
    work.void(work.edit({ fields: { capacityMw: 12 }, name: 'Tên sai' }))
    expect(work.fold().state).toMatchObject({ name: 'Công trình thử', fields: { capacityMw: 10 } })
  })
})

describe('a paper that adjusts the capacity', () => {
  it('sets it, officially', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 }, sourceKind: 'PRESS' })
    const paper = work.act('CAPACITY_ADJUSTED', '2020-05-12', {}, { fields: { capacityMw: 15 } })
    expect(capacity(work)).toBe(15)
    expect(work.fold().state.facts.capacityMw).toMatchObject({ changeId: paper, sourceKind: 'OFFICIAL' })
  })

  it('does not override a later paper when it comes late, and says so', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
    work.act('CAPACITY_ADJUSTED', '2021-01-01', {}, { fields: { capacityMw: 15 } })
    const late = work.act('CAPACITY_ADJUSTED', '2018-01-01', {}, { fields: { capacityMw: 12 } })
    expect(capacity(work)).toBe(15)
    expect(problems(work.fold())).toEqual([`WARN fact.older-paper ${late}`])
  })

  it('counts again when the later paper is undone', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
    const later = work.act('CAPACITY_ADJUSTED', '2021-01-01', {}, { fields: { capacityMw: 15 } })
    work.act('CAPACITY_ADJUSTED', '2018-01-01', {}, { fields: { capacityMw: 12 } })
    work.void(later)
    expect(capacity(work)).toBe(12)
  })

  it('keeps its place when it is replaced', () => {
    const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
    const first = work.act('CAPACITY_ADJUSTED', '2018-01-01', {}, { fields: { capacityMw: 12 } })
    work.act('CAPACITY_ADJUSTED', '2021-01-01', {}, { fields: { capacityMw: 15 } })
    work.replaceAct(first, { fields: { capacityMw: 13 } })
    expect(capacity(work)).toBe(15)
    expect(problems(work.fold())).toEqual([])
  })
})

describe('a change of investor', () => {
  it('by a late paper does not bring the old one back', () => {
    const work = new History()
    const now = work.act('INVESTOR_CHANGED', '2021-01-01', {}, { investorId: 'o2' })
    work.act('INVESTOR_CHANGED', '2018-01-01', {}, { investorId: 'o1' })
    expect(work.fold().state.investorId).toBe('o2')
    expect(work.fold().state.facts.investor?.changeId).toBe(now)
  })
})

describe('links', () => {
  it('are kept by the change that made them, until it is undone', () => {
    const work = new History('LINE')
    const link = work.link('CONNECTS', 'w2')
    expect(work.fold().state.links).toEqual([{ linkId: link, kind: 'CONNECTS', toWorkId: 'w2' }])
    work.void(link)
    expect(work.fold().state.links).toEqual([])
  })

  it('of the same kind to the same work are one: the second is refused', () => {
    const work = new History('LINE')
    const first = work.link('CONNECTS', 'w2')
    const again = work.link('CONNECTS', 'w2')
    work.link('EXTENDS', 'w2')
    expect(work.fold().state.links.map((link) => link.kind)).toEqual(['CONNECTS', 'EXTENDS'])
    expect(work.fold().state.links[0]?.linkId).toBe(first)
    expect(problems(work.fold())).toEqual([`REFUSE link.twice ${again}`])
  })
})
