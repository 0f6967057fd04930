import { useRef } from 'react'
import type { Problem } from '@/features/stages/types'
import { recordAction } from '../actions'
import { resendProposal } from '../actions/resend'
import type { ChangeSetRequest } from '../schema'
import type { ConflictBody } from './record-conflict'
import { type Saved, savedOf } from './saved-address'

/** A proposal that its author writes anew, with its version as they saw it. */
export type Opened = { id: string; version: number }

type Delivered =
  | { status: 201; saved: Saved }
  | { status: 409; body: { current: readonly ConflictBody[] } }
  | { status: 400 | 401 | 403 | 404 | 422; body: { problems: readonly Problem[] } }

/** Sends what is new as a set of its own, and what came back as the same proposal. */
export function useSending(proposal: Opened | undefined): (request: ChangeSetRequest) => Promise<Delivered> {
  const keyOf = useIdempotencyKey()
  const version = useRef(proposal?.version ?? 0)
  return async (request) => {
    if (!proposal) {
      const answer = await recordAction(request, keyOf(request))
      return answer.status === 201 ? { status: 201, saved: savedOf(answer.body) } : answer
    }
    const answer = await resendProposal(proposal.id, version.current, request)
    version.current = answer.version
    return answer.status === 200 ? { status: 201, saved: { ...answer.body, work: null } } : answer
  }
}

/**
 * One key for each thing to be saved: when the answer was lost on its way, pressing again records nothing twice.
 * Not randomUUID, which browsers keep from pages that came over plain http.
 */
function useIdempotencyKey(): (request: ChangeSetRequest) => string {
  const last = useRef({ content: '', key: '' })
  return (request) => {
    const content = JSON.stringify(request)
    if (last.current.content !== content) {
      const bytes = crypto.getRandomValues(new Uint8Array(16))
      last.current = {
        content,
        key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      }
    }
    return last.current.key
  }
}
