import { answering, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { notAllowed } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'
import { fileAnswer } from '@/features/documents/answers'
import { attachedFile } from '@/features/documents/data/files'

type Context = { params: Promise<{ sha256: string }> }

/** `?document=ID`: under the name that this paper gives it. */
export const GET = answering(async (request, { params }: Context) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const { sha256 } = await params
  const document = new URL(request.url).searchParams.get('document') || null
  const file = await attachedFile(guarded.scope, sha256, document)
  if (!file) return problemAnswer(404, refusal(languageOf(request.headers), 'file.unknown', 'sha256'))
  return fileAnswer(request, file)
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
