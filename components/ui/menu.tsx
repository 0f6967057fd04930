'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  /** The button's accessible name, where its content alone does not say it. */
  label: string
  button: ReactNode
  children: ReactNode
}

/** A native <details> that floats under its button; Escape, a press outside and leaving by Tab close it. */
export function Menu({ label, button, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const closeOutside = (event: Event) => {
      const element = details.current
      if (element?.open && event.target instanceof Node && !element.contains(event.target))
        element.open = false
    }
    const closeByKey = (event: KeyboardEvent) => {
      const element = details.current
      if (event.key !== 'Escape' || !element?.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [])

  return (
    <details ref={details} className="relative min-w-0">
      <summary
        aria-label={label}
        className="flex min-h-row min-w-row cursor-pointer list-none items-center justify-center gap-2 rounded-md px-2 font-medium hover:bg-hover [&::-webkit-details-marker]:hidden"
      >
        {button}
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-64 rounded-md border border-line bg-ground py-3 shadow-float">
        {children}
      </div>
    </details>
  )
}
