import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { PersonMenu } from './person-menu'
import { RecordLink } from './record-link'
import { Shortcuts } from './shortcuts'
import { MAIN_ID, SkipLink } from './skip-link'
import { type ReviewCounts, StaffNav } from './staff-nav'

type Props = {
  /** Who is signed in, with the role in words; null while nobody is (the page then leads to the door). */
  person: { name: string; role: string } | null
  /** The box that finds things of every kind. */
  search: ReactNode
  /** The control that ends the session. */
  signOut?: ReactNode
  /** Whether the person may record papers. */
  canRecord?: boolean
  /** What waits for the person's decision; null: none is theirs to make. */
  review?: ReviewCounts | null
  /** Whether the person looks after accounts and settings. */
  canAdminister?: boolean
  children: ReactNode
}

/** The frame of the desk: find, go, be oneself. */
export async function StaffFrame(props: Props) {
  const { person, search, signOut, canRecord = false, review = null, canAdminister = false, children } = props
  const t = await getTranslations('frame')
  return (
    <div className="flex min-h-dvh flex-col max-sm:pb-16 print:pb-0">
      <Shortcuts />
      <SkipLink label={t('skip')} />
      <header className="border-line border-b">
        <div className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
          <Brand name={t('name')} owner={t('owner')} href="/staff" />
          <div className="flex flex-1 items-center justify-end gap-2 max-md:contents print:hidden">
            {search}
            <div className="flex items-center gap-1 max-md:ml-auto">
              {canRecord && <RecordLink />}
              <PersonMenu person={person} signOut={signOut} />
            </div>
          </div>
        </div>
        <StaffNav review={review} canAdminister={canAdminister} />
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 px-4 py-5 outline-none sm:px-6">
        {children}
      </main>
    </div>
  )
}
