import { type Locale, localePath } from '@/lib/i18n/locale'

type Props = { locale: Locale; path: string; label: string }

/** The same page in the other language; the label is in that language, as `lang` tells a screen reader. */
export function LanguageLink({ locale, path, label }: Props) {
  const other: Locale = locale === 'vi' ? 'en' : 'vi'
  return (
    <a
      href={localePath(other, path)}
      hrefLang={other}
      lang={other}
      className="flex min-h-row items-center rounded-md px-2 font-medium lg:px-3 hover:bg-hover"
    >
      <span className="max-sm:sr-only">{label}</span>
      <span className="uppercase sm:hidden" aria-hidden>
        {other}
      </span>
    </a>
  )
}
