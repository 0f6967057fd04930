import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import type { DocumentDetail } from '../data/one'

/** Everything that is written down of a paper. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const t = useTranslations('documents.fields')
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  const { symbol, type, date, issuer, incomingNumber, receivedOn, abstract, foundAt } = document
  const facts = [
    { label: t('symbol'), value: symbol },
    { label: t('type'), value: types(type) },
    { label: t('date'), value: date && formatPartialDate(date, locale) },
    { label: t('issuer'), value: issuer },
    { label: t('receivedOn'), value: receivedOn && formatDate(receivedOn) },
    { label: t('incomingNumber'), value: incomingNumber },
    { label: t('abstract'), value: abstract },
    ...(foundAt ? [{ label: t('foundAt'), value: foundAt }] : []),
  ]
  return <Facts facts={facts} />
}
