import type { ReactNode } from 'react'
import { currentPerson } from '@/features/access/loaders'
import { AdminNav } from '@/features/accounts/components/admin-nav'

/** What the administrator looks after, side by side; each page guards itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  return (
    <>
      {person && <AdminNav role={person.role} />}
      {children}
    </>
  )
}
