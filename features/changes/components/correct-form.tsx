'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { SelectField } from '@/components/ui/select-field'
import { nextActs } from '@/features/stages/rules/lookup'
import { ChangeFormFrame, NoteField } from './change-form-frame'
import { type CorrectValues, correctRequest, type How, type Target } from './correct-values'
import { RecordDetails } from './record-details'
import { RecordPaper } from './record-paper'
import { EMPTY_ACT, EMPTY_PAPER, fieldOfPath, type RecordValues } from './record-values'
import type { RecordWork } from './record-work'
import { useChangeForm } from './use-change-form'

type Props = {
  /** Whose draft it is: several people may share a computer. */
  person: string
  target: Target
  work: RecordWork
  /** The act as recorded; null for a change of another kind, which can only be undone. */
  act: RecordValues['act'] | null
  /** The recorded paper, in words. */
  paper: string | null
  works: readonly { slug: string; name: string; version: number }[]
  /** What the address asks for; what cannot be is not taken up. */
  how?: How | undefined
  issuers: readonly string[]
  organizations: readonly string[]
}

/** Mends an earlier record by a later one: undo it, undo the whole paper, or put right what it says. */
export function CorrectForm(props: Props) {
  const { person, target, work, act, paper, works, issuers, organizations } = props
  const t = useTranslations('changes.correct')
  const versions = new Map(works.map(({ slug, version }) => [slug, version]))
  const effects = useTranslations('changes.effects')
  const choices: How[] = [
    ...(act ? (['REPLACE'] as const) : []),
    'VOID',
    ...(works.length > 1 ? (['VOID_SET'] as const) : []),
  ]
  const change = useChangeForm<CorrectValues>({
    draftKey: `correct:${person}:${target.changeId}`,
    defaultValues: {
      how: choices.find((choice) => choice === props.how) ?? (act ? 'REPLACE' : 'VOID'),
      act: act ?? EMPTY_ACT,
      hasPaper: false,
      document: EMPTY_PAPER,
      note: '',
      versions: Object.fromEntries(versions),
    },
    toRequest: (values, reasons) => correctRequest(values, target, reasons),
    fieldOf: fieldOfPath,
    rebase: withVersions,
    reopen: (kept) => withVersions(kept, versions),
    isReady: () => true,
    doneHref: ({ seq }) => `/staff/works/${target.slug}?saved=${seq}`,
  })
  const { how } = change.values
  const { errorOf } = change.save
  const labels = { REPLACE: t('replace'), VOID: t('void'), VOID_SET: t('voidSet', { count: works.length }) }
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('save')}
      waiting={effects('waiting')}
      cancelHref={`/staff/works/${target.slug}`}
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
      {act && how === 'REPLACE' && (
        <>
          <div className="grid gap-4">
            <ActSelect work={work} error={errorOf('act.act')} />
            <RecordDetails work={work} states={[]} organizations={organizations} error={errorOf} openDate />
          </div>
          <RecordPaper
            issuers={issuers}
            error={errorOf}
            keep={paper ? t('keepThis', { paper }) : t('keepNone')}
          />
        </>
      )}
      <NoteField change={change} label={t('note')} hint={t('noteHint')} required />
    </ChangeFormFrame>
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
