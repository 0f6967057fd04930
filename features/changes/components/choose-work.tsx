'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { useFirstFocus } from '@/components/ui/use-first-focus'
import { WorkPicker } from './record-works'

/** Which work a paper is about; leads to its form. `initial`: what was searched for just before. */
export function ChooseWork({ initial }: { initial: string }) {
  const t = useTranslations('changes.record')
  const router = useRouter()
  useFirstFocus('#work')
  return (
    <div className="max-w-3xl">
      <ScriptedFields>
        <WorkPicker
          id="work"
          label={t('chooseWork')}
          hint={t('chooseWorkHint')}
          initial={initial}
          onAdd={({ slug }) => router.push(`/staff/works/${slug}/record`)}
        />
      </ScriptedFields>
    </div>
  )
}
