import { useTranslations } from 'next-intl'
import { AddressProblem } from '@/components/ui/address-problem'
import { type DocumentFilter, documentsHref, type Unread } from '../rules/filter'

type Props = { unread: readonly Unread[]; filter: DocumentFilter }

export function DocumentsProblem({ unread, filter }: Props) {
  const t = useTranslations('documents.list')
  const named = (name: string) =>
    t.has(`filter.${name}` as 'filter.q') ? t(`filter.${name}` as 'filter.q') : name
  const lines = unread.map(({ name, value }) =>
    name === 'date' ? t('problem.date', { value }) : t('problem.value', { name: named(name), value }),
  )
  return <AddressProblem lines={lines} href={documentsHref(filter)} />
}
