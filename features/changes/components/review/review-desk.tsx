'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { acceptProposal, sendBackProposal } from '../../actions/review'
import type { Wanting } from '../../rules/review/blocked'
import type { GivenReason } from '../../schema'
import { DecisionBar, type Mode } from './decision-bar'
import { ReviewContext } from './review-context'
import { useVoice } from './review-voice'
import { useAcceptKey } from './use-accept-key'
import { useDecision } from './use-decision'
import { useOpened } from './use-opened'
import { useOwnReasons } from './use-own-reasons'

export type DeskPart = { positions: readonly number[]; isBlocked: boolean }

export type DeskProps = {
  proposal: { id: string; version: number; seen: string }
  /** What it says and who sent it, in words. */
  title: string
  author: string
  parts: readonly DeskPart[]
  /** Warnings that are accepted with a reason of who accepts. */
  wanting: readonly Wanting[]
  may: { accept: boolean; sendBack: boolean }
  previous: string | null
  next: string | null
  /** Where the next one to decide on is; and how many are left with this one decided. */
  after: string
  left: number
  children: ReactNode
}

/** Around one proposal: its keys, what is taken of it, and the two decisions. */
export function ReviewDesk(props: DeskProps) {
  const { parts, wanting, may, previous, next, children } = props
  const router = useRouter()
  const say = useVoice()
  const desk = useRef<HTMLDivElement>(null)
  const [refused, setRefused] = useState<ReadonlySet<number>>(() => blockedNumbers(parts))
  const [mode, setMode] = useState<Mode>('reading')
  const isOpen = useOpened(desk)
  const { complete, ...own } = useOwnReasons(desk, wanting, refused)
  const steps = useSteps(props, refused)
  const isChoosing = may.accept && parts.length > 1

  const change = (next: Mode) => {
    if (next === 'sure' && !complete()) return
    setMode(next)
    // What was pressed to ask is there again once it is drawn.
    const asked =
      mode === 'sendingBack' ? '[data-decision] [aria-keyshortcuts="Alt+R"]' : '[data-decision] button'
    if (next === 'reading')
      requestAnimationFrame(() => desk.current?.querySelector<HTMLElement>(asked)?.focus())
  }
  const toggle = (number: number) => setRefused((now) => toggled(now, number, parts))
  const accept = () => {
    if (!may.accept || !isOpen || mode === 'sendingBack' || steps.isBusy) return
    const reasons = complete()
    if (reasons) steps.accept(reasons)
  }
  useAcceptKey(desk, accept)

  const go = (href: string | null) => {
    if (!href || steps.isBusy) return
    say(null)
    router.push(href)
  }
  const press = (event: KeyboardEvent) => {
    const step = keyOf(event)
    if (step === null || mode === 'sendingBack') return
    if (step === 'next') go(next)
    else if (step === 'previous') go(previous)
    else if (isChoosing) toggle(step)
    else return
    event.preventDefault()
  }
  const review = { isTaken: (number: number) => !refused.has(number), toggle, ...own }
  return (
    <ReviewContext value={review}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside; a click anywhere in it gives it the focus. */}
      <div ref={desk} tabIndex={-1} onKeyDown={press} className="outline-none">
        {children}
        {(may.accept || may.sendBack) && (
          <DecisionBar
            mode={mode}
            onMode={change}
            author={props.author}
            taken={parts.length - refused.size}
            total={parts.length}
            changes={steps.positions.length}
            isOpen={isOpen}
            isBusy={steps.isBusy}
            isChoosing={isChoosing}
            may={may}
            onAccept={accept}
            onSendBack={steps.sendBack}
          />
        )}
      </div>
    </ReviewContext>
  )
}

const blockedNumbers = (parts: readonly DeskPart[]): ReadonlySet<number> =>
  new Set(parts.flatMap(({ isBlocked }, at) => (isBlocked ? [at + 1] : [])))

function toggled(refused: ReadonlySet<number>, number: number, parts: readonly DeskPart[]) {
  const part = parts[number - 1]
  if (!part || part.isBlocked) return refused
  const next = new Set(refused)
  if (!next.delete(number)) next.add(number)
  return next
}

function useSteps({ proposal, title, author, parts, after, left }: DeskProps, refused: ReadonlySet<number>) {
  const t = useTranslations('review.result')
  const router = useRouter()
  const { decide, end, isBusy, say } = useDecision()
  const { id, version, seen } = proposal
  const positions = parts.flatMap((part, at) => (refused.has(at + 1) ? [] : part.positions))

  function goOn(text: string): void {
    say({ tone: 'info', text: `${text} ${t('left', { count: left })}` })
    router.push(after)
    // The numbers in the navigation and the list.
    router.refresh()
  }
  async function accept(reasons: GivenReason[]): Promise<void> {
    if (positions.length === 0) return
    const isWhole = refused.size === 0
    const some = isWhole ? {} : { positions: [...positions].sort(byNumber) }
    const done = await decide(() => acceptProposal(id, { version, seen, reasons, ...some }))
    if (!done || done.seq === null) return
    if ('rest' in done && done.rest) {
      say({ tone: 'info', text: t('acceptedPart', { seq: done.seq }) })
      router.refresh()
      return end()
    }
    goOn(t('accepted', { seq: done.seq, what: title }))
  }
  async function sendBack(reason: string): Promise<void> {
    const done = await decide(() => sendBackProposal(id, { version, reason }))
    if (done) goOn(t('sentBack', { name: author, what: title }))
  }
  return { positions, accept, sendBack, isBusy }
}

const byNumber = (a: number, b: number) => a - b

/** Where letters are typed, or arrows scroll, keys keep their own meaning. */
const KEEPS_KEYS =
  'input:not([type=checkbox]), textarea, select, [contenteditable], section[tabindex="0"], summary'

/** What a key asks for: another proposal, or a part by its number. None of them decides anything. */
function keyOf({ key, target, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent) {
  if (altKey || ctrlKey || metaKey || nativeEvent.isComposing) return null
  if (target instanceof Element && target.closest(KEEPS_KEYS)) return null
  if (key === 'j' || key === 'J' || key === 'ArrowRight') return 'next'
  if (key === 'k' || key === 'K' || key === 'ArrowLeft') return 'previous'
  return /^[1-9]$/.test(key) ? Number(key) : null
}
