'use client'

import { Search } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type FoundOption, useFoundGroups } from './found-options'
import { optionId, SearchResults } from './search-results'
import { useSearch } from './use-search'
import { useSlashKey } from './use-slash-key'

/**
 * Finds works, papers, bodies and communes as one types. Nothing is chosen until an arrow key is pressed, so that Enter
 * always does the same however fast the answer comes: the list of works. A plain GET form before its script works.
 */
export function SearchBox() {
  const t = useTranslations('search')
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const { typed, setTyped, value } = useTyped()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const search = useSearch(isOpen ? typed : '')
  const groupsOf = useFoundGroups()
  const groups = 'last' in search && search.last ? groupsOf(search.last, typed) : []
  const options = groups.flatMap((group) => group.options)
  const current = options.find(({ key }) => key === chosen) ?? null
  useSlashKey(input)
  useEffect(() => {
    if (current) document.getElementById(optionId(list, current.key))?.scrollIntoView({ block: 'nearest' })
  }, [current, list])

  const close = () => {
    setOpen(false)
    setChosen(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOpen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && options.length > 0) setChosen(next(options, current, step))
    else if (event.key === 'Enter' && current) document.getElementById(optionId(list, current.key))?.click()
    // The browser would empty the field: the first Esc only closes what was found.
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close()
  }

  const shown = isOpen && typed.trim() !== ''
  return (
    <search className="relative w-full max-w-md max-md:order-last max-md:max-w-none" onBlur={onBlur}>
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
          role="combobox"
          aria-expanded={shown && options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(list, current.key) : undefined}
          autoComplete="off"
          maxLength={200}
          defaultValue={value}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setChosen(null)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
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
      <div
        className={
          shown
            ? 'absolute inset-x-0 top-full z-30 mt-1 rounded-md border border-edge bg-ground shadow-float'
            : 'hidden'
        }
      >
        <SearchResults id={list} groups={groups} chosen={current?.key ?? null} onChoose={setChosen} />
        <p
          role="status"
          className={`px-3 py-2 text-muted text-xs ${options.length > 0 ? 'border-line border-t' : ''}`}
        >
          {shown && (search.state === 'AWAY' ? t('away') : said(search.state, options.length, t))}
        </p>
      </div>
    </search>
  )
}

type Say = ReturnType<typeof useTranslations<'search'>>

function said(state: 'IDLE' | 'SEARCHING' | 'FOUND', count: number, t: Say): string {
  if (state !== 'FOUND') return t('searching')
  return count === 0 ? t('nothing') : `${t('found', { count })} ${t('hint')}`
}

/** The next line in a direction; from the last on to the first, from none to either end. */
function next(options: readonly FoundOption[], current: FoundOption | null, step: number): string | null {
  const at = current ? options.indexOf(current) + step : step > 0 ? 0 : -1
  return options.at(at % options.length)?.key ?? null
}

/** What stands in the field: on the list what it was asked for. */
function useTyped() {
  const asked = useSearchParams().get('q') ?? ''
  const onList = usePathname() === '/staff/works'
  const value = onList ? asked : ''
  const [typed, setTyped] = useState(value)
  return { typed, setTyped, value }
}
