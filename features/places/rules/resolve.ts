import { UNIT_ALIASES } from '@/features/places/rules/aliases'
import { COMMUNES_OF_2020, DISTRICTS_OF_2020 } from '@/features/places/rules/units-2020'
import { COMMUNES_OF_2025 } from '@/features/places/rules/units-2025'
import type { Era, Unit, UnitType } from '@/features/places/types'
import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'

const keyOf = (era: string, code: string) => `${era}:${code}`

/** Every unit: districts and communes of 2020, then today's. 8 + 106 + 38. */
export const UNITS: readonly Unit[] = [
  ...DISTRICTS_OF_2020.map(({ code, type, shortName }): Unit => {
    return {
      era: '2020',
      code,
      name: `${type} ${shortName}`,
      shortName,
      type,
      level: 'DISTRICT',
      parentCode: null,
    }
  }),
  ...COMMUNES_OF_2020.map(({ code, type, shortName, district }): Unit => {
    const name = `${type} ${shortName}`
    return { era: '2020', code, name, shortName, type, level: 'COMMUNE', parentCode: district }
  }),
  ...COMMUNES_OF_2025.map(({ code, type, shortName }): Unit => {
    return {
      era: '2025',
      code,
      name: `${type} ${shortName}`,
      shortName,
      type,
      level: 'COMMUNE',
      parentCode: null,
    }
  }),
]

const unitsByKey = new Map(UNITS.map((unit) => [keyOf(unit.era, unit.code), unit]))
const successorCodes = new Map<string, string>(
  COMMUNES_OF_2020.map(({ code, successor }) => [code, successor]),
)

/** null where that era had no such code: 2020:03503 is Trung Chải, 2025:03503 is Pa Tần, 2025:107 is nothing. */
export function unitByKey(era: Era, code: string): Unit | null {
  return unitsByKey.get(keyOf(era, code)) ?? null
}

/** The unit of today that an old commune was merged into; null for districts and for today's units. */
export function successorOf(unit: Unit): Unit | null {
  const code = unit.era === '2020' ? successorCodes.get(unit.code) : undefined
  return code ? unitByKey('2025', code) : null
}

/** The old communes that one of today's units was made of; none for a unit of 2020. */
export function predecessorsOf(unit: Unit): Unit[] {
  if (unit.era !== '2025') return []
  return UNITS.filter((old) => old.era === '2020' && successorCodes.get(old.code) === unit.code)
}

/** The words of a type as people write them, folded; "thị xã Lai Châu" is what older papers call the city. */
const TYPE_WORDS: readonly (readonly [string, UnitType])[] = [
  ['thi tran', 'Thị trấn'],
  ['thanh pho', 'Thành phố'],
  ['thi xa', 'Thành phố'],
  ['phuong', 'Phường'],
  ['huyen', 'Huyện'],
  ['xa', 'Xã'],
  ['tt', 'Thị trấn'],
  ['tp', 'Thành phố'],
  ['tx', 'Thành phố'],
  ['p', 'Phường'],
  ['h', 'Huyện'],
  ['x', 'Xã'],
]

const aliasesByKey = new Map<string, readonly string[]>(
  UNIT_ALIASES.map(({ era, code, aliases }) => [keyOf(era, code), aliases]),
)

const named = UNITS.map((unit) => {
  const names = [unit.shortName, ...(aliasesByKey.get(keyOf(unit.era, unit.code)) ?? [])]
  return { unit, exact: names.map(exactKey), folded: names.map(foldVietnamese) }
})

/**
 * Units so called, with or without the type in front. The type word is read without diacritics ("huyền Sìn Hồ" is a
 * real misprint); for the name, exact diacritics win: "Nậm Cha" is one commune, "Nam Cha" is two.
 */
function unitsCalled(text: string): Unit[] {
  const folded = foldVietnamese(text)
  const word = TYPE_WORDS.find(([word]) => folded.startsWith(`${word} `))
  const wordCount = word ? word[0].split(' ').length : 0
  const exactName = exactKey(text).split(' ').slice(wordCount).join(' ')
  const foldedName = folded.split(' ').slice(wordCount).join(' ')
  const fitting = named.filter(({ unit }) => !word || unit.type === word[1])
  const exact = fitting.filter((entry) => entry.exact.includes(exactName))
  const hits = exact.length > 0 ? exact : fitting.filter((entry) => entry.folded.includes(foldedName))
  return hits.map(({ unit }) => unit)
}

/**
 * What the parameter `unit` of the API means: `era:code` is exact, a bare code is today's, a bare name is the union of
 * all units so called (Mường Tè: a district, a commune and a town of 2020, a commune of today). Nothing: unknown.
 */
export function resolveUnits(param: string): { matched: Unit[] } {
  const text = param.trim()
  const [, era, code] = /^(?:(2020|2025):)?(\d+)$/.exec(text) ?? []
  if (!code) return { matched: unitsCalled(text) }
  const unit = unitByKey((era as Era | undefined) ?? '2025', code)
  return { matched: unit ? [unit] : [] }
}

/** Adds what a filter by these units also covers: the old communes merged into a new one, the communes of a district. */
export function expandForFilter(units: readonly Unit[]): Unit[] {
  const communesOf = (district: Unit) => UNITS.filter((unit) => unit.parentCode === district.code)
  const covered = units.flatMap((unit) => [
    unit,
    ...(unit.level === 'DISTRICT' ? communesOf(unit) : predecessorsOf(unit)),
  ])
  return [...new Set(covered)]
}

/**
 * The communes that a paper may mean by a name as it spells it; one: it is clear, several: a person chooses, none:
 * unknown. A district narrows it to that district's communes of 2020, or to today's units made of some of them
 * ("xã Bum Tở, huyện Mường Tè cũ"); a district that fits none is passed over, since papers from before Nậm Nhùn was
 * made name others. Of the two eras, `era` keeps one.
 */
export function resolveAsWritten(name: string, districtHint?: string | null, era?: Era | null): Unit[] {
  const isWanted = (unit: Unit) => unit.level === 'COMMUNE' && (!era || unit.era === era)
  const candidates = unitsCalled(name).filter(isWanted)
  const districts = districtHint ? unitsCalled(districtHint).filter((unit) => unit.level === 'DISTRICT') : []
  const isIn = (unit: Unit) => districts.some((district) => district.code === unit.parentCode)
  const old = candidates.filter(isIn)
  const today = candidates.filter((unit) => predecessorsOf(unit).some(isIn))
  return [old, today].find((units) => units.length > 0) ?? candidates
}
