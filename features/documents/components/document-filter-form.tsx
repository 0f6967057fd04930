import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { CONTROL } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { DOCUMENT_TYPES } from '@/features/stages/types'
import { type DocumentFilter, SCAN_STATES } from '../rules/filter'

type Props = { filter: DocumentFilter; issuers: readonly string[] }

/** A native form: what is asked stands in the address, and can be sent to others. */
export function DocumentFilterForm({ filter, issuers }: Props) {
  const t = useTranslations('documents.list.filter')
  return (
    <search className="print:hidden">
      <form action="/staff/documents" className="grid gap-2">
        {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
        <div className="flex max-w-xl flex-wrap gap-2">
          <input
            type="search"
            name="q"
            defaultValue={filter.q ?? ''}
            maxLength={200}
            aria-label={t('q')}
            placeholder={t('placeholder')}
            className={`${CONTROL} min-w-40 flex-1`}
          />
          <Button>
            <Search className="size-4" strokeWidth={1.75} aria-hidden />
            {t('search')}
          </Button>
        </div>
        <Disclosure summary={t('more')}>
          <More filter={filter} issuers={issuers} />
        </Disclosure>
      </form>
    </search>
  )
}

function More({ filter, issuers }: Props) {
  const t = useTranslations('documents.list.filter')
  const types = useTranslations('rules.documentTypes')
  return (
    <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2 xl:grid-cols-[2fr_2fr_1fr_1fr_auto]">
      <TextField
        name="issuer"
        label={t('issuer')}
        list="document-issuers"
        maxLength={300}
        defaultValue={filter.issuer ?? ''}
      />
      <datalist id="document-issuers">
        {issuers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="date"
        label={t('date')}
        hint={t('dateHint')}
        maxLength={60}
        defaultValue={filter.date?.typed ?? ''}
      />
      {filter.type.slice(1).map((type) => (
        <input key={type} type="hidden" name="type" value={type} />
      ))}
      <SelectField
        name="type"
        label={t('type')}
        empty={t('any')}
        defaultValue={filter.type[0] ?? ''}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: types(value) }))}
      />
      <SelectField
        name="scan"
        label={t('scan')}
        empty={t('any')}
        defaultValue={filter.scan ?? ''}
        options={SCAN_STATES.map((value) => ({ value, label: t(`scans.${value}`) }))}
      />
      <Button tone="primary" className="max-sm:w-full">
        {t('apply')}
      </Button>
    </div>
  )
}
