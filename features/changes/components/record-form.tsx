'use client'

import { useTranslations } from 'next-intl'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordAct } from './record-act'
import { RecordDetails } from './record-details'
import { RecordFulfils } from './record-fulfils'
import { RecordPaper } from './record-paper'
import { EMPTY_ACT, EMPTY_PAPER, fieldOfPath, type RecordValues, recordRequest } from './record-values'
import type { PromisedAct, RecordedState, RecordWork } from './record-work'
import { RecordWorks } from './record-works'
import { useChangeForm } from './use-change-form'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  work: RecordWork
  states: readonly RecordedState[]
  promised: readonly PromisedAct[]
  issuers: readonly string[]
  organizations: readonly string[]
  today: string
}

/** "Ghi nhận văn bản": what happened, by which paper, for which works. One column, from the keyboard alone. */
export function RecordForm({ person, work, states, promised, issuers, organizations, today }: Props) {
  const t = useTranslations('changes.record')
  const effects = useTranslations('changes.effects')
  const opened = { slug: work.slug, isSubstation: work.kind === 'SUBSTATION', promised }
  const change = useChangeForm<RecordValues>({
    draftKey: `record:${person}:${work.slug}`,
    defaultValues: { works: [work], act: EMPTY_ACT, hasPaper: true, document: EMPTY_PAPER, note: '' },
    toRequest: (values, reasons) => recordRequest(values, reasons, opened),
    fieldOf: fieldOfPath,
    rebase: withVersions,
    reopen: (kept) => withVersions(kept, new Map([[work.slug, work.version]])),
    isReady: (values) => values.act.act !== '' && values.works.length > 0,
    doneHref: ({ seq }) => `/staff/works/${work.slug}?saved=${seq}`,
  })
  const { works } = change.values
  const { errorOf } = change.save
  const choose = (next: RecordWork[]) => change.form.setValue('works', next, { shouldDirty: true })

  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={effects('waiting')}
      cancelHref={`/staff/works/${work.slug}`}
      nameOf={(slug) => works.find((chosen) => chosen.slug === slug)?.title ?? slug}
    >
      <div className="grid gap-4">
        <RecordAct work={work} today={today} error={errorOf('act.act')} />
        <RecordDetails work={work} states={states} organizations={organizations} error={errorOf} />
        <RecordFulfils promised={promised} error={errorOf('act.fulfils')} />
      </div>
      <RecordPaper issuers={issuers} error={errorOf} />
      <RecordWorks
        works={works}
        onAdd={(added) => choose([...works, added])}
        onRemove={(slug) => choose(works.filter((chosen) => chosen.slug !== slug))}
        error={errorOf('works')}
      />
      <NoteField change={change} label={t('note')} hint={t('noteHint')} />
    </ChangeFormFrame>
  )
}

function withVersions(values: RecordValues, versions: ReadonlyMap<string, number>): RecordValues {
  const works = values.works.map((work) => ({ ...work, version: versions.get(work.slug) ?? work.version }))
  return { ...values, works }
}
