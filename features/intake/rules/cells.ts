import { resolveAsWritten, successorOf, UNITS } from '@/features/places/rules/resolve'
import type { Era, Unit } from '@/features/places/types'
import { stagesOf } from '@/features/stages/rules/paths'
import { CONDITIONS, type Condition, type StageCode, type WorkKind } from '@/features/stages/types'
import type { WorkPlace } from '@/features/works/types'
import { MESSAGES } from '@/lib/i18n/messages'
import { parseVietnameseNumber } from '@/lib/numbers/vietnamese'
import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'

/** What a cell means, or the rule that it breaks. */
export type Cell<T> = { value: T } | { rule: string; params: Record<string, string | number> }

const wrong = (rule: string, params: Record<string, string | number>) => ({ rule, params })

/** "12,5", "khoảng 430", "≈ 89". Two readings are no reading: "2,958" is told and not guessed. */
export function figure(cell: string): Cell<{ figure: number; isApproximate: boolean }> {
  const bare = cell.replace(/^(?:~|≈|khoảng|gần)\s*/i, '')
  const parsed = parseVietnameseNumber(bare)
  if (parsed.ok) return { value: { figure: parsed.value, isApproximate: bare !== cell } }
  if (parsed.reason === 'not-a-number') return wrong('number.unreadable', { value: cell })
  const [thousands, decimal] = parsed.readings
  return wrong('number.ambiguous', { value: cell, thousands, decimal })
}

/** A code ("H3"), a name ("Đề xuất"), or both ("H3 – Sở thẩm định, lấy ý kiến trong tỉnh"). */
export function stageNamed(kind: WorkKind, cell: string): Cell<StageCode> {
  const [, code, name = ''] = /^([HLS]\d{1,2})\b[\s.:–-]*(.*)$/i.exec(cell) ?? []
  const stages = stagesOf(kind)
  const named = (text: string) => stages.find(({ vi }) => exactKey(vi) === exactKey(text))
  const stage = code ? stages.find((row) => row.code === code.toUpperCase()) : named(cell)
  if (stage && (!name || named(name) === stage)) return { value: stage.code }
  return wrong(code && !stage ? 'stage.other-path' : 'stage.unknown', { value: cell, kind })
}

export function conditionNamed(cell: string): Cell<Condition> {
  const words = MESSAGES.vi.rules.conditions
  const condition = CONDITIONS.find((code) => exactKey(words[code]) === exactKey(cell))
  if (condition) return { value: condition }
  return wrong('condition.unknown', {
    value: cell,
    allowed: CONDITIONS.map((code) => words[code]).join(', '),
  })
}

/** '' is no district. */
export function districtNamed(cell: string): Cell<Unit | null> {
  if (!cell) return { value: null }
  const key = foldVietnamese(cell)
  const districts = UNITS.filter(({ level }) => level === 'DISTRICT')
  const unit = districts.find(({ name, shortName }) =>
    [name, shortName].some((n) => foldVietnamese(n) === key),
  )
  return unit ? { value: unit } : wrong('district.unknown', { value: cell })
}

/** "Mường Than (cũ)", "Mường Than (mới)": of before or since 01/07/2025. */
const ERA_WORDS: Readonly<Record<string, Era>> = { cũ: '2020', mới: '2025' }

/**
 * The unit meant by a commune as it is written. With the old district it is the commune of that district; without, it
 * is today's of that name before an old one, where today's holds the old one: the Mường Than of today is made of other
 * communes than Mường Than was, and has to be told apart.
 */
export function communeNamed(cell: string, district: Unit | null, role: WorkPlace['role']): Cell<WorkPlace> {
  const [, name = cell, era] = /^(.+?)\s*\((cũ|mới)\)$/i.exec(cell) ?? []
  const candidates = resolveAsWritten(name, district?.name, era ? ERA_WORDS[era.toLowerCase()] : null)
  if (candidates.length === 0) return wrong('place.unknown', { value: cell })
  const [unit, ...others] = district ? candidates : preferToday(candidates)
  if (unit && others.length === 0) return { value: { era: unit.era, code: unit.code, role, asWritten: cell } }
  const units = candidates.map((u) => `${u.name} (${u.era === '2020' ? 'cũ' : 'mới'})`).join(', ')
  return wrong('place.ambiguous', { value: cell, units })
}

function preferToday(candidates: readonly Unit[]): readonly Unit[] {
  const today = candidates.filter(({ era }) => era === '2025')
  const [unit] = today
  if (!unit) return candidates
  const isApart = candidates.some(
    (old) => old.era === '2020' && old.name === unit.name && successorOf(old) !== unit,
  )
  return isApart ? candidates : today
}
