import { answering, problemAnswer } from '@/features/access/answers'
import { guardStaff } from '@/features/access/http'
import { languageOf } from '@/features/access/sentences'
import { recordEvent } from '@/features/audit/record'
import { proposedFile } from '@/features/changes/data/review/files'
import { notAllowed, unknownParameter } from '@/features/changes/http'
import { refusal } from '@/features/changes/sentences'
import { fileAnswer } from '@/features/documents/answers'
import { attachedFile } from '@/features/documents/data/files'
import { addressOf } from '@/lib/request-notes'

type Context = { params: Promise<{ sha256: string }> }
type Named = [document: string | null, proposal: string | null]

/** Saved on a computer, it must not pass for the paper's own. */
const TAKEN_OFF = 'Đã gỡ – '

/** `?document=ID`: under the name that this paper gives it; `?proposal=ID`: it comes with what somebody proposes. */
export const GET = answering(async (request, { params }: Context) => {
  const guarded = await guardStaff(request)
  if (!guarded.ok) return guarded.response
  const unknown = unknownParameter(request, 'document', 'proposal')
  if (unknown) return unknown
  const { sha256 } = await params
  const asked = new URL(request.url).searchParams
  const [document, proposal] = ['document', 'proposal'].map((name) => asked.get(name) || null) as Named
  const file = proposal
    ? await proposedFile(guarded.scope, sha256, proposal)
    : await attachedFile(guarded.scope, sha256, document)
  if (!file) return problemAnswer(404, refusal(languageOf(request.headers), 'file.unknown', 'sha256'))
  const isTakenOff = 'isTakenOff' in file && file.isTakenOff === true
  const answer = fileAnswer(request, isTakenOff ? { ...file, name: `${TAKEN_OFF}${file.name}` } : file)
  // Any part of it, else who leaves out its first byte would be told of nowhere; of parts read together the audit keeps one.
  if (answer.body)
    await recordEvent({
      who: guarded.scope.person.id,
      action: 'FILE_DOWNLOAD',
      subject: sha256,
      from: addressOf(request.headers),
      details: {
        name: file.name,
        document,
        ...(proposal && { proposal }),
        ...(isTakenOff && { takenOff: true }),
      },
    })
  return answer
})

export const { POST, PUT, PATCH, DELETE } = notAllowed('GET')
