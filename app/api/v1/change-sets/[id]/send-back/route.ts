import { notAllowed } from '@/features/changes/http'
import { sendBackAnswer } from '@/features/changes/review-answer'
import { stepRoute } from '../step-route'

export const POST = stepRoute('change:accept', (person, id, body, locale) =>
  sendBackAnswer(person, id, body, locale),
)

export const { GET, PUT, PATCH, DELETE } = notAllowed('POST')
