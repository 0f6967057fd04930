import { CircleUser } from 'lucide-react'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { LOCALE_COOKIE, LOCALES } from '@/lib/i18n/locale'
import { parseTheme, THEME_COOKIE, THEMES } from '@/lib/theme'
import { PreferenceSelect } from './preference-select'

type Props = { person: { name: string; role: string } | null; signOut?: ReactNode }

/** Who one is at this desk, how it looks, and the way out. */
export async function PersonMenu({ person, signOut }: Props) {
  const t = await getTranslations('frame')
  const locale = await getLocale()
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <Menu
      label={person ? t('person.menu', { name: person.name }) : t('person.settings')}
      button={
        <>
          <CircleUser className="size-5 shrink-0" strokeWidth={1.75} aria-hidden />
          {person && <span className="max-w-64 truncate max-lg:sr-only">{person.name}</span>}
        </>
      }
    >
      {person && (
        <p className="border-line border-b px-4 pt-1 pb-3">
          <span className="block font-semibold">{person.name}</span>
          <span className="block text-muted text-xs">{person.role}</span>
        </p>
      )}
      <div className="grid gap-3 px-4 py-3">
        <PreferenceSelect
          cookie={LOCALE_COOKIE}
          label={t('language.label')}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <PreferenceSelect
          cookie={THEME_COOKIE}
          label={t('theme.label')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
      {person && (
        <div className="border-line border-t px-0.5 pt-1.5">
          <LinkButton href="/staff/keys" tone="quiet">
            {t('keys.title')}
          </LinkButton>
          <LinkButton href="/" tone="quiet" className="sm:hidden">
            {t('nav.publicSite')}
          </LinkButton>
        </div>
      )}
      {signOut && <div className="-mb-1 border-line border-t px-0.5 pt-1.5">{signOut}</div>}
    </Menu>
  )
}
