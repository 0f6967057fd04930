'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/text-field'
import { changeView, deleteView, saveView } from '../actions'
import type { ViewState } from '../schema'
import type { SavedView } from '../types/lists'

const UNTOUCHED: ViewState = { name: '', error: null, done: null }

type Props = {
  /** The list that is shown, where it can be kept under a name. */
  query: string | null
  /** The kept list that is shown. */
  open: SavedView | null
  mayShare: boolean
  mayTend: boolean
}

/** Keeping the list that is shown; renaming, sharing and deleting the kept one. */
export function SavedViewForms({ query, open, mayShare, mayTend }: Props) {
  const t = useTranslations('works.views')
  const mine = open?.own ? open : null
  return (
    <div className="flex flex-wrap gap-x-4">
      {query !== null && (
        <Disclosure summary={t('save')}>
          <NameForm action={saveView} hidden={{ query }} mayShare={mayShare} hint={t('nameHint')} />
        </Disclosure>
      )}
      {mine && (
        <Disclosure summary={t('change')}>
          <NameForm action={changeView} hidden={{ id: mine.id }} view={mine} mayShare={mayShare} />
          <DeleteForm id={mine.id} />
        </Disclosure>
      )}
      {open && !mine && mayTend && (
        <Disclosure summary={t('tend')}>
          <DeleteForm id={open.id} />
        </Disclosure>
      )}
    </div>
  )
}

type NameFormProps = {
  action: typeof saveView
  hidden: Record<string, string>
  view?: SavedView
  mayShare: boolean
  hint?: string
}

function NameForm({ action, hidden, view, mayShare, hint }: NameFormProps) {
  const t = useTranslations('works.views')
  const [state, send, busy] = useActionState(action, { ...UNTOUCHED, name: view?.name ?? '' })
  return (
    <form action={send} className="grid max-w-96 gap-2 pb-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="name"
        id={`view-name-${view?.id ?? 'new'}`}
        label={t('name')}
        hint={hint}
        maxLength={80}
        defaultValue={state.name}
        error={state.error}
        required
      />
      {mayShare && <Checkbox name="shared" label={t('share')} defaultChecked={view?.shared} />}
      <Button busy={busy} className="justify-self-start">
        {t('keep')}
      </Button>
      <p role="status">{state.done}</p>
    </form>
  )
}

function DeleteForm({ id }: { id: string }) {
  const t = useTranslations('works.views')
  const [state, send, busy] = useActionState(deleteView, UNTOUCHED)
  return (
    <form action={send} className="grid gap-1 pb-2">
      <input type="hidden" name="id" value={id} />
      <Button tone="wrong" busy={busy} className="justify-self-start">
        {t('delete')}
      </Button>
      {state.error && (
        <p role="alert" className="text-wrong">
          {state.error}
        </p>
      )}
    </form>
  )
}
