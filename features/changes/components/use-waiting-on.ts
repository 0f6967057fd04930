import { useEffect, useRef, useState } from 'react'
import { waitingOnWork } from '../actions/waiting'
import type { WaitingProposal } from '../types/review'

/**
 * What waits on works that come into a form while it is filled in, so that nobody enters it a second time.
 * @param told works that the page itself has told of
 */
export function useWaitingOn(
  slugs: readonly string[],
  told: readonly string[],
): (slug: string) => readonly WaitingProposal[] {
  const asked = useRef(new Set(told))
  const [found, setFound] = useState<Readonly<Record<string, readonly WaitingProposal[]>>>({})
  useEffect(() => {
    for (const slug of slugs) {
      if (asked.current.has(slug)) continue
      asked.current.add(slug)
      // Where the server is away nothing is told: the check at sending stands all the same.
      waitingOnWork(slug).then(
        ({ status, body }) => status === 200 && setFound((now) => ({ ...now, [slug]: body })),
        () => asked.current.delete(slug),
      )
    }
  }, [slugs])
  return (slug) => found[slug] ?? []
}
