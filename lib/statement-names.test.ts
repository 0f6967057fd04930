import { expect, it } from 'vitest'
import { statementName, VARIES } from './statement-names'

const named = (count: number, sql: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => statementName(sql(n)))

it('names each statement once, and leaves names for what is fixed when there are too many of what varies', () => {
  const varied = named(1_000, (n) => `SELECT 1 WHERE ${VARIES} ${n} = ${n}`)
  const fixed = named(300, (n) => `SELECT ${n}`)
  const given = [...varied, ...fixed].filter((name) => name !== '')
  expect(new Set(given).size).toBe(given.length)
  expect(fixed).not.toContain('')
  expect(varied.filter((name) => name !== '')).toHaveLength(100)
  expect(statementName('SELECT 7')).toBe(fixed[7])
  expect(statementName('SELECT 300')).toBe('')
})
