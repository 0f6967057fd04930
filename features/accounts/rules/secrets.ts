import { randomInt } from 'node:crypto'

/** Without signs that look like another (i, l, o, 0, 1): it is read off paper and typed. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = (length: number) => Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('')

const HOW_MANY = 10

/** Ten, to be kept on paper; each lets its owner in once (49 bits, and tries are limited). */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => `${group(5)}-${group(5)}`)

/** For somebody else's first sign-in, to be read out or written down: 79 bits. */
export const newOneTimePassword = (): string => Array.from({ length: 4 }, () => group(4)).join('-')
