import { useRouter } from 'next/navigation'
import { type DefaultValues, type FieldValues, useForm, useWatch } from 'react-hook-form'
import type { ChangeSetRequest } from '../schema'
import { requestResolver } from './form-problems'
import { type Reason, withoutPendingScan } from './record-values'
import type { Saved } from './saved-address'
import { useDraft } from './use-draft'
import { useFormSentences } from './use-form-sentences'
import { usePreview } from './use-preview'
import { useReasons } from './use-reasons'
import { useSave } from './use-save'
import type { Opened } from './use-sending'

export type ChangeFormOptions<V extends FieldValues> = {
  /** Names the form and its work: what is typed is kept under it until it is saved. */
  draftKey: string
  defaultValues: V
  toRequest: (values: V, reasons: Reason[]) => ChangeSetRequest
  /** Where a problem of the request stands in the form. */
  fieldOf: (path: string, values: V) => string
  /** Puts newer versions of works into the values, once the difference was seen. */
  rebase: (values: V, versions: ReadonlyMap<string, number>) => V
  /** Puts what the server knows by now into an old draft; `base` is what its form was opened with. */
  reopen: (kept: V, base: V) => V
  /** Whether enough is filled in for the live line to say something. */
  isReady: (values: V) => boolean
  /** What came back from a second person and is sent again; absent: what is sent is new. */
  proposal?: Opened | undefined
  /** Where to go once it is in the ledger, or waits for a second person. */
  doneHref: (saved: Saved) => string
}

/** What every form that sends a change set does: one schema for both sides, live check, draft, conflict, reasons, saving. */
export function useChangeForm<V extends FieldValues>(options: ChangeFormOptions<V>) {
  const { toRequest, fieldOf, rebase } = options
  const say = useFormSentences()
  const router = useRouter()
  const form = useForm<V>({
    defaultValues: options.defaultValues as DefaultValues<V>,
    resolver: requestResolver((values) => toRequest(values, []), fieldOf, say),
    shouldFocusError: false,
  })
  const draft = useDraft<V>(options.draftKey, form, options.reopen)
  const values = useWatch({ control: form.control }) as V
  const isReady = options.isReady(values)
  const preview = usePreview(isReady ? withoutPendingScan(toRequest(values, [])) : null)
  const save = useSave({ fieldOf, form, proposal: options.proposal })
  const reasons = useReasons(form, preview, save.problems)

  const send = form.handleSubmit(
    async (typed) => {
      const saved = await save.send(toRequest(typed, reasons.given))
      if (!saved) return
      draft.forget()
      router.push(options.doneHref(saved))
      router.refresh()
    },
    (found) => save.showErrors(found),
  )
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (save.state !== 'saving') return send(event)
  }
  const goOn = () => {
    const newer = new Map(save.conflicts.map((conflict) => [conflict.work, conflict.version]))
    form.reset(rebase(form.getValues(), newer), { keepDefaultValues: true, keepDirty: true })
    save.clear()
  }
  return { form, values, draft, isReady, preview, save, reasons, submit, goOn }
}

export type ChangeForm<V extends FieldValues> = ReturnType<typeof useChangeForm<V>>
