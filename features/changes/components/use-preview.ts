import { useEffect, useState } from 'react'
import type { Problem } from '@/features/stages/types'
import { previewAction } from '../actions'
import type { Effect } from '../rules/effects'
import { type ChangeSetRequest, changeSetInput } from '../schema'

const PAUSE_MS = 350

export type Preview = {
  effects: Effect[]
  problems: Problem[]
  /** The check is still on its way. */
  isLooking: boolean
  /** It is of what is entered now; half-typed input keeps the last one that said something. */
  isCurrent: boolean
}

const NOTHING: Preview = { effects: [], problems: [], isLooking: false, isCurrent: false }

/** What the request would change and what stands against it, asked of the server's own check when typing pauses. */
export function usePreview(request: ChangeSetRequest | null): Preview {
  const [seen, setSeen] = useState({ ...NOTHING, key: '' })
  // A number that is none would travel as null, and be foretold as "unknown".
  const isWhole = request !== null && changeSetInput.safeParse(request).success
  const key = isWhole ? JSON.stringify(request) : ''
  useEffect(() => {
    if (!key) return
    let overtaken = false
    const timer = setTimeout(async () => {
      try {
        const answer = await previewAction(JSON.parse(key))
        if (overtaken) return
        if (answer.status === 200) setSeen({ ...NOTHING, key, ...answer.body, isCurrent: true })
        else setSeen((last) => ({ ...last, key, isCurrent: false }))
      } catch {
        // The server is away: saving will say so. The preview only waits.
      }
    }, PAUSE_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [key])
  if (!request) return NOTHING
  // Half-typed input is no news: the last good preview stays until the next.
  if (!isWhole) return { ...seen, isCurrent: false }
  const isSeen = seen.key === key
  return { ...seen, isLooking: !isSeen, isCurrent: isSeen && seen.isCurrent }
}
