import 'server-only'
import { createHmac } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { env } from '@/lib/env'

/** How better-auth knows a secret that is written in base32. */
const WRITTEN = 'base32:'

/** @param secret base32 */
export const encipher = (secret: string): Promise<string> =>
  symmetricEncrypt({ key: env().AUTH_SECRET, data: WRITTEN + secret })

/** null: it was enciphered with another BETTER_AUTH_SECRET, and nobody can read it any more. */
export async function decipher(stored: string): Promise<string | null> {
  const written = await symmetricDecrypt({ key: env().AUTH_SECRET, data: stored }).catch(() => null)
  return written === null ? null : written.slice(WRITTEN.length)
}

/** How many recovery codes are left. */
export async function countDigests(stored: string): Promise<number> {
  const written = await symmetricDecrypt({ key: env().AUTH_SECRET, data: stored }).catch(() => '[]')
  return (JSON.parse(written) as unknown[]).length
}

/** As better-auth keeps its list of recovery codes. */
export const encipherDigests = (codes: readonly string[]): Promise<string> =>
  symmetricEncrypt({ key: env().AUTH_SECRET, data: JSON.stringify(codes.map(recoveryDigest)) })

/** A recovery code as it is kept: whoever reads the database cannot sign in with what stands there. */
export function recoveryDigest(typed: string): string {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHmac('sha256', env().AUTH_SECRET).update(`recovery ${code}`).digest('base64url')
}
