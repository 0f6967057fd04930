import { useEffect, useRef, useState } from 'react'
import { MEGABYTE, MOST_BYTES, type StoredFileRef } from '../types'

/** `sent` of `file.size` bytes; all of them are sent while the server still looks at what came. */
export type Upload =
  | { state: 'none' }
  | { state: 'sending'; file: File; sent: number }
  | { state: 'refused'; because: Refusal }

/** `words`: what the server says. */
export type Refusal =
  | { kind: 'too-large'; megabytes: number }
  | { kind: 'empty' | 'broken' }
  | { kind: 'words'; words: string }

const NONE: Upload = { state: 'none' }

/** Sends a file as soon as it is chosen; `onDone` is told what the server keeps it as, null where it was refused. */
export function useUpload(onDone: (file: File, stored: StoredFileRef | null) => void) {
  const [upload, setUpload] = useState<Upload>(NONE)
  const running = useRef<XMLHttpRequest | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** @returns whether it is on its way */
  function send(file: File): boolean {
    running.current?.abort()
    const because = refusedAtOnce(file)
    setUpload(because ? { state: 'refused', because } : { state: 'sending', file, sent: 0 })
    if (because) return false
    running.current = post(file, {
      progress: (sent) => setUpload({ state: 'sending', file, sent }),
      done: (answer) => {
        const outcome = outcomeOf(answer)
        setUpload('sha256' in outcome ? NONE : { state: 'refused', because: outcome })
        onDone(file, 'sha256' in outcome ? outcome : null)
      },
    })
    return true
  }
  function clear(): void {
    running.current?.abort()
    setUpload(NONE)
  }
  return { upload, send, clear }
}

/** What needs no journey to the server: it would say the same, later. */
function refusedAtOnce({ size }: File): Refusal | null {
  if (size === 0) return { kind: 'empty' }
  return size > MOST_BYTES ? { kind: 'too-large', megabytes: Math.ceil(size / MEGABYTE) } : null
}

type Answer = { status: number; text: string } | null
type Listeners = { progress: (sent: number) => void; done: (answer: Answer) => void }

/** XMLHttpRequest, for fetch tells nothing of how far an upload has come. */
function post(file: File, { progress, done }: Listeners): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/v1/files?name=${encodeURIComponent(file.name)}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.upload.onprogress = (event) => progress(event.loaded)
  request.onload = () => done({ status: request.status, text: request.responseText })
  request.onerror = () => done(null)
  request.send(file)
  return request
}

function outcomeOf(answer: Answer): StoredFileRef | Refusal {
  const body = answer && parsed(answer.text)
  if (answer?.status === 201 && body) return body as StoredFileRef
  const [problem] = (body as { problems?: { message: string; fix: string | null }[] } | null)?.problems ?? []
  if (!problem) return { kind: 'broken' }
  return { kind: 'words', words: [problem.message, problem.fix].filter(Boolean).join(' ') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
