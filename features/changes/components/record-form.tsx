'use client'

import { useTranslations } from 'next-intl'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordAct } from './record-act'
import type { RecordAddress } from './record-address'
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
  /** What the address filled in, and the works that came along in it. */
  filled: Omit<RecordAddress, 'with'> & {
    works: readonly (RecordWork & { promised: readonly PromisedAct[] })[]
  }
  issuers: readonly string[]
  organizations: readonly string[]
  today: string
}

/** "Ghi nhận văn bản": what happened, by which paper, for which works. One column, from the keyboard alone. */
export function RecordForm({ person, work, states, promised, filled, issuers, organizations, today }: Props) {
  const t = useTranslations('changes.record')
  const effects = useTranslations('changes.effects')
  const home = filled.plan ? `/staff/plan/${filled.plan}` : `/staff/works/${work.slug}`
  const promisedOf = Object.fromEntries(filled.works.map(({ slug, promised }) => [slug, promised]))
  const opened = { slug: work.slug, isSubstation: work.kind === 'SUBSTATION', promised, promisedOf }
  const alongside = filled.works.map(({ promised: _promised, ...other }) => other)
  const change = useChangeForm<RecordValues>({
    draftKey: draftKey(person, work, filled),
    defaultValues: {
      works: [work, ...alongside],
      act: filledAct(filled, promised),
      hasPaper: true,
      document: EMPTY_PAPER,
      note: '',
    },
    toRequest: (values, reasons) => recordRequest(values, reasons, opened),
    fieldOf: fieldOfPath,
    rebase: withVersions,
    reopen: (kept) => withVersions(kept, new Map([work, ...alongside].map((one) => [one.slug, one.version]))),
    isReady: (values) => values.act.act !== '' && values.works.length > 0,
    doneHref: ({ seq }) => `${home}?saved=${seq}`,
  })
  const { works } = change.values
  const { errorOf } = change.save
  const choose = (next: RecordWork[]) => change.form.setValue('works', next, { shouldDirty: true })

  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={effects('waiting')}
      cancelHref={home}
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

/** Two things that were begun from different places are two drafts. */
function draftKey(person: string, work: RecordWork, { act, plan, works }: Props['filled']): string {
  const key = `record:${person}:${work.slug}`
  return act || plan ? [key, act, plan, ...works.map(({ slug }) => slug)].join(':') : key
}

function filledAct({ act, plan }: Props['filled'], promised: readonly PromisedAct[]): RecordValues['act'] {
  const promise = promised.find((item) => item.act === act && item.month === plan)
  return { ...EMPTY_ACT, act: act ?? '', fulfils: promise?.id ?? '' }
}

function withVersions(values: RecordValues, versions: ReadonlyMap<string, number>): RecordValues {
  const works = values.works.map((work) => ({ ...work, version: versions.get(work.slug) ?? work.version }))
  return { ...values, works }
}
