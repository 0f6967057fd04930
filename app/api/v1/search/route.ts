import { answering, jsonAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { notAllowed, unknownParameter } from '@/features/changes/http'
import { search } from '@/features/search/data'

/** Nobody types a longer name; the rest is not looked for. */
const LONGEST = 200

/** For the search box of the desk, as one types: what is so called, of every kind. */
export const GET = answering(async (request) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const unknown = unknownParameter(request, 'q')
  if (unknown) return unknown
  const q = new URL(request.url).searchParams.get('q') ?? ''
  return jsonAnswer(await search(guarded.scope, q.slice(0, LONGEST)))
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
