import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StaffDocument } from '@/components/layout/staff-document'
import { StaffFrame } from '@/components/layout/staff-frame'
import { SignOutForm } from '@/features/access/components/sign-out-form'
import { currentVisitor } from '@/features/access/loaders'
import { can, type Permission } from '@/features/access/rules'
import { AccountNotices } from '@/features/accounts/components/account-notices'
import { unreadNotices } from '@/features/accounts/loaders'
import { ownDeskCounts } from '@/features/changes/loaders/review-desk'
import { SearchBox } from '@/features/search/components/search-box'
import '../globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return { title: { default: t('name'), template: `%s – ${t('name')}` }, robots: { index: false } }
}

/** Shows who is signed in; each page guards itself (`requirePerson`), since layouts are not drawn anew for each. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const visitor = await currentVisitor()
  const person = visitor?.person ?? null
  const may = (permission: Permission) =>
    visitor !== null && !visitor.unfinished && can(visitor.person.role, permission)
  const [t, review, notices] = await Promise.all([
    getTranslations('access.roles'),
    ownDeskCounts(),
    unreadNotices(),
  ])
  return (
    <StaffDocument>
      <StaffFrame
        person={person && { name: person.name, role: t(person.role) }}
        search={<SearchBox />}
        signOut={person && <SignOutForm />}
        canRecord={may('change:propose')}
        canAdminister={may('user:manage')}
        review={review}
      >
        <AccountNotices notices={notices} />
        {children}
      </StaffFrame>
    </StaffDocument>
  )
}
