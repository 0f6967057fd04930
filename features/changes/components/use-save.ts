import { useState } from 'react'
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form'
import type { FieldProblem } from '@/components/ui/error-summary'
import type { Problem } from '@/features/stages/types'
import { recordAction } from '../actions'
import type { ChangeSetRequest } from '../schema'
import type { ConflictBody } from './record-conflict'

export type SaveState = 'idle' | 'saving' | 'signed-out' | 'fault'

type Options<V extends FieldValues> = { form: UseFormReturn<V>; fieldOf: (path: string) => string }

/** Sends a request and keeps what came back, so that the form can show it beside its fields. */
export function useSave<V extends FieldValues>({ form, fieldOf }: Options<V>) {
  const [state, setState] = useState<SaveState>('idle')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [conflicts, setConflicts] = useState<readonly ConflictBody[]>([])
  const [summary, setSummary] = useState<readonly FieldProblem[]>([])
  const refusals = problems.filter((problem) => problem.severity === 'REFUSE')

  /** The number in the ledger once accepted; null when something stands in the way, and then it is on the screen. */
  async function send(request: ChangeSetRequest): Promise<number | null> {
    setState('saving')
    clear()
    try {
      const answer = await recordAction(request)
      setState(answer.status === 401 ? 'signed-out' : 'idle')
      if (answer.status === 201) return answer.body.seq
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
    setSummary(
      shown.map(({ path, rule, message, severity }) => ({
        field: severity === 'WARN' ? `reason-${rule}` : fieldOf(path),
        message,
      })),
    )
  }

  function clear(): void {
    setProblems([])
    setConflicts([])
    setSummary([])
  }

  function errorOf(field: string): string | null {
    const refusal = refusals.find(({ path }) => fieldOf(path) === field)
    return refusal?.message ?? messageAt(form.formState.errors, field)
  }

  /** The form's own schema found something: the same summary as for the server's problems. */
  function showErrors(errors: FieldErrors<V>): void {
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
