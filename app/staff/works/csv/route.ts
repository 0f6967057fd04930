import { getLocale } from 'next-intl/server'
import { answering, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { recordEvent } from '@/features/audit/record'
import { notAllowed } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'
import { sheetWorks } from '@/features/works/data/sheet'
import { parseWorkFilter } from '@/features/works/schema'
import { sheetRows } from '@/features/works/sentences'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { addressOf } from '@/lib/request-notes'

/** All works that the desk's filter finds, as a sheet (docs/decisions/0015). */
export const GET = answering(async (request) => {
  const guarded = await guardStaff(request, 'report:export')
  if (!guarded.ok) return guarded.response
  const locale = await getLocale()
  const parsed = parseWorkFilter(new URL(request.url).searchParams)
  if (!parsed.ok) return problemAnswer(400, requestProblems(parsed.findings, locale))
  const today = todayInVietnam(new Date())
  const works = await sheetWorks(guarded.scope, parsed.filter)
  await recordEvent({
    who: guarded.scope.person.id,
    action: 'EXPORT',
    subject: '/staff/works/csv',
    from: addressOf(request.headers),
    details: { rows: works.length, conditions: new URL(request.url).search.slice(1) },
  })
  const rows = sheetRows(works, locale, today)
  return new Response(streamOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="cong-trinh-${today}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})

/** As fast as it is taken, in pieces of some hundred rows: one for each row would cost more than the row. */
function streamOf(rows: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      let piece = ''
      while (piece.length < 65_536) {
        const { value, done } = rows.next()
        if (done) break
        piece += value
      }
      if (piece === '') controller.close()
      else controller.enqueue(encoder.encode(piece))
    },
  })
}

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
