import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicMissing } from '@/components/layout/public-missing'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: 'faults' })
  return { title: t('notFound.title'), robots: 'noindex' }
}

/** Addresses that no other page answers, in the language of the address. */
export default async function UnknownPage() {
  return <PublicMissing locale={await getLocale()} />
}
