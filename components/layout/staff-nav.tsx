'use client'

import { CalendarDays, Globe, Zap } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MainNav } from './main-nav'

/** Only what exists; the overview, the month's plan, review, documents and reports join as they are built. */
export function StaffNav() {
  const t = useTranslations('frame.nav')
  const pathname = usePathname()
  const items = [
    { href: '/staff/works', label: t('works'), icon: Zap, current: pathname.startsWith('/staff/works') },
    {
      href: '/staff/plan',
      label: t('plan'),
      icon: CalendarDays,
      current: pathname.startsWith('/staff/plan'),
    },
    { href: '/', label: t('publicSite'), icon: Globe, current: false },
  ]
  return <MainNav label={t('staff')} items={items} className="sm:px-3 sm:[&>ul]:h-10" />
}
