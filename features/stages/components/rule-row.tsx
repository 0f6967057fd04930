import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Locale } from '@/lib/i18n/locale'
import type { ActRule, RuleDimension } from '../types'
import { EvidenceMark } from './evidence-mark'

type Props = { rule: ActRule; locale: Locale }

/** One row of the rules: what it rests on first, then who, by what, within what time. Stacks on a telephone. */
export function RuleRow({ rule, locale }: Props) {
  const t = useTranslations('rules')
  const lists = {
    authority: rule.authorities?.map((by) => t(`authorities.${by}`)).join(', '),
    documentType: rule.documentTypes?.map((type) => t(`documentTypes.${type}`)).join(', '),
  }
  const named = (part: RuleDimension) => (
    <>
      {lists[part] ?? t('view.anyOf')}
      {lists[part] && rule.evidence === 'verified' && rule.practice?.includes(part) && (
        <span className="block text-muted text-xs">{t('view.practiceOnly')}</span>
      )}
    </>
  )
  return (
    <li className="border-line border-t py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <EvidenceMark evidence={rule.evidence} />
        <Validity rule={rule} locale={locale} />
      </p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 lg:grid-cols-[1fr_1fr_8rem_2fr]">
        <Item label={t('view.authorities')} empty={!lists.authority}>
          {named('authority')}
        </Item>
        <Item label={t('view.documents')} empty={!lists.documentType}>
          {named('documentType')}
        </Item>
        <Item label={t('view.limit')} empty={!rule.limit}>
          {rule.limit ? t(`limits.${rule.limit.unit}`, { value: rule.limit.value }) : t('view.noLimit')}
        </Item>
        <Item label={t('view.basis')}>{rule.basis[locale]}</Item>
      </dl>
      {rule.note && <p className="mt-2 max-w-prose text-muted">{rule.note[locale]}</p>}
    </li>
  )
}

type ItemProps = { label: string; empty?: boolean; children: ReactNode }

/** Label beside the value on a telephone, above it on a desk; what is not prescribed is left out where it is narrow. */
function Item({ label, empty = false, children }: ItemProps) {
  return (
    <div className={`grid min-w-0 grid-cols-[5rem_1fr] lg:block ${empty ? 'max-lg:hidden' : ''}`}>
      <dt className="text-muted text-xs leading-5">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Validity({ rule, locale }: Props) {
  const t = useTranslations('rules.view')
  const from = rule.validFrom === null ? null : formatPartialDate(rule.validFrom, locale)
  const to = rule.validTo === null ? null : formatPartialDate(rule.validTo, locale)
  return (
    <span className="text-muted">
      {t('validity')}:{' '}
      {from && to
        ? t('between', { from, to })
        : from
          ? t('since', { from })
          : to
            ? t('until', { to })
            : t('undated')}
    </span>
  )
}
