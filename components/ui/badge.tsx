import type { ReactNode } from 'react'

const TONES = {
  neutral: 'border-line text-muted',
  accent: 'border-accent text-accent',
  caution: 'border-caution text-caution',
  wrong: 'border-wrong text-wrong',
} as const

type Props = { tone?: keyof typeof TONES; title?: string; children: ReactNode }

/** A short mark in words: a source, an evidence mark, a count that waits. */
export function Badge({ tone = 'neutral', title, children }: Props) {
  return (
    <span
      title={title}
      className={`inline-block rounded-sm border px-1.5 font-medium text-xs leading-4.5 ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
