'use client'

import { useTranslations } from 'next-intl'
import { caseRequest, type FollowUpValues, fieldOfCase, followedUp } from './case-values'
import { ChangeFormFrame } from './change-form-frame'
import { FollowUpFields } from './follow-up-fields'
import { type CaseWork, useCaseForm } from './use-case-form'

type Props = { person: string; work: CaseWork; today: string }

/** Whom one called, met or urged, and what came of it. */
export function FollowUpForm({ person, work, today }: Props) {
  const t = useTranslations('changes.case')
  const change = useCaseForm<FollowUpValues>({
    person,
    work,
    form: 'follow-up',
    section: 'diary',
    defaultValues: { means: '', on: today, with: '', content: '' },
    toRequest: (values, target, reasons) => caseRequest(followedUp(values, target), reasons),
    fieldOf: fieldOfCase,
    isReady: ({ means, content }) => means !== '' && content.trim() !== '',
  })
  return (
    <ChangeFormFrame
      change={change}
      saveLabel={t('followUp.save')}
      waiting={t('followUp.waiting')}
      cancelHref={`/staff/works/${work.slug}#diary`}
      nameOf={() => work.title}
    >
      <FollowUpFields error={change.save.errorOf} />
    </ChangeFormFrame>
  )
}
