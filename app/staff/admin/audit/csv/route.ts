import { getLocale } from 'next-intl/server'
import { authorLabels } from '@/features/access/accounts'
import { answering, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import type { StaffScope } from '@/features/access/types'
import { auditPage, auditPieces } from '@/features/audit/data'
import { recordEvent } from '@/features/audit/record'
import { type AuditFilter, readAuditFilter } from '@/features/audit/rules/filter'
import { auditSheetHead, auditSheetRow, auditWords } from '@/features/audit/sentences'
import { notAllowed } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'
import { todayInVietnam } from '@/lib/dates/vietnam'
import type { Locale } from '@/lib/i18n/locale'
import { addressOf } from '@/lib/request-notes'

/** All events that the filter finds, as a sheet. That somebody took it is an event itself. */
export const GET = answering(async (request) => {
  const guarded = await guardStaff(request, 'audit:read')
  if (!guarded.ok) return guarded.response
  const { scope } = guarded
  const locale = await getLocale()
  const { searchParams, search } = new URL(request.url)
  const { filter, unread } = readAuditFilter(valuesOf(searchParams))
  if (unread.length > 0) {
    const findings = unread.map(({ name, value }) => {
      return { path: name, rule: 'parameter.value', params: { name, value, allowed: 'none' } }
    })
    return problemAnswer(400, requestProblems(findings, locale))
  }
  const { total } = await auditPage(scope, filter)
  await recordEvent({
    who: scope.person.id,
    action: 'EXPORT',
    subject: '/staff/admin/audit/csv',
    from: addressOf(request.headers),
    details: { rows: total, conditions: search.slice(1) },
  })
  return new Response(streamOf(sheet(scope, filter, locale)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="nhat-ky-${todayInVietnam(new Date())}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})

const valuesOf = (parameters: URLSearchParams) =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))

async function* sheet(scope: StaffScope, filter: AuditFilter, locale: Locale): AsyncGenerator<string> {
  const words = auditWords(locale)
  yield auditSheetHead(words)
  for await (const piece of auditPieces(scope, filter)) {
    const ids = piece.flatMap(({ who, subject }) => [who, subject]).filter((id) => id !== null)
    const names = await authorLabels(scope, ids)
    yield piece.map((row) => auditSheetRow(row, names, words)).join('')
  }
}

/** As fast as it is taken. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
