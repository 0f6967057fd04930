'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { can, type Role } from '@/features/access/rules'

/** Only what exists. */
const PAGES = [
  { name: 'people', href: '/staff/admin/users', permission: 'user:manage' },
  { name: 'roles', href: '/staff/admin/roles', permission: 'user:manage' },
  { name: 'settings', href: '/staff/admin/settings', permission: 'setting:manage' },
  { name: 'audit', href: '/staff/admin/audit', permission: 'audit:read' },
  { name: 'erasure', href: '/staff/admin/erasure', permission: 'record:erase' },
] as const

const LINK =
  'inline-flex min-h-row items-center whitespace-nowrap border-transparent border-b-2 px-1 font-medium hover:text-accent aria-[current]:border-accent aria-[current]:text-accent'

/** The pages of the administrator, those that one may open. */
export function AdminNav({ role }: { role: Role }) {
  const t = useTranslations('accounts.admin')
  const pathname = usePathname()
  const open = PAGES.filter(({ permission }) => can(role, permission))
  if (open.length === 0) return null
  return (
    <nav aria-label={t('nav')} className="mb-5 border-line border-b print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {open.map(({ name, href }) => (
          <li key={name}>
            <a href={href} aria-current={pathname.startsWith(href) ? 'page' : undefined} className={LINK}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
