'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { erase } from '../actions'
import type { ErasureState } from '../schema'
import type { Kind } from '../types'

const UNTOUCHED: ErasureState = { typed: { symbol: '', date: '', orderedBy: '', again: '' }, problems: {} }

/** Its words come with it: one page has them, and the others need not send them. */
type Words = Record<'symbol' | 'date' | 'orderedBy' | 'again' | 'againHint' | 'erase', string>
type Props = { kind: Kind; subject: string; words: Words }

/** The order, and the second look: its symbol typed again. */
export function ErasureForm({ kind, subject, words }: Props) {
  const [{ typed, problems }, send, busy] = useActionState(erase, UNTOUCHED)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [problems])

  return (
    <form ref={form} action={send} noValidate className="grid max-w-96 gap-4">
      <div role="alert" className="empty:absolute">
        {problems.form && <Notice tone="wrong">{problems.form}</Notice>}
      </div>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="subject" value={subject} />
      <TextField
        name="symbol"
        label={words.symbol}
        defaultValue={typed.symbol}
        error={problems.symbol}
        maxLength={100}
        required
      />
      <DateField name="date" label={words.date} defaultValue={typed.date} error={problems.date} required />
      <TextField
        name="orderedBy"
        label={words.orderedBy}
        defaultValue={typed.orderedBy}
        error={problems.orderedBy}
        maxLength={200}
        required
      />
      <TextField
        name="again"
        label={words.again}
        hint={words.againHint}
        defaultValue={typed.again}
        error={problems.again}
        maxLength={120}
        required
      />
      <Button tone="wrong" busy={busy} className="justify-self-start">
        {words.erase}
      </Button>
    </form>
  )
}
