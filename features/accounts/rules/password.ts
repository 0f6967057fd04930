import { PASSWORD_LENGTH } from '@/features/access/rules'
import { foldVietnamese } from '@/lib/vietnamese/fold'
import { FREQUENT_PASSWORDS } from './frequent-passwords'

/** Why a password cannot be taken. Words: messages/, `accounts.password.problems`. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'own' | 'same'

/** The commonest that are long enough, without marks and in small letters: anywhere, and as people here choose them. */
const COMMON = new Set(
  [
    ...FREQUENT_PASSWORDS,
    ...[
      'password1234',
      'password12345',
      'password123456',
      'passwordpassword',
      'passw0rd1234',
      'p@ssword1234',
    ],
    ...['p@ssw0rd1234', 'qwertyuiop12', 'qwertyuiop123', 'qwerty123456', 'qwerty1234567', 'qwertyuiopasdf'],
    ...['1q2w3e4r5t6y', '1q2w3e4r5t6y7u', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'qazwsxedcrfv', 'q1w2e3r4t5y6'],
    ...['asdfghjkl123', 'asdfghjkl1234', 'zxcvbnm12345', 'abc123456789', 'abcd12345678', 'abcdef123456'],
    ...['a123456789012', 'aa123456789a', 'admin1234567', 'admin123456789', 'administrator', 'administrator1'],
    ...['iloveyou1234', 'iloveyou12345', 'letmein12345', 'welcome12345', 'welcome123456', 'changeme1234'],
    ...[
      'matkhau12345',
      'matkhau123456',
      'matkhau1234567',
      'matkhaumatkhau',
      'matkhaumoi123',
      'matkhaucuatoi',
    ],
    ...['laichau12345', 'laichau123456', 'laichau@1234', 'laichau@12345', 'laichau2024@', 'laichau2025@'],
    ...[
      'socongthuong',
      'socongthuong1',
      'socongthuong123',
      'socongthuong@123',
      'congthuong123',
      'congthuong1234',
    ],
    ...['vietnam12345', 'vietnam123456', 'vietnamvodich', 'hanoi1234567', 'toiyeuvietnam', 'anhyeuem12345'],
    ...[
      'anhyeuem1234',
      'emyeuanh1234',
      'khongcomatkhau',
      'khongnhomatkhau',
      'nguyenvana123',
      'congtythuydien',
    ],
  ].map(plainly),
)

/** Worth nothing with a year and a sign behind them either. */
const COMMON_WORDS = `
password matkhau laichau dienbien congthuong socongthuong thuydien vietnam hanoi toiyeuvietnam anhyeuem emyeuanh
khongbiet qwerty admin administrator welcome letmein changeme iloveyou dragon monkey football sunshine princess
`
  .trim()
  .split(/\s+/)

const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']

/** @param whose words of the account that a stranger would try first @returns null: it can be taken */
export function passwordProblem(
  typed: string,
  whose: { email: string; name: string },
): PasswordProblem | null {
  // As people count: "ệ" is one, however the keyboard sends it.
  const length = [...typed.normalize('NFC')].length
  if (length < PASSWORD_LENGTH.min) return 'short'
  if (length > PASSWORD_LENGTH.max) return 'long'
  const plain = plainly(typed)
  if (COMMON.has(plain) || isRepeated(typed.toLowerCase()) || isRow(plain) || isJust(plain, COMMON_WORDS))
    return 'common'
  return isOwn(plain, whose) ? 'own' : null
}

/** Small letters and digits: marks, capitals and signs in between hide a common word from nobody. */
function plainly(typed: string): string {
  return foldVietnamese(typed).replace(/\s/g, '')
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "123412341234". */
const isRepeated = (plain: string) => /^(.{1,4})\1+.{0,3}$/.test(plain)

/** "123456789012", "zyxwvutsrqpo", a row of the keyboard. */
function isRow(plain: string): boolean {
  const backwards = [...plain].reverse().join('')
  return ROWS.some((row) => row.includes(plain) || row.includes(backwards))
}

function isOwn(plain: string, { email, name }: { email: string; name: string }): boolean {
  const [beforeAt = ''] = email.split('@')
  const own = [beforeAt, name].map((word) => foldVietnamese(word).replace(/[^a-z]/g, ''))
  return isJust(
    plain,
    own.filter((word) => word.length >= 5),
  )
}

/** One of these words, with digits, signs and two letters more. */
function isJust(plain: string, words: readonly string[]): boolean {
  const letters = plain.replace(/[^a-z]/g, '')
  return words.some((word) => letters.includes(word) && letters.replaceAll(word, '').length < 3)
}
