import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { saveSettings } from '@/features/accounts/actions/settings'
import { ActForm } from '@/features/accounts/components/act-form'
import { officeSettings } from '@/features/accounts/loaders'
import { formatDateTime } from '@/lib/dates/vietnam'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.settings'))('title') }
}

export default async function SettingsPage() {
  const [{ settings, changes }, t, locale] = await Promise.all([
    officeSettings(),
    getTranslations('accounts.settings'),
    getLocale(),
  ])
  /** The hint, and who changed it last. */
  const hint = (words: string, change: (typeof changes)[keyof typeof changes]) => {
    if (!change) return words
    const at = formatDateTime(change.at, locale)
    return `${words} ${change.by ? t('changed', { by: change.by, at }) : t('changedBySomebody', { at })}.`
  }
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ActForm
        id="settings"
        action={saveSettings}
        submit={t('save')}
        tone="primary"
        fields={[
          {
            name: 'secondPerson',
            kind: 'check',
            label: t('secondPerson'),
            hint: hint(t('secondPersonHint'), changes['review.secondPerson']),
            isChecked: settings['review.secondPerson'],
          },
          {
            name: 'idleMinutes',
            kind: 'number',
            label: t('idleMinutes'),
            unit: t('idleUnit'),
            hint: hint(t('idleHint'), changes['session.idleMinutes']),
            value: String(settings['session.idleMinutes']),
          },
        ]}
      />
    </>
  )
}
