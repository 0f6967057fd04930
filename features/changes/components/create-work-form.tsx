'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { WORK_KINDS } from '@/features/stages/types'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordPaper } from './record-paper'
import { EMPTY_PAPER } from './record-values'
import { useChangeForm } from './use-change-form'
import { WorkFields } from './work-fields'
import { createRequest, fieldOfWorkPath, type WorkValues } from './work-values'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  issuers: readonly string[]
  investors: readonly string[]
}

const EMPTY: WorkValues = {
  kind: 'HYDROPOWER',
  name: '',
  aliases: '',
  investor: '',
  places: [{ unit: '', asWritten: '', role: 'SITE' }],
  fields: {},
  hasPaper: true,
  document: EMPTY_PAPER,
  note: '',
}

/** A work that the registry does not know yet: what is known of it, the rest stays empty. */
export function CreateWorkForm({ person, issuers, investors }: Props) {
  const t = useTranslations('changes.create')
  const record = useTranslations('changes.record')
  const edit = useTranslations('changes.edit')
  const fields = useTranslations('works.fields')
  const kinds = useTranslations('rules.kinds')
  const effects = useTranslations('changes.effects')
  const change = useChangeForm<WorkValues>({
    draftKey: `create:${person}`,
    defaultValues: EMPTY,
    toRequest: (values, reasons) => createRequest(values, { ...EMPTY, places: [] }, reasons),
    fieldOf: fieldOfWorkPath,
    rebase: (values) => values,
    reopen: (kept) => kept,
    isReady: (values) => values.name.trim() !== '',
    // A work that waits for a second person has no page yet.
    doneHref: ({ seq, id, work }) =>
      seq === null ? `/staff/review/${id}` : `/staff/works/${work}?saved=${seq}`,
  })
  const { errorOf } = change.save
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={effects('waitingCreate')}
      cancelHref="/staff/works"
      nameOf={() => change.values.name}
    >
      <SelectField
        {...change.form.register('kind')}
        id="kind"
        label={fields('kind')}
        required
        options={WORK_KINDS.map((value) => ({ value, label: kinds(value) }))}
        error={errorOf('kind')}
      />
      <WorkFields kind={change.values.kind} investors={investors} error={errorOf} />
      <RecordPaper issuers={issuers} error={errorOf} />
      <NoteField change={change} label={edit('note')} hint={record('noteHint')} />
    </ChangeFormFrame>
  )
}
