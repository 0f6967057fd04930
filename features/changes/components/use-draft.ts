import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

/** `base`: what the form was opened with, so that what was typed can be told from what only stood there. */
type Draft<V> = { at: string; values: V; base: V }

/**
 * Keeps what is typed in this browser until it is saved: a reload, a closed tab or an ended session loses nothing.
 * `key` names the form and its work. `reopen` puts into what was kept that which the server knows better by now.
 */
export function useDraft<V extends FieldValues>(
  key: string,
  form: UseFormReturn<V>,
  reopen: (kept: V, base: V) => V,
) {
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const initial = useRef(form.getValues())
  const fresh = useRef(reopen)

  useEffect(() => {
    const kept = read<V>(key)
    if (kept) {
      form.reset(fresh.current(kept.values, kept.base), { keepDefaultValues: true })
      setRestoredAt(kept.at)
    }
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) write(key, { at: new Date().toISOString(), values: values as V, base: initial.current })
      },
    })
  }, [key, form])

  const forget = () => remove(key)
  const drop = () => {
    form.reset(initial.current)
    // Last: while it is being reset the form still counts as touched, and would be kept anew.
    forget()
    setRestoredAt(null)
  }
  return { restoredAt, forget, drop }
}

/** Drafts of an earlier build or another form's are no drafts. */
function isDraft<V>(kept: unknown): kept is Draft<V> {
  return typeof kept === 'object' && kept !== null && 'at' in kept && 'values' in kept && 'base' in kept
}

// Storage can be switched off or full: then there is no draft, and nothing else changes.
function read<V>(key: string): Draft<V> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isDraft<V>(kept) ? kept : null
  } catch {
    return null
  }
}

function write<V>(key: string, draft: Draft<V>): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {}
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
