'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { WorkPicker } from './record-works'

/** Which work a paper is about; leads to its form. `initial`: what was searched for just before. */
export function ChooseWork({ initial }: { initial: string }) {
  const t = useTranslations('changes.record')
  const router = useRouter()
  useEffect(() => {
    document.getElementById('work')?.focus()
  }, [])
  return (
    <div className="max-w-3xl">
      <WorkPicker
        id="work"
        label={t('chooseWork')}
        hint={t('chooseWorkHint')}
        initial={initial}
        onAdd={({ slug }) => router.push(`/staff/works/${slug}/record`)}
      />
    </div>
  )
}
