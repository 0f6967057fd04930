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
    <>
      <p className="mb-1 print:hidden">
        <a href="/staff/documents" className="link inline-flex min-h-6 items-center pointer-coarse:min-h-row">
          {t('toList')}
        </a>
      </p>
      <PageHead title={documentTitle(document, types, locale)} />
    </>
  )
}
