'use client'

import { Search } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** Finds works by name or commune. A plain GET form: it works before its script does, and its answer has an address. */
export function SearchForm() {
  const t = useTranslations('frame.search')
  const input = useRef<HTMLInputElement>(null)
  const asked = useSearchParams().get('q') ?? ''
  const onList = usePathname() === '/staff/works'
  const value = onList ? asked : ''

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  return (
    <search className="relative w-full max-w-md max-md:order-last max-md:max-w-none">
      <form action="/staff/works">
        <Search
          className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted"
          aria-hidden
        />
        <input
          // A new address brings a new value into a field that keeps its own.
          key={value}
          ref={input}
          type="search"
          name="q"
          defaultValue={value}
          aria-label={t('label')}
          aria-keyshortcuts="/"
          title={t('key')}
          placeholder={t('placeholder')}
          className="peer min-h-row w-full rounded-md border border-edge bg-ground pr-9 pl-8.5"
        />
        <kbd
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2 my-auto h-5 rounded-sm border border-line px-1.5 font-sans text-muted text-xs leading-4.5 peer-focus:hidden pointer-coarse:hidden"
        >
          /
        </kbd>
      </form>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
