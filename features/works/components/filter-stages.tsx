import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { stagesOf } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import type { StageAsked } from '../types/lists'
import { useConditionWords } from './condition-words'
import { DeskFilterGroup } from './desk-filter-group'
import { FilterGroup } from './filter-group'

/** Stages are finer than phases, and there are 29: one more step, open where one is chosen. */
export function FilterStages({ chosen, desk }: { chosen: readonly StageAsked[]; desk: boolean }) {
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  const say = useConditionWords()
  const Group = desk ? DeskFilterGroup : FilterGroup
  return (
    <Disclosure summary={t('filter.stages')} open={chosen.length > 0}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-3">
        {WORK_KINDS.map((kind) => (
          <Group
            key={kind}
            name="stage"
            legend={kinds(kind)}
            options={stagesOf(kind).map(({ code }) => ({ value: code, label: say('stage', code) }))}
            chosen={chosen}
          />
        ))}
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
