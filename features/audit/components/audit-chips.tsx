import { useTranslations } from 'next-intl'
import { Chips } from '@/components/ui/chip'
import type { Option } from '@/components/ui/select-field'
import { type AuditFilter, auditHref, NOBODY } from '../rules/filter'

type Props = { filter: AuditFilter; people: readonly Option[] }

/** The conditions of the list, each removable. */
export function AuditChips({ filter, people }: Props) {
  const t = useTranslations('audit')
  const { who, action, from, to } = filter
  const without = (rest: Partial<AuditFilter>) => auditHref({ ...filter, offset: 0, ...rest })
  const name =
    who === NOBODY ? t('filter.nobody') : (people.find(({ value }) => value === who)?.label ?? t('who.gone'))
  const chips = [
    ...(who ? [{ label: `${t('filter.who')}: ${name}`, without: without({ who: null }) }] : []),
    ...action.map((one) => ({
      label: `${t('filter.action')}: ${t(`actions.${one}`)}`,
      without: without({ action: action.filter((other) => other !== one) }),
    })),
    ...(from ? [{ label: `${t('filter.from')}: ${from.typed}`, without: without({ from: null }) }] : []),
    ...(to ? [{ label: `${t('filter.to')}: ${to.typed}`, without: without({ to: null }) }] : []),
  ]
  return <Chips chips={chips} clear={auditHref({})} />
}
