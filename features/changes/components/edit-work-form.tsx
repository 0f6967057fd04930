'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordPaper } from './record-paper'
import { type Reopened, reopenedWork, type SaidWork } from './reopened-proposal'
import { reopened as onWorkOfToday } from './reopened-work'
import { savedQuery } from './saved-address'
import { useChangeForm } from './use-change-form'
import { WorkFields } from './work-fields'
import { changedSet, editRequest, fieldOfWorkPath, type WorkValues } from './work-values'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  work: { slug: string; version: number; title: string }
  before: WorkValues
  /** What came back from a second person, as it was sent. */
  reopened?: Reopened<SaidWork> | null
  issuers: readonly string[]
  investors: readonly string[]
}

type Values = WorkValues & { version: number }

/** Edits the facts of a work. Only what was changed is sent; both values are shown when somebody was quicker. */
export function EditWorkForm({ person, work, before, reopened, issuers, investors }: Props) {
  const t = useTranslations('changes.edit')
  const record = useTranslations('changes.record')
  const again = useTranslations('review.form')
  // What the page was opened with: the measure of what was changed, also after a conflict.
  const [opened] = useState(before)
  const effects = useTranslations('changes.effects')
  const change = useChangeForm<Values>({
    draftKey: reopened ? `proposal:${reopened.id}:${reopened.version}` : `edit:${person}:${work.slug}`,
    defaultValues: { ...(reopened ? reopenedWork(before, reopened.said) : before), version: work.version },
    proposal: reopened ?? undefined,
    toRequest: (values, reasons) =>
      editRequest(values, opened, { slug: work.slug, version: values.version }, reasons),
    fieldOf: fieldOfWorkPath,
    rebase: (values, versions) => ({ ...values, version: versions.get(work.slug) ?? values.version }),
    reopen: (kept, base) => onWorkOfToday(kept, base, { ...before, version: work.version }),
    isReady: (values) => Object.keys(changedSet(values, opened)).length > 0,
    doneHref: (saved) =>
      reopened ? `/staff/review/${reopened.id}` : `/staff/works/${work.slug}?${savedQuery(saved)}`,
  })
  const { errorOf } = change.save
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={reopened ? again('send') : t('save')}
      waiting={effects('waitingEdit')}
      cancelHref={reopened ? `/staff/review/${reopened.id}` : `/staff/works/${work.slug}`}
      nameOf={() => work.title}
    >
      <WorkFields kind={before.kind} investors={investors} error={errorOf} />
      <RecordPaper issuers={issuers} error={errorOf} />
      <NoteField change={change} label={t('note')} hint={record('noteHint')} />
    </ChangeFormFrame>
  )
}
