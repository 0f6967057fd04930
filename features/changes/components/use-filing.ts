import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { recordAction } from '../actions'
import type { ChangeSetRequest } from '../schema'
import { savedOf, savedQuery } from './saved-address'
import type { SaveState } from './use-save'

/** Sends a change of the files of a paper, in a set of its own, and shows the paper anew. */
export function useFiling(documentId: string) {
  const router = useRouter()
  const [state, setState] = useState<SaveState>('idle')
  const [error, setError] = useState<string | null>(null)

  async function send(change: ChangeSetRequest['changes'][number], note: string | null = null) {
    if (state === 'saving') return
    setState('saving')
    setError(null)
    try {
      // The same change of the same paper is the same wish, however often it is pressed.
      const answer = await recordAction({ document: null, note, changes: [change] })
      if (answer.status === 201) {
        router.push(`/staff/documents/${documentId}?${savedQuery(savedOf(answer.body))}`)
        return
      }
      setState(answer.status === 401 ? 'signed-out' : 'idle')
      if (answer.status !== 401 && answer.status !== 409) {
        const [problem] = answer.body.problems
        setError([problem?.message, problem?.fix].filter(Boolean).join(' '))
      }
    } catch {
      setState('fault')
    }
  }
  return { state, error, send, clear: () => setError(null) }
}
