import type { LucideIcon } from 'lucide-react'

/** `phoneOnly`: on a desk this link stands elsewhere in the bar. */
export type NavItem = { href: string; label: string; icon: LucideIcon; current: boolean; phoneOnly?: boolean }

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
          <li key={item.href} className={`max-sm:flex-1 ${item.phoneOnly ? 'sm:hidden' : ''}`}>
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

function NavLink({ href, label, icon: Icon, current }: NavItem) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined} className={LINK}>
      <Icon className="size-5 sm:hidden" strokeWidth={1.75} aria-hidden />
      {label}
    </a>
  )
}
