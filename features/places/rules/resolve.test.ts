import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNIT_ALIASES } from '@/features/places/rules/aliases'
import {
  expandForFilter,
  predecessorsOf,
  resolveAsWritten,
  resolveUnits,
  successorOf,
  UNITS,
  unitByKey,
} from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'
import { foldVietnamese } from '@/lib/vietnamese/fold'

const show = ({ era, code, name }: Unit) => `${era}:${code} ${name}`
const matched = (param: string) => resolveUnits(param).matched.map(show)
const communes = (era: string) => UNITS.filter((unit) => unit.era === era && unit.level === 'COMMUNE')
const unit = (key: string) => {
  const [found] = resolveUnits(key).matched
  if (!found) throw new Error(key)
  return found
}

describe('the units', () => {
  it('are 8 districts and 94 xã, 5 phường, 7 thị trấn, then 36 xã and 2 phường', () => {
    const count = (era: string, type: string) => UNITS.filter((u) => u.era === era && u.type === type).length
    expect(UNITS.filter((u) => u.level === 'DISTRICT')).toHaveLength(8)
    expect(['Xã', 'Phường', 'Thị trấn'].map((type) => count('2020', type))).toEqual([94, 5, 7])
    expect(['Xã', 'Phường', 'Thị trấn'].map((type) => count('2025', type))).toEqual([36, 2, 0])
  })

  it('have keys and names of their own, in NFC', () => {
    expect(new Set(UNITS.map((u) => `${u.era}:${u.code}`)).size).toBe(UNITS.length)
    for (const u of UNITS) {
      expect(u.name.normalize('NFC')).toBe(u.name)
      expect(u.name).toBe(`${u.type} ${u.shortName}`)
      expect(u.code).toMatch(u.level === 'DISTRICT' ? /^1\d\d$/ : /^03\d{3}$/)
    }
  })

  it('of 2020 lie in a district, those of today in none', () => {
    for (const u of communes('2020')) expect(unitByKey('2020', u.parentCode ?? '')?.level).toBe('DISTRICT')
    for (const u of communes('2025')) expect(u.parentCode).toBeNull()
  })

  it('of 2020 each went into one of today, and each of today was made of some', () => {
    for (const u of communes('2020')) expect(successorOf(u)?.era).toBe('2025')
    for (const u of communes('2025')) expect(predecessorsOf(u).length).toBeGreaterThan(0)
    expect(communes('2025').flatMap(predecessorsOf)).toHaveLength(106)
    for (const u of communes('2025')) for (const old of predecessorsOf(u)) expect(successorOf(old)).toBe(u)
  })

  it('only two of today were made of one: Mù Cả and Tà Tổng', () => {
    expect(
      communes('2025')
        .filter((u) => predecessorsOf(u).length === 1)
        .map((u) => u.shortName),
    ).toEqual(['Mù Cả', 'Tà Tổng'])
  })

  it('districts have no successor, units of 2020 no predecessors, units of today no successor', () => {
    expect(successorOf(unit('huyện Mường Tè'))).toBeNull()
    expect(predecessorsOf(unit('2020:03493'))).toEqual([])
    expect(successorOf(unit('2025:03503'))).toBeNull()
  })
})

