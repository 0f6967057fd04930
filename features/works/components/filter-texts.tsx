import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import { formatPartialDate } from '@/lib/dates/partial'
import { NO_ONE } from '../rules/parameters'
import type { WorkFilter } from '../types/lists'
import { useConditionName } from './condition-words'
import type { ListAddress } from './list-address'
import { useFindingWords } from './list-problems'

type Props = { address: ListAddress; withName: boolean }

/** The conditions that are typed: name, place, investor, date. */
export function FilterTexts({ address, withName }: Props) {
  const t = useTranslations('pages.works.filter')
  const locale = useLocale()
  const called = useConditionName()
  const { filter } = address
  const wrong = useWrong(address)
  const [unit, waiting] = [wrong('unit'), wrong('waitingSince')]
  const since = filter.waitingSince && formatPartialDate(filter.waitingSince, locale)
  return (
    <div className="grid content-start gap-5">
      {withName && <TextField name="q" label={t('q')} defaultValue={filter.q ?? ''} maxLength={200} />}
      <TextField
        name="unit"
        label={t('unit')}
        hint={t('unitHint')}
        defaultValue={unit?.typed ?? filter.unit[0]}
        error={unit?.error}
        maxLength={100}
      />
      <Investor filter={filter} />
      <DateField
        name="waitingSince"
        label={called('waitingSince')}
        hint={t('waitingHint')}
        defaultValue={waiting?.typed ?? since ?? ''}
        error={waiting?.error}
        partial
      />
    </div>
  )
}

function Investor({ filter }: { filter: WorkFilter }) {
  const t = useTranslations('pages.works')
  const called = useConditionName()
  const named = filter.organization.filter((value) => value !== NO_ONE)
  return (
    <div>
      <TextField
        name="organization"
        label={called('organization')}
        hint={t('filter.organizationHint')}
        defaultValue={named[0]}
        maxLength={200}
      />
      <Checkbox
        name="organization"
        value={NO_ONE}
        defaultChecked={filter.organization.includes(NO_ONE)}
        label={t('noOne.organization')}
        className="pointer-fine:min-h-7 pointer-fine:py-1"
      />
    </div>
  )
}

/** What was typed and could not be read, with the sentence that says so. */
function useWrong({ findings }: ListAddress) {
  const words = useFindingWords()
  return (name: keyof WorkFilter) => {
    const finding = findings.find(({ path }) => path === name)
    return finding && { typed: String(finding.params.value ?? ''), error: words(finding) }
  }
}
