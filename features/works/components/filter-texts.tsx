import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import { formatPartialDate } from '@/lib/dates/partial'
import { NO_ONE } from '../rules/parameters'
import type { WorkFilter } from '../types/lists'
import { useConditionName } from './condition-words'
import { InvestorField } from './investor-field'
import type { ListAddress } from './list-address'
import { useFindingWords } from './list-problems'

type Props = { address: ListAddress; desk: boolean }

/** The conditions that are typed: name, place, investor, date. */
export function FilterTexts({ address, desk }: Props) {
  const t = useTranslations('pages.works.filter')
  const locale = useLocale()
  const called = useConditionName()
  const { filter } = address
  const wrong = useWrong(address)
  const [unit, waiting] = [wrong('unit'), wrong('waitingSince')]
  const since = filter.waitingSince && formatPartialDate(filter.waitingSince, locale)
  return (
    <div className="grid content-start gap-5">
      {desk && <TextField name="q" label={t('q')} defaultValue={filter.q ?? ''} maxLength={200} />}
      <TextField
        name="unit"
        label={t('unit')}
        hint={t('unitHint')}
        defaultValue={unit?.typed ?? filter.unit[0]}
        error={unit?.error}
        maxLength={100}
      />
      <Investor filter={filter} desk={desk} />
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

function Investor({ filter, desk }: { filter: WorkFilter; desk: boolean }) {
  const t = useTranslations('pages.works')
  const called = useConditionName()
  const [named] = filter.organization.filter((value) => value !== NO_ONE)
  const field = {
    name: 'organization',
    label: called('organization'),
    hint: t('filter.organizationHint'),
    defaultValue: named,
    maxLength: 200,
  }
  return (
    <div>
      {desk ? <InvestorField {...field} /> : <TextField {...field} />}
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
