import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { StageMark } from '@/features/stages/components/stage-mark'
import { ClockLine } from '@/features/works/components/clock-line'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { HeldFiles, WaitingFile } from '../rules/waiting'
import { useWaitWords } from './wait-words'
import { heldHref } from './waiting-brief'

/** More than that nobody reads in one table: the list of works has them all, holder by holder. */
const SHOWN = 200

type Props = { files: readonly WaitingFile[]; title: string; none: string }

/** Files with the limit that holds for each. */
export function WaitingFiles({ files, title, none }: Props) {
  const t = useTranslations('overview.files')
  const locale = useLocale()
  if (files.length === 0) return <p className="text-muted">{none}</p>
  return (
    <>
      <Table label={t('table', { title })}>
        <thead>
          <tr>
            <th scope="col">{t('work')}</th>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('holder')}</th>
            <th scope="col">{t('waits')}</th>
            <th scope="col">{t('stage')}</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, SHOWN).map((file) => (
            <File key={file.work.slug} file={file} />
          ))}
        </tbody>
      </Table>
      {files.length > SHOWN && (
        <p className="mt-2 text-muted">
          {t('firstFiles', { shown: formatNumber(SHOWN, locale), count: formatNumber(files.length, locale) })}
        </p>
      )}
    </>
  )
}

function File({ file }: { file: WaitingFile }) {
  const t = useTranslations('overview.files')
  const titles = useTranslations('works.title')
  const holders = useTranslations('rules.holders')
  const wait = useWaitWords()
  const locale = useLocale()
  const { work, stage, condition, sourceKind, holder, since, clock } = file
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/works/${work.slug}`} className="link">
          {workTitle(titles, work)}
        </a>
      </th>
      <td className="min-w-64">
        <ClockLine clock={clock} />
      </td>
      <td>{holders(holder)}</td>
      <td>
        {wait(file)}
        {since && (
          <span className="block text-muted text-xs">
            {t('since', { date: formatPartialDate(since, locale) })}
          </span>
        )}
      </td>
      <td>
        <StageMark kind={work.kind} stage={stage} condition={condition} sourceKind={sourceKind} compact />
      </td>
    </tr>
  )
}

/** Who holds how many, each a link into the list of works. */
export function HeldSums({ held }: { held: readonly HeldFiles[] }) {
  const t = useTranslations('overview.waiting')
  const holders = useTranslations('rules.holders')
  const wait = useWaitWords()
  return (
    <ul className="max-w-prose">
      {held.map(({ holder, files }) => (
        <li
          key={holder}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-2 last:border-b-0"
        >
          <a href={heldHref(holder)} className="link">
            {holders(holder)}: {t('works', { count: files.length })}
          </a>
          {files[0] && files[0].days !== null && (
            <span className="text-muted">{t('longest', { days: wait(files[0]) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
