'use client'

import { CalendarDays, FileText, Globe, LayoutGrid, ListChecks, Settings, Zap } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MainNav } from './main-nav'

/** What the overview's answers lead to has no place of its own in the navigation. */
const UNDER_OVERVIEW = ['/staff', '/staff/waiting', '/staff/changes']

/** What waits for a decision of who looks, and what came back to them. */
export type ReviewCounts = { waiting: number; sentBack: number }

type Props = { review: ReviewCounts | null; canAdminister?: boolean }

/** Only what exists; reports join as they are built. `review` null: who looks neither proposes nor accepts. */
export function StaffNav({ review, canAdminister = false }: Props) {
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
    ...(review
      ? [
          {
            href: review.waiting === 0 && review.sentBack > 0 ? '/staff/review?mine=1' : '/staff/review',
            label: t('review'),
            icon: ListChecks,
            current: pathname.startsWith('/staff/review'),
            badge: badgeOf(review, t),
          },
        ]
      : []),
    {
      href: '/staff/documents',
      label: t('documents'),
      icon: FileText,
      current: pathname.startsWith('/staff/documents'),
    },
    ...(canAdminister
      ? [
          {
            href: '/staff/admin/users',
            label: t('admin'),
            icon: Settings,
            current: pathname.startsWith('/staff/admin'),
          },
        ]
      : []),
    // In the menu of the person, on a telephone with five places already.
    {
      href: '/',
      label: t('publicSite'),
      icon: Globe,
      current: false,
      deskOnly: review !== null || canAdminister,
    },
  ]
  return <MainNav label={t('staff')} items={items} className="sm:px-3 sm:[&>ul]:h-10" />
}

function badgeOf({ waiting, sentBack }: ReviewCounts, t: ReturnType<typeof useTranslations<'frame.nav'>>) {
  const words = [
    waiting > 0 && t('waiting', { count: waiting }),
    sentBack > 0 && t('sentBack', { count: sentBack }),
  ]
  const count = waiting + sentBack
  return count > 0 ? { count, words: words.filter(Boolean).join(', ') } : undefined
}
