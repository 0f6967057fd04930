import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { PersonMenu } from './person-menu'

type Props = { title: string; lead: string; foot: ReactNode; children: ReactNode }

/** One step of coming in: what is asked for, and what to do when one has not got it. */
export async function DoorFrame({ title, lead, foot, children }: Props) {
  const t = await getTranslations('frame')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-14 items-center justify-between gap-4 border-line border-b px-4 py-2 sm:px-6">
        <Brand name={t('name')} owner={t('owner')} href="/" />
        <PersonMenu person={null} />
      </header>
      <main className="mx-auto w-full max-w-sm flex-1 px-4 py-10 sm:py-16">
        <h1>{title}</h1>
        <p className="mt-1 mb-4 text-base text-muted">{lead}</p>
        {children}
        <div className="mt-8 border-line border-t pt-4 text-muted">{foot}</div>
      </main>
    </div>
  )
}
