import { useEffect, useState } from 'react'
import type { Problem } from '@/features/stages/types'
import { previewAction } from '../actions'
import type { Effect } from '../rules/effects'
import type { ChangeSetRequest } from '../schema'

const PAUSE_MS = 350

export type Preview = { effects: Effect[]; problems: Problem[]; isLooking: boolean }

/** What the request would change and what stands against it, asked of the server's own check when typing pauses. */
export function usePreview(request: ChangeSetRequest | null): Preview {
  const [seen, setSeen] = useState<{ key: string; effects: Effect[]; problems: Problem[] }>({
    key: '',
    effects: [],
    problems: [],
  })
  const key = request ? JSON.stringify(request) : ''
  useEffect(() => {
    if (!key) return
    let overtaken = false
    const timer = setTimeout(async () => {
      try {
        const answer = await previewAction(JSON.parse(key))
        if (overtaken) return
        if (answer.status === 200) setSeen({ key, ...answer.body })
        // Half-typed input is no news: the last good preview stays until the next.
        else setSeen((last) => ({ ...last, key }))
      } catch {
        // The server is away: saving will say so. The preview only waits.
      }
    }, PAUSE_MS)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [key])
  return key ? { ...seen, isLooking: seen.key !== key } : { effects: [], problems: [], isLooking: false }
}
