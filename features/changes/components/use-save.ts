import { useState } from 'react'
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form'
import type { FieldProblem } from '@/components/ui/error-summary'
import type { Problem } from '@/features/stages/types'
import type { ChangeSetRequest } from '../schema'
import type { ConflictBody } from './record-conflict'
import type { Saved } from './saved-address'
import { type Opened, useSending } from './use-sending'

export type SaveState = 'idle' | 'saving' | 'signed-out' | 'fault'

type Options<V extends FieldValues> = {
  form: UseFormReturn<V>
  fieldOf: (path: string, values: V) => string
  /** A proposal that is written anew; absent: what is sent is new. */
  proposal?: Opened | undefined
}

/** Sends a request and keeps what came back, so that the form can show it beside its fields. */
export function useSave<V extends FieldValues>({ form, fieldOf, proposal }: Options<V>) {
  const [state, setState] = useState<SaveState>('idle')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [conflicts, setConflicts] = useState<readonly ConflictBody[]>([])
  const [summary, setSummary] = useState<readonly FieldProblem[]>([])
  const deliver = useSending(proposal)
  const refusals = problems.filter((problem) => problem.severity === 'REFUSE')
  const placeOf = (path: string) => fieldOf(path, form.getValues())

  /** What became of it; null when something stands in the way, and then it is on the screen. */
  async function send(request: ChangeSetRequest): Promise<Saved | null> {
    setState('saving')
    clear()
    try {
      const answer = await deliver(request)
      // The page is left now: until then the button stays as it is, so that nobody presses it again.
      if (answer.status === 201) return answer.saved
      setState(answer.status === 401 ? 'signed-out' : 'idle')
      if (answer.status === 409) setConflicts(answer.body.current)
      else if (answer.status !== 401) show(answer.body.problems)
    } catch {
      setState('fault')
    }
    return null
  }

  function show(found: readonly Problem[]): void {
    setProblems(found)
    const refused = found.filter((problem) => problem.severity === 'REFUSE')
    const shown = refused.length > 0 ? refused : found
    const entries = shown.map(({ path, rule, message, severity }) => {
      return { field: severity === 'WARN' ? `reason-${rule}` : placeOf(path), message }
    })
    // One paper for five works says the same of each.
    setSummary([...new Map(entries.map((entry) => [`${entry.field} ${entry.message}`, entry])).values()])
  }

  function clear(): void {
    setProblems([])
    setConflicts([])
    setSummary([])
  }

  function errorOf(field: string): string | null {
    const refusal = refusals.find(({ path }) => placeOf(path) === field)
    if (refusal) return [refusal.message, refusal.fix].filter(Boolean).join(' ')
    return messageAt(form.formState.errors, field)
  }

  /** The form's own schema found something: the same summary as for the server's problems. */
  function showErrors(errors: FieldErrors<V>): void {
    clear()
    setSummary(listErrors(errors).map(([field, message]) => ({ field, message })))
  }

  return { state, problems, conflicts, summary, send, clear, errorOf, showErrors }
}

function messageAt<V extends FieldValues>(errors: FieldErrors<V>, field: string): string | null {
  const found = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], errors)
  const message = (found as { message?: unknown } | undefined)?.message
  return typeof message === 'string' ? message : null
}

function listErrors(errors: object, prefix = ''): [string, string][] {
  return Object.entries(errors).flatMap(([key, value]) => {
    if (!value || typeof value !== 'object') return []
    const path = prefix ? `${prefix}.${key}` : key
    if ('message' in value && typeof value.message === 'string')
      return [[path, value.message] as [string, string]]
    return key === 'ref' ? [] : listErrors(value, path)
  })
}
