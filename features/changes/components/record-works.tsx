'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { CONTROL, Field, fieldAttributes } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { LiveRegion } from '@/components/ui/live-region'
import { StageMark } from '@/features/stages/components/stage-mark'
import type { WaitingProposal } from '../types/review'
import { AwaitingReview } from './awaiting-review'
import type { RecordWork } from './record-work'
import { useWorkSearch } from './use-work-search'

type Props = {
  works: readonly RecordWork[]
  onAdd: (work: RecordWork) => void
  onRemove: (slug: string) => void
  /** What waits for a second person on a work that was added here. */
  waitingOn: (slug: string) => readonly WaitingProposal[]
  error: string | null
}

/** The works that one paper moves. Found as one types, added with Enter. */
export function RecordWorks({ works, onAdd, onRemove, waitingOn, error }: Props) {
  const t = useTranslations('changes.record')
  return (
    <Fieldset legend={t('works')} hint={t('worksHint')}>
      {/* Above the list, so that it stays where one types while the list grows. */}
      <WorkPicker chosen={works} onAdd={onAdd} error={error} />
      <ul className="border-line border-t">
        {works.map((work) => (
          <li key={work.slug} className="border-line border-b py-1.5">
            <ChosenWork work={work} onRemove={works.length > 1 ? onRemove : null} />
            <LiveRegion>
              <AwaitingReview waiting={waitingOn(work.slug)} />
            </LiveRegion>
          </li>
        ))}
      </ul>
    </Fieldset>
  )
}

type ChosenProps = { work: RecordWork; onRemove: ((slug: string) => void) | null }

function ChosenWork({ work, onRemove }: ChosenProps) {
  const t = useTranslations('changes.record')
  const { slug, title, kind, stage, condition, sourceKind } = work
  return (
    <div className="flex items-center justify-between gap-3">
      <span className="min-w-0">
        <span className="font-medium">{title}</span>
        <span className="block text-muted">
          <StageMark kind={kind} stage={stage} condition={condition} sourceKind={sourceKind} compact />
        </span>
      </span>
      {onRemove && (
        <button
          type="button"
          onClick={() => onRemove(slug)}
          className="grid size-row shrink-0 place-items-center rounded-md hover:bg-hover"
          aria-label={t('removeWork', { name: title })}
        >
          <X className="size-4" aria-hidden />
        </button>
      )}
    </div>
  )
}

type PickerProps = {
  id?: string
  label?: string
  hint?: string
  /** Works that are not offered again. */
  chosen?: readonly RecordWork[]
  /** What stands in the box at first. */
  initial?: string
  onAdd: (work: RecordWork) => void
  error?: string | null
}

/** Finds a work as one types; Enter takes the marked one. */
export function WorkPicker({
  id = 'works',
  chosen = [],
  initial = '',
  onAdd,
  error = null,
  ...words
}: PickerProps) {
  const t = useTranslations('changes.record')
  const { label = t('addWork'), hint = t('addWorkHint') } = words
  const list = useId()
  const picker = usePicker(initial, chosen, onAdd)
  const { query, open, current, isSearching } = picker
  const chosenId = current ? `${list}-${current.slug}` : undefined
  // The list is longer than what is seen of it.
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  return (
    <Field id={id} label={label} hint={hint} error={error} className="relative">
      <input
        {...fieldAttributes(id, { hint, error })}
        role="combobox"
        aria-expanded={open.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        autoComplete="off"
        className={CONTROL}
        value={query}
        onChange={(event) => picker.ask(event.target.value)}
        onKeyDown={picker.onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t('works')}
        className={
          open.length > 0
            ? 'absolute inset-x-0 top-full z-10 mt-1 max-h-56 overflow-y-auto rounded-md border border-edge bg-ground shadow-float'
            : 'hidden'
        }
      >
        {open.map((work) => (
          <div
            key={work.slug}
            id={`${list}-${work.slug}`}
            role="option"
            tabIndex={-1}
            aria-selected={work === current}
            className="min-h-row cursor-pointer px-2.5 py-1.5 aria-selected:bg-accent-soft"
            onPointerDown={(event) => {
              event.preventDefault()
              picker.pick(work)
            }}
          >
            {work.title}
          </div>
        ))}
      </div>
      <p role="status" className="min-h-5 text-muted text-xs">
        {query.trim() &&
          (isSearching
            ? t('searching')
            : open.length === 0
              ? t('noHits')
              : t('hits', { count: open.length }))}
      </p>
    </Field>
  )
}

/** What is typed, what was found, which of it is marked. */
function usePicker(initial: string, chosen: readonly RecordWork[], onPick: (work: RecordWork) => void) {
  const [query, setQuery] = useState(initial)
  const [at, setAt] = useState(0)
  /** Enter came before the answer did: a fast hand is not made to wait. */
  const [isAwaited, setIsAwaited] = useState(false)
  const { hits, isSearching } = useWorkSearch(query)
  const open = hits.filter((hit) => !chosen.some((work) => work.slug === hit.slug))
  const current = open[Math.min(at, open.length - 1)]

  const ask = (text: string) => {
    setQuery(text)
    setAt(0)
    setIsAwaited(false)
  }
  const pick = (work: RecordWork) => {
    onPick(work)
    ask('')
  }
  useEffect(() => {
    if (!isAwaited || isSearching) return
    setIsAwaited(false)
    const [only, ...others] = open
    // Which of several was meant nobody could have seen yet.
    if (only && others.length === 0) pick(only)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, Math.max(open.length - 1, 0)))
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0))
    else if (event.key === 'Enter' && query.trim()) {
      if (isSearching) setIsAwaited(true)
      else if (current) pick(current)
    } else if (event.key === 'Escape') ask('')
    else return
    // Enter in this box chooses a work; it never sends the form.
    event.preventDefault()
  }
  return { query, open, current, isSearching, ask, pick, onKeyDown }
}
