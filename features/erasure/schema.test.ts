import { describe, expect, it } from 'vitest'
import { erasureInput } from './schema'

const SENT = {
  kind: 'NOTE',
  subject: '0a337909-e667-4b5e-907c-eda54a9fa0fe',
  symbol: '12/QĐ-THU',
  date: '05/03/2026',
  orderedBy: 'Cơ quan thử nghiệm',
  again: '12/QĐ-THU',
}
const keys = (change: object) => {
  const parsed = erasureInput.safeParse({ ...SENT, ...change })
  return parsed.success
    ? null
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('an order to erase', () => {
  it('is read with its date as officials write it', () => {
    expect(erasureInput.parse(SENT)).toMatchObject({ symbol: '12/QĐ-THU', date: '2026-03-05' })
  })

  it('takes the symbol again, and minds no space or capital in it', () => {
    expect(keys({ again: ' 12 / qđ-thu ' })).toBeNull()
    expect(keys({ again: '13/QĐ-THU' })).toEqual(['again notTheSame'])
    expect(keys({ again: '' })).toEqual(['again notTheSame'])
  })

  it('names authority, symbol and a day', () => {
    expect(keys({ orderedBy: ' ' })).toEqual(['orderedBy orderedByMissing'])
    expect(keys({ symbol: ' ', again: '' })).toEqual(['symbol symbolMissing'])
    for (const date of ['', '2026', '03/2026', '31/02/2026'])
      expect(keys({ date }), date).toEqual(['date dateWrong'])
  })
})
