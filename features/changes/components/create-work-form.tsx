'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { WORK_KINDS } from '@/features/stages/types'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordPaper } from './record-paper'
import { EMPTY_PAPER } from './record-values'
import { type Reopened, reopenedWork, type SaidWork } from './reopened-proposal'
import { useChangeForm } from './use-change-form'
import { WorkFields } from './work-fields'
import { createRequest, fieldOfWorkPath, type WorkValues } from './work-values'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  /** What came back from a second person, as it was sent. */
  reopened?: Reopened<SaidWork> | null
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
export function CreateWorkForm({ person, reopened, issuers, investors }: Props) {
  const t = useTranslations('changes.create')
  const record = useTranslations('changes.record')
  const again = useTranslations('review.form')
  const edit = useTranslations('changes.edit')
  const fields = useTranslations('works.fields')
  const kinds = useTranslations('rules.kinds')
  const effects = useTranslations('changes.effects')
  const change = useChangeForm<WorkValues>({
    draftKey: reopened ? `proposal:${reopened.id}:${reopened.version}` : `create:${person}`,
    defaultValues: reopened ? reopenedWork(EMPTY, reopened.said) : EMPTY,
    proposal: reopened ?? undefined,
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
      saveLabel={reopened ? again('send') : t('save')}
      waiting={effects('waitingCreate')}
      cancelHref={reopened ? `/staff/review/${reopened.id}` : '/staff/works'}
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
