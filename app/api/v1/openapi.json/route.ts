import { answering, jsonText } from '@/features/access/answers'
import { guardRead } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed } from '@/features/changes/http'
import { siteOrigins } from '@/lib/env'
import { openApiText } from './document'

/** Says what can be asked, and no datum; where reading is for the staff only, so is this. */
export const GET = answering(async (request) => {
  const guarded = await guardRead(request)
  if (!guarded.ok) return guarded.response
  // behind a proxy the request itself knows only the address within
  const [origin = ''] = siteOrigins()
  return jsonText(openApiText(languageOf(request.headers), origin), { scope: guarded.scope })
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
