import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { StageMark } from '@/features/stages/components/stage-mark'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import type { DocumentAct } from '../data/document-acts'

/** What a paper does: each work with its act, and the stage that it moved to. */
export function DocumentActs({ acts }: { acts: readonly DocumentAct[] }) {
  const t = useTranslations('documents.one')
  if (acts.length === 0) return <p className="text-muted">{t('noActs')}</p>
  return (
    <Table label={t('actsTable')} frozen={false}>
      <thead>
        <tr>
          <th scope="col">{t('work')}</th>
          <th scope="col">{t('act')}</th>
          <th scope="col">{t('on')}</th>
          <th scope="col">{t('moved')}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <Row key={act.changeId} act={act} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ act: { act, work, on, moved } }: { act: DocumentAct }) {
  const t = useTranslations('documents.one')
  const rules = useTranslations('rules')
  const titles = useTranslations('works.title')
  const locale = useLocale()
  return (
    <tr>
      <th scope="row" className="min-w-40">
        <a href={`/staff/works/${work.slug}`} className="link font-medium">
          {workTitle(titles, work)}
        </a>
      </th>
      <td className="min-w-40">{rules(`acts.${act}`)}</td>
      <td className="whitespace-nowrap">
        {on ? formatPartialDate(on, locale) : <span className="text-muted">{t('undated')}</span>}
      </td>
      <td className="min-w-48">
        {moved ? (
          <>
            <span className="block text-muted text-xs">
              {moved.from ? rules(`stages.${moved.from}` as 'stages.H0') : t('noStage')} →
            </span>
            <StageMark
              kind={work.kind}
              stage={moved.to}
              condition="ACTIVE"
              sourceKind={moved.sourceKind}
              compact
            />
          </>
        ) : (
          <span className="text-muted">{t('unmoved')}</span>
        )}
      </td>
    </tr>
  )
}
