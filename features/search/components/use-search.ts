import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Found } from '../types'

const PAUSE_MS = 120

export type SearchState =
  | { state: 'IDLE' }
  | { state: 'SEARCHING'; last: Found | null }
  | { state: 'FOUND'; last: Found }
  /** The server was away, or the session over. */
  | { state: 'AWAY' }

/** What is called as is typed; the newest question wins, and the last answer stays until the next is there. */
export function useSearch(typed: string): SearchState {
  const locale = useLocale()
  const [answer, setAnswer] = useState<{ q: string; found: Found | null }>({ q: '', found: null })
  const q = typed.trim()
  useEffect(() => {
    if (q === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const found = await ask(q, locale, stop.signal)
      if (!stop.signal.aborted) setAnswer({ q, found })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q, locale])
  if (q === '') return { state: 'IDLE' }
  if (answer.q !== q) return { state: 'SEARCHING', last: answer.found }
  return answer.found ? { state: 'FOUND', last: answer.found } : { state: 'AWAY' }
}

async function ask(q: string, locale: string, signal: AbortSignal): Promise<Found | null> {
  try {
    const headers = { 'accept-language': locale }
    const response = await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`, { signal, headers })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
