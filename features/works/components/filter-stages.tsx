import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { stagesOf } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import type { StageAsked } from '../types/lists'
import { FilterGroup } from './filter-group'

/** Stages are finer than phases, and there are 29: one more step, open where one is chosen. */
export function FilterStages({ chosen }: { chosen: readonly StageAsked[] }) {
  const t = useTranslations('pages.works')
  const rules = useTranslations('rules')
  return (
    <Disclosure summary={t('filter.stages')} open={chosen.length > 0}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-3">
        {WORK_KINDS.map((kind) => (
          <FilterGroup
            key={kind}
            name="stage"
            legend={rules(`kinds.${kind}`)}
            chosen={chosen}
            values={stagesOf(kind).map((row) => row.code)}
          >
            {(code) => rules(`stages.${code}` as Parameters<typeof rules>[0])}
          </FilterGroup>
        ))}
        <FilterGroup name="stage" legend={t('unplaced')} chosen={chosen} values={['UNKNOWN']}>
          {() => t('unplacedHint')}
        </FilterGroup>
      </div>
    </Disclosure>
  )
}
