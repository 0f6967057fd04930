import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { workTitle } from '@/features/works/rules/title'
import type { RecordWork } from './record-work'

const PAUSE_MS = 150

/** Works whose name begins like what is typed, as the public API finds them; the newest question wins. */
export function useWorkSearch(query: string): { hits: RecordWork[]; isSearching: boolean } {
  const t = useTranslations('works.title')
  const [found, setFound] = useState<{ query: string; hits: RecordWork[] }>({ query: '', hits: [] })
  const asked = query.trim()
  useEffect(() => {
    if (!asked) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const items = await search(asked, stop.signal)
      if (stop.signal.aborted) return
      setFound({ query: asked, hits: items.map((item) => ({ ...item, title: workTitle(t, item) })) })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked, t])
  return asked ? { hits: found.hits, isSearching: found.query !== asked } : { hits: [], isSearching: false }
}

/** As the API lists it. */
type Item = Omit<RecordWork, 'title'> & { voltageKv: number | null }

/** Nothing is found where the search was overtaken or the server is away: typing on asks again. */
async function search(query: string, signal: AbortSignal): Promise<Item[]> {
  try {
    const response = await fetch(`/api/v1/works?limit=8&q=${encodeURIComponent(query)}`, { signal })
    const body: { items?: Item[] } = await response.json()
    return body.items ?? []
  } catch {
    return []
  }
}
