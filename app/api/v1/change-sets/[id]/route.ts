import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardStaff, guardWrite } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { proposalSetView } from '@/features/changes/data/review/set-view'
import { changeSetView } from '@/features/changes/data/set-view'
import { notAllowed, readChange, unknownParameter } from '@/features/changes/http'
import { changeAnswer } from '@/features/changes/review-answer'
import { refusal, requestProblems } from '@/features/changes/sentences'

type Context = { params: Promise<{ id: string }> }

export const GET = answering(async (request, { params }: Context) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const unknown = unknownParameter(request)
  if (unknown) return unknown
  const { id } = await params
  const set = (await changeSetView(guarded.scope, id)) ?? (await proposalSetView(guarded.scope, id))
  if (!set) return problemAnswer(404, refusal(languageOf(request.headers), 'set.unknown', 'id'))
  return jsonAnswer(set, { scope: guarded.scope })
})

/** The author writes anew what is a draft, or was sent back. */
export const PUT = answering(async (request, { params }: Context) => {
  const guarded = await guardWrite(request, 'document:file')
  if (!guarded.ok) return guarded.response
  const locale = languageOf(request.headers)
  const sending = await readChange(request)
  if (!sending.ok) return problemAnswer(sending.status, requestProblems(sending.findings, locale))
  const { id } = await params
  const answer = await changeAnswer(guarded.person, { id, version: sending.version }, sending.body, locale)
  return jsonAnswer(answer.body, { status: answer.status })
})

export const { POST, PATCH, DELETE } = notAllowed('GET, PUT')
