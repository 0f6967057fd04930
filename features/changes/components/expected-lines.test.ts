import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import type { Effect } from '../rules/effects'
import type { EffectWords } from './effect-words'
import { expectedLines } from './expected-lines'

const messages = MESSAGES.vi
const words = {
  t: createTranslator({ locale: 'vi', messages, namespace: 'changes.effects' }),
  rules: createTranslator({ locale: 'vi', messages, namespace: 'rules' }),
  locale: 'vi',
} as unknown as EffectWords

const said = (expectedActs: Effect['expectedActs']) =>
  expectedLines({ name: 'Suối Thử', expectedActs } as Effect, words)
const act = 'ROUTE_AGREED'

it('says a carrying over once, with both months', () => {
  const lines = said([
    { act, month: '2020-05', before: 'DRAFTING', after: 'SLIPPED' },
    { act, month: '2020-06', before: null, after: 'DRAFTING' },
  ])
  expect(lines).toEqual(['Suối Thử: Thỏa thuận hướng tuyến, chuyển từ tháng 05/2020 sang tháng 06/2020'])
})

it('says what was added, taken in hand, dropped and taken out again', () => {
  expect(said([{ act, month: '2020-06', before: null, after: 'NOT_STARTED' }])).toEqual([
    'Suối Thử: thêm việc dự kiến tháng 06/2020: Thỏa thuận hướng tuyến',
  ])
  expect(said([{ act, month: '2020-06', before: 'NOT_STARTED', after: 'DRAFTING' }])).toEqual([
    'Suối Thử: Thỏa thuận hướng tuyến (tháng 06/2020): chưa làm → đang dự thảo',
  ])
  expect(said([{ act, month: '2020-06', before: 'DRAFTING', after: 'CANCELLED' }])).toEqual([
    'Suối Thử: Thỏa thuận hướng tuyến (tháng 06/2020): đang dự thảo → hủy',
  ])
  expect(said([{ act, month: '2020-06', before: 'NOT_STARTED', after: null }])).toEqual([
    'Suối Thử: bỏ khỏi kế hoạch tháng 06/2020: Thỏa thuận hướng tuyến',
  ])
})

it('leaves what was done to the sentence of the act', () => {
  expect(said([{ act, month: '2020-06', before: 'DRAFTING', after: 'DONE' }])).toEqual([])
  expect(said([{ act, month: '2020-06', before: 'DONE', after: 'DRAFTING' }])).toEqual([])
})
