import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

type Props = {
  /** Rows before the first one shown, rows shown, rows that a page holds, and rows in all. */
  offset: number
  shown: number
  size: number
  total: number
  /** The address of the page that begins after so many rows. */
  href: (offset: number) => string
}

/** "51–100 trong 412" with the ways back and on; only the range where the list is one page. */
export function Pagination({ offset, shown, size, total, href }: Props) {
  const t = useTranslations('frame.pagination')
  const to = offset + shown
  const previous = offset > 0 ? href(Math.max(0, offset - size)) : null
  const next = to < total ? href(to) : null
  return (
    <nav
      aria-label={t('label')}
      className="flex flex-wrap items-center justify-between gap-3 py-3 print:hidden"
    >
      <p className="text-muted">{t('range', { from: offset + 1, to, total })}</p>
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
