import type { LucideIcon } from 'lucide-react'

/** `phoneOnly`: on a desk this link stands elsewhere in the bar. */
export type NavItem = {
  href: string
  label: string
  icon: LucideIcon
  current: boolean
  phoneOnly?: boolean
  /** A telephone has no room for it: it stands elsewhere there. */
  deskOnly?: boolean
  /** What waits there; `words` say it to those who hear it. */
  badge?: { count: number; words: string } | undefined
}

type Props = { label: string; items: NavItem[]; className?: string }

/** One list in the bar on a desk; on a telephone the same list as one row at the foot, within reach of the thumb. */
export function MainNav({ label, items, className = '' }: Props) {
  return (
    <nav
      aria-label={label}
      className={`max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-line max-sm:border-t max-sm:bg-ground max-sm:pb-[env(safe-area-inset-bottom)] print:hidden ${className}`}
    >
      <ul className="flex max-sm:justify-around">
        {items.map((item) => (
          <li
            key={item.href}
            className={`max-sm:flex-1 ${item.phoneOnly ? 'sm:hidden' : ''} ${item.deskOnly ? 'max-sm:hidden' : ''}`}
          >
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

const LINK = [
  'flex items-center border-transparent font-medium hover:text-accent aria-[current]:border-accent aria-[current]:text-accent',
  'sm:h-full sm:min-h-10 sm:border-b-2 sm:px-3 sm:pt-0.5 sm:text-sm',
  'max-sm:flex-col max-sm:gap-0.5 max-sm:border-t-2 max-sm:px-1 max-sm:pt-1.5 max-sm:pb-2 max-sm:text-center max-sm:text-xs',
].join(' ')

function NavLink({ href, label, icon: Icon, current, badge }: NavItem) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className={LINK}>
      <Icon className="size-5 sm:hidden" strokeWidth={1.75} aria-hidden />
      {badge ? (
        <span>
          {label}{' '}
          <span
            aria-hidden
            className="inline-block min-w-5 rounded-full bg-accent px-1.5 text-center text-accent-ink text-xs leading-5 max-sm:absolute max-sm:top-0.5 max-sm:ml-1 max-sm:-translate-x-1"
          >
            {badge.count}
          </span>
          <span className="sr-only">({badge.words})</span>
        </span>
      ) : (
        label
      )}
    </a>
  )
}
