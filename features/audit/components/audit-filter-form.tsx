import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { type Option, SelectField } from '@/components/ui/select-field'
import { type AuditFilter, NOBODY } from '../rules/filter'
import { AUDIT_GROUPS, type AuditGroup } from '../types'

type Props = { filter: AuditFilter; people: readonly Option[] }

/** A native form: what is asked stands in the address, and can be sent to others. */
export function AuditFilterForm({ filter, people }: Props) {
  const t = useTranslations('audit')
  const actions = (Object.keys(AUDIT_GROUPS) as AuditGroup[]).map((group) => ({
    group: t(`groups.${group}`),
    options: AUDIT_GROUPS[group].map((value) => ({ value, label: t(`actions.${value}`) })),
  }))
  return (
    <search className="print:hidden">
      <form
        action="/staff/admin/audit"
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 xl:grid-cols-[2fr_2fr_1fr_1fr_auto]"
      >
        <SelectField
          name="who"
          label={t('filter.who')}
          empty={t('filter.everybody')}
          className="max-sm:col-span-2"
          defaultValue={filter.who ?? ''}
          options={[{ value: NOBODY, label: t('filter.nobody') }, ...people]}
        />
        {filter.action.slice(1).map((action) => (
          <input key={action} type="hidden" name="action" value={action} />
        ))}
        <SelectField
          name="action"
          label={t('filter.action')}
          empty={t('filter.anything')}
          className="max-sm:col-span-2"
          defaultValue={filter.action[0] ?? ''}
          options={actions}
        />
        <DateField name="from" label={t('filter.from')} size="full" defaultValue={filter.from?.typed ?? ''} />
        <DateField name="to" label={t('filter.to')} size="full" defaultValue={filter.to?.typed ?? ''} />
        <Button tone="primary" className="max-sm:col-span-2 sm:max-xl:w-fit">
          {t('filter.apply')}
        </Button>
      </form>
    </search>
  )
}
