import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type DefaultValues, type FieldValues, useForm, useWatch } from 'react-hook-form'
import type { ChangeSetRequest } from '../schema'
import { requestResolver } from './form-problems'
import type { Reason } from './record-values'
import { useDraft } from './use-draft'
import { usePreview } from './use-preview'
import { useReasons } from './use-reasons'
import { useSave } from './use-save'

export type ChangeFormOptions<V extends FieldValues> = {
  /** Names the form and its work: what is typed is kept under it until it is saved. */
  draftKey: string
  defaultValues: V
  toRequest: (values: V, reasons: Reason[]) => ChangeSetRequest
  /** Where a problem of the request stands in the form. */
  fieldOf: (path: string) => string
  /** Puts newer versions of works into the values: after a conflict, and into an old draft. */
  rebase: (values: V, versions: ReadonlyMap<string, number>) => V
  /** What the server knows now, for an old draft. */
  versions: ReadonlyMap<string, number>
  /** Whether enough is filled in for the live line to say something. */
  isReady: (values: V) => boolean
  /** Where to go once it is in the ledger under `seq`. */
  doneHref: (seq: number) => string
}

/** What every form that sends a change set does: one schema for both sides, live check, draft, conflict, reasons, saving. */
export function useChangeForm<V extends FieldValues>(options: ChangeFormOptions<V>) {
  const { toRequest, fieldOf, rebase, versions } = options
  const errors = useTranslations('changes.errors')
  const router = useRouter()
  const form = useForm<V>({
    defaultValues: options.defaultValues as DefaultValues<V>,
    resolver: requestResolver(
      (values) => toRequest(values, []),
      fieldOf,
      (key, max) => errors(key, { max }),
    ),
    shouldFocusError: false,
  })
  const draft = useDraft<V>(options.draftKey, form, (kept) => rebase(kept, versions))
  const values = useWatch({ control: form.control }) as V
  const isReady = options.isReady(values)
  const preview = usePreview(isReady ? toRequest(values, []) : null)
  const save = useSave({ fieldOf, form })
  const reasons = useReasons(isReady ? preview.problems : [], save.problems)

  const submit = form.handleSubmit(
    async (typed) => {
      const seq = await save.send(toRequest(typed, reasons.given))
      if (seq === null) return
      draft.forget()
      router.push(options.doneHref(seq))
      router.refresh()
    },
    (found) => save.showErrors(found),
  )
  const goOn = () => {
    const newer = new Map(save.conflicts.map((conflict) => [conflict.work, conflict.version]))
    form.reset(rebase(form.getValues(), newer), { keepDefaultValues: true, keepDirty: true })
    save.clear()
  }
  return { form, values, draft, isReady, preview, save, reasons, submit, goOn }
}

export type ChangeForm<V extends FieldValues> = ReturnType<typeof useChangeForm<V>>
