import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import type { DeskEffect } from '../rules/effects-desk'
import { deskLine } from './desk-lines'
import type { EffectWords } from './effect-words'

const messages = MESSAGES.vi
const words = {
  t: createTranslator({ locale: 'vi', messages, namespace: 'changes.effects' }),
  works: createTranslator({ locale: 'vi', messages, namespace: 'works' }),
  unknown: 'chưa có số liệu',
  locale: 'vi',
} as unknown as EffectWords

const difficulty = (before: 'OPEN' | 'SETTLED' | null, after: 'OPEN' | 'SETTLED' | null): DeskEffect => {
  return { type: 'DIFFICULTY', class: 'LAND', before, after }
}

it.each<[DeskEffect, string]>([
  [difficulty(null, 'OPEN'), 'A: thêm vướng mắc – Đất đai, giải phóng mặt bằng'],
  [difficulty('OPEN', 'OPEN'), 'A: sửa vướng mắc – Đất đai, giải phóng mặt bằng'],
  [difficulty('OPEN', 'SETTLED'), 'A: vướng mắc đã giải quyết – Đất đai, giải phóng mặt bằng'],
  [difficulty('SETTLED', 'OPEN'), 'A: vướng mắc trở lại chưa giải quyết – Đất đai, giải phóng mặt bằng'],
  [difficulty('OPEN', null), 'A: bỏ vướng mắc – Đất đai, giải phóng mặt bằng'],
  [
    { type: 'FOLLOW_UP', means: 'CALL', on: '2025-03-02', wasThere: false, isThere: true },
    'A: ghi nhật ký Gọi điện, 02/03/2025',
  ],
  [
    { type: 'OBSERVATION', measure: 'PROGRESS_PERCENT', month: '2025-03', before: null, after: 12.5 },
    'A: Tiến độ (%), tháng 03/2025: chưa có số liệu → 12,5',
  ],
])('%j', (effect, line) => {
  expect(deskLine('A', effect, words)).toBe(line)
})
