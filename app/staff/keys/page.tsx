import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frame.keys'))('title') }
}

/** Keys by where they work; what is named here is what the pages say themselves (`aria-keyshortcuts`). */
const GROUPS = [
  { group: 'anywhere', keys: [['search', '/'] as const, ['record', 'Alt + G'] as const] },
  {
    group: 'list',
    keys: [['move', '↑ ↓'] as const, ['take', 'Enter'] as const, ['empty', 'Esc'] as const],
  },
  {
    group: 'paper',
    keys: [
      ['act', '1 … 9'] as const,
      ['goOn', 'Enter'] as const,
      ['next', 'Tab'] as const,
      ['clearTaken', 'Alt + X'] as const,
    ],
  },
  { group: 'forms', keys: [['save', 'Ctrl + Enter'] as const] },
  {
    group: 'review',
    keys: [
      ['accept', 'Ctrl + Enter'] as const,
      ['sendBack', 'Alt + R'] as const,
      ['neighbour', 'J K, → ←'] as const,
      ['part', '1 … 9'] as const,
      ['row', '↓ ↑, J K'] as const,
    ],
  },
] as const

export default async function KeysPage() {
  await requirePerson()
  const t = await getTranslations('frame.keys')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid max-w-4xl items-start gap-x-12 gap-y-6 md:grid-cols-2">
        {GROUPS.map(({ group, keys }) => (
          <Section key={group} title={t(`groups.${group}`)}>
            <dl>
              {keys.map(([name, key]) => (
                <div key={name} className="flex gap-4 border-line border-b py-2 last:border-b-0">
                  <dt className="w-28 shrink-0">
                    <kbd className="rounded-sm border border-edge px-1.5 py-0.5 font-sans">{key}</kbd>
                  </dt>
                  <dd>{t(`does.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </>
  )
}
