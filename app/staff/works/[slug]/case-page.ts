import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '@/features/access/loaders'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'

/** The pages beside a work on which something is noted of it: a difficulty, a call, a figure. */
type Heading =
  | 'difficulty.title'
  | 'difficulty.titleEdit'
  | 'settle.title'
  | 'followUp.title'
  | 'observation.title'

async function heading(key: Heading, work: Parameters<typeof workTitle>[1]) {
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  const name = workTitle(titles, work)
  return { title: `${t(key)}: ${name}`, name }
}

export async function caseMetadata(key: Heading, slug: string): Promise<Metadata> {
  const work = await staffWork(slug)
  return work ? { title: (await heading(key, work)).title } : {}
}

/** Who notes something, and of which work; without the right or the work there is no such page. */
export async function openCase(key: Heading, slug: string) {
  const person = await requirePerson('change:propose')
  const work = await staffWork(slug)
  if (!work) notFound()
  const { title, name } = await heading(key, work)
  return { person, work, title, about: { slug, version: work.version, title: name } }
}

/** A difficulty that is still open: one that is settled is mended from the history. */
export async function openDifficulty(key: Heading, slug: string, id: string) {
  const opened = await openCase(key, slug)
  const difficulty = opened.work.difficulties.find((item) => item.id === id && item.settledOn === null)
  if (!difficulty) notFound()
  return { ...opened, difficulty }
}
