import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import { finding } from './rules/paper'
import { problemOf } from './rules/words'
import { problemsOf } from './sentences'

const FEATURES = path.join(import.meta.dirname, '..')
const SEARCHED = ['changes', 'works', 'stages', 'documents', 'places']

/** Every text in the source that has the shape of a rule's code: 'document.no-date'. */
function codesInSource(): string[] {
  const files = SEARCHED.flatMap((feature) =>
    readdirSync(path.join(FEATURES, feature), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^components|^testing|acts-/.test(file))
      .map((file) => path.join(FEATURES, feature, file)),
  )
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const found = texts.flatMap((text) =>
    [...text.matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)].map((m) => m[1]),
  )
  const other = /^(rules|works|problems|changes|access)\.|^document\.(id|date|issuer)$/
  return [...new Set(found as string[])].filter((code) => !other.test(code)).sort()
}

/** What findings come with; a message that asks for more would be read with a hole. */
const PARAMS: Record<string, Record<string, string | number>> = {
  'file.not-taken': { content: 'LATE_PDF' },
  'file.name-differs': { ending: 'pdf', content: 'DOCX', right: 'docx' },
  'file.pdf-active': { what: 'FILES' },
  'file.picture-too-large': { width: 65_000, height: 65_000, max: 100 },
  'file.office-macros': { about: 'word/vbaProject.bin' },
  'file.office-embedded': { about: 'word/embeddings/oleObject1.bin' },
  'file.office-external': { about: 'https://example.invalid/' },
  'file.infected': { name: 'Thu' },
  'file.too-large': { size: 51, max: 50 },
  'document.corrected': { symbol: '1/X', date: '2020-05', fields: 'date, type' },
  'document.other-content': { symbol: '1/X', date: '2020-05', fields: 'date, type' },
  'field.too-long': { field: 'river', max: 200 },
  'field.range': { field: 'unitCount', min: 1, max: 50, unit: '' },
  'field.decimals': { field: 'unitCount', decimals: 0 },
  'field.type': { field: 'river' },
  'field.kind': { field: 'river', kind: 'LINE' },
  'levels.order': { upper: 'normalLevelM', lower: 'deadLevelM', high: 1, low: 2.5 },
  'storage.order': { total: 1, useful: 2 },
  'energy.factor': { factor: 0.9 },
  'land.per-mw': { perMw: 12.5 },
  'households.per-mw': { perMw: 1.5 },
  'work.unknown': { slug: 'x' },
  'work.void': { slug: 'x' },
  'work.stale': { slug: 'x', version: 3 },
  'work.slug-taken': { slug: 'x' },
  'work.duplicate': { slug: 'x', name: 'X' },
  'mend.void-instead': { key: 'set' },
  'mend.work-linked': { works: 'x, y' },
  'expected.act': { act: 'STATE_RECORDED' },
  'expected.earlier-than-month': { month: '2020-05', expectedId: 'x' },
  'expected.twice': { month: '2020-05' },
  'observation.range': { measure: 'ENERGY_KWH', min: 0, max: 5 },
  'observation.kind': { measure: 'ENERGY_KWH', kind: 'LINE' },
  'observation.falls': {
    measure: 'PROGRESS_PERCENT',
    month: '2025-03',
    value: 1,
    before: '2025-02',
    figure: 2,
  },
  'place.unknown': { unit: '2020:1' },
  'parameter.unknown': { name: 'x' },
  'parameter.repeated': { name: 'q' },
  'parameter.value': { name: 'x', value: 'y', allowed: '' },
  'parameter.limit': { name: 'limit', value: '501', max: 500 },
  'parameter.unit': { name: 'unit', value: 'x' },
  'parameter.date': { name: 'waitingSince', value: 'x' },
  'request.method': { method: 'PUT', allowed: 'GET' },
  'request.address': { address: '/api/x' },
  'request.too-large': { max: 10 },
  'request.idempotency-key': { max: 200 },
  'review.decided': { what: 'SPLIT', who: 'An', when: '01/02/2026 08:00' },
  'act.lower-stage': { from: 3, to: 1 },
  'act.authority': { act: 'PROPOSED', given: 'OTHER', expected: 'MINISTRY', expired: '2023-07-31' },
  'act.document': { act: 'PROPOSED', given: 'HO_SO', expected: 'QUYET_DINH' },
  'act.kind': { act: 'PROPOSED', kind: 'LINE', expected: 'HYDROPOWER' },
  'act.from': { act: 'PROPOSED', stage: 'H1' },
  'act.while-stopped': { act: 'PROPOSED', condition: 'SUSPENDED' },
}
const ANY_INPUT = { key: 'effectiveOn', expected: 'string', allowed: 'A, B', limit: 5 }

const paramsOf = (rule: string) =>
  PARAMS[rule] ?? (rule.startsWith('input.') ? ANY_INPUT : rule.startsWith('act.') ? { act: 'PROPOSED' } : {})

describe.each(['vi', 'en'] as const)('findings in %s', (locale) => {
  const onError = (error: Error) => {
    throw error
  }
  const t = createTranslator({ locale, messages: MESSAGES[locale], onError })
  const words = {
    locale,
    say: (key: string, values?: object) => t(key as never, values as never),
    has: (key: string) => t.has(key as never),
  }

  it.each(codesInSource())('%s says what is wrong and what to do', (rule) => {
    const { message, fix } = problemOf(finding('', rule, 'REFUSE', paramsOf(rule)), words)
    expect(`${message} ${fix}`).not.toMatch(/[{}]|[A-Z]+_[A-Z]|undefined/)
    expect(message).toMatch(/[.]$/)
    expect(message.charAt(0)).toBe(message.charAt(0).toUpperCase())
    expect(fix).toMatch(/[.]$/)
  })
})

it('looks where the codes are', () => {
  expect(codesInSource()).toEqual(
    expect.arrayContaining([
      'act.authority',
      'document.no-date',
      'input.type',
      'parameter.unit',
      'levels.order',
    ]),
  )
})

describe('a sentence', () => {
  const say = (rule: string, params: Record<string, string | number>) =>
    problemsOf([finding('', rule, 'REFUSE', params)], 'vi')[0]

  it('writes numbers and dates as people here do', () => {
    expect(say('field.range', { field: 'capacityMw', min: 0.001, max: 5000, unit: 'MW' })?.message).toBe(
      'Công suất lắp máy (Nlm) phải từ 0,001 đến 5.000 MW.',
    )
    expect(
      say('document.other-content', { symbol: '961/UBND-KTN', date: '2025-03-07', fields: 'abstract' }),
    ).toMatchObject({
      message: 'Văn bản 961/UBND-KTN đã có trong sổ (ngày 07/03/2025), với nội dung khác: trích yếu.',
      fix: 'Mở văn bản đó hoặc sửa số ký hiệu.',
    })
  })

  it('repeats a key that is no word of ours as it came', () => {
    expect(say('input.unknown-key', { key: 'a.b {c} <d>' })?.message).toBe(
      'Không có mục nào tên là “a.b {c} <d>” ở đây.',
    )
  })
})