describe('traps of the reform of 2025', () => {
  it('21 codes of today belonged to another unit before, 17 without the towns that became the commune so called', () => {
    const belongedToAnother = (nameOf: (u: Unit) => string) =>
      communes('2025').filter((u) => {
        const before = unitByKey('2020', u.code)
        return before !== null && !resolveUnits(nameOf(u)).matched.includes(before)
      })
    expect(belongedToAnother((u) => u.name)).toHaveLength(21)
    expect(belongedToAnother((u) => u.shortName)).toHaveLength(17)
  })

  it.each([
    ['03503', 'Xã Trung Chải', 'Xã Pa Tần'],
    ['03508', 'Xã Ma Quai', 'Xã Hồng Thu'],
    ['03408', 'Phường Đông Phong', 'Phường Tân Phong'],
    ['03433', 'Thị trấn Mường Tè', 'Xã Bum Tở'],
    ['03388', 'Phường Quyết Tiến', 'Phường Đoàn Kết'],
    ['03405', 'Xã Giang Ma', 'Xã Tả Lèng'],
    ['03439', 'Xã Ka Lăng', 'Xã Thu Lũm'],
    ['03487', 'Xã Chăn Nưa', 'Xã Lê Lợi'],
    ['03529', 'Xã Làng Mô', 'Xã Tủa Sín Chải'],
    ['03532', 'Xã Noong Hẻo', 'Xã Pu Sam Cáp'],
    ['03562', 'Xã Vàng Ma Chải', 'Xã Sì Lở Lầu'],
    ['03618', 'Xã Phúc Than', 'Xã Mường Than'],
    ['03640', 'Xã Tà Gia', 'Xã Khoen On'],
  ])('%s was %s and is %s', (code, before, today) => {
    expect(unitByKey('2020', code)?.name).toBe(before)
    expect(unitByKey('2025', code)?.name).toBe(today)
    expect(matched(code)).toEqual([`2025:${code} ${today}`])
  })

  it('six units of today mix two old districts', () => {
    const mixed = communes('2025').filter(
      (u) => new Set(predecessorsOf(u).map((old) => old.parentCode)).size > 1,
    )
    expect(mixed.map((u) => u.shortName).sort()).toEqual(
      ['Đoàn Kết', 'Tân Phong', 'Sin Suối Hồ', 'Hua Bum', 'Lê Lợi', 'Pa Tần'].sort(),
    )
  })

  it.each([
    ['Kan Hồ', '2020:03469', 'Xã Bum Tở'],
    ['Pa Ủ', '2020:03442', 'Xã Pa Ủ'],
    ['Hố Mít', '2020:03607', 'Xã Pắc Ta'],
    ['Ma Quai', '2020:03508', 'Xã Hồng Thu'],
    ['Pa Tần', '2020:03493', 'Xã Pa Tần'],
    ['Tà Tổng', '2020:03463', 'Xã Tà Tổng'],
  ])('%s of 2020 is now in %s %s', (_, key, today) => {
    expect(successorOf(unit(key))?.name).toBe(today)
  })
})

