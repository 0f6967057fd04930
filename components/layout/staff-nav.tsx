'use client'

import { CalendarDays, FileText, Globe, LayoutGrid, Zap } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MainNav } from './main-nav'

/** What the overview's answers lead to has no place of its own in the navigation. */
const UNDER_OVERVIEW = ['/staff', '/staff/waiting', '/staff/changes']

/** Only what exists; review and reports join as they are built. */
export function StaffNav() {
  const t = useTranslations('frame.nav')
  const pathname = usePathname()
  const items = [
    {
      href: '/staff',
      label: t('overview'),
      icon: LayoutGrid,
      current: UNDER_OVERVIEW.includes(pathname),
    },
    { href: '/staff/works', label: t('works'), icon: Zap, current: pathname.startsWith('/staff/works') },
    {
      href: '/staff/plan',
      label: t('plan'),
      icon: CalendarDays,
      current: pathname.startsWith('/staff/plan'),
    },
    {
      href: '/staff/documents',
      label: t('documents'),
      icon: FileText,
      current: pathname.startsWith('/staff/documents'),
    },
    { href: '/', label: t('publicSite'), icon: Globe, current: false },
  ]
  return <MainNav label={t('staff')} items={items} className="sm:px-3 sm:[&>ul]:h-10" />
}
