import { databaseAnswers } from '@/lib/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

const PATIENCE_MS = 3_000

/** For the one who watches the server: 200 while it can work, 503 while its database is away. */
export async function GET() {
  const ok = await databaseAnswers(PATIENCE_MS)
  const body = { status: ok ? 'ok' : 'error', database: ok ? 'ok' : 'unreachable', version }
  return Response.json(body, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
