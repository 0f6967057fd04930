'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFirstFocus } from '@/components/ui/use-first-focus'
import { NO_SCAN } from '@/features/documents/components/scan-field'
import type { LastPaper } from '../data/last-paper'
import { presumedAct } from '../rules/presumed-act'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { RecordAct } from './record-act'
import type { RecordAddress } from './record-address'
import { RecordDetails } from './record-details'
import { ACT_DETAILS } from './record-focus'
import { RecordFulfils } from './record-fulfils'
import { type KnownPaper, RecordKnownPaper } from './record-known-paper'
import { RecordPaper } from './record-paper'
import { RecordScan } from './record-scan'
import { EMPTY_ACT, EMPTY_PAPER, fieldOfPath, type RecordValues, recordRequest } from './record-values'
import type { PromisedAct, RecordedState, RecordWork } from './record-work'
import { RecordWorks } from './record-works'
import type { Reopened, SaidRecord } from './reopened-proposal'
import { savedQuery } from './saved-address'
import { useChangeForm } from './use-change-form'
import { useWaitingOn } from './use-waiting-on'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  work: RecordWork
  states: readonly RecordedState[]
  promised: readonly PromisedAct[]
  /** What the address filled in, and the works that came along in it. */
  filled: Omit<RecordAddress, 'with' | 'document'> & {
    paper: KnownPaper | null
    works: readonly (RecordWork & { promised: readonly PromisedAct[] })[]
  }
  /** The paper that this person recorded last: the next one is often of the same pile. */
  last: LastPaper | null
  /** What came back from a second person, as it was sent. */
  reopened?: Reopened<SaidRecord> | null
  issuers: readonly string[]
  organizations: readonly string[]
  today: string
}

/** "Ghi nhận văn bản": what happened, by which paper, for which works. One column, from the keyboard alone. */
export function RecordForm(props: Props) {
  const { person, work, states, promised, filled, last, reopened, issuers, organizations, today } = props
  const t = useTranslations('changes.record')
  const effects = useTranslations('changes.effects')
  const again = useTranslations('review.form')
  const home = homeOf(props)
  const promisedOf = Object.fromEntries(filled.works.map(({ slug, promised }) => [slug, promised]))
  const isSubstation = work.kind === 'SUBSTATION'
  const opened = { slug: work.slug, isSubstation, promised, promisedOf, taken: last }
  const [{ defaults, isPresumed }] = useState(() => openingValues(props))
  const change = useChangeForm<RecordValues>({
    proposal: reopened ?? undefined,
    draftKey: reopened ? `proposal:${reopened.id}:${reopened.version}` : draftKey(person, work, filled),
    defaultValues: defaults,
    toRequest: (values, reasons) => recordRequest(values, reasons, opened),
    fieldOf: fieldOfPath,
    rebase: withVersions,
    reopen: (kept) =>
      withVersions(keptScan(kept), new Map(defaults.works.map((one) => [one.slug, one.version]))),
    isReady: (values) => {
      // What stands there by a guess is not foretold yet: nobody said it.
      const isGuess = isPresumed && JSON.stringify(values) === JSON.stringify(defaults)
      return values.act.act !== '' && values.works.length > 0 && !isGuess
    },
    doneHref: (saved) => (reopened ? `/staff/review/${reopened.id}` : `${home}?${savedQuery(saved)}`),
  })
  const { works } = change.values
  const waitingOn = useWaitingOn(
    works.map(({ slug }) => slug),
    [work.slug, ...filled.works.map(({ slug }) => slug)],
  )
  const { errorOf } = change.save
  // Where an act is chosen, what is missing is the paper.
  useFirstFocus(defaults.act.act ? '[id="document.symbol"]' : 'input[name="act.act"]')
  const choose = (next: RecordWork[]) => change.form.setValue('works', next, { shouldDirty: true })

  return (
    <ChangeFormFrame
      change={change}
      saveLabel={reopened ? again('send') : t('save')}
      waiting={effects(isPresumed ? 'waitingPaper' : 'waiting')}
      cancelHref={reopened ? `/staff/review/${reopened.id}` : home}
      nameOf={(slug) => works.find((chosen) => chosen.slug === slug)?.title ?? slug}
    >
      <div className="grid gap-4">
        <RecordAct work={work} promised={promised} today={today} error={errorOf('act.act')} />
        <div id={ACT_DETAILS}>
          <RecordDetails work={work} states={states} organizations={organizations} error={errorOf} />
        </div>
        <RecordFulfils promised={promised} error={errorOf('act.fulfils')} />
      </div>
      {filled.paper && change.values.knownPaper ? (
        <RecordKnownPaper paper={filled.paper} />
      ) : (
        <RecordPaper issuers={issuers} error={errorOf} last={last} />
      )}
      {change.values.hasPaper && <RecordScan error={errorOf('scan')} />}
      <RecordWorks
        works={works}
        onAdd={(added) => choose([...works, added])}
        onRemove={(slug) => choose(works.filter((chosen) => chosen.slug !== slug))}
        waitingOn={waitingOn}
        error={errorOf('works')}
      />
      <NoteField change={change} label={t('note')} hint={t('noteHint')} />
    </ChangeFormFrame>
  )
}

/** Two things that were begun from different places are two drafts. */
function draftKey(person: string, work: RecordWork, { act, plan, paper, works }: Props['filled']): string {
  const key = `record:${person}:${work.slug}`
  if (paper) return `${key}:${paper.id}`
  return act || plan ? [key, act, plan, ...works.map(({ slug }) => slug)].join(':') : key
}

function filledAct({ act, plan }: Props['filled'], promised: readonly PromisedAct[]): RecordValues['act'] {
  const promise = promised.find((item) => item.act === act && item.month === plan)
  return { ...EMPTY_ACT, act: act ?? '', fulfils: promise?.id ?? '' }
}

/** Where the form was opened from. */
function homeOf({ work, filled: { plan, paper } }: Props): string {
  if (paper) return `/staff/documents/${paper.id}`
  return plan ? `/staff/plan/${plan}` : `/staff/works/${work.slug}`
}

/** What was on its way when the page was left has not arrived. Drafts from before there were scans have none. */
const keptScan = (kept: RecordValues): RecordValues => {
  const isKept = kept.scan?.state === 'stored'
  return { ...kept, knownPaper: kept.knownPaper ?? '', scan: isKept ? kept.scan : NO_SCAN }
}

function withVersions(values: RecordValues, versions: ReadonlyMap<string, number>): RecordValues {
  const works = values.works.map((work) => ({ ...work, version: versions.get(work.slug) ?? work.version }))
  return { ...values, works }
}

/** What stands in the form before anything is said; the act by the address, else by the only promise there is. */
function openingValues({ work, promised, filled, last, reopened, today }: Props) {
  const presumed = filled.act || reopened ? null : presumedAct(work, promised, today)
  const alongside = filled.works.map(({ promised: _promised, ...other }) => other)
  const defaults: RecordValues = {
    works: [work, ...alongside],
    act: presumed ? { ...EMPTY_ACT, act: presumed } : filledAct(filled, promised),
    hasPaper: true,
    knownPaper: filled.paper?.id ?? '',
    scan: NO_SCAN,
    document: last ? { ...EMPTY_PAPER, issuer: last.issuer, type: last.type } : EMPTY_PAPER,
    note: '',
  }
  return { defaults: { ...defaults, ...reopened?.said }, isPresumed: presumed !== null }
}