describe('the parameter unit', () => {
  it.each([
    // era:code is exact, a bare code is today's
    ['2020:03503', ['2020:03503 Xã Trung Chải']],
    ['2025:03503', ['2025:03503 Xã Pa Tần']],
    ['03503', ['2025:03503 Xã Pa Tần']],
    ['2020:107', ['2020:107 Huyện Mường Tè']],
    ['03526', []],
    ['107', []],
    ['2025:107', []],
    ['2025:03526', []],
    ['2021:03503', []],
    ['99999', []],
    // a bare name is the union of all so called
    [
      'Mường Tè',
      [
        '2020:107 Huyện Mường Tè',
        '2020:03433 Thị trấn Mường Tè',
        '2020:03445 Xã Mường Tè',
        '2025:03445 Xã Mường Tè',
      ],
    ],
    ['Pa Tần', ['2020:03493 Xã Pa Tần', '2025:03503 Xã Pa Tần']],
    ['Sìn Hồ', ['2020:108 Huyện Sìn Hồ', '2020:03478 Thị trấn Sìn Hồ', '2025:03478 Xã Sìn Hồ']],
    ['Hồng Thu', ['2020:03499 Xã Hồng Thu', '2025:03508 Xã Hồng Thu']],
    ['Lai Châu', ['2020:105 Thành phố Lai Châu']],
    ['Đoàn Kết', ['2020:03389 Phường Đoàn Kết', '2025:03388 Phường Đoàn Kết']],
    // the type in front narrows it, however it is written
    ['huyện Mường Tè', ['2020:107 Huyện Mường Tè']],
    ['huyền Sìn Hồ', ['2020:108 Huyện Sìn Hồ']],
    ['H. Mường Tè', ['2020:107 Huyện Mường Tè']],
    ['thị trấn Mường Tè', ['2020:03433 Thị trấn Mường Tè']],
    ['TT Mường Tè', ['2020:03433 Thị trấn Mường Tè']],
    ['xã Mường Tè', ['2020:03445 Xã Mường Tè', '2025:03445 Xã Mường Tè']],
    ['XÃ MƯỜNG TÈ', ['2020:03445 Xã Mường Tè', '2025:03445 Xã Mường Tè']],
    ['xa muong te', ['2020:03445 Xã Mường Tè', '2025:03445 Xã Mường Tè']],
    ['phường Tân Phong', ['2020:03387 Phường Tân Phong', '2025:03408 Phường Tân Phong']],
    ['P. Đông Phong', ['2020:03408 Phường Đông Phong']],
    ['P.Đông Phong', ['2020:03408 Phường Đông Phong']],
    ['thành phố Lai Châu', ['2020:105 Thành phố Lai Châu']],
    ['TP Lai Châu', ['2020:105 Thành phố Lai Châu']],
    ['tp. lai chau', ['2020:105 Thành phố Lai Châu']],
    ['thị xã Lai Châu', ['2020:105 Thành phố Lai Châu']],
    ['phường Mường Tè', []],
    // exact diacritics win over folded ones
    ['Nậm Cha', ['2020:03526 Xã Nậm Cha']],
    ['Nậm Chà', ['2020:03473 Xã Nậm Chà']],
    ['nam cha', ['2020:03526 Xã Nậm Cha', '2020:03473 Xã Nậm Chà']],
    ['Nâm Chà', ['2020:03526 Xã Nậm Cha', '2020:03473 Xã Nậm Chà']],
    ['Nậm Chà'.normalize('NFD'), ['2020:03473 Xã Nậm Chà']],
    // other spellings count like the name
    ['Can Hồ', ['2020:03469 Xã Kan Hồ']],
    ['Kan Hồ', ['2020:03469 Xã Kan Hồ']],
    ['can ho', ['2020:03469 Xã Kan Hồ']],
    ['Pa Ủ', ['2020:03442 Xã Pa ủ', '2025:03442 Xã Pa Ủ']],
    ['Hua Bum', ['2020:03460 Xã Hua Bun', '2025:03460 Xã Hua Bum']],
    ['Hua Bun', ['2020:03460 Xã Hua Bun', '2025:03460 Xã Hua Bum']],
    ['Lản Nhì Thàng', ['2020:03391 Xã Lả Nhì Thàng']],
    ['Tung Qua Lìn', ['2020:03565 Xã Tông Qua Lìn']],
    ['xã Ta Gia', ['2020:03640 Xã Tà Gia']],
    ['Pa Khóa', ['2020:03527 Xã Pa Khoá']],
    ['Pa Khoá', ['2020:03527 Xã Pa Khoá']],
    ['Ma Li Pho', ['2020:03574 Xã Ma Ly Pho']],
    ['Sì Lờ Lầu', ['2020:03550 Xã Sì Lở Lầu', '2025:03562 Xã Sì Lở Lầu']],
    ['Pa Vệ Sủ', ['2020:03448 Xã Pa Vệ Sử']],
    ['Pa Vây Sử', ['2020:03559 Xã Pa Vây Sử']],
    // alike, but others
    ['Tân Uyên', ['2020:111 Huyện Tân Uyên', '2020:03598 Thị trấn Tân Uyên', '2025:03598 Xã Tân Uyên']],
    ['Than Uyên', ['2020:110 Huyện Than Uyên', '2020:03595 Thị trấn Than Uyên', '2025:03595 Xã Than Uyên']],
    ['Nậm Tăm', ['2020:03517 Xã Nậm Tăm', '2025:03517 Xã Nậm Tăm']],
    ['Nà Tăm', ['2020:03427 Xã Nà Tăm']],
    // unknown
    ['', []],
    ['xã', []],
    ['Mường', []],
    ['Chiềng Lao', []],
    ['Pắc Ma', []],
    ['03503 Pa Tần', []],
  ])('%j → %j', (param, units) => {
    expect(matched(param)).toEqual(units)
  })

  it('finds every unit by its key, its name, its name without diacritics, and its other spellings', () => {
    for (const u of UNITS) {
      expect(resolveUnits(`${u.era}:${u.code}`).matched).toEqual([u])
      for (const text of [
        u.name,
        u.shortName,
        u.name.toUpperCase(),
        foldVietnamese(u.name),
        u.name.normalize('NFD'),
      ]) {
        expect(resolveUnits(text).matched).toContain(u)
      }
    }
    for (const { era, code, aliases } of UNIT_ALIASES) {
      for (const alias of aliases) expect(matched(alias)).toContain(show(unit(`${era}:${code}`)))
    }
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => Array.isArray(resolveUnits(text).matched)),
    )
  })
})

