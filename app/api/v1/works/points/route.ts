import { answering, jsonText, problemAnswer } from '@/features/access/answers'
import { guardRead } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'
import { workPoints } from '@/features/works/data/points'
import { parseWorkFilter, pointsParameters } from '@/features/works/schema'

export const GET = answering(async (request) => {
  const guarded = await guardRead(request)
  if (!guarded.ok) return guarded.response
  const parsed = parseWorkFilter(new URL(request.url).searchParams, pointsParameters)
  if (!parsed.ok) return problemAnswer(400, requestProblems(parsed.findings, languageOf(request.headers)))
  return jsonText(await workPoints(guarded.scope, parsed.filter), { scope: guarded.scope })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
