import { PageHead } from '@/components/ui/page-head'
import { SettleForm } from '@/features/changes/components/settle-form'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { caseMetadata, openDifficulty } from '../../../case-page'

type Props = { params: Promise<{ slug: string; id: string }> }

export const generateMetadata = async ({ params }: Props) => caseMetadata('settle.title', (await params).slug)

export default async function SettlePage({ params }: Props) {
  const { slug, id } = await params
  const { person, title, about, difficulty } = await openDifficulty('settle.title', slug, id)
  return (
    <>
      <PageHead isKept title={title} lead={difficulty.content} />
      <SettleForm person={person.id} work={about} difficulty={id} today={todayInVietnam(new Date())} />
    </>
  )
}
