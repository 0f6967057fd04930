import { notAllowed } from '@/features/changes/http'
import { acceptAnswer } from '@/features/changes/review-answer'
import { stepRoute } from '../step-route'

export const POST = stepRoute('change:accept', (person, id, body, locale) =>
  acceptAnswer(person, id, body, locale),
)

export const { GET, PUT, PATCH, DELETE } = notAllowed('POST')
