import { LayoutGrid, ListTree, LogIn, Zap } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Locale, localePath } from '@/lib/i18n/locale'
import { Brand } from './brand'
import { LanguageLink } from './language-link'
import { MainNav } from './main-nav'
import { PublicFoot } from './public-foot'
import { MAIN_ID, SkipLink } from './skip-link'

type Props = {
  locale: Locale
  /** The page's own Vietnamese path with its query (`/works?phase=SURVEY`): a stored page cannot ask for it. */
  path: string
  /** For what is no page of the navigation: none of its links is marked as the current one. */
  elsewhere?: boolean
  /** Only where the page knows it; stored pages do not, and offer to sign in. */
  signedIn?: boolean
  children: ReactNode
}

/** The frame of the public pages. Plain links, no script. */
export async function PublicFrame({ locale, path, elsewhere = false, signedIn = false, children }: Props) {
  const t = await getTranslations({ locale, namespace: 'frame' })
  const at = (target: string) => (target === '/' ? /^\/(\?|$)/.test(path) : path.startsWith(target))
  const door = signedIn
    ? { href: '/staff', label: t('nav.desk') }
    : { href: '/sign-in', label: t('nav.signIn') }
  const items = [
    { href: '/', label: t('nav.overview'), icon: LayoutGrid },
    { href: '/works', label: t('nav.works'), icon: Zap },
    { href: '/rules', label: t('nav.rules'), icon: ListTree },
  ].map((item) => ({ ...item, href: localePath(locale, item.href), current: !elsewhere && at(item.href) }))

  return (
    <div className="flex min-h-dvh flex-col max-sm:pb-16 print:pb-0">
      <SkipLink label={t('skip')} />
      <header className="border-line border-b">
        <div className="mx-auto flex min-h-14 max-w-400 flex-wrap items-stretch gap-x-2 px-4 lg:gap-x-6 sm:px-6">
          <Brand name={t('name')} owner={t('owner')} href={localePath(locale, '/')} />
          <MainNav
            label={t('nav.public')}
            className="[&>ul]:h-full sm:[&>ul]:min-h-14"
            items={[...items, { ...door, icon: LogIn, current: false, phoneOnly: true }]}
          />
          <div className="ml-auto flex items-center gap-1 print:hidden">
            <LanguageLink locale={locale} path={path} label={t('language.switch')} />
            <a
              href={door.href}
              className="rounded-md px-2 py-2 font-medium hover:bg-hover max-sm:hidden lg:px-3"
            >
              {door.label}
            </a>
          </div>
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-400 flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      <PublicFoot source={t('foot.source')} owner={t('owner')} />
    </div>
  )
}
