import { useTranslations } from 'next-intl'
import { workTitle } from '@/features/works/rules/title'
import type { DocumentRow } from '../data/list'

/** The works of a paper: the first of them by name, all by their count. */
export function WorksNamed({ works, workCount }: Pick<DocumentRow, 'works' | 'workCount'>) {
  const t = useTranslations('documents.list')
  const titles = useTranslations('works.title')
  if (workCount === 0) return <span className="text-muted">{t('noWorks')}</span>
  return (
    <>
      {works.map((work, i) => (
        <span key={work.slug}>
          {i > 0 && '; '}
          <a href={`/staff/works/${work.slug}`} className="link">
            {workTitle(titles, work)}
          </a>
        </span>
      ))}
      {workCount > works.length && (
        <span className="text-muted"> {t('moreWorks', { count: workCount - works.length })}</span>
      )}
    </>
  )
}
