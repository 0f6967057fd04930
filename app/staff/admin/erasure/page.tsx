import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { ErasedTable } from '@/features/erasure/components/erased-table'
import { ErasureForm } from '@/features/erasure/components/erasure-form'
import { FindForms } from '@/features/erasure/components/find-forms'
import { NamedFacts } from '@/features/erasure/components/named-facts'
import { staffErasures } from '@/features/erasure/loaders'
import type { Named } from '@/features/erasure/types'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure')
  return { title: t('title') }
}

/** Erasing by order: what the order names, the order with a second look, and what was erased before. */
export default async function ErasurePage({ searchParams }: Props) {
  await requirePerson('record:erase')
  const { note, person, done: justDone } = await searchParams
  const asked = { note: one(note), person: one(person) }
  const [t, { people, found, done }] = await Promise.all([getTranslations('erasure'), staffErasures(asked)])
  const isDone = justDone === 'NOTE' || justDone === 'PERSON'
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-8">
        {isDone && (
          <div role="status">
            <Notice>{t(`done.${justDone}`)}</Notice>
          </div>
        )}
        <Section title={t('what')}>
          <FindForms people={people} asked={asked} />
        </Section>
        {typeof found === 'string' && <Notice tone="caution">{t(`errors.${found}`)}</Notice>}
        {found !== null && typeof found !== 'string' && <Erasing named={found} />}
        <Section title={t('list')}>
          <ErasedTable erased={done} />
        </Section>
      </div>
    </>
  )
}

async function Erasing({ named }: { named: Named }) {
  const t = await getTranslations('erasure')
  const words = {
    symbol: t('symbol'),
    date: t('date'),
    orderedBy: t('orderedBy'),
    again: t('again'),
    againHint: t('againHint'),
    erase: t('erase'),
  }
  return (
    <Section title={t('before')}>
      <div className="grid grid-cols-1 gap-6">
        <div className="max-w-prose">
          <NamedFacts named={named} />
        </div>
        <Notice tone="wrong">
          <p>{t(named.kind === 'NOTE' ? 'noteGoes' : 'personGoes')}</p>
          <p className="mt-1">{t('backups')}</p>
        </Notice>
        <h3>{t('order')}</h3>
        <ErasureForm key={named.subject} kind={named.kind} subject={named.subject} words={words} />
      </div>
    </Section>
  )
}

const one = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined
