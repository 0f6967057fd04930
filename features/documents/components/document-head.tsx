import { useLocale, useTranslations } from 'next-intl'
import { PageHead } from '@/components/ui/page-head'
import type { DocumentDetail } from '../data/one'
import { documentTitle } from '../rules/title'

/** The paper by its name, and the way back to all of them. */
export function DocumentHead({ document }: { document: DocumentDetail }) {
  const types = useTranslations('rules.documentTypes')
  const t = useTranslations('documents.one')
  const locale = useLocale()
  return (
    <PageHead
      title={documentTitle(document, types, locale)}
      back={{ href: '/staff/documents', name: t('toList') }}
    />
  )
}
