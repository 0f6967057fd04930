'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { ChangeFormFrame, NoteField } from '@/features/changes/components/change-form-frame'
import { savedQuery } from '@/features/changes/components/saved-address'
import { TypedDate } from '@/features/changes/components/typed-date'
import { type ChangeForm, useChangeForm } from '@/features/changes/components/use-change-form'
import { formatPartialDate } from '@/lib/dates/partial'
import { monthToCarryTo } from '../rules/months'
import { type StepKind, type StepValues, stepItem, stepRequest } from '../rules/requests'
import type { Drafter } from '../types'
import type { DeskItem } from './desk-context'

type Props = {
  kind: StepKind
  about: readonly DeskItem[]
  month: string
  today: string
  drafters: readonly Drafter[]
  person: string
  onCancel: () => void
}

/** What a step asks for, if anything; checked, foretold and saved like every other change. */
export function StepForm({ kind, about, month, today, drafters, person, onCancel }: Props) {
  const t = useTranslations('month.desk')
  const home = `/staff/plan/${month}`
  const change = useChangeForm<StepValues>({
    draftKey: ['plan', person, month, kind, ...about.map(({ id }) => id)].join(':'),
    defaultValues: {
      items: about.map(stepItem),
      drafter: kind === 'DRAFTING' && about.every(({ drafter }) => drafter === null) ? person : '',
      toMonth: monthToCarryTo(month, today),
      note: '',
    },
    toRequest: (values, reasons) => stepRequest(kind, values, reasons),
    fieldOf: (path) => /\.(toMonth|drafter)$/.exec(path)?.[1] ?? path,
    rebase: (values, versions) => withVersions(values, versions, about),
    reopen: (kept) => ({ ...kept, items: about.map(stepItem) }),
    isReady: ({ drafter }) => kind !== 'DRAFTER' || drafter !== '',
    doneHref: (saved) => `${home}?${savedQuery(saved)}`,
  })
  const drafter = drafters.find(({ id }) => id === change.values.drafter)
  const summary = drafter ? t('drafterIs', { name: drafter.name }) : null
  const nowOf = useNow(about, change.save.conflicts.length > 0)
  return (
    <ChangeFormFrame
      change={withNeeded(change, NEEDED[kind], t('missing'))}
      saveLabel={t(`save.${kind}`)}
      waiting={t('waiting')}
      summary={summary}
      cancelHref={home}
      onCancel={onCancel}
      nameOf={(slug) => about.find(({ work }) => work.slug === slug)?.title ?? slug}
      nowOf={nowOf}
    >
      {(kind === 'DRAFTING' || kind === 'DRAFTER') && (
        <SelectField
          {...change.form.register('drafter')}
          id="drafter"
          label={t('drafter')}
          empty={t(kind === 'DRAFTER' ? 'drafterChoose' : 'drafterKeep')}
          options={drafters.map(({ id, name }) => ({ value: id, label: name }))}
          required={kind === 'DRAFTER'}
          error={change.save.errorOf('drafter')}
          className="max-w-prose"
        />
      )}
      {kind === 'SLIP' && (
        <TypedDate<StepValues>
          name="toMonth"
          label={t('toMonth')}
          hint={t('monthHint')}
          partial
          required
          error={change.save.errorOf('toMonth')}
        />
      )}
      {(kind === 'SLIP' || kind === 'CANCEL') && (
        <NoteField
          change={change}
          label={t(`note.${kind}`)}
          hint={t('noteHint')}
          required={kind === 'CANCEL'}
        />
      )}
    </ChangeFormFrame>
  )
}

/** What a step cannot be taken without: a promise is dropped for a reason, a work is given to somebody. */
const NEEDED: Partial<Record<StepKind, 'note' | 'drafter'>> = { CANCEL: 'note', DRAFTER: 'drafter' }

function withNeeded(
  change: ChangeForm<StepValues>,
  field: 'note' | 'drafter' | undefined,
  missing: string,
): ChangeForm<StepValues> {
  const { form } = change
  return {
    ...change,
    submit: (event) => {
      if (!field || form.getValues(field).trim()) return change.submit(event)
      event.preventDefault()
      form.setError(field, { message: missing })
      form.setFocus(field)
    },
  }
}

/** After somebody was quicker: what stands in the registry now, in words. The page is asked for it anew. */
function useNow(about: readonly DeskItem[], isStale: boolean): (slug: string) => string {
  const t = useTranslations('month.desk')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const router = useRouter()
  useEffect(() => {
    if (isStale) router.refresh()
  }, [isStale, router])
  return (slug) =>
    about
      .filter(({ work }) => work.slug === slug)
      .map(({ act, month, state }) =>
        t('now', {
          act: rules(`acts.${act}`),
          month: formatPartialDate(month, locale),
          state: rules(`expectedActStates.${state}`),
        }),
      )
      .join(' ')
}

/** Who goes on has seen what stands there now, and starts from it. */
function withVersions(
  values: StepValues,
  versions: ReadonlyMap<string, number>,
  about: readonly DeskItem[],
): StepValues {
  const items = values.items.map((item) => {
    const state = about.find(({ id }) => id === item.id)?.state ?? item.state
    return { ...item, state, version: versions.get(item.work) ?? item.version }
  })
  return { ...values, items }
}
