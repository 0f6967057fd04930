import { expect, test } from 'vitest'
import { isUuid, uuidsIn } from './uuid'

const ONE = '0194f3aa-1b2c-4d5e-8f90-a1b2c3d4e5f6'
const OTHER = '0194f3aa-1b2c-4d5e-8f90-a1b2c3d4e5f7'

test.each([ONE, ONE.toUpperCase()])('takes %s as an id', (id) => expect(isUuid(id)).toBe(true))

test.each([
  '',
  'nam-voi',
  `${ONE} `,
  `${ONE}\n`,
  `x${ONE}`,
  `${ONE}0`,
  ONE.replaceAll('-', ''),
  ONE.replace('f', 'g'),
])('does not take %j as an id', (text) => expect(isUuid(text)).toBe(false))

test('finds each id of a text once', () => {
  expect(uuidsIn(`{"investorId":"${ONE}","toWorkId":"${OTHER}","again":["${ONE}"]}`)).toEqual([ONE, OTHER])
  expect(uuidsIn('{"note":"không có mã nào"}')).toEqual([])
})
