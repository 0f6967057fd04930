'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useReview } from './review-context'

/** Marks a part to be accepted; its number on the keyboard does the same. */
export function PartChoice({ number, label }: { number: number; label: string }) {
  const { isTaken, toggle } = useReview()
  return (
    <Checkbox
      name={`part-${number}`}
      checked={isTaken(number)}
      onChange={() => toggle(number)}
      label={
        <>
          {label}
          <kbd
            aria-hidden
            className="ml-2 inline-block rounded-sm border border-line px-1.5 font-sans text-muted text-xs leading-4.5 pointer-coarse:hidden"
          >
            {number}
          </kbd>
        </>
      }
    />
  )
}
