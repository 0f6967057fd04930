import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useFirstFocus } from '@/components/ui/use-first-focus'
import type { ChangeSetRequest } from '../schema'
import type { Reason } from './record-values'
import { savedQuery } from './saved-address'
import { type ChangeForm, useChangeForm } from './use-change-form'

export type CaseWork = { slug: string; version: number; title: string }

type Versioned<V> = V & { version: number }

type Options<V extends FieldValues> = {
  person: string
  work: CaseWork
  /** Names the form among those of the work. */
  form: string
  /** The section of the work's page that it is about. */
  section: string
  defaultValues: V
  toRequest: (values: V, target: { slug: string; version: number }, reasons: Reason[]) => ChangeSetRequest
  fieldOf: (path: string, values: V) => string
  isReady: (values: V) => boolean
}

/** A short form about one work: what all of them do alike. Opens at its first field, where a hand is on the keyboard. */
export function useCaseForm<V extends FieldValues>(options: Options<V>): ChangeForm<Versioned<V>> {
  const { person, work, form, section, toRequest, fieldOf, isReady } = options
  const [defaults] = useState<Versioned<V>>({ ...options.defaultValues, version: work.version })
  useFirstFocus('form.grid :is(input, select, textarea)')
  return useChangeForm<Versioned<V>>({
    draftKey: `${form}:${person}:${work.slug}`,
    defaultValues: defaults,
    toRequest: (values, reasons) => toRequest(values, { slug: work.slug, version: values.version }, reasons),
    fieldOf,
    rebase: (values, versions) => ({ ...values, version: versions.get(work.slug) ?? values.version }),
    reopen: (kept) => ({ ...kept, version: work.version }),
    isReady,
    doneHref: (saved) => `/staff/works/${work.slug}?${savedQuery(saved)}#${section}`,
  })
}
