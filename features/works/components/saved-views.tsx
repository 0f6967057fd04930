import { TriangleAlert, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SavedView } from '../types/lists'
import { DESK, type DeskAddress, deskQuery, readDeskQuery } from './desk-address'
import { SavedViewForms } from './saved-view-forms'

type Props = {
  views: readonly SavedView[]
  address: DeskAddress
  mayShare: boolean
  /** May take away what others share. */
  mayTend: boolean
}

/** The lists kept under a name as tabs over the list, the one that is open marked; and what can be done with it. */
export function SavedViews({ views, address, mayShare, mayTend }: Props) {
  const t = useTranslations('works.views')
  const query = deskQuery(address)
  const isRead = address.findings.length === 0
  // Somebody else may share the same list: one's own is the one that is open.
  const open = (isRead && views.find((view) => view.query === query)) || null
  return (
    <div className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-1 print:hidden">
      <nav aria-label={t('label')} className="relative min-w-0 max-w-full overflow-x-auto">
        <ul className="flex gap-1">
          <li>
            <Tab href={DESK} isOpen={isRead && query === ''}>
              {t('all')}
            </Tab>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <ViewTab view={view} isOpen={view === open} />
            </li>
          ))}
        </ul>
      </nav>
      <SavedViewForms
        key={open?.id ?? query}
        query={isRead && query !== '' && !open?.own ? query : null}
        open={open}
        mayShare={mayShare}
        mayTend={mayTend}
      />
    </div>
  )
}

function ViewTab({ view, isOpen }: { view: SavedView; isOpen: boolean }) {
  const t = useTranslations('works.views')
  const isStale = readDeskQuery(view.query).findings.length > 0
  const whose = view.own ? (view.shared ? t('sharedByMe') : null) : t('sharedBy', { name: view.ownerName })
  return (
    <Tab href={`${DESK}?${view.query}`} isOpen={isOpen} title={whose ?? undefined}>
      {view.shared && <Users className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />}
      {view.name}
      {whose && <span className="sr-only"> ({whose})</span>}
      {isStale && (
        <span className="inline-flex items-center gap-1 text-caution text-xs">
          <TriangleAlert className="size-3.5" strokeWidth={1.75} aria-hidden />
          {t('stale')}
        </span>
      )}
    </Tab>
  )
}

type TabProps = { href: string; isOpen: boolean; title?: string; children: React.ReactNode }

function Tab({ href, isOpen, title, children }: TabProps) {
  return (
    <a
      href={href}
      title={title}
      aria-current={isOpen ? 'page' : undefined}
      className="inline-flex min-h-row items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-2.5 -outline-offset-2 hover:bg-hover aria-[current]:border-accent aria-[current]:font-semibold"
    >
      {children}
    </a>
  )
}
