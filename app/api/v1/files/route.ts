import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardWrite } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed, unknownParameter } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'
import { receiveFile } from '@/features/documents/http'

/** The file is the body itself: it is never in memory whole. Its name comes with the paper it is attached to. */
export const POST = answering(async (request) => {
  const guarded = await guardWrite(request, 'document:file')
  if (!guarded.ok) return guarded.response
  const unknown = unknownParameter(request, 'name')
  if (unknown) return unknown
  const received = await receiveFile(request, guarded.person.id)
  if (received.ok) return jsonAnswer(received.file, { status: 201 })
  const { status, rule, params } = received
  return problemAnswer(status, refusal(languageOf(request.headers), rule, '', params))
})

export const { GET, PUT, PATCH, DELETE } = notAllowed('POST')
