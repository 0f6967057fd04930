import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

type Props = {
  /** First and last row shown (from 1) and rows in all. */
  from: number
  to: number
  total: number
  previous: string | null
  next: string | null
}

/** "51–100 trong 412" with the ways back and on; only the range where the list is one page. */
export function Pagination({ from, to, total, previous, next }: Props) {
  const t = useTranslations('frame.pagination')
  return (
    <nav
      aria-label={t('label')}
      className="flex flex-wrap items-center justify-between gap-3 py-3 print:hidden"
    >
      <p className="text-muted">{t('range', { from, to, total })}</p>
      {(previous || next) && (
        <p className="flex gap-2">
          {previous && (
            <LinkButton href={previous} rel="prev">
              <ChevronLeft className="size-4" aria-hidden />
              {t('previous')}
            </LinkButton>
          )}
          {next && (
            <LinkButton href={next} rel="next">
              {t('next')}
              <ChevronRight className="size-4" aria-hidden />
            </LinkButton>
          )}
        </p>
      )}
    </nav>
  )
}
