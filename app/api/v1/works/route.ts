import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardRead } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'
import { pageOfWorks } from '@/features/works/data/list'
import { presentList } from '@/features/works/rules/present-json'
import { parseWorkFilter } from '@/features/works/schema'

export const GET = answering(async (request) => {
  const guarded = await guardRead(request)
  if (!guarded.ok) return guarded.response
  const parsed = parseWorkFilter(new URL(request.url).searchParams)
  if (!parsed.ok) return problemAnswer(400, requestProblems(parsed.findings, languageOf(request.headers)))
  const page = await pageOfWorks(guarded.scope, parsed.filter)
  return jsonAnswer(presentList(page, parsed.filter), { scope: guarded.scope })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
