import { useTranslations } from 'next-intl'
import { Communes } from '@/features/works/components/communes'
import { DocumentCite } from '@/features/works/components/document-cite'
import { workTitle } from '@/features/works/rules/title'
import type { PlanGroup, PlanItem } from '../types'
import { PlanRowActs } from './plan-row-acts'
import { PlanState } from './plan-state'
import { StateNumbers } from './plan-sum'
import { PlanAll, PlanTick } from './plan-tick'

type Props = {
  /** Names the table: "Kế hoạch tháng 05/2020". */
  title: string
  groups: readonly PlanGroup[]
  today: string
  /** With what it takes to work on it (features/month/components/plan-desk.tsx). */
  canChange: boolean
}

/**
 * The plan as the office writes it: by act, in each the works. On a telephone each work is a block of its own. It lies
 * in no frame that scrolls: the menus of its rows would be cut off there.
 */
export function PlanTable({ title, groups, today, canChange }: Props) {
  const first = groups.map((_, i) => groups.slice(0, i).reduce((sum, { items }) => sum + items.length, 1))
  return (
    <table aria-label={title} className="data-table border-line border-y narrow:block print:border-edge">
      <TableHead canChange={canChange} />
      {groups.map((group, i) => (
        <tbody key={group.act} className="narrow:block">
          <GroupHead group={group} canChange={canChange} />
          {group.items.map((item, at) => (
            <PlanRow
              key={item.id}
              item={item}
              number={(first[i] ?? 1) + at}
              today={today}
              canChange={canChange}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function TableHead({ canChange }: Pick<Props, 'canChange'>) {
  const t = useTranslations('month.page')
  return (
    <thead className="narrow:sr-only">
      <tr>
        {canChange && (
          <td className="sticky top-0 z-1 w-8 bg-raised print:hidden">
            <PlanAll label={t('chooseAll')} />
          </td>
        )}
        <th scope="col" className="w-10">
          {t('number')}
        </th>
        <th scope="col">{t('work')}</th>
        <th scope="col" className="lg:w-36 xl:w-44 print:w-[13%]">
          {t('drafter')}
        </th>
        <th scope="col" className="lg:w-44 xl:w-52 print:w-[17%]">
          {t('state')}
        </th>
        <th scope="col" className="lg:w-44 xl:w-64 print:w-[22%]">
          {t('document')}
        </th>
        {canChange && (
          <th scope="col" className="lg:w-54 print:hidden">
            <span className="sr-only">{t('acts')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function GroupHead({ group: { act, items, counts }, canChange }: { group: PlanGroup; canChange: boolean }) {
  const t = useTranslations('month.page')
  const acts = useTranslations('rules.acts')
  return (
    <tr
      // On paper a head stays with the first of its works.
      className={`break-after-avoid ${canChange ? 'narrow:grid narrow:grid-cols-[2.75rem_minmax(0,1fr)] narrow:bg-raised' : 'narrow:block'}`}
    >
      {canChange && (
        <td className="bg-raised narrow:h-auto narrow:p-0 print:hidden">
          <PlanAll among={items.map(({ id }) => id)} label={t('chooseAct', { act: acts(act) })} />
        </td>
      )}
      <th
        scope="rowgroup"
        colSpan={canChange ? 6 : 5}
        className="bg-raised narrow:block narrow:h-auto narrow:px-0"
      >
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <span className="font-semibold text-base">{acts(act)}</span>
          <span className="text-muted">{t('works', { count: items.length })}</span>
          <ul className="flex flex-wrap gap-x-4">
            <StateNumbers counts={counts} />
          </ul>
        </span>
      </th>
    </tr>
  )
}

type RowProps = { item: PlanItem; number: number; today: string; canChange: boolean }

const CELL = 'narrow:block narrow:h-auto narrow:border-0 narrow:p-0'

function PlanRow({ item, number, today, canChange }: RowProps) {
  const t = useTranslations('month.page')
  const titles = useTranslations('works.title')
  const { work } = item
  const indent = canChange ? 'narrow:col-start-2' : ''
  return (
    <tr
      className={`narrow:grid narrow:[&>*]:bg-transparent! narrow:gap-y-1 narrow:border-line narrow:border-b narrow:py-2.5 ${canChange ? 'narrow:grid-cols-[2.75rem_minmax(0,1fr)]' : ''}`}
    >
      {canChange && (
        <td className={`${CELL} narrow:row-span-3 print:hidden`}>
          <PlanTick id={item.id} />
        </td>
      )}
      <td className={`${CELL} text-muted narrow:hidden`}>{number}</td>
      <th scope="row" className={`${CELL} ${indent}`}>
        <a href={`/staff/works/${work.slug}`} className="link font-medium narrow:text-base">
          {workTitle(titles, work)}
        </a>
        {work.communes.length > 0 && (
          <span className="block text-muted text-xs print:ml-2 print:inline">
            <Communes communes={work.communes} />
          </span>
        )}
      </th>
      <td className={`${CELL} ${indent} ${item.drafter ? '' : 'narrow:hidden'}`}>
        {item.drafter ? (item.drafter.name ?? t('unknownAccount')) : <span className="text-muted">–</span>}
      </td>
      <td className={`${CELL} ${indent}`}>
        <PlanState item={item} today={today} />
      </td>
      <td className={`${CELL} ${indent} ${item.document ? '' : 'narrow:hidden'}`}>
        <PlanDocument item={item} />
      </td>
      {canChange && (
        <td className={`${CELL} ${indent} print:hidden`}>
          <PlanRowActs id={item.id} />
        </td>
      )}
    </tr>
  )
}

/** The paper that did it. */
function PlanDocument({ item: { document, state } }: { item: PlanItem }) {
  const t = useTranslations('month.page')
  if (document)
    return (
      <a href={`/staff/documents/${document.id}`} className="link">
        <DocumentCite document={document} />
      </a>
    )
  return state === 'DONE' ? <span className="text-muted">{t('noDocument')}</span> : null
}
