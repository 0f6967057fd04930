'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { stagesOf } from '@/features/stages/rules/paths'
import { CONDITIONS, HOLDERS, SOURCE_KINDS } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import type { RecordValues } from './record-values'
import type { RecordedState, RecordWork } from './record-work'
import { TypedDate } from './typed-date'

type Props = {
  work: RecordWork
  states: readonly RecordedState[]
  organizations: readonly string[]
  error: (field: string) => string | null
  /** Show the date of effect at once: in a correction it is what is most often wrong. */
  openDate?: boolean
}

/** What only some acts ask for, right under the choice of the act; the date of effect for those who need it. */
export function RecordDetails({ work, states, organizations, error, openDate = false }: Props) {
  const t = useTranslations('changes.record')
  const { register } = useFormContext<RecordValues>()
  const act = useWatch<RecordValues, 'act.act'>({ name: 'act.act' })
  switch (act) {
    case '':
      return null
    case 'STATE_RECORDED':
      return <RecordedStateFields work={work} error={error} />
    case 'EVIDENCE_ADDED':
      return (
        <>
          <EvidenceField states={states} error={error} />
          <EffectiveOn error={error} open={openDate} />
        </>
      )
    case 'CAPACITY_ADJUSTED':
      return (
        <>
          <TextField
            {...register('act.capacity')}
            id="act.capacity"
            inputMode="decimal"
            required
            className="max-w-56"
            label={work.kind === 'SUBSTATION' ? t('capacityMva') : t('capacityMw')}
            error={error('act.capacity')}
          />
          <EffectiveOn error={error} open={openDate} />
        </>
      )
    case 'INVESTOR_CHANGED':
      return (
        <>
          <TextField
            {...register('act.investor')}
            id="act.investor"
            required
            label={t('investor')}
            list="organizations"
            error={error('act.investor')}
          />
          <datalist id="organizations">
            {organizations.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <EffectiveOn error={error} open={openDate} />
        </>
      )
    case 'HANDED_OVER':
    case 'RETURNED':
      return (
        <>
          <HolderField required={act === 'HANDED_OVER'} error={error} />
          <EffectiveOn error={error} open={openDate} />
        </>
      )
    case 'EXTENDED':
      return (
        <>
          <TypedDate<RecordValues>
            name="act.until"
            label={t('until')}
            partial
            required
            error={error('act.until')}
          />
          <EffectiveOn error={error} open={openDate} />
        </>
      )
    default:
      return <EffectiveOn error={error} open={openDate} />
  }
}

type ErrorOf = { error: (field: string) => string | null }

function EffectiveOn({ error, open }: ErrorOf & { open: boolean }) {
  const t = useTranslations('changes.record')
  const problem = error('act.effectiveOn')
  return (
    <Disclosure summary={t('effectiveOn')} open={open || problem !== null}>
      <TypedDate<RecordValues> name="act.effectiveOn" label={t('effectiveOn')} partial error={problem} />
    </Disclosure>
  )
}

function RecordedStateFields({ work, error }: { work: RecordWork } & ErrorOf) {
  const t = useTranslations('changes.record')
  const rules = useTranslations('rules')
  const { register } = useFormContext<RecordValues>()
  const stages = stagesOf(work.kind).map(({ code, ordinal }) => ({
    value: code,
    label: `${ordinal}. ${rules(`stages.${code}` as 'stages.H0')}`,
  }))
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <SelectField
        {...register('act.stage')}
        id="act.stage"
        label={t('stage')}
        empty=""
        options={stages}
        error={error('act.stage')}
      />
      <TypedDate<RecordValues>
        name="act.effectiveOn"
        label={t('stateDate')}
        hint={t('stateDateHint')}
        partial
        error={error('act.effectiveOn')}
      />
      <SelectField
        {...register('act.sourceKind')}
        id="act.sourceKind"
        label={t('sourceKind')}
        empty=""
        options={SOURCE_KINDS.map((value) => ({ value, label: rules(`sourceKinds.${value}`) }))}
        error={error('act.sourceKind')}
      />
      <SelectField
        {...register('act.condition')}
        id="act.condition"
        label={t('condition')}
        empty={t('keepCondition')}
        options={CONDITIONS.map((value) => ({ value, label: rules(`conditions.${value}`) }))}
        error={error('act.condition')}
      />
    </div>
  )
}

function EvidenceField({ states, error }: { states: readonly RecordedState[] } & ErrorOf) {
  const t = useTranslations('changes.record')
  const stages = useTranslations('rules.stages')
  const undated = useTranslations('changes.effects')
  const locale = useLocale()
  const { register } = useFormContext<RecordValues>()
  return (
    <SelectField
      {...register('act.stage')}
      id="act.stage"
      label={t('evidenceFor')}
      required
      empty=""
      options={states.map(({ stage, entered }) => ({
        value: stage,
        label: `${stages(stage as 'H0')} (${entered ? formatPartialDate(entered, locale) : undated('undated')})`,
      }))}
      error={error('act.stage')}
    />
  )
}

function HolderField({ required, error }: { required: boolean } & ErrorOf) {
  const t = useTranslations('changes.record')
  const holders = useTranslations('rules.holders')
  const { register } = useFormContext<RecordValues>()
  return (
    <SelectField
      {...register('act.holder')}
      id="act.holder"
      label={t('holder')}
      required={required}
      empty=""
      options={HOLDERS.filter((holder) => holder !== 'NONE').map((value) => ({
        value,
        label: holders(value),
      }))}
      error={error('act.holder')}
    />
  )
}
