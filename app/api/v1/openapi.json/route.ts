import { answering } from '@/features/access/answers'
import { languageOf } from '@/features/access/sentences'
import { notAllowed } from '@/features/changes/http'
import { openApiDocument } from './document'

/** Says what can be asked, and no datum: open to everyone. */
export const GET = answering(async (request) => {
  const document = openApiDocument(languageOf(request.headers), new URL(request.url).origin)
  return Response.json(document, {
    headers: { 'cache-control': 'public, max-age=300', vary: 'Accept-Language' },
  })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
