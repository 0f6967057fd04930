import { expect, it } from 'vitest'
import { statementName } from './statement-names'

it('names each statement once, and none when there are too many to keep a plan of each', () => {
  const sql = (n: number) => `SELECT ${n}`
  const names = Array.from({ length: 200 }, (_, n) => statementName(sql(n)))
  expect(new Set(names).size).toBe(200)
  expect(names).not.toContain('')
  expect(statementName(sql(200))).toBe('')
  expect(statementName(sql(7))).toBe(names[7])
})
