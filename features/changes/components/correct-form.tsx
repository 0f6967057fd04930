'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { SelectField } from '@/components/ui/select-field'
import { nextActs } from '@/features/stages/rules/lookup'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { CorrectFigure } from './correct-figure'
import {
  type CorrectValues,
  correctRequest,
  fieldOfCorrection,
  type How,
  NOTHING_RECORDED,
  type Recorded,
  type Target,
} from './correct-values'
import { FollowUpFields } from './follow-up-fields'
import { RecordDetails } from './record-details'
import { RecordPaper } from './record-paper'
import { EMPTY_PAPER } from './record-values'
import type { RecordWork } from './record-work'
import type { Reopened, SaidCorrection } from './reopened-proposal'
import { savedQuery } from './saved-address'
import { SourceField } from './source-field'
import { useChangeForm } from './use-change-form'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  target: Omit<Target, 'type'>
  work: RecordWork
  /** What was recorded; null where it can only be undone. */
  recorded: Recorded | null
  /** The recorded paper, in words. */
  paper: string | null
  works: readonly { slug: string; name: string; version: number }[]
  /** What the address asks for; what cannot be is not taken up. */
  how?: How | undefined
  /** What came back from a second person, as it was sent. */
  reopened?: Reopened<SaidCorrection> | null
  issuers: readonly string[]
  organizations: readonly string[]
}

/** Mends an earlier record by a later one: undo it, undo the whole paper, or put right what it says. */
export function CorrectForm(props: Props) {
  const { person, recorded, paper, works, reopened } = props
  const target: Target = { ...props.target, type: recorded?.type ?? null }
  const t = useTranslations('changes.correct')
  const versions = new Map(works.map(({ slug, version }) => [slug, version]))
  const effects = useTranslations('changes.effects')
  const again = useTranslations('review.form')
  const choices: How[] = [
    ...(recorded ? (['REPLACE'] as const) : []),
    'VOID',
    ...(works.length > 1 ? (['VOID_SET'] as const) : []),
  ]
  const defaultValues: CorrectValues = {
    ...NOTHING_RECORDED,
    ...recorded,
    how: choices.find((choice) => choice === props.how) ?? (recorded ? 'REPLACE' : 'VOID'),
    hasPaper: false,
    document: EMPTY_PAPER,
    note: '',
    versions: Object.fromEntries(versions),
    ...saidAgain(reopened),
  }
  const change = useChangeForm<CorrectValues>({
    draftKey: reopened
      ? `proposal:${reopened.id}:${reopened.version}`
      : `correct:${person}:${target.changeId}`,
    proposal: reopened ?? undefined,
    defaultValues,
    toRequest: (values, reasons) => correctRequest(values, target, reasons),
    fieldOf: (path, values) => fieldOfCorrection(path, values, target.type),
    rebase: withVersions,
    // Drafts from before there was more than an act to put right have no more.
    reopen: (kept) => withVersions({ ...defaultValues, ...kept }, versions),
    isReady: () => true,
    doneHref: (saved) =>
      reopened ? `/staff/review/${reopened.id}` : `/staff/works/${target.slug}?${savedQuery(saved)}`,
  })
  const { how } = change.values
  const { errorOf } = change.save
  const labels = { REPLACE: t('replace'), VOID: t('void'), VOID_SET: t('voidSet', { count: works.length }) }
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={reopened ? again('send') : t('save')}
      waiting={effects('waiting')}
      cancelHref={reopened ? `/staff/review/${reopened.id}` : `/staff/works/${target.slug}`}
      nameOf={(slug) => works.find((one) => one.slug === slug)?.name ?? slug}
    >
      <Fieldset legend={t('how')}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            radio
            id={`how-${choice}`}
            value={choice}
            label={labels[choice]}
            {...change.form.register('how')}
          />
        ))}
      </Fieldset>
      {recorded && how === 'REPLACE' && (
        <SaidAnew
          {...props}
          type={recorded.type}
          hasPaper={change.values.hasPaper}
          keep={paper ? t('keepThis', { paper }) : t('keepNone')}
          error={errorOf}
        />
      )}
      <NoteField change={change} label={t('note')} hint={t('noteHint')} required />
    </ChangeFormFrame>
  )
}

/** An undoing says nothing of the act: there it stays as it was recorded. */
function saidAgain(reopened: Props['reopened']): Partial<CorrectValues> {
  if (!reopened) return {}
  const { act, ...said } = reopened.said
  return act ? { ...said, act } : said
}

type SaidAnewProps = Pick<Props, 'work' | 'paper' | 'issuers' | 'organizations'> & {
  type: Recorded['type']
  hasPaper: boolean
  /** What the box says that leaves the recorded paper as it is. */
  keep: string
  error: (field: string) => string | null
}

/** What was recorded, to be put right; a line of the diary rests on no paper. */
function SaidAnew({ type, work, paper, hasPaper, keep, issuers, organizations, error }: SaidAnewProps) {
  const { register } = useFormContext<CorrectValues>()
  if (type === 'FOLLOW_UP') return <FollowUpFields at="followUp." error={error} />
  return (
    <>
      {type === 'ACT' ? (
        <div className="grid gap-4">
          <ActSelect work={work} error={error('act.act')} />
          <RecordDetails work={work} states={[]} organizations={organizations} error={error} openDate />
        </div>
      ) : (
        <CorrectFigure kind={work.kind} error={error} />
      )}
      <RecordPaper issuers={issuers} error={error} keep={keep} />
      {type === 'OBSERVATION' && !paper && !hasPaper && (
        <SourceField
          id="observation.sourceKind"
          register={register('observation.sourceKind')}
          error={error('observation.sourceKind')}
        />
      )}
    </>
  )
}

const withVersions = (values: CorrectValues, newer: ReadonlyMap<string, number>): CorrectValues => {
  return { ...values, versions: { ...values.versions, ...Object.fromEntries(newer) } }
}

function ActSelect({ work, error }: { work: RecordWork; error: string | null }) {
  const names = useTranslations('rules.acts')
  const t = useTranslations('changes.record')
  const { register } = useFormContext<CorrectValues>()
  // Whatever fits now: the act to be mended may lie years back.
  const { now, others } = nextActs(work.kind, null, 'ACTIVE', null)
  return (
    <SelectField
      {...register('act.act')}
      id="act.act"
      label={t('what')}
      options={[...now, ...others].map((value) => ({ value, label: names(value) }))}
      error={error}
    />
  )
}
