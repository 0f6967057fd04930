import 'server-only'
import { clamdAddress, scanned, type Verdict } from '@/lib/clamd'
import { env } from '@/lib/env'
import { type ByteSource, piecesFrom } from '../rules/source'

/** What the office's scanner (`CLAMAV_HOST`) says of a file; where there is none, nobody is asked and nothing found. */
export async function scanFile(source: ByteSource): Promise<Verdict> {
  const { CLAMAV_HOST } = env()
  if (!CLAMAV_HOST) return { kind: 'clean' }
  const address = clamdAddress(CLAMAV_HOST)
  return address
    ? scanned(address, piecesFrom(source))
    : { kind: 'away', because: 'CLAMAV_HOST is no address' }
}
