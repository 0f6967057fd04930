import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/features/access/loaders'
import { MakeForm } from '@/features/month/components/make-form'
import { planDrafters, staffLeftOpen, staffPlan } from '@/features/month/loaders'
import { isPlanMonth } from '@/features/month/rules/months'
import { formatPartialDate } from '@/lib/dates/partial'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { params: Promise<{ month: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, locale, { month }] = await Promise.all([getTranslations('month.page'), getLocale(), params])
  return { title: t('make', { month: formatPartialDate(month, locale) }) }
}

/** A month's plan is made here, and added to. */
export default async function MakePlanPage({ params }: Props) {
  const person = await requirePerson('change:propose')
  const { month } = await params
  if (!isPlanMonth(month, todayInVietnam(new Date()))) notFound()
  const [groups, left, drafters] = await Promise.all([staffPlan(month), staffLeftOpen(month), planDrafters()])
  const [t, locale] = await Promise.all([getTranslations('month.page'), getLocale()])
  const named = formatPartialDate(month, locale)
  const isNew = groups.length === 0
  return (
    <>
      <PageHead
        title={t(isNew ? 'make' : 'add', { month: named })}
        lead={t(isNew ? 'makeLead' : 'addLead')}
      />
      <MakeForm
        person={person.id}
        month={month}
        isNew={isNew}
        left={left}
        drafters={drafters}
        planned={groups.flatMap(({ act, items }) => items.map(({ work }) => ({ act, work: work.slug })))}
      />
    </>
  )
}
