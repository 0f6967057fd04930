import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { forbidden, guardWrite } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { previewAnswer, recordAnswer } from '@/features/changes/answer'
import { maySend } from '@/features/changes/data/sending'
import { notAllowed, readSending } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'

export const POST = answering(async (request) => {
  const guarded = await guardWrite(request, 'document:file')
  if (!guarded.ok) return guarded.response
  const locale = languageOf(request.headers)
  const sending = await readSending(request)
  if (!sending.ok) return problemAnswer(sending.status, requestProblems(sending.findings, locale))
  const { body, isCheck, isDraft, idempotencyKey } = sending
  if (!(await maySend(guarded.person, body))) return forbidden(request)
  const answer = isCheck
    ? await previewAnswer(body, locale)
    : await recordAnswer(guarded.person, body, { source: 'API', locale, idempotencyKey, isDraft })
  return jsonAnswer(answer.body, { status: answer.status })
})

export const { GET, PUT, PATCH, DELETE } = notAllowed('POST')
