import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { formatDate } from '@/lib/dates/vietnam'
import type { KindSum } from '../types'
import type { WorkBoard as Board, FoundWorks, PlanChoice, SavedView } from '../types/lists'
import { csvHref, type DeskAddress, deskPlace } from './desk-address'
import { KindChoice } from './kind-choice'
import { ListChips } from './list-chips'
import { ListFilter } from './list-filter'
import { ListPage } from './list-page'
import { ListProblems } from './list-problems'
import { SavedViews } from './saved-views'
import { UnitsMatched } from './units-matched'
import { ViewSwitch } from './view-switch'
import { WorkBoard } from './work-board'

type Shown =
  | ({ type: 'ROWS' } & FoundWorks)
  | { type: 'BOARD'; board: Board }
  | { type: 'KINDS'; sums: KindSum[] }

type Props = {
  address: DeskAddress
  /** null where the address could not be read. */
  shown: Shown | null
  plans: readonly PlanChoice[]
  views: readonly SavedView[]
  may: { share: boolean; tend: boolean; takeAway: boolean }
  /** ISO day, up to which days are counted. */
  today: string
  actions?: ReactNode
}

/** The desk's list of works: one filter, shown as rows or as the columns of a board. */
export function WorksDesk({ address, shown, plans, views, may, today, actions }: Props) {
  const t = useTranslations('pages.works')
  const { filter, findings, view } = address
  const place = deskPlace(view)
  return (
    <>
      <PageHead title={t('title')} actions={actions} />
      <SavedViews views={views} address={address} mayShare={may.share} mayTend={may.tend} />
      <div className="grid grid-cols-1 gap-3">
        {/* Side by side while the filter is closed; open it takes the whole line, below. */}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 print:hidden">
          <ListFilter address={address} place={place} plans={plans} desk />
          <div className="flex flex-wrap gap-2">
            <ViewSwitch view={view} filter={filter} />
            {may.takeAway && (
              <LinkButton href={csvHref(filter)} download>
                <Download className="size-4" strokeWidth={1.75} aria-hidden />
                {t('desk.csv')}
              </LinkButton>
            )}
          </div>
        </div>
        {findings.length > 0 && <ListProblems findings={findings} filter={filter} place={place} />}
        <ListChips filter={filter} place={place} />
        <p className="hidden text-muted print:block">{t('desk.printed', { date: formatDate(today) })}</p>
        {shown && <ShownWorks shown={shown} address={address} today={today} />}
      </div>
    </>
  )
}

function ShownWorks({ shown, address, today }: { shown: Shown } & Pick<Props, 'address' | 'today'>) {
  const { filter, view } = address
  const place = deskPlace(view)
  if (shown.type === 'KINDS') return <KindChoice sums={shown.sums} filter={filter} place={place} />
  if (shown.type === 'BOARD')
    return (
      <>
        <UnitsMatched units={shown.board.unitMatched} />
        <WorkBoard board={shown.board} filter={filter} today={today} />
      </>
    )
  return (
    <>
      <UnitsMatched units={shown.list.unitMatched} />
      <ListPage list={shown.list} near={shown.near} filter={filter} place={place} today={today} />
    </>
  )
}
