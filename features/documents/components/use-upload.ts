import { useEffect, useRef, useState } from 'react'
import { MEGABYTE, MOST_BYTES, type StoredFileRef } from '../types'

export type Upload =
  | { state: 'none' }
  /** `sent` of `file.size` bytes; all of them are sent while the server still looks at what came. */
  | { state: 'sending'; file: File; sent: number }
  | { state: 'stored'; file: File; stored: StoredFileRef }
  | { state: 'refused'; because: Refusal }

/** `words`: what the server says. */
type Refusal =
  | { kind: 'too-large'; megabytes: number }
  | { kind: 'empty' | 'broken' }
  | { kind: 'words'; words: string }

const NONE: Upload = { state: 'none' }

/** Sends a file as soon as it is chosen. */
export function useUpload() {
  const [upload, setUpload] = useState<Upload>(NONE)
  const running = useRef<XMLHttpRequest | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function send(file: File): void {
    running.current?.abort()
    const refusal = refusedAtOnce(file)
    if (refusal) {
      setUpload({ state: 'refused', because: refusal })
      return
    }
    setUpload({ state: 'sending', file, sent: 0 })
    running.current = post(file, {
      progress: (sent) => setUpload({ state: 'sending', file, sent }),
      done: (answer) => setUpload(outcomeOf(file, answer)),
    })
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
  request.open('POST', '/api/v1/files')
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.upload.onprogress = (event) => progress(event.loaded)
  request.onload = () => done({ status: request.status, text: request.responseText })
  request.onerror = () => done(null)
  request.send(file)
  return request
}

function outcomeOf(file: File, answer: Answer): Upload {
  const body = answer && parsed(answer.text)
  if (answer?.status === 201 && body) return { state: 'stored', file, stored: body as StoredFileRef }
  const [problem] = (body as { problems?: { message: string; fix: string | null }[] } | null)?.problems ?? []
  if (!problem) return { state: 'refused', because: { kind: 'broken' } }
  const words = [problem.message, problem.fix].filter(Boolean).join(' ')
  return { state: 'refused', because: { kind: 'words', words } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
