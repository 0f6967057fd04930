import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Codes of an authenticator: RFC 6238 as every app of that kind does it (SHA-1, six digits, half a minute). */
const PERIOD_SECONDS = 30
const DIGITS = 6
/** Clocks differ: the code before and the one after count too. */
const WINDOW = [-1, 0, 1] as const

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' // RFC 4648 §6

/** 160 bits, as long as SHA-1's own output (RFC 4226 §4). In base32, as people type it and apps read it. */
export const newSecret = (): string => base32(randomBytes(20))

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD_SECONDS)

/** The half minute that a code belongs to; null: it is none of this secret at this time. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const typed = Buffer.from(code)
  const steps = WINDOW.map((away) => stepAt(now) + away)
  const match = steps.find((step) => {
    const expected = Buffer.from(codeAt(secret, step))
    return typed.length === expected.length && timingSafeEqual(typed, expected)
  })
  return match ?? null
}

/** What the picture to be scanned says. */
export function totpAddress(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  // No `+` for a blank: some apps show it as it stands.
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** "483 920", "483920 " and the like as the six digits that are meant. */
export const typedCode = (typed: string): string => typed.replace(/[\s.-]/g, '')
