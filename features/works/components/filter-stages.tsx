import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { stagesOf } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import type { StageAsked } from '../types/lists'
import { useCodeWords } from './code-words'
import { DeskCodesGroup, DeskFilterGroup } from './desk-filter-group'
import { FilterGroup } from './filter-group'

/** Stages are finer than phases, and there are 29: one more step, open where one is chosen. */
export function FilterStages({ chosen, desk }: { chosen: readonly StageAsked[]; desk: boolean }) {
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  const say = useCodeWords()
  const Group = desk ? DeskFilterGroup : FilterGroup
  return (
    <Disclosure summary={t('filter.stages')} open={chosen.length > 0}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-3">
        {WORK_KINDS.map((kind) => {
          const codes = stagesOf(kind).map(({ code }) => code)
          const group = { name: 'stage', legend: kinds(kind), chosen } as const
          if (desk) return <DeskCodesGroup key={kind} codes={codes} {...group} />
          const options = codes.map((value) => ({ value, label: say('stage', value) }))
          return <FilterGroup key={kind} options={options} {...group} />
        })}
        <Group
          name="stage"
          legend={t('unplaced')}
          options={[{ value: 'UNKNOWN', label: t('unplacedHint') }]}
          chosen={chosen}
        />
      </div>
    </Disclosure>
  )
}