describe('a filter by units', () => {
  const expand = (param: string) => expandForFilter(resolveUnits(param).matched).map(show)

  it('by one of today covers the old ones merged into it', () => {
    expect(expand('2025:03503')).toEqual([
      '2025:03503 Xã Pa Tần',
      '2020:03493 Xã Pa Tần',
      '2020:03502 Xã Nậm Ban',
      '2020:03503 Xã Trung Chải',
    ])
  })

  it('by an old one covers no more than it', () => {
    expect(expand('2020:03503')).toEqual(['2020:03503 Xã Trung Chải'])
  })

  it('by a district covers its communes', () => {
    const covered = expand('huyện Mường Tè')
    expect(covered).toHaveLength(1 + 14)
    expect(covered).toContain('2020:03463 Xã Tà Tổng')
    expect(covered.filter((key) => key.startsWith('2025:'))).toEqual([])
  })

  it('by several names none twice', () => {
    const all = expandForFilter([...UNITS, ...UNITS])
    expect(all).toHaveLength(UNITS.length)
  })
})

describe('a commune as a paper spells it', () => {
  it.each([
    ['Can Hồ', 'Mường Tè', ['2020:03469 Xã Kan Hồ']],
    ['Pa Ủ', 'huyện Mường Tè', ['2020:03442 Xã Pa ủ']],
    ['Pa Tần', 'huyền Sìn Hồ', ['2020:03493 Xã Pa Tần']],
    ['xã Tà Tổng', 'Mường Tè', ['2020:03463 Xã Tà Tổng']],
    ['Nam Cha', 'Sìn Hồ', ['2020:03526 Xã Nậm Cha']],
    ['Nam Cha', 'Nậm Nhùn', ['2020:03473 Xã Nậm Chà']],
    ['Bum Tở', 'Mường Tè', ['2020:03454 Xã Bum Tở']],
    // from before the district Nậm Nhùn was made
    ['Nậm Hàng', 'Mường Tè', ['2020:03475 Xã Nậm Hàng', '2025:03434 Xã Nậm Hàng']],
    ['Hồng Thu', 'không rõ', ['2020:03499 Xã Hồng Thu', '2025:03508 Xã Hồng Thu']],
    ['Ma Quai', null, ['2020:03508 Xã Ma Quai']],
    ['Tà Tổng', undefined, ['2020:03463 Xã Tà Tổng', '2025:03463 Xã Tà Tổng']],
    // no district is a commune
    ['Mường Tè', null, ['2020:03433 Thị trấn Mường Tè', '2020:03445 Xã Mường Tè', '2025:03445 Xã Mường Tè']],
    ['huyện Mường Tè', null, []],
    ['Chiềng Lao', 'Mường La', []],
  ])('%j in %j may be %j', (name, district, units) => {
    expect(resolveAsWritten(name, district).map(show)).toEqual(units)
  })

  it('is one of the era that is asked for', () => {
    expect(resolveAsWritten('Pa Tần', null, '2025').map(show)).toEqual(['2025:03503 Xã Pa Tần'])
    expect(resolveAsWritten('Pa Tần', 'Sìn Hồ', '2025').map(show)).toEqual(['2025:03503 Xã Pa Tần'])
    expect(resolveAsWritten('Pa Tần', null, '2020').map(show)).toEqual(['2020:03493 Xã Pa Tần'])
  })
})
