import { notAllowed } from '@/features/changes/http'
import { ownStepAnswer } from '@/features/changes/review-answer'
import { stepRoute } from '../step-route'

export const POST = stepRoute('document:file', (person, id, body, locale) =>
  ownStepAnswer(person, 'send', id, body, locale),
)

export const { GET, PUT, PATCH, DELETE } = notAllowed('POST')
