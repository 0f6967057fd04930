import { answering, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { recordEvent } from '@/features/audit/record'
import { notAllowed } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'
import { fileAnswer } from '@/features/documents/answers'
import { attachedFile } from '@/features/documents/data/files'
import { addressOf } from '@/lib/request-notes'

type Context = { params: Promise<{ sha256: string }> }

/** `?document=ID`: under the name that this paper gives it. */
export const GET = answering(async (request, { params }: Context) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const { sha256 } = await params
  const document = new URL(request.url).searchParams.get('document') || null
  const file = await attachedFile(guarded.scope, sha256, document)
  if (!file) return problemAnswer(404, refusal(languageOf(request.headers), 'file.unknown', 'sha256'))
  const answer = fileAnswer(request, file)
  // Any part of it, else who leaves out its first byte would be told of nowhere; of parts read together the audit keeps one.
  if (answer.body)
    await recordEvent({
      who: guarded.scope.person.id,
      action: 'FILE_DOWNLOAD',
      subject: sha256,
      from: addressOf(request.headers),
      details: { name: file.name, document },
    })
  return answer
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
