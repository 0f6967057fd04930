import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardRead } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed, unknownParameter } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'
import { workBySlug } from '@/features/works/data/one'
import { presentOne } from '@/features/works/rules/present-json'

export const GET = answering(async (request, { params }: { params: Promise<{ slug: string }> }) => {
  const guarded = await guardRead(request)
  if (!guarded.ok) return guarded.response
  const unknown = unknownParameter(request)
  if (unknown) return unknown
  const { slug } = await params
  const work = await workBySlug(guarded.scope, slug)
  if (!work) return problemAnswer(404, refusal(languageOf(request.headers), 'work.unknown', 'slug', { slug }))
  return jsonAnswer(presentOne(work, guarded.scope.kind), { scope: guarded.scope })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
