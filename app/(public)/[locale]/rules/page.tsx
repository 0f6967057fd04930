import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { requireReader } from '@/features/access/loaders'
import { RulesView } from '@/features/stages/components/rules-table'
import { localePath } from '@/lib/i18n/locale'
import { keepPageUntil } from '@/lib/page-notes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: 'rules.view' })
  return { title: t('title'), description: t('lead') }
}

export default async function RulesPage() {
  const locale = await getLocale()
  const { kind: reader } = await requireReader(localePath(locale, '/rules'))
  keepPageUntil('NEVER')
  return (
    <PublicFrame locale={locale} path="/rules" signedIn={reader === 'staff'}>
      <RulesView locale={locale} />
    </PublicFrame>
  )
}
