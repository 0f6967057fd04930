'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'

export type Said = {
  tone: 'info' | 'caution' | 'wrong'
  text: string
  link?: { href: string; label: string }
}

const VoiceContext = createContext<(said: Said | null) => void>(() => {})

/** Says what became of a decision. It outlives the page of the proposal: the next one is open by then. */
export const useVoice = () => useContext(VoiceContext)

export function ReviewVoice({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useMemo(() => setSaid, [])
  return (
    <VoiceContext value={say}>
      <LiveRegion className={said ? 'mb-4' : ''}>
        {said && (
          <Notice tone={said.tone}>
            <p>
              {said.text}{' '}
              {said.link && (
                <a href={said.link.href} target="_blank" rel="noreferrer" className="underline">
                  {said.link.label}
                </a>
              )}
            </p>
          </Notice>
        )}
      </LiveRegion>
      {children}
    </VoiceContext>
  )
}
