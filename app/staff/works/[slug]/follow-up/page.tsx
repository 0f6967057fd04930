import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { FollowUpForm } from '@/features/changes/components/follow-up-form'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { caseMetadata, openCase } from '../case-page'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props) =>
  caseMetadata('followUp.title', (await params).slug)

export default async function FollowUpPage({ params }: Props) {
  const { person, title, about } = await openCase('followUp.title', (await params).slug)
  const t = await getTranslations('changes.case')
  return (
    <>
      <PageHead isKept title={title} lead={t('followUp.lead')} />
      <FollowUpForm person={person.id} work={about} today={todayInVietnam(new Date())} />
    </>
  )
}
