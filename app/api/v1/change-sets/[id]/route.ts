import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { changeSetView } from '@/features/changes/data/set-view'
import { notAllowed } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'

export const GET = answering(async (request, { params }: { params: Promise<{ id: string }> }) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const { id } = await params
  const set = await changeSetView(guarded.scope, id)
  if (!set) return problemAnswer(404, refusal(languageOf(request.headers), 'set.unknown', 'id'))
  return jsonAnswer(set, { scope: guarded.scope })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
