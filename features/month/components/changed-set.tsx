import { useLocale, useTranslations } from 'next-intl'
import { DocumentCite } from '@/features/works/components/document-cite'
import { workTitle } from '@/features/works/rules/title'
import type { WorkName } from '@/features/works/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDateTime } from '@/lib/dates/vietnam'
import { type ChangedLine, type ChangedSet, linesSaid } from '../rules/changed'

type Props = {
  set: ChangedSet
  /** Lines shown at most; a loaded list has many kinds of them. */
  lines?: number
}

/** One accepted set: what it did to which works, by what paper, when. */
export function ChangedSetItem({ set: { seq, at, source, document, lines }, lines: most = 1 }: Props) {
  const t = useTranslations('overview.week')
  const words = useLineWords()
  const locale = useLocale()
  const time = formatDateTime(new Date(at), locale).slice(11)
  const said = linesSaid(lines)
  return (
    <li className="border-line border-b py-1.5 last:border-b-0">
      {said.slice(0, most).map((line) => (
        <p key={[line.type, line.act, line.stage, line.op, line.month, line.state].join(' ')}>
          {words(line)}
          {line.works.length > 0 && ': '}
          <Works works={line.works} count={line.count} />
        </p>
      ))}
      <p className="text-muted text-xs">
        {document ? (
          <>
            <a href={`/staff/documents/${document.id}`} className="link">
              <DocumentCite document={document} />
            </a>{' '}
            ·{' '}
          </>
        ) : (
          source === 'SYSTEM' && `${t('opening')} · `
        )}
        {said.length > most && `${t('further', { count: said.length - most })} · `}
        {t('entry', { seq, time })}
      </p>
    </li>
  )
}

function Works({ works, count }: { works: readonly WorkName[]; count: number }) {
  const t = useTranslations('overview.week')
  const titles = useTranslations('works.title')
  return (
    <>
      {works.map((work, at) => (
        <span key={work.slug}>
          {at > 0 && '; '}
          <a href={`/staff/works/${work.slug}`} className="link">
            {workTitle(titles, work)}
          </a>
        </span>
      ))}
      {count > works.length && ` ${t('others', { count: count - works.length })}`}
    </>
  )
}

/** "Cho phép khảo sát", "Dự kiến Thỏa thuận vị trí trạm, tháng 05/2020", "Hủy một ghi nhận". */
function useLineWords() {
  const t = useTranslations('overview.week')
  const rules = useTranslations('rules')
  const types = useTranslations('changes.types')
  const locale = useLocale()
  const what = ({ act, stage, month, state, type, op }: ChangedLine): string | null => {
    if (act === 'STATE_RECORDED' && stage)
      return t('state', { stage: rules(`stages.${stage}` as 'stages.H0') })
    if (act && month)
      return t('expected', { act: rules(`acts.${act}`), month: formatPartialDate(month, locale) })
    if (act) return rules(`acts.${act}`)
    return type === 'EXPECTED_ACT' && op === 'DRAFTING' && state ? rules(`expectedActStates.${state}`) : null
  }
  return (line: ChangedLine): string => {
    const said = what(line)
    if (said === null) return types(line.type)
    const tellsItself = line.type === 'ACT' || (line.type === 'EXPECTED_ACT' && line.op === 'CREATE')
    return tellsItself ? said : t('mended', { type: types(line.type), what: said })
  }
}
