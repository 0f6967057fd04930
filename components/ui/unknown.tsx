import { useTranslations } from 'next-intl'

/** Where a value is not known: never a dash, never 0. */
export function Unknown() {
  return <span className="text-muted">{useTranslations('frame')('unknown')}</span>
}
