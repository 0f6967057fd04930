import { answering, jsonAnswer, problemAnswer } from '@/features/access/answers'
import { guardWrite } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import type { Permission, Person } from '@/features/access/types'
import { readStep } from '@/features/changes/http'
import { requestProblems } from '@/features/changes/sentences'
import type { AcceptAnswer, StepAnswer } from '@/features/changes/types/review'
import type { Locale } from '@/lib/i18n/locale'

type Answer = (
  person: Person,
  id: string,
  body: unknown,
  locale: Locale,
) => Promise<AcceptAnswer | StepAnswer>

/** The route of a step that a proposal takes: who may, what was sent, the answer of the feature. */
export const stepRoute = (permission: Permission, answer: Answer) =>
  answering(async (request, { params }: { params: Promise<{ id: string }> }) => {
    const guarded = await guardWrite(request, permission)
    if (!guarded.ok) return guarded.response
    const locale = languageOf(request.headers)
    const sending = await readStep(request)
    if (!sending.ok) return problemAnswer(sending.status, requestProblems(sending.findings, locale))
    const { id } = await params
    const { status, body } = await answer(guarded.person, id, sending.body, locale)
    return jsonAnswer(body, { status })
  })
