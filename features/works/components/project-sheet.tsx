import { useLocale, useTranslations } from 'next-intl'
import { StageMark } from '@/features/stages/components/stage-mark'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import type { Messages } from '@/lib/i18n/messages'
import { fitSheet, type SheetPart, type SheetRow } from '../rules/sheet'
import { workTitle } from '../rules/title'
import type { WorkDetail, WorkEvent } from '../types'
import { useSheetRows } from './sheet-rows'

type Props = {
  work: WorkDetail
  events: readonly WorkEvent[]
  /** ISO day. */
  today: string
  /** Where the ledger stood when the sheet was made; null: it is empty. */
  ledger: { seq: number; hash: string } | null
  /** The address of the work's page, in full. */
  address: string
}

/** In which order the sheet is read. */
const ORDER: readonly SheetPart[] = [
  'facts',
  'timeline',
  'expected',
  'difficulties',
  'observations',
  'listings',
  'sources',
]

/** The work on one A4 page. What does not fit is counted and led to, never dropped unseen. */
export function ProjectSheet({ work, events, today, ledger, address }: Props) {
  const t = useTranslations('pages.sheet')
  const frame = useTranslations('frame')
  const titles = useTranslations('works.title')
  const rows = useSheetRows({ work, events, today })
  const title = workTitle(titles, work)
  const shown = fitSheet(rows, title)
  return (
    <article className="sheet">
      <div className="sheet-top">
        <p>
          <span className="block uppercase">{frame('owner')}</span>
          {frame('name')}
        </p>
        <p>{t('printed', { date: formatDate(today) })}</p>
      </div>
      <p className="sheet-kind">{t('title')}</p>
      <h1>{title}</h1>
      <Standing work={work} />
      {ORDER.map((part) => (
        <Part key={part} part={part} rows={rows[part]} shown={shown[part]} />
      ))}
      <div className="sheet-foot">
        <p>
          {t('page')} <span className="break-all">{address}</span>
        </p>
        {ledger && (
          <p>
            {t('ledger', { seq: ledger.seq })} <span className="break-all font-mono">{ledger.hash}</span>
          </p>
        )}
      </div>
    </article>
  )
}

/** Where the work stands and whose turn it is. */
function Standing({ work }: { work: WorkDetail }) {
  const t = useTranslations('pages.work')
  const holders = useTranslations('rules.holders')
  const locale = useLocale()
  const { stage, stageSince, holder } = work
  return (
    <div className="sheet-standing">
      <StageMark {...work} />
      {stage && stageSince && <span>{t('since', { date: formatPartialDate(stageSince, locale) })}</span>}
      {stage && holder !== 'NONE' && <span>{t('heldBy', { holder: holders(holder) })}</span>}
    </div>
  )
}

type PartKey = keyof Messages['pages']['sheet']['parts']
type PartProps = { part: SheetPart; rows: readonly SheetRow[]; shown: number }

function Part({ part, rows, shown }: PartProps) {
  const t = useTranslations('pages.sheet')
  const isAsked = part === 'difficulties' || part === 'expected'
  if (rows.length === 0 && !isAsked) return null
  return (
    <section>
      <h2>{t(`parts.${part as PartKey}`)}</h2>
      {rows.length === 0 && <p>{t('none')}</p>}
      {part === 'timeline' ? (
        <Stays rows={rows.slice(0, shown)} />
      ) : part === 'facts' ? (
        <dl>
          {rows.slice(0, shown).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <ul>
          {rows.slice(0, shown).map(([text]) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {rows.length > shown && <p className="sheet-more">{t('more', { count: rows.length - shown })}</p>}
    </section>
  )
}

function Stays({ rows }: { rows: readonly SheetRow[] }) {
  const t = useTranslations('pages.sheet.columns')
  return (
    <table>
      <thead>
        <tr>
          {(['stage', 'time', 'paper', 'holders'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join('|')}>
            <th scope="row">{cells[0]}</th>
            <td>{cells[1]}</td>
            <td>{cells[2]}</td>
            <td>{cells[3]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
